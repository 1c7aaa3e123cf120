import News

/// Makes an article's blocks of the page's blocks that were kept.
struct BodyComposer {
  let outline: PageOutline
  let reader: BodyReader
  /// Reads an address of the page.
  let address: (String) -> WebAddress?

  private(set) var blocks: [ArticleBlock] = []
  /// The page's block each of ``blocks`` began with; -1 for pictures and embeds.
  private(set) var origins: [Int] = []
  /// By box, whether a double break parts its lines; and whether it holds several paragraphs.
  private var hasBlankLines: [Int: Bool] = [:]
  private var hasParagraphs: [Int: Bool] = [:]

  private static let mostRows = 2_000
  private static let mostCells = 200

  init(_ outline: PageOutline, reader: BodyReader, address: @escaping (String) -> WebAddress?) {
    self.outline = outline
    self.reader = reader
    self.address = address
  }

  mutating func compose() {
    guard let first = reader.verdicts.firstIndex(where: \.isKept),
      let last = reader.verdicts.lastIndex(where: \.isKept)
    else { return }
    var picture = outline.pictures.firstIndex { $0.block > first } ?? outline.pictures.count
    var embed = outline.embeds.firstIndex { $0.block > first } ?? outline.embeds.count
    var index = first
    while index <= last {
      while picture < outline.pictures.count, outline.pictures[picture].block <= index {
        add(outline.pictures[picture], before: index)
        picture += 1
      }
      while embed < outline.embeds.count, outline.embeds[embed].block <= index {
        add(outline.embeds[embed])
        embed += 1
      }
      guard reader.verdicts[index].isKept else {
        index += 1
        continue
      }
      index = addText(at: index, last: last)
    }
  }

  private func text(_ index: Int) -> InlineText {
    let whole = outline.inlineText(of: index, address: address)
    return reader.replaced[index].map(whole.keeping) ?? whole
  }

  /// Adds what begins with a block, and gives the block after it.
  private mutating func addText(at index: Int, last: Int) -> Int {
    let box = outline.blocks[index].box
    if let table = dataTable(around: box), outline.boxes[table].firstBlock >= index - 1 {
      return addTable(table, from: index)
    }
    if let code = outline.ancestor(of: box, where: { $0.tag == .pre }),
      let text = outline.details[code]?.code, !text.isEmpty
    {
      append(.code(text), from: index)
      return max(outline.boxes[code].endBlock, index + 1)
    }
    if let list = outermostList(around: box) { return addList(list, from: index, last: last) }
    if let quote = outline.ancestor(of: box, where: { $0.tag == .blockquote }),
      reader.region.map({ quote > $0 }) ?? false
    {
      return addQuote(quote, at: index)
    }
    let tag = outline.boxes[box].tag
    if tag.isHeading, reader.verdicts[index] == .heading || outline.blocks[index].letters < 160 {
      append(.heading(Self.heading(text(index)), level: Self.level(of: tag)), from: index)
      return index + 1
    }
    return addParagraph(at: index, last: last)
  }

  private static func level(of tag: TagName) -> Int {
    switch tag {
    case .h1, .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    default: 6
    }
  }

  private static func heading(_ text: InlineText) -> InlineText {
    var scalars = Substring(text.text).unicodeScalars
    while let last = scalars.last, last == "#" || last == "¶" || last == " " {
      scalars.removeLast()
    }
    return scalars.isEmpty ? text : text.keeping(String(scalars))
  }

  /// Lines that single breaks part are one paragraph, where the page parts paragraphs otherwise.
  private mutating func addParagraph(at index: Int, last: Int) -> Int {
    let box = outline.blocks[index].box
    var lines = text(index)
    var next = index + 1
    let joins = partsParagraphsByBlankLines(box)
    while joins, next <= last, outline.blocks[next].box == box,
      outline.blocks[next].precededBy == .line, reader.verdicts[next].isKept
    {
      lines = lines.joined(by: "\n", to: text(next))
      next += 1
    }
    append(.paragraph(lines), from: index)
    return next
  }

  /// Whether single breaks in a box are within paragraphs: where double ones part these, or where
  /// the box is one of several paragraphs.
  ///
  /// Every line asks; a box is looked through once.
  private mutating func partsParagraphsByBlankLines(_ box: Int) -> Bool {
    if let known = hasBlankLines[box] { return known || isOneOfParagraphs(box) }
    let record = outline.boxes[box]
    let found = (record.firstBlock..<record.endBlock).contains {
      outline.blocks[$0].box == box && outline.blocks[$0].precededBy == .blankLine
    }
    hasBlankLines[box] = found
    return found || isOneOfParagraphs(box)
  }

  /// Whether a box is a paragraph with two or more beside it.
  private mutating func isOneOfParagraphs(_ box: Int) -> Bool {
    let record = outline.boxes[box]
    guard record.tag == .p, record.parent >= 0 else { return false }
    if let known = hasParagraphs[record.parent] { return known }
    let around = outline.boxes[record.parent]
    var siblings = 0
    var last = -1
    for index in around.firstBlock..<around.endBlock
    where siblings < 3 && outline.blocks[index].isProse {
      let other = outline.blocks[index].box
      if other != last, outline.boxes[other].tag == .p, outline.boxes[other].parent == record.parent
      {
        siblings += 1
        last = other
      }
    }
    hasParagraphs[record.parent] = siblings >= 3
    return siblings >= 3
  }

  private mutating func append(_ block: ArticleBlock, from index: Int) {
    blocks.append(block)
    origins.append(index)
  }

  // MARK: Lists and tables

  /// The outermost list around a box, inside the body.
  private func outermostList(around box: Int) -> Int? {
    guard let region = reader.region else { return nil }
    var found: Int?
    var current = box
    while current >= region, current > 0 {
      let record = outline.boxes[current]
      if record.tag == .ul || record.tag == .ol { found = current }
      current = record.parent
    }
    return found
  }

  private mutating func addList(_ list: Int, from index: Int, last: Int) -> Int {
    let end = min(outline.boxes[list].endBlock, last + 1)
    var items: [ItemList.Item] = []
    var item = -1
    var next = index
    while next < end {
      if reader.verdicts[next].isKept {
        let box = outline.ancestor(of: outline.blocks[next].box) { $0.tag == .li } ?? -1
        if box == item, box >= 0, let before = items.popLast() {
          items.append(
            ItemList.Item(
              before.text.joined(by: " ", to: text(next)), level: before.level,
              isNumbered: before.isNumbered))
        } else {
          let (level, isNumbered) = place(of: outline.blocks[next].box, in: list)
          items.append(ItemList.Item(text(next), level: level, isNumbered: isNumbered))
        }
        item = box
      }
      next += 1
    }
    append(.list(ItemList(items, start: outline.details[list]?.start ?? 1)), from: index)
    return max(next, index + 1)
  }

  /// How many lists a box is in, below the outermost one, and whether the innermost is numbered.
  private func place(of box: Int, in list: Int) -> (level: Int, isNumbered: Bool) {
    var level = -1
    var isNumbered: Bool?
    var current = box
    while current >= list {
      let tag = outline.boxes[current].tag
      if tag == .ul || tag == .ol {
        level += 1
        isNumbered = isNumbered ?? (tag == .ol)
      }
      current = outline.boxes[current].parent
    }
    return (max(level, 0), isNumbered ?? false)
  }

  // MARK: Quotations

  private mutating func addQuote(_ quote: Int, at index: Int) -> Int {
    let record = outline.boxes[quote]
    let source = sourceLine(of: quote)
    if index == source { return index + 1 }
    let name = index + 1 == source ? CreditLine.bare(outline.blocks[index + 1].text) : nil
    append(.quote(text(index), source: name), from: index)
    // A post of another site is its words and a link to it.
    if index + 1 == record.endBlock || index + 1 == source,
      let link = outline.blocks[max(index, record.endBlock - 1)].links.last,
      let url = address(outline.links[link].address), EmbedContent(of: url) == .post
    {
      append(.embed(ArticleEmbed(url, content: .post)), from: -1)
    }
    return index + 1
  }

  /// The line under a quotation that says whose it is: in its footer, or behind a dash.
  private func sourceLine(of quote: Int) -> Int? {
    let record = outline.boxes[quote]
    let last = record.endBlock - 1
    guard last > record.firstBlock, outline.blocks[last].words <= 12 else { return nil }
    if let footer = outline.ancestor(of: outline.blocks[last].box, where: { $0.tag == .footer }),
      footer > quote
    {
      return last
    }
    let first = outline.blocks[last].text.unicodeScalars.first
    return first.map { ["—", "–", "―", "-"].contains($0) } ?? false ? last : nil
  }

  // MARK: Tables

  /// The table around a box, if it is one of data: several rows of several short cells.
  private func dataTable(around box: Int) -> Int? {
    guard let table = outline.ancestor(of: box, where: { $0.tag == .table }),
      let region = reader.region, table > region
    else { return nil }
    var rows = 0
    var cells = 0
    for inner in (table + 1)..<max(outline.boxes[table].end, table + 1) {
      switch outline.boxes[inner].tag {
      case .table: return nil
      case .tr: rows += 1
      case .td, .th: cells += 1
      default: break
      }
    }
    let range = outline.boxes[table].firstBlock..<outline.boxes[table].endBlock
    let letters = range.reduce(0) { $0 + outline.blocks[$1].letters }
    guard rows >= 2, cells >= rows * 2, letters < cells * 150 else { return nil }
    return table
  }

  private mutating func addTable(_ table: Int, from index: Int) -> Int {
    var rows: [[ArticleTable.Cell]] = []
    var caption: String?
    for inner in (table + 1)..<max(outline.boxes[table].end, table + 1) {
      let box = outline.boxes[inner]
      func text() -> String {
        (box.firstBlock..<box.endBlock).map { outline.blocks[$0].text }.joined(separator: " ")
      }
      switch box.tag {
      case .caption where caption == nil:
        let words = text()
        caption = words.isEmpty ? nil : words
      case .tr where rows.count < Self.mostRows: rows.append([])
      case .td, .th:
        guard rows.last?.count ?? Self.mostCells < Self.mostCells else { continue }
        let details = outline.details[inner]
        rows[rows.count - 1].append(
          ArticleTable.Cell(
            text(), isHead: box.tag == .th, columns: details?.columns ?? 1,
            rows: details?.rows ?? 1))
      default: break
      }
    }
    rows.removeAll { row in row.allSatisfy(\.text.isEmpty) }
    // Where every row begins with a head, the first one names its row as the others do.
    let hasHead =
      rows.first?.contains(where: \.isHead) ?? false
      && rows.first?.allSatisfy { $0.isHead || $0.text.isEmpty } ?? false
    if !rows.isEmpty {
      append(.table(ArticleTable(rows, hasHead: hasHead, caption: caption)), from: index)
    }
    return max(outline.boxes[table].endBlock, index + 1)
  }

  // MARK: Pictures

  private mutating func add(_ picture: PagePicture, before index: Int) {
    guard isInBody(picture.box), let image = image(of: picture) else { return }
    append(.image(image), from: -1)
  }

  private mutating func add(_ embed: PageEmbed) {
    guard isInBody(embed.box), let address = address(embed.address) else { return }
    let words = address.text.lowercased().split { !$0.isLetter }
    // Buttons and advertisements are frames, too.
    guard
      !words.contains(where: {
        ["like", "button", "ads", "doubleclick", "widgets", "comments"].contains($0)
      })
    else { return }
    let content: EmbedContent? =
      switch embed.tag {
      case .video: .video
      case .audio: .audio
      default: nil
      }
    append(.embed(ArticleEmbed(address, content: content)), from: -1)
  }

  private func isInBody(_ box: Int) -> Bool {
    guard let region = reader.region, outline.box(box, isIn: region) else { return false }
    return outline.boxes[box].inherited.isDisjoint(with: .aside)
  }

  /// A picture with what stands under it.
  func image(of picture: PagePicture) -> ArticleImage? {
    guard let url = address(picture.address) else { return nil }
    let texts = captions(of: picture)
    var caption: String?
    var credit: String?
    for text in texts {
      if PictureCredit.isCredit(text) {
        credit = credit ?? text
      } else if caption == nil {
        caption = text
      }
    }
    return ArticleImage(url: url, caption: caption, credit: credit)
  }

  /// The blocks that are captions and stand in the box of the picture, or right behind it.
  private func captions(of picture: PagePicture) -> [String] {
    var box = picture.box
    // Upwards to the box that holds the picture and a little text.
    for _ in 0..<4 {
      let record = outline.boxes[box]
      let count = record.endBlock - record.firstBlock
      if count > 0 {
        guard count <= 4 else { return [] }
        let range = record.firstBlock..<record.endBlock
        guard range.allSatisfy({ outline.blocks[$0].letters < 400 }) else { return [] }
        let isFigure =
          outline.ancestor(of: box) { $0.tag == .figure } != nil
          || record.roles.contains(.figure)
        return range.filter {
          isFigure || reader.isCaption($0) || PictureCredit.isCredit(outline.blocks[$0].text)
        }
        .map { outline.blocks[$0].text }
      }
      guard record.parent > 0 else { return [] }
      box = record.parent
    }
    return []
  }
}
