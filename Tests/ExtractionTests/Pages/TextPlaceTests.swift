import Extraction
import News
import Testing

/// What stands around a text, told from it by the boxes of the page: each page differs from a plain one
/// by the one thing that is tested.
@Suite("A text is told from what stands around it")
struct TextPlaceTests {
  private static let text = [
    "أعلنت بلدية المرفأ أمس أن الجسر القديم يغلق ثلاثة أيام لإصلاح أعمدته.",
    "وقال رئيس البلدية إن السيارات ستمر من الطريق الساحلي حتى مساء الخميس.",
    "وأضاف أن كلفة الإصلاح بلغت سبعين ألف دينار، دفعت الوزارة نصفها.",
    "ويعود تاريخ الجسر إلى عام 1932، وعبره في العام الماضي مليون راكب.",
  ]

  private static func paragraphs(_ texts: [String] = text) -> String {
    texts.map { "<p>\($0)</p>" }.joined()
  }

  private static func article(_ body: String, head: String = "") throws -> Article {
    let page =
      "<html><head><title>إغلاق جسر المرفأ ثلاثة أيام</title>\(head)</head><body>"
      + "<h1>إغلاق جسر المرفأ ثلاثة أيام</h1>\(body)</body></html>"
    return try ArticleExtractor().article(in: Array(page.utf8), of: PageContext())
  }

  private static let foreign = "هذا سطر ليس من الخبر، كتبه غير كاتبه."

  @Test(
    "What isn't of the text is left out, and the text stays whole",
    arguments: [
      // A writer's life, in a box that says so.
      #"<div class="t">\#(paragraphs())</div><div class="author-bio"><p>\#(foreign)</p></div>"#,
      // The outlet's own sentence, in a box behind the text.
      #"<div class="t">\#(paragraphs())</div><div class="q"><p>\#(foreign)</p></div>"#,
      // A form with words around it.
      #"<div class="t">\#(paragraphs())<form><p>\#(foreign)</p><input type=email></form></div>"#,
      // Cards in articles of their own.
      #"<article>\#(paragraphs())<article class="c"><h3>عنوان أول</h3><p>\#(foreign)</p></article>"#
        + #"<article class="c"><h3>عنوان ثان</h3><p>\#(foreign)</p></article></article>"#,
      // The other column of a table that makes the layout.
      #"<table><tr><td>\#(paragraphs())</td><td><p>\#(foreign)</p><p>\#(foreign) ومثله.</p></td></tr></table>"#,
      // Answers of readers, each signed.
      #"<div class="m">\#(paragraphs())</div>"#
        + (1...3).map {
          #"<div class="r"><p>بواسطة زائر » \#($0) مارس 2025</p><div>\#(foreign)</div></div>"#
        }.joined(),
      // A counted heading for comments in boxes without a name.
      #"<div>\#(paragraphs())</div><div><div>3 تعليقات</div><p>\#(foreign)</p><p>\#(foreign)</p></div>"#,
      // Leave for cookies, longer than the text.
      #"<main>\#(paragraphs())</main><div class="cookie-box">"#
        + String(repeating: "<p>\(foreign) \(foreign) \(foreign)</p>", count: 6) + "</div>",
      // A plea at the end.
      #"<div>\#(paragraphs())<p>\#(foreign) اشتركوا في نشرتنا البريدية الآن.</p></div>"#,
      // A list of titles that all lead away.
      #"<div>\#(paragraphs())<ul><li><a href=/1>هذا سطر ليس من الخبر بل عنوان خبر</a></li>"#
        + #"<li><a href=/2>هذا سطر ليس من الخبر بل عنوان ثان</a></li></ul><p>\#(text[1]) أيضا.</p></div>"#,
    ])
  func leavesOut(body: String) throws {
    let found = try Self.article(body)
    #expect(!found.text.contains("هذا سطر ليس من الخبر"))
    for paragraph in Self.text { #expect(found.text.contains(paragraph)) }
  }

  @Test(
    "What is of the text is kept wherever it stands",
    arguments: [
      // A list beside the paragraphs.
      #"<div class="t">\#(paragraphs())<ul><li>\#(foreign)</li></ul></div>"#,
      // A label inside a box for something else, above the text.
      #"<div class="t"><p>\#(text[0])</p><div class="share"><h6>اقرأ لاحقا</h6></div>\#(paragraphs())"#
        + #"<p>\#(foreign)</p></div>"#,
      // A lead in a box called a teaser, which leads nowhere.
      #"<div class="teaser"><p>\#(foreign)</p></div><div class="t">\#(paragraphs())</div>"#,
      // A part of the text that the system calls a widget.
      #"<div class="article-body">\#(paragraphs())<div class="widget"><p>\#(foreign)</p></div>"#
        + #"\#(paragraphs([text[1] + " أيضا.", text[2] + " أيضا."]))</div>"#,
      // A text full of links.
      #"<div class="t">\#(paragraphs())<p>هذا <a href=/1>سطر ليس من الخبر</a>، كتبه <a href=/2>غير كاتبه"#
        + #"</a> لغير قارئه في <a href=/3>هذا الموضع</a>.</p><p>\#(text[3]) نعم.</p></div>"#,
    ])
  func keeps(body: String) throws {
    let found = try Self.article(body)
    let all = [found.subtitle, found.text].compactMap { $0 }.joined(separator: "\n")
    #expect(all.contains("سطر ليس من الخبر"))
    for paragraph in Self.text { #expect(all.contains(paragraph)) }
  }

  @Test("Of two copies of one text, one is read")
  func readsOneCopy() throws {
    let found = try Self.article(
      "<div class=phone>\(Self.paragraphs())</div><div class=desk>\(Self.paragraphs())</div>")
    #expect(found.text.components(of: Self.text[0]) == 1)
    #expect(found.text.components(of: Self.text[3]) == 1)
  }

  @Test("A refrain stays: only a whole second copy goes")
  func keepsRefrain() throws {
    let refrain = "يا جسر المرفأ، متى تعود السيارات إليك كما كانت تعود كل صباح؟"
    let found = try Self.article(
      "<div>"
        + Self.paragraphs([Self.text[0], refrain, Self.text[1], refrain, Self.text[2], refrain])
        + "</div>")
    #expect(found.text.components(of: refrain) == 3)
  }

  @Test("A gallery's captions are its text")
  func readsCaptions() throws {
    let figures = Self.text.map {
      "<figure><img src=/a.jpg><figcaption>\($0)</figcaption></figure>"
    }
    let found = try Self.article("<div class=slides>\(figures.joined())</div>")
    for paragraph in Self.text { #expect(found.text.contains(paragraph)) }
  }

  @Test("A picture's caption is no text beside a text")
  func leavesCaption() throws {
    let found = try Self.article(
      "<div><figure><img src=/a.jpg><figcaption>\(Self.foreign)</figcaption></figure>"
        + Self.paragraphs() + "</div>")
    #expect(!found.text.contains(Self.foreign))
  }

  @Test("Verses are read, in paragraphs and in cells", arguments: ["p", "td"])
  func readsVerses(tag: String) throws {
    let verses = [
      "يا بحر هل عادت إليك المراكب", "أم ضيعتها في الظلام الكواكب", "كانت هنا بالأمس",
      "واليوم لا صوت ولا من يخاطب",
    ]
    let lines = verses.map { "<\(tag)>\($0)</\(tag)>" }
    let body =
      tag == "td"
      ? "<table>" + lines.map { "<tr>\($0)</tr>" }.joined() + "</table>"
      : "<div class=v>\(lines.joined())</div>"
    let found = try Self.article("\(body)<footer>ترسل النصوص إلى بريد المجلة كل يوم.</footer>")
    for verse in verses { #expect(found.text.contains(verse)) }
    #expect(!found.text.contains("ترسل النصوص"))
  }

  @Test("A quotation's source stays in the text")
  func keepsSource() throws {
    let found = try Self.article(
      "<div>\(Self.paragraphs())<blockquote><p>لن نغلق الجسر مرة أخرى هذا العام.</p>"
        + "— هالة النورس</blockquote><p>\(Self.text[1]) نعم.</p></div>")
    #expect(found.text.contains("هالة النورس"))
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.range(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }

  private func range(of part: String) -> Range<Index>? { self[...].range(of: part) }
}

extension Substring {
  fileprivate func range(of part: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) {
        return start..<index(start, offsetBy: part.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
