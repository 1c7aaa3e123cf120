/// A day with what belongs to it: weekday, clock, zone, the same day in another calendar, label.
struct DateCluster {
  /// Its days, or the time counted back.
  var days: [DayReading] = []
  var relative: RelativeReading?
  var weekday: Int?
  var clock: ClockReading?
  /// «مساء الجمعة»: for a clock without a half of its own.
  var dayPart: DateWord.DayPart?
  /// Whether more than one clock claims the day.
  var hasRivalClocks = false
  /// A zone in words: known, or one we don't know.
  var zone: Zone = .unsaid
  var role = PrintedDate.Role.none
  var hasStrongLabel = false
  /// Its parts, without the label.
  var parts: Range<Int>
  /// The first part of its label, or its own first.
  var labelStart: Int

  /// What is printed about the zone.
  enum Zone: Equatable {
    case unsaid
    case unknown
    case law(TimeZoneLaw)
    case local
  }
}

/// Gathers parts into clusters.
struct DateClusters {
  /// The parts of the text.
  let parts: [DatePart]

  /// Parts looked at on one side of a day; no printed date needs more.
  private static let reach = 14

  /// All clusters, in order, each part in one of them at most.
  func clusters() -> [DateCluster] {
    var clusters: [DateCluster] = []
    var taken = 0
    for index in parts.indices where index >= taken {
      var cluster = DateCluster(parts: index..<index + 1, labelStart: index)
      switch parts[index].kind {
      case .day(let day): cluster.days = [day]
      case .relative(let reading): cluster.relative = reading
      default: continue
      }
      gather(into: &cluster, from: taken)
      clusters.append(cluster)
      taken = max(taken, cluster.parts.upperBound)
    }
    return clusters
  }

  private func gather(into cluster: inout DateCluster, from taken: Int) {
    let clockBefore = clock(before: cluster.parts.lowerBound, from: taken)
    takeAfter(&cluster, rivalLooseness: clockBefore?.looseness)
    if let clockBefore, cluster.clock == nil {
      cluster.clock = clockBefore.clock
      if let zone = clockBefore.zone { cluster.zone = zone }
      cluster.parts = clockBefore.start..<cluster.parts.upperBound
    }
    takeBefore(&cluster, from: taken)
  }

  // MARK: After the day

  private func takeAfter(_ cluster: inout DateCluster, rivalLooseness: Int?) {
    var looseness = 0
    var lines = 0
    var index = cluster.parts.upperBound
    let end = min(parts.count, index + Self.reach)
    while index < end {
      if parts[index].startsLine {
        lines += 1
        looseness = 2
      }
      if lines > 1 { return }
      switch parts[index].kind {
      case .soft, .colon, .and: break
      case .dash: looseness = max(looseness, 1)
      case .wall: looseness = 2
      case .weekday(let day):
        guard cluster.weekday == nil, !opensAnotherDay(after: index) else { return }
        cluster.weekday = day
        cluster.parts = cluster.parts.lowerBound..<index + 1
      case .clock(let clock):
        guard take(clock, at: index, looseness, rivalLooseness, into: &cluster) else { return }
      case .dayPart(let part):
        cluster.dayPart = cluster.dayPart ?? part
        cluster.parts = cluster.parts.lowerBound..<index + 1
      case .zone(let law):
        guard cluster.zone == .unsaid else { return }
        cluster.zone = law.map { .law($0) } ?? .unknown
        cluster.parts = cluster.parts.lowerBound..<index + 1
      case .localZone:
        cluster.zone = cluster.zone == .unsaid ? .local : cluster.zone
        cluster.parts = cluster.parts.lowerBound..<index + 1
      case .day(let day):
        guard isSameDay(day, as: cluster.days), looseness < 2 || cluster.clock == nil else {
          return
        }
        cluster.days.append(day)
        cluster.parts = cluster.parts.lowerBound..<index + 1
      default: return
      }
      index += 1
    }
  }

  /// Takes a clock after the day; false where the walk must end.
  private func take(
    _ clock: ClockReading, at index: Int, _ looseness: Int, _ rivalLooseness: Int?,
    into cluster: inout DateCluster
  ) -> Bool {
    if let first = cluster.clock {
      // «22:15 (19:15 غرينتش)»: the second clock tells the zone of the first.
      guard cluster.zone == .unsaid, let minutes = offset(of: first, by: clock, at: index)
      else { return false }
      cluster.zone = .law(TimeZoneLaw(offset: minutes))
      cluster.parts = cluster.parts.lowerBound..<index + 2
      return false
    }
    if case .ago? = cluster.relative { return false }
    // «12/شباط/2021 - 10:20 م 2/12/2021 10:20:41 PM» is one moment, printed twice.
    if looseness > 0, let other = otherDay(after: index), !isSameDay(other, as: cluster.days) {
      return false
    }
    if let rivalLooseness {
      if rivalLooseness < looseness { return false }
      if rivalLooseness == looseness { cluster.hasRivalClocks = true }
    }
    cluster.clock = clock
    cluster.parts = cluster.parts.lowerBound..<index + 1
    return true
  }

  /// Minutes that the first clock is ahead of GMT, if the second shows the same moment in a zone.
  private func offset(of first: ClockReading, by second: ClockReading, at index: Int) -> Int? {
    guard index + 1 < parts.count, case .zone(let law?) = parts[index + 1].kind,
      law == TimeZoneLaw(offset: 0) || law.name == "GMT"
    else { return nil }
    var minutes = (first.second - second.second) / 60
    if minutes > 14 * 60 { minutes -= 24 * 60 }
    if minutes < -12 * 60 { minutes += 24 * 60 }
    return minutes % 30 == 0 ? minutes : nil
  }

  /// Whether nothing but marks and a weekday stand between a part and another day.
  private func opensAnotherDay(after index: Int) -> Bool { otherDay(after: index) != nil }

  private func otherDay(after index: Int) -> DayReading? {
    for next in parts.indices.dropFirst(index + 1).prefix(6) {
      switch parts[next].kind {
      case .soft, .colon, .and, .weekday, .zone, .dash: continue
      case .day(let day): return parts[next].startsLine ? nil : day
      default: return nil
      }
    }
    return nil
  }

  /// Whether a second day can be the first in other words: another calendar, or the same day.
  private func isSameDay(_ day: DayReading, as days: [DayReading]) -> Bool {
    func calendars(_ day: DayReading) -> Set<PrintedDate.Calendar> {
      switch day.form {
      case .full(let candidates): Set(candidates.map(\.calendar))
      case .yearless: [.gregorian]
      default: []
      }
    }
    let known = days.reduce(into: Set<PrintedDate.Calendar>()) { $0.formUnion(calendars($1)) }
    let new = calendars(day)
    if !new.isEmpty, !known.isEmpty, new.isDisjoint(with: known) { return true }
    guard case .full(let candidates) = day.form else { return false }
    return days.contains {
      guard case .full(let others) = $0.form else { return false }
      return others.contains { other in candidates.contains { $0.day == other.day } }
    }
  }

  // MARK: Before the day

  private func clock(
    before index: Int, from taken: Int
  ) -> (clock: ClockReading, zone: DateCluster.Zone?, start: Int, looseness: Int)? {
    var looseness = 0
    var zone: DateCluster.Zone?
    var index = index
    let floor = max(taken, index - Self.reach)
    while index > floor {
      if parts[index].startsLine { looseness = 2 }
      index -= 1
      switch parts[index].kind {
      case .soft, .colon, .and, .weekday, .dayPart: break
      case .dash: looseness = max(looseness, 1)
      case .wall: looseness = 2
      case .zone(let law): zone = law.map { .law($0) } ?? .unknown
      case .localZone: zone = .local
      case .clock(let clock):
        if zone != nil, let first = firstOfTwoClocks(before: index, floor: floor) {
          return (first.clock, first.zone, first.start, looseness)
        }
        let front = zone == nil ? zoneInFront(of: index, floor: floor) : nil
        return (clock, front ?? zone, front == nil ? index : index - 1, looseness)
      default: return nil
      }
    }
    return nil
  }

  /// «بتوقيت مكة 14:35», "GMT 14:35": the zone that stands before its clock.
  private func zoneInFront(of index: Int, floor: Int) -> DateCluster.Zone? {
    guard index > floor, !parts[index].startsLine else { return nil }
    return switch parts[index - 1].kind {
    case .zone(let law): law.map { .law($0) } ?? .unknown
    case .localZone: .local
    default: nil
    }
  }

  /// "2220 GMT (0620 HKT)": the first clock is the day's, the one in brackets tells it elsewhere.
  private func firstOfTwoClocks(
    before index: Int, floor: Int
  ) -> (clock: ClockReading, zone: DateCluster.Zone, start: Int)? {
    guard index - 3 >= floor, case .soft = parts[index - 1].kind,
      case .zone(let law?) = parts[index - 2].kind, case .clock(let clock) = parts[index - 3].kind,
      !(index - 2...index).contains(where: { parts[$0].startsLine })
    else { return nil }
    return (clock, .law(law), index - 3)
  }

  private func takeBefore(_ cluster: inout DateCluster, from taken: Int) {
    var index = cluster.parts.lowerBound
    let floor = max(taken, index - Self.reach)
    var hasColon = false
    var lines = 0
    cluster.labelStart = index
    while index > floor {
      if parts[index].startsLine { lines += 1 }
      if lines > 1 { break }
      index -= 1
      switch parts[index].kind {
      case .soft, .and, .dash, .wall: break
      case .colon: hasColon = true
      case .weekday(let day):
        guard cluster.weekday == nil else { return takeLabelAfter(&cluster) }
        cluster.weekday = day
        cluster.parts = index..<cluster.parts.upperBound
        cluster.labelStart = index
      case .dayPart(let part) where cluster.dayPart == nil:
        cluster.dayPart = part
        cluster.labelStart = index
      case .relative(.day) where lines == 0:
        // «اليوم الأربعاء 12 فبراير»
        guard cluster.relative == nil else { return takeLabelAfter(&cluster) }
        cluster.labelStart = index
      case .label(let role, let isStrong):
        cluster.role = role
        cluster.hasStrongLabel = isStrong || hasColon
        cluster.labelStart = index
        return
      default: return takeLabelAfter(&cluster)
      }
    }
    takeLabelAfter(&cluster)
  }

  /// «12 فبراير 2025 (آخر تحديث)»: a label that stands behind, and nothing after it.
  private func takeLabelAfter(_ cluster: inout DateCluster) {
    var index = cluster.parts.upperBound
    while index < parts.count, case .soft = parts[index].kind { index += 1 }
    guard index < parts.count, !parts[index].startsLine,
      case .label(let role, _) = parts[index].kind
    else { return }
    var next = index + 1
    while next < parts.count, case .soft = parts[next].kind, !parts[next].startsLine { next += 1 }
    if next < parts.count, !parts[next].startsLine {
      guard case .wall = parts[next].kind else { return }
    }
    cluster.role = role
  }
}
