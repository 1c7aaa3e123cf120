import ArabicText

/// Any text gives dates that stand in it, in order, none of them beyond what can be.
enum DateFuzzing {
  private static let zones: [String?] = [nil, "Asia/Riyadh", "America/New_York", "Mars/Olympus"]
  private static let countries: [String?] = [nil, "US", "SA", "x"]

  static func feed(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    // The last byte decides what isn't in the text itself.
    let choice = Int(bytes.last ?? 0)
    let fetchedAt = Moment(secondsSince1970: 1_764_000_000)
    let reader = PrintedDateReader(
      context: DateContext(
        fetchedAt: fetchedAt, outletZone: zones[choice % zones.count],
        country: countries[choice / 4 % countries.count]))
    let count = text.unicodeScalars.count
    let dates = reader.dates(in: text)
    var end = 0
    for date in dates {
      check(date, in: count)
      promise(date.span.start >= end, "dates stand one after another")
      end = date.span.end
    }
    promise(reader.dates(in: text) == dates, "the same text has the same dates")
    guard let publication = reader.publication(in: text) else { return }
    check(publication, in: count)
    // The clock on the page may be a day ahead of ours, by its zone.
    promise(
      publication.time.earliest.secondsSince1970 <= fetchedAt.secondsSince1970 + 2 * 86_400,
      "nothing is published after it was fetched, but \(publication.time.text)")
  }

  private static func check(_ date: PrintedDate, in count: Int) {
    promise(
      0 <= date.span.start && date.span.start < date.span.end && date.span.end <= count,
      "a date stands inside the text, but at \(date.span)")
    promise((0..<86_400).contains(date.time.secondOfDay), "a clock has 24 hours")
    promise(KnownTime(date.time.text)?.text == date.time.text, "\(date.time.text) reads back")
  }
}
