import GRDB
import Store

extension ListReader {
  /// Lines with articles that have all the terms, newest first by shelf, within the span.
  ///
  /// The index is read from its end: what was stored last is looked at first, and more of it only
  /// while there are not enough lines, or an article stored before could still stand among them.
  func linesFound(atLeast wanted: Int) throws -> [Line] {
    guard let match = SearchTerms.query(query.terms) else { return [] }
    for depth in Self.depths {
      let found = try articles(matching: match, newest: depth)
      let lines = folded(found.lines).filter { (earliest..<latest).contains($0.shelf) }
      // No article stands later than it was seen; and what was stored before was seen before, but
      // for imports of other desks' articles.
      let isSure = lines.count >= wanted && lines[wanted - 1].shelf >= found.oldestSeen
      if isSure || found.count < depth || depth == Self.depths.last { return lines }
    }
    return []
  }

  /// How many matches are looked at: few for a page of news, many for a page of old days; the most
  /// is what a search may cost.
  private static let depths = [2_000, 20_000, 200_000]

  private struct Found {
    var lines: [Line] = []
    var count = 0
    var oldestSeen = Int64.max
  }

  private func articles(matching match: String, newest depth: Int) throws -> Found {
    // Without the inner limit a common word would be looked up to its first article.
    let cursor = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT \(Line.columns), a.seen, \(plainConditions(on: "a"))
          FROM (SELECT rowid AS number FROM search WHERE search MATCH :match
            ORDER BY rowid DESC LIMIT :depth) found
          CROSS JOIN articles a ON a.number = found.number
          """), arguments: arguments(["match": match, "depth": depth]))
    var found = Found()
    while let row = try cursor.next() {
      var columns = Columns(row)
      let line = try Line(&columns)
      found.count += 1
      found.oldestSeen = min(found.oldestSeen, try columns.integer())
      if try columns.truth() { found.lines.append(line) }
    }
    return found
  }

  /// Puts copies under the first of them, and all in order.
  private func folded(_ lines: [Line]) -> [Line] {
    let inOrder = lines.sorted { ($0.shelf, $0.number) < ($1.shelf, $1.number) }
    guard query.foldsCopies else { return inOrder.reversed() }
    var places: [Int64: Int] = [:]
    var folded: [Line] = []
    for var line in inOrder {
      if let place = places[line.group] {
        folded[place].copies?.append(line.number)
      } else {
        places[line.group] = folded.count
        line.copies = []
        folded.append(line)
      }
    }
    return folded.reversed()
  }
}
