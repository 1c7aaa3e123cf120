import ArabicText
import Foundation
import News
import Store
import StoreSQLite

/// A database that keeps the contract.
enum StoreUnderTest: String, CaseIterable {
  case sqlite

  /// Gives a new, empty store, and takes it away afterwards.
  func withStore(_ body: (any NewsStore) async throws -> Void) async throws {
    try await withPlace { place in try await body(place.open()) }
  }

  /// Gives a place that stores can be opened at, several times at once.
  func withPlace(_ body: (Place) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("isnad-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(Place(database: self, address: folder))
  }

  /// Where a store is.
  struct Place: Sendable {
    let database: StoreUnderTest
    let address: String

    func open() async throws(StoreProblem) -> any NewsStore {
      switch database {
      case .sqlite: try await openSQLiteStore(in: address)
      }
    }
  }
}
