public import ArabicText
public import News

/// An article read and ready to be stored, with everything that follows from its text alone.
public struct ArticleReport: Sendable {
  /// The entry that led to it; nothing for an import.
  public let lease: EntryLease?
  /// Who published it.
  public let outlet: OutletID
  /// The address that makes it itself: see ``ArticleID/identity(canonical:fetched:)``; for an
  /// import without address, `id:` and the line's own name.
  public let identity: String
  /// Where it was fetched from.
  public let url: WebAddress?
  /// When it was seen first, as far as this report knows; for an import, by the exporting desk.
  public let seen: Moment
  /// When this text of it was read; later than ``seen`` for a later version that is imported.
  public let readAt: Moment
  /// What it was read from.
  public let origin: ArticleOrigin
  /// The article.
  public let article: Article
  /// The terms of the headline, for the index.
  public let headlineTerms: [String]
  /// The terms of the rest, for the index.
  public let bodyTerms: [String]
  /// A fingerprint of the wording, equal for texts that say the same in the same words; nothing if
  /// the text is too short to say.
  public let fingerprint: String?

  /// An article with its terms.
  public init(
    lease: EntryLease?, outlet: OutletID, identity: String, url: WebAddress?, seen: Moment,
    readAt: Moment? = nil, origin: ArticleOrigin, article: Article, headlineTerms: [String],
    bodyTerms: [String],
    fingerprint: String?
  ) {
    self.lease = lease
    self.outlet = outlet
    self.identity = identity
    self.url = url
    self.seen = seen
    self.readAt = readAt ?? seen
    self.origin = origin
    self.article = article
    self.headlineTerms = headlineTerms
    self.bodyTerms = bodyTerms
    self.fingerprint = fingerprint
  }

  /// The article's name.
  public var id: ArticleID { ArticleID(outlet: outlet, address: identity) }
}

/// What became of an article that was recorded.
public enum Recorded: Hashable, Sendable {
  /// It is new.
  case stored
  /// It was there, and reads differently now.
  case changed(version: Int)
  /// It was there, and reads the same.
  case unchanged
}

/// An article on its way through what compares articles.
public struct UnplacedArticle: Sendable {
  /// The article.
  public let stored: StoredArticle
  /// Where it stands in time: see ``News/SourcedTime/shelf(published:seen:)``.
  public let shelf: Moment
  /// The fingerprint it was recorded with.
  public let fingerprint: String?

  /// An article that waits.
  public init(stored: StoredArticle, shelf: Moment, fingerprint: String?) {
    self.stored = stored
    self.shelf = shelf
    self.fingerprint = fingerprint
  }
}

/// What comparing decided about one article.
public struct StoryDecision: Sendable {
  /// Where its text comes from, as far as other articles tell.
  public enum CopyPlace: Hashable, Sendable {
    /// Its text is its own.
    case original
    /// It repeats another article's text.
    case copy(of: ArticleID)
    /// Nothing new about that.
    case unchanged
  }

  /// Which article.
  public let article: ArticleID
  /// Where its text comes from.
  public let copies: CopyPlace
  /// What to read also, best first; nothing if that stays as it is.
  public let related: [RelatedChoice]?

  /// A decision about one article.
  public init(article: ArticleID, copies: CopyPlace, related: [RelatedChoice]?) {
    self.article = article
    self.copies = copies
    self.related = related
  }
}
