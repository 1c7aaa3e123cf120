import News

/// Makes the links in a piece of HTML whole, so that it can be read away from its feed.
enum RelativeLinks {
  /// The attributes of HTML that hold an address.
  private static let names: Set<UInt32> = Set(
    ["href", "src", "cite", "action", "longdesc", "poster", "data", "background"].map {
      NameHash.of($0.utf8)
    })

  /// The same HTML with relative links resolved; nothing if there is none to resolve.
  ///
  /// - Complexity: O(n) in the bytes of `html`.
  static func resolved(_ html: ArraySlice<UInt8>, base: WebAddress) -> [UInt8]? {
    let source = Array(html)
    let bytes = source.span
    var out: [UInt8] = []
    var kept = 0
    var index = 0
    while let open = bytes.position(of: UInt8(ascii: "<"), from: index) {
      index = open + 1
      guard index < bytes.count, bytes[index].isASCIILetter else { continue }
      while index < bytes.count, !bytes[index].isMarkupBlank, bytes[index] != UInt8(ascii: ">") {
        index += 1
      }
      while let attribute = nextAttribute(in: bytes, at: &index) {
        guard let range = attribute.value, names.contains(attribute.nameHash),
          let whole = absolute(bytes.extracting(range), base: base)
        else { continue }
        out.append(contentsOf: source[kept..<range.lowerBound])
        if !attribute.isQuoted { out.append(UInt8(ascii: "\"")) }
        for byte in whole.utf8 {
          if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            out.append(contentsOf: byte == UInt8(ascii: "\"") ? "%22".utf8 : "%27".utf8)
          } else {
            FeedText.appendEscaped(byte, to: &out)
          }
        }
        if !attribute.isQuoted { out.append(UInt8(ascii: "\"")) }
        kept = range.upperBound
      }
    }
    guard kept > 0 else { return nil }
    out.append(contentsOf: source[kept...])
    return out
  }

  private struct Attribute {
    var nameHash: UInt32
    var value: Range<Int>?
    var isQuoted = false
  }

  /// The next attribute of the tag that `index` is in; nothing, and `index` after the tag, if
  /// there is none.
  private static func nextAttribute(in bytes: Span<UInt8>, at index: inout Int) -> Attribute? {
    while index < bytes.count, bytes[index].isMarkupBlank || bytes[index] == UInt8(ascii: "/") {
      index += 1
    }
    guard index < bytes.count, bytes[index] != UInt8(ascii: ">") else {
      index = min(index + 1, bytes.count)
      return nil
    }
    var attribute = Attribute(nameHash: NameHash.adding(bytes[index], to: NameHash.seed))
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "="), bytes[index] != 0x3E,
      !bytes[index].isMarkupBlank
    {
      attribute.nameHash = NameHash.adding(bytes[index], to: attribute.nameHash)
      index += 1
    }
    let equals = bytes.skippingBlanks(from: index, before: bytes.count)
    guard equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else { return attribute }
    index = bytes.skippingBlanks(from: equals + 1, before: bytes.count)
    guard index < bytes.count else { return attribute }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let end = bytes.position(of: quote, from: index + 1) else {
        index = bytes.count
        return attribute
      }
      attribute.value = index + 1..<end
      attribute.isQuoted = true
      index = end + 1
    } else {
      let start = index
      while index < bytes.count, bytes[index] != 0x3E, !bytes[index].isMarkupBlank { index += 1 }
      attribute.value = start..<index
    }
    return attribute
  }

  /// The whole address of a relative link; nothing if it is whole already, or leads nowhere.
  private static func absolute(_ value: Span<UInt8>, base: WebAddress) -> String? {
    guard value.count <= 4096 else { return nil }
    var link: [UInt8] = []
    var index = 0
    while index < value.count {
      if value[index] == UInt8(ascii: "&"),
        let reference = CharacterReference(
          at: index, before: value.count, in: value, place: .htmlAttribute)
      {
        link.appendUTF8(of: reference.first)
        index = reference.next
      } else {
        if value[index] != 0x0A, value[index] != 0x0D, value[index] != 0x09 {
          link.append(value[index])
        }
        index += 1
      }
    }
    let trimmed = FeedText(bytes: link[...], nature: .plain).trimmed
    guard let first = trimmed.first, first != UInt8(ascii: "#"), !hasScheme(trimmed) else {
      return nil
    }
    return joined(trimmed, to: base)
  }

  static func hasScheme(_ link: ArraySlice<UInt8>) -> Bool {
    guard let first = link.first, first.isASCIILetter else { return false }
    for byte in link {
      if byte == UInt8(ascii: ":") { return true }
      guard byte.isASCIILetter || byte &- 0x30 < 10 || [0x2B, 0x2D, 0x2E].contains(byte) else {
        return false
      }
    }
    return false
  }

  /// A relative link and what it is relative to, as one; letters stay as they are.
  static func joined(_ link: ArraySlice<UInt8>, to base: WebAddress) -> String? {
    let hash = link.firstIndex(of: UInt8(ascii: "#"))
    let text = String(decoding: link, as: UTF8.self)
    // Dots are for the parser; it also writes Arabic letters as escapes, which readers don't like.
    if link.contains(UInt8(ascii: ".")), text.contains("./") || text.hasSuffix("..") {
      guard let address = WebAddress(text, relativeTo: base) else { return nil }
      return address.text + (hash.map { String(decoding: link[$0...], as: UTF8.self) } ?? "")
    }
    if text.hasPrefix("//") { return (base.isSecure ? "https:" : "http:") + text }
    if text.hasPrefix("/") { return base.origin + text }
    if text.hasPrefix("?") { return base.origin + base.path + text }
    let folder = base.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { base.path[...$0] } ?? "/"
    return base.origin + folder + text
  }
}
