/// Tells Arabic letters in an encoding of one byte a character from other scripts, by how often
/// each letter occurs.
///
/// An outlet's page often names another encoding than it is written in, or none. Right or wrong,
/// a table turns bytes into *some* letters; only the right one makes alef and lam common, which
/// every language of the Arabic script does.
struct ArabicLetterFrequency {
  /// Mean evidence per byte from 0x80: about 1 for Arabic read rightly, below 0 for anything else.
  private(set) var evidence: Double = 0
  /// Bytes from 0x80 that were judged.
  private(set) var judged = 0

  /// Whether the text is Arabic in this encoding.
  var isArabic: Bool { judged >= Self.fewest && evidence > 0.25 }

  /// With fewer letters, chance decides.
  private static let fewest = 12
  /// More letters don't change the answer.
  private static let most = 20_000

  /// Judges `bytes` as if they were written with `table`.
  init(of bytes: [UInt8], with table: [UInt16]) {
    let weights = (0..<128).map { index in
      index < table.count ? Self.weight(of: table[index]) : Self.otherSign
    }
    var sum = 0.0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte >= 0x80 {
        // A letter alone among ASCII is a French or German accent; Arabic ones stand in a row.
        sum += previous >= 0x80 ? weights[Int(byte & 0x7F)] : min(weights[Int(byte & 0x7F)], 0.5)
        judged += 1
        if judged == Self.most { break }
      }
      previous = byte
    }
    evidence = judged == 0 ? 0 : sum / Double(judged)
  }

  private static let otherSign = -2.0

  /// log2 of a letter's share in news text against an even share of 36 letters.
  private static func weight(of scalar: UInt16) -> Double {
    if let known = letters[scalar] { return known }
    switch scalar {
    case 0x0621...0x064A, 0x067E, 0x0679, 0x0686, 0x0688, 0x0691, 0x0698, 0x06A9...0x06D2:
      return -2
    // Marks, digits and punctuation of Arabic text say little either way.
    case 0x060C, 0x061B, 0x061F, 0x0640, 0x200C...0x200F, 0x00AB, 0x00BB, 0x00A0, 0x2013...0x2026:
      return 0
    // Vowel signs come one at a time, after a letter, and seldom in news.
    case 0x064B...0x0652: return -1
    case 0xFFFD: return -4
    default: return otherSign
    }
  }

  /// Counted on Arabic, Persian and Urdu news pages.
  private static let letters: [UInt16: Double] = [
    0x0627: 2.5, 0x0644: 1.7, 0x0631: 1.2, 0x0645: 1.1, 0x0648: 1.0, 0x0646: 0.9, 0x064A: 1.0,
    0x062A: 0.8, 0x062F: 0.5, 0x0628: 0.5, 0x06CC: 0.5, 0x0633: 0.0, 0x0639: 0.0, 0x0647: 0.0,
    0x0629: -0.1, 0x0641: -0.4, 0x0642: -0.6, 0x062D: -0.7, 0x0634: -0.8, 0x0643: -0.6,
    0x062C: -1.0, 0x06A9: -1.0, 0x062E: -1.1, 0x0635: -1.3, 0x0623: -0.8, 0x0632: -1.5,
    0x0637: -1.6, 0x0649: -1.6,
    0x06C1: 0.6, 0x06D2: 0.4, 0x06BA: -0.5, 0x067E: -1.0, 0x06AF: -1.2, 0x0686: -1.5,
  ]
}
