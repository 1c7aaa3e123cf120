import News

/// How text becomes part of markup.
enum Escaping {
  /// Writes a name of our own.
  static func write(_ name: StaticString, into bytes: inout [UInt8]) {
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes text so that it can end neither an element nor an attribute.
  ///
  /// Control characters that HTML forbids are left out, and a carriage return is a line's end.
  static func write(_ text: String, into bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      case 0x0D: bytes.append(0x0A)
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: continue
      default: bytes.append(byte)
      }
    }
  }

  /// Writes JSON so that nothing in it can end the block of data it stands in.
  static func writeData(_ value: JSONValue, into bytes: inout [UInt8]) {
    for byte in value.bytes {
      switch byte {
      case UInt8(ascii: "<"): bytes.append(contentsOf: "\\u003c".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "\\u003e".utf8)
      case UInt8(ascii: "&"): bytes.append(contentsOf: "\\u0026".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
