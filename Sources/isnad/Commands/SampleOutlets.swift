import ArabicText
import ArgumentParser
import Foundation
import Logging
import News
import Samples
import ServiceLifecycle
import UnixSignals

struct SampleOutlets: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample-outlets",
    abstract: "Serve the invented sample outlets as sites on loopback, until Ctrl-C.",
    discussion: """
      Example: isnad sample-outlets --start 2026-11-24T09:00Z
      Each has an address of its own in 127.31.7.0/24. To read them with a desk:
        isnad add http://127.31.7.1:8090 --fetch-allow 127.31.7.0/24
      """)

  @Option(help: "When their news begins, as 2026-11-24T09:00Z (default: now).")
  var start: String?

  @Option(
    name: .customLong("pretend"),
    help: "What time it is for them when they start, as 2026-11-24T09:00Z (default: now).")
  var pretend: String?

  @Option(help: "The port that each listens on.")
  var port = SampleHost.port

  @Flag(help: "The addresses as JSON, one outlet a line.")
  var json = false

  func run() async throws {
    let began = wallClock()
    let present = try pretend.map(Extract.moment(of:)) ?? began
    let start = try start.map(Extract.moment(of:)) ?? present
    let addresses = SampleHost.addresses(port: port)
    let host = SampleHost(
      start: start, port: port,
      now: { present.advanced(bySeconds: wallClock().seconds(since: began)) },
      onReady: { announce(addresses) })
    var log = Logger(label: "isnad") { _ in LineLogHandler(logLevel: .warning) }
    log.logLevel = .warning
    do {
      try await ServiceGroup(
        configuration: .init(
          services: [host], gracefulShutdownSignals: [.sigterm, .sigint], logger: log)
      ).run()
    } catch {
      throw Complaint.told(SamplePortTaken(port: port))
    }
  }

  private func announce(_ addresses: [String: WebAddress]) {
    var output = Output()
    for outlet in SampleOutlet.all {
      guard let home = addresses[outlet.slug],
        let feed = WebAddress(outlet.feedPath, relativeTo: home)
      else { continue }
      if json {
        output.line(
          .object([
            .init("outlet", .string(outlet.slug)), .init("name", .string(outlet.name)),
            .init("site", .string(home.text)), .init("feed", .string(feed.text)),
          ]))
      } else {
        output.line("\(home.text)  \(outlet.slug)  \(outlet.name)")
      }
    }
    output.flush()
  }
}

/// A port that the sample outlets can't have.
private struct SamplePortTaken: Problem {
  let port: Int
  var code: ProblemCode { .portUnavailable }
  var description: String {
    "The sample outlets can't listen on port \(port) of 127.31.7.1 and the addresses after it: it is in use, or this system has only one loopback address. Choose another with --port."
  }
}
