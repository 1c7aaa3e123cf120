import ArabicText
import News

extension SampleOutlet {
  /// The outlets, those that others copy first.
  public static let all: [SampleOutlet] = [
    SampleOutlet(
      slug: "sahl-agency", name: "وكالة السهل للأنباء", latinName: "Sahl News Agency",
      kind: .agency, country: "XS", language: .arabic, zone: .sahlan, months: .common,
      digits: .european, dateStyle: .weekdayAndSlashes, feed: .rss, feedPath: "/rss.xml",
      encoding: .utf8, metadata: [.jsonLD, .openGraph], layout: .wire),
    SampleOutlet(
      slug: "murjan-agency", name: "وكالة مُرجان الرسمية", latinName: "Murjan Official Agency",
      kind: .agency, country: "XM", language: .arabic, zone: .murjan, months: .common,
      digits: .european, dateStyle: .twelveHours, feed: .atom, feedPath: "/atom.xml",
      encoding: .utf8, metadata: [.openGraph], layout: .bulletin),
    SampleOutlet(
      slug: "marfa", name: "صحيفة المرفأ", latinName: "al-Marfa",
      kind: .newspaper, country: "XS", language: .arabic, zone: .sahlan, months: .levantine,
      digits: .european, dateStyle: .weekdayAndClock, feed: .atom, feedPath: "/feed/atom",
      encoding: .utf8, metadata: [.jsonLD, .openGraph, .timeElement], layout: .gazette),
    SampleOutlet(
      slug: "diffatayn", name: "قناة الضفتين", latinName: "Diffatayn TV",
      kind: .broadcaster, country: "XM", language: .arabic, zone: .murjan, months: .common,
      digits: .european, dateStyle: .lastUpdateInGMT, feed: .rss, feedPath: "/feeds/all.rss",
      encoding: .utf8, metadata: [.openGraph], layout: .channel),
    SampleOutlet(
      slug: "harbour-post", name: "The Harbour Post", latinName: "The Harbour Post",
      kind: .newspaper, country: "XS", language: .english, zone: .sahlan, months: .english,
      digits: .european, dateStyle: .english, feed: .jsonFeed, feedPath: "/feed.json",
      encoding: .utf8, metadata: [.jsonLD, .openGraph, .timeElement], layout: .post),
    SampleOutlet(
      slug: "souq", name: "صحيفة السوق", latinName: "al-Souq",
      kind: .newspaper, country: "XS", language: .arabic, zone: .sahlan, months: .common,
      digits: .arabicIndic, dateStyle: .weekdayAndClock, feed: .rdf, feedPath: "/rdf.aspx",
      encoding: .utf8, metadata: [.openGraph], layout: .market),
    SampleOutlet(
      slug: "sahlan-gov", name: "بوابة سهلان الحكومية", latinName: "Sahlan Government Portal",
      kind: .official, country: "XS", language: .arabic, zone: .sahlan, months: .common,
      digits: .european, dateStyle: .hijriAndGregorian, feed: .rss,
      feedPath: "/ar/rss/statements", encoding: .utf8, metadata: [], layout: .ministry),
    SampleOutlet(
      slug: "ufuq", name: "صحيفة الأفق", latinName: "al-Ufuq",
      kind: .newspaper, country: "XA", language: .arabic, zone: .atlasia, months: .maghrebi,
      digits: .european, dateStyle: .dayAndClock, feed: .rss, feedPath: "/feed/",
      encoding: .utf8, metadata: [.microdata, .openGraph], layout: .maghreb),
    SampleOutlet(
      slug: "shati", name: "بوابة الشاطئ", latinName: "Shati Portal",
      kind: .site, country: "XS", language: .arabic, zone: .sahlan, months: .common,
      digits: .european, dateStyle: .englishDayInGMT, feed: .rss, feedPath: "/rss.php",
      encoding: .windows1256, metadata: [], layout: .tables),
    SampleOutlet(
      slug: "nahr", name: "موقع النهر الإخباري", latinName: "Nahr News",
      kind: .site, country: "XM", language: .arabic, zone: .murjan, months: .common,
      digits: .european, dateStyle: .slashes, feed: .brokenRSS, feedPath: "/rss.php",
      encoding: .utf8, metadata: [], layout: .broken),
    SampleOutlet(
      slug: "midan", name: "شبكة الميدان", latinName: "Midan Network",
      kind: .aggregator, country: "XS", language: .arabic, zone: .sahlan, months: .common,
      digits: .european, dateStyle: .twelveHoursInWords, feed: .rssWithArabicDates,
      feedPath: "/rss", encoding: .utf8, metadata: [.openGraph], layout: .hashed),
    SampleOutlet(
      slug: "malaeb", name: "إذاعة الملاعب", latinName: "Malaeb Radio",
      kind: .broadcaster, country: "XS", language: .arabic, zone: .sahlan, months: .common,
      digits: .european, dateStyle: .weekdayAndDay, feed: .rssWithContent,
      feedPath: "/feed.xml", encoding: .utf8, metadata: [.timeElement], layout: .blog),
  ]
}
