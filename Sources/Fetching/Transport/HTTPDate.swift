import ArabicText

/// Times and waits as HTTP headers write them.
enum HTTPDate {
  /// Reads a date in the three forms of RFC 9110, section 5.6.7.
  ///
  /// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, and
  /// `Sun Nov  6 08:49:37 1994`.
  static func moment(_ text: String) -> Moment? {
    guard text.utf8.count <= 64 else { return nil }
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" }
    guard words.count >= 5 else { return nil }
    let isAsctime = month(words[1]) != nil
    let dayAt = isAsctime ? 2 : 1
    let yearAt = isAsctime ? 4 : 3
    guard let month = month(words[isAsctime ? 1 : 2]), let day = number(words[dayAt]),
      var year = number(words[yearAt]), let clock = seconds(words[isAsctime ? 3 : 4])
    else { return nil }
    // Two digits are of this century, but for those of the last one's servers.
    if words[yearAt].utf8.count == 2 { year += year < 70 ? 2_000 : 1_900 }
    guard let date = GregorianDay(year: year, month: month, day: day) else { return nil }
    return Moment(secondsSince1970: Int64(date.daysSince1970) * 86_400 + Int64(clock))
  }

  /// Reads a `Retry-After`: seconds, or a date (RFC 9110, section 10.2.3); not negative.
  static func wait(_ text: String, now: Moment) -> Duration? {
    if let seconds = number(text[...]) { return .seconds(seconds) }
    return moment(text).map { .seconds(max(0, $0.seconds(since: now))) }
  }

  private static func month(_ word: Substring) -> Int? {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return names.firstIndex(of: word.lowercased()).map { $0 + 1 }
  }

  private static func seconds(_ word: Substring) -> Int? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let hour = number(parts[0]), let minute = number(parts[1]),
      let second = number(parts[2]), hour < 24, minute < 60, second <= 60
    else { return nil }
    return hour * 3_600 + minute * 60 + second
  }

  static func number(_ word: Substring) -> Int? {
    guard (1...9).contains(word.utf8.count), word.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(word)
  }
}

/// How long an answer asks to be taken for fresh (RFC 9111, section 4.2.1).
enum Freshness {
  /// The time from now; nothing if the headers don't say, or forbid to keep the answer.
  static func lifetime(
    cacheControl: String?, age: String?, expires: String?, date: String?, now: Moment
  ) -> Duration? {
    let age = age.flatMap { HTTPDate.number($0[...]) } ?? 0
    for directive in (cacheControl ?? "").lowercased().split(separator: ",") {
      let parts = directive.split(separator: "=", maxSplits: 1)
      let name = parts.first?.filter { $0 != " " }
      if name == "no-cache" || name == "no-store" { return nil }
      guard name == "max-age", parts.count == 2 else { continue }
      let digits = parts[1].filter { $0 != " " && $0 != "\"" }
      // More than a billion seconds is said by servers that mean "for ever".
      let seconds = digits.utf8.count > 9 ? 1_000_000_000 : HTTPDate.number(digits[...])
      return seconds.map { .seconds(max(0, $0 - age)) }
    }
    guard let end = expires.flatMap(HTTPDate.moment) else { return nil }
    let seconds = end.seconds(since: date.flatMap(HTTPDate.moment) ?? now)
    return seconds > 0 ? .seconds(seconds) : nil
  }
}
