import ArabicText

/// Says days in a text: `{weekday+2}`, `{date-14}`, `{month}`, `{year-3}`, counted from one day.
struct DayPlaceholders {
  let words: DayWords
  let today: GregorianDay

  /// The text with every day in words.
  ///
  /// - Returns: nothing if a brace stands for none of them.
  func resolved(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "{")) else {
      return text.utf8.contains(UInt8(ascii: "}")) ? nil : text
    }
    var resolved = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}"), let said = word(inside[..<close]) else {
        return nil
      }
      resolved += rest[..<open] + said
      rest = inside[inside.index(after: close)...]
    }
    return resolved + rest
  }

  private func word(_ placeholder: Substring) -> String? {
    let name = placeholder.prefix { $0.isLetter }
    let shift = placeholder.dropFirst(name.count)
    guard shift.isEmpty || shift.hasPrefix("+") || shift.hasPrefix("-"),
      let distance = shift.isEmpty ? 0 : Int(shift)
    else { return nil }
    switch name {
    case "weekday": return words.weekday(today.advanced(byDays: distance))
    case "date": return words.dayAndMonth(today.advanced(byDays: distance))
    case "month" where distance == 0: return words.month(today)
    case "year": return words.number(today.year + distance)
    default: return nil
    }
  }
}
