import ArabicText

/// The names a region gives the months of the Gregorian year.
public enum MonthSchool: Hashable, Sendable {
  /// يناير، فبراير
  case common
  /// كانون الثاني، شباط
  case levantine
  /// جانفي، فيفري
  case maghrebi
  /// January, February
  case english

  var names: [String] {
    switch self {
    case .common:
      [
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر",
        "أكتوبر", "نوفمبر", "ديسمبر",
      ]
    case .levantine:
      [
        "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
        "تشرين الأول", "تشرين الثاني", "كانون الأول",
      ]
    case .maghrebi:
      [
        "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر",
        "نوفمبر", "ديسمبر",
      ]
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    }
  }
}

/// The digits an outlet prints.
public enum DigitSchool: Hashable, Sendable {
  /// 0123456789
  case european
  /// ٠١٢٣٤٥٦٧٨٩
  case arabicIndic

  /// A text with its ASCII digits in these.
  func printed(_ text: String) -> String {
    guard self == .arabicIndic else { return text }
    var printed = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      printed.append(
        isDigit ? Unicode.Scalar(scalar.value &- 0x30 &+ 0x660) ?? scalar : scalar)
    }
    return String(printed)
  }
}

/// How an outlet says days: in its language, with its month names and its digits.
struct DayWords {
  let months: MonthSchool
  let digits: DigitSchool

  init(_ outlet: SampleOutlet) {
    months = outlet.months
    digits = outlet.digits
  }

  private var isEnglish: Bool { months == .english }

  func number(_ number: Int, width: Int = 1) -> String {
    let plain = String(number)
    let zeros = String(repeating: "0", count: max(0, width - plain.utf8.count))
    return digits.printed(zeros + plain)
  }

  func weekday(_ day: GregorianDay) -> String {
    let names =
      isEnglish
      ? ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
      : ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"]
    return names[day.weekday]
  }

  func month(_ day: GregorianDay) -> String { months.names[day.month - 1] }

  /// «24 نوفمبر».
  func dayAndMonth(_ day: GregorianDay) -> String { number(day.day) + " " + month(day) }

  /// «24 نوفمبر 2026».
  func date(_ day: GregorianDay) -> String { dayAndMonth(day) + " " + number(day.year) }

  /// «14:05».
  func clock(_ time: KnownTime) -> String {
    number(time.secondOfDay / 3600, width: 2) + ":"
      + number(time.secondOfDay / 60 % 60, width: 2)
  }
}
