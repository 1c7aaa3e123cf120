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
    let words = Words(in: normalized(start, to: .written))
    guard let script = words.script else { return (.unknown, 0) }
    return Self.language(of: words, in: script)
  }

  private static func language(
    of words: Words, in script: Script
  ) -> (language: Language, confidence: Double) {
    let evidence: LanguageEvidence
    switch script {
    case .arabic: evidence = .arabicScript
    case .latin: evidence = .latinScript
    case .cyrillic: evidence = .cyrillicScript
    case .hebrew: return (.hebrew, 0.99)
    case .other: return (.unknown, 0)
    }
    var sums = SIMD8<Double>()
    for word in words.words where word.script == script {
      sums += evidence.scores(of: words.letters, in: word.letters)
    }
    let scores = evidence.languages.indices.map {
      (language: evidence.languages[$0], score: sums[$0])
    }.sorted { $0.score > $1.score }
    guard let best = scores.first, best.score > 0 else { return (.unknown, 0) }
    let margin = best.score - (scores.dropFirst().first?.score ?? 0)
    guard margin > 0.2 else { return (.unknown, 0) }
    return (best.language, min(0.99, margin / (margin + 2)))
  }
}

private enum Script: Int, CaseIterable {
  case arabic
  case latin
  case cyrillic
  case hebrew
  case other

  /// The script of a letter.
  init(of letter: UInt32) {
    switch letter {
    case 0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF: self = .arabic
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x024F, 0x1E00...0x1EFF: self = .latin
    case 0x0400...0x052F: self = .cyrillic
    case 0x0590...0x05FF: self = .hebrew
    default: self = .other
    }
  }
}

/// The words of a text in small letters, one after another in one array; numbers, addresses and
/// marks left out.
private struct Words {
  struct Word {
    let letters: Range<Int>
    /// That of its first letter.
    let script: Script
  }

  private(set) var letters: [UInt32] = []
  private(set) var words: [Word] = []

  init(in text: String) {
    let utf8 = text.utf8
    let bytes = utf8.span
    letters.reserveCapacity(bytes.count)
    for token in TokenScanner.tokens(in: bytes) where token.kind == .word || token.kind == .latin {
      let start = letters.count
      var index = token.bytes.lowerBound
      while index < token.bytes.upperBound {
        let lead = bytes[index]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var scalar = UInt32(lead)
        if length > 1 {
          scalar = UInt32(lead) & (0x7F >> UInt32(length))
          for offset in 1..<length where index &+ offset < bytes.count {
            scalar = scalar << 6 | UInt32(bytes[index &+ offset] & 0x3F)
          }
        }
        index &+= length
        // Vowel marks say nothing about the language.
        if scalar > 0x0600, ScalarFolding.isMark(scalar) { continue }
        letters.append(scalar < 0x0430 ? Self.smallLetters[Int(scalar)] : scalar)
      }
      if letters.count > start {
        words.append(Word(letters: start..<letters.count, script: Script(of: letters[start])))
      }
    }
  }

  /// The script of most letters.
  var script: Script? {
    var counts = [Int](repeating: 0, count: Script.allCases.count)
    for word in words { counts[word.script.rawValue] += word.letters.count }
    let most = Script.allCases.max { counts[$0.rawValue] < counts[$1.rawValue] }
    guard let most, most != .other, counts[most.rawValue] > 0 else { return nil }
    return most
  }

  /// Latin and Russian letters made small.
  ///
  /// A Turkish «I» is small without a dot, which the words of other languages never notice.
  private static let smallLetters: [UInt32] = (0..<UInt32(0x0430)).map { scalar in
    guard scalar < 0x0250 || scalar >= 0x0410 else { return scalar }
    let properties = Unicode.Scalar(scalar)?.properties
    return properties?.lowercaseMapping.unicodeScalars.first?.value ?? scalar
  }
}
