/// Reads feeds, OPML and sitemaps as XML, the way aggregators must: nothing is refused.
///
/// Case is kept; a bare `&` stays one; names only HTML knows are understood; entities declared in
/// the document are never expanded; what is open where its parent closes, or the text ends, is
/// closed. Not a validating parser, nor meant to be one.
struct XMLReader {
  private struct OpenElement {
    var node: Int32
    var nameHash: UInt32
  }

  private var arena: MarkupArena
  private var namespaces = NamespaceScope()
  private var attributeReader = AttributeReader()
  private var stack: ContiguousArray<OpenElement> = [OpenElement(node: 0, nameHash: 0)]
  /// How many elements are open, by hash of their name; 0 is certain.
  private var openCounts = ContiguousArray<Int32>(repeating: 0, count: 256)
  /// Elements closed early because they were too deep, counted in the same way.
  private var flattenedCounts = ContiguousArray<Int32>(repeating: 0, count: 256)
  private var flattenedTotal = 0
  private var hasDocumentType = false
  /// Kinds of sections whose end mark doesn't come any more.
  private var neverCloses: Set<MarkupKind> = []
  private let table = TagTable.standard

  private init(arena: MarkupArena) {
    self.arena = arena
  }

  /// Parses the arena's source into the arena.
  static func read(into arena: inout MarkupArena) {
    let source = arena.source
    var reader = XMLReader(arena: arena)
    // The one reference to the arrays must be the reader's, or each change would copy them.
    arena = MarkupArena(source: [], limits: arena.limits)
    reader.run(source.span)
    arena = reader.arena
  }

  private mutating func run(_ bytes: Span<UInt8>) {
    var position = start(of: bytes)
    while position < bytes.count {
      guard !arena.isFull else {
        arena.repairs.note(.cutAtNodeLimit)
        break
      }
      var traits: TextTraits = []
      let mark = markupStart(from: position, in: bytes, noting: &traits)
      if mark > position { addText(from: position, to: mark, traits, in: bytes) }
      position = mark < bytes.count ? readMarkup(at: mark, in: bytes) : mark
    }
    if stack.count > 1 { arena.repairs.note(.unclosedElement) }
  }

  /// Where the document begins: PHP warnings and blank lines before the declaration are passed.
  private mutating func start(of bytes: Span<UInt8>) -> Int {
    let reach = min(bytes.count, 64 << 10)
    var index = 0
    while index < reach, let mark = bytes.position(of: UInt8(ascii: "<"), from: index) {
      if bytes.has("<?xml", at: mark) {
        if mark > 0 { arena.repairs.note(.junkBeforeDeclaration) }
        return mark
      }
      if Self.roots.contains(where: { bytes.has($0, at: mark) }) { break }
      index = mark &+ 1
    }
    return 0
  }

  /// A declaration that comes after one of these belongs to something inside the document.
  private static let roots: [StaticString] = [
    "<rss", "<feed", "<rdf:rdf", "<opml", "<urlset", "<sitemapindex", "<channel", "<![cdata[",
  ]

  /// The next `<` that opens something, or the end.
  @inline(__always)
  private func markupStart(
    from start: Int, in bytes: Span<UInt8>, noting traits: inout TextTraits
  ) -> Int {
    var index = start
    while true {
      index = bytes.position(of: UInt8(ascii: "<"), from: index, noting: &traits)
      guard index &+ 1 < bytes.count else { return bytes.count }
      let byte = bytes[index &+ 1]
      if Self.startsName(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
        || byte == UInt8(ascii: "?")
      {
        return index
      }
      index &+= 1
    }
  }

  /// XML allows names in Arabic; no feed has them, but texts with a bare `<` before an Arabic word.
  @inline(__always)
  private static func startsName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  /// Reads what opens at `mark`, and says where to go on.
  private mutating func readMarkup(at mark: Int, in bytes: Span<UInt8>) -> Int {
    switch bytes[mark &+ 1] {
    case UInt8(ascii: "/"): return readEndTag(at: mark, in: bytes)
    case UInt8(ascii: "?"):
      return addSection(.instruction, from: mark &+ 2, until: "?>", orElse: ">", in: bytes)
    case UInt8(ascii: "!"):
      if bytes.has("<![CDATA[", at: mark) {
        return addSection(.cdata, from: mark &+ 9, until: "]]>", orElse: nil, in: bytes)
      }
      if bytes.has("<!--", at: mark) {
        return addSection(.comment, from: mark &+ 4, until: "-->", orElse: ">", in: bytes)
      }
      if bytes.has("<!DOCTYPE", at: mark), !hasDocumentType {
        hasDocumentType = true
        return readDocumentType(at: mark, in: bytes)
      }
      return readDeclaration(at: mark, in: bytes)
    default: return readStartTag(at: mark, in: bytes)
    }
  }

  // MARK: Content

  private mutating func addText(
    from start: Int, to end: Int, _ traits: TextTraits, in bytes: Span<UInt8>
  ) {
    add(.text, from: start, to: end, traits, by: .xml, in: bytes)
  }

  private mutating func add(
    _ kind: MarkupKind, from start: Int, to end: Int, _ traits: TextTraits,
    by rules: MarkupArena.DecodingRules, in bytes: Span<UInt8>
  ) {
    let traits = bytes.hasControls(from: start, to: end) ? traits.union(.controls) : traits
    let (start, length) = arena.text(from: start, to: end, traits: traits, by: rules, in: bytes)
    guard length > 0 || kind != .text else { return }
    arena.append(
      arena.add(MarkupRecord(start: start, length: length, kind: kind)), to: current.node)
  }

  /// Adds what stands up to an end mark.
  ///
  /// If the mark never comes, the rest of the text is taken, or only what stands up to `second`:
  /// half a comment must not swallow the feed.
  private mutating func addSection(
    _ kind: MarkupKind, from start: Int, until close: StaticString, orElse second: StaticString?,
    in bytes: Span<UInt8>
  ) -> Int {
    // What was looked for in vain once isn't looked for again: a text of nothing but opened
    // comments would be read as often as it has them.
    var end = neverCloses.contains(kind) ? nil : bytes.position(of: close, from: start)
    var next = end.map { $0 &+ close.utf8CodeUnitCount }
    if end == nil {
      arena.repairs.note(.truncated)
      neverCloses.insert(kind)
      if let second, let found = bytes.position(of: second, from: start) {
        end = found
        next = found &+ second.utf8CodeUnitCount
      }
    }
    let last = end ?? bytes.count
    add(kind, from: start, to: last, bytes.traits(from: start, to: last), by: .xmlRaw, in: bytes)
    return next ?? bytes.count
  }

  /// Takes any other declaration for a comment.
  private mutating func readDeclaration(at mark: Int, in bytes: Span<UInt8>) -> Int {
    let end = bytes.position(of: UInt8(ascii: ">"), from: mark) ?? bytes.count
    let start = min(mark &+ 2, end)
    add(.comment, from: start, to: end, bytes.traits(from: start, to: end), by: .xmlRaw, in: bytes)
    return end &+ 1
  }

  /// Passes a document type with all it declares; nothing of it is ever expanded.
  private mutating func readDocumentType(at mark: Int, in bytes: Span<UInt8>) -> Int {
    var index = mark &+ 9
    var isInside = false
    var quote: UInt8 = 0
    scan: while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        isInside = true
      } else if byte == UInt8(ascii: "]") {
        isInside = false
      } else if byte == UInt8(ascii: ">"), !isInside {
        break scan
      } else if isInside, bytes.has("<!--", at: index) {
        index = bytes.position(of: "-->", from: index &+ 4) ?? bytes.count
      }
      index &+= 1
    }
    if index >= bytes.count {
      // Something in it was never closed; the first `>` must do.
      arena.repairs.note(.truncated)
      index = bytes.position(of: UInt8(ascii: ">"), from: mark) ?? bytes.count
    }
    let end = min(index, bytes.count)
    add(
      .doctype, from: min(mark &+ 9, end), to: end,
      bytes.traits(from: min(mark &+ 9, end), to: end), by: .xmlRaw, in: bytes)
    return end &+ 1
  }

  // MARK: Elements

  private var current: OpenElement { stack.last ?? OpenElement(node: 0, nameHash: 0) }

  /// A name as it stands in a tag.
  private struct Name {
    var start: Int
    var end: Int
    var hash = NameHash.seed
    /// Bytes of the prefix and its colon.
    var prefixLength = 0
  }

  private func name(at start: Int, in bytes: Span<UInt8>) -> Name {
    var name = Name(start: start, end: start)
    while name.end < bytes.count {
      let byte = bytes[name.end]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<")
        || byte.isMarkupBlank
      {
        break
      }
      name.hash = NameHash.adding(byte, to: name.hash)
      name.end &+= 1
      if byte == UInt8(ascii: ":"), name.prefixLength == 0 {
        name.prefixLength = name.end &- start
      }
    }
    if name.end &- start == name.prefixLength { name.prefixLength = 0 }
    return name
  }

  private mutating func readStartTag(at mark: Int, in bytes: Span<UInt8>) -> Int {
    let name = name(at: mark &+ 1, in: bytes)
    var position = name.end
    let first = arena.attributes.count
    let end = attributeReader.read(at: &position, in: bytes, into: &arena, rules: .xml)
    if end == .missing {
      arena.repairs.note(.truncated)
      arena.attributes.removeLast(arena.attributes.count &- first)
      // A quote that is never closed: the tag ends at the next `>`, without attributes.
      position =
        bytes.position(of: UInt8(ascii: ">"), from: name.end).map { $0 &+ 1 } ?? bytes.count
      if position == bytes.count { return position }
    }
    makeRoom()
    let localStart = name.start &+ name.prefixLength
    var record = MarkupRecord(
      start: Int32(truncatingIfNeeded: name.start),
      length: Int32(truncatingIfNeeded: name.end &- name.start),
      firstAttribute: Int32(truncatingIfNeeded: first), nameHash: name.hash,
      attributeCount: UInt16(truncatingIfNeeded: arena.attributes.count &- first),
      prefixLength: UInt16(truncatingIfNeeded: min(name.prefixLength, Int(UInt16.max))),
      kind: .element)
    record.tag = table.tag(
      at: localStart, length: name.end &- localStart,
      hash: NameHash.of(bytes, from: localStart, to: name.end), in: bytes)
    namespaces.declare(record, depth: stack.count, in: arena)
    record.namespace = namespaces.namespace(of: record, in: &arena)
    let node = arena.add(record)
    arena.append(node, to: current.node)
    if end == .selfClosing {
      namespaces.leave(depth: stack.count &- 1)
    } else {
      stack.append(OpenElement(node: node, nameHash: name.hash))
      openCounts[Int(name.hash & 255)] &+= 1
    }
    return position
  }

  private mutating func readEndTag(at mark: Int, in bytes: Span<UInt8>) -> Int {
    let name = name(at: mark &+ 2, in: bytes)
    var index = name.end
    while index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "<")
    {
      index &+= 1
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ">") { index &+= 1 }
    let place = Int(name.hash & 255)
    if flattenedTotal > 0, stack.count >= arena.limits.depth, flattenedCounts[place] > 0 {
      flattenedCounts[place] &-= 1
      flattenedTotal &-= 1
      return index
    }
    guard openCounts[place] > 0,
      let open = stack.lastIndex(where: { isNamed($0, name) }), open > 0
    else {
      arena.repairs.note(.strayEndTag)
      return index
    }
    if open < stack.count &- 1 { arena.repairs.note(.unclosedElement) }
    while stack.count > open { pop() }
    return index
  }

  private func isNamed(_ element: OpenElement, _ name: Name) -> Bool {
    guard element.nameHash == name.hash else { return false }
    let record = arena.nodes[Int(element.node)]
    return Int(record.length) == name.end &- name.start
      && arena.sameName(
        record.start, Int32(truncatingIfNeeded: name.start), length: record.length)
  }

  private mutating func pop() {
    guard stack.count > 1, let element = stack.popLast() else { return }
    openCounts[Int(element.nameHash & 255)] &-= 1
    namespaces.leave(depth: stack.count &- 1)
    if flattenedTotal > 0, stack.count < arena.limits.depth {
      flattenedTotal = 0
      for index in flattenedCounts.indices { flattenedCounts[index] = 0 }
    }
  }

  /// At the depth limit the innermost element is closed, so that the next one stands beside it.
  private mutating func makeRoom() {
    guard stack.count > arena.limits.depth, let last = stack.last else { return }
    arena.repairs.note(.flattened)
    pop()
    flattenedCounts[Int(last.nameHash & 255)] &+= 1
    flattenedTotal &+= 1
  }
}
