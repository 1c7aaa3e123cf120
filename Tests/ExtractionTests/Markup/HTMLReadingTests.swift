import Testing

@testable import Extraction

@Suite("Pages become trees")
struct HTMLReadingTests {
  @Test("A clean page is read as written")
  func readsCleanPage() {
    let page = """
      <!DOCTYPE html><html lang="ar" dir=rtl><head><title>الجسر &amp; النهر</title></head>\
      <body><h1 class='lead big'>أغلق الجسر</h1><p>نص<br>آخر</p></body></html>
      """
    #expect(
      outline(page) == """
        <!doctype> html{lang=ar dir=rtl}(head(title("الجسر & النهر")) \
        body(h1{class=lead big}("أغلق الجسر") p("نص" br "آخر")))
        """)
    #expect(MarkupDocument(parsing: Array(page.utf8), as: .html).repairs.isEmpty)
  }

  @Test(
    "What a page leaves out is supplied",
    arguments: [
      ("", "html(head body)"), ("نص", "html(head body(\"نص\"))"),
      ("<title>ع</title><p>نص", "html(head(title(\"ع\")) body(p(\"نص\")))"),
      ("<body><p>نص", "html(head body(p(\"نص\")))"),
      ("<body></p>", "html(head body(p))"),
      ("<!-- أول --><p>", "<! أول > html(head body(p))"),
    ])
  func suppliesStructure(page: String, tree: String) {
    #expect(outline(page) == tree)
  }

  @Test(
    "End tags that may be left out are supplied",
    arguments: [
      ("<p>أ<p>ب<div>ج</div>", "p(\"أ\") p(\"ب\") div(\"ج\")"),
      ("<ul><li>أ<li>ب<ul><li>ج</ul></ul>", "ul(li(\"أ\") li(\"ب\" ul(li(\"ج\"))))"),
      ("<dl><dt>أ<dd>ب<dt>ج</dl>", "dl(dt(\"أ\") dd(\"ب\") dt(\"ج\"))"),
      ("<select><option>أ<option>ب</select>", "select(option(\"أ\") option(\"ب\"))"),
      (
        "<table><tr><td>أ<td>ب<tr><th>ج</table>",
        "table(tbody(tr(td(\"أ\") td(\"ب\")) tr(th(\"ج\"))))"
      ),
    ])
  func impliesEndTags(markup: String, tree: String) {
    #expect(bodyOutline(markup) == tree)
  }

  @Test(
    "Formatting closed in the wrong order covers what the reader saw it cover",
    arguments: [
      ("<b>أ<i>ب</b>ج</i>", "b(\"أ\" i(\"ب\")) i(\"ج\")"),
      ("<b><p>أ</b>ب</p>", "b p(b(\"أ\") \"ب\")"),
      ("<a href=1><div>أ</a>ب</div>", "a{href=1} div(a{href=1}(\"أ\") \"ب\")"),
      ("<a href=1>أ<a href=2>ب</a>", "a{href=1}(\"أ\") a{href=2}(\"ب\")"),
      ("<p><b>أ<p>ب</b>ج", "p(b(\"أ\")) p(b(\"ب\") \"ج\")"),
    ])
  func mendsFormatting(markup: String, tree: String) {
    #expect(bodyOutline(markup) == tree)
  }

  @Test(
    "Text that strayed into a table stands before it",
    arguments: [
      ("<table>أ<tr><td>ب</table>", "\"أ\" table(tbody(tr(td(\"ب\"))))"),
      ("<table><div>أ</div><td>ب</table>", "div(\"أ\") table(tbody(tr(td(\"ب\"))))"),
      (
        "<table><td><table><td>أ</table>ب</table>ج",
        "table(tbody(tr(td(table(tbody(tr(td(\"أ\")))) \"ب\")))) \"ج\""
      ),
    ])
  func scopesTables(markup: String, tree: String) {
    #expect(bodyOutline("<!doctype html>" + markup) == tree)
  }

  @Test(
    "Scripts, styles and fields are text only",
    arguments: [
      ("<script>if (a<b) '</p>'</script>أ", "script(\"if (a<b) '</p>'\") \"أ\""),
      (
        "<script><!-- <script></script> --></script>أ",
        "script(\"<!-- <script></script> -->\") \"أ\""
      ),
      ("<style>p>b{}&amp;</style>", "style(\"p>b{}&amp;\")"),
      ("<textarea>\n<b>&amp;</textarea>أ", "textarea(\"<b>&\") \"أ\""),
      ("<pre>\nأ</pre>", "pre(\"أ\")"),
    ])
  func readsRawText(markup: String, tree: String) {
    #expect(bodyOutline("<body>" + markup) == tree)
  }

  @Test("Scripts are off: what a page has for readers without them is part of it")
  func readsNoscript() {
    #expect(
      bodyOutline("<body><noscript><img src=a.jpg><p>نص</noscript>")
        == "noscript(img{src=a.jpg} p(\"نص\"))")
  }

  @Test(
    "Comments end where browsers end them",
    arguments: [
      ("<body><!--أ-->ب", "<!أ> \"ب\""), ("<body><!-->ب", "<!> \"ب\""),
      ("<body><!--أ--!>ب", "<!أ> \"ب\""), ("<body><?php echo ?>ب", "<!?php echo ?> \"ب\""),
      ("<body></ أ>ب", "<! أ> \"ب\""), ("<body><!--أ", "<!أ>"), ("<body>أ < ب", "\"أ < ب\""),
    ])
  func readsComments(page: String, tree: String) {
    #expect(bodyOutline(page) == tree)
  }

  @Test("A drawing's shapes don't nest, and its title isn't the page's")
  func readsDrawings() throws {
    let page = "<svg><title>رمز</title><path d='1'/><path d='2'/></svg><p>نص"
    #expect(bodyOutline(page) == "svg(title(\"رمز\") path{d=1} path{d=2}) p(\"نص\")")
    let document = MarkupDocument(parsing: Array(page.utf8), as: .html)
    #expect(Array(document.elements(.title, in: document.root)).isEmpty)
  }

  @Test("Attributes are read with and without quotes, in any case, the first of two")
  func readsAttributes() throws {
    let page = "<A HREF=\"أ&quot;\" class='x  y' data-n=5 hidden HREF=zz عنوان=\"ن\">"
    let document = MarkupDocument(parsing: Array(page.utf8), as: .html)
    let link = try #require(document.elements(.a, in: document.root).first { _ in true })
    #expect(document.attribute("href", of: link) == "أ\"")
    #expect(document.attribute("class", of: link, contains: "y"))
    #expect(!document.attribute("class", of: link, contains: "x  y"))
    #expect(document.attribute("data-n", of: link) == "5")
    #expect(document.attribute("hidden", of: link) == "")
    #expect(document.attribute("عنوان", of: link) == "ن")
    #expect(document.attribute("id", of: link) == nil)
    #expect(document.repairs[.duplicateAttribute] == 1)
  }

  @Test("Line ends of other systems are one line feed")
  func joinsLineEnds() {
    #expect(bodyOutline("<body><p title='أ\r\nب'>أ\r\nب\rج") == "p{title=أ\nب}(\"أ\nب\nج\")")
  }

  @Test("The walk can leave out what is inside a node")
  func skipsContent() {
    let page = "<div><nav><a>أ</a></nav><p>ب</p></div>ج"
    let document = MarkupDocument(parsing: Array(page.utf8), as: .html)
    var walk = document.descendants(of: document.body ?? document.root)
    var seen: [String] = []
    while let node = walk.next() {
      seen.append("\(walk.depth)" + outline(of: node, in: document).prefix(3))
      if document.tag(of: node) == .nav { walk.skipContent() }
    }
    #expect(seen == ["1div", "2nav", "2p(\"", "3\"ب\"", "1\"ج\""])
  }

  @Test("A reader's text has a line for each block, and no scripts")
  func collectsVisibleText() {
    let page = """
      <body><h1>عنوان\n  الخبر</h1><div>أول <b>نص</b>ـه<script>x()</script><br>ثان
      <p hidden>لا</p><ul><li>أ<li>ب</ul></div>ختام<style>p{}</style>
      """
    let document = MarkupDocument(parsing: Array(page.utf8), as: .html)
    #expect(
      document.text(of: document.root) == "عنوان الخبر\nأول نصـه\nثان\nأ\nب\nختام")
  }
}
