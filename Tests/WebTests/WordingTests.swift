import ArabicText
import News
import Testing

@testable import Web

@Suite("Words of the interface")
struct WordingTests {
  private let arabic = ArabicWording(digits: .latin)
  private let english = EnglishWording(digits: .latin)

  @Test(
    "Arabic counts as grammar asks",
    arguments: [
      (0, "لا أخبار"), (1, "خبر واحد"), (2, "خبران"), (3, "3 أخبار"), (10, "10 أخبار"),
      (11, "11 خبراً"), (99, "99 خبراً"), (100, "100 خبر"), (101, "101 خبر"), (102, "102 خبر"),
      (103, "103 أخبار"), (111, "111 خبراً"), (1000, "1000 خبر"),
    ])
  func counts(count: Int, words: String) { #expect(arabic.articles(count) == words) }

  @Test("Numbers are written in the reader's digits")
  func writesDigits() {
    #expect(ArabicWording(digits: .arabicIndic).articles(25) == "٢٥ خبراً")
    #expect(Digits.arabicIndic.text(7, padded: 2) == "٠٧")
  }

  @Test("A day has its weekday and both names of its month")
  func writesDates() throws {
    let day = try #require(GregorianDay(year: 2025, month: 2, day: 12))
    #expect(arabic.date(day) == "الأربعاء 12 فبراير/شباط 2025")
    #expect(arabic.dateAndClock(day, "22:15") == "الأربعاء 12 فبراير/شباط 2025، 22:15")
    #expect(english.date(day) == "Wednesday 12 February 2025")
    #expect(arabic.shortDate(day, near: 2025) == "12 فبراير/شباط")
    #expect(arabic.shortDate(day, near: 2026) == "12 فبراير/شباط 2025")
  }

  @Test(
    "How far apart two articles are is said in words",
    arguments: [
      ("2025-02-12T10:00Z", "2025-02-12T10:00Z", "في الوقت نفسه"),
      ("2025-02-12T10:00Z", "2025-02-12T10:20Z", "بعده بـ20 دقيقة"),
      ("2025-02-12T10:00Z", "2025-02-12T13:00Z", "بعده بثلاث ساعات"),
      ("2025-02-12T10:00Z", "2025-02-10T09:00Z", "قبله بيومين"),
      ("2025-02-12", "2025-02-12T13:00Z", "في اليوم نفسه"),
      ("2025-02-12", "2025-02-26", "بعده بأسبوعين"),
      ("2025-02-12", "2025-05-14", "بعده بثلاثة أشهر"),
      ("2025-02-12", "2024-01-12", "قبله بـ13 شهراً"),
      ("2025-02-12", "2022-02-12", "قبله بثلاث سنوات"),
    ])
  func saysGaps(from: String, to: String, words: String) throws {
    let earlier = try #require(KnownTime(from))
    let later = try #require(KnownTime(to))
    let gap = try #require(TimeGap(from: earlier, to: later))
    #expect(arabic.gap(gap) == words)
  }

  @Test("A year alone says nothing about how far apart articles are")
  func keepsQuietAboutUnknownDays() throws {
    let year = try #require(KnownTime("2025"))
    let day = try #require(KnownTime("2025-02-12"))
    #expect(TimeGap(from: year, to: day) == nil)
  }

  @Test("What is past is said in the unit that says enough")
  func saysAgo() {
    #expect(arabic.ago(TimeSpan(seconds: 61)) == "قبل دقيقة")
    #expect(arabic.ago(TimeSpan(seconds: 720)) == "قبل 12 دقيقة")
    #expect(arabic.ago(TimeSpan(seconds: 7_300)) == "قبل ساعتين")
    #expect(english.ago(TimeSpan(seconds: 7_300)) == "2 hours ago")
  }

  @Test(
    "Every kind of problem is told, with what to do, in both languages",
    arguments: ProblemCode.allCases)
  func tellsProblems(code: ProblemCode) {
    for words in [arabic.words(for: code), english.words(for: code)] {
      #expect(!words.happened.isEmpty && !words.remedy.isEmpty)
      #expect(words.happened.hasSuffix("."))
    }
    #expect(Isolation.direction(of: arabic.words(for: code).happened) == .rightToLeft)
    #expect(Isolation.direction(of: english.words(for: code).remedy) == .leftToRight)
  }

  @Test("Lists are joined as each language joins them")
  func joinsLists() {
    #expect(arabic.list(["أ", "ب", "ج"]).words == "أ، ب وج")
    #expect(english.list(["a", "b", "c"]).words == "a, b and c")
    #expect(arabic.list(["أ"]).words == "أ")
  }
}

@Suite("Clocks")
struct ReaderZoneTests {
  @Test("Summer time is counted on the day it holds")
  func countsSummerTime() {
    let zone = ReaderZone("Europe/Berlin")
    #expect(zone.offset(at: Moment(secondsSince1970: 1_739_390_400)) == 60)
    #expect(zone.offset(at: Moment(secondsSince1970: 1_752_000_000)) == 120)
  }

  @Test(
    "A zone that doesn't exist is GMT", arguments: ["Mars/Olympus", "", "../../etc/passwd", "GMT"])
  func fallsBackToGMT(name: String) {
    #expect(ReaderZone(name).isGMT)
    #expect(ReaderZone(name).name == "GMT")
  }

  @Test("Every zone that is offered exists", arguments: OfferedZone.allCases)
  func offersWhatExists(zone: OfferedZone) {
    #expect(ReaderZone(zone.rawValue).name == zone.rawValue)
  }

  @Test("A day begins at midnight on the reader's clock, also where clocks change")
  func beginsDays() throws {
    let zone = ReaderZone("Europe/Berlin")
    let change = try #require(GregorianDay(year: 2025, month: 3, day: 30))
    let start = zone.start(of: change)
    #expect(zone.time(at: start).text == "2025-03-30T00:00+01:00")
    #expect(zone.start(of: change.advanced(byDays: 1)).seconds(since: start) == 23 * 3_600)
  }
}
