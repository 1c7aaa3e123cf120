import ArabicText

/// Days, clocks and lengths of time.
protocol TimeWording: PhraseBook {
  /// «الأربعاء 12 فبراير/شباط 2025»
  func date(_ day: GregorianDay) -> String
  /// «12 فبراير/شباط», with the year where it isn't `year`.
  func shortDate(_ day: GregorianDay, near year: Int) -> String
  /// «فبراير/شباط 2025»
  func month(_ day: GregorianDay) -> String
  func year(_ day: GregorianDay) -> String
  /// «الأربعاء 12 فبراير/شباط 2025، 22:15»
  func dateAndClock(_ day: GregorianDay, _ clock: String) -> String
  /// «قبل 12 دقيقة»
  func ago(_ span: TimeSpan) -> String
  var justNow: String { get }
  var today: String { get }
  var yesterday: String { get }
  var hourUnknown: String { get }
  var dayUnknown: String { get }
  var zoneUnknown: String { get }
  var timeUnknown: String { get }
  var notYet: String { get }
  /// «بتوقيت غرينتش», «بتوقيت الرياض»
  func clockOf(_ zone: HTML) -> HTML
  /// «بعده بثلاثة أشهر»
  func gap(_ gap: TimeGap) -> String
}

extension TimeWording {
  /// «22:15», «22» where minutes aren't known.
  func clock(_ time: KnownTime) -> String {
    let hour = digits.text(time.secondOfDay / 3600, padded: 2)
    return hour + ":" + digits.text(time.secondOfDay / 60 % 60, padded: 2)
  }
}

extension ArabicWording: TimeWording {
  // Readers of both schools of month names share these pages, so both names are printed.
  private static let months = [
    "يناير/كانون الثاني", "فبراير/شباط", "مارس/آذار", "أبريل/نيسان", "مايو/أيار", "يونيو/حزيران",
    "يوليو/تموز", "أغسطس/آب", "سبتمبر/أيلول", "أكتوبر/تشرين الأول", "نوفمبر/تشرين الثاني",
    "ديسمبر/كانون الأول",
  ]
  private static let weekdays = [
    "الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت",
  ]

  func date(_ day: GregorianDay) -> String {
    "\(Self.weekdays[day.weekday]) \(digits.text(day.day)) \(month(day))"
  }

  func shortDate(_ day: GregorianDay, near year: Int) -> String {
    digits.text(day.day) + " "
      + (day.year == year ? Self.months[day.month - 1] : month(day))
  }

  func month(_ day: GregorianDay) -> String { "\(Self.months[day.month - 1]) \(year(day))" }
  func year(_ day: GregorianDay) -> String { digits.text(day.year) }
  func dateAndClock(_ day: GregorianDay, _ clock: String) -> String { "\(date(day))، \(clock)" }
  func ago(_ span: TimeSpan) -> String {
    "قبل " + span.unit.noun.counted(span.count, digits: digits)
  }
  var justNow: String { "الآن" }
  var today: String { "اليوم" }
  var yesterday: String { "أمس" }
  var hourUnknown: String { "الساعة غير معروفة" }
  var dayUnknown: String { "اليوم غير معروف" }
  var zoneUnknown: String { "التوقيت غير معروف" }
  var timeUnknown: String { "تاريخ النشر غير معروف" }
  var notYet: String { "بتاريخ لم يحِن بعد" }
  func clockOf(_ zone: HTML) -> HTML { "بتوقيت \(zone)" }

  func gap(_ gap: TimeGap) -> String {
    switch gap {
    case .same: "في الوقت نفسه"
    case .sameDay: "في اليوم نفسه"
    case .after(let span): "بعده " + by(span)
    case .before(let span): "قبله " + by(span)
    }
  }

  /// «بثلاثة أشهر», and «بـ11 شهراً»: the preposition joins a word, but not a number.
  private func by(_ span: TimeSpan) -> String {
    let length = span.unit.noun.written(span.count, digits: digits)
    return (span.count > 10 ? "بـ" : "ب") + length
  }
}

extension EnglishWording: TimeWording {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  func date(_ day: GregorianDay) -> String {
    "\(Self.weekdays[day.weekday]) \(day.day) \(month(day))"
  }

  func shortDate(_ day: GregorianDay, near year: Int) -> String {
    "\(day.day) " + (day.year == year ? Self.months[day.month - 1] : month(day))
  }

  func month(_ day: GregorianDay) -> String { "\(Self.months[day.month - 1]) \(year(day))" }
  func year(_ day: GregorianDay) -> String { String(day.year) }
  func dateAndClock(_ day: GregorianDay, _ clock: String) -> String { "\(date(day)), \(clock)" }
  func ago(_ span: TimeSpan) -> String { span.unit.english.counted(span.count) + " ago" }
  var justNow: String { "just now" }
  var today: String { "today" }
  var yesterday: String { "yesterday" }
  var hourUnknown: String { "hour unknown" }
  var dayUnknown: String { "day unknown" }
  var zoneUnknown: String { "time zone unknown" }
  var timeUnknown: String { "date of publication unknown" }
  var notYet: String { "dated in the future" }
  func clockOf(_ zone: HTML) -> HTML {
    zone.words == name(of: OfferedZone.gmt) ? zone : "\(zone) time"
  }

  func gap(_ gap: TimeGap) -> String {
    switch gap {
    case .same: "at the same time"
    case .sameDay: "on the same day"
    case .after(let span): span.unit.english.counted(span.count) + " later"
    case .before(let span): span.unit.english.counted(span.count) + " earlier"
    }
  }
}

/// A length of time in one unit, as people say it.
struct TimeSpan: Hashable, Sendable {
  /// What is counted.
  enum Unit: Hashable, Sendable {
    case minute, hour, day, week, month, year

    var noun: CountedNoun {
      switch self {
      case .minute: .minute
      case .hour: .hour
      case .day: .day
      case .week: .week
      case .month: .month
      case .year: .year
      }
    }

    var english: EnglishNoun {
      switch self {
      case .minute: EnglishNoun("minute")
      case .hour: EnglishNoun("hour")
      case .day: EnglishNoun("day")
      case .week: EnglishNoun("week")
      case .month: EnglishNoun("month")
      case .year: EnglishNoun("year")
      }
    }
  }

  let count: Int
  let unit: Unit

  init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// So many seconds, at least a minute, in the largest unit that says enough.
  init(seconds: Int64) {
    let minutes = max(Int(seconds / 60), 1)
    switch minutes {
    case ..<60: self.init(minutes, .minute)
    case ..<1_440: self.init(minutes / 60, .hour)
    default: self.init(days: minutes / 1_440)
    }
  }

  /// So many days, at least one, in the largest unit that says enough.
  init(days: Int) {
    switch days {
    case ..<14: self.init(max(days, 1), .day)
    case ..<28: self.init(days / 7, .week)
    // A month is 30.44 days on average; two years are counted in months no more.
    case ..<700: self.init(max((days * 100 + 1_522) / 3_044, 1), .month)
    default: self.init((days * 100 + 18_262) / 36_525, .year)
    }
  }
}

/// How far one article lies from another in time, as far as both times are known.
enum TimeGap: Hashable, Sendable {
  case same
  case sameDay
  case after(TimeSpan)
  case before(TimeSpan)

  /// From `earlier` to `later`, which may as well be the earlier one.
  ///
  /// Minutes and hours are counted only where both clocks and zones are known; else days are, and
  /// nothing where not even those are.
  init?(from earlier: KnownTime, to later: KnownTime) {
    if let start = earlier.moment, let end = later.moment {
      let seconds = end.seconds(since: start)
      self =
        switch seconds {
        case -59...59: .same
        case 60...: .after(TimeSpan(seconds: seconds))
        default: .before(TimeSpan(seconds: -seconds))
        }
      return
    }
    guard earlier.precision >= .day, later.precision >= .day else { return nil }
    let days = later.day.daysSince1970 - earlier.day.daysSince1970
    self =
      switch days {
      case 0: .sameDay
      case 1...: .after(TimeSpan(days: days))
      default: .before(TimeSpan(days: -days))
      }
  }
}
