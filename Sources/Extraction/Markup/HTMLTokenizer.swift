/// Cuts a page into tags, texts, comments and declarations (HTML standard, section 13.2.5).
///
/// The standard's states are folded: what it reads byte for byte is found here by scanning for the
/// next byte that matters. Works on ranges of the source; attributes go straight into the arena.
struct HTMLTokenizer {
  /// What was read.
  enum Token {
    case text, startTag, endTag, comment, doctype, end
  }

  /// How the text after a start tag is to be read.
  enum ContentModel {
    case markup
    /// `title`, `textarea`: no tags, but references.
    case escapableRawText
    /// `style`, `iframe` and others: neither.
    case rawText
    /// `script`: as raw text, with its own comments.
    case script
    /// The rest of the page is text.
    case plainText
  }

  /// Where the next token begins.
  private(set) var position = 0
  /// Content of a text or comment, or the whole of a declaration after `<!doctype`.
  private(set) var start = 0
  private(set) var end = 0
  /// What the text or comment holds.
  private(set) var traits: TextTraits = []
  /// Whether references in a text stand for themselves, as in CDATA and raw text.
  private(set) var isVerbatim = false

  private(set) var tag: TagName = .other
  private(set) var nameStart: Int32 = 0
  private(set) var nameLength: Int32 = 0
  private(set) var nameHash: UInt32 = 0
  private(set) var isSelfClosing = false
  /// Where the tag's attributes begin in the arena; they end with it.
  private(set) var firstAttribute = 0

  /// How the coming text is read; set by the tree builder after a start tag.
  var model = ContentModel.markup
  /// Whether `<![CDATA[` opens a section, as in SVG and MathML.
  var allowsCDATA = false

  private var lastStartTag: TagName = .other
  private var attributeReader = AttributeReader()
  private let table = TagTable.standard

  /// A tokenizer at the start of a page, or at a place after a start tag that decides how to go on.
  init(model: ContentModel = .markup, after lastStartTag: TagName = .other) {
    self.model = model
    self.lastStartTag = lastStartTag
  }

  /// Reads the next token.
  mutating func next(in bytes: Span<UInt8>, arena: inout MarkupArena) -> Token {
    isVerbatim = false
    guard model == .markup else { return nextRaw(in: bytes) }
    while true {
      traits = []
      let mark = markupStart(from: position, in: bytes)
      if mark > position {
        start = position
        end = mark
        position = mark
        return .text
      }
      guard mark < bytes.count else { return .end }
      if let token = markup(at: mark, in: bytes, arena: &arena) { return token }
    }
  }

  /// The next `<` that opens something, or the end; what is passed is text.
  @inline(__always)
  private mutating func markupStart(from start: Int, in bytes: Span<UInt8>) -> Int {
    var index = start
    while true {
      index = bytes.position(of: UInt8(ascii: "<"), from: index, noting: &traits)
      guard index &+ 1 < bytes.count else { return bytes.count }
      let byte = bytes[index &+ 1]
      if byte.isASCIILetter || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
        return index
      }
      if byte == UInt8(ascii: "/"), index &+ 2 < bytes.count { return index }
      index &+= 1
    }
  }

  /// Reads what opens at `mark`; nil if it is nothing, as `</>`.
  private mutating func markup(
    at mark: Int, in bytes: Span<UInt8>, arena: inout MarkupArena
  ) -> Token? {
    switch bytes[mark &+ 1] {
    case UInt8(ascii: "/"):
      let byte = bytes[mark &+ 2]
      if byte.isASCIILetter {
        return readTag(from: mark &+ 2, in: bytes, arena: &arena) ? .endTag : nil
      }
      if byte == UInt8(ascii: ">") {
        position = mark &+ 3
        return nil
      }
      return bogusComment(from: mark &+ 2, in: bytes, arena: &arena)
    case UInt8(ascii: "!"): return declaration(at: mark, in: bytes, arena: &arena)
    case UInt8(ascii: "?"): return bogusComment(from: mark &+ 1, in: bytes, arena: &arena)
    default:
      guard readTag(from: mark &+ 1, in: bytes, arena: &arena) else { return nil }
      lastStartTag = tag
      return .startTag
    }
  }

  /// Reads a tag from its name on; false if the page ends inside it.
  private mutating func readTag(
    from nameStart: Int, in bytes: Span<UInt8>, arena: inout MarkupArena
  ) -> Bool {
    var index = nameStart
    var hash = NameHash.seed
    var hasNUL = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isMarkupBlank { break }
      if byte == 0 { hasNUL = true }
      hash = NameHash.adding(byte, to: hash)
      index &+= 1
    }
    let length = index &- nameStart
    nameHash = hash
    tag = table.tag(at: nameStart, length: length, hash: hash, in: bytes)
    firstAttribute = arena.attributes.count
    position = index
    // The commonest tags have no attributes.
    if index < bytes.count, bytes[index] == UInt8(ascii: ">") {
      position = index &+ 1
      isSelfClosing = false
    } else {
      switch attributeReader.read(at: &position, in: bytes, into: &arena, rules: .attribute) {
      case .plain: isSelfClosing = false
      case .selfClosing: isSelfClosing = true
      case .missing:
        arena.attributes.removeLast(arena.attributes.count &- firstAttribute)
        arena.repairs.note(.truncated)
        return false
      }
    }
    if hasNUL {
      (self.nameStart, nameLength) = arena.text(
        from: nameStart, to: nameStart &+ length, traits: .nuls, by: .raw, in: bytes)
    } else {
      self.nameStart = Int32(truncatingIfNeeded: nameStart)
      nameLength = Int32(truncatingIfNeeded: length)
    }
    return true
  }

  // MARK: Parts of a text

  /// Whether the text just read has nothing but blanks.
  func isBlank(in bytes: Span<UInt8>) -> Bool {
    bytes.skippingBlanks(from: start, before: end) == end
  }

  /// Leaves out the blanks at the start of the text just read.
  mutating func skipBlanks(in bytes: Span<UInt8>) {
    start = bytes.skippingBlanks(from: start, before: end)
  }

  /// Leaves out a line feed at the start of the text just read, even one written as a reference.
  mutating func skipLineFeed(in bytes: Span<UInt8>) {
    if start < end, bytes[start] == UInt8(ascii: "&") {
      let reference = CharacterReference(at: start, before: end, in: bytes, place: .htmlText)
      if let reference, reference.first == 0x0A { start = reference.next }
      return
    }
    if start < end, bytes[start] == 0x0D { start &+= 1 }
    if start < end, bytes[start] == 0x0A { start &+= 1 }
  }

  /// Keeps only the blanks at the start of the text just read, and reads the rest as the next one.
  mutating func splitAfterBlanks(in bytes: Span<UInt8>) {
    end = bytes.skippingBlanks(from: start, before: end)
    position = end
  }

  // MARK: Comments and declarations

  private mutating func declaration(
    at mark: Int, in bytes: Span<UInt8>, arena: inout MarkupArena
  ) -> Token {
    let index = mark &+ 2
    if bytes.has("--", at: index) { return comment(from: index &+ 2, in: bytes, arena: &arena) }
    if bytes.has("doctype", at: index) {
      start = index &+ 7
      end = bytes.position(of: UInt8(ascii: ">"), from: start) ?? bytes.count
      position = min(end &+ 1, bytes.count)
      return .doctype
    }
    if allowsCDATA, bytes.has("[CDATA[", at: index) {
      return cdata(from: index &+ 7, in: bytes, arena: &arena)
    }
    return bogusComment(from: index, in: bytes, arena: &arena)
  }

  /// A comment, after its `<!--`.
  private mutating func comment(
    from first: Int, in bytes: Span<UInt8>, arena: inout MarkupArena
  ) -> Token {
    start = first
    if bytes.has(">", at: first) || bytes.has("->", at: first) {
      end = first
      position = first &+ (bytes[first] == UInt8(ascii: ">") ? 1 : 2)
      return .comment
    }
    var index = first
    while let dash = bytes.position(of: UInt8(ascii: "-"), from: index) {
      if bytes.has("->", at: dash &+ 1) {
        return endComment(at: dash, resuming: dash &+ 3, in: bytes)
      }
      if bytes.has("-!>", at: dash &+ 1) {
        return endComment(at: dash, resuming: dash &+ 4, in: bytes)
      }
      index = dash &+ 1
    }
    arena.repairs.note(.truncated)
    // What broke off inside the end mark isn't content.
    var last = bytes.count
    if bytes.has("--!", at: last &- 3), last &- 3 >= first {
      last &-= 3
    } else {
      for _ in 0..<2 where last > first && bytes[last &- 1] == UInt8(ascii: "-") { last &-= 1 }
    }
    return endComment(at: last, resuming: bytes.count, in: bytes)
  }

  private mutating func endComment(
    at last: Int, resuming next: Int, in bytes: Span<UInt8>
  ) -> Token {
    end = last
    position = next
    traits = bytes.traits(from: start, to: end)
    return .comment
  }

  private mutating func bogusComment(
    from first: Int, in bytes: Span<UInt8>, arena: inout MarkupArena
  ) -> Token {
    start = first
    let close = bytes.position(of: UInt8(ascii: ">"), from: first)
    if close == nil { arena.repairs.note(.truncated) }
    return endComment(
      at: close ?? bytes.count, resuming: close.map { $0 &+ 1 } ?? bytes.count, in: bytes)
  }

  private mutating func cdata(
    from first: Int, in bytes: Span<UInt8>, arena: inout MarkupArena
  ) -> Token {
    start = first
    var index = first
    var close: Int?
    while close == nil, let bracket = bytes.position(of: UInt8(ascii: "]"), from: index) {
      if bytes.has("]]>", at: bracket) { close = bracket }
      index = bracket &+ 1
    }
    if close == nil { arena.repairs.note(.truncated) }
    end = close ?? bytes.count
    position = close.map { $0 &+ 3 } ?? bytes.count
    traits = bytes.traits(from: start, to: end)
    isVerbatim = true
    return .text
  }

  // MARK: Raw text

  /// Text that only its own end tag ends; the end tag itself is left for the next call.
  private mutating func nextRaw(in bytes: Span<UInt8>) -> Token {
    traits = []
    start = position
    isVerbatim = model != .escapableRawText
    end = model == .script ? scriptEnd(in: bytes) : rawEnd(in: bytes)
    position = end
    if model != .plainText { model = .markup }
    if end == start {
      guard end < bytes.count else { return .end }
      // Empty content: an empty text says so.
      return .text
    }
    traits =
      isVerbatim
      ? bytes.traitsWithoutReferences(from: start, to: end) : bytes.traits(from: start, to: end)
    return .text
  }

  private func rawEnd(in bytes: Span<UInt8>) -> Int {
    guard model != .plainText else { return bytes.count }
    var index = position
    while let mark = bytes.position(of: UInt8(ascii: "<"), from: index) {
      if isEndTag(at: mark, in: bytes) { return mark }
      index = mark &+ 1
    }
    return bytes.count
  }

  /// The standard's eighteen states of script data: a comment hides a nested pair of tags.
  private func scriptEnd(in bytes: Span<UInt8>) -> Int {
    enum Depth { case plain, comment, nested }
    var depth = Depth.plain
    var index = position
    while index < bytes.count {
      // Outside comments nothing else counts, and scripts are long.
      if depth == .plain {
        guard let mark = bytes.position(of: UInt8(ascii: "<"), from: index) else { break }
        index = mark
      }
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") {
        if depth == .plain, bytes.has("<!--", at: index) {
          depth = .comment
          // The dashes may close the comment at once: `<!-->`, `<!--->`.
          index &+= 2
          continue
        }
        if depth == .nested {
          if isEndTag(at: index, in: bytes) { depth = .comment }
        } else if isEndTag(at: index, in: bytes) {
          return index
        } else if depth == .comment, bytes.has("<script", at: index),
          endsName(at: index &+ 7, in: bytes)
        {
          depth = .nested
        }
      } else if byte == UInt8(ascii: "-"), depth != .plain, bytes.has("-->", at: index) {
        depth = .plain
        index &+= 3
        continue
      }
      index &+= 1
    }
    return bytes.count
  }

  private func isEndTag(at mark: Int, in bytes: Span<UInt8>) -> Bool {
    guard mark &+ 2 < bytes.count, bytes[mark &+ 1] == UInt8(ascii: "/") else { return false }
    // Raw text that no start tag opened, as in a fragment, has no end tag either.
    guard lastStartTag != .other else { return false }
    let name = lastStartTag.name.utf8
    guard mark &+ 2 &+ name.count < bytes.count else { return false }
    var index = mark &+ 2
    for byte in name {
      guard NameHash.lowercased(bytes[index]) == byte else { return false }
      index &+= 1
    }
    return endsName(at: index, in: bytes)
  }

  private func endsName(at index: Int, in bytes: Span<UInt8>) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    return byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isMarkupBlank
  }
}
