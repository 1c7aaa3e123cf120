import ArabicText
import News
import Store
import Testing

@Suite("What a store knows of outlets and feeds")
struct FeedContract {
  @Test("An outlet and its feeds come back as they were added", arguments: StoreUnderTest.allCases)
  func addsOutlet(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let address = try Outlet.sahl.feed()
      #expect(try await store.add(.sahl, feeds: [address, address], due: .minute(5)) == 1)
      #expect(try await store.outlets() == [.sahl])
      let feed = try #require(try await store.feeds().first)
      #expect(feed.outlet == Outlet.sahl.id)
      #expect(feed.address == address)
      #expect(feed.state == .active)
      #expect(feed.due == .minute(5))
      #expect(feed.lastTried == nil)
      #expect(feed.problem == nil)
    }
  }

  @Test(
    "Adding an outlet again adds only what is new of it", arguments: StoreUnderTest.allCases)
  func addsFeedsToOutlet(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let bare = Outlet(id: Outlet.sahl.id, name: Outlet.sahl.id.slug)
      let other = try Outlet.sahl.page("sport.xml")
      try await store.add(bare, feeds: [Outlet.sahl.feed()], due: .morning)
      #expect(try await store.add(.sahl, feeds: [Outlet.sahl.feed(), other], due: .morning) == 1)
      let outlet = try #require(try await store.outlets().first)
      #expect(outlet.name == Outlet.sahl.name)
      #expect(outlet.zone == "Asia/Riyadh")
      try await store.add(
        Outlet(id: outlet.id, name: "اسم آخر", zone: "Asia/Aden"), feeds: [], due: .morning)
      #expect(try await store.outlets().first?.name == Outlet.sahl.name)
      #expect(try await store.outlets().first?.zone == "Asia/Riyadh")
    }
  }

  @Test("A feed belongs to the outlet that had it first", arguments: StoreUnderTest.allCases)
  func keepsFeedWithFirstOutlet(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      #expect(try await store.add(.marfa, feeds: [feed.address], due: .morning) == 0)
      #expect(try await store.feeds().map(\.outlet) == [Outlet.sahl.id])
    }
  }

  @Test(
    "A feed that is due is given once, and again when its lease has run out",
    arguments: StoreUnderTest.allCases)
  func leasesFeeds(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl, due: .minute(1))
      try await store.addFeed(of: .marfa, due: .morning)
      #expect(try await store.leaseFeeds(dueBy: .morning, limit: 0).isEmpty)
      #expect(
        try await store.leaseFeeds(dueBy: .minute(1), limit: 9).map(\.outlet) == [.marfa, .sahl])
      #expect(try await store.leaseFeeds(dueBy: .minute(2), limit: 9).isEmpty)
      #expect(try await store.nextDue() == .minute(3))
      let again = try await store.leaseFeeds(dueBy: .minute(3), limit: 9)
      #expect(again.map(\.feed.id).contains(feed.id))
    }
  }

  @Test("A visit that went well is written down whole", arguments: StoreUnderTest.allCases)
  func recordsGoodVisit(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      let validators = Validators(entityTag: "W/\"ع1\"", lastModified: "Sun, 01 Mar 2026 06:00 GMT")
      let queued = try await store.record(
        FeedVisit(
          feed: feed.id, at: .minute(1),
          outcome: .read(title: "سهل", entries: [.of(.sahl, "1")], validators: validators),
          due: .minute(16)))
      #expect(queued == 1)
      let after = try #require(try await store.feeds().first)
      #expect(after.title == "سهل")
      #expect(after.validators == validators)
      #expect(after.due == .minute(16))
      #expect(after.lastTried == .minute(1))
      #expect(after.lastGood == .minute(1))
      #expect(after.lastNew == .minute(1))
      #expect(after.waitingCount == 1)
      try await store.record(
        FeedVisit(feed: feed.id, at: .minute(16), outcome: .unchanged, due: .minute(31)))
      let later = try #require(try await store.feeds().first)
      #expect(later.validators == validators)
      #expect(later.lastGood == .minute(16))
      #expect(later.lastNew == .minute(1))
    }
  }

  @Test(
    "A feed that had something new may be visited sooner", arguments: StoreUnderTest.allCases)
  func comesBackSooner(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      for expected in [Moment.minute(5), .minute(30)] {
        try await store.record(
          FeedVisit(
            feed: feed.id, at: .morning,
            outcome: .read(title: nil, entries: [.of(.sahl, "1")], validators: .none),
            due: .minute(30), dueIfFresh: .minute(5)))
        #expect(try await store.feeds().map(\.due) == [expected])
      }
    }
  }

  @Test("Failures count up, and a good visit ends the count", arguments: StoreUnderTest.allCases)
  func countsFailures(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      let problem = RecordedProblem.of(.hostSlow, at: .minute(1))
      for minute: Int64 in 1...2 {
        try await store.record(
          FeedVisit(
            feed: feed.id, at: .minute(minute), outcome: .failed(problem), due: .minute(9)))
      }
      let failing = try #require(try await store.feeds().first)
      #expect(failing.failures == 2)
      #expect(failing.problem == problem)
      #expect(failing.lastGood == nil)
      try await store.visit(feed, finding: [], at: .minute(9))
      let mended = try #require(try await store.feeds().first)
      #expect(mended.failures == 0)
      #expect(mended.problem == nil)
    }
  }

  @Test(
    "A feed that is gone is never due again, but its entries are",
    arguments: StoreUnderTest.allCases)
  func retiresGoneFeed(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      try await store.visit(feed, finding: [.of(.sahl, "1")])
      let problem = RecordedProblem.of(.pageGone, at: .minute(20))
      try await store.record(
        FeedVisit(feed: feed.id, at: .minute(20), outcome: .gone(problem), due: .minute(21)))
      let gone = try #require(try await store.feeds().first)
      #expect(gone.state == .gone)
      #expect(gone.problem == problem)
      #expect(try await store.leaseFeeds(dueBy: .minute(900), limit: 9).isEmpty)
      #expect(try await store.set(.active, forFeedsOf: Outlet.sahl.id, at: .minute(30)) == 0)
      #expect(try await store.takeEntries(at: .minute(30)).count == 1)
    }
  }

  @Test("A paused outlet is left alone until it is resumed", arguments: StoreUnderTest.allCases)
  func pauses(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      try await store.visit(feed, finding: [.of(.sahl, "1")])
      #expect(try await store.set(.paused, forFeedsOf: Outlet.sahl.id, at: .minute(1)) == 1)
      #expect(try await store.set(.paused, forFeedsOf: Outlet.sahl.id, at: .minute(1)) == 0)
      #expect(try await store.nextDue() == nil)
      #expect(try await store.leaseFeeds(dueBy: .minute(99), limit: 9).isEmpty)
      #expect(try await store.takeEntries(at: .minute(99)).isEmpty)
      #expect(try await store.set(.active, forFeedsOf: Outlet.sahl.id, at: .minute(99)) == 1)
      #expect(try await store.leaseFeeds(dueBy: .minute(99), limit: 9).count == 1)
      #expect(try await store.takeEntries(at: .minute(99)).count == 1)
    }
  }

  @Test("An outlet that is hastened is visited at once", arguments: StoreUnderTest.allCases)
  func hastens(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      try await store.addFeed(of: .sahl, due: .minute(50))
      try await store.addFeed(of: .marfa, due: .minute(50))
      try await store.set(.paused, forFeedsOf: Outlet.marfa.id, at: .morning)
      for outlet in [Outlet.sahl, .marfa] {
        try await store.hasten(feedsOf: outlet.id, at: .minute(1))
      }
      #expect(try await store.leaseFeeds(dueBy: .minute(1), limit: 9).map(\.outlet) == [.sahl])
    }
  }

  @Test("A feed that moved is visited where it moved to", arguments: StoreUnderTest.allCases)
  func followsMove(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      let moved = try Outlet.sahl.page("rss")
      try await store.record(
        FeedVisit(
          feed: feed.id, at: .morning, outcome: .unchanged, movedTo: moved, due: .minute(9)))
      #expect(try await store.feeds().map(\.address) == [moved])
    }
  }

  @Test(
    "A feed that moved onto another is left alone, and says why",
    arguments: StoreUnderTest.allCases)
  func retiresMovedTwin(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      let other = try Outlet.sahl.page("rss")
      try await store.add(.sahl, feeds: [other], due: .morning)
      try await store.record(
        FeedVisit(
          feed: feed.id, at: .morning, outcome: .unchanged, movedTo: other, due: .minute(9)))
      let twin = try #require(try await store.feeds().first { $0.id == feed.id })
      #expect(twin.state == .gone)
      #expect(twin.problem?.code == .alreadyThere)
    }
  }

  @Test(
    "A visit to a feed that was removed meanwhile changes nothing",
    arguments: StoreUnderTest.allCases)
  func forgetsVisitOfRemovedFeed(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      try await store.remove(Outlet.sahl.id)
      #expect(try await store.visit(feed, finding: [.of(.sahl, "1")]) == 0)
      #expect(try await store.outlets().isEmpty)
      #expect(try await store.takeEntries().isEmpty)
    }
  }
}
