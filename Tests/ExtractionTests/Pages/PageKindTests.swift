import ArabicText
import News
import Testing

@testable import Extraction

@Suite("What a page is")
struct PageKindTests {
  @Test("A page of headlines is a list")
  func knowsList() throws {
    let items = (1...14).map {
      "<li><a href=\"/news/\($0)\">مجلس المدينة رقم \($0) يقر خطة جديدة للشوارع</a></li>"
    }
    let page = SampleStory.page(
      "<h1>أخبار محلية</h1><ul>\(items.joined())</ul>", title: "أخبار محلية - السهل")
    #expect(try article(in: page).kind == .index)
  }

  @Test("A page of summaries under linked headlines is a list")
  func knowsSummaries() throws {
    let items = (1...9).map { number in
      """
      <div><h3><a href="/news/\(number)">بلدية الحي رقم \(number) تعلن خطة لإنارة شوارعها</a></h3>
      <p>أعلنت بلدية الحي، اليوم، خطة لإنارة الشوارع خلال عامين، وقالت إن الكلفة ستكون قليلة.</p></div>
      """
    }
    let page = SampleStory.page("<main>\(items.joined())</main>", title: "السهل")
    #expect(try article(in: page).kind == .index)
  }

  @Test("A sign-in page is a door")
  func knowsDoor() throws {
    let page = SampleStory.page(
      """
      <h1>تسجيل الدخول</h1><p>أدخل بريدك وكلمة المرور لتقرأ هذا المقال وغيره من مقالات السهل.</p>
      <form><input name="mail"><input type="password" name="word"><button>دخول</button></form>
      """, title: "تسجيل الدخول")
    #expect(try article(in: page).kind == .login)
  }

  @Test("An article of two sentences is one")
  func knowsShortArticle() throws {
    let text = """
      أعلنت بلدية النخيل أن الجسر القديم سيغلق صباح الأحد. وقالت إن أعمال الصيانة تستمر ثلاثة أيام.
      """
    let page = SampleStory.page(
      """
      <nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a></nav>
      <article><h1>إغلاق الجسر القديم في النخيل</h1><time>3 مارس 2025</time><p>\(text)</p></article>
      """, title: "إغلاق الجسر القديم في النخيل | السهل")
    let article = try article(in: page)
    #expect(article.kind == .article)
    #expect(article.headline == "إغلاق الجسر القديم في النخيل")
    #expect(article.text == text)
  }

  @Test("A page about the outlet is no article, whatever its metadata says")
  func knowsAboutPage() throws {
    let page = SampleStory.page(
      "<h1>من نحن</h1>\(SampleStory.elements())", title: "من نحن - السهل",
      head: "<meta property=\"og:type\" content=\"article\">")
    #expect(try article(in: page).kind != .article)
  }

  @Test("A front page is no article")
  func knowsFrontPage() throws {
    let page = SampleStory.page(
      "<h1>السهل</h1><p>\(SampleStory.paragraphs[0])</p>", title: "السهل")
    #expect(try article(in: page, at: "https://sahl.example/").kind != .article)
  }

  @Test("A running report says that it is one")
  func knowsLive() throws {
    let page = SampleStory.article(
      before: "<p>3 مارس 2025</p>",
      head: """
        <script type="application/ld+json">{"@type": "LiveBlogPosting",
        "headline": "\(SampleStory.headline)"}</script>
        """)
    #expect(try article(in: page).kind == .live)
  }

  @Test("A film with a few words is a film")
  func knowsFilm() throws {
    let page = SampleStory.page(
      "<h1>\(SampleStory.headline)</h1><p>\(SampleStory.paragraphs[0])</p>",
      head: """
        <script type="application/ld+json">{"@type": "VideoObject", "name": "\(SampleStory.headline)",
        "uploadDate": "2025-03-03T10:00:00Z"}</script>
        """)
    #expect(try article(in: page).kind == .video)
  }
}
