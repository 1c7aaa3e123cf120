/// Makes one line of plain text out of a title.
struct LineWriter {
  private var bytes: [UInt8] = []
  private var owesBlank = false
  /// Whether the last byte was the lead of U+0080 to U+00BF.
  private var isAfterC2 = false

  /// Adds text; blanks of any number become one.
  mutating func add(_ text: ArraySlice<UInt8>) {
    for byte in text { add(byte) }
  }

  private mutating func add(_ byte: UInt8) {
    if isAfterC2 {
      isAfterC2 = false
      if byte == 0xA0 {
        // A no-break space: in a headline, a blank like others.
        owesBlank = true
        return
      }
      append(0xC2)
    } else if byte == 0xC2 {
      isAfterC2 = true
      return
    }
    append(byte)
  }

  private mutating func append(_ byte: UInt8) {
    if byte <= 0x20 || byte == 0x7F {
      owesBlank = owesBlank || byte <= 0x20
      return
    }
    if owesBlank {
      if !bytes.isEmpty { bytes.append(0x20) }
      owesBlank = false
    }
    bytes.append(byte)
  }

  /// Adds a text with its markup taken as `nature` says.
  mutating func read(_ text: Span<UInt8>, nature: FeedText.Nature) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "&"),
        let reference = CharacterReference(at: index, before: text.count, in: text, place: .xml)
      {
        add(scalar: reference.first)
        if reference.second != 0 { add(scalar: reference.second) }
        index = reference.next
      } else if byte == UInt8(ascii: "<"), nature != .plain,
        let next = skipTag(in: text, at: index, onlyKnown: nature == .unsaid)
      {
        index = next
      } else {
        add(byte)
        index += 1
      }
    }
  }

  private mutating func add(scalar: UInt32) {
    var encoded: [UInt8] = []
    encoded.appendUTF8(of: scalar)
    for byte in encoded { add(byte) }
  }

  /// Where the tag, comment or section at `start` ends; nothing if none stands there.
  private mutating func skipTag(in text: Span<UInt8>, at start: Int, onlyKnown: Bool) -> Int? {
    if text.has("<!--", at: start) { return Self.end(of: "-->", in: text, from: start + 4) }
    if text.has("<![cdata[", at: start) { return start + 9 }
    var index = start + 1
    let isEnd = index < text.count && text[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let name = index
    var hash = NameHash.seed
    while index < text.count, text[index].isASCIILetter || text[index] &- 0x30 < 10 {
      hash = NameHash.adding(text[index], to: hash)
      index += 1
    }
    guard index > name, text[name].isASCIILetter, index < text.count else { return nil }
    guard text[index].isMarkupBlank || text[index] == 0x3E || text[index] == 0x2F else {
      return nil
    }
    let tag = TagTable.standard.tag(at: name, length: index - name, hash: hash, in: text)
    guard tag != .other || !onlyKnown else { return nil }
    guard let close = Self.tagEnd(in: text, from: index) else { return nil }
    if tag.isBlock || tag == .img { owesBlank = true }
    if tag == .script || tag == .style, !isEnd {
      let end: StaticString = tag == .script ? "</script" : "</style"
      let content = Self.end(of: end, in: text, from: close)
      return Self.tagEnd(in: text, from: content) ?? text.count
    }
    return close
  }

  /// After the `>` that ends a tag, quoted values skipped; nothing if it never ends.
  private static func tagEnd(in text: Span<UInt8>, from start: Int) -> Int? {
    var quote: UInt8 = 0
    var index = start
    // A tag in a headline is short; a quote that never ends must not make this quadratic.
    let limit = min(text.count, start + 4096)
    while index < limit {
      let byte = text[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      index += 1
    }
    return nil
  }

  private static func end(of mark: StaticString, in text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      if text.has(mark, at: index) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    return text.count
  }

  /// What is there so far, if it still holds references that a reader would see as such.
  var escapedTwice: [UInt8]? { FeedText.hasReference(bytes[...]) ? bytes : nil }

  /// The line; nothing if it is empty.
  func line(limit: Int, _ repairs: inout FeedRepairs) -> String? {
    var slice = bytes[...]
    while let mark = Self.markLength(atStartOf: slice) { slice = slice.dropFirst(mark) }
    while let mark = Self.markLength(atEndOf: slice) { slice = slice.dropLast(mark) }
    guard !slice.isEmpty else { return nil }
    let line = FeedText.cut(slice, to: limit, &repairs)
    guard line.contains(0xEF) else { return String(decoding: line, as: UTF8.self) }
    // U+FEFF is no character of a headline, wherever it stands.
    return String(
      String.UnicodeScalarView(
        String(decoding: line, as: UTF8.self).unicodeScalars.filter { $0 != "\u{FEFF}" }))
  }

  private static func markLength(atStartOf slice: ArraySlice<UInt8>) -> Int? {
    guard let first = slice.first else { return nil }
    if first <= 0x20 { return 1 }
    return isEdgeMark(slice.prefix(3)) ? 3 : slice.starts(with: [0xD8, 0x9C]) ? 2 : nil
  }

  private static func markLength(atEndOf slice: ArraySlice<UInt8>) -> Int? {
    guard let last = slice.last else { return nil }
    if last <= 0x20 { return 1 }
    return isEdgeMark(slice.suffix(3)) ? 3 : slice.suffix(2).elementsEqual([0xD8, 0x9C]) ? 2 : nil
  }

  /// U+200B, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069, U+FEFF: nothing to see.
  private static func isEdgeMark(_ three: ArraySlice<UInt8>) -> Bool {
    guard three.count == 3, let last = three.last else { return false }
    if three.starts(with: [0xE2, 0x80]) {
      return last == 0x8B || last == 0x8E || last == 0x8F || (0xAA...0xAE).contains(last)
    }
    if three.starts(with: [0xE2, 0x81]) { return (0xA6...0xA9).contains(last) }
    return three.elementsEqual([0xEF, 0xBB, 0xBF])
  }
}
