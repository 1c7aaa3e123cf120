/// Selectors made ready to be matched all together, in one walk over a page.
///
/// Every part of every selector has a bit. For each open element two masks are kept: the parts it
/// matched itself, and those matched by it or anything around it. What an element may match follows
/// from its parent's two masks by a shift; nothing is looked at twice.
struct SelectorProgram: Hashable {
  private var parts: [Selector.Part] = []
  /// The parts that begin a selector, those bound by `>`, and those bound by a blank.
  private var first: UInt128 = 0
  private var direct: UInt128 = 0
  private var inside: UInt128 = 0
  /// The last parts of each list.
  private var ends: [UInt128] = []
  private var allEnds: UInt128 = 0
  private var countsPlaces = false

  /// Parts there is room for.
  static let most = 128

  /// How many lists it has.
  var lists: Int { ends.count }

  /// Adds a comma list; its number is how many there were before.
  ///
  /// - Returns: whether there was room.
  mutating func add(_ list: [Selector]) -> Bool {
    guard parts.count + list.reduce(0, { $0 + $1.parts.count }) <= Self.most else { return false }
    var end: UInt128 = 0
    for selector in list {
      for part in selector.parts {
        let bit = UInt128(1) << UInt128(parts.count)
        switch part.bond {
        case .first: first |= bit
        case .directlyInside: direct |= bit
        case .inside: inside |= bit
        }
        countsPlaces = countsPlaces || part.place != nil
        parts.append(part)
      }
      end |= UInt128(1) << UInt128(parts.count - 1)
    }
    ends.append(end)
    allEnds |= end
    return true
  }

  /// An element whose end isn't reached.
  private struct Open {
    let own: UInt128
    let around: UInt128
    /// How many elements of each name were met directly inside.
    var counts: [UInt64: Int] = [:]
  }

  /// The elements that each list matches, in document order.
  ///
  /// - Complexity: O(n · p) for n bytes of markup and p parts, whatever the page looks like.
  func matches(in document: MarkupDocument) -> [[MarkupNode]] {
    var found = [[MarkupNode]](repeating: [], count: ends.count)
    guard !parts.isEmpty else { return found }
    var open = [Open(own: 0, around: 0)]
    var walk = document.descendants(of: document.root)
    while let node = walk.next() {
      guard document.kind(of: node) == .element else { continue }
      while open.count > walk.depth { open.removeLast() }
      guard let parent = open.last else { break }
      var place = 0
      if countsPlaces {
        let key = Self.nameKey(of: node, in: document)
        place = (parent.counts[key] ?? 0) + 1
        open[open.count - 1].counts[key] = place
      }
      var candidates = first | ((parent.own << 1) & direct) | ((parent.around << 1) & inside)
      var own: UInt128 = 0
      var element = Element(document: document, node: node)
      while candidates != 0 {
        let bit = candidates.trailingZeroBitCount
        candidates &= candidates &- 1
        if element.matches(parts[bit], place: place) { own |= UInt128(1) << UInt128(bit) }
      }
      open.append(Open(own: own, around: parent.around | own))
      guard own & allEnds != 0 else { continue }
      for list in ends.indices where own & ends[list] != 0 { found[list].append(node) }
    }
    return found
  }

  private static func nameKey(of node: MarkupNode, in document: MarkupDocument) -> UInt64 {
    let record = document.record(node)
    return record.tag == .other ? UInt64(record.nameHash) | 1 << 40 : UInt64(record.tag.rawValue)
  }

  /// One element, its attributes read when they are first asked for.
  private struct Element {
    let document: MarkupDocument
    let node: MarkupNode
    private var isRead = false
    private var id: ArraySlice<UInt8>?
    private var classes: [(hash: UInt32, bytes: ArraySlice<UInt8>)] = []

    private static let idHash = NameHash.of("id".utf8)
    private static let classHash = NameHash.of("class".utf8)

    init(document: MarkupDocument, node: MarkupNode) {
      self.document = document
      self.node = node
    }

    mutating func matches(_ part: Selector.Part, place: Int) -> Bool {
      if let type = part.type, !isNamed(type) { return false }
      if let wanted = part.place, wanted != place { return false }
      if part.id == nil, part.classes.isEmpty, part.attributes.isEmpty { return true }
      if !isRead { read() }
      if let wanted = part.id, !(id?.elementsEqual(wanted) ?? false) { return false }
      for name in part.classes {
        guard
          classes.contains(where: { $0.hash == name.hash && $0.bytes.elementsEqual(name.bytes) })
        else { return false }
      }
      for test in part.attributes {
        guard
          document.attributeRange(of: node).contains(where: {
            document.attributes[$0].nameHash == test.nameHash
              && test.holds(for: document.value(ofAttribute: $0))
          })
        else { return false }
      }
      return true
    }

    private func isNamed(_ type: Selector.TypeName) -> Bool {
      type.tag == .other
        ? document.isElement(node, named: type.name) : document.tag(of: node) == type.tag
    }

    private mutating func read() {
      isRead = true
      for index in document.attributeRange(of: node) {
        let name = document.attributes[index].nameHash
        if name == Self.idHash, id == nil {
          id = document.value(ofAttribute: index)
        } else if name == Self.classHash, classes.isEmpty {
          let value = document.value(ofAttribute: index)
          let words = value.prefix(Selector.AttributeTest.reach).split { $0 <= 0x20 }
          classes = words.map { (NameHash.of($0), $0) }
        }
      }
    }
  }
}
