import ArabicText
import News
import Store
import Testing

@Suite("How articles are kept")
struct ArticleContract {
  @Test("An article comes back as it was read", arguments: StoreUnderTest.allCases)
  func keepsArticle(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      let article = try Self.rich()
      let report = try ArticleReport.of(
        .sahl, "1", saying: article, seen: .minute(9), origin: .page)
      #expect(try await store.record([report]) == [.stored])
      let view = try await store.view(report.id)
      #expect(
        view.stored
          == StoredArticle(
            id: report.id, outlet: Outlet.sahl.id, url: report.url, seen: .minute(9), version: 1,
            versionSeen: .minute(9), origin: .page, article: article))
      #expect(view.outlet == .sahl)
      #expect(view.copies.isEmpty)
      #expect(view.related.isEmpty)
      let line = view.summary
      #expect(line.headline == article.headline)
      #expect(line.outletName == Outlet.sahl.name)
      #expect(line.outletLatinName == "Sahl")
      #expect(line.isSample)
      #expect(line.section == "اقتصاد")
      #expect(line.published == article.published)
      #expect(line.language == .arabic)
      #expect(line.url == report.url)
    }
  }

  @Test("An article that was never there is unknown", arguments: StoreUnderTest.allCases)
  func knowsWhatItLacks(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let id = ArticleID(outlet: Outlet.sahl.id, address: "https://sahl.example/1")
      guard case .unknown = try await store.article(id) else {
        Issue.record("an article from nowhere")
        return
      }
      #expect(try await store.versions(of: id).isEmpty)
    }
  }

  @Test("The same report twice changes nothing", arguments: StoreUnderTest.allCases)
  func recordsOnce(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      let report = try ArticleReport.of(
        .sahl, "1", saying: Self.rich(), lease: .spent(by: .sahl))
      let later = try ArticleReport.of(
        .sahl, "1", saying: Self.rich(), seen: .minute(60), lease: .spent(by: .sahl))
      #expect(try await store.record([report, report]) == [.stored, .unchanged])
      #expect(try await store.record([later]) == [.unchanged])
      #expect(try await store.counts().articles == 1)
      #expect(try await store.versions(of: report.id).count == 1)
      #expect(try await store.view(report.id).stored.seen == .morning)
    }
  }

  @Test(
    "What an outlet rewrites is a new version, and the former stays",
    arguments: StoreUnderTest.allCases)
  func keepsVersions(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      let texts = ["استقر السعر", "ارتفع السعر", "استقر السعر"]
      var became: [Recorded] = []
      for (minute, text) in texts.enumerated() {
        became += try await store.record([
          .of(
            .sahl, "1", saying: .saying(text), seen: .minute(Int64(minute)),
            lease: .spent(by: .sahl))
        ])
      }
      #expect(became == [.stored, .changed(version: 2), .changed(version: 3)])
      let id = try ArticleReport.of(.sahl, "1", saying: .saying("")).id
      let versions = try await store.versions(of: id)
      #expect(versions.map(\.article.text) == texts)
      #expect(versions.map(\.version) == [1, 2, 3])
      #expect(versions.map(\.versionSeen) == [.morning, .minute(1), .minute(2)])
      #expect(versions.allSatisfy { $0.seen == .morning })
      let view = try await store.view(id)
      #expect(view.stored == versions.last)
      #expect(view.summary.version == 3)
    }
  }

  @Test("A new picture is no new version", arguments: StoreUnderTest.allCases)
  func refreshesFacts(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      var article = Article.saying("نص")
      let id = try await store.store(.sahl, "1", saying: article)
      article.images = [ArticleImage(url: try Outlet.sahl.page("a.jpg"), caption: "صورة")]
      article.section = "رياضة"
      let became = try await store.record([
        .of(.sahl, "1", saying: article, seen: .minute(5), lease: .spent(by: .sahl))
      ])
      #expect(became == [.unchanged])
      let view = try await store.view(id)
      #expect(view.stored.article == article)
      #expect(view.stored.version == 1)
      #expect(view.stored.versionSeen == .morning)
      #expect(view.summary.section == "رياضة")
    }
  }

  @Test(
    "The feed's few words never take the place of the page's text",
    arguments: StoreUnderTest.allCases)
  func keepsPageOverTeaser(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      let id = try await store.store(.sahl, "1", saying: .saying("النص كله كما نشر"))
      try await store.store(
        .sahl, "1", saying: .saying("ملخص"), origin: .feed(because: .of(.hostSlow)))
      #expect(try await store.view(id).stored.article.text == "النص كله كما نشر")
      #expect(try await store.versions(of: id).count == 1)
    }
  }

  @Test("A page takes the place of the feed's few words", arguments: StoreUnderTest.allCases)
  func readsPageAfterTeaser(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      let problem = RecordedProblem.of(.hostSlow)
      let id = try await store.store(
        .sahl, "1", saying: .saying("ملخص"), origin: .feed(because: problem))
      #expect(try await store.view(id).stored.origin == .feed(because: problem))
      let became = try await store.record([
        .of(
          .sahl, "1", saying: .saying("النص كله كما نشر"), seen: .minute(9),
          lease: .spent(by: .sahl))
      ])
      #expect(became == [.changed(version: 1)])
      let stored = try await store.view(id).stored
      #expect(stored.origin == .page)
      #expect(stored.article.text == "النص كله كما نشر")
      #expect(try await store.versions(of: id) == [stored])
    }
  }

  @Test(
    "A page that says less than its feed did leaves the feed's words a version",
    arguments: StoreUnderTest.allCases)
  func losesNoWordsToShortPage(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      let id = try await store.store(
        .sahl, "1", saying: .saying("ملخص طويل من الخلاصة"),
        origin: .feed(because: .of(.hostSlow)))
      try await store.store(.sahl, "1", saying: .saying("نص"), seen: .minute(9))
      #expect(
        try await store.versions(of: id).map(\.article.text) == ["ملخص طويل من الخلاصة", "نص"])
    }
  }

  @Test(
    "A file imported twice, or older than what is there, changes nothing",
    arguments: StoreUnderTest.allCases)
  func importsOnce(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      let lines = try ["أول", "ثان"].enumerated().map { minute, text in
        try ArticleReport.of(
          .sahl, "1", saying: .saying(text), seen: .minute(Int64(minute)), origin: .imported)
      }
      #expect(try await store.record(lines) == [.stored, .changed(version: 2)])
      #expect(try await store.record(lines) == [.unchanged, .unchanged])
      let older = try ArticleReport.of(
        .sahl, "1", saying: .saying("قبل الأول"), seen: .minute(-5), origin: .imported)
      #expect(try await store.record([older]) == [.unchanged])
      let id = try #require(lines.first).id
      #expect(try await store.view(id).stored.article.text == "ثان")
      #expect(try await store.view(id).stored.origin == .imported)
    }
  }

  @Test("Reports are stored together or not at all", arguments: StoreUnderTest.allCases)
  func storesAllOrNone(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      let good = try ArticleReport.of(.sahl, "1", saying: .saying("نص"), origin: .imported)
      let stray = try ArticleReport.of(.marfa, "1", saying: .saying("نص"), origin: .imported)
      await #expect(throws: StoreProblem.self) { try await store.record([good, stray]) }
      #expect(try await store.counts().articles == 0)
      #expect(try await store.record([]).isEmpty)
    }
  }

  @Test("A page that couldn't be had is told beside its outlet", arguments: StoreUnderTest.allCases)
  func tellsPageProblems(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      try await store.visit(feed, finding: (1...7).map { try .of(.sahl, "\($0)", title: "\($0)") })
      for (minute, lease) in try await store.takeEntries().enumerated() {
        let name = lease.entry.title ?? ""
        let problem = RecordedProblem.of(.accessDenied, at: .minute(Int64(minute)))
        try await store.record([
          .of(
            .sahl, name, saying: .saying("ملخص"), lease: lease, origin: .feed(because: problem))
        ])
      }
      let health = try #require(try await store.outletHealth().first)
      // The feed's last stands for its oldest.
      #expect(health.pageProblems.map(\.title) == ["1", "2", "3", "4", "5"])
      #expect(health.articleCount == 7)
      #expect(health.newest == .morning)
      #expect(health.feeds.first?.articleCount == 7)
    }
  }

  @Test(
    "A text without a headline is listed by its first words", arguments: StoreUnderTest.allCases)
  func listsByFirstWords(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      let words = String(repeating: "كلمات من النص ", count: 40)
      let article = Article(
        blocks: [.image(ArticleImage(url: try Outlet.sahl.page("a.jpg")))]
          + [.paragraph("  بداية\nالخبر "), .paragraph(words)])
      let id = try await store.store(.sahl, "1", saying: article)
      let line = try await store.view(id).summary
      #expect(line.headline.hasPrefix("بداية الخبر كلمات"))
      #expect((40...80).contains(line.headline.unicodeScalars.count))
      #expect((200...240).contains(line.opening.unicodeScalars.count))
      #expect(
        line.opening.hasSuffix("من") || line.opening.hasSuffix("النص")
          || line.opening.hasSuffix("كلمات"))
      let endless = Article(blocks: [.paragraph(String(repeating: "ا", count: 5_000))])
      let other = try await store.store(.sahl, "2", saying: endless)
      #expect(try await store.view(other).summary.opening.unicodeScalars.count == 240)
    }
  }

  @Test(
    "Texts with signs that databases stumble over come back", arguments: StoreUnderTest.allCases)
  func keepsOddTexts(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      for (index, odd) in ["أ\0ب", "'; DROP TABLE articles; --", "\u{200F}\u{FFFE}", "\"\\"]
        .enumerated()
      {
        let article = Article.saying(odd, headline: odd)
        let id = try await store.store(.sahl, "\(index)", saying: article)
        #expect(try await store.view(id).stored.article == article)
        // And are the same when they are read again.
        try await store.store(.sahl, "\(index)", saying: article, seen: .minute(1))
        #expect(try await store.versions(of: id).count == 1)
      }
      #expect(try await store.list(ListQuery()).articles.count == 4)
    }
  }

  /// An article with everything an article can have.
  private static func rich() throws -> Article {
    let day = try #require(GregorianDay(year: 2026, month: 3, day: 1))
    let image = ArticleImage(url: try Outlet.sahl.page("a.jpg"), caption: "السوق", credit: "سهل")
    return Article(
      kind: .article, headline: "ارتفاع «طفيف» في الأسعار", subtitle: "عنوان فرعي",
      authors: ["سلمى العلي", "زيد"],
      published: SourcedTime(
        KnownTime(day: day, offset: 180, precision: .day), knownFrom: .text, zone: .outlet,
        printed: "١ آذار ٢٠٢٦"),
      modified: SourcedTime(KnownTime(.minute(3), offset: 180), knownFrom: .jsonld),
      credit: "سهل + وكالات", agencies: ["سهل"], dateline: "المرفأ", section: "اقتصاد",
      language: .arabic, canonicalURL: try Outlet.sahl.page("1"),
      blocks: [
        .paragraph("فقرة أولى\nبسطرين"), .heading("عنوان", level: 3), .quote("قول"),
        .list(["أ", "ب"], isNumbered: true), .table([["س", "ص"], ["1", "2"]], hasHead: true),
        .image(image), .embed(try Outlet.sahl.page("film")),
      ],
      images: [image],
      related: [
        RelatedLink(url: try Outlet.sahl.page("2"), title: "خبر"), RelatedLink(title: "بلا رابط"),
      ],
      knownFrom: [.headline: .jsonld, .text: .markup, .published: .text],
      repairs: ["windows-1256 declared as UTF-8"])
  }
}
