/// One story to read also, with the reason it was chosen.
public struct RelatedChoice: Hashable, Sendable {
  /// The article to open.
  public let article: ArticleID
  /// How well it fits, from 0 to 1.
  public let score: Double
  /// The names and terms both have, as printed, the most telling first.
  public let shared: [String]

  /// A choice with its reason.
  public init(article: ArticleID, score: Double, shared: [String]) {
    self.article = article
    self.score = score
    self.shared = shared
  }
}
