public import ArabicText
public import News

/// The number under which the store knows a feed.
public struct FeedID: Hashable, Sendable {
  /// From 1, never used again.
  public let number: Int64

  /// The feed of that number.
  public init(number: Int64) { self.number = number }
}

/// What the desk does with a feed.
public enum FeedState: String, Hashable, Sendable, CaseIterable {
  /// It is visited when due.
  case active
  /// Someone asked to leave it alone.
  case paused
  /// It answered 410: it is left alone for good.
  case gone
}

/// A feed as the store knows it.
public struct FeedRecord: Hashable, Sendable {
  /// Its number.
  public let id: FeedID
  /// Whose it is.
  public let outlet: OutletID
  /// Where it is.
  public let address: WebAddress
  /// What it calls itself.
  public let title: String?
  /// What the desk does with it.
  public let state: FeedState
  /// What to ask "has it changed?" with.
  public let validators: Validators
  /// When it is visited next.
  public let due: Moment
  /// When it was visited last; nothing if never.
  public let lastTried: Moment?
  /// When a visit last went well; nothing if never.
  public let lastGood: Moment?
  /// When it last had something new; nothing if never.
  public let lastNew: Moment?
  /// How many visits failed since the last good one.
  public let failures: Int
  /// What went wrong last; nothing if the last visit went well.
  public let problem: RecordedProblem?
  /// How many of its entries were stored as articles.
  public let articleCount: Int
  /// How many of its entries wait for their page.
  public let waitingCount: Int

  /// A feed read back from the store.
  public init(
    id: FeedID, outlet: OutletID, address: WebAddress, title: String?, state: FeedState,
    validators: Validators, due: Moment, lastTried: Moment?, lastGood: Moment?, lastNew: Moment?,
    failures: Int, problem: RecordedProblem?, articleCount: Int, waitingCount: Int
  ) {
    self.id = id
    self.outlet = outlet
    self.address = address
    self.title = title
    self.state = state
    self.validators = validators
    self.due = due
    self.lastTried = lastTried
    self.lastGood = lastGood
    self.lastNew = lastNew
    self.failures = failures
    self.problem = problem
    self.articleCount = articleCount
    self.waitingCount = waitingCount
  }
}

/// A feed that is ours to visit until the lease runs out; then it is anyone's.
public struct FeedLease: Hashable, Sendable {
  /// The feed.
  public let feed: FeedRecord
  /// Whose it is.
  public let outlet: Outlet

  /// A feed handed out.
  public init(feed: FeedRecord, outlet: Outlet) {
    self.feed = feed
    self.outlet = outlet
  }
}

/// What a visit to a feed brought.
public struct FeedVisit: Sendable {
  /// How it ended.
  public enum Outcome: Sendable {
    /// It was read.
    case read(title: String?, entries: [Entry], validators: Validators)
    /// It said that nothing changed.
    case unchanged
    /// It couldn't be had or read.
    case failed(RecordedProblem)
    /// It is gone for good.
    case gone(RecordedProblem)
  }

  /// Which feed.
  public let feed: FeedID
  /// When.
  public let at: Moment
  /// How it ended.
  public let outcome: Outcome
  /// Where it has moved for good; nothing if it hasn't.
  public let movedTo: WebAddress?
  /// When to come again, if it had nothing new.
  public let due: Moment
  /// When to come again, if it had.
  public let dueIfFresh: Moment

  /// A visit and what follows from it.
  public init(
    feed: FeedID, at moment: Moment, outcome: Outcome, movedTo: WebAddress? = nil, due: Moment,
    dueIfFresh: Moment? = nil
  ) {
    self.feed = feed
    at = moment
    self.outcome = outcome
    self.movedTo = movedTo
    self.due = due
    self.dueIfFresh = dueIfFresh ?? due
  }
}

/// An entry whose page is ours to fetch until the lease runs out.
public struct EntryLease: Sendable {
  /// The number of the entry in the queue.
  public let number: Int64
  /// The feed it came by.
  public let feed: FeedID
  /// Whose it is.
  public let outlet: Outlet
  /// The entry.
  public let entry: Entry
  /// How often it was tried before.
  public let attempts: Int

  /// An entry handed out.
  public init(number: Int64, feed: FeedID, outlet: Outlet, entry: Entry, attempts: Int) {
    self.number = number
    self.feed = feed
    self.outlet = outlet
    self.entry = entry
    self.attempts = attempts
  }
}
