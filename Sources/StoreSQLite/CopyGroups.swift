import GRDB
import Store

/// Keeps together the articles that share a text.
///
/// Two things are kept of a group. Its *root* is the article that the others were found to be
/// copies of: their `copy_of`; its own is empty. Its *head* is the first of all by shelf, under
/// which lists show the others: the `head` of each, its own too. An article by itself is both.
enum CopyGroups {
  /// A member of a group.
  private struct Member {
    let number: Int64
    let root: Int64
    let head: Int64

    init(_ columns: inout Columns) throws {
      number = try columns.integer()
      root = try columns.integer()
      head = try columns.integer()
    }

    static let columns = "number, coalesce(copy_of, number), head"
  }

  /// Puts an article into the group of another, or by itself.
  static func place(_ id: String, asCopyOf original: String?, in db: Database) throws {
    guard let article = try member(id, in: db) else { return }
    let original = try original.flatMap { try member($0, in: db) }
    guard let original, original.number != article.number else {
      return try free(article, in: db)
    }
    if original.root == article.root {
      // Already together; only who copies whom may be said the other way round.
      if original.root == article.number {
        try reroot(original.head, to: original.number, in: db)
      }
    } else if article.root == article.number {
      // Others that copy it copy the same original.
      try db.run(
        "UPDATE articles SET copy_of = ?, head = ? WHERE head = ?",
        [original.root, original.head, article.head])
      try settle(original.head, in: db)
    } else {
      try move(article, to: original, in: db)
    }
  }

  private static func member(_ id: String, in db: Database) throws -> Member? {
    try db.rows("SELECT \(Member.columns) FROM articles WHERE id = ?", [id], as: Member.init).first
  }

  /// Takes an article out of the group it was a copy in; one that others copy stays with them.
  private static func free(_ article: Member, in db: Database) throws {
    guard article.root != article.number else { return }
    try partOthers(from: article, in: db)
    try db.run(
      "UPDATE articles SET copy_of = NULL, head = number WHERE number = ?", [article.number])
  }

  private static func move(_ article: Member, to original: Member, in db: Database) throws {
    try partOthers(from: article, in: db)
    try db.run(
      "UPDATE articles SET copy_of = ?, head = ? WHERE number = ?",
      [original.root, original.head, article.number])
    try settle(original.head, in: db)
  }

  /// Gives the group of a copy that leaves another head, if it was that.
  private static func partOthers(from article: Member, in db: Database) throws {
    guard article.head == article.number else { return }
    let heir = try db.number(
      "SELECT number FROM articles WHERE head = ?1 AND number <> ?1 ORDER BY shelf, number LIMIT 1",
      [article.number])
    guard let heir else { return }
    try db.run(
      "UPDATE articles SET head = ?1 WHERE head = ?2 AND number <> ?2", [heir, article.number])
  }

  private static func reroot(_ head: Int64, to root: Int64, in db: Database) throws {
    try db.run(
      "UPDATE articles SET copy_of = iif(number = :root, NULL, :root) WHERE head = :head",
      ["root": root, "head": head])
  }

  /// Finds the first of a group anew after it changed, and its root if that is gone.
  ///
  /// The group is known by what its members have as `head` now, whether that is still there or not.
  static func settle(_ head: Int64, in db: Database) throws {
    let members = try db.rows(
      "SELECT \(Member.columns) FROM articles WHERE head = ? ORDER BY shelf, number", [head],
      as: Member.init)
    guard let first = members.first else { return }
    if !members.contains(where: { $0.root == $0.number }) {
      try reroot(head, to: first.number, in: db)
    }
    guard first.number != head else { return }
    try db.run("UPDATE articles SET head = ? WHERE head = ?", [first.number, head])
  }

  /// The heads of the groups that an outlet's articles share with others'.
  static func shared(by outlet: Int64, in db: Database) throws -> [Int64] {
    try db.rows(
      """
      SELECT DISTINCT a.head FROM articles a WHERE a.outlet = ? AND (
        a.head <> a.number
        OR EXISTS (SELECT 1 FROM articles b WHERE b.head = a.number AND b.number <> a.number))
      """, [outlet]
    ) { try $0.integer() }
  }
}
