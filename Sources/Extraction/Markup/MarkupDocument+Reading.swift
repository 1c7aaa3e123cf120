extension MarkupDocument {
  /// The node as the arena keeps it; the document itself for a node of another document.
  @inline(__always)
  func record(_ node: MarkupNode) -> MarkupRecord {
    let index = Int(node.index)
    return nodes[index >= 0 && index < nodes.count ? index : 0]
  }

  // MARK: Names

  /// What kind of node this is.
  func kind(of node: MarkupNode) -> MarkupKind { record(node).kind }

  /// The name of an element HTML knows; in XML by the local name, in whatever namespace.
  ///
  /// ``TagName/other`` for all else, and for elements of SVG and MathML.
  func tag(of node: MarkupNode) -> TagName { record(node).tag }

  /// The element's full name: in lower case in HTML, as written in XML; empty for other nodes.
  func name(of node: MarkupNode) -> String {
    let record = record(node)
    guard record.kind == .element else { return "" }
    if grammar == .html {
      if record.tag != .other { return record.tag.name }
      return String(decoding: nameBytes(of: node).map(NameHash.lowercased), as: UTF8.self)
    }
    return String(decoding: nameBytes(of: node), as: UTF8.self)
  }

  /// The element's full name as written; empty for one the parser supplied.
  func nameBytes(of node: MarkupNode) -> ArraySlice<UInt8> {
    let record = record(node)
    return record.kind == .element ? slice(record.start, record.length) : []
  }

  /// The name without its prefix, as written.
  func localNameBytes(of node: MarkupNode) -> ArraySlice<UInt8> {
    nameBytes(of: node).dropFirst(Int(record(node).prefixLength))
  }

  /// The name without its prefix: in lower case in HTML, as written in XML.
  func localName(of node: MarkupNode) -> String {
    grammar == .html
      ? name(of: node) : String(decoding: localNameBytes(of: node), as: UTF8.self)
  }

  /// The prefix of an element's name in XML, without its colon; empty if there is none.
  func prefix(of node: MarkupNode) -> String {
    let length = Int(record(node).prefixLength)
    return String(decoding: nameBytes(of: node).prefix(max(0, length - 1)), as: UTF8.self)
  }

  /// The vocabulary an element belongs to.
  func namespace(of node: MarkupNode) -> MarkupNamespace { record(node).namespace }

  /// Whether this is an element of that local name, without regard to case.
  ///
  /// `localName` is in lower case; `namespace` is the vocabulary it must belong to, nil for any.
  func isElement(
    _ node: MarkupNode, named localName: String, in namespace: MarkupNamespace? = nil
  ) -> Bool {
    let record = record(node)
    guard record.kind == .element, namespace == nil || record.namespace == namespace else {
      return false
    }
    if record.length == 0 { return record.tag.name == localName }
    return Self.equal(localNameBytes(of: node), localName)
  }

  // MARK: Links

  /// The node this one is in; nil for the document.
  func parent(of node: MarkupNode) -> MarkupNode? { link(record(node).parent) }

  /// The first node inside.
  func firstChild(of node: MarkupNode) -> MarkupNode? { link(record(node).firstChild) }

  /// The last node inside.
  func lastChild(of node: MarkupNode) -> MarkupNode? { link(record(node).lastChild) }

  /// The node after this one, inside the same parent.
  func next(after node: MarkupNode) -> MarkupNode? { link(record(node).next) }

  /// The node before this one, inside the same parent.
  func previous(before node: MarkupNode) -> MarkupNode? { link(record(node).previous) }

  private func link(_ index: Int32) -> MarkupNode? {
    index >= 0 ? MarkupNode(index: index) : nil
  }

  // MARK: Content

  /// The content of a text, comment, CDATA section, declaration or instruction; empty for elements.
  ///
  /// References are decoded, line ends are LF. No copy is made.
  func contentBytes(of node: MarkupNode) -> ArraySlice<UInt8> {
    let record = record(node)
    switch record.kind {
    case .document, .element: return []
    case .text, .comment, .cdata, .doctype, .instruction:
      return slice(record.start, record.length)
    }
  }

  /// The content as a string, see ``contentBytes(of:)``.
  func content(of node: MarkupNode) -> String {
    String(decoding: contentBytes(of: node), as: UTF8.self)
  }

  /// A range of the document's bytes.
  @inline(__always)
  func slice(_ start: Int32, _ length: Int32) -> ArraySlice<UInt8> {
    bytes[Int(start)..<Int(start) &+ Int(length)]
  }

  /// Whether bytes are a lower-case ASCII name, without regard to their case.
  static func equal(_ bytes: ArraySlice<UInt8>, _ name: String) -> Bool {
    let wanted = name.utf8
    return bytes.count == wanted.count
      && zip(bytes, wanted).allSatisfy { $0 == $1 || NameHash.lowercased($0) == $1 }
  }
}
