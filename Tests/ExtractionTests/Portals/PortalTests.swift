import ArabicText
import Foundation
import News
import Testing

@Suite("Pages in the layouts that small portals have")
struct PortalTests {
  private static let scores = Result { try PortalPage.all().map(PortalScore.init) }

  @Test("The text of an article is read, and nothing else")
  func readsBodies() throws {
    let articles = try Self.scores.get().filter(\.hasText)
    try #require(articles.count >= Floor.texts)
    if Floor.isPrinted { print(Self.table(try Self.scores.get())) }
    let mean = articles.map(\.f1).reduce(0, +) / Double(articles.count)
    let low = articles.filter { $0.f1 < 0.9 }
    #expect(mean >= Floor.meanF1, "\(PortalScore.rounded(mean))\n\(Self.table(articles))")
    #expect(low.count <= Floor.pagesUnderNine, "\(Self.table(low))")
  }

  @Test("A page that is no article isn't called one, but what it is")
  func knowsOtherPages() throws {
    let others = try Self.scores.get().filter { !$0.page.truth.accepts(.article) }
    try #require(others.count >= Floor.others)
    let called = others.filter { $0.page.article.kind == .article }
    #expect(called.count <= Floor.othersCalledArticles, "\(Self.table(called))")
    let misnamed = others.filter { !$0.page.truth.accepts($0.page.article.kind) }
    #expect(misnamed.count <= Floor.othersMisnamed, "\(Self.table(misnamed))")
  }

  @Test("What a careful reader noted doesn't contradict itself")
  func notesAreSound() throws {
    for page in try Self.scores.get().map(\.page) {
      let truth = page.truth
      let kinds = [truth.kind] + (truth.kindAlso ?? [])
      #expect(kinds.allSatisfy { PageKind(rawValue: $0) != nil }, "\(page.name)")
      let days = [truth.published, truth.modified].compactMap(\.self) + (truth.publishedAlso ?? [])
      #expect(days.allSatisfy { KnownTime($0) != nil }, "\(page.name)")
      #expect(truth.kind != "article" || truth.body?.isEmpty == false, "\(page.name)")
      let text = (truth.body ?? []).joined(separator: "\n")
      for words in truth.absent ?? [] {
        #expect(!text.contains(words), "\(page.name): «\(words)» is in the text")
      }
    }
  }

  @Test("Fields are found where they are printed, and none is invented")
  func findsFields() throws {
    let articles = try Self.scores.get().filter(\.hasText)
    for kind in PortalScore.Fault.Kind.allCases {
      let faulty = articles.filter { $0.faults.contains { $0.kind == kind } }
      #expect(
        faulty.count <= Floor.faults[kind, default: 0],
        "\(kind.rawValue)\n\(Self.table(faulty))")
    }
  }

  private static func table(_ scores: [PortalScore]) -> String {
    scores.map(\.line).joined(separator: "\n")
  }
}

/// What is reached today: raised when a rule gets better, lowered only with a reason.
///
/// With `PORTALS_STRICT=1` in the environment nothing is forgiven, and every page with a fault is
/// listed. With `PORTALS_TABLE=1` every page's figures are printed.
private enum Floor {
  static let isStrict = ProcessInfo.processInfo.environment["PORTALS_STRICT"] != nil
  static let isPrinted = ProcessInfo.processInfo.environment["PORTALS_TABLE"] != nil
  static let texts = 28
  static let others = 12
  static let meanF1 = isStrict ? 1 : 0.906
  static let pagesUnderNine = isStrict ? 0 : 6
  static let othersCalledArticles = isStrict ? 0 : 0
  static let othersMisnamed = isStrict ? 0 : 4
  /// How many pages may have a fault of a kind.
  static let faults: [PortalScore.Fault.Kind: Int] =
    isStrict
    ? [:]
    : [
      .kind: 2, .headline: 1, .dayWrong: 1, .dayMissing: 1, .authorMissing: 6, .authorInvented: 2,
      .datelineMissing: 1, .section: 8, .captionMissing: 2, .foreignWords: 8,
    ]
}
