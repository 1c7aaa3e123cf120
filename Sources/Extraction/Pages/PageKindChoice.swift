import ArabicText
import News

/// What a page is: one article, or something else.
///
/// Failures and doors are told by their words; running reports, rows of pictures and films by what
/// stands on the page; what is left is an article if enough speaks for one, else a list if it leads
/// to many others.
struct PageKindChoice {
  private(set) var kind = PageKind.other

  private let article: Article
  private let head: PageHead
  private let outline: PageOutline
  private let body: BodyReader
  private let context: PageContext
  private let ownNames: [WordPrint]
  private let survey: PageSurvey
  private let print: WordPrint
  /// The signs in the headline, in the page's title, and in the words of its address.
  private let signs: PageSign
  private let titleSigns: PageSign
  private let addressSigns: PageSign

  init(
    _ article: Article, head: PageHead, outline: PageOutline, body: BodyReader,
    context: PageContext, ownNames: [WordPrint]
  ) {
    self.article = article
    self.head = head
    self.outline = outline
    self.body = body
    self.context = context
    self.ownNames = ownNames
    let address = context.address ?? article.canonicalURL
    survey = PageSurvey(outline, body: body, address: address)
    print = WordPrint(body.headline?.text ?? "", limit: 60)
    signs = PageSign.signs(in: body.headline?.text ?? "")
    titleSigns = Self.titleSigns(head)
    addressSigns = address.map(AddressWords.signs(of:)) ?? []
    kind = decide()
  }

  private static func titleSigns(_ head: PageHead) -> PageSign {
    guard let title = head.title else { return [] }
    var signs = PageSign.signs(in: title)
    for piece in HeadlineChoice.pieces(of: title, ownNames: []) {
      signs.formUnion(PageSign.signs(in: piece))
    }
    return signs
  }

  private func decide() -> PageKind {
    if isFailure || signs.contains(.about) { return .other }
    if isDoor { return .login }
    if isLive { return .live }
    let score = articleScore()
    let isList = listScore(score) >= ListWeight.enough
    if !isList {
      if galleryScore() >= GalleryWeight.enough { return .gallery }
      if filmScore() >= FilmWeight.enough { return .video }
    }
    // A text that only the page's own script shows is an article, if much else says so.
    if score >= (article.blocks.isEmpty ? Weight.enoughWithoutText : Weight.enough), !isList {
      return .article
    }
    return isList || leadsElsewhere ? .index : .other
  }

  // MARK: Failures and doors

  private var isFailure: Bool {
    guard survey.letters < 700, head.data.kind != .article else { return false }
    return signs.contains(.failure)
      || (titleSigns.contains(.failure) && (survey.letters < 400 || article.published == nil))
  }

  private var isDoor: Bool {
    if signs.contains(.door) { return survey.letters < 600 }
    // The door says so above its fields, and the headline is of the story behind it.
    if survey.hasDoor { return survey.letters < 300 && !isPlainArticle }
    if survey.hasWall { return survey.letters < 300 }
    return titleSigns.contains(.door) && survey.letters < 200 && !outline.doors.isEmpty
  }

  /// A short story on a page that has a door somewhere for other reasons.
  private var isPlainArticle: Bool {
    survey.letters >= 100 && !survey.hasWall && article.published != nil
      && outline.doors.allSatisfy { door in
        (body.verdicts.lastIndex(where: \.isKept) ?? 0) + 6 < door.block
      }
  }

  // MARK: Running reports

  private var isLive: Bool {
    if head.data.kind == .live { return true }
    let posts = survey.posts
    guard posts.count >= 4, posts.isMost else { return false }
    let isNamed =
      !signs.union(titleSigns).union(addressSigns).isDisjoint(with: .live) || survey.hasLiveBox
    if isNamed { return true }
    return posts.alone >= 6 && posts.isNewestFirst && survey.titles < posts.count
  }

  // MARK: Pictures and films

  private enum GalleryWeight {
    static let enough = 1.2
    /// The page says that it is one; beside an article it may be a part of it.
    static let claimed = 1.0
    static let claimedBeside = 0.5
    /// «1 / 12» under picture after picture.
    static let counted = 1.0
    static let countedOnce = 0.5
    static let word = 0.6
    static let address = 0.5
    static let some = 0.4
    static let many = 0.6
    static let noText = 0.5
    static let littleText = 0.1
    static let text = -0.6
    static let muchText = -1.5
  }

  private func galleryScore() -> Double {
    var score = 0.0
    if head.data.kinds.contains(.gallery) {
      score +=
        head.data.kind == .gallery ? GalleryWeight.claimed : GalleryWeight.claimedBeside
    }
    if survey.counted >= 3 {
      score += GalleryWeight.counted
    } else if survey.counted >= 1 || isCountedInTitle {
      score += GalleryWeight.countedOnce
    }
    guard
      survey.pictures >= 4 || score >= GalleryWeight.claimed
        || (isCountedInTitle && survey.pictures >= 1)
    else { return 0 }
    if !signs.union(titleSigns).isDisjoint(with: .gallery) { score += GalleryWeight.word }
    if addressSigns.contains(.gallery) { score += GalleryWeight.address }
    if survey.pictures >= 8 {
      score += GalleryWeight.many
    } else if survey.pictures >= 4 {
      score += GalleryWeight.some
    }
    switch survey.freeLetters {
    case ..<200: score += GalleryWeight.noText
    case ..<350: score += GalleryWeight.littleText
    case 900...: score += GalleryWeight.muchText
    case 500...: score += GalleryWeight.text
    default: break
    }
    return score
  }

  /// «عنوان (3 من 14)»: one picture a page.
  private var isCountedInTitle: Bool {
    guard let title = head.title, let open = title.lastIndex(of: "("),
      let close = title[open...].firstIndex(of: ")")
    else { return false }
    return PictureCount(String(title[title.index(after: open)..<close])) != nil
  }

  private enum FilmWeight {
    static let enough = 1.2
    static let claimed = 1.0
    static let claimedBeside = 0.3
    static let type = 1.0
    /// A film for other pages to show.
    static let shown = 0.3
    static let player = 0.5
    static let word = 0.4
    static let address = 0.6
    static let oneSentence = 0.4
    static let fewSentences = 0.2
    static let text = -0.8
    static let muchText = -2.0
  }

  private func filmScore() -> Double {
    var score = 0.0
    let type = head["og:type"]?.lowercased() ?? ""
    if head.data.kinds.contains(.video) {
      score += head.data.kind == .video ? FilmWeight.claimed : FilmWeight.claimedBeside
    }
    if type.hasPrefix("video") { score += FilmWeight.type }
    if head["og:video", "og:video:url", "og:video:secure_url", "twitter:player"] != nil {
      score += FilmWeight.shown
    }
    if survey.hasPlayer { score += FilmWeight.player }
    guard score > 0 else { return 0 }
    if !signs.union(titleSigns).isDisjoint(with: .film) { score += FilmWeight.word }
    if addressSigns.contains(.film) { score += FilmWeight.address }
    switch survey.letters {
    case ..<140: score += FilmWeight.oneSentence
    case ..<350: score += FilmWeight.fewSentences
    case 1_000...: score += FilmWeight.muchText
    case 600...: score += FilmWeight.text
    default: break
    }
    return score
  }

  // MARK: Articles

  /// The one table of what counts for an article, and why.
  private enum Weight {
    static let enough = 0.95
    static let enoughWithoutText = 2.45
    /// A headline that stands on the page and that the page's head confirms.
    static let confirmedHeadline = 1.0
    /// One that only one of both says.
    static let headline = 0.4
    /// No headline on the page: it is no article, or a badly made one.
    static let noHeadline = -0.6
    /// A sentence: sections and people have shorter names.
    static let longHeadline = 0.4
    /// «الأخبار»: the name of a section.
    static let oneWordHeadline = -0.5
    static let jsonld = 1.2
    /// Written on every page by many systems, front pages and shops included.
    static let opengraph = 0.5
    /// A feed led here.
    static let entry = 1.0
    static let published = 0.8
    /// «كتب», «المصدر», «القاهرة -»: only articles have them.
    static let provenance = 0.5
    /// A date of its own, under a headline that says something.
    static let dateBelowHeadline = 0.4
    static let longText = 0.5
    /// Long text that no other headline breaks.
    static let unbroken = 0.7
    static let veryShortText = -0.8
    /// Cards with a headline and a date each, behind next to no text.
    static let cards = -1.2
    static let cardsUnderLongHeadline = -0.7
    /// The headline leads to another page: it is the first of many.
    static let linkedHeadline = -0.8
    /// Headlines that lead elsewhere, each with its summary.
    static let summaries = -1.6
    /// The same without links: a list made by hand, or an article in sections.
    static let sections = -0.8
    /// A directory: items with a sentence each.
    static let items = -1.2
    /// So many that nothing else can be meant.
    static let manyItems = -2.4
    /// Other headlines stand between the headline and the text: it is the page's, not the text's.
    static let farHeadline = -1.2
    static let frontPage = -2.0
    /// The page says it is a list, or about a person.
    static let list = -1.5
  }

  private func articleScore() -> Double {
    var score = headlineScore()
    switch head.data.kind {
    case .article, .live, .video, .gallery: score += Weight.jsonld
    case .list, .person: score += Weight.list
    case .page, nil: break
    }
    let type = head["og:type"]?.lowercased() ?? ""
    if type.hasPrefix("article") || type.hasPrefix("video") { score += Weight.opengraph }
    if type.hasPrefix("profile") { score += Weight.list }
    if context.entry != nil { score += Weight.entry }
    if article.published != nil { score += Weight.published }
    if article.credit != nil || article.dateline != nil || !article.authors.isEmpty {
      score += Weight.provenance
    }
    if isDatedBelowHeadline { score += Weight.dateBelowHeadline }
    if survey.letters >= 300 { score += Weight.longText }
    if survey.letters < 90 { score += Weight.veryShortText }
    if survey.isUnbroken {
      score += Weight.unbroken
    }
    if summaries.count >= 5 {
      score += summaries.linked * 2 >= summaries.count ? Weight.summaries : Weight.sections
    }
    if items >= 10 { score += items >= 30 ? Weight.manyItems : Weight.items }
    // A subject's own page has a short name and may begin with a few sentences.
    if survey.letters < (print.count >= 5 ? 300 : 700), survey.cards >= 3 {
      score += print.count >= 5 ? Weight.cardsUnderLongHeadline : Weight.cards
    }
    if linesBetween >= 8 { score += Weight.farHeadline }
    let address = context.address ?? article.canonicalURL
    if address?.isFrontPage ?? false { score += Weight.frontPage }
    return score
  }

  private var isDatedBelowHeadline: Bool {
    guard print.count >= 5, body.headline?.block != nil else { return false }
    return body.headZone.contains { index in
      let block = outline.blocks[index]
      return block.letters < 60 && block.linkLetters == 0
        && BlockAnnouncement.holdsDigit(block.text)
    }
  }

  private func headlineScore() -> Double {
    guard let headline = body.headline else { return Weight.noHeadline }
    var score = 0.0
    let claims = [head.title, head["og:title"], head.data.headline].compactMap { $0 }
    let isClaimed = claims.contains { claim in
      let words = WordPrint(claim, limit: 80)
      return words.shared(with: print) * 10 >= print.count * 8
    }
    let isPrinted = headline.block != nil
    score +=
      isPrinted && isClaimed
      ? Weight.confirmedHeadline : isPrinted ? Weight.headline : Weight.noHeadline
    if print.count >= 5 { score += Weight.longHeadline }
    if leadsAway(headline) { score += Weight.linkedHeadline }
    if print.count == 1 { score += Weight.oneWordHeadline }
    if BlockLabel.match(at: print).map({ $0.words == print.count }) ?? false {
      score += Weight.oneWordHeadline
    }
    if ownNames.contains(where: { $0.isSame(as: print) }) { score -= Weight.confirmedHeadline }
    return score
  }

  /// Whether the headline is a link to another page; many sites link it to its own.
  private func leadsAway(_ headline: HeadlineChoice) -> Bool {
    guard let block = headline.block, outline.blocks[block].linkShare > 0.8,
      let known = context.address ?? article.canonicalURL,
      let link = outline.blocks[block].links.first.map({ outline.links[$0].address }),
      let address = WebAddress(link, relativeTo: known)
    else { return false }
    return address.canonicalKey != known.canonicalKey
      && address.canonicalKey != article.canonicalURL?.canonicalKey
  }

  // MARK: Lists

  /// What counts for a list, and why; what speaks for an article counts against it.
  private enum ListWeight {
    static let enough = 1.0
    /// A word of the menu is the headline: a section's own page.
    static let menuWord = 0.8
    /// «نتائج البحث», "Tag".
    static let word = 0.8
    static let address = 0.5
    static let claimed = 0.8
    /// «التفاصيل» after every text.
    static let moreLinks = 1.0
    static let summaries = 0.6
    /// Whole texts under linked headlines, as weblogs print them.
    static let posts = 1.2
    static let titles = 0.3
    /// The headline leads to the front page: it is the site's name.
    static let siteName = 0.6
    static let article = -0.6
    static let unbroken = -1.0
  }

  private func listScore(_ articleScore: Double) -> Double {
    var score = 0.0
    guard survey.titles >= 3 || survey.moreLinks >= 3 else { return 0 }
    if isMenuWord { score += ListWeight.menuWord }
    if signs.contains(.list) || titleSigns.contains(.list) { score += ListWeight.word }
    if addressSigns.contains(.list) { score += ListWeight.address }
    let type = head["og:type"]?.lowercased() ?? ""
    if [.list, .person].contains(head.data.kind) || type.hasPrefix("profile") {
      score += ListWeight.claimed
    }
    if survey.moreLinks >= 3 { score += ListWeight.moreLinks }
    if summaries.count >= 3 { score += ListWeight.summaries }
    if linkedHeadings >= 3 { score += ListWeight.posts }
    if survey.titles >= 6 { score += ListWeight.titles }
    if leadsHome { score += ListWeight.siteName }
    if head.data.kind == .article { score += ListWeight.article }
    if survey.isUnbroken {
      score += ListWeight.unbroken
    }
    // What speaks for an article speaks against a list; a front page has some of it as well.
    return score - max(0, articleScore - 1.4) * 0.5
  }

  /// Whether the headline is what a short link of the page says as well.
  private var isMenuWord: Bool {
    guard let block = body.headline?.block, (1...3).contains(print.count) else { return false }
    return outline.blocks.indices.contains { index in
      let other = outline.blocks[index]
      return index != block && other.linkShare > 0.8 && other.words <= 4
        && WordPrint(other.text, limit: 5).isSame(as: print)
    }
  }

  private var leadsHome: Bool {
    guard let block = body.headline?.block, outline.blocks[block].linkShare > 0.8,
      let link = outline.blocks[block].links.first.map({ outline.links[$0].address })
    else { return false }
    return link == "/" || (WebAddress(link)?.isFrontPage ?? false)
  }

  /// Headings of the kept text that are links to other pages of the site, with text under each.
  private var linkedHeadings: Int {
    guard let region = body.region else { return 0 }
    let range = outline.boxes[region].firstBlock..<outline.boxes[region].endBlock
    return range.dropLast().count { index in
      let block = outline.blocks[index]
      let box = outline.ancestor(of: block.box) { $0.tag.isHeading }
      guard box != nil, block.linkShare > 0.9, index != body.headline?.block,
        body.trusted[block.box].isDisjoint(with: .aside), outline.blocks[index + 1].isProse,
        let link = block.links.first.map({ outline.links[$0].address }), !link.hasPrefix("#")
      else { return false }
      guard let address = WebAddress(link) else { return true }
      return address.host == (context.address ?? article.canonicalURL)?.host
    }
  }

  /// How many headlines with a link of their own stand among the kept text, each followed by text:
  /// a list of summaries reads like an article whose paragraphs have headings.
  private var summaries: (count: Int, linked: Int) {
    guard let region = body.region else { return (0, 0) }
    let range = outline.boxes[region].firstBlock..<outline.boxes[region].endBlock
    var count = 0
    var linked = 0
    for index in range.dropLast() {
      let block = outline.blocks[index]
      guard body.trusted[block.box].isDisjoint(with: .aside), block.words >= 3, !block.endsSentence
      else { continue }
      let isTitle =
        block.linkShare > 0.8 || (!block.isProse && block.letters >= 20 && block.clauseMarks < 2)
      if isTitle, body.verdicts[index + 1] == .prose || outline.blocks[index + 1].isProse {
        count += 1
        if block.linkShare > 0.8 || moreFollows(index + 1, in: range) { linked += 1 }
      }
    }
    let prose = range.count { body.verdicts[$0] == .prose }
    // Interviews and long reads have headings as well, but several paragraphs to each.
    return count * 10 >= prose * 6 ? (count, linked) : (0, 0)
  }

  /// Whether the text in a block, or what stands right behind it, leads to the whole story.
  private func moreFollows(_ index: Int, in range: Range<Int>) -> Bool {
    (index..<min(index + 3, range.upperBound)).contains { place in
      let block = outline.blocks[place]
      return block.links.contains { link in
        let link = outline.links[link]
        guard link.block == place, link.end - link.start <= 60 else { return false }
        return PageSign.signs(in: block.text.bytes(from: link.start, to: link.end), limit: 5)
          .contains(.more)
      }
    }
  }

  private var linesBetween: Int {
    guard let headline = body.headline?.block,
      let first = body.verdicts.firstIndex(where: \.isKept),
      headline < first
    else { return 0 }
    return (headline..<first).count { index in
      outline.blocks[index].linkShare > 0.6 && outline.blocks[index].words >= 4
    }
  }

  /// Items of lists that hold most of the kept text.
  private var items: Int {
    var items = 0
    var inside = 0
    var all = 0
    for index in outline.blocks.indices where body.verdicts[index].isKept {
      let letters = outline.blocks[index].letters
      all += letters
      if outline.ancestor(of: outline.blocks[index].box, where: { $0.tag == .li }) != nil {
        items += 1
        inside += letters
      }
    }
    return inside * 10 >= all * 7 ? items : 0
  }

  private var leadsElsewhere: Bool {
    if summaries.count >= 3 { return true }
    let titles = outline.blocks.count { $0.linkShare > 0.8 && $0.words >= 4 }
    return max(titles, survey.titles) >= 4
  }
}
