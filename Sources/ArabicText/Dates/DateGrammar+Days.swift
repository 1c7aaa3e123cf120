extension DateGrammar {
  /// A day, or a month of a year, that begins at an item.
  func day(at index: Int) -> (DayReading, Int)? {
    guard let item = item(index) else { return nil }
    let found: (DayReading.Form, Int)?
    switch item.kind {
    case .number:
      found =
        numericDay(at: index) ?? dayFirst(at: index) ?? yearFirst(at: index)
        ?? compactDay(at: index) ?? markedDay(at: index) ?? numericMonth(at: index)
    case .word(let meanings):
      let isOrdinal = meanings.contains { if case .ordinal = $0 { true } else { false } }
      found =
        (isOrdinal ? dayFirst(at: index) : nil) ?? monthFirst(at: index) ?? namedMonth(at: index)
        ?? yearAlone(at: index)
    case .sign: found = nil
    }
    return found.map { (DayReading(form: $0.0), $0.1) }
  }

  // MARK: In figures

  private func numericDay(at index: Int) -> (DayReading.Form, Int)? {
    guard !continuesNumber(before: index),
      let first = items[index].number(digits: 1...4), let mark = divider(at: index + 1),
      let second = item(index + 2)?.number(digits: 1...2), divider(at: index + 3) == mark,
      let third = item(index + 4)?.number(digits: 1...4), case let end = index + 5,
      !continuesNumber(after: end), (1...4).allSatisfy({ items[index + $0].gap != .line })
    else { return nil }
    let isGlued = (1...4).allSatisfy { items[index + $0].gap == .none }
    guard isGlued || mark != .dot || areApart(index, year: third) else { return nil }
    let form: DayReading.Form
    switch (items[index].text.utf8.count, items[index + 4].text.utf8.count) {
    case (4, 1...2): form = numeric(year: first, [(second, third)], era: era(at: end))
    case (1...2, 4): form = numeric(year: third, bothWays(first, second), era: era(at: end))
    case (1...2, 2) where isGlued:
      guard
        mark != .dot || (items[index].text.utf8.count, items[index + 2].text.utf8.count) == (2, 2)
      else { return nil }
      form = numeric(year: fullYear(third), bothWays(first, second), era: .gregorian)
    default: return nil
    }
    return (form, end + (era(at: end) == nil ? 0 : 1))
  }

  /// Whether figures and dots stand all apart; a dot behind a figure alone ends a sentence.
  private func areApart(_ index: Int, year: Int) -> Bool {
    (1...4).allSatisfy { items[index + $0].gap == .blank } && isGregorianYear(year)
  }

  /// Month and day, the likelier way first.
  private func bothWays(_ first: Int, _ second: Int) -> [(month: Int, day: Int)] {
    let dayFirst = (month: second, day: first)
    let monthFirst = (month: first, day: second)
    return context.country == "US" ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
  }

  private func numeric(
    year: Int, _ ways: [(month: Int, day: Int)], era: PrintedDate.Calendar?
  ) -> DayReading.Form {
    guard
      let calendar = era
        ?? (isGregorianYear(year)
          ? .gregorian : oldCalendar(year: year, ways[0].month, ways[0].day))
    else { return .impossible }
    var candidates: [DayReading.Candidate] = []
    for way in ways {
      let evidence: PrintedDate.DayEvidence =
        context.country == "US" && ways.count == 2 && max(way.month, way.day) <= 12
        ? .country : .printed
      guard let candidate = candidate(calendar, year, way.month, way.day, evidence),
        !candidates.contains(where: { $0.day == candidate.day })
      else { continue }
      // Only the Gregorian calendar is ever written the American way.
      if calendar == .gregorian || candidates.isEmpty { candidates.append(candidate) }
    }
    return candidates.isEmpty ? .impossible : .full(candidates)
  }

  private func compactDay(at index: Int) -> (DayReading.Form, Int)? {
    guard let digits = items[index].number(digits: 8...8), !continuesNumber(before: index),
      let mark = item(index + 1), mark.gap == .none, mark.text == "t",
      let clock = item(index + 2), clock.gap == .none, clock.number(digits: 4...6) != nil,
      isGregorianYear(digits / 10_000)
    else { return nil }
    let form = numeric(
      year: digits / 10_000, [(digits / 100 % 100, digits % 100)], era: .gregorian)
    return (form, index + 1)
  }

  /// 2020年2月19日, 2020년 2월 19일: each number with the sign of what it counts.
  private func markedDay(at index: Int) -> (DayReading.Form, Int)? {
    guard let year = items[index].number(digits: 4...4), isGregorianYear(year),
      let month = item(index + 2)?.number(digits: 1...2),
      let day = item(index + 4)?.number(digits: 1...2), let sign = item(index + 5)?.text,
      let set = [["年", "月", "日"], ["년", "월", "일"]].first(where: { $0[2] == sign }),
      items[index + 1].text == set[0], items[index + 3].text == set[1]
    else { return nil }
    return (full(.gregorian, year, month, day), index + 6)
  }

  private func numericMonth(at index: Int) -> (DayReading.Form, Int)? {
    guard !continuesNumber(before: index), let mark = divider(at: index + 1), mark != .dot,
      items[index + 1].gap == .none, let next = item(index + 2), next.gap == .none,
      !continuesNumber(after: index + 3), let first = items[index].number(digits: 1...4),
      let second = next.number(digits: 1...4)
    else { return nil }
    let (month, year) =
      next.text.utf8.count == 4 ? (first, second) : (second, first)
    guard isGregorianYear(year), let day = GregorianDay(year: year, month: month, day: 1),
      min(items[index].text.utf8.count, next.text.utf8.count) <= 2
    else { return nil }
    return (.month(day), index + 3)
  }

  private enum Divider {
    case slash
    case dash
    case dot
  }

  private func divider(at index: Int) -> Divider? {
    guard let item = item(index) else { return nil }
    if item.isSign(Self.slashes) { return .slash }
    if item.isSign(Self.dashes) { return .dash }
    return item.isSign([0x2E]) ? .dot : nil
  }

  /// Whether digits and a divider stand glued before a number: a longer number, no date.
  private func continuesNumber(before index: Int) -> Bool {
    guard let mark = item(index - 1), items[index].gap == .none, mark.gap == .none,
      let before = item(index - 2), case .number = before.kind
    else { return false }
    // «10:20-12 شباط»: the clock is over.
    if mark.isSign(Self.dashes), item(index - 3)?.isSign([0x3A]) == true { return false }
    return mark.isSign(Self.joints)
  }

  private func continuesNumber(after end: Int) -> Bool {
    guard let mark = item(end), mark.gap == .none, let after = item(end + 1), after.gap == .none,
      case .number = after.kind
    else { return false }
    // A clock may follow with a hyphen: «2020-01-10-18:00».
    if mark.isSign(Self.dashes), item(end + 2)?.isSign([0x3A]) == true { return false }
    return mark.isSign(Self.joints)
  }

  // MARK: With the month in words

  private func dayFirst(at index: Int) -> (DayReading.Form, Int)? {
    guard let (day, afterDay) = dayNumber(at: index) else { return nil }
    let atMonth = skip(from: afterDay, over: { $0 == .of })
    guard let month = month(at: atMonth) ?? misspeltMonth(at: atMonth) else { return nil }
    return finish(month, day: day, dayOpens: index)
  }

  private func monthFirst(at index: Int) -> (DayReading.Form, Int)? {
    let exact = month(at: index)
    let atDay = skip(from: exact?.end ?? index + 1, over: { _ in false })
    // The day is looked for first: nearly every word is none of a month, and most have no number.
    guard let number = item(atDay)?.number(digits: 1...2), item(atDay)?.gap != .line,
      item(atDay + 1)?.isSign([0x3A]) != true || item(atDay + 1)?.gap != DateItem.Gap.none,
      let (_, afterDay) = dayNumber(at: atDay), let month = exact ?? misspeltMonth(at: index)
    else { return nil }
    let atNext = skip(from: afterDay, over: { $0 == .of })
    // «mar. 11 févr.» is a Tuesday in February.
    if self.month(at: atNext) != nil { return nil }
    let found = Month(meanings: month.meanings, end: afterDay, isExact: month.isExact)
    return finish(found, day: number, dayOpens: nil)
  }

  private func yearFirst(at index: Int) -> (DayReading.Form, Int)? {
    guard let year = items[index].number(digits: 4...4), isGregorianYear(year),
      case let atMonth = skip(from: index + 1, over: { _ in false }),
      let month = month(at: atMonth), let number = month.number(in: .gregorian),
      case let atDay = skip(from: month.end, over: { _ in false }),
      let day = item(atDay)?.number(digits: 1...2),
      item(atDay + 1)?.isSign([0x3A]) != true,
      this(year, startsNoOther: atDay)
    else { return nil }
    return (full(.gregorian, year, number, day), atDay + 1)
  }

  /// Whether the day after a month doesn't have a year of its own after it.
  private func this(_ year: Int, startsNoOther atDay: Int) -> Bool {
    guard let next = item(atDay + 1)?.number(digits: 4...4) else { return true }
    return !isGregorianYear(next) || next == year
  }

  private func namedMonth(at index: Int) -> (DayReading.Form, Int)? {
    guard let month = month(at: index), let number = month.number(in: .gregorian) else {
      return nil
    }
    let atYear = skip(from: month.end, over: { $0 == .yearOpener || $0 == .of })
    guard let year = item(atYear)?.number(digits: 4...4), isGregorianYear(year),
      let day = GregorianDay(year: year, month: number, day: 1)
    else { return nil }
    let end = era(at: atYear + 1) == .gregorian ? atYear + 2 : atYear + 1
    if let before = item(index - 1), before.number(digits: 1...2) != nil {
      return (.impossible, end)
    }
    return (month.isContradictory ? .impossible : .month(day), end)
  }

  private func yearAlone(at index: Int) -> (DayReading.Form, Int)? {
    guard items[index].means(.yearOpener), let next = item(index + 1), next.gap != .line,
      let year = next.number(digits: 4...4), isGregorianYear(year)
    else { return nil }
    return (.year(year), index + 2)
  }

  /// Reads the year after day and month, if one follows.
  private func finish(_ month: Month, day: Int, dayOpens: Int?) -> (DayReading.Form, Int)? {
    let atYear = skip(from: month.end, over: { $0 == .yearOpener || $0 == .of })
    for (calendar, number) in month.meanings {
      guard let (year, end, era) = year(at: atYear, after: month.end, of: calendar) else {
        continue
      }
      if month.isContradictory || era != nil && era != calendar { return (.impossible, end) }
      return (full(calendar, year, number, day), end)
    }
    guard month.isExact, !month.isContradictory, let number = month.number(in: .gregorian),
      (1...31).contains(day)
    else { return nil }
    if let (year, end) = yearBehindClock(at: month.end) {
      // The clock is read again, as a part of its own.
      return (full(.gregorian, year, number, day), end)
    }
    return (.yearless(month: number, day: day), month.end)
  }

  private func full(
    _ calendar: PrintedDate.Calendar, _ year: Int, _ month: Int, _ day: Int
  ) -> DayReading.Form {
    candidate(calendar, year, month, day, .printed).map { .full([$0]) } ?? .impossible
  }

  /// The year of `Wed Feb 12 19:15:00 GMT 2025`; the day ends before the clock.
  private func yearBehindClock(at index: Int) -> (year: Int, end: Int)? {
    guard let (_, afterClock) = clock(at: index, after: nil) else { return nil }
    for offset in 0...4 {
      guard let item = item(afterClock + offset), item.gap != .line else { return nil }
      if let year = item.number(digits: 4...4), isGregorianYear(year), item.gap == .blank,
        self.item(afterClock + offset - 1)?.isSign([0x2B, 0x2D]) != true
      {
        return (year, index)
      }
    }
    return nil
  }

  private func year(
    at index: Int, after monthEnd: Int, of calendar: PrintedDate.Calendar
  ) -> (year: Int, end: Int, era: PrintedDate.Calendar?)? {
    guard let item = item(index), item.gap != .line else { return nil }
    if let year = item.number(digits: 4...4), isYear(year, of: calendar) {
      // «12 فبراير 2025: …» has its year, «12 فبراير 20:25» hasn't.
      let era = era(at: index + 1)
      return (year, index + (era == nil ? 1 : 2), era)
    }
    guard calendar == .gregorian, let year = item.number(digits: 2...2), index == monthEnd + 1,
      let joint = self.item(monthEnd),
      joint.isSign(Self.shortYearOpeners),
      item.gap == .none, self.item(index + 1)?.isSign([0x3A]) != true
    else { return nil }
    return (fullYear(year), index + 1, nil)
  }

  /// A month that begins at an item, with its other name after it: «شباط/فبراير», «شباط (فبراير)».
  private func month(at index: Int) -> Month? {
    guard var found = singleMonth(at: index) else { return nil }
    var next = found.end
    var opened = false
    while next - found.end < 2, let mark = item(next),
      mark.isSign(Self.betweenNames)
    {
      opened = opened || mark.isSign(Self.brackets)
      next += 1
    }
    guard let other = singleMonth(at: next), item(next)?.gap != .line else { return found }
    let shared = found.meanings.filter { meaning in other.meanings.contains { $0 == meaning } }
    if shared.isEmpty {
      let sameCalendar = found.meanings.contains { one in
        other.meanings.contains { $0.calendar == one.calendar }
      }
      guard sameCalendar else { return found }
      found.isContradictory = true
    } else {
      found.meanings = shared
    }
    found.end = other.end
    if opened, let mark = item(found.end), mark.isSign(Self.brackets) { found.end += 1 }
    return found
  }

  private static let brackets: SignSet = [0x28, 0x29, 0x5B, 0x5D, 0xAB, 0xBB, 0x22]
  /// What stands between the two names of a month: «شباط/فبراير», «شباط (فبراير)», «شباط، فبراير».
  private static let betweenNames = slashes.union(dashes).union(brackets)
    .union([0x2E, 0x2C, 0x060C])

  private func singleMonth(at index: Int) -> Month? {
    guard let item = item(index) else { return nil }
    if let numbered = numberedMonth(at: index) { return numbered }
    let meanings = item.meanings.compactMap { meaning -> (PrintedDate.Calendar, Int)? in
      if case .month(let calendar, let month) = meaning { (calendar, month) } else { nil }
    }
    guard !meanings.isEmpty else { return nil }
    return Month(meanings: meanings.map { ($0.0, $0.1) }, end: index + 1, isExact: true)
  }

  /// «كانون2», «تشرين 1»: the first or second of its name.
  private func numberedMonth(at index: Int) -> Month? {
    guard let number = item(index + 1)?.number(digits: 1...1), (1...2).contains(number),
      items[index + 1].gap == .none || item(index + 2)?.number(digits: 4...4) != nil
    else { return nil }
    let month: Int
    switch items[index].text {
    case "كانون": month = number == 1 ? 12 : 1
    case "تشرين": month = number == 1 ? 10 : 11
    default: return nil
    }
    return Month(meanings: [(.gregorian, month)], end: index + 2, isExact: true)
  }

  /// A word that misses a month's name by a letter, between numbers that make it one.
  private func misspeltMonth(at index: Int) -> Month? {
    guard let item = item(index), case .word(let meanings) = item.kind, meanings.isEmpty,
      let (calendar, month) = MonthNames.nearest(to: item.text)
    else { return nil }
    return Month(meanings: [(calendar, month)], end: index + 1, isExact: false)
  }

  private struct Month {
    var meanings: [(calendar: PrintedDate.Calendar, month: Int)]
    var end: Int
    var isExact: Bool
    var isContradictory = false

    func number(in calendar: PrintedDate.Calendar) -> Int? {
      meanings.first { $0.calendar == calendar }?.month
    }
  }

  /// A day of the month: figures, with what makes them an ordinal, or words.
  private func dayNumber(at index: Int) -> (day: Int, end: Int)? {
    guard let item = item(index) else { return nil }
    for case .ordinal(let day) in item.meanings { return (day, index + 1) }
    guard let day = item.number(digits: 1...2), !continuesNumber(before: index) else { return nil }
    let endings: Set<String> = ["st", "nd", "rd", "th", "er", "e", "eme", "re", "º"]
    if let next = self.item(index + 1), endings.contains(next.text),
      next.gap == .none || next.gap == .blank && month(at: index + 2) != nil
    {
      return (day, index + 2)
    }
    return (day, index + 1)
  }

  /// Skips at most three marks and small words inside a date.
  private func skip(from index: Int, over isSmall: (DateWord) -> Bool) -> Int {
    var index = index
    for _ in 0..<3 {
      guard let item = item(index), item.gap != .line,
        item.isSign(Self.insides) || item.meanings.contains(where: isSmall)
      else { break }
      index += 1
    }
    return index
  }
}
