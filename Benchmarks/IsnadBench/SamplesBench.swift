import ArgumentParser
import Foundation
import News

/// The program as `make run` starts it: memory and time to a filled front page.
struct SamplesBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "samples",
    abstract: "Resident memory while serving and collecting the samples, and time to fill.")

  @Option(help: "Seconds to watch.")
  var seconds = 30
  @Option(help: "The port to serve on.")
  var port = 8197

  func run() async throws {
    let folder = try ScratchFolder()
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "isnad")
    let desk = Process()
    desk.executableURL = program
    desk.arguments = ["serve", "--samples", "--port", String(port), "--data", folder.path]
    desk.standardError = FileHandle.nullDevice
    let clock = ContinuousClock()
    let began = clock.now
    try desk.run()
    defer {
      desk.terminate()
      desk.waitUntilExit()
    }
    var highest = 0.0
    var filled: Double?
    while clock.now - began < .seconds(seconds) {
      try await Task.sleep(for: .milliseconds(250))
      highest = max(highest, Usage.residentMegabytes(of: desk.processIdentifier))
      if filled == nil, try Self.articles(in: folder.path, by: program) >= 80 {
        filled = Double((clock.now - began) / .milliseconds(1)) / 1000
      }
    }
    Figures.tell(
      "samples", ["resident MB at most": highest, "seconds to 80 articles": filled ?? -1])
  }

  private static func articles(in folder: String, by program: URL) throws -> Int {
    let export = Process()
    export.executableURL = program
    export.arguments = ["export", "articles", "--data", folder]
    let output = Pipe()
    export.standardOutput = output
    export.standardError = FileHandle.nullDevice
    try export.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    export.waitUntilExit()
    return data.count { $0 == 0x0A }
  }
}
