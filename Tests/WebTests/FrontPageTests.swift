import ArabicText
import News
import Store
import Testing

@testable import Web

@Suite("The front page")
struct FrontPageTests {
  @Test(
    "What many outlets printed leads, its copies folded under it",
    arguments: InterfaceLanguage.allCases)
  func leadsWithTheWeightiest(language: InterfaceLanguage) throws {
    let printed = ["قناة الضفتين", "شبكة الميدان", "بوابة الشاطئ"].map { name in
      Canned.line("حريق الميناء", of: Outlet(id: OutletID(host: name.slug), name: name))
    }
    let page = shown(
      front([
        Canned.folded(Canned.line("خبر عابر", opening: "كلمات أولى.")),
        Canned.folded(Canned.line("حريق في ميناء الصخرة", opening: "كلمات أولى."), copies: printed),
      ]), in: language)
    #expect(page.fault == nil)
    let lead = try #require(page.all(class: "lead").first)
    #expect(lead.all.first { $0.name == "h2" }?.text == "حريق في ميناء الصخرة")
    let also = try #require(lead.all.first { $0.has(class: "also") })
    #expect(also.text.contains("شبكة الميدان"))
    #expect(also.text.hasPrefix(language == .arabic ? "نُشر أيضاً في" : "Also published by"))
  }

  @Test("The page is in its language and direction, and English mirrors it")
  func hasLanguageAndDirection() {
    let arabic = shown(front([Canned.folded(Canned.line("خبر"))]))
    #expect(arabic.first("html")?["lang"] == "ar")
    #expect(arabic.first("html")?["dir"] == "rtl")
    let english = shown(front([Canned.folded(Canned.line("خبر"))]), in: .english)
    #expect(english.first("html")?["lang"] == "en")
    #expect(english.first("html")?["dir"] == "ltr")
    let headline = english.all("a").first { $0.text == "خبر" }
    #expect(headline?["lang"] == "ar")
    #expect(headline?["dir"] == "rtl")
  }

  @Test("One heading of the first level, one main part, a way past the masthead")
  func hasStructure() {
    for articles in [[], [Canned.folded(Canned.line("خبر"))]] {
      let page = shown(front(articles))
      #expect(page.all("h1").count == 1)
      #expect(page.all("main").count == 1)
      #expect(page.links.first == "#main")
      #expect(page.first("main")?["id"] == "main")
    }
  }

  @Test("Invented news is marked as such, and real news isn't")
  func marksSamples() {
    let real = Outlet(id: OutletID(host: "real"), name: "صحيفة")
    let page = shown(
      front([
        Canned.folded(Canned.line("متخيَّل")), Canned.folded(Canned.line("واقع", of: real)),
      ]))
    let marks = page.all(class: "sample")
    #expect(marks.count == 1)
    #expect(marks.first?.text == "عيّنة")
  }

  @Test("A hostile headline, section and outlet stay words on every list")
  func survivesHostileNews() {
    let hostile = "<img src=x onerror=alert(1)>\"'</a>"
    let outlet = Outlet(id: OutletID(host: "evil"), name: hostile, latinName: hostile)
    let line = Canned.line(hostile, of: outlet, opening: hostile, section: hostile)
    let lists: [any PageContent] = [
      front([Canned.folded(line, copies: [line])]),
      DayPage(day: day, list: list([Canned.folded(line)]), days: []),
      SearchPage(typed: hostile, list: list([Canned.folded(line)])),
      OutletPage(
        health: Canned.health([Canned.feed], of: outlet), list: list([Canned.folded(line)]),
        wasAsked: false),
    ]
    for page in lists {
      for language in InterfaceLanguage.allCases {
        let markup = shown(page, in: language)
        #expect(markup.fault == nil)
        #expect(markup.all("img").isEmpty)
        #expect(markup.text.contains(hostile))
      }
    }
  }

  @Test("An hour that isn't known isn't shown, and a date ahead says that it is")
  func saysWhatIsKnown() throws {
    let page = shown(
      DayPage(
        day: day,
        list: list([
          Canned.folded(Canned.line("بلا ساعة", published: "2025-02-10")),
          Canned.folded(Canned.line("غداً", published: "2025-03-01T10:00Z")),
          Canned.folded(Canned.line("بلا تاريخ", published: nil)),
          Canned.folded(Canned.line("قبل قليل", published: "2025-02-12T19:48Z")),
        ]), days: []))
    let metas = page.all(class: "meta").map(\.text)
    #expect(metas[0].contains("10 فبراير/شباط"))
    #expect(!metas[0].contains("00:00"))
    #expect(page.all("time")[1]["title"] == "الاثنين 10 فبراير/شباط 2025، الساعة غير معروفة")
    #expect(metas[1].contains("بتاريخ لم يحِن بعد"))
    #expect(metas[2].contains("رُصد قبل 5 دقائق"))
    #expect(metas[3].contains("قبل 12 دقيقة"))
  }

  @Test("Every time has a machine's form")
  func stampsTimes() {
    let page = shown(front([Canned.folded(Canned.line("خبر"))]), zone: "Asia/Riyadh")
    for time in page.all("time") {
      #expect(KnownTime(time["datetime"] ?? "") != nil)
    }
    #expect(page.all("time").contains { $0["datetime"] == "2025-02-12T22:15+03:00" })
  }

  @Test("An empty desk says how to fill it", arguments: InterfaceLanguage.allCases)
  func helpsWhenEmpty(language: InterfaceLanguage) {
    let page = shown(front([]), in: language)
    #expect(page.links.contains("/starters"))
    #expect(page.text.contains("isnad add https://www.example.com"))
  }

  @Test("A desk whose first news is on the way says so")
  func tellsOfWaiting() {
    let page = shown(
      FrontPage(
        list: list([]), days: [],
        counts: StoreCounts(outlets: 2, samples: 0, articles: 0, waiting: 11)))
    #expect(page.text.contains("في المكتب وسيلتان، و11 صفحة في طريقها إلى هنا."))
    #expect(page.links.contains("/outlets"))
  }

  @Test("Days lead to their news, and older news to the next page")
  func linksOnward() {
    let page = shown(
      FrontPage(
        list: ArticleList(
          articles: [Canned.folded(Canned.line("خبر"))], next: Moment(secondsSince1970: 1_700)),
        days: [DayCount(day: day, count: 2)],
        counts: StoreCounts(outlets: 1, samples: 0, articles: 1, waiting: 0)))
    #expect(page.links.contains("/day/2025-02-12"))
    #expect(page.links.contains("/?before=1700"))
    #expect(page.text.contains("خبران"))
  }

  @Test("Its feeds are announced and offered")
  func announcesFeeds() {
    let page = shown(front([Canned.folded(Canned.line("خبر"))]))
    let announced = page.all("link").filter { $0["rel"] == "alternate" }.map { $0["href"] }
    #expect(announced == ["/feed.atom", "/feed.json"])
    #expect(page.links.contains("/feed.atom"))
  }

  private let day = GregorianDay(daysSince1970: 20_131)

  private func list(_ articles: [FoldedArticle]) -> ArticleList {
    ArticleList(articles: articles, next: nil)
  }

  private func front(_ articles: [FoldedArticle]) -> FrontPage {
    FrontPage(
      list: list(articles), days: [],
      counts: StoreCounts(outlets: 0, samples: 0, articles: articles.count, waiting: 0))
  }
}

extension String {
  /// A name of Latin letters that differs where the text does.
  fileprivate var slug: String { "o" + unicodeScalars.map { String($0.value) }.joined() }
}
