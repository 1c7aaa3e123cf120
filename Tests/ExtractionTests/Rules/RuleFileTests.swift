import ArabicText
import News
import Testing

@testable import Extraction

@Suite("Files of outlet rules")
struct RuleFileTests {
  @Test("A whole rule is read")
  func readsRule() throws {
    let rule = try rule(
      """
      { "about": "why", "hosts": ["sahl.example", "*.SAHL.example"], "paths": "/n/*",
        "from": "2020-01-02", "until": "2021-03-04", "validBy": "published",
        "kinds": [{"paths": ["/n/tag/*"], "kind": "index"}],
        "body": ["div.a", "div.b"], "drop": ".promo",
        "headline": {"select": "meta[name=t]", "attribute": "Content"},
        "date": {"select": "b", "form": "d/M/y", "zone": "Asia/Amman", "zoneWins": true} }
      """)
    #expect(rule.name == "sahl")
    #expect(rule.about == "why")
    #expect(rule.hosts.map(\.host) == ["sahl.example", "sahl.example"])
    #expect(rule.hosts.map(\.isBelow) == [false, true])
    #expect(rule.from == GregorianDay(year: 2020, month: 1, day: 2))
    #expect(rule.until == GregorianDay(year: 2021, month: 3, day: 4))
    #expect(rule.validBy == .published)
    #expect(rule.sources[.body]?.lists == [0, 1])
    #expect(rule.sources[.headline]?.attribute == "content")
    #expect(rule.sources[.date]?.zone?.name == "Asia/Amman")
    #expect(rule.sources[.date]?.zoneWins == true)
  }

  @Test(
    "A mistake is told by line, column, and what to do",
    arguments: [
      ("{‸", "a key in quotation marks is missing; there is the end of the file"),
      ("{\"hosts\": [\"a.example\"]\n ‸\"body\": \"p\"}", "a comma or “}” is missing"),
      ("{\"hosts\": \"a.example\",\n  ‸\"boddy\": \"p\"}", "Did you mean “body”?"),
      ("{\"hosts\": \"a.example\",\n  ‸\"colour\": \"p\"}", "Those there are: about, hosts"),
      ("‸{\"body\": \"p\"}", "the key “hosts” is missing"),
      ("{\"hosts\": ‸[]}", "not an empty list"),
      ("‸{\"hosts\": \"a.example\"}", "selects nothing"),
      ("{\"hosts\": ‸\"http://a.example\", \"body\": \"p\"}", "isn't a host"),
      ("{\"hosts\": ‸7}", "“hosts” takes a text, not a number"),
      ("{\"hosts\":\"a.example\",\n\"body\": \"p\",\n‸\"body\": \"b\"}", "a second time"),
      ("{\"hosts\":\"a.example\",\n\"body\": \"صفحة > .‸2\"}", "begins with a digit"),
      ("{\"hosts\":\"a.example\",\n\"body\": \"a‸\\\"\\u0041 > .2\"}", "means nothing"),
      ("{\"hosts\":\"a.example\",\n\"body\": \"[a=\\\"\\u0641\\\"] > .‸2\"}", "digit"),
      ("{\"hosts\":\"a.example\",\"body\": ‸{\"select\": \"p\"}}", "takes selectors"),
      ("{\"hosts\":\"a.example\",\"date\": ‸{\"form\": \"d/M/y\"}}", "“select” is missing"),
      (
        "{\"hosts\":\"a.example\",\"date\": {\"select\":\"p\",\"form\": ‸\"d/q\"}}", "form of dates"
      ),
      (
        "{\"hosts\":\"a.example\",\"date\": {\"select\":\"p\",\"zone\": ‸\"Mars\"}}", "isn't known"
      ),
      ("{\"hosts\":\"a.example\",\"from\": ‸\"2020\",\"body\":\"p\"}", "isn't a day"),
      (
        "{\"hosts\":\"a.example\",\"from\":\"2020-01-02\",\"until\":‸\"2020-01-01\"}", "ends before"
      ),
      ("{\"hosts\":\"a.example\",\"paths\": ‸\"n/*\"}", "pattern of paths"),
      ("{\"hosts\":\"a.example\",\"validBy\": ‸\"now\"}", "Write one of: fetched, published"),
      ("{\"hosts\":\"a.example\",\"kinds\": [‸{\"kind\": \"index\"}]}", "“paths” is missing"),
      (
        "{\"hosts\":\"a.example\",\"kinds\": {\"paths\": \"/\", \"kind\": ‸\"feed\"}}",
        "article, live"
      ),
      ("{\"hosts\":\"a.example\",\"about\": ‸\"", "never ends"),
      ("{\"hosts\":\"a.example\",\"about\": ‸\"\\q\"}", "backslash"),
      ("[[[[[[[[[[[[[[[[‸[[", "nested more than 16"),
      (
        "{\"hosts\":\"a.example\",\"body\": \"p\"} ‸x",
        "the end of the file is missing; there is “x”"
      ),
      ("{\"hosts\":\"a.example\",\"body\": ‸p}", "a value is missing"),
      ("‸7", "“the file” takes an object"),
    ])
  func tellsMistakes(text: String, words: String) throws {
    // The mark stands where the mistake is to be found.
    let marked = text.split(separator: "‸", omittingEmptySubsequences: false)
    try #require(marked.count == 2)
    let before = marked[0].split(separator: "\n", omittingEmptySubsequences: false)
    let (line, column) = (before.count, (before.last?.unicodeScalars.count ?? 0) + 1)
    let problem = try #require(throws: MalformedRule.self) { try rule(marked.joined()) }
    #expect(problem.description.contains(words), "\(problem)")
    #expect([problem.line, problem.column] == [line, column], "\(problem)")
    #expect(problem.description.hasPrefix("sahl.json, line \(line), column \(column): "))
    #expect(problem.code == .ruleMalformed)
  }

  @Test("Bytes that aren't UTF-8 are told where they stand")
  func tellsBadBytes() throws {
    let bytes = Array("{\n\"خبر".utf8) + [0xC7, 0x22]
    let problem = try #require(throws: MalformedRule.self) {
      try OutletRule(reading: bytes, named: "sahl.json")
    }
    #expect(problem.fault == .notUTF8)
    #expect([problem.line, problem.column] == [2, 5])
  }

  @Test("A rule's name has no full stop: what stands behind one names a specimen")
  func refusesNames() {
    #expect(throws: MalformedRule.self) {
      try OutletRule(
        reading: Array("{\"hosts\":\"a.example\",\"body\":\"p\"}".utf8), named: "sahl.old.json")
    }
  }

  @Test("No file can hold a core or its memory")
  func refusesHostile() throws {
    let huge = "{\"about\": \"" + String(repeating: "x", count: 300_000) + "\"}"
    #expect(
      try #require(throws: MalformedRule.self) { try rule(huge) }.fault == .tooLarge(most: 262_144))
    let many = (0..<60).map { "\"p\($0)\"" }.joined(separator: ",")
    let lists = "{\"hosts\":\"a.example\",\"body\":[\(many)]}"
    #expect(
      try #require(throws: MalformedRule.self) { try rule(lists) }.fault
        == .tooMany("values of “body”", 50))
    let parts = (0..<40).map { _ in "\"a b c d\"" }.joined(separator: ",")
    #expect(
      try #require(throws: MalformedRule.self) {
        try rule("{\"hosts\":\"a.example\",\"body\":[\(parts)]}")
      }.fault == .tooManySteps(most: 128))
    let keys = (0..<600).map { "\"k\($0)\":1" }.joined(separator: ",")
    #expect(throws: MalformedRule.self) { try rule("{\(keys)}") }
  }

  @Test("A file cut at any byte, or with any byte changed, is read or refused")
  func survivesDamage() {
    let whole = Array(
      """
      {"hosts": ["sahl.example"], "paths": ["/خبر/*?id=*"], "body": "div\\u002Ex > [a='ب']",
       "date": {"select": "b", "form": "d/M/y 'س' H:m a"}, "kinds": [{"paths": "*", "kind": "index"}]}
      """.utf8)
    var chance = Chance(seed: 7)
    var readable = 0
    for index in whole.indices {
      _ = try? OutletRule(reading: Array(whole[..<index]), named: "sahl.json")
      var changed = whole
      changed[index] = UInt8(chance.below(256))
      do {
        _ = try OutletRule(reading: changed, named: "sahl.json")
        readable += 1
      } catch {
        #expect(error.line >= 1 && error.line <= 3)
        #expect(error.column >= 1)
      }
    }
    #expect(readable > 0)
    #expect(readable < whole.count)
  }

  @Test(
    "A host is one, with or without www., or all below one",
    arguments: [
      ("sahl.example", "sahl.example", true), ("sahl.example", "www.sahl.example", true),
      ("sahl.example", "news.sahl.example", false), ("*.sahl.example", "news.sahl.example", true),
      ("*.sahl.example", "sahl.example", false), ("*.sahl.example", "notsahl.example", false),
      ("سهل.example", "xn--ygb8ai.example", true), ("SAHL.example", "sahl.example", true),
    ])
  func matchesHosts(pattern: String, host: String, isMeant: Bool) throws {
    let read = try #require(HostPattern(pattern))
    let other = try #require(WebAddress("https://\(host)/"))
    #expect(read.matches(other.host) == isMeant, "\(read.host) \(other.host)")
  }

  @Test(
    "A path is meant as it is written, with stars for any letters",
    arguments: [
      ("/n/*", "/n/1", true), ("/n/*", "/n/", true), ("/n/*", "/m/n/1", false), ("*", "/", true),
      ("/n", "/n/1", false), ("*/story-*.html", "/2020/story-5.html", true),
      ("*/story-*.html", "/2020/story-5.htm", false), ("/a*a*a*b", "/aaaaaaaaaa", false),
      ("/news.asp?id=*", "/news.asp?id=7", true), ("/news.asp?id=*", "/news.asp?cat=7", false),
      ("/news.asp", "/news.asp?id=7", true), ("/خبر/*", "/خبر/7", true), ("/n/**", "/n/1", true),
    ])
  func matchesPaths(pattern: String, path: String, isMeant: Bool) throws {
    let read = try #require(PathPattern(pattern))
    let address = try #require(WebAddress("https://sahl.example" + path))
    #expect(read.matches(address) == isMeant)
  }

  @Test(
    "A date is read by its form",
    arguments: [
      ("d/M/y", "نُشر 4/6/2025 في", "2025-06-04"), ("M/d/y", "4/6/2025", "2025-04-06"),
      ("M/d/y", "٤/٦/٢٠٢٥", "2025-04-06"), ("d.M.yy", "1.2.07", "2007-02-01"),
      ("d.M.y", "1.2.98", "1998-02-01"), ("yyyyMMdd", "id-20250406", "2025-04-06"),
      ("yyyyMMddHHmm", "202504060915", "2025-04-06T09:15"),
      ("y-M-d H:m:s", "2025-4-6   9:05:07", "2025-04-06T09:05:07"),
      ("d/M/y h", "4/6/2025 h", "2025-06-04"),
      ("d/M/y H:m a", "4/6/2025 9:05 مساءً", "2025-06-04T21:05"),
      ("d/M/y H:m a", "4/6/2025 12:05 am", "2025-06-04T00:05"),
      ("'day' d/M/y", "day 4/6/2025", "2025-06-04"),
      ("unix", "1743930900", "2025-04-06T09:15:00+00:00"),
      ("unix-ms", "1743930900000", "2025-04-06T09:15:00+00:00"),
      ("d/M/y", "45/6/2025", nil), ("d/M/y", "4/13/2025", nil), ("d/M/y", "", nil),
      ("d/M/y H:m", "4/6/2025 25:00", nil), ("yyyyMMdd", "202504061", nil), ("unix", "12", nil),
    ] as [(String, String, String?)])
  func readsForms(form: String, text: String, time: String?) throws {
    let read = try #require(DateForm(form))
    #expect(read.time(in: text)?.time.text == time)
  }

  @Test(
    "What can't be a form isn't one",
    arguments: [
      "", "d/M", "H:m", "d/M/y m", "d/d/M/y", "d/M/y 'x", String(repeating: "y", count: 61),
    ])
  func refusesForms(form: String) {
    #expect(DateForm(form) == nil)
  }

  private func rule(_ text: String) throws(MalformedRule) -> OutletRule {
    try OutletRule(reading: Array(text.utf8), named: "sahl.json")
  }
}
