import ArabicText
import News

@testable import Extraction

/// Any bytes are read as a page or refused, twice the same, and can be written in every form.
enum ExtractionFuzzing {
  private static let types: [String?] = [
    nil, "text/html; charset=utf-8", "text/html; charset=windows-1256", "application/xhtml+xml",
  ]

  static func feed(_ bytes: [UInt8]) {
    let choice = Int(bytes.last ?? 0)
    let context = PageContext(
      address: WebAddress("https://sahl.example/news/1"), contentType: types[choice % types.count],
      fetchedAt: Moment(secondsSince1970: 1_764_000_000))
    let extractor = ArticleExtractor()
    // A page that is refused is as good as one that is read.
    guard let article = try? extractor.article(in: bytes, of: context) else { return }
    promise(
      (try? extractor.article(in: bytes, of: context)) == article,
      "the same page has the same article")
    let source = DecodedText(bytes, declared: context.contentType)
    promise(
      article.text.utf8.count <= 4 * source.bytes.count + 1_024,
      "an article is no longer than its page")
    for time in [article.published, article.modified].compactMap(\.?.time) {
      promise(KnownTime(time.text)?.text == time.text, "\(time.text) reads back")
    }
    let json = JSONValue.object(ArticleJSON.members(of: article)).bytes
    promise(JSONValue(parsing: json)?.bytes == json, "an article's JSON reads back")
    promise(
      ArticleLine(parsing: json)?.article.text == article.text, "its text survives its own form")
    SanitisingFuzzing.checkAllowed(ArticleHTML.body(of: article.blocks))
    promise(
      String(validating: Array(ArticleMarkdown.text(of: article).utf8), as: UTF8.self) != nil,
      "Markdown is text")
  }
}
