import ArabicText
import ArgumentParser
import Extraction
import Fetching
import Foundation
import News

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read the article out of a page, or out of thousands.",
    discussion: """
      Example: isnad extract --json page.html https://www.example.com/news/1
      Example: isnad extract --json pages/ crawl.warc.gz > articles.jsonl
      Example: isnad extract --json --urls addresses.txt > articles.jsonl
      Example: isnad extract --explain-page why.html page.html

      A folder stands for the pages in it and in its folders, by name; a .warc or .warc.gz for the \
      pages in it. With --lines each line of input is {"file", "url"?, "fetchedAt"?}. `-`, or \
      nothing, is standard input.

      An article at an address is read with the pages on which it goes on, at most 20 in all, and \
      "repairs" says of how many it was joined; --explain explains the first.

      Pages are read side by side and written in the order of the input, in bounded memory. A page \
      that can't be read gets a sentence on standard error and, with --json, a line with "problem"; \
      the others go on.

      Ends with 0 if all were read, 1 if some were not, 65 if none could be, 69 if none was in \
      reach, 73 if the output can't be written, 75 if all hosts were busy.
      """)

  @Argument(help: "Files, folders, web archives or addresses of pages; - for standard input.")
  var inputs: [String] = []

  @Option(help: "Where the page came from, for a file or standard input.")
  var url: String?

  @Option(
    help: ArgumentHelp(
      "A file with the address of a page on each line, # before comments; - for standard input.",
      valueName: "list"))
  var urls: [String] = []

  @Flag(
    name: .customLong("one-page"),
    help: "Read an address alone, without the pages on which its article goes on.")
  var onePage = false

  @Option(name: .customLong("fetched-at"), help: "When it was fetched, as 2026-11-24T12:00Z.")
  var fetchedAt: String?

  @Flag(help: "One JSON object a page, a line each.")
  var json = false

  @Option(help: "How articles are written: text, markdown, html or json.")
  var format: ArticleFormat = .text

  @Flag(help: "Input lines name the files; output lines are JSON, in the same order.")
  var lines = false

  @Flag(help: "Say why each block was kept or dropped, on standard error and in the JSON.")
  var explain = false

  @Option(
    name: .customLong("explain-page"),
    help: ArgumentHelp(
      "Write an HTML page that shows what was kept and dropped, and why.", valueName: "file.html"))
  var explainPage: String?

  @Option(
    help: ArgumentHelp(
      "A folder of rules for outlets that need one; `isnad rules --help` says more.",
      valueName: "folder"))
  var rules: String?

  @Option(help: "How many pages are read at once (default: one for each core).")
  var jobs: Int?

  @Flag(help: "Say how far it is, even where standard error is no terminal.")
  var progress = false

  @OptionGroup var desk: DeskOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is from 1 to 256.") }
  }

  func run() async throws {
    let moment = try fetchedAt.map(Self.moment(of:))
    let address = try url.map(Self.address(of:))
    let origins = origins
    // First of all: a page that can't be written to is told before anything is read.
    let page = try explainPage.map { try ExplanationFile($0) }
    let settings = try isRemote ? desk.read() : nil
    let fetcher = try settings.map { PoliteFetcher(settings: try $0.fetching()) }
    let outletRules = try rules.map { try RuleFolder.rules(in: $0) } ?? .none
    let answering = PageAnswering(
      isJSON: json || lines || format == .json, format: format, explains: explain,
      isColoured: isatty(2) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil,
      makesSection: explainPage != nil, joinsPages: !onePage, fetcher: fetcher,
      extractor: ArticleExtractor(rules: outletRules))
    let window = OrderedWindow(
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, fetches: settings?.fetchWidth ?? 1
    )
    let form = progressForm
    let writer = AnswerWriter(progress: form, page: page)
    let own = explainPage.flatMap { FileIdentity(of: $0) }
    let pages = PageInputs(
      origins, defaults: PageDefaults(address: address, fetchedAt: moment, explanation: own))
    let interruption = Interruption(of: writer)
    await withTaskGroup(of: Void.self) { group in
      if form != .none {
        group.addTask { await writer.expect(PageCount().count(of: origins, except: own)) }
      }
      await window.run(
        next: { await pages.next() },
        answer: { await answering.answer($0, to: $1) },
        give: { await writer.write($0) })
      group.cancelAll()
    }
    await fetcher?.shutdown()
    let code = await writer.end(passedOver: pages.passedOver)
    withExtendedLifetime(interruption) {}
    if let code { throw code }
  }

  private var origins: [PageInputs.Origin] {
    let named: [PageInputs.Origin] = (inputs.isEmpty && urls.isEmpty ? ["-"] : inputs).map {
      lines ? .files($0) : .named($0)
    }
    return named + urls.map { .addresses($0) }
  }

  private var isRemote: Bool { !urls.isEmpty || inputs.contains(where: PageInputs.isAddress) }

  /// A line that changes would tear a text that goes to the same terminal.
  private var progressForm: PageProgress.Form {
    let isTerminal = isatty(2) == 1
    if isTerminal, isatty(1) == 0 { return .live }
    return progress ? .lines : .none
  }

  static func moment(of text: String) throws -> Moment {
    guard let time = KnownTime(text) else {
      throw ValidationError("\"\(text)\" isn't a time. Write it as 2026-11-24T12:00Z.")
    }
    return time.earliest
  }

  static func address(of text: String) throws -> WebAddress {
    guard let address = WebAddress(text) else {
      throw Complaint.told(MalformedAddress(text: text))
    }
    return address
  }
}
