import ArabicText

/// Reads the times of one feed.
struct FeedTimes {
  /// When the feed was fetched; what it prints lies before.
  let fetchedAt: Moment
  /// The zone its outlet's clocks show, as the IANA names it.
  let outletZone: String?
  /// Whether day or month comes first in this feed's figures, once that is known.
  var order: MachineDate.SlashOrder?
  /// Whether that was looked for.
  var knowsOrder = false

  init(fetchedAt: Moment, outletZone: String?) {
    self.fetchedAt = fetchedAt
    self.outletZone = outletZone
  }

  /// A time as a program prints it, the outlet's zone not yet applied.
  func machineDate(_ text: ArraySlice<UInt8>) -> MachineDate? {
    MachineDate(text, order: order, zoneIsEastern: isEastern)
  }

  /// Reads a time; nothing if nobody can.
  func time(_ text: ArraySlice<UInt8>, _ repairs: inout FeedRepairs) -> KnownTime? {
    let trimmed = FeedText(bytes: text, nature: .plain).trimmed
    guard !trimmed.isEmpty else { return nil }
    if let date = machineDate(trimmed) {
      return date.time
    }
    repairs.note(.unreadableTimes)
    return nil
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
