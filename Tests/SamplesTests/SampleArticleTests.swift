import ArabicText
import Foundation
import News
import Samples
import Testing

@Suite("The sample articles")
struct SampleArticleTests {
  @Test("Every file of the folder is listed, and nothing else")
  func everyFileIsListed() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Samples/Articles").standardized
    let onDisk = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(onDisk.sorted() == SampleFile.all.map { $0.name + ".txt" })
  }

  @Test("Every file can be read", arguments: SampleFile.all.map(\.name))
  func everyFileIsRead(name: String) throws {
    let file = try #require(SampleFile.all.first { $0.name == name })
    #expect(throws: Never.self) { try SampleArticle(parsing: file.bytes, named: file.name) }
  }

  @Test("There is enough to read: outlets, articles, events")
  func thereIsEnough() {
    #expect(Set(SampleArticle.all.map(\.outlet)).count >= 10)
    #expect(SampleArticle.all.count >= 80)
    #expect(Set(SampleArticle.all.map(\.event)).count >= 20)
  }

  @Test("An article is named for its event and its outlet", arguments: SampleArticle.all)
  func namesFit(article: SampleArticle) {
    #expect(article.id.hasPrefix(article.event + "-"))
    #expect(article.id.hasSuffix("-" + article.outlet))
    #expect(SampleOutlet.named(article.outlet) != nil)
  }

  @Test("What an article copies or offers exists and is older", arguments: SampleArticle.all)
  func whatItPointsAtIsOlder(article: SampleArticle) throws {
    let pointers = article.editions.flatMap { edition in
      edition.pieces.compactMap { piece -> String? in
        switch piece {
        case .readAlso(let id), .alsoStory(let id): id
        default: nil
        }
      }
    }
    for id in pointers + (article.copy?.of ?? []) {
      let other = try #require(SampleArticle.named(id), "\(article.id) points at \(id)")
      #expect(other.publication < article.publication, "\(article.id) points at \(id)")
      #expect(other.outlet != article.outlet || !(article.copy?.of ?? []).contains(id))
    }
  }

  @Test(
    "The page in the structure of the first portal joins two agencies and prints a second story")
  func seedAnalogue() throws {
    let article = try #require(SampleArticle.named(SampleArticle.seedAnalogue))
    #expect(article.copy?.kind == .merged)
    #expect(article.copy?.of == ["dam-call-sahl-agency", "dam-call-murjan-agency"])
    let truth = try #require(SampleTruth(article, edition: 0, by: clock(at: "2026-11-24T12:00Z")))
    #expect(truth.credit == "قناة الضفتين")
    #expect(truth.alsoStory == "draft-deal-diffatayn")
  }
}

@Suite("What copies keep")
struct SampleCopyTests {
  /// Ordinary days, midnights of Sahlan and Murjan between original and copy, the turn of a year.
  static let starts = [
    "2026-11-24T11:05Z", "2026-11-24T07:20Z", "2026-11-25T08:10Z", "2027-01-01T20:45Z",
    "2027-01-02T00:00Z",
  ]

  @Test("An exact copy has the paragraphs of its original", arguments: starts)
  func exactCopies(start: String) throws {
    for (copy, original) in try copies(.exact, startingAt: start) {
      #expect(copy.paragraphs == original.paragraphs, "\(copy.id)")
    }
  }

  @Test("A copy under another headline differs in one paragraph at most", arguments: starts)
  func headlineCopies(start: String) throws {
    for (copy, original) in try copies(.headline, startingAt: start) {
      #expect(copy.headline != original.headline, "\(copy.id)")
      #expect(copy.paragraphs.count == original.paragraphs.count, "\(copy.id)")
      let changed = zip(copy.paragraphs, original.paragraphs).count { $0 != $1 }
      #expect(changed <= 1, "\(copy.id)")
    }
  }

  @Test("A truncated copy is the beginning of its original", arguments: starts)
  func truncatedCopies(start: String) throws {
    for (copy, original) in try copies(.truncated, startingAt: start) {
      #expect(copy.paragraphs.count < original.paragraphs.count, "\(copy.id)")
      #expect(copy.paragraphs == Array(original.paragraphs.prefix(copy.paragraphs.count)))
    }
  }

  @Test("A rewritten copy opens otherwise, and a lifted passage is there word for word")
  func rewrittenCopies() throws {
    for (copy, original) in try copies(.rewritten, startingAt: Self.starts[0]) {
      #expect(copy.paragraphs.first != original.paragraphs.first, "\(copy.id)")
      #expect(copy.paragraphs != original.paragraphs, "\(copy.id)")
    }
    for (copy, original) in try copies(.passage, startingAt: Self.starts[0]) {
      #expect(copy.paragraphs.contains(where: original.paragraphs.contains), "\(copy.id)")
      #expect(copy.paragraphs.first != original.paragraphs.first, "\(copy.id)")
    }
  }

  @Test("Every kind of copy is among the samples", arguments: SampleArticle.Copy.Kind.allCases)
  func everyKind(kind: SampleArticle.Copy.Kind) {
    #expect(SampleArticle.all.contains { $0.copy?.kind == kind })
  }

  /// Copies of a kind, with their originals as they stood when the copy was made.
  private func copies(
    _ kind: SampleArticle.Copy.Kind, startingAt start: String
  ) throws -> [(copy: SampleTruth, original: SampleTruth)] {
    let clock = try clock(at: start)
    return try SampleArticle.all.filter { $0.copy?.kind == kind }.map { article in
      let published = clock.publication(of: article)
      let original = try #require(article.copy?.of.first.flatMap(SampleArticle.named))
      return (
        try #require(SampleTruth(article, edition: 0, by: clock)),
        try #require(SampleTruth(original, by: clock, at: published))
      )
    }
  }
}

@Suite("Editions and days")
struct SampleClockTests {
  @Test("An article is there from its moment on, not a second before")
  func articlesAppear() throws {
    let clock = try clock(at: "2026-11-24T11:05Z")
    let article = try #require(SampleArticle.named("border-crossing-marfa"))
    let moment = clock.start.advanced(bySeconds: 35 * 60)
    #expect(clock.publication(of: article) == moment)
    #expect(SampleTruth(article, by: clock, at: moment.advanced(bySeconds: -1)) == nil)
    #expect(SampleTruth(article, by: clock, at: moment)?.edition == 0)
  }

  @Test("A later edition replaces the one before, and keeps what it doesn't change")
  func editionsFollow() throws {
    let clock = try clock(at: "2026-11-24T11:05Z")
    let article = try #require(SampleArticle.named("fire-port-harbour-post"))
    let published = clock.publication(of: article)
    let ages: [(minutes: Int64, injured: String)] = [
      (0, "0"), (109, "0"), (110, "3"), (379, "3"), (380, "5"),
    ]
    for (minutes, injured) in ages {
      let now = published.advanced(bySeconds: minutes * 60)
      let truth = try #require(SampleTruth(article, by: clock, at: now))
      #expect(truth.facts["injured"] == injured)
      #expect(truth.authors == ["Lina Haddad"])
      #expect(truth.modified.map { $0 <= now } ?? (minutes < 110))
    }
  }

  @Test("Days are said in the outlet's month names and digits, counted from its own midnight")
  func daysAreSaid() throws {
    // 22:30 in GMT: the next day already in Sahlan.
    let clock = try clock(at: "2026-11-24T22:30Z")
    let souq = try truth("veg-prices-4-souq", clock)
    #expect(souq.headline.hasSuffix("ليوم الثلاثاء ٢٤ نوفمبر"))
    let marfa = try truth("murjan-cabinet-marfa", clock)
    #expect(marfa.paragraphs[2].contains("في 2 تشرين الثاني"))
    let agency = try truth("dam-call-2-sahl-agency", clock)
    #expect(agency.paragraphs[4].contains("يوم الأحد 29 نوفمبر"))
    let post = try truth("semi-final-harbour-post", clock)
    #expect(post.paragraphs[0].contains("on Monday to reach"))
  }

  @Test("No text is left with a placeholder", arguments: SampleArticle.all)
  func placeholdersAreResolved(article: SampleArticle) throws {
    for start in SampleCopyTests.starts {
      for edition in article.editions.indices {
        let truth = try #require(SampleTruth(article, edition: edition, by: clock(at: start)))
        for text in [truth.headline, truth.subtitle ?? ""] + truth.paragraphs {
          #expect(!text.contains("{") && !text.contains("}"), "\(article.id): \(text)")
        }
      }
    }
  }

  private func truth(_ id: String, _ clock: SampleClock) throws -> SampleTruth {
    let article = try #require(SampleArticle.named(id))
    return try #require(SampleTruth(article, edition: 0, by: clock))
  }
}

/// A clock that starts at a moment written as RFC 3339 has it.
func clock(at text: String) throws -> SampleClock {
  SampleClock(start: try #require(KnownTime(text)?.moment))
}
