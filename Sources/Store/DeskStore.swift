public import ArabicText
public import News

/// What the desk asks of a database.
///
/// A method is a fact of the desk, and one transaction.
public protocol DeskStore: Sendable {
  /// Makes this process the one desk on the store, until it ends.
  ///
  /// What a former desk had on lease and never finished is handed out anew.
  ///
  /// - Throws: ``StoreProblem/taken(by:in:)`` while another desk works on it.
  func takeDesk(as name: String) async throws(StoreProblem)

  /// Adds an outlet with feeds, or feeds to an outlet that is there; feeds that are there stay.
  ///
  /// - Returns: how many feeds are new.
  @discardableResult
  func add(_ outlet: Outlet, feeds: [WebAddress], due: Moment) async throws(StoreProblem) -> Int

  /// Every outlet, by name.
  func outlets() async throws(StoreProblem) -> [Outlet]

  /// Every feed with its health, by outlet.
  func feeds() async throws(StoreProblem) -> [FeedRecord]

  /// Pauses or resumes all feeds of an outlet; resumed ones are due at once.
  ///
  /// - Returns: how many feeds changed.
  @discardableResult
  func set(_ state: FeedState, forFeedsOf outlet: OutletID, at now: Moment)
    async throws(StoreProblem) -> Int

  /// Makes the active feeds of an outlet due at once; paused ones stay paused.
  func hasten(feedsOf outlet: OutletID, at now: Moment) async throws(StoreProblem)

  /// Removes an outlet, its feeds and its articles with all their versions.
  ///
  /// - Returns: how many articles went with it.
  @discardableResult
  func remove(_ outlet: OutletID) async throws(StoreProblem) -> Int

  /// Hands out feeds that are due, the longest due first; each is ours for two minutes.
  func leaseFeeds(dueBy now: Moment, limit: Int) async throws(StoreProblem) -> [FeedLease]

  /// Records a visit: new and changed entries into the queue, validators, health, next visit.
  ///
  /// - Returns: how many entries were put into the queue.
  @discardableResult
  func record(_ visit: FeedVisit) async throws(StoreProblem) -> Int

  /// Hands out entries whose pages wait, oldest first, at most `perOutlet` of one outlet; each is
  /// ours for two minutes.
  func leaseEntries(dueBy now: Moment, limit: Int, perOutlet: Int)
    async throws(StoreProblem) -> [EntryLease]

  /// Puts an entry back, to be tried again later.
  func postpone(_ lease: EntryLease, because problem: RecordedProblem, until due: Moment)
    async throws(StoreProblem)

  /// Gives an entry up that can't become an article, so that it is not asked for again.
  func abandon(_ lease: EntryLease, because problem: RecordedProblem) async throws(StoreProblem)

  /// Stores articles, each with its index entry and its place in the queue done, or a new version
  /// of one that is there; all of them or none.
  ///
  /// - Returns: what became of each, in order.
  @discardableResult
  func record(_ reports: [ArticleReport]) async throws(StoreProblem) -> [Recorded]

  /// When the soonest feed or entry is due; nothing if there is none.
  func nextDue() async throws(StoreProblem) -> Moment?

  /// Articles that were stored but not compared yet, in the order they came.
  func unplaced(limit: Int) async throws(StoreProblem) -> [UnplacedArticle]

  /// Articles that were compared before, newest first: what a new desk remembers.
  func placed(since: Moment, limit: Int) async throws(StoreProblem) -> [UnplacedArticle]

  /// Records what comparing decided; the articles are placed from then on.
  func apply(_ decisions: [StoryDecision]) async throws(StoreProblem)

  /// Stored articles in the order they came, from after `cursor`; `versions` with former texts.
  ///
  /// - Returns: a page of them, and where to go on; nothing more when that is nil.
  func articles(after cursor: Int64, since: Moment?, versions: Bool, limit: Int)
    async throws(StoreProblem) -> (articles: [StoredArticle], next: Int64?)

  /// Leaves a request for the desk: what a page's reader asked for.
  func leave(_ request: DeskRequest, at now: Moment) async throws(StoreProblem)

  /// Takes the requests that wait, oldest first; each is given once.
  func takeRequests() async throws(StoreProblem) -> [DeskRequest]

  /// Writes back what is only in the log of writes, on a quiet moment.
  func settle() async throws(StoreProblem)
}

/// What a reader of the pages asks the desk to do.
public enum DeskRequest: Hashable, Sendable {
  /// Look for a feed at this address, and add it.
  case add(WebAddress)
  /// Add these outlets of the starter list.
  case addStarters([OutletID])
  /// Visit this outlet's feeds now.
  case refresh(OutletID)
}

/// A store in full.
public typealias NewsStore = DeskStore & ReaderStore
