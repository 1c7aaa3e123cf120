public import News

/// An article, and how it was read out of its page.
public struct PageExplanation: Hashable, Sendable {
  /// What was found.
  public let article: Article
  /// Each block of the page in reading order, kept or dropped.
  public let blocks: [BlockExplanation]
  /// Each fact that was found or that the page claims.
  public let fields: [FieldExplanation]
}

/// What was made of one fact of an article, and what the page says of it in other places.
public struct FieldExplanation: Hashable, Sendable {
  /// What a page says of a fact in one place.
  public struct Claim: Hashable, Sendable {
    /// Where it stands: `og:title`, `<h1>`.
    public let place: String
    /// What stands there.
    public let value: String
    /// Whether it says what was taken.
    public let agrees: Bool
  }

  /// Which fact.
  public let field: Article.Field
  /// What was taken; nothing if no claim was believed.
  public let value: String?
  /// How it is known.
  public let knownFrom: Evidence?
  /// What the page says of it, in the places that pages have for it.
  public let claims: [Claim]
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PageExplanation {
  /// How many blocks were kept.
  public var keptCount: Int { blocks.count { $0.isKept } }
}
