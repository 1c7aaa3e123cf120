import ArabicText
import ArgumentParser
import Foundation
import News
import Store

struct Feeds: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds",
    abstract: "List outlets and their feeds, with their health and what to do.",
    discussion: "Example: isnad feeds --json")

  @Flag(help: "One JSON object a feed, a line each.")
  var json = false

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    let store = try await desk.read().openStore()
    var output = Output()
    let health = try await Complaint.told { try await store.outletHealth() }
    for outlet in health {
      if json {
        for feed in outlet.feeds { output.line(Self.value(of: feed, of: outlet.outlet)) }
      } else {
        Self.tell(outlet, to: &output)
      }
    }
    if health.isEmpty, !json {
      output.line("No outlets yet. Add one: isnad add https://www.example.com")
    }
    output.flush()
  }

  private static func tell(_ health: OutletHealth, to output: inout Output) {
    let outlet = health.outlet
    output.line(
      "\(outlet.id.slug)  \(outlet.name)\(outlet.isSample ? " [sample]" : "")  "
        + "\(health.articleCount) articles")
    for feed in health.feeds {
      let state = feed.state == .active ? "" : " [\(feed.state.rawValue)]"
      output.line("  \(feed.address.text)\(state)")
      if let problem = feed.problem {
        output.line("    failed \(feed.failures)×: \(problem.sentence)")
      }
      output.line("    last good: \(told(feed.lastGood))  next: \(told(feed.due))")
    }
  }

  private static func told(_ moment: Moment?) -> String {
    moment.map { KnownTime($0, precision: .minute).text } ?? "never"
  }

  private static func value(of feed: FeedRecord, of outlet: Outlet) -> JSONValue {
    func time(_ moment: Moment?) -> JSONValue { .optional(moment.map { KnownTime($0).text }) }
    return .object([
      .init("outlet", .string(outlet.id.slug)), .init("name", .string(outlet.name)),
      .init("sample", .bool(outlet.isSample)), .init("feed", .string(feed.address.text)),
      .init("state", .string(feed.state.rawValue)), .init("lastTried", time(feed.lastTried)),
      .init("lastGood", time(feed.lastGood)), .init("due", time(feed.due)),
      .init("failures", .integer(feed.failures)), .init("articles", .integer(feed.articleCount)),
      .init("waiting", .integer(feed.waitingCount)),
      .init(
        "problem",
        feed.problem.map { problem in
          .object([
            .init("code", .string(problem.code.rawValue)),
            .init("sentence", .string(problem.sentence)), .init("at", time(problem.at)),
          ])
        } ?? .null),
    ])
  }
}

struct Pause: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause",
    abstract: "Leave outlets alone until they are resumed.",
    discussion: "Example: isnad pause marfa-example")

  @Argument(help: "Names of outlets, as `isnad feeds` lists them.")
  var outlets: [String]

  @OptionGroup var desk: DeskOptions

  func run() async throws { try await set(.paused, outlets, desk, "paused") }
}

struct Resume: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Visit paused outlets again, at once.",
    discussion: "Example: isnad resume marfa-example")

  @Argument(help: "Names of outlets, as `isnad feeds` lists them.")
  var outlets: [String]

  @OptionGroup var desk: DeskOptions

  func run() async throws { try await set(.active, outlets, desk, "resumed") }
}

private func set(
  _ state: FeedState, _ names: [String], _ desk: DeskOptions, _ told: String
) async throws {
  let store = try await desk.read().openStore()
  for name in names {
    let outlet = try await known(name, in: store)
    let count = try await Complaint.told {
      try await store.set(state, forFeedsOf: outlet, at: wallClock())
    }
    print("\(name): \(count) \(count == 1 ? "feed" : "feeds") \(told)")
  }
}

/// The outlet of that name.
///
/// - Throws: the exit code, once the problem was told.
func known(_ name: String, in store: any NewsStore) async throws -> OutletID {
  try await Complaint.told {
    // A text that can't name an outlet names none.
    guard let outlet = try? OutletID(name),
      try await store.outlets().contains(where: { $0.id == outlet })
    else {
      throw UnknownOutlet(name: name)
    }
    return outlet
  }
}

/// A name that no outlet has.
struct UnknownOutlet {
  let name: String
}

extension UnknownOutlet: Problem {
  var code: ProblemCode { .notFound }
  var description: String { "There is no outlet \"\(name)\". `isnad feeds` lists them." }
}

struct Remove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove outlets with their feeds and all their articles.",
    discussion: "Example: isnad remove --samples")

  @Argument(help: "Names of outlets, as `isnad feeds` lists them.")
  var outlets: [String] = []

  @Flag(help: "All sample outlets; nothing else is touched.")
  var samples = false

  @Flag(help: "Don't ask first.")
  var yes = false

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    guard samples || !outlets.isEmpty else {
      throw ValidationError("Name an outlet, or say --samples.")
    }
    let settings = try desk.read()
    let store = try await settings.openStore()
    var doomed: [OutletID] = []
    for name in outlets { doomed.append(try await known(name, in: store)) }
    if !doomed.isEmpty, !yes {
      guard isatty(0) == 1 else {
        throw ValidationError("Removing can't be undone: say --yes.")
      }
      print(
        "Remove \(outlets.joined(separator: ", ")) with all articles? This can't be undone. [y/N] ",
        terminator: "")
      guard readLine()?.lowercased().hasPrefix("y") == true else { return }
    }
    if samples {
      doomed += try await Complaint.told { try await store.outlets() }.filter(\.isSample).map(\.id)
      SampleStart(in: settings.data).forget()
    }
    for outlet in doomed {
      let count = try await Complaint.told { try await store.remove(outlet) }
      print("\(outlet.slug): removed, with \(count) \(count == 1 ? "article" : "articles")")
    }
    if doomed.isEmpty { print("There are no sample outlets.") }
  }
}
