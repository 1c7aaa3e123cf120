import ArabicText
import News
import Testing

@testable import Extraction

@Suite("Articles of which only the feed's item is known")
struct EntryArticleTests {
  private func entry(_ change: (inout Entry) -> Void = { _ in }) -> Entry {
    var entry = Entry(
      link: WebAddress("https://sahl.example/news/1"), title: SampleStory.headline,
      authors: ["سامر العلي"], published: KnownTime("2025-03-03T10:00:00Z"), categories: ["محليات"])
    change(&entry)
    return entry
  }

  @Test("The item's full text becomes the body, its credit and dateline cut off")
  func readsContent() {
    var story = SampleStory.paragraphs
    story[0] = "النخيل (السهل) - " + story[0]
    let entry = entry {
      $0.contentHTML = SampleStory.elements(story) + "<p>المصدر: وكالات</p>"
    }
    let article = ArticleExtractor().article(of: PageContext(entry: entry))
    #expect(article.kind == .article)
    #expect(article.headline == SampleStory.headline)
    #expect(paragraphs(of: article) == SampleStory.paragraphs)
    #expect(article.dateline == "النخيل")
    #expect(article.credit == "وكالات")
    #expect(article.authors == ["سامر العلي"])
    #expect(article.published?.time.text == "2025-03-03T10:00:00+00:00")
    #expect(article.published?.knownFrom == .feed)
    #expect(article.section == "محليات")
    #expect(article.language == .arabic)
    #expect(article.canonicalURL?.text == "https://sahl.example/news/1")
    #expect(article.knownFrom[.text] == .feed)
  }

  @Test("A summary in plain text is better than nothing")
  func readsSummary() {
    let entry = entry { $0.summary = "أقر المجلس خطة لإنارة الشوارع" }
    let article = ArticleExtractor().article(of: PageContext(entry: entry))
    #expect(article.text == "أقر المجلس خطة لإنارة الشوارع")
  }

  @Test("An item of a headline alone is an article without a body")
  func readsHeadlineAlone() {
    let article = ArticleExtractor().article(of: PageContext(entry: entry()))
    #expect(article.headline == SampleStory.headline)
    #expect(article.blocks.isEmpty)
  }

  @Test("Nothing known gives nothing")
  func readsNothing() {
    #expect(ArticleExtractor().article(of: PageContext()) == Article())
  }
}
