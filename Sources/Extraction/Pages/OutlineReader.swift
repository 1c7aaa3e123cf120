import News

/// Reads the tree of a page into its outline, in one walk.
struct OutlineReader {
  private let document: MarkupDocument
  private var outline = PageOutline()
  private var text = CleanText()
  private var open: [Open] = []
  private var owedBreak = PageBlock.Break.box
  private var lineBreaks = 0
  private var linkLetters = 0
  private var boldLetters = 0
  private var firstLink = 0
  /// Links and marks of the block that is being read, their texts not yet known.
  private var openLinks = 0
  /// Where a link leads that went on when its block ended.
  private var carried: String?
  private var bolds = 0
  private var runs = OpenRuns()

  private static let mostBlocks = 20_000
  private static let mostBoxes = 100_000
  private static let mostOfAKind = 4_000

  /// An element whose end is awaited.
  private struct Open {
    enum Kind { case box(Int), link(Int?), bold, run(InlineText.Mark), mark(Int) }
    let depth: Int
    let kind: Kind
  }

  /// A mark or time whose text is being read.
  private struct Awaited {
    let roles: ContainerRole
    let value: String?
    let isTime: Bool
    let start: Int
    let block: Int
  }
  private var awaited: [Awaited] = []

  static func outline(of document: MarkupDocument) -> PageOutline {
    var reader = OutlineReader(document)
    reader.read()
    return reader.outline
  }

  private init(_ document: MarkupDocument) {
    self.document = document
  }

  private var currentBox = 0

  private mutating func read() {
    outline.boxes.append(
      PageBox(
        parent: -1, tag: .html, node: document.root, roles: [], inherited: [], level: 0, shape: 0,
        firstBlock: 0, endBlock: 0, end: 1))
    let top = document.body ?? document.root
    var walk = document.descendants(of: top)
    while let node = walk.next() {
      while let last = open.last, last.depth >= walk.depth { close(last) }
      switch document.kind(of: node) {
      case .text, .cdata: add(document.contentBytes(of: node))
      case .element:
        guard outline.blocks.count < Self.mostBlocks, outline.boxes.count < Self.mostBoxes else {
          outline.isCut = true
          closeAll()
          return
        }
        if !enter(node, depth: walk.depth) { walk.skipContent() }
      default: break
      }
    }
    closeAll()
  }

  private mutating func closeAll() {
    while let last = open.last { close(last) }
    flush()
    outline.boxes[0].endBlock = outline.blocks.count
    outline.boxes[0].end = outline.boxes.count
  }

  // MARK: Elements

  /// Whether what is inside is to be read.
  private mutating func enter(_ node: MarkupNode, depth: Int) -> Bool {
    let tag = document.tag(of: node)
    switch tag {
    case .br:
      breakLine()
      return false
    case .hr:
      flush()
      owedBreak = .box
      return false
    case .script, .style, .template, .noscript, .noframes, .noembed, .svg, .math, .select, .button,
      .textarea, .option, .head, .title, .link, .object, .audio, .canvas, .map:
      return false
    case .meta:
      takeMicrodata(node)
      return false
    case .input:
      if document.attribute("type", of: node)?.lowercased() == "password" {
        outline.passwordFields += 1
      }
      return false
    case .img:
      takePicture(node)
      return false
    case .iframe, .embed, .video:
      takeEmbed(node)
      return false
    case .a:
      enterLink(node, depth: depth)
      return true
    case .b, .strong:
      bolds += 1
      runs.open(.strong, at: text.position)
      open.append(Open(depth: depth, kind: .bold))
      return true
    case .em, .i: enterRun(.emphasis, depth: depth)
    case .code, .kbd, .samp: enterRun(.code, depth: depth)
    default: break
    }
    if tag.isBlock || tag == .frameset {
      enterBox(node, tag: tag, depth: depth)
      return true
    }
    return enterInline(node, tag: tag, depth: depth)
  }

  private mutating func enterRun(_ mark: InlineText.Mark, depth: Int) {
    runs.open(mark, at: text.position)
    open.append(Open(depth: depth, kind: .run(mark)))
  }

  private mutating func enterBox(_ node: MarkupNode, tag: TagName, depth: Int) {
    flush()
    owedBreak = .box
    let roles = roles(of: node, tag: tag)
    let parent = currentBox
    outline.boxes.append(
      PageBox(
        parent: parent, tag: tag, node: node, roles: roles,
        inherited: roles.union(outline.boxes[parent].inherited),
        level: outline.boxes[parent].level + 1, shape: shape(of: node, tag: tag),
        firstBlock: outline.blocks.count, endBlock: outline.blocks.count, end: 0))
    currentBox = outline.boxes.count - 1
    open.append(Open(depth: depth, kind: .box(currentBox)))
  }

  private mutating func enterInline(_ node: MarkupNode, tag: TagName, depth: Int) -> Bool {
    let roles = roles(of: node, tag: tag)
    if roles.contains(.hidden) { return false }
    let isTime = tag == .time
    guard isTime || !roles.isDisjoint(with: .inline) else { return true }
    guard awaited.count < 32 else { return true }
    awaited.append(
      Awaited(
        roles: roles, value: machineValue(of: node), isTime: isTime, start: text.position,
        block: outline.blocks.count))
    open.append(Open(depth: depth, kind: .mark(awaited.count - 1)))
    return true
  }

  private func machineValue(of node: MarkupNode) -> String? {
    for name in ["datetime", "content", "title", "data-date", "data-time"] {
      if let value = document.attribute(name, of: node), !value.isEmpty, value.utf8.count < 80 {
        return CleanText.cleaned(value)
      }
    }
    return nil
  }

  private mutating func enterLink(_ node: MarkupNode, depth: Int) {
    var index: Int?
    if let address = document.attributeBytes("href", of: node), !address.isEmpty,
      outline.links.count < Self.mostBlocks
    {
      let isInPage = address.first == UInt8(ascii: "#")
      // A link without a place to go is no link to a reader; «#» after a heading is decoration.
      if !isInPage || address.count > 1 {
        index = outline.links.count
        outline.links.append(
          PageLink(
            address: String(decoding: address.prefix(4096), as: UTF8.self),
            block: outline.blocks.count, start: text.position, end: -1))
      }
    }
    openLinks += 1
    let roles = roles(of: node, tag: .a)
    open.append(Open(depth: depth, kind: .link(index)))
    if !roles.isDisjoint(with: .inline), awaited.count < 32 {
      awaited.append(
        Awaited(
          roles: roles, value: machineValue(of: node), isTime: false, start: text.position,
          block: outline.blocks.count))
      open.append(Open(depth: depth, kind: .mark(awaited.count - 1)))
    }
  }

  private mutating func close(_ item: Open) {
    open.removeLast()
    switch item.kind {
    case .box(let index):
      flush()
      owedBreak = .box
      outline.boxes[index].endBlock = outline.blocks.count
      outline.boxes[index].end = outline.boxes.count
      currentBox = max(0, outline.boxes[index].parent)
    // What a box announced for machines alone (`<span class=date data-date=…>`) ended inside it.
    case .link(let index):
      openLinks -= 1
      if let index, outline.links[index].end < 0 {
        let link = outline.links[index]
        outline.links[index] = PageLink(
          address: link.address, block: link.block, start: link.start,
          end: link.block == outline.blocks.count ? text.bytes.count : Int.max)
      }
    case .bold:
      bolds -= 1
      runs.close(.strong, at: text.bytes.count, in: &outline)
    case .run(let mark): runs.close(mark, at: text.bytes.count, in: &outline)
    case .mark(let index): closeMark(index)
    }
  }

  private mutating func closeMark(_ index: Int) {
    guard index < awaited.count else { return }
    let mark = awaited[index]
    awaited.removeLast(awaited.count - index)
    let printed: String
    if mark.block == outline.blocks.count {
      let bytes = text.bytes
      printed =
        mark.start < bytes.count ? String(decoding: bytes[mark.start...], as: UTF8.self) : ""
    } else {
      printed = outline.blocks[mark.block].text
    }
    if mark.isTime, outline.times.count < Self.mostOfAKind {
      outline.times.append(
        PageTime(
          value: mark.value, text: printed, block: mark.block, box: currentBox,
          roles: mark.roles.union(outline.boxes[currentBox].roles)))
    } else if outline.marks.count < Self.mostOfAKind {
      outline.marks.append(
        InlineMark(
          roles: mark.roles, text: printed, block: mark.block, box: currentBox, value: mark.value))
    }
  }

  private mutating func takeMicrodata(_ node: MarkupNode) {
    guard let property = document.attributeBytes("itemprop", of: node),
      let value = machineValue(of: node), outline.marks.count < Self.mostOfAKind
    else { return }
    let roles = ContainerRole.read(property)
    guard !roles.isDisjoint(with: .inline) else { return }
    outline.marks.append(
      InlineMark(roles: roles, text: "", block: outline.blocks.count, box: currentBox, value: value)
    )
  }

  // MARK: Roles

  private mutating func roles(of node: MarkupNode, tag: TagName) -> ContainerRole {
    var roles: ContainerRole
    switch tag {
    case .nav, .menu: roles = .navigation
    case .aside: roles = .sidebar
    case .footer: roles = .footer
    case .figcaption, .caption: roles = .caption
    case .address: roles = .author
    case .form: roles = .form
    default: roles = []
    }
    // Of `body` the words tell what kind of page it is, not what stands where.
    guard tag != .body, tag != .html else { return [] }
    for index in document.attributeRange(of: node) {
      let name = document.attributes[index].nameHash
      guard names.bits >> UInt64(name & 63) & 1 == 1 else { continue }
      if names.isTelling(name) {
        roles.formUnion(words.roles(of: document.value(ofAttribute: index)))
      } else if name == names.hidden
        || name == names.ariaHidden
          && document.value(ofAttribute: index).elementsEqual("true".utf8)
        || name == names.style && Self.hides(document.value(ofAttribute: index))
      {
        roles.insert(.hidden)
      }
    }
    return roles
  }

  /// A number for an element's name and class.
  private func shape(of node: MarkupNode, tag: TagName) -> UInt32 {
    var hash = NameHash.adding(UInt8(truncatingIfNeeded: tag.rawValue), to: NameHash.seed)
    let names = document.attributeBytes("class", of: node) ?? []
    for byte in names.prefix(96) { hash = NameHash.adding(byte, to: hash) }
    return names.isEmpty ? hash & ~1 : hash | 1
  }

  /// Attributes whose words say what an element is for.
  ///
  /// Known by their hashes: a page that made another name with such a hash would only mislead about
  /// itself.
  private struct AttributeNames {
    let telling = [
      "class", "id", "role", "itemprop", "property", "data-component", "rel",
    ].map { NameHash.of($0.utf8) }
    let hidden = NameHash.of("hidden".utf8)
    let ariaHidden = NameHash.of("aria-hidden".utf8)
    let style = NameHash.of("style".utf8)
    func isTelling(_ name: UInt32) -> Bool {
      for index in telling.indices where telling[index] == name { return true }
      return false
    }

    /// A bit for the end of each hash: most names are through with one look.
    let bits: UInt64

    init() {
      bits = (telling + [hidden, ariaHidden, style]).reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }
  }
  private let names = AttributeNames()
  private var words = RoleMemory()

  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    guard style.count >= 12 else { return false }
    let bare = style.prefix(1024).filter { $0 > 0x20 }.map(NameHash.lowercased)
    return contains(bare, "display:none") || contains(bare, "visibility:hidden")
  }

  private static func contains(_ bytes: [UInt8], _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    return word.withUTF8Buffer { word in
      (0...(bytes.count - count)).contains { start in
        bytes[start] == word[0] && bytes[start..<(start + count)].elementsEqual(word)
      }
    }
  }

  // MARK: Text

  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    if text.isEmpty, openLinks > 0, let carried, firstLink == outline.links.count,
      bytes.contains(where: { $0 > 0x20 })
    {
      outline.links.append(
        PageLink(address: carried, block: outline.blocks.count, start: 0, end: -1))
    }
    let before = text.letters
    text.add(bytes)
    let added = text.letters - before
    if added > 0 { lineBreaks = 0 }
    if openLinks > 0 { linkLetters += added }
    if bolds > 0 { boldLetters += added }
  }

  private mutating func breakLine() {
    flush()
    lineBreaks += 1
    // A break of a box is the stronger one.
    if owedBreak != .box { owedBreak = lineBreaks > 1 ? .blankLine : .line }
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    let marks = Self.clauseMarks(in: text.bytes)
    runs.endBlock(at: text.bytes.count, in: &outline)
    carried = nil
    for link in firstLink..<outline.links.count where outline.links[link].end < 0 {
      let open = outline.links[link]
      outline.links[link] = PageLink(
        address: open.address, block: open.block, start: open.start, end: text.bytes.count)
      carried = open.address
    }
    outline.blocks.append(
      PageBlock(
        text: text.string, words: text.words, box: currentBox, precededBy: owedBreak,
        letters: text.letters,
        linkLetters: linkLetters, boldLetters: boldLetters, clauseMarks: marks.count,
        endsSentence: marks.endsSentence, links: firstLink..<outline.links.count))
    text.clear()
    linkLetters = 0
    boldLetters = 0
    firstLink = outline.links.count
    owedBreak = .line
    lineBreaks = 0
  }

  private static func clauseMarks(in text: [UInt8]) -> (count: Int, endsSentence: Bool) {
    var count = 0
    var index = 0
    let end = text.count
    let bytes = text.span
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: "!"),
        UInt8(ascii: "?"):
        // Not those inside numbers and addresses.
        if index + 1 == end || bytes[index + 1] == 0x20 || bytes[index + 1] >= 0x80 { count += 1 }
        index += 1
      case 0xD8:
        if index + 1 < end,
          bytes[index + 1] == 0x8C || bytes[index + 1] == 0x9B || bytes[index + 1] == 0x9F
        {
          count += 1
        }
        index += 2
      case 0xDB:
        if index + 1 < end, bytes[index + 1] == 0x94 { count += 1 }
        index += 2
      case 0xE3:
        // 、 and 。
        if index + 2 < end, bytes[index + 1] == 0x80,
          bytes[index + 2] == 0x81 || bytes[index + 2] == 0x82
        {
          count += 1
        }
        index += 3
      default: index += 1
      }
    }
    return (count, endsSentence(bytes))
  }

  private static func endsSentence(_ bytes: Span<UInt8>) -> Bool {
    var end = bytes.count
    let start = max(0, end &- 16)
    // Quotation marks and brackets may follow the full stop.
    while end > start {
      switch bytes[end &- 1] {
      case 0x20, 0x22, 0x27, 0x29, 0x5D: end &-= 1
      case 0xBB where bytes.has("\u{BB}", endingAt: end, after: start): end &-= 2
      case 0x99...0x9D
      where end &- start >= 3 && bytes[end &- 2] == 0x80 && bytes[end &- 3] == 0xE2:
        end &-= 3
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
      default:
        return bytes.has("؟", endingAt: end, after: start)
          || bytes.has("۔", endingAt: end, after: start)
          || bytes.has("…", endingAt: end, after: start)
          || bytes.has("。", endingAt: end, after: start)
      }
    }
    return false
  }

  // MARK: Pictures and embeds

  private mutating func takePicture(_ node: MarkupNode) {
    guard outline.pictures.count < Self.mostOfAKind else { return }
    let names = ["data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "src"]
    var address: String?
    for name in names where address == nil {
      if let value = document.attribute(name, of: node), !value.isEmpty, value.utf8.count < 4096,
        !value.hasPrefix("data:")
      {
        address = value
      }
    }
    if address == nil,
      let set = document.attribute("srcset", of: node)
        ?? document.attribute("data-srcset", of: node)
    {
      let first = set.utf8.drop { $0 == 0x20 }.prefix { $0 != 0x20 }
      address = first.isEmpty ? nil : String(Substring(first))
    }
    guard let address else { return }
    let width = document.attribute("width", of: node).flatMap { Int($0.prefix { $0.isNumber }) }
    let height = document.attribute("height", of: node).flatMap { Int($0.prefix { $0.isNumber }) }
    // Icons and counters.
    guard (width ?? 200) >= 80, (height ?? 200) >= 50 else { return }
    outline.pictures.append(
      PagePicture(
        address: address, block: outline.blocks.count + (text.isEmpty ? 0 : 1), box: currentBox))
  }

  private mutating func takeEmbed(_ node: MarkupNode) {
    guard outline.embeds.count < Self.mostOfAKind else { return }
    guard
      let address = document.attribute("src", of: node) ?? document.attribute("data-src", of: node),
      !address.isEmpty, address.utf8.count < 4096
    else { return }
    outline.embeds.append(
      PageEmbed(
        address: address, block: outline.blocks.count + (text.isEmpty ? 0 : 1), box: currentBox))
  }
}
