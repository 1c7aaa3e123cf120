/// A day, a clock time, or something that stands beside them, as the grammar reads a text.
struct DatePart {
  /// What it is.
  enum Kind {
    case day(DayReading)
    case clock(ClockReading)
    case relative(RelativeReading)
    /// A zone; nothing where one is named that we don't know.
    case zone(TimeZoneLaw?)
    case localZone
    case weekday(Int)
    case label(PrintedDate.Role, isStrong: Bool)
    /// Marks and words that may stand inside a date: «،», «في».
    case soft
    case colon
    /// «و», a hyphen without blanks: what is beside it belongs together.
    case and
    /// A dash between blanks: what is beside it belongs together loosely.
    case dash
    /// «|», «•», «»»: what is beside it is something else.
    case wall
    case number(Int)
    case neutral
    case byline(isSure: Bool)
    case event
    case unknown
  }

  /// What it is.
  let kind: Kind
  /// The items it is made of.
  let items: Range<Int>
  /// Whether a line begins with it.
  let startsLine: Bool
}

/// A day as printed, with its possible meanings.
struct DayReading {
  /// One meaning.
  struct Candidate: Equatable {
    let day: GregorianDay
    let calendar: PrintedDate.Calendar
    let evidence: PrintedDate.DayEvidence
    let mayBeADayOff: Bool
  }

  /// How much is printed.
  enum Form {
    /// Day, month and year; the likeliest meaning first.
    case full([Candidate])
    /// Day and month of the Gregorian calendar.
    case yearless(month: Int, day: Int)
    /// Month and year of the Gregorian calendar.
    case month(GregorianDay)
    /// A year after «عام».
    case year(Int)
    /// It looks like a date and can't be one, or can't be told.
    case impossible
  }

  let form: Form
}

/// A time of day as printed.
struct ClockReading: Equatable {
  /// Seconds after midnight.
  let second: Int
  /// How much of it is printed: hour, minute or second.
  let precision: KnownTime.Precision
  /// Whether its words contradict its digits: «15:20 صباحا».
  let isContradictory: Bool
}

/// A time counted back from the moment of fetching.
enum RelativeReading: Equatable {
  /// So many seconds ago.
  case ago(seconds: Int, precision: KnownTime.Precision)
  /// Days from today, of the outlet.
  case day(Int)
  /// The last such weekday before today.
  case lastWeekday(Int)
  /// Long ago in rounded units, so that no day follows.
  case vague
}

/// Reads parts of dates from items.
struct DateGrammar {
  /// The items of the text.
  let items: [DateItem]
  /// What is known about the page.
  let context: DateContext

  /// Signs that divide the numbers of a date.
  static let slashes: SignSet = [0x2F, 0x5C]
  /// Hyphens and dashes.
  static let dashes: SignSet = [0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212]
  /// Signs that make of two numbers one longer number.
  static let joints = slashes.union(dashes).union([0x2E, 0x2C, 0x3A])
  /// Marks that may stand inside a date.
  static let insides = slashes.union(dashes).union([0x2C, 0x060C, 0x2E, 0x28, 0x29, 0x27, 0x2019])
  /// Marks between a month and its other name.
  static let otherNameOpeners = slashes.union(dashes).union([0x28, 0x5B, 0x2E])
  /// Marks between a month and a year of two figures.
  static let shortYearOpeners = slashes.union(dashes).union([0x27, 0x2019])
  /// Signs between things that have nothing to do with each other.
  static let walls: SignSet = [
    0x7C, 0xA6, 0xB7, 0xAB, 0xBB, 0x3C, 0x3E, 0x2022, 0x2023, 0x2039, 0x203A, 0x25CF, 0x25AA,
    0x25BA,
    0x25B6, 0x25C4, 0x2190, 0x2192, 0x2219, 0x22C5, 0x2016,
  ]
  /// Signs that make a number something else: money, shares, degrees, rights.
  static let foreignSigns: SignSet = [0x25, 0x24, 0xB0, 0x20AC, 0xA3, 0x23, 0x3D]

  /// The item at an index; nothing beyond the ends.
  func item(_ index: Int) -> DateItem? { items.indices.contains(index) ? items[index] : nil }

  /// All parts, in order.
  func parts() -> [DatePart] {
    var parts: [DatePart] = []
    var index = 0
    while index < items.count {
      let (kind, end) = part(at: index, after: parts.last?.kind)
      parts.append(
        DatePart(
          kind: kind, items: index..<max(end, index + 1), startsLine: items[index].gap == .line))
      index = max(end, index + 1)
    }
    return parts
  }

  private func part(at index: Int, after previous: DatePart.Kind?) -> (DatePart.Kind, Int) {
    switch items[index].kind {
    case .sign:
      // Only a zone begins with a sign.
      return zone(at: index, after: previous) ?? (leftover(at: index, after: previous), index + 1)
    case .word(let meanings) where meanings.isEmpty:
      // A word of no date, unless it is a month's name that was misspelt.
      if let (day, end) = day(at: index) { return (.day(day), end) }
      return (leftover(at: index, after: previous), index + 1)
    default: break
    }
    if let (reading, end) = relative(at: index) { return (.relative(reading), end) }
    if let (day, end) = day(at: index) { return (.day(day), end) }
    if let (clock, end) = clock(at: index, after: previous) { return (.clock(clock), end) }
    if let (zone, end) = zone(at: index, after: previous) { return (zone, end) }
    return (leftover(at: index, after: previous), index + 1)
  }

  private func leftover(at index: Int, after previous: DatePart.Kind?) -> DatePart.Kind {
    let item = items[index]
    switch item.kind {
    case .number(let value, _): return .number(value)
    case .sign(let sign): return sort(sign, at: index)
    case .word(let meanings):
      for meaning in meanings {
        if case .label(let role, let isStrong) = meaning { return .label(role, isStrong: isStrong) }
      }
      for meaning in meanings {
        if case .weekday(let day) = meaning { return .weekday(day) }
      }
      return sort(meanings, at: index, after: previous)
    }
  }

  private func sort(_ sign: UInt32, at index: Int) -> DatePart.Kind {
    if Self.walls.contains(sign) { return .wall }
    if sign == 0x3A { return .colon }
    if sign == 0xA9 { return .event }
    if Self.foreignSigns.contains(sign) { return .unknown }
    if Self.dashes.contains(sign) || Self.slashes.contains(sign) || sign == 0x7E {
      let isApart = items[index].gap != .none || (item(index + 1)?.gap ?? .blank) != .none
      return isApart ? .dash : .and
    }
    return .soft
  }

  private func sort(
    _ meanings: [DateWord], at index: Int, after previous: DatePart.Kind?
  ) -> DatePart.Kind {
    var isSoft = false
    var isNeutral = false
    if meanings.contains(.and) { return .and }
    for meaning in meanings {
      switch meaning {
      case .event: return .event
      case .byline(let isSure): return .byline(isSure: isSure)
      case .neutral: isNeutral = true
      case .filler, .corresponding, .clockOpener: isSoft = true
      case .era: if case .day = previous { isSoft = true }
      case .month: break
      default: break
      }
    }
    if isNeutral { return .neutral }
    if items[index].text == "t", items[index].gap == .none, case .day = previous { return .soft }
    return isSoft ? .soft : .unknown
  }
}
