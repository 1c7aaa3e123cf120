import ArabicText
import News
import Testing

@Suite("Lists, tables, quotations, embeds and code in every form")
struct RichBlockTests {
  private static let film = "https://films.example/watch/7"

  private func blocks() throws -> [ArticleBlock] {
    [
      .list(
        ItemList(
          [
            .init("الأولى", isNumbered: true), .init("فرع أول", level: 1),
            .init("فرع الفرع", level: 2, isNumbered: true), .init("الثانية", isNumbered: true),
          ], start: 4)),
      .table(
        ArticleTable(
          [
            [.init("الحي", isHead: true), .init("الأعمدة", isHead: true, columns: 2)],
            [.init("الوادي", isHead: true, rows: 2), .init("700"), .init("أ|ب")],
            [.init("450"), .init("")],
          ], hasHead: true, caption: "أعمدة كل حي")),
      .quote("لن نتراجع.", source: "سلمى الخطيب"),
      .embed(ArticleEmbed(try #require(WebAddress(Self.film)), content: .audio)),
      .code("let a = `b`\n  return <a>"),
    ]
  }

  @Test("JSON gives back every block as it was")
  func roundTripsJSON() throws {
    let article = Article(blocks: try blocks())
    let bytes = JSONValue.object(ArticleJSON.members(of: article)).bytes
    #expect(try #require(ArticleLine(parsing: bytes)).article.blocks == article.blocks)
  }

  @Test("JSON of others is bounded and never trusted")
  func readsForeignJSON() throws {
    let text = """
      {"blocks":[{"kind":"table","rows":[["أ"]],"cells":[{"row":9,"cell":9},{"row":0,"cell":0,
      "columns":999999,"rows":-5},{"row":-1,"cell":-1}]},{"kind":"list","items":["أ","ب"],
      "levels":[7,-3],"start":-4}]}
      """
    let blocks = try #require(ArticleLine(parsing: Array(text.utf8))).article.blocks
    guard case .table(let table) = try #require(blocks.first),
      case .list(let list) = try #require(blocks.last)
    else {
      Issue.record("\(blocks)")
      return
    }
    #expect(table.rows == [[ArticleTable.Cell("أ", columns: ArticleTable.widest)]])
    #expect(list.items.map(\.level) == [0, 0])
    #expect(list.start == 0)
  }

  @Test("HTML sets levels, numbers, heads, spans and sources")
  func writesHTML() throws {
    #expect(
      ArticleHTML.body(of: try blocks()) == """
        <ol start="4"><li>الأولى<ul><li>فرع أول<ol><li>فرع الفرع</li></ol></li></ul></li>\
        <li>الثانية</li></ol>
        <table><caption>أعمدة كل حي</caption><thead><tr><th scope="col">الحي</th>\
        <th scope="col" colspan="2">الأعمدة</th></tr></thead><tbody><tr>\
        <th scope="row" rowspan="2">الوادي</th><td>700</td><td>أ|ب</td></tr><tr><td>450</td>\
        <td></td></tr></tbody></table>
        <blockquote><p>لن نتراجع.</p><footer><cite>سلمى الخطيب</cite></footer></blockquote>
        <p><a href="\(Self.film)" rel="noopener nofollow ugc">films.example</a></p>
        <pre><code>let a = &#96;b&#96;
          return &lt;a&gt;</code></pre>
        """)
  }

  @Test("Markdown sets levels in, fills the places of wide cells and fences code")
  func writesMarkdown() throws {
    #expect(
      ArticleMarkdown.text(of: Article(blocks: try blocks())) == """
        4. الأولى
           - فرع أول
             1. فرع الفرع
        5. الثانية

        أعمدة كل حي

        | الحي | الأعمدة |  |
        | --- | --- | --- |
        | الوادي | 700 | أ\\|ب |
        |  | 450 |  |

        > لن نتراجع.
        >
        > — سلمى الخطيب

        [films.example](<\(Self.film)>)

        ```
        let a = `b`
          return <a>
        ```

        """)
  }

  @Test(
    "Code within a line keeps its backticks in Markdown",
    arguments: [
      ("ls -l", "`ls -l`"), ("a`b", "``a`b``"), ("`a`", "`` `a` ``"), ("a|b", "a\\|b"),
    ])
  func marksCode(code: String, markdown: String) {
    let text = InlineText(
      code, spans: [.init(TextSpan(start: 0, end: code.unicodeScalars.count), .code)])
    #expect(ArticleMarkdown.text(of: Article(blocks: [.paragraph(text)])) == markdown + "\n")
  }

  @Test("A fence is longer than any in the code")
  func fencesFences() {
    let text = ArticleMarkdown.text(of: Article(blocks: [.code("````\nأ")]))
    #expect(text == "`````\n````\nأ\n`````\n")
  }

  @Test("Marks of direction stay in the text, in every form")
  func keepsDirection() throws {
    let text = "\u{200F}(7)\u{200F} بند"
    let article = Article(blocks: [
      .list([text], isNumbered: false), .table([[text]], hasHead: false),
    ])
    #expect(ArticleMarkdown.text(of: article).contains(text))
    #expect(ArticleHTML.body(of: article.blocks).contains(text))
    let bytes = JSONValue.object(ArticleJSON.members(of: article)).bytes
    #expect(try #require(ArticleLine(parsing: bytes)).article.blocks == article.blocks)
  }

  @Test("A list that leaves levels out, and a cell of any size, are drawn to sense")
  func boundsShapes() {
    let list = ItemList([.init("أ", level: 5), .init("ب", level: 900), .init("ج", level: -1)])
    #expect(list.items.map(\.level) == [0, 1, 0])
    let cell = ArticleTable.Cell("أ", columns: .max, rows: .max)
    let table = ArticleTable(
      Array(repeating: [cell, cell, cell, cell, cell], count: 60), hasHead: false)
    #expect(table.grid.allSatisfy { $0.count <= 200 })
  }
}
