import ArabicText
import ArgumentParser
import Fetching
import Foundation
import News

/// A web archive of sample pages, read alone and through `isnad extract` on one core and on more.
struct ArchiveBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Records and megabytes of a packed web archive a second, and the gain by cores.",
    discussion: "Example: .build/release/isnad-bench archive --records 6000")

  @Option(help: "Records of the archive, sample pages over and over.")
  var records = 6_000
  @Option(help: "How often each is measured; the best counts.")
  var rounds = 3
  @Option(help: "An archive of your own instead of the samples.")
  var file: String?

  func run() async throws {
    let folder = try ScratchFolder()
    let name: String
    if let file {
      name = file
    } else {
      name = folder.path + "/samples.warc.gz"
      try SampleArchive(records: records).write(to: name)
    }
    let packed = try FileManager.default.attributesOfItem(atPath: name)[.size] as? Int ?? 0
    let alone = try read(name)
    Figures.tell(
      "archive, read alone",
      [
        "pages": Double(alone.pages), "packed MB": megabytes(packed),
        "pages' MB": megabytes(alone.bytes), "seconds": alone.seconds,
        "pages a second": Double(alone.pages) / alone.seconds,
        "pages' MB a second": megabytes(alone.bytes) / alone.seconds,
      ])
    let cores = ProcessInfo.processInfo.activeProcessorCount
    var first: Double?
    for jobs in 1...max(1, cores) {
      let best = try extract(name, jobs: jobs)
      let start = first ?? best.seconds
      first = start
      Figures.tell(
        "archive, extracted",
        [
          "jobs": Double(jobs), "seconds": best.seconds, "processor seconds": best.processor,
          "pages a second": Double(alone.pages) / best.seconds,
          "pages a processor second": Double(alone.pages) / best.processor,
          "pages' MB a second": megabytes(alone.bytes) / best.seconds,
          "packed MB a second": megabytes(packed) / best.seconds,
          "faster than one job": start / best.seconds, "resident MB at most": best.resident,
        ])
    }
  }

  private func megabytes(_ bytes: Int) -> Double { Double(bytes) / 1_000_000 }

  private func read(_ name: String) throws -> (pages: Int, bytes: Int, seconds: Double) {
    let file = try FileHandle(forReadingFrom: URL(filePath: name))
    var pages = 0
    var bytes = 0
    let clock = ContinuousClock()
    let took = clock.measure {
      let reader = WARCReader { most in
        // A file that can't be read on ends there; the count of pages shows it.
        (try? file.read(upToCount: most)).map { Array($0) } ?? []
      }
      while let item = reader.next() {
        guard case .page(let page) = item else { continue }
        pages += 1
        bytes += page.bytes.count
      }
    }
    return (pages, bytes, took / .seconds(1))
  }

  /// The best of some rounds; the processor time of the same round.
  private func extract(
    _ name: String, jobs: Int
  ) throws -> (seconds: Double, processor: Double, resident: Double) {
    var best = (seconds: Double.infinity, processor: 0.0, resident: 0.0)
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "isnad")
    let clock = ContinuousClock()
    for _ in 0..<max(1, rounds) {
      let run = Process()
      run.executableURL = program
      run.arguments = ["extract", "--json", "--jobs", String(jobs), name]
      run.standardOutput = FileHandle.nullDevice
      let before = Usage.children
      let began = clock.now
      try run.run()
      run.waitUntilExit()
      let seconds = (clock.now - began) / .seconds(1)
      let after = Usage.children
      if seconds < best.seconds {
        best = (seconds, after.processor - before.processor, after.residentMegabytes)
      }
    }
    return best
  }
}
