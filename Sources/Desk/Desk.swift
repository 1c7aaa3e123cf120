public import ArabicText
import Extraction
public import Fetching
public import Logging
public import News
public import Store

/// The desk at work: feeds visited, pages read, articles stored and compared, requests carried out.
public struct Desk: Sendable {
  private let store: any NewsStore
  private let fetcher: PoliteFetcher
  private let settings: DeskSettings
  private let now: @Sendable () -> Moment
  private let log: Logger

  /// A desk on a store.
  ///
  /// - Parameters:
  ///   - store: where everything is kept; this desk must be its only one (`takeDesk`).
  ///   - fetcher: what asks outlets.
  ///   - settings: how it works.
  ///   - now: the clock.
  ///   - log: where it tells what it does; no article's text ever goes there.
  public init(
    store: any NewsStore, fetcher: PoliteFetcher, settings: DeskSettings,
    now: @escaping @Sendable () -> Moment, log: Logger
  ) {
    self.store = store
    self.fetcher = fetcher
    self.settings = settings
    self.now = now
    self.log = log
  }

  /// What a run came to.
  public struct Summary: Hashable, Sendable {
    /// Feeds visited.
    public var visited = 0
    /// Visits that failed.
    public var failedVisits = 0
    /// Articles stored for the first time.
    public var stored = 0
    /// Articles that read differently than before.
    public var changed = 0
    /// Articles that were read again and say the same.
    public var unchanged = 0
    /// Entries that gave no article, or not yet.
    public var failedPages = 0
  }

  /// Works until `stop` is raised; what is in hand then is finished within the fetcher's patience.
  ///
  /// - Parameters:
  ///   - stop: the sign to come to an end.
  ///   - untilQuiet: whether to end by itself once nothing is due.
  ///   - progress: told the sums whenever they change.
  /// - Returns: what the run came to.
  /// - Throws: ``Store/StoreProblem``; what was recorded before stays recorded.
  @discardableResult
  public func run(
    until stop: StopSign, untilQuiet: Bool = false,
    progress: @escaping @Sendable (Summary) -> Void = { _ in }
  ) async throws(StoreProblem) -> Summary {
    let line = ReadingLine(store: store, fetcher: fetcher, settings: settings, now: now)
    let stories = StoryLine(store: store, settings: settings)
    var shift = Shift(progress: progress)
    let problem = await withTaskGroup(of: ReadingLine.Finding?.self) { group in
      do throws(StoreProblem) {
        try await work(
          &group, line: line, stories: stories, shift: &shift, until: stop,
          untilQuiet: untilQuiet)
        return nil as StoreProblem?
      } catch {
        group.cancelAll()
        return error
      }
    }
    if let problem { throw problem }
    return shift.summary
  }

  /// The sums of a run, and the reports that wait to be stored together.
  private struct Shift {
    var summary = Summary()
    var reports: [ArticleReport] = []
    var running = 0
    var isTicking = false
    let progress: @Sendable (Summary) -> Void
  }

  private func work(
    _ group: inout TaskGroup<ReadingLine.Finding?>, line: ReadingLine, stories: StoryLine,
    shift: inout Shift, until stop: StopSign, untilQuiet: Bool
  ) async throws(StoreProblem) {
    try await stories.placeAll(now: now(), until: stop)
    while true {
      // A task that is cancelled can't sleep, so it must not go round either.
      let isStopping = stop.isRaised || Task.isCancelled
      if !isStopping {
        try await carryOutRequests()
        try await begin(&group, line: line, shift: &shift)
      }
      if shift.running == 0 {
        try await flush(&shift, stories: stories, until: stop)
        if isStopping { return }
        if untilQuiet, try await isQuiet() { return }
      }
      // The tick looks for new work, and for reports that wait to be stored.
      if !shift.isTicking {
        shift.isTicking = true
        group.addTask {
          try? await Task.sleep(for: .milliseconds(100))  // a cancelled tick is a tick
          return nil
        }
      }
      guard let finding = await group.next() else { continue }
      if let finding {
        shift.running -= 1
        try await settle(finding, shift: &shift)
      } else {
        shift.isTicking = false
        try await flush(&shift, stories: stories, until: stop)
      }
      if shift.reports.count >= 32 { try await flush(&shift, stories: stories, until: stop) }
    }
  }

  /// Whether nothing is due.
  private func isQuiet() async throws(StoreProblem) -> Bool {
    guard let due = try await store.nextDue() else { return true }
    return due > now()
  }

  private func begin(
    _ group: inout TaskGroup<ReadingLine.Finding?>, line: ReadingLine, shift: inout Shift
  ) async throws(StoreProblem) {
    // Asked for in handfuls: every question to the store is a transaction.
    guard shift.running <= settings.width * 3 / 4 else { return }
    let work = try await line.leases(limit: settings.width - shift.running)
    for lease in work.feeds { group.addTask { await line.visit(lease) } }
    for lease in work.entries { group.addTask { await line.read(lease) } }
    shift.running += work.feeds.count + work.entries.count
  }

  private func settle(_ finding: ReadingLine.Finding, shift: inout Shift)
    async throws(StoreProblem)
  {
    switch finding {
    case .visited(let lease, let visit):
      let fresh = try await store.record(visit)
      shift.summary.visited += 1
      switch visit.outcome {
      case .failed(let problem), .gone(let problem):
        shift.summary.failedVisits += 1
        log.warning(
          "feed failed",
          metadata: [
            "outlet": "\(lease.outlet.id.slug)", "feed": "\(lease.feed.address.text)",
            "code": "\(problem.code.rawValue)", "problem": "\(problem.sentence)",
          ])
      case .read, .unchanged:
        log.debug(
          "feed visited",
          metadata: ["outlet": "\(lease.outlet.id.slug)", "new": "\(fresh)"])
      }
    case .leftAlone: return
    case .read(_, .success(let report)):
      shift.reports.append(report)
      return
    case .read(let lease, .failure(let problem)):
      try await store.abandon(lease, because: problem)
      tell("page given up", lease, problem, shift: &shift)
    case .postponed(let lease, let problem, let due):
      try await store.postpone(lease, because: problem, until: due)
      tell("page postponed", lease, problem, shift: &shift)
    }
    shift.progress(shift.summary)
  }

  private func tell(
    _ what: Logger.Message, _ lease: EntryLease, _ problem: RecordedProblem, shift: inout Shift
  ) {
    shift.summary.failedPages += 1
    log.info(
      what,
      metadata: [
        "outlet": "\(lease.outlet.id.slug)", "page": "\(lease.entry.link?.text ?? "none")",
        "code": "\(problem.code.rawValue)",
      ])
  }

  private func flush(_ shift: inout Shift, stories: StoryLine, until stop: StopSign)
    async throws(StoreProblem)
  {
    guard !shift.reports.isEmpty else { return }
    let reports = shift.reports
    shift.reports = []
    for outcome in try await store.record(reports) {
      switch outcome {
      case .stored: shift.summary.stored += 1
      case .changed: shift.summary.changed += 1
      case .unchanged: shift.summary.unchanged += 1
      }
    }
    try await stories.placeAll(now: now())
    shift.progress(shift.summary)
  }

  private func carryOutRequests() async throws(StoreProblem) {
    for request in try await store.takeRequests() {
      switch request {
      case .add(let address):
        await add(address)
      case .addStarters(let wanted):
        for starter in StarterOutlets.all where wanted.contains(starter.outlet.id) {
          try await store.add(starter.outlet, feeds: starter.feeds, due: now())
        }
      case .refresh(let outlet):
        try await store.hasten(feedsOf: outlet, at: now())
      }
    }
  }

  private func add(_ address: WebAddress) async {
    do {
      let found = try await FeedFinder(fetcher: fetcher).feed(at: address)
      let outlet = Outlet(found)
      try await store.add(outlet, feeds: [found.address], due: now())
      log.notice("outlet added", metadata: ["outlet": "\(outlet.id.slug)"])
    } catch {
      log.warning(
        "outlet not added", metadata: ["address": "\(address.text)", "problem": "\(error)"])
    }
  }
}

extension Outlet {
  /// The outlet that a found feed suggests.
  public init(_ found: FeedFinder.Found) {
    let home = found.feed.link ?? found.site ?? found.address
    let host = found.site?.host ?? home.host
    self.init(
      id: OutletID(host: host), name: found.feed.title ?? host,
      languages: found.feed.language.map { [$0] } ?? [], home: home)
  }
}
