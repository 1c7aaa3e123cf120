import ArabicText
import ArgumentParser
import Desk
import Extraction
import Fetching
import Foundation
import News
import Store

struct Add: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add an outlet: by its site, its feed, an OPML file, or from the starter list.",
    discussion: """
      Example: isnad add https://www.example.com
      The feed is found, read and shown before it is added. `--starter` lists real Arabic outlets
      whose addresses come from public lists; none is added before it was fetched and read.
      """)

  @Argument(help: "Addresses of sites or feeds, or OPML files.")
  var inputs: [String] = []

  @Flag(help: "Outlets of the starter list: those named as inputs, or all with `all`.")
  var starter = false

  @Option(help: "The outlet's name in the desk, such as marfa.")
  var id: String?

  @Option(help: "What the outlet is called, if the feed doesn't say it well.")
  var name: String?

  @Option(help: "Its country, as ISO 3166 has it: SA.")
  var country: String?

  @Option(help: "The zone its clocks show, as the IANA has it: Asia/Riyadh.")
  var zone: String?

  @Flag(name: .customLong("show"), help: "Only show what is found.")
  var showOnly = false

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    let settings = try desk.read()
    if starter, inputs.isEmpty { return try listStarters() }
    guard !inputs.isEmpty else {
      throw ValidationError("Give the address of a site or a feed, an OPML file, or --starter.")
    }
    let store = try await settings.openStore()
    let fetcher = PoliteFetcher(settings: try settings.fetching())
    var done = 0
    var problems: [any Problem] = []
    for wish in try wishes() {
      do {
        try await add(wish, to: store, by: FeedFinder(fetcher: fetcher))
        done += 1
      } catch let problem as any Problem {
        Complaint.say(problem.description)
        problems.append(problem)
      }
    }
    await fetcher.shutdown()
    guard let first = problems.first else { return }
    throw done > 0 ? ExitCode.someFailed : first.code.exitCode
  }

  /// An address to look at, with what is known of its outlet already.
  private struct Wish {
    let address: WebAddress
    let outlet: Outlet?
  }

  private func wishes() throws -> [Wish] {
    if starter {
      let wanted = Set(inputs)
      let chosen = StarterOutlets.all.filter {
        wanted.contains("all") || wanted.contains($0.outlet.id.slug)
      }
      guard !chosen.isEmpty else {
        throw Complaint.told(UnknownOutlet(name: inputs.joined(separator: ", ")))
      }
      return chosen.flatMap { starter in
        starter.feeds.map { Wish(address: $0, outlet: starter.outlet) }
      }
    }
    return try Complaint.told {
      try inputs.flatMap { input -> [Wish] in
        if FileManager.default.fileExists(atPath: input) {
          guard let bytes = InputFile.bytes(of: input) else { throw UnreadableFile(name: input) }
          let list = try OPMLReader.document(in: bytes, named: input)
          return StarterOutlets.starters(of: list).flatMap { starter in
            starter.feeds.map { Wish(address: $0, outlet: starter.outlet) }
          }
        }
        let whole = input.contains("://") ? input : "https://" + input
        guard let address = WebAddress(whole) else { throw MalformedAddress(text: input) }
        return [Wish(address: address, outlet: nil)]
      }
    }
  }

  private func add(_ wish: Wish, to store: any NewsStore, by finder: FeedFinder) async throws {
    let found = try await finder.feed(at: wish.address)
    let outlet = try named(wish.outlet ?? Outlet(found))
    print("\(outlet.name)")
    print("  feed: \(found.address.text) (\(found.feed.format.rawValue))")
    print("  entries: \(found.feed.entries.count)")
    for entry in found.feed.entries.prefix(3) {
      let time = entry.published.map { $0.text + "  " } ?? ""
      print("  · \(time)\(entry.title ?? "(no title)")")
    }
    if !found.others.isEmpty {
      print("  other feeds: " + found.others.prefix(5).map(\.text).joined(separator: " "))
    }
    guard !showOnly else { return }
    let isNew = try await store.add(outlet, feeds: [found.address], due: wallClock()) > 0
    print(isNew ? "  added as \(outlet.id.slug)" : "  was there already, as \(outlet.id.slug)")
  }

  private func named(_ outlet: Outlet) throws -> Outlet {
    let chosen = Outlet(
      id: try id.map { text throws(MalformedOutletID) in try OutletID(text) } ?? outlet.id,
      name: name ?? outlet.name, latinName: outlet.latinName, country: country ?? outlet.country,
      languages: outlet.languages, kind: outlet.kind, home: outlet.home,
      zone: zone ?? outlet.zone, isSample: false)
    return chosen
  }

  private func listStarters() throws {
    print(
      "Real outlets from public lists of November 2026. None was fetched by us: each is checked")
    print("when you add it, by `isnad add --starter NAME …` or `isnad add --starter all`.")
    for starter in StarterOutlets.all {
      let country = starter.outlet.country.map { " (\($0))" } ?? ""
      print("  \(starter.outlet.id.slug)  \(starter.outlet.name)\(country)")
    }
  }
}
