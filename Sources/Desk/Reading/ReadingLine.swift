import ArabicText
import Extraction
import Fetching
import News
import Store

/// Visits feeds, fetches the pages they lead to, reads them, and stores what they hold.
///
/// Fetching and reading run side by side; everything that is decided about the store is decided
/// here, one thing after another, so that a kill between any two steps leaves only leases that run
/// out.
struct ReadingLine: Sendable {
  let store: any DeskStore
  let fetcher: PoliteFetcher
  let settings: DeskSettings
  let now: @Sendable () -> Moment

  /// What one piece of work came to.
  enum Finding: Sendable {
    case visited(FeedLease, FeedVisit)
    case read(EntryLease, Result<ArticleReport, RecordedProblem>)
    case postponed(EntryLease, RecordedProblem, until: Moment)
    /// The host wasn't asked: nothing is known, and the lease runs out by itself.
    case leftAlone
  }

  /// Work that is due, handed out to us.
  func leases(limit: Int) async throws(StoreProblem) -> (feeds: [FeedLease], entries: [EntryLease])
  {
    let feeds = try await store.leaseFeeds(dueBy: now(), limit: max(1, limit / 2))
    let entries = try await store.leaseEntries(
      dueBy: now(), limit: max(0, limit - feeds.count), perOutlet: settings.pagesPerOutlet)
    return (feeds, entries)
  }

  /// Visits a feed.
  func visit(_ lease: FeedLease) async -> Finding {
    let feed = lease.feed
    let outcome = await fetcher.fetch(
      FetchRequest(feed.address, for: .feed, validators: feed.validators))
    let moment = now()
    switch outcome {
    case .unchanged(let movedTo, let freshFor):
      // A feed that couldn't be read stays failed through a later "nothing changed".
      return finding(
        lease, feed.problem.map(FeedVisit.Outcome.failed) ?? .unchanged,
        .good(fresh: 0, freshFor: freshFor), movedTo, moment)
    case .refused(let problem, _) where problem.saysNothingOfTheHost:
      return .leftAlone
    case .refused(let problem, let retryAfter):
      let recorded = RecordedProblem(problem, at: moment)
      return finding(
        lease, problem.code == .pageGone ? .gone(recorded) : .failed(recorded),
        .failed(retryAfter: retryAfter), nil, moment)
    case .page(let page, let movedTo, let freshFor):
      do throws(UnrecognisedFeed) {
        let read = try FeedReader.feed(in: page, outletZone: lease.outlet.zone)
        // The validators of a body that was cut would hide what is missing for ever.
        let validators = page.isTruncated ? Validators.none : page.validators
        return finding(
          lease, .read(title: read.title, entries: read.entries, validators: validators),
          .good(fresh: 0, freshFor: page.isTruncated ? nil : freshFor), movedTo, moment)
      } catch {
        return finding(
          lease, .failed(RecordedProblem(error, at: moment)), .failed(retryAfter: nil), movedTo,
          moment)
      }
    }
  }

  private func finding(
    _ lease: FeedLease, _ outcome: FeedVisit.Outcome, _ visit: Cadence.Visit,
    _ movedTo: WebAddress?, _ moment: Moment
  ) -> Finding {
    let cadence = settings.cadence(for: lease.outlet)
    let due = cadence.next(for: lease.feed, after: visit, now: moment)
    let sooner = cadence.next(for: lease.feed, after: visit.withNews, now: moment)
    return .visited(
      lease,
      FeedVisit(
        feed: lease.feed.id, at: moment, outcome: outcome, movedTo: movedTo, due: due,
        dueIfFresh: sooner))
  }

  /// Fetches and reads an entry's page.
  func read(_ lease: EntryLease) async -> Finding {
    let reader = PageReader(rules: settings.rules)
    guard let link = lease.entry.link else {
      return .read(lease, reader.report(onFeedOf: lease, because: nil, at: now()))
    }
    switch await fetcher.fetch(FetchRequest(link, for: .page)) {
    case .page(let page, _, _):
      return .read(lease, reader.report(on: page, for: lease))
    case .unchanged:
      return .read(lease, reader.report(onFeedOf: lease, because: nil, at: now()))
    case .refused(let problem, let retryAfter):
      let moment = now()
      let recorded = RecordedProblem(problem, at: moment)
      if problem.saysNothingOfTheHost {
        let wait = max(.seconds(30), min(retryAfter ?? .zero, .seconds(86_400)))
        return .postponed(lease, recorded, until: moment.advanced(by: wait))
      }
      guard problem.code.mayPass, lease.attempts < Self.patience.count else {
        return .read(lease, reader.report(onFeedOf: lease, because: recorded, at: moment))
      }
      let wait = max(Self.patience[lease.attempts], min(retryAfter ?? .zero, .seconds(86_400)))
      return .postponed(lease, recorded, until: moment.advanced(by: wait))
    }
  }

  /// How long a page that can't be had now is left alone, after the first, second, third try.
  private static let patience: [Duration] = [.seconds(60), .seconds(600), .seconds(3600)]
}

extension FetchProblem {
  /// Whether nobody was asked: the host's pause isn't over, or we are about to stop.
  fileprivate var saysNothingOfTheHost: Bool {
    switch self {
    case .held, .interrupted: true
    default: false
    }
  }
}

extension ProblemCode {
  /// Whether the same page may well be had later.
  fileprivate var mayPass: Bool {
    switch self {
    case .hostUnknown, .hostUnreachable, .hostSlow, .hostBusy, .hostFailing, .answerBroken: true
    default: false
    }
  }
}

extension FeedReader {
  /// Reads the feed that a page holds.
  static func feed(in page: Page, outletZone: String?) throws(UnrecognisedFeed) -> Feed {
    try feed(
      in: page.bytes, contentType: page.contentType, address: page.address,
      fetchedAt: page.fetchedAt, outletZone: outletZone)
  }
}
