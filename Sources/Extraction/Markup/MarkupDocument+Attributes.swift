extension MarkupDocument {
  /// An attribute of an element.
  struct Attribute: Sendable {
    /// As written.
    let name: ArraySlice<UInt8>
    /// References decoded.
    let value: ArraySlice<UInt8>
  }

  /// The attributes of an element, in the order written; empty for other nodes.
  func attributes(of node: MarkupNode) -> some RandomAccessCollection<Attribute> {
    attributeRange(of: node).lazy.map { index in
      let record = attributes[index]
      return Attribute(
        name: slice(record.nameStart, record.nameLength),
        value: slice(record.valueStart, record.valueLength))
    }
  }

  /// The attributes of an element as hashes of their names (``NameHash``) with their values: for one
  /// pass over all of them where several names are looked for.
  func attributeHashes(
    of node: MarkupNode
  ) -> some RandomAccessCollection<(name: UInt32, value: ArraySlice<UInt8>)> {
    attributeRange(of: node).lazy.map { index in
      let record = attributes[index]
      return (record.nameHash, slice(record.valueStart, record.valueLength))
    }
  }

  /// The value of an attribute; nil if the element has none of that name.
  ///
  /// `name` is the full one, prefix included; compared without regard to case in XML as well, since
  /// feeds write `isPermalink` and `isPermaLink`.
  func attribute(_ name: String, of node: MarkupNode) -> String? {
    attributeBytes(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of an attribute as bytes, without a copy.
  ///
  /// Found as ``attribute(_:of:)`` finds it.
  func attributeBytes(_ name: String, of node: MarkupNode) -> ArraySlice<UInt8>? {
    let range = attributeRange(of: node)
    guard !range.isEmpty else { return nil }
    let hash = NameHash.of(name.utf8)
    for index in range where attributes[index].nameHash == hash {
      let record = attributes[index]
      if Self.isSame(slice(record.nameStart, record.nameLength), name) {
        return slice(record.valueStart, record.valueLength)
      }
    }
    return nil
  }

  /// Whether a list attribute such as `class` or `rel` contains a word, without regard to case.
  ///
  /// `word` is in lower case.
  func attribute(_ name: String, of node: MarkupNode, contains word: String) -> Bool {
    guard let value = attributeBytes(name, of: node) else { return false }
    return value.split(whereSeparator: { $0 <= 0x20 }).contains { Self.equal($0, word) }
  }

  private static func isSame(_ bytes: ArraySlice<UInt8>, _ name: String) -> Bool {
    let wanted = name.utf8
    return bytes.count == wanted.count
      && zip(bytes, wanted).allSatisfy { NameHash.lowercased($0) == NameHash.lowercased($1) }
  }

  private func attributeRange(of node: MarkupNode) -> Range<Int> {
    let record = record(node)
    let first = Int(record.firstAttribute)
    return first..<first &+ Int(record.attributeCount)
  }
}
