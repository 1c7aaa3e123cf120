/// What a word or a phrase can mean in a date; one word may mean several things.
enum DateWord: Hashable {
  /// A month of a calendar.
  case month(PrintedDate.Calendar, Int)
  /// A day of the week, 0 for Sunday.
  case weekday(Int)
  /// A part of the day after a clock time.
  case dayPart(DayPart)
  /// A zone that is meant wherever it stands: GMT, «غرينتش».
  case zone(String)
  /// A place whose clocks may be meant, after «بتوقيت».
  case zonePlace(String)
  /// «بتوقيت»: a zone follows.
  case zoneOpener
  /// «بالتوقيت المحلي»: the outlet's own clocks.
  case localZone
  /// What the date is the date of; strong if it can't be part of a sentence.
  case label(PrintedDate.Role, isStrong: Bool)
  /// The calendar of the year before it.
  case era(PrintedDate.Calendar)
  /// «الموافق»: the same day in another calendar follows.
  case corresponding
  /// «الساعة», "at": a clock time follows.
  case clockOpener
  /// A word that may stand around a date and says nothing: «في», «يوم».
  case filler
  /// «و»: what is beside it belongs together.
  case and
  /// «من», "of": between day and month.
  case of
  /// «عام»: a year follows.
  case yearOpener
  /// «منذ», «قبل»: a span of time follows.
  case since
  /// «حوالي»: a number may be rounded.
  case about
  /// A zone's letters that mean several zones: AST, CST.
  case ambiguousZone
  /// "ago", «پیش»: a span of time stood before.
  case ago
  /// "il y a".
  case thereIs
  /// A unit of time, how many of it, in seconds.
  case unit(Unit, count: Int)
  /// A number in words.
  case count(Int)
  /// «نصف», «ربع»: a part of an hour, in seconds.
  case fraction(Int)
  /// An hour in words: «العاشرة».
  case hour(Int)
  /// A day of the month in words: «الثاني عشر».
  case ordinal(Int)
  /// A day counted from today: «أمس» is -1.
  case relativeDay(Int)
  /// «الآن».
  case now
  /// «الماضي»: the last one before today.
  case last
  /// A word that pages print beside dates: a counter, a section, a city, an agency.
  case neutral
  /// «بقلم»: a name follows; unless sure, only before a colon.
  case byline(isSure: Bool)
  /// A word of an event, whose date isn't the page's.
  case event

  /// The units that are counted back.
  enum Unit: Hashable {
    case second
    case minute
    case hour
    case day
    /// Weeks, months and years: pages round them, so that no day follows.
    case longer

    /// How long it is, in seconds.
    var seconds: Int {
      switch self {
      case .second: 1
      case .minute: 60
      case .hour: 3_600
      case .day: 86_400
      case .longer: 0
      }
    }
  }

  /// The parts of a day.
  enum DayPart: Hashable {
    /// «ص», "am", «فجرا».
    case morning
    /// «ظهرا».
    case noon
    /// «م», "pm", «عصرا», «مساء».
    case afternoon
    /// «ليلا».
    case night
    /// «بعد منتصف الليل».
    case afterMidnight

    /// The hour of 24 that a clock of 12 means; nothing where the two contradict each other.
    func hour(_ hour: Int) -> Int? {
      switch self {
      case .morning: return hour == 12 ? 0 : hour < 12 ? hour : nil
      case .afterMidnight: return hour == 12 ? 0 : hour < 6 ? hour : nil
      case .noon: return hour < 5 ? hour + 12 : (10...16).contains(hour) ? hour : nil
      case .afternoon: return hour == 0 ? nil : hour < 12 ? hour + 12 : hour
      case .night: return hour == 12 ? 0 : hour < 6 ? hour : hour < 12 ? hour + 12 : hour
      }
    }
  }
}
