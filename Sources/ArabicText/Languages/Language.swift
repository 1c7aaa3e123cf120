/// A language, as BCP 47 names it.
public struct Language: Hashable, Sendable {
  /// The tag, `ar` or `pt-BR`; `und` where the language isn't known.
  public let tag: String

  private init(known tag: String) { self.tag = tag }

  /// Reads a tag; regions and scripts that say nothing new are cut (`ar-SA`, `ar_AR` are `ar`).
  ///
  /// ISO 639-2/T codes of three letters (`ara`) are understood. Nothing if it names no language.
  public init?(_ text: String) {
    let parts = text.split { $0 == "-" || $0 == "_" }
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.unicodeScalars.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic })
    else { return nil }
    let primary = first.lowercased()
    self.init(known: Self.twoLetters[primary] ?? primary)
  }

  /// Arabic.
  public static let arabic = Language(known: "ar")
  /// Persian.
  public static let persian = Language(known: "fa")
  /// Urdu.
  public static let urdu = Language(known: "ur")
  /// Central Kurdish, written in Arabic letters.
  public static let sorani = Language(known: "ckb")
  /// Pashto.
  public static let pashto = Language(known: "ps")
  /// English.
  public static let english = Language(known: "en")
  /// French.
  public static let french = Language(known: "fr")
  /// Turkish.
  public static let turkish = Language(known: "tr")
  /// Hebrew.
  public static let hebrew = Language(known: "he")
  /// Russian.
  public static let russian = Language(known: "ru")
  /// No one knows.
  public static let unknown = Language(known: "und")

  /// Whether it is written from right to left.
  public var isRightToLeft: Bool {
    ["ar", "fa", "ur", "ckb", "ps", "he", "sd", "ug", "yi", "dv"].contains(tag)
  }

  private static let twoLetters = [
    "ara": "ar", "fas": "fa", "per": "fa", "urd": "ur", "pus": "ps", "eng": "en", "fra": "fr",
    "fre": "fr", "tur": "tr", "heb": "he", "rus": "ru", "deu": "de", "ger": "de", "spa": "es",
    "ita": "it", "por": "pt", "nld": "nl", "zho": "zh", "jpn": "ja",
  ]
}
