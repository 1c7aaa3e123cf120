import ArabicText
import Foundation
import News
import Samples
import Testing

@Suite("The sample feeds")
struct SampleFeedTests {
  @Test("A feed lists what has appeared, newest first, and grows", arguments: SampleOutlet.all)
  func feedsGrow(outlet: SampleOutlet) throws {
    for hours: Int64 in [-100, -30, -10, 0, 1, 4] {
      let web = SampleWeb(hours: hours)
      let feed = try web.text(outlet.feedPath, of: outlet)
      let truths = web.truths(of: outlet)
      #expect(titles(in: feed, of: outlet).count == min(truths.count, 30))
      let newest = truths.sorted { ($0.published, $0.id) > ($1.published, $1.id) }
      for (title, truth) in zip(titles(in: feed, of: outlet), newest) {
        #expect(title.hasPrefix(truth.headline), "\(truth.id)")
      }
    }
  }

  @Test("A feed is sound XML or JSON, but for the broken one", arguments: SampleOutlet.all)
  func feedsAreSound(outlet: SampleOutlet) throws {
    let web = SampleWeb(hours: 4)
    let answer = try web.answer(outlet.feedPath, of: outlet)
    switch outlet.feed {
    case .jsonFeed:
      let feed = try #require(JSONValue(parsing: answer.bytes))
      #expect(feed["version"]?.string == "https://jsonfeed.org/version/1.1")
    case .brokenRSS:
      #expect(faults(inXML: try web.decoded(answer.bytes, of: outlet)) != [])
    case .rss, .rssWithContent, .rssWithArabicDates, .rdf, .atom:
      #expect(faults(inXML: try web.decoded(answer.bytes, of: outlet)) == [])
    }
  }

  @Test("An edited article comes again with its new headline and its time", arguments: edited)
  func editsAppear(article: SampleArticle) throws {
    let outlet = try #require(SampleOutlet.named(article.outlet))
    let web = SampleWeb(hours: 4)
    let truth = try #require(SampleTruth(article, by: web.clock, at: web.now))
    let modified = try #require(truth.modified)
    let feed = try web.text(outlet.feedPath, of: outlet)
    #expect(titles(in: feed, of: outlet).contains(truth.headline))
    #expect(feed.has(KnownTime(modified, offset: outlet.zone.offset).text))
  }

  @Test("The aggregator dates its items in Arabic, the others as their formats ask")
  func dates() throws {
    let web = SampleWeb()
    let midan = try #require(SampleOutlet.named("midan"))
    let feed = try web.text(midan.feedPath, of: midan)
    #expect(feed.has("<pubDate>الثلاثاء, 24 نوفمبر 2026 07:45:00 +0300</pubDate>"))
    let agency = try #require(SampleOutlet.named("sahl-agency"))
    let rss = try web.text(agency.feedPath, of: agency)
    #expect(rss.has("<pubDate>Tue, 24 Nov 2026 04:05:00 +0300</pubDate>"))
  }

  @Test("The broken feed begins with a warning and has ampersands as they fell")
  func brokenFeed() throws {
    let nahr = try #require(SampleOutlet.named("nahr"))
    let feed = try SampleWeb().text(nahr.feedPath, of: nahr)
    #expect(feed.hasPrefix("<br />"))
    #expect(feed.has("&cat=1") && feed.has("أخبار & تقارير") && feed.has("&nbsp;"))
  }

  static let edited = SampleArticle.all.filter { $0.editions.count > 1 }

  /// What an XML reader would stumble over: tags that don't match, references it doesn't know.
  private func faults(inXML text: String) -> [String] {
    let plain = text.replacing(#/<!\[CDATA\[.*?\]\]>/#.dotMatchesNewlines(), with: "")
    var faults: [String] = []
    if !text.hasPrefix("<?xml ") { faults.append("no declaration") }
    for reference in plain.matches(of: #/&[^;]{0,8};?/#)
    where !["&amp;", "&lt;", "&gt;", "&quot;"].contains(reference.0) {
      faults.append(String(reference.0))
    }
    var open: [Substring] = []
    for tag in plain.matches(of: #/<(/?)([a-zA-Z:]+)[^>]*?(/?)>/#) {
      if tag.1 == "/" {
        if open.popLast() != tag.2 { faults.append(String(tag.0)) }
      } else if tag.3.isEmpty {
        open.append(tag.2)
      }
    }
    return faults + open.map(String.init)
  }

  private func titles(in feed: String, of outlet: SampleOutlet) -> [String] {
    if outlet.feed == .jsonFeed {
      let items = JSONValue(parsing: Array(feed.utf8))?["items"]?.elements ?? []
      return items.compactMap { $0["title"]?.string }
    }
    // The first title is the feed's own.
    return feed.matches(of: #/<title[^>]*>([^<]*)</title>/#).dropFirst().map {
      ReadPage.resolved(String($0.1))
    }
  }
}
