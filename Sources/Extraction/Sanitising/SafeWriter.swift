import News

/// Writes what may stay of a tree.
struct SafeWriter {
  private(set) var bytes: [UInt8] = []

  private let document: MarkupDocument
  private let base: WebAddress?
  private let limit: Int
  private var open: [Open] = []

  /// Deeper elements are unwrapped: browsers flatten trees at a depth of their own.
  private static let mostDepth = 128

  /// An element of the source that is being written, with the name it was written under.
  private struct Open {
    let depth: Int
    let tag: TagName
  }

  init(_ document: MarkupDocument, base: WebAddress?, limit: Int) {
    self.document = document
    self.base = base
    self.limit = limit
  }

  mutating func write(inside top: MarkupNode) {
    var walk = document.descendants(of: top)
    while bytes.count < limit, let node = walk.next() {
      while let last = open.last, last.depth >= walk.depth { close(last) }
      switch document.kind(of: node) {
      case .text:
        write(text: document.contentBytes(of: node))
      case .element:
        if !enter(node, depth: walk.depth) { walk.skipContent() }
      default: break
      }
    }
    while let last = open.last { close(last) }
  }

  private var parent: TagName? { open.last?.tag }

  /// Whether what is inside is to be read.
  private mutating func enter(_ node: MarkupNode, depth: Int) -> Bool {
    let namespace = document.namespace(of: node)
    guard namespace == .html || namespace == .none else { return false }
    switch SafeElement(document.tag(of: node)) {
    case .dropped: return false
    case .unwrapped: unwrap(node, depth: depth)
    case .kept(let tag):
      guard !tag.isVoid else {
        writeVoid(node, tag)
        return false
      }
      let fits = tag.tableParents?.contains { $0 == parent } ?? !(parent?.takesNoText ?? false)
      guard fits, open.count < Self.mostDepth else {
        unwrap(node, depth: depth)
        return true
      }
      let attributes = SafeAttributes(of: node, as: tag, in: document, base: base)
      start(tag, attributes, depth: depth)
      if tag == .pre { doubleFirstBreak(of: node) }
    }
    return true
  }

  /// Leaves an element out but not what it says of language and direction; a blank parts what it
  /// had parted.
  private mutating func unwrap(_ node: MarkupNode, depth: Int) {
    let attributes = SafeAttributes(of: node, as: .other, in: document, base: base)
    if attributes.saysHowToRead, open.count < Self.mostDepth, !(parent?.takesNoText ?? false) {
      start(.span, attributes, depth: depth)
    }
  }

  private mutating func start(_ tag: TagName, _ attributes: SafeAttributes, depth: Int) {
    writeTag(tag, attributes)
    open.append(Open(depth: depth, tag: tag))
  }

  private mutating func writeVoid(_ node: MarkupNode, _ tag: TagName) {
    if let parents = tag.tableParents {
      guard let parent, parents.contains(parent) else { return }
    } else if parent?.takesNoText ?? false {
      return
    }
    let attributes = SafeAttributes(of: node, as: tag, in: document, base: base)
    if tag == .img, !attributes.list.contains(where: { $0.name.description == "src" }) { return }
    writeTag(tag, attributes)
  }

  private mutating func writeTag(_ tag: TagName, _ attributes: SafeAttributes) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: tag.name.utf8)
    for (name, value) in attributes.list {
      bytes.append(UInt8(ascii: " "))
      name.withUTF8Buffer { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: "=\"".utf8)
      EscapedHTML.append(value.utf8, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func close(_ item: Open) {
    open.removeLast()
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: item.tag.name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  /// The first line break of a `pre` is nothing to a parser.
  private mutating func doubleFirstBreak(of node: MarkupNode) {
    if let first = document.firstChild(of: node), document.kind(of: first) == .text,
      document.contentBytes(of: first).first == 0x0A
    {
      bytes.append(0x0A)
    }
  }

  private mutating func write(text: ArraySlice<UInt8>) {
    if parent?.takesNoText ?? false {
      // Words here would be moved before the table.
      guard text.allSatisfy({ $0 <= 0x20 }), parent != .colgroup else { return }
    }
    EscapedHTML.append(text, to: &bytes)
  }
}
