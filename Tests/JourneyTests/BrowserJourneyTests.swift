import Foundation
import Testing

@Suite("Pages in a real browser", .serialized, .enabled(if: Browser.isInstalled))
struct BrowserJourneyTests {
  @Test(
    "Front page, article, outlets and an error read right to left, fit a phone, and need no script")
  func pagesInChromium() async throws {
    let desk = try await ServedDesk(port: 8192)
    let browser = try await Browser(port: 9531)
    defer { desk.stop() }

    let article = try await desk.somePath(matching: #"/article/[0-9a-z]{16}"#, on: "/")
    for path in ["/", article, "/outlets", "/search?q=السد".encoded, "/article/0000000000000000"] {
      for language in ["ar", "en"] {
        for width in [360, 768, 1440] {
          try await browser.open(
            desk.address + "/language/\(language)?to=" + path.fullyEncoded, width: width)
          let name = "\(path) in \(language) at \(width)"
          #expect(
            try await browser.value(of: "document.documentElement.lang") as? String == language)
          #expect(
            try await browser.value(of: "getComputedStyle(document.body).direction") as? String
              == (language == "ar" ? "rtl" : "ltr"), "\(name)")
          #expect(try await browser.sidewaysOverflow() < 1, "\(name) runs over the side")
          #expect(
            try await browser.value(of: "document.querySelectorAll('h1').length") as? Int == 1,
            "\(name)")
          #expect(
            try await browser.value(
              of:
                "performance.getEntriesByType('resource').every(e => e.name.startsWith(location.origin))"
            ) as? Bool == true, "\(name) asks a stranger")
        }
      }
    }
    // The page of an unknown article is a 404, and the browser says so on its console.
    let complaints = try await browser.consoleComplaints().filter { !$0.contains("404") }
    #expect(complaints.isEmpty)

    try await browser.setScripts(areOff: true)
    try await browser.open(desk.address + "/language/ar?to=" + article.fullyEncoded, width: 360)
    let markup = try await browser.markup()
    #expect(markup.contains("تاريخ النشر"))
    #expect(markup.contains("dir=\"rtl\""))
    #expect(try await browser.sidewaysOverflow() < 1)
    await browser.quit()
  }
}

extension String {
  /// With Arabic letters percent-encoded.
  fileprivate var encoded: String {
    addingPercentEncoding(withAllowedCharacters: .urlFragmentAllowed) ?? self
  }

  /// With everything percent-encoded that means something in a query.
  fileprivate var fullyEncoded: String {
    addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? self
  }
}
