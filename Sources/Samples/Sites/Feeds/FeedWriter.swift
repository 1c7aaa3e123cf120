import ArabicText

/// Writes an outlet's feed: its newest thirty articles, in the form that the outlet uses.
struct FeedWriter {
  let view: SiteView

  var outlet: SampleOutlet { view.outlet }
  var truths: ArraySlice<SampleTruth> { view.truths.prefix(30) }

  /// The feed.
  var bytes: [UInt8] {
    switch outlet.feed {
    case .jsonFeed: return jsonFeed
    case .atom: return Array(atom.text.utf8)
    case .rdf: return Array(rdf.text.utf8)
    case .brokenRSS: return Array(brokenRSS.text.utf8)
    case .rss, .rssWithContent, .rssWithArabicDates:
      return outlet.encoding == .utf8
        ? Array(rss.text.utf8) : Windows1256.bytes(of: rss.text)
    }
  }

  /// What its server calls it.
  static func contentType(of outlet: SampleOutlet) -> String {
    switch outlet.feed {
    case .jsonFeed: "application/feed+json; charset=utf-8"
    case .atom: "application/atom+xml; charset=utf-8"
    case .rdf: "application/rdf+xml"
    case .brokenRSS: "text/html; charset=UTF-8"
    case .rss where outlet.encoding == .windows1256: "text/xml"
    case .rss, .rssWithContent, .rssWithArabicDates: "application/rss+xml; charset=UTF-8"
    }
  }

  /// What its pages call it.
  static func announcedType(of outlet: SampleOutlet) -> String {
    switch outlet.feed {
    case .jsonFeed: "application/feed+json"
    case .atom: "application/atom+xml"
    case .rdf: "application/rdf+xml"
    case .rss, .rssWithContent, .brokenRSS, .rssWithArabicDates: "application/rss+xml"
    }
  }

  /// What a feed says of an article in a few words, dateline included.
  func summary(of truth: SampleTruth) -> String {
    view.opening(of: truth) + view.summary(of: truth)
  }

  /// When the feed changed last.
  var touched: Moment { truths.map(\.touched).max() ?? view.clock.start }

  func iso(_ moment: Moment) -> String { MachineTime.iso(moment, outlet.zone) }
}
