import ArabicText
import News
import Testing

@testable import Extraction

@Suite("What becomes of a page's paragraphs")
struct BodyShapeTests {
  private func read(_ body: String) throws -> Article {
    try article(
      in: SampleStory.page(
        "<article><h1>\(SampleStory.headline)</h1><time>3 مارس 2025</time>\(body)</article>"),
      at: "https://sahl.example/news/1")
  }

  @Test("A table of figures stays a table")
  func keepsTable() throws {
    let article = try read(
      SampleStory.elements()
        + """
        <table><tr><th>الحي</th><th>الأعمدة</th></tr><tr><td>الوادي</td><td>700</td></tr>
        <tr><td>السوق</td><td>450</td></tr></table>
        """ + "<p>وتنشر البلدية تفاصيل أخرى في نهاية الأسبوع، بحسب بيانها.</p>")
    let table = ArticleBlock.table(
      [["الحي", "الأعمدة"], ["الوادي", "700"], ["السوق", "450"]], hasHead: true)
    #expect(article.blocks.contains(table))
  }

  @Test("A table keeps its caption, the heads of its rows and its wide cells")
  func keepsCells() throws {
    let article = try read(
      SampleStory.elements()
        + """
        <table><caption>أعمدة كل حي</caption><tr><th>الحي</th><th colspan="2">الأعمدة</th></tr>
        <tr><th rowspan=2>الوادي</th><td>700</td><td>400</td></tr><tr><td>450</td><td>20</td></tr>
        </table><p>وتنشر البلدية تفاصيل أخرى في نهاية الأسبوع، بحسب بيانها.</p>
        """)
    let table = ArticleTable(
      [
        [.init("الحي", isHead: true), .init("الأعمدة", isHead: true, columns: 2)],
        [.init("الوادي", isHead: true, rows: 2), .init("700"), .init("400")],
        [.init("450"), .init("20")],
      ], hasHead: true, caption: "أعمدة كل حي")
    #expect(article.blocks.contains(.table(table)))
  }

  @Test("A list keeps its levels and its first number")
  func keepsLevels() throws {
    let article = try read(
      SampleStory.elements()
        + """
        <ol start="3"><li>الأحياء القديمة<ul><li>حي الوادي</li><li>حي السوق</li></ul></li>
        <li>وسط المدينة</li></ol><p>وتنشر البلدية تفاصيل أخرى في نهاية الأسبوع، بحسب بيانها.</p>
        """)
    let list = ItemList(
      [
        .init("الأحياء القديمة", isNumbered: true), .init("حي الوادي", level: 1),
        .init("حي السوق", level: 1), .init("وسط المدينة", isNumbered: true),
      ], start: 3)
    #expect(article.blocks.contains(.list(list)))
  }

  @Test("A quotation names its source, and a post of another site is linked")
  func keepsSources() throws {
    let article = try read(
      """
      \(SampleStory.elements())
      <blockquote><p>لن نترك حيا في الظلام، وهذا وعد قطعناه للناس.</p><p>— سلمى الحداد</p></blockquote>
      <blockquote><p>تبدأ أعمال الإنارة يوم الأحد في كل أحياء المدينة القديمة والجديدة.</p>
      <p>— بلدية النخيل <a href="https://social.example/nakhil/status/7">3 مارس</a></p></blockquote>
      <p>وتنشر البلدية تفاصيل أخرى في نهاية الأسبوع، بحسب بيانها.</p>
      """)
    #expect(
      article.blocks.contains(
        .quote("لن نترك حيا في الظلام، وهذا وعد قطعناه للناس.", source: "سلمى الحداد")))
    let post = try #require(WebAddress("https://social.example/nakhil/status/7"))
    #expect(article.blocks.contains(.embed(ArticleEmbed(post, content: .post))))
  }

  @Test("Recordings and films are known by their elements, whatever their addresses say")
  func knowsEmbeds() throws {
    let article = try read(
      """
      \(SampleStory.elements())<audio src="/files/9"></audio><video><source src="/files/8"></video>
      <p>وتنشر البلدية تفاصيل أخرى في نهاية الأسبوع، بحسب بيانها.</p>
      """)
    let contents = article.blocks.compactMap { block -> EmbedContent? in
      if case .embed(let embed) = block { embed.content } else { nil }
    }
    #expect(contents == [.audio, .video])
  }

  @Test("Lines of code keep their breaks")
  func keepsCode() throws {
    let article = try read(
      """
      \(SampleStory.elements())<pre><code>let lamps = 3_000
        print(lamps, "عمود إنارة, في كل الأحياء.")</code></pre>
      <p>وتنشر البلدية تفاصيل أخرى في نهاية الأسبوع، بحسب بيانها.</p>
      """)
    let code = "let lamps = 3_000\n  print(lamps, \"عمود إنارة, في كل الأحياء.\")"
    #expect(article.blocks.contains(.code(code)), "\(article.blocks)")
  }

  @Test("Short lines that breaks part from the last sentence are of the text")
  func keepsLinesOfLastBox() throws {
    let article = try read(
      SampleStory.elements()
        + """
        <p>وحددت البلدية مواعيد الأحياء في جدول نشرته أمس على موقعها، وهي كما يلي بحسب البيان:<br>
        الوادي في مارس<br>السوق في أبريل</p>
        """)
    #expect(article.text.contains("الوادي في مارس"))
    #expect(article.text.contains("السوق في أبريل"))
  }

  @Test("An address printed out among the text stays, though it is a link")
  func keepsPrintedAddress() throws {
    let address = "https://baladiya.example/lights"
    let article = try read(
      SampleStory.elements() + "<p><a href=\"\(address)\">\(address)</a></p>"
        + "<p>وتنشر البلدية تفاصيل أخرى في نهاية الأسبوع، بحسب بيانها.</p>")
    #expect(article.text.contains(address))
  }

  @Test("A paragraph that links to a section called policy sets no rules for readers")
  func keepsLinkToPolitics() throws {
    let article = try read(
      SampleStory.elements()
        + """
        <p>ورحب <a href="/policy/energy/12">مجلس الطاقة</a> بالخطة، وقال إنها توفر الكهرباء.</p>
        <p>تقرأ الإدارة كل رد قبل نشره، وتحذف ما يخالف <a href="/comment-policy">الشروط</a>.</p>
        <p>وتنشر البلدية تفاصيل أخرى في نهاية الأسبوع، بحسب بيانها.</p>
        """)
    #expect(article.text.contains("ورحب مجلس الطاقة بالخطة"))
    #expect(!article.text.contains("تقرأ الإدارة كل رد"))
  }

  @Test("Lists, quotations and headings stay what they are")
  func keepsStructure() throws {
    let article = try read(
      """
      \(SampleStory.elements())<h3>مراحل الخطة</h3><ol><li>الأحياء القديمة</li><li>وسط المدينة</li></ol>
      <blockquote>لن نترك حيا في الظلام، وهذا وعد قطعناه للناس.</blockquote>
      <p>وتنشر البلدية تفاصيل أخرى في نهاية الأسبوع، بحسب بيانها.</p>
      """)
    #expect(article.blocks.contains(.heading("مراحل الخطة", level: 3)))
    #expect(article.blocks.contains(.list(["الأحياء القديمة", "وسط المدينة"], isNumbered: true)))
    #expect(article.blocks.contains(.quote("لن نترك حيا في الظلام، وهذا وعد قطعناه للناس.")))
  }

  @Test("An open `b` stresses no paragraph behind it; a stressed word stays stressed")
  func ignoresUnclosedStress() throws {
    let article = try read(
      "<p>\(SampleStory.paragraphs[0])</p><p><b>\(SampleStory.paragraphs[1])"
        + "<p>\(SampleStory.paragraphs[2])<p>\(SampleStory.paragraphs[3])")
    #expect(article.blocks.count >= 4)
    for case .paragraph(let text) in article.blocks { #expect(text.spans.isEmpty) }
    let other = try read(
      SampleStory.elements() + "<p>قالت البلدية إن العمل <b>لن يتوقف</b> في الشتاء هذا العام.</p>")
    let strong = other.blocks.contains { block in
      guard case .paragraph(let text) = block else { return false }
      return text.pieces.contains { $0.isStrong && $0.text == "لن يتوقف" }
    }
    #expect(strong)
  }

  @Test("A picture keeps caption and credit, and neither is text")
  func keepsPicture() throws {
    let article = try read(
      """
      <p>\(SampleStory.paragraphs[0])</p><figure><img src="/i/1.jpg" width="600" height="400">
      <figcaption>أعمدة جديدة في حي الوادي</figcaption><span>تصوير: سامر العلي</span></figure>
      \(SampleStory.elements(Array(SampleStory.paragraphs.dropFirst())))
      """)
    let image = try #require(article.images.first)
    #expect(image.url.text == "https://sahl.example/i/1.jpg")
    #expect(image.caption == "أعمدة جديدة في حي الوادي")
    #expect(image.credit == "تصوير: سامر العلي")
    #expect(paragraphs(of: article) == SampleStory.paragraphs)
    #expect(article.blocks.contains(.image(image)))
  }

  @Test("Direction marks and blanks that no one sees are gone")
  func cleansText() throws {
    let article = try read(
      SampleStory.elements([
        "\u{200F}أقر\u{00A0}المجلس \u{200B} خطة\u{200E} جديدة، وذلك بعد نقاش دام خمس ساعات\u{FEFF}."
      ])
        + SampleStory.elements(Array(SampleStory.paragraphs.dropFirst())))
    #expect(paragraphs(of: article).first == "أقر المجلس خطة جديدة، وذلك بعد نقاش دام خمس ساعات.")
  }

  @Test("The non-joiner inside a Persian word stays")
  func keepsNonJoiner() {
    #expect(CleanText.cleaned(" می\u{200C}شود \u{200C}") == "می\u{200C}شود")
  }

  @Test("The headline printed again as the first line is no paragraph")
  func dropsRepeatedHeadline() throws {
    let article = try read("<p><b>\(SampleStory.headline)</b></p>" + SampleStory.elements())
    #expect(paragraphs(of: article) == SampleStory.paragraphs)
  }

  @Test("Text that stands bare in a box is read")
  func readsBareText() throws {
    let article = try read(
      "<div>\(SampleStory.paragraphs[0])<p>\(SampleStory.paragraphs[1])</p>\(SampleStory.paragraphs[3])</div>"
    )
    #expect(
      paragraphs(of: article)
        == [SampleStory.paragraphs[0], SampleStory.paragraphs[1], SampleStory.paragraphs[3]])
  }

  @Test("Broken markup doesn't lose the text")
  func readsBrokenMarkup() throws {
    let page = """
      <html><title>\(SampleStory.headline)</title><body><div><h1>\(SampleStory.headline)</b></h1>
      <p>\(SampleStory.paragraphs[0])<p><b>\(SampleStory.paragraphs[1])<p>\(SampleStory.paragraphs[3])</i></div
      <div>
      """
    let article = try article(in: page)
    #expect(article.headline == SampleStory.headline)
    #expect(article.text.contains(SampleStory.paragraphs[1]))
    #expect(article.text.contains(SampleStory.paragraphs[3]))
    #expect(!article.repairs.isEmpty)
  }

  @Test("A page in windows-1256 is read")
  func readsWindows1256() throws {
    // «خبر» and the like are one byte a letter there.
    let letters: [Unicode.Scalar: UInt8] = [
      "ا": 0xC7, "ل": 0xE1, "م": 0xE3, "د": 0xCF, "ي": 0xED, "ن": 0xE4, "ة": 0xC9, "ت": 0xCA,
      "ع": 0xDA, "ق": 0xDE, "ر": 0xD1, "خ": 0xCE, "ط": 0xD8, "ج": 0xCC, "ش": 0xD4, "و": 0xE6,
      "،": 0xA1, "ف": 0xDD, "ب": 0xC8, "ه": 0xE5, "ك": 0xDF, "س": 0xD3, "ح": 0xCD,
    ]
    let headline = "المدينة تعلن خطة جديدة"
    let text = String(
      repeating: "المدينة تعلن خطة جديدة، والناس فرحون بها وقد شكروا المجلس. ", count: 4)
    let page = """
      <html><head><meta charset="windows-1256"><title>\(headline)</title></head><body><h1>\(headline)</h1>
      <p>\(text)</p><p>\(text)</p></body></html>
      """
    let bytes = page.unicodeScalars.map { letters[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
    let article = try ArticleExtractor().article(in: bytes, of: PageContext())
    #expect(article.headline == headline)
    #expect(article.text.hasPrefix("المدينة تعلن خطة جديدة، والناس"))
    #expect(article.language == .arabic)
  }
}
