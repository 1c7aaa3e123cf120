import ArabicText
import News
import Store
import Testing

@testable import Web

/// News and readers that page tests are written with.
enum Canned {
  /// Wednesday 12 February 2025, 20:00 GMT.
  static let now = Moment(secondsSince1970: 1_739_390_400)

  static let agency = Outlet(
    id: OutletID(host: "sahl-agency"), name: "وكالة السهل للأنباء",
    latinName: "Sahl News Agency", country: "XS", languages: [.arabic], kind: .agency,
    home: WebAddress("https://www.sahl.example/"), zone: "Asia/Riyadh", isSample: true)
  static let post = Outlet(
    id: OutletID(host: "harbour-post"), name: "The Harbour Post", languages: [.english],
    kind: .newspaper)

  static func id(_ name: String) -> ArticleID {
    ArticleID(outlet: agency.id, address: name)
  }

  static func time(_ text: String, printed: String? = nil) -> SourcedTime? {
    KnownTime(text).map { SourcedTime($0, knownFrom: .jsonld, printed: printed) }
  }

  static func line(
    _ headline: String, of outlet: Outlet = agency, language: Language = .arabic,
    published: String? = "2025-02-12T22:15+03:00", opening: String = "", section: String? = nil,
    version: Int = 1
  ) -> ArticleSummary {
    ArticleSummary(
      id: id(headline), outlet: outlet.id, outletName: outlet.name,
      outletLatinName: outlet.latinName, isSample: outlet.isSample, headline: headline,
      opening: opening, section: section, language: language,
      published: published.flatMap { time($0) }, seen: now.advanced(bySeconds: -300),
      shelf: now.advanced(bySeconds: -600), version: version,
      url: WebAddress("https://www.sahl.example/1"))
  }

  static func folded(_ line: ArticleSummary, copies: [ArticleSummary] = []) -> FoldedArticle {
    FoldedArticle(first: line, copies: copies)
  }

  static func stored(
    _ article: Article, version: Int = 1, origin: ArticleOrigin = .page
  ) -> StoredArticle {
    StoredArticle(
      id: id(article.headline ?? ""), outlet: agency.id,
      url: WebAddress("https://www.sahl.example/news/1?utm_source=feed"),
      seen: now.advanced(bySeconds: -300), version: version,
      versionSeen: now.advanced(bySeconds: -300), origin: origin, article: article)
  }

  static func view(
    _ article: Article, outlet: Outlet = agency, version: Int = 1, origin: ArticleOrigin = .page,
    copies: [ArticleSummary] = [], related: [RelatedArticle] = []
  ) -> ArticleView {
    ArticleView(
      stored: stored(article, version: version, origin: origin), outlet: outlet,
      summary: line(
        article.headline ?? "", of: outlet, language: article.language,
        opening: String(article.text.prefix(80)), section: article.section),
      copies: copies, related: related)
  }

  static let feed = FeedRecord(
    id: FeedID(number: 1), outlet: agency.id, address: address("https://www.sahl.example/rss"),
    title: nil, state: .active, validators: Validators(entityTag: nil, lastModified: nil),
    due: now.advanced(bySeconds: 300),
    lastTried: now.advanced(bySeconds: -300), lastGood: now.advanced(bySeconds: -300),
    lastNew: nil, failures: 0, problem: nil, articleCount: 3, waitingCount: 0)

  static func failing(_ code: ProblemCode) -> FeedRecord {
    FeedRecord(
      id: FeedID(number: 2), outlet: agency.id, address: address("https://www.sahl.example/rss"),
      title: nil, state: .active, validators: Validators(entityTag: nil, lastModified: nil),
      due: now.advanced(bySeconds: 3_600),
      lastTried: now, lastGood: nil, lastNew: nil, failures: 3,
      problem: RecordedProblem(code: code, sentence: "www.sahl.example says no.", at: now),
      articleCount: 0, waitingCount: 0)
  }

  static func health(_ feeds: [FeedRecord], of outlet: Outlet = agency) -> OutletHealth {
    OutletHealth(outlet: outlet, feeds: feeds, articleCount: 3, newest: now, pageProblems: [])
  }

  static func address(_ text: String) -> WebAddress {
    guard let address = WebAddress(text) else { preconditionFailure("\(text) is an address") }
    return address
  }
}

/// A page as a reader of that language sees it.
func shown(
  _ page: some PageContent, in language: InterfaceLanguage = .arabic, zone: String = "GMT",
  digits: Digits = .latin, theme: Theme = .automatic, at now: Moment = Canned.now
) -> Markup {
  let reader = Reader(
    language: language, zone: ReaderZone(zone), theme: theme, digits: digits)
  let visit = Visit(reader: reader, now: now, address: Route.front.path)
  return Markup(Frame(for: visit).bytes(of: page))
}

/// A site over a canned store.
func site(
  _ store: CannedStore = CannedStore(), settings: WebSettings = WebSettings(),
  leave: @escaping @Sendable (DeskRequest) async throws -> Void = { _ in },
  note: @escaping @Sendable (any Error, String) -> Void = { _, _ in }
) -> Site {
  Site(store: store, leave: leave, settings: settings, note: note)
}
