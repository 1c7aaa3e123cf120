extension HTMLTreeBuilder {
  /// Inside `table`, outside its parts.
  mutating func inTable(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch token {
    case .text: textInTable(in: bytes)
    case .comment: insertComment(in: bytes)
    case .doctype: return
    case .startTag: startInTable(in: bytes)
    case .endTag:
      switch tokenizer.tag {
      case .table: if endTable() { resetMode() }
      case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr:
        arena.repairs.note(.strayEndTag)
      case .template: endTemplate()
      default: besideTable(token, in: bytes)
      }
    case .end: inBody(token, in: bytes)
    }
  }

  private mutating func textInTable(in bytes: Span<UInt8>) {
    guard current.isHTML, currentTag.isTableStructure || currentTag == .template else {
      besideTable(.text, in: bytes)
      return
    }
    if tokenizer.isBlank(in: bytes) {
      insertText(in: bytes)
    } else {
      besideTable(.text, in: bytes)
    }
  }

  private mutating func startInTable(in bytes: Span<UInt8>) {
    switch tokenizer.tag {
    case .caption:
      clear { $0 == .table || $0 == .template }
      formatting.append(.marker)
      insertElement()
      mode = .inCaption
    case .colgroup:
      clear { $0 == .table || $0 == .template }
      insertElement()
      mode = .inColumnGroup
    case .col:
      clear { $0 == .table || $0 == .template }
      insertElement(.colgroup)
      reprocess(in: .inColumnGroup)
    case .tbody, .tfoot, .thead:
      clear { $0 == .table || $0 == .template }
      insertElement()
      mode = .inTableBody
    case .td, .th, .tr:
      clear { $0 == .table || $0 == .template }
      insertElement(.tbody)
      reprocess(in: .inTableBody)
    case .table:
      arena.repairs.note(.misnested)
      if endTable() {
        resetMode()
        again = true
      }
    case .style, .script, .template: _ = startInHead(in: bytes)
    case .input where isHiddenInput(): insertVoidElement()
    case .form:
      arena.repairs.note(.misnested)
      guard formElement < 0, !hasOpenTemplate else { return }
      formElement = insertElement()
      pop()
    default: besideTable(.startTag, in: bytes)
    }
  }

  /// What may not stand in a table is put before it ("foster parenting").
  private mutating func besideTable(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    arena.repairs.note(.misnested)
    fosterParenting = true
    inBody(token, in: bytes)
    fosterParenting = false
  }

  private mutating func clear(to isContext: (TagName) -> Bool) {
    pop(to: { isContext($0) || $0 == .html })
  }

  /// Closes the innermost table; false if none is open.
  private mutating func endTable() -> Bool {
    guard isInScope(.table, .table) else {
      arena.repairs.note(.strayEndTag)
      return false
    }
    pop(through: .table)
    return true
  }

  /// Inside `caption`.
  mutating func inCaption(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch (token, tokenizer.tag) {
    case (.endTag, .caption): _ = endCaption()
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
      (.startTag, .td), (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead),
      (.startTag, .tr), (.endTag, .table):
      again = endCaption()
    case (.endTag, .body), (.endTag, .col), (.endTag, .colgroup), (.endTag, .html),
      (.endTag, .tbody), (.endTag, .td), (.endTag, .tfoot), (.endTag, .th), (.endTag, .thead),
      (.endTag, .tr):
      arena.repairs.note(.strayEndTag)
    default: inBody(token, in: bytes)
    }
  }

  private mutating func endCaption() -> Bool {
    guard isInScope(.caption, .table) else {
      arena.repairs.note(.strayEndTag)
      return false
    }
    closeImplied()
    pop(through: .caption)
    clearFormattingToMarker()
    mode = .inTable
    return true
  }

  /// Inside `colgroup`.
  mutating func inColumnGroup(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch token {
    case .text:
      let first = bytes.skippingBlanks(from: tokenizer.start, before: tokenizer.end)
      if first == tokenizer.end {
        insertText(in: bytes)
        return
      }
      if first > tokenizer.start {
        tokenizer.splitAfterBlanks(in: bytes)
        insertText(in: bytes)
        return
      }
    case .comment:
      insertComment(in: bytes)
      return
    case .doctype: return
    case .startTag:
      switch tokenizer.tag {
      case .html:
        inBody(token, in: bytes)
        return
      case .col:
        insertVoidElement()
        return
      case .template:
        _ = startInHead(in: bytes)
        return
      default: break
      }
    case .endTag:
      switch tokenizer.tag {
      case .colgroup:
        _ = endColumnGroup()
        return
      case .col:
        arena.repairs.note(.strayEndTag)
        return
      case .template:
        endTemplate()
        return
      default: break
      }
    case .end:
      inBody(token, in: bytes)
      return
    }
    again = endColumnGroup()
  }

  private mutating func endColumnGroup() -> Bool {
    guard currentTag == .colgroup else {
      arena.repairs.note(.strayEndTag)
      return false
    }
    pop()
    mode = .inTable
    return true
  }

  /// Inside `tbody`, `thead` or `tfoot`.
  mutating func inTableBody(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch (token, tokenizer.tag) {
    case (.startTag, .tr):
      clear(to: Self.isBodyContext)
      insertElement()
      mode = .inRow
    case (.startTag, .td), (.startTag, .th):
      clear(to: Self.isBodyContext)
      insertElement(.tr)
      reprocess(in: .inRow)
    case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
      guard isInScope(tokenizer.tag, .table) else {
        arena.repairs.note(.strayEndTag)
        return
      }
      clear(to: Self.isBodyContext)
      pop()
      mode = .inTable
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
      (.startTag, .tfoot), (.startTag, .thead), (.endTag, .table):
      guard isInScope(.tbody, .table) || isInScope(.thead, .table) || isInScope(.tfoot, .table)
      else {
        arena.repairs.note(.strayEndTag)
        return
      }
      clear(to: Self.isBodyContext)
      pop()
      reprocess(in: .inTable)
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
      (.endTag, .html), (.endTag, .td), (.endTag, .th), (.endTag, .tr):
      arena.repairs.note(.strayEndTag)
    default: inTable(token, in: bytes)
    }
  }

  private static func isBodyContext(_ tag: TagName) -> Bool {
    tag == .tbody || tag == .tfoot || tag == .thead || tag == .template
  }

  /// Inside `tr`.
  mutating func inRow(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch (token, tokenizer.tag) {
    case (.startTag, .td), (.startTag, .th):
      clear { $0 == .tr || $0 == .template }
      insertElement()
      mode = .inCell
      formatting.append(.marker)
    case (.endTag, .tr): _ = endRow()
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
      (.startTag, .tfoot), (.startTag, .thead), (.startTag, .tr), (.endTag, .table):
      again = endRow()
    case (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead):
      guard isInScope(tokenizer.tag, .table) else {
        arena.repairs.note(.strayEndTag)
        return
      }
      again = endRow()
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
      (.endTag, .html), (.endTag, .td), (.endTag, .th):
      arena.repairs.note(.strayEndTag)
    default: inTable(token, in: bytes)
    }
  }

  private mutating func endRow() -> Bool {
    guard isInScope(.tr, .table) else {
      arena.repairs.note(.strayEndTag)
      return false
    }
    clear { $0 == .tr || $0 == .template }
    pop()
    mode = .inTableBody
    return true
  }

  /// Inside `td` or `th`.
  mutating func inCell(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch (token, tokenizer.tag) {
    case (.endTag, .td), (.endTag, .th):
      guard isInScope(tokenizer.tag, .table) else {
        arena.repairs.note(.strayEndTag)
        return
      }
      closeCell()
    case (.startTag, .caption), (.startTag, .col), (.startTag, .colgroup), (.startTag, .tbody),
      (.startTag, .td), (.startTag, .tfoot), (.startTag, .th), (.startTag, .thead),
      (.startTag, .tr):
      guard isInScope(.td, .table) || isInScope(.th, .table) else { return }
      closeCell()
      again = true
    case (.endTag, .body), (.endTag, .caption), (.endTag, .col), (.endTag, .colgroup),
      (.endTag, .html):
      arena.repairs.note(.strayEndTag)
    case (.endTag, .table), (.endTag, .tbody), (.endTag, .tfoot), (.endTag, .thead),
      (.endTag, .tr):
      guard isInScope(tokenizer.tag, .table) else {
        arena.repairs.note(.strayEndTag)
        return
      }
      closeCell()
      again = true
    default: inBody(token, in: bytes)
    }
  }

  private mutating func closeCell() {
    closeImplied()
    if currentTag != .td, currentTag != .th { arena.repairs.note(.unclosedElement) }
    pop(throughFirst: { $0.isHTML && ($0.tag == .td || $0.tag == .th) })
    clearFormattingToMarker()
    mode = .inRow
  }
}
