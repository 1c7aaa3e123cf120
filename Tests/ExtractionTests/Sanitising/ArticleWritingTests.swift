import ArabicText
import News
import Testing

@testable import Extraction

@Suite("An article's blocks, written for others")
struct ArticleWritingTests {
  private func inline(_ html: String) throws -> InlineText {
    let article = try article(
      in: SampleStory.page(
        """
        <article><h1>\(SampleStory.headline)</h1><p>\(SampleStory.paragraphs[0])</p>
        <p>\(html)</p>\(SampleStory.elements(Array(SampleStory.paragraphs.dropFirst())))</article>
        """),
      at: "https://sahl.example/news/1")
    guard article.blocks.count > 1, case .paragraph(let text) = article.blocks[1] else { return "" }
    return text
  }

  @Test("Links and stress stay in the text of a page, counted in scalars")
  func keepsMarks() throws {
    let text = try inline(
      "قال الوزير في <a href='/n/2'>تصريح <b>جديد</b></a> إن <em>السد</em> سيمتلئ بعد شهر كامل.")
    let url = try #require(WebAddress("https://sahl.example/n/2"))
    #expect(text.text == "قال الوزير في تصريح جديد إن السد سيمتلئ بعد شهر كامل.")
    #expect(
      text.spans.map { text.text.scalars(in: $0.range) } == ["تصريح جديد", "جديد", "السد"])
    #expect(text.spans.map(\.mark) == [.link(url), .strong, .emphasis])
  }

  @Test("A link of script leaves its words alone")
  func refusesLinks() throws {
    let text = try inline("قال الوزير في <a href='javascript:x()'>تصريح</a> إن السد سيمتلئ قريبا.")
    #expect(text.text == "قال الوزير في تصريح إن السد سيمتلئ قريبا.")
    #expect(text.spans.isEmpty)
  }

  private var blocks: [ArticleBlock] {
    let url = WebAddress("https://sahl.example/a?b=1&c='|`\"")
    let marks: [InlineText.Span] =
      (url.map { [.init(TextSpan(start: 0, end: 6), .link($0))] } ?? [])
      + [.init(TextSpan(start: 4, end: 9), .strong), .init(TextSpan(start: 2, end: 5), .emphasis)]
    let hostile = InlineText("<b> & \"x\" 'y' `z` \u{0}\nثم [سطر](x) *آخر*", spans: marks)
    return [
      .paragraph(hostile), .heading(hostile, level: 3), .quote(hostile),
      .list([hostile, "1. بند"], isNumbered: true), .list([hostile], isNumbered: false),
      .table([["<س>", "|"], ["١", "\"&"]], hasHead: true), .table([["أ", "ب"]], hasHead: false),
    ]
      + (url.map {
        [.image(ArticleImage(url: $0, caption: "<\"تعليق\">", credit: "المصور")), .embed($0)]
      } ?? [])
  }

  @Test("Our own HTML passes the sanitiser unchanged")
  func isSafe() {
    for block in blocks {
      let html = ArticleHTML.body(of: [block])
      #expect(Sanitiser().sanitised(html) == html)
    }
  }

  @Test("JSON gives the same blocks back, and items stay plain texts")
  func readsBack() throws {
    let article = Article(blocks: blocks)
    let value = JSONValue.object(ArticleJSON.members(of: article))
    #expect(ArticleLine(value).article.blocks == article.blocks)
    let lists = (value["blocks"]?.elements ?? []).map { $0["items"]?.elements ?? [] }
    #expect(lists.contains { $0.last?.string == "1. بند" })
  }

  @Test("Signs of the text are no signs of Markdown")
  func escapesMarkdown() {
    let article = Article(
      headline: "# عنوان", blocks: [.paragraph("1. *نجمة* [رابط](x)\n- شرطة <b>"), .quote("> قول")])
    #expect(
      ArticleMarkdown.text(of: article) == """
        # \\# عنوان

        1\\. \\*نجمة\\* \\[رابط\\](x)\\
        \\- شرطة \\<b\\>

        > \\> قول

        """)
  }

  @Test("Links, stress and lists are written in Markdown")
  func writesMarkdown() throws {
    let url = try #require(WebAddress("https://sahl.example/(a)"))
    let text = InlineText(
      "قال نعم",
      spans: [
        .init(TextSpan(start: 0, end: 7), .link(url)), .init(TextSpan(start: 4, end: 7), .strong),
      ])
    #expect(
      ArticleMarkdown.text(of: Article(blocks: [.list([text], isNumbered: false)]))
        == "- [قال **نعم**](<https://sahl.example/(a)>)\n")
  }

  @Test("Each item of a list is a paragraph of the text")
  func partsItems() {
    #expect(Article(blocks: [.list(["أول", "ثان"], isNumbered: false)]).text == "أول\n\nثان")
  }

  @Test("Spans from outside can't reach beyond the text or into each other")
  func boundsSpans() throws {
    let url = try #require(WebAddress("https://sahl.example/"))
    let other = try #require(WebAddress("https://nahr.example/"))
    let text = InlineText(
      "خبر",
      spans: [
        .init(TextSpan(start: 1, end: 900), .link(other)),
        .init(TextSpan(start: 0, end: 2), .link(url)),
        .init(TextSpan(start: 7, end: 9), .strong),
      ])
    #expect(
      text.spans == [
        .init(TextSpan(start: 0, end: 2), .link(url)),
        .init(TextSpan(start: 2, end: 3), .link(other)),
      ])
    #expect(text.pieces.map(\.text).joined() == "خبر")
  }

  @Test(
    "What is embedded is named by the words of its address",
    arguments: [
      ("https://a.example/embed/x1", EmbedContent.video), ("https://a.example/u/status/12", .post),
      ("https://a.example/maps?q=1", .map), ("https://a.example/file.pdf", .document),
      ("https://a.example/podcast/3", .audio), ("https://a.example/x", .other),
    ])
  func namesEmbeds(address: String, content: EmbedContent) throws {
    #expect(EmbedContent(of: try #require(WebAddress(address))) == content)
  }
}
