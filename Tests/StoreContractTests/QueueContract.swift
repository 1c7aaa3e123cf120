import ArabicText
import News
import Store
import Testing

@Suite("How pages wait for their turn")
struct QueueContract {
  @Test("An entry comes back as the feed gave it", arguments: StoreUnderTest.allCases)
  func keepsEntry(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      let day = try #require(GregorianDay(year: 2026, month: 3, day: 1))
      let entry = Entry(
        identifier: "م-1", link: try Outlet.sahl.page("1?a=%D8%B9"), title: "عنوان \"مقتبس\"\0",
        summary: "<p>ملخص\n</p>", contentHTML: "<p>نص\u{0001}</p>", authors: ["سلمى"],
        published: KnownTime(day: day, offset: 180, precision: .day),
        updated: KnownTime(.minute(1), offset: 180, precision: .minute),
        categories: ["اقتصاد"],
        enclosures: [Enclosure(url: try Outlet.sahl.page("a.mp3"), type: "audio/mpeg", length: 7)],
        images: [try Outlet.sahl.page("a.jpg")], language: .arabic, source: "رويترز")
      try await store.visit(feed, finding: [entry])
      let lease = try #require(try await store.takeEntries().first)
      #expect(lease.entry == entry)
      #expect(lease.entry.digest == entry.digest)
      #expect(lease.outlet == .sahl)
      #expect(lease.feed == feed.id)
      #expect(lease.attempts == 0)
    }
  }

  @Test(
    "An entry is queued once, however often its feed lists it", arguments: StoreUnderTest.allCases)
  func queuesOnce(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      let entry = try Entry.of(.sahl, "1")
      #expect(try await store.visit(feed, finding: [entry, entry, Entry()]) == 1)
      #expect(try await store.visit(feed, finding: [entry], at: .minute(15)) == 0)
      #expect(try await store.takeEntries(at: .minute(15)).count == 1)
      #expect(try await store.takeEntries(at: .minute(16)).isEmpty)
    }
  }

  @Test(
    "An entry whose worker died is given again after two minutes",
    arguments: StoreUnderTest.allCases)
  func leaseRunsOut(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl, due: .minute(60))
      try await store.visit(feed, finding: [.of(.sahl, "1")])
      #expect(try await store.nextDue() == .morning)
      #expect(try await store.takeEntries().count == 1)
      #expect(try await store.nextDue() == .minute(2))
      #expect(try await store.takeEntries(at: .minute(1)).isEmpty)
      #expect(try await store.takeEntries(at: .minute(2)).map(\.attempts) == [1])
    }
  }

  @Test(
    "No outlet takes another's turn, and the oldest come first", arguments: StoreUnderTest.allCases)
  func sharesTurns(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let sahl = try await store.addFeed(of: .sahl)
      let marfa = try await store.addFeed(of: .marfa)
      // The newest stands first in a feed.
      try await store.visit(sahl, finding: ["4", "3", "2", "1"].map { try .of(.sahl, $0) })
      try await store.visit(marfa, finding: [.of(.marfa, "1")], at: .minute(1))
      let leases = try await store.leaseEntries(dueBy: .minute(1), limit: 3, perOutlet: 2)
      #expect(leases.map(\.outlet) == [.sahl, .sahl, .marfa])
      #expect(leases.first?.entry.link == (try Outlet.sahl.page("1")))
      #expect(
        try await store.leaseEntries(dueBy: .minute(1), limit: 1, perOutlet: 2).count == 1)
      #expect(try await store.leaseEntries(dueBy: .minute(1), limit: 0, perOutlet: 2).isEmpty)
    }
  }

  @Test("An entry that is put back comes again when it is due", arguments: StoreUnderTest.allCases)
  func postpones(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      try await store.visit(feed, finding: [.of(.sahl, "1", title: "عنوان")])
      let lease = try #require(try await store.takeEntries().first)
      let problem = RecordedProblem.of(.hostBusy)
      try await store.postpone(lease, because: problem, until: .minute(30))
      #expect(try await store.takeEntries(at: .minute(29)).isEmpty)
      #expect(try await store.takeEntries(at: .minute(30)).map(\.attempts) == [1])
      let health = try #require(try await store.outletHealth().first)
      #expect(
        health.pageProblems == [
          PageProblem(address: try Outlet.sahl.page("1"), title: "عنوان", problem: problem)
        ])
    }
  }

  @Test(
    "An entry that is given up is not asked for again, until its outlet changes it",
    arguments: StoreUnderTest.allCases)
  func abandons(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      try await store.visit(feed, finding: [.of(.sahl, "1")])
      let lease = try #require(try await store.takeEntries().first)
      try await store.abandon(lease, because: .of(.articleNotFound))
      #expect(try await store.feeds().first?.waitingCount == 0)
      #expect(try await store.visit(feed, finding: [.of(.sahl, "1")], at: .minute(9)) == 0)
      #expect(try await store.takeEntries(at: .minute(9)).isEmpty)
      #expect(
        try await store.visit(feed, finding: [.of(.sahl, "1", title: "آخر")], at: .minute(9)) == 1)
      #expect(try await store.takeEntries(at: .minute(9)).map(\.attempts) == [0])
    }
  }

  @Test("An article that its feed changes is read again", arguments: StoreUnderTest.allCases)
  func readsChangedAgain(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      try await store.visit(feed, finding: [.of(.sahl, "1")])
      let lease = try #require(try await store.takeEntries().first)
      try await store.record([.of(.sahl, "1", saying: .saying("نص"), lease: lease)])
      let done = try #require(try await store.feeds().first)
      #expect(done.waitingCount == 0)
      #expect(done.articleCount == 1)
      let changed = try Entry.of(.sahl, "1", title: "عنوان جديد")
      #expect(try await store.visit(feed, finding: [changed], at: .minute(15)) == 1)
      #expect(try await store.takeEntries(at: .minute(15)).map(\.entry) == [changed])
    }
  }

  @Test(
    "A change that comes while the page is fetched stays in the queue",
    arguments: StoreUnderTest.allCases)
  func keepsChangeDuringLease(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      try await store.visit(feed, finding: [.of(.sahl, "1")])
      let lease = try #require(try await store.takeEntries().first)
      let changed = try Entry.of(.sahl, "1", title: "عنوان جديد")
      try await store.visit(feed, finding: [changed], at: .minute(1))
      try await store.record([.of(.sahl, "1", saying: .saying("نص"), lease: lease)])
      #expect(try await store.takeEntries(at: .minute(9)).map(\.entry) == [changed])
      #expect(try await store.feeds().first?.articleCount == 1)
      // Nor does the old lease put off or give up what is new.
      try await store.postpone(lease, because: .of(.hostSlow), until: .minute(900))
      try await store.abandon(lease, because: .of(.pageMissing))
      #expect(try await store.takeEntries(at: .minute(20)).map(\.entry) == [changed])
    }
  }

  @Test(
    "A feed that rewrites itself at every visit doesn't have its pages fetched as often",
    arguments: StoreUnderTest.allCases)
  func calmsRestlessFeed(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      var fetched = 0
      for minute: Int64 in 0..<48 {
        let entry = try Entry.of(.sahl, "1", title: "عنوان \(minute)")
        try await store.visit(feed, finding: [entry], at: .minute(minute * 15))
        for lease in try await store.takeEntries(at: .minute(minute * 15)) {
          fetched += 1
          try await store.record([.of(.sahl, "1", saying: .saying("نص"), lease: lease)])
        }
      }
      #expect((4...16).contains(fetched))
    }
  }

  @Test("One visit fills the queue only so far", arguments: StoreUnderTest.allCases)
  func boundsVisit(database: StoreUnderTest) async throws {
    try await database.withStore { store in
      let feed = try await store.addFeed(of: .sahl)
      let entries = try (0..<2_500).map { try Entry.of(.sahl, "\($0)") }
      #expect(try await store.visit(feed, finding: entries) == 2_000)
      #expect(try await store.counts().waiting == 2_000)
    }
  }
}
