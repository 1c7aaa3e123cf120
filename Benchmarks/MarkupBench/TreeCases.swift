import Extraction
import Foundation

/// The cases of html5lib's `tree-construction` folder.
enum TreeCases {
  private static let headings: Set<String> = [
    "#errors", "#new-errors", "#document-fragment", "#document", "#script-on", "#script-off",
  ]

  /// Tries every case of a file that is not for scripts alone.
  static func results(ofFile path: String) throws -> CaseResults {
    var results = CaseResults(file: "tree-construction/" + (path as NSString).lastPathComponent)
    for (index, test) in try cases(inFile: path).enumerated() where test["#script-on"] == nil {
      let data = test["#data"] ?? ""
      let context = test["#document-fragment"]?.trimmingCharacters(in: .newlines)
      let expected = (test["#document"] ?? "").trimmingCharacters(in: .newlines)
      let tree = MarkupSpecimen(html: Array(data.dropLast().utf8), context: context).tree
      results.note(
        "\(index + 1): \(data.prefix(60))", passed: tree.utf8.elementsEqual(expected.utf8))
    }
    return results
  }

  private static func cases(inFile path: String) throws -> [[String: String]] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var cases: [[String: String]] = []
    var test: [String: String] = [:]
    var heading = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line == "#data" {
        if !test.isEmpty { cases.append(test) }
        test = [:]
      } else if !headings.contains(line) {
        test[heading, default: ""] += line + "\n"
        continue
      }
      heading = line
      test[heading] = ""
    }
    if !test.isEmpty { cases.append(test) }
    return cases
  }
}
