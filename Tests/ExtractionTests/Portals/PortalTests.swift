import Foundation
import News
import Testing

@Suite("Pages in the layouts that small portals have")
struct PortalTests {
  private static let scores = Result { try PortalPage.all().map(PortalScore.init) }

  @Test("The text of an article is read, and nothing else")
  func readsBodies() throws {
    let articles = try Self.scores.get().filter { $0.page.truth.kind == "article" }
    try #require(articles.count >= Floor.articles)
    let mean = articles.map(\.f1).reduce(0, +) / Double(articles.count)
    let low = articles.filter { $0.f1 < 0.9 }
    #expect(mean >= Floor.meanF1, "\(PortalScore.rounded(mean))\n\(Self.table(articles))")
    #expect(low.count <= Floor.pagesUnderNine, "\(Self.table(low))")
  }

  @Test("A page that is no article isn't called one")
  func knowsOtherPages() throws {
    let others = try Self.scores.get().filter { $0.page.truth.kind != "article" }
    try #require(others.count >= Floor.others)
    let called = others.filter { $0.page.article.kind == .article }
    #expect(called.count <= Floor.othersCalledArticles, "\(Self.table(called))")
  }

  @Test("Fields are found where they are printed, and none is invented")
  func findsFields() throws {
    let articles = try Self.scores.get().filter { $0.page.truth.kind == "article" }
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
/// listed.
private enum Floor {
  static let isStrict = ProcessInfo.processInfo.environment["PORTALS_STRICT"] != nil
  static let articles = 28
  static let others = 12
  static let meanF1 = isStrict ? 1 : 0.909
  static let pagesUnderNine = isStrict ? 0 : 5
  static let othersCalledArticles = 0
  /// How many pages may have a fault of a kind.
  static let faults: [PortalScore.Fault.Kind: Int] =
    isStrict
    ? [:]
    : [
      .kind: 1, .headline: 2, .dayMissing: 2, .authorMissing: 6, .authorInvented: 2, .section: 2,
      .language: 1, .foreignWords: 6,
    ]
}
