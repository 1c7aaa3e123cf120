import ArabicText
import Testing

/// Forms that outlets print, each with what a careful reader may conclude from it.
///
/// A row is a text, « = » and the time; `-` where nothing can be known; then, if it matters, the
/// outlet's zone or country. «⏎» begins a line.
@Suite("Every printed form is read as it is meant")
struct PrintedFormTableTests {
  @Test("Months of every country, doubled, turned round and misspelt")
  func months() { check(MonthForms.months) }

  @Test("Digits of all sets")
  func digits() { check(MonthForms.digits) }

  @Test("Weekdays with and without article, and misspelt")
  func weekdays() { check(MonthForms.weekdays) }

  @Test("Days without a year")
  func yearless() { check(MonthForms.yearless) }

  @Test("Clocks with the words for the parts of the day")
  func clocks() { check(ClockForms.clocks) }

  @Test("Zones in words, letters and figures")
  func zones() { check(ClockForms.zones) }

  @Test("Islamic dates, alone and beside Gregorian ones")
  func hijri() { check(CalendarForms.hijri) }

  @Test("Persian dates")
  func solar() { check(CalendarForms.solar) }

  @Test("Urdu dates")
  func urdu() { check(CalendarForms.urdu) }

  @Test("Times counted back from now")
  func relative() { check(RelativeForms.relative) }

  @Test("Labels of publication and change, and marks that nobody sees")
  func labels() { check(CompanyForms.labels) }

  @Test("What portals print around their dates")
  func company() { check(CompanyForms.company) }

  @Test("Days in figures, and machines' forms")
  func figures() { check(FigureForms.figures) }

  @Test("English forms of both sides of the ocean")
  func english() { check(WesternForms.english) }

  @Test("French forms")
  func french() { check(WesternForms.french) }

  @Test("Sister languages")
  func otherLanguages() { check(WesternForms.otherLanguages) }

  @Test("What has no date of its own")
  func nothing() { check(EventForms.nothing) }

  @Test("Dates of events")
  func events() { check(EventForms.events) }

  private func check(_ table: String, at location: SourceLocation = #_sourceLocation) {
    let rows = table.split(separator: "\n").map(String.init).map(PrintedForm.init)
    #expect(!rows.isEmpty, sourceLocation: location)
    for row in rows {
      #expect(row.read == row.expected, "\(row.text)", sourceLocation: location)
    }
  }
}

/// One row of a table.
private struct PrintedForm {
  let text: String
  let expected: String?
  private let zone: String?
  private let country: String?

  init(row: String) {
    let end = row.firstRange(of: " = ")
    text = (end.map { String(row[..<$0.lowerBound]) } ?? row).replacing("⏎", with: "\n")
    let words = end.map { row[$0.upperBound...].split(separator: " ") } ?? []
    expected = words.first.flatMap { $0 == "-" ? nil : String($0) }
    zone = words.dropFirst().first { $0.contains("/") }.map(String.init)
    country = words.dropFirst().first { $0.utf8.count == 2 }.map(String.init)
  }

  /// What the reader makes of it on a page fetched on a Tuesday.
  var read: String? {
    let fetchedAt = Moment(secondsSince1970: 1_795_512_600)  // 2026-11-24T09:30Z
    let context = DateContext(fetchedAt: fetchedAt, outletZone: zone, country: country)
    return PrintedDateReader(context: context).publication(in: text)?.time.text
  }
}
