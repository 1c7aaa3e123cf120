/// What kind of node stands at a place of the tree.
enum MarkupKind: UInt8, Sendable {
  case document, element, text, comment, cdata, doctype, instruction
}

/// One node as the arena keeps it: 44 bytes, no references.
///
/// Links are indices into the arena, -1 for none. `start` and `length` are a range of the
/// document's bytes: an element's name as written (empty for one the parser supplied), otherwise
/// the content.
struct MarkupRecord: Sendable {
  var parent: Int32 = -1
  var firstChild: Int32 = -1
  var lastChild: Int32 = -1
  var next: Int32 = -1
  var previous: Int32 = -1
  var start: Int32 = 0
  var length: Int32 = 0
  var firstAttribute: Int32 = 0
  /// Hash of the name without regard to case, see ``NameHash``.
  var nameHash: UInt32 = 0
  var attributeCount: UInt16 = 0
  /// Bytes of the prefix with its colon, in XML.
  var prefixLength: UInt16 = 0
  var kind: MarkupKind
  var tag: TagName = .other
  var namespace: MarkupNamespace = .none
  /// Whether the parser still has the element open; meaningless afterwards.
  var isOpen = false
}

/// One attribute as the arena keeps it; ranges of the document's bytes.
struct AttributeRecord: Sendable {
  var nameStart: Int32
  var nameLength: Int32
  var valueStart: Int32
  var valueLength: Int32
  var nameHash: UInt32
}

/// The hash by which names are compared first: FNV-1a over the bytes in lower case.
enum NameHash {
  static let seed: UInt32 = 0x811C_9DC5

  /// Goes on with one byte.
  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt32) -> UInt32 {
    (hash ^ UInt32(lowercased(byte))) &* 0x0100_0193
  }

  /// The hash of a whole name.
  static func of(_ name: some Sequence<UInt8>) -> UInt32 {
    name.reduce(seed) { adding($1, to: $0) }
  }

  /// The hash of a name in a text.
  static func of(_ source: Span<UInt8>, from start: Int, to end: Int) -> UInt32 {
    var hash = seed
    for index in start..<end { hash = adding(source[index], to: hash) }
    return hash
  }

  /// An ASCII byte in lower case.
  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}
