import ArabicText
import GRDB
import News
import Store

/// Writes down articles that were read.
struct ArticleRecorder {
  let db: Database
  private var outlets: [OutletID: Int64] = [:]
  private var last: Int64

  init(db: Database) throws {
    self.db = db
    last = try db.number("SELECT seq FROM sqlite_sequence WHERE name = 'articles'") ?? 0
  }

  /// Stores an article, or what is new about one that is there.
  mutating func record(_ prepared: PreparedReport) throws -> Recorded {
    let report = prepared.report
    guard let outlet = try number(of: report.outlet) else {
      // Removed while the page was fetched: it isn't wanted any more.
      if report.lease != nil { return .unchanged }
      throw Refusal(reason: "there is no outlet \(report.outlet.slug)")
    }
    let recorded =
      if let known = try known(prepared.id) {
        try compare(prepared, with: known, of: outlet)
      } else {
        try store(prepared, of: outlet)
      }
    if let lease = report.lease { try finish(lease, read: report.origin) }
    return recorded
  }

  private mutating func number(of id: OutletID) throws -> Int64? {
    if let number = outlets[id] { return number }
    let number = try OutletRow.number(of: id, in: db)
    outlets[id] = number
    return number
  }

  // MARK: - A new article

  private mutating func store(_ prepared: PreparedReport, of outlet: Int64) throws -> Recorded {
    let report = prepared.report
    let article = report.article
    let seen = report.seen.secondsSince1970
    let shelf = SourcedTime.shelf(published: article.published, seen: report.seen)
    try db.run("DELETE FROM removed WHERE id = ?", [prepared.id])
    // Given here, not by the database: an article's first group has its number.
    last += 1
    let number = last
    try db.run(
      """
      INSERT INTO articles (number, copy_group, id, outlet, identity, url, seen, shelf, version,
        version_seen, language, headline, opening, section, published, fingerprint)
      VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?14, ?8, ?9, ?10, ?11, ?12, ?13)
      """,
      [
        number, prepared.id, outlet, prepared.identity, report.url?.text, seen,
        shelf.secondsSince1970, article.language.tag, prepared.headline, prepared.opening,
        article.section?.storable, prepared.published, report.fingerprint?.storable,
        report.readAt.secondsSince1970,
      ])
    try insertText(prepared, of: number, version: 1)
    try index(prepared, as: number)
    try db.run(
      """
      UPDATE outlets SET article_count = article_count + 1, newest = max(coalesce(newest, ?1), ?1)
      WHERE number = ?2
      """, [seen, outlet])
    return .stored
  }

  private func insertText(
    _ prepared: PreparedReport, of number: Int64, version: Int
  ) throws {
    try db.run(
      """
      INSERT INTO texts
        (article, version, seen, origin, problem_code, problem_sentence, problem_at, content)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [number, version, prepared.report.readAt.secondsSince1970]
        + OriginColumns(prepared.report.origin).arguments + [prepared.content])
  }

  // MARK: - One that is there

  private struct Known {
    let number: Int64
    let outlet: Int64
    let identity: String
    let seen: Moment
    let shelf: Moment
    let group: Int64
    let version: Int
    let versionSeen: Moment
    let url: String?
    let origin: ArticleOrigin
    let content: String
  }

  private func known(_ id: String) throws -> Known? {
    try db.rows(
      """
      SELECT a.number, a.outlet, a.identity, a.seen, a.shelf, a.copy_group, a.version, a.version_seen,
        a.url, t.origin, t.problem_code, t.problem_sentence, t.problem_at, t.content
      FROM articles a JOIN texts t ON t.article = a.number AND t.version = a.version
      WHERE a.id = ?
      """, [id]
    ) {
      Known(
        number: try $0.integer(), outlet: try $0.integer(), identity: try $0.text(),
        seen: try $0.moment(), shelf: try $0.moment(), group: try $0.integer(),
        version: try $0.count(), versionSeen: try $0.moment(), url: try $0.optionalText(),
        origin: try OriginColumns.origin(&$0), content: try $0.text())
    }.first
  }

  private func compare(
    _ prepared: PreparedReport, with known: Known, of outlet: Int64
  ) throws -> Recorded {
    guard known.outlet == outlet, known.identity == prepared.identity else {
      // Two addresses with one name: never seen, and never a reason to overwrite an article.
      throw Refusal(reason: "the name \(prepared.id) is another article's")
    }
    let report = prepared.report
    let isSame =
      prepared.content == known.content && report.origin == known.origin
      && report.url?.text == known.url
    if isSame { return .unchanged }
    // As it would be read back, so that what is lost on the way is no change.
    let verdict = try ReportVerdict(
      on: ArticleText.decoded(prepared.content), from: report.origin, seen: report.readAt,
      isImport: report.lease == nil,
      knowing: KnownText(
        article: ArticleText.decoded(known.content), origin: known.origin, seen: known.versionSeen),
      formers: { try formers(of: known) })
    switch verdict {
    case .keep:
      return .unchanged
    case .refresh:
      try replace(known, with: prepared, isReread: false)
      return .unchanged
    case .reread:
      try replace(known, with: prepared, isReread: true)
      return .changed(version: known.version)
    case .version:
      let version = known.version + 1
      try insertText(prepared, of: known.number, version: version)
      try db.run(
        "UPDATE articles SET version = ?, version_seen = ? WHERE number = ?",
        [version, report.readAt.secondsSince1970, known.number])
      try describe(known, as: prepared, isReread: true)
      return .changed(version: version)
    }
  }

  private func formers(of known: Known) throws -> [Article] {
    try db.rows(
      "SELECT content FROM texts WHERE article = ? AND version < ?", [known.number, known.version]
    ) { try ArticleText.decoded($0.text()) }
  }

  private func replace(
    _ known: Known, with prepared: PreparedReport, isReread: Bool
  ) throws {
    try db.run(
      """
      UPDATE texts SET origin = ?, problem_code = ?, problem_sentence = ?, problem_at = ?,
        content = ?
      WHERE article = ? AND version = ?
      """,
      OriginColumns(prepared.report.origin).arguments
        + [prepared.content, known.number, known.version])
    try describe(known, as: prepared, isReread: isReread)
  }

  /// Brings what lists and search know of an article up to its present text.
  private func describe(
    _ known: Known, as prepared: PreparedReport, isReread: Bool
  ) throws {
    let report = prepared.report
    let article = report.article
    // Counted from the first sight, so that an edit doesn't lift an old article to the top.
    let shelf = SourcedTime.shelf(published: article.published, seen: known.seen)
    try db.run(
      """
      UPDATE articles SET url = ?, shelf = ?, language = ?, headline = ?, opening = ?, section = ?,
        published = ?, fingerprint = ?, is_placed = iif(?, 0, is_placed)
      WHERE number = ?
      """,
      [
        report.url?.text, shelf.secondsSince1970, article.language.tag, prepared.headline,
        prepared.opening, article.section?.storable, prepared.published,
        report.fingerprint?.storable, isReread, known.number,
      ])
    try reindex(prepared, as: known.number)
    if shelf != known.shelf { try CopyGroups.settleHead(of: known.group, in: db) }
  }

  // MARK: - The index

  private func index(_ prepared: PreparedReport, as number: Int64) throws {
    let words: StatementArguments = [number, prepared.headlineTerms, prepared.bodyTerms]
    try db.run("INSERT INTO terms (article, headline, body) VALUES (?, ?, ?)", words)
    try db.run("INSERT INTO search (rowid, headline, body) VALUES (?, ?, ?)", words)
  }

  private func reindex(_ prepared: PreparedReport, as number: Int64) throws {
    let former = try db.rows("SELECT headline, body FROM terms WHERE article = ?", [number]) {
      (headline: try $0.text(), body: try $0.text())
    }
    if let former = former.first {
      guard former.headline != prepared.headlineTerms || former.body != prepared.bodyTerms
      else { return }
      try db.run(
        "INSERT INTO search (search, rowid, headline, body) VALUES ('delete', ?, ?, ?)",
        [number, former.headline, former.body])
      try db.run("DELETE FROM terms WHERE article = ?", [number])
    }
    try index(prepared, as: number)
  }

  // MARK: - The queue

  /// Takes an entry off the queue, unless its outlet changed it while its page was fetched.
  private func finish(_ lease: EntryLease, read origin: ArticleOrigin) throws {
    var problem: RecordedProblem?
    if case .feed(let reason) = origin { problem = reason }
    try db.run(
      """
      UPDATE entries SET state = 1, is_stored = 1, content = NULL, title = ?, address = ?,
        problem_code = ?, problem_sentence = ?, problem_at = ?
      WHERE number = ? AND digest = ?
      """,
      [
        problem.flatMap { _ in lease.entry.title?.storable },
        problem.flatMap { _ in lease.entry.link?.text }, problem?.code.rawValue,
        problem?.sentence.storable, problem?.at.secondsSince1970, lease.number,
        lease.entry.digest,
      ])
    guard db.changesCount == 0 else { return }
    try db.run("UPDATE entries SET is_stored = 1 WHERE number = ?", [lease.number])
  }
}
