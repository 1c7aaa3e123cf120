import Extraction
import Foundation
import News

/// A folder of outlet rules: `NAME.json`, with pages `NAME.html` and what they should give beside
/// it.
struct RuleFolder {
  let path: String
  /// The names of all files, in order.
  private let names: [String]

  /// Files of the largest folder that is read.
  private static let most = 5_000

  /// - Throws: ``UnreadableRules`` if it is no folder, or holds more than anyone writes.
  init(_ path: String) throws {
    self.path = path
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path),
      names.count <= Self.most
    else { throw UnreadableRules(folder: path) }
    self.names = names.sorted()
  }

  /// The files of rules: all of JSON but what is expected of pages.
  var ruleFiles: [String] {
    names.filter { $0.hasSuffix(".json") && !$0.hasSuffix(Self.expectation) && $0.first != "." }
  }

  /// The pages beside the rules.
  var pages: [String] { names.filter { $0.hasSuffix(".html") && $0.first != "." } }

  private static let expectation = ".expected.json"

  /// The file that says what a page should give.
  static func expectation(of page: String) -> String { page.dropLast(5) + expectation }

  /// The rule that a page is a specimen of: `harbour.html` and `harbour.old.html` of `harbour`.
  static func rule(of page: String) -> String {
    String(page.split(separator: ".").first ?? Substring(page))
  }

  func has(_ name: String) -> Bool { names.contains(name) }

  func place(of name: String) -> String { path + (path.hasSuffix("/") ? "" : "/") + name }

  /// The bytes of a file; nothing if it can't be read or isn't one.
  func bytes(of name: String) -> [UInt8]? {
    let place = place(of: name)
    // A pipe would be waited for.
    let kind = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: place).resolvingSymlinksInPath().path(percentEncoded: false))
    guard kind?[.type] as? FileAttributeType == .typeRegular else { return nil }
    return InputFile.bytes(of: place)
  }

  /// Reads one rule.
  ///
  /// - Throws: ``MalformedRule`` or ``UnreadableFile``.
  func rule(in file: String) throws -> OutletRule {
    guard let bytes = bytes(of: file) else { throw UnreadableFile(name: place(of: file)) }
    return try OutletRule(reading: bytes, named: place(of: file))
  }

  /// The rules of a desk: those in the folder `rules` of its data, if there is one.
  static func rules(ofDesk data: String) throws -> OutletRules {
    let path = data + "/rules"
    guard FileManager.default.fileExists(atPath: path) else { return .none }
    return try rules(in: path)
  }

  /// All rules of a folder, or an exit code once every mistake was told: a rule that isn't used
  /// would be missed by nobody.
  static func rules(in path: String) throws -> OutletRules {
    let folder = try Complaint.told { try RuleFolder(path) }
    var rules: [OutletRule] = []
    var isSound = true
    for file in folder.ruleFiles {
      do {
        rules.append(try folder.rule(in: file))
      } catch let problem as any Problem {
        isSound = false
        Complaint.say(problem.description)
      }
    }
    guard isSound else { throw ProblemCode.ruleMalformed.exitCode }
    guard !rules.isEmpty else { throw Complaint.told(UnreadableRules(folder: path)) }
    return OutletRules(rules)
  }
}

/// A folder that holds no rules.
struct UnreadableRules {
  let folder: String
}

extension UnreadableRules: Problem {
  var code: ProblemCode { .fileUnreadable }
  var description: String {
    "\(folder) isn't a folder with outlet rules: files NAME.json, as docs/outlet-rules.md says."
  }
}
