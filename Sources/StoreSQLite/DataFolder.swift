import Store

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The one folder that the store lives in.
struct DataFolder: Sendable {
  /// Where it is.
  let path: String

  /// The database.
  var database: String { path + "/isnad.sqlite" }
  /// The file that the one desk holds.
  var deskLock: String { path + "/desk.lock" }

  /// Makes the folder if it isn't there.
  func make() throws(StoreProblem) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part
      if mkdir(made, 0o755) != 0 {
        let code = errno
        // "It is there" may also be said as "you may not": what counts is whether it is there.
        guard Self.isFolder(made) else { throw .refused(by: code, in: path) }
      }
      made += "/"
    }
    guard access(path, R_OK | W_OK | X_OK) == 0 else { throw .refused(by: errno, in: path) }
  }

  /// Looks at the database's first bytes, so that a file that isn't for us stays untouched.
  ///
  /// - Throws: ``Store/StoreProblem`` if a newer version of Isnad wrote it, or it is no database,
  ///   or it can't be read and written.
  func examine() throws(StoreProblem) {
    let file = open(database, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return }
      throw .refused(by: errno, in: path)
    }
    defer { close(file) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = read(file, &header, header.count)
    guard count >= 0 else { throw .refused(by: errno, in: path) }
    // SQLite takes an empty file for a database without tables; a crash may leave one.
    if count == 0 { return }
    guard count == header.count, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .damaged(place: path, reason: "isnad.sqlite is no database")
    }
    let schema = header[60..<64].reduce(0) { $0 << 8 | Int($1) }
    guard schema <= Schema.known else {
      throw .newer(place: path, found: schema, known: Schema.known)
    }
    guard access(database, W_OK) == 0 else { throw .refused(by: errno, in: path) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }
}
