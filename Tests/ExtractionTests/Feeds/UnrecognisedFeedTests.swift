import News
import Testing

@testable import Extraction

@Suite("What is no feed says what it seems to be")
struct UnrecognisedFeedTests {
  @Test("A page to sign in, with its title")
  func login() {
    #expect(
      problem(
        """
        <!DOCTYPE html><html dir="rtl"><head><title> تسجيل
        الدخول </title></head><body><form><input name="u"><input type="password"></form></body>
        """)?.appearance == .login(title: "تسجيل الدخول"))
  }

  @Test("A page, with or without a title")
  func page() {
    let page = problem("<html><head><title>المرفأ</title></head><body><p>نص</p></body></html>")
    #expect(page?.appearance == .page(title: "المرفأ"))
    #expect(page?.code == .feedUnrecognised)
    #expect(
      page?.description
        == "https://marfa.example/feed/ is a web page (\"المرفأ\"), not a feed. "
        + "Add it as a site, and its feeds are looked for.")
    #expect(problem("<div>404</div>")?.appearance == .page(title: nil))
  }

  @Test("A page that mentions a feed, or draws an item, is still a page")
  func pageWithItems() {
    #expect(
      problem("<!doctype html><html><body><item>أ</item><entry>ب</entry></body></html>")?
        .appearance == .page(title: nil))
  }

  @Test("Nothing, blanks, binaries, other XML, other JSON, text")
  func others() {
    #expect(problem("")?.appearance == .nothing)
    #expect(problem("")?.code == .pageEmpty)
    #expect(problem(" \n ")?.appearance == .nothing)
    #expect(problem(bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A])?.appearance == .binary)
    #expect(problem(bytes: [0x1F, 0x8B, 8, 0, 0, 0])?.code == .pageNotMarkup)
    #expect(
      problem("<?xml version='1.0'?><catalog><book/></catalog>")?.appearance
        == .xml(root: "catalog"))
    #expect(
      problem("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>")?.appearance
        == .sitemapIndex)
    #expect(problem("{\"error\": \"not found\"}")?.appearance == .json)
    #expect(problem("غير موجود")?.appearance == .text)
  }

  private func problem(_ text: String) -> UnrecognisedFeed? { problem(bytes: Array(text.utf8)) }

  private func problem(bytes: [UInt8]) -> UnrecognisedFeed? {
    do {
      _ = try feed(bytes: bytes)
      return nil
    } catch {
      return error as? UnrecognisedFeed
    }
  }
}
