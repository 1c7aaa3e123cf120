/// The time of day at the head of a line: «14:05», "4.52pm", «قبل ٥ دقائق».
struct ClockStamp {
  /// Minutes after midnight; nothing if it only says how long ago.
  let minute: Int?
  /// Whether nothing but the time stands in the line, or next to nothing.
  let isAlone: Bool
  /// Whether a day stands beside it.
  let hasDay: Bool

  /// Reads a line; nothing if it doesn't begin with a time.
  init?(_ block: PageBlock) {
    guard let first = block.text.unicodeScalars.first(where: { !Self.isOrnament($0) }) else {
      return nil
    }
    let isShort = block.letters <= 40 && block.words <= 8
    // A line that begins with a letter may still say «قبل ساعة», «الساعة 14:05».
    guard isShort || first.properties.numericType == .decimal else { return nil }
    if let clock = Self.clock(in: block.text, anywhere: isShort) {
      minute = clock.minute
      isAlone = isShort
      hasDay = clock.otherNumbers > 0
      return
    }
    guard isShort, block.words <= 5 else { return nil }
    let words = WordPrint(block.text, limit: 6).hashes
    guard words.contains(where: Self.units.contains), words.contains(where: Self.agos.contains)
    else { return nil }
    minute = nil
    isAlone = true
    hasDay = false
  }

  private static let units = Set(
    WordPrint(
      """
      دقيقة دقائق دقيقتين ساعة ساعات ساعتين ثانية ثوان min mins minute minutes hour hours hr hrs h m
      heure heures دقیقه ساعت منٹ گھنٹے گھنٹہ stunden minuten dakika saat
      """
    ).hashes)
  private static let agos = Set(
    WordPrint("قبل منذ ago پیش قبل پہلے il vor önce مضت").hashes)

  private static func isOrnament(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "[", "(", "|", "-", "–", "—", "•", "*", "\u{200E}", "\u{200F}": true
    default: false
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0x660...0x669: Int(scalar.value) - 0x660
    case 0x6F0...0x6F9: Int(scalar.value) - 0x6F0
    default: nil
    }
  }

  /// The first clock time in the beginning of a text, and how many other numbers stand there.
  private static func clock(
    in text: String, anywhere: Bool
  ) -> (minute: Int, otherNumbers: Int)? {
    let scalars = Array(text.unicodeScalars.prefix(64))
    var index = 0
    var others = 0
    var found: Int?
    while index < scalars.count {
      guard digit(scalars[index]) != nil else {
        if !anywhere, !isOrnament(scalars[index]) { break }
        index += 1
        continue
      }
      let start = index
      var number = 0
      while index < scalars.count, let next = digit(scalars[index]), index - start < 6 {
        number = number * 10 + next
        index += 1
      }
      if found == nil, index - start <= 2,
        let (minute, end) = time(hour: number, after: index, in: scalars)
      {
        found = minute
        index = end
        if !anywhere { break }
      } else if found == nil || !anywhere {
        guard anywhere else { break }
        others += 1
      } else {
        others += 1
      }
    }
    return found.map { ($0, others) }
  }

  /// What follows the hour: «:05», "h40", ".52pm", "pm".
  private static func time(
    hour: Int, after index: Int, in scalars: [Unicode.Scalar]
  ) -> (minute: Int, end: Int)? {
    guard hour <= 24, index < scalars.count else { return nil }
    var end = index
    var minutes = 0
    let mark = scalars[index]
    let hasMinutes =
      index + 2 < scalars.count && digit(scalars[index + 1]) != nil
      && digit(scalars[index + 2]) != nil
      && (index + 3 >= scalars.count || digit(scalars[index + 3]) == nil)
    var isSure = false
    if hasMinutes, [":", ".", "h", "H", "\u{066B}"].contains(mark) {
      minutes = (digit(scalars[index + 1]) ?? 0) * 10 + (digit(scalars[index + 2]) ?? 0)
      guard minutes < 60 else { return nil }
      end = index + 3
      isSure = mark != "."
      // Seconds, or a date written with dots.
      if end < scalars.count, scalars[end] == mark, mark == ".", end + 1 < scalars.count,
        digit(scalars[end + 1]) != nil
      {
        return nil
      }
      if end + 2 < scalars.count, scalars[end] == ":", digit(scalars[end + 1]) != nil { end += 3 }
    }
    var next = end
    while next < scalars.count, scalars[next] == " " || scalars[next] == "\u{A0}" { next += 1 }
    var shift = 0
    if next + 1 < scalars.count, ["m", "M", "."].contains(scalars[next + 1]),
      ["a", "A", "p", "P"].contains(scalars[next])
    {
      if scalars[next] == "p" || scalars[next] == "P" { shift = hour < 12 ? 12 : 0 }
      end = next + 2
      isSure = true
    } else if next < scalars.count, scalars[next] == "م",
      next + 1 >= scalars.count || !scalars[next + 1].properties.isAlphabetic
    {
      shift = hour < 12 ? 12 : 0
      end = next + 1
      isSure = isSure || minutes > 0
    }
    return isSure ? ((hour + shift) * 60 + minutes, min(end, scalars.count)) : nil
  }
}
