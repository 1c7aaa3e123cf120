/// What a page or feed says of its own encoding, in its first bytes.
///
/// The XML declaration counts first, then a `meta` element, as the HTML standard's prescan reads
/// them, but tolerant: news portals put kilobytes of comments before their `meta`.
struct DeclaredEncoding {
  /// The label as written, without quotes; empty if there is none.
  let label: ArraySlice<UInt8>

  /// How many bytes are looked at.
  static let reach = 4096

  /// Looks for a declaration at the head of `bytes`, which may be in any encoding that keeps ASCII.
  init?(in bytes: [UInt8]) {
    let head = bytes.prefix(Self.reach)
    guard let label = Self.xmlLabel(in: head) ?? Self.metaLabel(in: head), !label.isEmpty else {
      return nil
    }
    self.label = label
  }

  /// Finds the label in an HTTP `Content-Type`, or takes the text for a bare label.
  static func label(inContentType text: String) -> ArraySlice<UInt8> {
    let bytes = ArraySlice(text.utf8)
    if let value = value(after: "charset", in: bytes) { return value }
    return bytes.contains(UInt8(ascii: "/")) ? [] : bytes
  }

  private static func xmlLabel(in head: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let open = position(of: "<?xml", in: head),
      let close = head[open...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return value(after: "encoding", in: head[open..<close])
  }

  private static func metaLabel(in head: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = head
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[open...]
      if starts(rest, with: "<!--") {
        guard let close = position(of: "-->", in: rest.dropFirst(2)) else { return nil }
        rest = rest[close...].dropFirst(3)
      } else if starts(rest, with: "<meta") {
        let close = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
        if let value = value(after: "charset", in: rest[..<close]) { return value }
        rest = rest[close...]
      } else {
        rest = rest.dropFirst()
      }
    }
    return nil
  }

  /// What stands after `name`, `=` and perhaps a quote.
  private static func value(
    after name: StaticString, in bytes: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8>? {
    var rest = bytes
    while let found = position(of: name, in: rest) {
      rest = rest[found...].dropFirst(name.utf8CodeUnitCount)
      var value = rest.drop { $0 <= 0x20 }
      guard value.first == UInt8(ascii: "=") else { continue }
      value = value.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      return value.prefix { isLabelByte($0) }
    }
    return nil
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func position(of name: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    let span = bytes.span
    guard let lead = name.withUTF8Buffer({ $0.first }) else { return nil }
    for index in span.indices
    where NameHash.lowercased(span[index]) == lead && span.has(name, at: index) {
      return bytes.startIndex + index
    }
    return nil
  }

  /// Whether `bytes` begin with a lower-case ASCII name, in whatever case.
  private static func starts(_ bytes: ArraySlice<UInt8>, with name: StaticString) -> Bool {
    bytes.span.has(name, at: 0)
  }
}
