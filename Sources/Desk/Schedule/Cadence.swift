public import ArabicText
public import Store

/// How long a feed is left alone between two visits.
///
/// A feed that had something new is visited sooner next time, one that hadn't later; failures
/// double the wait. The spread of one tenth comes from the feed's own number, so that feeds added
/// together don't stay together, and nothing here needs chance.
public struct Cadence: Hashable, Sendable {
  /// The least time between two good visits.
  public let shortest: Duration
  /// The most.
  public let longest: Duration

  /// Waits between `shortest` and `longest`.
  public init(shortest: Duration, longest: Duration) {
    self.shortest = shortest
    self.longest = max(shortest, longest)
  }

  /// How a visit went, as far as the next one depends on it.
  public enum Visit: Hashable, Sendable {
    /// It had so many new entries, and may have said how long it stays as it is.
    case good(fresh: Int, freshFor: Duration?)
    /// It failed; the host may have said how long to stay away.
    case failed(retryAfter: Duration?)

    /// The same visit, had it brought something new.
    var withNews: Visit {
      guard case .good(_, let freshFor) = self else { return self }
      return .good(fresh: 1, freshFor: freshFor)
    }
  }

  /// When to visit a feed again.
  ///
  /// - Parameters:
  ///   - feed: the feed as it was before the visit.
  ///   - visit: how the visit went.
  ///   - now: when it ended.
  /// - Returns: when it is due.
  public func next(for feed: FeedRecord, after visit: Visit, now: Moment) -> Moment {
    let last = feed.lastTried.map { Duration.seconds(feed.due.seconds(since: $0)) }
    let usual = bounded(last ?? shortest * 5)
    let wait: Duration
    switch visit {
    case .good(let fresh, let freshFor):
      // An outlet's own word counts, but a wrong header can't silence a feed.
      let asked = min(freshFor ?? .zero, longest)
      wait = max(asked, bounded(fresh > 0 ? usual / 2 : usual * 3 / 2))
    case .failed(let retryAfter):
      let doubled = max(shortest, .seconds(300)) * (1 << min(feed.failures, 9))
      wait = max(min(doubled, .seconds(86_400)), min(retryAfter ?? .zero, .seconds(86_400)))
    }
    let spread = 90 + Int(feed.id.number % 21)
    return now.advanced(by: max(wait * spread / 100, shortest))
  }

  private func bounded(_ wait: Duration) -> Duration { min(max(wait, shortest), longest) }
}
