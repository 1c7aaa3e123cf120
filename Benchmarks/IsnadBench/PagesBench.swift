import ArabicText
import ArgumentParser
import Desk
import Foundation
import News
import Store
import StoreSQLite
import Web

/// Pages over a filled store: the time a server takes for them, and from start to first page.
struct PagesBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages", abstract: "Server time of pages, and start to first page.")

  @Option(help: "Articles stored.")
  var articles = 10_000
  @Option(help: "Pages asked for.")
  var requests = 300

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

    // A store opened anew, as after a start of the program: nothing is in memory of this process.
    let began = clock.now
    let store = try await openSQLiteStore(in: folder.path)
    let site = Site(store: store, leave: { _ in }, settings: WebSettings(), note: { _, _ in })
    let now = Moment(secondsSince1970: 1_795_000_000)
    let first = await site.answer(
      to: WebRequest(.get, "/", headers: ["accept-language": "ar"]), now: now)
    let cold = milliseconds(clock.now - began)
    Figures.tell(
      "first page",
      [
        "articles": Double(articles), "milliseconds": cold, "bytes": Double(first.body.count),
      ])

    var times: [Double] = []
    for _ in 0..<requests {
      let start = clock.now
      _ = await site.answer(to: WebRequest(.get, "/", headers: ["accept-language": "ar"]), now: now)
      times.append(milliseconds(clock.now - start))
    }
    Figures.tell(
      "front page",
      [
        "articles": Double(articles), "p50 ms": times.percentile(0.5),
        "p99 ms": times.percentile(0.99), "resident MB": Usage.now.residentMegabytes,
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
