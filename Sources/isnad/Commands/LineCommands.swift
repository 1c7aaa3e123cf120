import ArabicText
import ArgumentParser
import Extraction
import Foundation
import News

struct ReadFeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed", abstract: "Read feeds: RSS, RDF, Atom, JSON Feed.",
    discussion: "Example: curl -s https://www.example.com/feed | isnad feed --json -")

  @Argument(help: "Files; - for standard input.")
  var files: [String] = []

  @Option(help: "Where the feed came from.")
  var url: String?

  @Option(name: .customLong("content-type"), help: "The Content-Type it was sent with.")
  var contentType: String?

  @Flag(help: "One JSON object a feed, a line each.")
  var json = false

  @Flag(help: "Input lines are names of files, or {\"file\", \"url\"?}; output lines are JSON.")
  var lines = false

  func run() throws {
    var output = Output()
    var done = 0
    var failed = 0
    func read(_ name: String, at address: WebAddress?) -> JSONValue {
      guard let bytes = InputFile.bytes(of: name) else {
        failed += 1
        return problem(UnreadableFile(name: name), of: name)
      }
      do throws(UnrecognisedFeed) {
        let feed = try FeedReader.feed(
          in: bytes, contentType: contentType, address: address, fetchedAt: wallClock(),
          outletZone: nil)
        done += 1
        return .object([.init("file", .string(name))] + FeedJSON.members(of: feed))
      } catch {
        failed += 1
        return problem(error, of: name)
      }
    }
    if lines {
      var input = InputLines()
      while let line = input.next() {
        guard !line.isEmpty else { continue }
        let value = JSONValue(parsing: line)
        let name = value?["file"]?.string ?? value?.string ?? String(decoding: line, as: UTF8.self)
        output.line(read(name, at: (value?["url"]?.string).flatMap { WebAddress($0) }))
      }
    } else {
      let address = try url.map(Extract.address(of:))
      for name in files.isEmpty ? ["-"] : files {
        let value = read(name, at: address)
        if json {
          output.line(value)
        } else {
          tell(value, to: &output)
        }
      }
    }
    output.flush()
    if failed > 0 { throw done > 0 ? ExitCode.someFailed : ExitCode.unusableInput }
  }

  private func problem(_ problem: any Problem, of name: String) -> JSONValue {
    .object([.init("file", .string(name)), ProblemJSON.member(problem)])
  }

  private func tell(_ value: JSONValue, to output: inout Output) {
    if let sentence = value["problem"]?["sentence"]?.string { return Complaint.say(sentence) }
    output.line("\(value["title"]?.string ?? "(no title)") (\(value["format"]?.string ?? "?"))")
    for entry in value["entries"]?.elements ?? [] {
      let time = entry["published"]?.string ?? "no time"
      output.line("  \(time)  \(entry["title"]?.string ?? "(no title)")")
    }
  }
}

struct ReadDate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "date", abstract: "Read printed publication times, a line each.",
    discussion: """
      Example: echo '{"id":"1","text":"نُشر: 12 شباط 2025"}' | isnad date
      Input lines are {"id", "text", "context"?: {"fetchedAt"?, "outletZone"?, "country"?}}.
      """)

  func run() throws {
    try eachLine(expecting: "{\"id\", \"text\"}") { value, text in
      let context = value["context"] ?? .null
      let fetched = (context["fetchedAt"]?.string).flatMap { KnownTime($0) }?.earliest
      let reader = PrintedDateReader(
        context: DateContext(
          fetchedAt: fetched ?? wallClock(), outletZone: context["outletZone"]?.string,
          country: context["country"]?.string))
      let date = reader.publication(in: text)
      return [
        .init("value", .optional(date?.time.text)),
        .init("precision", .optional(date?.time.precision.rawValue)),
        .init("zone", .optional(date?.time.offsetText)),
        .init("zoneKnownFrom", .optional(date?.zoneKnownFrom.rawValue)),
      ]
    }
  }
}

struct Recognise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Recognise the language of texts, a line each.",
    discussion: """
      Example: echo '{"id":"1","text":"وزير الري يصل إلى العاصمة"}' | isnad language
      Input lines are {"id", "text"}; `und` is said where the language can't be told.
      """)

  func run() throws {
    try eachLine(expecting: "{\"id\", \"text\"}") { _, text in
      let found = LanguageRecognizer().recognise(text)
      return [
        .init("language", .string(found.language.tag)),
        .init("confidence", .number((found.confidence * 1000).rounded() / 1000)),
      ]
    }
  }
}

struct Sanitise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sanitize", abstract: "Make pieces of HTML safe to show, a line each.",
    discussion: """
      Example: echo '{"id":"1","html":"<p onclick=x>خبر</p>"}' | isnad sanitize
      Input lines are {"id", "html", "base"?}; relative links are resolved against base, and left
      out without one.
      """)

  func run() throws {
    try eachLine(reading: "html", expecting: "{\"id\", \"html\"}") { value, html in
      let base = (value["base"]?.string).flatMap { WebAddress($0) }
      return [.init("html", .string(Sanitiser(base: base).sanitised(html)))]
    }
  }
}

/// Answers each line of standard input that has a text with a line of output, in the same order.
private func eachLine(
  reading member: String = "text", expecting form: String,
  answer: (JSONValue, String) -> [JSONValue.Member]
) throws {
  var input = InputLines()
  var output = Output()
  var done = 0
  var failed = 0
  while let line = input.next() {
    guard !line.isEmpty else { continue }
    let value = JSONValue(parsing: line)
    let id = value?["id"] ?? .null
    guard let value, let text = value[member]?.string else {
      failed += 1
      output.line(.object([.init("id", id), ProblemJSON.member(MalformedLine(expected: form))]))
      continue
    }
    done += 1
    output.line(.object([.init("id", id)] + answer(value, text)))
  }
  output.flush()
  if failed > 0 { throw done > 0 ? ExitCode.someFailed : ExitCode.unusableInput }
}
