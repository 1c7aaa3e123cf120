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
    /// A part of the day apart from its clock: «مساء الجمعة».
    case dayPart(DateWord.DayPart)
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
  /// Whether a word says which half of the day is meant.
  let hasDayPart: Bool

  /// The same clock in a part of the day that is named elsewhere; nothing if the two differ.
  func within(_ part: DateWord.DayPart) -> ClockReading? {
    guard !hasDayPart, !isContradictory else { return self }
    return part.hour(second / 3_600).map {
      ClockReading(
        second: $0 * 3_600 + second % 3_600, precision: precision, isContradictory: false,
        hasDayPart: true)
    }
  }
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
  /// The text under a span of the folded one as it was written, with its vowel marks.
  let written: (TextSpan) -> String

  /// Signs that divide the numbers of a date.
  static let slashes: SignSet = [0x2F, 0x5C, 0x5F]
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
      if let part = partBesideDay(at: index, after: previous) { return .dayPart(part) }
      if meanings.isEmpty, isMisspeltWeekday(at: index) { return .soft }
      return sort(meanings, at: index, after: previous)
    }
  }

  /// «مساء» where a day stands beside it: «مساء الجمعة», «صباح اليوم», «12 شباط 2021 مساء».
  private func partBesideDay(at index: Int, after previous: DatePart.Kind?) -> DateWord.DayPart? {
    guard items[index].text.unicodeScalars.count > 2 else { return nil }
    for case .dayPart(let part) in items[index].meanings {
      switch previous {
      case .day, .relative(.day): if items[index].gap != .line { return part }
      default: break
      }
      var next = index + 1
      if item(next)?.means(.filler) == true { next += 1 }
      guard let day = item(next), day.gap != .line else { return nil }
      if day.number(digits: 1...2) != nil, item(next + 1)?.isSign([0x3A]) != true { return part }
      return day.meanings.contains {
        switch $0 {
        case .weekday, .relativeDay: true
        default: false
        }
      } ? part : nil
    }
    return nil
  }

  /// A word before a day's number that misses a weekday by a letter: it says nothing, and is no
  /// word of a sentence either.
  private func isMisspeltWeekday(at index: Int) -> Bool {
    let next = item(index + 1)?.isSign([0x2C, 0x060C]) == true ? index + 2 : index + 1
    guard let day = item(next), day.gap != .line, day.number(digits: 1...2) != nil else {
      return false
    }
    return MonthNames.isNearWeekday(items[index].text)
  }

  /// Whether a number or a unit stands there.
  private func counts(_ index: Int) -> Bool {
    guard let item = item(index) else { return false }
    if case .number = item.kind { return true }
    return item.meanings.contains {
      switch $0 {
      case .count, .unit: true
      default: false
      }
    }
  }

  private func sort(_ sign: UInt32, at index: Int) -> DatePart.Kind {
    if Self.walls.contains(sign) { return .wall }
    if sign == 0x3A { return .colon }
    if sign == 0xA9 { return .event }
    // «#1» counts the answers of a forum.
    if sign == 0x23, item(index + 1)?.number(digits: 1...4) != nil { return .neutral }
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
      case .about: isSoft = counts(index + 1)
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
