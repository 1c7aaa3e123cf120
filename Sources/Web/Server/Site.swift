import ArabicText
import News
import Store

/// Answers requests: everything about serving pages that needs no socket.
struct Site: Sendable {
  let store: any ReaderStore
  let leave: @Sendable (DeskRequest) async throws -> Void
  let settings: WebSettings
  let note: @Sendable (_ error: any Error, _ path: String) -> Void

  /// The answer to one request, its headers and compression included.
  func answer(to request: WebRequest, now: Moment) async -> WebAnswer {
    let asking = Asking(request, settings: settings, now: now)
    var answer: WebAnswer
    do {
      answer = try await self.answer(to: asking)
    } catch {
      note(error, request.path)
      let code = (error as? any Problem)?.code ?? .storeFailed
      answer = trouble(.failed(code), asking)
    }
    Headers.complete(&answer, for: request, isBehindTLS: settings.isBehindTLS)
    return answer
  }

  private func answer(to asking: Asking) async throws -> WebAnswer {
    guard let route = asking.route else { return trouble(.notFound, asking) }
    switch asking.request.method {
    case .get, .head: return try await page(at: route, asking)
    case .post: return try await change(by: route, asking)
    case .other:
      var answer = trouble(.method, asking)
      answer.headers.append(("allow", "GET, HEAD, POST"))
      return answer
    }
  }

  /// A page that says what is in the way.
  func trouble(_ trouble: TroublePage.Trouble, _ asking: Asking) -> WebAnswer {
    let page = TroublePage(trouble: trouble)
    return WebAnswer(
      page.status,
      headers: [("content-type", MediaType.html), ("cache-control", "no-store")],
      body: Frame(for: asking.visit).bytes(of: page))
  }

  /// A page as the reader's browser may keep it: until the store or the minute changes.
  private func answer<Content: Page>(
    _ asking: Asking, _ page: () async throws -> Content
  ) async throws -> WebAnswer {
    try await kept(asking, type: MediaType.html) {
      Frame(for: asking.visit).bytes(of: try await page())
    }
  }

  private func kept(
    _ asking: Asking, type: String, _ body: () async throws -> [UInt8]
  ) async throws -> WebAnswer {
    let tag = asking.entityTag(revision: try await store.revision())
    var headers = [
      ("content-type", type), ("cache-control", "private, no-cache"), ("etag", tag),
    ]
    if asking.route?.hasForm == true {
      // Without a referrer, browsers send forms with `Origin: null`, and can't be told from strangers.
      headers.append(("referrer-policy", "same-origin"))
    }
    if asking.alreadyHas(tag) { return WebAnswer(.notModified, headers: headers) }
    return WebAnswer(.ok, headers: headers, body: try await body())
  }
}

// What is read.
extension Site {
  private func page(at route: Route, _ asking: Asking) async throws -> WebAnswer {
    switch route {
    case .front: try await front(asking)
    case .day(let day): try await answer(asking) { try await dayPage(day, asking) }
    case .article(let id): try await article(id, asking)
    case .versions(let id): try await versions(id, asking)
    case .outlets: try await answer(asking) { try await outletsPage(asking) }
    case .outlet(let id): try await outlet(id, asking)
    case .search: try await answer(asking) { try await searchPage(asking) }
    case .starters: try await answer(asking) { try await startersPage(wasEmpty: false) }
    case .preferences: try await answer(asking) { preferencesPage(asking) }
    case .about: try await answer(asking) { AboutPage() }
    case .language(let language): switched(to: language, asking)
    case .feed(let of, let format): try await feed(of, format, asking)
    case .asset(let asset, let digest): file(asset, digest, asking)
    case .robots:
      WebAnswer(
        .ok, headers: [("content-type", MediaType.text), ("cache-control", "max-age=86400")],
        body: Array("User-agent: *\nDisallow: /\n".utf8))
    // These are only asked for by forms.
    case .addOutlet: .onward(to: Route.outlets.path)
    case .refresh(let id): .onward(to: Route.outlet(id).path)
    }
  }

  private static let pageLength = 50

  private func front(_ asking: Asking) async throws -> WebAnswer {
    if let before = asking.before {
      return try await answer(asking) {
        OlderPage(
          list: try await store.list(ListQuery(before: before, limit: Self.pageLength)),
          days: try await days(asking))
      }
    }
    return try await answer(asking) {
      FrontPage(
        list: try await store.list(ListQuery(limit: Self.pageLength)),
        days: try await days(asking), counts: try await store.counts())
    }
  }

  private func days(_ asking: Asking) async throws -> [DayCount] {
    let offset = asking.visit.reader.zone.offset(at: asking.visit.now)
    return try await store.days(of: ListQuery(), offset: offset, limit: 14)
  }

  private func dayPage(_ day: GregorianDay, _ asking: Asking) async throws -> DayPage {
    let zone = asking.visit.reader.zone
    let end = zone.start(of: day.advanced(byDays: 1))
    let query = ListQuery(
      from: zone.start(of: day), before: asking.before.map { min($0, end) } ?? end,
      limit: Self.pageLength)
    return DayPage(day: day, list: try await store.list(query), days: try await days(asking))
  }

  private func article(_ id: ArticleID, _ asking: Asking) async throws -> WebAnswer {
    switch try await store.article(id) {
    case .found(let view): try await answer(asking) { ArticlePage(view: view) }
    case .removed: trouble(.gone, asking)
    case .unknown: trouble(.notFound, asking)
    }
  }

  private func versions(_ id: ArticleID, _ asking: Asking) async throws -> WebAnswer {
    switch try await store.article(id) {
    case .found(let view):
      try await answer(asking) {
        VersionsPage(versions: try await store.versions(of: id), view: view)
      }
    case .removed: trouble(.gone, asking)
    case .unknown: trouble(.notFound, asking)
    }
  }

  private func outlet(_ id: OutletID, _ asking: Asking) async throws -> WebAnswer {
    guard let health = try await store.outletHealth().first(where: { $0.outlet.id == id }) else {
      return trouble(.notFound, asking)
    }
    return try await answer(asking) {
      let query = ListQuery(
        outlet: id, before: asking.before, foldsCopies: false, limit: Self.pageLength)
      return OutletPage(
        health: health, list: try await store.list(query),
        wasAsked: asking.request.query["asked"] == OutletsPage.Outcome.refreshed.rawValue)
    }
  }

  private func outletsPage(_ asking: Asking) async throws -> OutletsPage {
    let query = asking.request.query
    return OutletsPage(
      outlets: try await store.outletHealth(),
      outcome: query["asked"].flatMap(OutletsPage.Outcome.init(rawValue:)) ?? .none,
      starterCount: min(max(query["count"].flatMap { Int($0) } ?? 1, 1), 9_999),
      typed: String((query["url"] ?? "").prefix(500)))
  }

  private func searchPage(_ asking: Asking) async throws -> SearchPage {
    let typed = asking.searchWords
    guard let query = Self.query(of: typed, before: asking.before) else {
      return SearchPage(typed: typed, list: nil)
    }
    return SearchPage(typed: typed, list: try await store.list(query))
  }

  private static func query(of typed: String, before: Moment? = nil) -> ListQuery? {
    var terms: [String] = []
    for term in searchTerms(of: typed).prefix(16) where !terms.contains(term) { terms.append(term) }
    guard !terms.isEmpty else { return nil }
    return ListQuery(terms: terms, before: before, limit: 30)
  }

  private func startersPage(wasEmpty: Bool) async throws -> StartersPage {
    let known = try await store.outletHealth().map(\.outlet.id)
    return StartersPage(starters: settings.starters, known: Set(known), wasEmpty: wasEmpty)
  }

  private func preferencesPage(_ asking: Asking) -> PreferencesPage {
    PreferencesPage(
      origin: asking.origin, wasSaved: asking.request.query["asked"] == "saved")
  }

  private func file(_ asset: Route.Asset, _ digest: String, _ asking: Asking) -> WebAnswer {
    let file = Assets.file(asset)
    guard digest == file.digest else { return trouble(.notFound, asking) }
    let isSmall = Compression.isAccepted(by: asking.request.headers["accept-encoding"])
    return WebAnswer(
      .ok,
      headers: [
        ("content-type", file.type), ("cache-control", "public, max-age=31536000, immutable"),
      ] + (isSmall ? [("content-encoding", "gzip")] : []),
      body: isSmall ? file.compressed : file.bytes)
  }

  private func feed(
    _ of: Route.FeedOf, _ format: Route.FeedFormat, _ asking: Asking
  ) async throws -> WebAnswer {
    var outlet: Outlet?
    if case .outlet(let id) = of {
      outlet = try await store.outletHealth().first { $0.outlet.id == id }?.outlet
      if outlet == nil { return trouble(.notFound, asking) }
    }
    return try await kept(asking, type: format.mediaType + "; charset=utf-8") {
      let list: ArticleList
      switch of {
      case .front: list = try await store.list(ListQuery(limit: Self.pageLength))
      case .outlet(let id):
        list = try await store.list(
          ListQuery(outlet: id, foldsCopies: false, limit: Self.pageLength))
      case .search(let typed):
        list =
          try await Self.query(of: typed).asyncMap { try await store.list($0) }
          ?? ArticleList(articles: [], next: nil)
      }
      return FeedOfList(of: of, list: list, outlet: outlet, base: asking.base).bytes(
        format, for: asking.visit)
    }
  }
}

// What is asked for by forms.
extension Site {
  private func change(by route: Route, _ asking: Asking) async throws -> WebAnswer {
    guard asking.request.comesFromOurPages else { return trouble(.refused, asking) }
    let form = asking.request.form
    switch route {
    case .addOutlet: return try await add(form["url"] ?? "", asking)
    case .refresh(let id):
      try await leave(.refresh(id))
      return .onward(to: Route.outlet(id).path.asking([("asked", "refreshed")]))
    case .starters: return try await addStarters(form.all("outlet"), asking)
    case .preferences:
      let reader = asking.visit.reader.choosing(form)
      return .onward(
        to: Route.preferences.path.asking([("asked", "saved"), ("to", form["to"])]),
        cookies: reader.cookies(isSecure: settings.isBehindTLS))
    default:
      var answer = trouble(.method, asking)
      answer.headers.append(("allow", "GET, HEAD"))
      return answer
    }
  }

  private func add(_ typed: String, _ asking: Asking) async throws -> WebAnswer {
    let trimmed = typed.filter { $0 != " " }
    let isBare = !trimmed.isEmpty && !trimmed.contains("://")
    guard trimmed.utf8.count <= 2_000,
      let address = WebAddress(isBare ? "https://" + trimmed : trimmed),
      address.host.utf8.contains(UInt8(ascii: "."))
        || address.host.utf8.contains(UInt8(ascii: ":")) || address.host == "localhost"
    else {
      return .onward(
        to: Route.outlets.path.asking([
          ("asked", "malformed"), ("url", String(trimmed.prefix(500))),
        ]))
    }
    try await leave(.add(address))
    return .onward(to: Route.outlets.path.asking([("asked", "added")]))
  }

  private func addStarters(_ chosen: [String], _ asking: Asking) async throws -> WebAnswer {
    let offered = settings.starters.map(\.outlet.id)
    let ids = offered.filter { chosen.contains($0.slug) }
    guard !ids.isEmpty else {
      let page = try await startersPage(wasEmpty: true)
      return WebAnswer(
        .badRequest,
        headers: [("content-type", MediaType.html), ("cache-control", "no-store")],
        body: Frame(for: asking.visit).bytes(of: page))
    }
    try await leave(.addStarters(ids))
    return .onward(
      to: Route.outlets.path.asking([("asked", "starters"), ("count", String(ids.count))]))
  }

  private func switched(to language: InterfaceLanguage, _ asking: Asking) -> WebAnswer {
    .onward(
      to: asking.origin,
      cookies: [Cookie.language.field(language.rawValue, isSecure: settings.isBehindTLS)])
  }
}

extension Optional {
  fileprivate func asyncMap<Result>(
    _ transform: (Wrapped) async throws -> Result
  ) async rethrows -> Result? {
    guard let self else { return nil }
    return try await transform(self)
  }
}
