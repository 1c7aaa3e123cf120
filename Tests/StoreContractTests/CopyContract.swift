import ArabicText
import News
import Store
import Testing

@Suite("How copies stand under the first of them")
struct CopyContract {
  @Test(
    "Articles wait until they are compared, in the order they came",
    arguments: StoreUnderTest.allCases)
  func waitsForComparison(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      let first = try ArticleReport.of(
        .sahl, "1", saying: .saying("نص", published: .minute(-60)), lease: .spent(by: .sahl),
        fingerprint: "بصمة")
      try await store.record([first])
      let second = try await store.store(.sahl, "2", saying: .saying("نص آخر"))
      let waiting = try await store.unplaced(limit: 9)
      #expect(waiting.map(\.stored.id) == [first.id, second])
      #expect(waiting.map(\.fingerprint) == ["بصمة", nil])
      #expect(waiting.map(\.shelf) == [.minute(-60), .morning])
      #expect(try await store.unplaced(limit: 1).count == 1)
      try await store.fold(first.id, under: nil)
      #expect(try await store.unplaced(limit: 9).map(\.stored.id) == [second])
      #expect(try await store.placed(since: .minute(-60), limit: 9).map(\.stored.id) == [first.id])
      #expect(try await store.placed(since: .minute(-59), limit: 9).isEmpty)
    }
  }

  @Test(
    "A text that changed is compared again, a new picture is not",
    arguments: StoreUnderTest.allCases)
  func comparesChangedAgain(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      var article = Article.saying("نص")
      let id = try await store.store(.sahl, "1", saying: article)
      try await store.fold(id, under: nil)
      article.images = [ArticleImage(url: try Outlet.sahl.page("a.jpg"))]
      try await store.store(.sahl, "1", saying: article)
      #expect(try await store.unplaced(limit: 9).isEmpty)
      try await store.store(.sahl, "1", saying: .saying("نص آخر"))
      #expect(try await store.unplaced(limit: 9).map(\.stored.id) == [id])
      #expect(try await store.placed(since: .minute(-9), limit: 9).isEmpty)
    }
  }

  @Test(
    "Copies are listed under the first by shelf, whoever was stored first",
    arguments: StoreUnderTest.allCases)
  func foldsUnderFirst(database: StoreUnderTest) async throws {
    try await withFour(of: database) { store, ids in
      try await store.fold(ids[1], under: ids[0])
      #expect(try await store.headlines() == ["ث", "ت", "أ (ب)"])
      // A copy's copy stands under the same first.
      try await store.fold(ids[3], under: ids[1])
      #expect(try await store.headlines() == ["ت", "أ (ب) (ث)"])
      #expect(try await store.view(ids[1]).copies.map(\.headline) == ["أ", "ث"])
      var plain = ListQuery()
      plain.foldsCopies = false
      #expect(try await store.headlines(plain) == ["ث", "ت", "ب", "أ"])
    }
  }

  @Test("An earlier article that comes late becomes the first", arguments: StoreUnderTest.allCases)
  func earlierBecomesFirst(database: StoreUnderTest) async throws {
    try await withFour(of: database) { store, ids in
      try await store.fold(ids[2], under: ids[1])
      try await store.fold(ids[3], under: ids[1])
      try await store.apply([
        StoryDecision(article: ids[0], copies: .original, related: nil),
        StoryDecision(article: ids[1], copies: .copy(of: ids[0]), related: nil),
      ])
      #expect(try await store.headlines() == ["أ (ب) (ت) (ث)"])
      // Said the other way round, the same stand together.
      try await store.fold(ids[0], under: ids[3])
      #expect(try await store.headlines() == ["أ (ب) (ت) (ث)"])
    }
  }

  @Test(
    "An article whose text is its own again stands by itself", arguments: StoreUnderTest.allCases)
  func leavesGroup(database: StoreUnderTest) async throws {
    try await withFour(of: database) { store, ids in
      // «أ» is the first by shelf, though it was said to copy «ب».
      try await store.fold(ids[0], under: ids[1])
      try await store.fold(ids[2], under: ids[1])
      #expect(try await store.headlines() == ["ث", "أ (ب) (ت)"])
      try await store.fold(ids[0], under: nil)
      #expect(try await store.headlines() == ["ث", "ب (ت)", "أ"])
      try await store.fold(ids[2], under: nil)
      #expect(try await store.headlines() == ["ث", "ت", "ب", "أ"])
      try await store.fold(ids[2], under: ids[2])
      #expect(try await store.headlines() == ["ث", "ت", "ب", "أ"])
    }
  }

  @Test(
    "An article moves from one group to another, and the rest stay together",
    arguments: StoreUnderTest.allCases)
  func changesGroup(database: StoreUnderTest) async throws {
    try await withFour(of: database) { store, ids in
      try await store.fold(ids[0], under: ids[1])
      try await store.fold(ids[2], under: ids[1])
      try await store.fold(ids[0], under: ids[3])
      #expect(try await store.headlines() == ["ب (ت)", "أ (ث)"])
    }
  }

  @Test(
    "When the first is removed, its copies stay in the lists", arguments: StoreUnderTest.allCases)
  func survivesRemovalOfFirst(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      try await store.addFeed(of: .marfa)
      let first = try await store.store(
        .sahl, "1", saying: .saying("نص", headline: "أ", published: .minute(-9)))
      let copies = [
        try await store.store(
          .marfa, "2", saying: .saying("نص", headline: "ب", published: .minute(-8))),
        try await store.store(
          .marfa, "3", saying: .saying("نص", headline: "ت", published: .minute(-7))),
      ]
      for copy in copies { try await store.fold(copy, under: first) }
      #expect(try await store.headlines() == ["أ (ب) (ت)"])
      #expect(try await store.remove(Outlet.sahl.id) == 1)
      #expect(try await store.headlines() == ["ب (ت)"])
      // They are a group still: what copies one of them joins both.
      try await store.addFeed(of: .sahl)
      let late = try await store.store(
        .sahl, "4", saying: .saying("نص", headline: "ث", published: .minute(-6)))
      try await store.fold(late, under: copies[1])
      #expect(try await store.headlines() == ["ب (ت) (ث)"])
    }
  }

  @Test(
    "A list of one outlet shows its copy, though another printed it first",
    arguments: StoreUnderTest.allCases)
  func listsCopyOfOutlet(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      try await store.addFeed(of: .marfa)
      let first = try await store.store(
        .sahl, "1", saying: .saying("نص", headline: "أ", published: .minute(-9)))
      for (minute, name) in ["ب", "ت"].enumerated() {
        let copy = try await store.store(
          .marfa, name, saying: .saying("نص", headline: name, published: .minute(Int64(minute) - 8))
        )
        try await store.fold(copy, under: first)
      }
      #expect(try await store.headlines(ListQuery(outlet: Outlet.marfa.id)) == ["ب (ت)"])
      #expect(try await store.headlines(ListQuery(outlet: Outlet.sahl.id)) == ["أ"])
      let days = try await store.days(
        of: ListQuery(outlet: Outlet.marfa.id), offset: 0, limit: 9)
      #expect(days.map(\.count) == [1])
    }
  }

  @Test(
    "A first whose time is corrected gives its place to another", arguments: StoreUnderTest.allCases
  )
  func correctedTimeMovesFirst(database: StoreUnderTest) async throws {
    try await withFour(of: database) { store, ids in
      try await store.fold(ids[1], under: ids[0])
      let corrected = Article.saying("نص", headline: "أ", published: .minute(-5))
      try await store.store(.sahl, "أ", saying: corrected)
      #expect(try await store.headlines() == ["ث", "ت", "ب (أ)"])
    }
  }

  @Test(
    "What to read also is kept with its reason, and never a copy",
    arguments: StoreUnderTest.allCases)
  func offersRelated(database: StoreUnderTest) async throws {
    try await withFour(of: database) { store, ids in
      let lost = ArticleID(outlet: Outlet.marfa.id, address: "https://marfa.example/lost")
      let choices = ([lost, ids[0]] + ids.dropFirst()).enumerated().map { index, id in
        RelatedChoice(
          article: id, score: 1 - Double(index) / 10, shared: ["السد \(index)", "النهر"])
      }
      try await store.apply([
        StoryDecision(article: ids[0], copies: .original, related: choices)
      ])
      var offers = try await store.view(ids[0]).related
      #expect(offers.map(\.article.headline) == ["ب", "ت", "ث"])
      #expect(offers.first?.shared == ["السد 2", "النهر"])
      // A copy of itself is no offer, and of two copies one is enough.
      try await store.fold(ids[1], under: ids[0])
      try await store.fold(ids[3], under: ids[2])
      offers = try await store.view(ids[0]).related
      #expect(offers.map(\.article.headline) == ["ت"])
      try await store.apply([StoryDecision(article: ids[0], copies: .unchanged, related: [])])
      #expect(try await store.view(ids[0]).related.isEmpty)
    }
  }

  @Test(
    "A decision about an article that was removed meanwhile is dropped",
    arguments: StoreUnderTest.allCases)
  func dropsDecisionOnRemoved(database: StoreUnderTest) async throws {
    try await withFour(of: database) { store, ids in
      try await store.remove(Outlet.sahl.id)
      try await store.fold(ids[1], under: ids[0])
      #expect(try await store.list(ListQuery()).articles.isEmpty)
    }
  }

  /// Four articles of one outlet with the headlines أ ب ت ث, a minute apart, stored last first.
  private func withFour(
    of database: StoreUnderTest, _ body: (any NewsStore, [ArticleID]) async throws -> Void
  ) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      var ids: [ArticleID] = []
      for (minute, name) in ["أ", "ب", "ت", "ث"].enumerated().reversed() {
        let article = Article.saying("نص", headline: name, published: .minute(Int64(minute) - 9))
        ids.insert(try await store.store(.sahl, name, saying: article), at: 0)
      }
      try await body(store, ids)
    }
  }
}
