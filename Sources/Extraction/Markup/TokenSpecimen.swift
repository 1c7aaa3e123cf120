/// How a text is cut into tokens, told in full, for those who measure the tokenizer from outside
/// this room.
///
/// Names and texts are given as they reach the tree, decoded and as the standard's tokenizer would
/// emit them: texts side by side are one.
package struct TokenSpecimen {
  /// One token; texts as UTF-8, so that two are alike only if they are the same scalars.
  package enum Token: Equatable {
    case doctype(name: [UInt8]?, publicID: [UInt8]?, systemID: [UInt8]?, isBroken: Bool)
    case startTag(name: [UInt8], attributes: [[UInt8]: [UInt8]], isSelfClosing: Bool)
    case endTag(name: [UInt8])
    case comment([UInt8])
    case text([UInt8])
  }

  /// The standard's state in which a text begins.
  package enum State {
    case data, escapableRawText, rawText, script, plainText, cdata
  }

  /// What was read, without the end.
  package private(set) var tokens: [Token] = []

  private var arena: MarkupArena
  private var text: [UInt8] = []

  /// Cuts a text.
  ///
  /// - Parameters:
  ///   - source: valid UTF-8.
  ///   - state: how it begins.
  ///   - lastStartTag: the tag that stood before it; decides what ends raw text.
  package init(html source: [UInt8], in state: State = .data, after lastStartTag: String = "") {
    // A section has no content model: its opening is put back.
    let source = state == .cdata ? Array("<![CDATA[".utf8) + source : source
    let name = Array(lastStartTag.utf8)
    let tag = TagTable.standard.tag(
      at: 0, length: name.count, hash: NameHash.of(name), in: name.span)
    let model: HTMLTokenizer.ContentModel =
      switch state {
      case .data, .cdata: .markup
      case .escapableRawText: .escapableRawText
      case .rawText: .rawText
      case .script: .script
      case .plainText: .plainText
      }
    var tokenizer = HTMLTokenizer(model: model, after: tag)
    tokenizer.allowsCDATA = state == .cdata
    arena = MarkupArena(source: source, limits: .standard)
    var token: HTMLTokenizer.Token
    repeat {
      let model = tokenizer.model
      token = tokenizer.next(in: source.span, arena: &arena)
      tokenizer.allowsCDATA = false
      note(token, of: tokenizer, readAs: model, in: source.span)
    } while token != .end
  }

  private mutating func note(
    _ token: HTMLTokenizer.Token, of tokenizer: HTMLTokenizer,
    readAs model: HTMLTokenizer.ContentModel, in bytes: Span<UInt8>
  ) {
    if token == .text {
      addText(of: tokenizer, readAs: model, in: bytes)
      return
    }
    if !text.isEmpty {
      tokens.append(.text(text))
      text = []
    }
    switch token {
    case .text, .end: return
    case .startTag:
      tokens.append(
        .startTag(
          name: name(tokenizer.nameStart, tokenizer.nameLength),
          attributes: attributes(of: tokenizer), isSelfClosing: tokenizer.isSelfClosing))
    case .endTag:
      tokens.append(.endTag(name: name(tokenizer.nameStart, tokenizer.nameLength)))
    case .comment:
      tokens.append(.comment(raw(tokenizer.start..<tokenizer.end, in: bytes)))
    case .doctype:
      let type = DocumentType(
        from: tokenizer.start, to: tokenizer.end, in: bytes,
        isClosed: tokenizer.end < bytes.count)
      tokens.append(
        .doctype(
          name: type.name.isEmpty ? nil : raw(type.name, in: bytes).map(NameHash.lowercased),
          publicID: type.publicID.map { raw($0, in: bytes) },
          systemID: type.systemID.map { raw($0, in: bytes) }, isBroken: type.isBroken))
    }
  }

  /// A NUL of markup stays with the standard's tokenizer; what becomes of it is the tree's matter.
  private mutating func addText(
    of tokenizer: HTMLTokenizer, readAs model: HTMLTokenizer.ContentModel, in bytes: Span<UInt8>
  ) {
    let rules: MarkupArena.DecodingRules = tokenizer.isVerbatim ? .raw : .escapableRawText
    guard model == .markup else {
      text += decoded(tokenizer.start, tokenizer.end, by: rules, in: bytes)
      return
    }
    var start = tokenizer.start
    while let nul = bytes.position(of: 0, from: start), nul < tokenizer.end {
      text += decoded(start, nul, by: rules, in: bytes) + [0]
      start = nul &+ 1
    }
    text += decoded(start, tokenizer.end, by: rules, in: bytes)
  }

  private mutating func raw(_ range: Range<Int>, in bytes: Span<UInt8>) -> [UInt8] {
    decoded(range.lowerBound, range.upperBound, by: .raw, in: bytes)
  }

  private mutating func decoded(
    _ start: Int, _ end: Int, by rules: MarkupArena.DecodingRules, in bytes: Span<UInt8>
  ) -> [UInt8] {
    let range = arena.text(
      from: start, to: end, traits: bytes.traits(from: start, to: end), by: rules, in: bytes)
    return Array(arena.bytes(range.start, range.length))
  }

  private func name(_ start: Int32, _ length: Int32) -> [UInt8] {
    arena.bytes(start, length).map(NameHash.lowercased)
  }

  private func attributes(of tokenizer: HTMLTokenizer) -> [[UInt8]: [UInt8]] {
    var attributes: [[UInt8]: [UInt8]] = [:]
    for attribute in arena.attributes[tokenizer.firstAttribute...] {
      attributes[name(attribute.nameStart, attribute.nameLength)] =
        Array(arena.bytes(attribute.valueStart, attribute.valueLength))
    }
    return attributes
  }
}
