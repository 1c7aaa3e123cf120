import News
import Testing

@testable import Extraction

@Suite("No feed ends the desk or holds it up")
struct HostileFeedTests {
  private static let specimens = [
    rss(
      """
      <title>أ &amp;quot;ب&amp;quot; &laquo;ج&raquo;</title><link>/خبر?a=1&b=2#x</link>
      <description><![CDATA[<p>نص <a href='x'>هنا</a></p>]]></description>
      <pubDate>Tue, 03 Nov 2026 11:57:00 +0300</pubDate><guid isPermaLink="false">7</guid>
      <media:content url="a.jpg" medium="image"/><category>أ</category>
      """),
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><title>ق</title><entry>
    <title type="html">&lt;b&gt;أ&lt;/b&gt;</title><link href="1"/><id>tag:a,1</id>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>ن</p></div></content>
    <updated>2026-11-03T08:54:00Z</updated></entry></feed>
    """,
    """
    {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": "https://a.example/1",
    "content_html": "<p>ن\\u0627</p>", "date_published": "2026-11-03T08:54:00Z"}]}
    """,
  ]

  @Test("A feed cut at any byte gives what it has, or a reason", arguments: specimens)
  func cutAnywhere(specimen: String) {
    let bytes = Array(specimen.utf8)
    var lastCount = 0
    for end in 0...bytes.count {
      let feed = try? feed(bytes: Array(bytes[..<end]))  // no feed yet is an answer too
      lastCount = feed?.entries.count ?? lastCount
    }
    #expect(lastCount == 1)
  }

  @Test("Any one byte may be wrong", arguments: specimens)
  func anyByteWrong(specimen: String) {
    let bytes = Array(specimen.utf8)
    var read = 0
    for place in bytes.indices {
      for wrong: UInt8 in [0x00, 0x22, 0x26, 0x3C, 0x3E, 0xFF] {
        var damaged = bytes
        damaged[place] = wrong
        if (try? feed(bytes: damaged)) != nil { read += 1 }  // no feed is an answer too
      }
    }
    // JSON has no second reading; of XML nearly everything remains.
    #expect(read > bytes.count)
  }

  @Test("Thousands of levels, attributes and items are bounded")
  func bounded() throws {
    let deep = String(repeating: "<a>", count: 50_000)
    #expect(try feed(rss("<title>أ</title><description>\(deep)</description>")).entries.count == 1)
    let items = String(repeating: "<item>", count: 20_000)
    #expect(try feed("<rss><channel>\(items)").entries.count <= FeedLimits.entries)
    let attributes = (0..<20_000).map { "a\($0)='x'" }.joined(separator: " ")
    #expect(try feed(rss("<title \(attributes)>أ</title>")).entries.first?.title == "أ")
    let many = try feed(
      "<rss><channel>" + String(repeating: "<item><title>أ</title></item>", count: 6_000))
    #expect(many.entries.count == FeedLimits.entries)
    #expect(many.repairs.contains(FeedRepair.tooManyItems.sentence))
  }

  @Test("Texts are cut to a size, between letters")
  func longTexts() throws {
    let long = try feed(rss("<title>\(String(repeating: "ب", count: 50_000))</title>"))
    let title = try #require(long.entries.first?.title)
    #expect(title.utf8.count == FeedLimits.title)
    #expect(title.unicodeScalars.allSatisfy { $0 == "ب" })
    #expect(long.repairs.contains(FeedRepair.longTexts.sentence))
    let categories =
      String(repeating: "<category>أ</category>", count: 10)
      + (0..<500).map { "<category>\($0)</category>" }.joined()
    let entry = try #require(try feed(rss(categories)).entries.first)
    #expect(entry.categories.count == FeedLimits.list)
  }

  @Test(
    "What would be quadratic takes no longer than a page",
    arguments: [
      String(repeating: "&lt;a &quot;", count: 100_000),
      String(repeating: "&amp;lt;p", count: 100_000),
      String(repeating: "<![CDATA[<!--]]>", count: 50_000),
      String(repeating: "&lt;a href=", count: 100_000),
      String(repeating: "&#10;", count: 100_000),
      String(repeating: "Ã", count: 100_000),
    ])
  func linear(text: String) throws {
    // No clock: were this quadratic, the suite itself would not end.
    let feed = try feed(
      rss("<title>\(text)</title><description>\(text)</description><link>\(text)</link>"))
    #expect(feed.entries.count == 1)
  }

  @Test("A link that would run a script is no link, not even as printed")
  func scripts() throws {
    let entry = try #require(
      try feed(rss("<link> javascript:alert(1)</link><guid>data:text/html,x</guid>")).entries.first)
    #expect(entry.link == nil)
    #expect(entry.printedLink == nil)
  }
}
