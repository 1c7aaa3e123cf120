import Testing

@testable import Extraction

@Suite("Hostile markup")
struct HostileMarkupTests {
  /// A page with a little of everything.
  private static let page = """
    <!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN"><html lang=ar><head><meta charset=utf-8>
    <title>الجسر &amp; النهر</title><script>var a = "</b>"; <!-- <script>x</script> --></script>
    <style>p { color: red }</style></head><body class="a b"><!-- رأس --><h1>أغلق <b>الجسر</i></b></h1>
    <p>قال <a href='/?a=1&copy=2'>الوزير<p>إن &laquo;العمل&raquo; يبدأ &#1575;&#x627;
    <table>نص<tr><td>أ<td>ب<table></table></table><ul><li>أ<li>ب</ul><svg><path d="1"/>
    <desc><p>وصف</p></desc></svg><select><option>أ<option>ب</select><textarea>\n<b></textarea>
    <template><td>أ</template><![CDATA[ ب ]]><?php x ?></body></html>\r\nذيل
    """

  @Test(
    "A page cut at any byte gives a sound tree", arguments: [MarkupDocument.Grammar.html, .xml])
  func survivesEveryCut(grammar: MarkupDocument.Grammar) {
    let source = Array(Self.page.utf8)
    for length in 0...source.count {
      let text = DecodedText(Array(source[..<length]))
      let document = MarkupDocument(parsing: text.bytes, as: grammar)
      #expect(flaws(of: document).isEmpty, "cut after \(length) bytes")
    }
  }

  @Test("Any order of pieces gives a sound tree", arguments: 1...8)
  func survivesSoup(seed: UInt64) {
    var soup = Soup(seed: seed)
    for _ in 0..<60 {
      let markup = soup.markup(pieces: 60)
      for grammar in [MarkupDocument.Grammar.html, .xml] {
        let document = MarkupDocument(parsing: Array(markup.utf8), as: grammar)
        #expect(flaws(of: document).isEmpty, "\(markup)")
      }
    }
  }

  @Test("Soup under tight limits stays within them", arguments: 1...4)
  func keepsLimits(seed: UInt64) {
    var soup = Soup(seed: seed + 100)
    let limits = MarkupLimits(bytes: 2_000, depth: 12, attributes: 2, nodes: 90)
    for _ in 0..<60 {
      let markup = soup.markup(pieces: 120)
      for grammar in [MarkupDocument.Grammar.html, .xml] {
        let document = MarkupDocument(parsing: Array(markup.utf8), as: grammar, limits: limits)
        #expect(flaws(of: document).isEmpty, "\(markup)")
        // A token in hand when the limit is met is still finished.
        #expect(document.nodes.count <= limits.nodes + 64)
      }
    }
  }

  @Test(
    "100,000 open elements are flattened, and none of their text is lost",
    arguments: [
      ("<div>", MarkupDocument.Grammar.html), ("<b>", .html), ("<span>", .html), ("<x-a>", .html),
      ("<ul><li>", .html), ("<table><tr><td>", .html), ("<svg>", .html), ("<b><div>", .html),
      ("<item>", .xml),
    ])
  func flattensDepth(tag: String, grammar: MarkupDocument.Grammar) {
    let markup = String(repeating: tag + "ن", count: 100_000)
    let document = MarkupDocument(
      parsing: Array(markup.utf8), as: grammar, limits: grammar == .xml ? .feed : .standard)
    #expect(document.rawText(of: document.root).unicodeScalars.count == 100_000)
    #expect(document.repairs[.flattened] > 0)
    var walk = document.descendants(of: document.root)
    var deepest = 0
    while walk.next() != nil { deepest = max(deepest, walk.depth) }
    #expect(deepest <= 520)
    #expect(flaws(of: document).isEmpty)
  }

  @Test("After a deep nest that closes again, the page goes on where it was")
  func returnsFromDepth() throws {
    let nest = String(repeating: "<div>", count: 600) + String(repeating: "</div>", count: 600)
    let document = MarkupDocument(parsing: Array("<p>أ</p>\(nest)<p>ب".utf8), as: .html)
    let body = try #require(document.body)
    #expect(document.childElements(of: body).map { document.name(of: $0) } == ["p", "div", "p"])
  }

  @Test("Of 40,000 attributes the first 256 are kept")
  func dropsAttributes() throws {
    let attributes = (0..<40_000).map { "a\($0)=\($0)" }.joined(separator: " ")
    let document = MarkupDocument(parsing: Array("<p \(attributes)>نص".utf8), as: .html)
    let paragraph = try #require(document.elements(.p, in: document.root).first { _ in true })
    #expect(document.attributes(of: paragraph).count == 256)
    #expect(document.attribute("a255", of: paragraph) == "255")
    #expect(document.repairs[.droppedAttribute] == 39_744)
    #expect(document.text(of: paragraph) == "نص")
  }

  @Test("The same attribute a thousand times is one")
  func dropsDuplicates() throws {
    let names = (0..<20).map { "a\($0) A\($0)" }.joined(separator: " ")
    let document = MarkupDocument(parsing: Array("<p \(names) \(names)>".utf8), as: .html)
    let paragraph = try #require(document.elements(.p, in: document.root).first { _ in true })
    #expect(document.attributes(of: paragraph).count == 20)
    #expect(document.repairs[.duplicateAttribute] == 60)
  }

  @Test("NULs vanish from text and hold their place in names")
  func replacesNULs() {
    #expect(
      bodyOutline("<body>أ\u{0}ب<x\u{0}y z\u{0}='\u{0}'>")
        == "\"أب\" x\u{FFFD}y{z\u{FFFD}=\u{FFFD}}")
  }

  @Test("A source beyond the limit is cut, and said so")
  func cutsBytes() {
    let document = MarkupDocument(
      parsing: Array("<p>نص طويل".utf8), as: .html, limits: MarkupLimits(bytes: 7))
    #expect(document.text(of: document.root) == "نص")
    #expect(document.repairs[.cutAtByteLimit] == 1)
  }

  @Test("A source is cut between letters, never inside one", arguments: 2...14)
  func cutsBetweenLetters(limit: Int) {
    let document = MarkupDocument(
      parsing: Array("<p>نص€😀".utf8), as: .html, limits: MarkupLimits(bytes: limit))
    #expect(flaws(of: document).isEmpty)
    #expect("نص€😀".hasPrefix(document.text(of: document.root)))
  }
}
