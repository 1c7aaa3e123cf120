extension HTMLTreeBuilder {
  // MARK: Templates

  /// Opens a `template`; its content stands inside it like that of any element.
  mutating func startTemplate() {
    insertElement()
    formatting.append(.marker)
    allowsFrameset = false
    mode = .inTemplate
    templateModes.append(.inTemplate)
  }

  /// Closes a `template`.
  mutating func endTemplate() {
    guard mayBeOpen(.template) else {
      arena.repairs.note(.strayEndTag)
      return
    }
    closeImpliedThoroughly()
    if currentTag != .template { arena.repairs.note(.unclosedElement) }
    pop(through: .template)
    clearFormattingToMarker()
    _ = templateModes.popLast()
    resetMode()
  }

  /// Inside `template`: the first tag decides what it is a template of.
  mutating func inTemplate(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch token {
    case .text, .comment, .doctype: inBody(token, in: bytes)
    case .startTag:
      let next: Mode
      switch tokenizer.tag {
      case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
        _ = startInHead(in: bytes)
        return
      case .caption, .colgroup, .tbody, .tfoot, .thead: next = .inTable
      case .col: next = .inColumnGroup
      case .tr: next = .inTableBody
      case .td, .th: next = .inRow
      default: next = .inBody
      }
      _ = templateModes.popLast()
      templateModes.append(next)
      reprocess(in: next)
    case .endTag:
      if tokenizer.tag == .template {
        endTemplate()
      } else {
        arena.repairs.note(.strayEndTag)
      }
    case .end:
      guard hasOpenTemplate else { return }
      arena.repairs.note(.unclosedElement)
      pop(through: .template)
      clearFormattingToMarker()
      _ = templateModes.popLast()
      resetMode()
      again = true
    }
  }

  // MARK: After the body

  /// After `</body>`.
  mutating func afterBody(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch token {
    case .text where tokenizer.isBlank(in: bytes): inBody(token, in: bytes)
    case .comment: insertComment(in: bytes, to: stack.first?.node ?? 0)
    case .doctype, .end: return
    case .startTag where tokenizer.tag == .html: inBody(token, in: bytes)
    case .endTag where tokenizer.tag == .html:
      if context == nil { mode = .afterAfterBody }
    case .text, .startTag, .endTag:
      // Portals close `body` and go on; what follows belongs to it.
      arena.repairs.note(.misnested)
      reprocess(in: .inBody)
    }
  }

  /// After `</html>`.
  mutating func afterAfterBody(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch token {
    case .comment: insertComment(in: bytes, to: 0)
    case .end: return
    case .doctype: inBody(token, in: bytes)
    case .text where tokenizer.isBlank(in: bytes): inBody(token, in: bytes)
    case .startTag where tokenizer.tag == .html: inBody(token, in: bytes)
    case .text, .startTag, .endTag:
      arena.repairs.note(.misnested)
      reprocess(in: .inBody)
    }
  }

  // MARK: Framesets

  /// Inside `frameset`.
  mutating func inFrameset(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch token {
    case .text: insertBlanks(in: bytes)
    case .comment: insertComment(in: bytes)
    case .doctype, .end: return
    case .startTag:
      switch tokenizer.tag {
      case .html: inBody(token, in: bytes)
      case .frameset: insertElement()
      case .frame: insertVoidElement()
      case .noframes: _ = startInHead(in: bytes)
      default: arena.repairs.note(.misnested)
      }
    case .endTag:
      guard tokenizer.tag == .frameset, currentTag == .frameset else {
        arena.repairs.note(.strayEndTag)
        return
      }
      pop()
      if context == nil, currentTag != .frameset { mode = .afterFrameset }
    }
  }

  /// After `</frameset>`.
  mutating func afterFrameset(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch token {
    case .text: insertBlanks(in: bytes)
    case .comment: insertComment(in: bytes)
    case .startTag where tokenizer.tag == .html: inBody(token, in: bytes)
    case .startTag where tokenizer.tag == .noframes: _ = startInHead(in: bytes)
    case .endTag where tokenizer.tag == .html: mode = .afterAfterFrameset
    case .doctype, .end, .startTag, .endTag: return
    }
  }

  /// After `</html>` of a frameset.
  mutating func afterAfterFrameset(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch token {
    case .text: insertBlanks(in: bytes)
    case .comment: insertComment(in: bytes, to: 0)
    case .startTag where tokenizer.tag == .html: inBody(token, in: bytes)
    case .startTag where tokenizer.tag == .noframes: _ = startInHead(in: bytes)
    case .doctype, .end, .startTag, .endTag: return
    }
  }

  /// Keeps only the blanks of a text.
  private mutating func insertBlanks(in bytes: Span<UInt8>) {
    let place = arena.decoded.count
    for index in tokenizer.start..<tokenizer.end where bytes[index].isMarkupBlank {
      arena.decoded.append(bytes[index])
    }
    let length = arena.decoded.count &- place
    guard length > 0 else { return }
    let text = MarkupRecord(
      start: Int32(truncatingIfNeeded: arena.source.count &+ place),
      length: Int32(truncatingIfNeeded: length), kind: .text)
    put(arena.add(text), at: self.place(for: current))
  }
}
