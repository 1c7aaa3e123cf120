public import ArabicText
public import News

/// One of the desk's sample outlets: invented, as are its news, its people and its country.
public struct SampleOutlet: Hashable, Sendable {
  /// Its name in addresses and in the articles' files: `sahl-agency`.
  public let slug: String
  /// Its name as it calls itself.
  public let name: String
  /// Its name in Latin letters.
  public let latinName: String
  /// What sort of publisher it plays.
  public let kind: Outlet.Kind
  /// One of ISO 3166's codes for private use: XS Sahlan, XM Murjan, XA Atlasia.
  public let country: String
  /// The language it writes.
  public let language: Language
  /// The zone its clocks show.
  public let zone: SampleZone
  /// The names it gives the months.
  public let months: MonthSchool
  /// The digits it prints.
  public let digits: DigitSchool
  /// How it prints the time of publication.
  public let dateStyle: SampleDateStyle
  /// The form of its feed.
  public let feed: SampleFeedFormat
  /// Where its feed is.
  public let feedPath: String
  /// The bytes of its pages and of its feed.
  public let encoding: SampleEncoding
  /// What its article pages say for machines.
  public let metadata: Set<SampleMetadata>
  /// How its article pages are made.
  public let layout: SampleLayout

  /// Its name for the desk; every slug here is one (a test holds it).
  public var id: OutletID { OutletID(host: slug) }

  /// The outlet as the desk keeps it.
  public func outlet(at home: WebAddress) -> Outlet {
    Outlet(
      id: id, name: name, latinName: latinName, country: country, languages: [language],
      kind: kind, home: home, zone: zone.name, isSample: true)
  }

  /// The sample outlet of that slug; nothing if there is none.
  public static func named(_ slug: String) -> SampleOutlet? {
    all.first { $0.slug == slug }
  }
}

/// A zone whose clocks are never changed, so that a table isn't needed.
public struct SampleZone: Hashable, Sendable {
  /// Its name with the IANA.
  public let name: String
  /// Minutes ahead of GMT.
  public let offset: Int

  /// The time of Sahlan.
  public static let sahlan = SampleZone(name: "Asia/Riyadh", offset: 180)
  /// The time of Murjan.
  public static let murjan = SampleZone(name: "Asia/Dubai", offset: 240)
  /// The time of Atlasia.
  public static let atlasia = SampleZone(name: "Africa/Algiers", offset: 60)
}

/// The form in which an outlet says what is new.
public enum SampleFeedFormat: Hashable, Sendable {
  /// RSS 2.0 with a summary an item.
  case rss
  /// RSS 2.0 with the whole text in `content:encoded`.
  case rssWithContent
  /// RSS 2.0 behind a warning of the program that makes it, with `&` and entities as they fell.
  case brokenRSS
  /// RSS 2.0 whose dates have Arabic month names.
  case rssWithArabicDates
  /// RDF Site Summary 1.0.
  case rdf
  /// Atom.
  case atom
  /// JSON Feed 1.1.
  case jsonFeed
}

/// How an outlet writes its bytes.
public enum SampleEncoding: String, Hashable, Sendable {
  /// As nearly everyone does today.
  case utf8 = "utf-8"
  /// As portals of 2005 did.
  case windows1256 = "windows-1256"
}

/// What a page may say for machines besides what it says to readers.
public enum SampleMetadata: Hashable, Sendable {
  /// schema.org's NewsArticle in a script.
  case jsonLD
  /// `og:` and `article:` properties.
  case openGraph
  /// schema.org in the markup's attributes.
  case microdata
  /// `<time datetime>` around the printed time.
  case timeElement
}

/// How the pages of an outlet are made; no two alike.
public enum SampleLayout: Hashable, Sendable, CaseIterable {
  /// A national agency: plain, structured, an advertisement in the text.
  case wire
  /// An official agency: a portal with everything in `div`.
  case bulletin
  /// A daily: bylines, subtitles, drop heads.
  case gazette
  /// A television station: insets between the paragraphs, the credit last.
  case channel
  /// An English daily: semantic elements, careful.
  case post
  /// A business paper: tables, tickers, Arabic-Indic digits.
  case market
  /// A government portal: Hijri dates, print and enlarge buttons.
  case ministry
  /// A Maghrebi daily on a blog program: relative times, comments.
  case maghreb
  /// A portal of 2005: tables in tables, the date in English, a second story below the first.
  case tables
  /// A small site whose tags don't match.
  case broken
  /// An aggregator: hashed class names, one block of text, no heading.
  case hashed
  /// A radio's sports blog.
  case blog
}
