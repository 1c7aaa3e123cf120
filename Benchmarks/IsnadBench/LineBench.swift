import ArabicText
import ArgumentParser
import Desk
import Fetching
import Foundation
import Logging
import News
import Store
import StoreSQLite

/// The whole line: fetched from hundreds of hosts, read, stored, indexed, compared.
struct LineBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "line",
    abstract: "Articles a second through fetching, extraction, storing, indexing and comparing.",
    discussion: "The outlets run in a process of their own: pin this one with `taskset -c 0`.")

  @Option(help: "Outlets, each a host of its own.")
  var hosts = 300
  @Option(help: "Articles of each.")
  var articles = 10

  func run() async throws {
    let folder = try ScratchFolder()
    let farm = try startFarm()
    defer {
      farm.terminate()
      farm.waitUntilExit()
    }
    let store = try await openSQLiteStore(in: folder.path)
    try await store.takeDesk(as: "isnad-bench")
    let now: @Sendable () -> Moment = {
      Moment(secondsSince1970: Int64(Date.now.timeIntervalSince1970))
    }
    for number in 0..<hosts {
      let host = Farm.host(number)
      guard let home = WebAddress("http://\(host):\(Farm.port)/"),
        let feed = WebAddress("/feed", relativeTo: home)
      else { continue }
      try await store.add(
        Outlet(id: OutletID(host: host), name: "صحيفة \(number)", home: home), feeds: [feed],
        due: now())
    }
    var fetching = FetchSettings(contact: nil, allowed: [try AddressRange(Farm.range)])
    fetching.privatePause = .milliseconds(1)
    let fetcher = PoliteFetcher(settings: fetching)
    var quiet = Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }
    quiet.logLevel = .critical
    let before = Usage.now
    let clock = ContinuousClock()
    let began = clock.now
    let summary = try await Desk(
      store: store, fetcher: fetcher, settings: DeskSettings(width: 64), now: now, log: quiet
    ).run(until: StopSign(), untilQuiet: true)
    let wall = Double((clock.now - began) / .milliseconds(1)) / 1000
    let processor = Usage.now.processor - before.processor
    await fetcher.shutdown()
    Figures.tell(
      "line",
      [
        "hosts": Double(hosts), "articles": Double(summary.stored),
        "failed pages": Double(summary.failedPages), "failed visits": Double(summary.failedVisits),
        "seconds": wall, "processor seconds": processor,
        "articles a second": Double(summary.stored) / wall,
        "articles a processor second": Double(summary.stored) / processor,
        "resident MB": Usage.now.residentMegabytes,
      ])
  }

  private func startFarm() throws -> Process {
    let farm = Process()
    farm.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    farm.arguments = ["farm", "--hosts", String(hosts), "--articles", String(articles)]
    let output = Pipe()
    farm.standardOutput = output
    try farm.run()
    _ = output.fileHandleForReading.availableData
    return farm
  }
}
