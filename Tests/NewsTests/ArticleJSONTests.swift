import ArabicText
import News
import Testing

@Suite("An article's one JSON form")
struct ArticleJSONTests {
  @Test("What export writes, import reads back to the same article")
  func roundTrip() throws {
    let url = try #require(WebAddress("https://paper.example/news/1"))
    let time = try #require(KnownTime("2025-02-12"))
    let article = Article(
      headline: "عنوان", subtitle: "عنوان فرعي", authors: ["سلمى الخطيب"],
      published: SourcedTime(time, knownFrom: .text, printed: "12 شباط 2025"),
      credit: "السهل + وكالات", agencies: ["السهل", "وكالات"], dateline: "النخيل (السهل)",
      section: "سياسة", language: .arabic, canonicalURL: url,
      blocks: [
        .paragraph("فقرة"), .heading("عنوان داخلي", level: 3), .quote("اقتباس"),
        .list(["أ", "ب"], isNumbered: true), .table([["س", "ص"], ["1", "2"]], hasHead: true),
        .image(ArticleImage(url: url, caption: "تعليق", credit: "المصور")), .embed(url),
      ],
      images: [ArticleImage(url: url)], related: [RelatedLink(url: url, title: "قصة أخرى")],
      knownFrom: [.headline: .markup, .published: .text], repairs: ["one"])
    let stored = StoredArticle(
      id: ArticleID(outlet: OutletID(host: "paper.example"), address: url.canonicalKey),
      outlet: OutletID(host: "paper.example"), url: url,
      seen: Moment(secondsSince1970: 1_739_000_000), version: 2,
      versionSeen: Moment(secondsSince1970: 1_739_100_000), origin: .page, article: article)
    let line = try #require(ArticleLine(parsing: ArticleJSON.value(of: stored).bytes))
    #expect(line.article == article)
    #expect(line.outlet == stored.outlet)
    #expect(line.seen == stored.seen)
    #expect(line.version == 2)
    #expect(line.versionSeen == stored.versionSeen)
    #expect(line.origin == .page)
  }

  @Test("The short form of scripts is understood")
  func shortForm() throws {
    let text =
      #"{"id":"7","lang":"ara","time":"2015-08-04T10:00Z","title":"عنوان","text":"أولى\n\nثانية"}"#
    let line = try #require(ArticleLine(parsing: Array(text.utf8)))
    #expect(line.id == "7")
    #expect(line.article.language == .arabic)
    #expect(line.article.headline == "عنوان")
    #expect(line.article.blocks == [.paragraph("أولى"), .paragraph("ثانية")])
    #expect(line.article.published?.time.text == "2015-08-04T10:00+00:00")
  }

  @Test("A line that is no object is no article", arguments: ["", "[]", "7", "{"])
  func refusesOthers(text: String) {
    #expect(ArticleLine(parsing: Array(text.utf8)) == nil)
  }
}
