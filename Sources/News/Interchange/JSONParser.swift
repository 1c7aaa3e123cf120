/// Reads JSON in one pass, at most 128 levels deep.
struct JSONParser {
  private let bytes: [UInt8]
  private let lenient: Bool
  private var at = 0
  private static let deepest = 128

  init(_ bytes: [UInt8], lenient: Bool) {
    self.bytes = bytes
    self.lenient = lenient
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  mutating func document() -> JSONValue? {
    guard let value = value(depth: 0) else { return nil }
    skipBlanks()
    return at == bytes.count || lenient ? value : nil
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { at += 1 }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at += 1
    return true
  }

  private mutating func value(depth: Int) -> JSONValue? {
    guard depth < Self.deepest else { return nil }
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map(JSONValue.string)
    case UInt8(ascii: "t"): return word("true", .bool(true))
    case UInt8(ascii: "f"): return word("false", .bool(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) -> JSONValue? {
    guard bytes[at...].starts(with: word.utf8) else { return nil }
    at += word.utf8.count
    return value
  }

  private mutating func object(depth: Int) -> JSONValue? {
    at += 1
    var members: [JSONValue.Member] = []
    skipBlanks()
    if skip(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipBlanks()
      if lenient, skip(UInt8(ascii: "}")) { return .object(members) }
      guard next == UInt8(ascii: "\""), let name = string() else { return nil }
      skipBlanks()
      guard skip(UInt8(ascii: ":")), let value = value(depth: depth + 1) else { return nil }
      members.append(.init(name, value))
      skipBlanks()
      if skip(UInt8(ascii: ",")) { continue }
      return skip(UInt8(ascii: "}")) ? .object(members) : nil
    }
  }

  private mutating func array(depth: Int) -> JSONValue? {
    at += 1
    var values: [JSONValue] = []
    skipBlanks()
    if skip(UInt8(ascii: "]")) { return .array([]) }
    while true {
      skipBlanks()
      if lenient, skip(UInt8(ascii: "]")) { return .array(values) }
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
      skipBlanks()
      if skip(UInt8(ascii: ",")) { continue }
      return skip(UInt8(ascii: "]")) ? .array(values) : nil
    }
  }

  private mutating func number() -> JSONValue? {
    let start = at
    while let byte = next,
      (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if let whole = Int(text) { return .integer(whole) }
    return Double(text).map(JSONValue.number)
  }

  private mutating func string() -> String? {
    at += 1
    var out: [UInt8] = []
    while let byte = next {
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: out, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard escape(into: &out) else { return nil }
      case 0..<0x20 where !lenient: return nil
      default: out.append(byte)
      }
    }
    return nil
  }

  private mutating func escape(into out: inout [UInt8]) -> Bool {
    guard let mark = next else { return false }
    at += 1
    switch mark {
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(mark)
    case UInt8(ascii: "u"):
      guard let scalar = unicodeEscape() else { return false }
      out.append(contentsOf: String(Character(scalar)).utf8)
    default:
      guard lenient else { return false }
      out.append(mark)
    }
    return true
  }

  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let first = hexDigits() else { return nil }
    guard (0xD800...0xDBFF).contains(first) else {
      return Unicode.Scalar(first) ?? "\u{FFFD}"
    }
    // A high surrogate means something only with its low one; alone it is a mark of loss.
    let afterFirst = at
    guard skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")), let second = hexDigits(),
      (0xDC00...0xDFFF).contains(second)
    else {
      at = afterFirst
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexDigits() -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[at..<(at + 4)] {
      let lower = byte | 0x20
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case _ where (0x61...0x66).contains(lower): digit = lower - 0x57
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    at += 4
    return value
  }
}
