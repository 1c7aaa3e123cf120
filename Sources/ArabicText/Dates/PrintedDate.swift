/// What is known about a page before its printed time is read.
public struct DateContext: Hashable, Sendable {
  /// When the page was fetched; nothing on it was published later.
  public let fetchedAt: Moment
  /// The IANA name of the zone that the outlet's clocks show, if known.
  public let outletZone: String?
  /// The outlet's country (ISO 3166, two letters), if known; `US` writes the month first.
  public let country: String?

  /// What is known about a page.
  public init(fetchedAt: Moment, outletZone: String? = nil, country: String? = nil) {
    self.fetchedAt = fetchedAt
    self.outletZone = outletZone
    self.country = country
  }
}

/// A date as someone printed it, and how far it can be trusted.
public struct PrintedDate: Hashable, Sendable {
  /// What the words before a date say it is the date of.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// «نُشر في», "Published".
    case published
    /// «آخر تحديث», "Updated".
    case updated
    /// No word says.
    case none
  }

  /// How the zone of a clock time is known.
  public enum ZoneEvidence: String, Hashable, Sendable, CaseIterable {
    /// It stands there: «بتوقيت مكة», `+03:00`.
    case printed
    /// The outlet's clocks are known.
    case outlet
    /// The time was counted back from the moment of fetching.
    case relative
    /// It isn't known.
    case none
  }

  /// How the day is known.
  public enum DayEvidence: String, Hashable, Sendable, CaseIterable {
    /// It can be read one way only, or the way that Arabic outlets write.
    case printed
    /// The printed weekday decides between two readings, or the year.
    case weekday
    /// The outlet's country decides between two readings.
    case country
    /// It was counted back from the moment of fetching.
    case relative
  }

  /// The calendars that outlets print.
  public enum Calendar: String, Hashable, Sendable, CaseIterable {
    /// Of the West and of business.
    case gregorian
    /// Islamic, of the moon.
    case hijri
    /// Of Iran and Afghanistan.
    case solarHijri
    /// Of the Egyptian church.
    case coptic
  }

  /// The time, as far as it is known.
  public let time: KnownTime
  /// What the words before it say.
  public let role: Role
  /// How the zone is known; ``ZoneEvidence/none`` for a bare day without one.
  public let zoneKnownFrom: ZoneEvidence
  /// How the day is known.
  public let dayKnownFrom: DayEvidence
  /// The calendar that decided; Gregorian wherever one of several is.
  public let calendar: Calendar
  /// Whether the calendar's rule or a watched moon leaves a doubt of a day.
  public let mayBeADayOff: Bool
  /// Where it stands in the text, with weekday, clock and zone, without its label.
  public let span: TextSpan

  /// Whether it was counted back from the moment of fetching: «منذ ساعتين», «أمس».
  public var isRelative: Bool { dayKnownFrom == .relative }
}
