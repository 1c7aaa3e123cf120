extension DateGrammar {
  /// A time counted back from now that begins at an item.
  func relative(at index: Int) -> (RelativeReading, Int)? {
    guard let item = item(index) else { return nil }
    if item.means(.now) { return (.ago(seconds: 0, precision: .minute), index + 1) }
    if item.means(.since) || item.means(.thereIs), self.item(index + 1)?.gap != .line {
      let start = self.item(index + 1)?.means(.about) == true ? index + 2 : index + 1
      if let (quantity, end) = quantity(at: start), !namesADay(at: end) {
        return (quantity.reading, self.item(end)?.means(.about) == true ? end + 1 : end)
      }
    }
    if let (quantity, end) = quantity(at: index), self.item(end)?.means(.ago) == true,
      self.item(end)?.gap != .line, !namesADay(at: end + 1)
    {
      return (quantity.reading, end + 1)
    }
    for case .relativeDay(let days) in item.meanings { return (.day(days), index + 1) }
    return lastWeekday(at: index)
  }

  private struct Quantity {
    var seconds: Int
    var unit: DateWord.Unit

    var reading: RelativeReading {
      switch unit {
      case .longer: .vague
      case .day: .ago(seconds: seconds, precision: .day)
      case .hour: .ago(seconds: seconds, precision: .hour)
      case .minute, .second: .ago(seconds: seconds, precision: .minute)
      }
    }
  }

  /// «ساعتين», «3 أيام», «ثلاث ساعات», «ساعة ونصف», «نصف ساعة».
  private func quantity(at index: Int) -> (Quantity, Int)? {
    guard var (quantity, end) = single(at: index) else { return nil }
    // «ساعة واحدة»
    if item(end)?.means(.count(1)) == true, item(end)?.text.unicodeScalars.first == "و" { end += 1 }
    if quantity.unit == .hour, let item = item(end),
      case .fraction(let part)? = item.meanings.first(where: Self.isFraction),
      item.text.unicodeScalars.first == "و"
    {
      quantity.seconds += part
      return (quantity, end + 1)
    }
    let isJoined = item(end)?.means(.and) == true || item(end)?.isSign([0x2C, 0x060C]) == true
    let atMore = isJoined ? end + 1 : end
    if let (more, moreEnd) = single(at: atMore), more.unit.seconds < quantity.unit.seconds,
      more.unit.seconds > 0, item(atMore)?.gap != .line
    {
      return (Quantity(seconds: quantity.seconds + more.seconds, unit: more.unit), moreEnd)
    }
    return (quantity, end)
  }

  private func single(at index: Int) -> (Quantity, Int)? {
    guard let item = item(index) else { return nil }
    if let count = item.number(digits: 1...4), let unit = unit(at: index + 1), unit.count == 1 {
      return (Quantity(seconds: count * unit.unit.seconds, unit: unit.unit), index + 2)
    }
    for case .fraction(let part) in item.meanings where part > 0 {
      let named = unit(at: index + 1)?.unit == .hour
      return (Quantity(seconds: part, unit: .minute), named ? index + 2 : index + 1)
    }
    for case .count(let count) in item.meanings {
      guard let unit = unit(at: index + 1), unit.count == 1 else { break }
      return (Quantity(seconds: count * unit.unit.seconds, unit: unit.unit), index + 2)
    }
    guard let unit = unit(of: item) else { return nil }
    return (Quantity(seconds: unit.count * unit.unit.seconds, unit: unit.unit), index + 1)
  }

  private func unit(at index: Int) -> (unit: DateWord.Unit, count: Int)? {
    item(index).flatMap { $0.gap == .line ? nil : unit(of: $0) }
  }

  private func unit(of item: DateItem) -> (unit: DateWord.Unit, count: Int)? {
    for case .unit(let unit, let count) in item.meanings { return (unit, count) }
    return nil
  }

  /// Whether a day, month or number follows: «منذ يوم الأحد», «قبل يوم 12 مايو».
  private func namesADay(at index: Int) -> Bool {
    guard let item = item(index), item.gap == .blank else { return false }
    if case .number = item.kind {
      if self.item(index + 1)?.means(.neutral) == true { return false }
      // A clock or a date of its own may follow: «منذ ساعتين 12/5/2022».
      return day(at: index) == nil && clock(at: index, after: nil) == nil
        || item.number(digits: 1...2) != nil && self.item(index + 1)?.isSign(Self.slashes) != true
    }
    return item.meanings.contains {
      switch $0 {
      case .weekday, .month: true
      default: false
      }
    }
  }

  private func lastWeekday(at index: Int) -> (RelativeReading, Int)? {
    for (atDay, atLast) in [(index, index + 1), (index + 1, index)] {
      guard let day = item(atDay), item(atLast)?.means(.last) == true,
        day.gap != .line || atDay == index
      else { continue }
      for case .weekday(let weekday) in day.meanings { return (.lastWeekday(weekday), index + 2) }
    }
    return nil
  }
}
