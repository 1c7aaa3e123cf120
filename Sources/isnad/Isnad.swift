import ArgumentParser

/// The command line: every step of the desk, and the desk itself.
@main
struct Isnad: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "isnad",
    abstract: "An Arabic-first news desk: outlets in, clean articles with their isnad out.",
    discussion: """
      Start with `isnad serve --samples` and open http://127.0.0.1:8080, or add an outlet:
        isnad add https://www.example.com && isnad serve
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "The desk:",
        // Each says its own name: making them of the types would cost every start 3 ms.
        subcommands: [
          Serve.self, Collect.self, Add.self, Feeds.self, Pause.self, Resume.self, Remove.self,
          SampleOutlets.self, ShowSettings.self,
        ]),
      CommandGroup(
        name: "One article:",
        subcommands: [
          Extract.self, Rules.self, ReadFeed.self, ReadDate.self, Recognise.self, Sanitise.self,
        ]),
      CommandGroup(name: "Many articles:", subcommands: [Import.self, Export.self]),
    ])
}
