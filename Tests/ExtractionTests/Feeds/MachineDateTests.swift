import ArabicText
import News
import Testing

@testable import Extraction

@Suite("Times that programs print are read")
struct MachineDateTests {
  @Test(
    "RFC 822, whole and broken",
    arguments: [
      ("Tue, 03 Nov 2026 11:57:00 +0300", "2026-11-03T11:57:00+03:00"),
      ("Tue, 3 Nov 2026 11:57 GMT", "2026-11-03T11:57+00:00"),
      ("Tue,03 Nov 2026 11:57:00 UT", "2026-11-03T11:57:00+00:00"),
      ("3 Nov 26 08:00:00 EST", "2026-11-03T08:00:00-05:00"),
      ("Tuesday, 03-Nov-26 08:00:00 Z", "2026-11-03T08:00:00+00:00"),
      ("Tue, 03 Nov 2026 11:57:00 +03:00", "2026-11-03T11:57:00+03:00"),
      ("Tue, 03 Nov 2026 11:57:00 GMT+3", "2026-11-03T11:57:00+03:00"),
      ("Tue, 03 Nov 2026 11:57:00 +0300 (AST)", "2026-11-03T11:57:00+03:00"),
      ("Tue, 03 November 2026 11:57:00", "2026-11-03T11:57:00"),
      ("Nov 3, 2026 8:54 PM", "2026-11-03T20:54"),
      ("Tue Nov  3 16:29:06 PST 2026", "2026-11-03T16:29:06-08:00"),
      ("Tue Nov 03 16:29:06 +0300 2026", "2026-11-03T16:29:06+03:00"),
      ("mar., 03 Nov 2026 11:57:00 +0100", "2026-11-03T11:57:00+01:00"),
      ("Tue, 03 Nov 2026", "2026-11-03"),
      ("Tue, 03 Nov 2026 24:00:00 GMT", "2026-11-04T00:00:00+00:00"),
      ("Tue, 03 Nov 2026 12:05:00 AM GMT", "2026-11-03T00:05:00+00:00"),
    ])
  func rfc822(printed: String, meant: String) { #expect(text(of: printed) == meant) }

  @Test(
    "RFC 3339 and what resembles it",
    arguments: [
      ("2026-11-03T08:54:00Z", "2026-11-03T08:54:00+00:00"),
      ("2026-11-03T08:54:00.123456+03:00", "2026-11-03T08:54:00+03:00"),
      ("2026-11-03 09:00:00 +0000", "2026-11-03T09:00:00+00:00"),
      ("2026-11-03 09:00", "2026-11-03T09:00"),
      ("2026/11/03 11:53:00", "2026-11-03T11:53:00"),
      ("2026-11-03", "2026-11-03"), ("2026-11", "2026-11"), ("2026", "2026"),
      ("20261103T085400Z", "2026-11-03T08:54:00+00:00"), ("20261103", "2026-11-03"),
      ("20261103085400", "2026-11-03T08:54:00"), ("2026-307", "2026-11-03"),
      ("1793696040", "2026-11-03T08:54:00+00:00"), ("3.11.2026 08:54", "2026-11-03T08:54"),
    ])
  func rfc3339(printed: String, meant: String) { #expect(text(of: printed) == meant) }

  @Test("Figures of Arabic and Persian count as figures")
  func arabicFigures() {
    #expect(text(of: "٢٠٢٦/١١/٠٣ ١١:٥٣:٠٠") == "2026-11-03T11:53:00")
    #expect(text(of: "۲۰۲۶-۱۱-۰۳") == "2026-11-03")
    #expect(text(of: "\u{200F}2026-11-03\u{200F}، 09:00") == "2026-11-03T09:00")
  }

  @Test(
    "What can't be is not read",
    arguments: [
      "", "soon", "32 Nov 2026", "2026-13-01", "Tue, 30 Feb 2026 10:00:00 GMT", "10:00",
      "12345678901234567890", "Nov", "3 نوفمبر 2026", "2026-11-03T25:00:00Z",
    ])
  func impossible(printed: String) { #expect(text(of: printed) == nil) }

  @Test("Month first where a half of the day is named, day first else, unless figures prove it")
  func order() {
    #expect(text(of: "11/3/2026 08:54:00 AM GMT") == "2026-11-03T08:54:00+00:00")
    #expect(text(of: "03/11/2026 08:54") == "2026-11-03T08:54")
    #expect(text(of: "11/24/2026 08:54") == "2026-11-24T08:54")
  }

  @Test("One date of a feed proves the order of its others")
  func orderOfAFeed() throws {
    let proven = try feed(
      rss("<pubDate>11/3/2026 08:54</pubDate></item><item><pubDate>10/28/2026 08:54</pubDate>"))
    #expect(proven.entries.map { $0.published?.text } == ["2026-11-03T08:54", "2026-10-28T08:54"])
    // 11 December would lie after the day it was fetched.
    let future = try feed(rss("<pubDate>11/12/2026 08:54</pubDate>"))
    #expect(future.entries.first?.published?.text == "2026-11-12T08:54")
  }

  @Test("AST is Riyadh's time for an outlet of those parts, and Halifax's else")
  func zonesOfTheEast() throws {
    let item = rss("<pubDate>Tue, 03 Nov 2026 11:57:00 AST</pubDate>")
    #expect(
      try feed(item, zone: "Asia/Riyadh").entries.first?.published?.offset == 180)
    #expect(try feed(item).entries.first?.published?.offset == -240)
  }

  @Test(
    "Times in Arabic words are read by the grammar of printed dates",
    arguments: [
      ("3 نوفمبر 2026 11:52:00 +0300", "2026-11-03T11:52:00+03:00"),
      ("٣ تشرين الثاني ٢٠٢٦ ١١:٥٢", "2026-11-03T11:52+03:00"),
      ("الثلاثاء 3 نونبر 2026", "2026-11-03"),
    ])
  func arabicWords(printed: String, meant: String) throws {
    let feed = try feed(rss("<pubDate>\(printed)</pubDate>"), zone: "Asia/Riyadh")
    #expect(feed.entries.first?.published?.text == meant)
    #expect(feed.repairs == [FeedRepair.unusualTimes.sentence])
  }

  @Test("A clock without a zone shows the outlet's time, summer or winter")
  func outletZone() throws {
    for (printed, meant) in [
      ("2026-11-03 08:00", "2026-11-03T08:00+02:00"),
      ("2026-07-03 08:00", "2026-07-03T08:00+03:00"),
    ] {
      let item = rss("<pubDate>\(printed)</pubDate>")
      #expect(try feed(item, zone: "Africa/Cairo").entries.first?.published?.text == meant)
      #expect(try feed(item).entries.first?.published?.offset == nil)
    }
    let feed = try feed(rss("<pubDate>soon</pubDate>"))
    #expect(feed.entries.first?.published == nil)
    #expect(feed.repairs == [FeedRepair.unreadableTimes.sentence])
  }

  private func text(of printed: String) -> String? {
    MachineDate(ArraySlice(Array(printed.utf8)))?.time.text
  }
}
