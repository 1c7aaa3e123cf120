/// An entry of the standard's list of active formatting elements.
struct FormattingEntry {
  /// The element; -1 for a marker.
  var node: Int32
  var tag: TagName

  static let marker = FormattingEntry(node: -1, tag: .other)

  /// Whether this separates the content of a cell, an object or a template from what is outside.
  var isMarker: Bool { node < 0 }
}

extension HTMLTreeBuilder {
  /// More formatting elements than this aren't remembered at once; each unclosed one would
  /// otherwise be copied into every paragraph that follows.
  private static let mostFormatting = 64

  /// Opens `b`, `a` and their like.
  mutating func startFormatting() {
    let tag = tokenizer.tag
    if tag == .a, let last = lastFormatting(.a) {
      arena.repairs.note(.misnested)
      let node = formatting[last].node
      adopt(.a)
      formatting.removeAll { $0.node == node }
      if let index = stack.lastIndex(where: { $0.node == node }) { close(at: index) }
    }
    reopenFormatting()
    if tag == .nobr, isInScope(.nobr) {
      arena.repairs.note(.misnested)
      adopt(.nobr)
      reopenFormatting()
    }
    let node = insertElement()
    remember(FormattingEntry(node: node, tag: tag))
  }

  /// Closes `b`, `a` and their like.
  mutating func endFormatting() {
    guard mayBeOpen(tokenizer.tag) || lastFormatting(tokenizer.tag) != nil else {
      arena.repairs.note(.strayEndTag)
      return
    }
    adopt(tokenizer.tag)
  }

  /// The place in the list of the last entry of a tag after the last marker.
  private func lastFormatting(_ tag: TagName) -> Int? {
    var index = formatting.count &- 1
    while index >= 0, !formatting[index].isMarker {
      if formatting[index].tag == tag { return index }
      index &-= 1
    }
    return nil
  }

  /// Adds to the list; of four alike ones the first is forgotten, the "Noah's Ark clause".
  private mutating func remember(_ entry: FormattingEntry) {
    var alike = 0
    var earliest = -1
    var length = 0
    var index = formatting.count &- 1
    while index >= 0, !formatting[index].isMarker {
      if isAlike(formatting[index], entry) {
        alike &+= 1
        earliest = index
      }
      length &+= 1
      index &-= 1
    }
    if alike >= 3 {
      formatting.remove(at: earliest)
    } else if length >= Self.mostFormatting {
      formatting.remove(at: index &+ 1)
    }
    formatting.append(entry)
  }

  private func isAlike(_ first: FormattingEntry, _ second: FormattingEntry) -> Bool {
    guard first.tag == second.tag else { return false }
    let one = arena.nodes[Int(first.node)]
    let other = arena.nodes[Int(second.node)]
    guard one.attributeCount == other.attributeCount else { return false }
    let attributes = Int(one.firstAttribute)..<Int(one.firstAttribute) &+ Int(one.attributeCount)
    return attributes.allSatisfy { index in
      let attribute = arena.attributes[index]
      let others =
        Int(other.firstAttribute)..<Int(other.firstAttribute) &+ Int(other.attributeCount)
      return others.contains { otherIndex in
        let candidate = arena.attributes[otherIndex]
        return candidate.nameHash == attribute.nameHash
          && candidate.valueLength == attribute.valueLength
          && (0..<Int(attribute.valueLength)).allSatisfy {
            arena.byte(at: Int(attribute.valueStart) &+ $0)
              == arena.byte(at: Int(candidate.valueStart) &+ $0)
          }
      }
    }
  }

  /// Opens again what a block closed before its time.
  ///
  /// The standard says "reconstruct the active formatting elements".
  mutating func reopenFormatting() {
    guard let last = formatting.last, !last.isMarker, !arena.nodes[Int(last.node)].isOpen else {
      return
    }
    var index = formatting.count &- 1
    while index > 0, !formatting[index &- 1].isMarker,
      !arena.nodes[Int(formatting[index &- 1].node)].isOpen
    {
      index &-= 1
    }
    while index < formatting.count, !arena.isFull {
      let entry = formatting[index]
      makeRoom()
      let node = copy(of: entry.node)
      put(node, at: place(for: current))
      push(OpenElement(node: node, tag: entry.tag, isHTML: true, nameHash: 0))
      formatting[index].node = node
      index &+= 1
    }
  }

  /// Forgets what was opened since the last marker, and the marker.
  mutating func clearFormattingToMarker() {
    while let last = formatting.popLast(), !last.isMarker {}
  }

  /// The standard's adoption agency: closes a formatting element that blocks were opened inside of,
  /// so that both nest (section 13.2.6.4.7).
  private mutating func adopt(_ tag: TagName) {
    if currentTag == tag, current.isHTML,
      !formatting.contains(where: { $0.node == current.node })
    {
      pop()
      return
    }
    for _ in 0..<8 {
      guard let entry = lastFormatting(tag) else {
        endOther()
        return
      }
      let node = formatting[entry].node
      guard arena.nodes[Int(node)].isOpen,
        let place = stack.lastIndex(where: { $0.node == node })
      else {
        arena.repairs.note(.strayEndTag)
        formatting.remove(at: entry)
        return
      }
      guard isInScope(where: { $0.node == node }) else {
        arena.repairs.note(.strayEndTag)
        return
      }
      guard
        let block = stack[place...].firstIndex(where: {
          $0.isHTML ? $0.tag.isSpecial : isForeignScopeEnd($0)
        })
      else {
        if stack.count &- 1 != place { arena.repairs.note(.misnested) }
        while stack.count > place { pop() }
        formatting.remove(at: entry)
        return
      }
      arena.repairs.note(.misnested)
      guard !arena.isFull, place > 0 else { return }
      adopt(entry: entry, at: place, furthestBlock: block)
    }
  }

  /// One turn of the agency: the part of the formatting element inside `furthestBlock` becomes a
  /// copy of it there, and the block moves out.
  private mutating func adopt(entry: Int, at place: Int, furthestBlock: Int) {
    let element = stack[place]
    let block = stack[furthestBlock].node
    let ancestor = stack[place &- 1]
    var bookmark = entry
    var last = block
    var index = furthestBlock
    var steps = 0
    while true {
      index &-= 1
      steps &+= 1
      guard index > place else { break }
      var inner = formatting.lastIndex { $0.node == stack[index].node }
      if steps > 3, let found = inner {
        formatting.remove(at: found)
        if found < bookmark { bookmark &-= 1 }
        inner = nil
      }
      guard let found = inner else {
        close(at: index)
        continue
      }
      let copied = copy(of: stack[index].node)
      var replacement = stack[index]
      replacement.node = copied
      replaceOpen(at: index, with: replacement)
      formatting[found].node = copied
      if last == block { bookmark = found &+ 1 }
      arena.detach(last)
      arena.append(last, to: copied)
      last = copied
    }
    arena.detach(last)
    put(last, at: self.place(for: ancestor))
    let heir = copy(of: element.node)
    arena.moveChildren(of: block, to: heir)
    arena.append(heir, to: block)
    // The bookmark counts entries with the old one among them.
    if let old = formatting.lastIndex(where: { $0.node == element.node }) {
      formatting.remove(at: old)
      if old < bookmark { bookmark &-= 1 }
    }
    formatting.insert(
      FormattingEntry(node: heir, tag: element.tag), at: min(bookmark, formatting.count))
    if let old = stack.lastIndex(where: { $0.node == element.node }) { close(at: old) }
    if let below = stack.lastIndex(where: { $0.node == block }) {
      var opened = element
      opened.node = heir
      open(opened, at: below &+ 1)
    }
  }
}
