import News
import Testing

@testable import Fetching

@Suite("robots.txt")
struct RobotsRulesTests {
  @Test("Everyone's group is ours if none names us")
  func readsEveryonesGroup() throws {
    let text = """
      # not for robots
      User-agent: other
      Disallow: /

      user-agent : *
      Crawl-delay: 5
      Disallow: /admin/   # secret
      Disallow:
      """
    #expect(try mayFetch("/news", text))
    #expect(try !mayFetch("/admin/x", text))
    #expect(try mayFetch("/robots.txt", text + "\nDisallow: /"))
  }

  @Test("The groups that name us are ours alone, wherever they stand")
  func readsOurGroups() throws {
    let text = """
      User-agent: *
      Disallow: /
      User-agent: other
      User-agent: Isnad/0.1
      Disallow: /a
      Sitemap: https://h/s.xml
      User-agent: ISNAD
      Disallow: /b
      """
    #expect(try mayFetch("/news", text))
    #expect(try !mayFetch("/a", text))
    #expect(try !mayFetch("/b", text))
    #expect(try mayFetch("/x", "User-agent: *\nDisallow: /\nUser-agent: isnad\n"))
    #expect(try !mayFetch("/x", "User-agent: *\nDisallow: /\nUser-agent: isnadbot\nAllow: /\n"))
  }

  @Test(
    "The longest pattern decides, and allows where two are as long",
    arguments: [
      ("/page", "Allow: /p\nDisallow: /", true), ("/page", "Disallow: /page\nAllow: /page", true),
      ("/folder/page", "Allow: /folder\nDisallow: /folder", true),
      ("/page.htm", "Allow: /page\nDisallow: /*.htm", false),
      ("/page.php5", "Allow: /page\nDisallow: /*.ph", true),
      ("/", "Allow: /$\nDisallow: /", true), ("/page.htm", "Allow: /$\nDisallow: /", false),
      ("/fish.html", "Disallow: /fish", false), ("/Fish", "Disallow: /fish", true),
      ("/catfish", "Disallow: /fish", true), ("/fish", "Disallow: /fish/", true),
      ("/a.php?x", "Disallow: /*.php$", true), ("/a.php", "Disallow: /*.php$", false),
      ("/a.php.php", "Disallow: /*.php$", false), ("/x/y/z", "Disallow: /x*z$", false),
      ("/xz", "Disallow: /x*z*z$", true), ("/xabcabd", "Disallow: /x*abd", false),
      ("/a?sort=1&s=2", "Disallow: /*?*s=", false), ("/q", "Disallow: *", false),
    ])
  func decides(path: String, rules: String, isOpen: Bool) throws {
    #expect(try mayFetch(path, "User-agent: *\n" + rules) == isOpen, "\(path): \(rules)")
  }

  @Test(
    "Letters and escapes are compared, not their spelling",
    arguments: [
      ("/أخبار/1", "/أخبار"), ("/%d8%a3x", "/أ"), ("/أ", "/%D8%A3"), ("/%7Ea", "/~a"),
      ("/~a", "/%7ea"),
      ("/a%2Ab", "/a%2ab"), ("/a*b", "/a%2Ab$"),
    ])
  func normalises(path: String, pattern: String) throws {
    #expect(try !mayFetch(path, "User-agent: *\nDisallow: \(pattern)"), "\(path): \(pattern)")
    #expect(try mayFetch("/a%2Fb", "User-agent: *\nDisallow: /a/b"))
  }

  @Test("Marks, line ends and rubbish are read over", arguments: ["\n", "\r", "\r\n", "\n\n"])
  func readsOver(end: String) throws {
    let lines = [
      "\u{FEFF}User-agent: *", "rubbish", ":", "Disallow: /a", "\u{0}\u{1}:x", "Noindex: /b",
    ]
    #expect(try !mayFetch("/a", lines.joined(separator: end)))
    #expect(try mayFetch("/b", lines.joined(separator: end)))
  }

  @Test("A web page under that name forbids nothing, and rules before any name count for nobody")
  func readsPages() throws {
    #expect(try mayFetch("/", "<!DOCTYPE html><p>User-agent: *</p>\nDisallow: /"))
    #expect(try mayFetch("/", ""))
  }

  @Test("Half a megabyte is read and no more")
  func readsSoMuch() throws {
    let head = "User-agent: *\nDisallow: /a\n"
    let filler = String(repeating: "# filler\n", count: 60_000)
    #expect(try !mayFetch("/a", head + filler + "Disallow: /b\n"))
    #expect(try mayFetch("/b", head + filler + "Disallow: /b\n"))
  }

  @Test("Patterns made to keep a core busy don't")
  func staysLinear() throws {
    let rule = "Disallow: /*" + String(repeating: "a", count: 2_000) + "b\n"
    let text = "User-agent: *\n" + String(repeating: rule, count: 200)
    #expect(try mayFetch("/" + String(repeating: "a", count: 4_000), text))
  }

  @Test("The book of rules forgets before it grows too thick")
  func bookForgets() {
    var book = RobotsBook(largest: 10_000)
    let now = ContinuousClock.now
    for number in 0..<1_000 {
      book.keep(.rules(.none), of: "https://\(number).example", until: now + .seconds(60 + number))
    }
    let kept = (0..<1_000).filter { book.entry(of: "https://\($0).example", at: now) != nil }
    #expect(kept.last == 999)
    #expect(kept.count < 60)
    #expect(book.entry(of: "https://999.example", at: now + .seconds(2_000)) == nil)
  }

  private func mayFetch(_ path: String, _ text: String) throws -> Bool {
    RobotsRules(Array(text.utf8)).mayFetch(try #require(WebAddress("https://h.example" + path)))
  }
}
