/// Reads the attributes of a tag into the arena, in one pass over the tag.
///
/// As the HTML standard reads them (sections 13.2.5.32 to 40), which serves broken feeds as well.
struct AttributeReader {
  /// What stands after the attributes.
  enum End {
    case plain, selfClosing
    /// The text ended inside the tag.
    case missing
  }

  /// Places of hashes seen in this tag, by open addressing; used for tags with many attributes.
  private var seen = [UInt32](repeating: 0, count: 0)
  private var seenMask = 0

  /// Reads up to and with the `>`.
  ///
  /// `position` stands after the name of the tag, and afterwards after the `>`; `rules` say how
  /// values are decoded.
  mutating func read(
    at position: inout Int, in bytes: Span<UInt8>, into arena: inout MarkupArena,
    rules: MarkupArena.DecodingRules
  ) -> End {
    let first = arena.attributes.count
    let end = bytes.count
    var index = position
    while index < end {
      let byte = bytes[index]
      if byte.isMarkupBlank {
        index &+= 1
      } else if byte == UInt8(ascii: ">") {
        position = index &+ 1
        return .plain
      } else if byte == UInt8(ascii: "/") {
        index &+= 1
        if index < end, bytes[index] == UInt8(ascii: ">") {
          position = index &+ 1
          return .selfClosing
        }
      } else {
        guard let next = readOne(at: index, in: bytes, into: &arena, first: first, rules: rules)
        else {
          position = end
          return .missing
        }
        index = next
      }
    }
    position = end
    return .missing
  }

  /// Reads a name and perhaps a value; nil if the text ends inside a quoted value.
  @inline(__always)
  private mutating func readOne(
    at start: Int, in bytes: Span<UInt8>, into arena: inout MarkupArena, first: Int,
    rules: MarkupArena.DecodingRules
  ) -> Int? {
    let end = bytes.count
    var index = start &+ 1
    var hash = NameHash.adding(bytes[start], to: NameHash.seed)
    var hasNUL = bytes[start] == 0
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
        || byte.isMarkupBlank
      {
        break
      }
      if byte == 0 { hasNUL = true }
      hash = NameHash.adding(byte, to: hash)
      index &+= 1
    }
    let nameEnd = index
    var valueStart = nameEnd
    var valueEnd = nameEnd
    var traits: TextTraits = []
    let equals = bytes.skippingBlanks(from: index, before: end)
    if equals < end, bytes[equals] == UInt8(ascii: "=") {
      index = bytes.skippingBlanks(from: equals &+ 1, before: end)
      guard index < end else { return nil }
      let quote = bytes[index]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        valueStart = index &+ 1
        valueEnd = bytes.position(of: quote, from: valueStart, noting: &traits)
        guard valueEnd < end else { return nil }
        index = valueEnd &+ 1
      } else {
        valueStart = index
        while index < end, bytes[index] != UInt8(ascii: ">"), !bytes[index].isMarkupBlank {
          index &+= 1
        }
        valueEnd = index
        traits = bytes.traits(from: valueStart, to: valueEnd)
      }
    }
    if rules.references == .xml, bytes.hasControls(from: valueStart, to: valueEnd) {
      traits.insert(.controls)
    }
    let count = arena.attributes.count &- first
    guard count < arena.limits.attributes else {
      arena.repairs.note(.droppedAttribute)
      return index
    }
    guard isNew(hash, start, nameEnd &- start, in: arena, first: first) else {
      arena.repairs.note(.duplicateAttribute)
      return index
    }
    let name =
      hasNUL
      ? arena.text(from: start, to: nameEnd, traits: .nuls, by: .raw, in: bytes)
      : (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: nameEnd &- start))
    let value = arena.text(from: valueStart, to: valueEnd, traits: traits, by: rules, in: bytes)
    arena.attributes.append(
      AttributeRecord(
        nameStart: name.0, nameLength: name.1, valueStart: value.start, valueLength: value.length,
        nameHash: hash))
    return index
  }

  /// Whether the tag has no attribute of that name yet.
  ///
  /// Few names are compared one by one; many through a table, so that a tag with thousands costs
  /// no more than its length.
  @inline(__always)
  private mutating func isNew(
    _ hash: UInt32, _ start: Int, _ length: Int, in arena: MarkupArena, first: Int
  ) -> Bool {
    let count = arena.attributes.count &- first
    if count < 8 {
      for index in first..<first &+ count
      where isSame(index, hash, start, length, in: arena) {
        return false
      }
      return true
    }
    return isNewAmongMany(hash, start, length, in: arena, first: first)
  }

  private mutating func isNewAmongMany(
    _ hash: UInt32, _ start: Int, _ length: Int, in arena: MarkupArena, first: Int
  ) -> Bool {
    let count = arena.attributes.count &- first
    if count == 8 {
      if seen.isEmpty {
        var size = 64
        while size < arena.limits.attributes &* 2 { size &*= 2 }
        seen = [UInt32](repeating: 0, count: size)
        seenMask = size &- 1
      } else {
        for slot in seen.indices { seen[slot] = 0 }
      }
      for index in first..<first &+ count {
        var slot = Int(arena.attributes[index].nameHash) & seenMask
        while seen[slot] != 0 { slot = (slot &+ 1) & seenMask }
        seen[slot] = UInt32(truncatingIfNeeded: index &- first &+ 1)
      }
    }
    var slot = Int(hash) & seenMask
    while seen[slot] != 0 {
      if isSame(first &+ Int(seen[slot]) &- 1, hash, start, length, in: arena) { return false }
      slot = (slot &+ 1) & seenMask
    }
    seen[slot] = UInt32(truncatingIfNeeded: count &+ 1)
    return true
  }

  @inline(__always)
  private func isSame(
    _ index: Int, _ hash: UInt32, _ start: Int, _ length: Int, in arena: MarkupArena
  ) -> Bool {
    let other = arena.attributes[index]
    return other.nameHash == hash && Int(other.nameLength) == length
      && arena.sameName(
        other.nameStart, Int32(truncatingIfNeeded: start), length: Int32(truncatingIfNeeded: length)
      )
  }
}
