/// A day of the Coptic calendar, which Egyptian papers print beside the Gregorian one.
public struct CopticDate: Hashable, Sendable {
  /// The year of the Martyrs, 1 to 3000.
  public let year: Int
  /// The month, 1 (Thout) to 13 (the little month, Nasi).
  public let month: Int
  /// The day of the month, 1 to 30.
  public let day: Int

  /// Reads a day; nothing if the month has no such day.
  public init?(year: Int, month: Int, day: Int) {
    let length = month == 13 ? (year % 4 == 3 ? 6 : 5) : 30
    guard (1...3_000).contains(year), (1...13).contains(month), (1...length).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The same day in the Gregorian calendar.
  public var gregorian: GregorianDay {
    GregorianDay(
      daysSince1970: Self.beginning + (year - 1) * 365 + year / 4 + (month - 1) * 30 + day - 1)
  }

  /// 1 Thout of the year 1, 29 August 284 (Julian), in days since 1970-01-01.
  private static let beginning = -615_558
}
