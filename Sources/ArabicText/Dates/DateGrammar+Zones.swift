extension DateGrammar {
  /// A zone that begins at an item: «بتوقيت مكة», GMT+3, +03:00 after a clock.
  func zone(at index: Int, after previous: DatePart.Kind?) -> (DatePart.Kind, Int)? {
    guard let item = item(index) else { return nil }
    if item.means(.localZone) { return (.localZone, index + 1) }
    if item.means(.zoneOpener) { return openedZone(at: index) }
    let followsClock: Bool
    if case .clock = previous { followsClock = true } else { followsClock = false }
    if let name = zoneName(item) {
      guard isSure(item, name) || followsClock && !opensWords(after: index) else { return nil }
      if item.text == "z", item.gap != .none { return nil }
      let (zone, end) = named(name, at: index)
      return (zone, afterLongName(at: end))
    }
    guard followsClock else { return nil }
    if item.means(.ambiguousZone) { return (.zone(nil), index + 1) }
    if let (zone, end) = bareZone(at: index) { return (zone, end) }
    guard let (minutes, end) = offset(at: index) else { return nil }
    // «(+3 غرينتش)», and the zone's own name after its offset: `+0300 (AST)`.
    if let next = self.item(end), let name = zoneName(next), name == "GMT" {
      return (.zone(TimeZoneLaw(offset: minutes)), end + 1)
    }
    return (.zone(TimeZoneLaw(offset: minutes)), afterLongName(at: end))
  }

  /// Whether the name of a zone is no other word: «غرينتش», GMT; `est` and `cat` are words as well.
  private func isSure(_ item: DateItem, _ name: String) -> Bool {
    item.text != "z" && (name == "GMT" || item.text.utf8.count > 4)
  }

  /// Whether a word of a sentence follows: "10h20 et modifié" is no clock of New York.
  private func opensWords(after index: Int) -> Bool {
    guard items[index].text.utf8.count == 2, let next = item(index + 1), next.gap == .blank,
      case .word(let meanings) = next.kind
    else { return false }
    return !meanings.contains {
      switch $0 {
      case .weekday, .month: true
      default: false
      }
    }
  }

  /// A zone that no word opens, behind a clock: «(مكة المكرمة)», "(ET)", «14:35 مكة المكرمة».
  private func bareZone(at index: Int) -> (DatePart.Kind, Int)? {
    if items[index].isSign([0x28]), let inner = item(index + 1), inner.gap != .line,
      item(index + 2)?.isSign([0x29]) == true
    {
      if let name = zoneName(inner) { return (.zone(TimeZoneLaw(named: name)), index + 3) }
      if inner.means(.ambiguousZone) { return (.zone(nil), index + 3) }
      let names = placeNames(inner)
      return names.count == 1 ? (.zone(TimeZoneLaw(named: names[0])), index + 3) : nil
    }
    // Mecca's time is called by the city alone, and nothing is dated from there as often.
    guard items[index].gap == .blank, items[index].text == "مكه",
      let name = placeNames(items[index]).first
    else { return nil }
    return (.zone(TimeZoneLaw(named: name)), index + 1)
  }

  private func placeNames(_ item: DateItem) -> [String] {
    item.meanings.compactMap { if case .zonePlace(let name) = $0 { name } else { nil } }
  }

  /// Skips what browsers print after an offset: `(Arabian Standard Time)`.
  private func afterLongName(at index: Int) -> Int {
    guard let mark = item(index), mark.isSign([0x28]) else { return index }
    var hasTime = false
    for next in index + 1..<index + 8 {
      guard let item = item(next) else { return index }
      if item.isSign([0x29]) { return hasTime ? next + 1 : index }
      guard case .word = item.kind else { return index }
      hasTime = hasTime || item.text == "time"
    }
    return index
  }

  private func zoneName(_ item: DateItem) -> String? {
    for case .zone(let name) in item.meanings { return name }
    return nil
  }

  private func named(_ name: String, at index: Int) -> (DatePart.Kind, Int) {
    if name == "GMT", let (minutes, end) = offset(at: index + 1) {
      return (.zone(TimeZoneLaw(offset: minutes)), end)
    }
    return (.zone(TimeZoneLaw(named: name)), index + 1)
  }

  private func openedZone(at index: Int) -> (DatePart.Kind, Int)? {
    let kinds: Set<String> = ["دوله", "مدينه", "العاصمه", "جمهوريه", "مملكه", "سلطنه"]
    let isKind = item(index + 1).map { $0.meanings.isEmpty && kinds.contains($0.text) } ?? false
    let index = isKind ? index + 1 : index
    guard let place = item(index + 1), place.gap != .line else { return nil }
    if let name = zoneName(place) { return named(name, at: index + 1) }
    if let (minutes, end) = offset(at: index + 1) {
      return (.zone(TimeZoneLaw(offset: minutes)), end)
    }
    let names = placeNames(place)
    // «عمان» is Amman or Oman: its vowel marks tell, else the country.
    if Set(names.map { TimeZoneLaw(named: $0) }).count > 1 {
      let marks = written(place.span).unicodeScalars
      let meant =
        marks.contains("\u{0651}")
        ? "Asia/Amman"
        : marks.contains("\u{064F}")
          ? "Asia/Dubai" : ["JO": "Asia/Amman", "OM": "Asia/Dubai"][context.country ?? ""]
      return (.zone(meant.flatMap { TimeZoneLaw(named: $0) }), index + 2)
    }
    guard case .word = place.kind else { return nil }
    return (.zone(names.first.flatMap { TimeZoneLaw(named: $0) }), index + 2)
  }

  /// `+03:00`, `+0300`, `+3`, `-0500`: minutes ahead of GMT.
  private func offset(at index: Int) -> (minutes: Int, end: Int)? {
    var index = index
    if let mark = item(index), mark.isSign([0x28]), item(index + 1)?.isSign([0x2B]) == true {
      index += 1
    }
    guard let sign = item(index), sign.isSign([0x2B, 0x2D, 0x2212]), let digits = item(index + 1),
      case let isPlus = sign.isSign([0x2B]), digits.gap == .none || isPlus && digits.gap == .blank,
      let value = digits.number(digits: 1...4)
    else { return nil }
    var minutes: Int
    var end = index + 2
    switch digits.text.utf8.count {
    case 4: minutes = value / 100 * 60 + value % 100
    case 1...2:
      minutes = value * 60
      if let mark = item(end), mark.isSign([0x3A]), mark.gap == .none,
        let more = item(end + 1)?.number(digits: 2...2), item(end + 1)?.gap == DateItem.Gap.none
      {
        minutes += more
        end += 2
      } else if !isPlus, zoneName(items[max(index - 1, 0)]) == nil {
        // «22:15 -12» is a day or a counter before it is a zone.
        return nil
      }
      // A second clock after a hyphen: «10:00-11:00»; zones west of GMT follow seconds or a T.
      if !isPlus, end > index + 2, zoneName(items[max(index - 1, 0)]) == nil, !isISO(before: index)
      {
        return nil
      }
    default: return nil
    }
    guard minutes <= 14 * 60, [0, 30, 45].contains(minutes % 60) else { return nil }
    // `-2025` after a clock is the year of a date that follows, no zone.
    if !isPlus, minutes > 12 * 60 { return nil }
    return (isPlus ? minutes : -minutes, end)
  }

  /// Whether the clock before an item has seconds or follows a T.
  private func isISO(before index: Int) -> Bool {
    guard index >= 4 else { return false }
    let hasSeconds =
      item(index - 2)?.isSign([0x3A]) == true && item(index - 4)?.isSign([0x3A]) == true
      || item(index - 2)?.isSign([0x2E]) == true
    return hasSeconds || item(index - 4)?.text == "t"
  }
}
