import ArabicText
import GRDB
import News
import Store

extension SQLiteStore {
  @discardableResult
  func record(_ reports: [ArticleReport]) async throws(StoreProblem) -> [Recorded] {
    guard !reports.isEmpty else { return [] }
    let prepared = reports.map(PreparedReport.init)
    return try await write("storing articles") { db in
      var recorder = try ArticleRecorder(db: db)
      let recorded = try prepared.map { try recorder.record($0) }
      try db.growRevision()
      return recorded
    }
  }

  func articles(
    after cursor: Int64, since: Moment?, versions: Bool, limit: Int
  ) async throws(StoreProblem) -> (articles: [StoredArticle], next: Int64?) {
    let limit = min(max(limit, 1), 1_000)
    return try await read("reading articles to export") { db in
      let numbers = try db.rows(
        "SELECT number FROM articles WHERE number > ? AND version_seen >= ? ORDER BY number LIMIT ?",
        [cursor, since?.secondsSince1970 ?? Int64.min, limit]
      ) { try $0.integer() }
      var page: [StoredArticle] = []
      var last = cursor
      // An article's versions stay together, so that the cursor can stand between articles.
      for number in numbers where page.count < limit {
        page += try Self.texts(of: number, since: versions ? since : nil, all: versions, in: db)
        last = number
      }
      let isWhole = numbers.count < limit && last == numbers.last ?? cursor
      return (page, isWhole ? nil : last)
    }
  }

  private static func texts(
    of number: Int64, since: Moment?, all: Bool, in db: Database
  ) throws -> [StoredArticle] {
    guard all else {
      return try db.rows(
        "SELECT \(ArticleRow.columns) FROM \(ArticleRow.present) WHERE a.number = ?", [number],
        as: ArticleRow.stored)
    }
    return try db.rows(
      """
      SELECT \(ArticleRow.columns)
      FROM articles a JOIN texts t ON t.article = a.number JOIN outlets o ON o.number = a.outlet
      WHERE a.number = ? AND t.seen >= ? ORDER BY t.version
      """, [number, since?.secondsSince1970 ?? Int64.min], as: ArticleRow.stored)
  }

  func versions(of id: ArticleID) async throws(StoreProblem) -> [StoredArticle] {
    try await read("reading the versions of \(id.text)") { db in
      guard let number = try db.number("SELECT number FROM articles WHERE id = ?", [id.text])
      else { return [] }
      return try Self.texts(of: number, since: nil, all: true, in: db)
    }
  }
}
