import ArabicText
import Desk
import Extraction
import News
import Store
import Testing

@Suite("Pages read for the desk")
struct PageReaderTests {
  @Test("An outlet's rule is used on the pages that its feed leads to")
  func readsByRule() throws {
    let rule = try OutletRule(
      reading: Array("{\"hosts\": \"sahl.example\", \"body\": \".sidebar\"}".utf8),
      named: "sahl.json")
    let article = try report(by: PageReader(rules: OutletRules([rule]))).article
    #expect(article.text == "فُتح الجسر صباح الأحد أمام السيارات، بعد عام من الإصلاح.")
    #expect(article.knownFrom[.text] == .rule)
    #expect(try report(by: PageReader()).article.knownFrom[.text] != .rule)
  }

  private func report(by reader: PageReader) throws -> ArticleReport {
    let address = try #require(WebAddress("https://sahl.example/n/7"))
    let page = Page(
      requested: address, contentType: "text/html; charset=utf-8",
      bytes: Array(
        """
        <h1>افتتاح الجسر</h1><div class=sidebar>فُتح الجسر صباح الأحد أمام السيارات، بعد عام من الإصلاح.\
        </div><p>يرحب الموقع بآراء القراء، ويحتفظ بحقه في ألا ينشر ما يخالف القانون، أو يمس كرامة الناس.</p>
        """.utf8),
      fetchedAt: Moment(secondsSince1970: 1_750_000_000))
    let lease = EntryLease(
      number: 1, feed: FeedID(number: 1), outlet: Outlet(id: try OutletID("sahl"), name: "سهل"),
      entry: Entry(link: address, title: "افتتاح الجسر", summary: "فُتح الجسر."), attempts: 0)
    return try reader.report(on: page, for: lease).get()
  }
}
