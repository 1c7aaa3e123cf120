extension MarkupDocument {
  /// The nodes directly inside a node, in order.
  func children(of node: MarkupNode) -> MarkupChildren {
    MarkupChildren(nodes: nodes, next: record(node).firstChild)
  }

  /// The elements directly inside a node, in order.
  func childElements(of node: MarkupNode) -> some Sequence<MarkupNode> {
    children(of: node).lazy.filter { kind(of: $0) == .element }
  }

  /// The nodes that contain a node, from its parent outwards to the document.
  func ancestors(of node: MarkupNode) -> some Sequence<MarkupNode> {
    sequence(state: node) { (current: inout MarkupNode) -> MarkupNode? in
      guard let parent = parent(of: current) else { return nil }
      current = parent
      return parent
    }
  }

  /// All nodes inside a node, in document order, without the node itself.
  func descendants(of node: MarkupNode) -> MarkupDescendants {
    MarkupDescendants(nodes: nodes, inside: node)
  }

  /// The elements of a name inside a node, in document order.
  func elements(_ tag: TagName, in node: MarkupNode) -> some Sequence<MarkupNode> {
    descendants(of: node).lazy.filter { self.tag(of: $0) == tag }
  }
}

/// The nodes directly inside a node.
struct MarkupChildren: Sequence, IteratorProtocol {
  private let nodes: ContiguousArray<MarkupRecord>
  private var following: Int32

  fileprivate init(nodes: ContiguousArray<MarkupRecord>, next: Int32) {
    self.nodes = nodes
    following = next
  }

  /// The next child.
  mutating func next() -> MarkupNode? {
    guard following >= 0 else { return nil }
    let node = MarkupNode(index: following)
    following = nodes[Int(following)].next
    return node
  }
}

/// All nodes inside a node, in document order, one after another and without recursion.
///
/// As an iterator it can leave out what is inside the node it gave last:
/// ```swift
/// var walk = document.descendants(of: body)
/// while let node = walk.next() {
///   if document.tag(of: node) == .nav { walk.skipContent() }
/// }
/// ```
struct MarkupDescendants: Sequence, IteratorProtocol {
  private let nodes: ContiguousArray<MarkupRecord>
  private let top: Int32
  private var current: Int32
  private var skipsContent = false
  /// How deep below the starting node the last node given stands; 1 for a child.
  private(set) var depth = 0

  fileprivate init(nodes: ContiguousArray<MarkupRecord>, inside node: MarkupNode) {
    self.nodes = nodes
    top = node.index
    current = node.index
  }

  /// Leaves out what is inside the node given last.
  mutating func skipContent() {
    skipsContent = current != top
  }

  /// The next node.
  mutating func next() -> MarkupNode? {
    guard current >= 0 else { return nil }
    let inside = nodes[Int(current)].firstChild
    if inside >= 0, !skipsContent {
      current = inside
      depth &+= 1
      return MarkupNode(index: inside)
    }
    skipsContent = false
    while current != top {
      let record = nodes[Int(current)]
      if record.next >= 0 {
        current = record.next
        return MarkupNode(index: current)
      }
      current = record.parent
      depth &-= 1
      guard current >= 0 else { return nil }
    }
    current = -1
    return nil
  }
}
