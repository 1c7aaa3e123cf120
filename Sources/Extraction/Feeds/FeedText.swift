import News

/// The text of an element of a feed, and how it is to be taken.
struct FeedText {
  /// How a text is to be taken.
  enum Nature {
    /// As it stands.
    case plain
    /// As HTML.
    case markup
    /// The feed doesn't say; HTML if it looks like it.
    case unsaid
  }

  /// UTF-8, references of XML decoded.
  var bytes: ArraySlice<UInt8>
  /// How it is to be taken.
  var nature: Nature

  /// Whether there is anything but blanks in it.
  var isEmpty: Bool { !bytes.contains { $0 > 0x20 } }
}

extension FeedText {
  /// The text as one line of at most `limit` bytes; nothing if nothing is left.
  ///
  /// Tags are left out, references decoded, blanks become one; marks at its ends that only steer
  /// direction, or show nothing, are left out.
  func line(limit: Int, _ repairs: inout FeedRepairs) -> String? {
    // What is shown is a small part of what a hostile feed may send.
    var source = bytes.prefix(8 * limit)
    if let restored = GarbledText.restored(source) {
      repairs.note(.garbled)
      source = restored[...]
    }
    var writer = LineWriter()
    let needsReading = source.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
    guard needsReading else {
      writer.add(source)
      return writer.line(limit: limit, &repairs)
    }
    let text = Array(source)
    writer.read(text.span, nature: nature)
    if let again = writer.escapedTwice {
      repairs.note(.escapedTwice)
      writer = LineWriter()
      writer.read(again.span, nature: .plain)
    }
    return writer.line(limit: limit, &repairs)
  }

  /// The text as HTML, blanks at its ends left out; nothing if nothing is left.
  ///
  /// Plain text is escaped where it would read as markup. Links relative to `base` are made whole.
  /// At most `limit` bytes are kept.
  func markup(base: WebAddress?, limit: Int, _ repairs: inout FeedRepairs) -> String? {
    var text = trimmed
    guard !text.isEmpty else { return nil }
    if let restored = GarbledText.restored(text) {
      repairs.note(.garbled)
      text = restored[...]
    }
    let hasTags = Self.hasTag(text)
    if nature == .plain || (nature == .unsaid && !hasTags && !Self.hasReference(text)) {
      return Self.string(Self.escaped(text), limit: limit, &repairs)
    }
    if !hasTags, Self.hasEscapedTag(text) {
      repairs.note(.escapedTwice)
      text = ArraySlice(Self.unescapedOnce(text))
    }
    if let opened = Self.withoutFalseDeclarations(text) { text = opened[...] }
    if let base, let resolved = RelativeLinks.resolved(text, base: base) {
      text = ArraySlice(resolved)
    }
    return Self.string(text, limit: limit, &repairs)
  }

  /// The text without blanks at its ends, nothing else changed; nothing if nothing is left.
  func bare(limit: Int, _ repairs: inout FeedRepairs) -> String? {
    let text = trimmed
    return text.isEmpty ? nil : Self.string(text, limit: limit, &repairs)
  }

  /// The bytes without blanks at the ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = bytes
    while let first = slice.first, first <= 0x20 { slice.removeFirst() }
    while let last = slice.last, last <= 0x20 { slice.removeLast() }
    return slice
  }

  private static func string(
    _ bytes: ArraySlice<UInt8>, limit: Int, _ repairs: inout FeedRepairs
  ) -> String {
    String(decoding: cut(bytes, to: limit, &repairs), as: UTF8.self)
  }

  /// At most `limit` bytes, whole characters only.
  static func cut(
    _ bytes: ArraySlice<UInt8>, to limit: Int, _ repairs: inout FeedRepairs
  ) -> ArraySlice<UInt8> {
    guard bytes.count > limit else { return bytes }
    repairs.note(.longTexts)
    var end = bytes.startIndex + limit
    while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return bytes[..<end]
  }
}

extension FeedText {
  /// Whether a tag of HTML stands in the text.
  static func hasTag(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while let open = text[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      if isTag(text, at: index) { return true }
    }
    return false
  }

  /// Whether the name at `index`, a slash before it or not, is one of HTML, and ends as in a tag:
  /// with a blank, `/`, `>` or `&gt;`.
  private static func isTag(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
    var start = index
    if start < text.endIndex, text[start] == UInt8(ascii: "/") { start += 1 }
    var end = start
    var hash = NameHash.seed
    while end < text.endIndex, end - start < 16,
      text[end].isASCIILetter || text[end] &- 0x30 < 10
    {
      hash = NameHash.adding(text[end], to: hash)
      end += 1
    }
    guard end > start, end < text.endIndex else { return false }
    let after = text[end]
    guard
      after <= 0x20 || after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
        || text[end...].starts(with: "&gt;".utf8)
    else { return false }
    let name = Array(text[start..<end])
    return TagTable.standard.tag(at: 0, length: name.count, hash: hash, in: name.span) != .other
  }

  /// Whether a reference such as `&quot;` stands in the text.
  static func hasReference(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.contains(UInt8(ascii: "&")) else { return false }
    let bytes = Array(text)
    let span = bytes.span
    var index = 0
    while index < span.count {
      if span[index] == UInt8(ascii: "&"),
        CharacterReference(at: index, before: span.count, in: span, place: .xml) != nil
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// Whether a tag stands in it that was escaped: `&lt;p&gt;`.
  static func hasEscapedTag(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while let mark = text[index...].firstIndex(of: UInt8(ascii: "&")) {
      index = mark + 1
      guard text[index...].starts(with: "lt;".utf8) else { continue }
      if isTag(text, at: index + 3) { return true }
    }
    return false
  }

  /// The text with `<!` escaped where it opens neither a comment nor a declaration.
  ///
  /// Nothing if there is none. A browser would take what follows, up to the next tag's end, for a
  /// comment.
  private static func withoutFalseDeclarations(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    var kept = text.startIndex
    var index = text.startIndex
    while let open = text[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      guard index + 1 < text.endIndex, text[index] == UInt8(ascii: "!") else { continue }
      let next = text[index + 1]
      if next.isASCIILetter || next == UInt8(ascii: "-") || next == UInt8(ascii: "[") { continue }
      out.append(contentsOf: text[kept..<open])
      out.append(contentsOf: "&lt;".utf8)
      kept = index
    }
    guard kept > text.startIndex else { return nil }
    out.append(contentsOf: text[kept...])
    return out
  }

  private static func unescapedOnce(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(text)
    let span = bytes.span
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < span.count {
      if span[index] == UInt8(ascii: "&"),
        let reference = CharacterReference(at: index, before: span.count, in: span, place: .xml)
      {
        out.appendUTF8(of: reference.first)
        if reference.second != 0 { out.appendUTF8(of: reference.second) }
        index = reference.next
      } else {
        out.append(span[index])
        index += 1
      }
    }
    return out
  }

  /// Plain text as HTML.
  static func escaped(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return text
    }
    var out: [UInt8] = []
    out.reserveCapacity(text.count + 32)
    for byte in text { appendEscaped(byte, to: &out) }
    return ArraySlice(out)
  }

  /// One byte of plain text as HTML.
  static func appendEscaped(_ byte: UInt8, to out: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
    default: out.append(byte)
    }
  }
}
