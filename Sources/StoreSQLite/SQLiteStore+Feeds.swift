import ArabicText
import GRDB
import News
import Store

extension SQLiteStore {
  @discardableResult
  func add(_ outlet: Outlet, feeds: [WebAddress], due: Moment) async throws(StoreProblem) -> Int {
    try await write("adding \(outlet.id.slug)") { db in
      let number = try OutletRow.add(outlet, to: db)
      var added = 0
      for address in feeds where FeedRow.canKeep(address) {
        try db.run(
          """
          INSERT INTO feeds (outlet, address, state, due) VALUES (?, ?, 'active', ?)
          ON CONFLICT (address) DO NOTHING
          """, [number, address.text, due.secondsSince1970])
        added += db.changesCount
      }
      try db.growRevision()
      return added
    }
  }

  func outlets() async throws(StoreProblem) -> [Outlet] {
    try await read("reading the outlets") { db in
      try db.rows(
        "SELECT \(OutletRow.columns) FROM outlets o ORDER BY o.name, o.slug", as: OutletRow.outlet)
    }
  }

  func feeds() async throws(StoreProblem) -> [FeedRecord] {
    try await read("reading the feeds") { db in
      try db.rows(
        """
        SELECT \(FeedRow.columns) FROM feeds f JOIN outlets o ON o.number = f.outlet
        ORDER BY o.name, o.slug, f.number
        """, as: FeedRow.feed)
    }
  }

  @discardableResult
  func set(
    _ state: FeedState, forFeedsOf outlet: OutletID, at now: Moment
  ) async throws(StoreProblem) -> Int {
    try await write("changing the feeds of \(outlet.slug)") { db in
      guard let number = try OutletRow.number(of: outlet, in: db) else { return 0 }
      // A feed that is gone is neither paused nor resumed.
      switch state {
      case .active:
        try db.run(
          "UPDATE feeds SET state = 'active', due = ? WHERE outlet = ? AND state = 'paused'",
          [now.secondsSince1970, number])
      case .paused:
        try db.run(
          "UPDATE feeds SET state = 'paused' WHERE outlet = ? AND state = 'active'", [number])
      case .gone:
        try db.run(
          "UPDATE feeds SET state = 'gone' WHERE outlet = ? AND state <> 'gone'", [number])
      }
      let changed = db.changesCount
      if changed > 0 { try db.growRevision() }
      return changed
    }
  }

  @discardableResult
  func remove(_ outlet: OutletID) async throws(StoreProblem) -> Int {
    try await write("removing \(outlet.slug)") { db in
      guard let number = try OutletRow.number(of: outlet, in: db) else { return 0 }
      let torn = try CopyGroups.shared(by: number, in: db)
      // The index forgets a text only when it is told its words again.
      try db.run(
        """
        INSERT INTO search (search, rowid, headline, body)
        SELECT 'delete', t.article, t.headline, t.body
        FROM articles a JOIN terms t ON t.article = a.number WHERE a.outlet = ?
        """, [number])
      try db.run(
        "DELETE FROM terms WHERE article IN (SELECT number FROM articles WHERE outlet = ?)",
        [number])
      try db.run(
        "INSERT OR IGNORE INTO removed (id) SELECT id FROM articles WHERE outlet = ?", [number])
      try db.run("DELETE FROM articles WHERE outlet = ?", [number])
      let removed = db.changesCount
      for group in torn { try CopyGroups.mend(group, in: db) }
      try db.run("DELETE FROM entries WHERE outlet = ?", [number])
      try db.run("DELETE FROM feeds WHERE outlet = ?", [number])
      try db.run("DELETE FROM outlets WHERE number = ?", [number])
      try db.growRevision()
      return removed
    }
  }

  func leaseFeeds(dueBy now: Moment, limit: Int) async throws(StoreProblem) -> [FeedLease] {
    try await write("taking feeds that are due") { db in
      let leases = try db.rows(
        """
        SELECT \(FeedRow.columns), \(OutletRow.columns)
        FROM feeds f JOIN outlets o ON o.number = f.outlet
        WHERE f.state = 'active' AND f.due <= ? ORDER BY f.due, f.number LIMIT ?
        """, [now.secondsSince1970, max(limit, 0)]
      ) { columns in
        FeedLease(feed: try FeedRow.feed(&columns), outlet: try OutletRow.outlet(&columns))
      }
      // A lease is a due time not yet come: who dies with it need not give it back.
      for lease in leases {
        try db.run(
          "UPDATE feeds SET due = ? WHERE number = ?",
          [now.advanced(by: Self.lease).secondsSince1970, lease.feed.id.number])
      }
      return leases
    }
  }

  /// For how long what was handed out is no one else's.
  static let lease = Duration.seconds(120)

  func nextDue() async throws(StoreProblem) -> Moment? {
    try await read("reading what is due next") { db in
      try db.number(
        """
        SELECT min(soonest) FROM (
          SELECT min(due) AS soonest FROM feeds WHERE state = 'active'
          UNION ALL
          SELECT min((SELECT min(e.due) FROM entries e WHERE e.feed = f.number AND e.state = 0))
          FROM feeds f WHERE f.state <> 'paused' AND f.waiting_count > 0
        )
        """
      ).map { Moment(secondsSince1970: $0) }
    }
  }
}
