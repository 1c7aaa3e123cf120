import ArabicText
import ArgumentParser
import Desk
import Fetching
import Foundation
import Logging
import News
import Store
import StoreSQLite

/// What every command that works on a desk understands.
struct DeskOptions: ParsableArguments {
  @Option(help: "The data folder (default: isnad in the XDG data directory).")
  var data: String?

  @Option(help: "The settings file (default: isnad/isnad.conf in the XDG configuration directory).")
  var settings: String?

  @Option(name: .customLong("log-level"), help: "trace, debug, info, notice, warning, error.")
  var logLevel: String?

  @Option(
    name: .customLong("fetch-allow"),
    help: "Private hosts or address ranges that may be fetched, parted by commas.")
  var fetchAllow: String?

  /// The settings in force, with flags of the command itself on top.
  func read(with flags: [SettingKey: (flag: String, value: String)] = [:]) throws -> Settings {
    var all = flags
    if let data { all[.data] = ("--data", data) }
    if let logLevel { all[.logLevel] = ("--log-level", logLevel) }
    if let fetchAllow { all[.fetchAllow] = ("--fetch-allow", fetchAllow) }
    let environment = ProcessInfo.processInfo.environment
    return try Complaint.told {
      try Settings(
        file: settings ?? environment["ISNAD_SETTINGS"], environment: environment, flags: all)
    }
  }
}

/// The wall clock.
@Sendable func wallClock() -> Moment {
  Moment(secondsSince1970: Int64(Date.now.timeIntervalSince1970.rounded(.down)))
}

extension Settings {
  /// A log that writes to standard error.
  var log: Logger {
    var log = Logger(label: "isnad") { _ in LineLogHandler(logLevel: .notice) }
    log.logLevel = logLevel
    return log
  }

  /// How the robot behaves.
  ///
  /// - Parameter allowed: ranges that this command may reach besides the settings' own.
  /// - Returns: the fetcher's settings.
  /// - Throws: an exit code, once the setting that can't be was told.
  func fetching(allowed: [String] = []) throws -> FetchSettings {
    try Complaint.told {
      var ranges: [AddressRange] = []
      for text in fetchAllow + allowed { ranges.append(try AddressRange(text)) }
      var contact: WebAddress?
      if !fetchContact.isEmpty {
        guard let address = WebAddress(fetchContact) else {
          throw MalformedAddress(text: fetchContact)
        }
        contact = address
      }
      var settings = FetchSettings(contact: contact, allowed: ranges)
      settings.pause = fetchPause
      settings.patience = fetchPatience
      return settings
    }
  }

  /// How the desk works, with the rules of outlets that stand in the data folder.
  ///
  /// - Throws: an exit code, once the mistakes in the rules were told.
  func desk() throws -> DeskSettings {
    DeskSettings(
      width: fetchWidth, cadence: Cadence(shortest: collectShortest, longest: collectLongest),
      rules: try RuleFolder.rules(ofDesk: data))
  }

  /// Opens the store.
  func openStore() async throws -> any NewsStore {
    try await Complaint.told { try await openSQLiteStore(in: data) }
  }
}
