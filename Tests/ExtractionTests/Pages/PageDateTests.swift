import ArabicText
import News
import Testing

@testable import Extraction

@Suite("When a page was published")
struct PageDateTests {
  private static func jsonld(_ members: String) -> String {
    """
    <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
    "headline": "\(SampleStory.headline)", \(members)}</script>
    """
  }

  @Test(
    "A printed day is read in the forms outlets use",
    arguments: [
      "تاريخ النشر: 3rd, March 2025 GMT", "الاثنين 3 آذار/مارس 2025", "٣ مارس ٢٠٢٥", "03/03/2025",
      "نشر في 3 مارس, 2025", "3 مارس 2025 - 10:15 م", "March 3, 2025", "2025-03-03",
    ])
  func readsPrinted(date: String) throws {
    let page = SampleStory.article(before: "<div>\(date)</div>")
    let article = try article(in: page)
    #expect(article.published?.time.text.prefix(10) == "2025-03-03")
    #expect(!article.text.contains("2025"))
  }

  @Test("Without any date the day is unknown, not the day of the fetch")
  func staysUnknown() throws {
    let article = try article(in: SampleStory.article())
    #expect(article.published == nil)
    #expect(article.knownFrom[.published] == nil)
  }

  @Test("A date inside the story is no day of publication")
  func ignoresStory() throws {
    let story =
      SampleStory.paragraphs + ["وكانت البلدية وعدت بذلك في 12 فبراير 2019، ولم تف بوعدها."]
    let page = SampleStory.page(
      "<article><h1>\(SampleStory.headline)</h1>\(SampleStory.elements(story))</article>")
    #expect(try article(in: page).published == nil)
  }

  @Test("JSON-LD's instant is taken where the printed day agrees")
  func takesMetadata() throws {
    let page = SampleStory.article(
      before: "<time>3 مارس 2025</time>",
      head: Self.jsonld("\"datePublished\": \"2025-03-03T07:20:00+03:00\""))
    let published = try #require(try article(in: page).published)
    #expect(published.time.text == "2025-03-03T07:20:00+03:00")
    #expect(published.knownFrom == .jsonld)
    #expect(published.printed == nil)
  }

  @Test("Metadata that two others contradict is left aside")
  func outvotesMetadata() throws {
    let page = SampleStory.article(
      before: "<div class=\"date\">تاريخ النشر: 3 مارس 2025</div>",
      head: Self.jsonld("\"datePublished\": \"2024-11-20T07:20:00+03:00\"")
        + "<meta property=\"article:published_time\" content=\"2025-03-03T04:20:00Z\">")
    let article = try article(in: page)
    #expect(article.published?.time.text.prefix(10) == "2025-03-03")
  }

  @Test("A clock that is printed without a zone and marked `Z` for machines has no known zone")
  func doubtsBareZone() throws {
    let page = SampleStory.article(
      before: "<div class=\"date\">3 مارس 2025 - 14:20</div>",
      head: Self.jsonld("\"datePublished\": \"2025-03-03T14:20:00Z\""))
    let published = try #require(try article(in: page).published)
    #expect(published.time.text == "2025-03-03T14:20")
    #expect(published.zone == .unknown)
  }

  @Test("The outlet's own zone settles it")
  func usesOutletZone() throws {
    let page = SampleStory.article(before: "<div class=\"date\">3 مارس 2025 - 14:20</div>")
    let sahl = try outlet(named: "السهل", zone: "Asia/Riyadh")
    let published = try #require(try article(in: page, outlet: sahl).published)
    #expect(published.time.text == "2025-03-03T14:20+03:00")
    #expect(published.zone == .outlet)
  }

  @Test("A change is kept only if it came after the publication")
  func keepsLaterChange() throws {
    let later = SampleStory.article(
      head: Self.jsonld(
        "\"datePublished\": \"2025-03-03T07:20:00Z\", \"dateModified\": \"2025-03-03T09:00:00Z\""))
    #expect(try article(in: later).modified?.time.text == "2025-03-03T09:00:00+00:00")
    let earlier = SampleStory.article(
      head: Self.jsonld(
        "\"datePublished\": \"2025-03-03T07:20:00Z\", \"dateModified\": \"2025-03-03T06:00:00Z\""))
    #expect(try article(in: earlier).modified == nil)
  }

  @Test("What lies after the fetch is no day of publication")
  func refusesFuture() throws {
    let page = SampleStory.article(
      head: Self.jsonld("\"datePublished\": \"2026-03-03T07:20:00Z\""))
    #expect(try article(in: page).published == nil)
  }

  @Test(
    "The day in an address is read",
    arguments: [
      ("https://sahl.example/2025/03/03/story", "2025-03-03"),
      ("https://sahl.example/news/2025-3-3/story", "2025-03-03"),
      ("https://sahl.example/202503031044893040-story", "2025-03-03"),
    ])
  func readsAddress(address: String, day: String) throws {
    let address = try #require(WebAddress(address))
    let found = try #require(PageDates.day(in: address))
    #expect(KnownTime(day: found, precision: .day).text == day)
  }

  @Test(
    "Numbers that are no day are none",
    arguments: [
      "https://sahl.example/2025/13/40/x", "https://sahl.example/news/825076",
      "https://sahl.example/",
    ])
  func leavesNumbers(address: String) throws {
    #expect(PageDates.day(in: try #require(WebAddress(address))) == nil)
  }

  @Test(
    "A day that stands far from the headline is found",
    arguments: [
      "<p class=\"foot-line\">نُشر بتاريخ 3 مارس 2025</p>",
      "<div class=\"post-date\">03.03.2025</div>",
      "<p><time datetime=\"2025-03-03T10:00:00+03:00\">الاثنين</time></p>",
    ])
  func findsFarDay(line: String) throws {
    let filler = (0..<8).map { "<p>سطر عن المدينة رقم وحده هنا (\($0)).</p>" }.joined()
    let page = SampleStory.page(
      "<article><h1>\(SampleStory.headline)</h1>"
        + SampleStory.elements(SampleStory.paragraphs) + filler + line + "</article>")
    #expect(try article(in: page).published?.time.text.prefix(10) == "2025-03-03")
  }

  @Test("The day that readers are shown beats the same moment's day in GMT")
  func shownDayBeatsGMT() throws {
    let page = SampleStory.article(
      before: "<div>4 مارس 2025</div>",
      head: Self.jsonld("\"datePublished\": \"2025-03-03T21:40:00Z\""))
    #expect(try article(in: page).published?.time.text == "2025-03-04")
  }

  @Test("A program's own day of publication counts where the page prints none")
  func readsScript() throws {
    let page = SampleStory.article(
      head: "<script>window.story = {\"publishedAt\": \"2025-03-03T10:00:00+03:00\"}</script>")
    #expect(try article(in: page).published?.time.text.prefix(10) == "2025-03-03")
  }

  @Test("Hours ago are counted back from the fetch")
  func countsBack() throws {
    let page = SampleStory.article(before: "<div class=\"date\">نُشر منذ 3 ساعات</div>")
    let published = try #require(try article(in: page, fetched: "2025-03-04T00:00:00Z").published)
    #expect(published.time.text.hasPrefix("2025-03-03T21"))
    #expect(published.zone == .relative)
  }
}
