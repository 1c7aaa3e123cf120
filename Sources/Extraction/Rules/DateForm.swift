import ArabicText

/// How an outlet prints its dates in numbers, where the general reading would take day for month.
///
/// `d/M/y H:m`, `yyyyMMdd`, `unix`; months by name need no form.
struct DateForm: Hashable {
  private enum Piece: Hashable {
    /// A number, of that many digits if it must be.
    case number(Field, digits: Int?)
    /// Morning or afternoon: am, pm, ص, م.
    case half
    /// Blanks, or none.
    case blank
    case letter(Unicode.Scalar)
  }

  private enum Field: Hashable { case year, month, day, hour, minute, second }

  private enum Whole: Hashable { case pieces([Piece]), unix(perSecond: Int64) }

  private let whole: Whole

  /// Scalars of a text that are searched.
  private static let reach = 300

  init?(_ text: String) {
    if text == "unix" || text == "unix-ms" {
      whole = .unix(perSecond: text == "unix" ? 1 : 1000)
      return
    }
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= 60 else { return nil }
    var pieces: [Piece] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      var run = 1
      while index + run < scalars.count, scalars[index + run] == scalar { run += 1 }
      if let field = Self.fields[scalar] {
        pieces.append(.number(field, digits: nil))
        index += run
        // What a number touches must be told apart by how long it is written here.
        if index < scalars.count, Self.fields[scalars[index]] != nil {
          pieces[pieces.count - 1] = .number(field, digits: run)
        } else if pieces.count > 1, case .number = pieces[pieces.count - 2] {
          pieces[pieces.count - 1] = .number(field, digits: run)
        }
        continue
      }
      switch scalar {
      case "a":
        pieces.append(.half)
        index += run
      case "'":
        guard let close = scalars[(index + 1)...].firstIndex(of: "'") else { return nil }
        pieces += scalars[(index + 1)..<close].map { Piece.letter($0) }
        index = close + 1
      case _ where scalar.properties.isWhitespace:
        pieces.append(.blank)
        index += run
      default:
        pieces.append(.letter(scalar))
        index += 1
      }
    }
    let fields = pieces.compactMap { piece -> Field? in
      if case .number(let field, _) = piece { field } else { nil }
    }
    guard fields.contains(.year), fields.contains(.month), fields.contains(.day),
      Set(fields).count == fields.count, !fields.contains(.minute) || fields.contains(.hour),
      !fields.contains(.second) || fields.contains(.minute)
    else { return nil }
    whole = .pieces(pieces)
  }

  private static let fields: [Unicode.Scalar: Field] = [
    "y": .year, "M": .month, "d": .day, "H": .hour, "m": .minute, "s": .second,
  ]

  /// The first time in a text that has this form.
  func time(in text: String) -> (time: KnownTime, printed: String)? {
    let scalars = Array(text.unicodeScalars.prefix(Self.reach))
    switch whole {
    case .unix(let perSecond):
      let digits = scalars.filter { !$0.properties.isWhitespace }
      guard (9...14).contains(digits.count) else { return nil }
      var number: Int64 = 0
      for scalar in digits {
        guard let digit = Self.digit(scalar) else { return nil }
        number = number * 10 + Int64(digit)
      }
      let seconds = number / perSecond
      guard seconds < 4_102_444_800 else { return nil }
      return (KnownTime(Moment(secondsSince1970: seconds)), "")
    case .pieces(let pieces):
      for start in scalars.indices {
        // A number isn't begun in its middle.
        if start > 0, Self.digit(scalars[start]) != nil, Self.digit(scalars[start - 1]) != nil {
          continue
        }
        guard let (time, end) = Self.time(in: scalars, at: start, pieces) else { continue }
        var printed = ""
        printed.unicodeScalars.append(contentsOf: scalars[start..<end])
        return (time, printed)
      }
      return nil
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    for zero: UInt32 in [0x30, 0x660, 0x6F0] where (zero..<zero + 10).contains(scalar.value) {
      return Int(scalar.value - zero)
    }
    return nil
  }

  private static func time(
    in scalars: [Unicode.Scalar], at start: Int, _ pieces: [Piece]
  ) -> (time: KnownTime, end: Int)? {
    var values: [Field: Int] = [:]
    var yearDigits = 4
    var isAfternoon: Bool?
    var at = start
    for piece in pieces {
      switch piece {
      case .blank:
        while at < scalars.count, scalars[at].properties.isWhitespace { at += 1 }
      case .letter(let letter):
        guard at < scalars.count, scalars[at] == letter else { return nil }
        at += 1
      case .half:
        guard let half = half(in: scalars, at: &at) else { return nil }
        isAfternoon = half
      case .number(let field, let wanted):
        var number = 0
        var digits = 0
        while at < scalars.count, digits < wanted ?? (field == .year ? 4 : 2),
          let digit = digit(scalars[at])
        {
          number = number * 10 + digit
          digits += 1
          at += 1
        }
        guard digits > 0, digits == wanted ?? digits else { return nil }
        if field == .year { yearDigits = digits }
        values[field] = number
      }
    }
    if at < scalars.count, digit(scalars[at]) != nil, case .number = pieces.last { return nil }
    guard var year = values[.year], let month = values[.month], let day = values[.day] else {
      return nil
    }
    if yearDigits <= 2 { year += year < 70 ? 2000 : 1900 }
    guard (1900...2100).contains(year), let date = GregorianDay(year: year, month: month, day: day)
    else { return nil }
    guard var hour = values[.hour] else { return (KnownTime(day: date, precision: .day), at) }
    if let isAfternoon {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    let minute = values[.minute] ?? 0
    let second = values[.second] ?? 0
    guard hour < 24, minute < 60, second < 60 else { return nil }
    let precision: KnownTime.Precision =
      values[.second] != nil ? .second : values[.minute] != nil ? .minute : .hour
    return (
      KnownTime(
        day: date, secondOfDay: hour * 3600 + minute * 60 + second, precision: precision), at
    )
  }

  /// «ص», «مساءً», "a.m.", "PM".
  private static func half(in scalars: [Unicode.Scalar], at: inout Int) -> Bool? {
    guard at < scalars.count else { return nil }
    let isAfternoon: Bool
    switch scalars[at] {
    case "ص", "a", "A": isAfternoon = false
    case "م", "p", "P": isAfternoon = true
    default: return nil
    }
    while at < scalars.count, scalars[at].properties.isAlphabetic || scalars[at] == "." { at += 1 }
    return isAfternoon
  }
}
