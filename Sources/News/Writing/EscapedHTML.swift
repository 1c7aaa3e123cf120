/// Text as HTML that can end neither an element nor an attribute.
package enum EscapedHTML {
  /// Adds text, escaped, to bytes of HTML.
  ///
  /// Controls are left out: they mean nothing on a page.
  package static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "`"): bytes.append(contentsOf: "&#96;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      case 0x0D: bytes.append(0x0A)
      case 0x0C: bytes.append(0x20)
      case 0..<0x09, 0x0B, 0x0E..<0x20, 0x7F: continue
      default: bytes.append(byte)
      }
    }
  }
}
