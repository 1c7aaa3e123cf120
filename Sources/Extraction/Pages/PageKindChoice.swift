import ArabicText
import News

/// What a page is: one article, or something else.
struct PageKindChoice {
  let kind: PageKind

  /// The one table of what counts for an article, and why.
  private enum Weight {
    static let enough = 1.0
    /// A headline that stands on the page and that the page's head confirms.
    static let confirmedHeadline = 1.0
    /// One that only one of both says.
    static let headline = 0.4
    /// No headline on the page: it is no article, or a badly made one.
    static let noHeadline = -0.6
    static let jsonld = 1.2
    /// Written on every page by many systems, front pages and shops included.
    static let opengraph = 0.5
    /// A feed led here.
    static let entry = 1.0
    static let published = 0.8
    /// «كتب», «المصدر», «القاهرة -»: only articles have them.
    static let provenance = 0.5
    static let longText = 0.5
    static let veryShortText = -0.8
    /// «الأخبار»: the name of a section.
    static let oneWordHeadline = -0.5
    /// Cards with a headline and a date each, behind next to no text.
    static let cards = -1.2
    /// Headlines that lead elsewhere, each with its summary.
    static let summaries = -1.6
    /// A directory: items with a sentence each.
    static let items = -1.2
    /// Other headlines stand between the headline and the text: it is the page's, not the text's.
    static let farHeadline = -1.2
    static let frontPage = -2.0
    /// The page says it is a list.
    static let list = -1.5
    /// «من نحن», "About us", "Contact".
    static let aboutItself = -1.5
  }

  init(
    _ article: Article, head: PageHead, outline: PageOutline, body: BodyReader,
    context: PageContext, ownNames: [WordPrint]
  ) {
    let letters = article.blocks.reduce(0) { $0 + $1.text.scalarCount }
    let summaries = Self.summaries(outline, body)
    if outline.passwordFields > 0, letters < 300 {
      kind = .login
      return
    }
    let score = Self.score(article, letters, summaries, head, outline, body, context, ownNames)
    if score < Weight.enough || article.blocks.isEmpty {
      kind = Self.isList(outline, summaries, article) ? .index : .other
      return
    }
    let type = head["og:type"]?.lowercased() ?? ""
    if head.data.kind == .live {
      kind = .live
    } else if letters < 700, head.data.kind == .video || type.hasPrefix("video") {
      kind = .video
    } else if head.data.kind == .gallery || (letters < 900 && Self.pictures(article) >= 6) {
      kind = .gallery
    } else {
      kind = .article
    }
  }

  private static func pictures(_ article: Article) -> Int {
    article.blocks.count {
      if case .image = $0 { true } else { false }
    }
  }

  private static func score(
    _ article: Article, _ letters: Int, _ summaries: Int, _ head: PageHead, _ outline: PageOutline,
    _ body: BodyReader, _ context: PageContext, _ ownNames: [WordPrint]
  ) -> Double {
    var score = 0.0
    if let headline = body.headline {
      let print = WordPrint(headline.text, limit: 60)
      let claims = [head.title, head["og:title"], head.data.headline].compactMap { $0 }
      let isClaimed = claims.contains { claim in
        let words = WordPrint(claim, limit: 80)
        return words.shared(with: print) * 10 >= print.count * 8
      }
      let isPrinted = headline.block != nil
      score +=
        isPrinted && isClaimed
        ? Weight.confirmedHeadline : isPrinted ? Weight.headline : Weight.noHeadline
      if print.count == 1 { score += Weight.oneWordHeadline }
      if BlockLabel.match(at: print).map({ $0.words == print.count }) ?? false {
        score += Weight.oneWordHeadline
      }
      if aboutPages.contains(where: { $0.isSame(as: print) }) { score += Weight.aboutItself }
      if ownNames.contains(where: { $0.isSame(as: print) }) { score -= Weight.confirmedHeadline }
    } else {
      score += Weight.noHeadline
    }
    switch head.data.kind {
    case .article, .live, .video, .gallery: score += Weight.jsonld
    case .list: score += Weight.list
    case .page, nil: break
    }
    let type = head["og:type"]?.lowercased() ?? ""
    if type.hasPrefix("article") || type.hasPrefix("video") { score += Weight.opengraph }
    if context.entry != nil { score += Weight.entry }
    if article.published != nil { score += Weight.published }
    if article.credit != nil || article.dateline != nil || !article.authors.isEmpty {
      score += Weight.provenance
    }
    if letters >= 350 { score += Weight.longText }
    if letters < 90 { score += Weight.veryShortText }
    if summaries >= 5 { score += Weight.summaries }
    if items(outline, body) >= 10 { score += Weight.items }
    if letters < 300, cards(outline, body) >= 3 { score += Weight.cards }
    if linesBetween(outline, body) >= 8 { score += Weight.farHeadline }
    let address = context.address ?? article.canonicalURL
    if address?.isFrontPage ?? false { score += Weight.frontPage }
    return score
  }

  private static let aboutPages = [
    "من نحن", "من نحن ؟", "اتصل بنا", "تواصل معنا", "سياسة الخصوصية", "شروط الاستخدام", "عن الموقع",
    "about us", "about", "contact us", "contact", "privacy policy", "terms of use",
    "terms of service",
    "درباره ما", "تماس با ما", "ہمارے بارے میں", "رابطہ", "qui sommes nous", "hakkımızda",
  ].map { WordPrint($0) }

  /// How many headlines with a link of their own stand among the kept text, each followed by text:
  /// a list of summaries reads like an article whose paragraphs have headings.
  private static func summaries(_ outline: PageOutline, _ body: BodyReader) -> Int {
    guard let region = body.region else { return 0 }
    let range = outline.boxes[region].firstBlock..<outline.boxes[region].endBlock
    var count = 0
    for index in range.dropLast() {
      let block = outline.blocks[index]
      guard body.trusted[block.box].isDisjoint(with: .aside), block.words >= 3, !block.endsSentence
      else { continue }
      let isTitle =
        block.linkShare > 0.8 || (!block.isProse && block.letters >= 20 && block.clauseMarks < 2)
      if isTitle, body.verdicts[index + 1] == .prose || outline.blocks[index + 1].isProse {
        count += 1
      }
    }
    let prose = range.count { body.verdicts[$0] == .prose }
    // Interviews and long reads have headings as well, but several paragraphs to each.
    return count * 10 >= prose * 6 ? count : 0
  }

  private static func linesBetween(_ outline: PageOutline, _ body: BodyReader) -> Int {
    guard let headline = body.headline?.block,
      let first = body.verdicts.firstIndex(where: \.isKept),
      headline < first
    else { return 0 }
    return (headline..<first).count { index in
      outline.blocks[index].linkShare > 0.6 && outline.blocks[index].words >= 4
    }
  }

  /// Linked headlines behind the text, each with a short line under it.
  private static func cards(_ outline: PageOutline, _ body: BodyReader) -> Int {
    let start = body.verdicts.lastIndex { $0.isKept }.map { $0 + 1 } ?? 0
    return (start..<max(start, outline.blocks.count - 1)).count { index in
      let (title, line) = (outline.blocks[index], outline.blocks[index + 1])
      return title.linkShare > 0.8 && title.words >= 3 && line.linkLetters == 0
        && BlockAnnouncement.holdsDigit(line.text)
        && body.trusted[title.box].isDisjoint(with: [
          .related, .sidebar, .widget, .footer, .navigation,
        ])
    }
  }

  /// Items of lists that hold most of the kept text.
  private static func items(_ outline: PageOutline, _ body: BodyReader) -> Int {
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

  private static func isList(_ outline: PageOutline, _ summaries: Int, _ article: Article) -> Bool {
    if summaries >= 3 { return true }
    let titles = outline.blocks.count { $0.linkShare > 0.8 && $0.words >= 4 }
    return titles >= 4
  }
}
