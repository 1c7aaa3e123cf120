import News
import Testing

@testable import Web

@Suite("Markup")
struct HTMLTests {
  private let hostile = "</p><script>alert('x')</script>\"'&<!--\u{0}\u{8}"

  @Test("A hostile headline stays words, in text and in attributes")
  func escapes() {
    let markup = p(.title(hostile), .placeholder(hostile)) { "\(hostile)" }
    let text = String(decoding: markup.bytes, as: UTF8.self)
    #expect(!text.contains("<script"))
    #expect(!text.contains("\u{0}"))
    let read = Markup(markup.bytes)
    #expect(read.fault == nil)
    #expect(read.root.children.count == 1)
    #expect(read.first("p")?.text.hasPrefix("</p><script>alert('x')</script>\"'&<!--") == true)
    #expect(read.first("p")?["title"]?.hasPrefix("</p><script>") == true)
  }

  @Test("Nothing inside a block of data ends it")
  func dataStaysData() {
    let value = JSONValue.object([.init("headline", .string("</script><b>&amp;\u{2028}"))])
    let text = String(decoding: HTML.data(value).bytes, as: UTF8.self)
    #expect(text.hasPrefix("<script type=\"application/ld+json\">{"))
    #expect(text.components(of: "</script>") == 1)
    #expect(!text.dropFirst(35).contains("<b>"))
    let json = text.dropFirst("<script type=\"application/ld+json\">".count)
      .dropLast("</script>".count)
    #expect(JSONValue(parsing: Array(json.utf8)) == value)
  }

  @Test("Elements nest as they are written, and void ones have no end")
  func nests() {
    let markup = ul(.class("a")) {
      for name in ["one", "two"] { li { "\(name)" + br() } }
      if false { li { "never" } }
    }
    #expect(
      String(decoding: markup.bytes, as: UTF8.self)
        == "<ul class=\"a\"><li>one<br></li><li>two<br></li></ul>")
  }

  @Test("An address that isn't of the web can't become a link")
  func refusesSchemes() {
    for text in ["javascript:alert(1)", "data:text/html,x", "vbscript:x", " java\nscript:x"] {
      #expect(WebAddress(text) == nil)
      #expect(LocalPath(outside: text) == nil)
    }
  }
}

@Suite("Runs of the other direction")
struct IsolationTests {
  @Test(
    "A foreign run begins and ends with its letters",
    arguments: [
      ("كشفت لـCNN مصادر", ["CNN"]),
      ("(CNN) -- أظهرت", ["CNN"]),
      ("شركة The Harbour Post، أمس", ["The Harbour Post"]),
      ("طائرة F-16 جديدة", ["F-16"]),
      ("أعلن NATO 12 قراراً", ["NATO"]),
      ("شبكة 5G في المدينة", ["5G"]),
      ("على https://www.example.com/a?b=1 أو", ["https://www.example.com/a?b=1"]),
      ("لا غريب هنا 2025", []),
    ])
  func findsRuns(text: String, foreign: [String]) {
    let runs = Isolation.runs(of: text, in: .rightToLeft)
    #expect(runs.filter(\.isForeign).map { String($0.text) } == foreign)
    #expect(runs.map { String($0.text) }.joined() == text)
  }

  @Test("Arabic in English is isolated as English in Arabic is")
  func mirrors() {
    let runs = Isolation.runs(of: "He said «نعم، نحن هنا» to us", in: .leftToRight)
    #expect(runs.filter(\.isForeign).map { String($0.text) } == ["نعم، نحن هنا"])
  }

  @Test("Where no markup can be, isolates stand round foreign runs")
  func isolatesPlainText() {
    #expect(
      Isolation.plain("كشفت لـCNN مصادر", in: .rightToLeft)
        == "كشفت لـ\u{2068}CNN\u{2069} مصادر")
  }

  @Test("A name that begins with the wrong letters says its direction")
  func namesSayTheirDirection() {
    let name = Markup(Isolation.name("CNN بالعربية").bytes)
    #expect(name.first("bdi")?["dir"] == "rtl")
    #expect(name.first("bdi")?.children.map(\.text) == ["CNN"])
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
