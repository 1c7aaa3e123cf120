public import ArabicText
public import News

/// What pages, feeds and APIs ask of a database.
///
/// Reading never waits for the desk's writing.
public protocol ReaderStore: Sendable {
  /// A number that grows with every change that a reader could see.
  ///
  /// That a feed was visited and had nothing new is no such change.
  func revision() async throws(StoreProblem) -> Int64

  /// Articles for a list, newest first by shelf, copies folded under the first of them.
  func list(_ query: ListQuery) async throws(StoreProblem) -> ArticleList

  /// Days that have articles, newest first, as days on a clock `offset` minutes ahead of GMT.
  func days(of query: ListQuery, offset: Int, limit: Int) async throws(StoreProblem) -> [DayCount]

  /// One article with what belongs beside it.
  func article(_ id: ArticleID) async throws(StoreProblem) -> ArticleLookup

  /// Former texts of an article, oldest first, the present one last.
  func versions(of id: ArticleID) async throws(StoreProblem) -> [StoredArticle]

  /// Every outlet with the health of its feeds, by name.
  func outletHealth() async throws(StoreProblem) -> [OutletHealth]

  /// How much there is.
  func counts() async throws(StoreProblem) -> StoreCounts
}

/// Which articles a list is of.
public struct ListQuery: Hashable, Sendable {
  /// Only of this outlet; nothing for all.
  public var outlet: OutletID?
  /// Only in this language; nothing for all.
  public var language: Language?
  /// Only with all these terms of ``ArabicText`` in headline or body; empty for all.
  public var terms: [String]
  /// Only from this moment on.
  public var from: Moment?
  /// Only before this moment.
  public var before: Moment?
  /// Whether copies stand under the first of them (else each by itself).
  public var foldsCopies: Bool
  /// At most so many, 1 to 200.
  public var limit: Int

  /// A list of everything, cut by what is given.
  public init(
    outlet: OutletID? = nil, language: Language? = nil, terms: [String] = [],
    from: Moment? = nil, before: Moment? = nil, foldsCopies: Bool = true, limit: Int = 50
  ) {
    self.outlet = outlet
    self.language = language
    self.terms = terms
    self.from = from
    self.before = before
    self.foldsCopies = foldsCopies
    self.limit = min(max(limit, 1), 200)
  }
}

/// An article as lists show it.
public struct ArticleSummary: Hashable, Sendable {
  /// Its name.
  public let id: ArticleID
  /// Who published it.
  public let outlet: OutletID
  /// The outlet's own name.
  public let outletName: String
  /// The outlet's name in Latin letters.
  public let outletLatinName: String?
  /// Whether the outlet is one of our samples.
  public let isSample: Bool
  /// The headline; the first words of the text where it has none.
  public let headline: String
  /// The first words of the text, cut at a word, at most 240 letters.
  public let opening: String
  /// Its section.
  public let section: String?
  /// Its language.
  public let language: Language
  /// When it was published.
  public let published: SourcedTime?
  /// When the desk saw it first.
  public let seen: Moment
  /// Where it stands in time.
  public let shelf: Moment
  /// How many versions there are.
  public let version: Int
  /// The outlet's page.
  public let url: WebAddress?

  /// A line of a list.
  public init(
    id: ArticleID, outlet: OutletID, outletName: String, outletLatinName: String?, isSample: Bool,
    headline: String, opening: String, section: String?, language: Language,
    published: SourcedTime?, seen: Moment, shelf: Moment, version: Int, url: WebAddress?
  ) {
    self.id = id
    self.outlet = outlet
    self.outletName = outletName
    self.outletLatinName = outletLatinName
    self.isSample = isSample
    self.headline = headline
    self.opening = opening
    self.section = section
    self.language = language
    self.published = published
    self.seen = seen
    self.shelf = shelf
    self.version = version
    self.url = url
  }
}

/// An article with the copies folded under it.
public struct FoldedArticle: Hashable, Sendable {
  /// The first of them by shelf.
  public let first: ArticleSummary
  /// The others, by shelf.
  public let copies: [ArticleSummary]

  /// One text.
  public init(first: ArticleSummary, copies: [ArticleSummary]) {
    self.first = first
    self.copies = copies
  }
}

/// A page of a list.
public struct ArticleList: Hashable, Sendable {
  /// The texts, newest first.
  public let articles: [FoldedArticle]
  /// The shelf to ask `before` for the next page; nothing if this is the last.
  public let next: Moment?

  /// A page of a list.
  public init(articles: [FoldedArticle], next: Moment?) {
    self.articles = articles
    self.next = next
  }
}

/// How many articles a day has.
public struct DayCount: Hashable, Sendable {
  /// The day.
  public let day: GregorianDay
  /// How many texts, copies folded.
  public let count: Int

  /// A day and its count.
  public init(day: GregorianDay, count: Int) {
    self.day = day
    self.count = count
  }
}

/// An offer to read also.
public struct RelatedArticle: Hashable, Sendable {
  /// The article.
  public let article: ArticleSummary
  /// The names and terms both have.
  public let shared: [String]

  /// An offer with its reason.
  public init(article: ArticleSummary, shared: [String]) {
    self.article = article
    self.shared = shared
  }
}

/// One article with what belongs beside it.
public struct ArticleView: Sendable {
  /// The article.
  public let stored: StoredArticle
  /// Who published it.
  public let outlet: Outlet
  /// Its line in lists.
  public let summary: ArticleSummary
  /// Other outlets' articles with the same text, by shelf.
  public let copies: [ArticleSummary]
  /// What to read also, best first; never a copy.
  public let related: [RelatedArticle]

  /// An article and what belongs beside it.
  public init(
    stored: StoredArticle, outlet: Outlet, summary: ArticleSummary, copies: [ArticleSummary],
    related: [RelatedArticle]
  ) {
    self.stored = stored
    self.outlet = outlet
    self.summary = summary
    self.copies = copies
    self.related = related
  }
}

/// What looking for an article gave.
public enum ArticleLookup: Sendable {
  /// It is there.
  case found(ArticleView)
  /// It was there, and was removed with its outlet.
  case removed
  /// It never was.
  case unknown
}

/// An outlet and the health of its feeds.
public struct OutletHealth: Sendable {
  /// The outlet.
  public let outlet: Outlet
  /// Its feeds.
  public let feeds: [FeedRecord]
  /// How many of its articles are stored.
  public let articleCount: Int
  /// When its newest article was seen.
  public let newest: Moment?
  /// The pages that couldn't be had lately, newest first, at most five.
  public let pageProblems: [PageProblem]

  /// An outlet and how it does.
  public init(
    outlet: Outlet, feeds: [FeedRecord], articleCount: Int, newest: Moment?,
    pageProblems: [PageProblem]
  ) {
    self.outlet = outlet
    self.feeds = feeds
    self.articleCount = articleCount
    self.newest = newest
    self.pageProblems = pageProblems
  }
}

/// A page that couldn't be had.
public struct PageProblem: Hashable, Sendable {
  /// Where it should be.
  public let address: WebAddress?
  /// What the feed calls it.
  public let title: String?
  /// What went wrong.
  public let problem: RecordedProblem

  /// A page and what went wrong with it.
  public init(address: WebAddress?, title: String?, problem: RecordedProblem) {
    self.address = address
    self.title = title
    self.problem = problem
  }
}

/// How much a store holds.
public struct StoreCounts: Hashable, Sendable {
  /// Outlets.
  public let outlets: Int
  /// Sample outlets among them.
  public let samples: Int
  /// Articles.
  public let articles: Int
  /// Entries that wait for their page.
  public let waiting: Int

  /// Counts at one moment.
  public init(outlets: Int, samples: Int, articles: Int, waiting: Int) {
    self.outlets = outlets
    self.samples = samples
    self.articles = articles
    self.waiting = waiting
  }
}
