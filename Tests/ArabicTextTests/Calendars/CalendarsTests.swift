import ArabicText
import Testing

struct CalendarsTests {
  @Test(
    "A day of Umm al-Qura is the Gregorian day that Saudi papers print beside it",
    arguments: [
      ((1356, 1, 1), "1937-03-14"), ((1364, 9, 1), "1945-08-08"), ((1400, 1, 1), "1979-11-20"),
      ((1428, 1, 30), "2007-02-18"), ((1445, 9, 10), "2024-03-20"), ((1446, 8, 13), "2025-02-12"),
      ((1500, 12, 30), "2077-11-16"),
    ])
  func convertsHijri(hijri: (Int, Int, Int), expected: String) throws {
    let date = try #require(HijriDate(year: hijri.0, month: hijri.1, day: hijri.2))
    #expect(text(date.gregorian) == expected)
    #expect(!date.isTabular)
    #expect(HijriDate(date.gregorian) == date)
  }

  @Test("Outside the table a rule of thumb is used, and says so")
  func convertsTabular() throws {
    let early = try #require(HijriDate(year: 1300, month: 1, day: 1))
    #expect(text(early.gregorian) == "1882-11-12")
    #expect(early.isTabular)
    let late = try #require(HijriDate(year: 1510, month: 7, day: 15))
    #expect(text(late.gregorian) == "2087-02-18")
    #expect(HijriDate(late.gregorian) == late)
  }

  @Test("Days of the Islamic calendar follow one another, over the edges of the table too")
  func followsDays() throws {
    for start in ["1937-01-01", "2006-01-01", "2077-06-01"] {
      var day = try #require(KnownTime(start)).day
      var previous = try #require(HijriDate(day))
      for _ in 0..<800 {
        day = day.advanced(byDays: 1)
        let next = try #require(HijriDate(day))
        #expect(next.gregorian == day)
        #expect(next.day == previous.day + 1 || next.day == 1)
        previous = next
      }
    }
  }

  @Test(
    "A day that its month hasn't got is none",
    arguments: [(1446, 8, 31), (1446, 13, 1), (0, 1, 1), (1446, 1, 0), (2_000_000, 1, 1)])
  func refusesDays(hijri: (Int, Int, Int)) {
    #expect(HijriDate(year: hijri.0, month: hijri.1, day: hijri.2) == nil)
    #expect(SolarHijriDate(year: hijri.0, month: hijri.1, day: hijri.2 % 31 * 32) == nil)
  }

  @Test(
    "Iran's calendar knows its leap years",
    arguments: [
      ((1403, 11, 24), "2025-02-12"), ((1403, 12, 30), "2025-03-20"), ((1404, 1, 1), "2025-03-21"),
      ((1399, 12, 30), "2021-03-20"), ((1400, 4, 17), "2021-07-08"), ((1375, 12, 30), "1997-03-20"),
      ((1300, 1, 1), "1921-03-21"),
    ])
  func convertsSolar(solar: (Int, Int, Int), expected: String) throws {
    let date = try #require(SolarHijriDate(year: solar.0, month: solar.1, day: solar.2))
    #expect(text(date.gregorian) == expected)
  }

  @Test("1404 is no leap year, and Esfand has 29 days then")
  func refusesLeapDay() {
    #expect(SolarHijriDate(year: 1404, month: 12, day: 30) == nil)
  }

  @Test(
    "The Coptic calendar goes with Egypt's",
    arguments: [
      ((1732, 6, 4), "2016-02-12"), ((1741, 1, 1), "2024-09-11"), ((1739, 13, 6), "2023-09-11"),
    ])
  func convertsCoptic(coptic: (Int, Int, Int), expected: String) throws {
    let date = try #require(CopticDate(year: coptic.0, month: coptic.1, day: coptic.2))
    #expect(text(date.gregorian) == expected)
  }

  private func text(_ day: GregorianDay) -> String {
    KnownTime(day: day, precision: .day).text
  }
}
