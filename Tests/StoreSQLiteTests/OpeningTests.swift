import ArabicText
import Foundation
import GRDB
import News
import Store
import StoreSQLite
import Testing

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
}

/// Gives a path where nothing is, and takes away what was put there.
func withFolder(_ body: (String) async throws -> Void) async throws {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("isnad-\(UUID().uuidString)").path
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try await body(folder)
}
