/// A day of the solar Hijri calendar of Iran and Afghanistan.
///
/// Leap years after Borkowski, "The Persian calendar for 3000 years" (1996): those of the astronomy
/// at Tehran, good for 1 to 1800.
public struct SolarHijriDate: Hashable, Sendable {
  /// The year, 1 to 1800.
  public let year: Int
  /// The month, 1 (Farvardin) to 12 (Esfand).
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// Reads a day; nothing if the month has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...1_800).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The same day in the Gregorian calendar.
  public var gregorian: GregorianDay {
    let before = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7)
    return GregorianDay(daysSince1970: Self.newYear(of: year) + before + day - 1)
  }

  /// How many days a month of 1 to 12 has; any other has none.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 1...6: 31
    case 7...11: 30
    case 12: newYear(of: year + 1) - newYear(of: year) - 336
    default: 0
    }
  }

  /// Years in which the pattern of leap years begins anew.
  private static let breaks = [-61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060]

  /// Days from 1970-01-01 to 1 Farvardin.
  private static func newYear(of year: Int) -> Int {
    let gregorianYear = year + 621
    var leapDays = -14
    var start = breaks[0]
    var jump = 0
    for next in breaks.dropFirst() {
      jump = next - start
      if year < next { break }
      leapDays += jump / 33 * 8 + jump % 33 / 4
      start = next
    }
    let past = year - start
    leapDays += past / 33 * 8 + (past % 33 + 3) / 4
    if jump % 33 == 4, jump - past == 4 { leapDays += 1 }
    let gregorianLeapDays = gregorianYear / 4 - (gregorianYear / 100 + 1) * 3 / 4 - 150
    let dayOfMarch = 20 + leapDays - gregorianLeapDays
    return (GregorianDay(year: gregorianYear, month: 3, day: 1)?.daysSince1970 ?? 0) + dayOfMarch
      - 1
  }
}
