import ArabicText
import GRDB
import News
import Store

/// A feed as its table keeps it.
enum FeedRow {
  /// Its columns, of a table named `f` beside its outlet `o`.
  static let columns = """
    f.number, o.slug, f.address, f.title, f.state, f.entity_tag, f.last_modified, f.due,
    f.last_tried, f.last_good, f.last_new, f.failures, f.problem_code, f.problem_sentence,
    f.problem_at, f.article_count, f.waiting_count
    """

  static func feed(_ columns: inout Columns) throws -> FeedRecord {
    let id = FeedID(number: try columns.integer())
    let outlet = try columns.outletID()
    guard let address = try columns.optionalAddress() else {
      throw UnreadableValue(what: "feed's address")
    }
    return FeedRecord(
      id: id, outlet: outlet, address: address, title: try columns.optionalText(),
      state: try columns.choice("feed's state"),
      validators: Validators(
        entityTag: try columns.optionalText(), lastModified: try columns.optionalText()),
      due: try columns.moment(), lastTried: try columns.optionalMoment(),
      lastGood: try columns.optionalMoment(), lastNew: try columns.optionalMoment(),
      failures: try columns.count(), problem: try columns.problem(),
      articleCount: try columns.count(), waitingCount: try columns.count())
  }

  /// Whether an address can be read back: an Arabic one grows when it is percent-encoded, and may
  /// then be longer than an address may be.
  static func canKeep(_ address: WebAddress) -> Bool { WebAddress(address.text) == address }
}
