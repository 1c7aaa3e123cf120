import ArabicText

/// Times as machines write them to each other.
enum MachineTime {
  /// `Tue, 24 Nov 2026 11:05:00 GMT` (RFC 9110, section 5.6.7).
  static func http(_ moment: Moment) -> String {
    let time = KnownTime(moment)
    return dayAndClock(time) + " GMT"
  }

  /// `Tue, 24 Nov 2026 14:05:00 +0300` (RFC 5322, section 3.3), on the outlet's own clock.
  static func mail(_ moment: Moment, _ zone: SampleZone) -> String {
    let time = KnownTime(moment, offset: zone.offset)
    let offset = (time.offsetText ?? "").filter { $0 != ":" }
    return dayAndClock(time) + " " + offset
  }

  /// `2026-11-24T14:05:00+03:00` (RFC 3339), on the outlet's own clock.
  static func iso(_ moment: Moment, _ zone: SampleZone) -> String {
    KnownTime(moment, offset: zone.offset).text
  }

  private static func dayAndClock(_ time: KnownTime) -> String {
    let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let month = MonthSchool.english.names[time.day.month - 1].prefix(3)
    // RFC 3339 has the clock from its twelfth character on.
    let clock = time.text.dropFirst(11).prefix(8)
    let day = (time.day.day < 10 ? "0" : "") + String(time.day.day)
    return "\(weekdays[time.day.weekday]), \(day) \(month) \(time.day.year) \(clock)"
  }
}
