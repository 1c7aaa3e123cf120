import News
import Testing

@testable import Extraction

@Suite("The feeds of a site are found on its pages")
struct FeedDiscoveryTests {
  @Test("Announced ones first, then linked ones, then where sites have theirs, comments last")
  func order() throws {
    let found = try candidates(
      """
      <!DOCTYPE html><html><head><title>المرفأ</title>
      <link rel="alternate" type="application/rss+xml" title="تعليقات المرفأ" href="/comments/feed/">
      <link rel='ALTERNATE' type='application/atom+xml; charset=utf-8' title='المرفأ' href='/atom.xml'>
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
      <link rel="alternate" hreflang="en" href="/en/">
      <link rel="stylesheet" href="/rss.css"></head>
      <body><a href="/rss/economy.xml">اقتصاد</a> <a href="/about-feeds.html">عن الخلاصات</a>
      <a href="https://feedly.com/i/subscription/feed/https://marfa.example/feed">Feedly</a>
      <a href="//feeds.example/marfa/news.rss">RSS</a></body></html>
      """)
    #expect(
      found.map(\.address.text) == [
        "https://marfa.example/atom.xml", "https://marfa.example/rss/economy.xml",
        "https://feeds.example/marfa/news.rss", "https://marfa.example/feed",
        "https://marfa.example/rss", "https://marfa.example/rss.xml",
        "https://marfa.example/feed.xml", "https://marfa.example/index.xml",
        "https://marfa.example/feed.json", "https://marfa.example/?feed=rss2",
        "https://marfa.example/comments/feed/",
      ])
    #expect(found.first?.title == "المرفأ")
    #expect(found.first?.evidence == .announced)
    #expect(found.last?.isOfComments == true)
  }

  @Test("Relative addresses are relative to what the page says")
  func base() throws {
    let found = try candidates(
      """
      <base href="https://cdn.example/ar/"><link rel="alternate" type="application/rss+xml" href="feed">
      """)
    #expect(found.first?.address.text == "https://cdn.example/ar/feed")
  }

  @Test("A language's front page has feeds beside it")
  func languages() throws {
    let found = FeedDiscovery.feeds(
      in: [], address: try #require(WebAddress("https://marfa.example/ar/")))
    #expect(found.first?.address.text == "https://marfa.example/ar/feed")
    #expect(found.contains { $0.address.text == "https://marfa.example/rss.xml" })
    #expect(found.allSatisfy { $0.evidence == .customary })
  }

  @Test("A page of nothing but links to feeds gives a bounded list")
  func bounded() throws {
    let links = (0..<5_000).map { "<a href='/rss/\($0)'>x</a>" }.joined()
    #expect(try candidates(links).count <= FeedDiscovery.most + 16)
  }

  private func candidates(_ page: String) throws -> [FeedDiscovery.Candidate] {
    FeedDiscovery.feeds(
      in: Array(page.utf8), address: try #require(WebAddress("https://marfa.example/")))
  }
}
