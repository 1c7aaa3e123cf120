import ArabicText
import News
import Store

/// A store that answers what it was given, for pages to be made of.
struct CannedStore: ReaderStore {
  var number: Int64 = 1
  var articles: [FoldedArticle] = []
  var next: Moment?
  var dayCounts: [DayCount] = []
  var lookups: [ArticleID: ArticleLookup] = [:]
  var former: [StoredArticle] = []
  var health: [OutletHealth] = []
  var total = StoreCounts(outlets: 0, samples: 0, articles: 0, waiting: 0)
  /// What every question but the one for the revision ends in.
  var failure: StoreProblem?

  func revision() async throws(StoreProblem) -> Int64 { number }

  func list(_ query: ListQuery) async throws(StoreProblem) -> ArticleList {
    try fail()
    let kept = articles.filter { folded in
      query.outlet.map { $0 == folded.first.outlet } ?? true
        && query.terms.allSatisfy { searchTerms(of: folded.first.headline).contains($0) }
    }
    return ArticleList(articles: kept, next: next)
  }

  func days(of query: ListQuery, offset: Int, limit: Int) async throws(StoreProblem) -> [DayCount] {
    try fail()
    return dayCounts
  }

  func article(_ id: ArticleID) async throws(StoreProblem) -> ArticleLookup {
    try fail()
    return lookups[id] ?? .unknown
  }

  func versions(of id: ArticleID) async throws(StoreProblem) -> [StoredArticle] { former }
  func outletHealth() async throws(StoreProblem) -> [OutletHealth] {
    try fail()
    return health
  }

  func counts() async throws(StoreProblem) -> StoreCounts { total }

  private func fail() throws(StoreProblem) {
    if let failure { throw failure }
  }
}
