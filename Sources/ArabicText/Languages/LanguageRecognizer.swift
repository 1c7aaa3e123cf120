/// Tells the language of a text by its letters, then by its small words and their endings.
///
/// Arabic, Persian, Urdu, Sorani, Pashto, English, French, Turkish, Hebrew and Russian, made for
/// headlines; German, Spanish, Uighur and Sindhi are known so that they aren't taken for one of
/// these. Letters decide most of it: ہ ے ٹ are Urdu's, ښ ځ ۍ Pashto's, ێ ۆ ە Sorani's.
public struct LanguageRecognizer: Sendable {
  /// Scalars that are read of a text; the language doesn't change after them.
  public static let reach = 4_000

  /// A recognizer; it holds nothing but tables.
  public init() {}

  /// The likeliest language, and how sure it is, from 0 to 1.
  ///
  /// ``Language/unknown`` with 0 for a text without words, or in a script of none of them.
  ///
  /// - Complexity: O(n) in the first ``reach`` scalars; the rest isn't read.
  public func recognise(_ text: String) -> (language: Language, confidence: Double) {
    let isShort = text.utf8.count <= Self.reach
    let start =
      isShort ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.reach)))
    let words = Self.words(in: normalized(start, to: .written))
    guard let script = Self.script(of: words) else { return (.unknown, 0) }
    return Self.language(of: words.filter { Script(of: $0) == script }, in: script)
  }

  private enum Script: Hashable {
    case arabic
    case latin
    case cyrillic
    case hebrew
    case other

    /// The script of a word, by its first letter.
    init(of word: [UInt32]) {
      switch word.first ?? 0 {
      case 0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF: self = .arabic
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x024F, 0x1E00...0x1EFF: self = .latin
      case 0x0400...0x052F: self = .cyrillic
      case 0x0590...0x05FF: self = .hebrew
      default: self = .other
      }
    }
  }

  /// The words in small letters; numbers, addresses and marks left out.
  private static func words(in text: String) -> [[UInt32]] {
    let tokens = Tokens(text)
    return tokens.compactMap { token in
      guard token.kind == .word || token.kind == .latin else { return nil }
      return tokens.string(of: token).unicodeScalars.compactMap { scalar -> UInt32? in
        // Vowel marks say nothing about the language; a Turkish «I» is small without a dot, which
        // the words of other languages never notice.
        if ScalarFolding.isMark(scalar.value), scalar.value > 0x0600 { return nil }
        return scalar.value < 0x0250 || (0x0400...0x042F).contains(scalar.value)
          ? scalar.properties.lowercaseMapping.unicodeScalars.first?.value : scalar.value
      }
    }
  }

  /// The script of most letters.
  private static func script(of words: [[UInt32]]) -> Script? {
    var letters: [Script: Int] = [:]
    for word in words { letters[Script(of: word), default: 0] += word.count }
    guard let most = letters.max(by: { $0.value < $1.value }), most.key != .other else {
      return nil
    }
    return most.key
  }

  private static func language(
    of words: [[UInt32]], in script: Script
  ) -> (language: Language, confidence: Double) {
    let languages: [LanguageEvidence]
    switch script {
    case .arabic: languages = LanguageEvidence.arabicScript
    case .latin: languages = LanguageEvidence.latinScript
    case .cyrillic: languages = LanguageEvidence.cyrillicScript
    case .hebrew: return (.hebrew, words.isEmpty ? 0 : 0.99)
    case .other: return (.unknown, 0)
    }
    let scores = languages.map { evidence in
      (language: evidence.language, score: words.reduce(0) { $0 + evidence.score(of: $1) })
    }.sorted { $0.score > $1.score }
    guard let best = scores.first, best.score > 0 else { return (.unknown, 0) }
    let margin = best.score - (scores.dropFirst().first?.score ?? 0)
    guard margin > 0.2 else { return (.unknown, 0) }
    return (best.language, min(0.99, margin / (margin + 2)))
  }
}
