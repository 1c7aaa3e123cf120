/// What is known of the robots.txt of each origin, for a while.
struct RobotsBook {
  /// What an origin's robots.txt says.
  enum Entry {
    /// Its rules; none if there is no robots.txt.
    case rules(RobotsRules)
    /// It couldn't be had, so nothing may be asked for.
    case closed(FetchProblem)
  }

  private typealias Kept = (entry: Entry, until: ContinuousClock.Instant, size: Int)

  private var entries: [String: Kept] = [:]
  private var size = 0
  private let largest: Int

  /// A book of at most `largest` bytes, roughly.
  init(largest: Int = 32 << 20) { self.largest = largest }

  /// What is known of an origin at a moment.
  func entry(of origin: String, at now: ContinuousClock.Instant) -> Entry? {
    guard let kept = entries[origin], kept.until > now else { return nil }
    return kept.entry
  }

  /// Writes down what an origin says, until a moment; forgets others if the book gets too thick.
  mutating func keep(_ entry: Entry, of origin: String, until: ContinuousClock.Instant) {
    if let old = entries[origin] { size -= old.size }
    let weight: Int
    switch entry {
    case .rules(let rules): weight = rules.size + origin.utf8.count + 128
    case .closed: weight = origin.utf8.count + 512
    }
    entries[origin] = (entry, until, weight)
    size += weight
    guard size > largest else { return }
    // Those that would be asked for again soonest go first, down to half.
    for (other, kept) in entries.sorted(by: { $0.value.until < $1.value.until }) {
      guard size > largest / 2, other != origin else { continue }
      entries[other] = nil
      size -= kept.size
    }
  }
}
