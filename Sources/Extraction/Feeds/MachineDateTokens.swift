/// The pieces of a date in Latin letters and digits, as programs write them.
struct MachineDateTokens {
  /// A piece.
  enum Token: Equatable {
    /// Digits with their value; more than fourteen digits are no number a date has.
    case number(Int, digits: Int)
    /// A word of letters.
    case word(MachineDateWord)
    /// Anything else but a blank.
    case mark(UInt8)
  }

  private(set) var tokens: [Token] = []

  /// Splits a text; nothing if it is too long for a date or has letters of another script.
  ///
  /// Digits of Arabic and Persian count as digits, Arabic commas as commas; no-break spaces and
  /// direction marks are left out.
  init?(_ text: ArraySlice<UInt8>) {
    guard text.count <= 160 else { return nil }
    var index = text.startIndex
    tokens.reserveCapacity(16)
    while index < text.endIndex {
      let byte = text[index]
      switch byte {
      case 0...0x20: index &+= 1
      case _ where Self.digit(in: text, at: index) != nil: readNumber(text, &index)
      case 0x41...0x5A, 0x61...0x7A: readWord(text, &index)
      case 0x21...0x7E:
        tokens.append(.mark(byte))
        index &+= 1
      default:
        guard let mark = Self.otherMark(in: text, at: index) else { return nil }
        if mark.byte != 0 { tokens.append(.mark(mark.byte)) }
        index &+= mark.length
      }
    }
  }

  private mutating func readNumber(_ text: ArraySlice<UInt8>, _ index: inout Int) {
    var value = 0
    var count = 0
    while let digit = Self.digit(in: text, at: index) {
      if count < 14 { value = value * 10 + digit.value }
      count += 1
      index &+= digit.length
    }
    tokens.append(.number(value, digits: count))
  }

  private mutating func readWord(_ text: ArraySlice<UInt8>, _ index: inout Int) {
    var word = MachineDateWord()
    while index < text.endIndex, word.add(text[index]) { index &+= 1 }
    tokens.append(.word(word))
  }

  private static func digit(in text: ArraySlice<UInt8>, at index: Int) -> (value: Int, length: Int)?
  {
    guard index < text.endIndex else { return nil }
    let byte = text[index]
    if byte &- 0x30 < 10 { return (Int(byte &- 0x30), 1) }
    guard index &+ 1 < text.endIndex else { return nil }
    let second = text[index &+ 1]
    // U+0660 to U+0669, and U+06F0 to U+06F9.
    if byte == 0xD9, second &- 0xA0 < 10 { return (Int(second &- 0xA0), 2) }
    if byte == 0xDB, second &- 0xB0 < 10 { return (Int(second &- 0xB0), 2) }
    return nil
  }

  /// A mark of another script as an ASCII mark; 0 for what only steers or blanks.
  private static func otherMark(
    in text: ArraySlice<UInt8>, at index: Int
  ) -> (byte: UInt8, length: Int)? {
    let rest = text[index...]
    if rest.starts(with: [0xC2, 0xA0]) { return (0, 2) }
    if rest.starts(with: [0xD8, 0x8C]) { return (UInt8(ascii: ","), 2) }
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { return (0, 3) }
    // U+2000 to U+200F, U+2010 to U+2015 (dashes), U+202A to U+202F, U+2066 to U+2069.
    guard rest.count >= 3, rest.starts(with: [0xE2]) else { return nil }
    let (second, third) = (text[index &+ 1], text[index &+ 2])
    if second == 0x80 {
      if third <= 0x8F || (0xAA...0xAF).contains(third) { return (0, 3) }
      if third <= 0x95 { return (UInt8(ascii: "-"), 3) }
    }
    if second == 0x81, (0xA6...0xA9).contains(third) { return (0, 3) }
    return nil
  }
}

/// A word of Latin letters in a date: its first eight letters in lower case, packed.
struct MachineDateWord: Hashable {
  private(set) var code: UInt64 = 0
  private(set) var length = 0

  init() {}

  /// The word itself.
  init(_ word: StaticString) {
    word.withUTF8Buffer { for byte in $0 { _ = add(byte) } }
  }

  /// Takes in one more letter; false if it is none.
  mutating func add(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    guard (0x61...0x7A).contains(lower) else { return false }
    if length < 8 { code |= UInt64(lower) << UInt64(56 - 8 * length) }
    length += 1
    return true
  }

  /// The first three letters.
  var firstThree: UInt64 { code >> 40 }

  /// Whether it begins as `word` does, for three letters.
  func begins(as word: MachineDateWord) -> Bool { length >= 3 && firstThree == word.firstThree }
}
