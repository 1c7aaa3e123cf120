/// A time as far as it is known: a page may print a day without an hour, or a clock without a zone.
///
/// Its text form is RFC 3339 cut to what is known: `2025-02`, `2025-02-12`, `2025-02-12T19:05`
/// (zone unknown), `2025-02-12T19:05+03:00`. A `Z` or an offset stands only where one is known.
public struct KnownTime: Hashable, Sendable {
  /// The smallest unit that is known.
  public enum Precision: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The year alone.
    case year
    /// Year and month.
    case month
    /// The day, but no clock time.
    case day
    /// The hour, as of «منذ ثلاث ساعات».
    case hour
    /// Hour and minute.
    case minute
    /// To the second.
    case second

    /// Coarser is less.
    public static func < (left: Precision, right: Precision) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .year: 0
      case .month: 1
      case .day: 2
      case .hour: 3
      case .minute: 4
      case .second: 5
      }
    }
  }

  /// The first day that it may mean: 1 January for a bare year.
  public let day: GregorianDay
  /// Seconds after midnight on the clock it was printed by; 0 where no clock time is known.
  public let secondOfDay: Int
  /// Minutes that its clock is ahead of GMT; nothing if no zone is known.
  public let offset: Int?
  /// How much of it is known.
  public let precision: Precision

  /// A time on the clock of one place.
  ///
  /// - Parameters:
  ///   - day: the day there; for `month` and `year`, any day of it.
  ///   - secondOfDay: 0 to 86 399, used from `hour` on.
  ///   - offset: minutes ahead of GMT, -1080 to 1080; for a bare day, the zone its day is of.
  ///   - precision: how much of it is known; what is finer is cut.
  public init(
    day: GregorianDay, secondOfDay: Int = 0, offset: Int? = nil, precision: Precision
  ) {
    let known = Self.cut(day, to: precision)
    self.day = known
    self.secondOfDay = precision >= .hour ? min(max(secondOfDay, 0), 86_399) : 0
    self.offset = offset.map { min(max($0, -1080), 1080) }
    self.precision = precision
  }

  /// A moment, on a clock `offset` minutes ahead of GMT.
  public init(_ moment: Moment, offset: Int = 0, precision: Precision = .second) {
    let local = moment.secondsSince1970 + Int64(offset) * 60
    let days = Int((local >= 0 ? local : local - 86_399) / 86_400)
    self.init(
      day: GregorianDay(daysSince1970: days), secondOfDay: Int(local - Int64(days) * 86_400),
      offset: offset, precision: precision)
  }

  /// The first moment that it may mean, with an unknown zone taken as GMT.
  ///
  /// For sorting and for windows; say what is known with ``precision`` and ``offset``.
  public var earliest: Moment {
    Moment(
      secondsSince1970: Int64(day.daysSince1970) * 86_400 + Int64(secondOfDay)
        - Int64(offset ?? 0) * 60)
  }

  /// The exact moment; nothing unless clock and zone are known.
  public var moment: Moment? {
    precision >= .hour && offset != nil ? earliest : nil
  }

  private static func cut(_ day: GregorianDay, to precision: Precision) -> GregorianDay {
    switch precision {
    case .year: GregorianDay(year: day.year, month: 1, day: 1) ?? day
    case .month: GregorianDay(year: day.year, month: day.month, day: 1) ?? day
    default: day
    }
  }
}

extension KnownTime {
  /// Reads RFC 3339 (section 5.6), whole or cut to what is known.
  ///
  /// Lower-case `t` and `z`, a blank for `T`, fractions of a second (cut) and offsets without a
  /// colon are understood. Nothing if it is anything else.
  public init?(_ text: String) {
    var reader = DigitReader(text)
    guard let year = reader.number(digits: 4) else { return nil }
    var month = 1
    var dayOfMonth = 1
    var precision = Precision.year
    if reader.skip("-") {
      guard let read = reader.number(digits: 2) else { return nil }
      (month, precision) = (read, .month)
      if reader.skip("-") {
        guard let read = reader.number(digits: 2) else { return nil }
        (dayOfMonth, precision) = (read, .day)
      }
    }
    guard let day = GregorianDay(year: year, month: month, day: dayOfMonth) else { return nil }
    var second = 0
    var offset: Int?
    if precision == .day, reader.skip("T") || reader.skip("t") || reader.skip(" ") {
      guard let clock = reader.clock() else { return nil }
      (second, precision) = (clock.second, clock.precision)
    }
    if !reader.isAtEnd, precision >= .day {
      guard let read = reader.offset() else { return nil }
      offset = read
    }
    guard reader.isAtEnd else { return nil }
    self.init(day: day, secondOfDay: second, offset: offset, precision: precision)
  }

  /// RFC 3339, cut to what is known.
  public var text: String {
    var text = Self.padded(day.year, to: 4)
    if precision >= .month { text += "-" + Self.padded(day.month, to: 2) }
    if precision >= .day { text += "-" + Self.padded(day.day, to: 2) }
    guard precision >= .hour else { return text }
    text += "T" + Self.padded(secondOfDay / 3600, to: 2)
    text += ":" + Self.padded(secondOfDay / 60 % 60, to: 2)
    if precision == .second { text += ":" + Self.padded(secondOfDay % 60, to: 2) }
    return text + (offsetText ?? "")
  }

  /// The zone as `+03:00`; `+00:00` for GMT; nothing if unknown.
  public var offsetText: String? {
    guard let offset else { return nil }
    let sign = offset < 0 ? "-" : "+"
    return sign + Self.padded(abs(offset) / 60, to: 2) + ":" + Self.padded(abs(offset) % 60, to: 2)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// Reads fixed-width digits off the front of a text.
private struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number(digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let byte = rest.first, (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
      rest = rest.dropFirst()
    }
    return value
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, UInt32(byte) == character.value else { return false }
    rest = rest.dropFirst()
    return true
  }

  mutating func clock() -> (second: Int, precision: KnownTime.Precision)? {
    guard let hour = number(digits: 2), hour < 25 else { return nil }
    guard skip(":") else { return (min(hour, 23) * 3600, .hour) }
    guard let minute = number(digits: 2), minute < 60 else { return nil }
    let minutes = min(hour, 23) * 3600 + minute * 60
    guard skip(":") else { return (minutes, .minute) }
    guard let second = number(digits: 2), second < 61 else { return nil }
    if skip(".") || skip(",") {
      while number(digits: 1) != nil {}
    }
    return (minutes + min(second, 59), .second)
  }

  mutating func offset() -> Int? {
    _ = skip(" ")
    if skip("Z") || skip("z") { return 0 }
    let sign = skip("-") ? -1 : skip("+") ? 1 : 0
    guard sign != 0, let hours = number(digits: 2), hours <= 18 else { return nil }
    _ = skip(":")
    let minutes = number(digits: 2) ?? 0
    guard minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
