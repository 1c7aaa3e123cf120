import ArabicText
import News
import Testing

@testable import Web

@Suite("Addresses of the desk")
struct RouteTests {
  @Test("Every page is found again under the address it writes")
  func readsBackWhatItWrites() throws {
    let outlet = try OutletID("sahl-agency")
    let id = ArticleID(outlet: outlet, address: "https://sahl.example/1")
    let day = try #require(GregorianDay(year: 2025, month: 2, day: 12))
    let routes: [Route] = [
      .front, .day(day), .article(id), .versions(id), .outlets, .addOutlet, .outlet(outlet),
      .refresh(outlet), .search, .starters, .preferences, .language(.english), .about, .robots,
      .feed(.front, .atom), .feed(.outlet(outlet), .json), .feed(.search("هدنة «في» غزة"), .atom),
      .asset(.style, digest: "0a1b"), .asset(.icon, digest: "2c"),
    ]
    for route in routes {
      let request = WebRequest(.get, route.path.text)
      #expect(Route(path: request.path, query: request.query) == route, "\(route.path.text)")
    }
  }

  @Test(
    "An address that can't be one of ours is no page",
    arguments: [
      "/article/short", "/article/../../etc/passwd", "/outlet/No_Such", "/day/2025-02-30",
      "/day/2025-02", "/a/b/c/d/e/f", "/%FF", "/assets/isnad.css", "", "article",
    ])
  func refuses(path: String) {
    #expect(Route(path: path, query: FormFields("")) == nil)
  }

  @Test(
    "Nothing leads off the desk",
    arguments: [
      "//evil.example", "/\\evil.example", "https://evil.example", "evil", "/a\tb", "/a\nb", "",
      "/\u{202E}x",
    ])
  func refusesToLeave(text: String) {
    #expect(LocalPath(outside: text) == nil)
  }
}
