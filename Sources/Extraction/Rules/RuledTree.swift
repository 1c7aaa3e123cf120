/// A page's tree as a rule wants it read: without what it drops, or with its body alone.
struct RuledTree {
  private let document: MarkupDocument
  private var nodes: ContiguousArray<MarkupRecord>

  init(_ document: MarkupDocument) {
    self.document = document
    nodes = document.nodes
  }

  /// The page as it is now.
  var page: MarkupDocument { MarkupDocument(document, nodes: nodes) }

  /// Takes elements out of the page.
  mutating func drop(_ elements: [MarkupNode]) {
    for node in elements { detach(Int(node.index)) }
  }

  /// Leaves nothing in the page's body but some elements, each once, in document order.
  ///
  /// What their classes and names say is taken away: a rule has said what they are. So text is read
  /// where an outlet calls its box "sidebar", hides it, or lets only readers without scripts see it.
  ///
  /// - Parameters:
  ///   - elements: in document order.
  ///   - dropped: what isn't text even though it was named.
  /// - Returns: whether the page has a body.
  mutating func keepInBody(_ elements: [MarkupNode], except dropped: [MarkupNode]) -> Bool {
    guard let body = document.body else { return false }
    let without = Set(dropped)
    let kept = elements.filter { !without.contains($0) }
    let all = Set(kept)
    // Only the outermost move; those inside them stay where they are.
    var outermost: [MarkupNode] = []
    var walk = document.descendants(of: body)
    while let node = walk.next() {
      guard all.contains(node) else { continue }
      outermost.append(node)
      walk.skipContent()
    }
    for node in all { makePlain(Int(node.index)) }
    drop(dropped)
    guard !all.contains(body) else { return true }
    while nodes[Int(body.index)].firstChild >= 0 { detach(Int(nodes[Int(body.index)].firstChild)) }
    for node in outermost {
      detach(Int(node.index))
      append(Int(node.index), to: Int(body.index))
    }
    makePlain(Int(body.index))
    return true
  }

  private static let speakingTags: Set<TagName> = [
    .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .ul, .ol, .dl, .table, .pre, .figure, .img,
    .picture, .iframe, .video, .embed, .body, .html,
  ]

  private mutating func makePlain(_ node: Int) {
    guard nodes[node].kind == .element else { return }
    let tag = nodes[node].tag
    if Self.speakingTags.contains(tag) {
      // A picture is nothing without its attributes.
      guard ![.img, .picture, .iframe, .video, .embed].contains(tag) else { return }
    } else {
      nodes[node].tag = .div
    }
    nodes[node].attributeCount = 0
  }

  private mutating func detach(_ node: Int) {
    let record = nodes[node]
    guard record.parent >= 0 else { return }
    if record.previous >= 0 {
      nodes[Int(record.previous)].next = record.next
    } else {
      nodes[Int(record.parent)].firstChild = record.next
    }
    if record.next >= 0 {
      nodes[Int(record.next)].previous = record.previous
    } else {
      nodes[Int(record.parent)].lastChild = record.previous
    }
    nodes[node].parent = -1
    nodes[node].previous = -1
    nodes[node].next = -1
  }

  private mutating func append(_ node: Int, to parent: Int) {
    let last = nodes[parent].lastChild
    nodes[node].parent = Int32(truncatingIfNeeded: parent)
    nodes[node].previous = last
    nodes[parent].lastChild = Int32(truncatingIfNeeded: node)
    if last >= 0 {
      nodes[Int(last)].next = Int32(truncatingIfNeeded: node)
    } else {
      nodes[parent].firstChild = Int32(truncatingIfNeeded: node)
    }
  }
}

extension MarkupDocument {
  /// Another tree over the same text.
  fileprivate init(_ other: MarkupDocument, nodes: ContiguousArray<MarkupRecord>) {
    grammar = other.grammar
    bytes = other.bytes
    attributes = other.attributes
    repairs = other.repairs
    self.nodes = nodes
  }
}
