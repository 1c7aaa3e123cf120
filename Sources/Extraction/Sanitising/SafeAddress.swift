import News

/// An address of foreign markup that may be followed: `http`, `https` or `mailto`.
enum SafeAddress {
  private static let limit = 4096

  /// The address as it may be written; nothing if it leads anywhere else than to a page or a
  /// mailbox.
  ///
  /// What is whole and clean stays letter for letter; anything else is written anew. Without a
  /// base a relative one is refused: it would lead into the page that shows the text.
  static func link(_ written: ArraySlice<UInt8>, base: WebAddress?) -> String? {
    page(written, base: base) ?? mailbox(written)
  }

  /// The address of a page or picture.
  static func page(_ written: ArraySlice<UInt8>, base: WebAddress?) -> String? {
    guard written.count <= limit else { return nil }
    let text = trimmed(written)
    guard !text.isEmpty, text.first != UInt8(ascii: "#") else { return nil }
    let string = String(decoding: text, as: UTF8.self)
    guard let address = WebAddress(string, relativeTo: base) else { return nil }
    if isClean(text) { return string }
    return address.text + fragment(of: text)
  }

  /// Control characters and blanks at both ends are nothing to a browser.
  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let first = text.first, first <= 0x20 { text = text.dropFirst() }
    while let last = text.last, last <= 0x20 { text = text.dropLast() }
    return text
  }

  /// Whether every reader of addresses takes this one for the same.
  private static func isClean(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: "https://".utf8) || text.starts(with: "http://".utf8) else {
      return false
    }
    return text.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"\\\"<>^`{|}".utf8.contains($0) }
  }

  /// The place in the page, with what could be misread written as escapes.
  private static func fragment(of text: ArraySlice<UInt8>) -> String {
    guard let hash = text.firstIndex(of: UInt8(ascii: "#")) else { return "" }
    var fragment = "#"
    for byte in text[text.index(after: hash)...] {
      switch byte {
      case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
        UInt8(ascii: "("), UInt8(ascii: ")"), 0x2A...0x3B, UInt8(ascii: "="), 0x3F...0x5A, 0x5F,
        0x61...0x7A, UInt8(ascii: "~"):
        fragment.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x09, 0x0A, 0x0D: continue
      default:
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        fragment += "%"
        fragment.unicodeScalars.append(digits[Int(byte >> 4)])
        fragment.unicodeScalars.append(digits[Int(byte & 15)])
      }
    }
    return fragment == "#" ? "" : fragment
  }

  /// A mailbox: one address and nothing that fills in a letter for its reader.
  private static func mailbox(_ written: ArraySlice<UInt8>) -> String? {
    let text = trimmed(written)
    guard text.count <= 320, text.count > 7,
      MarkupDocument.equal(text.prefix(7), "mailto:")
    else { return nil }
    let box = text.dropFirst(7).prefix { $0 != UInt8(ascii: "?") }
    let parts = box.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }),
      box.allSatisfy({ byte in
        byte.isASCIILetter || byte &- 0x30 < 10 || byte >= 0x80
          || "@.-_+".utf8.contains(byte)
      })
    else { return nil }
    return "mailto:" + String(decoding: box, as: UTF8.self)
  }
}
