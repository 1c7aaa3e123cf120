import ArabicText

/// A time as programs print it: RFC 822 in all its broken forms, RFC 3339 and its cousins, the
/// output of C's `asctime`, seconds since 1970.
///
/// What people print, with Arabic month names for one, is read by ``PrintedDateReader``.
struct MachineDate {
  /// Which of the first two numbers of `11/3/2026` is the month.
  enum SlashOrder: Equatable {
    case dayFirst, monthFirst
  }

  /// The time, with the zone it named.
  let time: KnownTime
  /// Whether the order of day and month was a guess.
  let isAmbiguous: Bool
  /// The order that the numbers themselves prove; nothing if both could be, or there are none.
  let provenOrder: SlashOrder?

  /// Reads a time; nothing if it is none, or printed in words.
  ///
  /// - Parameters:
  ///   - text: the time and nothing else, in UTF-8.
  ///   - order: which order this feed uses, where it is known.
  ///   - zoneIsEastern: whether the outlet lives where `AST` is Riyadh's time and not Halifax's.
  init?(
    _ text: ArraySlice<UInt8>, order: SlashOrder? = nil, zoneIsEastern: Bool = false
  ) {
    guard let tokens = MachineDateTokens(text)?.tokens, !tokens.isEmpty else { return nil }
    var reading = Reading(tokens: tokens, order: order, zoneIsEastern: zoneIsEastern)
    guard reading.read(), let time = reading.time else { return nil }
    self.time = time
    isAmbiguous = reading.isAmbiguous
    provenOrder = reading.provenOrder
  }
}

extension MachineDate {
  /// What was understood so far, token by token.
  private struct Reading {
    let tokens: [MachineDateTokens.Token]
    let order: SlashOrder?
    let zoneIsEastern: Bool
    var at = 0
    var year: Int?
    var month: Int?
    var day: Int?
    var secondOfDay: Int?
    var hasSeconds = false
    var isMidnightAfter = false
    var offset: Int?
    var slash: (first: Int, second: Int)?
    var isTwelveHours = false
    var monthStandsFirst = false
    var isAmbiguous = false
    var provenOrder: SlashOrder?

    init(tokens: [MachineDateTokens.Token], order: SlashOrder?, zoneIsEastern: Bool) {
      self.tokens = tokens
      self.order = order
      self.zoneIsEastern = zoneIsEastern
    }

    mutating func read() -> Bool {
      if readCompact() { return true }
      while at < tokens.count {
        switch tokens[at] {
        case .number(let value, let digits):
          guard readNumber(value, digits) else { return false }
        case .word(let word):
          guard readWord(word) else { return false }
          at += 1
        case .mark(let mark):
          if mark == UInt8(ascii: "+") || mark == UInt8(ascii: "-"), secondOfDay != nil,
            offset == nil || offset == 0, readOffset(isAhead: mark == UInt8(ascii: "+"))
          {
            continue
          }
          at += 1
        }
      }
      settleSlash()
      return true
    }

    private func number(at index: Int) -> (value: Int, digits: Int)? {
      guard index < tokens.count, case .number(let value, let digits) = tokens[index] else {
        return nil
      }
      return (value, digits)
    }

    private func mark(at index: Int) -> UInt8? {
      guard index < tokens.count, case .mark(let mark) = tokens[index] else { return nil }
      return mark
    }

    // MARK: Numbers

    /// `20261103`, `20261103T085300Z`, `20261103085300`, seconds or milliseconds since 1970.
    private mutating func readCompact() -> Bool {
      guard let first = number(at: 0) else { return false }
      switch first.digits {
      case 8:
        year = first.value / 10_000
        month = first.value / 100 % 100
        day = first.value % 100
        at = 1
        if case .word(MachineDateWord("t")) = tokens.count > 1 ? tokens[1] : .mark(0),
          let clock = number(at: 2), clock.digits == 6 || clock.digits == 4
        {
          setCompactClock(clock.digits == 6 ? clock.value : clock.value * 100)
          hasSeconds = clock.digits == 6
          at = 3
        }
        return false
      case 14:
        year = first.value / 10_000_000_000
        month = first.value / 100_000_000 % 100
        day = first.value / 1_000_000 % 100
        setCompactClock(first.value % 1_000_000)
        hasSeconds = true
        at = 1
        return false
      case 10 where tokens.count == 1, 13 where tokens.count == 1:
        let seconds = first.digits == 13 ? first.value / 1000 : first.value
        let time = KnownTime(Moment(secondsSince1970: Int64(seconds)))
        (year, month, day) = (time.day.year, time.day.month, time.day.day)
        (secondOfDay, hasSeconds, offset) = (time.secondOfDay, true, 0)
        return true
      default: return false
      }
    }

    private mutating func setCompactClock(_ value: Int) {
      secondOfDay = value / 10_000 * 3600 + value / 100 % 100 * 60 + value % 100
    }

    private mutating func readNumber(_ value: Int, _ digits: Int) -> Bool {
      let next = mark(at: at + 1)
      if next == UInt8(ascii: ":"), secondOfDay == nil, digits <= 2 { return readClock(value) }
      if let next, next == UInt8(ascii: "/") || next == UInt8(ascii: ".") || next == 0x2D,
        year == nil, month == nil, day == nil, let second = number(at: at + 2)
      {
        return readSeparated(value, digits, mark: next, second: second)
      }
      if digits >= 5 { return false }
      if digits >= 3 {
        guard year == nil else { return false }
        year = value
      } else if day == nil, slash == nil {
        day = value
      } else if year == nil {
        year = value + (value < 70 ? 2000 : 1900)
      } else {
        return false
      }
      at += 1
      return true
    }

    /// `2026-11-03`, `2026/11/03`, `3.11.2026`, `11/3/2026`, `2026-11`.
    private mutating func readSeparated(
      _ first: Int, _ digits: Int, mark: UInt8, second: (value: Int, digits: Int)
    ) -> Bool {
      let third = self.mark(at: at + 3) == mark ? number(at: at + 4) : nil
      if digits == 4 {
        year = first
        if let third {
          (month, day) = (second.value, third.value)
          at += 5
        } else {
          // Day of the year, or year and month alone.
          if second.digits == 3 {
            guard second.value >= 1, second.value <= 366,
              let newYear = GregorianDay(year: first, month: 1, day: 1)
            else { return false }
            let date = newYear.advanced(byDays: second.value - 1)
            (month, day) = (date.month, date.day)
          } else {
            month = second.value
          }
          at += 3
        }
        return true
      }
      guard digits <= 2, let third, third.digits == 4 || third.digits == 2 else { return false }
      year = third.digits == 4 ? third.value : third.value + (third.value < 70 ? 2000 : 1900)
      if mark == UInt8(ascii: ".") {
        (day, month) = (first, second.value)
      } else {
        slash = (first, second.value)
      }
      at += 5
      return true
    }

    private mutating func readClock(_ hour: Int) -> Bool {
      guard hour <= 24, let minute = number(at: at + 2), minute.digits <= 2, minute.value < 60
      else { return false }
      secondOfDay = hour * 3600 + minute.value * 60
      at += 3
      if mark(at: at) == UInt8(ascii: ":"), let second = number(at: at + 1) {
        guard second.digits <= 2, second.value <= 61 else { return false }
        secondOfDay = hour * 3600 + minute.value * 60 + min(second.value, 59)
        hasSeconds = true
        at += 2
        if mark(at: at) == UInt8(ascii: ".") || mark(at: at) == UInt8(ascii: ","),
          number(at: at + 1) != nil, !isYear(at: at + 1)
        {
          at += 2
        }
      }
      if hour == 24 {
        secondOfDay = (secondOfDay ?? 0) - 86_400
        isMidnightAfter = true
      }
      return true
    }

    /// A comma after the seconds may also stand before a year: `08:53:10, 2026`.
    private func isYear(at index: Int) -> Bool {
      guard year == nil, mark(at: index - 1) == UInt8(ascii: ",") else { return false }
      return number(at: index)?.digits == 4
    }

    // MARK: Zones

    /// `+0300`, `+03:00`, `+3`, `-330`; the mark stands at ``at``.
    private mutating func readOffset(isAhead: Bool) -> Bool {
      guard let hours = number(at: at + 1), hours.digits <= 4, !isLoneYear(hours, at: at + 1)
      else { return false }
      var minutes: Int
      var used = 2
      if hours.digits >= 3 {
        minutes = hours.value / 100 * 60 + hours.value % 100
      } else {
        minutes = hours.value * 60
        if mark(at: at + 2) == UInt8(ascii: ":"), let more = number(at: at + 3), more.value < 60 {
          minutes += more.value
          used = 4
        }
      }
      guard minutes <= 18 * 60 else { return false }
      offset = isAhead ? minutes : -minutes
      at += used
      return true
    }

    private func isLoneYear(_ number: (value: Int, digits: Int), at index: Int) -> Bool {
      year == nil && number.digits == 4 && index == tokens.count - 1 && number.value > 1800
    }

    // MARK: Words

    private mutating func readWord(_ word: MachineDateWord) -> Bool {
      if word.length == 1 || word.length == 2, secondOfDay != nil, readHalf(word) { return true }
      if let month = MachineDateWord.month(word), word.length >= 3 {
        // Of two months the first was a weekday in another language («mar., 3 nov.»).
        guard self.month == nil || monthStandsFirst else { return false }
        monthStandsFirst = at == 0
        self.month = month
        return true
      }
      if word.isWeekday || word.isFiller { return true }
      if secondOfDay != nil {
        if offset != nil { return true }
        guard let zone = MachineDateWord.zone(word, isEastern: zoneIsEastern) else {
          return word.length > 5
        }
        offset = zone
        return true
      }
      // A weekday in another language stands first and before a comma or a number.
      return at == 0 && word.length >= 2 && year == nil && day == nil
    }

    private mutating func readHalf(_ word: MachineDateWord) -> Bool {
      guard let second = secondOfDay, !isTwelveHours else { return false }
      switch word {
      case MachineDateWord("am"),
        MachineDateWord("a") where isTimeLeft:
        guard second < 13 * 3600 else { return true }
        if second >= 12 * 3600 { secondOfDay = second - 12 * 3600 }
      case MachineDateWord("pm"),
        MachineDateWord("p") where isTimeLeft:
        if second < 12 * 3600 { secondOfDay = second + 12 * 3600 }
      default: return false
      }
      isTwelveHours = true
      return true
    }

    /// `a` and `p` are military zones too; they are halves of the day only as in `8:53 p.m.`.
    private var isTimeLeft: Bool { mark(at: at + 1) == UInt8(ascii: ".") }

    // MARK: The day

    private mutating func settleSlash() {
      guard let slash, day == nil else { return }
      if slash.first > 12 {
        provenOrder = .dayFirst
      } else if slash.second > 12 {
        provenOrder = .monthFirst
      } else if slash.first != slash.second {
        isAmbiguous = order == nil
      }
      // Programs that write «8:53 AM» with figures alone are set to the United States.
      let chosen = provenOrder ?? order ?? (isTwelveHours ? .monthFirst : .dayFirst)
      (day, month) =
        chosen == .dayFirst ? (slash.first, slash.second) : (slash.second, slash.first)
    }

    var time: KnownTime? {
      guard let year, year >= 1, year <= 9999 else { return nil }
      guard let month else {
        guard day == nil, secondOfDay == nil, tokens.count == 1,
          let first = GregorianDay(year: year, month: 1, day: 1), year > 1900
        else { return nil }
        return KnownTime(day: first, precision: .year)
      }
      guard var date = GregorianDay(year: year, month: month, day: day ?? 1) else { return nil }
      guard day != nil else {
        return secondOfDay == nil ? KnownTime(day: date, precision: .month) : nil
      }
      if isMidnightAfter { date = date.advanced(byDays: 1) }
      guard let secondOfDay, secondOfDay < 86_400 else {
        return self.secondOfDay == nil ? KnownTime(day: date, precision: .day) : nil
      }
      return KnownTime(
        day: date, secondOfDay: secondOfDay, offset: offset,
        precision: hasSeconds ? .second : .minute)
    }
  }
}
