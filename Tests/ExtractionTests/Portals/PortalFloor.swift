import ArabicText
import Foundation
import News

/// What is reached today: raised when a rule gets better, lowered only with a reason.
///
/// With `PORTALS_STRICT=1` in the environment nothing is forgiven, and every page with a fault is
/// listed. With `PORTALS_TABLE=1` every page's figures are printed; `PORTALS_RECORD=1` writes
/// what was reached into the file, and the difference is read as code.
struct PortalFloor: Codable {
  /// How many pages there are at least, with a text and without.
  let texts: Int
  let others: Int
  let meanF1: Double
  let pagesUnderNine: Int
  let othersCalledArticles: Int
  let othersMisnamed: Int
  /// How many pages may have a fault of a kind.
  let faults: [String: Int]

  static let isPrinted = environment["PORTALS_TABLE"] != nil

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

  private static func strict(for written: PortalFloor) -> PortalFloor {
    PortalFloor(
      texts: written.texts, others: written.others, meanF1: 1, pagesUnderNine: 0,
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
    let mean = read.map(\.f1).reduce(0, +) / Double(max(1, read.count))
    let kinds = read.flatMap { Set($0.faults.map(\.kind.rawValue)) }
    self.init(
      texts: read.count, others: others.count, meanF1: (mean * 1000).rounded(.down) / 1000,
      pagesUnderNine: read.count { $0.f1 < 0.9 },
      othersCalledArticles: others.count { $0.page.article.kind == .article },
      othersMisnamed: others.count { !$0.page.truth.accepts($0.page.article.kind) },
      faults: Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +))
  }
}
