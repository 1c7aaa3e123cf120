import ArabicText
import ArgumentParser
import Desk
import Dispatch
import Fetching
import Foundation
import Logging
import News
import ServiceLifecycle
import Store
import UnixSignals
import Web

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Run the desk and serve its pages, until Ctrl-C.",
    discussion: "Example: isnad serve --samples --port 8080")

  @Option(help: "The port to serve on; 0 takes any that is free.")
  var port: Int?

  @Option(help: "The address to serve on.")
  var host: String?

  @Flag(inversion: .prefixedNo, help: "Start the sample outlets, and read them.")
  var samples: Bool?

  @Option(
    name: .customLong("sample-port"),
    help: "The port that the sample outlets listen on, each at an address of its own.")
  var samplePort = SampleHost.port

  @Flag(help: "Serve only what is stored: fetch nothing.")
  var offline = false

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    let settings = try desk.read(with: flags)
    let log = settings.log
    let store = try await settings.openStore()
    try await Complaint.told { try await store.takeDesk(as: "isnad serve") }
    warnOfStrangers(settings)

    var services: [any Service] = []
    var allowed: [String] = []
    if settings.samples {
      let host = try await SampleHost.prepared(for: settings, store: store, port: samplePort)
      allowed = [SampleHost.range]
      if let host { services.append(host) }
    }
    let fetcher = PoliteFetcher(settings: try settings.fetching(allowed: allowed))
    if !offline {
      services.append(
        DeskService(
          desk: Desk(
            store: store, fetcher: fetcher, settings: try settings.desk(), now: wallClock, log: log)
        ))
    }
    services.append(WebService(server: server(on: store, settings: settings, log: log)))
    services.append(Watchdog())
    try await run(services, log: log)
    await fetcher.shutdown()
    try await Complaint.told { try await store.settle() }
  }

  private var flags: [SettingKey: (flag: String, value: String)] {
    var flags: [SettingKey: (flag: String, value: String)] = [:]
    if let port { flags[.port] = ("--port", String(port)) }
    if let host { flags[.host] = ("--host", host) }
    if let samples {
      flags[.samples] = (samples ? "--samples" : "--no-samples", samples ? "yes" : "no")
    }
    return flags
  }

  private func run(_ services: [any Service], log: Logger) async throws {
    var quiet = log
    quiet.logLevel = max(log.logLevel, .warning)
    var configuration = ServiceGroupConfiguration(
      services: services.map {
        .init(
          service: $0, successTerminationBehavior: .gracefullyShutdownGroup,
          failureTerminationBehavior: .cancelGroup)
      },
      gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet)
    // What is in hand may finish; a host that doesn't answer can't hold us up.
    configuration.maximumGracefulShutdownDuration = .seconds(8)
    try await Complaint.told { try await ServiceGroup(configuration: configuration).run() }
  }

  private func server(on store: any NewsStore, settings: Settings, log: Logger) -> WebServer {
    WebServer(
      store: store, leave: { try await store.leave($0, at: wallClock()) },
      settings: WebSettings(
        host: settings.host, port: settings.port,
        starters: StarterOutlets.all.map { Web.StarterOutlet(outlet: $0.outlet, feeds: $0.feeds) },
        zone: settings.zone),
      now: wallClock,
      note: { error, path in
        log.error("page failed", metadata: ["path": "\(path)", "problem": "\(error)"])
      },
      onReady: { port in await greet(settings, port: port, store: store) })
  }

  private func greet(_ settings: Settings, port: Int, store: any NewsStore) async {
    let address =
      "http://\(settings.host.contains(":") ? "[\(settings.host)]" : settings.host):\(port)"
    Complaint.say(
      """
      Isnad serves on \(address)
        data folder: \(settings.data)
        add your own outlet: isnad add https://www.example.com\(dataFlag)
        a list of Arabic outlets to begin with: isnad add --starter\(dataFlag)
      """)
    if settings.samples {
      Complaint.say(
        "  the sample outlets' news is invented; take it out with: isnad remove --samples\(dataFlag)"
      )
    }
    Complaint.say("Stop with Ctrl-C.")
  }

  private var dataFlag: String { desk.data.map { " --data \($0)" } ?? "" }

  private func warnOfStrangers(_ settings: Settings) {
    let own = ["127.0.0.1", "localhost", "::1"]
    guard !own.contains(settings.host), !settings.host.hasPrefix("127.") else { return }
    Complaint.say(
      "Warning: \(settings.host) is not loopback, and there is no login yet: everyone who reaches this machine reads along and can ask the desk to add outlets."
    )
  }
}

/// The desk as one of the services that stop together.
private struct DeskService: Service {
  let desk: Desk

  func run() async throws {
    let stop = StopSign()
    try await withGracefulShutdownHandler {
      _ = try await desk.run(until: stop)
    } onGracefulShutdown: {
      stop.raise()
    }
  }
}

/// Ends the process if stopping takes longer than anyone should wait: everything recorded is safe.
private struct Watchdog: Service {
  func run() async throws {
    try await gracefulShutdown()
    DispatchQueue.global().asyncAfter(deadline: .now() + 12) {
      Complaint.say("Stopping took too long; ended without waiting. Nothing stored is lost.")
      _exit(ExitCode.tryAgain.rawValue)
    }
  }
}

/// The pages as one of the services that stop together.
private struct WebService: Service {
  let server: WebServer

  func run() async throws { try await server.run() }
}
