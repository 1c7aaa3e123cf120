public import ArabicText
public import News
public import Store

/// Takes articles in from lines, in batches, through the same steps as the desk.
public struct Importer: Sendable {
  /// What an import came to.
  public struct Summary: Sendable {
    /// Lines that became an article or a version.
    public var taken = 0
    /// Articles stored for the first time.
    public var stored = 0
    /// Articles that read differently than before.
    public var changed = 0
    /// Articles that were there and say the same.
    public var unchanged = 0
    /// The numbers of lines that are no article, counted from 1; at most a thousand are kept.
    public var failedLines: [Int] = []

    /// The sums as an object of JSON.
    public var value: JSONValue {
      .object([
        .init("stored", .integer(stored)), .init("changed", .integer(changed)),
        .init("unchanged", .integer(unchanged)), .init("failed", .integer(failedLines.count)),
      ])
    }
  }

  private let store: any NewsStore
  private let standard: OutletID
  private let now: @Sendable () -> Moment
  private var waiting: [ArticleReport] = []
  private var known: Set<OutletID> = []
  private var lineNumber = 0
  private var summary = Summary()

  /// An import into a store.
  ///
  /// - Parameters:
  ///   - store: where the articles go.
  ///   - standard: the outlet of lines that name none.
  ///   - now: the clock, for lines without a time of their own.
  public init(store: any NewsStore, standard: OutletID, now: @escaping @Sendable () -> Moment) {
    self.store = store
    self.standard = standard
    self.now = now
  }

  /// Takes a line; what is no article is counted, not thrown.
  public mutating func take(_ line: [UInt8]) async throws(StoreProblem) {
    lineNumber += 1
    guard let article = ArticleLine(parsing: line),
      let report = PageReader().report(on: article, of: standard, now: now())
    else {
      if summary.failedLines.count < 1_000 { summary.failedLines.append(lineNumber) }
      return
    }
    if known.insert(report.outlet).inserted { try await introduce(report) }
    waiting.append(report)
    if waiting.count >= 200 { try await storeWaiting() }
  }

  /// Stores what still waits, and compares everything that was taken in.
  ///
  /// Where a desk works on the same store the comparing is left to it.
  public mutating func finish() async throws(StoreProblem) -> Summary {
    try await storeWaiting()
    do throws(StoreProblem) {
      try await store.takeDesk(as: "isnad import")
    } catch .taken {
      return summary
    }
    let stories = StoryLine(store: store, settings: DeskSettings())
    try await stories.placeAll(now: now())
    try await store.settle()
    return summary
  }

  private mutating func storeWaiting() async throws(StoreProblem) {
    let reports = waiting
    waiting = []
    guard !reports.isEmpty else { return }
    for outcome in try await store.record(reports) {
      summary.taken += 1
      switch outcome {
      case .stored: summary.stored += 1
      case .changed: summary.changed += 1
      case .unchanged: summary.unchanged += 1
      }
    }
  }

  /// An outlet that a line names and the store doesn't know is added without a feed.
  private func introduce(_ report: ArticleReport) async throws(StoreProblem) {
    guard try await !store.outlets().contains(where: { $0.id == report.outlet }) else { return }
    let outlet = Outlet(
      id: report.outlet, name: report.outlet.slug, languages: [report.article.language],
      home: nil)
    try await store.add(outlet, feeds: [], due: now())
  }
}
