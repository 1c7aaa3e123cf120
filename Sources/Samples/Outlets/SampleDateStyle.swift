public import ArabicText

/// How an outlet prints the time of publication; each is in use somewhere.
public enum SampleDateStyle: Hashable, Sendable {
  /// «الثلاثاء 24/11/2026 14:05»
  case weekdayAndSlashes
  /// «24 نوفمبر 2026 الساعة 02:05 م»
  case twelveHours
  /// «24 نوفمبر, 2026 2:05 مساءً», with the comma of a program that knows no Arabic
  case twelveHoursInWords
  /// «الثلاثاء 24 تشرين الثاني 2026 - 14:05»
  case weekdayAndClock
  /// «الثلاثاء، 24 نوفمبر 2026»: the day alone
  case weekdayAndDay
  /// «24 نوفمبر 2026 - 12:05»
  case dayAndClock
  /// «آخر تحديث: 24/11/2026 - 10:05 (بتوقيت غرينتش)»
  case lastUpdateInGMT
  /// «Published 24 November 2026, 14:05 GMT+3»
  case english
  /// «14 جمادى الآخرة 1448 هـ الموافق 24 نوفمبر 2026 م»: the day alone, in two calendars
  case hijriAndGregorian
  /// «تاريخ النشر: 24th, November 2026 GMT»: the day alone, of GMT
  case englishDayInGMT
  /// «24/11/2026»: the day alone
  case slashes
}

extension SampleOutlet {
  /// A moment as the clock on its wall shows it.
  func localTime(_ moment: Moment) -> KnownTime {
    KnownTime(moment, offset: zone.offset, precision: .minute)
  }

  /// The time of publication as its pages print it.
  ///
  /// - Parameters:
  ///   - published: when the article appeared.
  ///   - modified: when it was changed last; nothing if it wasn't.
  /// - Returns: the line as printed.
  public func printedTime(published: Moment, modified: Moment? = nil) -> String {
    let words = DayWords(self)
    let time = localTime(published)
    let day = time.day
    switch dateStyle {
    case .weekdayAndSlashes:
      return words.weekday(day) + " " + Self.slashes(day, words, width: 2) + " "
        + words.clock(time)
    case .twelveHours:
      return words.date(day) + " الساعة " + Self.halfDayClock(time, words, width: 2)
        + (time.secondOfDay < 43_200 ? " ص" : " م")
    case .twelveHoursInWords:
      return words.dayAndMonth(day) + ", " + words.number(day.year) + " "
        + Self.halfDayClock(time, words, width: 1)
        + (time.secondOfDay < 43_200 ? " صباحاً" : " مساءً")
    case .weekdayAndClock:
      return words.weekday(day) + " " + words.date(day) + " - " + words.clock(time)
    case .weekdayAndDay:
      return words.weekday(day) + "، " + words.date(day)
    case .dayAndClock:
      return words.date(day) + " - " + words.clock(time)
    case .lastUpdateInGMT:
      let latest = KnownTime(modified ?? published, precision: .minute)
      return "آخر تحديث: " + Self.slashes(latest.day, words, width: 2) + " - "
        + words.clock(latest) + " (بتوقيت غرينتش)"
    case .english:
      return "Published " + words.date(day) + ", " + words.clock(time) + " GMT+3"
    case .hijriAndGregorian:
      return Self.hijri(day, words) + " الموافق " + words.date(day) + " م"
    case .englishDayInGMT:
      let day = KnownTime(published, precision: .minute).day
      return "تاريخ النشر: \(day.day)\(Self.ordinal(day.day)), "
        + "\(MonthSchool.english.names[day.month - 1]) \(day.year) GMT"
    case .slashes:
      return Self.slashes(day, words, width: 1)
    }
  }

  private static func slashes(_ day: GregorianDay, _ words: DayWords, width: Int) -> String {
    words.number(day.day, width: width) + "/" + words.number(day.month, width: width) + "/"
      + words.number(day.year)
  }

  private static func halfDayClock(_ time: KnownTime, _ words: DayWords, width: Int) -> String {
    let hour = time.secondOfDay / 3600 % 12
    return words.number(hour == 0 ? 12 : hour, width: width) + ":"
      + words.number(time.secondOfDay / 60 % 60, width: 2)
  }

  private static func ordinal(_ number: Int) -> String {
    switch number {
    case 1, 21, 31: "st"
    case 2, 22: "nd"
    case 3, 23: "rd"
    default: "th"
    }
  }

  private static func hijri(_ day: GregorianDay, _ words: DayWords) -> String {
    // Nothing lies before the Hijra but a clock set wrongly.
    guard let hijri = HijriDate(day) else { return "" }
    return words.number(hijri.day) + " " + hijriMonths[hijri.month - 1] + " "
      + words.number(hijri.year) + " هـ"
  }

  private static let hijriMonths = [
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان",
    "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
  ]
}
