import ArabicText

/// Reads the times of one feed.
struct FeedTimes {
  /// When the feed was fetched; what it prints lies before.
  let fetchedAt: Moment
  /// The zone its outlet's clocks show, as the IANA names it.
  let outletZone: String?
  /// That zone's law; nothing if the zone isn't known.
  private let law: TimeZoneLaw?
  /// Whether day or month comes first in this feed's figures, once that is known.
  var order: MachineDate.SlashOrder?
  /// Whether that was looked for.
  var knowsOrder = false

  init(fetchedAt: Moment, outletZone: String?) {
    self.fetchedAt = fetchedAt
    self.outletZone = outletZone
    law = outletZone.flatMap { TimeZoneLaw(named: $0) }
  }

  /// A time as a program prints it, the outlet's zone not yet applied.
  func machineDate(_ text: ArraySlice<UInt8>) -> MachineDate? {
    MachineDate(text, order: order, zoneIsEastern: isEastern)
  }

  /// Reads a time; nothing if nobody can.
  func time(_ text: ArraySlice<UInt8>, _ repairs: inout FeedRepairs) -> KnownTime? {
    let trimmed = FeedText(bytes: text, nature: .plain).trimmed
    guard !trimmed.isEmpty else { return nil }
    if let date = machineDate(trimmed) { return zoned(date.time, &repairs) }
    let reader = PrintedDateReader(
      context: DateContext(fetchedAt: fetchedAt, outletZone: outletZone))
    guard let date = reader.publication(in: String(decoding: trimmed.prefix(400), as: UTF8.self))
    else {
      repairs.note(.unreadableTimes)
      return nil
    }
    repairs.note(.unusualTimes)
    return date.time
  }

  /// A clock time that names no zone is the outlet's own.
  private func zoned(_ time: KnownTime, _ repairs: inout FeedRepairs) -> KnownTime {
    guard time.offset == nil, time.precision >= .hour else { return time }
    repairs.note(.zonelessTimes)
    guard let law else { return time }
    return KnownTime(
      day: time.day, secondOfDay: time.secondOfDay,
      offset: law.offset(on: time.day, secondOfDay: time.secondOfDay), precision: time.precision)
  }

  private var isEastern: Bool {
    outletZone.map { $0.hasPrefix("Asia/") || $0.hasPrefix("Africa/") } ?? false
  }

  /// The order that the dates of a feed prove among them: by a number above 12, else because the
  /// other would lie in the future.
  mutating func learnOrder(from texts: [ArraySlice<UInt8>]) {
    knowsOrder = true
    for text in texts.prefix(200) {
      if let proven = machineDate(text)?.provenOrder {
        order = proven
        return
      }
    }
    let tomorrow = fetchedAt.advanced(bySeconds: 86_400)
    for text in texts.prefix(200) {
      let dayFirst = MachineDate(text, order: .dayFirst)?.time.earliest
      let monthFirst = MachineDate(text, order: .monthFirst)?.time.earliest
      guard let dayFirst, let monthFirst, dayFirst != monthFirst else { continue }
      if dayFirst > tomorrow, monthFirst <= tomorrow {
        order = .monthFirst
        return
      }
      if monthFirst > tomorrow, dayFirst <= tomorrow {
        order = .dayFirst
        return
      }
    }
  }
}
