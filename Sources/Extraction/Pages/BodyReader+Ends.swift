/// What stands before and behind the text.
extension BodyReader {
  /// Takes in a first paragraph that stands in a box of its own between headline and text.
  mutating func takeLead() {
    guard let region, let headline = headlineBlock else { return }
    let start = outline.boxes[region].firstBlock
    guard headline < start else { return }
    var obstacles = 0
    for index in ((headline + 1)..<start).reversed().prefix(24) {
      let block = outline.blocks[index]
      if block.linkShare > 0.5 || announcements[index] != nil { obstacles += 1 }
      // What is called a lead is one, whatever stands between it and the text.
      guard obstacles < 2 || !trusted[block.box].isDisjoint(with: [.lead, .subtitle]) else {
        continue
      }
      let isText =
        block.isProse && block.letters >= 60 && index < weights.count && weights[index] > 0.8
        && trusted[block.box].isDisjoint(with: .aside) && !isCaption(index)
      if isText, !repeats(index, after: start) { verdicts[index] = .prose }
    }
  }

  /// Whether a block's words stand in the text as well: a summary made by a program.
  private func repeats(_ index: Int, after start: Int) -> Bool {
    let words = WordPrint(outline.blocks[index].text, limit: 24).hashes.dropLast()
    return verdicts[start...].indices.prefix(4).contains { other in
      WordPrint(outline.blocks[other].text, limit: 24).hashes.starts(with: words)
    }
  }

  /// Finds the subtitle between the headline and the text.
  mutating func judgeHead() {
    guard let first = verdicts.firstIndex(of: .prose) else { return }
    let start = headlineBlock.map { $0 + 1 } ?? max(0, first - 6)
    guard start <= first else { return }
    for index in start...first where subtitle == nil {
      let block = outline.blocks[index]
      // More than a sentence or two is the first paragraph, whatever its class calls it.
      guard (12...260).contains(block.letters), block.linkShare < 0.3,
        ![.headline, .date, .byline, .credit, .caption].contains(verdicts[index]),
        announcements[index] == nil, hasProse(after: index)
      else { continue }
      let print = WordPrint(block.text, limit: 120)
      let isLead = trusted[block.box].contains(.lead) && block.letters < 160
      // Where all paragraphs are alike, the first is the text's even if it serves as its summary.
      let isAlike =
        index == first
        && verdicts[(first + 1)...].firstIndex(of: .prose).map {
          parentBox(of: $0) == parentBox(of: first)
        } ?? false
      let isSummary =
        !isAlike && (descriptions.contains { $0.isSame(as: print) } || (isLead && index < first))
      let hasRole =
        trusted[block.box].contains(.subtitle)
        && (trusted[block.box].isDisjoint(with: .aside)
          || outline.boxes[block.box].roles.contains(.subtitle))
      let tag = outline.boxes[block.box].tag
      let isUnderHeadline = index == start && headline?.block != nil && (tag == .h2 || tag == .h3)
      let isDeck = index == first && !isAlike && isDeck(index, start: start)
      guard isSummary || hasRole || isUnderHeadline || isDeck else { continue }
      subtitle = index
      verdicts[index] = .subtitle
    }
  }

  /// A sentence or two right under the headline, with date or byline between it and the text.
  private func isDeck(_ index: Int, start: Int) -> Bool {
    guard headline?.block != nil, index - start <= 1, outline.blocks[index].letters < 220,
      let next = verdicts[(index + 1)...].firstIndex(of: .prose), next > index + 1,
      next <= index + 4
    else { return false }
    return ((index + 1)..<next).contains { between in
      verdicts[between] == .date || verdicts[between] == .byline
        || !trusted[outline.blocks[between].box].isDisjoint(with: [.date, .author])
    }
  }

  private func hasProse(after index: Int) -> Bool {
    verdicts[(index + 1)...].contains(.prose)
  }

  /// Keeps short lines among the text, and drops those before and after it.
  mutating func trimEnds() {
    guard let first = verdicts.firstIndex(of: .prose), var last = verdicts.lastIndex(of: .prose)
    else { return }
    let writers = writers + printedWriters(upTo: first)
    while last > first, let ending = TextEnding(outline.blocks[last], writers: writers) {
      verdicts[last] = .announced(ending.label)
      last = verdicts[..<last].lastIndex(of: .prose) ?? first
    }
    dropBoxesBehind(&last)
    keepLinesBeside(first: first, last: last)
    let text = proseVerdicts()
    for index in verdicts.indices where verdicts[index] == .loose || verdicts[index] == .heading {
      let isBeside = isBeside(index, text)
      if index > first, index < last {
        if verdicts[index] == .loose { verdicts[index] = isBeside ? .sibling : .loose }
        if verdicts[index] == .heading, !isBeside { verdicts[index] = .loose }
      } else if index > last {
        let block = outline.blocks[index]
        let isNear =
          isBeside && block.linkShare < 0.3
          && (isItem(index, behind: last) || block.endsSentence
            || (block.words >= 8 && block.letters >= 40)
            || goesOn(index))
        verdicts[index] = isNear && verdicts[index] == .loose ? .sibling : .loose
      } else {
        // Before the text: a heading right above it is its own.
        let isOwn = verdicts[index] == .heading && isBeside && index + 1 == first
        verdicts[index] = isOwn ? .heading : .loose
      }
    }
    dropEmptyHeadings()
    for index in ((first + 1)..<max(first + 1, verdicts.count)).reversed()
    where verdicts[index].isKept {
      if verdicts[index] == .heading {
        // What it was the heading of has just been dropped.
        verdicts[index] = .loose
      } else if let ending = TextEnding(outline.blocks[index], writers: writers) {
        verdicts[index] = .announced(ending.label)
      } else {
        break
      }
    }
  }

  /// The names in the bylines above the text.
  private func printedWriters(upTo first: Int) -> [WordPrint] {
    let start = headlineBlock.map { $0 + 1 } ?? max(0, first - 6)
    guard start < first else { return [] }
    var names: [String] = []
    for index in start..<first {
      let block = outline.blocks[index]
      guard block.letters < 90 else { continue }
      if announcements[index]?.label == .byline {
        names += Byline.names(inLine: block.text) ?? []
      } else if trusted[block.box].contains(.author), block.words <= 4 {
        names.append(block.text)
      }
    }
    return names.map { WordPrint($0, limit: 6) }
  }

  /// Drops the second of two copies of the text: pages hold one for telephones and one for desks.
  mutating func dropSecondCopy() {
    let prose = verdicts.indices.filter { verdicts[$0] == .prose }
    guard prose.count >= 4 else { return }
    let texts = prose.map { outline.blocks[$0].text }
    guard let second = texts.indices.dropFirst(2).first(where: { texts[$0] == texts[0] }),
      parentBox(of: prose[second]) != parentBox(of: prose[0]),
      texts[second...].count * 5 >= second * 4
    else { return }
    let first = Set(texts[..<second])
    let repeated = texts[second...].count { first.contains($0) }
    guard repeated * 5 >= texts[second...].count * 4, repeated * 5 >= first.count * 4 else {
      return
    }
    for index in prose[second]..<verdicts.count
    where verdicts[index].isKept || verdicts[index] == .loose {
      verdicts[index] = .repeated
    }
  }

  /// Drops other columns of a table that is there for the layout: a text stands in one cell.
  mutating func dropOtherColumns() {
    let prose = verdicts.indices.filter { verdicts[$0] == .prose }
    guard let first = prose.first, let home = cell(around: outline.blocks[first].box) else {
      return
    }
    let own = prose.prefix { outline.box(outline.blocks[$0].box, isIn: home) }
    // One paragraph may be a picture's.
    guard own.count >= 2, own.count < prose.count else { return }
    let row = outline.boxes[home].parent
    for index in prose.dropFirst(own.count) {
      var other = cell(around: outline.blocks[index].box)
      while let found = other, outline.boxes[found].parent != row {
        other = outline.boxes[found].parent > 0 ? cell(around: outline.boxes[found].parent) : nil
      }
      if let other, other != home { verdicts[index] = .outside }
    }
    guard let last = verdicts.lastIndex(of: .prose) else { return }
    for index in (last + 1)..<max(last + 1, verdicts.count) where verdicts[index].isKept {
      verdicts[index] = .loose
    }
  }

  private func cell(around box: Int) -> Int? {
    outline.ancestor(of: box, where: { $0.tag == .td })
  }

  /// Drops what stands in boxes of its own behind the box that holds nearly all of the text: a
  /// sentence or two there are the outlet's, not the writer's.
  private mutating func dropBoxesBehind(_ last: inout Int) {
    guard let first = verdicts.firstIndex(of: .prose) else { return }
    let spine = spine(of: first..<(last + 1))
    guard spine > 0 else { return }
    var inside = (count: 0, letters: 0, end: 0)
    for index in first...last where verdicts[index] == .prose && standsRight(index, in: spine) {
      inside = (inside.count + 1, inside.letters + outline.blocks[index].letters, index + 1)
    }
    guard inside.count >= 3, inside.end <= last else { return }
    let behind = (inside.end...last).filter { verdicts[$0] == .prose }
    let letters = behind.reduce(0) { $0 + outline.blocks[$1].letters }
    guard behind.count <= 2, letters * 5 < inside.letters else { return }
    for index in inside.end..<verdicts.count
    where (verdicts[index].isKept || verdicts[index] == .loose) && !standsRight(index, in: spine) {
      verdicts[index] = .outside
    }
    last = verdicts.lastIndex(of: .prose) ?? last
  }

  /// Whether a block is a paragraph of a box itself, or of a list, a table or a quotation in it.
  func standsRight(_ index: Int, in spine: Int) -> Bool {
    var box = parentBox(of: index)
    while box > spine {
      switch outline.boxes[box].tag {
      case .ul, .ol, .li, .dl, .dd, .dt, .blockquote, .table, .tbody, .thead, .tr, .td, .th:
        box = outline.boxes[box].parent
      // A box without a name is how some write a paragraph.
      case .div where !outline.boxes[box].isNamed: box = outline.boxes[box].parent
      default: return false
      }
    }
    return box == spine
  }

  /// Keeps short lines that stand right above and below the text as paragraphs of its own box, if the
  /// outlet calls that box the body: a salutation, a farewell, the steps before the first sentence.
  private mutating func keepLinesBeside(first: Int, last: Int) {
    let own = parentBox(of: first)
    let isBody = trusted[own].contains(.body)
    for index in (max(0, first - Self.mostLinesBeside)..<first).reversed() {
      let block = outline.blocks[index]
      // Where nothing says so, a line must be of a sentence's length.
      guard verdicts[index] == .loose, isLine(index, in: own),
        isBody ? block.words >= 4 || block.endsSentence : block.words >= 8
      else { break }
      verdicts[index] = .sibling
    }
    let end = parentBox(of: last)
    guard trusted[end].contains(.body) else { return }
    for index in (last + 1)..<min(outline.blocks.count, last + 1 + Self.mostLinesBeside) {
      // A name or two are the writer's or the agency's; a colon announces what was dropped.
      guard verdicts[index] == .loose || verdicts[index] == .sibling, isLine(index, in: end),
        outline.blocks[index].words >= 3 || outline.blocks[index].endsSentence,
        outline.blocks[index].text.utf8.last != 0x3A
      else { break }
      verdicts[index] = .sibling
    }
  }

  private static let mostLinesBeside = 4

  private func isLine(_ index: Int, in box: Int) -> Bool {
    let block = outline.blocks[index]
    let tag = outline.boxes[block.box].tag
    return (tag == .p || tag == .li || tag == .blockquote) && block.linkShare < 0.3
      && announcements[index] == nil && outline.box(block.box, isIn: box)
      && trusted[block.box].isDisjoint(with: ContainerRole.small)
  }

  /// Whether a line stands under a kept line of the same box, with nothing but a break between:
  /// dates of a tour, verses, a farewell.
  private func goesOn(_ index: Int) -> Bool {
    let block = outline.blocks[index]
    guard index > 0, block.precededBy == .line, announcements[index] == nil else { return false }
    return outline.blocks[index - 1].box == block.box && verdicts[index - 1].isKept
  }

  /// Whether a line behind the text is of a list or table that stands beside the text's last paragraph.
  private func isItem(_ index: Int, behind last: Int) -> Bool {
    guard
      let list = outline.ancestor(
        of: outline.blocks[index].box,
        where: { $0.tag == .ul || $0.tag == .ol || $0.tag == .table })
    else { return false }
    let holdsText = outline.box(outline.blocks[last].box, isIn: list)
    let around = parentBox(of: last)
    if outline.boxes[list].tag == .table {
      // Pages of the 2000s are tables in tables: a text's own stands right in its cell.
      return !holdsText && outline.boxes[list].parent == around
        && outline.boxes[list].endBlock - outline.boxes[list].firstBlock >= 6
    }
    return holdsText || outline.box(outline.boxes[list].parent, isIn: around)
  }

  /// For every block, how many before it are running text.
  private func proseVerdicts() -> [Int] {
    var sums = [0]
    sums.reserveCapacity(verdicts.count + 1)
    for verdict in verdicts { sums.append(sums[sums.count - 1] + (verdict == .prose ? 1 : 0)) }
    return sums
  }

  /// Whether the box of a line holds running text as well, by the sums of ``proseVerdicts()``.
  private func isBeside(_ index: Int, _ text: [Int]) -> Bool {
    guard let region else { return false }
    var box = parentBox(of: index)
    // A list or table of short items stands beside the paragraphs as a whole.
    for _ in 0..<6 {
      guard outline.box(box, isIn: region) else { return false }
      let record = outline.boxes[box]
      if text[record.endBlock] > text[record.firstBlock] { return true }
      box = max(0, record.parent)
    }
    return false
  }

  private mutating func dropEmptyHeadings() {
    var hasText = false
    for index in verdicts.indices.reversed() {
      if verdicts[index] == .heading, !hasText { verdicts[index] = .loose }
      if verdicts[index].isKept, verdicts[index] != .heading { hasText = true }
    }
  }

  // MARK: Facts outside the text

  /// The blocks between headline and text.
  var headZone: Range<Int> {
    guard let first = verdicts.firstIndex(where: \.isKept) else { return 0..<0 }
    let start = headline?.block.map { $0 + 1 } ?? max(0, first - 6)
    return min(start, first)..<first
  }

  /// Notes writers and sources that stand between headline and text.
  mutating func readHead() {
    for index in headZone { readFact(index) }
  }

  /// Notes sources, writers and other stories that stand behind the text.
  mutating func readTail() {
    guard let last = verdicts.lastIndex(where: \.isKept), let region else { return }
    var links = 0
    for index in (last + 1)..<max(last + 1, min(outline.blocks.count, last + 14)) {
      if outline.blocks[index].linkShare > 0.6 { links += 1 }
      guard links < 6 else { break }
      if announcements[index]?.label == .related { break }
      readFact(index)
      if announcements[index]?.label == .byline, announcements[index]?.form == .alone,
        bylines.isEmpty, index + 1 < outline.blocks.count,
        Byline.names(in: outline.blocks[index + 1].text).count == 1,
        outline.blocks[index + 1].words <= 5
      {
        bylines.append(index + 1)
      }
    }
    let end = outline.boxes[region].endBlock
    for index in (last + 1)..<max(last + 1, min(outline.blocks.count, end + 80)) {
      guard let found = announcements[index], found.label == .related, index >= end else {
        continue
      }
      if found.form == .inline {
        for link in outline.blocks[index].links { add(link: link) }
      } else {
        noteTitles(under: index)
      }
    }
  }

  private mutating func readFact(_ index: Int) {
    let block = outline.blocks[index]
    guard trusted[block.box].isDisjoint(with: [.related, .comments, .footer, .navigation]),
      let announcement = announcements[index]
    else { return }
    switch announcement.label {
    case .credit:
      if let credit = creditLine(index) {
        if self.credit == nil { self.credit = credit }
        replaced[index] = nil
      } else if CreditLine.isLabelAlone(block.text), credit == nil,
        index + 1 < outline.blocks.count,
        outline.blocks[index + 1].words <= 8, !outline.blocks[index + 1].endsSentence
      {
        credit = CreditLine(named: CreditLine.bare(outline.blocks[index + 1].text))
      }
    case .byline where announcement.form == .inline:
      if Byline.names(inLine: block.text) != nil, !bylines.contains(index) { bylines.append(index) }
    default: break
    }
  }

  /// Collects the headlines under a heading for other stories that stands behind the text.
  private mutating func noteTitles(under index: Int) {
    guard let region else { return }
    var box = announcementBox(index)
    for _ in 0..<8 {
      let record = outline.boxes[box]
      guard record.parent > 0, !outline.box(region, isIn: record.parent) else { break }
      let titles = ((index + 1)..<max(record.endBlock, index + 1)).prefix(40).count { isTitle($0) }
      guard titles < 2 else { break }
      box = record.parent
    }
    let end = outline.boxes[box].endBlock
    var taken = 0
    for block in (index + 1)..<max(index + 1, min(end, index + 120)) where taken < 16 {
      if announcements[block]?.form == .alone, announcements[block]?.label != .related { return }
      guard isTitle(block) else { continue }
      taken += 1
      for link in outline.blocks[block].links { add(link: link) }
    }
  }

  private func isTitle(_ index: Int) -> Bool {
    let block = outline.blocks[index]
    return block.linkShare > 0.5 && block.words >= 2 && block.letters >= 8 && !block.links.isEmpty
  }
}
