/// Reads dates the way outlets print them: the one grammar of printed dates.
///
/// Arabic with the months of all its countries, English, French, Persian, Urdu and Turkish; digits
/// of all sets; Gregorian, Islamic, solar and Coptic calendars; clocks with their zones in words;
/// times counted back from now. Unknown beats wrong: what can be read in two ways, and what an
/// event's date may be, is nothing.
public struct PrintedDateReader: Sendable {
  /// What is known about the page.
  public let context: DateContext

  /// Scalars that ``publication(in:)`` reads of a text; a printed time stands near its beginning.
  public static let publicationReach = 10_000
  /// Scalars that ``dates(in:)`` reads of a text.
  public static let datesReach = 200_000

  /// A reader for one page.
  public init(context: DateContext) { self.context = context }

  /// When the page says it was published; nothing if that can't be known.
  ///
  /// Of a published and an updated time, the published one. The text may have other words around
  /// the time (byline, city, counters), but in a sentence no date is taken without a label.
  ///
  /// - Complexity: O(n) in the first ``publicationReach`` scalars; the rest isn't read.
  public func publication(in text: String) -> PrintedDate? {
    guard DateHint.mayHoldDate(text, upTo: Self.publicationReach) else { return nil }
    return publication(of: Reading(of: text, upTo: Self.publicationReach, context: context))
  }

  /// The time of publication that a short text tells, or else all its dates: both of one reading.
  ///
  /// - Parameter text: a line of a page; only the first ``publicationReach`` scalars are read.
  /// - Returns: the publication alone, if there is one, or what ``dates(in:)`` would give.
  public func publicationOrDates(in text: String) -> (
    publication: PrintedDate?, dates: [PrintedDate]
  ) {
    guard DateHint.mayHoldDate(text, upTo: Self.publicationReach) else { return (nil, []) }
    let reading = Reading(of: text, upTo: Self.publicationReach, context: context)
    if let date = publication(of: reading) { return (date, []) }
    return (nil, dates(of: reading))
  }

  private func publication(of reading: Reading) -> PrintedDate? {
    guard reading.hasDates else { return nil }
    let surroundings = DateSurroundings(parts: reading.parts, clusters: reading.clusters)
    let accepted = reading.clusters.filter { surroundings.mayPublish($0) }
    let absolute = accepted.filter { $0.relative == nil }
    let resolver = DateResolver(context: context)
    for role in [PrintedDate.Role.published, .none, .updated] {
      let ofRole = absolute.filter { $0.role == role && !isBareYear($0) }
      guard !ofRole.isEmpty else { continue }
      let dates = ofRole.map { resolver.date(of: $0, isPublication: true) }
      let known = dates.enumerated().compactMap { index, date in date.map { (ofRole[index], $0) } }
      guard role == .none ? !known.isEmpty : known.count == dates.count else {
        if role == .none { continue }
        return nil
      }
      return agreed(known).map { reading.printed($0.0, $0.1) }
    }
    let relative = accepted.filter {
      guard let reading = $0.relative else { return false }
      return reading != .vague && mayStand($0, surroundings)
    }
    for role in [PrintedDate.Role.published, .none, .updated] {
      let known = relative.filter { $0.role == role }.compactMap { cluster in
        resolver.date(of: cluster, isPublication: true).map { (cluster, $0) }
      }
      if !known.isEmpty { return agreed(known).map { reading.printed($0.0, $0.1) } }
    }
    return nil
  }

  /// All dates of a text, in order, those of events as well; no bare clocks, no bare years.
  ///
  /// - Complexity: O(n) in the first ``datesReach`` scalars; the rest isn't read.
  public func dates(in text: String) -> [PrintedDate] {
    guard DateHint.mayHoldDate(text, upTo: Self.datesReach) else { return [] }
    return dates(of: Reading(of: text, upTo: Self.datesReach, context: context))
  }

  private func dates(of reading: Reading) -> [PrintedDate] {
    let resolver = DateResolver(context: context)
    return reading.clusters.compactMap { cluster in
      resolver.date(of: cluster, isPublication: false).map { reading.printed(cluster, $0) }
    }
  }

  /// The one date that several name, as fine as it is printed; nothing if they differ.
  private func agreed(
    _ dates: [(DateCluster, DateResolver.Resolved)]
  ) -> (DateCluster, DateResolver.Resolved)? {
    guard let first = dates.first else { return nil }
    var best = first
    for next in dates.dropFirst() {
      let (coarse, fine) =
        next.1.time.precision < best.1.time.precision ? (next, best) : (best, next)
      guard fine.1.time.isWithin(coarse.1.time) else { return nil }
      best = fine
    }
    return best
  }

  /// «عام 2019» is a time of publication only where a label says so.
  private func isBareYear(_ cluster: DateCluster) -> Bool {
    guard cluster.role == .none, case .year? = cluster.days.first?.form else { return false }
    return true
  }

  /// «اليوم» alone is a word of many names: it counts with a clock, a label, or nothing around it.
  private func mayStand(_ cluster: DateCluster, _ surroundings: DateSurroundings) -> Bool {
    switch cluster.relative {
    case .day, .lastWeekday, .ago(seconds: 0, precision: _):
      cluster.clock != nil || cluster.role != .none || surroundings.isAlone(cluster)
    default: true
    }
  }
}

extension KnownTime {
  /// Whether it says the same as a coarser time, or more.
  fileprivate func isWithin(_ coarse: KnownTime) -> Bool {
    switch coarse.precision {
    case .year: day.year == coarse.day.year
    case .month: day.year == coarse.day.year && day.month == coarse.day.month
    case .day: day == coarse.day
    default:
      if let moment, let other = coarse.moment {
        moment == other
      } else {
        day == coarse.day && secondOfDay / 60 == coarse.secondOfDay / 60
      }
    }
  }
}

/// A text taken apart.
private struct Reading {
  let parts: [DatePart]
  let clusters: [DateCluster]
  private let items: [DateItem]
  private let folded: NormalizedText

  init(of text: String, upTo reach: Int, context: DateContext) {
    // A scalar has at most four bytes: only a text with more has to be counted.
    let isShort = text.utf8.count <= reach
    let start = isShort ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(reach)))
    let folded = NormalizedText(start, to: .folded)
    self.folded = folded
    items = DateLexer.items(in: folded.text)
    let written = { (span: TextSpan) -> String in
      let span = folded.originalSpan(of: span)
      return String(
        String.UnicodeScalarView(start.unicodeScalars.dropFirst(span.start).prefix(span.count)))
    }
    parts = DateGrammar(items: items, context: context, written: written).parts()
    clusters = DateClusters(parts: parts).clusters()
  }

  var hasDates: Bool { !clusters.isEmpty }

  func printed(_ cluster: DateCluster, _ date: DateResolver.Resolved) -> PrintedDate {
    let first = parts[cluster.parts.lowerBound].items.lowerBound
    let last = parts[cluster.parts.upperBound - 1].items.upperBound - 1
    let span = folded.originalSpan(
      of: TextSpan(start: items[first].span.start, end: items[last].span.end))
    return PrintedDate(
      time: date.time, role: cluster.role, zoneKnownFrom: date.zoneEvidence,
      dayKnownFrom: date.dayEvidence, calendar: date.calendar, mayBeADayOff: date.mayBeADayOff,
      span: span)
  }
}
