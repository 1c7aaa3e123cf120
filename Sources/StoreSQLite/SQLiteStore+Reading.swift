import ArabicText
import GRDB
import News
import Store

extension SQLiteStore {
  func revision() async throws(StoreProblem) -> Int64 {
    try await read("reading the revision") { db in
      try db.number("SELECT revision FROM desk") ?? 0
    }
  }

  func list(_ query: ListQuery) async throws(StoreProblem) -> ArticleList {
    try await read("reading a list") { db in
      try ListReader(query, in: db)?.page() ?? ArticleList(articles: [], next: nil)
    }
  }

  func days(
    of query: ListQuery, offset: Int, limit: Int
  ) async throws(StoreProblem) -> [DayCount] {
    try await read("counting the days") { db in
      try ListReader(query, in: db)?.days(offset: offset, limit: limit) ?? []
    }
  }

  func article(_ id: ArticleID) async throws(StoreProblem) -> ArticleLookup {
    try await read("reading \(id.text)") { db in
      if let view = try Self.view(of: id, in: db) { return .found(view) }
      let isRemoved = try db.number("SELECT 1 FROM removed WHERE id = ?", [id.text]) != nil
      return isRemoved ? .removed : .unknown
    }
  }

  private static func view(of id: ArticleID, in db: Database) throws -> ArticleView? {
    let article = try db.rows(
      """
      SELECT a.number, a.copy_group, \(ArticleRow.columns), \(OutletRow.columns), \(SummaryRow.columns)
      FROM \(ArticleRow.present) WHERE a.id = ?
      """, [id.text]
    ) { columns in
      (
        number: try columns.integer(), group: try columns.integer(),
        stored: try ArticleRow.stored(&columns), outlet: try OutletRow.outlet(&columns),
        summary: try SummaryRow.summary(&columns)
      )
    }
    guard let article = article.first else { return nil }
    let copies = try db.rows(
      """
      SELECT \(SummaryRow.columns) FROM articles a JOIN outlets o ON o.number = a.outlet
      WHERE a.copy_group = ? AND a.number <> ? ORDER BY a.shelf, a.number LIMIT ?
      """, [article.group, article.number, SummaryRow.mostCopies], as: SummaryRow.summary)
    return ArticleView(
      stored: article.stored, outlet: article.outlet, summary: article.summary, copies: copies,
      related: try related(to: article.number, of: article.group, in: db))
  }

  private static func related(
    to number: Int64, of group: Int64, in db: Database
  ) throws -> [RelatedArticle] {
    let offers = try db.rows(
      """
      SELECT a.copy_group, r.shared, \(SummaryRow.columns)
      FROM related r JOIN articles a ON a.number = r.other JOIN outlets o ON o.number = a.outlet
      WHERE r.article = ? AND a.copy_group <> ? ORDER BY r.place
      """, [number, group]
    ) { columns in
      let group = try columns.integer()
      let shared = JSONValue(parsing: Array(try columns.text().utf8))?.elements ?? []
      let article = try SummaryRow.summary(&columns)
      return (
        group: group, offer: RelatedArticle(article: article, shared: shared.compactMap(\.string))
      )
    }
    // Two offers may have turned out to be copies of each other: the better one stays.
    var groups: Set<Int64> = []
    return offers.filter { groups.insert($0.group).inserted }.map(\.offer)
  }

  func outletHealth() async throws(StoreProblem) -> [OutletHealth] {
    try await read("reading the outlets' health") { db in
      let feeds = try db.rows(
        """
        SELECT \(FeedRow.columns) FROM feeds f JOIN outlets o ON o.number = f.outlet
        ORDER BY f.number
        """, as: FeedRow.feed)
      let feedsOf = Dictionary(grouping: feeds, by: \.outlet)
      let outlets = try db.rows(
        """
        SELECT o.number, o.article_count, o.newest, \(OutletRow.columns) FROM outlets o
        ORDER BY o.name, o.slug
        """
      ) { columns in
        (
          number: try columns.integer(), articleCount: try columns.count(),
          newest: try columns.optionalMoment(), outlet: try OutletRow.outlet(&columns)
        )
      }
      return try outlets.map { row in
        OutletHealth(
          outlet: row.outlet, feeds: feedsOf[row.outlet.id] ?? [], articleCount: row.articleCount,
          newest: row.newest, pageProblems: try Self.pageProblems(of: row.number, in: db))
      }
    }
  }

  private static func pageProblems(of outlet: Int64, in db: Database) throws -> [PageProblem] {
    try db.rows(
      """
      SELECT address, title, problem_code, problem_sentence, problem_at FROM entries
      WHERE outlet = ? AND problem_at IS NOT NULL ORDER BY problem_at DESC, number DESC LIMIT 5
      """, [outlet]
    ) { columns in
      let address = try columns.optionalAddress()
      let title = try columns.optionalText()
      guard let problem = try columns.problem() else { throw UnreadableValue(what: "problem") }
      return PageProblem(address: address, title: title, problem: problem)
    }
  }

  func counts() async throws(StoreProblem) -> StoreCounts {
    try await read("counting") { db in
      let counts = try db.rows(
        """
        SELECT count(*), coalesce(sum(is_sample), 0), coalesce(sum(article_count), 0),
          (SELECT coalesce(sum(waiting_count), 0) FROM feeds)
        FROM outlets
        """
      ) { columns in
        StoreCounts(
          outlets: try columns.count(), samples: try columns.count(),
          articles: try columns.count(), waiting: try columns.count())
      }
      return counts.first ?? StoreCounts(outlets: 0, samples: 0, articles: 0, waiting: 0)
    }
  }
}
