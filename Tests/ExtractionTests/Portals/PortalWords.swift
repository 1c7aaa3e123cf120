/// Texts as the body's measure sees them.
enum PortalWords {
  /// The words of a text: letters and digits, vowel marks and invisible marks left out.
  static func words(in text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      switch properties.generalCategory {
      case .nonspacingMark, .format: continue
      case .uppercaseLetter, .lowercaseLetter, .otherLetter, .titlecaseLetter, .modifierLetter,
        .decimalNumber, .otherNumber, .connectorPunctuation, .spacingMark:
        if scalar != "\u{640}" { word.append(scalar) }
      default:
        if !word.isEmpty { words.append(String(word)) }
        word = .init()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  static func shingles(_ words: [String]) -> [[String]: Int] {
    guard !words.isEmpty else { return [:] }
    var counts: [[String]: Int] = [:]
    for start in 0..<max(1, words.count - 3) {
      counts[Array(words[start..<min(words.count, start + 4)]), default: 0] += 1
    }
    return counts
  }

  /// A given line without what the truth leaves free: all of it, or a phrase at its ends.
  static func required(of line: [String], without free: [[String]]) -> [String] {
    var rest = line[...]
    for phrase in free where !phrase.isEmpty {
      if rest.starts(with: phrase) { rest = rest.dropFirst(phrase.count) }
      if rest.count >= phrase.count, rest.suffix(phrase.count).elementsEqual(phrase) {
        rest = rest.dropLast(phrase.count)
      }
    }
    return Array(rest)
  }
}
