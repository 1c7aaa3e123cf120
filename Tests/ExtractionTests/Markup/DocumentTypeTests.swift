import Testing

@testable import Extraction

@Suite("Document types")
struct DocumentTypeTests {
  @Test(
    "A whole document type is believed",
    arguments: [
      "<!doctype html>", "<!DOCTYPEhtml>", "<!doctype html system \"about:legacy-compat\">",
      "<!doctype html public '-//W3C//DTD HTML 4.01//EN' 'http://www.w3.org/TR/html4/strict.dtd'>",
      "<!doctype html public '-//W3C//DTD HTML 4.01//EN''http://www.w3.org/TR/html4/strict.dtd'>",
      "<!doctype html system 'a' and more>", "<!doctype html system 'a' and more",
    ])
  func believesWhole(markup: String) {
    #expect(isBroken(markup) == false, "\(markup)")
  }

  @Test(
    "One that breaks off or says something else makes an old page",
    arguments: [
      "<!doctype>", "<!doctype html", "<!doctype html ", "<!doctype html foo>",
      "<!doctype html public>", "<!doctype html public 'a>", "<!doctype html public 'a'",
      "<!doctype html public 'a' b>", "<!doctype html public 'a' 'b>",
      "<!doctype html public 'a' 'b'", "<!doctype html system>", "<!doctype html system b>",
      "<!doctype html system 'a>", "<!doctype html system 'a'",
    ])
  func seesBroken(markup: String) {
    #expect(isBroken(markup) == true, "\(markup)")
  }

  @Test("In an old page a table stands inside the paragraph before it, in a new one after it")
  func readsOldPages() {
    #expect(
      outline("<!doctype html public '-//a//b//en><p>أ<table>")
        == "<!doctype> html(head body(p(\"أ\" table)))")
    #expect(outline("<!doctype html><p>أ<table>") == "<!doctype> html(head body(p(\"أ\") table))")
  }

  /// Whether the only token is a document type that forces the page to be read as an old one.
  private func isBroken(_ markup: String) -> Bool? {
    guard
      case .doctype(_, _, _, let isBroken)? = TokenSpecimen(html: Array(markup.utf8)).tokens.first
    else { return nil }
    return isBroken
  }
}
