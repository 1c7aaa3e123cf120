import News
import Testing

@testable import Extraction

@Suite("Markup from outside, made safe")
struct SanitiserTests {
  private func safe(_ html: String) -> String { Sanitiser().sanitised(html) }

  @Test("What a news text is made of stays")
  func keepsNews() {
    let html = """
      <p dir="rtl" lang="ar">قال <strong>الوزير</strong> &amp; غادر.<br>ثم عاد</p>\
      <blockquote><p>لن نتراجع</p></blockquote><ol start="3"><li>أول</li><li>ثان</li></ol>\
      <table><caption>جدول</caption><thead><tr><th scope="col">س</th></tr></thead>\
      <tbody><tr><td colspan="2">١</td></tr></tbody></table>\
      <figure><img src="https://sahl.example/a.jpg" alt="صورة" width="600" height="400">\
      <figcaption>تعليق</figcaption></figure>
      """
    #expect(safe(html) == html)
  }

  @Test(
    "Nothing that runs stays",
    arguments: [
      "<script>x()</script>", "<svg><script>x()</script></svg>", "<style>p{color:red}</style>",
      "<math><mi><mglyph><style><img src=x onerror=x()></style></mglyph></mi></math>",
      "<iframe srcdoc='<p onclick=x()>'></iframe>", "<object data=x><embed src=x></object>",
      "<noscript><p title='</noscript><img src=x onerror=x()>'></p></noscript>",
      "<template><p onclick=x()>x</p></template>", "<!--<img src=x onerror=x()>-->",
      "<select><option><img src=x onerror=x()></select>", "<link rel=stylesheet href=x>",
      "<meta http-equiv=refresh content='0;url=x'>", "<base href='https://x.example/'>",
      "<textarea></textarea><noembed><img src=x onerror=x()></noembed>", "<frameset onload=x()>",
      "<video src=x onerror=x()></video>", "<input autofocus onfocus=x()>",
    ])
  func dropsWhatRuns(html: String) {
    #expect(safe(html) == "")
    #expect(safe("<p>قبل</p>" + html + "<p>بعد</p>") == "<p>قبل</p><p>بعد</p>")
  }

  @Test(
    "Handlers, styles, names and targets go, and the words stay",
    arguments: [
      "onclick=x()", "ONMOUSEOVER='x()'", "style='position:fixed'", "class=alert", "id=body",
      "name=x", "/onload=x()", "contenteditable", "tabindex=1", "background=x", "data-x=1",
      "onfocus\u{0C}=x()", "xmlns:x=y x:onload=z", "accesskey=x", "is=x-p", "slot=x",
    ])
  func dropsAttributes(attribute: String) {
    #expect(safe("<p \(attribute)>خبر</p>") == "<p>خبر</p>")
  }

  @Test(
    "A link leads to a page or a mailbox, or nowhere",
    arguments: [
      "javascript:x()", "JaVaScRiPt:x()", " javascript:x()", "\u{01}javascript:x()",
      "java\tscript:x()", "java&#10;script:x()", "&#106;avascript:x()", "&#x6A&#x61vascript:x()",
      "javascript&colon;x()", "vbscript:x", "data:text/html,<p>", "blob:https://x.example/1",
      "file:///etc/passwd", "view-source:https://x.example", "intent://x",
      "https://user:word@x.example/", "feed:javascript:x()", "//", "/remove", "remove?id=1", "#x",
      "mailto:a@x.example,b@x.example", "mailto:x", "tel:112", "\u{FEFF}javascript:x()",
    ])
  func refusesAddresses(address: String) {
    #expect(safe("<a href=\"\(address)\">هنا</a><img src=\"\(address)\">") == "<a>هنا</a>")
  }

  @Test("A link vouches for nothing and opens nothing of ours")
  func marksLinks() {
    #expect(
      safe("<a href='https://a.example/x?a=1&b=2#c' target=_blank rel=opener>هنا</a>")
        == "<a href=\"https://a.example/x?a=1&amp;b=2#c\" rel=\"noopener nofollow ugc\">هنا</a>")
    #expect(
      safe("<a href='mailto:desk@a.example?subject=x'>هنا</a>")
        == "<a href=\"mailto:desk@a.example\" rel=\"noopener nofollow ugc\">هنا</a>")
  }

  @Test("Relative links lead where the text stood")
  func resolvesLinks() throws {
    let base = try #require(WebAddress("https://sahl.example/news/1"))
    let html = Sanitiser(base: base).sanitised("<a href='../b#c\"d'>ب</a><img src='//i.example/a'>")
    #expect(html.contains("href=\"https://sahl.example/b#c%22d\""))
    #expect(html.contains("src=\"https://i.example/a\""))
  }

  @Test("Elements no list names leave their words, with their language")
  func unwraps() {
    #expect(
      safe("<blink>خبر</blink> <font dir=rtl>ثان</font>") == "خبر <span dir=\"rtl\">ثان</span>")
    #expect(safe("<form><button>أرسل</button></form>") == "<div>أرسل</div>")
    #expect(safe("<center>وسط</center>") == "<div>وسط</div>")
  }

  @Test("A frame set or the end of a page can't end the page around it")
  func staysInside() {
    #expect(safe("</div></body></html><p>خبر") == "<p>خبر</p>")
    #expect(safe("</td></tr></table><td>خبر</td>") == "خبر")
    #expect(safe("<tr><td>خبر").contains("<") == false)
  }

  @Test("What comes out comes out again unchanged, whatever went in")
  func standsStill() {
    var random = SystemOfPieces(seed: 7)
    for _ in 0..<3_000 {
      let html = random.html()
      let once = safe(html)
      #expect(safe(once) == once, "\(html)")
      #expect(!once.lowercased().contains("<script") && !once.contains("<svg"), "\(html)")
    }
  }

  @Test("Nothing is deep, long or broken enough to stop it")
  func bearsAnything() {
    let deep = safe(String(repeating: "<div><b>", count: 50_000) + "خبر")
    #expect(deep.contains("خبر") && deep.utf8.count < 100_000)
    let marks = (0..<400).map { "<b title=\($0)>" }.joined()
    let wide = marks + String(repeating: "<p>x", count: 2_000)
    #expect(safe(wide).utf8.count <= 4 * wide.utf8.count + 131_072)
    #expect(safe("<a href=\"\0https://a.example/\u{1}\">\0خبر") != "")
    _ = Sanitiser().sanitised([0xFF, 0x3C, 0x61, 0xD8, 0x3C])
  }
}

/// Markup put together from pieces that parsers stumble over.
private struct SystemOfPieces {
  private var state: UInt64

  private static let pieces = [
    "<p>", "</p>", "<a href=https://a.example/>", "</a>", "<table>", "</table>", "<tr>", "<td>",
    "<b>", "</b>", "<i>", "<button>", "<li>", "<ul>", "</ul>", "<h1>", "<h2>", "</h1>", "<svg>",
    "<math>", "<mi>", "<mtext>", "<foreignObject>", "<style>", "</style>", "<script>", "<!--",
    "-->", "<select>", "<option>", "</select>", "<template>", "</template>", "<form>", "<caption>",
    "<col>", "<pre>\n\n", "<plaintext>", "<xmp>", "<noscript>", "<nobr>", "<font>", "<marquee>",
    "<ruby><rt>", "<dd>", "<dt>", "<br>", "</br>", "<body>", "</body>", "<frameset>",
    "<html dir=rtl>",
    "<details>", "<summary>", "<img src=https://a.example/i alt='\"><p>'>", "&lt;p>", "\0", "خبر",
    "<colgroup>", "</td>", "<applet>", "<object>", "<title>", "<textarea>", "<hr>", " ",
    "<![CDATA[",
  ]

  init(seed: UInt64) { state = seed }

  mutating func html() -> String {
    (0..<(1 + next() % 14)).map { _ in Self.pieces[next() % Self.pieces.count] }.joined()
  }

  private mutating func next() -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 40)
  }
}
