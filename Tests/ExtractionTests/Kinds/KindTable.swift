import Foundation
import News

@testable import Extraction

/// Pages of our own by what they are, and what they were taken for.
///
/// A page's folder in `Specimens/Kinds` is its kind, its name what makes it hard.
struct KindTable {
  /// How many pages of one kind were taken for another.
  private(set) var counts: [PageKind: [PageKind: Int]] = [:]
  /// The pages that were taken for something else, one line each.
  private(set) var mistakes: [String] = []
  private(set) var pages = 0

  /// Reads every page there is.
  init() throws {
    for kind in PageKind.allCases {
      let folder = Self.folder.appending(path: kind.rawValue)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      for name in names.sorted() where name.hasSuffix(".html") {
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
        let given = try ArticleExtractor().article(in: bytes, of: PageContext()).kind
        counts[kind, default: [:]][given, default: 0] += 1
        pages += 1
        if given != kind { mistakes.append("\(kind.rawValue)/\(name): \(given.rawValue)") }
      }
    }
  }

  /// Pages of a kind that were taken for another.
  func missed(_ kind: PageKind) -> Int {
    (counts[kind] ?? [:]).reduce(0) { $0 + ($1.key == kind ? 0 : $1.value) }
  }

  /// Pages of other kinds that were taken for this one.
  func invented(_ kind: PageKind) -> Int {
    counts.reduce(0) { $0 + ($1.key == kind ? 0 : $1.value[kind] ?? 0) }
  }

  /// Rows are what pages are, columns what they were taken for.
  var text: String {
    let width = 9
    func cell(_ text: String) -> String {
      String(repeating: " ", count: max(1, width - text.count)) + text
    }
    var lines = [cell("") + PageKind.allCases.map { cell($0.rawValue) }.joined()]
    for kind in PageKind.allCases {
      lines.append(
        cell(kind.rawValue)
          + PageKind.allCases.map { cell(String(counts[kind]?[$0] ?? 0)) }.joined())
    }
    lines.append("\(mistakes.count) of \(pages) taken for another kind")
    return (lines + mistakes).joined(separator: "\n")
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Specimens/Kinds")
}
