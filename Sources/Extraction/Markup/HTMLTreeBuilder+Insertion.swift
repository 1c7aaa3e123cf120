extension HTMLTreeBuilder {
  /// Where a node goes: at the end of `parent`, or before a sibling of it.
  struct Place {
    var parent: Int32
    var before: Int32 = -1
  }

  /// The standard's "appropriate place for inserting a node".
  @inline(__always)
  func place(for target: OpenElement) -> Place {
    guard fosterParenting, target.isHTML, target.tag.isTableStructure else {
      return Place(parent: target.node)
    }
    return fosterPlace()
  }

  private func fosterPlace() -> Place {
    // What may not stand in a table stands before it.
    var index = stack.count &- 1
    while index >= 0 {
      let element = stack[index]
      if element.isHTML, element.tag == .template { return Place(parent: element.node) }
      if element.isHTML, element.tag == .table {
        let parent = arena.nodes[Int(element.node)].parent
        if parent >= 0 { return Place(parent: parent, before: element.node) }
        return Place(parent: index > 0 ? stack[index &- 1].node : element.node)
      }
      index &-= 1
    }
    return Place(parent: stack.first?.node ?? 0)
  }

  /// Puts a node into the tree.
  mutating func put(_ node: Int32, at place: Place) {
    if place.before >= 0 {
      arena.insert(node, before: place.before)
    } else {
      arena.append(node, to: place.parent)
    }
  }

  /// Opens an element for the start tag just read.
  @discardableResult
  mutating func insertElement() -> Int32 {
    makeRoom()
    let place = place(for: current)
    let node = arena.add(recordOfTag())
    put(node, at: place)
    push(
      OpenElement(node: node, tag: tokenizer.tag, isHTML: true, nameHash: tokenizer.nameHash))
    return node
  }

  /// Opens an element the page left out, or another one than its tag says.
  @discardableResult
  mutating func insertElement(_ tag: TagName, withAttributesOfTag: Bool = false) -> Int32 {
    makeRoom()
    let place = place(for: current)
    var record = MarkupRecord(kind: .element, tag: tag, namespace: .html)
    if withAttributesOfTag {
      let own = recordOfTag()
      record.firstAttribute = own.firstAttribute
      record.attributeCount = own.attributeCount
    }
    let node = arena.add(record)
    put(node, at: place)
    push(OpenElement(node: node, tag: tag, isHTML: true, nameHash: 0))
    return node
  }

  /// Puts in an element that has no content.
  mutating func insertVoidElement() {
    // Nothing is opened, so the deepest element may take it.
    let place = place(for: current)
    let node = arena.add(recordOfTag())
    put(node, at: place)
  }

  /// What the arena keeps of the start tag just read.
  @inline(__always)
  func recordOfTag() -> MarkupRecord {
    let first = tokenizer.firstAttribute
    return MarkupRecord(
      start: tokenizer.nameStart, length: tokenizer.nameLength,
      firstAttribute: Int32(truncatingIfNeeded: first), nameHash: tokenizer.nameHash,
      attributeCount: UInt16(truncatingIfNeeded: arena.attributes.count &- first),
      kind: .element, tag: tokenizer.tag, namespace: .html)
  }

  /// Makes an element like another one: same name, same attributes, no content.
  mutating func copy(of node: Int32) -> Int32 {
    var record = arena.nodes[Int(node)]
    record.parent = -1
    record.firstChild = -1
    record.lastChild = -1
    record.next = -1
    record.previous = -1
    record.isOpen = false
    return arena.add(record)
  }

  /// Puts in the text just read.
  mutating func insertText(in bytes: Span<UInt8>, nulsKeepPlace: Bool = false) {
    let rules: MarkupArena.DecodingRules =
      tokenizer.isVerbatim
      ? MarkupArena.DecodingRules(references: nil, keepsPlaceOfNUL: true)
      : MarkupArena.DecodingRules(references: .htmlText, keepsPlaceOfNUL: nulsKeepPlace)
    insertText(by: rules, in: bytes)
  }

  /// Puts in the text just read, decoded by rules.
  mutating func insertText(by rules: MarkupArena.DecodingRules, in bytes: Span<UInt8>) {
    let (start, length) = arena.text(
      from: tokenizer.start, to: tokenizer.end, traits: tokenizer.traits, by: rules, in: bytes)
    guard length > 0 else { return }
    let place = place(for: current)
    let before = place.before
    let neighbour =
      before >= 0
      ? arena.nodes[Int(before)].previous : arena.nodes[Int(place.parent)].lastChild
    if neighbour >= 0, arena.nodes[Int(neighbour)].kind == .text {
      let last = arena.nodes[Int(neighbour)]
      if last.start &+ last.length == start {
        arena.nodes[Int(neighbour)].length = last.length &+ length
        return
      }
    }
    put(arena.add(MarkupRecord(start: start, length: length, kind: .text)), at: place)
  }

  /// Puts in the comment just read, in the current element or in `parent`.
  mutating func insertComment(in bytes: Span<UInt8>, to parent: Int32? = nil) {
    let (start, length) = arena.text(
      from: tokenizer.start, to: tokenizer.end, traits: tokenizer.traits, by: .raw, in: bytes)
    let place = parent.map { Place(parent: $0) } ?? place(for: current)
    put(arena.add(MarkupRecord(start: start, length: length, kind: .comment)), at: place)
  }

  /// Opens an element whose content is text only.
  mutating func insertRawText(_ model: HTMLTokenizer.ContentModel) {
    insertElement()
    tokenizer.model = model
    returnMode = mode
    mode = .text
  }

  /// The mode within raw text: one text, and its end.
  mutating func rawText(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch token {
    case .text:
      let isEscapable = currentTag == .title || currentTag == .textarea
      insertText(by: isEscapable ? .escapableRawText : .raw, in: bytes)
    case .endTag:
      pop()
      mode = returnMode
    case .end:
      arena.repairs.note(.unclosedElement)
      pop()
      reprocess(in: returnMode)
    case .startTag, .comment, .doctype:
      // Only text and its own end tag can follow raw text.
      pop()
      reprocess(in: returnMode)
    }
  }
}
