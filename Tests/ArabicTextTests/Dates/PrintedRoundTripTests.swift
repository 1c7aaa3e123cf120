import ArabicText
import Testing

@Suite("Any moment, printed in any way, is read back")
struct PrintedRoundTripTests {
  /// 2026-11-24T09:30Z.
  private let fetchedAt = Moment(secondsSince1970: 1_795_512_600)

  @Test("Islamic days come back through their names, in figures and beside the Gregorian day")
  func readsHijri() throws {
    let months = [
      "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان",
      "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
    ]
    for year in [1_425, 1_438, 1_447] {
      for month in 1...12 {
        for day in [1, 13, 29] {
          let hijri = try #require(HijriDate(year: year, month: month, day: day))
          let gregorian = hijri.gregorian
          let name = months[month - 1]
          let west = "\(gregorian.day)/\(gregorian.month)/\(gregorian.year)"
          for form in [
            "\(day) \(name) \(year)هـ", "\(day) من \(name) \(year) هـ",
            "\(year)/\(month)/\(day) هـ",
            "\(day)-\(month)-\(year)هـ", "\(day) \(name) \(year) هـ الموافق \(west)",
            "\(west)م الموافق \(day) \(name) \(year)هـ",
          ] {
            #expect(self.day(in: form) == gregorian, "\(form)")
          }
        }
      }
    }
  }

  @Test("A moment told by any city's clock is that moment")
  func readsZones() throws {
    let zones = [
      ("غرينتش", "GMT"), ("مكة المكرمة", "Asia/Riyadh"), ("القدس المحتلة", "Asia/Jerusalem"),
      ("بيروت", "Asia/Beirut"), ("القاهرة", "Africa/Cairo"), ("أبوظبي", "Asia/Dubai"),
      ("دمشق", "Asia/Damascus"), ("الرباط", "Africa/Casablanca"), ("طهران", "Asia/Tehran"),
      ("واشنطن", "America/New_York"), ("باريس", "Europe/Paris"), ("موسكو", "Europe/Moscow"),
    ]
    for (name, zone) in zones {
      let law = try #require(TimeZoneLaw(named: zone))
      // Every 41 days and some hours from 2009 on, at noon or so: no clock is turned back then.
      for step in 0..<150 {
        let moment = Moment(secondsSince1970: 1_231_000_000 + Int64(step) * 3_549_660)
        let time = KnownTime(moment, offset: law.offset(at: moment), precision: .minute)
        guard (6..<23).contains(time.secondOfDay / 3_600) else { continue }
        let text = "\(print(time.day)) - \(clock(time.secondOfDay)) بتوقيت \(name)"
        let read = reader.publication(in: text)
        #expect(read?.time.moment?.secondsSince1970 == minute(moment), "\(text)")
        #expect(read?.zoneKnownFrom == .printed)
      }
    }
  }

  @Test("Every offset that a clock can have")
  func readsOffsets() {
    for minutes in stride(from: -11 * 60, through: 14 * 60, by: 30) {
      let sign = minutes < 0 ? "-" : "+"
      let (hour, rest) = (abs(minutes) / 60, abs(minutes) % 60)
      let offset = "\(sign)\(two(hour)):\(two(rest))"
      for text in [
        "2021-02-12T10:20:30\(offset)", "12 شباط 2021 10:20 GMT\(offset)",
        "Fri, 12 Feb 2021 10:20:30 \(sign)\(two(hour))\(two(rest))",
      ] {
        #expect(reader.publication(in: text)?.time.offset == minutes, "\(text)")
      }
    }
  }

  @Test("However long ago, in whatever number")
  func countsBack() {
    for count in 1...23 {
      let hours =
        count == 1 ? "ساعة" : count == 2 ? "ساعتين" : "\(count) \(count < 11 ? "ساعات" : "ساعة")"
      let days =
        count == 1 ? "يوم" : count == 2 ? "يومين" : "\(count) \(count < 11 ? "أيام" : "يوما")"
      let then = fetchedAt.advanced(bySeconds: Int64(-count * 3_600))
      for form in ["منذ \(hours)", "قبل \(hours)", "نُشر منذ \(hours)", "\(count) hours ago"] {
        #expect(reader.publication(in: form)?.time.moment == then, "\(form)")
      }
      let today = KnownTime(fetchedAt).day
      for form in ["منذ \(days)", "آخر تحديث: قبل \(days)", "il y a \(count) jours"] {
        #expect(day(in: form) == today.advanced(byDays: -count), "\(form)")
      }
    }
  }

  @Test("A month's name with one letter lost, doubled or swapped is that month or none")
  func readsMisspelt() {
    let names = [
      "يناير", "فبراير", "أبريل", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر", "حزيران",
      "أيلول", "جويلية", "يوليوز", "September", "February", "décembre",
    ]
    let months = [1, 2, 4, 8, 9, 10, 11, 12, 6, 9, 7, 7, 9, 2, 12]
    for (name, month) in zip(names, months) {
      let letters = Array(name.unicodeScalars)
      for index in letters.indices.dropFirst() {
        var lost = letters
        lost.remove(at: index)
        var doubled = letters
        doubled.insert(letters[index], at: index)
        var swapped = letters
        swapped.swapAt(index, index - 1)
        for wrong in [lost, doubled, swapped] {
          let text = "12 \(String(String.UnicodeScalarView(wrong))) 2021"
          let read = reader.publication(in: text)?.time
          #expect(read == nil || read?.day.month == month && read?.day.day == 12, "\(text)")
        }
      }
    }
  }

  @Test("Marks, labels and company around a date change nothing")
  func readsInCompany() throws {
    let day = try #require(GregorianDay(year: 2_021, month: 2, day: 12))
    let labels = ["", "نُشر في: ", "تاريخ النشر | ", "آخر تحديث: ", "بيروت - ", "كتب: منى الحسن - "]
    let forms = [
      "12 شباط 2021", "12/02/2021", "2021-02-12", "الجمعة 12 شباط/فبراير 2021", "فبراير 12, 2021",
      "١٢ شباط ٢٠٢١", "12 February 2021",
    ]
    let ends = ["", " ", " | 234 مشاهدة", " - 10:20", "، 10:20 ص", " • 3 دقائق قراءة", " (رويترز)"]
    for label in labels {
      for form in forms {
        for end in ends {
          for mark in ["", "\u{200F}", "\u{202B}", "\u{FEFF}"] {
            let text = mark + label + form + mark + end
            #expect(self.day(in: text) == day, "\(text)")
          }
        }
      }
    }
  }

  private var reader: PrintedDateReader {
    PrintedDateReader(context: DateContext(fetchedAt: fetchedAt))
  }

  private func day(in text: String) -> GregorianDay? { reader.publication(in: text)?.time.day }

  private func minute(_ moment: Moment) -> Int64 {
    moment.secondsSince1970 / 60 * 60
  }

  private func print(_ day: GregorianDay) -> String { "\(day.day)/\(day.month)/\(day.year)" }

  private func clock(_ second: Int) -> String { "\(second / 3_600):\(two(second / 60 % 60))" }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
