import ArabicText
import News
import Store

// Times as readers see them: as much as is known, on their own clock, and never more.
extension Visit {
  /// The zone's name as the reader's language has it.
  var zoneName: HTML {
    guard let zone = OfferedZone(rawValue: reader.zone.name) else {
      return Isolation.name(reader.zone.name)
    }
    return Isolation.name(words.name(of: zone))
  }

  /// Today on the reader's clock.
  var today: GregorianDay { reader.zone.time(at: now).day }

  /// A moment as a sentence has it: «قبل 12 دقيقة» under a day, else its date and clock.
  func when(_ moment: Moment) -> HTML {
    let time = reader.zone.time(at: moment)
    let full = fullText(of: time)
    let age = now.seconds(since: moment)
    guard (0..<86_400).contains(age) else {
      return stamp(time, title: full, shortText(of: time))
    }
    return stamp(time, title: full, age < 60 ? words.justNow : words.ago(TimeSpan(seconds: age)))
  }

  /// A moment that lies ahead: «بعد 5 دقائق».
  func whenAhead(_ moment: Moment) -> HTML {
    let time = reader.zone.time(at: moment)
    let wait = moment.seconds(since: now)
    guard wait > 0 else { return "\(words.due)" }
    return stamp(time, title: fullText(of: time), words.ahead(TimeSpan(seconds: wait)))
  }

  /// When a line of a list was published, or else seen.
  func published(_ line: ArticleSummary) -> HTML {
    guard let known = line.published?.time else { return words.seen(when(line.seen)) }
    if isAhead(known) {
      return stamp(known, title: fullText(of: known), shortText(of: known)) + " "
        + span(.class("tag doubt")) { "\(words.notYet)" }
    }
    guard let moment = known.moment else {
      let text = known.precision >= .day && known.day == today ? words.today : shortText(of: known)
      return stamp(known, title: fullText(of: known), text)
    }
    return when(moment)
  }

  /// The clock of a line in a river of news: when it was published, or seen where that isn't known
  /// to the minute.
  func clock(of line: ArticleSummary) -> HTML {
    let moment = line.published?.time.moment.flatMap { $0 <= now ? $0 : nil } ?? line.seen
    let time = reader.zone.time(at: moment)
    let text = time.day == today ? words.clock(time) : dayMark(time.day)
    return stamp(time, title: fullText(of: time), text)
  }

  private func dayMark(_ day: GregorianDay) -> String {
    day == today.advanced(byDays: -1)
      ? words.yesterday : words.digits.text(day.day) + "/" + words.digits.text(day.month)
  }

  /// Whether a time lies in the future, however its zone is read.
  func isAhead(_ time: KnownTime) -> Bool {
    // A day without a zone may have begun already, east of here.
    let slack: Int64 = time.moment == nil ? 14 * 3_600 : 60
    return time.earliest.seconds(since: now) > slack
  }

  /// A time in full, in words alone.
  func fullText(of time: KnownTime) -> String {
    switch time.precision {
    case .year: words.year(time.day)
    case .month: words.month(time.day) + words.comma + words.dayUnknown
    case .day: words.date(time.day) + words.comma + words.hourUnknown
    case .hour, .minute, .second: words.dateAndClock(time.day, words.clock(time))
    }
  }

  /// A time in short: the day, and the clock where it is known.
  func shortText(of time: KnownTime) -> String {
    switch time.precision {
    case .year: words.year(time.day)
    case .month: words.month(time.day)
    case .day: words.shortDate(time.day, near: today.year)
    case .hour, .minute, .second:
      words.shortDate(time.day, near: today.year) + words.comma + words.clock(time)
    }
  }

  /// A `<time>` with its words.
  func stamp(_ known: KnownTime, title words: String? = nil, _ text: String) -> HTML {
    // HTML knows years of four digits.
    guard (1...9_999).contains(known.day.year) else { return span { "\(text)" } }
    return time(.datetime(known), words.map { .title(plain($0)) }) { say(text) }
  }
}
