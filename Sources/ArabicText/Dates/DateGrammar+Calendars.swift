extension DateGrammar {
  /// The calendar named after a year: «م», «هـ».
  func era(at index: Int) -> PrintedDate.Calendar? {
    guard let item = item(index), item.gap != .line else { return nil }
    for case .era(let calendar) in item.meanings { return calendar }
    return nil
  }

  /// Whether news can have been printed in a Gregorian year; dates of events may lie ahead.
  func isGregorianYear(_ year: Int) -> Bool { (1_800...2_100).contains(year) }

  /// Whether a year makes sense in a calendar.
  func isYear(_ year: Int, of calendar: PrintedDate.Calendar) -> Bool {
    switch calendar {
    case .gregorian: isGregorianYear(year)
    case .hijri, .solarHijri: (1_200...1_600).contains(year)
    case .coptic: (1_500...1_850).contains(year)
    }
  }

  /// The year of two digits: the last one that isn't ahead, back to 1990.
  func fullYear(_ year: Int) -> Int {
    let now = KnownTime(context.fetchedAt).day.year
    return year > now % 100 && year >= 90 ? 1_900 + year : 2_000 + year
  }

  /// A day of a calendar; nothing if there is no such day.
  func candidate(
    _ calendar: PrintedDate.Calendar, _ year: Int, _ month: Int, _ day: Int,
    _ evidence: PrintedDate.DayEvidence
  ) -> DayReading.Candidate? {
    var isTabular = false
    let gregorian: GregorianDay?
    switch calendar {
    case .gregorian: gregorian = GregorianDay(year: year, month: month, day: day)
    case .hijri:
      // Where the moon was watched, a month may have a 30th that Umm al-Qura hasn't.
      let date = HijriDate(year: year, month: month, day: day)
      isTabular = date?.isTabular ?? false
      gregorian = date?.gregorian
    case .solarHijri: gregorian = SolarHijriDate(year: year, month: month, day: day)?.gregorian
    case .coptic: gregorian = CopticDate(year: year, month: month, day: day)?.gregorian
    }
    return gregorian.map {
      DayReading.Candidate(
        day: $0, calendar: calendar, evidence: evidence, mayBeADayOff: isTabular)
    }
  }

  /// The calendar of figures like 1445-09-10 without a mark: the one that the country prints, if
  /// it gives a day of the Web's years; else the only one that does.
  func oldCalendar(year: Int, _ month: Int, _ day: Int) -> PrintedDate.Calendar? {
    let isPersian = ["IR", "AF"].contains(context.country)
    let calendars: [PrintedDate.Calendar] =
      isPersian ? [.solarHijri, .hijri] : [.hijri, .solarHijri]
    let now = KnownTime(context.fetchedAt).day.daysSince1970
    let webBegan = 8_400  // 1992-12-31
    return calendars.first { calendar in
      guard let day = candidate(calendar, year, month, day, .printed)?.day.daysSince1970
      else { return false }
      return (webBegan...(now + 1)).contains(day)
    }
  }
}
