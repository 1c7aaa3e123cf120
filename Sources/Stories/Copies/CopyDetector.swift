public import ArabicText
public import News

/// Folds articles that print the same words under the first of them.
///
/// This version knows identical wording (see `ArticleAnalyser.fingerprint`); what was cut, added or
/// rewritten on the way is another matter, and belongs here too.
public struct CopyDetector: Sendable {
  /// What was found about one article.
  public enum Verdict: Hashable, Sendable {
    /// Nothing known says the same.
    case original
    /// It repeats an article that was there before.
    case copy(of: ArticleID)
    /// It stands before the article that was taken for the first: the others repeat it.
    case earlier(than: ArticleID)
  }

  private var first: [String: (article: ArticleID, shelf: Moment)] = [:]

  /// A detector that has seen nothing.
  public init() {}

  /// What an article is among those seen so far.
  ///
  /// - Parameters:
  ///   - article: its name; seen again, it gets the same verdict.
  ///   - fingerprint: its wording; nothing for a text too short to compare.
  ///   - shelf: where it stands in time.
  /// - Returns: whose text it is.
  public mutating func verdict(
    on article: ArticleID, fingerprint: String?, shelf: Moment
  ) -> Verdict {
    guard let fingerprint else { return .original }
    guard let known = first[fingerprint] else {
      first[fingerprint] = (article, shelf)
      return .original
    }
    if known.article == article { return .original }
    guard shelf < known.shelf else { return .copy(of: known.article) }
    first[fingerprint] = (article, shelf)
    return .earlier(than: known.article)
  }

  /// Forgets wordings whose first article stands before `moment`.
  public mutating func forget(before moment: Moment) {
    first = first.filter { $0.value.shelf >= moment }
  }
}
