/// Terms as the search index takes them: it parts at blanks, and at ASCII signs.
enum SearchTerms {
  /// Terms as a column of the index.
  static func column(_ terms: [String]) -> String {
    terms.joined(separator: " ").storable
  }

  /// A query for all of the terms; nothing if none of them has anything to find.
  static func query(_ terms: [String]) -> String? {
    let phrases = terms.prefix(most).compactMap { term -> String? in
      // Cut at a scalar, not in the middle of its bytes.
      let term = String(String.UnicodeScalarView(term.unicodeScalars.prefix(longest))).storable
      guard term.utf8.contains(where: isKept) else { return nil }
      return "\"" + term.replacing("\"", with: "\"\"") + "\""
    }
    return phrases.isEmpty ? nil : phrases.joined(separator: " AND ")
  }

  private static let most = 32
  private static let longest = 100

  /// Whether FTS5's `ascii` tokenizer keeps a byte in a word.
  private static func isKept(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
