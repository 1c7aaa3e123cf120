/// What a zone's law says its clocks show, at any date from 2000 on.
///
/// All zones of the Arab world and the ones its outlets write about. Before 2000 the law of the
/// beginning of 2000 is taken; for zones with changing laws, what was expected in 2026 is taken
/// until 2032.
public struct TimeZoneLaw: Hashable, Sendable {
  /// The zone's IANA name: `Asia/Riyadh`; `GMT+03:00` for a bare offset.
  public let name: String
  private let rule: Rule

  private enum Rule: Hashable {
    /// The same minutes ahead of GMT all year, all years.
    case fixed(Int)
    /// Summer as the European Union has it: last Sunday of March to last Sunday of October.
    case european(winter: Int)
    /// Summer as the United States have it.
    case american(winter: Int)
    /// Changes that follow no rule.
    case history(String)
  }

  /// The law of a zone by its IANA name, or of a bare offset (`+03:00`); nothing if it is unknown.
  public init?(named text: String) {
    let name = Self.otherNames[text] ?? text
    if let minutes = Self.fixedZones[name] {
      self.init(name: text, rule: .fixed(minutes))
    } else if let winter = Self.europeanZones[name] {
      self.init(name: text, rule: .european(winter: winter))
    } else if let winter = Self.americanZones[name] {
      self.init(name: text, rule: .american(winter: winter))
    } else if ZoneHistory.changes[name] != nil {
      self.init(name: text, rule: .history(name))
    } else if let minutes = Self.offset(in: text) {
      self.init(offset: minutes)
    } else {
      return nil
    }
  }

  /// The zone that is always `offset` minutes ahead of GMT.
  public init(offset: Int) {
    let sign = offset < 0 ? "-" : "+"
    let hours = abs(offset) / 60
    let minutes = abs(offset) % 60
    let digits = "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    self.init(name: offset == 0 ? "GMT" : "GMT\(sign)\(digits)", rule: .fixed(offset))
  }

  private init(name: String, rule: Rule) {
    self.name = name
    self.rule = rule
  }

  /// Minutes ahead of GMT at a moment.
  public func offset(at moment: Moment) -> Int {
    switch rule {
    case .fixed(let minutes): return minutes
    case .european(let winter): return winter + (Self.isEuropeanSummer(moment) ? 60 : 0)
    case .american(let winter): return winter + (Self.isAmericanSummer(moment, winter) ? 60 : 0)
    case .history(let name):
      guard let history = ZoneHistory.changes[name] else { return 0 }
      return history.changes.last { $0.moment <= moment }?.offset ?? history.first
    }
  }

  /// Minutes ahead of GMT when the zone's clocks show a time.
  ///
  /// An hour that comes twice is taken the first time; one that is skipped, as if it weren't.
  public func offset(on day: GregorianDay, secondOfDay: Int) -> Int {
    let asGMT = Moment(secondsSince1970: Int64(day.daysSince1970) * 86_400 + Int64(secondOfDay))
    let before = offset(at: asGMT.advanced(bySeconds: -86_400))
    if offset(at: asGMT.advanced(bySeconds: Int64(-before * 60))) == before { return before }
    let after = offset(at: asGMT.advanced(bySeconds: 86_400))
    return offset(at: asGMT.advanced(bySeconds: Int64(-after * 60))) == after ? after : before
  }

  private static func isEuropeanSummer(_ moment: Moment) -> Bool {
    let year = KnownTime(moment).day.year
    let start = lastSunday(ofMonth: 3, in: year) * 86_400 + 3_600
    let end = lastSunday(ofMonth: 10, in: year) * 86_400 + 3_600
    return (start..<end).contains(Int(moment.secondsSince1970))
  }

  private static func isAmericanSummer(_ moment: Moment, _ winter: Int) -> Bool {
    let year = KnownTime(moment, offset: winter).day.year
    // The Energy Policy Act moved both ends in 2007.
    let start =
      year < 2007 ? firstSunday(ofMonth: 4, in: year) : firstSunday(ofMonth: 3, in: year) + 7
    let end = year < 2007 ? lastSunday(ofMonth: 10, in: year) : firstSunday(ofMonth: 11, in: year)
    let local = Int(moment.secondsSince1970) + winter * 60
    return (start * 86_400 + 7_200..<end * 86_400 + 3_600).contains(local)
  }

  private static func firstSunday(ofMonth month: Int, in year: Int) -> Int {
    guard let first = GregorianDay(year: year, month: month, day: 1) else { return 0 }
    return first.daysSince1970 + (7 - first.weekday) % 7
  }

  private static func lastSunday(ofMonth month: Int, in year: Int) -> Int {
    let length = GregorianDay.length(ofMonth: month, in: year)
    guard let last = GregorianDay(year: year, month: month, day: length) else { return 0 }
    return last.daysSince1970 - last.weekday
  }

  private static func offset(in text: String) -> Int? {
    var digits = Array(text.utf8)
    for prefix in ["GMT", "UTC"] where text.hasPrefix(prefix) {
      digits.removeFirst(prefix.utf8.count)
    }
    guard let sign = digits.first, sign == 0x2B || sign == 0x2D else { return nil }
    digits.removeFirst()
    digits.removeAll { $0 == 0x3A }
    guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    let minutes = digits.count <= 2 ? number * 60 : number / 100 * 60 + number % 100
    guard minutes <= 18 * 60, number % 100 < 60 || digits.count <= 2 else { return nil }
    return sign == 0x2D ? -minutes : minutes
  }
}

extension TimeZoneLaw {
  private static let fixedZones = [
    "GMT": 0, "UTC": 0, "Asia/Riyadh": 180, "Asia/Dubai": 240, "Africa/Algiers": 60,
    "Africa/Nouakchott": 0, "Africa/Nairobi": 180, "Asia/Kabul": 270, "Asia/Kolkata": 330,
    "Africa/Lagos": 60, "Africa/Johannesburg": 120, "Asia/Tashkent": 300, "Asia/Jakarta": 420,
    "Asia/Kuala_Lumpur": 480, "Asia/Singapore": 480, "Asia/Shanghai": 480, "Asia/Tokyo": 540,
    "Asia/Seoul": 540,
  ]

  private static let europeanZones = [
    "Europe/London": 0, "Europe/Paris": 60, "Europe/Athens": 120,
  ]

  private static let americanZones = [
    "America/New_York": -300, "America/Chicago": -360, "America/Denver": -420,
    "America/Los_Angeles": -480,
  ]

  /// Zones that have kept the same clocks as another one since 2000.
  private static let otherNames: [String: String] = {
    var names: [String: String] = [:]
    for (name, others) in sharedLaws {
      for other in others.split(separator: " ") { names[String(other)] = name }
    }
    return names
  }()

  private static let sharedLaws = [
    ("GMT", "Etc/GMT Etc/UTC Etc/UCT Etc/Zulu UCT Zulu Z Africa/Abidjan Africa/Dakar Africa/Accra"),
    ("Asia/Riyadh", "Asia/Kuwait Asia/Bahrain Asia/Qatar Asia/Aden"),
    ("Asia/Dubai", "Asia/Muscat"),
    ("Africa/Casablanca", "Africa/El_Aaiun"),
    (
      "Africa/Nairobi",
      "Africa/Djibouti Africa/Mogadishu Indian/Comoro Africa/Addis_Ababa Africa/Asmara"
    ),
    ("Africa/Lagos", "Africa/Ndjamena Africa/Niamey"),
    ("Asia/Jerusalem", "Asia/Tel_Aviv Israel"),
    ("Africa/Cairo", "Egypt"),
    ("Asia/Tehran", "Iran"),
    ("Europe/Istanbul", "Asia/Istanbul Turkey"),
    ("Asia/Kolkata", "Asia/Calcutta"),
    ("Europe/London", "Europe/Dublin Europe/Lisbon"),
    (
      "Europe/Paris",
      "Europe/Berlin Europe/Rome Europe/Madrid Europe/Brussels Europe/Amsterdam Europe/Vienna "
        + "Europe/Zurich Europe/Stockholm Europe/Oslo Europe/Copenhagen Europe/Prague Europe/Warsaw "
        + "Europe/Budapest Europe/Luxembourg Europe/Malta Europe/Belgrade Europe/Sarajevo CET"
    ),
    (
      "Europe/Athens",
      "Europe/Kiev Europe/Kyiv Asia/Nicosia Europe/Bucharest Europe/Sofia Europe/Helsinki EET"
    ),
    ("America/New_York", "America/Toronto America/Detroit US/Eastern"),
  ]
}
