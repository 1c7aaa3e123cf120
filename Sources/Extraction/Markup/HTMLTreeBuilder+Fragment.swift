/// The element a fragment of HTML is read as the content of.
struct MarkupContext: Sendable {
  /// Its tag; of SVG and MathML only those matter where HTML begins again.
  let tag: TagName
  /// ``MarkupNamespace/html``, ``MarkupNamespace/svg`` or ``MarkupNamespace/mathML``.
  let namespace: MarkupNamespace

  /// An element of HTML, unless another namespace is given.
  init(_ tag: TagName, in namespace: MarkupNamespace = .html) {
    self.tag = tag
    self.namespace = namespace
  }

  /// The content of a page.
  static let body = MarkupContext(.body)
}

extension HTMLTreeBuilder {
  /// Parses the arena's source as the content of an element (HTML standard, section 13.4).
  static func build(in arena: inout MarkupArena, asContentOf context: MarkupContext) {
    let source = arena.source
    var builder = HTMLTreeBuilder(arena: arena)
    // The one reference to the arrays must be the builder's, or each change would copy them.
    arena = MarkupArena(source: [], limits: arena.limits)
    builder.begin(context)
    builder.run(source.span)
    arena = builder.arena
  }

  private mutating func begin(_ context: MarkupContext) {
    let isHTML = context.namespace == .html
    insertElement(.html)
    // The context stands in no tree: it is asked about, never changed.
    let node = arena.add(
      MarkupRecord(kind: .element, tag: context.tag, namespace: context.namespace))
    self.context = OpenElement(node: node, tag: context.tag, isHTML: isHTML, nameHash: 0)
    if isHTML {
      switch context.tag {
      case .title, .textarea: tokenizer.model = .escapableRawText
      case .style, .xmp, .iframe, .noembed, .noframes: tokenizer.model = .rawText
      case .script: tokenizer.model = .script
      case .plaintext: tokenizer.model = .plainText
      case .form: formElement = node
      case .template: templateModes.append(.inTemplate)
      default: break
      }
    }
    resetMode()
  }
}
