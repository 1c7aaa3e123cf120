import ArabicText
import Testing

/// The moment at which the pages of these tests were fetched: a Tuesday.
private let fetchedAt = "2026-11-24T09:30:00Z"

struct PrintedDateReaderTests {
  @Test(
    "A day is read in the months of every country",
    arguments: [
      ("نُشر في: 3 كانون الثاني 2024", "2024-01-03"), ("7 شباط/فبراير 2024", "2024-02-07"),
      ("7 شباط (فبراير) 2024", "2024-02-07"), ("15 جويلية 2019", "2019-07-15"),
      ("2 يوليوز 2020", "2020-07-02"), ("9 ماي 2021", "2021-05-09"),
      ("٣٠ حزيران ٢٠٢٣", "2023-06-30"),
      ("12 من شهر مارس لعام 2022", "2022-03-12"), ("الثاني عشر من آذار 2022", "2022-03-12"),
      ("الحادي والعشرين من تشرين الأول 2021", "2021-10-21"),
      ("الأول من كانون الأول 2020", "2020-12-01"),
      ("مارس 12، 2022", "2022-03-12"), ("2022 مارس 12", "2022-03-12"),
      ("12-مارس-2022", "2022-03-12"),
      ("12فبراير2022", "2022-02-12"), ("12, مارس, 2022", "2022-03-12"),
      ("12 سبتنبر 2022", "2022-09-12"),
      ("12th, March 2022", "2022-03-12"), ("Mar 12th, 2022", "2022-03-12"),
      ("12-Mar-22", "2022-03-12"),
      ("le 1er août 2022", "2022-08-01"), ("mar. 11 févr. 2025", "2025-02-11"),
      ("12 Mart 2022", "2022-03-12"), ("12 فروری 2022", "2022-02-12"),
      ("۱۲ فوریه ۲۰۲۲", "2022-02-12"),
      ("12.3.2022", "2022-03-12"), ("12 / 3 / 2022", "2022-03-12"), ("2022/3/12", "2022-03-12"),
      ("13 مارس 2022 | 18:75", "2022-03-13"),
    ])
  func readsDays(text: String, expected: String) {
    #expect(publication(in: text) == expected)
  }

  @Test(
    "A clock is bound to its day, with the words for its half of the day",
    arguments: [
      ("12 مارس 2022 - 10:15 م", "2022-03-12T22:15"), ("12 مارس 2022 12:05 ص", "2022-03-12T00:05"),
      ("22:15 | السبت 12 مارس 2022", "2022-03-12T22:15"),
      ("10:15 مساءً - 12/3/2022", "2022-03-12T22:15"),
      ("12 مارس 2022 الساعة 10.15 صباحا", "2022-03-12T10:15"),
      ("12 مارس 2022، الساعة العاشرة والنصف مساء", "2022-03-12T22:30"),
      ("12 مارس 2022 الساعة 4 عصرا", "2022-03-12T16"),
      ("12 مارس 2022 1:30 ليلا", "2022-03-12T01:30"),
      ("12 March 2022, 10:15 p.m.", "2022-03-12T22:15"),
      ("12 mars 2022 à 9h05", "2022-03-12T09:05"),
      ("Sat Mar 12 22:15:41 2022", "2022-03-12T22:15:41"),
      ("م 10:15 - 12/03/2022", "2022-03-12T22:15"),
      ("12 مارس 2022 15:20 صباحا", "2022-03-12"),
    ])
  func bindsClocks(text: String, expected: String) {
    #expect(
      publication(in: text)?.replacing(":00:00", with: "").prefix(expected.count) == expected[...])
  }

  @Test(
    "A printed zone is read by its law at that date, and beats the outlet's",
    arguments: [
      ("12 مارس 2022 22:15 بتوقيت مكة المكرمة", "2022-03-12T22:15+03:00"),
      ("12 تموز 2024 22:15 بتوقيت القاهرة", "2024-07-12T22:15+03:00"),
      ("12 مارس 2022 19:15 بتوقيت جرينتش", "2022-03-12T19:15+00:00"),
      ("12 مارس 2022 - 22:15 (توقيت القدس)", "2022-03-12T22:15+02:00"),
      ("12 مارس 2022 22:15 GMT+3", "2022-03-12T22:15+03:00"),
      ("12 مارس 2022 22:15 (+03:00)", "2022-03-12T22:15+03:00"),
      ("Sat, 12 Mar 2022 22:15:00 -0500", "2022-03-12T22:15:00-05:00"),
      ("2022-03-12T19:15:00.123Z", "2022-03-12T19:15:00+00:00"),
      ("20220312T191500Z", "2022-03-12T19:15:00+00:00"),
      ("12 مارس 2022 22:15 (19:15 غرينتش)", "2022-03-12T22:15+03:00"),
      ("12 مارس 2022 22:15 بتوقيت عمان", "2022-03-12T22:15"),
      ("12 مارس 2022 22:15", "2022-03-12T22:15+04:00"),
      ("12 مارس 2022 22:15 بالتوقيت المحلي", "2022-03-12T22:15+04:00"),
      ("12th, March 2022 GMT", "2022-03-12"),
    ])
  func readsZones(text: String, expected: String) {
    #expect(publication(in: text, zone: "Asia/Dubai") == expected)
  }

  @Test(
    "Islamic and Persian dates are converted, and give way to a Gregorian one beside them",
    arguments: [
      ("13 شعبان 1446 هـ", "2025-02-12"), ("١٣/٨/١٤٤٦هـ", "2025-02-12"),
      ("1446/08/13 هـ", "2025-02-12"),
      ("الأربعاء 13 شعبان 1446 هـ الموافق 12 فبراير 2025 م", "2025-02-12"),
      ("12 شعبان 1446 - 12 فبراير 2025", "2025-02-12"),
      ("13 شعبان 1446 هـ / 12 فبراير", "2025-02-12"),
      ("۲۴ بهمن ۱۴۰۳", "2025-02-12"), ("۱۴۰۳/۱۱/۲۴", "2025-02-12"),
      ("12 فبراير 2025 - 5 أمشير 1741", "2025-02-12"),
    ])
  func convertsCalendars(text: String, expected: String) {
    #expect(publication(in: text) == expected)
  }

  @Test(
    "Times counted back from now",
    arguments: [
      ("منذ ساعتين", "2026-11-24T07:30+00:00"), ("قبل ساعة ونصف", "2026-11-24T08:00+00:00"),
      ("منذ ربع ساعة", "2026-11-24T09:15+00:00"), ("نُشر قبل عشر دقائق", "2026-11-24T09:20+00:00"),
      ("2 hours ago", "2026-11-24T07:30+00:00"), ("il y a 5 minutes", "2026-11-24T09:25+00:00"),
      ("۳ ساعت پیش", "2026-11-24T06:30+00:00"), ("قبل 3 أيام", "2026-11-21"),
      ("أول أمس", "2026-11-22"),
      ("Yesterday at 9:15 PM", "2026-11-23T21:15"), ("اليوم، 08:10", "2026-11-24T08:10"),
      ("الأحد الماضي", "2026-11-22"), ("الثلاثاء الماضي", "2026-11-17"),
    ])
  func countsBack(text: String, expected: String) {
    #expect(publication(in: text) == expected)
  }

  @Test(
    "What isn't known isn't said",
    arguments: [
      "", "31 نيسان 2019", "29 فبراير 2023", "30/30/2020", "12 مايو 2031", "رمضان 1445", "12:45",
      "1446",
      "منذ أسبوع", "قبل شهرين", "12 فبراير", "24/7", "3-1", "01/345678", "192.168.1.2020",
      "الإصدار 3.2.2021", "© 2024 جميع الحقوق محفوظة", "من 1 إلى 5 مارس 2024", "1 - 5 مارس 2024",
      "12 مايو 2022 | 15 مايو 2022", "كانون الثاني - شباط 2020", "اليمن اليوم", "2016/2017",
    ])
  func saysNothing(text: String) {
    #expect(publication(in: text) == nil)
  }

  @Test(
    "The date of an event is not the date of the page",
    arguments: [
      "ولد في 12 مارس 1950 في المرسى", "تنتهي المهلة في 30 يونيو 2024", "منذ 12 مايو 2022",
      "حتى 12 مايو 2022", "مؤتمر المياه - 12 فبراير 2025", "ذكرى الاستقلال 15 مايو 1948",
      "التقى الوزير نظيره قبل يومين", "قتل قبل 3 أيام", "Born on 12 March 1950",
      "القرار الصادر في 12 مايو 2022", "حفل الافتتاح: 12 مايو 2022",
      "الفجر 04:12 الظهر 12:05 العصر 15:31",
    ])
  func leavesEvents(text: String) {
    #expect(publication(in: text) == nil)
  }

  @Test(
    "Of a published and an updated time the published one is taken, in any order",
    arguments: [
      ("نشر: 10 يناير 2020 18:00 | آخر تحديث: 11 يناير 2020 09:30", "2020-01-10T18:00"),
      ("تم التحديث 11/01/2020 - نشر 10/01/2020", "2020-01-10"),
      ("نشر في 3 أبريل 2018 وتم التحديث في 8 أبريل 2018", "2018-04-03"),
      ("10 يناير 2020 (آخر تحديث: 11 يناير 2020)", "2020-01-10"),
      ("12 فبراير 2025، آخر تحديث 22:15", "2025-02-12"),
      ("آخر تحديث: 7 مايو 2021", "2021-05-07"),
      ("Published 10 Jan 2020. Updated 11 Jan 2020", "2020-01-10"),
      ("Mis à jour le 11/01/2020 - Publié le 10/01/2020 à 18h00", "2020-01-10T18:00"),
      ("تاريخ النشر\n10 يناير 2020\nآخر تحديث\n11 يناير 2020", "2020-01-10"),
    ])
  func choosesPublished(text: String, expected: String) {
    #expect(publication(in: text) == expected)
  }

  @Test(
    "Bylines, cities, sections and counters stand beside the date",
    arguments: [
      ("كتب: سلمى الخطيب - الخميس 12 مايو 2022 - 10:30 ص", "2022-05-12T10:30"),
      ("النخيل - رامي السعدي | 3 تموز 2020 | 09:40", "2020-07-03T09:40"),
      ("بقلم سلمى الخطيب، 12 مايو 2022", "2022-05-12"), ("القاهرة 12 فبراير 2025", "2025-02-12"),
      ("الرئيسية > أخبار > 4 حزيران 2019", "2019-06-04"),
      ("المشاهدات: 2019 | 14 أكتوبر 2018 | 3 تعليقات", "2018-10-14"),
      ("الأحد 14 أكتوبر 2018 - العدد 14567", "2018-10-14"),
      ("By Salma Khatib | Feb 12, 2025 | 5 min read", "2025-02-12"),
    ])
  func toleratesCompany(text: String, expected: String) {
    #expect(publication(in: text) == expected)
  }

  @Test("The weekday decides between day and month, and says so")
  func weekdayDecides() throws {
    let date = try #require(read("الأربعاء 02/12/2025"))
    #expect(date.time.text == "2025-02-12")
    #expect(date.dayKnownFrom == .weekday)
    #expect(publication(in: "الثلاثاء 02/12/2025") == "2025-12-02")
    #expect(publication(in: "الخميس 19 تشرين الثاني") == "2026-11-19")
    #expect(publication(in: "03/04/2021") == "2021-04-03")
    #expect(publication(in: "03/04/2021", country: "US") == "2021-03-04")
  }

  @Test("A misspelt month is read where it can be only one")
  func readsMisspelt() {
    #expect(publication(in: "12 فبرابر 2020") == "2020-02-12")
    #expect(publication(in: "12 يوبيو 2020") == nil)
    #expect(publication(in: "3 مدارس 2020") == nil)
  }

  @Test("The span is the date's own in the original text")
  func givesSpan() throws {
    let text = MarkedDate(
      "تاريخ النشر: ⟦الأربعاء \u{200F}12\u{200F} فبراير 2025، 10:15 مساءً⟧ | القسم: أخبار")
    let date = try #require(read(text.plain))
    #expect(date.span == text.span)
    #expect(date.role == .published)
  }

  @Test("All dates of a text are found, with those of events")
  func findsAll() {
    let text = "ولد في 12 مارس 1950 وتوفي في أيلول 2001، وتقام الذكرى يوم 24 أيار 2027 عند 18:00."
    let dates = PrintedDateReader(context: context()).dates(in: text).map(\.time.text)
    #expect(dates == ["1950-03-12", "2001-09", "2027-05-24T18:00"])
  }

  @Test("How the zone is known is said")
  func saysHowKnown() {
    #expect(read("12 مارس 2022 22:15 بتوقيت مكة")?.zoneKnownFrom == .printed)
    #expect(read("12 مارس 2022 22:15", zone: "Asia/Dubai")?.zoneKnownFrom == .outlet)
    #expect(read("12 مارس 2022 22:15")?.zoneKnownFrom == PrintedDate.ZoneEvidence.none)
    #expect(read("منذ ساعتين")?.zoneKnownFrom == .relative)
  }

  @Test("Any text is read to an end, however long or broken")
  func survivesAnything() {
    let reader = PrintedDateReader(context: context())
    let long = [
      String(repeating: "12 ", count: 100_000), String(repeating: "12/", count: 100_000),
      String(repeating: "الأحد ", count: 50_000),
      String(repeating: "| 12 مايو 2022 ", count: 20_000),
      String(repeating: "9", count: 1_000_000), String(repeating: "12:", count: 100_000),
    ]
    for text in hostileTexts() + long {
      let count = text.unicodeScalars.count
      for date in reader.dates(in: text) { #expect(date.span.end <= count && date.span.count > 0) }
      if let date = reader.publication(in: text) { #expect(date.span.end <= count) }
    }
  }

  private func publication(
    in text: String, zone: String? = nil, country: String? = nil
  ) -> String? {
    read(text, zone: zone, country: country)?.time.text
  }

  private func read(_ text: String, zone: String? = nil, country: String? = nil) -> PrintedDate? {
    PrintedDateReader(context: context(zone: zone, country: country)).publication(in: text)
  }

  private func context(zone: String? = nil, country: String? = nil) -> DateContext {
    DateContext(
      fetchedAt: KnownTime(fetchedAt)?.moment ?? Moment(secondsSince1970: 0), outletZone: zone,
      country: country)
  }
}

/// A text with the expected span between ⟦ and ⟧.
private struct MarkedDate {
  let plain: String
  let span: TextSpan

  init(_ marked: String) {
    let scalars = Array(marked.unicodeScalars)
    let start = scalars.firstIndex(of: "⟦") ?? 0
    let end = (scalars.firstIndex(of: "⟧") ?? 1) - 1
    plain = String(String.UnicodeScalarView(scalars.filter { $0 != "⟦" && $0 != "⟧" }))
    span = TextSpan(start: start, end: end)
  }
}
