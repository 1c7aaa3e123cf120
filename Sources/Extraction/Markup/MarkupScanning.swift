/// What a piece of text has that keeps it from being used as it stands.
struct TextTraits: OptionSet {
  let rawValue: UInt8
  static let references = TextTraits(rawValue: 1)
  static let carriageReturns = TextTraits(rawValue: 2)
  static let nuls = TextTraits(rawValue: 4)
  /// Control characters XML forbids.
  static let controls = TextTraits(rawValue: 8)
}

extension Span where Element == UInt8 {
  /// The first `stop` at or after `start`, or the end; notes on the way what must be decoded.
  ///
  /// Eight bytes at a time. The test for a zero byte among eight may name bytes above the first
  /// hit as well, never one below it (Mycroft, 1987).
  @inline(__always)
  func position(of stop: UInt8, from start: Int, noting traits: inout TextTraits) -> Int {
    let stops = UInt64(stop) &* 0x0101_0101_0101_0101
    let words = bytes
    let end = count
    var index = start
    while index < end {
      if index &+ 8 <= end {
        let word = words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        let hits =
          (Self.zeros(word ^ stops) | Self.zeros(word ^ 0x2626_2626_2626_2626)
            | Self.zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D) | Self.zeros(word))
          & 0x8080_8080_8080_8080
        guard hits != 0 else {
          index &+= 8
          continue
        }
        index &+= UInt64(littleEndian: hits).trailingZeroBitCount &>> 3
      }
      switch self[index] {
      case stop: return index
      case 0x26: traits.insert(.references)
      case 0x0D: traits.insert(.carriageReturns)
      case 0x00: traits.insert(.nuls)
      default: break
      }
      index &+= 1
    }
    return end
  }

  /// The first byte `stop` at or after `start`; nil if there is none.
  @inline(__always)
  func position(of stop: UInt8, from start: Int) -> Int? {
    let stops = UInt64(stop) &* 0x0101_0101_0101_0101
    let words = bytes
    let end = count
    var index = start
    while index &+ 8 <= end {
      let word = words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let hits = Self.zeros(word ^ stops) & 0x8080_8080_8080_8080
      if hits != 0 { return index &+ UInt64(littleEndian: hits).trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    while index < end {
      if self[index] == stop { return index }
      index &+= 1
    }
    return nil
  }

  /// The first place at or after `start` where two bytes stand side by side; nil if there is none.
  func position(of first: UInt8, _ second: UInt8, from start: Int) -> Int? {
    let firsts = UInt64(first) &* 0x0101_0101_0101_0101
    let seconds = UInt64(second) &* 0x0101_0101_0101_0101
    let words = bytes
    let end = count
    var index = start
    while index &+ 1 < end {
      if index &+ 9 <= end {
        let word = words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        let next = words.unsafeLoadUnaligned(fromByteOffset: index &+ 1, as: UInt64.self)
        let hits =
          Self.zeros(word ^ firsts) & Self.zeros(next ^ seconds) & 0x8080_8080_8080_8080
        guard hits != 0 else {
          index &+= 8
          continue
        }
        index &+= UInt64(littleEndian: hits).trailingZeroBitCount &>> 3
      }
      if self[index] == first, self[index &+ 1] == second { return index }
      index &+= 1
    }
    return nil
  }

  /// The first byte beyond ASCII at or after `start`, or the end.
  @inline(__always)
  func skippingASCII(from start: Int) -> Int {
    let words = bytes
    let end = count
    var index = start
    while index &+ 8 <= end {
      let word = words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let hits = word & 0x8080_8080_8080_8080
      if hits != 0 { return index &+ UInt64(littleEndian: hits).trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    while index < end, self[index] < 0x80 { index &+= 1 }
    return index
  }

  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word
  }

  /// Where `mark` stands at or after `start`; nil if it doesn't.
  func position(of mark: StaticString, from start: Int) -> Int? {
    guard let lead = mark.withUTF8Buffer({ $0.first }) else { return nil }
    var index = start
    while let found = position(of: lead, from: index) {
      if has(mark, at: found) { return found }
      index = found &+ 1
    }
    return nil
  }

  /// Whether a range has control characters that XML forbids.
  @inline(__always)
  func hasControls(from start: Int, to end: Int) -> Bool {
    let words = bytes
    var index = start
    while index < end {
      if index &+ 8 <= end {
        let word = words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        // Bytes below 0x20, exact only for ASCII, or 0x7F.
        let low = (word &- 0x2020_2020_2020_2020) & ~word
        let delete = Self.zeros(word ^ 0x7F7F_7F7F_7F7F_7F7F)
        guard (low | delete) & 0x8080_8080_8080_8080 != 0 else {
          index &+= 8
          continue
        }
      }
      let stop = Swift.min(index &+ 8, end)
      while index < stop {
        let byte = self[index]
        if byte < 0x20 ? byte != 0x0A && byte != 0x09 && byte != 0x0D : byte == 0x7F { return true }
        index &+= 1
      }
    }
    return false
  }

  /// Whether the bytes at `start` are `word`, which is in lower case, in whatever case.
  func has(_ word: StaticString, at start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start >= 0, start &+ length <= count else { return false }
    return word.withUTF8Buffer { wanted in
      for offset in 0..<length
      where NameHash.lowercased(self[start &+ offset]) != NameHash.lowercased(wanted[offset]) {
        return false
      }
      return true
    }
  }

  /// Whether `word`, which is in lower case, stands somewhere, in whatever case.
  func holds(_ word: StaticString) -> Bool {
    guard word.utf8CodeUnitCount <= count else { return false }
    return (0...count &- word.utf8CodeUnitCount).contains { has(word, at: $0) }
  }

  /// Whether `word` ends at `end` and doesn't begin before `start`.
  func has(_ word: StaticString, endingAt end: Int, after start: Int) -> Bool {
    end &- word.utf8CodeUnitCount >= start && has(word, at: end &- word.utf8CodeUnitCount)
  }

  /// The first byte at or after `start` that isn't a blank, but no later than `end`.
  @inline(__always)
  func skippingBlanks(from start: Int, before end: Int) -> Int {
    var index = start
    while index < end, self[index].isMarkupBlank { index &+= 1 }
    return index
  }

  /// What must be decoded in a range that holds no references: scripts are full of `&`.
  func traitsWithoutReferences(from start: Int, to end: Int) -> TextTraits {
    var traits: TextTraits = []
    let words = bytes
    var index = start
    while index < end {
      if index &+ 8 <= end {
        let word = words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        let hits = Self.zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D) | Self.zeros(word)
        guard hits & 0x8080_8080_8080_8080 != 0 else {
          index &+= 8
          continue
        }
      }
      let stop = Swift.min(index &+ 8, end)
      while index < stop {
        if self[index] == 0x0D { traits.insert(.carriageReturns) }
        if self[index] == 0x00 { traits.insert(.nuls) }
        index &+= 1
      }
    }
    return traits
  }

  /// What must be decoded in a range.
  func traits(from start: Int, to end: Int) -> TextTraits {
    var traits: TextTraits = []
    var index = positionToDecode(from: start, to: end)
    while index < end {
      switch self[index] {
      case 0x26: traits.insert(.references)
      case 0x0D: traits.insert(.carriageReturns)
      default: traits.insert(.nuls)
      }
      index = positionToDecode(from: index &+ 1, to: end)
    }
    return traits
  }

  /// The next `&`, carriage return or NUL of a range, or its end.
  @inline(__always)
  func positionToDecode(from start: Int, to end: Int) -> Int {
    let words = bytes
    var index = start
    while index < end {
      if index &+ 8 <= end {
        let word = words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        let hits =
          (Self.zeros(word ^ 0x2626_2626_2626_2626) | Self.zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D)
            | Self.zeros(word)) & 0x8080_8080_8080_8080
        guard hits != 0 else {
          index &+= 8
          continue
        }
        return index &+ UInt64(littleEndian: hits).trailingZeroBitCount &>> 3
      }
      let byte = self[index]
      if byte == 0x26 || byte == 0x0D || byte == 0x00 { return index }
      index &+= 1
    }
    return end
  }
}

extension UInt8 {
  /// Space, tab, line feed, form feed or carriage return.
  @inline(__always)
  var isMarkupBlank: Bool {
    self <= 0x20 && (self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C)
  }

  /// A letter of ASCII.
  @inline(__always)
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
