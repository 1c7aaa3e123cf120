public import News

/// What can go wrong with a store.
public enum StoreProblem: Hashable, Sendable {
  /// The place can't be written.
  case unwritable(place: String, reason: String)
  /// The disk is full.
  case full(place: String)
  /// It was written by a newer version of Isnad.
  case newer(place: String, found: Int, known: Int)
  /// It is damaged.
  case damaged(place: String, reason: String)
  /// Another desk works on it.
  case taken(by: String, in: String)
  /// The database failed in a way we don't know.
  case failed(doing: String, reason: String)
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension StoreProblem: Problem {
  public var code: ProblemCode {
    switch self {
    case .unwritable: .storeUnwritable
    case .full: .diskFull
    case .newer: .storeNewer
    case .damaged: .storeDamaged
    case .taken: .deskTaken
    case .failed: .storeFailed
    }
  }

  public var description: String {
    switch self {
    case .unwritable(let place, let reason):
      "The data folder \(place) can't be written (\(reason)). Choose another with --data, or change its permissions."
    case .full(let place):
      "The disk that holds \(place) is full. Nothing stored is lost: free some space and start again."
    case .newer(let place, let found, let known):
      "The data folder \(place) was written by a newer version of Isnad (its schema is \(found), this version knows \(known)). Update Isnad, or choose another folder with --data."
    case .damaged(let place, let reason):
      "The database in \(place) is damaged (\(reason)). Restore a copy, or choose another folder with --data."
    case .taken(let desk, let place):
      "Another desk works on \(place): \(desk). Stop it first, or choose another folder with --data."
    case .failed(let doing, let reason):
      "The database failed while \(doing): \(reason)."
    }
  }
}
