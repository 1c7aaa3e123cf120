@testable import Extraction

/// Any bytes parse to a sound tree within the limits, by either grammar and as any content.
enum MarkupFuzzing {
  private static let contexts: [TagName] = [
    .body, .table, .tr, .td, .select, .template, .title, .script, .textarea, .colgroup, .head,
    .form,
  ]

  static func feed(_ bytes: [UInt8]) {
    let source = DecodedText(bytes).bytes
    // The last byte decides what isn't in the text itself.
    let choice = Int(bytes.last ?? 0)
    let limits =
      choice % 4 == 0
      ? MarkupLimits(bytes: 1_000, depth: 12, attributes: 2, nodes: 90) : MarkupLimits.standard
    check(MarkupDocument(parsing: source, as: .html, limits: limits), of: source, limits)
    check(MarkupDocument(parsing: source, as: .xml, limits: limits), of: source, limits)
    let context =
      choice % 5 == 0
      ? MarkupContext(choice % 2 == 0 ? .svg : .math, in: choice % 2 == 0 ? .svg : .mathML)
      : MarkupContext(contexts[choice % contexts.count])
    check(
      MarkupDocument(htmlFragment: source, context: context, limits: limits), of: source, limits)
    checkTokens(of: source, choice)
  }

  private static func check(
    _ document: MarkupDocument, of source: [UInt8], _ limits: MarkupLimits
  ) {
    let flaws = flaws(of: document)
    promise(flaws.isEmpty, "the tree is sound, but \(flaws.first ?? "")")
    // A token in hand when the limit is met is still finished.
    promise(document.nodes.count <= limits.nodes + 80, "no more nodes than allowed")
    // Formatting is opened again in each block, up to 64 elements deep.
    promise(document.nodes.count <= 80 * (source.count + 1), "nodes grow with the source alone")
    var walk = document.descendants(of: document.root)
    var deepest = 0
    while walk.next() != nil { deepest = max(deepest, walk.depth) }
    promise(deepest <= limits.depth + 8, "no element is deeper than allowed, but \(deepest)")
  }

  /// Tokens hold no more than the text, but for references, which grow little.
  private static func checkTokens(of source: [UInt8], _ choice: Int) {
    let states: [TokenSpecimen.State] = [
      .data, .escapableRawText, .rawText, .script, .plainText, .cdata,
    ]
    let specimen = TokenSpecimen(
      html: source, in: states[choice % states.count], after: choice % 2 == 0 ? "script" : "title")
    var size = 0
    for token in specimen.tokens {
      switch token {
      case .text(let text), .comment(let text), .endTag(let text): size += text.count
      case .startTag(let name, let attributes, _):
        size += name.count + attributes.reduce(0) { $0 + $1.key.count + $1.value.count }
      case .doctype(let name, let publicID, let systemID, _):
        size += (name?.count ?? 0) + (publicID?.count ?? 0) + (systemID?.count ?? 0)
      }
    }
    promise(size <= 3 * source.count + 16, "tokens hold no more than the text")
  }
}
