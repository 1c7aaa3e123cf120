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

  /// The value of one of ``attributes``, by its place.
  func value(ofAttribute index: Int) -> ArraySlice<UInt8> {
    let record = attributes[index]
    return slice(record.valueStart, record.valueLength)
  }

  /// Where in ``attributes`` those of an element stand: for one pass over all of them, by the hashes
  /// of their names (``NameHash``), where several names are looked for.
  func attributeRange(of node: MarkupNode) -> Range<Int> {
    let record = record(node)
    let first = Int(record.firstAttribute)
    return first..<first &+ Int(record.attributeCount)
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
    let length = name.utf8.count
    // Names are told apart by their length before their letters.
    for index in attributeRange(of: node) where Int(attributes[index].nameLength) == length {
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
}
