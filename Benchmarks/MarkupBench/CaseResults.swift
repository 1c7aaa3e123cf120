/// How the cases of one file went.
struct CaseResults {
  let file: String
  private(set) var passed = 0
  private(set) var failures: [String] = []
  /// The cases that can't be tried, each with the reason.
  private(set) var leftOut: [String] = []

  init(file: String) { self.file = file }

  /// Counts one case.
  mutating func note(_ name: String, passed isPassed: Bool) {
    if isPassed { passed += 1 } else { failures.append(name) }
  }

  /// Names a case that can't be tried.
  mutating func leaveOut(_ name: String, because reason: String) {
    leftOut.append("\(name): \(reason)")
  }
}
