/// Writes XML 1.0 as UTF-8, well-formed whatever the texts hold.
public struct XMLWriter {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// A document with its declaration and nothing else yet.
  public init() {
    bytes.append(contentsOf: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  }

  /// Adds an element that holds others.
  ///
  /// - Parameters:
  ///   - name: a name that XML allows; names are ours, never from outside.
  ///   - attributes: names and values, in order; one without a value is left out.
  ///   - content: writes what stands inside.
  public mutating func element(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String?)] = [],
    content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    bytes.append(contentsOf: "</".utf8)
    write(name)
    bytes.append(contentsOf: ">\n".utf8)
  }

  /// Adds an element that holds text.
  public mutating func element(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String?)] = [], text: String
  ) {
    element(name, attributes) { $0.write(text) }
  }

  /// Adds an element that holds nothing.
  public mutating func element(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String?)]
  ) {
    open(name, attributes)
    bytes.append(contentsOf: "/>\n".utf8)
  }

  private mutating func open(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String?)]
  ) {
    bytes.append(UInt8(ascii: "<"))
    write(name)
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      bytes.append(UInt8(ascii: " "))
      write(attribute.name)
      bytes.append(contentsOf: "=\"".utf8)
      write(value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func write(_ name: StaticString) {
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds text, escaped; characters that XML 1.0 has no place for (section 2.2) are left out.
  public mutating func write(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: bytes.append(contentsOf: "&amp;".utf8)
      case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
      case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
      case 0x22: bytes.append(contentsOf: "&quot;".utf8)
      case 0x0D: bytes.append(contentsOf: "&#13;".utf8)
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0xFFFE, 0xFFFF: continue
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
  }
}
