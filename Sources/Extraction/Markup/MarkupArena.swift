/// Where a parser puts the nodes it makes.
struct MarkupArena {
  /// The text being parsed.
  let source: [UInt8]
  let limits: MarkupLimits
  var nodes: ContiguousArray<MarkupRecord> = [MarkupRecord(kind: .document)]
  var attributes: ContiguousArray<AttributeRecord> = []
  /// What had to be decoded; its ranges begin where the source ends.
  var decoded: [UInt8] = []
  var repairs = MarkupRepairs()

  /// Prepares for `source`.
  init(source: [UInt8], limits: MarkupLimits) {
    self.source = source
    self.limits = limits
    // As many as most pages have: growing means copying.
    nodes.reserveCapacity(min(limits.nodes, source.count / 24 + 16))
    attributes.reserveCapacity(source.count / 40 + 16)
  }

  /// Whether there is room for more nodes.
  var isFull: Bool { nodes.count >= limits.nodes }

  /// Makes a node that stands nowhere yet.
  mutating func add(_ record: MarkupRecord) -> Int32 {
    let index = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(record)
    return index
  }

  /// Puts a node at the end of a parent's children.
  mutating func append(_ node: Int32, to parent: Int32) {
    let last = nodes[Int(parent)].lastChild
    nodes[Int(node)].parent = parent
    nodes[Int(node)].previous = last
    nodes[Int(node)].next = -1
    nodes[Int(parent)].lastChild = node
    if last >= 0 {
      nodes[Int(last)].next = node
    } else {
      nodes[Int(parent)].firstChild = node
    }
  }

  /// Puts a node before a sibling that has a parent.
  mutating func insert(_ node: Int32, before sibling: Int32) {
    let parent = nodes[Int(sibling)].parent
    let previous = nodes[Int(sibling)].previous
    nodes[Int(node)].parent = parent
    nodes[Int(node)].previous = previous
    nodes[Int(node)].next = sibling
    nodes[Int(sibling)].previous = node
    if previous >= 0 {
      nodes[Int(previous)].next = node
    } else if parent >= 0 {
      nodes[Int(parent)].firstChild = node
    }
  }

  /// Takes a node out of its parent; it keeps its children.
  mutating func detach(_ node: Int32) {
    let record = nodes[Int(node)]
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
    nodes[Int(node)].parent = -1
    nodes[Int(node)].previous = -1
    nodes[Int(node)].next = -1
  }

  /// Gives all children of one node to another, after those it has.
  mutating func moveChildren(of node: Int32, to parent: Int32) {
    let first = nodes[Int(node)].firstChild
    guard first >= 0 else { return }
    var child = first
    while child >= 0 {
      nodes[Int(child)].parent = parent
      child = nodes[Int(child)].next
    }
    let last = nodes[Int(parent)].lastChild
    nodes[Int(first)].previous = last
    if last >= 0 {
      nodes[Int(last)].next = first
    } else {
      nodes[Int(parent)].firstChild = first
    }
    nodes[Int(parent)].lastChild = nodes[Int(node)].lastChild
    nodes[Int(node)].firstChild = -1
    nodes[Int(node)].lastChild = -1
  }

  /// A byte of the source or of what was decoded.
  func byte(at index: Int) -> UInt8 {
    index < source.count ? source[index] : decoded[index &- source.count]
  }

  /// A range of the source or of what was decoded.
  func bytes(_ start: Int32, _ length: Int32) -> ArraySlice<UInt8> {
    let first = Int(start)
    let end = first &+ Int(length)
    return first < source.count || length == 0 && first <= source.count
      ? source[first..<end] : decoded[first &- source.count..<end &- source.count]
  }

  /// Whether two ranges hold the same bytes, without regard to case.
  func sameName(_ first: Int32, _ second: Int32, length: Int32) -> Bool {
    for offset in 0..<Int(length)
    where NameHash.lowercased(byte(at: Int(first) &+ offset))
      != NameHash.lowercased(byte(at: Int(second) &+ offset))
    {
      return false
    }
    return true
  }
}
