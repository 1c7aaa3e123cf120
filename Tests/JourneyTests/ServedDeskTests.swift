import Foundation
import Testing

@Suite("A desk that serves the samples", .serialized)
struct ServedDeskTests {
  @Test("It fills itself, says what is a sample, and stops within seconds when asked")
  func fillsAndStops() async throws {
    let desk = try await ServedDesk(port: 8188)
    let front = try await desk.text(of: "/")
    #expect(front.contains("عيّنة"))
    #expect(front.contains("dir=\"rtl\""))
    let clock = ContinuousClock()
    let began = clock.now
    #expect(desk.stop() == 0)
    #expect(clock.now - began < .seconds(10))
  }

  @Test("One command takes the samples out, and nothing else")
  func removesSamples() async throws {
    let folder = try ScratchFolder()
    let own = folder.path + "/own.jsonl"
    try #"{"id":"1","outlet":"own-paper","title":"خبر لنا","text":"نص قصير لنا."}"#
      .write(toFile: own, atomically: true, encoding: .utf8)
    let data = folder.path + "/data"
    #expect(try IsnadProcess.run("import", own, "--data", data).status == 0)
    let desk = try await ServedDesk(port: 8189, data: data)
    desk.stop()
    let removed = try IsnadProcess.run("remove", "--samples", "--data", data)
    #expect(removed.status == 0, "\(removed.complaints)")
    let left = try IsnadProcess.run("export", "articles", "--data", data)
    #expect(left.output.split(separator: "\n").count == 1)
    #expect(left.output.contains("own-paper"))
    let feeds = try IsnadProcess.run("feeds", "--json", "--data", data)
    #expect(!feeds.output.contains("\"sample\":true"))
  }
}
