import ArabicText
import Foundation
import News
import Samples
import Testing

@Suite("What is peculiar to each sample outlet")
struct SampleCharacterTests {
  @Test(
    "Each prints the time of publication in its own way",
    arguments: [
      ("sahl-agency", "الثلاثاء 24/11/2026 00:05"),
      ("murjan-agency", "24 نوفمبر 2026 الساعة 01:05 ص"),
      ("marfa", "الثلاثاء 24 تشرين الثاني 2026 - 00:05"),
      ("diffatayn", "آخر تحديث: 23/11/2026 - 21:05 (بتوقيت غرينتش)"),
      ("harbour-post", "Published 24 November 2026, 00:05 GMT+3"),
      ("souq", "الثلاثاء ٢٤ نوفمبر ٢٠٢٦ - ٠٠:٠٥"),
      ("sahlan-gov", "14 جمادى الآخرة 1448 هـ الموافق 24 نوفمبر 2026 م"),
      ("ufuq", "23 نوفمبر 2026 - 22:05"),
      ("shati", "تاريخ النشر: 23rd, November 2026 GMT"),
      ("nahr", "24/11/2026"),
      ("midan", "24 نوفمبر, 2026 12:05 صباحاً"),
      ("malaeb", "الثلاثاء، 24 نوفمبر 2026"),
    ])
  func printedTimes(slug: String, printed: String) throws {
    let outlet = try #require(SampleOutlet.named(slug))
    let article = try #require(
      SampleArticle.all.first {
        $0.outlet == slug && !SampleSite.lostArticles.contains($0.id)
      })
    // A clock that puts this very article at five past midnight of Sahlan.
    let midnight = try clock(at: "2026-11-23T21:05Z").start
    let clock = SampleClock(start: midnight.advanced(bySeconds: -article.publication))
    let truth = try #require(SampleTruth(article, by: clock, at: midnight))
    let path = truth.path.split(separator: "?", omittingEmptySubsequences: false)
    let page = SampleSite(outlet: outlet, addresses: [:], clock: clock).answer(
      path: String(path[0]), query: path.count > 1 ? String(path[1]) : nil, at: midnight)
    let words = ReadPage(markup: try SampleWeb().decoded(page.bytes, of: outlet)).words
    #expect(words.has(printed), "\(words.prefix(900))")
  }

  @Test("What each prints, the grammar of printed dates reads", arguments: SampleOutlet.all)
  func printedTimesAreRead(outlet: SampleOutlet) throws {
    for text in [
      "2026-11-23T21:05Z", "2026-02-01T08:59Z", "2027-04-30T12:30Z", "2026-08-03T22:00Z",
    ] {
      let published = try clock(at: text).start
      let printed = outlet.printedTime(published: published)
      let reader = PrintedDateReader(
        context: DateContext(fetchedAt: published, outletZone: outlet.zone.name))
      let read = try #require(reader.publication(in: printed)?.time, "\(printed)")
      switch read.precision {
      case .minute: #expect(read.moment == published, "\(printed)")
      default:
        let zone = outlet.layout == .tables ? 0 : outlet.zone.offset
        #expect(read.day == KnownTime(published, offset: zone).day, "\(printed)")
      }
    }
  }

  @Test("The business paper's pages have no European digit a reader sees")
  func souqDigits() throws {
    let outlet = try #require(SampleOutlet.named("souq"))
    let web = SampleWeb(hours: 4)
    for path in ["/", "/about", "/nothing"] + web.truths(of: outlet).map(\.path) {
      let words = ReadPage(markup: try web.text(path, of: outlet)).words
      #expect(!words.unicodeScalars.contains { ("0"..."9").contains($0) }, "\(path): \(words)")
    }
  }

  @Test("The portal's bytes are windows-1256, and it has a letter for everything it prints")
  func portalEncoding() throws {
    let outlet = try #require(SampleOutlet.named("shati"))
    let web = SampleWeb(hours: 4)
    for path in ["/", "/about", "/nothing", outlet.feedPath] + web.truths(of: outlet).map(\.path) {
      let answer = try web.answer(path, of: outlet)
      #expect(String(validating: answer.bytes, as: UTF8.self) == nil, "\(path)")
      #expect(!(try web.decoded(answer.bytes, of: outlet)).contains("&#"), "\(path)")
      #expect(answer.header("Content-Type")?.contains("charset") == false, "\(path)")
    }
    #expect(try web.text("/", of: outlet).contains("charset=windows-1256"))
    #expect(try web.text(outlet.feedPath, of: outlet).contains("encoding=\"windows-1256\""))
  }

  @Test("The page like the first portal's: headline, date, body, credit, and another story in full")
  func seedAnalogue() throws {
    let outlet = try #require(SampleOutlet.named("shati"))
    let web = SampleWeb()
    let truth = try #require(
      web.truths(of: outlet).first { $0.id == SampleArticle.seedAnalogue })
    let story = try #require(truth.alsoStory.flatMap(SampleArticle.named))
    let second = try #require(SampleTruth(story, by: web.clock, at: web.now))
    let words = ReadPage(markup: try web.text(truth.path, of: outlet)).words
    let order =
      [truth.headline, "تاريخ النشر: 23rd, November 2026 GMT"] + truth.paragraphs
      + ["المصدر: قناة الضفتين", "إقرأ أيضاً:", second.headline] + second.paragraphs
    var rest = words[...]
    for text in order {
      let found = try #require(rest.range(of: text), "\(text)")
      rest = rest[found.upperBound...]
    }
  }

  @Test("The aggregator's page has no heading, the broken site's no body")
  func markupTraps() throws {
    let web = SampleWeb()
    let midan = try #require(SampleOutlet.named("midan"))
    for truth in web.truths(of: midan) {
      let page = try web.text(truth.path, of: midan)
      #expect(!page.has("<h1") && !page.has("<p>"), "\(truth.id)")
      #expect(page.has("<br/><br/>"), "\(truth.id)")
    }
    let nahr = try #require(SampleOutlet.named("nahr"))
    for truth in web.truths(of: nahr) {
      let page = try web.text(truth.path, of: nahr)
      #expect(!page.has("<body") && !page.has("</p>"), "\(truth.id)")
    }
  }

  @Test("The lists of the Maghrebi daily say how long ago, in the right form of the noun")
  func relativeTimes() throws {
    let outlet = try #require(SampleOutlet.named("ufuq"))
    let words = ReadPage(markup: try SampleWeb().text("/", of: outlet)).words
    for text in ["منذ ساعتين", "منذ 18 ساعة", "منذ 20 ساعة", "منذ يوم"] {
      #expect(words.has(text), "\(words)")
    }
    let later = ReadPage(markup: try SampleWeb(hours: 2).text("/", of: outlet)).words
    #expect(later.has("منذ 4 ساعات"), "\(later)")
    #expect(later.has("منذ ساعة "), "\(later)")
  }

  @Test("The blog is slow, and has lost a page whose text its feed still has")
  func lostPage() throws {
    let outlet = try #require(SampleOutlet.named("malaeb"))
    let web = SampleWeb()
    let lost = try #require(
      web.truths(of: outlet).first { SampleSite.lostArticles.contains($0.id) })
    #expect(try web.answer(lost.path, of: outlet).status == 404)
    let feed = try web.text(outlet.feedPath, of: outlet)
    for text in lost.paragraphs { #expect(feed.has(text), "\(text)") }
    let other = try #require(web.truths(of: outlet).first { $0.id != lost.id })
    #expect(try web.answer(other.path, of: outlet).delay > .zero)
  }
}
