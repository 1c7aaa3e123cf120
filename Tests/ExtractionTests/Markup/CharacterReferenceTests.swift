import Testing

@testable import Extraction

@Suite("Character references")
struct CharacterReferenceTests {
  @Test("All names of the standard are known")
  func knowsAllNames() {
    // 2,231 in the standard's table, which lists 106 names twice: with and without semicolon.
    #expect(NamedReferences.standard.count == 2_125)
  }

  @Test(
    "A reference in text becomes what it stands for",
    arguments: [
      ("&amp;", "&"), ("&lt;b&gt;", "<b>"), ("&laquo;نعم&raquo;", "«نعم»"), ("&amp", "&"),
      ("&notit;", "¬it;"), ("&notin;", "∉"), ("&NotEqualTilde;", "\u{2242}\u{338}"),
      ("&CounterClockwiseContourIntegral;", "\u{2233}"), ("&#1575;", "ا"), ("&#x627;", "ا"),
      ("&#X627", "ا"), ("&#150;", "\u{2013}"), ("&#x80;", "€"), ("&#0;", "\u{FFFD}"),
      ("&#xD800;", "\u{FFFD}"), ("&#99999999999999999999;", "\u{FFFD}"),
    ])
  func decodes(reference: String, meaning: String) {
    #expect(text(of: "<p>" + reference) == meaning)
  }

  @Test(
    "What is no reference stays as written",
    arguments: ["&", "& ", "&;", "&#;", "&#x;", "&#xg", "&bogus;", "&ample", "&a"])
  func keepsOthers(text: String) {
    let expected = text.hasPrefix("&amp") ? "&" + text.dropFirst(4) : text
    #expect(self.text(of: "<pre>" + text + "</pre>") == expected)
  }

  @Test("In a link, a name without semicolon belongs to the link")
  func keepsLinks() {
    let page = "<a href='/?a=1&copy=2&lt&amp;b=3&reg'>"
    #expect(bodyOutline(page) == "a{href=/?a=1&copy=2<&b=3®}")
  }

  @Test("A feed's bare ampersand stays one, and HTML's names are understood")
  func readsFeeds() {
    let feed = "<link>https://a.example/?x=1&b=2&copy=3&amp;d=4&nbsp;&laquo;</link>"
    #expect(
      outline(feed, as: .xml)
        == "link(\"https://a.example/?x=1&b=2&copy=3&d=4\u{A0}«\")")
    let repairs = MarkupDocument(parsing: Array(feed.utf8), as: .xml).repairs
    #expect(repairs[.bareAmpersand] == 2)
    #expect(repairs[.undeclaredEntity] == 2)
  }

  private func text(of markup: String) -> String {
    let document = MarkupDocument(parsing: Array(markup.utf8), as: .html)
    return document.rawText(of: document.root)
  }
}
