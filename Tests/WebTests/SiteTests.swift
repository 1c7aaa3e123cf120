import ArabicText
import News
import Store
import Synchronization
import Testing

@testable import Web

@Suite("What is answered")
struct SiteTests {
  private let now = Canned.now

  @Test("A page comes with its headers, and nothing of strangers may run in it")
  func sendsHeaders() async {
    let answer = await site().answer(to: WebRequest(.get, "/"), now: now)
    #expect(answer.status == .ok)
    #expect(answer.header("content-type") == "text/html; charset=utf-8")
    #expect(answer.header("cache-control") == "private, no-cache")
    #expect(answer.header("vary") == "Accept-Language, Cookie, Accept-Encoding")
    #expect(answer.header("x-content-type-options") == "nosniff")
    #expect(answer.header("referrer-policy") == "no-referrer")
    #expect(answer.header("cross-origin-opener-policy") == "same-origin")
    #expect(answer.header("cross-origin-resource-policy") == "same-origin")
    #expect(answer.header("permissions-policy")?.contains("camera=()") == true)
    let policy = answer.header("content-security-policy") ?? ""
    for part in [
      "default-src 'none'", "style-src 'self'", "form-action 'self'", "base-uri 'none'",
      "frame-ancestors 'none'", "require-trusted-types-for 'script'",
    ] { #expect(policy.contains(part)) }
    #expect(!policy.contains("unsafe"))
    #expect(answer.header("strict-transport-security") == nil)
  }

  @Test("Behind TLS browsers are told to stay there, and cookies can't be set by other hosts")
  func insistsOnTLS() async {
    let secure = site(settings: WebSettings(isBehindTLS: true))
    let answer = await secure.answer(to: WebRequest(.get, "/language/en"), now: now)
    #expect(answer.header("strict-transport-security") != nil)
    #expect(answer.header("set-cookie")?.hasPrefix("__Host-language=en; Path=/;") == true)
    #expect(answer.header("set-cookie")?.contains("Secure") == true)
    let page = await secure.answer(
      to: WebRequest(.get, "/", headers: ["cookie": "__Host-language=en"]), now: now)
    #expect(Markup(page.body).first("html")?["lang"] == "en")
  }

  @Test("What the browser has is not sent again until the store, the minute or the reader changes")
  func knowsWhatIsKept() async {
    var store = CannedStore()
    let first = await site(store).answer(to: WebRequest(.get, "/about"), now: now)
    let tag = first.header("etag") ?? ""
    let asking = WebRequest(.get, "/about", headers: ["if-none-match": "\"x\", \(tag)"])
    let again = await site(store).answer(to: asking, now: now.advanced(bySeconds: 30))
    #expect(again.status == .notModified)
    #expect(again.body.isEmpty)
    #expect(again.header("etag") == tag)
    let later = await site(store).answer(to: asking, now: now.advanced(bySeconds: 61))
    #expect(later.status == .ok)
    store.number = 2
    let changed = await site(store).answer(to: asking, now: now)
    #expect(changed.status == .ok)
    let dark = WebRequest(
      .get, "/about", headers: ["if-none-match": tag, "cookie": "theme=dark"])
    #expect(await site(store).answer(to: dark, now: now).status == .ok)
  }

  @Test("A page that is kept isn't even built")
  func buildsNothingTwice() async {
    var store = CannedStore()
    let tag = await site(store).answer(to: WebRequest(.get, "/"), now: now).header("etag") ?? ""
    // Now every question but the one for the revision fails.
    store.failure = .damaged(place: "/home/someone/isnad-data", reason: "test")
    let kept = await site(store).answer(
      to: WebRequest(.get, "/", headers: ["if-none-match": tag]), now: now)
    #expect(kept.status == .notModified)
  }

  @Test(
    "The reader's language is chosen by cookie, then by browser, else Arabic",
    arguments: [
      ([:], "ar"), (["accept-language": "en-GB,en;q=0.9,ar;q=0.4"], "en"),
      (["accept-language": "fr, de;q=0.5"], "ar"),
      (["accept-language": "en;q=0.3, ar;q=0.8"], "ar"),
      (["accept-language": "en", "cookie": "a=b; language=ar"], "ar"),
      (["accept-language": "en;q=abc,,;;=,ar;q="], "en"),
    ])
  func choosesLanguage(headers: [String: String], language: String) async {
    let answer = await site().answer(to: WebRequest(.get, "/", headers: headers), now: now)
    #expect(Markup(answer.body).first("html")?["lang"] == language)
  }

  @Test("Changing the language leads back to the page, and stays")
  func switchesLanguage() async {
    let page = Markup(await site().answer(to: WebRequest(.get, "/about"), now: now).body)
    #expect(page.links.contains("/language/en?to=%2Fabout"))
    let answer = await site().answer(
      to: WebRequest(.get, "/language/en?to=%2Fsearch%3Fq%3D%25D8%25B3"), now: now)
    #expect(answer.status == .seeOther)
    #expect(answer.header("location") == "/search?q=%D8%B3")
    let cookie = answer.header("set-cookie") ?? ""
    #expect(cookie.hasPrefix("language=en;"))
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
  }

  @Test(
    "No link of ours can be made to lead to a stranger",
    arguments: [
      "https://evil.example", "//evil.example", "/\\evil.example", "/%09/evil.example",
      "javascript:alert(1)", "%0d%0aLocation:%20https://evil.example", "\\\\evil",
    ])
  func staysAtHome(target: String) async {
    for path in ["/language/en?to=", "/preferences?asked=saved&to="] {
      let answer = await site().answer(to: WebRequest(.get, path + target), now: now)
      if let location = answer.header("location") {
        #expect(location.hasPrefix("/") && !location.hasPrefix("//"))
        #expect(!location.contains("\\") && !location.contains("\n"))
      } else {
        let page = Markup(answer.body)
        #expect(page.links.allSatisfy { $0.hasPrefix("/") && !$0.hasPrefix("//") || $0 == "#main" })
      }
    }
  }

  @Test(
    "What never was is not found, what was removed is gone", arguments: InterfaceLanguage.allCases)
  func tellsMissingFromGone(language: InterfaceLanguage) async {
    var store = CannedStore()
    store.lookups[Canned.id("gone")] = .removed
    let headers = ["cookie": "language=\(language.rawValue)"]
    let missing = await site(store).answer(
      to: WebRequest(.get, Route.article(Canned.id("never")).path.text, headers: headers), now: now)
    #expect(missing.status == .notFound)
    let gone = await site(store).answer(
      to: WebRequest(.get, Route.article(Canned.id("gone")).path.text, headers: headers), now: now)
    #expect(gone.status == .gone)
    let nowhere = await site(store).answer(
      to: WebRequest(.get, "/wp-login.php", headers: headers), now: now)
    #expect(nowhere.status == .notFound)
    let outlet = await site(store).answer(
      to: WebRequest(.get, "/outlet/nobody", headers: headers), now: now)
    #expect(outlet.status == .notFound)
    for answer in [missing, gone, nowhere, outlet] {
      let page = Markup(answer.body)
      #expect(page.fault == nil)
      #expect(page.first("html")?["lang"] == language.rawValue)
      #expect(page.links.contains("/"))
    }
    #expect(
      Markup(gone.body).first("h1")?.text
        == (language == .arabic ? "أُزيل هذا الخبر" : "This article was removed"))
  }

  @Test("A store that fails gets a page that says so, a note, and no word of where it is")
  func tellsFailure() async {
    var store = CannedStore()
    store.failure = .damaged(place: "/home/someone/isnad-data", reason: "malformed image")
    let noted = Mutex<[String]>([])
    let answer = await site(
      store, note: { error, path in noted.withLock { $0.append("\(path): \(error)") } }
    ).answer(to: WebRequest(.get, "/outlets"), now: now)
    #expect(answer.status == .failed)
    let text = Markup(answer.body).text
    #expect(text.contains("تعذّر عرض الصفحة"))
    #expect(text.contains("قاعدة البيانات معطوبة."))
    #expect(!text.contains("/home/someone"))
    #expect(answer.header("cache-control") == "no-store")
    #expect(noted.withLock { $0 }.first?.hasPrefix("/outlets: ") == true)
  }

  @Test(
    "A search is never an error, whatever is typed",
    arguments: [
      "", "q=", "q=%FF%FE", "q=%22%20OR%201%3D1", "q=%D8%B3%D8%AF", "q=AND+NOT+*", "q=" + "x%20",
      "before=999999999999999999999", "q=a&before=-99999999999999",
    ])
  func searchesAnything(query: String) async {
    let answer = await site().answer(to: WebRequest(.get, "/search?" + query), now: now)
    #expect(answer.status == .ok)
    #expect(Markup(answer.body).fault == nil)
  }

  @Test("A search finds by any spelling, and keeps what was typed")
  func searches() async {
    var store = CannedStore()
    store.articles = [
      Canned.folded(Canned.line("الأميركي في المرسى")), Canned.folded(Canned.line("طقس معتدل")),
    ]
    let answer = await site(store).answer(
      to: WebRequest(.get, "/search?q=" + PercentEncoding.encoded("الاميركي")), now: now)
    let page = Markup(answer.body)
    #expect(page.all(class: "story").count == 1)
    #expect(page.all("input").first { $0["id"] == "q" }?["value"] == "الاميركي")
    #expect(page.text.contains("نتيجة واحدة"))
  }

  @Test("Pages are small on the way, and the same at the end")
  func compresses() async {
    var store = CannedStore()
    store.articles = (0..<50).map { number in
      Canned.folded(
        Canned.line(
          "خبر عن مياه السد رقم \(number)", opening: String(repeating: "كلمات من النص ", count: 16))
      )
    }
    let plain = await site(store).answer(to: WebRequest(.get, "/"), now: now)
    let small = await site(store).answer(
      to: WebRequest(.get, "/", headers: ["accept-encoding": "br, gzip;q=0.8"]), now: now)
    #expect(small.header("content-encoding") == "gzip")
    #expect(small.body.starts(with: [0x1F, 0x8B]))
    #expect(plain.header("content-encoding") == nil)
    #expect(plain.body.count <= 250_000)
    #expect(small.body.count + Assets.style.compressed.count <= 61_440)
    #expect(Markup(plain.body).root.all.count <= 1_500)
    let refused = await site(store).answer(
      to: WebRequest(.get, "/", headers: ["accept-encoding": "gzip;q=0"]), now: now)
    #expect(refused.header("content-encoding") == nil)
  }

  @Test("The style sheet may be kept for good, under a name that changes with it")
  func servesAssets() async {
    let answer = await site().answer(to: WebRequest(.get, Assets.style.path.text), now: now)
    #expect(answer.status == .ok)
    #expect(answer.header("content-type") == "text/css; charset=utf-8")
    #expect(answer.header("cache-control")?.contains("immutable") == true)
    let old = await site().answer(to: WebRequest(.get, "/assets/isnad.0000.css"), now: now)
    #expect(old.status == .notFound)
    let icon = await site().answer(to: WebRequest(.get, Assets.icon.path.text), now: now)
    #expect(icon.header("content-type")?.hasPrefix("image/svg+xml") == true)
  }

  @Test("A method that pages don't know is refused with those they do")
  func refusesMethods() async {
    let answer = await site().answer(to: WebRequest(.other, "/"), now: now)
    #expect(answer.status == .methodNotAllowed)
    #expect(answer.header("allow") == "GET, HEAD, POST")
    #expect(
      await site().answer(to: WebRequest(.post, "/about"), now: now).status == .methodNotAllowed)
  }

  @Test("No path, query, header or cookie is too strange to answer")
  func survivesStrangeRequests() async {
    let strange = [
      "", "?", "/?", "//", "/%", "/%zz", "/a%00b", "/search?q=%", "/\u{FFFD}", "/day/9999-12-31",
      "/day/0000-01-01", "/?before=9223372036854775807", "/?before=-9223372036854775808",
      "/" + String(repeating: "a/", count: 5_000),
      "/search?" + String(repeating: "&", count: 9_000),
      "/outlets?asked=starters&count=99999999999999999999",
    ]
    for target in strange {
      let request = WebRequest(
        .get, target,
        headers: [
          "cookie": "zone=%00%FF; language==; theme; digits=\u{FFFD}; =;;", "host": "\u{0}",
          "accept-language": ";;;q=,", "accept-encoding": ",;", "if-none-match": "W/,\"",
        ])
      let answer = await site().answer(to: request, now: now)
      #expect([.ok, .notFound, .seeOther].contains(answer.status), "\(target.prefix(40))")
    }
  }
}
