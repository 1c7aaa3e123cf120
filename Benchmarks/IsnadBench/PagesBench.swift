import ArabicText
import ArgumentParser
import Desk
import Foundation
import News
import Store
import StoreSQLite

/// Pages over a filled store: the time a server takes for them, and from start to first page.
struct PagesBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages", abstract: "Server time of pages, and start to first page.")

  @Option(help: "Articles stored.")
  var articles = 10_000
  @Option(help: "Pages asked for.")
  var requests = 300
  @Option(help: "The port to serve on.")
  var port = 8196

  func run() async throws {
    let folder = try ScratchFolder()
    let clock = ContinuousClock()
    let filled = try await fill(folder.path, clock: clock)
    Figures.tell(
      "import",
      [
        "articles": Double(articles), "seconds": filled,
        "articles a second": Double(articles) / filled,
      ])

    // The program as it is started: nothing of the store is in any memory of ours.
    let desk = Process()
    desk.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "isnad")
    desk.arguments = ["serve", "--offline", "--port", String(port), "--data", folder.path]
    desk.standardError = FileHandle.nullDevice
    let began = clock.now
    try desk.run()
    defer {
      desk.terminate()
      desk.waitUntilExit()
    }
    let first = await firstPage()
    Figures.tell(
      "first page",
      [
        "articles": Double(articles), "milliseconds from start": milliseconds(clock.now - began),
        "bytes": Double(first),
      ])
    try measure(desk, clock: clock)
  }

  /// Asks until there is an answer; its size.
  private func firstPage() async -> Int {
    while true {
      if let client = PageClient(port: port), let answer = client.get("/"), answer.status == 200 {
        return answer.size
      }
      // A start is measured to five milliseconds; asking without a pause would take a core from it.
      try? await Task.sleep(for: .milliseconds(5))
    }
  }

  private func measure(_ desk: Process, clock: ContinuousClock) throws {
    guard let client = PageClient(port: port) else { return }
    let before = Usage.processor(of: desk.processIdentifier)
    var times: [Double] = []
    for _ in 0..<requests {
      let start = clock.now
      guard client.get("/") != nil else { return }
      times.append(milliseconds(clock.now - start))
    }
    let processor = Usage.processor(of: desk.processIdentifier) - before
    Figures.tell(
      "front page",
      [
        "articles": Double(articles), "p50 ms": times.percentile(0.5),
        "p99 ms": times.percentile(0.99),
        "processor ms a page": processor * 1000 / Double(requests),
        "resident MB": Usage.residentMegabytes(of: desk.processIdentifier),
      ])
  }

  private func milliseconds(_ duration: Duration) -> Double {
    Double(duration / .microseconds(1)) / 1000
  }

  private func fill(_ folder: String, clock: ContinuousClock) async throws -> Double {
    let store = try await openSQLiteStore(in: folder)
    let news = InventedNews()
    let now: @Sendable () -> Moment = { Moment(secondsSince1970: 1_795_000_000) }
    var importer = Importer(store: store, standard: try OutletID("imported"), now: now)
    let began = clock.now
    for number in 0..<articles {
      let article = news.article(number)
      let published = Moment(
        secondsSince1970: 1_795_000_000 - Int64(articles - number) * 600_000 / Int64(articles))
      let line = JSONValue.object([
        .init("id", .string("bench-\(number)")),
        .init("outlet", .string("outlet-\(number % 200)")),
        .init("time", .string(KnownTime(published).text)),
        .init("seen", .string(KnownTime(published).text)), .init("lang", .string("ar")),
        .init("title", .string(article.headline)),
        .init("text", .string(article.paragraphs.joined(separator: "\n\n"))),
      ])
      try await importer.take(line.bytes)
    }
    _ = try await importer.finish()
    return milliseconds(clock.now - began) / 1000
  }
}
