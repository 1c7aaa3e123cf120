extension HTMLTreeBuilder {
  /// How far an end tag looks for its start (section 13.2.4.2).
  enum Scope {
    case standard, listItem, button, table
  }

  /// Whether an element is open within a scope.
  @inline(__always)
  func isInScope(_ tag: TagName, hash: UInt32 = 0, _ scope: Scope = .standard) -> Bool {
    guard mayBeOpen(tag, hash: hash) else { return false }
    return isInScope(scope) { $0.isHTML && $0.tag == tag && (tag != .other || $0.nameHash == hash) }
  }

  /// Whether an element of a kind is open within a scope.
  @inline(__always)
  func isInScope(_ scope: Scope = .standard, where isWanted: (OpenElement) -> Bool) -> Bool {
    var index = stack.count &- 1
    while index >= 0 {
      let element = stack[index]
      if isWanted(element) { return true }
      if ends(scope, at: element) { return false }
      index &-= 1
    }
    return false
  }

  @inline(__always)
  private func ends(_ scope: Scope, at element: OpenElement) -> Bool {
    guard element.isHTML else {
      return scope != .table && isForeignScopeEnd(element)
    }
    switch scope {
    case .standard: return element.tag.closesScope
    case .listItem:
      return element.tag.closesScope || element.tag == .ol || element.tag == .ul
    case .button: return element.tag.closesScope || element.tag == .button
    case .table: return element.tag == .html || element.tag == .table || element.tag == .template
    }
  }

  /// Closes elements whose end tag may be left out.
  mutating func closeImplied(except tag: TagName = .other) {
    while let last = stack.last, last.isHTML, last.tag.hasImpliedEnd, last.tag != tag { pop() }
  }

  /// Closes the parts of tables as well.
  mutating func closeImpliedThoroughly() {
    while let last = stack.last, last.isHTML, last.tag.hasThoroughlyImpliedEnd { pop() }
  }

  /// Closes elements up to and with the innermost of a tag.
  mutating func pop(through tag: TagName) {
    pop(throughFirst: { $0.isHTML && $0.tag == tag })
  }

  /// Closes elements up to and with the innermost that is wanted; nothing if none is.
  mutating func pop(throughFirst isWanted: (OpenElement) -> Bool) {
    guard let index = stack.lastIndex(where: isWanted), index > 0 else { return }
    while stack.count > index { pop() }
  }

  /// Closes elements until one of these is innermost.
  mutating func pop(to isWanted: (TagName) -> Bool) {
    while stack.count > 1, !(current.isHTML && isWanted(currentTag)) { pop() }
  }

  /// Closes the paragraph a block would otherwise stand in.
  mutating func closeParagraph() {
    guard isInScope(.p, .button) else { return }
    closeImplied(except: .p)
    if currentTag != .p { arena.repairs.note(.unclosedElement) }
    pop(through: .p)
  }

  /// Finds the mode that fits the open elements (section 13.2.4.1).
  mutating func resetMode() {
    var index = stack.count &- 1
    while index >= 0 {
      let element = stack[index]
      if index == 0, let context {
        mode = context.isHTML ? mode(inContext: context.tag) : .inBody
        return
      }
      if element.isHTML, let fitting = mode(inside: element.tag) {
        mode = fitting
        return
      }
      index &-= 1
    }
    mode = .inBody
  }

  /// The mode of a fragment at its outermost: neither a cell nor a head is open there.
  private func mode(inContext tag: TagName) -> Mode {
    switch tag {
    case .td, .th, .head: .inBody
    default: mode(inside: tag) ?? .inBody
    }
  }

  private func mode(inside tag: TagName) -> Mode? {
    switch tag {
    case .td, .th: .inCell
    case .tr: .inRow
    case .tbody, .thead, .tfoot: .inTableBody
    case .caption: .inCaption
    case .colgroup: .inColumnGroup
    case .table: .inTable
    case .template: templateModes.last ?? .inBody
    case .head: .inHead
    case .body: .inBody
    case .frameset: .inFrameset
    case .html: headElement < 0 ? .beforeHead : .afterHead
    default: nil
    }
  }
}
