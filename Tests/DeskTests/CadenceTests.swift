import ArabicText
import Desk
import News
import Store
import Testing

@Suite("How long a feed is left alone")
struct CadenceTests {
  private let cadence = Cadence(shortest: .seconds(120), longest: .seconds(21_600))
  private let now = Moment(secondsSince1970: 1_000_000)

  @Test("A feed with news is visited sooner, one without later")
  func newsShortensTheWait() throws {
    let feed = try feed(lastWait: 1_200)
    let sooner = seconds(
      until: cadence.next(for: feed, after: .good(fresh: 3, freshFor: nil), now: now))
    let later = seconds(
      until: cadence.next(for: feed, after: .good(fresh: 0, freshFor: nil), now: now))
    #expect(sooner < 1_200)
    #expect(later > 1_200)
  }

  @Test(
    "The wait stays between the shortest and the longest", arguments: [1, 121, 40_000, 900_000])
  func waitIsBounded(last: Int64) throws {
    for fresh in [0, 5] {
      let wait = seconds(
        until: cadence.next(
          for: try feed(lastWait: last), after: .good(fresh: fresh, freshFor: nil), now: now))
      #expect(wait >= 120)
      #expect(wait <= 21_600 * 11 / 10)
    }
  }

  @Test("Failures double the wait, up to a day")
  func failuresDouble() throws {
    let waits = try (0..<12).map { failures in
      seconds(
        until: cadence.next(
          for: try feed(lastWait: 600, failures: failures), after: .failed(retryAfter: nil),
          now: now))
    }
    #expect(waits.prefix(4).elementsEqual(waits.prefix(4).sorted()))
    #expect(waits[1] > waits[0])
    #expect(waits[11] <= 86_400 * 11 / 10)
  }

  @Test("What the host asks for is respected, within a day")
  func retryAfterCounts() throws {
    let asked = seconds(
      until: cadence.next(
        for: try feed(lastWait: 600), after: .failed(retryAfter: .seconds(7_200)), now: now))
    #expect(asked >= 7_200 * 9 / 10)
    let absurd = seconds(
      until: cadence.next(
        for: try feed(lastWait: 600), after: .failed(retryAfter: .seconds(99_999_999)), now: now))
    #expect(absurd <= 86_400 * 11 / 10)
  }

  @Test("A header can't silence a feed for longer than the longest wait")
  func freshForIsBounded() throws {
    let wait = seconds(
      until: cadence.next(
        for: try feed(lastWait: 600), after: .good(fresh: 0, freshFor: .seconds(9_999_999)),
        now: now))
    #expect(wait <= 21_600 * 11 / 10)
  }

  private static let outlet = OutletID(host: "paper.example")

  private func seconds(until due: Moment) -> Int64 { due.seconds(since: now) }

  private func feed(lastWait: Int64, failures: Int = 0) throws -> FeedRecord {
    let address = try #require(WebAddress("https://paper.example/feed"))
    return FeedRecord(
      id: FeedID(number: 7), outlet: Self.outlet,
      address: address,
      title: nil, state: .active, validators: .none, due: now,
      lastTried: now.advanced(bySeconds: -lastWait), lastGood: nil, lastNew: nil,
      failures: failures, problem: nil, articleCount: 0, waitingCount: 0)
  }
}
