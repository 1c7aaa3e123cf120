import ArabicText
import ArgumentParser
import Extraction
import Fetching
import Foundation
import Glibc
import News

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read the article out of a page.",
    discussion: """
      Example: isnad extract --json page.html https://www.example.com/news/1
      With --lines each line of input is {"file", "url"?, "fetchedAt"?}. A folder stands for all
      files in it, a .warc or .warc.gz for the pages in it. `-`, or nothing, is standard input.
      """)

  @Argument(help: "Files, folders or addresses of pages; - for standard input.")
  var inputs: [String] = []

  @Option(help: "Where the page came from, for a file or standard input.")
  var url: String?

  @Option(name: .customLong("fetched-at"), help: "When it was fetched, as 2026-11-24T12:00Z.")
  var fetchedAt: String?

  @Flag(help: "One JSON object a page, a line each.")
  var json = false

  @Option(help: "How articles are written: text, markdown, html or json.")
  var format: ArticleFormat = .text

  @Flag(help: "Input lines name the files; output lines are JSON, in the same order.")
  var lines = false

  @Flag(help: "Say why each block was kept or dropped.")
  var explain = false

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    var run = Run(json: json || lines || format == .json, format: format, explain: explain)
    let moment = try fetchedAt.map(Self.moment(of:)) ?? wallClock()
    let address = try url.map(Self.address(of:))
    if lines {
      for name in inputs.isEmpty ? ["-"] : inputs { try readLines(of: name, into: &run) }
    } else {
      var fetcher: PoliteFetcher?
      for input in inputs.isEmpty ? ["-"] : inputs {
        if input.hasPrefix("http://") || input.hasPrefix("https://") {
          let asking = try fetcher ?? PoliteFetcher(settings: desk.read().fetching())
          fetcher = asking
          await run.fetch(input, by: asking)
        } else {
          for file in Self.files(in: input) {
            if file.hasSuffix(".warc") || file.hasSuffix(".warc.gz") {
              run.read(archive: file)
              continue
            }
            run.read(file: file, as: ["file": file], address: address, fetchedAt: moment)
          }
        }
      }
      await fetcher?.shutdown()
    }
    try run.end()
  }

  private func readLines(of name: String, into run: inout Run) throws {
    let descriptor = name == "-" ? 0 : open(name, O_RDONLY)
    guard descriptor >= 0 else {
      run.fail(["file": name], UnreadableFile(name: name))
      return
    }
    defer { if descriptor > 0 { close(descriptor) } }
    var input = InputLines(of: descriptor)
    while let line = input.next() {
      guard !line.isEmpty else { continue }
      guard let value = JSONValue(parsing: line), let file = value["file"]?.string else {
        run.fail(["file": ""], MalformedLine(expected: "{\"file\", \"url\"?, \"fetchedAt\"?}"))
        continue
      }
      run.read(
        file: file, as: ["file": file], address: (value["url"]?.string).flatMap { WebAddress($0) },
        fetchedAt: (value["fetchedAt"]?.string).flatMap { KnownTime($0) }?.earliest ?? wallClock())
    }
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

  /// The files that a name stands for: itself, or those of a folder by name.
  static func files(in name: String) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: name, isDirectory: &isFolder), isFolder.boolValue
    else { return [name] }
    // A folder that can't be listed is one input that fails, told when it is opened.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: name)) ?? []
    return names.isEmpty ? [name] : names.sorted().map { name + "/" + $0 }
  }
}

/// The pages of one call, and how many of them failed.
private struct Run: ~Copyable {
  let json: Bool
  let format: ArticleFormat
  let explain: Bool
  var output = Output()
  var done = 0
  var failed = 0

  init(json: Bool, format: ArticleFormat, explain: Bool) {
    self.json = json
    self.format = format
    self.explain = explain
  }

  mutating func read(
    file: String, as name: KeyValuePairs<String, String>, address: WebAddress?, fetchedAt: Moment
  ) {
    guard let bytes = InputFile.bytes(of: file) else {
      return fail(name, UnreadableFile(name: file))
    }
    extract(bytes, as: name, PageContext(address: address, fetchedAt: fetchedAt), called: file)
  }

  mutating func read(archive name: String) {
    let descriptor = open(name, O_RDONLY)
    guard descriptor >= 0 else { return fail(["file": name], UnreadableFile(name: name)) }
    defer { close(descriptor) }
    var isBroken = false
    let archive = WARCReader { most in
      var piece = [UInt8](repeating: 0, count: most)
      while true {
        let count = piece.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, most) }
        if count < 0, errno == EINTR { continue }
        isBroken = count < 0
        return Array(piece.prefix(max(0, count)))
      }
    }
    var isEmpty = true
    while let item = archive.next() {
      isEmpty = false
      switch item {
      case .page(let page), .mended(let page):
        extract(
          page.bytes, as: ["url": page.address.text],
          PageContext(
            address: page.address, contentType: page.contentType,
            contentLanguage: page.contentLanguage, fetchedAt: page.fetchedAt),
          called: page.address.text)
      case .damaged(let target):
        fail(["url": target ?? ""], DamagedRecord(archive: name, target: target))
      }
    }
    if isBroken {
      fail(["file": name], UnreadableFile(name: name))
    } else if isEmpty {
      fail(["file": name], EmptyArchive(name: name))
    }
  }

  mutating func fetch(_ text: String, by fetcher: PoliteFetcher) async {
    guard let address = WebAddress(text) else {
      return fail(["url": text], MalformedAddress(text: text))
    }
    switch await fetcher.fetch(FetchRequest(address, for: .page)) {
    case .page(let page, _, _):
      extract(
        page.bytes, as: ["url": page.address.text],
        PageContext(
          address: page.address, contentType: page.contentType,
          contentLanguage: page.contentLanguage, fetchedAt: page.fetchedAt),
        called: text)
    case .refused(let problem, _): fail(["url": text], problem)
    case .unchanged: fail(["url": text], UnreadableFile(name: text))
    }
  }

  private mutating func extract(
    _ bytes: [UInt8], as name: KeyValuePairs<String, String>, _ context: PageContext,
    called: String
  ) {
    do throws(UnreadablePage) {
      let article = try ArticleExtractor().article(in: bytes, of: context)
      done += 1
      if json {
        output.line(.object(name.map { .init($0, .string($1)) } + ArticleJSON.members(of: article)))
      } else {
        output.line(ArticleText.text(of: article, as: format))
      }
      if explain {
        for block in try ArticleExtractor().explanation(of: bytes, in: context) {
          let words = block.text.prefix(60)
          Complaint.say("\(block.isKept ? "kept" : "dropped")  \(block.reason): \(words)")
        }
      }
    } catch {
      fail(name, error, called: called)
    }
  }

  mutating func fail(
    _ name: KeyValuePairs<String, String>, _ problem: any Problem, called: String? = nil
  ) {
    failed += 1
    if json {
      output.line(.object(name.map { .init($0, .string($1)) } + [ProblemJSON.member(problem)]))
    } else {
      Complaint.say((called.map { $0 + ": " } ?? "") + problem.description)
    }
  }

  mutating func end() throws {
    output.flush()
    if failed > 0 { throw done > 0 ? ExitCode.someFailed : ExitCode.unusableInput }
  }
}

/// A record of a web archive that can't be read.
struct DamagedRecord {
  let archive: String
  let target: String?
}

extension DamagedRecord: Problem {
  var code: ProblemCode { .fileUnreadable }
  var description: String {
    "A record of \(archive)\(target.map { " (\($0))" } ?? "") is damaged; the rest was read."
  }
}

/// A web archive without a page.
struct EmptyArchive {
  let name: String
}

extension EmptyArchive: Problem {
  var code: ProblemCode { .fileUnreadable }
  var description: String {
    "\(name) holds no page. It should be a web archive (WARC 1.0 or 1.1), packed with gzip or not."
  }
}
