import Testing

@testable import Extraction

/// Texts that hold other parsers for minutes, held to what a linear reading leaves behind.
///
/// `markup-bench hostile` prints the seconds that larger ones take.
@Suite("Markup built to hold a core")
struct HostileShapeTests {
  /// A text that repeats itself, and what becomes of it.
  struct Shape: Sendable, CustomTestStringConvertible {
    let name: String
    var start = ""
    let unit: String
    /// The most nodes that a repetition may leave in the tree of a page.
    let nodes: Int
    /// What must be told as mended, if anything.
    var repair: MarkupRepair?

    var testDescription: String { name }

    func markup(_ count: Int) -> [UInt8] {
      Array(start.utf8) + Array(String(repeating: unit, count: count).utf8)
    }
  }

  static let shapes = [
    Shape(name: "elements", unit: "<div>", nodes: 1, repair: .flattened),
    Shape(name: "elements HTML doesn't know", unit: "<x-a>", nodes: 1, repair: .flattened),
    Shape(name: "blocks in formatting", unit: "<b><i><p>x", nodes: 10, repair: .unclosedElement),
    Shape(name: "misnested links", unit: "<a><b></a></b>", nodes: 2, repair: .misnested),
    Shape(name: "formatting around blocks", unit: "<a><p></a>x", nodes: 3, repair: .misnested),
    Shape(
      name: "formatting closed from afar", unit: "<b><u><i><s><p></b>", nodes: 14,
      repair: .misnested),
    Shape(name: "buttons in links", unit: "<a><button></a>", nodes: 4, repair: .misnested),
    Shape(name: "tables in tables", unit: "<table>", nodes: 1, repair: .misnested),
    Shape(
      name: "text and blocks in tables", unit: "<table><div>x<tr>y", nodes: 6, repair: .misnested),
    Shape(name: "foster parents", start: "<table>", unit: "<a>x<tr>", nodes: 3, repair: .misnested),
    Shape(name: "cells without tables", unit: "<td><tr><caption>", nodes: 0, repair: .misnested),
    Shape(
      name: "tables closed in the wrong order", unit: "<table><tr><td></table></tr>", nodes: 4,
      repair: .strayEndTag),
    Shape(name: "end tags of paragraphs", unit: "</p>", nodes: 0, repair: .strayEndTag),
    Shape(name: "end tags of nothing", unit: "</x>", nodes: 0, repair: .strayEndTag),
    Shape(name: "drawings", unit: "<svg>", nodes: 1, repair: .flattened),
    Shape(name: "pages in drawings", unit: "<svg><desc><p>", nodes: 3, repair: .flattened),
    Shape(name: "templates of cells", unit: "<template><td>", nodes: 2, repair: .flattened),
    Shape(name: "lists to choose from", unit: "<select><option>x", nodes: 3, repair: .misnested),
    Shape(
      name: "chosen options", start: "<select><button><selectedcontent></button>",
      unit: "<option selected>x", nodes: 3),
    Shape(
      name: "places for options", start: "<select>", unit: "<selectedcontent></selectedcontent>",
      nodes: 1),
    Shape(name: "frames", start: "<frameset>", unit: "<frameset>", nodes: 1, repair: .flattened),
    Shape(name: "bodies", unit: "<body a=b><html c=d>", nodes: 0, repair: .misnested),
    Shape(name: "comments", unit: "<!---->", nodes: 1),
    Shape(name: "comments without end", unit: "<!--", nodes: 0, repair: .truncated),
    Shape(name: "sections without end", unit: "<![CDATA[", nodes: 0, repair: .truncated),
    Shape(name: "quotes without end", unit: "<a b=\"", nodes: 0, repair: .duplicateAttribute),
    Shape(name: "references", unit: "&amp;", nodes: 0),
    Shape(name: "references that are none", unit: "&notinvc", nodes: 0),
    Shape(name: "long numbers", start: "&#", unit: "9", nodes: 0),
    Shape(name: "‘<’ alone", unit: "<", nodes: 0),
    Shape(name: "NULs", unit: "\u{0}", nodes: 0, repair: .controlCharacter),
    Shape(
      name: "scripts in comments in scripts", unit: "<script><!--<script>", nodes: 0,
      repair: .unclosedElement),
  ]

  @Test("What is left grows with the text alone, and the tree is sound", arguments: shapes)
  func growsWithTheText(shape: Shape) {
    for count in [1_000, 10_000] {
      let source = shape.markup(count)
      let page = MarkupDocument(parsing: source, as: .html)
      #expect(page.nodes.count <= shape.nodes * count + 16, "\(count) times")
      check(page, of: source)
      if let repair = shape.repair { #expect(page.repairs[repair] > 0, "\(page.repairs.kinds)") }
      let feed = MarkupDocument(parsing: source, as: .xml, limits: .feed)
      #expect(feed.nodes.count <= 8 * count + 16)
      check(feed, of: source)
    }
  }

  @Test("An entity that a feed declares is never spread out")
  func spreadsNoEntities() {
    var markup = "<!DOCTYPE r [<!ENTITY e0 \"x\">"
    for index in 1..<30 {
      let parts = String(repeating: "&e\(index - 1);", count: 10)
      markup += "<!ENTITY e\(index) \"\(parts)\">"
    }
    let document = MarkupDocument(
      parsing: Array((markup + "]><r>&e29;</r>").utf8), as: .xml, limits: .feed)
    #expect(document.text(of: document.root) == "&e29;")
  }

  @Test("Beyond the nodes that a tree may have the text is left, and that is told")
  func stopsAtNodes() {
    let document = MarkupDocument(
      parsing: Array(String(repeating: "<br>", count: 30_000).utf8), as: .html,
      limits: MarkupLimits(nodes: 20_000))
    #expect(document.nodes.count <= 20_064)
    #expect(document.repairs[.cutAtNodeLimit] == 1)
  }

  private func check(_ document: MarkupDocument, of source: [UInt8]) {
    #expect(flaws(of: document).isEmpty)
    // What had to be decoded stands once more behind the source.
    #expect(document.bytes.count <= 4 * source.count + 16)
    #expect(document.attributes.count <= source.count)
    var walk = document.descendants(of: document.root)
    var deepest = 0
    while walk.next() != nil { deepest = max(deepest, walk.depth) }
    #expect(deepest <= 520)
  }
}
