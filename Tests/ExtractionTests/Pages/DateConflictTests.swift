import ArabicText
import News
import Testing

@testable import Extraction

@Suite("Where a page tells several days")
struct DateConflictTests {
  private static let printed = "<div class=\"date\">نُشر في 3 مارس 2025</div>"

  @Test("An address keeps the day on which a story was first out")
  func addressKeepsOriginal() throws {
    let page = SampleStory.article(
      head: "<link rel=\"canonical\" href=\"https://sahl.example/2025/03/03/wadi/\">"
        + "<meta property=\"article:published_time\" content=\"2026-02-01T10:00:00Z\">")
    let published = try #require(try published(in: page))
    #expect(published.time.text == "2025-03-03")
    #expect(published.knownFrom == .url)
  }

  @Test(
    "Numbers of issues and slugs in an address are no day",
    arguments: [
      "https://sahl.example/issues/2025-4/story-4-2025", "https://sahl.example/2025/03/3-questions",
      "https://sahl.example/2025/weather-12-31",
    ])
  func leavesSlugs(address: String) throws {
    #expect(PageDates.day(in: try #require(WebAddress(address))) == nil)
  }

  @Test("A month that is printed never cuts the instant that machines are told")
  func keepsInstant() throws {
    let page = SampleStory.article(
      before: "<div class=\"date\">مارس 2025</div>",
      head: "<meta property=\"article:published_time\" content=\"2025-03-03T18:59:50+00:00\">")
    #expect(try published(in: page)?.time.text == "2025-03-03T18:59:50+00:00")
  }

  @Test(
    "A bare date in the head yields to the day that says it is one of publication",
    arguments: [
      "<meta name=\"date\" content=\"2025-03-09T10:00:00Z\">",
      "<meta property=\"og:updated_time\" content=\"2025-03-09T10:00:00Z\">",
    ])
  func yieldsToLabel(meta: String) throws {
    let page = SampleStory.page(
      "<article><h1>\(SampleStory.headline)</h1>" + SampleStory.elements(SampleStory.paragraphs)
        + "<p>مشاهدات السوق</p><p>ملاحق الخبر</p><p>ملفات</p><p>صور</p>" + Self.printed
        + "</article>", head: meta)
    #expect(try published(in: page)?.time.text == "2025-03-03")
  }

  @Test("The bare date stands where nothing else is known")
  func keepsBareDate() throws {
    let page = SampleStory.article(head: "<meta name=\"date\" content=\"2025-03-09T10:00:00Z\">")
    #expect(try published(in: page)?.time.text.prefix(10) == "2025-03-09")
  }

  @Test("JSON-LD of a later day than two others tell gives way")
  func laterDataGivesWay() throws {
    let page = SampleStory.article(
      before: Self.printed,
      head: "<meta property=\"article:published_time\" content=\"2025-03-03T04:20:00Z\">"
        + "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", "
        + "\"headline\": \"\(SampleStory.headline)\", "
        + "\"datePublished\": \"2025-04-20T07:20:00+03:00\"}</script>")
    #expect(try published(in: page)?.time.text.prefix(10) == "2025-03-03")
  }

  @Test("Days in a column belong to its stories, however they are marked")
  func leavesColumns() throws {
    let column = ["9/9/2025", "5/7/2025", "20/6/2025"].map {
      "<li><a href=\"/\($0.utf8.count)\">خبر آخر من المدينة</a> <span class=\"post-date\">\($0)</span>"
    }.joined(separator: "</li>")
    let page = SampleStory.page(
      "<div class=\"sidebar\"><ul>\(column)</li></ul></div><article><h1>\(SampleStory.headline)</h1>"
        + SampleStory.elements(SampleStory.paragraphs) + "<p>شكرا لكم</p><p>إلى اللقاء</p>"
        + "<p>3 مارس 2025</p></article>")
    #expect(try published(in: page)?.time.text == "2025-03-03")
  }

  @Test("The page's own today in its head is not the story's day")
  func leavesToday() throws {
    let page = SampleStory.page(
      "<div class=\"topline\"><time datetime=\"2025-03-09T13:56:20+03:00\">الأحد</time></div>"
        + "<p>الرئيسية</p><p>محليات</p><p>رياضة</p><p>ثقافة</p>"
        + "<article><h1>\(SampleStory.headline)</h1><p><span class=\"datum\">3 مارس 2025.</span> "
        + SampleStory.paragraphs[0] + "</p>"
        + SampleStory.elements(Array(SampleStory.paragraphs.dropFirst())) + "</article>")
    #expect(try published(in: page)?.time.text == "2025-03-03")
  }

  @Test("A sentence behind the text that tells when and where it was filed has the day")
  func readsColophon() throws {
    let links = ["السوق", "البلدية", "المدينة القديمة", "أخبار محلية"].map {
      "<a href=\"/tag/\($0)\">\($0)</a>"
    }.joined(separator: "، ")
    let page = SampleStory.page(
      "<article><h1>\(SampleStory.headline)</h1>" + SampleStory.elements(SampleStory.paragraphs)
        + "<p>أضيف بتاريخ 3 مارس 2025 الساعة 14:48 تحت كلمات كثيرة هي \(links) وفي أبواب أخرى منها "
        + "\(links) \(links) ويمكنكم متابعة الردود عليه.</p></article>")
    #expect(try published(in: page)?.time.text.prefix(10) == "2025-03-03")
  }

  private func published(in page: String) throws -> SourcedTime? {
    try article(in: page, fetched: "2026-06-01T00:00:00Z").published
  }
}
