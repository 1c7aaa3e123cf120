import ArabicText
import News
import Testing

@Suite("Where an article stands in time")
struct ShelfTests {
  private let seen = Moment(secondsSince1970: 1_764_000_000)  // 2025-11-24T16:00:00Z

  @Test("A time that is known stands where it is")
  func knownTimeStands() throws {
    let published = try sourced("2025-11-24T12:00+03:00")
    #expect(
      SourcedTime.shelf(published: published, seen: seen) == published.time.earliest)
  }

  @Test("A date of tomorrow can't push an article to the top")
  func futureIsHeldBack() throws {
    #expect(SourcedTime.shelf(published: try sourced("2027-01-01T00:00Z"), seen: seen) == seen)
    #expect(SourcedTime.shelf(published: try sourced("2027-01-01"), seen: seen) == seen)
  }

  @Test("A day without an hour stands where it was seen, if that was the day")
  func dayOfToday() throws {
    #expect(SourcedTime.shelf(published: try sourced("2025-11-24"), seen: seen) == seen)
  }

  @Test("An earlier day without an hour stands at its noon")
  func dayBefore() throws {
    let shelf = SourcedTime.shelf(published: try sourced("2025-11-20"), seen: seen)
    #expect(KnownTime(shelf).text == "2025-11-20T12:00:00+00:00")
  }

  @Test("No time at all: the moment it was seen")
  func unknownTime() {
    #expect(SourcedTime.shelf(published: nil, seen: seen) == seen)
  }

  private func sourced(_ text: String) throws -> SourcedTime {
    SourcedTime(try #require(KnownTime(text)), knownFrom: .text)
  }
}
