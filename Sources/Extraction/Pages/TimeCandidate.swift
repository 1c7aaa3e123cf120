import ArabicText
import News

/// One place where a page says when it was published or changed.
struct TimeCandidate {
  let time: KnownTime
  let evidence: Evidence
  let zone: SourcedTime.ZoneEvidence
  /// The words it was read from; nothing for what is said to machines.
  let printed: String?
  let weight: Double
  let isUpdate: Bool
  /// Whether its clock is said to be GMT by a bare `Z`, which outlets write behind local time too.
  let isBareGMT: Bool

  init(
    _ time: KnownTime, evidence: Evidence, weight: Double, isUpdate: Bool = false,
    zone: SourcedTime.ZoneEvidence? = nil, printed: String? = nil, isBareGMT: Bool = false
  ) {
    self.time = time
    self.evidence = evidence
    self.zone = zone ?? (time.offset == nil ? .unknown : .printed)
    self.printed = printed
    self.weight = weight
    self.isUpdate = isUpdate
    self.isBareGMT = isBareGMT
  }

  /// What each place is worth.
  enum Weight {
    static let jsonld = 3.0
    static let meta = 2.8
    static let microdata = 2.6
    static let feed = 2.6
    /// «تاريخ النشر: …» beside the headline.
    static let labelled = 3.0
    /// A date right under the headline.
    static let nearHeadline = 2.4
    /// Above the headline: as often the page's own "today".
    static let aboveHeadline = 1.1
    /// A date in a box that says it is one, elsewhere in the article.
    static let elsewhere = 0.9
    /// `/2020/03/17/`: when the page was made, mostly.
    static let address = 1.2
    /// A name that may mean any day of the page: `date`, `dc.date`.
    static let bareDate = 1.6
    /// Less is unknown.
    static let enough = 1.0
  }

  var source: SourcedTime {
    SourcedTime(time, knownFrom: evidence, zone: zone, printed: printed)
  }

  /// Whether two candidates may mean the same day, their zones being what they are.
  func agrees(with other: TimeCandidate) -> Bool {
    let precision = min(time.precision, other.time.precision)
    switch precision {
    case .year: return time.day.year == other.time.day.year
    case .month:
      return time.day.year == other.time.day.year && time.day.month == other.time.day.month
    default: break
    }
    if time.day == other.time.day { return true }
    // Late in the evening here is tomorrow there: a day's difference, less than a zone's in hours.
    guard precision >= .hour else {
      guard abs(time.day.daysSince1970 - other.time.day.daysSince1970) == 1 else { return false }
      return mayShiftDay(to: other) || other.mayShiftDay(to: self)
    }
    let apart = abs(time.earliest.seconds(since: other.time.earliest))
    return time.offset != nil && other.time.offset != nil ? apart < 3600 : apart <= 14 * 3600
  }

  /// Whether a clock in another zone shows the other one's day: 22:30 GMT is tomorrow in Riyadh.
  private func mayShiftDay(to other: TimeCandidate) -> Bool {
    guard time.precision >= .hour, time.offset == 0, other.time.precision == .day else {
      return false
    }
    let later = other.time.day.daysSince1970 > time.day.daysSince1970
    return later ? time.secondOfDay >= 19 * 3600 : time.secondOfDay < 8 * 3600
  }
}
