import ArabicText
import GRDB
import News
import Store

/// Reads lists of articles, in one transaction.
///
/// A list is of the articles that its query asks for by outlet, language and terms. Folded, those
/// of them that share a text are one line, at the place of the first of them; the span of time
/// says which lines are shown, not which copies.
struct ListReader {
  let db: Database
  let query: ListQuery
  /// The outlet's number; nothing if the list is of all.
  private let outlet: Int64?

  /// Nothing if the list is of an outlet that isn't there.
  init?(_ query: ListQuery, in db: Database) throws {
    self.db = db
    var query = query
    query.limit = min(max(query.limit, 1), 200)
    self.query = query
    outlet = try query.outlet.flatMap { try OutletRow.number(of: $0, in: db) }
    if query.outlet != nil, outlet == nil { return nil }
  }

  /// A line of a list before it is shown.
  struct Line {
    let number: Int64
    let shelf: Int64
    let group: Int64
    /// The copies under it, where they are known already.
    var copies: [Int64]?

    init(_ columns: inout Columns) throws {
      number = try columns.integer()
      shelf = try columns.integer()
      group = try columns.integer()
    }

    /// The columns of an article `a` that it is read from.
    static let columns = "a.number, a.shelf, a.copy_group"
  }

  /// The page that the query asks for.
  func page() throws -> ArticleList {
    let (lines, next) = try cutLines()
    let articles = try lines.map { line in
      FoldedArticle(first: try summary(of: line.number), copies: try copies(under: line))
    }
    return ArticleList(articles: articles, next: next.map { Moment(secondsSince1970: $0) })
  }

  // MARK: - Which lines

  private func cutLines() throws -> (lines: [Line], next: Int64?) {
    guard query.terms.isEmpty else {
      let lines = try linesFound(atLeast: query.limit + 1)
      return cut(Array(lines.prefix(query.limit + 1))) { shelf in
        Array(lines.lazy.filter { $0.shelf == shelf }.prefix(Self.mostOfOneSecond))
      }
    }
    let first = try lines(
      from: earliest, before: latest, limit: query.limit + 1)
    return try cut(first) { shelf in
      try lines(from: shelf, before: shelf + 1, limit: Self.mostOfOneSecond)
    }
  }

  /// Cuts a list of more lines than asked for where the next page can go on by a moment alone.
  ///
  /// Articles of one second can't be parted by it (a day without an hour stands at its noon): they
  /// come together on the next page, or on this one if it would be half empty else.
  private func cut(
    _ lines: [Line], together: (Int64) throws -> [Line]
  ) rethrows -> (lines: [Line], next: Int64?) {
    guard lines.count > query.limit else { return (lines, nil) }
    let boundary = lines[query.limit].shelf
    let whole = lines.prefix { $0.shelf != boundary }
    if whole.count * 2 >= query.limit { return (Array(whole), boundary + 1) }
    return (Array(whole) + (try together(boundary)), boundary)
  }

  /// The most lines of one second that a page may be longer for.
  private static let mostOfOneSecond = 1_000

  private func lines(from: Int64, before: Int64, limit: Int) throws -> [Line] {
    try db.rows(
      """
      SELECT \(Line.columns) FROM articles a
      WHERE \(conditions) AND a.shelf >= :from AND a.shelf < :before
      ORDER BY a.shelf DESC, a.number DESC LIMIT :limit
      """, arguments(["from": from, "before": before, "limit": limit]), as: Line.init)
  }

  /// The first second of the span.
  var earliest: Int64 { query.from?.secondsSince1970 ?? Self.farthest.lowerBound }
  /// The second after the span.
  var latest: Int64 {
    min(query.before?.secondsSince1970 ?? .max, Self.farthest.upperBound)
  }

  /// Further than any calendar, and near enough to count with.
  private static let farthest: ClosedRange<Int64> = -(1 << 50)...(1 << 50)

  // MARK: - What the query asks for

  /// What makes an article `a` a line of the list; terms and span apart.
  private var conditions: String {
    guard query.foldsCopies else { return plainConditions(on: "a") }
    if outlet == nil, query.language == nil { return "a.is_head = 1" }
    // Where only some are asked for, the first of the whole group may not be among them.
    return plainConditions(on: "a") + """
       AND (a.is_head = 1 OR NOT EXISTS (
        SELECT 1 FROM articles earlier WHERE earlier.copy_group = a.copy_group
          AND (earlier.shelf, earlier.number) < (a.shelf, a.number)
          AND \(plainConditions(on: "earlier"))))
      """
  }

  /// What makes an article one of those the list is of; terms and span apart.
  func plainConditions(on table: String) -> String {
    var conditions: [String] = []
    if outlet != nil { conditions.append("\(table).outlet = :outlet") }
    if query.language != nil {
      // The `+` keeps the index of languages out of it where that of the outlet is better.
      conditions.append("\(outlet == nil ? "" : "+")\(table).language = :language")
    }
    return conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
  }

  /// What the conditions name, and others.
  func arguments(_ others: [String: (any DatabaseValueConvertible)?]) -> StatementArguments {
    var all = others
    if let outlet { all["outlet"] = outlet }
    if let language = query.language { all["language"] = language.tag }
    return StatementArguments(all)
  }

  // MARK: - What stands in a line

  private func summary(of number: Int64) throws -> ArticleSummary {
    let summary = try db.rows(
      """
      SELECT \(SummaryRow.columns) FROM articles a JOIN outlets o ON o.number = a.outlet
      WHERE a.number = ?
      """, [number], as: SummaryRow.summary)
    guard let summary = summary.first else { throw UnreadableValue(what: "article's outlet") }
    return summary
  }

  private func copies(under line: Line) throws -> [ArticleSummary] {
    guard query.foldsCopies else { return [] }
    if let copies = line.copies {
      return try copies.prefix(SummaryRow.mostCopies).map { try summary(of: $0) }
    }
    return try db.rows(
      """
      SELECT \(SummaryRow.columns) FROM articles a JOIN outlets o ON o.number = a.outlet
      WHERE a.copy_group = :group AND a.number <> :number AND \(plainConditions(on: "a"))
      ORDER BY a.shelf, a.number LIMIT :limit
      """,
      arguments(["group": line.group, "number": line.number, "limit": SummaryRow.mostCopies]),
      as: SummaryRow.summary)
  }
}

// MARK: - Days

extension ListReader {
  /// Days that have lines, newest first.
  func days(offset: Int, limit: Int) throws -> [DayCount] {
    let clock = Int64(min(max(offset, -1_080), 1_080)) * 60
    var days: [DayCount] = []
    var before = latest
    let found = query.terms.isEmpty ? nil : try linesFound(atLeast: .max)
    while days.count < min(max(limit, 0), Self.mostDays) {
      // One look at the index for each day that has any, however many years lie between.
      let newest =
        try found.map { lines in lines.first { $0.shelf < before }?.shelf }
        ?? lines(from: earliest, before: before, limit: 1).first?.shelf
      guard let newest else { break }
      let day = Self.day(of: newest &+ clock)
      let midnight = max(day &* 86_400 &- clock, earliest)
      let count =
        try found.map { lines in
          lines.count { (midnight..<before).contains($0.shelf) }
        } ?? count(from: midnight, before: before)
      days.append(DayCount(day: GregorianDay(daysSince1970: Int(day)), count: count))
      before = midnight
    }
    return days
  }

  private static let mostDays = 3_700

  private static func day(of second: Int64) -> Int64 {
    (second >= 0 ? second : second &- 86_399) / 86_400
  }

  private func count(from: Int64, before: Int64) throws -> Int {
    let count = try db.number(
      """
      SELECT count(*) FROM articles a
      WHERE \(conditions) AND a.shelf >= :from AND a.shelf < :before
      """, arguments(["from": from, "before": before]))
    return Int(count ?? 0)
  }
}
