import ArabicText
import Testing

@Suite("Any day, in any printed form, is read back")
struct PrintedFormTests {
  /// Months as the schools of the Arab world and its neighbours print them.
  private static let schools: [[String]] = [
    [
      "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
      "نوفمبر", "ديسمبر",
    ],
    [
      "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
      "تشرين الأول", "تشرين الثاني", "كانون الأول",
    ],
    [
      "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر",
      "نوفمبر", "ديسمبر",
    ],
    [
      "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر",
      "نونبر", "دجنبر",
    ],
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ],
    [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
      "Oktober", "November", "Dezember",
    ],
    [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre",
    ],
  ]

  @Test("Day, month in words and year, in every school", arguments: 0..<8)
  func readsWords(school: Int) throws {
    for (index, name) in Self.schools[school].enumerated() {
      for (year, day) in [(2009, 1), (2017, 13), (2024, 28)] {
        let expected = try #require(GregorianDay(year: year, month: index + 1, day: day))
        for form in [
          "\(day) \(name) \(year)", "\(day) \(name)، \(year)", "نُشر في: \(day) \(name) \(year)",
        ] {
          #expect(self.day(in: form) == expected, "\(form)")
        }
        #expect(self.day(in: digits("\(day) \(name) \(year)", from: 0x0660)) == expected)
        #expect(self.day(in: digits("\(day) \(name) \(year)", from: 0x06F0)) == expected)
      }
    }
  }

  @Test("Figures alone, and each number with its sign")
  func readsFigures() throws {
    for offset in stride(from: 13_000, to: 20_000, by: 37) {
      let expected = GregorianDay(daysSince1970: offset)
      let (year, month, day) = (expected.year, expected.month, expected.day)
      for form in [
        "\(year)/\(month)/\(day)", "\(day)/\(month)/\(year)", "\(day).\(month).\(year)",
        "\(year)年\(month)月\(day)日", "\(year)년 \(month)월 \(day)일",
      ] {
        #expect(self.day(in: form) == expected, "\(form)")
      }
    }
  }

  @Test("Every minute of the day comes back with its half")
  func readsClocks() {
    for minute in stride(from: 0, to: 1_440, by: 7) {
      let (hour, rest) = (minute / 60, minute % 60)
      let small = hour % 12 == 0 ? 12 : hour % 12
      let text = "5 مايو 2023 - \(small):\(rest < 10 ? "0" : "")\(rest) \(hour < 12 ? "ص" : "م")"
      let date = PrintedDateReader(context: context).publication(in: text)
      #expect(date?.time.secondOfDay == minute * 60, "\(text)")
    }
  }

  private var context: DateContext {
    DateContext(fetchedAt: Moment(secondsSince1970: 1_795_000_000))
  }

  private func day(in text: String) -> GregorianDay? {
    PrintedDateReader(context: context).publication(in: text)?.time.day
  }

  private func digits(_ text: String, from zero: UInt32) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          (0x30...0x39).contains($0.value)
            ? Unicode.Scalar($0.value - 0x30 + zero) ?? $0 : $0
        }))
  }
}
