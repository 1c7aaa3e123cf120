import ArgumentParser

/// Measures the desk; each figure is one JSON object on a line.
@main
struct IsnadBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "isnad-bench",
    abstract: "Speed and memory of the desk, one JSON object a line.",
    discussion: """
      Example: taskset -c 0 .build/release/isnad-bench line --hosts 300
      Without a name, everything is measured with its standard size.
      """,
    subcommands: [
      All.self, LineBench.self, PagesBench.self, SamplesBench.self, ArchiveBench.self, Farm.self,
    ],
    defaultSubcommand: All.self)
}

/// Everything, one after another.
struct All: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Every benchmark with its standard size.")

  func run() async throws {
    let line = try LineBench.parse([])
    try await line.run()
    for count in ["10000", "100000"] {
      let pages = try PagesBench.parse(["--articles", count])
      try await pages.run()
    }
    let samples = try SamplesBench.parse([])
    try await samples.run()
    let archive = try ArchiveBench.parse([])
    try await archive.run()
  }
}
