import ArabicText
import ArgumentParser
import Desk
import Foundation
import News
import Store

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Store articles from lines of JSON, as the desk would have.",
    discussion: """
      Example: isnad export articles --data old | isnad import --data new
      Lines are articles in the full form, as `export` writes it, or in the short one:
        {"id", "outlet"?, "lang"?, "time"?, "title"?, "text"?, "url"?, "credit"?}
      """)

  @Argument(help: "Files of lines; - for standard input.")
  var files: [String] = []

  @Option(help: "The outlet of lines that name none.")
  var outlet = "imported"

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    let store = try await desk.read().openStore()
    let standard = try Complaint.told { try OutletID(outlet) }
    var importer = Importer(store: store, standard: standard, now: wallClock)
    for file in files.isEmpty ? ["-"] : files {
      let descriptor = file == "-" ? 0 : open(file, O_RDONLY)
      guard descriptor >= 0 else { throw Complaint.told(UnreadableFile(name: file)) }
      var lines = InputLines(of: descriptor)
      while let line = lines.next() {
        guard !line.isEmpty else { continue }
        try await Complaint.told { try await importer.take(line) }
      }
      if descriptor > 0 { close(descriptor) }
    }
    let summary = try await Complaint.told { try await importer.finish() }
    var output = Output()
    output.line(summary.value)
    output.flush()
    for number in summary.failedLines.prefix(10) {
      Complaint.say("Line \(number) isn't an article: it needs a title or a text, in JSON.")
    }
    if !summary.failedLines.isEmpty {
      throw summary.taken > 0 ? ExitCode.someFailed : ExitCode.unusableInput
    }
  }
}

struct Export: AsyncParsableCommand {
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case articles, versions
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write everything stored as lines of JSON that `import` reads back.",
    discussion: "Example: isnad export articles --since 2026-11-01 > november.jsonl")

  @Argument(help: "articles: the present text of each; versions: former texts as well.")
  var subject: Subject

  @Option(help: "Only what was seen from this time on, as 2026-11-24 or 2026-11-24T12:00Z.")
  var since: String?

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    let store = try await desk.read().openStore()
    let from = try since.map(Extract.moment(of:))
    var output = Output(holding: 64 << 10)
    var cursor: Int64? = 0
    while let at = cursor {
      let page = try await Complaint.told {
        try await store.articles(
          after: at, since: from, versions: subject == .versions, limit: 500)
      }
      for stored in page.articles { output.line(ArticleJSON.value(of: stored)) }
      cursor = page.next
    }
    output.flush()
  }
}
