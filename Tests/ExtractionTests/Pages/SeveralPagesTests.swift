import ArabicText
import News
import Testing

@testable import Extraction

@Suite("Articles on several pages, and pages in several variants")
struct SeveralPagesTests {
  @Test(
    "A pager on the article's own path leads to its next pages",
    arguments: [
      ("https://sahl.example/story", ["/story/2", "/story/3"]),
      ("https://sahl.example/news/story/", ["/news/story/page/2", "/news/story/page/3/"]),
      ("https://sahl.example/a/story.html", ["/a/story-2.html", "/a/story-3.html"]),
      ("https://sahl.example/a/story.html", ["/a/story_page2.html"]),
      ("https://sahl.example/news.php?id=7", ["/news.php?id=7&page=2", "?page=3&id=7"]),
      ("https://sahl.example/story?page=2", ["/story?page=3"]),
    ])
  func findsNextPages(address: String, links: [String]) throws {
    let pager = links.enumerated().map { "<a href=\"\($1)\">\($0 + 2)</a>" }.joined()
    let own = try #require(WebAddress(address))
    let found = try part(SampleStory.article(after: "<div>\(pager)</div>"), at: address).next
    #expect(found == links.compactMap { WebAddress($0, relativeTo: own) })
  }

  @Test(
    "Other stories, other sites and pages of comments are no next pages",
    arguments: [
      "<a href=\"/news/42\">التالي</a>", "<a href=\"https://other.example/news/41/2\">2</a>",
      "<div class=\"comments\"><a href=\"/news/41?page=2\">2</a></div>",
      "<a href=\"/news/41/1998\">1998</a>", "<a href=\"/news/41?id=2\">2</a>",
      "<a href=\"/news/41\">1</a>",
    ])
  func refusesOthers(markup: String) throws {
    let page = SampleStory.article(after: "<div>\(markup)</div>")
    #expect(try part(page, at: "https://sahl.example/news/41").next.isEmpty)
  }

  @Test("What the head calls the next page is believed on the same path only")
  func believesHead() throws {
    let page = { (link: String) in
      SampleStory.article(head: "<link rel=\"next\" href=\"\(link)\">")
    }
    let own = "https://sahl.example/story"
    #expect(try part(page("/story?page=2"), at: own).next.map(\.query) == ["page=2"])
    #expect(try part(page("/older-story"), at: own).next.isEmpty)
  }

  @Test("A list has a pager, but no next page of an article")
  func listsHaveNone() throws {
    let items = (1...14).map { "<li><a href=\"/n/\($0)\">خبر رقم \($0) عن شوارع المدينة</a></li>" }
    let page = SampleStory.page(
      "<h1>أخبار</h1><ul>\(items.joined())</ul><a href=\"/list?page=2\">2</a>", title: "أخبار")
    #expect(try part(page, at: "https://sahl.example/list").next.isEmpty)
  }

  @Test("However many pages a pager has, few are followed")
  func isBounded() throws {
    let pager = (2...3_000).map { "<a href=\"/story?page=\($0)\">\($0)</a> " }.joined()
    let next = try part(SampleStory.article(after: pager), at: "https://sahl.example/story").next
    #expect(next.count == 19)
  }

  @Test("The third page is one of several where the page leads to the first, and never else")
  func followsBareNumbers() throws {
    let pager = "<a href=\"/news/story/4\">4</a> "
    let first = "<a href=\"/news/story/\">1</a> "
    let own = "https://sahl.example/news/story/3"
    #expect(try part(SampleStory.article(after: pager), at: own).next.isEmpty)
    #expect(
      try part(SampleStory.article(after: first + pager), at: own).next.map(\.path)
        == ["/news/story/4"])
  }

  @Test(
    "Thousands of links to one next page, and addresses without end, are read once",
    arguments: [
      "/story/3", "/story" + String(repeating: "/", count: 4_000),
      "/story?" + String(repeating: "page=3&", count: 500),
      "/story/" + String(repeating: "3/", count: 1_900),
    ])
  func survivesPagers(link: String) throws {
    let pager = String(repeating: "<a href=\"\(link)\">3</a> ", count: 4_000)
    let next = try part(
      SampleStory.article(after: pager), at: "https://sahl.example/story/2"
    ).next
    #expect(next.isEmpty)
    let address = try #require(WebAddress("https://sahl.example" + link))
    #expect(PageOfSequence.readings(of: address).count == (link.utf8.count > 1_000 ? 0 : 2))
  }

  @Test("Pages are joined without what they repeat")
  func joins() throws {
    let lead = "شكا سكان الحي من انقطاع المياه منذ أسبوعين."
    let notice = "تابعوا السهل كل صباح في النشرة."
    let pages = [
      Article(
        headline: "عنوان القصة", authors: ["سلمى"],
        blocks: [.paragraph(lead), .paragraph("أولى فقرات النص كاملة."), .paragraph(notice)]),
      Article(
        headline: "عنوان القصة", authors: ["أحد"],
        blocks: [
          .heading("عنوان القصة", level: 2), .paragraph(lead), .paragraph("وتتمة النص هنا."),
          .paragraph("2 / 3"), .paragraph(notice),
        ]),
      Article(credit: "وكالات", agencies: ["وكالات"], blocks: [.paragraph("خاتمة النص.")]),
    ]
    let whole = try #require(ArticleJoiner.joined(pages))
    #expect(
      whole.blocks.map(\.text) == [
        lead, "أولى فقرات النص كاملة.", "وتتمة النص هنا.", "خاتمة النص.",
      ])
    #expect(whole.authors == ["سلمى"])
    #expect(whole.credit == "وكالات")
    #expect(whole.repairs == ["Joined from 3 pages."])
  }

  @Test("A line without words is kept on the first page as often as it stands, and never again")
  func joinsWordless() throws {
    let stars = ArticleBlock.paragraph("* * *")
    let pages = [
      Article(blocks: [.paragraph("أولى فقرات النص."), stars, .paragraph("ثانية فقراته."), stars]),
      Article(blocks: [.paragraph("ثالثة فقراته."), stars, .paragraph("خاتمته.")]),
    ]
    let whole = try #require(ArticleJoiner.joined(pages))
    #expect(whole.blocks.count { $0 == stars } == 2)
    #expect(whole.blocks.count == 6)
  }

  @Test("One page is itself, and none is nothing; more than twenty are cut")
  func joinsFewAndMany() throws {
    let page = Article(headline: "أ", blocks: [.paragraph("نص")])
    #expect(ArticleJoiner.joined([page]) == page)
    #expect(ArticleJoiner.joined([]) == nil)
    let many = (1...50).map { Article(blocks: [.paragraph("الفقرة رقم \($0) من النص")]) }
    #expect(ArticleJoiner.joined(many)?.blocks.count == 20)
  }

  @Test(
    "Variants for printing and AMP have one address",
    arguments: [
      ("https://sahl.example/story/amp", "https://sahl.example/story"),
      ("https://sahl.example/story/amp/", "https://sahl.example/story/"),
      ("https://sahl.example/story.amp.html", "https://sahl.example/story.html"),
      ("https://sahl.example/story?print=1&id=7", "https://sahl.example/story?id=7"),
      ("https://sahl.example/story?amp", "https://sahl.example/story"),
      ("https://sahl.example/news/story/print", "https://sahl.example/news/story"),
      ("https://sahl.example/story?outputType=amp", "https://sahl.example/story"),
    ])
  func resolvesVariants(variant: String, plain: String) throws {
    let page = SampleStory.article()
    #expect(try article(in: page, at: variant).canonicalURL == WebAddress(plain))
    // What the page claims is no better if it names the variant itself.
    let claims = SampleStory.article(head: "<link rel=\"canonical\" href=\"\(variant)\">")
    #expect(try article(in: claims, at: variant).canonicalURL == WebAddress(plain))
  }

  @Test("A folder for printing is left only where the page leads back")
  func resolvesFolders() throws {
    let variant = "https://sahl.example/print/41"
    #expect(try article(in: SampleStory.article(), at: variant).canonicalURL == nil)
    let linked = SampleStory.article(after: "<a href=\"/41\">الرجوع إلى الخبر</a>")
    #expect(
      try article(in: linked, at: variant).canonicalURL == WebAddress("https://sahl.example/41"))
  }

  @Test("A page whose canonical address is its AMP variant is known by its other address")
  func refusesAMPAsCanonical() throws {
    let page = SampleStory.article(
      head: """
        <link rel="canonical" href="/m/41"><link rel="amphtml" href="/m/41">
        <meta property="og:url" content="https://sahl.example/news/41">
        """)
    let found = try article(in: page, at: "https://sahl.example/news/41").canonicalURL
    #expect(found == WebAddress("https://sahl.example/news/41"))
  }

  @Test("Addresses that only look like variants stay as they are")
  func keepsOthers() throws {
    for text in [
      "https://sahl.example/amp", "https://sahl.example/amplifier", "https://sahl.example/",
    ] {
      #expect(PageVariant.plain(try #require(WebAddress(text))) == nil)
    }
  }

  private func part(_ page: String, at address: String) throws -> ArticlePart {
    try ArticleExtractor().part(
      in: Array(page.utf8),
      of: PageContext(address: WebAddress(address), contentType: "text/html; charset=utf-8"))
  }
}
