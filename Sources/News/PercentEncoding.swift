/// Bytes written as `%` and two hexadecimal digits (RFC 3986, section 2.1).
package enum PercentEncoding {
  /// The bytes, with those escapes undone whose byte is wanted.
  package static func decoded(
    _ bytes: some Collection<UInt8>, where isWanted: (UInt8) -> Bool
  ) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index != bytes.endIndex {
      let byte = bytes[index]
      let rest = bytes[index...].prefix(3)
      if byte == UInt8(ascii: "%"), let value = value(ofEscape: rest), isWanted(value) {
        out.append(value)
        index = rest.endIndex
      } else {
        out.append(byte)
        bytes.formIndex(after: &index)
      }
    }
    return out
  }

  /// The bytes, with each one that isn't kept as an escape.
  package static func encoded(
    _ bytes: some Collection<UInt8>, keeping isKept: (UInt8) -> Bool
  ) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for byte in bytes {
      if isKept(byte) {
        out.append(byte)
      } else {
        appendEscape(of: byte, to: &out)
      }
    }
    return out
  }

  /// One form for all spellings of an address: escapes in capitals, and none where a plain letter
  /// or digit stands for the same (RFC 3986, section 6.2.2).
  package static func normalised(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = decoded(text.utf8, where: isUnreserved)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), let value = value(ofEscape: bytes[index...].prefix(3)) {
        appendEscape(of: value, to: &out)
        index += 3
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Letters, digits, `-`, `.`, `_` and `~`: never in need of an escape.
  static func isUnreserved(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (0x61...0x7A).contains(lower) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "~")
  }

  static func appendEscape(of byte: UInt8, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "%"))
    for digit in [byte >> 4, byte & 15] {
      out.append(digit < 10 ? 0x30 + digit : 0x41 + digit - 10)
    }
  }

  /// The byte that `%` and two digits stand for; nothing if these aren't.
  private static func value(ofEscape escape: some Collection<UInt8>) -> UInt8? {
    guard escape.count == 3 else { return nil }
    var value: UInt8 = 0
    for byte in escape.dropFirst() {
      guard let digit = hexValue(byte) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
