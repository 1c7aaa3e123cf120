/// The East Asian encodings as UTF-8, as the decoders of the Encoding standard read them.
struct MultiByteDecoding {
  /// Valid UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Characters of more than one byte that were read.
  private(set) var wide = 0
  /// Of those, the ones that every text of the language is full of: the signs of the first level,
  /// kana, hangul.
  private(set) var common = 0
  /// Stretches that could not be decoded.
  private(set) var undecodable = 0
  private(set) var nuls = 0

  private let source: [UInt8]
  private var index = 0
  /// A byte that isn't there.
  private static let end: UInt8 = 0

  /// Decodes `source`, or its first `limit` bytes.
  init(_ source: [UInt8], as encoding: TextEncoding, limit: Int = .max) {
    self.source = source.count > limit ? Array(source.prefix(limit)) : source
    bytes.reserveCapacity(self.source.count &+ self.source.count / 2)
    if encoding == .iso2022JP {
      readEscapes()
      return
    }
    while index < self.source.count {
      let lead = self.source[index]
      index &+= 1
      if lead < 0x80 {
        ascii(lead)
        continue
      }
      switch encoding {
      case .gb18030: gb18030(lead)
      case .big5: big5(lead)
      case .eucJP: eucJP(lead)
      case .shiftJIS: shiftJIS(lead)
      default: eucKR(lead)
      }
    }
  }

  private var next: UInt8 { index < source.count ? source[index] : Self.end }

  private mutating func ascii(_ byte: UInt8) {
    if byte == 0 { nuls &+= 1 } else { bytes.append(byte) }
  }

  /// A character of several bytes, or, if the table knows none, a replacement after which an ASCII
  /// trail byte is read again: no markup is swallowed.
  private mutating func put(_ character: UInt32, isCommon: Bool = false, trail: UInt8) {
    if character != MultiByteTables.unknown {
      index &+= 1
      wide &+= 1
      if isCommon { common &+= 1 }
      bytes.appendUTF8(of: character)
    } else {
      if trail >= 0x80 { index &+= 1 }
      fail()
    }
  }

  private mutating func fail() {
    undecodable &+= 1
    bytes.appendUTF8(of: 0xFFFD)
  }

  private mutating func gb18030(_ lead: UInt8) {
    if lead == 0x80 { return bytes.appendUTF8(of: 0x20AC) }
    guard lead != 0xFF else { return fail() }
    let trail = next
    if (0x30...0x39).contains(trail) {
      guard index &+ 2 < source.count, (0x81...0xFE).contains(source[index &+ 1]),
        (0x30...0x39).contains(source[index &+ 2])
      else { return fail() }
      let high = (Int(lead) - 0x81) * 10 + Int(trail) - 0x30
      let pointer =
        (high * 126 + Int(source[index &+ 1]) - 0x81) * 10 + Int(source[index &+ 2]) - 0x30
      let character = MultiByteTables.fourByteCharacter(pointer)
      guard character != MultiByteTables.unknown else { return fail() }
      index &+= 3
      wide &+= 1
      return bytes.appendUTF8(of: character)
    }
    var character = MultiByteTables.unknown
    if (0x40...0x7E).contains(trail) || (0x80...0xFE).contains(trail) {
      let place = Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
      character = MultiByteTables.character(
        (Int(lead) - 0x81) * 190 + place, of: MultiByteTables.gb18030)
    }
    let isCommon = (0xB0...0xD7).contains(lead) && trail >= 0xA1
    put(
      character, isCommon: isCommon || (lead == 0xA3 || lead == 0xA1) && trail >= 0xA1, trail: trail
    )
  }

  private mutating func big5(_ lead: UInt8) {
    let trail = next
    guard (0x81...0xFE).contains(lead) else { return fail() }
    var character = MultiByteTables.unknown
    if (0x40...0x7E).contains(trail) || (0xA1...0xFE).contains(trail) {
      let pointer = (Int(lead) - 0x81) * 157 + Int(trail) - (trail < 0x7F ? 0x40 : 0x62)
      if (1133...1166).contains(pointer), let (letter, mark) = Self.big5Pairs[pointer] {
        bytes.appendUTF8(of: letter)
        return put(mark, trail: trail)
      }
      character = MultiByteTables.character(
        pointer - MultiByteTables.firstBig5, of: MultiByteTables.big5)
    }
    put(character, isCommon: (0xA4...0xC6).contains(lead) || lead == 0xA1, trail: trail)
  }

  /// Four pointers of Big5 stand for a letter with a mark.
  private static let big5Pairs: [Int: (UInt32, UInt32)] = [
    1133: (0xCA, 0x304), 1135: (0xCA, 0x30C), 1164: (0xEA, 0x304), 1166: (0xEA, 0x30C),
  ]

  private mutating func eucJP(_ lead: UInt8) {
    let trail = next
    if lead == 0x8E, (0xA1...0xDF).contains(trail) {
      return put(0xFF61 + UInt32(trail) - 0xA1, trail: trail)
    }
    if lead == 0x8F, (0xA1...0xFE).contains(trail), index &+ 1 < source.count {
      let last = source[index &+ 1]
      index &+= 1
      let isIn = (0xA1...0xFE).contains(last)
      return put(
        isIn
          ? MultiByteTables.character(
            (Int(trail) - 0xA1) * 94 + Int(last) - 0xA1, of: MultiByteTables.jisSupplement)
          : MultiByteTables.unknown, trail: last)
    }
    guard (0xA1...0xFE).contains(lead) else { return fail() }
    let isIn = (0xA1...0xFE).contains(trail)
    put(
      isIn
        ? Self.japanese(row: Int(lead) - 0xA1, cell: Int(trail) - 0xA1) : MultiByteTables.unknown,
      isCommon: (0xA4...0xA5).contains(lead), trail: trail)
  }

  private mutating func shiftJIS(_ lead: UInt8) {
    if lead == 0x80 { return fail() }
    if (0xA1...0xDF).contains(lead) {
      wide &+= 1
      return bytes.appendUTF8(of: 0xFF61 + UInt32(lead) - 0xA1)
    }
    guard (0x81...0x9F).contains(lead) || (0xE0...0xFC).contains(lead) else { return fail() }
    let trail = next
    var character = MultiByteTables.unknown
    if (0x40...0x7E).contains(trail) || (0x80...0xFC).contains(trail) {
      let pointer =
        (Int(lead) - (lead < 0xA0 ? 0x81 : 0xC1)) * 188 + Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
      if (8836...10715).contains(pointer) {
        character = 0xE000 + UInt32(pointer - 8836)
      } else {
        character = MultiByteTables.character(
          pointer < 8836 ? pointer : pointer - 1880, of: MultiByteTables.jis)
      }
    }
    put(
      character, isCommon: (lead == 0x82 && trail >= 0x9F) || (lead == 0x83 && trail <= 0x96),
      trail: trail)
  }

  private mutating func eucKR(_ lead: UInt8) {
    guard (0x81...0xFE).contains(lead) else { return fail() }
    let trail = next
    var character = MultiByteTables.unknown
    if (0x41...0xFE).contains(trail) {
      character = MultiByteTables.character(
        (Int(lead) - 0x81) * 190 + Int(trail) - 0x41, of: MultiByteTables.korean)
    }
    put(character, isCommon: (0xB0...0xC8).contains(lead) && trail >= 0xA1, trail: trail)
  }

  private static func japanese(row: Int, cell: Int) -> UInt32 {
    MultiByteTables.character(row * 94 + cell, of: MultiByteTables.jis)
  }

  /// ISO-2022-JP: seven bits, escapes switch between sets.
  private mutating func readEscapes() {
    var set: UInt8 = UInt8(ascii: "B")
    var isDouble = false
    while index < source.count {
      let byte = source[index]
      if byte == 0x1B, index &+ 2 < source.count {
        let one = source[index &+ 1]
        let two = source[index &+ 2]
        if one == UInt8(ascii: "("), [0x42, 0x4A, 0x49].contains(two) {
          set = two
          isDouble = false
          index &+= 3
          continue
        }
        if one == UInt8(ascii: "$"), two == 0x40 || two == 0x42 {
          isDouble = true
          index &+= 3
          continue
        }
      }
      index &+= 1
      switch byte {
      case 0x0A: ascii(byte)
      case 0x80...: fail()
      case 0x21...0x7E where isDouble:
        let trail = next
        let isIn = (0x21...0x7E).contains(trail)
        put(
          isIn ? Self.japanese(row: Int(byte) - 0x21, cell: Int(trail) - 0x21) : 0,
          isCommon: byte == 0x24 || byte == 0x25, trail: trail)
      case 0x21...0x5F where set == 0x49:
        wide &+= 1
        bytes.appendUTF8(of: 0xFF40 + UInt32(byte))
      case 0x5C where set == 0x4A: bytes.appendUTF8(of: 0xA5)
      case 0x7E where set == 0x4A: bytes.appendUTF8(of: 0x203E)
      default: ascii(byte)
      }
    }
  }
}
