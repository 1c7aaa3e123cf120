public import ArabicText

/// One item of a feed.
public struct Entry: Hashable, Sendable {
  /// The feed's own identifier for it (`guid`, `id`); nothing if it gave none.
  public var identifier: String?
  /// Where its page is.
  public var link: WebAddress?
  /// That address as the feed prints it; nothing if it reads the same.
  ///
  /// With its Arabic letters and what stands after `#`, made whole. Where ``link`` is nothing, what
  /// was printed in its place.
  public var printedLink: String?
  /// Its headline as plain text.
  public var title: String?
  /// Its summary, as the feed gave it: HTML or plain text.
  public var summary: String?
  /// Its full text as HTML, where the feed carries it.
  public var contentHTML: String?
  /// Who wrote it.
  public var authors: [String]
  /// When it says it was published.
  public var published: KnownTime?
  /// When it says it was changed.
  public var updated: KnownTime?
  /// What it is filed under.
  public var categories: [String]
  /// Files that belong to it.
  public var enclosures: [Enclosure]
  /// Pictures that belong to it.
  public var images: [WebAddress]
  /// Its language, if the feed says one.
  public var language: Language?
  /// The feed or outlet it was taken from (`source`), as named.
  public var source: String?
  /// Where that is.
  public var sourceLink: WebAddress?

  /// An item with what is known of it.
  public init(
    identifier: String? = nil, link: WebAddress? = nil, title: String? = nil,
    summary: String? = nil, contentHTML: String? = nil, authors: [String] = [],
    published: KnownTime? = nil, updated: KnownTime? = nil, categories: [String] = [],
    enclosures: [Enclosure] = [], images: [WebAddress] = [], language: Language? = nil,
    source: String? = nil, printedLink: String? = nil, sourceLink: WebAddress? = nil
  ) {
    self.identifier = identifier
    self.link = link
    self.title = title
    self.summary = summary
    self.contentHTML = contentHTML
    self.authors = authors
    self.published = published
    self.updated = updated
    self.categories = categories
    self.enclosures = enclosures
    self.images = images
    self.language = language
    self.source = source
    self.printedLink = printedLink
    self.sourceLink = sourceLink
  }

  /// What makes it the same item on the next visit: its page's canonical address, else its
  /// identifier, else headline and day; nothing if it has none of them.
  public var key: String? {
    if let link { return link.canonicalKey }
    if let identifier, !identifier.isEmpty { return "id:" + identifier }
    guard let title, !title.isEmpty else { return nil }
    return "title:" + title + "|" + (published?.text.prefix(10).description ?? "")
  }

  /// A digest of what the feed says of it, to notice that an outlet changed it.
  public var digest: String {
    var hash = SHA256()
    for part in [title, summary, contentHTML, updated?.text, published?.text] {
      hash.update(with: part ?? "")
      hash.update(with: [0])
    }
    return hash.hex(bytes: 8)
  }
}

/// A file that belongs to a feed's item.
public struct Enclosure: Hashable, Sendable {
  /// Where it is.
  public let url: WebAddress
  /// Its media type, as given.
  public let type: String?
  /// Its size in bytes, as given.
  public let length: Int?

  /// A file as the feed describes it.
  public init(url: WebAddress, type: String? = nil, length: Int? = nil) {
    self.url = url
    self.type = type
    self.length = length
  }
}
