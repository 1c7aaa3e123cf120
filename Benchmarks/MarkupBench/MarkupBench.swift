import Extraction
import Foundation

/// Measures the parser: `markup-bench html5lib DIR`, `speed FILE…`, `hostile`; JSON lines.
@main
enum MarkupBench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let rest = Array(arguments.dropFirst())
    switch arguments.first {
    case "html5lib" where rest.count == 1: try html5lib(rest[0])
    case "speed" where !rest.isEmpty: try speed(rest)
    case "hostile": hostile()
    default:
      FileHandle.standardError.write(
        Data(
          "Say markup-bench html5lib DIR, markup-bench speed FILE…, or markup-bench hostile.\n".utf8
        ))
      exit(64)
    }
  }

  private static func html5lib(_ folder: String) throws {
    try html5lib(
      "tree construction", in: folder + "/tree-construction", endingIn: ".dat",
      by: TreeCases.results)
    try html5lib("tokenizer", in: folder + "/tokenizer", endingIn: ".test", by: TokenCases.results)
  }

  private static func html5lib(
    _ subject: String, in folder: String, endingIn ending: String,
    by results: (String) throws -> CaseResults
  ) throws {
    var passed = 0
    var failed = 0
    var leftOut = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(ending) {
      let results = try results(folder + "/" + name)
      passed += results.passed
      failed += results.failures.count
      leftOut += results.leftOut.count
      try say(
        File(
          file: results.file, passed: results.passed, failures: results.failures,
          leftOut: results.leftOut))
    }
    try say(
      Total(what: "html5lib \(subject)", passed: passed, failed: failed, leftOut: leftOut))
  }

  /// Parses each file as often as fits in about a second of processor time.
  private static func speed(_ paths: [String]) throws {
    let pages = try paths.map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0))) }
      .filter { String(validating: $0, as: UTF8.self) != nil }
    let bytes = pages.reduce(0) { $0 + $1.count }
    var best = Double.infinity
    var nodes = 0
    for _ in 0..<15 {
      let start = processorSeconds()
      for page in pages { nodes &+= MarkupSpecimen(html: page).nodeCount }
      best = min(best, processorSeconds() - start)
    }
    try say(
      Speed(
        what: "speed", pages: pages.count, megabytes: Double(bytes) / 1e6,
        megabytesPerSecond: (Double(bytes) / 1e6 / best).rounded()))
  }

  private static func hostile() {
    for (name, markup) in HostileTexts.all {
      for isXML in [false, true] {
        let start = processorSeconds()
        let tree = isXML ? MarkupSpecimen(xml: markup) : MarkupSpecimen(html: markup)
        let seconds = processorSeconds() - start
        // Figures of our own making always encode.
        try? say(
          Hostile(
            what: name, grammar: isXML ? "xml" : "html", megabytes: Double(markup.count) / 1e6,
            seconds: (seconds * 1000).rounded() / 1000, nodes: tree.nodeCount,
            bytesPerByte: Double(tree.treeBytes) / Double(max(1, markup.count)),
            repairs: tree.repairs.map(\.kind)))
      }
    }
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func say(_ figures: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    FileHandle.standardOutput.write(try encoder.encode(figures) + Data("\n".utf8))
  }

  private struct File: Encodable {
    let file: String
    let passed: Int
    let failures: [String]
    let leftOut: [String]
  }

  private struct Total: Encodable {
    let what: String
    let passed: Int
    let failed: Int
    let leftOut: Int
  }

  private struct Speed: Encodable {
    let what: String
    let pages: Int
    let megabytes: Double
    let megabytesPerSecond: Double
  }

  private struct Hostile: Encodable {
    let what: String
    let grammar: String
    let megabytes: Double
    let seconds: Double
    let nodes: Int
    let bytesPerByte: Double
    let repairs: [String]
  }
}
