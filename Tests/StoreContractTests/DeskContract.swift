import ArabicText
import News
import Store
import Testing

@Suite("What belongs to the desk as a whole")
struct DeskContract {
  @Test(
    "Removing an outlet removes all of it, and its articles are remembered as removed",
    arguments: StoreUnderTest.allCases)
  func removesOutlet(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      try await store.addFeed(of: .marfa)
      let id = try await store.store(.sahl, "1", saying: .saying("نص"))
      try await store.store(.sahl, "1", saying: .saying("نص آخر"))
      let other = try await store.store(.marfa, "1", saying: .saying("نص"))
      try await store.apply([
        StoryDecision(
          article: other, copies: .original,
          related: [RelatedChoice(article: id, score: 1, shared: [])])
      ])
      try await store.visit(feed, finding: [.of(.sahl, "2")])
      #expect(try await store.remove(Outlet.sahl.id) == 1)
      #expect(try await store.remove(Outlet.sahl.id) == 0)
      guard case .removed = try await store.article(id) else {
        Issue.record("a removed article isn't said to be")
        return
      }
      #expect(try await store.outlets() == [.marfa])
      #expect(try await store.feeds().map(\.outlet) == [Outlet.marfa.id])
      #expect(try await store.versions(of: id).isEmpty)
      #expect(try await store.view(other).related.isEmpty)
      #expect(try await store.takeEntries().isEmpty)
      #expect(
        try await store.counts() == StoreCounts(outlets: 1, samples: 0, articles: 1, waiting: 0))
    }
  }

  @Test(
    "An article of an outlet that was removed and came back is there again",
    arguments: StoreUnderTest.allCases)
  func storesRemovedAgain(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      let id = try await store.store(.sahl, "1", saying: .saying("نص"))
      try await store.remove(Outlet.sahl.id)
      let feed = try await store.addFeed(of: .sahl)
      try await store.visit(feed, finding: [.of(.sahl, "1")])
      let lease = try #require(try await store.takeEntries().first)
      #expect(
        try await store.record([.of(.sahl, "1", saying: .saying("نص"), lease: lease)]) == [.stored])
      #expect(try await store.view(id).stored.version == 1)
      #expect(try await store.versions(of: id).count == 1)
    }
  }

  @Test(
    "A page fetched for an outlet that was removed meanwhile isn't stored",
    arguments: StoreUnderTest.allCases)
  func dropsReportOfRemoved(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      try await store.visit(feed, finding: [.of(.sahl, "1")])
      let lease = try #require(try await store.takeEntries().first)
      try await store.remove(Outlet.sahl.id)
      let report = try ArticleReport.of(.sahl, "1", saying: .saying("نص"), lease: lease)
      #expect(try await store.record([report]) == [.unchanged])
      #expect(try await store.counts().articles == 0)
    }
  }

  @Test("Everything can be counted", arguments: StoreUnderTest.allCases)
  func counts(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      #expect(
        try await store.counts() == StoreCounts(outlets: 0, samples: 0, articles: 0, waiting: 0))
      let feed = try await store.addFeed(of: .sahl)
      try await store.addFeed(of: .marfa)
      try await store.visit(feed, finding: (1...3).map { try .of(.sahl, "\($0)") })
      let lease = try #require(try await store.takeEntries().first)
      try await store.record([.of(.sahl, "1", saying: .saying("نص"), lease: lease)])
      #expect(
        try await store.counts() == StoreCounts(outlets: 2, samples: 1, articles: 1, waiting: 2))
    }
  }

  @Test(
    "An export goes through all articles in the order they came", arguments: StoreUnderTest.allCases
  )
  func exports(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl)
      for minute: Int64 in 0..<5 {
        try await store.store(
          .sahl, "\(minute)", saying: .saying("نص \(minute)"), seen: .minute(minute))
      }
      try await store.store(.sahl, "1", saying: .saying("نص 1 معدل"), seen: .minute(9))
      let all = ["نص 0", "نص 1 معدل", "نص 2", "نص 3", "نص 4"]
      #expect(try await texts(of: store, versions: false, limit: 2) == all)
      #expect(try await texts(of: store, versions: false, limit: 5) == all)
      let former = ["نص 0", "نص 1", "نص 1 معدل", "نص 2", "نص 3", "نص 4"]
      #expect(try await texts(of: store, versions: true, limit: 1) == former)
      #expect(try await texts(of: store, versions: true, limit: 99) == former)
      // Since a moment: what was stored or changed since.
      #expect(
        try await texts(of: store, since: .minute(3), versions: true, limit: 2)
          == ["نص 1 معدل", "نص 3", "نص 4"])
    }
  }

  @Test("Requests are given once, in the order they were left", arguments: StoreUnderTest.allCases)
  func passesRequests(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let requests: [DeskRequest] = [
        .add(try Outlet.sahl.feed()), .addStarters([Outlet.sahl.id, Outlet.marfa.id]),
        .refresh(Outlet.marfa.id), .addStarters([]),
      ]
      for request in requests { try await store.leave(request, at: .morning) }
      #expect(try await store.takeRequests() == requests)
      #expect(try await store.takeRequests().isEmpty)
    }
  }

  @Test(
    "A second desk is refused while the first runs, and told which that is",
    arguments: StoreUnderTest.allCases)
  func refusesSecondDesk(database: StoreUnderTest) async throws {
    try await database.withPlace { place in
      var first: (any NewsStore)? = try await place.open()
      try await first?.takeDesk(as: "isnad run")
      try await first?.takeDesk(as: "isnad run")
      let second = try await place.open()
      do {
        try await second.takeDesk(as: "isnad read")
        Issue.record("two desks on one store")
      } catch StoreProblem.taken(let desk, let address) {
        #expect(desk.contains("isnad run"))
        #expect(address == place.address)
      }
      // It may read and write all the same.
      try await second.addFeed(of: .sahl)
      #expect(try await first?.outlets() == [.sahl])
      first = nil
      try await second.takeDesk(as: "isnad read")
    }
  }

  @Test(
    "A new desk takes up at once what the former had in hand", arguments: StoreUnderTest.allCases)
  func takesUpLeases(database: StoreUnderTest) async throws {
    try await database.withPlace { place in
      let store = try await place.open()
      let feed = try await store.addFeed(of: .sahl)
      try await store.visit(feed, finding: [.of(.sahl, "1"), .of(.sahl, "2")])
      let leases = try await store.takeEntries()
      let late = try #require(leases.first)
      try await store.postpone(late, because: .of(.hostSlow), until: .minute(90))
      try await store.takeDesk(as: "isnad serve")
      let again = try await store.takeEntries(at: .minute(1))
      #expect(again.map(\.number) == leases.dropFirst().map(\.number))
      #expect(again.map(\.attempts) == [0])
      // Taking it again isn't a new desk.
      try await store.takeDesk(as: "isnad serve")
      #expect(try await store.takeEntries(at: .minute(1)).isEmpty)
    }
  }

  @Test("Two that write at once lose nothing of each other", arguments: StoreUnderTest.allCases)
  func writesTogether(database: StoreUnderTest) async throws {
    try await database.withPlace { place in
      let stores = [try await place.open(), try await place.open()]
      try await stores[0].addFeed(of: .sahl)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (writer, store) in stores.enumerated() {
          group.addTask {
            for number in 0..<40 {
              try await store.store(
                .sahl, "\(writer)-\(number)", saying: .saying("نص \(number)"))
              // And both store the same article.
              try await store.store(.sahl, "same-\(number)", saying: .saying("نص"))
            }
          }
        }
        try await group.waitForAll()
      }
      for store in stores { #expect(try await store.counts().articles == 120) }
      try await stores[0].settle()
      #expect(try await stores[1].list(ListQuery(limit: 200)).articles.count == 120)
    }
  }

  @Test(
    "What was stored is there when the store is opened again", arguments: StoreUnderTest.allCases)
  func outlivesClosing(database: StoreUnderTest) async throws {
    try await database.withPlace { place in
      let id = try await {
        let store = try await place.open()
        try await store.addFeed(of: .sahl)
        return try await store.store(.sahl, "1", saying: .saying("نص"))
      }()
      #expect(try await place.open().view(id).stored.article.text == "نص")
    }
  }

  private func texts(
    of store: any NewsStore, since: Moment? = nil, versions: Bool, limit: Int
  ) async throws -> [String] {
    var cursor: Int64? = 0
    var texts: [String] = []
    while let from = cursor {
      let page = try await store.articles(
        after: from, since: since, versions: versions, limit: limit)
      texts += page.articles.map(\.article.text)
      cursor = page.next
    }
    return texts
  }
}
