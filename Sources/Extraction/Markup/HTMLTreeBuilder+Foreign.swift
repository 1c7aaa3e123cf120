extension HTMLTreeBuilder {
  /// Whether the innermost element belongs to SVG or MathML.
  @inline(__always)
  var isForeign: Bool { !stack.isEmpty && !adjustedCurrent.isHTML }

  /// Whether a token is to be read by the rules of SVG and MathML (section 13.2.6).
  func isForeign(for token: HTMLTokenizer.Token) -> Bool {
    guard isForeign else { return false }
    switch token {
    case .end: return false
    case .startTag:
      if isMathTextPoint(adjustedCurrent) {
        return tokenizer.tag == .mglyph || tokenizer.tag == .malignmark
      }
      if isNamed(adjustedCurrent, .annotationXML), tokenizer.tag == .svg { return false }
      return !isHTMLPoint(adjustedCurrent)
    case .text: return !isMathTextPoint(adjustedCurrent) && !isHTMLPoint(adjustedCurrent)
    case .endTag, .comment, .doctype: return true
    }
  }

  private func isNamed(_ element: OpenElement, _ tag: TagName) -> Bool {
    !element.isHTML && element.tag == tag
  }

  private func namespace(of element: OpenElement) -> MarkupNamespace {
    arena.nodes[Int(element.node)].namespace
  }

  private func isMathTextPoint(_ element: OpenElement) -> Bool {
    guard !element.isHTML, namespace(of: element) == .mathML else { return false }
    switch element.tag {
    case .mi, .mo, .mn, .ms, .mtext: return true
    default: return false
    }
  }

  private func isHTMLPoint(_ element: OpenElement) -> Bool {
    guard !element.isHTML else { return false }
    switch (namespace(of: element), element.tag) {
    case (.svg, .foreignObject), (.svg, .desc), (.svg, .title): return true
    case (.mathML, .annotationXML): return holdsHTML(element)
    default: return false
    }
  }

  private func holdsHTML(_ element: OpenElement) -> Bool {
    let record = arena.nodes[Int(element.node)]
    let range =
      Int(record.firstAttribute)..<Int(record.firstAttribute) &+ Int(record.attributeCount)
    return range.contains { index in
      let attribute = arena.attributes[index]
      guard equalsIgnoringCase((attribute.nameStart, attribute.nameLength), "encoding") else {
        return false
      }
      let value = (start: attribute.valueStart, length: attribute.valueLength)
      return equalsIgnoringCase(value, "text/html")
        || equalsIgnoringCase(value, "application/xhtml+xml")
    }
  }

  /// Whether an element of SVG or MathML ends a scope, as the points where HTML begins again do.
  func isForeignScopeEnd(_ element: OpenElement) -> Bool {
    guard !element.isHTML else { return false }
    switch (namespace(of: element), element.tag) {
    case (.svg, .foreignObject), (.svg, .desc), (.svg, .title), (.mathML, .mi), (.mathML, .mo),
      (.mathML, .mn), (.mathML, .ms), (.mathML, .mtext), (.mathML, .annotationXML):
      return true
    default: return false
    }
  }

  /// Opens `svg` or `math`.
  mutating func startForeign() {
    reopenFormatting()
    insertForeign(tokenizer.tag == .math ? .mathML : .svg)
  }

  private mutating func insertForeign(_ namespace: MarkupNamespace) {
    makeRoom()
    var record = recordOfTag()
    record.namespace = namespace
    // Consumers ask for tags of HTML; `title` or `a` of a drawing is none.
    if record.tag != .svg, record.tag != .math { record.tag = .other }
    let node = arena.add(record)
    put(node, at: place(for: current))
    guard !tokenizer.isSelfClosing else { return }
    push(
      OpenElement(node: node, tag: tokenizer.tag, isHTML: false, nameHash: tokenizer.nameHash))
  }

  /// Handles a token inside SVG or MathML.
  mutating func handleForeign(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch token {
    case .text:
      if allowsFrameset, !isFramesetFiller(in: bytes) { allowsFrameset = false }
      insertText(in: bytes, nulsKeepPlace: true)
    case .comment: insertComment(in: bytes)
    case .doctype, .end: return
    case .startTag:
      if breaksOut() {
        leaveForeign()
        handle(token, in: mode, bytes)
        return
      }
      insertForeign(namespace(of: adjustedCurrent))
    case .endTag: endForeign(in: bytes)
    }
  }

  /// Tags that end a drawing or formula that was left open.
  private func breaksOut() -> Bool {
    switch tokenizer.tag {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1,
      .h2, .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p,
      .pre, .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
      true
    case .font:
      attributeOfTag("color") != nil || attributeOfTag("face") != nil
        || attributeOfTag("size") != nil
    default: false
    }
  }

  private mutating func leaveForeign() {
    arena.repairs.note(.unclosedElement)
    while stack.count > 1, !current.isHTML, !isMathTextPoint(current), !isHTMLPoint(current) {
      pop()
    }
  }

  private mutating func endForeign(in bytes: Span<UInt8>) {
    if tokenizer.tag == .br || tokenizer.tag == .p {
      leaveForeign()
      handle(.endTag, in: mode, bytes)
      return
    }
    // Only the root of a fragment is open: nothing to close.
    guard stack.count > 1 else { return }
    var index = mayBeOpen(tokenizer.tag, hash: tokenizer.nameHash) ? stack.count &- 1 : 0
    if index == 0 { handle(.endTag, in: mode, bytes) }
    while index > 0 {
      let element = stack[index]
      if element.isHTML {
        handle(.endTag, in: mode, bytes)
        return
      }
      let isSame =
        element.tag == tokenizer.tag && (element.tag != .other || isNamedAsTag(element))
      if isSame {
        if stack.count &- 1 != index { arena.repairs.note(.unclosedElement) }
        while stack.count > index { pop() }
        return
      }
      index &-= 1
    }
  }
}
