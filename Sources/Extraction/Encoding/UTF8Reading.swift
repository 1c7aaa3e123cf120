/// How far bytes are valid UTF-8.
struct UTF8Reading: Equatable {
  /// Characters of more than one byte that are well formed.
  private(set) var wideCharacters = 0
  /// Ill-formed stretches, each of which becomes one U+FFFD.
  private(set) var illFormed = 0
  private(set) var nuls = 0
  /// Whether the last stretch is ill-formed only because the bytes end inside a character.
  private(set) var endsInsideCharacter = false

  /// Well-formed characters of more than one byte that follow another one at once.
  private(set) var neighbours = 0
  /// Whether a character begins as presentation forms do.
  private(set) var mayHoldForms = false

  /// Whether the bytes can be used as they are.
  var isClean: Bool { illFormed == 0 && nuls == 0 }

  /// Whether so much is well formed that the rest is damage, and not another encoding.
  ///
  /// Letters of an encoding of one byte stand side by side from 0xC0 upwards and nearly never make
  /// a well-formed pair by chance; a few wrong bytes in a UTF-8 page come from pasted texts.
  var isUTF8: Bool {
    let damage = illFormed - (endsInsideCharacter ? 1 : 0)
    return damage == 0 || wideCharacters >= 4 * damage
  }

  /// Reads `bytes` once.
  init(_ bytes: Span<UInt8>) {
    var index = 0
    let end = bytes.count
    let words = bytes.bytes
    var afterWide = -1
    // Neither a byte from 0x80 nor a NUL among the eight.
    func isPlain(_ word: UInt64) -> Bool {
      (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0
    }
    func word(_ offset: Int) -> UInt64 {
      words.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    while index < end {
      while index &+ 32 <= end, isPlain(word(index)), isPlain(word(index &+ 8)),
        isPlain(word(index &+ 16)), isPlain(word(index &+ 24))
      { index &+= 32 }
      while index &+ 8 <= end {
        guard isPlain(word(index)) else { break }
        index &+= 8
      }
      guard index < end else { break }
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0 { nuls &+= 1 }
        index &+= 1
        continue
      }
      let length = Self.lengthOfCharacter(at: index, in: bytes)
      if length > 0 {
        wideCharacters &+= 1
        if index == afterWide { neighbours &+= 1 }
        afterWide = index &+ length
        if byte == 0xEF { mayHoldForms = true }
        index &+= length
      } else {
        illFormed &+= 1
        index &+= -length
        endsInsideCharacter = index == end && byte >= 0xC2 && byte <= 0xF4
      }
    }
  }

  /// The bytes of the well-formed character at `index`, or minus the bytes of an ill-formed one.
  ///
  /// An ill-formed stretch is a "maximal subpart" (Unicode, section 3.9), as in browsers.
  static func lengthOfCharacter(at index: Int, in bytes: Span<UInt8>) -> Int {
    let end = bytes.count
    let lead = bytes[index]
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    let more: Int
    switch lead {
    case 0..<0x80: return 1
    case 0xC2...0xDF: more = 1
    case 0xE0:
      more = 2
      low = 0xA0
    case 0xED:
      more = 2
      high = 0x9F
    case 0xE1...0xEF: more = 2
    case 0xF0:
      more = 3
      low = 0x90
    case 0xF1...0xF3: more = 3
    case 0xF4:
      more = 3
      high = 0x8F
    default: return -1
    }
    var read = 1
    while read <= more {
      guard index &+ read < end else { return -read }
      let byte = bytes[index &+ read]
      guard byte >= low, byte <= high else { return -read }
      low = 0x80
      high = 0xBF
      read &+= 1
    }
    return read
  }

  /// The same bytes with U+FFFD for what is ill-formed, and without NULs.
  static func mended(_ source: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count &+ 16)
    let bytes = source.span
    var index = 0
    var kept = 0
    while index < bytes.count {
      let byte = bytes[index]
      let length = byte == 0 ? -1 : lengthOfCharacter(at: index, in: bytes)
      if length > 0 {
        index &+= length
        continue
      }
      result.append(contentsOf: source[kept..<index])
      if byte != 0 { result.append(contentsOf: [0xEF, 0xBF, 0xBD]) }
      index &+= -length
      kept = index
    }
    result.append(contentsOf: source[kept...])
    return result
  }
}
