public import ArabicText

/// When the sample news happens: everything in it is told as so long before or after one start.
///
/// A demo starts now, so that its news is of today; a test starts on a fixed day.
public struct SampleClock: Hashable, Sendable {
  /// The start.
  public let start: Moment

  /// A clock that starts at that moment.
  public init(start: Moment) { self.start = start }

  /// When an article appears.
  public func publication(of article: SampleArticle) -> Moment {
    start.advanced(bySeconds: article.publication)
  }

  /// Which edition stands at a moment, counted from 0; nothing if it hasn't appeared yet.
  public func edition(of article: SampleArticle, at now: Moment) -> Int? {
    let age = now.seconds(since: publication(of: article))
    guard age >= 0 else { return nil }
    return article.editions.lastIndex { $0.after <= age }
  }
}
