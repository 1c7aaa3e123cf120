/// A value of JSON (RFC 8259), for the few formats whose shape varies; members keep their order.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number that fits.
  case integer(Int)
  /// Any other number.
  case number(Double)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Names and values in order; a name that comes twice counts the first time.
  case object([Member])

  /// A name with its value.
  public struct Member: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: JSONValue

    /// A name with its value.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The member of that name; nothing if there is none, or this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text, if it is one.
  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The whole number, if it is one.
  public var integer: Int? {
    switch self {
    case .integer(let number): number
    case .number(let number) where number == number.rounded() && abs(number) < 9e15: Int(number)
    default: nil
    }
  }

  /// The truth, if it is one.
  public var bool: Bool? {
    guard case .bool(let truth) = self else { return nil }
    return truth
  }

  /// The values, if it is an array; a single value counts as an array of one, `null` as none.
  public var elements: [JSONValue] {
    switch self {
    case .array(let values): values
    case .null: []
    default: [self]
    }
  }
}

extension JSONValue {
  /// Reads one value; nothing if the bytes are anything else.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; a byte order mark in front is skipped.
  ///   - lenient: whether raw control characters in strings and a comma too many are forgiven, as
  ///     pages and feeds have them.
  public init?(parsing bytes: [UInt8], lenient: Bool = false) {
    var parser = JSONParser(bytes, lenient: lenient)
    guard let value = parser.document() else { return nil }
    self = value
  }

  /// The value on one line, as UTF-8.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.write(self)
    return writer.bytes
  }

  /// The value on one line.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A text, or `null`.
  public static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// Texts in order.
  public static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}

/// Writes JSON without blanks, as UTF-8.
public struct JSONWriter {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty page.
  public init() {}

  /// Adds a value.
  public mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let number):
      bytes.append(contentsOf: (number.isFinite ? String(number) : "null").utf8)
    case .string(let text): write(text)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(value)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(member.name)
        bytes.append(UInt8(ascii: ":"))
        write(member.value)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// The next quotation mark, backslash or control character, or the end.
  ///
  /// Eight bytes at a time: texts are long, and few bytes of them are escaped.
  private static func nextEscaped(in bytes: Span<UInt8>, from start: Int) -> Int {
    func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
    let words = bytes.bytes
    var index = start
    while index < bytes.count {
      if index &+ 8 <= bytes.count {
        let word = words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        // Below 0x20 no byte has one of its three high bits.
        let high = word | word << 1 | word << 2
        let marks = zeros(word ^ 0x2222_2222_2222_2222) | zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
        guard (~high | marks) & 0x8080_8080_8080_8080 != 0 else {
          index &+= 8
          continue
        }
      }
      let end = min(index &+ 8, bytes.count)
      while index < end {
        let byte = bytes[index]
        if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return index }
        index &+= 1
      }
    }
    return bytes.count
  }

  /// Adds a text with its quotation marks.
  public mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let utf8 = text.utf8
    let span = utf8.span
    var place = Self.nextEscaped(in: span, from: 0)
    guard place < span.count else {
      bytes.append(contentsOf: utf8)
      bytes.append(UInt8(ascii: "\""))
      return
    }
    let all = Array(utf8)
    var written = 0
    while place < span.count {
      bytes.append(contentsOf: all[written..<place])
      let byte = span[place]
      written = place + 1
      place = Self.nextEscaped(in: span, from: written)
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(contentsOf: all[written...])
    bytes.append(UInt8(ascii: "\""))
  }
}
