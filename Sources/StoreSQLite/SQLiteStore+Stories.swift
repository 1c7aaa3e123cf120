import ArabicText
import GRDB
import News
import Store

extension SQLiteStore {
  func unplaced(limit: Int) async throws(StoreProblem) -> [UnplacedArticle] {
    try await read("reading articles to compare") { db in
      try db.rows(
        """
        SELECT \(ArticleRow.columns), a.shelf, a.fingerprint FROM \(ArticleRow.present)
        WHERE a.is_placed = 0 ORDER BY a.number LIMIT ?
        """, [max(limit, 0)], as: ArticleRow.unplaced)
    }
  }

  func placed(since: Moment, limit: Int) async throws(StoreProblem) -> [UnplacedArticle] {
    try await read("reading articles compared before") { db in
      try db.rows(
        """
        SELECT \(ArticleRow.columns), a.shelf, a.fingerprint FROM \(ArticleRow.present)
        WHERE a.is_placed = 1 AND a.shelf >= ? ORDER BY a.shelf DESC, a.number DESC LIMIT ?
        """, [since.secondsSince1970, max(limit, 0)], as: ArticleRow.unplaced)
    }
  }

  func apply(_ decisions: [StoryDecision]) async throws(StoreProblem) {
    guard !decisions.isEmpty else { return }
    try await write("placing articles") { db in
      for decision in decisions { try Self.apply(decision, in: db) }
      try db.growRevision()
    }
  }

  private static func apply(_ decision: StoryDecision, in db: Database) throws {
    let id = decision.article.text
    // Removed with its outlet since it was compared.
    guard let number = try db.number("SELECT number FROM articles WHERE id = ?", [id])
    else { return }
    switch decision.copies {
    case .original: try CopyGroups.place(id, asCopyOf: nil, in: db)
    case .copy(let original): try CopyGroups.place(id, asCopyOf: original.text, in: db)
    case .unchanged: break
    }
    if let related = decision.related { try offer(related, beside: number, in: db) }
    try db.run("UPDATE articles SET is_placed = 1 WHERE number = ?", [number])
  }

  private static func offer(
    _ choices: [RelatedChoice], beside number: Int64, in db: Database
  ) throws {
    try db.run("DELETE FROM related WHERE article = ?", [number])
    for (place, choice) in choices.prefix(offers).enumerated() {
      try db.run(
        """
        INSERT INTO related (article, place, other, score, shared)
        SELECT ?, ?, number, ?, ? FROM articles WHERE id = ? AND number <> ?
        """,
        [
          number, place, choice.score.isFinite ? choice.score : 0,
          JSONValue.strings(Array(choice.shared.prefix(reasons))).text, choice.article.text,
          number,
        ])
    }
  }

  /// The most offers that are kept of an article.
  private static let offers = 12
  /// The most shared terms that are kept of an offer.
  private static let reasons = 8
}
