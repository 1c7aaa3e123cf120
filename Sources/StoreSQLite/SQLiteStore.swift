import Dispatch
import GRDB
import Glibc
public import Store
import Synchronization

/// Opens the store of a folder, and makes both if they aren't there.
///
/// Several processes may have it open at once; one of them may be the desk.
///
/// - Parameter folder: the data folder; everything the store writes is in it.
/// - Returns: the store, open until nothing holds it any more.
/// - Throws: ``Store/StoreProblem`` if the folder can't be written, or holds a database that is
///   damaged or of a newer version of Isnad; such a database is left as it is.
public func openSQLiteStore(in folder: String) async throws(StoreProblem) -> any NewsStore {
  try await SQLiteStore.open(in: folder)
}

/// The store on SQLite: one writer, readers beside it that never wait (`WAL`).
final class SQLiteStore: NewsStore {
  /// Where it lives.
  let folder: DataFolder
  /// Its connections.
  let pool: DatabasePool
  /// Held while this process is the desk.
  let deskLock = Mutex<DeskLock?>(nil)

  private init(folder: DataFolder, pool: DatabasePool) {
    self.folder = folder
    self.pool = pool
  }

  /// Opens the store of a folder.
  static func open(in path: String) async throws(StoreProblem) -> SQLiteStore {
    let answer: Result<SQLiteStore, StoreProblem> = await withCheckedContinuation { waiting in
      // Opening reads files and may migrate: not on a thread that other tasks need.
      DispatchQueue.global().async {
        do throws(StoreProblem) {
          waiting.resume(returning: .success(try opened(DataFolder(path: path))))
        } catch {
          waiting.resume(returning: .failure(error))
        }
      }
    }
    return try answer.get()
  }

  private static func opened(_ folder: DataFolder) throws(StoreProblem) -> SQLiteStore {
    try folder.make()
    try folder.examine()
    // While one process turns a new file into one with a log of writes, SQLite refuses the others at
    // once, whatever their patience: they have to ask again.
    let clock = ContinuousClock()
    let end = clock.now.advanced(by: .seconds(10))
    while true {
      do {
        return try openedOnce(folder)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && clock.now < end {
        usleep(20_000)
      } catch {
        throw StoreProblem(error, doing: "opening the database", in: folder.path)
      }
    }
  }

  private static func openedOnce(_ folder: DataFolder) throws -> SQLiteStore {
    let pool = try DatabasePool(path: folder.database, configuration: configuration)
    try pool.writeWithoutTransaction { db in
      // A newer version may have been here whose number is still in the log of writes.
      let found = try Migrations.schema(of: db)
      guard found <= Schema.known else {
        throw StoreProblem.newer(place: folder.path, found: found, known: Schema.known)
      }
      // So that an older version reads the new number in the file's first bytes.
      if try Migrations.run(on: db) { _ = try? db.checkpoint(.passive) }
    }
    return SQLiteStore(folder: folder, pool: pool)
  }

  private static var configuration: Configuration {
    var settings = Configuration()
    settings.label = "isnad"
    settings.maximumReaderCount = 4
    // `isnad add` writes beside a running desk: each waits for the other's transaction.
    settings.busyMode = .timeout(10)
    settings.prepareDatabase { db in
      // Kilobytes, negative: 8 MB for the writer, 3 MB for each reader, 20 MB in all at most. The
      // system keeps the file in its own memory anyway.
      let cache = db.configuration.readonly ? 3_000 : 8_000
      try db.execute(sql: "PRAGMA cache_size = -\(cache)")
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      guard !db.configuration.readonly else { return }
      try db.execute(sql: "PRAGMA secure_delete = FAST")
      // A checkpoint can hold the writer for half a second: `settle()` takes it on a quiet moment,
      // and this is the bound where there never is one (pages of 4 KB).
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 8000")
      try db.execute(sql: "PRAGMA journal_size_limit = 67108864")
    }
    return settings
  }
}

// MARK: - Reading and writing

extension SQLiteStore {
  /// Reads in one transaction, so that what is read belongs together.
  func read<Value: Sendable>(
    _ doing: String, _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreProblem) -> Value {
    let place = folder.path
    let answer: Result<Value, StoreProblem> = await withCheckedContinuation { waiting in
      pool.asyncRead { connection in
        waiting.resume(
          returning: Result { try work(connection.get()) }
            .mapError { StoreProblem($0, doing: doing, in: place) })
      }
    }
    return try answer.get()
  }

  /// Writes in one transaction; a task that is cancelled meanwhile still finishes it, since what
  /// was fetched would otherwise be fetched again.
  func write<Value: Sendable>(
    _ doing: String, _ work: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreProblem) -> Value {
    let place = folder.path
    let answer: Result<Value, StoreProblem> = await withCheckedContinuation { waiting in
      pool.asyncWrite(work) { _, result in
        waiting.resume(
          returning: result.mapError { StoreProblem($0, doing: doing, in: place) })
      }
    }
    return try answer.get()
  }
}

// MARK: - The desk's claim, and quiet moments

extension SQLiteStore {
  func takeDesk(as name: String) async throws(StoreProblem) {
    let folder = folder
    let isNew: Result<Bool, StoreProblem> = deskLock.withLock { lock in
      guard lock == nil else { return .success(false) }
      do throws(StoreProblem) {
        lock = try DeskLock(on: folder, as: name)
        return .success(true)
      } catch {
        return .failure(error)
      }
    }
    // Asked again, it is the desk already, and has work of its own in hand.
    if try isNew.get() { try await releaseLeases() }
  }

  func settle() async throws(StoreProblem) {
    let place = folder.path
    let settled: Result<Void, StoreProblem> = await withCheckedContinuation { waiting in
      pool.asyncWriteWithoutTransaction { db in
        waiting.resume(
          returning: Result { try Self.checkpoint(db) }
            .mapError { StoreProblem($0, doing: "writing back the log", in: place) })
      }
    }
    try settled.get()
  }

  /// Empties the log if no one reads from it at the moment, else writes back what can be.
  private static func checkpoint(_ db: Database) throws {
    try db.execute(sql: "PRAGMA busy_timeout = 0")
    defer {
      // Can't fail: it is a number on the connection.
      try? db.execute(sql: "PRAGMA busy_timeout = 10000")
    }
    do {
      try db.checkpoint(.truncate)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      do {
        try db.checkpoint(.passive)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        // Another process is at it.
      }
    }
  }
}
