import ArabicText
public import News

/// One page of an article, and where the article goes on.
public struct ArticlePart: Hashable, Sendable {
  /// What the page gave.
  public let article: Article
  /// The pages that follow, in order: at most 19, and often the next one alone.
  public let next: [WebAddress]

  /// A page that was read.
  public init(article: Article, next: [WebAddress]) {
    self.article = article
    self.next = next
  }
}

/// Joins the pages of one article to the whole.
public enum ArticleJoiner {
  /// No article is joined of more pages.
  public static let mostParts = 20

  /// The whole article.
  ///
  /// The first page's fields count; what it lacks may come from a later one, as the source that
  /// stands under the last. What a page repeats of those before it is left out, and so is what
  /// stands at the end of several: a notice of the page, not the text.
  ///
  /// - Parameter parts: the pages in order; those beyond ``mostParts`` are left out.
  /// - Returns: the whole; nothing without a page.
  /// - Complexity: O(n) in the letters of all pages.
  public static func joined(_ parts: [Article]) -> Article? {
    guard var whole = parts.first else { return nil }
    let parts = parts.prefix(mostParts)
    guard parts.count > 1 else { return whole }
    let notices = repeatedEndings(of: parts)
    var seen: Set<[UInt32]> = []
    if let headline = whole.headline { seen.insert(WordPrint(headline).hashes) }
    if let subtitle = whole.subtitle { seen.insert(WordPrint(subtitle).hashes) }
    var pictures: Set<WebAddress> = []
    var wordless: Set<ArticleBlock> = []
    var blocks: [ArticleBlock] = []
    for (index, part) in parts.enumerated() {
      for block in part.blocks {
        if case .image(let image) = block {
          if pictures.insert(image.url).inserted { blocks.append(block) }
          continue
        }
        let words = WordPrint(block.text).hashes
        guard !words.isEmpty else {
          if wordless.insert(block).inserted || index == 0 { blocks.append(block) }
          continue
        }
        if notices.contains(words) || PictureCount(block.text) != nil { continue }
        // Short answers («نعم») may come twice; what is longer doesn't.
        let isNew = seen.insert(words).inserted
        if index == 0 || isNew || (words.count < 4 && !isHeading(block)) { blocks.append(block) }
      }
      if index > 0 { take(part, into: &whole) }
    }
    whole.blocks = blocks
    whole.repairs.append("Joined from \(parts.count) pages.")
    return whole
  }

  private static func isHeading(_ block: ArticleBlock) -> Bool {
    if case .heading = block { true } else { false }
  }

  /// What stands at the end of more than one page.
  private static func repeatedEndings(of parts: ArraySlice<Article>) -> Set<[UInt32]> {
    var counts: [[UInt32]: Int] = [:]
    for part in parts {
      let endings = part.blocks.suffix(4).filter { !isHeading($0) }.map {
        WordPrint($0.text).hashes
      }
      for ending in Set(endings) where !ending.isEmpty { counts[ending, default: 0] += 1 }
    }
    // A page of two blocks ends with its lead: what begins pages is no notice.
    let openings = Set(parts.compactMap { $0.blocks.first.map { WordPrint($0.text).hashes } })
    return Set(counts.filter { $0.value > 1 }.keys).subtracting(openings)
  }

  private static func take(_ part: Article, into whole: inout Article) {
    if whole.credit == nil, let credit = part.credit {
      whole.credit = credit
      whole.knownFrom[.credit] = part.knownFrom[.credit]
    }
    for agency in part.agencies where !whole.agencies.contains(agency) {
      if whole.agencies.count < 20 { whole.agencies.append(agency) }
    }
    if whole.authors.isEmpty, !part.authors.isEmpty {
      whole.authors = part.authors
      whole.knownFrom[.authors] = part.knownFrom[.authors]
    }
    if whole.language == .unknown { whole.language = part.language }
    for image in part.images
    where whole.images.count < 40 && !whole.images.contains(where: { $0.url == image.url }) {
      whole.images.append(image)
    }
    for link in part.related
    where whole.related.count < 40 && !whole.related.contains(where: { $0.title == link.title }) {
      whole.related.append(link)
    }
  }
}
