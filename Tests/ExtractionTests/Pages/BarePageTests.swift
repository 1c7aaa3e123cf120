import ArabicText
import News
import Testing

@testable import Extraction

@Suite("Pages that print everything and mark nothing")
struct BarePageTests {
  /// The same story in the shapes that outlets without a system give it.
  static let shapes: [(name: String, page: String)] = {
    let story = SampleStory.paragraphs
    let other = [SampleStory.otherHeadline] + SampleStory.otherParagraphs
    let headline = SampleStory.headline
    let news = (1...8).map {
      "<p><a href=\"/n/\($0)\">بلدية الحي رقم \($0) تعلن موعد افتتاح حديقتها</a> منذ \($0) ساعات</p>"
    }.joined()
    func lines(_ texts: [String], _ mark: String) -> String { texts.joined(separator: mark) }
    return [
      (
        "paragraphs",
        SampleStory.page(
          """
          <article><h1>\(headline)</h1><div class="date">تاريخ النشر: 3rd, March 2025 GMT</div>
          \(SampleStory.elements())<p>المصدر: وكالات</p><p>إقرأ أيضاً:</p>
          \(SampleStory.elements(other))</article>
          """)
      ),
      (
        "divisions without a heading",
        SampleStory.page(
          """
          <div><div>\(headline)</div><div>نشر في: 2025/03/03 10:30</div>
          \(SampleStory.elements(story, "div"))<div>المصدر: السهل + وكالات</div>
          <div>اقرأ أيضا</div>\(SampleStory.elements(other, "div"))</div>
          """)
      ),
      (
        "one block of lines",
        SampleStory.page(
          """
          <div id="c"><h2>\(headline)</h2>الاثنين 3 مارس 2025<br>\(lines(story, "<br>"))<br>
          المصدر: وكالات<br><b>طالع أيضاً:</b><br>\(lines(other, "<br>"))</div>
          """)
      ),
      (
        "a table of the 2000s",
        SampleStory.page(
          """
          <table><tr><td>الرئيسية | أخبار | رياضة</td></tr><tr><td><b>\(headline)</b><br><br>
          03-03-2025<br><br>\(lines(story, "<br><br>"))<br><br>المصدر: رويترز<br><br>
          مواضيع ذات صلة<br><br>\(lines(other, "<br><br>"))</td></tr></table>
          """, title: headline + " - صحيفة الوادي")
      ),
      (
        "headings for the other story",
        SampleStory.page(
          """
          <main><h1>\(headline)</h1><span class="date">٣ مارس ٢٠٢٥</span>\(SampleStory.elements())
          <p>المصدر : صحيفة الوادي</p><h3>اقرأ أيضاً</h3><h4>\(other[0])</h4>
          \(SampleStory.elements(SampleStory.otherParagraphs))</main>
          """)
      ),
      (
        "lines inside one paragraph",
        SampleStory.page(
          """
          <article><h1>\(headline)</h1><p>تاريخ النشر: 3rd, March 2025 GMT<br>\(lines(story, "<br>"))
          <br>المصدر: وكالات<br>إقرأ أيضاً:<br>\(lines(other, "<br>"))</p></article>
          """)
      ),
      (
        "no title, spans in divisions",
        SampleStory.page(
          """
          <div><b>\(headline)</b></div><div>3 مارس 2025</div>
          \(story.map { "<div><span>\($0)</span></div>" }.joined())
          <div><span>المصدر: قناة الوادي</span></div><div><strong>إقرأ أيضاً: </strong></div>
          \(other.map { "<div><span>\($0)</span></div>" }.joined())
          """, title: nil)
      ),
      (
        "a whole page with menus, news of the hour and two other stories",
        SampleStory.page(
          """
          <div><ul><li><a href="/">الرئيسية</a></li><li><a href="/l">محليات</a></li></ul>
          <span>الثلاثاء 4 مارس 2025</span></div>
          <div><div><h1>\(headline)</h1><div>تاريخ النشر: 3rd, March 2025 GMT</div>
          \(SampleStory.elements())<p>المصدر: <a href="https://marfa.example/">صحيفة المرفأ</a></p>
          <p>- اقرأ أيضاً ..</p><p><b>\(other[0])</b></p>
          \(SampleStory.elements(SampleStory.otherParagraphs))<p>إقرأ أيضاً:</p>
          <p>افتتاح معرض الكتاب في النخيل</p><p>افتتح معرض الكتاب أبوابه أمس، بمشاركة ستين دار نشر.</p></div>
          <div><h3>آخر الأخبار</h3>\(news)</div></div>
          <div><p>موقع الوادي صحيفة إلكترونية شاملة، تنقل الأخبار المحلية والعالمية على مدار الساعة.</p></div>
          """, title: headline + " | موقع الوادي")
      ),
      (
        "a title that only names the outlet",
        SampleStory.page(
          """
          <p><strong>\(headline)</strong></p><div>تاريخ النشر: 3rd, March 2025 GMT</div>
          \(SampleStory.elements())<p>المصدر: وكالات</p><p>إقرأ أيضاً:</p>\(SampleStory.elements(other))
          """, title: "موقع الوادي")
      ),
      (
        "the other story without a label",
        SampleStory.page(
          """
          <article><h1>\(headline)</h1><p>نشر في 3 آذار 2025</p>\(SampleStory.elements())
          <p>المصدر: وكالات</p><h2>\(other[0])</h2>
          \(SampleStory.elements(SampleStory.otherParagraphs))</article>
          """)
      ),
    ]
  }()

  @Test("Headline, day, source and body come out of every shape", arguments: shapes.indices)
  func readsAll(shape: Int) throws {
    let (name, page) = Self.shapes[shape]
    let article = try article(in: page)
    #expect(article.kind == .article, "\(name)")
    #expect(article.headline == SampleStory.headline, "\(name)")
    #expect(article.published?.time.text.prefix(10) == "2025-03-03", "\(name)")
    #expect(article.credit != nil, "\(name)")
    #expect(paragraphs(of: article) == SampleStory.paragraphs, "\(name)")
  }

  @Test("The story below «اقرأ أيضاً» is offered, not read out", arguments: shapes.indices)
  func keepsOtherStoryApart(shape: Int) throws {
    let (name, page) = Self.shapes[shape]
    let article = try article(in: page)
    #expect(article.related.map(\.title).contains(SampleStory.otherHeadline), "\(name)")
    #expect(!article.text.contains("شكا سكان"), "\(name)")
  }

  @Test("Printed words stand beside the day that was read from them")
  func keepsPrintedWords() throws {
    let article = try article(in: Self.shapes[0].page)
    let published = try #require(article.published)
    #expect(published.time.text == "2025-03-03")
    #expect(published.time.precision == .day)
    #expect(published.printed == "3rd, March 2025 GMT")
    #expect(published.knownFrom == .text)
    #expect(article.knownFrom[.published] == .text)
  }
}
