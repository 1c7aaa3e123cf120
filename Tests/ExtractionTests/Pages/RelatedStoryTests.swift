import ArabicText
import News
import Testing

@testable import Extraction

@Suite("Other stories on the page")
struct RelatedStoryTests {
  private static let other = SampleStory.otherHeadline

  @Test(
    "A line that offers another story inside the text leaves the text whole",
    arguments: [
      "<p><strong>اقرأ أيضا: \(other)</strong></p>",
      "<p>اقرأ أيضا: <a href='/news/7'>\(other)</a></p>",
      "<p>شاهد أيضاً:</p><p><a href='/news/7'>\(other)</a></p>",
      "<h3>أخبار ذات صلة</h3><ul><li><a href='/news/7'>\(other)</a></li></ul>",
      "<aside class='related'><h4>قد يهمك</h4><a href='/news/7'>\(other)</a></aside>",
      "<p>Read also: <a href='/news/7'>\(other)</a></p>",
    ])
  func skipsInset(inset: String) throws {
    let story = SampleStory.paragraphs
    let page = SampleStory.page(
      "<article><h1>\(SampleStory.headline)</h1><p>3 مارس 2025</p>"
        + SampleStory.elements(Array(story[..<2])) + inset
        + SampleStory.elements(Array(story[2...]))
        + "</article>")
    let article = try article(in: page, at: "https://sahl.example/news/1")
    #expect(paragraphs(of: article) == story)
    #expect(article.related.map(\.title) == [Self.other])
    if inset.contains("href") {
      #expect(article.related.first?.url?.text == "https://sahl.example/news/7")
    }
  }

  @Test("«اقرأ» inside a sentence is a word like others")
  func keepsSentences() throws {
    let story =
      SampleStory.paragraphs + ["اقرأ القرار كاملا قبل أن تحكم عليه، قالت الحداد للصحافيين."]
    let page = SampleStory.page(
      "<article><h1>\(SampleStory.headline)</h1><p>3 مارس 2025</p>\(SampleStory.elements(story))"
        + "</article>")
    let article = try article(in: page)
    #expect(paragraphs(of: article) == story)
    #expect(article.related.isEmpty)
  }

  @Test("Tags, sharing, comments and the writer's life are no text")
  func dropsTail() throws {
    let page = SampleStory.article(
      before: "<p>3 مارس 2025</p>",
      after: """
        <p>شارك الخبر</p><h4>الوسوم</h4><p><a href="/t/1">إنارة</a></p><p><a href="/t/2">بلدية</a></p>
        <h3>عن الكاتب</h3><p>صحافي يكتب عن شؤون المدن منذ عشرين عاما، وله كتابان عن تاريخ النخيل.</p>
        <h3>التعليقات (2)</h3><p>خبر جميل، ولكن متى تصل الإنارة إلى حينا البعيد عن وسط المدينة؟</p>
        """)
    let article = try article(in: page)
    #expect(paragraphs(of: article) == SampleStory.paragraphs)
  }

  @Test("Rules for readers in long paragraphs don't beat a short article")
  func dropsRules() throws {
    let rule = """
      يتعهد القارئ عند كتابة تعليقه بعدم الإساءة إلى الأشخاص أو المقدسات، وبالابتعاد عن التحريض \
      الطائفي والعنصري، وبعدم نشر الإعلانات أو الروابط، ويحق للإدارة حذف أي تعليق يخالف ذلك.
      """
    let page = SampleStory.page(
      """
      <div class="story"><h1>\(SampleStory.headline)</h1><span class="date">3 مارس 2025</span>
      \(SampleStory.elements(Array(SampleStory.paragraphs.prefix(2))))</div>
      <div id="comments"><h3>شروط التعليق</h3>\(String(repeating: "<p>\(rule)</p>", count: 12))</div>
      """)
    let article = try article(in: page)
    #expect(paragraphs(of: article) == Array(SampleStory.paragraphs.prefix(2)))
  }
}
