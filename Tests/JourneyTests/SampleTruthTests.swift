import ArabicText
import Foundation
import News
import Samples
import Testing

@Suite("The sample outlets, through the whole line")
struct SampleTruthTests {
  private static let start = "2026-11-20T09:00:00Z"
  private static let collected = Result { try Collected(start: start, port: 8194) }

  @Test("Every article is there once, with its headline")
  func everyArticle() throws {
    let collected = try Self.collected.get()
    try #require(collected.truths.count >= 80)
    #expect(collected.lines.count == collected.truths.count)
    for truth in collected.truths {
      #expect(collected.line(of: truth) != nil, "\(truth.id): \(truth.headline)")
    }
  }

  @Test("No day is wrong, and the time of publication is what the outlet says wherever it says it")
  func times() throws {
    let collected = try Self.collected.get()
    var exact = 0
    for truth in collected.truths {
      guard let line = collected.line(of: truth), let time = line.article.published?.time else {
        continue
      }
      if let moment = time.moment {
        // Feeds and pages print minutes; the seconds are the site's own.
        #expect(
          abs(moment.seconds(since: truth.published)) < 60, "\(truth.id): \(time.text)")
        exact += 1
      } else {
        let day = KnownTime(truth.published, offset: truth.outlet.zone.offset).day
        #expect(time.day == day, "\(truth.id): \(time.text)")
      }
    }
    #expect(exact * 10 >= collected.truths.count * 9)
  }

  @Test("Bodies are what was printed: nothing of menus, related boxes or other stories")
  func bodies() throws {
    let collected = try Self.collected.get()
    var wrong: [String] = []
    for truth in collected.truths {
      guard let line = collected.line(of: truth) else { continue }
      let printed = Self.words(truth.paragraphs.joined(separator: " "))
      let read = Self.words(line.article.text)
      if printed != read { wrong.append("\(truth.id): \(read.count) words for \(printed.count)") }
    }
    #expect(wrong.count * 20 <= collected.truths.count, "\(wrong.joined(separator: "\n"))")
  }

  @Test("Authors, credits and datelines are those printed, and none is invented")
  func fields() throws {
    let collected = try Self.collected.get()
    for truth in collected.truths {
      guard let line = collected.line(of: truth) else { continue }
      for author in line.article.authors {
        #expect(truth.authors.contains(author), "\(truth.id): author \(author)")
      }
      if let credit = line.article.credit {
        let printed = (truth.credit ?? "") + (truth.dateline ?? "") + truth.outlet.name
        #expect(
          credit.split { $0 == "+" }.allSatisfy {
            printed.contains($0.trimmingCharacters(in: .whitespaces))
          }, "\(truth.id): credit \(credit)")
      }
      if let dateline = line.article.dateline {
        #expect((truth.dateline ?? "").contains(dateline), "\(truth.id): dateline \(dateline)")
      }
    }
  }

  @Test("The seed's page: each element where it belongs")
  func seedAnalogue() throws {
    let collected = try Self.collected.get()
    let truth = try #require(collected.truths.first { $0.id == "dam-call-shati" })
    let article = try #require(collected.line(of: truth)).article
    #expect(article.headline == truth.headline)
    #expect(article.credit == "قناة الضفتين")
    #expect(Self.words(article.text) == Self.words(truth.paragraphs.joined(separator: " ")))
    let other = try #require(SampleArticle.all.first { $0.id == truth.alsoStory })
    let otherHeadline = try #require(
      SampleTruth(other, by: collected.clock, at: collected.clock.start)?.headline)
    #expect(article.related.contains { $0.title == otherHeadline })
    #expect(!article.text.contains(otherHeadline))
    #expect(!article.text.contains("المصدر:"))
    #expect(!article.text.contains("تاريخ النشر"))
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace || "|\"“”«»".contains($0) }.map(String.init)
  }
}

/// What a desk stored of the sample outlets at a fixed time.
private struct Collected {
  let truths: [SampleTruth]
  let lines: [ArticleLine]
  let clock: SampleClock

  init(start: String, port: Int) throws {
    let folder = try ScratchFolder()
    let samples = try SampleProcess(port: port, start: start, present: start)
    for (slug, address) in samples.addresses {
      let outlet = SampleOutlet.named(slug)
      let added = try IsnadProcess.run(
        "add", address.feed, "--id", slug, "--zone", outlet?.zone.name ?? "", "--data", folder.path,
        "--fetch-allow", "127.31.7.0/24")
      guard added.status == 0 else { throw JourneyFailure(description: added.complaints) }
    }
    let run = try IsnadProcess.run(
      "collect", "--data", folder.path, "--fetch-allow", "127.31.7.0/24")
    guard run.status == 0 else { throw JourneyFailure(description: run.complaints) }
    let export = try IsnadProcess.run("export", "articles", "--data", folder.path)
    lines = export.output.split(separator: "\n").compactMap { ArticleLine(parsing: Array($0.utf8)) }
    guard let moment = KnownTime(start)?.earliest else {
      throw JourneyFailure(description: "the start isn't a time")
    }
    clock = SampleClock(start: moment)
    truths = SampleTruth.all(by: clock, at: moment)
  }

  func line(of truth: SampleTruth) -> ArticleLine? {
    lines.first { $0.outlet == truth.outlet.id && $0.article.headline == truth.headline }
  }
}
