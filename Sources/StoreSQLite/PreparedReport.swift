import ArabicText
import News
import Store

/// A report with all that can be worked out before the database is held.
struct PreparedReport: Sendable {
  let report: ArticleReport
  let id: String
  let identity: String
  let content: String
  let headline: String
  let opening: String
  let published: String?
  let headlineTerms: String
  let bodyTerms: String

  init(_ report: ArticleReport) {
    self.report = report
    let article = report.article
    id = report.id.text
    identity = report.identity.storable
    content = ArticleText.encoded(article)
    opening = ArticleText.opening(of: article).storable
    headline = article.headline?.storable ?? ArticleText.opening(of: article, limit: 80).storable
    published = ArticleText.encoded(article.published)
    headlineTerms = SearchTerms.column(report.headlineTerms)
    bodyTerms = SearchTerms.column(report.bodyTerms)
  }
}

/// What to do with a report of an article that is there.
enum ReportVerdict: Hashable {
  /// Nothing: what is there is as good.
  case keep
  /// It says the same; what is known about it may have changed.
  case refresh
  /// The same version, read better than before.
  case reread
  /// The outlet changed the text: a new version, the former one kept.
  case version

  /// Weighs an article, as it would be read back, against the version that is there.
  ///
  /// `formers` gives its former texts; it is asked for what comes from a file.
  init(
    on article: Article, from origin: ArticleOrigin, seen: Moment, isImport: Bool,
    knowing known: KnownText, formers: () throws -> [Article]
  ) rethrows {
    let hadText = !known.article.text.isEmpty
    if isImport {
      // A file that is imported twice, or holds texts older than ours, changes nothing.
      let isOlder = seen < known.seen
      let isKnown = try article.readsAs(known.article) || formers().contains(where: article.readsAs)
      if isOlder || isKnown {
        self = .keep
        return
      }
    }
    if origin.isTeaser, !known.origin.isTeaser, hadText {
      // The page couldn't be had this time: the feed's few words are no reason to forget it.
      self = .keep
    } else if article.readsAs(known.article) {
      self = .refresh
    } else if known.origin.isTeaser, !origin.isTeaser,
      article.text.utf8.count >= known.article.text.utf8.count
    {
      // The outlet changed nothing: we had read its feed alone, and now read its page. A page that
      // gives less than the feed did makes a new version, so that no words are lost.
      self = .reread
    } else {
      self = .version
    }
  }
}

/// The version of an article that is there.
struct KnownText {
  let article: Article
  let origin: ArticleOrigin
  let seen: Moment
}

extension ArticleOrigin {
  /// Whether it is only what a feed says of a page.
  var isTeaser: Bool {
    if case .feed = self { true } else { false }
  }
}
