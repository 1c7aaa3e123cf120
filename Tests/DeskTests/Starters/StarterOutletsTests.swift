import ArabicText
import News
import Testing

@testable import Desk

@Suite("Outlets to begin with")
struct StarterOutletsTests {
  @Test("Each has a name, a country, a language, a kind, a site and a feed")
  func complete() {
    #expect(StarterOutlets.all.count == 26)
    for starter in StarterOutlets.all {
      let outlet = starter.outlet
      #expect(!outlet.name.isEmpty && outlet.latinName != nil, "\(outlet.id.slug)")
      #expect(outlet.country != nil && outlet.kind != .unknown, "\(outlet.id.slug)")
      #expect(!outlet.languages.isEmpty && outlet.home != nil, "\(outlet.id.slug)")
      #expect(!starter.feeds.isEmpty && !outlet.isSample, "\(outlet.id.slug)")
    }
  }

  @Test("Arabic ones come first, under names of their own")
  func order() {
    let first = StarterOutlets.all.first?.outlet
    #expect(first?.id.slug == "bbc-arabic")
    #expect(first?.name == "بي بي سي عربي")
    #expect(StarterOutlets.all.last?.outlet.languages == [.english])
    #expect(Set(StarterOutlets.all.map(\.outlet.id)).count == StarterOutlets.all.count)
  }

  @Test("Feeds of one outlet are gathered under it")
  func gathering() throws {
    let addresses = ["https://marfa.example/1", "https://marfa.example/2", "https://sahl.example/"]
      .compactMap { WebAddress($0) }
    let list = OPMLDocument(subscriptions: addresses.map { OPMLDocument.Subscription(feed: $0) })
    let starters = StarterOutlets.starters(of: list)
    #expect(starters.map(\.outlet.id.slug) == ["marfa-example", "sahl-example"])
    #expect(starters.first?.feeds.count == 2)
  }
}
