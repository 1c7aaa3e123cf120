extension DateGrammar {
  /// A time of day that begins at an item, with its part of the day.
  func clock(at index: Int, after previous: DatePart.Kind?) -> (ClockReading, Int)? {
    guard let item = item(index) else { return nil }
    if item.means(.clockOpener), let (clock, end) = openedClock(at: index) { return (clock, end) }
    var followsDay = false
    if case .day = previous { followsDay = true }
    if case .soft = previous { followsDay = true }
    if case .dash = previous, isDottedClockAlone(at: index) { followsDay = true }
    if let (digits, end) = digitalClock(at: index, mayUseDot: followsDay) {
      return withDayPart(digits, end)
    }
    if let compact = compactClock(at: index) { return compact }
    if followsDay {
      // «12 شباط 2021 الثامنة مساء»
      for case .hour(let hour) in item.meanings where dayPart(at: index + 1) != nil {
        return hourInWords(hour, at: index)
      }
    }
    if let (part, hour) = partBefore(index, followsDay: followsDay) { return (part, hour) }
    return hourAlone(at: index, followsDay: followsDay)
  }

  private struct Digits {
    let hour: Int
    let minute: Int
    let second: Int
    let precision: KnownTime.Precision
  }

  /// «12 شباط 2021 - 10.20»: behind a dash, with nothing that is counted after it.
  private func isDottedClockAlone(at index: Int) -> Bool {
    guard item(index + 1)?.isSign([0x2E]) == true, item(index)?.number(digits: 2...2) != nil else {
      return false
    }
    guard let next = item(index + 3), next.gap != .line else { return true }
    if case .sign(let sign) = next.kind { return Self.walls.contains(sign) }
    return false
  }

  /// «الساعة» and what follows: 22:15, 22.15, 3 بعد الظهر, العاشرة والنصف مساء.
  private func openedClock(at index: Int) -> (ClockReading, Int)? {
    var next = index + 1
    while let mark = item(next), mark.isSign([0x3A, 0x28]), next - index < 3 { next += 1 }
    guard let item = item(next), item.gap != .line else { return nil }
    if let (digits, end) = digitalClock(at: next, mayUseDot: true) ?? turnedClock(at: next) {
      return withDayPart(digits, end)
    }
    for case .hour(let hour) in item.meanings { return hourInWords(hour, at: next) }
    // "at 3" and «à 3» may count anything; «الساعة» counts hours.
    guard let hour = item.number(digits: 1...2), hour < 24,
      items[index].text.unicodeScalars.first.map({ $0.value > 0x250 }) == true
        || dayPart(at: next + 1) != nil
    else { return nil }
    return withDayPart(Digits(hour: hour, minute: 0, second: 0, precision: .hour), next + 1)
  }

  private func hourInWords(_ hour: Int, at index: Int) -> (ClockReading, Int)? {
    var next = index + 1
    var seconds = hour * 3_600
    var precision = KnownTime.Precision.hour
    if let item = item(next),
      case .fraction(let part)? = item.meanings.first(where: Self.isFraction)
    {
      seconds += part
      precision = .minute
      next += 1
    } else if item(next)?.means(.and) == true,
      let minutes = item(next + 1)?.number(digits: 1...2),
      minutes < 60, item(next + 2)?.means(.unit(.minute, count: 1)) == true
    {
      seconds += minutes * 60
      precision = .minute
      next += 3
    } else if let (minutes, end) = minutesInWords(at: next) {
      seconds += minutes * 60
      precision = .minute
      next = end
    }
    let digits = Digits(
      hour: seconds / 3_600, minute: seconds / 60 % 60, second: 0, precision: precision)
    return withDayPart(digits, next)
  }

  /// «وعشرين دقيقة» behind an hour in words.
  private func minutesInWords(at index: Int) -> (minutes: Int, end: Int)? {
    let start = item(index)?.means(.and) == true ? index + 1 : index
    guard let item = item(start), start > index || item.text.unicodeScalars.first == "و",
      self.item(start + 1)?.means(.unit(.minute, count: 1)) == true
    else { return nil }
    for case .count(let minutes) in item.meanings where minutes < 60 {
      return (minutes, start + 2)
    }
    return nil
  }

  /// «الساعة 54 : 18», turned round by a system without a sense of direction.
  private func turnedClock(at index: Int) -> (Digits, Int)? {
    guard let minute = item(index)?.number(digits: 2...2), (24..<60).contains(minute),
      item(index + 1)?.isSign([0x3A]) == true, let hour = item(index + 2)?.number(digits: 1...2),
      hour < 24, items[index + 1].gap != .line, items[index + 2].gap != .line
    else { return nil }
    return (Digits(hour: hour, minute: minute, second: 0, precision: .minute), index + 3)
  }

  static func isFraction(_ word: DateWord) -> Bool {
    if case .fraction = word { true } else { false }
  }

  /// 22:15, 22:15:41, 20h15, and 22.15 where a clock is expected.
  private func digitalClock(at index: Int, mayUseDot: Bool) -> (Digits, Int)? {
    guard let hour = item(index)?.number(digits: 1...2), hour < 25, let mark = item(index + 1)
    else { return nil }
    if mark.text == "h" || mark.text == "سا" { return frenchClock(hour, at: index) }
    let isColon = mark.isSign([0x3A])
    guard isColon || mark.isSign([0x2E]), mark.gap != .line,
      let minute = item(index + 2)?.number(digits: 2...2), minute < 60, hour < 24 || minute == 0,
      items[index + 2].gap != .line, isColon || mark.gap == .none && items[index + 2].gap == .none
    else { return nil }
    if let before = item(index - 1), before.isSign([0x3A, 0x2E]), before.gap == .none,
      items[index].gap == .none
    {
      return nil
    }
    let end = index + 3
    guard isColon else {
      let isLonger =
        item(end)?.isSign([0x2E, 0x2F, 0x2D]) == true && item(end + 1)?.gap == DateItem.Gap.none
      guard mayUseDot || dayPart(at: end) != nil, !isLonger else { return nil }
      return (Digits(hour: hour % 24, minute: minute, second: 0, precision: .minute), end)
    }
    if let mark = item(end), mark.isSign([0x3A]), mark.gap == .none,
      let second = item(end + 1)?.number(digits: 2...2), second < 61
    {
      let digits = Digits(
        hour: hour % 24, minute: minute, second: min(second, 59), precision: .second)
      let hasFraction =
        item(end + 2)?.isSign([0x2E]) == true && item(end + 3)?.gap == DateItem.Gap.none
        && item(end + 3)?.number(digits: 1...9) != nil
      return (digits, hasFraction ? end + 4 : end + 2)
    }
    return (Digits(hour: hour % 24, minute: minute, second: 0, precision: .minute), end)
  }

  private func frenchClock(_ hour: Int, at index: Int) -> (Digits, Int)? {
    if let minute = item(index + 2)?.number(digits: 2...2), minute < 60, hour < 24 {
      let unit = item(index + 3)
      let hasUnit =
        unit?.gap == DateItem.Gap.none && unit?.means(.unit(.minute, count: 1)) == true
      return (
        Digits(hour: hour, minute: minute, second: 0, precision: .minute),
        hasUnit ? index + 4 : index + 3
      )
    }
    if item(index + 2)?.means(.and) == true, let minute = item(index + 3)?.number(digits: 1...2),
      minute < 60, hour < 24, item(index + 4)?.means(.unit(.minute, count: 1)) == true
    {
      return (Digits(hour: hour, minute: minute, second: 0, precision: .minute), index + 5)
    }
    guard item(index + 2)?.means(.ago) != true, hour < 24 else { return nil }
    return (Digits(hour: hour, minute: 0, second: 0, precision: .hour), index + 2)
  }

  /// 191500 after the T of ISO 8601, and 1915 before a zone.
  private func compactClock(at index: Int) -> (ClockReading, Int)? {
    guard let item = item(index), let value = item.number(digits: 4...6),
      item.text.utf8.count != 5
    else { return nil }
    let before = self.item(index - 1)
    let isISO = item.gap == .none && before?.gap == DateItem.Gap.none && before?.text == "t"
    // "2220 GMT (0620 HKT)"
    let isMilitary =
      item.text.utf8.count == 4 && item.gap != .none
      && (self.item(index + 1)?.means(.zone("GMT")) == true)
      || item.text.utf8.count == 4 && before?.isSign([0x28]) == true
        && self.item(index + 1)?.means(.zone("GMT+8")) == true
    guard isISO || isMilitary else { return nil }
    let clock = item.text.utf8.count == 4 ? value * 100 : value
    guard clock / 10_000 < 24, clock / 100 % 100 < 60, clock % 100 < 60 else { return nil }
    let second = clock / 10_000 * 3_600 + clock / 100 % 100 * 60 + clock % 100
    let precision: KnownTime.Precision = item.text.utf8.count == 4 ? .minute : .second
    return (
      ClockReading(
        second: second, precision: precision, isContradictory: false, hasDayPart: false), index + 1
    )
  }

  /// «م 10:15», as tools without a sense of direction turn it round.
  private func partBefore(_ index: Int, followsDay: Bool) -> (ClockReading, Int)? {
    guard let part = item(index)?.meanings.compactMap(Self.part).first,
      let (digits, end) = digitalClock(at: index + 1, mayUseDot: false), dayPart(at: end) == nil
    else { return nil }
    // After a date, «م» is its era.
    if followsDay, era(at: index) != nil { return nil }
    return (reading(digits, part), end)
  }

  private static func part(of word: DateWord) -> DateWord.DayPart? {
    if case .dayPart(let part) = word { part } else { nil }
  }

  /// «3 مساء», `10pm`: the part of the day makes it an hour.
  private func hourAlone(at index: Int, followsDay: Bool) -> (ClockReading, Int)? {
    guard let hour = item(index)?.number(digits: 1...2), (1...12).contains(hour),
      let part = dayPart(at: index + 1), items[index + 1].gap != .line,
      followsDay || items[index + 1].text.unicodeScalars.count > 1
    else { return nil }
    let digits = Digits(hour: hour, minute: 0, second: 0, precision: .hour)
    return (reading(digits, part.part), part.end)
  }

  private func withDayPart(_ digits: Digits, _ end: Int) -> (ClockReading, Int) {
    var next = end
    while next - end < 2, let mark = item(next), mark.isSign([0x28, 0x2C, 0x060C, 0x2E]),
      mark.gap != .line
    {
      next += 1
    }
    // «10:15 من مساء الأربعاء»
    if item(next)?.means(.of) == true, dayPart(at: next + 1) != nil { next += 1 }
    guard let part = dayPart(at: next) else { return (reading(digits, nil), end) }
    return (reading(digits, part.part), part.end)
  }

  private func reading(_ digits: Digits, _ part: DateWord.DayPart?) -> ClockReading {
    let hour: Int?
    if let part, part == .afternoon, digits.hour == 0, digits.precision >= .minute {
      hour = nil
    } else {
      hour = part.map { $0.hour(digits.hour) } ?? digits.hour
    }
    return ClockReading(
      second: (hour ?? 0) * 3_600 + digits.minute * 60 + digits.second,
      precision: digits.precision, isContradictory: hour == nil, hasDayPart: part != nil)
  }

  private func dayPart(at index: Int) -> (part: DateWord.DayPart, end: Int)? {
    guard let item = item(index), item.gap != .line else { return nil }
    for case .dayPart(let part) in item.meanings { return (part, index + 1) }
    return nil
  }
}
