import ArabicText
import News
import Testing

@testable import Extraction

@Suite("Pages that mean harm")
struct HostilePageTests {
  private func read(_ bytes: [UInt8], type: String? = nil) throws(UnreadablePage) -> Article {
    try ArticleExtractor().article(in: bytes, of: PageContext(contentType: type))
  }

  @Test(
    "An empty page says that it is empty",
    arguments: [[], [0x20, 0x0A], [0xEF, 0xBB, 0xBF]])
  func refusesEmpty(bytes: [UInt8]) {
    #expect(throws: UnreadablePage(address: nil, reason: .empty)) { try read(bytes) }
  }

  @Test(
    "What is no page says what it seems to be",
    arguments: [
      (Array("%PDF-1.7 \u{1}".utf8), "a PDF document"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "a PNG picture"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG picture"), ([0x50, 0x4B, 0x03, 0x04], "an archive"),
      ([0x7F, 0x45, 0x4C, 0x46], "a program"), ([0x1F, 0x8B, 0x08], "an archive"),
    ])
  func namesFiles(bytes: [UInt8], name: String) {
    #expect(throws: UnreadablePage(address: nil, reason: .notMarkup(seemsToBe: name))) {
      try read(bytes)
    }
  }

  @Test("The sentence says what to do")
  func wordsProblem() throws {
    let problem = UnreadablePage(
      address: WebAddress("https://sahl.example/a.pdf"),
      reason: .notMarkup(seemsToBe: "a PDF document"))
    #expect(problem.code == .pageNotMarkup)
    #expect(
      problem.description
        == "https://sahl.example/a.pdf isn't a web page but a PDF document. "
        + "Give the address of the page that links to it.")
  }

  @Test(
    "Megabytes of one tag end, and soon",
    arguments: [
      "<div>", "<p>", "<b>", "<a href=x>", "<table><tr><td>", "<br>", "<li>", "<span class=date>",
      "</p>", "x<hr>", "<time>", "<img src=a>", "<h1>اقرأ أيضا:</h1>",
    ])
  func survivesRepetition(piece: String) throws {
    // Unoptimised code reads a megabyte in the time that optimised code reads twenty.
    let count = (piece == "<div>" ? 5_000_000 : 500_000) / piece.utf8.count
    let bytes = [UInt8](String(repeating: piece, count: count).utf8)
    let article = try read(bytes)
    #expect(article.blocks.count < 30_000)
  }

  @Test("A page cut at any byte is read without harm")
  func survivesTruncation() throws {
    let page = SampleStory.article(
      before: "<p class='date'>3 مارس 2025</p>",
      after: "<p>المصدر: وكالات</p><table><tr><td>1</td><td>2</td></tr></table>",
      head: """
        <meta property="og:title" content="عنوان"><script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "عنوان", "image": ["a", {"url": "b"}]}</script>
        """)
    let bytes = Array(page.utf8)
    for end in stride(from: 1, to: bytes.count, by: 7) {
      let article = try read(Array(bytes[..<end]))
      #expect(article.text.utf8.count <= bytes.count)
    }
  }

  @Test("Bytes at random are read or refused", arguments: 0..<60)
  func survivesNoise(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    let bytes = (0..<3_000).map { _ -> UInt8 in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      let alphabet = Array("<>/ ab=\"'div p&;:-()اقرأ أيضا المصدر 2025".utf8)
      return state & 0xF00 == 0
        ? UInt8(truncatingIfNeeded: state) : alphabet[Int(state >> 20) % alphabet.count]
    }
    let article = try? read(bytes)  // refused is as good as read
    #expect((article?.text.utf8.count ?? 0) <= 12_000)
  }

  @Test("JSON-LD nested without end is passed over")
  func survivesDeepJSON() throws {
    let deep = String(repeating: "[{\"@graph\":", count: 50_000)
    let page = SampleStory.article(
      head: "<script type=\"application/ld+json\">\(deep)</script>")
    #expect(try article(in: page).headline == SampleStory.headline)
  }

  @Test("Code inside code is read once, also where it is blank", arguments: ["a", " "])
  func survivesNestedCode(line: String) {
    let nested = String(repeating: "<pre><code>", count: 200)
    let lines = String(repeating: line + "\n", count: 4_000)
    let ends = String(repeating: "</code></pre>", count: 200)
    let codes = codes(in: String(repeating: nested + lines + ends, count: 20))
    #expect(codes.count == 20)
    #expect(codes.allSatisfy { $0.isEmpty == (line == " ") })
  }

  @Test("Code in preformatted lines that say nothing of code is still code")
  func keepsInnerCode() {
    #expect(codes(in: "<pre><pre><code>let a = 1\n</code></pre></pre>") == ["let a = 1"])
  }

  private func codes(in page: String) -> [String] {
    OutlineReader.outline(of: MarkupDocument(parsing: Array(page.utf8), as: .html))
      .details.values.compactMap(\.code)
  }

  @Test("Brackets, dashes and labels without end make no credit and no dateline")
  func survivesLabels() {
    for piece in ["(", "- ", "المصدر: ", "القاهرة - ", "«", "كتب: ", "و ", "+", "1 ", "مارس "] {
      let text = String(repeating: piece, count: 20_000)
      var rest: String?
      _ = CreditLine(line: text, rest: &rest)
      _ = CreditLine.closing(text)
      _ = Dateline(opening: text)
      #expect(Byline.names(in: text).count <= 40)
    }
  }
}
