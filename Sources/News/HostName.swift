/// Reads a host as the socket will (WHATWG URL standard, "host parsing").
enum HostName {
  /// The host in lower-case ASCII; nothing if it can't be one.
  static func parsed(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: "[") {
      guard bytes.last == UInt8(ascii: "]"), bytes.count > 2 else { return nil }
      guard let pieces = HostNumber.sixPieces(bytes.dropFirst().dropLast()) else { return nil }
      return "[" + HostNumber.text(ofSix: pieces) + "]"
    }
    guard let domain = ascii(bytes), !domain.isEmpty else { return nil }
    let letters = Array(domain.utf8)
    guard letters.allSatisfy(isAllowed) else { return nil }
    guard HostNumber.endsInNumber(letters) else { return domain }
    return HostNumber.four(letters).map(HostNumber.text(ofFour:))
  }

  /// The domain with its escapes undone, its letters mapped, and Punycode where it isn't ASCII.
  private static func ascii(_ bytes: ArraySlice<UInt8>) -> String? {
    if bytes.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "%") }), !holdsPunycode(bytes) {
      return String(decoding: bytes.map(lowered), as: UTF8.self)
    }
    guard let text = String(validating: unescaped(bytes), as: UTF8.self),
      let mapped = HostLetters.mapped(text)
    else { return nil }
    var labels: [String] = []
    for label in mapped.split(separator: ".", omittingEmptySubsequences: false) {
      guard let ascii = asciiLabel(Array(label)) else { return nil }
      labels.append(ascii)
    }
    return labels.joined(separator: ".")
  }

  private static func asciiLabel(_ label: [Unicode.Scalar]) -> String? {
    guard label.allSatisfy(\.isASCII) else {
      guard label.count <= longestLabel, !label.starts(with: prefix.unicodeScalars),
        HostLetters.isLabel(label),
        let encoded = Punycode.encoded(label)
      else { return nil }
      return prefix + encoded
    }
    let text = String(String.UnicodeScalarView(label))
    guard text.hasPrefix(prefix) else { return text }
    return letters(ofLabel: text) == nil ? nil : text
  }

  /// What a label of Punycode stands for; nothing if it isn't such a label, or one that no host
  /// could have got (its letters aren't in their mapped form).
  static func letters(ofLabel label: String) -> [Unicode.Scalar]? {
    guard label.hasPrefix(prefix), label.utf8.count <= longestLabel,
      let letters = Punycode.decoded(label.utf8.dropFirst(prefix.utf8.count)),
      !letters.allSatisfy(\.isASCII), HostLetters.isLabel(letters),
      HostLetters.mapped(String(String.UnicodeScalarView(letters))) == letters
    else { return nil }
    return letters
  }

  private static let prefix = "xn--"
  // DNS has 63; what is longer is read by the standard too, and stays unknown to every name server.
  private static let longestLabel = 255

  private static func holdsPunycode(_ bytes: ArraySlice<UInt8>) -> Bool {
    let mark = Array(prefix.utf8)
    var index = bytes.startIndex
    while index + mark.count <= bytes.endIndex {
      if zip(bytes[index...], mark).allSatisfy({ lowered($0) == $1 }) { return true }
      index += 1
    }
    return false
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    PercentEncoding.decoded(bytes) { _ in true }
  }

  // "Forbidden domain code points": controls, blanks, and what parts an address.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !forbidden.contains(byte)
  }

  private static let forbidden = Set("#%/:<>?@[\\]^|".utf8)
}
