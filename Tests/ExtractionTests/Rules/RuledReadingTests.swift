import ArabicText
import News
import Testing

@testable import Extraction

@Suite("Pages read by an outlet's rule")
struct RuledReadingTests {
  @Test("The rule's body is the text, whatever its class says")
  func takesBody() throws {
    let article = try read(rule: "\"body\": \".sidebar\"")
    #expect(article.text == Self.body)
    #expect(article.knownFrom[.text] == .rule)
    #expect(article.kind == .article)
    #expect(article.repairs.isEmpty)
  }

  @Test("Without a rule the same page is misread: it takes one")
  func needsRule() throws {
    let article = try ArticleExtractor().article(in: Array(Self.page.utf8), of: Self.context)
    #expect(article.text != Self.body)
    #expect(!article.knownFrom.values.contains(.rule))
  }

  @Test("Fields are overridden one by one, and each says that a rule gave it")
  func overridesFields() throws {
    let article = try read(
      rule: """
        "headline": ".plate b", "subtitle": ".plate i", "authors": ".who", "section": ".desk",
        "credit": ".from", "date": {"select": ".when", "form": "M/d/y", "zone": "Asia/Amman"},
        "modified": {"select": ".when", "attribute": "data-m"}
        """)
    #expect(article.headline == "افتتاح جسر الوادي أمام السيارات")
    #expect(article.subtitle == "بعد عام من الإصلاح")
    #expect(article.authors == ["سمر الخوري", "نبيل حداد"])
    #expect(article.section == "طرق")
    #expect(article.credit == "وكالة الوادي")
    #expect(article.published?.time.text == "2025-04-06")
    #expect(article.published?.knownFrom == .rule)
    #expect(article.published?.printed == "4/6/2025")
    #expect(article.modified?.time.text == "2025-04-07T08:00+03:00")
    for field: Article.Field in [
      .headline, .subtitle, .authors, .section, .credit, .published, .modified,
    ] {
      #expect(article.knownFrom[field] == .rule, "\(field)")
    }
    #expect(article.knownFrom[.text] != .rule)
  }

  @Test("What became a field is no text any more")
  func fieldsLeaveText() throws {
    let article = try read(
      rule:
        "\"body\": \"#all\", \"drop\": \".house, .plate, .when\", \"authors\": \".who\", \"credit\": \".from\", \"section\": \".desk\""
    )
    #expect(article.text == Self.body)
  }

  @Test("An attribute is read without taking its element out of the text")
  func attributesLeaveText() throws {
    let article = try read(
      rule:
        "\"body\": \".sidebar\", \"section\": {\"select\": \".sidebar\", \"attribute\": \"class\"}")
    #expect(article.section == "sidebar")
    #expect(article.text == Self.body)
  }

  @Test("What is dropped isn't read, also where the general reading finds the text")
  func dropsWithoutBody() throws {
    let article = try read(rule: "\"drop\": \".house\"")
    #expect(!article.text.contains("هيئة التحرير"))
    #expect(article.knownFrom[.text] != .rule)
  }

  @Test("Boxes of other stories give links, not text")
  func takesRelated() throws {
    let article = try read(rule: "\"body\": \"#all > .sidebar, .more\", \"related\": \".more\"")
    #expect(article.text == Self.body)
    #expect(article.related.map(\.title) == ["الجسر الثاني ينتظر"])
    #expect(article.related.first?.url?.text == "https://wadi.example/n/8")
  }

  // MARK: Never a loss

  @Test(
    "A body that isn't there leaves the general reading, and says so",
    arguments: ["\".story\"", "\".empty\"", "\"script\"", "\"head title\"", "\".when\""])
  func fallsBack(body: String) throws {
    let plain = try ArticleExtractor().article(in: Array(Self.page.utf8), of: Self.context)
    // The line of the date gives no text: what stands there is the date.
    let article = try read(
      rule: """
        "body": \(body), "drop": ".house, .sidebar", "date": {"select": ".when", "form": "M/d/y"}
        """)
    #expect(article.text == plain.text)
    #expect(article.repairs.contains { $0.contains("rule “wadi”") && $0.contains("body matched") })
  }

  @Test("A rule that drops the whole text drops nothing, and says so")
  func keepsText() throws {
    let plain = try ArticleExtractor().article(in: Array(Self.page.utf8), of: Self.context)
    for selector in ["body", "body *", "#all, .house, .plate", "*"] {
      let article = try read(rule: "\"drop\": \"\(selector)\"")
      #expect(article.text == plain.text, "\(selector)")
      #expect(!article.repairs.isEmpty, "\(selector)")
    }
  }

  @Test("A headline or date that gives nothing is looked for without the rule, and that is said")
  func missesFields() throws {
    let plain = try ArticleExtractor().article(in: Array(Self.page.utf8), of: Self.context)
    let article = try read(
      rule: "\"headline\": \"h7\", \"date\": {\"select\": \".when\", \"form\": \"d/M/y H:m\"}")
    #expect(article.headline == plain.headline)
    #expect(article.published == plain.published)
    #expect(article.repairs.count { $0.contains("gave nothing") } == 2)
  }

  @Test("A rule that finds nothing at all says that the site may have changed")
  func saysSiteChanged() throws {
    let article = try read(rule: "\"subtitle\": \".gone\"")
    #expect(article.repairs.contains { $0.contains("found nothing on this page") })
  }

  @Test("A date of tomorrow isn't taken")
  func refusesTomorrow() throws {
    let article = try read(
      rule: "\"date\": {\"select\": \".when\", \"form\": \"M/d/y\"}", fetched: "2025-03-01")
    #expect(article.published?.time.day.year != 2025 || article.published?.knownFrom != .rule)
  }

  // MARK: Which rule

  @Test(
    "A rule is used for its hosts and paths alone",
    arguments: [
      ("https://wadi.example/n/7", true), ("https://www.wadi.example/n/7", true),
      ("https://wadi.example/m/7", false), ("https://news.wadi.example/n/7", false),
      ("https://wadi.example.evil.example/n/7", false),
    ])
  func minds(address: String, isUsed: Bool) throws {
    let article = try read(rule: "\"paths\": \"/n/*\", \"body\": \".sidebar\"", address: address)
    #expect((article.knownFrom[.text] == .rule) == isUsed)
  }

  @Test(
    "An archive is read with the rule of its day",
    arguments: [
      ("2019-12-31", nil), ("2020-01-01", "old"), ("2021-06-30", "old"), ("2021-07-01", "new"),
      ("2026-01-01", "new"),
    ] as [(String, String?)])
  func mindsDays(fetched: String, name: String?) throws {
    let rules = OutletRules([
      try Self.rule(
        "\"from\": \"2020-01-01\", \"until\": \"2021-06-30\", \"body\": \".sidebar\"", "old"),
      try Self.rule("\"from\": \"2021-07-01\", \"body\": \".sidebar\"", "new"),
    ])
    #expect(try use(of: rules, fetched: fetched)?.rule == name)
  }

  @Test("Where it is said so, the day of publication decides, not that of fetching")
  func mindsPublication() throws {
    let rules = OutletRules([
      try Self.rule(
        "\"until\": \"2021-06-30\", \"validBy\": \"published\", \"body\": \".sidebar\"", "old")
    ])
    #expect(try use(of: rules, fetched: "2026-01-01") == nil)
    var context = Self.context
    context.fetchedAt = KnownTime("2026-01-01")?.earliest
    context.entry = Entry(title: "خبر", published: KnownTime("2021-01-05"))
    let used = try ArticleExtractor(rules: rules).ruleUse(on: Array(Self.page.utf8), in: context)
    #expect(used?.rule == "old")
  }

  @Test("Of several rules that fit, the closest is used")
  func takesClosest() throws {
    let rules = OutletRules([
      try Self.rule("\"body\": \".sidebar\"", "a-whole"),
      try Self.rule("\"paths\": \"/n/*\", \"body\": \".sidebar\"", "b-part"),
      try Self.rule("\"paths\": \"*\", \"body\": \".sidebar\"", "c-any"),
    ])
    #expect(try use(of: rules, fetched: "2025-05-01")?.rule == "b-part")
  }

  @Test("Where no address is known, the page's own is believed")
  func believesCanonical() throws {
    let page = "<link rel=canonical href='https://wadi.example/n/7'>" + Self.page
    let rules = OutletRules([try Self.rule("\"body\": \".sidebar\"")])
    let extractor = ArticleExtractor(rules: rules)
    #expect(try extractor.article(in: Array(page.utf8), of: PageContext()).text == Self.body)
    #expect(try extractor.ruleUse(on: Array(Self.page.utf8), in: PageContext()) == nil)
  }

  @Test("A path that never holds an article has the kind its rule gives")
  func overridesKind() throws {
    let article = try read(
      rule: "\"kinds\": [{\"paths\": [\"/n/tag/*\"], \"kind\": \"index\"}], \"body\": \".sidebar\"",
      address: "https://wadi.example/n/tag/bridges")
    #expect(article.kind == .index)
    #expect(article.knownFrom[.text] != .rule)
  }

  // MARK: Explained

  @Test("The explanation names the rule, its selectors, and how many elements each matched")
  func explains() throws {
    let rules = OutletRules([
      try Self.rule(
        "\"body\": [\".sidebar\", \".gone\"], \"drop\": \".house p\", \"headline\": \".plate b\"")
    ])
    let used = try #require(try use(of: rules, fetched: "2025-05-01"))
    #expect(used.matches.map(\.key) == ["body", "body", "drop", "headline"])
    #expect(used.matches.map(\.count) == [2, 0, 2, 1])
    #expect(used.taken == [.text, .headline])
    #expect(used.lines.contains("rule wadi: body “.sidebar” matched 2"))
    let lines = try ArticleExtractor(rules: rules).explanation(
      of: Array(Self.page.utf8), in: Self.context)
    #expect(lines.filter(\.isKept).map(\.text).joined(separator: "\n\n") == Self.body)
    #expect(lines.contains { $0.reason == "dropped by the rule wadi" && $0.text.contains("هيئة") })
    #expect(lines.contains { $0.reason == "outside the body of the rule wadi" })
  }

  @Test("Any rule on any page is read without harm, and loses no text that was there")
  func survivesRandomRules() throws {
    let pieces = [
      "div", "p", "b", "*", "body", "html", ".sidebar", "#all", "head", "div > p", ".x",
    ]
    var chance = Chance(seed: 3)
    let plain = try ArticleExtractor().article(in: Array(Self.page.utf8), of: Self.context)
    for _ in 0..<300 {
      var members: [String] = []
      for key in OutletRule.Key.allCases where chance.below(3) == 0 {
        let selectors = (0...chance.below(2)).map { _ in pieces[chance.below(pieces.count)] }
        members.append("\"\(key.rawValue)\": \"\(selectors.joined(separator: ", "))\"")
      }
      guard !members.isEmpty else { continue }
      let rule = members.joined(separator: ", ")
      let article = try read(rule: rule)
      #expect(!article.text.isEmpty, "\(rule)")
      #expect(article.headline != nil || plain.headline == nil, "\(rule)")
    }
  }

  // MARK: The page

  static let body = """
    فُتح جسر الوادي أمام السيارات صباح الأحد، بعد عام من الإصلاح.

    وقال مهندس البلدية إن الجسر يحمل ضعف ما كان يحمله من قبل.
    """

  static let page = """
    <html dir=rtl><head><meta charset=utf-8><title>الوادي</title></head><body>
    <h1>الوادي</h1>
    <div class=plate><b>افتتاح جسر الوادي أمام السيارات</b><i>بعد عام من الإصلاح</i></div>
    <div class=house><p>يرحب الموقع بآراء القراء، ويحتفظ بحقه في ألا ينشر ما يخالف القانون، أو يمس كرامة \
    الناس، أو يخرج عن موضوع الخبر.</p><p>ما يُنشر هنا لا يعبّر عن رأي هيئة التحرير، ومن أراد حذف ما كتبه \
    فليراسلنا، وسنفعل ذلك في يوم عمل واحد.</p></div>
    <div id=all><div class=when data-m="2025-04-07T08:00+03:00">4/6/2025</div>
    <div class=who>سمر الخوري، نبيل حداد</div><div class=desk>طرق</div>
    <div class=sidebar>فُتح جسر الوادي أمام السيارات صباح الأحد، بعد عام من الإصلاح.</div>
    <div class=more><a href="/n/8">الجسر الثاني ينتظر</a></div>
    <div class=sidebar>وقال مهندس البلدية إن الجسر يحمل ضعف ما كان يحمله من قبل.</div>
    <div class=from>المصدر: وكالة الوادي</div></div><div class=empty> </div>
    </body></html>
    """

  static let context = PageContext(
    address: WebAddress("https://wadi.example/n/7"),
    fetchedAt: KnownTime("2025-05-01")?.earliest)

  static func rule(_ members: String, _ name: String = "wadi") throws -> OutletRule {
    try OutletRule(
      reading: Array("{\"hosts\": \"wadi.example\", \(members)}".utf8), named: name + ".json")
  }

  private func read(
    rule: String, address: String = "https://wadi.example/n/7", fetched: String = "2025-05-01"
  ) throws -> Article {
    let context = PageContext(
      address: WebAddress(address), fetchedAt: KnownTime(fetched)?.earliest)
    return try ArticleExtractor(rules: OutletRules([Self.rule(rule)])).article(
      in: Array(Self.page.utf8), of: context)
  }

  private func use(of rules: OutletRules, fetched: String) throws -> RuleUse? {
    var context = Self.context
    context.fetchedAt = KnownTime(fetched)?.earliest
    return try ArticleExtractor(rules: rules).ruleUse(on: Array(Self.page.utf8), in: context)
  }
}
