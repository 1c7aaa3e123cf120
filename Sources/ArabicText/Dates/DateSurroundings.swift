/// Whether the words around a date let it be the page's own.
///
/// A date in a sentence is some event's: only words that pages print beside their dates may stand
/// in its segment, which ends at a line, «|», «•» or «»». Unknown beats wrong.
struct DateSurroundings {
  /// The parts of the text.
  let parts: [DatePart]
  /// The clusters made of them.
  let clusters: [DateCluster]

  /// Parts looked at on one side; a segment that is longer is a sentence.
  private static let reach = 60
  /// Words of a name after «بقلم».
  private static let longestByline = 8

  /// What stands in a segment beside a date.
  private struct Company {
    var unknown = 0
    var hasCounter = false
    var hasEvent = false
    var hasEventBeyondDash = false
    var hasByline = false
  }

  /// Whether a cluster can be the time of publication.
  func mayPublish(_ cluster: DateCluster) -> Bool {
    let isLabelled = cluster.role != .none
    guard !isEndOfRange(cluster) else { return false }
    let left = company(from: cluster.labelStart - 1, by: -1)
    let right = company(from: cluster.parts.upperBound, by: 1)
    if isLabelled, cluster.hasStrongLabel { return true }
    if left.hasEvent || right.hasEvent { return false }
    if !isLabelled, left.hasEventBeyondDash || right.hasEventBeyondDash { return false }
    // «العدد 12/2020» is an issue's number.
    if case .month? = cluster.days.first?.form, left.hasCounter || right.hasCounter { return false }
    let unknown = left.unknown + right.unknown
    return unknown == 0 || (left.hasByline || right.hasByline) && unknown <= Self.longestByline
  }

  /// Whether nothing in the whole text but marks stands beside a cluster.
  func isAlone(_ cluster: DateCluster) -> Bool {
    parts.indices.prefix(Self.reach).allSatisfy { index in
      if cluster.parts.contains(index) { return true }
      switch parts[index].kind {
      case .soft, .colon, .dash, .wall, .label, .dayPart: return true
      default: return false
      }
    } && parts.count <= Self.reach
  }

  private func company(from start: Int, by step: Int) -> Company {
    var company = Company()
    var isBeyondDash = false
    var index = start
    var steps = 0
    while parts.indices.contains(index) {
      // Going right, a line ends before its first part; going left, after it.
      if step > 0, parts[index].startsLine { break }
      steps += 1
      guard steps <= Self.reach else {
        company.unknown += 100
        break
      }
      switch parts[index].kind {
      case .wall: return company
      case .dash:
        if isBeyondDash { return company }
        isBeyondDash = true
      case .event:
        if isBeyondDash { company.hasEventBeyondDash = true } else { company.hasEvent = true }
      case .unknown where !isBeyondDash: company.unknown += 1
      case .neutral where !isBeyondDash: company.hasCounter = true
      case .byline where isBeyondDash:
        company.hasByline = company.hasByline || hasDash(after: index)
      case .byline(let isSure) where !isBeyondDash:
        if isSure || hasColon(after: index) {
          company.hasByline = true
        } else {
          company.unknown += 1
        }
      default: break
      }
      if step < 0, parts[index].startsLine { break }
      index += step
    }
    return company
  }

  /// Whether it is written as in «كتب - رامي السعدي: 12 مايو».
  private func hasDash(after index: Int) -> Bool {
    guard index + 1 < parts.count, case .dash = parts[index + 1].kind else { return false }
    return true
  }

  private func hasColon(after index: Int) -> Bool {
    guard index + 1 < parts.count, case .colon = parts[index + 1].kind else { return false }
    return true
  }

  /// Whether it is one end of a span of days: «1 - 5 مارس», «5 مارس - 8 مارس».
  private func isEndOfRange(_ cluster: DateCluster) -> Bool {
    if let before = neighbour(of: cluster.parts.lowerBound, by: -1),
      isDayLike(before, beside: cluster)
    {
      return true
    }
    guard let after = neighbour(of: cluster.parts.upperBound - 1, by: 1) else { return false }
    if case .clock = parts[after].kind {
      // «10:00-12:00» is an event's; «10:15 م بتوقيت مكة - 7:15 م بتوقيت غرينتش» is one moment.
      return cluster.clock != nil && !opensAnother(after) && !hasZone(after: after)
    }
    guard isDayLike(after, beside: cluster) else { return false }
    if case .day = parts[after].kind { return true }
    // «12 فبراير 2025 - 3 تعليقات»
    guard after + 1 < parts.count else { return true }
    if case .neutral = parts[after + 1].kind { return false }
    return true
  }

  /// Whether a clock belongs to another day after it.
  private func opensAnother(_ index: Int) -> Bool {
    clusters.contains { $0.parts.contains(index) }
  }

  private func hasZone(after index: Int) -> Bool {
    guard index + 1 < parts.count, case .zone = parts[index + 1].kind else { return false }
    return true
  }

  /// The part on the other side of a dash.
  private func neighbour(of index: Int, by step: Int) -> Int? {
    var next = index + step
    var hasDash = false
    while parts.indices.contains(next), abs(next - index) < Self.reach {
      if step > 0, parts[next].startsLine { return nil }
      switch parts[next].kind {
      case .dash, .and: hasDash = true
      case .soft where parts[next].items.count == 1: break
      default: return hasDash ? next : nil
      }
      if step < 0, parts[next].startsLine { return nil }
      next += step
    }
    return nil
  }

  /// Whether a part can be the other end of a span; a day with a label of its own can't.
  private func isDayLike(_ index: Int, beside cluster: DateCluster) -> Bool {
    switch parts[index].kind {
    // «12 شباط 2021 - 25:00» is a clock that can't be.
    case .number(let value): (1...31).contains(value) && !hasColon(after: index)
    case .day(let reading):
      switch reading.form {
      case .full, .yearless:
        clusters.first { $0.parts.contains(index) }.map { $0.role == cluster.role } ?? true
      default: false
      }
    default: false
    }
  }
}
