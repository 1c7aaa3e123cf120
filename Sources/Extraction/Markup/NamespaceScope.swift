/// Which prefix means which vocabulary at a place of a feed.
struct NamespaceScope {
  private struct Declaration {
    /// The prefix as a range of the document's bytes; empty for the default.
    var start: Int32
    var length: Int32
    var namespace: MarkupNamespace
    /// Open elements when it was made.
    var depth: Int
  }

  private var declarations: [Declaration] = []
  /// More declarations at once than any feed has.
  private static let most = 256

  /// Takes up what an element declares.
  mutating func declare(_ element: MarkupRecord, depth: Int, in arena: MarkupArena) {
    let first = Int(element.firstAttribute)
    for index in first..<first &+ Int(element.attributeCount) {
      let attribute = arena.attributes[index]
      guard declarations.count < Self.most, attribute.nameLength >= 5 else { continue }
      let name = arena.bytes(attribute.nameStart, attribute.nameLength)
      guard MarkupDocument.equal(name.prefix(5), "xmlns") else { continue }
      let prefix = name.dropFirst(6)
      guard name.count == 5 || name.dropFirst(5).first == UInt8(ascii: ":") else { continue }
      let uri = arena.bytes(attribute.valueStart, attribute.valueLength)
      let namespace =
        uri.isEmpty
        ? MarkupNamespace.none
        : MarkupNamespace(uri: uri) ?? MarkupNamespace(prefix: prefix) ?? .other
      declarations.append(
        Declaration(
          start: name.count == 5 ? 0 : attribute.nameStart &+ 6,
          length: Int32(truncatingIfNeeded: prefix.count), namespace: namespace, depth: depth))
    }
  }

  /// The vocabulary of an element; a prefix never declared means what it always means.
  func namespace(of element: MarkupRecord, in arena: inout MarkupArena) -> MarkupNamespace {
    let length = element.prefixLength == 0 ? 0 : Int32(element.prefixLength) &- 1
    var index = declarations.count &- 1
    while index >= 0 {
      let declaration = declarations[index]
      if declaration.length == length,
        length == 0 || arena.sameName(declaration.start, element.start, length: length)
      {
        return declaration.namespace
      }
      index &-= 1
    }
    guard length > 0 else { return .none }
    let prefix = arena.bytes(element.start, length)
    if !MarkupDocument.equal(prefix, "xml") { arena.repairs.note(.undeclaredPrefix) }
    return MarkupNamespace(prefix: prefix) ?? .other
  }

  /// Forgets what was declared inside elements that are closed now.
  mutating func leave(depth: Int) {
    while let last = declarations.last, last.depth > depth { declarations.removeLast() }
  }
}
