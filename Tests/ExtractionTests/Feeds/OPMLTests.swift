import ArabicText
import News
import Testing

@testable import Extraction

@Suite("Lists of feeds are read and written")
struct OPMLTests {
  @Test("Folders, names and addresses as other programs write them")
  func reading() throws {
    let list = try list(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="1.0"><head><title>اشتراكاتي</title><ownerName>x</ownerName></head><body>
      <outline text="عربي" title="عربي"><outline text="اقتصاد">
      <outline type="rss" text="المرفأ &amp; السوق" xmlUrl="https://marfa.example/feed"
        htmlUrl="https://marfa.example/" language="ar-SA" category="/news/economy,port"/>
      </outline></outline>
      <outline TITLE="Sahl" XMLURL="https://sahl.example/rss"/>
      <outline text="مكسور" xmlUrl="feed://sahl.example/rss"/>
      <outline text="مكرر" xmlUrl="https://sahl.example/rss"/>
      <outline type="rss" text="قديم" url="https://old.example/rss"/>
      <outline type="link" text="موقع" url="https://site.example/"/>
      </body></opml>
      """)
    #expect(list.title == "اشتراكاتي")
    #expect(
      list.subscriptions.map(\.feed.text) == [
        "https://marfa.example/feed", "https://sahl.example/rss", "https://old.example/rss",
      ])
    let first = try #require(list.subscriptions.first)
    #expect(first.title == "المرفأ & السوق")
    #expect(first.folders == ["عربي", "اقتصاد"])
    #expect(first.home?.text == "https://marfa.example/")
    #expect(first.language == .arabic)
    #expect(first.categories == ["news/economy", "port"])
    #expect(list.subscriptions[1].title == "Sahl")
    #expect(list.subscriptions[1].folders.isEmpty)
    #expect(list.unusable == ["feed://sahl.example/rss"])
  }

  @Test("What is written is read back as it was")
  func roundTrip() throws {
    let feeds = ["https://a.example/rss?a=1&b=2", "https://b.example/", "https://c.example/f"]
      .compactMap { WebAddress($0) }
    var list = OPMLDocument(title: "قائمة <\"أ\" & ب>")
    for (index, feed) in feeds.enumerated() {
      list.subscriptions.append(
        OPMLDocument.Subscription(
          feed: feed, title: "«\(index)» & <b>\"x\"", home: feeds.first,
          folders: index < 2 ? ["عربي", "اقتصاد"] : ["عربي"], categories: ["أ", "ب"],
          language: .arabic, outlet: try OutletID("a-\(index)"), latinName: "A & B",
          country: "SA", kind: .agency, zone: "Asia/Riyadh"))
    }
    var read = try self.list(OPMLWriter.text(of: list))
    // A name with markup in it comes back without: it is shown as text everywhere.
    #expect(read.subscriptions.first?.title == "«0» & \"x\"")
    for index in read.subscriptions.indices {
      read.subscriptions[index].title = list.subscriptions[index].title
    }
    #expect(read == list)
  }

  @Test("A broken list gives what it has; what is no list is refused")
  func broken() throws {
    let cut = try list(
      """
      <opml><body><outline text="أ"><outline xmlUrl="https://a.example/rss" text="أ & ب">
      <outline xmlUrl="https://b.example/rss" te
      """)
    #expect(cut.subscriptions.map(\.feed.text) == ["https://a.example/rss"])
    for text in ["", "<html><body>x</body></html>", "{}", "https://a.example/rss"] {
      #expect(throws: UnrecognisedOPML(name: "list.opml")) { try list(text) }
    }
    let deep = String(repeating: "<outline text='أ'>", count: 20_000)
    let bottom = try list("<opml><body>\(deep)<outline xmlUrl='https://a.example/rss'/>")
    #expect(bottom.subscriptions.count == 1)
    #expect(bottom.subscriptions.first?.folders.count == 8)
  }

  private func list(_ text: String) throws -> OPMLDocument {
    try OPMLReader.document(in: Array(text.utf8), named: "list.opml")
  }
}
