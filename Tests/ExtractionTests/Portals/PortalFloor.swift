import ArabicText
import Foundation
import News

/// What is reached today: raised when a rule gets better, lowered only with a reason.
///
/// With `PORTALS_STRICT=1` in the environment nothing is forgiven, and every page with a fault is
/// listed. `PORTALS_TABLE=FILE` writes every page's figures into a file; `PORTALS_RECORD=1` writes
/// what was reached into the floors, and the difference is read as code.
struct PortalFloor: Codable {
  /// How many pages there are at least, with a text and without.
  let texts: Int
  let others: Int
  let meanF1: Double
  let meanParagraphs: Double
  let pagesUnderNine: Int
  let othersCalledArticles: Int
  let othersMisnamed: Int
  /// How many pages may have a fault of a kind.
  let faults: [String: Int]

  /// The floors to hold in this run.
  static func today() throws -> PortalFloor {
    let written = try JSONDecoder().decode(PortalFloor.self, from: Data(contentsOf: file))
    return environment["PORTALS_STRICT"] == nil ? written : strict(for: written)
  }

  /// Writes what `scores` reach, if that was asked for.
  static func record(_ scores: [PortalScore]) throws {
    guard environment["PORTALS_RECORD"] != nil else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try (encoder.encode(PortalFloor(reachedBy: scores)) + Data("\n".utf8)).write(to: file)
  }

  /// Writes a line for each page into the file that was asked for, worst first.
  ///
  /// A file, since `swift test` loses what a test prints where it cuts a letter in two.
  static func print(_ scores: [PortalScore]) throws {
    guard let path = environment["PORTALS_TABLE"] else { return }
    let reached = PortalFloor(reachedBy: scores)
    let faults = reached.faults.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    let head = [
      "\(reached.texts) pages with a text: mean F1 \(PortalScore.rounded(reached.meanF1)), "
        + "\(reached.pagesUnderNine) under .9; "
        + "paragraphs as they stand \(PortalScore.rounded(reached.meanParagraphs))",
      "\(reached.others) that are no article: \(reached.othersCalledArticles) called one, "
        + "\(reached.othersMisnamed) not called what they are",
      "pages with a fault: \(faults)",
    ]
    let lines = scores.sorted { ($0.f1, $1.faults.count) < ($1.f1, $0.faults.count) }.map(\.line)
    try ((head + lines).joined(separator: "\n") + "\n").write(
      toFile: path, atomically: true, encoding: .utf8)
  }

  private static func strict(for written: PortalFloor) -> PortalFloor {
    PortalFloor(
      texts: written.texts, others: written.others, meanF1: 1, meanParagraphs: 1, pagesUnderNine: 0,
      othersCalledArticles: 0, othersMisnamed: 0, faults: [:])
  }

  private static let environment = ProcessInfo.processInfo.environment
  private static let file = PortalPage.folder.appending(path: "floors.json")
}

extension PortalFloor {
  /// The floors that `scores` just hold.
  init(reachedBy scores: [PortalScore]) {
    let read = scores.filter(\.hasText)
    let others = scores.filter { !$0.page.truth.accepts(.article) }
    func mean(_ figure: (PortalScore) -> Double) -> Double {
      (read.map(figure).reduce(0, +) / Double(max(1, read.count)) * 1000).rounded(.down) / 1000
    }
    let kinds = scores.flatMap { Set($0.faults.map(\.kind.rawValue)) }
    self.init(
      texts: read.count, others: others.count, meanF1: mean(\.f1),
      meanParagraphs: mean(\.paragraphs),
      pagesUnderNine: read.count { $0.f1 < 0.9 },
      othersCalledArticles: others.count { $0.page.article.kind == .article },
      othersMisnamed: others.count { !$0.page.truth.accepts($0.page.article.kind) },
      faults: Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +))
  }
}
