/// Where an article's body stands: the run of blocks that speaks most for it, and the smallest box
/// around that.
struct BodyRegion {
  /// The box that holds the body.
  let box: Int
  /// The run of blocks.
  let run: Range<Int>
  /// What spoke for each block of the page, above 0, or against it.
  let weights: [Double]

  /// The one table of what counts, and why.
  enum Weight {
    /// A paragraph earns by its length, up to a point: one long rule for comments must not
    /// outweigh a short article.
    static let per100Letters = 1.0
    static let mostForLength = 6.0
    /// And by its clauses: menus and lists of names have none.
    static let perClause = 0.25
    static let mostForClauses = 2.0
    /// Headings, captions and dates are no evidence either way.
    static let short = -0.15
    /// Tables and lists are short by nature.
    static let shortCell = -0.05
    /// A line that is a link leads away from the article.
    static let link = -1.0
    static let perLinkLetters = 0.01
    /// Elements whose words say that they are something else keep a little of their weight: words
    /// are often wrong (`content-sidebar` around everything).
    static let asideFactor = 0.1
    static let asidePenalty = -0.6
    /// Text before the headline is of the page's head: tickers, pleas, other stories.
    static let beforeHeadline = 0.15
    /// The outlet says where its body is: `itemprop=articleBody`, `entry-content`.
    static let bodyFactor = 1.5
    /// Prose right beside prose: a neighbour's density is evidence (boilerpipe).
    static let neighbour = 0.4
    /// Items of lists are paragraphs of articles less often.
    static let listFactor = 0.75
    /// From one paragraph to the next two walls are crossed; from column to column many.
    static let freeWalls = 3
    static let perWall = 0.12
    static let mostForWalls = 1.5
    /// Less is no text.
    static let enough = 0.8
    /// How many blocks below the headline its text begins: date, byline, picture, share bar.
    static let nearHeadline = 40
    static let enoughNearHeadline = 2.5
    /// A run under the headline is a lead, and the body another, if it is less than this of it.
    static let shareNearHeadline = 0.12
    /// What follows a heading for other things.
    static let cutFactor = 0.05
  }

  /// Finds the region; nothing if no block reads like running text.
  ///
  /// - Parameters:
  ///   - outline: the page.
  ///   - headline: the block of the headline.
  ///   - trusted: the roles around each box.
  ///   - isCut: for each block whether it follows a heading for something else.
  init?(in outline: PageOutline, headline: Int?, trusted: [ContainerRole], isCut: [Bool]) {
    var weights = [Double](repeating: 0, count: outline.blocks.count)
    for index in outline.blocks.indices {
      weights[index] = Self.weight(ofBlock: index, in: outline, trusted: trusted)
      if isCut[index], weights[index] > 0 { weights[index] *= Weight.cutFactor }
      if let headline, index < headline, weights[index] > 0 {
        weights[index] *= Weight.beforeHeadline
      }
    }
    for index in outline.blocks.indices where outline.blocks[index].isProse && weights[index] > 0 {
      let before = index > 0 && outline.blocks[index - 1].isProse
      let after = index + 1 < outline.blocks.count && outline.blocks[index + 1].isProse
      if before || after { weights[index] += Weight.neighbour }
    }
    guard let run = Self.bestRun(of: weights, in: outline, behind: headline) else { return nil }
    self.run = run
    // One paragraph is no box of a body; its neighbours may be short.
    var common = outline.commonBox(of: run.lowerBound, run.upperBound - 1)
    while outline.boxes[common].parent > 0,
      outline.boxes[common].tag.isLine
        || outline.boxes[common].endBlock - outline.boxes[common].firstBlock == 1
    { common = outline.boxes[common].parent }
    box = common
    self.weights = weights
  }

  /// The stretch of blocks that speaks most for being the body.
  ///
  /// All stretches of positive sum are found as in Kadane's maximum subarray, every step over the
  /// walls of boxes costing a little. The first one under the headline wins, if it is worth anything:
  /// below it stand other articles, longer ones too.
  private static func bestRun(
    of weights: [Double], in outline: PageOutline, behind headline: Int?
  ) -> Range<Int>? {
    var best: (range: Range<Int>, sum: Double)?
    var near: (range: Range<Int>, sum: Double)?
    var current: (range: Range<Int>, sum: Double) = (0..<0, 0)
    var start = 0
    var sum = 0.0
    func finish() {
      if current.sum > best?.sum ?? 0 { best = current }
      if let headline, current.sum > Weight.enoughNearHeadline, near == nil,
        (headline + 1...headline + Weight.nearHeadline).contains(current.range.lowerBound)
      {
        near = current
      }
      current = (0..<0, 0)
    }
    for index in weights.indices {
      if index > 0, sum > 0 { sum -= wallCost(before: index, in: outline) }
      if sum <= 0 {
        finish()
        start = index
        sum = 0
      }
      sum += weights[index]
      if sum > current.sum { current = (start..<(index + 1), sum) }
    }
    finish()
    guard let best, best.sum > Weight.enough else { return nil }
    guard let near, near.sum > best.sum * Weight.shareNearHeadline else { return best.range }
    if goesOn(near.range, in: best.range, of: outline) {
      return near.range.lowerBound..<best.range.upperBound
    }
    return near.range
  }

  /// Whether the text under the headline is a lead, and the better stretch below it what it leads to:
  /// no other headline stands between them, and the outlet calls the place of the latter the body.
  private static func goesOn(_ lead: Range<Int>, in body: Range<Int>, of outline: PageOutline)
    -> Bool
  {
    guard body.lowerBound >= lead.upperBound, body.lowerBound - lead.upperBound <= 24,
      let first = body.first(where: { outline.blocks[$0].isProse }),
      outline.roles(around: outline.blocks[first].box).contains(.body)
    else { return false }
    return (lead.upperBound..<first).allSatisfy { index in
      let box = outline.boxes[outline.blocks[index].box]
      return !box.tag.isHeading && !box.roles.contains(.headline)
        && BlockAnnouncement(outline.blocks[index], isHeading: false)?.label != .related
    }
  }

  private static func wallCost(before index: Int, in outline: PageOutline) -> Double {
    let from = outline.blocks[index - 1].box
    let to = outline.blocks[index].box
    guard from != to else { return 0 }
    let common = outline.boxes[outline.commonBox(of: index - 1, index)].level
    let walls = outline.boxes[from].level + outline.boxes[to].level - 2 * common
    return min(Double(max(0, walls - Weight.freeWalls)) * Weight.perWall, Weight.mostForWalls)
  }

  /// The roles around each box, less those that can't be meant.
  ///
  /// Words that would throw most of the page's text away, or the headline, are wrong: outlets call
  /// the box around everything `has-sidebar`, and the article `tag-europe`. What a date or a caption
  /// is called holds no paragraphs.
  static func trustedRoles(
    of outline: PageOutline, headline: Int?, prose: ProseSums
  ) -> [ContainerRole] {
    let all = prose.all
    var trusted: [ContainerRole] = []
    trusted.reserveCapacity(outline.boxes.count)
    let lead = ownTeaser(in: outline, headline: headline)
    let cards = NestedArticles(in: outline, headline: headline, prose: prose)
    for (index, box) in outline.boxes.enumerated() {
      let around = box.parent >= 0 ? trusted[box.parent] : []
      var own = box.roles
      let inside = prose.letters(in: box)
      let count = prose.paragraphs(in: box)
      let holdsHeadline = headline.map { box.firstBlock <= $0 && $0 < box.endBlock } ?? false
      if index == lead {
        own.subtract(.related)
        own.insert(.lead)
      }
      // Some systems call every part of a text a widget.
      if own.contains(.widget), around.contains(.body), around.isDisjoint(with: .aside),
        box.tag != .aside
      {
        own.subtract(.widget)
      }
      let isMost = all > 0 && inside * 5 > all * 2
      // A sentence in the page's foot may be all there is beside a poem.
      let isNearlyAll = inside * 4 > all * 3 && inside >= 200
      // What is said of cookies may be longer than the text the headline has.
      let isBeside =
        own.contains(.consent)
        && headline.map { box.firstBlock > $0 && all - inside - prose.letters(in: 0..<$0) >= 100 }
          ?? false
      let isDoubtful =
        isNearlyAll || (isMost && own.isDisjoint(with: [.comments, .footer, .navigation]))
      if (isDoubtful && !isBeside)
        || (holdsHeadline && count > 1) || box.tag == .article || box.tag == .main
      {
        own.subtract(.aside)
      }
      if count >= 3 || inside > 700 { own.subtract(.small) }
      // `status-publish` is no date, nor is what the page is about its writer.
      if (holdsHeadline && inside > 0) || box.tag == .article || box.tag == .main {
        own.subtract(ContainerRole.small.subtracting(.headline))
      }
      // Side columns and share bars hold no column of paragraphs.
      if count >= 3, inside > 600, inside * 3 > all, headline.map({ box.endBlock > $0 }) ?? true {
        own.subtract([.sidebar, .widget, .share, .promotion, .tags])
      }
      if cards.contains(index) { own.insert(.related) }
      trusted.append(own.union(around))
    }
    return trusted
  }

  /// The one teaser under the headline that leads nowhere: it is this article's own.
  private static func ownTeaser(in outline: PageOutline, headline: Int?) -> Int? {
    guard let headline else { return nil }
    var found: Int?
    for (index, box) in outline.boxes.enumerated()
    where box.roles.contains(.related) && box.firstBlock > headline
      && box.firstBlock <= headline + Weight.nearHeadline
      && (1...6).contains(box.endBlock - box.firstBlock)
    {
      let blocks = outline.blocks[box.firstBlock..<box.endBlock]
      guard blocks.allSatisfy({ $0.links.isEmpty }), blocks.contains(where: \.isProse) else {
        continue
      }
      // One inside the other is the same.
      if let found, !outline.box(index, isIn: found) { return nil }
      found = found ?? index
    }
    return found
  }

  private static func weight(
    ofBlock index: Int, in outline: PageOutline, trusted: [ContainerRole]
  ) -> Double {
    let block = outline.blocks[index]
    let roles = trusted[block.box]
    var weight: Double
    if block.linkShare > 0.5 {
      weight = Weight.link - min(Double(block.linkLetters), 150) * Weight.perLinkLetters
    } else if block.isProse {
      weight =
        min(Double(block.letters) / 100 * Weight.per100Letters, Weight.mostForLength)
        + min(Double(block.clauseMarks) * Weight.perClause, Weight.mostForClauses)
      weight *= 1 - block.linkShare
      if roles.contains(.body) { weight *= Weight.bodyFactor }
      if outline.boxes[block.box].tag == .li { weight *= Weight.listFactor }
    } else {
      weight = outline.boxes[block.box].tag.isCell ? Weight.shortCell : Weight.short
    }
    if !roles.isDisjoint(with: .aside) {
      // Insets stand in the middle of articles: they mustn't end the run.
      weight = weight > 0 ? weight * Weight.asideFactor - 0.3 : max(weight, Weight.asidePenalty)
    }
    return weight
  }
}

extension TagName {
  /// Elements that hold one line or paragraph.
  fileprivate var isLine: Bool {
    switch self {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .li, .td, .th, .dd, .dt, .blockquote, .tr: true
    default: false
    }
  }

  fileprivate var isCell: Bool {
    switch self {
    case .td, .th, .li, .dd, .dt: true
    default: false
    }
  }
}
