import ArabicText
import News
import Store
import Synchronization
import Testing

@testable import Web

@Suite("What is asked for by forms")
struct FormTests {
  private let now = Canned.now
  private let ours = ["origin": "http://127.0.0.1:8080", "host": "127.0.0.1:8080"]

  @Test("Preferences are kept in the browser, and pages follow them")
  func keepsPreferences() async {
    let answer = await site().answer(
      to: post("/preferences", "zone=Asia%2FRiyadh&theme=dark&digits=arab&language=ar&to=%2Fabout"),
      now: now)
    #expect(answer.status == .seeOther)
    #expect(answer.header("location") == "/preferences?asked=saved&to=%2Fabout")
    let cookies = answer.headers.filter { $0.name == "set-cookie" }.map(\.value)
    #expect(cookies.count == 4)
    let sent = cookies.map { String($0.prefix { $0 != ";" }) }.joined(separator: "; ")
    let page = Markup(
      await site().answer(
        to: WebRequest(.get, "/preferences?asked=saved&to=%2Fabout", headers: ["cookie": sent]),
        now: now
      ).body)
    #expect(page.first("html")?["data-theme"] == "dark")
    #expect(page.text.contains("بتوقيت مكة المكرمة والرياض"))
    #expect(page.text.contains("٢٠٢٥"))
    #expect(page.text.contains("حُفظت تفضيلاتك."))
    #expect(page.links.contains("/about"))
    #expect(page.all("option").first { $0["selected"] != nil }?["value"] == "Asia/Riyadh")
  }

  @Test("A choice that can't be leaves things as they were")
  func ignoresImpossibleChoices() async {
    let answer = await site().answer(
      to: post("/preferences", "zone=Mars%2FOlympus&theme=pink&digits=roman&language=xx&to=//evil"),
      now: now)
    let cookies = answer.headers.filter { $0.name == "set-cookie" }.map(\.value)
    #expect(cookies.contains { $0.hasPrefix("zone=GMT;") })
    #expect(cookies.contains { $0.hasPrefix("theme=auto;") })
    #expect(cookies.contains { $0.hasPrefix("language=ar;") })
    let page = Markup(
      await site().answer(
        to: WebRequest(.get, answer.header("location") ?? ""), now: now
      ).body)
    #expect(!page.links.contains { $0.contains("evil") })
  }

  @Test(
    "An outlet to add is asked of the desk",
    arguments: [
      ("https://www.marfa.example/feed", "https://www.marfa.example/feed"),
      (" www.marfa.example ", "https://www.marfa.example/"),
    ])
  func asksForOutlets(typed: String, address: String) async {
    let asked = Mutex<[DeskRequest]>([])
    let answer = await site(leave: { request in asked.withLock { $0.append(request) } }).answer(
      to: post("/outlets/add", "url=" + PercentEncoding.encoded(typed)), now: now)
    #expect(answer.header("location") == "/outlets?asked=added")
    #expect(asked.withLock { $0 } == [.add(Canned.address(address))])
  }

  @Test(
    "What is no address is said to be none, and stays to be mended",
    arguments: [
      "javascript:alert(1)", "marfa", "", "ftp://x.example/", "http://user@host.example/",
    ])
  func refusesWhatIsNoAddress(typed: String) async {
    let asked = Mutex<[DeskRequest]>([])
    let answer = await site(leave: { request in asked.withLock { $0.append(request) } }).answer(
      to: post("/outlets/add", "url=" + PercentEncoding.encoded(typed)), now: now)
    #expect(asked.withLock { $0 }.isEmpty)
    let page = Markup(
      await site().answer(to: WebRequest(.get, answer.header("location") ?? ""), now: now).body)
    #expect(page.fault == nil)
    #expect(page.text.contains("هذا ليس عنواناً على الويب."))
    #expect(page.all("input").first { $0["id"] == "url" }?["value"] == typed)
  }

  @Test("Starters are offered with a warning, and only those that are offered can be asked for")
  func addsStarters() async throws {
    let starter = StarterOutlet(outlet: Canned.agency, feeds: [])
    let settings = WebSettings(starters: [starter])
    let asked = Mutex<[DeskRequest]>([])
    let site = site(settings: settings, leave: { request in asked.withLock { $0.append(request) } })
    let page = Markup(await site.answer(to: WebRequest(.get, "/starters"), now: now).body)
    #expect(page.all("input").contains { $0["value"] == "sahl-agency" })
    #expect(page.text.contains("لم يُتحقق منها بعد"))
    let none = await site.answer(to: post("/starters", "outlet=nobody"), now: now)
    #expect(none.status == .badRequest)
    let some = await site.answer(
      to: post("/starters", "outlet=sahl-agency&outlet=nobody"), now: now)
    #expect(some.header("location") == "/outlets?asked=starters&count=1")
    #expect(asked.withLock { $0 } == [.addStarters([Canned.agency.id])])
  }

  @Test("A visit that is asked for is left for the desk")
  func asksForVisits() async {
    let asked = Mutex<[DeskRequest]>([])
    let answer = await site(leave: { request in asked.withLock { $0.append(request) } }).answer(
      to: post("/outlet/sahl-agency/refresh", ""), now: now)
    #expect(answer.header("location") == "/outlet/sahl-agency?asked=refreshed")
    #expect(asked.withLock { $0 } == [.refresh(Canned.agency.id)])
  }

  @Test(
    "What another site sends changes nothing",
    arguments: [
      ["sec-fetch-site": "cross-site"], ["sec-fetch-site": "same-site"],
      ["origin": "https://evil.example", "host": "127.0.0.1:8080"],
      ["origin": "null", "host": "127.0.0.1:8080"], ["origin": "http://127.0.0.1:9999"],
    ])
  func refusesStrangers(headers: [String: String]) async {
    let asked = Mutex<[DeskRequest]>([])
    let site = site(leave: { request in asked.withLock { $0.append(request) } })
    for path in ["/outlets/add", "/outlet/sahl-agency/refresh", "/preferences", "/starters"] {
      let request = WebRequest(
        .post, path, headers: headers, body: Array("url=https://www.marfa.example".utf8))
      let answer = await site.answer(to: request, now: now)
      #expect(answer.status == .forbidden)
      #expect(answer.header("set-cookie") == nil)
    }
    #expect(asked.withLock { $0 }.isEmpty)
  }

  @Test("A page with a form lets browsers say where the form comes from, and strangers nothing")
  func letsFormsSayTheirOrigin() async {
    let answer = await site().answer(to: WebRequest(.get, "/outlets"), now: now)
    #expect(answer.header("referrer-policy") == "same-origin")
    #expect(answer.headers.filter { $0.name == "referrer-policy" }.count == 1)
  }

  private func post(_ path: String, _ body: String) -> WebRequest {
    WebRequest(.post, path, headers: ours, body: Array(body.utf8))
  }
}

@Suite("Outlets and their health")
struct OutletPagesTests {
  @Test(
    "Each failure says what happened, what to do and what to type",
    arguments: InterfaceLanguage.allCases)
  func tellsWhatToDo(language: InterfaceLanguage) throws {
    let page = shown(
      OutletsPage(
        outlets: [Canned.health([Canned.failing(.robotsRefuse)])], outcome: .none, starterCount: 0,
        typed: ""), in: language)
    #expect(page.fault == nil)
    let words = language.wording(digits: .latin).words(for: .robotsRefuse)
    let problem = try #require(page.all(class: "problem").first)
    #expect(problem.text.contains(words.happened))
    #expect(problem.text.contains(words.remedy))
    #expect(problem.text.contains("www.sahl.example says no."))
    #expect(
      page.all("code").map(\.text) == ["isnad pause sahl-agency", "isnad remove sahl-agency"])
    let forms = page.all("form").filter { $0["action"] == "/outlet/sahl-agency/refresh" }
    #expect(forms.first?["method"] == "post")
    #expect(
      page.text.contains(
        language == .arabic ? "تعثرت 3 زيارات متتالية" : "3 visits in a row failed"))
  }

  @Test("What does well stands in one table, each cell saying what it is of")
  func listsOutlets() {
    let page = shown(
      OutletsPage(
        outlets: [Canned.health([Canned.feed])], outcome: .none, starterCount: 0, typed: ""))
    #expect(page.all(class: "problem").isEmpty)
    #expect(page.all("td").allSatisfy { $0["data-side"] != nil })
    #expect(page.text.contains("بخير"))
    #expect(page.text.contains("وسيلة واحدة"))
  }

  @Test("Every failure has a command that fits", arguments: ProblemCode.allCases)
  func suitsRemedies(code: ProblemCode) {
    let remedies = Remedy.suiting(Canned.failing(code))
    #expect(!remedies.isEmpty)
    for remedy in remedies {
      #expect(remedy.command(for: Canned.agency.id, home: nil).hasPrefix("isnad "))
    }
  }

  @Test("An outlet's page has its news, its feeds and a feed of its own")
  func showsOutlet() {
    let page = shown(
      OutletPage(
        health: Canned.health([Canned.feed]),
        list: ArticleList(articles: [Canned.folded(Canned.line("خبر"))], next: nil),
        wasAsked: true))
    #expect(page.first("h1")?.text == "وكالة السهل للأنباء")
    #expect(page.all("link").contains { $0["href"] == "/outlet/sahl-agency/feed.atom" })
    #expect(page.all(class: "notice").first?["role"] == "status")
    #expect(page.all(class: "story").count == 1)
    let english = shown(
      OutletPage(
        health: Canned.health([Canned.feed]), list: ArticleList(articles: [], next: nil),
        wasAsked: false), in: .english)
    #expect(english.first("h1")?.text == "Sahl News Agency")
  }

  @Test("A desk without outlets leads to the starter list")
  func helpsWhenEmpty() {
    let page = shown(OutletsPage(outlets: [], outcome: .none, starterCount: 0, typed: ""))
    #expect(page.links.contains("/starters"))
  }
}
