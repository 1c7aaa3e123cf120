import ArabicText
import Foundation
import News
import Samples
import Testing

@Suite("A desk that is killed", .serialized)
struct KilledCollectTests {
  private static let start = "2026-11-24T09:00:00Z"

  @Test("Killed at any moment of collecting, it loses no stored article and doubles none")
  func killedManyTimes() throws {
    let folder = try ScratchFolder()
    let samples = try SampleProcess(port: 8191, start: Self.start, present: Self.start)
    try #require(samples.addresses.count >= 10)
    for (slug, address) in samples.addresses {
      let added = try IsnadProcess.run(
        "add", address.feed, "--id", slug, "--data", folder.path, "--fetch-allow", "127.31.7.0/24")
      try #require(added.status == 0, "\(added.complaints)")
    }

    var stored: Set<String> = []
    // Each run is cut off a little later than the one before, so that every step is hit.
    for milliseconds in stride(from: 40, through: 1_400, by: 85) {
      let desk = try IsnadProcess(Self.collecting(folder))
      Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
      desk.kill()
      let ids = try Self.exported(folder).map(\.id)
      #expect(Set(ids).count == ids.count, "an article stands twice after \(milliseconds) ms")
      #expect(stored.isSubset(of: ids), "an article is lost after \(milliseconds) ms")
      stored.formUnion(ids)
    }

    let last = try IsnadProcess(Self.collecting(folder)).ended()
    #expect(last.status == 0, "\(last.complaints)")
    let articles = try Self.exported(folder)
    let truth = SampleTruth.all(
      by: SampleClock(start: try #require(KnownTime(Self.start)?.earliest)),
      at: try #require(KnownTime(Self.start)?.earliest))
    #expect(articles.count == truth.count)
    let found = Dictionary(grouping: articles, by: \.headline)
    for expected in truth {
      #expect(found[expected.headline] != nil, "\(expected.id) is missing: \(expected.headline)")
    }
    #expect(
      articles.allSatisfy { $0.version == 1 }, "nothing was edited, so nothing has two versions")
  }

  /// A line of export.
  struct Line {
    let id: String
    let headline: String
    let version: Int
  }

  private static func collecting(_ folder: ScratchFolder) -> [String] {
    ["collect", "--now", "--data", folder.path, "--fetch-allow", "127.31.7.0/24"]
  }

  private static func exported(_ folder: ScratchFolder) throws -> [Line] {
    let run = try IsnadProcess.run("export", "articles", "--data", folder.path)
    try #require(run.status == 0, "\(run.complaints)")
    return try run.output.split(separator: "\n").map { text in
      let value = try #require(JSONValue(parsing: Array(text.utf8)))
      return Line(
        id: try #require(value["id"]?.string), headline: value["headline"]?.string ?? "",
        version: try #require(value["version"]?.integer))
    }
  }
}
