extension HTMLTreeBuilder {
  /// Inside `body`, where nearly all of a page is read.
  mutating func inBody(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    switch token {
    case .text: textInBody(in: bytes)
    case .comment: insertComment(in: bytes)
    case .doctype: arena.repairs.note(.misnested)
    case .startTag: startInBody(in: bytes)
    case .endTag: endInBody(in: bytes)
    case .end:
      if !templateModes.isEmpty {
        inTemplate(.end, in: bytes)
      } else if stack.contains(where: { !$0.tag.mayStayOpen }) {
        arena.repairs.note(.unclosedElement)
      }
    }
  }

  private mutating func textInBody(in bytes: Span<UInt8>) {
    guard tokenizer.start < tokenizer.end else { return }
    if !formatting.isEmpty, !isOnlyNULs(in: bytes) { reopenFormatting() }
    if allowsFrameset, !isFramesetFiller(in: bytes) { allowsFrameset = false }
    insertText(in: bytes, nulsKeepPlace: tokenizer.model == .plainText)
  }

  private func isOnlyNULs(in bytes: Span<UInt8>) -> Bool {
    guard tokenizer.traits.contains(.nuls) else { return false }
    return !(tokenizer.start..<tokenizer.end).contains { bytes[$0] != 0 }
  }

  /// Whether a text has nothing that would keep a frameset from taking the body's place.
  func isFramesetFiller(in bytes: Span<UInt8>) -> Bool {
    !(tokenizer.start..<tokenizer.end).contains { bytes[$0] != 0 && !bytes[$0].isMarkupBlank }
  }

  private mutating func startInBody(in bytes: Span<UInt8>) {
    switch tokenizer.tag {
    case .html:
      arena.repairs.note(.misnested)
      mergeAttributes(into: 0)
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
      _ = startInHead(in: bytes)
    case .body:
      arena.repairs.note(.misnested)
      guard stack.count > 1, stack[1].tag == .body, !hasOpenTemplate else { return }
      allowsFrameset = false
      mergeAttributes(into: 1)
    case .frameset: replaceBodyByFrameset()
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl,
      .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p,
      .search, .section, .summary, .ul:
      closeParagraph()
      insertElement()
    case .h1, .h2, .h3, .h4, .h5, .h6:
      closeParagraph()
      if current.isHTML, currentTag.isHeading {
        arena.repairs.note(.unclosedElement)
        pop()
      }
      insertElement()
    case .pre, .listing:
      closeParagraph()
      insertElement()
      skipsLineFeed = true
      allowsFrameset = false
    case .form: startForm()
    case .li, .dd, .dt: startItem()
    case .plaintext:
      closeParagraph()
      insertElement()
      tokenizer.model = .plainText
    case .button:
      if isInScope(.button) {
        arena.repairs.note(.misnested)
        closeImplied()
        pop(through: .button)
      }
      reopenFormatting()
      insertElement()
      allowsFrameset = false
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
      startFormatting()
    case .applet, .marquee, .object:
      reopenFormatting()
      insertElement()
      formatting.append(.marker)
      allowsFrameset = false
    case .table:
      if !isQuirky { closeParagraph() }
      insertElement()
      allowsFrameset = false
      mode = .inTable
    default: startOtherInBody(in: bytes)
    }
  }

  private mutating func startOtherInBody(in bytes: Span<UInt8>) {
    switch tokenizer.tag {
    case .area, .br, .embed, .img, .keygen, .wbr:
      reopenFormatting()
      insertVoidElement()
      allowsFrameset = false
    case .image:
      // Nobody knows why, says the standard.
      reopenFormatting()
      insertElement(.img, withAttributesOfTag: true)
      pop()
      allowsFrameset = false
    case .input:
      if let context, context.isHTML, context.tag == .select {
        arena.repairs.note(.misnested)
        return
      }
      if isInScope(.select) {
        arena.repairs.note(.misnested)
        pop(through: .select)
      }
      reopenFormatting()
      insertVoidElement()
      if !isHiddenInput() { allowsFrameset = false }
    case .param, .source, .track: insertVoidElement()
    case .hr:
      closeParagraph()
      if isInScope(.select) { closeImplied() }
      insertVoidElement()
      allowsFrameset = false
    case .textarea:
      insertRawText(.escapableRawText)
      skipsLineFeed = true
      allowsFrameset = false
    case .xmp:
      closeParagraph()
      reopenFormatting()
      allowsFrameset = false
      insertRawText(.rawText)
    case .iframe:
      allowsFrameset = false
      insertRawText(.rawText)
    case .noembed: insertRawText(.rawText)
    case .select:
      if isInScope(.select) {
        // A second `select` ends the first.
        arena.repairs.note(.misnested)
        pop(through: .select)
        return
      }
      reopenFormatting()
      insertElement()
      allowsFrameset = false
    case .option, .optgroup: startOption()
    case .selectedcontent: startSelectedContent()
    case .rb, .rtc:
      if isInScope(.ruby) { closeImplied() }
      insertElement()
    case .rp, .rt:
      if isInScope(.ruby) { closeImplied(except: .rtc) }
      insertElement()
    case .math, .svg: startForeign()
    case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr:
      arena.repairs.note(.misnested)
    default:
      reopenFormatting()
      insertElement()
    }
  }

  /// Whether the `input` just read shows nothing.
  func isHiddenInput() -> Bool {
    guard let type = attributeOfTag("type") else { return false }
    return equalsIgnoringCase(type, "hidden")
  }

  private mutating func startForm() {
    guard formElement < 0 || hasOpenTemplate else {
      arena.repairs.note(.misnested)
      return
    }
    closeParagraph()
    let node = insertElement()
    if !hasOpenTemplate { formElement = node }
  }

  /// `li`, `dd`, `dt`: each ends the one before it in the same list.
  private mutating func startItem() {
    allowsFrameset = false
    let tag = tokenizer.tag
    let isSame: (TagName) -> Bool =
      tag == .li ? { $0 == .li } : { $0 == .dd || $0 == .dt }
    if mayBeOpen(.li) || mayBeOpen(.dd) || mayBeOpen(.dt) {
      var index = stack.count &- 1
      while index > 0 {
        let element = stack[index]
        if element.isHTML, isSame(element.tag) {
          closeImplied(except: element.tag)
          if currentTag != element.tag { arena.repairs.note(.unclosedElement) }
          pop(through: element.tag)
          break
        }
        if element.isHTML ? element.tag.isSpecial : isForeignScopeEnd(element),
          element.tag != .address, element.tag != .div, element.tag != .p
        {
          break
        }
        index &-= 1
      }
    }
    closeParagraph()
    insertElement()
  }

  private mutating func startOption() {
    if isInScope(.select) {
      closeImplied(except: tokenizer.tag == .option ? .optgroup : .other)
    } else if currentTag == .option {
      pop()
    }
    reopenFormatting()
    insertElement()
  }

  private mutating func replaceBodyByFrameset() {
    arena.repairs.note(.misnested)
    guard stack.count > 1, stack[1].tag == .body, allowsFrameset else { return }
    arena.detach(stack[1].node)
    while stack.count > 1 { pop() }
    insertElement()
    mode = .inFrameset
  }

  /// The range of an attribute's value in the start tag just read.
  func attributeOfTag(_ name: StaticString) -> (start: Int32, length: Int32)? {
    for attribute in arena.attributes[tokenizer.firstAttribute...]
    where equalsIgnoringCase((attribute.nameStart, attribute.nameLength), name) {
      return (attribute.valueStart, attribute.valueLength)
    }
    return nil
  }

  /// Whether a range holds a word, in whatever case.
  func equalsIgnoringCase(_ range: (start: Int32, length: Int32), _ word: StaticString) -> Bool {
    guard Int(range.length) == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { wanted in
      for offset in 0..<Int(range.length)
      where NameHash.lowercased(arena.byte(at: Int(range.start) &+ offset)) != wanted[offset] {
        return false
      }
      return true
    }
  }
}

extension TagName {
  /// Elements a page may leave open at its end without harm.
  var mayStayOpen: Bool {
    switch self {
    case .body, .html: true
    default: hasThoroughlyImpliedEnd
    }
  }
}
