import ArabicText
import GRDB
import News
import Store

/// Writes down what a visit to a feed brought.
struct VisitRecorder {
  let visit: FeedVisit
  let feed: FeedRecord
  let outlet: Int64
  let db: Database

  /// Writes it all down.
  ///
  /// - Returns: how many entries were put into the queue.
  func record() throws -> Int {
    let at = visit.at.secondsSince1970
    var queued = 0
    switch visit.outcome {
    case .read(let title, let entries, let validators):
      queued = try queue(entries)
      try db.run(
        """
        UPDATE feeds SET title = coalesce(?, title), entity_tag = ?, last_modified = ?
        WHERE number = ?
        """,
        [
          title?.storable, validators.entityTag?.storable, validators.lastModified?.storable,
          feed.id.number,
        ])
      try wentWell(at, due: queued > 0 ? visit.dueIfFresh : visit.due)
      if queued > 0 {
        try db.run("UPDATE feeds SET last_new = ? WHERE number = ?", [at, feed.id.number])
      }
      if queued > 0 || feed.problem != nil || (title != nil && title?.storable != feed.title) {
        try db.growRevision()
      }
    case .unchanged:
      try wentWell(at, due: visit.due)
      if feed.problem != nil { try db.growRevision() }
    case .failed(let problem):
      try failed(problem, at: at, state: feed.state)
    case .gone(let problem):
      try failed(problem, at: at, state: .gone)
    }
    if let address = visit.movedTo, address != feed.address { try move(to: address) }
    return queued
  }

  private func wentWell(_ at: Int64, due: Moment) throws {
    try db.run(
      """
      UPDATE feeds SET due = ?, last_tried = ?, last_good = ?, failures = 0,
        problem_code = NULL, problem_sentence = NULL, problem_at = NULL
      WHERE number = ?
      """, [due.secondsSince1970, at, at, feed.id.number])
  }

  private func failed(_ problem: RecordedProblem, at: Int64, state: FeedState) throws {
    try db.run(
      """
      UPDATE feeds SET due = ?, last_tried = ?, failures = failures + 1, state = ?,
        problem_code = ?, problem_sentence = ?, problem_at = ?
      WHERE number = ?
      """,
      [
        visit.due.secondsSince1970, at, state.rawValue, problem.code.rawValue,
        problem.sentence.storable, problem.at.secondsSince1970, feed.id.number,
      ])
    try db.growRevision()
  }

  private func move(to address: WebAddress) throws {
    guard FeedRow.canKeep(address) else { return }
    try db.run(
      "UPDATE OR IGNORE feeds SET address = ? WHERE number = ?", [address.text, feed.id.number])
    if db.changesCount == 0 {
      // Where it has moved, another feed is at home: one of them is enough.
      let problem = RecordedProblem(
        code: .alreadyThere,
        sentence: "\(feed.address.text) has moved to \(address.text), which is visited already.",
        at: visit.at)
      try failed(problem, at: visit.at.secondsSince1970, state: .gone)
    }
    try db.growRevision()
  }

  /// Puts new entries into the queue, and those that the outlet changed.
  private func queue(_ entries: [Entry]) throws -> Int {
    var queued = 0
    // Feeds list the newest first; the queue hands out the oldest first.
    for entry in entries.prefix(SQLiteStore.entriesPerVisit).reversed() {
      guard let key = entry.key?.storable else { continue }
      let known = try db.rows(
        "SELECT number, digest, changes FROM entries WHERE outlet = ? AND key = ?", [outlet, key]
      ) {
        KnownEntry(
          number: try $0.integer(), digest: try $0.text(), changes: try $0.count())
      }
      if let known = known.first {
        guard known.digest != entry.digest else { continue }
        try requeue(known, with: entry)
      } else {
        try db.run(
          """
          INSERT INTO entries (outlet, feed, key, digest, state, due, content)
          VALUES (?, ?, ?, ?, 0, ?, ?)
          """,
          [
            outlet, feed.id.number, key, entry.digest, visit.at.secondsSince1970,
            EntryText.encoded(entry),
          ])
      }
      queued += 1
    }
    return queued
  }

  private struct KnownEntry {
    let number: Int64
    let digest: String
    let changes: Int

    /// How long a changed entry waits: some feeds change what they say at every visit, and their
    /// pages must not be fetched as often.
    var pause: Int64 { changes < 3 ? 0 : min(900 << Int64(min(changes - 3, 7)), 86_400) }
  }

  private func requeue(_ known: KnownEntry, with entry: Entry) throws {
    let due = visit.at.secondsSince1970 + known.pause
    try db.run(
      """
      UPDATE entries SET digest = ?, content = ?, state = 0, attempts = 0, changes = changes + 1,
        due = iif(state = 0 AND attempts = 0, due, ?)
      WHERE number = ?
      """, [entry.digest, EntryText.encoded(entry), due, known.number])
  }
}
