import ArabicText
import Foundation
import News
import Samples
import Testing

@Suite("Articles that outlets edit", .serialized)
struct EditedArticleTests {
  private static let start = "2026-11-20T09:00:00Z"
  private static let later = "2026-11-20T13:00:00Z"

  @Test("An edited article is read again, and its former text is kept")
  func editedArticle() throws {
    let folder = try ScratchFolder()
    try collect(into: folder, at: Self.start, isFirst: true)
    try collect(into: folder, at: Self.later, isFirst: false)

    let moments = try [Self.start, Self.later].map { try #require(KnownTime($0)?.earliest) }
    let clock = SampleClock(start: moments[0])
    let edited = SampleTruth.all(by: clock, at: moments[0]).filter { before in
      SampleTruth(before.article, by: clock, at: moments[1])?.edition != before.edition
    }
    try #require(!edited.isEmpty, "no sample article is edited in those four hours")
    let lines = try Self.lines(of: "versions", in: folder)
    for before in edited {
      let after = try #require(SampleTruth(before.article, by: clock, at: moments[1]))
      let headlines = [before.headline, after.headline]
      let versions = lines.filter {
        $0.outlet == before.outlet.id && headlines.contains($0.article.headline ?? "")
      }
      #expect(versions.count == 2, "\(before.id) has \(versions.count) versions")
      #expect(Set(versions.compactMap(\.id)).count == 1, "\(before.id) is doubled")
      #expect(versions.last?.version == 2)
    }
    let present = try Self.lines(of: "articles", in: folder)
    #expect(Set(present.compactMap(\.id)).count == present.count)
    #expect(present.count == SampleTruth.all(by: clock, at: moments[1]).count)
  }

  @Test("What export writes, import reads back to the same articles and versions")
  func exportAndImport() throws {
    let folder = try ScratchFolder()
    let other = try ScratchFolder()
    try collect(into: folder, at: Self.start, isFirst: true)
    try collect(into: folder, at: Self.later, isFirst: false)
    let export = try IsnadProcess.run("export", "versions", "--data", folder.path)
    let file = other.path + "/lines.jsonl"
    try export.output.write(toFile: file, atomically: true, encoding: .utf8)
    let data = other.path + "/data"
    let first = try IsnadProcess.run("import", file, "--data", data)
    #expect(first.status == 0, "\(first.complaints)")
    let again = try IsnadProcess.run("import", file, "--data", data)
    #expect(again.status == 0, "\(again.complaints)")
    let copied = try IsnadProcess.run("export", "versions", "--data", data)
    let mine = Set(export.output.split(separator: "\n"))
    let theirs = Set(copied.output.split(separator: "\n"))
    #expect(mine.count == theirs.count)
    #expect(
      mine == theirs,
      "\(mine.subtracting(theirs).first ?? "") \(theirs.subtracting(mine).first ?? "")")
  }

  private func collect(into folder: ScratchFolder, at present: String, isFirst: Bool) throws {
    let samples = try SampleProcess(port: 8195, start: Self.start, present: present)
    if isFirst {
      for (slug, address) in samples.addresses {
        let added = try IsnadProcess.run(
          "add", address.feed, "--id", slug, "--data", folder.path, "--fetch-allow",
          "127.31.7.0/24")
        try #require(added.status == 0, "\(added.complaints)")
      }
    }
    let run = try IsnadProcess.run(
      "collect", "--now", "--data", folder.path, "--fetch-allow", "127.31.7.0/24")
    try #require(run.status == 0, "\(run.complaints)")
  }

  private static func lines(of subject: String, in folder: ScratchFolder) throws -> [ArticleLine] {
    let export = try IsnadProcess.run("export", subject, "--data", folder.path)
    try #require(export.status == 0, "\(export.complaints)")
    return export.output.split(separator: "\n").compactMap { ArticleLine(parsing: Array($0.utf8)) }
  }
}
