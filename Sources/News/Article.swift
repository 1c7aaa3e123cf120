public import ArabicText

/// What a page turned out to be.
public enum PageKind: String, Hashable, Sendable, CaseIterable {
  /// One news text.
  case article
  /// A running report.
  case live
  /// Pictures with captions.
  case gallery
  /// A film with a few words.
  case video
  /// A list of others: a front page, a section, a directory.
  case index
  /// A door: sign in, subscribe, accept.
  case login
  /// Something else.
  case other
}

/// How a fact about an article is known.
public enum Evidence: String, Hashable, Sendable, CaseIterable {
  /// schema.org in JSON-LD.
  case jsonld
  /// `og:` and `article:` properties.
  case opengraph
  /// schema.org as attributes in the markup.
  case microdata
  /// Elements and attributes: `<h1>`, `<time>`, `<html lang>`.
  case markup
  /// The words printed on the page.
  case text
  /// The feed's item.
  case feed
  /// The address.
  case url
  /// The headers of the answer.
  case http
  /// A rule of the outlet's own.
  case rule
}

/// A time, its zone, and how both are known.
public struct SourcedTime: Hashable, Sendable {
  /// How the zone is known.
  public enum ZoneEvidence: String, Hashable, Sendable, CaseIterable {
    /// An offset or a zone's name stands beside it.
    case printed
    /// The outlet's own zone was assumed.
    case outlet
    /// Counted back from the time of fetching.
    case relative
    /// Not known.
    case unknown
  }

  /// The time as far as it is known.
  public let time: KnownTime
  /// Where the time stood.
  public let knownFrom: Evidence
  /// How the zone is known.
  public let zone: ZoneEvidence
  /// The words on the page it was read from, to be shown as printed; nothing if it was metadata.
  public let printed: String?

  /// A time read from one place.
  public init(
    _ time: KnownTime, knownFrom: Evidence, zone: ZoneEvidence? = nil, printed: String? = nil
  ) {
    self.time = time
    self.knownFrom = knownFrom
    self.zone = zone ?? (time.offset == nil ? .unknown : .printed)
    self.printed = printed
  }
}

/// A picture of an article.
public struct ArticleImage: Hashable, Sendable {
  /// Where it is.
  public var url: WebAddress
  /// What stands under it.
  public var caption: String?
  /// Who took it or gave it.
  public var credit: String?

  /// A picture as the page shows it.
  public init(url: WebAddress, caption: String? = nil, credit: String? = nil) {
    self.url = url
    self.caption = caption
    self.credit = credit
  }
}

/// Another story that the outlet offers beside or inside this one.
public struct RelatedLink: Hashable, Sendable {
  /// Where it leads; nothing where the outlet printed the story without a link.
  public var url: WebAddress?
  /// Its headline.
  public var title: String

  /// An offer as printed.
  public init(url: WebAddress? = nil, title: String) {
    self.url = url
    self.title = title
  }
}

/// One news text, clean.
public struct Article: Hashable, Sendable {
  /// A fact about an article whose source is kept in ``Article/knownFrom``.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    case headline, subtitle, authors, published, modified, credit, dateline, section, language
    case canonicalURL, text, images
  }

  /// What the page is; ``PageKind/article`` for what came by a feed alone.
  public var kind: PageKind
  /// The headline; nothing if none was found.
  public var headline: String?
  /// The line under it.
  public var subtitle: String?
  /// Who wrote it: names of people, the outlet left out.
  public var authors: [String]
  /// When it was published.
  public var published: SourcedTime?
  /// When it was changed last.
  public var modified: SourcedTime?
  /// Whom the outlet names as the origin, as printed: «رويترز», «الجزيرة + وكالات».
  public var credit: String?
  /// The single agencies and outlets in the credit.
  public var agencies: [String]
  /// Where the report was filed from, as printed before its first words.
  public var dateline: String?
  /// The section it is filed under.
  public var section: String?
  /// The language of its text.
  public var language: Language
  /// The address the outlet wants it known by.
  public var canonicalURL: WebAddress?
  /// The body.
  public var blocks: [ArticleBlock]
  /// Its pictures, main one first.
  public var images: [ArticleImage]
  /// What the outlet offers beside it.
  public var related: [RelatedLink]
  /// How each fact is known.
  public var knownFrom: [Field: Evidence]
  /// What had to be mended to read it, in English, for the curious.
  public var repairs: [String]

  /// An article with what is known of it.
  public init(
    kind: PageKind = .article, headline: String? = nil, subtitle: String? = nil,
    authors: [String] = [], published: SourcedTime? = nil, modified: SourcedTime? = nil,
    credit: String? = nil, agencies: [String] = [], dateline: String? = nil,
    section: String? = nil, language: Language = .unknown, canonicalURL: WebAddress? = nil,
    blocks: [ArticleBlock] = [], images: [ArticleImage] = [], related: [RelatedLink] = [],
    knownFrom: [Field: Evidence] = [:], repairs: [String] = []
  ) {
    self.kind = kind
    self.headline = headline
    self.subtitle = subtitle
    self.authors = authors
    self.published = published
    self.modified = modified
    self.credit = credit
    self.agencies = agencies
    self.dateline = dateline
    self.section = section
    self.language = language
    self.canonicalURL = canonicalURL
    self.blocks = blocks
    self.images = images
    self.related = related
    self.knownFrom = knownFrom
    self.repairs = repairs
  }

  /// The body's words, blocks parted by a blank line.
  public var text: String {
    blocks.lazy.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// Whether `other` says the same to a reader: what makes a new version when it doesn't.
  public func readsAs(_ other: Article) -> Bool {
    headline == other.headline && subtitle == other.subtitle && authors == other.authors
      && credit == other.credit && dateline == other.dateline && text == other.text
  }
}
