import ArabicText

/// Arabic letters that were written by how they look (U+FB50 to U+FDFF, U+FE70 to U+FEFC), as plain
/// letters.
///
/// Programs of the time before shaping wrote so, and text copied out of PDF still comes so; no
/// search finds it. Signs that mean more than their letters stay: ﷺ, ﷻ, ﷼, ﷽ and the like.
enum LetterForms {
  /// The text with plain letters and how many there were, or nil if there are none.
  static func spelled(_ text: [UInt8]) -> (bytes: [UInt8], count: Int)? {
    // All of them begin with the same byte; most texts are through here at once.
    let bytes = text.span
    guard var next = bytes.position(of: 0xEF, from: 0) else { return nil }
    var result: [UInt8] = []
    var kept = 0
    var count = 0
    while next &+ 2 < text.count {
      let scalar =
        UInt32(text[next] & 0x0F) << 12 | UInt32(text[next &+ 1] & 0x3F) << 6
        | UInt32(text[next &+ 2] & 0x3F)
      if isLetterForm(scalar) {
        result.append(contentsOf: text[kept..<next])
        result.append(contentsOf: spellings[Int(scalar) - first])
        kept = next &+ 3
        count += 1
      }
      guard let following = bytes.position(of: 0xEF, from: next &+ 3) else { break }
      next = following
    }
    guard count > 0 else { return nil }
    result.append(contentsOf: text[kept...])
    return (result, count)
  }

  private static let first = 0xFB50

  /// The plain letters of each, worked out once: a page may be full of them.
  private static let spellings: [[UInt8]] = (first...0xFEFC).map { number in
    guard isLetterForm(UInt32(number)), let scalar = Unicode.Scalar(UInt32(number)) else {
      return []
    }
    return Array(NormalizedText(String(scalar), to: .written).text.utf8)
  }

  private static func isLetterForm(_ scalar: UInt32) -> Bool {
    switch scalar {
    // Letters and their ligatures, and the name of God, which is a word like others.
    case 0xFB50...0xFBB1, 0xFBD3...0xFD3D, 0xFD50...0xFDC7, 0xFDF2, 0xFE80...0xFEFC: true
    default: false
    }
  }
}
