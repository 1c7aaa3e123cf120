/// Takes texts out of the tree of a feed.
enum FeedMarkup {
  /// The text of an element, and how it is to be taken by its `type` and `mode`; as
  /// `nature` says if it has none.
  static func text(
    of node: MarkupNode, in document: MarkupDocument, otherwise nature: FeedText.Nature,
    _ repairs: inout FeedRepairs
  ) -> FeedText {
    let declared = Declared(node, in: document)
    let content = content(of: node, in: document)
    switch content {
    case .text(let bytes):
      if declared.mayBeBase64 {
        let decoded = Base64.decoded(bytes)
        if let decoded, UTF8Reading(decoded.span).isClean {
          return FeedText(bytes: decoded[...], nature: .unsaid)
        }
        // A picture or a film, put into the feed whole.
        if declared.isBase64 || (decoded.map { $0.count > 64 } ?? false) {
          return FeedText(bytes: [], nature: .plain)
        }
      }
      return FeedText(bytes: bytes, nature: declared.nature ?? nature)
    case .elements:
      if !declared.isXHTML { repairs.note(.nakedMarkup) }
      let top = declared.isXHTML ? unwrapped(node, in: document) : node
      let html = html(inside: top, of: document, cdataIsMarkup: !declared.isXHTML)
      return FeedText(bytes: html[...], nature: .markup)
    }
  }

  /// The characters of an element; those inside other elements only if there are no others.
  static func characters(of node: MarkupNode, in document: MarkupDocument) -> ArraySlice<UInt8> {
    if case .text(let bytes) = content(of: node, in: document) { return bytes }
    var own: [UInt8] = []
    for child in document.children(of: node) { own += document.contentBytes(ofText: child) }
    if own.contains(where: { $0 > 0x20 }) { return own[...] }
    var all: [UInt8] = []
    for inner in document.descendants(of: node) { all += document.contentBytes(ofText: inner) }
    return all[...]
  }

  private enum Content {
    case text(ArraySlice<UInt8>)
    case elements
  }

  private static func content(of node: MarkupNode, in document: MarkupDocument) -> Content {
    guard let first = document.firstChild(of: node) else { return .text([]) }
    if document.next(after: first) == nil {
      switch document.kind(of: first) {
      case .text, .cdata: return .text(document.contentBytes(of: first))
      case .element: return .elements
      default: return .text([])
      }
    }
    var bytes: [UInt8] = []
    for child in document.children(of: node) {
      switch document.kind(of: child) {
      case .element: return .elements
      case .text, .cdata: bytes.append(contentsOf: document.contentBytes(of: child))
      default: break
      }
    }
    return .text(bytes[...])
  }

  /// The one `div` that XHTML in Atom stands in, if it does.
  private static func unwrapped(_ node: MarkupNode, in document: MarkupDocument) -> MarkupNode {
    var only: MarkupNode?
    for child in document.children(of: node) {
      switch document.kind(of: child) {
      case .element:
        guard only == nil, document.isElement(child, named: "div") else { return node }
        only = child
      case .text, .cdata:
        guard document.contentBytes(of: child).allSatisfy({ $0 <= 0x20 }) else { return node }
      default: break
      }
    }
    return only ?? node
  }
}

extension FeedMarkup {
  /// What an element says of its text.
  private struct Declared {
    var nature: FeedText.Nature?
    var isXHTML = false
    var isBase64 = false
    var mayBeBase64 = false

    init(_ node: MarkupNode, in document: MarkupDocument) {
      guard document.record(node).attributeCount > 0 else { return }
      let mode = document.attribute("mode", of: node)?.lowercased() ?? ""
      if mode == "base64" {
        isBase64 = true
        mayBeBase64 = true
      }
      guard let type = document.attribute("type", of: node)?.lowercased(), !type.isEmpty else {
        return
      }
      switch type {
      case "text", "plain", "text/plain": nature = .plain
      case "html", "text/html": nature = .markup
      case "xhtml", "application/xhtml+xml":
        nature = .markup
        isXHTML = true
      case _ where type.hasPrefix("text/"): break
      case _ where type.hasSuffix("/xml") || type.hasSuffix("+xml"): nature = .markup
      // A type of another kind means Base64 (RFC 4287, section 4.1.3.3).
      case _ where type.contains("/"): mayBeBase64 = true
      default: break
      }
    }
  }

  /// The HTML of what stands inside an element.
  ///
  /// A CDATA section among elements holds HTML, as makers of RSS mean it, or text, as XML has it:
  /// `cdataIsMarkup` says which.
  static func html(
    inside top: MarkupNode, of document: MarkupDocument, cdataIsMarkup: Bool
  ) -> [UInt8] {
    var out: [UInt8] = []
    var open: [(node: MarkupNode, depth: Int)] = []
    var walk = document.descendants(of: top)
    while let node = walk.next() {
      while let last = open.last, last.depth >= walk.depth {
        close(last.node, in: document, &out)
        open.removeLast()
      }
      switch document.kind(of: node) {
      case .text:
        for byte in document.contentBytes(of: node) { FeedText.appendEscaped(byte, to: &out) }
      case .cdata:
        let content = document.contentBytes(of: node)
        if cdataIsMarkup {
          out.append(contentsOf: content)
        } else {
          for byte in content { FeedText.appendEscaped(byte, to: &out) }
        }
      case .element:
        openTag(of: node, in: document, &out)
        if !document.tag(of: node).isVoid { open.append((node, walk.depth)) }
      case .document, .comment, .doctype, .instruction: break
      }
    }
    while let last = open.popLast() { close(last.node, in: document, &out) }
    return out
  }

  private static func openTag(
    of node: MarkupNode, in document: MarkupDocument, _ out: inout [UInt8]
  ) {
    out.append(UInt8(ascii: "<"))
    out.append(contentsOf: document.localNameBytes(of: node))
    for attribute in document.attributes(of: node) where !attribute.name.starts(with: "xmlns".utf8)
    {
      out.append(0x20)
      out.append(contentsOf: attribute.name)
      out.append(contentsOf: "=\"".utf8)
      for byte in attribute.value {
        if byte == UInt8(ascii: "\"") {
          out.append(contentsOf: "&quot;".utf8)
        } else {
          FeedText.appendEscaped(byte, to: &out)
        }
      }
      out.append(UInt8(ascii: "\""))
    }
    out.append(UInt8(ascii: ">"))
  }

  private static func close(
    _ node: MarkupNode, in document: MarkupDocument, _ out: inout [UInt8]
  ) {
    out.append(contentsOf: "</".utf8)
    out.append(contentsOf: document.localNameBytes(of: node))
    out.append(UInt8(ascii: ">"))
  }
}

extension MarkupDocument {
  /// The content of a text or CDATA section; empty for all else.
  fileprivate func contentBytes(ofText node: MarkupNode) -> ArraySlice<UInt8> {
    switch kind(of: node) {
    case .text, .cdata: contentBytes(of: node)
    default: []
    }
  }
}
