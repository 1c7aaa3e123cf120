import ArabicText
import News
import Store
import Testing

// What the suites write about: two outlets of ours, and moments of one morning.

extension Moment {
  /// 2026-03-01T06:00:00Z.
  static let morning = Moment(secondsSince1970: 1_772_344_800)

  /// So many minutes after that morning.
  static func minute(_ minutes: Int64) -> Moment { morning.advanced(bySeconds: minutes * 60) }
}

extension Outlet {
  static let sahl = Outlet(
    id: OutletID(host: "sahl.example"), name: "وكالة سهل", latinName: "Sahl", country: "SA",
    languages: [.arabic, .english], kind: .agency, home: WebAddress("https://sahl.example/"),
    zone: "Asia/Riyadh", isSample: true)
  static let marfa = Outlet(
    id: OutletID(host: "marfa.example"), name: "صحيفة المرفأ", languages: [.arabic],
    kind: .newspaper)

  /// Where its feed is.
  func feed() throws -> WebAddress {
    try #require(WebAddress("https://\(id.slug.replacing("-", with: "."))/feed"))
  }

  /// A page of it.
  func page(_ name: String) throws -> WebAddress {
    try #require(WebAddress("https://\(id.slug.replacing("-", with: "."))/\(name)"))
  }
}

extension Entry {
  /// An entry that leads to a page of an outlet.
  static func of(_ outlet: Outlet, _ name: String, title: String = "عنوان") throws -> Entry {
    Entry(link: try outlet.page(name), title: title, published: KnownTime(.morning))
  }
}

extension Article {
  /// An article with a headline and one paragraph.
  static func saying(
    _ text: String, headline: String = "عنوان", published: Moment? = nil,
    language: Language = .arabic
  ) -> Article {
    Article(
      headline: headline,
      published: published.map { SourcedTime(KnownTime($0), knownFrom: .jsonld) },
      language: language, blocks: [.paragraph(text)])
  }
}

extension ArticleReport {
  /// An article of an outlet, as it was read from its page.
  static func of(
    _ outlet: Outlet, _ name: String, saying article: Article, seen: Moment = .morning,
    lease: EntryLease? = nil, origin: ArticleOrigin = .page, headlineTerms: [String] = [],
    bodyTerms: [String] = [], fingerprint: String? = nil
  ) throws -> ArticleReport {
    let page = try outlet.page(name)
    return ArticleReport(
      lease: lease, outlet: outlet.id, identity: page.text, url: page, seen: seen, origin: origin,
      article: article, headlineTerms: headlineTerms, bodyTerms: bodyTerms,
      fingerprint: fingerprint)
  }
}

extension RecordedProblem {
  static func of(_ code: ProblemCode, at moment: Moment = .morning) -> RecordedProblem {
    RecordedProblem(code: code, sentence: "It can't be had.", at: moment)
  }
}

extension DeskStore {
  /// Adds an outlet with its feed, and gives the feed.
  @discardableResult
  func addFeed(of outlet: Outlet, due: Moment = .morning) async throws -> FeedRecord {
    try await add(outlet, feeds: [outlet.feed()], due: due)
    return try #require(try await feeds().first { $0.outlet == outlet.id })
  }

  /// Visits a feed and finds these entries.
  @discardableResult
  func visit(
    _ feed: FeedRecord, finding entries: [Entry], at moment: Moment = .morning
  ) async throws -> Int {
    try await record(
      FeedVisit(
        feed: feed.id, at: moment,
        outcome: .read(title: "الأخبار", entries: entries, validators: .none),
        due: moment.advanced(bySeconds: 900)))
  }

  /// Every entry that waits, taken.
  func takeEntries(at moment: Moment = .morning) async throws -> [EntryLease] {
    try await leaseEntries(dueBy: moment, limit: 100, perOutlet: 100)
  }

  /// Stores an article of an outlet that is there.
  @discardableResult
  func store(
    _ outlet: Outlet, _ name: String, saying article: Article, seen: Moment = .morning,
    origin: ArticleOrigin = .page
  ) async throws -> ArticleID {
    // A page that was read from the queue; without a lease it would count as an import.
    let report = try ArticleReport.of(
      outlet, name, saying: article, seen: seen, lease: .spent(by: outlet), origin: origin)
    try await record([report])
    return report.id
  }

  /// Decides that an article repeats another.
  func fold(_ copy: ArticleID, under original: ArticleID?) async throws {
    try await apply([
      StoryDecision(
        article: copy, copies: original.map(StoryDecision.CopyPlace.copy(of:)) ?? .original,
        related: nil)
    ])
  }
}

extension EntryLease {
  /// A lease on an entry that is no longer in the queue.
  static func spent(by outlet: Outlet) -> EntryLease {
    EntryLease(
      number: 9_999_999, feed: FeedID(number: 9_999_999), outlet: outlet, entry: Entry(),
      attempts: 0)
  }
}

extension ReaderStore {
  /// The view of an article that must be there.
  func view(_ id: ArticleID) async throws -> ArticleView {
    guard case .found(let view) = try await article(id) else {
      throw Missing(id: id)
    }
    return view
  }

  /// The headlines of a list, copies in brackets behind the first of them.
  func headlines(_ query: ListQuery = ListQuery()) async throws -> [String] {
    try await list(query).articles.map { folded in
      ([folded.first.headline] + folded.copies.map { "(\($0.headline))" })
        .joined(separator: " ")
    }
  }
}

/// An article that isn't where it should be.
struct Missing: Error {
  let id: ArticleID
}
