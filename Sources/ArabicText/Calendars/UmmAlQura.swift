/// The month lengths of the Umm al-Qura calendar, as Saudi Arabia published them.
///
/// 1356 to 1500. The lengths are those that R. H. van Gent collected, taken over as facts from the
/// tables of the PyPI packages `hijridate` and `ummalqura`. They differ in 3 of 1740 months (Jumada
/// II of 1427 and 1446, Shawwal of 1485), by a day; `hijridate` is followed.
enum UmmAlQura {
  /// The years that the table covers.
  static let years = 1356...1500

  /// The first day of 1356, in days since 1970-01-01: 14 March 1937.
  private static let beginning = -11_981

  /// The first day of each month from Muharram 1356 on, and the day after the last, in days since
  /// 1970-01-01.
  static let monthStarts: [Int] = {
    var starts = [beginning]
    starts.reserveCapacity(years.count * 12 + 1)
    var day = beginning
    for (year, word) in longMonths.split(whereSeparator: { $0.isWhitespace }).enumerated() {
      let mask = Int(word, radix: 16) ?? 0
      for month in 0..<12 {
        day += 29 + (mask >> month & 1)
        // Sha'ban 1364 was printed with 28 days, to put right a month of 30 before it.
        if years.lowerBound + year == 1364, month == 7 { day -= 1 }
        starts.append(day)
      }
    }
    return starts
  }()

  /// Twelve bits a year, in hexadecimal, Muharram lowest: set where a month has 30 days.
  private static let longMonths = """
    4D4 D55 64B 497 D55 555 555 D55 755 D55 555 555 D55 6D5 555 EA5 D2A AAA CD5 655 572 DA9 555
    AAA 555 52D A6D 55A 555 74D D53 D54 556 D55 2D5 D55 D54 D45 655 52D A5D 55A AD5 6AA D4B 52A
    A57 4AE 976 56C B55 AAA A55 4AD 95D 2DA 5D9 DB2 BA4 B4A A55 2B5 575 B6A BD2 BC4 B89 A95 52D
    5AD B6A 6D4 DC9 D92 AA6 956 2AE 56D 36A B55 AAA 94D 49D 95D 2BA 5B5 5AA D55 A9A 92E 26E 55D
    ADA 6D4 6A5 54B A97 54E AAE 5AC BA9 D92 B25 64B CAB 55A B55 6D2 EA5 E4A A95 52D AAD 36C 759
    6D2 695 52D A5B 4BA 9BA 3B4 B69 B52 AA6 4B6 96D 2EC 6D9 EB2 D54 D2A A56 4AE 96D D6A B54 B29
    A93 52B A57 536 AB5 6AA E93
    """
}
