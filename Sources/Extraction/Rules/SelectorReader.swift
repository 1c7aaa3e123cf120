/// Reads a comma list of selectors.
struct SelectorReader {
  /// A mistake, and the byte of the text it stands at.
  struct Fault: Error, Equatable {
    let at: Int
    let fault: SelectorFault
  }

  /// Bytes of the longest list.
  static let longest = 500

  private let bytes: [UInt8]
  private var at = 0

  static func selectors(in text: String) throws(Fault) -> [Selector] {
    var reader = SelectorReader(bytes: Array(text.utf8))
    return try reader.list()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private func fault(_ fault: SelectorFault, at place: Int? = nil) -> Fault {
    Fault(at: min(place ?? at, max(0, bytes.count - 1)), fault: fault)
  }

  private mutating func skipBlanks() -> Bool {
    let start = at
    while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { at += 1 }
    return at > start
  }

  private mutating func list() throws(Fault) -> [Selector] {
    guard bytes.count <= Self.longest else { throw fault(.tooLong(most: Self.longest), at: 0) }
    var selectors: [Selector] = []
    while true {
      selectors.append(try selector(isAfterComma: !selectors.isEmpty))
      guard next == UInt8(ascii: ",") else { return selectors }
      at += 1
    }
  }

  private mutating func selector(isAfterComma: Bool) throws(Fault) -> Selector {
    var parts: [Selector.Part] = []
    var bond = Selector.Bond.first
    while true {
      _ = skipBlanks()
      switch next {
      case nil, UInt8(ascii: ","):
        if bond == .directlyInside { throw fault(.dangling(">"), at: max(0, at - 1)) }
        guard parts.isEmpty else { return Selector(parts: parts) }
        throw fault(next == nil && !isAfterComma ? .empty : .dangling(","), at: max(0, at - 1))
      case UInt8(ascii: ">"):
        guard !parts.isEmpty, bond != .directlyInside else { throw fault(.dangling(">")) }
        bond = .directlyInside
        at += 1
      case UInt8(ascii: "+"), UInt8(ascii: "~"):
        throw fault(.unsupported(next == UInt8(ascii: "+") ? "+" : "~"))
      default:
        parts.append(try part(bond: parts.isEmpty ? .first : bond))
        bond = .inside
      }
    }
  }

  private mutating func part(bond: Selector.Bond) throws(Fault) -> Selector.Part {
    var part = Selector.Part(bond: bond)
    let start = at
    if next == UInt8(ascii: "*") {
      at += 1
    } else if let byte = next, Self.isNamePart(byte) {
      part.type = Selector.TypeName(Self.lowercased(try name(after: nil)))
    }
    while let byte = next {
      switch byte {
      case UInt8(ascii: "#"):
        at += 1
        let id = try name(after: "#")
        guard part.id == nil || part.id == id else { throw fault(.stray("#")) }
        part.id = id
      case UInt8(ascii: "."):
        at += 1
        part.classes.append(Selector.ClassName(try name(after: ".")))
      case UInt8(ascii: "["): part.attributes.append(try attribute())
      case UInt8(ascii: ":"): part.place = try place()
      case UInt8(ascii: ","), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "~"): return part
      case 0x20, 0x09...0x0D: return part
      default: throw fault(.stray(letter(at: at)))
      }
    }
    guard at > start else { throw fault(.empty) }
    return part
  }

  private func letter(at place: Int) -> String {
    guard place < bytes.count else { return "" }
    let lead = bytes[place]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return String(decoding: bytes[place...].prefix(length), as: UTF8.self)
  }

  // MARK: Names and values

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "\\") || (0x30...0x39).contains(byte)
      || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func lowercased(_ name: [UInt8]) -> String {
    String(decoding: name.map(NameHash.lowercased), as: UTF8.self)
  }

  private mutating func name(after mark: String?) throws(Fault) -> [UInt8] {
    let start = at
    if let byte = next, (0x30...0x39).contains(byte) { throw fault(.digitFirst) }
    var name: [UInt8] = []
    while let byte = next, Self.isNamePart(byte) {
      at += 1
      guard byte == UInt8(ascii: "\\") else {
        name.append(byte)
        continue
      }
      // A backslash takes any letter into a name but those that would be a number of one.
      guard let escaped = next, !(0x30...0x39).contains(escaped),
        !(0x61...0x66).contains(escaped | 0x20)
      else { throw fault(.unsupported("\\" + letter(at: at)), at: at - 1) }
      name.append(escaped)
      at += 1
    }
    guard !name.isEmpty else {
      throw at < bytes.count && mark == nil
        ? fault(.stray(letter(at: at)))
        : fault(.nameMissing(after: mark ?? ""), at: max(0, start - 1))
    }
    return name
  }

  private mutating func attribute() throws(Fault) -> Selector.AttributeTest {
    let open = at
    at += 1
    _ = skipBlanks()
    let name = Self.lowercased(try name(after: "["))
    _ = skipBlanks()
    var relation = Selector.AttributeTest.Relation.isThere
    var value: [UInt8] = []
    if let mark = next, mark != UInt8(ascii: "]") {
      switch mark {
      case UInt8(ascii: "="): relation = .equals
      case UInt8(ascii: "~"): relation = .hasWord
      case UInt8(ascii: "^"): relation = .beginsWith
      case UInt8(ascii: "$"): relation = .endsWith
      case UInt8(ascii: "*"): relation = .contains
      case UInt8(ascii: "|"): throw fault(.unsupported("|="))
      default: throw fault(.stray(letter(at: at)))
      }
      at += 1
      if relation != .equals {
        guard next == UInt8(ascii: "=") else { throw fault(.stray(letter(at: at - 1)), at: at - 1) }
        at += 1
      }
      _ = skipBlanks()
      value = try attributeValue()
      _ = skipBlanks()
    }
    guard next == UInt8(ascii: "]") else {
      throw next == nil ? fault(.unclosedBracket, at: open) : fault(.stray(letter(at: at)))
    }
    at += 1
    return Selector.AttributeTest(name: name, relation: relation, value: value)
  }

  private mutating func attributeValue() throws(Fault) -> [UInt8] {
    guard let quote = next, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      guard let byte = next, Self.isNamePart(byte) else { throw fault(.valueMissing) }
      // CSS wants quotes around a value that begins with a digit; people forget them.
      var value: [UInt8] = []
      while let byte = next, Self.isNamePart(byte), byte != UInt8(ascii: "\\") {
        value.append(byte)
        at += 1
      }
      return value
    }
    let open = at
    at += 1
    var value: [UInt8] = []
    while let byte = next, byte != quote {
      at += 1
      if byte == UInt8(ascii: "\\"), let escaped = next {
        value.append(escaped)
        at += 1
      } else {
        value.append(byte)
      }
    }
    guard next == quote else { throw fault(.unclosedQuote, at: open) }
    at += 1
    return value
  }

  /// `:first-of-type`, `:nth-of-type(3)`.
  private mutating func place() throws(Fault) -> Int {
    let start = at
    at += 1
    if next == UInt8(ascii: ":") { throw fault(.unsupported("::"), at: start) }
    let name = Self.lowercased(try name(after: ":"))
    if name == "first-of-type" { return 1 }
    guard name == "nth-of-type", next == UInt8(ascii: "(") else {
      throw fault(.unsupported(":" + name), at: start)
    }
    at += 1
    _ = skipBlanks()
    var number = 0
    while let byte = next, (0x30...0x39).contains(byte), number < 10_000 {
      number = number * 10 + Int(byte - 0x30)
      at += 1
    }
    _ = skipBlanks()
    guard number > 0, next == UInt8(ascii: ")") else {
      throw fault(.unsupported(":nth-of-type without a plain number"), at: start)
    }
    at += 1
    return number
  }
}
