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

  private static let mostRows = 2_000

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
    if let list = outline.ancestor(of: box, where: { $0.tag == .ul || $0.tag == .ol }),
      reader.region.map({ outline.box(list, isIn: $0) }) ?? false
    {
      return addList(list, from: index, last: last)
    }
    if let quote = outline.ancestor(of: box, where: { $0.tag == .blockquote }),
      reader.region.map({ quote > $0 }) ?? false
    {
      append(.quote(text(index)), from: index)
      return index + 1
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
  private func partsParagraphsByBlankLines(_ box: Int) -> Bool {
    let record = outline.boxes[box]
    let range = record.firstBlock..<record.endBlock
    if range.contains(where: {
      outline.blocks[$0].box == box && outline.blocks[$0].precededBy == .blankLine
    }) {
      return true
    }
    guard record.tag == .p, record.parent >= 0 else { return false }
    let around = outline.boxes[record.parent]
    var siblings = 0
    var last = -1
    for index in around.firstBlock..<around.endBlock where outline.blocks[index].isProse {
      let other = outline.blocks[index].box
      if other != last, outline.boxes[other].tag == .p, outline.boxes[other].parent == record.parent
      {
        siblings += 1
        last = other
      }
    }
    return siblings >= 3
  }

  private mutating func append(_ block: ArticleBlock, from index: Int) {
    blocks.append(block)
    origins.append(index)
  }

  // MARK: Lists and tables

  private mutating func addList(_ list: Int, from index: Int, last: Int) -> Int {
    let end = min(outline.boxes[list].endBlock, last + 1)
    var items: [InlineText] = []
    var item = -1
    var next = index
    while next < end {
      if reader.verdicts[next].isKept {
        let box = outline.ancestor(of: outline.blocks[next].box) { $0.tag == .li } ?? -1
        if box == item, box >= 0, !items.isEmpty {
          items[items.count - 1] = items[items.count - 1].joined(by: " ", to: text(next))
        } else {
          items.append(text(next))
        }
        item = box
      }
      next += 1
    }
    append(.list(items, isNumbered: outline.boxes[list].tag == .ol), from: index)
    return max(next, index + 1)
  }

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
    var rows: [[String]] = []
    var hasHead = false
    for inner in (table + 1)..<max(outline.boxes[table].end, table + 1) {
      let box = outline.boxes[inner]
      if box.tag == .tr, rows.count < Self.mostRows { rows.append([]) }
      guard box.tag == .td || box.tag == .th, !rows.isEmpty else { continue }
      if box.tag == .th, rows.count == 1 { hasHead = true }
      let cell = (box.firstBlock..<box.endBlock).map { outline.blocks[$0].text }
      rows[rows.count - 1].append(cell.joined(separator: " "))
    }
    rows.removeAll { row in row.allSatisfy(\.isEmpty) }
    if !rows.isEmpty { append(.table(rows, hasHead: hasHead), from: index) }
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
    append(.embed(address), from: -1)
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
