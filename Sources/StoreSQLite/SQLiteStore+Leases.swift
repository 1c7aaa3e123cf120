import ArabicText
import GRDB
import News
import Store

extension SQLiteStore {
  /// Takes back what a former desk was given and never finished: there is one desk, and it is gone.
  ///
  /// Without this a desk that was killed would find its own work barred for two minutes. What was
  /// put back with a problem waits as long as it was told to.
  func releaseLeases() async throws(StoreProblem) {
    try await write("taking back leases") { db in
      try db.run(
        """
        UPDATE entries SET due = 0, attempts = attempts - 1
        WHERE state = 0 AND attempts > 0 AND problem_code IS NULL
        """)
    }
  }

  func hasten(feedsOf outlet: OutletID, at now: Moment) async throws(StoreProblem) {
    try await write("hastening the feeds of \(outlet.slug)") { db in
      guard let number = try OutletRow.number(of: outlet, in: db) else { return }
      try db.run(
        "UPDATE feeds SET due = ? WHERE outlet = ? AND state = 'active' AND due > ?",
        [now.secondsSince1970, number, now.secondsSince1970])
    }
  }
}
