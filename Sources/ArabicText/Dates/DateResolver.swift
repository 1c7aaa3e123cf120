/// Turns a cluster into a time, with what is known about the page.
struct DateResolver {
  /// What is known about the page.
  let context: DateContext

  /// A time and how it is known.
  struct Resolved {
    var time: KnownTime
    var zoneEvidence: PrintedDate.ZoneEvidence
    var dayEvidence: PrintedDate.DayEvidence
    var calendar: PrintedDate.Calendar
    var mayBeADayOff: Bool
  }

  /// A page without a zone may be of any outlet up to five hours ahead of GMT: Arab states and
  /// their neighbours.
  private static let farthestEast: Int64 = 5 * 3_600
  /// Clocks of outlets and ours may differ.
  private static let clockSlip: Int64 = 600

  private var outletLaw: TimeZoneLaw? { context.outletZone.flatMap { TimeZoneLaw(named: $0) } }

  /// The day that it is for the outlet at the moment of fetching.
  private var today: GregorianDay {
    let offset = outletLaw?.offset(at: context.fetchedAt) ?? 0
    return KnownTime(context.fetchedAt, offset: offset).day
  }

  /// The time of a cluster; nothing if it has none, or as a publication lies ahead.
  func date(of cluster: DateCluster, isPublication: Bool) -> Resolved? {
    guard let resolved = cluster.relative == nil ? absolute(cluster) : relative(cluster)
    else { return nil }
    return isPublication && liesAhead(resolved.time) ? nil : resolved
  }

  // MARK: Counted back

  private func relative(_ cluster: DateCluster) -> Resolved? {
    switch cluster.relative {
    case .ago(let seconds, let precision) where precision >= .hour:
      let moment = context.fetchedAt.advanced(bySeconds: -Int64(seconds))
      return Resolved(
        time: KnownTime(moment, precision: precision), zoneEvidence: .relative,
        dayEvidence: .relative, calendar: .gregorian, mayBeADayOff: false)
    case .ago(let seconds, _):
      return onDay(today.advanced(byDays: -seconds / 86_400), cluster)
    case .day(let days): return onDay(today.advanced(byDays: days), cluster)
    case .lastWeekday(let weekday):
      let back = (today.weekday - weekday + 6) % 7 + 1
      return onDay(today.advanced(byDays: -back), cluster)
    case .vague, nil: return nil
    }
  }

  private func onDay(_ day: GregorianDay, _ cluster: DateCluster) -> Resolved? {
    // «اليوم الخميس» on a Friday is an older page, and its day unknown.
    if let weekday = cluster.weekday, weekday != day.weekday { return nil }
    return timed(
      Resolved(
        time: KnownTime(day: day, precision: .day), zoneEvidence: .none, dayEvidence: .relative,
        calendar: .gregorian, mayBeADayOff: false), cluster)
  }

  // MARK: Printed

  private func absolute(_ cluster: DateCluster) -> Resolved? {
    guard let day = decidingDay(of: cluster) else {
      guard cluster.days.count == 1, cluster.clock == nil else { return nil }
      switch cluster.days[0].form {
      case .month(let month): return coarse(KnownTime(day: month, precision: .month))
      case .year(let year):
        return GregorianDay(year: year, month: 1, day: 1)
          .flatMap { coarse(KnownTime(day: $0, precision: .year)) }
      default: return nil
      }
    }
    return timed(
      Resolved(
        time: KnownTime(day: day.day, precision: .day), zoneEvidence: .none,
        dayEvidence: day.evidence, calendar: day.calendar, mayBeADayOff: day.mayBeADayOff), cluster)
  }

  private func coarse(_ time: KnownTime) -> Resolved? {
    Resolved(
      time: time, zoneEvidence: .none, dayEvidence: .printed, calendar: .gregorian,
      mayBeADayOff: false)
  }

  /// The day of a cluster: the Gregorian one, if one is printed.
  private func decidingDay(of cluster: DateCluster) -> DayReading.Candidate? {
    var chosen: [DayReading.Candidate] = []
    for case .full(let candidates) in cluster.days.map(\.form) {
      if let day = choice(among: candidates, in: cluster) { chosen.append(day) }
    }
    // A date that can't be makes all beside it doubtful, but for side dates of other calendars.
    let isBroken = cluster.days.contains { if case .impossible = $0.form { true } else { false } }
    if isBroken, chosen.first(where: { $0.calendar == .gregorian }) == nil { return nil }
    for calendar in [PrintedDate.Calendar.gregorian, .hijri, .solarHijri, .coptic] {
      guard let day = chosen.first(where: { $0.calendar == calendar }) else {
        if calendar == .gregorian, let day = completed(cluster, by: chosen) { return day }
        continue
      }
      return day
    }
    return nil
  }

  /// Of the ways to read figures, the likeliest that the printed weekday allows.
  private func choice(
    among candidates: [DayReading.Candidate], in cluster: DateCluster
  ) -> DayReading.Candidate? {
    guard let first = candidates.first else { return nil }
    guard candidates.count > 1 else { return first }
    // A date in another calendar beside it decides as well as a weekday.
    let beside = cluster.days.compactMap { day -> DayReading.Candidate? in
      guard case .full(let others) = day.form, others.count == 1,
        others[0].calendar != first.calendar
      else { return nil }
      return others[0]
    }
    if let beside = beside.first,
      let near = candidates.first(where: {
        abs($0.day.daysSince1970 - beside.day.daysSince1970) <= 2
      })
    {
      return near
    }
    guard let weekday = cluster.weekday, first.day.weekday != weekday,
      let fitting = candidates.first(where: { $0.day.weekday == weekday })
    else { return first }
    return DayReading.Candidate(
      day: fitting.day, calendar: fitting.calendar, evidence: .weekday,
      mayBeADayOff: fitting.mayBeADayOff)
  }

  /// A day without its year: the one a date beside it has, or the last in which the weekday fits.
  private func completed(
    _ cluster: DateCluster, by others: [DayReading.Candidate]
  ) -> DayReading.Candidate? {
    for case .yearless(let month, let day) in cluster.days.map(\.form) {
      if let other = others.first {
        let years = [other.day.year - 1, other.day.year, other.day.year + 1]
        let near = years.compactMap { GregorianDay(year: $0, month: month, day: day) }
          .first { abs($0.daysSince1970 - other.day.daysSince1970) <= 2 }
        guard let near else { return nil }
        return DayReading.Candidate(
          day: near, calendar: .gregorian, evidence: .printed, mayBeADayOff: false)
      }
      guard let weekday = cluster.weekday else { return nil }
      let year = today.year
      let fitting = stride(from: year, through: year - 11, by: -1)
        .compactMap { GregorianDay(year: $0, month: month, day: day) }
        .first { $0 <= today && $0.weekday == weekday }
      return fitting.map {
        DayReading.Candidate(
          day: $0, calendar: .gregorian, evidence: .weekday, mayBeADayOff: false)
      }
    }
    return nil
  }

  // MARK: Clock and zone

  private func timed(_ resolved: Resolved, _ cluster: DateCluster) -> Resolved {
    var resolved = resolved
    let day = resolved.time.day
    let within = cluster.clock.flatMap { clock in
      cluster.dayPart.map { clock.within($0) } ?? clock
    }
    guard let clock = within, !clock.isContradictory, !cluster.hasRivalClocks else {
      if case .law(let law) = cluster.zone {
        let noon = law.offset(on: day, secondOfDay: 43_200)
        resolved.time = KnownTime(day: day, offset: noon, precision: .day)
        resolved.zoneEvidence = .printed
      }
      return resolved
    }
    let law: TimeZoneLaw?
    switch cluster.zone {
    case .law(let printed):
      law = printed
      resolved.zoneEvidence = .printed
    case .unsaid, .local:
      law = outletLaw
      resolved.zoneEvidence = law == nil ? .none : .outlet
    case .unknown:
      law = nil
      resolved.zoneEvidence = .none
    }
    resolved.time = KnownTime(
      day: day, secondOfDay: clock.second,
      offset: law?.offset(on: day, secondOfDay: clock.second), precision: clock.precision)
    return resolved
  }

  /// Whether a time is surely later than the moment of fetching.
  private func liesAhead(_ time: KnownTime) -> Bool {
    let offset = time.offset ?? outletLaw?.offset(at: context.fetchedAt)
    let local = KnownTime(day: time.day, secondOfDay: time.secondOfDay, precision: .second)
    let moment = local.earliest.advanced(
      bySeconds: offset.map { Int64(-$0 * 60) } ?? -Self.farthestEast)
    return moment > context.fetchedAt.advanced(bySeconds: Self.clockSlip)
  }
}
