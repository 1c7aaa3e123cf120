import News

/// Decides for every block of a page whether it is of the article's text.
struct BodyReader {
  let outline: PageOutline
  /// Whether all there is is body: a feed's item.
  let isFragment: Bool
  let headline: HeadlineChoice?
  let ownNames: [WordPrint]
  /// What the page gives as its summary.
  let descriptions: [WordPrint]
  /// Who wrote the article, as the page says for machines.
  let writers: [WordPrint]

  var verdicts: [BlockVerdict]
  var weights: [Double] = []
  var region: Int?
  /// The blocks that speak most for being the body; what stands outside them needs more proof.
  var run = 0..<0
  var related: [FoundLink] = []
  var credit: CreditLine?
  /// Text left over where a credit was cut off a block.
  var replaced: [Int: String] = [:]
  var subtitle: Int?
  var bylines: [Int] = []

  /// The block of the headline, unless it stands in the middle of the text: then it tells nothing
  /// about where the text begins.
  private(set) var headlineBlock: Int?
  private let prose: ProseSums
  /// Whether the text stands in the captions of pictures: a gallery's, a slide show's.
  private var captionsAreText = false
  /// What readers wrote, one below the other.
  private var replies = 0..<0
  private var listsOfLinks: [Int: Bool] = [:]
  var trusted: [ContainerRole] = []
  /// Whether a line has named the source already: it ends the text, as far as outlets are tidy.
  private(set) var isBehindCredit = false
  var announcements: [Int: BlockAnnouncement] = [:]

  /// Another story, with its address as the page wrote it.
  struct FoundLink {
    let address: String?
    let title: String
  }

  init(
    _ outline: PageOutline, isFragment: Bool, headline: HeadlineChoice?, ownNames: [WordPrint],
    descriptions: [String], writers: [String]
  ) {
    self.isFragment = isFragment
    self.outline = outline
    self.headline = headline
    self.ownNames = ownNames
    self.descriptions = descriptions.map { WordPrint($0, limit: 120) }
    self.writers = writers.map { WordPrint($0, limit: 6) }
    verdicts = Array(repeating: .outside, count: outline.blocks.count)
    if let block = headline?.block { verdicts[block] = .headline }
    headlineBlock = headline?.block
    prose = ProseSums(outline)
    trusted = BodyRegion.trustedRoles(of: outline, headline: headline?.block, prose: prose)
    read()
  }

  private mutating func read() {
    for index in outline.blocks.indices where outline.blocks[index].letters <= 600 {
      let tag = outline.boxes[outline.blocks[index].box].tag
      announcements[index] = BlockAnnouncement(outline.blocks[index], isHeading: tag.isHeading)
    }
    if isFragment {
      readFragment()
      return
    }
    let isCut = cutBlocks()
    if standsInText(isCut) { headlineBlock = nil }
    guard
      let found = BodyRegion(in: outline, headline: headlineBlock, trusted: trusted, isCut: isCut)
    else {
      readShortText()
      return
    }
    region = found.box
    weights = found.weights
    run = found.run
    captionsAreText = holdsTextInCaptions(run)
    replies = RepliesOfReaders(in: outline, headline: headlineBlock, prose: prose).blocks
    judge(outline.boxes[found.box].firstBlock..<outline.boxes[found.box].endBlock)
    dropSecondCopy()
    dropOtherColumns()
    takeLead()
    judgeHead()
    trimEnds()
    readHead()
    readTail()
  }

  /// In a feed's item every line is text that isn't known for something else.
  private mutating func readFragment() {
    region = 0
    judge(outline.blocks.indices)
    for index in verdicts.indices where verdicts[index] == .loose { verdicts[index] = .sibling }
  }

  // MARK: What the page is like

  /// Whether much of the best stretch of text stands above the headline: then a heading of the text
  /// was taken for it.
  private func standsInText(_ isCut: [Bool]) -> Bool {
    guard let headline, let block = headline.block,
      !headline.isClaimed || !trusted[outline.blocks[block].box].isDisjoint(with: .aside)
    else { return false }
    guard prose.letters(in: 0..<block) >= Self.enoughAbove,
      let free = BodyRegion(in: outline, headline: nil, trusted: trusted, isCut: isCut),
      free.run.contains(block)
    else { return false }
    let above = prose.letters(in: free.run.lowerBound..<block)
    return above >= Self.enoughAbove && above * 4 >= prose.letters(in: free.run)
  }

  /// Letters that no lead and no line about the writer has.
  private static let enoughAbove = 600

  /// Whether the captions of several pictures say most of what a stretch of blocks says.
  private func holdsTextInCaptions(_ range: Range<Int>) -> Bool {
    var captions = (count: 0, letters: 0)
    var others = 0
    for index in range where outline.blocks[index].isProse {
      guard trusted[outline.blocks[index].box].isDisjoint(with: .aside) else { continue }
      if isCaption(index) {
        captions.count += 1
        captions.letters += outline.blocks[index].letters
      } else {
        others += outline.blocks[index].letters
      }
    }
    return captions.count >= 3 && captions.letters > others
  }

  // MARK: What other things are announced

  /// Marks what stands behind a heading for something else, inside the box of that heading.
  private func cutBlocks() -> [Bool] {
    var isCut = [Bool](repeating: false, count: outline.blocks.count)
    let all = max(1, prose.all)
    var cutUntil = 0
    for index in outline.blocks.indices {
      if index < cutUntil { isCut[index] = true }
      guard let announcement = announcements[index], announcement.form == .alone,
        Self.endsText.contains(announcement.label)
      else { continue }
      let parent = announcementBox(index)
      let box = outline.boxes[parent]
      let before = prose.letters(in: box.firstBlock..<max(box.firstBlock, index))
      let inside = prose.letters(in: box)
      if before > 0 || inside * 5 < all * 2 { cutUntil = max(cutUntil, box.endBlock) }
    }
    return isCut
  }

  /// Labels after which an article's text doesn't go on.
  private static let endsText: Set<BlockLabel> = [
    .related, .mostRead, .comments, .author, .tags, .disclaimer,
  ]

  /// The box whose content a label announces: the one around its heading or line.
  func announcementBox(_ index: Int) -> Int {
    var box = outline.blocks[index].box
    // What a box for something else announces is in that box.
    let isAside = !trusted[box].isDisjoint(with: .aside)
    while outline.boxes[box].parent >= 0, outline.boxes[box].endBlock <= index + 1,
      !isAside || !trusted[outline.boxes[box].parent].isDisjoint(with: .aside)
    {
      box = outline.boxes[box].parent
    }
    return box
  }

  // MARK: Block by block

  mutating func judge(_ range: Range<Int>) {
    let headlinePrint = headline.map { WordPrint($0.text, limit: 60) }
    let spine = spine(of: run.isEmpty ? range : run)
    let whole = self.spine(of: range)
    var cutUntil = range.lowerBound
    var cutLabel = BlockLabel.related
    var proseSeen = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let block = outline.blocks[index]
      if let verdict = fixedVerdict(index, headlinePrint) {
        verdicts[index] = verdict
      } else if index < cutUntil {
        verdicts[index] =
          cutLabel == .related && proseSeen > 0 ? .secondStory : .announced(cutLabel)
      } else if let announcement = announcements[index] {
        switch reaction(
          to: announcement, at: index, in: range, around: whole, proseSeen: proseSeen)
        {
        case .drop(let verdict): verdicts[index] = verdict
        case .cut(let end, let verdict):
          verdicts[index] = verdict
          cutUntil = end
          cutLabel = announcement.label
        case .dropThrough(let end, let verdict):
          for dropped in index..<end { verdicts[dropped] = verdict }
          if verdict == .credit, proseSeen >= 2 { isBehindCredit = true }
          index = end
          continue
        case .keep:
          verdicts[index] = plainVerdict(index)
        }
      } else if let credit = creditLine(index) {
        note(credit)
        verdicts[index] = replaced[index] == nil ? .credit : .prose
      } else if isBehindCredit, beginsStory(index, in: range) {
        // A second story without a label: its headline, then its text.
        cutUntil = storyEnd(index, in: range)
        verdicts[index] = .related
        noteTitle(index)
      } else {
        verdicts[index] = plainVerdict(index)
      }
      if verdicts[index] == .prose, !run.isEmpty, !run.contains(index),
        !belongs(index, to: spine)
      {
        verdicts[index] = .outside
      }
      if verdicts[index] == .prose, isTeaser(index, beside: spine) {
        verdicts[index] = .related
        if verdicts[index - 1].isKept || verdicts[index - 1] == .loose {
          verdicts[index - 1] = .related
          noteTitle(index - 1)
        }
      }
      if verdicts[index] == .prose { proseSeen += 1 }
      if verdicts[index] == .credit, proseSeen >= 2 { isBehindCredit = true }
      if verdicts[index] == .aside || verdicts[index] == .link { noteRelated(index, block) }
      if verdicts[index] == .secondStory, block.linkShare > 0.6,
        outline.boxes[block.box].tag.isHeading
      {
        noteTitle(index)
      }
      index += 1
    }
  }

  /// Whether a paragraph is the teaser of another story: in a box of its own, under a headline that
  /// leads there.
  private func isTeaser(_ index: Int, beside spine: Int) -> Bool {
    guard index > 0, outline.blocks[index].letters < 600 else { return false }
    let card = parentBox(of: index)
    guard !outline.box(spine, isIn: card), outline.boxes[card].firstBlock < index,
      outline.boxes[card].endBlock - outline.boxes[card].firstBlock <= 8
    else { return false }
    let above = outline.blocks[index - 1]
    return above.linkShare > 0.6 && above.words >= 3
      && outline.boxes[above.box].tag.isHeading
      && above.links.allSatisfy { !outline.links[$0].address.hasPrefix("#") }
  }

  /// Whether running text outside the best run stands where that run's text stands: beside it, or in a
  /// list, a quotation or a table beside it.
  private func belongs(_ index: Int, to spine: Int) -> Bool {
    outline.box(spine, isIn: parentBox(of: index)) || standsRight(index, in: spine)
  }

  private func fixedVerdict(_ index: Int, _ headlinePrint: WordPrint?) -> BlockVerdict? {
    let block = outline.blocks[index]
    if index == headline?.block { return .headline }
    if let headlineBlock, index < headlineBlock { return .beforeHeadline }
    if let headlinePrint, block.letters < 400,
      WordPrint.firstHash(of: block.text) == headlinePrint.words.first?.hash,
      WordPrint(block.text, limit: 61).isSame(as: headlinePrint)
    {
      return .headline
    }
    if replies.contains(index) { return .announced(.comments) }
    let roles = trusted[block.box]
    if !roles.isDisjoint(with: .aside) { return .aside }
    if roles.contains(.author), block.isProse { return .announced(.author) }
    if roles.contains(.date), block.isProse, BlockAnnouncement.holdsDigit(block.text) {
      return .date
    }
    if isCaption(index), !(captionsAreText && block.isProse) { return .caption }
    if isPolicy(block) { return .policy }
    return nil
  }

  enum Reaction {
    case keep
    case drop(BlockVerdict)
    /// Nothing is of the text before block `Int`.
    case cut(Int, BlockVerdict)
    case dropThrough(Int, BlockVerdict)
  }

  private mutating func reaction(
    to announcement: BlockAnnouncement, at index: Int, in range: Range<Int>, around spine: Int,
    proseSeen: Int
  ) -> Reaction {
    switch announcement.label {
    case .related, .mostRead:
      if announcement.form == .inline {
        guard announcement.label == .related, isOffer(announcement, index) else { return .keep }
        noteOffer(announcement, index)
        if isBehindCredit, outline.blocks[index].links.isEmpty {
          return .cut(storyEnd(index, in: range), .related)
        }
        return .drop(.related)
      }
      return otherStories(after: index, in: range, around: spine, proseSeen: proseSeen)
    case .tags, .comments, .author:
      if announcement.form == .inline {
        let block = outline.blocks[index]
        return block.isProse && block.linkLetters == 0 && announcement.label != .author
          && announcement.rest.utf8.count > 200 ? .keep : .drop(.announced(announcement.label))
      }
      let box = outline.boxes[announcementBox(index)]
      guard proseSeen > 0 || box.firstBlock > range.lowerBound else {
        return .drop(.announced(announcement.label))
      }
      return .cut(min(box.endBlock, range.upperBound), .announced(announcement.label))
    case .share, .plea:
      if outline.blocks[index].letters > 250 { return .keep }
      return .drop(.announced(announcement.label))
    case .disclaimer: return .drop(.announced(.disclaimer))
    case .published, .updated:
      return BlockAnnouncement.holdsDigit(announcement.rest) && outline.blocks[index].letters < 120
        || announcement.form == .alone ? .drop(.date) : .keep
    case .credit:
      if let credit = creditLine(index) {
        note(credit)
        return replaced[index] == nil ? .drop(.credit) : .keep
      }
      return creditBelow(index, in: range)
    case .byline:
      guard announcement.form == .inline, Byline.names(inLine: outline.blocks[index].text) != nil
      else { return .keep }
      bylines.append(index)
      return .drop(.byline)
    }
  }

  /// «المصدر:» with the name in the next block.
  private mutating func creditBelow(_ index: Int, in range: Range<Int>) -> Reaction {
    guard CreditLine.isLabelAlone(outline.blocks[index].text), index + 1 < range.upperBound else {
      return .keep
    }
    let next = outline.blocks[index + 1]
    let words = WordPrint(next.text, limit: 9)
    guard words.count <= 8, !words.isCut, !next.endsSentence else { return .keep }
    note(CreditLine(named: CreditLine.bare(next.text)))
    return .dropThrough(index + 2, .credit)
  }

  mutating func note(_ found: CreditLine) {
    if credit == nil { credit = found }
  }

  mutating func creditLine(_ index: Int) -> CreditLine? {
    let block = outline.blocks[index]
    guard block.letters < 400 else { return nil }
    var rest: String?
    guard let credit = CreditLine(line: block.text, rest: &rest) else { return nil }
    // Its own name on a line is the outlet's mark; only a label makes it the source.
    if announcements[index]?.label != .credit {
      let print = WordPrint(credit.text, limit: 8)
      if ownNames.contains(where: { $0.shared(with: print) == print.count }) { return nil }
    }
    if let rest { replaced[index] = rest }
    return credit
  }

  // MARK: Single blocks

  /// The box whose direct lines hold most of the running text.
  func spine(of range: Range<Int>) -> Int {
    var sums: [Int: Int] = [:]
    for index in range where outline.blocks[index].isProse {
      sums[parentBox(of: index), default: 0] += outline.blocks[index].letters
    }
    return sums.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  func parentBox(of index: Int) -> Int {
    let box = outline.blocks[index].box
    let record = outline.boxes[box]
    switch record.tag {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre, .li: return max(0, record.parent)
    default: return record.endBlock - record.firstBlock == 1 ? max(0, record.parent) : box
    }
  }

  private mutating func plainVerdict(_ index: Int) -> BlockVerdict {
    let block = outline.blocks[index]
    if replaced[index] != nil { return .prose }
    if block.linkShare > 0.75 {
      // An address printed out is something the text says; offers have titles.
      if block.words == 1, isPrintedAddress(block) { return .loose }
      let isItem = outline.ancestor(of: block.box) { $0.tag == .li || $0.tag == .td } != nil
      return isItem && block.letters < 80 && !standsAmongLinks(block.box) ? .loose : .link
    }
    if block.isProse { return .prose }
    let tag = outline.boxes[block.box].tag
    if tag.isHeading, tag != .h1 { return .heading }
    return .loose
  }

  /// Whether a box stands in a list of titles that all lead away: other coverage, or a table of what
  /// stands on the page.
  private mutating func standsAmongLinks(_ box: Int) -> Bool {
    guard let list = outline.ancestor(of: box, where: { $0.tag == .ul || $0.tag == .ol }) else {
      return false
    }
    if let known = listsOfLinks[list] { return known }
    let items = outline.blocks[outline.boxes[list].firstBlock..<outline.boxes[list].endBlock]
    let links = items.count { $0.linkShare > 0.75 }
    let words = items.reduce(0) { $0 + $1.words }
    let answer = links >= 2 && links == items.count && words >= items.count * 5
    listsOfLinks[list] = answer
    return answer
  }

  private func isPrintedAddress(_ block: PageBlock) -> Bool {
    block.text.hasPrefix("http://") || block.text.hasPrefix("https://")
      || block.text.hasPrefix("www.")
  }

  func isCaption(_ index: Int) -> Bool {
    let block = outline.blocks[index]
    guard block.letters < 300 else { return false }
    let roles = trusted[block.box]
    if roles.contains(.caption) { return true }
    if outline.ancestor(of: block.box, where: { $0.tag == .figure || $0.tag == .figcaption }) != nil
    {
      return true
    }
    if PictureCredit.isMarked(block.text) || PictureCredit.isLine(block.text) { return true }
    if PictureCredit.ends(block.text),
      outline.pictures.contains(where: { $0.block == index || $0.block + 1 == index })
    {
      return true
    }
    guard roles.contains(.figure), block.letters < 200,
      let box = outline.ancestor(of: block.box, where: { $0.roles.contains(.figure) })
    else { return false }
    // `media` and `slider` are words of much else: a picture must be there.
    return outline.boxes[box].endBlock - outline.boxes[box].firstBlock <= 3
      && outline.pictures.contains { outline.box($0.box, isIn: box) }
  }
}
