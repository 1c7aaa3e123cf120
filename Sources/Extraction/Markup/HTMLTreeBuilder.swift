/// Builds the tree of a page from its tokens (HTML standard, section 13.2.6).
///
/// One method for each of the standard's insertion modes, in files by part of the page. Scripting
/// is off, so what stands in `noscript` is part of the tree.
struct HTMLTreeBuilder {
  /// The standard's insertion modes.
  enum Mode: UInt8 {
    case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, text
    case inTable, inCaption, inColumnGroup, inTableBody, inRow, inCell, inTemplate
    case afterBody, inFrameset, afterFrameset, afterAfterBody, afterAfterFrameset
  }

  /// An element that is open.
  struct OpenElement {
    var node: Int32
    var tag: TagName
    var isHTML: Bool
    var nameHash: UInt32
  }

  var arena: MarkupArena
  var tokenizer = HTMLTokenizer()
  /// The open elements, outermost first.
  var stack: ContiguousArray<OpenElement> = []
  /// The formatting elements to open again; ``FormattingEntry/isMarker`` separates scopes.
  var formatting: ContiguousArray<FormattingEntry> = []
  var mode = Mode.initial
  /// Where to go on after raw text.
  var returnMode = Mode.initial
  var templateModes: ContiguousArray<Mode> = []
  var headElement: Int32 = -1
  var formElement: Int32 = -1
  /// The element a fragment is read as the content of; nil for a page.
  var context: OpenElement?
  var allowsFrameset = true
  var fosterParenting = false
  var isQuirky = false
  /// The next line feed is markup, as after `pre`.
  var skipsLineFeed = false
  /// The lists of options that show their choice elsewhere, by their `select`.
  var shownChoices: [Int32: ShownChoice] = [:]
  /// How many nodes were looked at to find options.
  var choiceLooks = 0
  /// Whether the token must be looked at again in another mode.
  var again = false
  /// How many elements are open, by tag, or for names HTML doesn't know by hash.
  private var openCounts = ContiguousArray<Int32>(repeating: 0, count: 512)
  /// Elements closed early because they were too deep, counted in the same way.
  private var flattenedCounts = ContiguousArray<Int32>(repeating: 0, count: 512)
  private var flattenedTotal = 0

  init(arena: MarkupArena) {
    self.arena = arena
  }

  /// Parses the arena's source into the arena.
  static func build(in arena: inout MarkupArena) {
    let source = arena.source
    var builder = HTMLTreeBuilder(arena: arena)
    // The one reference to the arrays must be the builder's, or each change would copy them.
    arena = MarkupArena(source: [], limits: arena.limits)
    builder.run(source.span)
    arena = builder.arena
  }

  mutating func run(_ bytes: Span<UInt8>) {
    var token: HTMLTokenizer.Token
    repeat {
      tokenizer.allowsCDATA = isForeign
      token = tokenizer.next(in: bytes, arena: &arena)
      handle(token, in: bytes)
      guard !arena.isFull else {
        arena.repairs.note(.cutAtNodeLimit)
        token = .end
        handle(token, in: bytes)
        break
      }
    } while token != .end
    openOptionsClose()
  }

  private mutating func handle(_ token: HTMLTokenizer.Token, in bytes: Span<UInt8>) {
    if skipsLineFeed {
      skipsLineFeed = false
      if token == .text { tokenizer.skipLineFeed(in: bytes) }
    }
    let attributes = arena.attributes.count
    // Each look hands the token to a later mode, or closes an element; the bound is for safety.
    var looks = 0
    repeat {
      again = false
      if isForeign, isForeign(for: token) {
        handleForeign(token, in: bytes)
      } else {
        handle(token, in: mode, bytes)
      }
      looks &+= 1
    } while again && looks < 1024
    if token == .endTag, arena.attributes.count == attributes,
      tokenizer.firstAttribute < attributes
    {
      arena.attributes.removeLast(attributes &- tokenizer.firstAttribute)
    }
  }

  /// Handles a token by the rules of a mode, which need not be the current one.
  mutating func handle(_ token: HTMLTokenizer.Token, in mode: Mode, _ bytes: Span<UInt8>) {
    switch mode {
    case .initial: initial(token, in: bytes)
    case .beforeHTML: beforeHTML(token, in: bytes)
    case .beforeHead: beforeHead(token, in: bytes)
    case .inHead: inHead(token, in: bytes)
    case .inHeadNoscript: inHeadNoscript(token, in: bytes)
    case .afterHead: afterHead(token, in: bytes)
    case .inBody: inBody(token, in: bytes)
    case .text: rawText(token, in: bytes)
    case .inTable: inTable(token, in: bytes)
    case .inCaption: inCaption(token, in: bytes)
    case .inColumnGroup: inColumnGroup(token, in: bytes)
    case .inTableBody: inTableBody(token, in: bytes)
    case .inRow: inRow(token, in: bytes)
    case .inCell: inCell(token, in: bytes)
    case .inTemplate: inTemplate(token, in: bytes)
    case .afterBody: afterBody(token, in: bytes)
    case .inFrameset: inFrameset(token, in: bytes)
    case .afterFrameset: afterFrameset(token, in: bytes)
    case .afterAfterBody: afterAfterBody(token, in: bytes)
    case .afterAfterFrameset: afterAfterFrameset(token, in: bytes)
    }
  }

  /// Hands the token to another mode.
  mutating func reprocess(in mode: Mode) {
    self.mode = mode
    again = true
  }

  // MARK: Open elements

  // What every token asks is inlined: a call would copy the whole builder, 272 bytes.

  /// The innermost open element.
  @inline(__always)
  var current: OpenElement {
    stack.last ?? OpenElement(node: 0, tag: .other, isHTML: true, nameHash: 0)
  }

  /// The innermost open element, or the context of a fragment in which nothing is open yet.
  ///
  /// The standard's "adjusted current node".
  @inline(__always)
  var adjustedCurrent: OpenElement {
    if stack.count == 1, let context { return context }
    return current
  }

  /// Whether a template is open; the context of a fragment is none.
  var hasOpenTemplate: Bool {
    templateModes.count > (context.map { $0.isHTML && $0.tag == .template } == true ? 1 : 0)
  }

  /// The tag of the innermost open element; ``TagName/other`` if it isn't of HTML.
  var currentTag: TagName { current.isHTML ? current.tag : .other }

  /// Opens an element that already stands in the tree.
  mutating func push(_ element: OpenElement) {
    stack.append(element)
    arena.nodes[Int(element.node)].isOpen = true
    openCounts[Self.place(element.tag, element.nameHash)] &+= 1
  }

  /// Closes the innermost element, but never `html`.
  mutating func pop() {
    guard stack.count > 1, let element = stack.popLast() else { return }
    forget(element)
  }

  /// Closes the element at a place of the stack, leaving those inside it open.
  mutating func close(at index: Int) {
    forget(stack.remove(at: index))
  }

  private mutating func forget(_ element: OpenElement) {
    arena.nodes[Int(element.node)].isOpen = false
    openCounts[Self.place(element.tag, element.nameHash)] &-= 1
    if element.tag == .option, element.isHTML, !shownChoices.isEmpty {
      optionCloses(element.node)
    }
    if flattenedTotal > 0, stack.count < arena.limits.depth &- 1 {
      flattenedTotal = 0
      for index in flattenedCounts.indices { flattenedCounts[index] = 0 }
    }
  }

  /// Puts another element in the place of an open one.
  mutating func replaceOpen(at index: Int, with element: OpenElement) {
    arena.nodes[Int(stack[index].node)].isOpen = false
    stack[index] = element
    arena.nodes[Int(element.node)].isOpen = true
  }

  /// Opens an element at a place of the stack.
  mutating func open(_ element: OpenElement, at index: Int) {
    stack.insert(element, at: index)
    arena.nodes[Int(element.node)].isOpen = true
    openCounts[Self.place(element.tag, element.nameHash)] &+= 1
  }

  @inline(__always)
  private static func place(_ tag: TagName, _ hash: UInt32) -> Int {
    tag == .other ? 256 &+ Int(hash & 255) : Int(tag.rawValue)
  }

  /// Whether an element may be open; false is certain.
  @inline(__always)
  func mayBeOpen(_ tag: TagName, hash: UInt32 = 0) -> Bool {
    openCounts[Self.place(tag, hash)] > 0
  }

  /// Makes room in the stack: at the depth limit the innermost element is closed first, so that
  /// the next one stands beside it, as browsers do.
  mutating func makeRoom() {
    guard stack.count >= arena.limits.depth, let last = stack.last else { return }
    arena.repairs.note(.flattened)
    let place = Self.place(last.tag, last.nameHash)
    pop()
    flattenedCounts[place] &+= 1
    flattenedTotal &+= 1
    guard last.isHTML else { return }
    if last.tag == .template { _ = templateModes.popLast() }
    // The rules of a cell make no sense once the cell is closed.
    if last.tag.isTableStructure || last.tag.closesScope || last.tag == .colgroup { resetMode() }
  }

  /// Whether an end tag belongs to an element that was closed because of its depth.
  mutating func endsFlattened(_ tag: TagName, hash: UInt32) -> Bool {
    guard flattenedTotal > 0, stack.count >= arena.limits.depth &- 1 else { return false }
    let place = Self.place(tag, hash)
    guard flattenedCounts[place] > 0 else { return false }
    flattenedCounts[place] &-= 1
    flattenedTotal &-= 1
    return true
  }
}
