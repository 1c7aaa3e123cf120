import ArabicText
import Testing

struct TimeZoneLawTests {
  @Test(
    "Clocks show what the law of that day says",
    arguments: [
      ("Asia/Riyadh", "2024-07-01T12:00", 180), ("Asia/Kuwait", "2024-01-01T12:00", 180),
      ("Africa/Cairo", "2022-07-12T22:15", 120), ("Africa/Cairo", "2024-07-12T22:15", 180),
      ("Africa/Cairo", "2025-02-12T22:15", 120), ("Asia/Damascus", "2021-12-01T12:00", 120),
      ("Asia/Damascus", "2023-12-01T12:00", 180), ("Europe/Moscow", "2010-12-01T12:00", 180),
      ("Europe/Moscow", "2012-12-01T12:00", 240), ("Europe/Moscow", "2020-07-01T12:00", 180),
      ("Africa/Casablanca", "2018-10-13T20:05", 60), ("Africa/Casablanca", "2024-03-20T12:00", 0),
      ("Asia/Tehran", "2021-07-01T12:00", 270), ("Asia/Tehran", "2025-07-01T12:00", 210),
      ("Asia/Beirut", "2023-08-25T03:10", 180), ("Asia/Amman", "2023-01-01T12:00", 180),
      ("Europe/London", "2025-03-30T00:59", 0), ("Europe/London", "2025-03-30T02:00", 60),
      ("Europe/Berlin", "2025-10-26T12:00", 60), ("America/New_York", "2006-03-20T12:00", -300),
      ("America/New_York", "2008-03-20T12:00", -240), ("Asia/Gaza", "2022-12-01T12:00", 120),
      ("+03:30", "2025-01-01T00:00", 210), ("GMT-5", "2025-01-01T00:00", -300),
    ])
  func knowsTheLaw(zone: String, local: String, expected: Int) throws {
    let law = try #require(TimeZoneLaw(named: zone))
    let time = try #require(KnownTime(local))
    #expect(law.offset(on: time.day, secondOfDay: time.secondOfDay) == expected)
    let moment = time.earliest.advanced(bySeconds: Int64(-expected * 60))
    #expect(law.offset(at: moment) == expected)
  }

  @Test(
    "A zone we don't know is none",
    arguments: ["", "Mars/Olympus", "+99:00", "GMT+", "+3:75", "Asia", "٣+", "+-3"])
  func refusesZones(name: String) {
    #expect(TimeZoneLaw(named: name) == nil)
  }
}
