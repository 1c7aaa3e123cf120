import Foundation
import Samples
import Testing

@Suite("The sample articles")
struct SampleArticleTests {
  @Test("Every file of the folder is listed, and nothing else")
  func everyFileIsListed() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Samples/Articles").standardized
    let onDisk = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(onDisk.sorted() == SampleFile.all.map { $0.name + ".txt" })
  }

  @Test("Every file can be read", arguments: SampleFile.all.map(\.name))
  func everyFileParses(name: String) throws {
    let file = try #require(SampleFile.all.first { $0.name == name })
    #expect(throws: Never.self) { try SampleArticle(parsing: file.bytes, named: file.name) }
  }
}
