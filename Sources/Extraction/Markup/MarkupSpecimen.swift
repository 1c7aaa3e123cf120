/// How a text parses, told in full, for those who measure the parser from outside this room.
package struct MarkupSpecimen {
  private let document: MarkupDocument
  private let isFragment: Bool

  /// Parses a page or, with `context`, the content of an element.
  ///
  /// `context` is a tag, or `svg` or `math`, a blank and a name.
  package init(html source: [UInt8], context: String? = nil) {
    isFragment = context != nil
    guard let context else {
      document = MarkupDocument(parsing: source, as: .html)
      return
    }
    let words = context.split(separator: " ").map(String.init)
    let namespace: MarkupNamespace =
      words.count < 2 ? .html : words[0] == "svg" ? .svg : .mathML
    let name = Array((words.last ?? "").utf8).map(NameHash.lowercased)
    let tag = TagTable.standard.tag(
      at: 0, length: name.count, hash: NameHash.of(name), in: name.span)
    document = MarkupDocument(htmlFragment: source, context: MarkupContext(tag, in: namespace))
  }

  /// Parses a feed or list.
  package init(xml source: [UInt8]) {
    isFragment = false
    document = MarkupDocument(parsing: source, as: .xml, limits: .feed)
  }

  /// How many nodes the tree has.
  package var nodeCount: Int { document.nodes.count }

  /// How many bytes the tree and what was decoded take, the source left out.
  package var treeBytes: Int {
    document.nodes.count * MemoryLayout<MarkupRecord>.stride
      + document.attributes.count * MemoryLayout<AttributeRecord>.stride
  }

  /// The kinds of repairs that were needed, with their counts.
  package var repairs: [(kind: String, count: Int)] {
    document.repairs.kinds.map { ("\($0)", document.repairs[$0]) }
  }

  /// The tree in the form of html5lib's `tree-construction` cases, without a last line end.
  package var tree: String {
    var lines: [String] = []
    var walk = document.descendants(of: document.root)
    // How far the content of the templates around a node moves it to the right, by their depth.
    var templates: [Int] = []
    var isAfterText = false
    var textDepth = 0
    while let node = walk.next() {
      while let last = templates.last, last >= walk.depth { templates.removeLast() }
      let depth = walk.depth - 1 + templates.count - (isFragment ? 1 : 0)
      guard depth >= 0 else { continue }
      let indent = "| " + String(repeating: "  ", count: depth)
      let kind = document.kind(of: node)
      // Two texts side by side are one to the standard.
      if kind == .text, isAfterText, textDepth == depth {
        lines[lines.count - 1].removeLast()
        lines[lines.count - 1] += document.content(of: node) + "\""
        continue
      }
      isAfterText = kind == .text
      textDepth = depth
      switch kind {
      case .document, .cdata, .instruction: break
      case .text: lines.append(indent + "\"" + document.content(of: node) + "\"")
      case .comment: lines.append(indent + "<!-- " + document.content(of: node) + " -->")
      case .doctype: lines.append(indent + doctype(node))
      case .element:
        lines += element(node, indent: indent)
        if document.tag(of: node) == .template {
          lines.append(indent + "  content")
          templates.append(walk.depth)
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  private func doctype(_ node: MarkupNode) -> String {
    let bytes = Array(document.contentBytes(of: node))
    let type = DocumentType(from: 0, to: bytes.count, in: bytes.span, isClosed: true)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var line = "<!DOCTYPE " + text(type.name).lowercased()
    if type.publicID != nil || type.systemID != nil {
      line += " \"\(type.publicID.map(text) ?? "")\" \"\(type.systemID.map(text) ?? "")\""
    }
    return line + ">"
  }

  private func element(_ node: MarkupNode, indent: String) -> [String] {
    let prefix =
      switch document.namespace(of: node) {
      case .svg: "svg "
      case .mathML: "math "
      default: ""
      }
    let attributes = document.attributes(of: node).map { attribute in
      let (prefix, name) = document.standardName(of: attribute, in: node)
      return (
        name: (prefix.map { $0 + " " } ?? "") + name,
        value: String(decoding: attribute.value, as: UTF8.self)
      )
    }
    return ["\(indent)<\(prefix)\(document.standardName(of: node))>"]
      + attributes.sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) }
      .map { "\(indent)  \($0.name)=\"\($0.value)\"" }
  }
}
