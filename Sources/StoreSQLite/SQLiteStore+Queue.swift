import ArabicText
import GRDB
import News
import Store

extension SQLiteStore {
  /// The most entries of one visit that are looked at.
  static let entriesPerVisit = 2_000

  @discardableResult
  func record(_ visit: FeedVisit) async throws(StoreProblem) -> Int {
    try await write("recording a visit") { db in
      let record = try db.rows(
        """
        SELECT \(FeedRow.columns), f.outlet FROM feeds f JOIN outlets o ON o.number = f.outlet
        WHERE f.number = ?
        """, [visit.feed.number]
      ) { (feed: try FeedRow.feed(&$0), outlet: try $0.integer()) }
      // The outlet may have been removed while its feed was read.
      guard let (feed, outlet) = record.first else { return 0 }
      let queued = try VisitRecorder(visit: visit, feed: feed, outlet: outlet, db: db).record()
      return queued
    }
  }

  func leaseEntries(
    dueBy now: Moment, limit: Int, perOutlet: Int
  ) async throws(StoreProblem) -> [EntryLease] {
    try await write("taking entries that wait") { db in
      let numbers = try Self.waiting(dueBy: now, limit: limit, perOutlet: perOutlet, in: db)
      return try numbers.map { number in
        try db.run(
          "UPDATE entries SET due = ?, attempts = attempts + 1 WHERE number = ?",
          [now.advanced(by: Self.lease).secondsSince1970, number])
        let lease = try db.rows(
          """
          SELECT e.feed, e.attempts - 1, e.content, \(OutletRow.columns)
          FROM entries e JOIN outlets o ON o.number = e.outlet WHERE e.number = ?
          """, [number]
        ) { columns in
          let feed = FeedID(number: try columns.integer())
          let attempts = try columns.count()
          let entry = try EntryText.decoded(columns.text())
          return EntryLease(
            number: number, feed: feed, outlet: try OutletRow.outlet(&columns), entry: entry,
            attempts: attempts)
        }
        guard let lease = lease.first else { throw UnreadableValue(what: "entry") }
        return lease
      }
    }
  }

  /// The entries to hand out: the oldest of each feed, then the oldest of all, each outlet counted.
  private static func waiting(
    dueBy now: Moment, limit: Int, perOutlet: Int, in db: Database
  ) throws -> [Int64] {
    let oldest = try db.rows(
      """
      SELECT e.number, e.outlet FROM feeds f JOIN entries e ON e.number IN (
        SELECT w.number FROM entries w WHERE w.feed = f.number AND w.state = 0 AND w.due <= :now
        ORDER BY w.due, w.number LIMIT :few)
      WHERE f.state <> 'paused' AND f.waiting_count > 0 ORDER BY e.due, e.number
      """, ["now": now.secondsSince1970, "few": max(perOutlet, 0)]
    ) { (number: try $0.integer(), outlet: try $0.integer()) }
    var taken: [Int64: Int] = [:]
    var numbers: [Int64] = []
    for entry in oldest where numbers.count < limit {
      guard taken[entry.outlet, default: 0] < perOutlet else { continue }
      taken[entry.outlet, default: 0] += 1
      numbers.append(entry.number)
    }
    return numbers
  }

  func postpone(
    _ lease: EntryLease, because problem: RecordedProblem, until due: Moment
  ) async throws(StoreProblem) {
    try await write("putting an entry back") { db in
      // A newer text that came meanwhile waits as it is: its page was not tried yet.
      try db.run(
        """
        UPDATE entries SET due = ?, title = ?, address = ?,
          problem_code = ?, problem_sentence = ?, problem_at = ?
        WHERE number = ? AND digest = ? AND state = 0
        """, [due.secondsSince1970] + Self.told(problem, of: lease))
      try db.growRevision()
    }
  }

  func abandon(
    _ lease: EntryLease, because problem: RecordedProblem
  ) async throws(StoreProblem) {
    try await write("giving an entry up") { db in
      try db.run(
        """
        UPDATE entries SET state = 2, content = NULL, title = ?, address = ?,
          problem_code = ?, problem_sentence = ?, problem_at = ?
        WHERE number = ? AND digest = ? AND state = 0
        """, Self.told(problem, of: lease))
      try db.growRevision()
    }
  }

  private static func told(
    _ problem: RecordedProblem, of lease: EntryLease
  ) -> StatementArguments {
    [
      lease.entry.title?.storable, lease.entry.link?.text, problem.code.rawValue,
      problem.sentence.storable, problem.at.secondsSince1970, lease.number, lease.entry.digest,
    ]
  }
}
