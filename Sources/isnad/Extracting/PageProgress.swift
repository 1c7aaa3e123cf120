import Foundation

/// How far a call has come, on standard error.
///
/// On a terminal it is one line, written over again and again; elsewhere lines of their own, seldom.
struct PageProgress {
  enum Form {
    /// Nothing is said before the end.
    case none
    /// One line that changes.
    case live
    /// A line now and then.
    case lines
  }

  let form: Form
  /// How many pages there will be, once that is known.
  var total: Int?
  private(set) var read = 0
  private(set) var failed = 0
  private let clock = ContinuousClock()
  private let began: ContinuousClock.Instant
  private var shownAt: ContinuousClock.Instant
  private var isShown = false

  init(_ form: Form) {
    self.form = form
    began = clock.now
    shownAt = began
  }

  /// Takes note of one page, and shows it if it is time to.
  mutating func note(failed isFailed: Bool) {
    if isFailed { failed += 1 } else { read += 1 }
    guard form != .none else { return }
    let now = clock.now
    guard now - shownAt >= (form == .live ? .milliseconds(200) : .seconds(2)) else { return }
    shownAt = now
    let total = total.map { " of \($0)" } ?? ""
    let failures = failed > 0 ? ", \(failed) failed" : ""
    let line = "\(read + failed)\(total) pages, \(speed(at: now)) a second\(failures)"
    if form == .live {
      write("\r\u{1B}[K" + line)
      isShown = true
    } else {
      write(line + "\n")
    }
  }

  /// Makes room for other lines.
  mutating func clear() {
    guard isShown else { return }
    isShown = false
    write("\r\u{1B}[K")
  }

  /// What was done in all.
  func summary() -> String {
    let now = clock.now
    let seconds = ((now - began) / .seconds(1) * 10).rounded() / 10
    let failures = failed > 0 ? ", \(failed) failed" : ""
    return "\(read) pages read\(failures), in \(seconds) s (\(speed(at: now)) a second)."
  }

  private func speed(at now: ContinuousClock.Instant) -> String {
    let speed = Double(read + failed) / max(0.001, (now - began) / .seconds(1))
    return speed < 10 ? String((speed * 10).rounded() / 10) : String(Int(speed))
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
