/// A day of the Islamic calendar.
///
/// Months of 1356 to 1500 are as long as Umm al-Qura, the calendar of Saudi Arabia, has them;
/// before and after, as the tabular calendar has them (leap years 2, 5, 7, 10, 13, 16, 18, 21, 24,
/// 26, 29 of 30), which may be a day off. Countries that watch for the moon may be a day off too.
public struct HijriDate: Hashable, Sendable {
  /// The year, 1 to 1999.
  public let year: Int
  /// The month, 1 (Muharram) to 12 (Dhu al-Hijja).
  public let month: Int
  /// The day of the month, 1 to 30.
  public let day: Int

  /// Reads a day; nothing if the month has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...1_999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that begins on the evening before a Gregorian day; nothing before 622 or after 2561.
  public init?(_ day: GregorianDay) {
    let days = day.daysSince1970
    // A tabular guess is at most a few days off: look at the months around it.
    let guess = (days - Self.tabularBeginning) * 30 / 10_631 + 1
    for year in (guess - 1)...(guess + 1) where (1...1_999).contains(year) {
      for month in 1...12 {
        let start = Self.start(ofMonth: month, in: year)
        let length = Self.length(ofMonth: month, in: year)
        guard (start..<(start + length)).contains(days) else { continue }
        self.init(year: year, month: month, day: days - start + 1)
        return
      }
    }
    return nil
  }

  /// The Gregorian day that it shares its daylight with.
  public var gregorian: GregorianDay {
    GregorianDay(daysSince1970: Self.start(ofMonth: month, in: year) + day - 1)
  }

  /// Whether only a rule of thumb says when it is, so that it may be a day off.
  public var isTabular: Bool { !UmmAlQura.years.contains(year) }

  /// How many days a month of 1 to 12 has; any other has none.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    guard (1...12).contains(month) else { return 0 }
    let next =
      month == 12 ? start(ofMonth: 1, in: year + 1) : start(ofMonth: month + 1, in: year)
    return next - start(ofMonth: month, in: year)
  }

  /// Days from 1970-01-01 to the first of a month.
  private static func start(ofMonth month: Int, in year: Int) -> Int {
    if let last = UmmAlQura.years.last, year == last + 1, month == 1 {
      return UmmAlQura.monthStarts.last ?? 0
    }
    guard UmmAlQura.years.contains(year) else {
      let leapDays = (3 + 11 * year) / 30
      return tabularBeginning + (year - 1) * 354 + leapDays + (59 * (month - 1) + 1) / 2
    }
    return UmmAlQura.monthStarts[(year - UmmAlQura.years.lowerBound) * 12 + month - 1]
  }

  /// 1 Muharram of the year 1 in the civil reckoning, 16 July 622 (Julian), in days since 1970.
  private static let tabularBeginning = -492_148
}
