import ArabicText
import News
import Samples
import Testing

@Suite("The sample sites")
struct SampleSiteTests {
  @Test("Every article's page has its headline and all its paragraphs", arguments: SampleOutlet.all)
  func pagesHaveTheirTexts(outlet: SampleOutlet) throws {
    for hours: Int64 in [0, 4] {
      let web = SampleWeb(hours: hours)
      let truths = web.truths(of: outlet)
      #expect(!truths.isEmpty)
      for truth in truths where !SampleSite.lostArticles.contains(truth.id) {
        let answer = try web.answer(truth.path, of: outlet)
        #expect(answer.status == 200, "\(truth.id)")
        let words = ReadPage(markup: try web.decoded(answer.bytes, of: outlet)).words
        #expect(words.has(truth.headline), "\(truth.id)")
        for text in truth.blocks.flatMap(texts) {
          #expect(words.has(text), "\(truth.id): \(text)")
        }
        if let dateline = truth.dateline {
          #expect(words.has(dateline), "\(truth.id)")
        }
        if let credit = truth.credit {
          #expect(words.has("المصدر: " + credit), "\(truth.id)")
        }
        for author in truth.authors { #expect(words.has(author), "\(truth.id)") }
      }
    }
  }

  @Test("Every page says that the site is a sample", arguments: SampleOutlet.all)
  func pagesConfess(outlet: SampleOutlet) throws {
    let web = SampleWeb(hours: 4)
    let paths = ["/", "/about", "/no-such-page"] + web.truths(of: outlet).map(\.path)
    for path in paths {
      let words = ReadPage(markup: try web.text(path, of: outlet)).words
      #expect(words.has(outlet.language == .english ? "Sample:" : "عيّنة:"), "\(path)")
      #expect(words.has(outlet.language == .english ? "Isnad" : "«إسناد»"), "\(path)")
    }
  }

  @Test("Whatever is linked to is there, on all sites", arguments: [Int64(0), 4])
  func linksLeadSomewhere(hours: Int64) throws {
    let web = SampleWeb(hours: hours)
    var waiting = try SampleOutlet.all.map { try web.home(of: $0) }
    var seen = Set(waiting)
    var lost: [WebAddress] = []
    while let address = waiting.popLast() {
      let answer = try #require(web.answer(at: address), "\(address.text)")
      guard answer.status == 200 else {
        lost.append(address)
        continue
      }
      #expect(!answer.bytes.isEmpty, "\(address.text)")
      guard answer.header("Content-Type")?.hasPrefix("text/html") == true else { continue }
      for link in ReadPage(markup: String(decoding: answer.bytes, as: UTF8.self)).links {
        let next = try #require(WebAddress(link, relativeTo: address), "\(link)")
        guard !next.host.hasSuffix(".example") else {
          #expect(
            ["share.example", "chat.example", "ads.example"].contains(next.host), "\(link)")
          continue
        }
        if seen.insert(next).inserted { waiting.append(next) }
      }
    }
    #expect(lost.map(\.path) == ["/posts/semi-final-preview-malaeb"])
    #expect(seen.count > 150)
  }

  @Test("Every page announces the feed of its site", arguments: SampleOutlet.all)
  func pagesAnnounceTheFeed(outlet: SampleOutlet) throws {
    let web = SampleWeb()
    let page = try web.text("/", of: outlet)
    #expect(page.has("rel=\"alternate\"") && page.has("href=\"\(outlet.feedPath)\""))
  }

  @Test("Robots, site map, mark and pictures are served", arguments: SampleOutlet.all)
  func filesAreServed(outlet: SampleOutlet) throws {
    let web = SampleWeb(hours: 4)
    #expect(try web.text("/robots.txt", of: outlet).contains("Sitemap: http://127.0.0."))
    let map = try web.text("/sitemap.xml", of: outlet)
    #expect(map.split(separator: "<loc>").count == web.truths(of: outlet).count + 2)
    for name in web.truths(of: outlet).compactMap(\.article.image?.name) + ["../favicon.svg"] {
      let picture = try web.answer("/images/" + name, of: outlet)
      #expect(picture.status == 200 && picture.header("Content-Type") == "image/svg+xml")
    }
  }

  @Test("Sections list their articles, an empty one says so", arguments: SampleOutlet.all)
  func sections(outlet: SampleOutlet) throws {
    let web = SampleWeb()
    for link in ReadPage(markup: try web.text("/", of: outlet)).links
    where link.contains("ection") || link.hasPrefix("/cat.php") {
      let words = ReadPage(markup: try web.text(link, of: outlet)).words
      #expect(words.has(outlet.language == .english ? "Home" : "الرئيسية"), "\(link)")
    }
  }

  @Test("The same answer is not sent twice", arguments: SampleOutlet.all)
  func unchangedAnswers(outlet: SampleOutlet) throws {
    let web = SampleWeb()
    for path in [outlet.feedPath, "/"] + web.truths(of: outlet).prefix(1).map(\.path) {
      let first = try web.answer(path, of: outlet)
      guard first.status == 200 else { continue }
      let again = try web.answer(path, of: outlet, validators: first.validators)
      #expect(again.status == 304 && again.bytes.isEmpty, "\(path)")
      let date = Validators(entityTag: nil, lastModified: first.validators.lastModified)
      #expect(try web.answer(path, of: outlet, validators: date).status == 304, "\(path)")
      let stale = Validators(entityTag: "\"old\"", lastModified: nil)
      #expect(try web.answer(path, of: outlet, validators: stale).status == 200, "\(path)")
    }
  }

  @Test("An answer that has changed is sent again")
  func changedAnswers() throws {
    let outlet = try #require(SampleOutlet.named("souq"))
    let earlier = SampleWeb()
    let later = SampleWeb(hours: 1)
    let first = try earlier.answer(outlet.feedPath, of: outlet)
    let second = try later.answer(outlet.feedPath, of: outlet, validators: first.validators)
    #expect(second.status == 200 && second.bytes != first.bytes)
  }

  @Test("No two articles of a site share an address", arguments: SampleOutlet.all)
  func addressesDiffer(outlet: SampleOutlet) throws {
    let paths = SampleWeb(hours: 4).truths(of: outlet).map(\.path)
    #expect(Set(paths).count == paths.count)
  }

  @Test("An edit changes the page, not its address")
  func editsStay() throws {
    let outlet = try #require(SampleOutlet.named("souq"))
    let id = "fuel-atlasia-souq"
    let before = try #require(SampleWeb().truths(of: outlet).first { $0.id == id })
    let after = try #require(SampleWeb(hours: 1).truths(of: outlet).first { $0.id == id })
    #expect(before.path == after.path)
    #expect(before.headline != after.headline)
    let page = ReadPage(markup: try SampleWeb(hours: 1).text(after.path, of: outlet)).words
    #expect(page.has(after.headline) && !page.has(before.headline))
  }

  @Test(
    "Whatever is asked for gets an answer",
    arguments: ["", "/%", "/%zz%80", "//", "/?p=%ff", "/Article.aspx", "/..", "/images/"])
  func oddPaths(path: String) throws {
    let web = SampleWeb()
    for outlet in SampleOutlet.all {
      let site = try web.site(of: outlet)
      let answer = site.answer(path: path, query: "&&=&%", at: web.now)
      #expect([200, 404].contains(answer.status))
      #expect(!answer.bytes.isEmpty)
    }
  }

  private func texts(of block: ArticleBlock) -> [String] {
    switch block {
    case .list(let list): list.items.map(\.text.text)
    case .table(let table): table.texts.flatMap { $0 }
    default: [block.text]
    }
  }
}
