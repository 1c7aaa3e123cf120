import Foundation
import News
import Testing

@testable import Extraction

@Suite("Pages of every kind, easy and hard")
struct KindTableTests {
  private static let table = Result { try KindTable() }

  @Test("An article is called one, and nothing else is")
  func knowsArticles() throws {
    let table = try Self.table.get()
    try #require(table.pages >= 100)
    if ProcessInfo.processInfo.environment["KINDS_TABLE"] != nil { print(table.text) }
    #expect(table.missed(.article) == 0, "\(table.text)")
    #expect(table.invented(.article) == 0, "\(table.text)")
  }

  @Test("Reports, galleries, films, lists and doors are told apart")
  func knowsOthers() throws {
    let table = try Self.table.get()
    #expect(table.mistakes.isEmpty, "\(table.text)")
  }
}

@Suite("Times and numbers that stand over posts and pictures")
struct StampTests {
  @Test(
    "A time of day is read however it is written",
    arguments: [
      ("14:05", 845), ("4.52pm", 1_012), ("19h42", 1_182), ("۱۷:۴۰", 1_060), ("٨:٠٥ م", 1_205),
      ("1pm", 780), ("12:30 am", 750), ("الساعة 09:10 بتوقيت غرينتش", 550),
    ])
  func readsTimes(text: String, minute: Int) {
    #expect(ClockStamp(block(text))?.minute == minute)
  }

  @Test("How long ago something was is a time as well", arguments: ["قبل 5 دقائق", "12 min ago"])
  func readsAges(text: String) {
    let stamp = ClockStamp(block(text))
    #expect(stamp != nil)
    #expect(stamp?.minute == nil)
  }

  @Test(
    "Prices, scores and dates are no times of day",
    arguments: ["12.5", "3 - 1", "12.05.2024", "2024", "25:61", "99:99", "", "١٢"])
  func refusesOthers(text: String) {
    #expect(ClockStamp(block(text)) == nil)
  }

  @Test(
    "The number of a picture in its row is read",
    arguments: [("3 / 12", 3, 12), ("٣ من ١٢", 3, 12), ("Photo 3 sur 8", 3, 8), ("۲ از ۹", 2, 9)])
  func readsCounts(text: String, number: Int, all: Int) {
    #expect(PictureCount(text)?.number == number)
    #expect(PictureCount(text)?.all == all)
  }

  @Test(
    "Other pairs of numbers count no pictures", arguments: ["12 / 3", "0 / 0", "1 0", "من", "3"])
  func refusesCounts(text: String) {
    #expect(PictureCount(text) == nil)
  }

  private func block(_ text: String) -> PageBlock {
    PageBlock(
      text: text, words: text.split(separator: " ").count, box: 0, precededBy: .box,
      letters: text.unicodeScalars.count { $0 != " " }, linkLetters: 0, boldLetters: 0,
      clauseMarks: 0, endsSentence: false, links: 0..<0)
  }
}
