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
    let floor = try PortalFloor.today()
    try #require(articles.count >= floor.texts)
    try PortalFloor.record(try Self.scores.get())
    try PortalFloor.print(try Self.scores.get())
    let mean = articles.map(\.f1).reduce(0, +) / Double(articles.count)
    let exact = articles.map(\.paragraphs).reduce(0, +) / Double(articles.count)
    #expect(exact >= floor.meanParagraphs, "\(PortalScore.rounded(exact))")
    let low = articles.filter { $0.f1 < 0.9 }
    #expect(mean >= floor.meanF1, "\(PortalScore.rounded(mean))\n\(Self.table(articles))")
    #expect(low.count <= floor.pagesUnderNine, "\(Self.table(low))")
  }

  @Test("A page that is no article isn't called one, but what it is")
  func knowsOtherPages() throws {
    let floor = try PortalFloor.today()
    let others = try Self.scores.get().filter { !$0.page.truth.accepts(.article) }
    try #require(others.count >= floor.others)
    let called = others.filter { $0.page.article.kind == .article }
    #expect(called.count <= floor.othersCalledArticles, "\(Self.table(called))")
    let misnamed = others.filter { !$0.page.truth.accepts($0.page.article.kind) }
    #expect(misnamed.count <= floor.othersMisnamed, "\(Self.table(misnamed))")
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
    let floor = try PortalFloor.today()
    let pages = try Self.scores.get()
    for kind in PortalScore.Fault.Kind.allCases {
      let faulty = pages.filter { $0.faults.contains { $0.kind == kind } }
      #expect(
        faulty.count <= floor.faults[kind.rawValue, default: 0],
        "\(kind.rawValue)\n\(Self.table(faulty))")
    }
  }

  private static func table(_ scores: [PortalScore]) -> String {
    scores.map(\.line).joined(separator: "\n")
  }
}
