/// How much of a page or feed is read, so that nothing from outside can hold a core or its memory.
struct MarkupLimits: Sendable {
  /// Bytes of source.
  var bytes = 20 << 20
  /// Open elements; what is nested deeper is kept, under the deepest allowed ancestor.
  var depth = 512
  /// Attributes of one tag; the rest is dropped.
  var attributes = 256
  /// Nodes of the tree; the rest of the source is dropped.
  var nodes = 1_500_000

  /// For pages, as deep as browsers go.
  static let standard = MarkupLimits()
  /// For feeds and lists.
  static let feed = MarkupLimits(depth: 256)
}

/// Something the parser mended.
enum MarkupRepair: UInt8, CaseIterable, Sendable {
  /// The source was longer than may be read.
  case cutAtByteLimit
  /// The tree had more nodes than may be kept.
  case cutAtNodeLimit
  /// An element was nested too deep.
  case flattened
  /// A tag had more attributes than may be kept.
  case droppedAttribute
  /// A tag named an attribute twice; the first counts.
  case duplicateAttribute
  /// An element was still open where the text or its parent ended.
  case unclosedElement
  /// An end tag had nothing to close.
  case strayEndTag
  /// A tag, comment or section broke off with the text.
  case truncated
  /// NULs and other control characters were left out or replaced.
  case controlCharacter
  /// A `&` stood for itself.
  case bareAmpersand
  /// A feed used a name only HTML knows, such as `&nbsp;`.
  case undeclaredEntity
  /// A namespace prefix was never declared.
  case undeclaredPrefix
  /// Something stood before the XML declaration.
  case junkBeforeDeclaration
  /// Elements closed in another order than they were opened.
  case misnested
}

/// What was mended, and how often.
struct MarkupRepairs: Sendable, Equatable {
  private var counts: [Int] = []

  /// How often something was mended.
  subscript(repair: MarkupRepair) -> Int {
    let index = Int(repair.rawValue)
    return index < counts.count ? counts[index] : 0
  }

  /// The kinds that occurred, in the order of their declaration.
  var kinds: [MarkupRepair] { MarkupRepair.allCases.filter { self[$0] > 0 } }

  /// Whether nothing was mended.
  var isEmpty: Bool { counts.isEmpty }

  /// Counts one more.
  mutating func note(_ repair: MarkupRepair) {
    let index = Int(repair.rawValue)
    if counts.isEmpty { counts = [Int](repeating: 0, count: MarkupRepair.allCases.count) }
    if index < counts.count { counts[index] &+= 1 }
  }
}
