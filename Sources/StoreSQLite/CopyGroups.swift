import GRDB
import Store

/// Keeps together the articles that share a text.
///
/// Each has the number of its group. One of a group is its *original*, which the others were found
/// to be copies of (`is_copy`); the first of all by shelf is its *head*, under which lists show the
/// others (`is_head`). An article by itself is both. Joining costs no more than the smaller group
/// has, so that an outlet that prints one text a hundred thousand times holds up no one.
enum CopyGroups {
  private struct Member {
    let number: Int64
    let group: Int64
    let isCopy: Bool
    let isHead: Bool

    init(_ columns: inout Columns) throws {
      number = try columns.integer()
      group = try columns.integer()
      isCopy = try columns.truth()
      isHead = try columns.truth()
    }
  }

  /// Puts an article into the group of another, or by itself.
  static func place(_ id: String, asCopyOf original: String?, in db: Database) throws {
    guard let article = try member(id, in: db) else { return }
    let original = try original.flatMap { try member($0, in: db) }
    guard let original, original.number != article.number else {
      return try part(article, in: db)
    }
    if original.group == article.group {
      // Together already; only who copies whom may be said the other way round.
      guard !article.isCopy else { return }
      try db.run(
        "UPDATE articles SET is_copy = (number = ?1) WHERE number IN (?1, ?2)",
        [article.number, original.number])
      return
    }
    if article.isCopy {
      try leave(article, for: original.group, isCopy: true, in: db)
    } else {
      // Others that copy it copy the same original.
      try db.run("UPDATE articles SET is_copy = 1 WHERE number = ?", [article.number])
      try join(article.group, original.group, in: db)
    }
  }

  private static func member(_ id: String, in db: Database) throws -> Member? {
    try db.rows(
      "SELECT number, copy_group, is_copy, is_head FROM articles WHERE id = ?", [id],
      as: Member.init
    ).first
  }

  /// Takes an article out of the group it was a copy in; one that others copy stays with them.
  private static func part(_ article: Member, in db: Database) throws {
    guard article.isCopy else { return }
    // A number that no article has: the group left behind may bear this one's.
    try db.run("UPDATE desk SET partings = partings + 1")
    guard let partings = try db.number("SELECT partings FROM desk") else {
      throw UnreadableValue(what: "count of partings")
    }
    try leave(article, for: -partings, isCopy: false, in: db)
  }

  private static func leave(
    _ article: Member, for group: Int64, isCopy: Bool, in db: Database
  ) throws {
    try db.run(
      "UPDATE articles SET copy_group = ?, is_copy = ?, is_head = 0 WHERE number = ?",
      [group, isCopy, article.number])
    if article.isHead { try settleHead(of: article.group, in: db) }
    try settleHead(of: group, in: db)
  }

  private static func join(_ one: Int64, _ other: Int64, in db: Database) throws {
    let (smaller, larger) =
      try size(of: one, in: db) < size(of: other, in: db)
      ? (one, other) : (other, one)
    try db.run(
      "UPDATE articles SET copy_group = ?, is_head = 0 WHERE copy_group = ?", [larger, smaller])
    try settleHead(of: larger, in: db)
  }

  private static func size(of group: Int64, in db: Database) throws -> Int64 {
    try db.number("SELECT count(*) FROM articles WHERE copy_group = ?", [group]) ?? 0
  }

  /// Finds the first of a group anew, after it changed.
  static func settleHead(of group: Int64, in db: Database) throws {
    let first = try db.number(
      "SELECT number FROM articles WHERE copy_group = ? ORDER BY shelf, number LIMIT 1", [group])
    let head = try db.number(
      "SELECT number FROM articles WHERE copy_group = ? AND is_head = 1", [group])
    guard let first, first != head else { return }
    if let head { try db.run("UPDATE articles SET is_head = 0 WHERE number = ?", [head]) }
    try db.run("UPDATE articles SET is_head = 1 WHERE number = ?", [first])
  }

  /// Finds head and original of a group anew, after some of it were removed.
  static func mend(_ group: Int64, in db: Database) throws {
    try settleHead(of: group, in: db)
    try db.run(
      """
      UPDATE articles SET is_copy = 0 WHERE copy_group = ?1 AND is_head = 1
        AND NOT EXISTS (SELECT 1 FROM articles WHERE copy_group = ?1 AND is_copy = 0)
      """, [group])
  }

  /// The groups that an outlet's articles share with others.
  static func shared(by outlet: Int64, in db: Database) throws -> [Int64] {
    try db.rows(
      """
      SELECT DISTINCT a.copy_group FROM articles a WHERE a.outlet = ? AND (
        a.is_head = 0
        OR EXISTS (
          SELECT 1 FROM articles b WHERE b.copy_group = a.copy_group AND b.number <> a.number))
      """, [outlet]
    ) { try $0.integer() }
  }
}
