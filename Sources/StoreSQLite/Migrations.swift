import GRDB

/// Brings a database to the schema that this version of Isnad knows.
enum Migrations {
  /// The schema a database has; 0 for an empty one.
  static func schema(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// Takes every step that is missing, each in a transaction of its own.
  ///
  /// - Returns: whether there was one.
  static func run(on db: Database) throws -> Bool {
    var hasMigrated = false
    while try schema(of: db) < Schema.known {
      try db.inTransaction(.immediate) {
        // Looked at again inside: two processes may open a new folder at once.
        let found = try schema(of: db)
        guard found < Schema.known else { return .commit }
        try db.execute(sql: Schema.migrations[found])
        try db.execute(sql: "PRAGMA user_version = \(found + 1)")
        hasMigrated = true
        return .commit
      }
    }
    return hasMigrated
  }
}
