import ArabicText
import Foundation
import GRDB
import News
import Store
import Testing

@testable import StoreSQLite

@Suite("Opening a data folder")
struct OpeningTests {
  @Test("A folder is made with all that leads to it")
  func makesFolder() async throws {
    try await withFolder { folder in
      let deep = folder + "/a/b/"
      _ = try await openSQLiteStore(in: deep)
      #expect(FileManager.default.fileExists(atPath: deep + "isnad.sqlite"))
    }
  }

  @Test("An empty file, as a crash may leave one, is a new store")
  func opensEmptyFile() async throws {
    try await withFolder { folder in
      try write(Data(), in: folder)
      #expect(try await openSQLiteStore(in: folder).counts().outlets == 0)
    }
  }

  @Test("A store of a newer version is refused, and nothing of it is touched")
  func refusesNewer() async throws {
    try await withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      let queue = try DatabaseQueue(path: folder + "/isnad.sqlite")
      try await queue.write { db in
        try db.execute(sql: "CREATE TABLE future (fact TEXT); PRAGMA user_version = 4711")
      }
      try queue.close()
      let before = try contents(of: folder)
      await #expect(
        throws: StoreProblem.newer(place: folder, found: 4711, known: Schema.known)
      ) { _ = try await openSQLiteStore(in: folder) }
      #expect(try contents(of: folder) == before)
    }
  }

  @Test("A newer version whose number is still in the log is refused too")
  func refusesNewerInLog() async throws {
    try await withFolder { folder in
      let store = try await SQLiteStore.open(in: folder)
      // Open still, so that the number stays in the log.
      try await store.pool.write { db in try db.execute(sql: "PRAGMA user_version = 4711") }
      await #expect(
        throws: StoreProblem.newer(place: folder, found: 4711, known: Schema.known)
      ) { _ = try await openSQLiteStore(in: folder) }
    }
  }

  @Test(
    "A file that is no database is damaged, and stays as it is",
    arguments: ["not a database", String(repeating: "لا", count: 5_000), "SQLite format 3\0"])
  func refusesStranger(content: String) async throws {
    try await withFolder { folder in
      try write(Data(content.utf8), in: folder)
      let before = try contents(of: folder)
      let problem = await problem { _ = try await openSQLiteStore(in: folder) }
      #expect(problem?.code == .storeDamaged)
      #expect(try contents(of: folder) == before)
    }
  }

  @Test("A database with torn pages is said to be damaged, and crashes nothing")
  func survivesTornPages() async throws {
    try await withFolder { folder in
      try await fill(folder, articles: 200)
      let file = folder + "/isnad.sqlite"
      var bytes = try #require(FileManager.default.contents(atPath: file))
      for page in stride(from: 4_096, to: bytes.count - 4_096, by: 4_096) {
        bytes.replaceSubrange(page..<(page + 2_048), with: Data(repeating: 0xA5, count: 2_048))
      }
      try write(bytes, in: folder)
      let problem = await problem {
        let store = try await openSQLiteStore(in: folder)
        _ = try await store.list(ListQuery(limit: 200))
      }
      #expect(problem?.code == .storeDamaged)
    }
  }

  @Test("A database cut short is said to be damaged")
  func survivesTruncation() async throws {
    try await withFolder { folder in
      try await fill(folder, articles: 200)
      let file = folder + "/isnad.sqlite"
      let bytes = try #require(FileManager.default.contents(atPath: file))
      try write(bytes.prefix(bytes.count / 3), in: folder)
      let problem = await problem {
        let store = try await openSQLiteStore(in: folder)
        _ = try await store.list(ListQuery(limit: 200))
        _ = try await store.articles(after: 0, since: nil, versions: true, limit: 1_000)
      }
      #expect(problem?.code == .storeDamaged)
    }
  }

  @Test("A text in the database that is no article is said to be damaged")
  func survivesUnreadableText() async throws {
    try await withFolder { folder in
      try await fill(folder, articles: 1)
      let store = try await SQLiteStore.open(in: folder)
      try await store.pool.write { db in try db.execute(sql: "UPDATE texts SET content = '{'") }
      let problem = await problem { _ = try await store.unplaced(limit: 9) }
      #expect(problem?.code == .storeDamaged)
    }
  }

  @Test("A report whose name is another article's is refused, and overwrites nothing")
  func refusesNameOfAnother() async throws {
    try await withFolder { folder in
      let store = try await SQLiteStore.open(in: folder)
      try await fill(store, articles: 2)
      // Two addresses with one digest can't be found; so the one that is there is changed.
      try await store.pool.write { db in
        try db.execute(
          sql: "UPDATE articles SET identity = 'https://other.example/' WHERE number = 1")
      }
      let before = try await store.versions(of: report(0).id)
      let problem = await problem { try await store.record([report(7), report(0)]) }
      #expect(problem?.code == .storeFailed)
      #expect(try await store.versions(of: report(0).id) == before)
      #expect(try await store.counts().articles == 2)
    }
  }

  @Test("A folder whose place is taken by a file can't be written")
  func refusesFileInTheWay() async throws {
    try await withFolder { folder in
      try write(Data("x".utf8), in: folder)
      let problem = await problem {
        _ = try await openSQLiteStore(in: folder + "/isnad.sqlite/deeper")
      }
      #expect(problem?.code == .storeUnwritable)
    }
  }

  @Test(
    "A folder that may only be read can't be written",
    .enabled(if: geteuid() != 0, "root may write in any folder"))
  func refusesReadOnlyFolder() async throws {
    try await withFolder { folder in
      try await fill(folder, articles: 1)
      try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
      let problem = await problem { _ = try await openSQLiteStore(in: folder) }
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
      #expect(problem?.code == .storeUnwritable)
    }
  }

  @Test("When the disk is full, what is stored stays, and work goes on when there is room")
  func survivesFullDisk() async throws {
    try await withFolder { folder in
      try await fill(folder, articles: 5)
      let store = try await SQLiteStore.open(in: folder)
      // The database's own limit fails as a full disk does.
      try await store.limit(toPages: 0)
      let reports = try (100..<400).map { try report($0) }
      await #expect(throws: StoreProblem.full(place: folder)) {
        try await store.record(reports)
      }
      #expect(try await store.counts().articles == 5)
      #expect(try await store.list(ListQuery()).articles.count == 5)
      try await store.limit(toPages: 1_000_000)
      #expect(try await store.record(reports).allSatisfy { $0 == .stored })
      #expect(try await store.counts().articles == 305)
    }
  }

  @Test("On a quiet moment the log of writes is written back and emptied")
  func settles() async throws {
    try await withFolder { folder in
      let store = try await SQLiteStore.open(in: folder)
      try await fill(store, articles: 100)
      #expect(try size(of: folder + "/isnad.sqlite-wal") > 100_000)
      try await store.settle()
      #expect(try size(of: folder + "/isnad.sqlite-wal") == 0)
      // While another reads from it, as much as can be is written back, and no one waits.
      try await fill(store, articles: 200)
      let other = try await SQLiteStore.open(in: folder)
      try await other.pool.read { _ in }
      let snapshot = try other.pool.makeSnapshot()
      _ = try await snapshot.read { db in
        try Int.fetchOne(db, sql: "SELECT count(*) FROM articles")
      }
      try await store.settle()
      #expect(try await other.counts().articles == 200)
    }
  }

  private func problem(_ work: () async throws -> Void) async -> StoreProblem? {
    do {
      try await work()
      return nil
    } catch {
      return error as? StoreProblem
    }
  }

  private func write(_ bytes: Data, in folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["/isnad.sqlite-wal", "/isnad.sqlite-shm"]
    where FileManager.default.fileExists(atPath: folder + name) {
      try FileManager.default.removeItem(atPath: folder + name)
    }
    try bytes.write(to: URL(fileURLWithPath: folder + "/isnad.sqlite"))
  }

  private func contents(of folder: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      contents[name] = FileManager.default.contents(atPath: folder + "/" + name)
    }
    return contents
  }

  private func size(of file: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: file)[.size] as? Int)
  }
}

extension SQLiteStore {
  /// Lets the database grow only to so many pages; less than it has means no further.
  func limit(toPages pages: Int) async throws {
    try await pool.writeWithoutTransaction { db in
      _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(max(pages, 1))")
    }
  }
}

// MARK: - Folders with something in them

/// Gives a path where nothing is, and takes away what was put there.
func withFolder(_ body: (String) async throws -> Void) async throws {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("isnad-\(UUID().uuidString)").path
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try await body(folder)
}

/// Fills a folder with articles, and closes it with all of them in the database itself.
func fill(_ folder: String, articles count: Int) async throws {
  let store = try await SQLiteStore.open(in: folder)
  try await fill(store, articles: count)
  try await store.settle()
  try store.pool.close()
}

/// Fills a store with articles, from the first number that is free.
func fill(_ store: SQLiteStore, articles count: Int) async throws {
  try await store.add(
    Outlet(id: OutletID(host: "sahl.example"), name: "وكالة سهل"), feeds: [],
    due: Moment(secondsSince1970: 0))
  try await store.record((0..<count).map { try report($0) })
}

/// A report of an article, one of many.
func report(_ number: Int) throws -> ArticleReport {
  let url = try #require(WebAddress("https://sahl.example/\(number)"))
  return ArticleReport(
    lease: nil, outlet: OutletID(host: "sahl.example"), identity: url.text, url: url,
    seen: Moment(secondsSince1970: 1_772_344_800 + Int64(number)), origin: .page,
    article: Article(
      headline: "خبر \(number)", language: .arabic,
      blocks: [.paragraph(String(repeating: "نص الخبر \(number) ", count: 60))]),
    headlineTerms: ["خبر"], bodyTerms: ["نص", "خبر", "\(number)"], fingerprint: nil)
}
