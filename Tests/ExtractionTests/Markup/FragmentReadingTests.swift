import Testing

@testable import Extraction

@Suite("Pieces of pages")
struct FragmentReadingTests {
  @Test(
    "A piece is read as the content of the element it stands in",
    arguments: [
      (TagName.body, "<p>أ<p>ب", "p(\"أ\") p(\"ب\")"),
      (.div, "<td>خلية", "\"خلية\""),
      (.tr, "<td>أ<td>ب", "td(\"أ\") td(\"ب\")"),
      (.table, "<tr><td>أ", "tbody(tr(td(\"أ\")))"),
      (.select, "<input><option>أ", "option(\"أ\")"),
      (.title, "<b>&amp;</b></title>", "\"<b>&</b></title>\""),
      (.style, "<b>&amp;</>", "\"<b>&amp;</>\""),
      (.plaintext, "&amp;", "\"&amp;\""),
      (.template, "<td>أ</template>", "td(\"أ\")"),
    ])
  func readsInContext(tag: TagName, markup: String, expected: String) {
    #expect(content(of: markup, in: MarkupContext(tag)) == expected)
  }

  @Test("In a drawing the names of SVG come back in their own case")
  func keepsCaseOfDrawings() throws {
    let document = MarkupDocument(
      htmlFragment: Array("<lineargradient viewbox=1 xlink:href=x>".utf8),
      context: MarkupContext(.svg, in: .svg))
    let root = try #require(document.documentElement)
    let gradient = try #require(document.firstChild(of: root))
    #expect(document.standardName(of: gradient) == "linearGradient")
    let names = document.attributes(of: gradient).map {
      document.standardName(of: $0, in: gradient)
    }
    #expect(names.map(\.name) == ["viewBox", "href"])
    #expect(names.map(\.prefix) == [nil, "xlink"])
  }

  @Test("Any piece gives a sound tree in any context", arguments: TagName.allCases)
  func survivesSoup(tag: TagName) {
    var soup = Soup(seed: UInt64(tag.rawValue) + 1)
    for namespace in [MarkupNamespace.html, .svg, .mathML] {
      let markup = soup.markup(pieces: 60)
      let document = MarkupDocument(
        htmlFragment: Array(markup.utf8), context: MarkupContext(tag, in: namespace))
      #expect(flaws(of: document).isEmpty, "\(markup)")
    }
  }

  private func content(of markup: String, in context: MarkupContext) -> String {
    let document = MarkupDocument(htmlFragment: Array(markup.utf8), context: context)
    guard let root = document.documentElement else { return "nothing" }
    return document.children(of: root).map { outline(of: $0, in: document) }
      .joined(separator: " ")
  }
}
