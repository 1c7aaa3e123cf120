public import ArabicText

/// A feed as it was read: what it says of itself, and its items.
public struct Feed: Hashable, Sendable {
  /// The family of formats it is written in.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// RSS 0.91 to 2.0.
    case rss
    /// RSS 0.90 and 1.0, which are RDF.
    case rdf
    /// Atom 0.3 and 1.0.
    case atom
    /// JSON Feed.
    case json
    /// A sitemap, with or without news in it.
    case sitemap
  }

  /// The family of formats.
  public var format: Format
  /// The version, as `2.0` or `1.1`; nothing if it names none.
  public var version: String?
  /// What it calls itself, as plain text.
  public var title: String?
  /// The site or section it is of.
  public var link: WebAddress?
  /// That address as it is printed; nothing if it reads the same.
  public var printedLink: String?
  /// Its language as BCP 47, the region kept: `ar-SA`; nothing if it names none.
  public var languageTag: String?
  /// When it says it was changed.
  public var updated: KnownTime?
  /// How long it asks to be left alone between visits.
  public var ttl: Duration?
  /// Where one can ask to be told of news (WebSub).
  public var hub: WebAddress?
  /// Where it says it is; the topic one subscribes to.
  public var selfLink: WebAddress?
  /// Its items, in its order.
  public var entries: [Entry]
  /// What had to be mended to read it, as sentences; each once.
  public var repairs: [String]

  /// A feed with what is known of it.
  public init(
    format: Format, version: String? = nil, title: String? = nil, link: WebAddress? = nil,
    languageTag: String? = nil, updated: KnownTime? = nil, ttl: Duration? = nil,
    hub: WebAddress? = nil, selfLink: WebAddress? = nil, entries: [Entry] = [],
    repairs: [String] = []
  ) {
    self.format = format
    self.version = version
    self.title = title
    self.link = link
    self.languageTag = languageTag
    self.updated = updated
    self.ttl = ttl
    self.hub = hub
    self.selfLink = selfLink
    self.entries = entries
    self.repairs = repairs
  }

  /// Its language, the region left out; nothing if it names none.
  public var language: Language? { languageTag.flatMap { Language($0) } }
}
