import ArabicText
import Testing

@testable import Fetching

@Suite("Times in headers")
struct HTTPDateTests {
  @Test(
    "The three forms of HTTP are one moment",
    arguments: [
      "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
      "sun, 6 nov 1994 08:49:37 gmt",
    ])
  func readsDates(text: String) {
    #expect(HTTPDate.moment(text) == Moment(secondsSince1970: 784_111_777), "\(text)")
  }

  @Test(
    "What isn't one is nothing",
    arguments: [
      "", "0", "-1", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT",
      "Sun, 06 Now 1994 08:49:37 GMT", "06 Nov 1994", String(repeating: "Sun ", count: 1_000),
    ])
  func refusesDates(text: String) {
    #expect(HTTPDate.moment(text) == nil)
  }

  @Test("Retry-After is seconds or a date, and never negative")
  func readsWaits() {
    let now = Moment(secondsSince1970: 784_111_700)
    #expect(HTTPDate.wait("120", now: now) == .seconds(120))
    #expect(HTTPDate.wait("Sun, 06 Nov 1994 08:49:37 GMT", now: now) == .seconds(77))
    #expect(HTTPDate.wait("Sun, 06 Nov 1984 08:49:37 GMT", now: now) == .zero)
    #expect(HTTPDate.wait("soon", now: now) == nil)
    #expect(HTTPDate.wait("99999999999999999999", now: now) == nil)
  }

  @Test("An answer is fresh for max-age less its age, else until it expires")
  func readsFreshness() {
    #expect(lifetime(cacheControl: "public, Max-Age=300") == .seconds(300))
    #expect(lifetime(cacheControl: "max-age=\"300\"", age: "100") == .seconds(200))
    #expect(lifetime(cacheControl: "max-age=300", age: "1000") == .zero)
    #expect(lifetime(cacheControl: "no-cache, max-age=300") == nil)
    #expect(lifetime(cacheControl: "max-age=31536000000") == .seconds(1_000_000_000))
    #expect(lifetime(cacheControl: "max-age=-1") == nil)
    #expect(
      lifetime(expires: "Sun, 06 Nov 1994 08:49:37 GMT", date: "Sun, 06 Nov 1994 08:39:37 GMT")
        == .seconds(600))
    #expect(lifetime(expires: "0") == nil)
    #expect(lifetime() == nil)
  }

  private func lifetime(
    cacheControl: String? = nil, age: String? = nil, expires: String? = nil, date: String? = nil
  ) -> Duration? {
    Freshness.lifetime(
      cacheControl: cacheControl, age: age, expires: expires, date: date,
      now: Moment(secondsSince1970: 0))
  }
}
