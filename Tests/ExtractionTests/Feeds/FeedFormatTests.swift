import ArabicText
import News
import Testing

@testable import Extraction

@Suite("Every format of feeds is read")
struct FeedFormatTests {
  @Test("RSS 2.0 as WordPress writes it")
  func wordPress() throws {
    let feed = try feed(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
      <channel><title>صحيفة المرفأ</title><link>https://marfa.example</link>
      <atom:link href="https://marfa.example/feed/" rel="self" type="application/rss+xml"/>
      <atom:link href="https://hub.example/" rel="hub"/>
      <lastBuildDate>Tue, 24 Nov 2026 08:00:00 +0000</lastBuildDate>
      <language>ar-SA</language><ttl>15</ttl>
      <item><title>الميناء يستقبل أول سفينة</title>
      <link>https://marfa.example/2026/11/ship/</link>
      <dc:creator><![CDATA[ليلى حداد]]></dc:creator>
      <pubDate>Tue, 24 Nov 2026 07:58:03 +0000</pubDate>
      <category><![CDATA[اقتصاد]]></category><category>موانئ</category>
      <guid isPermaLink="false">https://marfa.example/?p=41</guid>
      <description><![CDATA[<p>وصلت السفينة فجر اليوم.</p>]]></description>
      <content:encoded><![CDATA[<p>وصلت السفينة فجر اليوم إلى الميناء.</p>]]></content:encoded>
      <enclosure url="https://marfa.example/a.mp3" length="4096" type="audio/mpeg"/>
      </item></channel></rss>
      """)
    #expect(feed.format == .rss)
    #expect(feed.version == "2.0")
    #expect(feed.title == "صحيفة المرفأ")
    #expect(feed.link?.text == "https://marfa.example/")
    #expect(feed.selfLink?.text == "https://marfa.example/feed/")
    #expect(feed.hub?.text == "https://hub.example/")
    #expect(feed.languageTag == "ar-SA")
    #expect(feed.language == .arabic)
    #expect(feed.ttl == .seconds(900))
    #expect(feed.updated?.text == "2026-11-24T08:00:00+00:00")
    #expect(feed.repairs.isEmpty)
    let entry = try #require(feed.entries.first)
    #expect(entry.title == "الميناء يستقبل أول سفينة")
    #expect(entry.link?.text == "https://marfa.example/2026/11/ship/")
    #expect(entry.identifier == "https://marfa.example/?p=41")
    #expect(entry.authors == ["ليلى حداد"])
    #expect(entry.published?.text == "2026-11-24T07:58:03+00:00")
    #expect(entry.categories == ["اقتصاد", "موانئ"])
    #expect(entry.summary == "<p>وصلت السفينة فجر اليوم.</p>")
    #expect(entry.contentHTML == "<p>وصلت السفينة فجر اليوم إلى الميناء.</p>")
    #expect(
      entry.enclosures == [
        Enclosure(
          url: try #require(WebAddress("https://marfa.example/a.mp3")), type: "audio/mpeg",
          length: 4096)
      ])
  }

  @Test("Atom 1.0 with xml:base, XHTML and authors of the feed")
  func atom() throws {
    let feed = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar" xml:base="https://sahl.example/ar/">
      <title>وكالة السهل</title><link href="/ar/"/><link rel="self" href="atom.xml"/>
      <updated>2026-11-24T08:00:00Z</updated><author><name>قسم الأخبار</name></author>
      <entry><title type="html">&lt;b&gt;أمطار&lt;/b&gt; على السهل</title><id>tag:sahl.example,2026:7</id>
      <link rel="alternate" type="text/html" href="news/7"/>
      <link rel="enclosure" href="/v/7.mp4" type="video/mp4" length="10"/>
      <published>2026-11-24T07:00:00+03:00</published><updated>2026-11-24T07:30:00+03:00</updated>
      <category term="weather" label="طقس"/>
      <summary>هطلت أمطار.</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>هطلت <a
        href="news/6">أمطار</a> &amp; بَرَد.</p></div></content></entry>
      <entry xml:lang="en"><title>Rain</title><id>https://sahl.example/en/8</id>
      <author><name>Sami Nasser</name></author><updated>2026-11-24T07:30:00Z</updated></entry>
      </feed>
      """, from: nil)
    #expect(feed.format == .atom)
    #expect(feed.version == "1.0")
    #expect(feed.link?.text == "https://sahl.example/ar/")
    #expect(feed.selfLink?.text == "https://sahl.example/ar/atom.xml")
    #expect(feed.languageTag == "ar")
    let entry = try #require(feed.entries.first)
    #expect(entry.title == "أمطار على السهل")
    #expect(entry.link?.text == "https://sahl.example/ar/news/7")
    #expect(entry.authors == ["قسم الأخبار"])
    #expect(entry.published?.text == "2026-11-24T07:00:00+03:00")
    #expect(entry.updated?.text == "2026-11-24T07:30:00+03:00")
    #expect(entry.categories == ["weather"])
    #expect(entry.language == nil)
    #expect(
      entry.contentHTML
        == "<p>هطلت <a href=\"https://sahl.example/ar/news/6\">أمطار</a> &amp; بَرَد.</p>")
    #expect(entry.enclosures.map(\.url.text) == ["https://sahl.example/v/7.mp4"])
    let second = try #require(feed.entries.last)
    #expect(second.link?.text == "https://sahl.example/en/8")
    #expect(second.language == .english)
    #expect(second.authors == ["Sami Nasser"])
  }

  @Test("Atom 0.3 with escaped and Base64 content")
  func earlyAtom() throws {
    let feed = try feed(
      """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped">السهل</title>
      <link rel="alternate" type="text/html" href="https://sahl.example/"/>
      <entry><title>خبر</title><issued>2004-05-01T10:00:00Z</issued>
      <modified>2004-05-02T10:00:00Z</modified>
      <summary type="text/html" mode="base64">PHA+2K7YqNixPC9wPg==</summary>
      <content type="text/html" mode="escaped">&lt;p&gt;نص&lt;/p&gt;</content></entry></feed>
      """)
    #expect(feed.version == "0.3")
    let entry = try #require(feed.entries.first)
    #expect(entry.published?.text == "2004-05-01T10:00:00+00:00")
    #expect(entry.updated?.text == "2004-05-02T10:00:00+00:00")
    #expect(entry.summary == "<p>خبر</p>")
    #expect(entry.contentHTML == "<p>نص</p>")
  }

  @Test(
    "RSS 1.0 and 0.90 are RDF, items beside the channel",
    arguments: ["http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/"])
  func rdf(namespace: String) throws {
    let feed = try feed(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="\(namespace)"
        xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://naql.example/"><title>النقل</title>
      <link>https://naql.example/</link><dc:language>ar</dc:language>
      <items><rdf:Seq><rdf:li rdf:resource="https://naql.example/1"/></rdf:Seq></items></channel>
      <item rdf:about="https://naql.example/1"><title>طريق جديد</title>
      <dc:date>2026-11-24T09:00+03:00</dc:date><dc:creator>منى</dc:creator></item>
      </rdf:RDF>
      """)
    #expect(feed.format == .rdf)
    #expect(feed.version == (namespace.contains("purl") ? "1.0" : "0.90"))
    #expect(feed.languageTag == "ar")
    let entry = try #require(feed.entries.first)
    #expect(feed.entries.count == 1)
    #expect(entry.title == "طريق جديد")
    #expect(entry.identifier == "https://naql.example/1")
    #expect(entry.link?.text == "https://naql.example/1")
    #expect(entry.published?.text == "2026-11-24T09:00+03:00")
    #expect(entry.authors == ["منى"])
    #expect(feed.repairs.isEmpty)
  }

  @Test("RSS 0.91 to 0.94 say which they are", arguments: ["0.91", "0.92", "0.93", "0.94"])
  func earlyRSS(version: String) throws {
    let feed = try feed(
      """
      <rss version="\(version)"><channel><title>ق</title><item><title>خبر</title></item>
      </channel></rss>
      """)
    #expect(feed.format == .rss)
    #expect(feed.version == version)
    #expect(feed.entries.map(\.title) == ["خبر"])
  }

  @Test("JSON Feed 1.1, text as text and HTML as HTML")
  func jsonFeed() throws {
    let feed = try feed(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "المرفأ", "language": "ar",
       "home_page_url": "https://marfa.example/", "feed_url": "https://marfa.example/feed.json",
       "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
       "authors": [{"name": "هيئة التحرير"}],
       "items": [
        {"id": 5, "url": "/news/5", "title": "خبر &amp; صورة", "content_text": "أ < ب",
         "date_published": "2026-11-24T10:00:00+03:00", "image": "https://marfa.example/5.jpg",
         "tags": ["محليات"],
         "attachments": [{"url": "https://marfa.example/5.mp3", "mime_type": "audio/mpeg",
                          "size_in_bytes": 12}]},
        {"id": "https://marfa.example/news/6", "content_html": "<p>نص</p>", "summary": "موجز",
         "authors": [{"name": "سلمى"}]}]}
      """)
    #expect(feed.format == .json)
    #expect(feed.version == "1.1")
    #expect(feed.hub?.text == "https://hub.example/")
    let entry = try #require(feed.entries.first)
    #expect(entry.identifier == "5")
    #expect(entry.link?.text == "https://marfa.example/news/5")
    #expect(entry.title == "خبر & صورة")
    #expect(entry.contentHTML == "أ &lt; ب")
    #expect(entry.authors == ["هيئة التحرير"])
    #expect(entry.images.map(\.text) == ["https://marfa.example/5.jpg"])
    #expect(entry.enclosures.first?.length == 12)
    let second = try #require(feed.entries.last)
    #expect(second.link?.text == "https://marfa.example/news/6")
    #expect(second.contentHTML == "<p>نص</p>")
    #expect(second.summary == "موجز")
    #expect(second.authors == ["سلمى"])
  }

  @Test("A sitemap with news in it is read as a feed")
  func newsSitemap() throws {
    let feed = try feed(
      """
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
      <url><loc>https://marfa.example/n/1</loc><lastmod>2026-11-24</lastmod>
      <news:news><news:publication><news:name>المرفأ</news:name><news:language>ar</news:language>
      </news:publication><news:publication_date>2026-11-24T08:00:00Z</news:publication_date>
      <news:title>افتتاح الرصيف</news:title></news:news>
      <image:image><image:loc>https://marfa.example/1.jpg</image:loc></image:image></url></urlset>
      """)
    #expect(feed.format == .sitemap)
    let entry = try #require(feed.entries.first)
    #expect(entry.title == "افتتاح الرصيف")
    #expect(entry.link?.text == "https://marfa.example/n/1")
    #expect(entry.published?.text == "2026-11-24T08:00:00+00:00")
    #expect(entry.updated?.text == "2026-11-24")
    #expect(entry.source == "المرفأ")
    #expect(entry.images.map(\.text) == ["https://marfa.example/1.jpg"])
  }

  @Test("Media RSS gives pictures, and keeps its titles out of the headline")
  func media() throws {
    let feed = try feed(
      rss(
        """
        <media:group xmlns:media="http://search.yahoo.com/mrss/"><media:title>صورة</media:title>
        <media:content url="https://cdn.example/a.jpg" medium="image"/>
        <media:content url="https://cdn.example/a.mp4" type="video/mp4" fileSize="9"/></media:group>
        <media:thumbnail xmlns:media="http://search.yahoo.com/mrss/" url="/b.jpg"/>
        <title>العنوان</title><enclosure url="https://cdn.example/c.png" length="0"/>
        """))
    let entry = try #require(feed.entries.first)
    #expect(entry.title == "العنوان")
    #expect(
      entry.images.map(\.text) == [
        "https://cdn.example/a.jpg", "https://marfa.example/b.jpg", "https://cdn.example/c.png",
      ])
    #expect(
      entry.enclosures.map(\.url.text) == [
        "https://cdn.example/a.mp4", "https://cdn.example/c.png",
      ])
    #expect(entry.enclosures.map(\.length) == [9, 0])
  }

  @Test("What a feed says in JSON is in the form that scripts read")
  func json() throws {
    let value = FeedJSON.value(
      of: try feed(
        rss("<title>خبر</title><link>/خبر عاجل#1</link><source url='https://a.example/'>أ</source>")
      )
    )
    #expect(value["format"]?.string == "rss")
    #expect(value["ttl"] == .null)
    let entry = try #require(value["entries"]?.elements.first)
    #expect(entry["title"]?.string == "خبر")
    #expect(entry["link"]?.string == "https://marfa.example/خبر عاجل#1")
    #expect(entry["source"]?["url"]?.string == "https://a.example/")
    #expect(entry["authors"] == .array([]))
  }
}
