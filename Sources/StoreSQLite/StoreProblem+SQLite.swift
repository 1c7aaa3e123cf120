import GRDB
import Store

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A value in the database that can't be what it should be.
struct UnreadableValue: Error {
  /// What it should be.
  let what: String
}

/// Something the store was asked for that makes no sense.
struct Refusal: Error {
  /// Why.
  let reason: String
}

extension StoreProblem {
  /// What a failure of the database means to the desk.
  init(_ error: any Error, doing: String, in place: String) {
    self =
      switch error {
      case let problem as StoreProblem: problem
      case let refusal as Refusal: .failed(doing: doing, reason: refusal.reason)
      case let value as UnreadableValue:
        .damaged(place: place, reason: "a stored value is no \(value.what)")
      case is RowDecodingError: .damaged(place: place, reason: "a stored value is missing")
      case let error as DatabaseError: Self.meaning(of: error, doing: doing, in: place)
      default: .failed(doing: doing, reason: String(describing: type(of: error)))
      }
  }

  private static func meaning(
    of error: DatabaseError, doing: String, in place: String
  ) -> StoreProblem {
    // The message alone: the error's full description may quote an article.
    let reason = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    return switch error.resultCode {
    case .SQLITE_FULL: .full(place: place)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      .unwritable(place: place, reason: reason)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(place: place, reason: reason)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      .failed(doing: doing, reason: "another process has held the database for too long")
    default: .failed(doing: doing, reason: reason)
    }
  }

  /// What a failed call of the system on the folder means.
  static func refused(by code: Int32, in place: String) -> StoreProblem {
    switch code {
    case ENOSPC, EDQUOT: .full(place: place)
    default: .unwritable(place: place, reason: String(cString: strerror(code)))
    }
  }
}
