import ArabicText
import News
import Store
import Testing

@Suite("How lists are read")
struct ListContract {
  @Test(
    "No article stands later than it was seen, and a day without an hour stands at its noon",
    arguments: StoreUnderTest.allCases)
  func sortsByShelf(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      let yesterday = try #require(GregorianDay(year: 2026, month: 2, day: 28))
      let times: [(String, KnownTime?)] = [
        ("الغد", KnownTime(.minute(1_500))),
        ("قبل ساعة", KnownTime(.minute(-60))),
        ("أمس", KnownTime(day: yesterday, precision: .day)),
        ("مساء أمس", KnownTime(.minute(-600))),
        ("بلا وقت", nil),
      ]
      for (index, (headline, time)) in times.enumerated() {
        var article = Article.saying("نص", headline: headline)
        article.published = time.map { SourcedTime($0, knownFrom: .text) }
        try await store.store(.sahl, "\(index)", saying: article)
      }
      #expect(
        try await store.headlines() == ["بلا وقت", "الغد", "قبل ساعة", "مساء أمس", "أمس"])
    }
  }

  @Test("A list is cut by outlet, language and time", arguments: StoreUnderTest.allCases)
  func filters(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      try await store.addFeed(of: .marfa)
      for minute: Int64 in 1...3 {
        try await store.store(
          .sahl, "\(minute)",
          saying: .saying(
            "نص", headline: "س\(minute)", published: .minute(minute - 9),
            language: minute == 2 ? .english : .arabic))
      }
      try await store.store(
        .marfa, "4", saying: .saying("نص", headline: "م4", published: .minute(-5)))
      #expect(try await store.headlines(ListQuery(outlet: Outlet.sahl.id)) == ["س3", "س2", "س1"])
      #expect(try await store.headlines(ListQuery(language: .arabic)) == ["م4", "س3", "س1"])
      #expect(
        try await store.headlines(ListQuery(outlet: Outlet.sahl.id, language: .english)) == ["س2"])
      #expect(
        try await store.headlines(ListQuery(from: .minute(-7), before: .minute(-5))) == [
          "س3", "س2",
        ])
      let stranger = OutletID(host: "nobody.example")
      #expect(try await store.headlines(ListQuery(outlet: stranger)).isEmpty)
      #expect(try await store.days(of: ListQuery(outlet: stranger), offset: 0, limit: 9).isEmpty)
    }
  }

  @Test(
    "Turning pages shows every article once, also those of one second",
    arguments: StoreUnderTest.allCases, [1, 2, 3, 7, 40])
  func turnsPages(database: StoreUnderTest, limit: Int) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      // One alone, three of one second, two alone, twelve of one second, one alone.
      let minutes: [Int64] = [1, 2, 2, 2, 3, 4] + Array(repeating: 5, count: 12) + [6]
      for (index, minute) in minutes.enumerated() {
        let article = Article.saying(
          "نص \(index)", headline: "\(index)", published: .minute(minute - 90))
        try await store.record([
          .of(
            .sahl, "\(index)", saying: article, lease: .spent(by: .sahl), bodyTerms: ["نص"])
        ])
      }
      let expected = minutes.indices.reversed().map { "\($0)" }
      for terms in [[], ["نص"]] {
        var query = ListQuery(terms: terms, limit: limit)
        var seen: [String] = []
        for _ in 0..<30 {
          let page = try await store.list(query)
          seen += page.articles.map(\.first.headline)
          query.before = page.next
          if page.next == nil { break }
        }
        #expect(seen == expected)
      }
    }
  }

  @Test(
    "Days are counted on the reader's clock, newest first, copies folded",
    arguments: StoreUnderTest.allCases)
  func countsDays(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      // 2026-02-28 at 20:30 and 21:30 in GMT, 2026-03-01 at 05:00 and 05:30, and 2024-02-29.
      let minutes: [Int64] = [-570, -510, -60, -30, -730 * 1_440]
      var ids: [ArticleID] = []
      for minute in minutes {
        ids.append(
          try await store.store(
            .sahl, "\(minute)", saying: .saying("نص", published: .minute(minute))))
      }
      try await store.fold(ids[3], under: ids[2])
      let utc = try await store.days(of: ListQuery(), offset: 0, limit: 9)
      #expect(utc == (try [day(2026, 3, 1, 1), day(2026, 2, 28, 2), day(2024, 3, 1, 1)]))
      let riyadh = try await store.days(of: ListQuery(), offset: 180, limit: 2)
      #expect(riyadh == (try [day(2026, 3, 1, 2), day(2026, 2, 28, 1)]))
      let span = try await store.days(
        of: ListQuery(from: .minute(-520), before: .minute(-60)), offset: 0, limit: 9)
      #expect(span == (try [day(2026, 2, 28, 1)]))
      #expect(try await store.days(of: ListQuery(), offset: 0, limit: 0).isEmpty)
    }
  }

  @Test(
    "A search finds articles with all its words, in headline or text",
    arguments: StoreUnderTest.allCases)
  func searches(database: StoreUnderTest) async throws {
    try await withWords(in: database) { store in
      #expect(try await store.headlines(ListQuery(terms: ["هدنه"])) == ["2", "1"])
      #expect(try await store.headlines(ListQuery(terms: ["هدنه", "نهر"])) == ["1"])
      #expect(try await store.headlines(ListQuery(terms: ["هدن"])).isEmpty)
      #expect(
        try await store.headlines(ListQuery(terms: ["هدنه"], before: .minute(-7))) == ["1"])
      #expect(
        try await store.headlines(ListQuery(language: .english, terms: ["هدنه"])).isEmpty)
      let days = try await store.days(of: ListQuery(terms: ["هدنه"]), offset: 0, limit: 9)
      #expect(days.map(\.count) == [2])
    }
  }

  @Test(
    "No word is an error to search for",
    arguments: StoreUnderTest.allCases,
    [
      "\"", "''", "\"\"هدنه", "AND", "NOT", "*", "هدنه*", "^هدنه", "headline:هدنه", "(", "-", "%",
      "\0",
      "\u{200F}", "", " ", "{headline} : x", "NEAR(a b, 2)", "+", "؟", "\u{10FFFF}",
    ])
  func searchesOddWords(database: StoreUnderTest, term: String) async throws {
    try await withWords(in: database) { store in
      _ = try await store.list(ListQuery(terms: [term]))
      _ = try await store.days(of: ListQuery(terms: [term, term]), offset: 0, limit: 3)
      let many = Array(repeating: term, count: 300)
      _ = try await store.list(ListQuery(terms: many))
      let long = String(repeating: term, count: 50_000)
      _ = try await store.list(ListQuery(terms: [long]))
    }
  }

  @Test("Words that an article no longer has don't find it", arguments: StoreUnderTest.allCases)
  func forgetsFormerWords(database: StoreUnderTest) async throws {
    try await withWords(in: database) { store in
      let report = try ArticleReport.of(
        .sahl, "1", saying: .saying("نص جديد", headline: "1", published: .minute(-8)),
        lease: .spent(by: .sahl), headlineTerms: ["اتفاق"], bodyTerms: ["نهر"])
      #expect(try await store.record([report]) == [.changed(version: 2)])
      #expect(try await store.headlines(ListQuery(terms: ["هدنه"])) == ["2"])
      #expect(try await store.headlines(ListQuery(terms: ["اتفاق", "نهر"])) == ["1"])
      try await store.remove(Outlet.sahl.id)
      #expect(try await store.headlines(ListQuery(terms: ["هدنه"])).isEmpty)
      // Nor do they find what comes after.
      try await store.addFeed(of: .marfa)
      try await store.store(.marfa, "1", saying: .saying("نص"))
      #expect(try await store.headlines(ListQuery(terms: ["هدنه"])).isEmpty)
    }
  }

  @Test(
    "Copies that a search finds stand under the first of them", arguments: StoreUnderTest.allCases)
  func foldsFound(database: StoreUnderTest) async throws {
    try await withWords(in: database) { store in
      let ids = try await store.unplaced(limit: 9).map(\.stored.id)
      try await store.fold(ids[1], under: ids[0])
      #expect(try await store.headlines(ListQuery(terms: ["هدنه"])) == ["1 (2)"])
      let plain = ListQuery(terms: ["هدنه"], foldsCopies: false)
      #expect(try await store.headlines(plain) == ["2", "1"])
    }
  }

  @Test(
    "The revision grows with what a reader could see, and with nothing else",
    arguments: StoreUnderTest.allCases)
  func growsRevision(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      var last = try await store.revision()
      func hasGrown() async throws -> Bool {
        let now = try await store.revision()
        defer { last = now }
        return now > last
      }
      let feed = try await store.addFeed(of: .sahl)
      #expect(try await hasGrown())
      try await store.visit(feed, finding: [.of(.sahl, "1")])
      #expect(try await hasGrown())
      let lease = try #require(try await store.takeEntries().first)
      _ = try await store.leaseFeeds(dueBy: .minute(99), limit: 9)
      try await store.record(
        FeedVisit(feed: feed.id, at: .minute(1), outcome: .unchanged, due: .minute(9)))
      _ = try await store.list(ListQuery())
      try await store.settle()
      #expect(try await !hasGrown())
      let report = try ArticleReport.of(.sahl, "1", saying: .saying("نص"), lease: lease)
      try await store.record([report])
      #expect(try await hasGrown())
      try await store.fold(report.id, under: nil)
      #expect(try await hasGrown())
      try await store.set(.paused, forFeedsOf: Outlet.sahl.id, at: .minute(1))
      #expect(try await hasGrown())
      try await store.remove(Outlet.sahl.id)
      #expect(try await hasGrown())
    }
  }

  private func day(_ year: Int, _ month: Int, _ day: Int, _ count: Int) throws -> DayCount {
    DayCount(
      day: try #require(GregorianDay(year: year, month: month, day: day)), count: count)
  }

  /// Two articles about a truce; only the first, and older, names a river.
  private func withWords(
    in database: StoreUnderTest, _ body: (any NewsStore) async throws -> Void
  ) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      let terms: [(headline: [String], body: [String])] = [
        (["هدنه", "قريبه"], ["وفد", "نهر"]), (["مفاوضات"], ["هدنه", "طويله"]),
      ]
      for (index, words) in terms.enumerated() {
        try await store.record([
          .of(
            .sahl, "\(index + 1)",
            saying: .saying(
              "نص \(index)", headline: "\(index + 1)", published: .minute(Int64(index) - 8)),
            lease: .spent(by: .sahl), headlineTerms: words.headline, bodyTerms: words.body)
        ])
      }
      try await body(store)
    }
  }
}
