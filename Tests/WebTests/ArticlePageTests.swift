import ArabicText
import News
import Store
import Testing

@testable import Web

@Suite("The page of an article")
struct ArticlePageTests {
  private let call = Article(
    headline: "مكالمة بين وزيري الري.. هذا ما دار فيها", subtitle: "اتصال هو الأول منذ ثلاث سنوات",
    authors: ["سلمى الخطيب"],
    published: SourcedTime(
      KnownTime("2025-02-12T22:15+03:00") ?? KnownTime(Canned.now), knownFrom: .jsonld),
    credit: "رويترز", dateline: "النخيل (السهل)", section: "سياسة", language: .arabic,
    canonicalURL: WebAddress("https://www.sahl.example/news/1"),
    blocks: [
      .paragraph("قال الوزير لشبكة CNN إنه متفائل."), .heading("ما بعد الاتصال", level: 3),
      .quote("لن نتراجع."), .list(["أول", "ثانٍ"], isNumbered: true),
      .table([["السلعة", "اليوم"], ["طماطم", "3.40"]], hasHead: true),
      .image(
        ArticleImage(
          url: Canned.address("https://img.example/a.jpg"), caption: "الوزير", credit: "أرشيف")),
    ],
    related: [RelatedLink(url: WebAddress("https://www.sahl.example/2"), title: "مسودة اتفاق")],
    knownFrom: [.headline: .opengraph, .credit: .text])

  @Test("Links in the text are one element each, vouch for nothing and keep foreign names apart")
  func showsMarks() throws {
    let address = Canned.address("https://www.sahl.example/2")
    let text = InlineText(
      "قال لشبكة CNN أمس إن السد امتلأ.",
      spans: [
        .init(TextSpan(start: 4, end: 17), .link(address)),
        .init(TextSpan(start: 10, end: 13), .strong),
      ])
    let article = Article(
      headline: "خبر", language: .arabic,
      blocks: [.paragraph(text), .list([text], isNumbered: false)])
    let page = shown(ArticlePage(view: Canned.view(article)))
    let body = try #require(page.all(class: "body").first)
    let links = body.all.filter { $0.name == "a" && $0["href"] == address.text }
    #expect(page.fault == nil)
    #expect(links.map(\.text) == ["لشبكة CNN أمس", "لشبكة CNN أمس"])
    #expect(links.allSatisfy { $0["rel"]?.contains("nofollow") ?? false })
    #expect(
      links.allSatisfy {
        $0.all.contains { $0.name == "strong" && $0.children.first?.name == "bdi" }
      })
    #expect(body.all.first { $0.name == "p" }?.text == text.text)
  }

  @Test("Time of publication stands in GMT and on the reader's clock")
  func showsBothClocks() throws {
    let page = shown(ArticlePage(view: Canned.view(call)), zone: "Asia/Riyadh")
    let facts = try #require(page.all(class: "facts").first).text
    #expect(facts.contains("الأربعاء 12 فبراير/شباط 2025، 19:15 غرينتش"))
    #expect(facts.contains("22:15 بتوقيت مكة المكرمة والرياض"))
    #expect(page.all("time").contains { $0["datetime"] == "2025-02-12T19:15+00:00" })
  }

  @Test("A day without an hour stays without one, as it was printed")
  func keepsUnknownHours() throws {
    var seed = call
    seed.published = SourcedTime(
      KnownTime(
        day: try #require(GregorianDay(year: 2025, month: 2, day: 12)), offset: 0, precision: .day),
      knownFrom: .text, printed: "12th, February 2025 GMT")
    let page = shown(ArticlePage(view: Canned.view(seed)), zone: "Asia/Riyadh")
    let facts = try #require(page.all(class: "facts").first)
    #expect(facts.text.contains("الأربعاء 12 فبراير/شباط 2025 غرينتش (الساعة غير معروفة)"))
    #expect(facts.text.contains("12th, February 2025 GMT"))
    #expect(facts.all.contains { $0["datetime"] == "2025-02-12" })
  }

  @Test("Every fact of the seed page has its place", arguments: InterfaceLanguage.allCases)
  func hasEveryPart(language: InterfaceLanguage) throws {
    let page = shown(ArticlePage(view: Canned.view(call)), in: language)
    #expect(page.fault == nil)
    #expect(page.first("h1")?.text == call.headline)
    #expect(page.all(class: "subtitle").first?.text == call.subtitle)
    let labels = page.all("dt").map(\.text)
    let expected =
      language == .arabic
      ? ["تاريخ النشر", "رُصد", "الوسيلة", "الكاتب", "مكان الخبر", "المصدر"]
      : ["Published", "Seen", "Outlet", "Author", "Dateline", "Credit"]
    for label in expected { #expect(labels.contains(label)) }
    #expect(page.text.contains("رويترز"))
    let body = try #require(page.all(class: "body").first)
    #expect(body.text.contains("النخيل (السهل) — قال الوزير"))
    #expect(body.all.first { $0.name == "bdi" }?.text == "CNN")
    #expect(body.all.contains { $0.name == "blockquote" })
    #expect(body.all.filter { $0.name == "li" }.map(\.text) == ["أول", "ثانٍ"])
    #expect(body.all.first { $0.name == "td" }?["data-side"] == "السلعة")
  }

  @Test("Headings of the text come one level at a time, whatever the outlet wrote")
  func mendsHeadings() {
    let page = shown(ArticlePage(view: Canned.view(call)))
    #expect(page.all("h1").count == 1)
    #expect(page.all(class: "body").first?.all.contains { $0.name == "h2" } == true)
  }

  @Test("Pictures are told, not loaded")
  func loadsNoPictures() {
    let page = shown(ArticlePage(view: Canned.view(call)))
    #expect(page.all("img").isEmpty)
    #expect(page.links.contains("https://img.example/a.jpg"))
    #expect(page.text.contains("الوزير"))
  }

  @Test("Machines find the article and the outlet's own address")
  func carriesStructuredData() throws {
    var hostile = call
    hostile.headline = "</script><script>alert(1)</script>"
    let page = shown(ArticlePage(view: Canned.view(hostile)))
    #expect(page.all("script").count == 1)
    let script = try #require(page.first("script"))
    let data = try #require(JSONValue(parsing: Array(script.text.utf8)))
    #expect(data["@type"] == .string("NewsArticle"))
    #expect(data["headline"] == .string("</script><script>alert(1)</script>"))
    #expect(data["datePublished"] == .string("2025-02-12T22:15+03:00"))
    let canonical = page.all("link").first { $0["rel"] == "canonical" }
    #expect(canonical?["href"] == "https://www.sahl.example/news/1")
    #expect(
      page.all("meta").contains {
        $0["property"] == "og:title" && $0["content"] == hostile.headline
      })
  }

  @Test("What to read also says why, in words")
  func saysWhy() throws {
    let related = RelatedArticle(
      article: Canned.line("لجنة الحوض", published: "2024-11-12T10:00Z"),
      shared: ["سد الوفاء", "Basin Commission"])
    let page = shown(ArticlePage(view: Canned.view(call, related: [related])))
    let reason = try #require(page.all(class: "because").first).text
    #expect(reason.contains("لأنه عن سد الوفاء وBasin Commission؛ قبله بثلاثة أشهر"))
    let english = shown(ArticlePage(view: Canned.view(call, related: [related])), in: .english)
    #expect(
      english.all(class: "because").first?.text
        .contains("Because it is about سد الوفاء and Basin Commission; 3 months earlier") == true)
  }

  @Test("Copies are listed with what differs in them")
  func listsCopies() throws {
    let other = Canned.line(
      "عنوان آخر", of: Outlet(id: OutletID(host: "shati"), name: "بوابة الشاطئ"),
      published: "2025-02-12T19:45Z")
    let page = shown(ArticlePage(view: Canned.view(call, copies: [other])))
    let copies = try #require(page.all(class: "copies").first).text
    #expect(copies.contains("بوابة الشاطئ"))
    #expect(copies.contains("بعنوان «عنوان آخر»؛ بعده بـ30 دقيقة"))
  }

  @Test("Text of the feed alone is marked, with the reason")
  func marksFeedText() {
    let problem = RecordedProblem(code: .pageMissing, sentence: "…", at: Canned.now)
    let page = shown(ArticlePage(view: Canned.view(call, origin: .feed(because: problem))))
    let notice = page.all(class: "notice").first?.text
    #expect(
      notice
        == "هذا نص الخلاصة وحدها، لأن صفحة الخبر لم تُقرأ: لا صفحة في هذا العنوان (404).")
  }

  @Test("How each fact is known is told on the fact and in a block of its own")
  func tellsHowKnown() throws {
    let page = shown(ArticlePage(view: Canned.view(call)))
    #expect(page.all("dd").contains { $0["title"]?.contains("JSON-LD") == true })
    #expect(page.first("details")?.text.contains("من نص مطبوع في الصفحة") == true)
  }

  @Test("An English article on an Arabic page keeps its language, its facts the reader's")
  func keepsLanguages() throws {
    let item = Article(
      headline: "Talks resume", language: .english, blocks: [.paragraph("They said «نعم» twice.")])
    let page = shown(ArticlePage(view: Canned.view(item, outlet: Canned.post)))
    let article = try #require(page.first("article"))
    #expect(article["lang"] == "en")
    #expect(article["dir"] == "ltr")
    let facts = try #require(page.all(class: "about").first)
    #expect(facts["lang"] == "ar")
    #expect(facts["dir"] == "rtl")
  }

  @Test("An article with nothing but an address is still a page")
  func survivesEmptiness() {
    let page = shown(ArticlePage(view: Canned.view(Article())))
    #expect(page.fault == nil)
    #expect(page.first("h1")?.text == "خبر بلا عنوان")
    #expect(page.text.contains("تاريخ النشر غير معروف"))
    #expect(page.text.contains("لا نص لهذا الخبر غير عنوانه."))
  }

  @Test("Former texts show what came and went, in marks and in words")
  func showsChanges() throws {
    var later = call
    later.headline = "عنوان جديد"
    later.blocks = [
      .paragraph("قال الوزير لشبكة CNN إنه متشائم."), .heading("ما بعد الاتصال", level: 3),
      .quote("لن نتراجع."), .paragraph("وأضاف جديداً كل الجدة."),
    ]
    let view = Canned.view(later, version: 2)
    let page = shown(
      VersionsPage(
        versions: [Canned.stored(call), Canned.stored(later, version: 2)], view: view))
    #expect(page.fault == nil)
    #expect(page.all("del").map(\.text).contains("متفائل."))
    #expect(page.all("ins").map(\.text).contains("متشائم."))
    #expect(page.all("ins").map(\.text).contains("عنوان جديد"))
    for word in ["أضيف", "حُذف", "عُدّلت صياغته", "كان", "صار", "فقرتان لم تتغيّرا"] {
      #expect(page.text.contains(word), "\(word)")
    }
  }
}

@Suite("What changed between two texts")
struct ChangesTests {
  @Test(
    "Both texts can be put together again from the pieces",
    arguments: [
      ("", ""), ("abc", "abc"), ("abc", ""), ("", "abc"), ("abcd", "acbd"), ("xaby", "xcdy"),
      ("aaaa", "aa"), ("abcabba", "cbabac"),
    ])
  func putsTogether(old: String, new: String) {
    let changes = Changes(from: Array(old), to: Array(new))
    var before: [Character] = []
    var after: [Character] = []
    for piece in changes.pieces {
      switch piece {
      case .kept(let elements):
        before += elements
        after += elements
      case .removed(let elements): before += elements
      case .added(let elements): after += elements
      }
    }
    #expect(String(before) == old)
    #expect(String(after) == new)
  }

  @Test("Texts too long to compare are replaced as a whole, quickly")
  func boundsWork() {
    let old = (0..<5_000).map { $0 }
    let new = (0..<5_000).map { $0 + 10_000 }
    #expect(Changes(from: old, to: new).pieces == [.removed(old), .added(new)])
  }
}
