import Foundation

/// The built program, run as a user runs it.
struct IsnadProcess {
  /// What a run that ended left behind.
  struct Ended {
    let status: Int32
    let output: String
    let complaints: String
  }

  /// The program beside the tests.
  static let program: URL = {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    // The test bundle may stand a folder or two below the products.
    for _ in 0..<4 {
      let program = folder.appending(path: "isnad")
      if FileManager.default.isExecutableFile(atPath: program.path()) { return program }
      folder.deleteLastPathComponent()
    }
    return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: ".build/debug/isnad")
  }()

  /// How long a run may take, in seconds; far more than any needs on a slow machine.
  ///
  /// A test that waits for ever is worse than one that fails: nobody learns which it was.
  private static let patience = 180

  let process = Process()
  let output = Pipe()
  private let scratch: ScratchFolder
  private var complaints: URL { URL(filePath: scratch.path + "/complaints") }

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - arguments: what it is told.
  ///   - environment: variables besides those of the tests; none of ours come in from outside.
  /// - Throws: if there is no program to start.
  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    scratch = try ScratchFolder()
    try Data().write(to: complaints)
    process.executableURL = Self.program
    process.arguments = arguments
    var all = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ISNAD_") }
    all["XDG_CONFIG_HOME"] = "/nonexistent"
    all.merge(environment) { _, new in new }
    process.environment = all
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: complaints)
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  /// Waits until it ends by itself; one that doesn't is killed, and its status says so.
  func ended() -> Ended {
    let process = process
    let watchdog = DispatchWorkItem { Foundation.kill(process.processIdentifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(
      deadline: .now() + .seconds(Self.patience), execute: watchdog)
    defer { watchdog.cancel() }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ended(
      status: process.terminationStatus, output: String(decoding: data, as: UTF8.self),
      complaints: complaintsSoFar)
  }

  /// What it wrote to standard error so far.
  var complaintsSoFar: String { (try? String(contentsOf: complaints, encoding: .utf8)) ?? "" }

  /// Ends it as a crash would: nothing is cleaned up.
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Asks it to stop, and waits; one that doesn't stop is killed, and its status says so.
  func stop() -> Int32 {
    process.terminate()
    process.waitUntilExit(orKillAfter: 30)
    return process.terminationStatus
  }

  /// Runs the program to its end.
  static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Ended {
    try IsnadProcess(arguments, environment: environment).ended()
  }
}

extension Process {
  /// Waits until it ends, and kills it once that many seconds have gone by.
  func waitUntilExit(orKillAfter seconds: Int) {
    let deadline = Date(timeIntervalSinceNow: TimeInterval(seconds))
    while isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.01) }
    if isRunning { Foundation.kill(processIdentifier, SIGKILL) }
    waitUntilExit()
  }
}

/// What went wrong on the way of a test, before what it tests.
struct JourneyFailure: Error, CustomStringConvertible {
  let description: String
}

/// A folder that is removed with the test that made it.
final class ScratchFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "isnad-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// Sample outlets in a process of their own, on a port of their own, at a fixed time.
final class SampleProcess {
  let process: IsnadProcess
  /// Site and feed of each outlet, by slug.
  let addresses: [String: (site: String, feed: String)]

  /// - Parameters:
  ///   - port: the port each outlet listens on; tests that run side by side take different ones.
  ///   - start: when the sample news begins.
  ///   - present: what time it is for them.
  /// - Throws: if they don't start.
  init(port: Int, start: String, present: String) throws {
    process = try IsnadProcess([
      "sample-outlets", "--json", "--port", String(port), "--start", start, "--pretend", present,
    ])
    var text = ""
    var addresses: [String: (site: String, feed: String)] = [:]
    let reading = process.output.fileHandleForReading
    while text.filter({ $0 == "\n" }).count < 12 {
      let data = reading.availableData
      guard !data.isEmpty else { break }
      text += String(decoding: data, as: UTF8.self)
    }
    for line in text.split(separator: "\n") {
      guard
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String],
        let slug = object["outlet"], let site = object["site"], let feed = object["feed"]
      else { continue }
      addresses[slug] = (site, feed)
    }
    self.addresses = addresses
    guard addresses.count >= 12 else {
      process.kill()
      throw JourneyFailure(
        description: "the sample outlets didn't start: " + process.complaintsSoFar)
    }
  }

  deinit { process.kill() }
}
