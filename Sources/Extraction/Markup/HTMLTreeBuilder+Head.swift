extension HTMLTreeBuilder {
  /// Before anything: only a comment or a document type may come.
  mutating func initial(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch token {
    case .text where tokenizer.isBlank(in: bytes): return
    case .text: tokenizer.skipBlanks(in: bytes)
    case .comment:
      insertComment(in: bytes, to: 0)
      return
    case .doctype:
      let type = DocumentType(
        from: tokenizer.start, to: tokenizer.end, in: bytes,
        isClosed: tokenizer.end < bytes.count)
      isQuirky = type.isQuirky
      let (start, length) = arena.text(
        from: tokenizer.start, to: tokenizer.end,
        traits: bytes.traits(from: tokenizer.start, to: tokenizer.end), by: .raw, in: bytes)
      let node = arena.add(MarkupRecord(start: start, length: length, kind: .doctype))
      arena.append(node, to: 0)
      mode = .beforeHTML
      return
    case .startTag, .endTag, .end: break
    }
    isQuirky = true
    reprocess(in: .beforeHTML)
  }

  /// Before `html`.
  mutating func beforeHTML(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch token {
    case .doctype: return
    case .comment:
      insertComment(in: bytes, to: 0)
      return
    case .text where tokenizer.isBlank(in: bytes): return
    case .text: tokenizer.skipBlanks(in: bytes)
    case .startTag where tokenizer.tag == .html:
      insertElement()
      mode = .beforeHead
      return
    case .endTag where !endsDocumentPart(tokenizer.tag):
      arena.repairs.note(.strayEndTag)
      return
    case .startTag, .endTag, .end: break
    }
    insertElement(.html)
    reprocess(in: .beforeHead)
  }

  /// Before `head`.
  mutating func beforeHead(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch token {
    case .doctype: return
    case .comment:
      insertComment(in: bytes)
      return
    case .text where tokenizer.isBlank(in: bytes): return
    case .text: tokenizer.skipBlanks(in: bytes)
    case .startTag where tokenizer.tag == .html:
      mergeAttributes(into: 0)
      return
    case .startTag where tokenizer.tag == .head:
      headElement = insertElement()
      mode = .inHead
      return
    case .endTag where !endsDocumentPart(tokenizer.tag):
      arena.repairs.note(.strayEndTag)
      return
    case .startTag, .endTag, .end: break
    }
    headElement = insertElement(.head)
    reprocess(in: .inHead)
  }

  /// Inside `head`.
  mutating func inHead(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch token {
    case .text:
      if keepLeadingBlanks(in: bytes) { return }
    case .comment:
      insertComment(in: bytes)
      return
    case .doctype: return
    case .startTag:
      if startInHead(in: bytes) { return }
    case .endTag:
      switch tokenizer.tag {
      case .head:
        pop()
        mode = .afterHead
        return
      case .template:
        endTemplate()
        return
      case .body, .html, .br: break
      default:
        arena.repairs.note(.strayEndTag)
        return
      }
    case .end: break
    }
    pop()
    reprocess(in: .afterHead)
  }

  /// Handles the start tags that belong into `head`, wherever they stand; false for others.
  mutating func startInHead(in bytes: Span<UInt8>) -> Bool {
    switch tokenizer.tag {
    case .html: inBody(.startTag, in: bytes)
    case .base, .basefont, .bgsound, .link, .meta: insertVoidElement()
    case .title: insertRawText(.escapableRawText)
    case .noframes, .style: insertRawText(.rawText)
    case .script: insertRawText(.script)
    case .noscript where mode == .inHead:
      insertElement()
      mode = .inHeadNoscript
    case .template: startTemplate()
    case .head: arena.repairs.note(.misnested)
    default: return false
    }
    return true
  }

  /// Inside `noscript` in `head`, read as a browser without scripts does.
  mutating func inHeadNoscript(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch token {
    case .doctype: return
    case .comment:
      inHead(token, in: bytes)
      return
    case .text:
      if keepLeadingBlanks(in: bytes) { return }
    case .startTag:
      switch tokenizer.tag {
      case .html, .basefont, .bgsound, .link, .meta, .noframes, .style:
        _ = startInHead(in: bytes)
        return
      case .head, .noscript:
        arena.repairs.note(.misnested)
        return
      default: break
      }
    case .endTag:
      if tokenizer.tag == .noscript {
        pop()
        mode = .inHead
        return
      }
      guard tokenizer.tag == .br else {
        arena.repairs.note(.strayEndTag)
        return
      }
    case .end: break
    }
    pop()
    reprocess(in: .inHead)
  }

  /// Between `head` and `body`.
  mutating func afterHead(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch token {
    case .text:
      if keepLeadingBlanks(in: bytes) { return }
    case .comment:
      insertComment(in: bytes)
      return
    case .doctype: return
    case .startTag:
      switch tokenizer.tag {
      case .html:
        inBody(token, in: bytes)
        return
      case .body:
        insertElement()
        allowsFrameset = false
        mode = .inBody
        return
      case .frameset:
        insertElement()
        mode = .inFrameset
        return
      case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
        startInHeadAfterwards(in: bytes)
        return
      case .head:
        arena.repairs.note(.misnested)
        return
      default: break
      }
    case .endTag:
      switch tokenizer.tag {
      case .template:
        endTemplate()
        return
      case .body, .html, .br: break
      default:
        arena.repairs.note(.strayEndTag)
        return
      }
    case .end: break
    }
    insertElement(.body)
    reprocess(in: .inBody)
  }

  /// Puts what belongs into `head` there, though it is closed.
  private mutating func startInHeadAfterwards(in bytes: Span<UInt8>) {
    arena.repairs.note(.misnested)
    guard headElement >= 0 else { return }
    push(OpenElement(node: headElement, tag: .head, isHTML: true, nameHash: 0))
    _ = startInHead(in: bytes)
    if let index = stack.lastIndex(where: { $0.node == headElement }) { close(at: index) }
  }

  /// Keeps blanks at the start of a text here; true if that was all of the text.
  private mutating func keepLeadingBlanks(in bytes: Span<UInt8>) -> Bool {
    if tokenizer.isBlank(in: bytes) {
      insertText(in: bytes)
      return true
    }
    // The rest comes again as a text of its own.
    let first = bytes.skippingBlanks(from: tokenizer.start, before: tokenizer.end)
    guard first > tokenizer.start else { return false }
    tokenizer.splitAfterBlanks(in: bytes)
    insertText(in: bytes)
    return true
  }

  /// End tags that, where nothing is open yet, still begin the page.
  private func endsDocumentPart(_ tag: TagName) -> Bool {
    tag == .head || tag == .body || tag == .html || tag == .br
  }

  /// Gives an open element the attributes of a repeated start tag that it lacks.
  mutating func mergeAttributes(into index: Int) {
    guard index < stack.count, !hasOpenTemplate else { return }
    let node = Int(stack[index].node)
    let own = arena.nodes[node]
    let added = arena.attributes[tokenizer.firstAttribute...].filter { attribute in
      let range = Int(own.firstAttribute)..<Int(own.firstAttribute) &+ Int(own.attributeCount)
      return !range.contains { index in
        let other = arena.attributes[index]
        return other.nameHash == attribute.nameHash && other.nameLength == attribute.nameLength
          && arena.sameName(other.nameStart, attribute.nameStart, length: other.nameLength)
      }
    }
    let room = arena.limits.attributes &- Int(own.attributeCount)
    guard !added.isEmpty, room > 0 else { return }
    let first = Int(own.firstAttribute)
    let all = arena.attributes[first..<first &+ Int(own.attributeCount)] + added.prefix(room)
    arena.nodes[node].firstAttribute = Int32(truncatingIfNeeded: arena.attributes.count)
    arena.nodes[node].attributeCount = UInt16(truncatingIfNeeded: all.count)
    arena.attributes.append(contentsOf: all)
  }
}
