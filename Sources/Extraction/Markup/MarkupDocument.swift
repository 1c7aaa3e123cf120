/// A page or feed as a tree.
///
/// The source stays as it is; nodes and attributes are values in two arrays that point into it.
/// What held references or line ends of another system was decoded once, into bytes that follow
/// the source. Nothing here is recursive, so that no depth from outside can end the process.
///
/// Two text nodes may stand side by side where something between them was dropped.
struct MarkupDocument: Sendable {
  /// Which grammar a text is read by.
  enum Grammar: Sendable {
    /// The HTML standard's, which reads anything.
    case html
    /// A lenient reading of XML, for feeds, OPML and sitemaps.
    case xml
  }

  let grammar: Grammar
  /// The source, followed by what was decoded.
  let bytes: MarkupBytes
  /// The nodes; the first is the document.
  let nodes: ContiguousArray<MarkupRecord>
  let attributes: ContiguousArray<AttributeRecord>
  /// What had to be mended.
  let repairs: MarkupRepairs

  /// Parses a text; never fails.
  ///
  /// - Parameters:
  ///   - source: valid UTF-8, as ``DecodedText`` gives it.
  ///   - grammar: which grammar to read by.
  ///   - limits: where to stop; for XML ``MarkupLimits/feed`` fits.
  /// - Complexity: O(n) in the bytes of the source.
  init(parsing source: [UInt8], as grammar: Grammar, limits: MarkupLimits = .standard) {
    self.init(source, limits: limits, grammar: grammar) { arena in
      switch grammar {
      case .html: HTMLTreeBuilder.build(in: &arena)
      case .xml: XMLReader.read(into: &arena)
      }
    }
  }

  /// Parses a piece of a page as the content of an element; never fails.
  ///
  /// The HTML standard's fragment parsing (section 13.4). What was read stands in
  /// ``documentElement``, which stands for the context.
  ///
  /// - Parameters:
  ///   - source: valid UTF-8.
  ///   - context: the element whose content it is.
  ///   - limits: where to stop.
  /// - Complexity: O(n) in the bytes of the source.
  init(
    htmlFragment source: [UInt8], context: MarkupContext = .body, limits: MarkupLimits = .standard
  ) {
    self.init(source, limits: limits, grammar: .html) { arena in
      HTMLTreeBuilder.build(in: &arena, asContentOf: context)
    }
  }

  private init(
    _ source: [UInt8], limits: MarkupLimits, grammar: Grammar, read: (inout MarkupArena) -> Void
  ) {
    var limits = limits
    // Indices are 32 bits, and what is decoded may be three times as long as it was.
    limits.bytes = min(limits.bytes, 256 << 20)
    limits.nodes = min(max(limits.nodes, 8), 1 << 30)
    limits.attributes = min(max(limits.attributes, 0), 4096)
    limits.depth = min(max(limits.depth, 8), 1 << 16)
    var arena: MarkupArena
    if source.count > limits.bytes {
      var end = max(0, limits.bytes)
      // A letter of several bytes isn't cut in two.
      while end > 0, source[end] & 0xC0 == 0x80 { end &-= 1 }
      arena = MarkupArena(source: Array(source[..<end]), limits: limits)
      arena.repairs.note(.cutAtByteLimit)
    } else {
      arena = MarkupArena(source: source, limits: limits)
    }
    read(&arena)
    self.grammar = grammar
    bytes = MarkupBytes(source: arena.source, decoded: arena.decoded)
    nodes = arena.nodes
    attributes = arena.attributes
    repairs = arena.repairs
  }

  /// The document itself, parent of everything.
  var root: MarkupNode { MarkupNode(index: 0) }

  /// The outermost element: `html`, or the first of a feed.
  var documentElement: MarkupNode? { children(of: root).first { kind(of: $0) == .element } }

  /// The `head` of a page.
  var head: MarkupNode? { childOfHTML(named: .head) }

  /// The `body` of a page.
  var body: MarkupNode? { childOfHTML(named: .body) }

  private func childOfHTML(named tag: TagName) -> MarkupNode? {
    guard let html = documentElement else { return nil }
    return children(of: html).first { self.tag(of: $0) == tag }
  }
}

/// The source of a document followed by what was decoded of it; neither is copied.
struct MarkupBytes: Sendable {
  let source: [UInt8]
  let decoded: [UInt8]

  var count: Int { source.count + decoded.count }

  @inline(__always)
  subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    if range.upperBound <= source.count { return source[range] }
    let start = range.lowerBound &- source.count
    if start >= 0 { return decoded[start..<range.upperBound &- source.count] }
    return (source[range.lowerBound...] + decoded[..<(range.upperBound &- source.count)])[...]
  }
}

/// A node of a ``MarkupDocument``; means nothing in another.
struct MarkupNode: Hashable, Sendable {
  /// Its place in the document's arena, in the order the parser met it.
  let index: Int32
}
