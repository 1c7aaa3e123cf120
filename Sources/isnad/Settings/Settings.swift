import Foundation
import Logging
import News

/// The settings in force, read once: flags over environment over file over what is standard.
struct Settings {
  /// Where a value came from.
  enum Source: Equatable {
    case standard
    case file(String)
    case environment(String)
    case flag(String)
  }

  /// A value as written, and where it came from.
  struct Value {
    let text: String
    let source: Source
  }

  /// Every key's value.
  let values: [SettingKey: Value]

  let data: String
  let host: String
  let port: Int
  let zone: String
  let logLevel: Logger.Level
  let samples: Bool
  let fetchContact: String
  let fetchAllow: [String]
  let fetchPause: Duration
  let fetchPatience: Duration
  let fetchWidth: Int
  let collectShortest: Duration
  let collectLongest: Duration

  /// Reads the settings.
  ///
  /// - Parameters:
  ///   - file: the settings file to read; nothing for `isnad.conf` in the XDG configuration
  ///     directory, if it is there.
  ///   - environment: the process's environment.
  ///   - flags: what the command line says, with the flag's name for each.
  /// - Throws: ``SettingsProblem`` at the first setting that can't be.
  init(
    file: String?, environment: [String: String], flags: [SettingKey: (flag: String, value: String)]
  ) throws(SettingsProblem) {
    let read = try Self.lines(of: file, environment: environment)
    if let stray = environment.keys.sorted().first(where: { Self.isStray($0) }) {
      throw .unknown(
        key: stray, place: "The environment",
        nearest: SettingKey(rawValue: SettingsFile.nearest(to: Self.keyName(of: stray)))?.variable
          ?? "")
    }
    var values: [SettingKey: Value] = [:]
    var places: [SettingKey: String] = [:]
    for key in SettingKey.allCases {
      if let flag = flags[key] {
        values[key] = Value(text: flag.value, source: .flag(flag.flag))
        places[key] = flag.flag
      } else if let text = environment[key.variable] {
        values[key] = Value(text: text, source: .environment(key.variable))
        places[key] = key.variable
      } else if let line = read[key] {
        values[key] = Value(text: line.value, source: .file(line.place))
        places[key] = line.place
      } else {
        values[key] = Value(text: key.standard, source: .standard)
      }
    }
    let reader = ValueReader(values: values, places: places)
    self.values = values
    let folder = reader.text(.data)
    data = folder.isEmpty ? Self.standardFolder(environment) : folder
    host = reader.text(.host)
    port = try reader.number(.port, in: 0...65_535)
    zone = reader.text(.zone)
    logLevel = try reader.level(.logLevel)
    samples = try reader.truth(.samples)
    fetchContact = reader.text(.fetchContact)
    fetchAllow = reader.list(.fetchAllow)
    fetchPause = try reader.seconds(.fetchPause, in: 0.5...60)
    fetchPatience = try reader.seconds(.fetchPatience, in: 5...300)
    fetchWidth = try reader.number(.fetchWidth, in: 1...512)
    collectShortest = try reader.seconds(.collectShortest, in: 1...86_400)
    collectLongest = try reader.seconds(.collectLongest, in: 60...604_800)
  }

  /// The file with the values in force and where each came from, ready to be saved.
  var commented: String {
    var text =
      "# Isnad's settings. Flags win over the environment, the environment over this file.\n"
    for key in SettingKey.allCases {
      guard let value = values[key] else { continue }
      text += "\n" + key.explanation.map { "# \($0)\n" }.joined()
      text += "# In force from: \(Self.told(value.source)). Environment: \(key.variable).\n"
      let isStandard = value.source == .standard
      text += "\(isStandard ? "# " : "")\(key.rawValue) = \(value.text)\n"
    }
    return text
  }

  static func told(_ source: Source) -> String {
    switch source {
    case .standard: "what is standard"
    case .file(let place): place
    case .environment(let name): "the environment's \(name)"
    case .flag(let name): "the flag \(name)"
    }
  }

  private static func lines(
    of file: String?, environment: [String: String]
  ) throws(SettingsProblem) -> [SettingKey: SettingsFile.Line] {
    let home = environment["HOME"] ?? ""
    let configuration = environment["XDG_CONFIG_HOME"] ?? (home + "/.config")
    let path = file ?? configuration + "/isnad/isnad.conf"
    // Only a file that somebody named must be there.
    guard file != nil || FileManager.default.fileExists(atPath: path) else { return [:] }
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw .unreadable(file: path, reason: "no such file, or not UTF-8 text")
    }
    return try SettingsFile(text, named: path).lines
  }

  private static func standardFolder(_ environment: [String: String]) -> String {
    let home = environment["HOME"] ?? "."
    return (environment["XDG_DATA_HOME"] ?? home + "/.local/share") + "/isnad"
  }

  // Names that tests and other programs of ours use for themselves.
  private static let others = ["ISNAD_SETTINGS", "ISNAD_STORE", "ISNAD_RECORD"]

  private static func isStray(_ variable: String) -> Bool {
    variable.hasPrefix("ISNAD_") && !variable.hasPrefix("ISNAD_TEST_") && !others.contains(variable)
      && !SettingKey.allCases.contains { $0.variable == variable }
  }

  private static func keyName(of variable: String) -> String {
    String(variable.dropFirst("ISNAD_".count)).lowercased().replacing("_", with: ".")
  }
}

/// Turns values as written into what they mean.
private struct ValueReader {
  let values: [SettingKey: Settings.Value]
  let places: [SettingKey: String]

  func text(_ key: SettingKey) -> String { values[key]?.text ?? key.standard }

  func number(_ key: SettingKey, in range: ClosedRange<Int>) throws(SettingsProblem) -> Int {
    guard let number = Int(text(key)), range.contains(number) else {
      throw malformed(key, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func seconds(_ key: SettingKey, in range: ClosedRange<Double>) throws(SettingsProblem) -> Duration
  {
    guard let number = Double(text(key)), range.contains(number) else {
      throw malformed(key, "seconds from \(range.lowerBound) to \(range.upperBound)")
    }
    return .milliseconds(Int(number * 1000))
  }

  func truth(_ key: SettingKey) throws(SettingsProblem) -> Bool {
    switch text(key).lowercased() {
    case "yes", "true", "1": true
    case "no", "false", "0": false
    default: throw malformed(key, "yes or no")
    }
  }

  func level(_ key: SettingKey) throws(SettingsProblem) -> Logger.Level {
    guard let level = Logger.Level(rawValue: text(key).lowercased()) else {
      throw malformed(
        key, "one of " + Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return level
  }

  func list(_ key: SettingKey) -> [String] {
    text(key).split { $0 == "," || $0.isWhitespace }.map(String.init)
  }

  private func malformed(_ key: SettingKey, _ expected: String) -> SettingsProblem {
    .malformed(
      key: key.rawValue, value: text(key), place: places[key] ?? "the standard",
      expected: expected)
  }
}
