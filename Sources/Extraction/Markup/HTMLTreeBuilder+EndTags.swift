extension HTMLTreeBuilder {
  /// Handles the end tags inside `body`.
  mutating func endInBody(in bytes: Span<UInt8>) {
    if endsFlattened(tokenizer.tag, hash: tokenizer.nameHash) { return }
    switch tokenizer.tag {
    case .template: endTemplate()
    case .body, .html: endBody()
    case .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .div,
      .dl, .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu,
      .nav, .ol, .pre, .search, .section, .select, .summary, .ul:
      end(tokenizer.tag)
    case .form: endForm()
    case .p:
      if !isInScope(.p, .button) {
        arena.repairs.note(.strayEndTag)
        insertElement(.p)
      }
      closeParagraph()
    case .li: end(.li, within: .listItem)
    case .dd, .dt: end(tokenizer.tag)
    case .h1, .h2, .h3, .h4, .h5, .h6: endHeading()
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
      endFormatting()
    case .applet, .marquee, .object:
      if isInScope(tokenizer.tag) {
        end(tokenizer.tag)
        clearFormattingToMarker()
      } else {
        arena.repairs.note(.strayEndTag)
      }
    case .br:
      arena.repairs.note(.strayEndTag)
      reopenFormatting()
      insertElement(.br)
      pop()
      allowsFrameset = false
    default: endOther()
    }
  }

  private mutating func endBody() {
    guard isInScope(.body) else {
      arena.repairs.note(.strayEndTag)
      return
    }
    if stack.contains(where: { !$0.tag.mayStayOpen }) { arena.repairs.note(.unclosedElement) }
    mode = .afterBody
    again = tokenizer.tag == .html
  }

  /// Closes an element and what is still open inside it.
  private mutating func end(_ tag: TagName, within scope: Scope = .standard) {
    guard isInScope(tag, scope) else {
      arena.repairs.note(.strayEndTag)
      return
    }
    closeImplied(except: scope == .listItem || tag == .dd || tag == .dt ? tag : .other)
    if currentTag != tag { arena.repairs.note(.unclosedElement) }
    pop(through: tag)
  }

  private mutating func endForm() {
    guard !hasOpenTemplate else {
      end(.form)
      return
    }
    let node = formElement
    formElement = -1
    guard node >= 0, isInScope(where: { $0.node == node }) else {
      arena.repairs.note(.strayEndTag)
      return
    }
    closeImplied()
    // A form closed in the wrong place leaves the elements inside it open.
    if current.node != node { arena.repairs.note(.misnested) }
    if let index = stack.lastIndex(where: { $0.node == node }) { close(at: index) }
  }

  private mutating func endHeading() {
    guard isInScope(where: { $0.isHTML && $0.tag.isHeading }) else {
      arena.repairs.note(.strayEndTag)
      return
    }
    closeImplied()
    if currentTag != tokenizer.tag { arena.repairs.note(.misnested) }
    pop(throughFirst: { $0.isHTML && $0.tag.isHeading })
  }

  /// Any other end tag: closes the innermost element of that name, but never a block on the way.
  mutating func endOther() {
    let tag = tokenizer.tag
    let hash = tokenizer.nameHash
    guard mayBeOpen(tag, hash: hash) else {
      arena.repairs.note(.strayEndTag)
      return
    }
    var index = stack.count &- 1
    while index > 0 {
      let element = stack[index]
      if element.isHTML, element.tag == tag, tag != .other || isNamedAsTag(element) {
        closeImplied(except: tag)
        if stack.count &- 1 != index { arena.repairs.note(.unclosedElement) }
        while stack.count > index { pop() }
        return
      }
      if element.isHTML ? element.tag.isSpecial : isForeignScopeEnd(element) { break }
      index &-= 1
    }
    arena.repairs.note(.strayEndTag)
  }

  /// Whether an element HTML doesn't know has the name of the tag just read.
  func isNamedAsTag(_ element: OpenElement) -> Bool {
    guard element.nameHash == tokenizer.nameHash else { return false }
    let record = arena.nodes[Int(element.node)]
    return record.length == tokenizer.nameLength
      && arena.sameName(record.start, tokenizer.nameStart, length: record.length)
  }
}
