import ArabicText
import Foundation
import GRDB
import News
import Store
import Testing

@testable import StoreSQLite

@Suite("Stores of former versions")
struct MigrationTests {
  @Test("Every schema there ever was is kept here")
  func keepsEverySchema() {
    #expect(FormerSchemas.stores.count == Schema.known)
  }

  @Test("A store of a former version opens, and loses nothing", arguments: FormerSchemas.stores)
  func opensFormer(sql: String) async throws {
    try await withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let queue = try DatabaseQueue(path: folder + "/isnad.sqlite")
      try await queue.write { db in try db.execute(sql: sql) }
      try queue.close()

      let store = try await SQLiteStore.open(in: folder)
      #expect(try await store.pool.read { try Migrations.schema(of: $0) } == Schema.known)
      let outlet = try #require(try await store.outlets().first)
      #expect(outlet.name == "وكالة سهل")
      #expect(outlet.languages == [.arabic, .english])
      let feed = try #require(try await store.feeds().first)
      #expect(feed.waitingCount == 1)
      let now = Moment(secondsSince1970: 1_772_344_800)
      let entry = try await store.leaseEntries(dueBy: now, limit: 9, perOutlet: 9).first?.entry
      #expect(entry?.title == "ينتظر")

      let list = try await store.list(ListQuery())
      #expect(list.articles.map(\.first.headline) == ["ارتفع السعر"])
      #expect(list.articles.first?.copies.map(\.headline) == ["السعر يرتفع"])
      let id = try #require(list.articles.first).first.id
      let versions = try await store.versions(of: id).map(\.article.text)
      #expect(versions == ["استقر السعر", "ارتفع السعر قليلاً"])
      let found = try await store.list(ListQuery(terms: ["قليل"], foldsCopies: false))
      #expect(found.articles.count == 2)
      let removed = try #require(ArticleID("00000000000000zz"))
      guard case .removed = try await store.article(removed) else {
        Issue.record("what was removed isn't known any more")
        return
      }
      #expect(try await store.takeRequests() == [.refresh(outlet.id)])
      // And the desk works on with it.
      #expect(try await store.record([report(1)]) == [.stored])
      #expect(try await store.remove(outlet.id) == 3)
    }
  }

  @Test("Two that open a new folder at once both get the whole store")
  func opensTogether() async throws {
    try await withFolder { folder in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<6 {
          group.addTask {
            let store = try await openSQLiteStore(in: folder)
            #expect(try await store.counts().articles == 0)
          }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test("The search index holds what the articles say, after all that happens to them")
  func keepsIndexWhole() async throws {
    try await withFolder { folder in
      let store = try await SQLiteStore.open(in: folder)
      try await fill(store, articles: 50)
      for round in 1...3 {
        try await store.record(
          (0..<20).map { number in
            let former = try report(number)
            return ArticleReport(
              lease: nil, outlet: former.outlet, identity: former.identity, url: former.url,
              seen: former.seen.advanced(bySeconds: Int64(round) * 60), origin: .page,
              article: Article(blocks: [.paragraph("نص \(round)")]), headlineTerms: [],
              bodyTerms: ["جولة", "\(round)"], fingerprint: nil)
          })
      }
      // Compares the index with the terms, and says SQLITE_CORRUPT where they differ.
      try await store.pool.write { db in
        try db.execute(
          sql: "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
      }
      try await store.remove(OutletID(host: "sahl.example"))
      try await store.pool.write { db in
        try db.execute(
          sql: "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        for table in ["articles", "texts", "terms", "related", "entries", "feeds"] {
          #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") == 0)
        }
        #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
        #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
      }
    }
  }
}
