import ArabicText
import News
import Testing

@testable import Extraction

@Suite("Broken feeds are read as they were meant")
struct FeedDefectTests {
  private static let arabic = rss(
    "<title>أسعار القمح ترتفع</title><link>https://marfa.example/1</link>")

  @Test("An Arabic encoding is understood: declared, undeclared, or called UTF-8")
  func windows1256() throws {
    for label in ["encoding=\"windows-1256\"", "", "encoding=\"UTF-8\""] {
      let text = Self.arabic.replacing("encoding=\"UTF-8\"", with: label)
        .replacing("<title>أسعار", with: "<title>وقالت الوزارة إن أسعار")
      let feed = try feed(bytes: bytes(of: text, in: SingleByteTable.windows1256))
      #expect(feed.entries.first?.title == "وقالت الوزارة إن أسعار القمح ترتفع", "label: \(label)")
    }
  }

  @Test(
    "Valid UTF-8 wins over any label",
    arguments: ["windows-1256", "ISO-8859-1", "utf-16", "ISO-8859-6"])
  func mislabelled(label: String) throws {
    let feed = try feed(Self.arabic.replacing("UTF-8", with: label))
    #expect(feed.title == "المرفأ")
    #expect(feed.entries.first?.title == "أسعار القمح ترتفع")
    #expect(feed.repairs.contains(FeedRepair.wrongEncoding.sentence))
  }

  @Test(
    "What stands before the declaration is passed",
    arguments: ["\u{FEFF}\n\n", "<br />\n<b>Warning</b>:  Undefined variable $x<br />\n", "\n "])
  func junkInFront(junk: String) throws {
    let feed = try feed(junk + Self.arabic)
    #expect(feed.entries.first?.title == "أسعار القمح ترتفع")
  }

  @Test(
    "Titles are plain text, however they were escaped",
    arguments: [
      ("&lt;b&gt;خبر&lt;/b&gt; عاجل", "خبر عاجل"),
      ("خبر &amp;quot;عاجل&amp;quot;", "خبر \"عاجل\""),
      ("خبر &amp;amp;quot;عاجل&amp;amp;quot;", "خبر \"عاجل\""),
      ("&laquo;خبر&raquo;&nbsp;&amp; صورة", "«خبر» & صورة"),
      ("<![CDATA[ خبر &#1593;اجل ]]>", "خبر عاجل"),
      ("خبر <b>عاجل</b>", "خبر عاجل"),
      ("\u{200F}خبر عاجل\u{200F}\u{FEFF}", "خبر عاجل"),
      ("خبر\u{01}\u{0B} عاجل", "خبر عاجل"),
      ("أرباح A & B ترتفع", "أرباح A & B ترتفع"),
      ("5 &lt; 6 و&lt;الوزير&gt;", "5 < 6 و<الوزير>"),
      ("Ø®Ø¨Ø± Ø¹Ø§Ø¬Ù„", "خبر عاجل"),
      ("Syria\u{92}s day", "Syria’s day"),
    ])
  func titles(printed: String, meant: String) throws {
    #expect(try feed(rss("<title>\(printed)</title>")).entries.first?.title == meant)
  }

  @Test("A summary escaped twice is HTML again, and said to be mended")
  func escapedTwice() throws {
    let feed = try feed(rss("<description>&amp;lt;p&amp;gt;نص&amp;lt;/p&amp;gt;</description>"))
    #expect(feed.entries.first?.summary == "<p>نص</p>")
    #expect(feed.repairs == [FeedRepair.escapedTwice.sentence])
  }

  @Test("What only begins like a declaration swallows nothing")
  func falseDeclaration() throws {
    let feed = try feed(
      rss("<description>&lt;! &lt;a href='https://a.example/'&gt;نص&lt;/a&gt;</description>"))
    #expect(feed.entries.first?.summary == "&lt;! <a href='https://a.example/'>نص</a>")
  }

  @Test("Markup that isn't escaped, its tags left open, stays in its own element")
  func nakedMarkup() throws {
    let feed = try feed(
      rss(
        """
        <title>خبر</title><description><p>نص أول<br>ثان <a href=/n/1>هنا</a></description>
        <pubDate>Tue, 24 Nov 2026 11:57:00 +0300</pubDate>
        """))
    let entry = try #require(feed.entries.first)
    #expect(
      entry.summary
        == "<p>نص أول<br>ثان <a href=\"https://marfa.example/n/1\">هنا</a></p>")
    #expect(entry.published?.text == "2026-11-24T11:57:00+03:00")
    #expect(feed.repairs.contains(FeedRepair.nakedMarkup.sentence))
  }

  @Test("A bare ampersand in a link stays one")
  func bareAmpersand() throws {
    let feed = try feed(rss("<link>https://marfa.example/n?a=1&b=2&copy=3</link>"))
    #expect(feed.entries.first?.link?.text == "https://marfa.example/n?a=1&b=2&copy=3")
  }

  @Test("Arabic letters and blanks in links are fetched as escapes, and shown as printed")
  func arabicLinks() throws {
    let feed = try feed(rss("<link>\n https://marfa.example/خبر/عاجل نص\n</link>"))
    let entry = try #require(feed.entries.first)
    #expect(
      entry.link?.text == "https://marfa.example/%D8%AE%D8%A8%D8%B1/"
        + "%D8%B9%D8%A7%D8%AC%D9%84%20%D9%86%D8%B5")
    #expect(entry.printedLink == "https://marfa.example/خبر/عاجل نص")
  }

  @Test("Items outside the channel, and inside one another, are items")
  func misplacedItems() throws {
    let feed = try feed(
      """
      <rss version="2.0"><channel><title>ق</title></channel><item><title>أ</title><item>
      <title>ب</title></item></item><item><title>ج</title></item></rss>
      """)
    #expect(feed.entries.map(\.title) == ["أ", "ب", "ج"])
    #expect(feed.title == "ق")
    #expect(feed.repairs.contains(FeedRepair.misplacedItems.sentence))
  }

  @Test("Capitals, and prefixes that nobody declared, are understood")
  func capitalsAndPrefixes() throws {
    let feed = try feed(
      """
      <RSS VERSION="2.0"><CHANNEL><TITLE>ق</TITLE><ITEM><TITLE>خبر</TITLE>
      <LINK>https://marfa.example/1</LINK><PUBDATE>Tue, 24 Nov 2026 11:00:00 +0300</PUBDATE>
      <MEDIA:THUMBNAIL URL="https://cdn.example/1.jpg"/><dc:creator>منى</dc:creator></ITEM>
      </CHANNEL></RSS>
      """)
    let entry = try #require(feed.entries.first)
    #expect(feed.title == "ق")
    #expect(entry.link?.text == "https://marfa.example/1")
    #expect(entry.published?.text == "2026-11-24T11:00:00+03:00")
    #expect(entry.images.map(\.text) == ["https://cdn.example/1.jpg"])
    #expect(entry.authors == ["منى"])
  }

  @Test("An identifier is the link only if it may be one and there is no other")
  func permanentLinks() throws {
    let one = "https://marfa.example/1"
    #expect(try feed(rss("<guid>\(one)</guid>")).entries.first?.link?.text == one)
    #expect(
      try feed(rss("<guid isPermaLink='true'>\(one)</guid>")).entries.first?.link?.text == one)
    #expect(
      try feed(rss("<guid isPermaLink='false'>\(one)</guid>")).entries.first?.link == nil)
    #expect(
      try feed(rss("<guid>\(one)</guid><link>/2</link>")).entries.first?.link?.text
        == "https://marfa.example/2")
    let number = try #require(try feed(rss("<guid>504395</guid>")).entries.first)
    #expect(number.link == nil)
    #expect(number.identifier == "504395")
  }

  @Test("Authors are names, not addresses, where a name is given")
  func authors() throws {
    let feed = try feed(
      rss(
        """
        <author>editor@marfa.example (منى سالم)</author><author>سامي &lt;s@marfa.example&gt;</author>
        <dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">هيئة التحرير</dc:creator>
        <author>desk@marfa.example</author>
        """))
    #expect(
      feed.entries.first?.authors == ["منى سالم", "سامي", "هيئة التحرير", "desk@marfa.example"])
  }

  @Test("A feed that breaks off gives what it has, and says so")
  func cutShort() throws {
    let whole = rss(
      "<title>أ</title></item><item><title>ب</title><description>نص طويل</description>")
    let cut = Array(whole.utf8.prefix(while: { _ in true })).prefix(
      whole.utf8.count - "</description></item></channel></rss>".utf8.count - 3)
    let feed = try feed(bytes: Array(cut))
    #expect(feed.entries.map(\.title) == ["أ", "ب"])
    #expect(!feed.repairs.isEmpty)
  }

  @Test("Nothing that a document declares is expanded")
  func entities() throws {
    let feed = try feed(
      """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "هههههه"><!ENTITY b "&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/hostname">]>
      <rss version="2.0"><channel><title>قنبلة &c;&x;</title><item><title>خبر</title></item>
      </channel></rss>
      """)
    #expect(feed.entries.map(\.title) == ["خبر"])
    #expect(feed.title == "قنبلة &c;&x;")
  }
}
