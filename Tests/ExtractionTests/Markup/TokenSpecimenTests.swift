import Testing

@testable import Extraction

@Suite("Markup cut into tokens")
struct TokenSpecimenTests {
  @Test("Tags, texts and comments come out decoded, in order")
  func cutsMarkup() {
    #expect(
      tokens("<P Class=a&amp;b class=c X/>أ&lt;\r\nب<!--x-->ج</p y=z></>د") == [
        .startTag(
          name: bytes("p"), attributes: [bytes("class"): bytes("a&b"), bytes("x"): []],
          isSelfClosing: true),
        .text(bytes("أ<\nب")), .comment(bytes("x")), .text(bytes("ج")), .endTag(name: bytes("p")),
        .text(bytes("د")),
      ])
  }

  @Test(
    "Raw text ends at the end tag of the tag before it, and nowhere else",
    arguments: [
      TokenSpecimen.State.escapableRawText, .rawText, .script,
    ])
  func endsRawText(state: TokenSpecimen.State) {
    #expect(
      tokens("a</b></xmp >c", in: state, after: "xmp") == [
        .text(bytes("a</b>")), .endTag(name: bytes("xmp")), .text(bytes("c")),
      ])
    #expect(tokens("a</xmp>", in: state) == [.text(bytes("a</xmp>"))])
  }

  @Test("A NUL stays in a text that is markup and is replaced where nothing else may read it")
  func keepsNULs() {
    #expect(tokens("a\u{0}b&\u{0}") == [.text(bytes("a\u{0}b&\u{0}"))])
    #expect(tokens("a\u{0}]]>", in: .cdata) == [.text(bytes("a\u{0}"))])
    #expect(tokens("a\u{0}", in: .rawText) == [.text(bytes("a\u{FFFD}"))])
  }

  @Test(
    "A tag that breaks off with the page is none", arguments: ["<a", "<a b='", "<a b=c", "</a "])
  func dropsBrokenTags(markup: String) {
    #expect(tokens("x" + markup) == [.text(bytes("x"))])
  }

  private func tokens(
    _ markup: String, in state: TokenSpecimen.State = .data, after tag: String = ""
  ) -> [TokenSpecimen.Token] {
    TokenSpecimen(html: bytes(markup), in: state, after: tag).tokens
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}
