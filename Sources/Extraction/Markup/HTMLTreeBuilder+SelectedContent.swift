/// A `select` with a place that shows the option chosen (HTML standard, section 4.10.7).
struct ShownChoice {
  /// The `selectedcontent` that takes a copy of the option's content.
  let place: Int32
  /// The option shown; -1 for none.
  var option: Int32 = -1
}

extension HTMLTreeBuilder {
  /// Opens a `selectedcontent`, the place where its `select` shows what is chosen.
  mutating func startSelectedContent() {
    reopenFormatting()
    let node = insertElement()
    guard mayBeOpen(.select), let select = selectShowing(in: node), shownChoices[select] == nil
    else { return }
    guard !has("multiple", select) else { return }
    shownChoices[select] = ShownChoice(place: node)
    // What was chosen before the place was there is shown now.
    for option in options(before: node, in: select) { show(option, of: select) }
  }

  /// Shows an option that is closed, if it is the one chosen.
  mutating func optionCloses(_ option: Int32) {
    guard let select = owner(of: option) else { return }
    show(option, of: select)
  }

  /// At the end of a page everything is closed.
  mutating func openOptionsClose() {
    guard !shownChoices.isEmpty else { return }
    for element in stack.reversed() where element.isHTML && element.tag == .option {
      optionCloses(element.node)
    }
  }

  private mutating func show(_ option: Int32, of select: Int32) {
    guard let choice = shownChoices[select] else { return }
    // Without a word of the page the first one is chosen, unless several lines are seen at once.
    guard
      has("selected", option)
        || choice.option < 0 && !isDisabled(option) && !showsSeveralLines(select)
    else { return }
    // A copy can't hold itself, and what is open stays in the tree.
    guard !isInside(option, choice.place), !isInside(choice.place, option) else { return }
    shownChoices[select]?.option = option
    while arena.nodes[Int(choice.place)].firstChild >= 0 {
      arena.detach(arena.nodes[Int(choice.place)].firstChild)
    }
    copyContent(of: option, to: choice.place)
  }

  /// The `select` that a `selectedcontent` shows the choice of; nil if it is not for showing.
  private func selectShowing(in node: Int32) -> Int32? {
    var select: Int32?
    for ancestor in ancestors(of: node) {
      switch tag(of: ancestor) {
      case .option, .selectedcontent: return nil
      case .select where select != nil: return nil
      case .select: select = ancestor
      default: continue
      }
    }
    return select
  }

  /// The `select` an option is in the list of.
  private func owner(of option: Int32) -> Int32? {
    var isInGroup = false
    for ancestor in ancestors(of: option) {
      switch tag(of: ancestor) {
      case .select: return ancestor
      case .datalist, .hr, .option: return nil
      case .optgroup:
        guard !isInGroup else { return nil }
        isInGroup = true
      default: continue
      }
    }
    return nil
  }

  /// The options of a `select` that stand before a node in it.
  ///
  /// All such looks together pass no more nodes than a page may have.
  private mutating func options(before end: Int32, in select: Int32) -> [Int32] {
    var options: [Int32] = []
    var node = arena.nodes[Int(select)].firstChild
    while node >= 0, node != end, choiceLooks < arena.limits.nodes {
      choiceLooks &+= 1
      if tag(of: node) == .option, owner(of: node) == select { options.append(node) }
      var next = arena.nodes[Int(node)].firstChild
      while next < 0, node != select, node >= 0 {
        next = arena.nodes[Int(node)].next
        node = arena.nodes[Int(node)].parent
      }
      node = next
    }
    return options
  }

  private mutating func copyContent(of source: Int32, to target: Int32) {
    var node = arena.nodes[Int(source)].firstChild
    var parent = target
    while node >= 0, !arena.isFull {
      let copied = copy(of: node)
      arena.append(copied, to: parent)
      let child = arena.nodes[Int(node)].firstChild
      if child >= 0 {
        node = child
        parent = copied
        continue
      }
      while arena.nodes[Int(node)].next < 0 {
        node = arena.nodes[Int(node)].parent
        guard node >= 0, node != source else { return }
        parent = arena.nodes[Int(parent)].parent
      }
      node = arena.nodes[Int(node)].next
    }
  }

  // MARK: What the tree says

  private func ancestors(of node: Int32) -> some Sequence<Int32> {
    sequence(state: arena.nodes[Int(node)].parent) { next in
      guard next >= 0 else { return nil }
      let ancestor: Int32 = next
      next = arena.nodes[Int(ancestor)].parent
      return ancestor
    }
  }

  private func isInside(_ node: Int32, _ element: Int32) -> Bool {
    ancestors(of: node).contains(element)
  }

  /// The tag of an element of HTML; ``TagName/other`` for all else.
  private func tag(of node: Int32) -> TagName {
    let record = arena.nodes[Int(node)]
    return record.kind == .element && record.namespace == .html ? record.tag : .other
  }

  private func isDisabled(_ option: Int32) -> Bool {
    let parent = arena.nodes[Int(option)].parent
    return has("disabled", option)
      || parent >= 0 && tag(of: parent) == .optgroup && has("disabled", parent)
  }

  private func showsSeveralLines(_ select: Int32) -> Bool {
    guard let size = value(of: "size", select) else { return false }
    let digits = arena.bytes(size.start, size.length).drop { $0 == UInt8(ascii: "0") }
    return digits.first.map { $0 &- 0x30 < 10 } == true && !digits.elementsEqual("1".utf8)
  }

  private func has(_ name: StaticString, _ node: Int32) -> Bool { value(of: name, node) != nil }

  private func value(
    of name: StaticString, _ node: Int32
  ) -> (start: Int32, length: Int32)? {
    let record = arena.nodes[Int(node)]
    let first = Int(record.firstAttribute)
    for attribute in arena.attributes[first..<first &+ Int(record.attributeCount)]
    where equalsIgnoringCase((attribute.nameStart, attribute.nameLength), name) {
      return (attribute.valueStart, attribute.valueLength)
    }
    return nil
  }
}
