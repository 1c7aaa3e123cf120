import ArabicText
import News
import Testing

@testable import Extraction

@Suite("Headline, writers, language, addresses")
struct PageFieldTests {
  @Test("The site's name is cut off the title, and the logo is no headline")
  func choosesHeadline() throws {
    let page = SampleStory.page(
      """
      <header><h1><a href="/">السهل</a></h1></header><h2>\(SampleStory.headline)</h2>
      \(SampleStory.elements())
      """, title: "\(SampleStory.headline) | السهل",
      head: "<meta property=\"og:site_name\" content=\"السهل\">")
    #expect(try article(in: page).headline == SampleStory.headline)
  }

  @Test("A headline nobody prints comes from what the page claims")
  func takesClaim() throws {
    let page = SampleStory.page(
      SampleStory.elements(), title: "\(SampleStory.headline) - السهل",
      head: "<meta property=\"og:title\" content=\"\(SampleStory.headline)\">")
    let article = try article(in: page)
    #expect(article.headline == SampleStory.headline)
  }

  @Test("The printed headline wins over one in another alphabet")
  func prefersPrinted() throws {
    let page = SampleStory.page(
      "<h1>\(SampleStory.headline)</h1>\(SampleStory.elements())",
      title: "Nakhil council lights plan",
      head: "<meta property=\"og:title\" content=\"Nakhil council lights plan\">")
    #expect(try article(in: page).headline == SampleStory.headline)
  }

  @Test(
    "A line that names the writer is read and dropped",
    arguments: [
      ("كتب: سامر العلي", ["سامر العلي"]), ("بقلم: سامر العلي", ["سامر العلي"]),
      ("بقلم سامر العلي", ["سامر العلي"]), ("حوار: ليلى الناصر", ["ليلى الناصر"]),
      ("By Samer Ali and Laila Naser", ["Samer Ali", "Laila Naser"]),
      ("إعداد: سامر العلي، ليلى الناصر", ["سامر العلي", "ليلى الناصر"]),
    ])
  func readsByline(line: String, names: [String]) throws {
    let page = SampleStory.article(before: "<p>3 مارس 2025</p><p>\(line)</p>")
    let article = try article(in: page)
    #expect(article.authors == names)
    #expect(paragraphs(of: article) == SampleStory.paragraphs)
  }

  @Test("The outlet is not the writer")
  func refusesOutletAsAuthor() throws {
    let page = SampleStory.article(
      head: """
        <meta property="og:site_name" content="السهل نيوز"><meta name="author" content="السهل نيوز">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "\(SampleStory.headline)",
        "author": {"@type": "Person", "name": "السهل نيوز"},
        "publisher": {"@type": "Organization", "name": "السهل نيوز"}}</script>
        """)
    #expect(try article(in: page).authors.isEmpty)
  }

  @Test(
    "A desk, an address and a role are no writers",
    arguments: ["محرر الأخبار", "admin admin", "a@b.example", "فريق التحرير", "رويترز"])
  func refusesDesks(name: String) {
    #expect(Byline.names(in: name).isEmpty)
  }

  @Test("JSON-LD names the writer, escaped or broken as it is")
  func readsStructuredAuthor() throws {
    let page = SampleStory.article(
      head: """
        <script type="application/ld+json">
        {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "السهل"},
        {"@type": ["NewsArticle"], "headline": "&quot;قول&quot; \(SampleStory.headline)",
        "articleSection": "محليات", "author": [{"@type": "Person", "name": "سامر العلي"}],}]}
        </script>
        """)
    let article = try article(in: page)
    #expect(article.authors == ["سامر العلي"])
    #expect(article.knownFrom[.authors] == .jsonld)
    #expect(article.section == "محليات")
  }

  @Test("A text that only a script would print is taken from what machines are given")
  func readsStructuredBody() throws {
    let body = SampleStory.paragraphs.map { $0.replacing("\"", with: "\\\"") }.joined(
      separator: "\\n")
    let page = SampleStory.page(
      "<div id=\"app\"></div>",
      head: """
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "\(SampleStory.headline)",
        "datePublished": "2025-03-03T10:00:00+03:00", "articleBody": "\(body)"}</script>
        """)
    let article = try article(in: page)
    #expect(paragraphs(of: article) == SampleStory.paragraphs)
    #expect(article.knownFrom[.text] == .jsonld)
    #expect(article.kind == .article)
  }

  @Test("The text decides its language, not the page's label")
  func recognisesLanguage() throws {
    let page = SampleStory.page(
      "<article><h1>\(SampleStory.headline)</h1>\(SampleStory.elements())</article>",
      language: "en-US")
    let article = try article(in: page)
    #expect(article.language == .arabic)
    #expect(article.knownFrom[.language] == .text)
  }

  @Test("The address the outlet wants is read against the page's own")
  func readsCanonical() throws {
    let page = SampleStory.article(head: "<link rel=\"canonical\" href=\"/news/1\">")
    let found = try article(in: page, at: "https://sahl.example/amp/1?utm_source=x")
    #expect(found.canonicalURL?.text == "https://sahl.example/news/1")
  }

  @Test("A subtitle under the headline is no paragraph")
  func readsSubtitle() throws {
    let subtitle = "الكلفة أربعة ملايين دينار والعمل يبدأ في أيلول"
    let page = SampleStory.article(before: "<h2>\(subtitle)</h2><p>3 مارس 2025</p>")
    let article = try article(in: page)
    #expect(article.subtitle == subtitle)
    #expect(paragraphs(of: article) == SampleStory.paragraphs)
  }

  @Test("Every block of a page is kept or dropped for a reason")
  func explains() throws {
    let page = SampleStory.article(before: "<p>3 مارس 2025</p>", after: "<p>المصدر: وكالات</p>")
    let lines = try ArticleExtractor().explanation(of: Array(page.utf8), in: PageContext())
    #expect(lines.count { $0.isKept } == SampleStory.paragraphs.count)
    #expect(lines.allSatisfy { !$0.reason.isEmpty })
    #expect(lines.last?.reason == "names the source")
  }
}
