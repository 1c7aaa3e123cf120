import ArabicText
import ArgumentParser
import Desk
import Dispatch
import Fetching
import Foundation
import News
import Store

struct Collect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect",
    abstract: "Visit the feeds that are due once, and store what they lead to.",
    discussion: "Example: isnad collect --json")

  @Flag(help: "Visit all feeds now, due or not.")
  var now = false

  @Flag(help: "The sums as an object of JSON.")
  var json = false

  @Flag(help: "Show progress even if standard error is no terminal.")
  var progress = false

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    let settings = try desk.read()
    let store = try await settings.openStore()
    try await Complaint.told { try await store.takeDesk(as: "isnad collect") }
    if now {
      for outlet in try await Complaint.told({ try await store.outlets() }) {
        try await Complaint.told {
          try await store.hasten(feedsOf: outlet.id, at: wallClock())
        }
      }
    }
    let fetcher = PoliteFetcher(settings: try settings.fetching())
    let line = ProgressLine(isShown: progress || isatty(2) == 1)
    let stop = StopSign()
    let signals = Self.watch(stop)
    let summary = try await Complaint.told {
      try await Desk(
        store: store, fetcher: fetcher, settings: try settings.desk(), now: wallClock,
        log: settings.log
      ).run(until: stop, untilQuiet: true) { line.show($0) }
    }
    signals.forEach { $0.cancel() }
    line.end()
    await fetcher.shutdown()
    try await Complaint.told { try await store.settle() }
    tell(summary)
    if summary.visited == 0, !json {
      Complaint.say("No feed was due. `isnad feeds` says when each is; --now visits them all.")
    }
    if summary.failedVisits > 0 {
      throw summary.failedVisits == summary.visited ? ExitCode.outOfReach : ExitCode.someFailed
    }
  }

  private func tell(_ summary: Desk.Summary) {
    var output = Output()
    if json {
      output.line(
        .object([
          .init("visited", .integer(summary.visited)),
          .init("failedVisits", .integer(summary.failedVisits)),
          .init("stored", .integer(summary.stored)), .init("changed", .integer(summary.changed)),
          .init("unchanged", .integer(summary.unchanged)),
          .init("failedPages", .integer(summary.failedPages)),
        ]))
    } else {
      output.line(
        "\(summary.visited) feeds visited (\(summary.failedVisits) failed), \(summary.stored) articles stored, \(summary.changed) changed, \(summary.failedPages) pages failed"
      )
    }
    output.flush()
  }

  /// Raises the sign on Ctrl-C and SIGTERM, so that what is in hand is finished.
  private static func watch(_ stop: StopSign) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { stop.raise() }
      source.resume()
      return source
    }
  }
}

/// One line on a terminal that tells how far a long work is.
struct ProgressLine: Sendable {
  let isShown: Bool

  func show(_ summary: Desk.Summary) {
    guard isShown else { return }
    let text =
      "\r\(summary.visited) feeds, \(summary.stored) stored, \(summary.changed) changed, \(summary.failedPages + summary.failedVisits) failed\u{1B}[K"
    FileHandle.standardError.write(Data(text.utf8))
  }

  func end() {
    guard isShown else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
