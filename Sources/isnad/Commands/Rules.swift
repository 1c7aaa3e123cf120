import ArgumentParser
import Extraction
import Foundation
import News

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rules for outlets whose pages nothing else reads right.",
    discussion: """
      Example: isnad rules check rules/
      A rule is a file of JSON; docs/outlet-rules.md says how to write one.
      """,
    subcommands: [CheckRules.self])
}

struct CheckRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that rules give what they should on the pages beside them.",
    discussion: """
      Example: isnad rules check rules/
      Example: isnad rules check --record rules/   (then read what was written)

      Beside a rule NAME.json stands a page NAME.html, and NAME.expected.json with what it should
      give: {"url", "fetchedAt"?, "article": {members as `isnad extract --json` writes them}}. More
      pages are NAME.old.html and the like.

      Ends with 0 if all pages give what they should, 1 if some don't, 65 if there is no rule to use.
      """)

  @Argument(help: "The folder of rules.")
  var folder: String

  @Flag(help: "One JSON object a page or mistake, a line each.")
  var json = false

  @Flag(help: "Write what comes out now as what is expected.")
  var record = false

  func run() throws {
    var check = RuleCheck(
      try Complaint.told { try RuleFolder(folder) }, isJSON: json, records: record)
    try check.run()
  }
}

/// One check of a folder of rules.
private struct RuleCheck: ~Copyable {
  let folder: RuleFolder
  let isJSON: Bool
  let records: Bool
  private var output = Output()
  private var rules: [OutletRule] = []
  private var failures = 0
  private var pages = 0

  init(_ folder: RuleFolder, isJSON: Bool, records: Bool) {
    self.folder = folder
    self.isJSON = isJSON
    self.records = records
  }

  mutating func run() throws {
    for file in folder.ruleFiles {
      do {
        rules.append(try folder.rule(in: file))
      } catch let problem as any Problem {
        fail(file, problem)
      }
    }
    guard !rules.isEmpty else {
      if failures == 0 { fail(folder.path, UnreadableRules(folder: folder.path)) }
      output.flush()
      throw ExitCode.unusableInput
    }
    let all = OutletRules(rules)
    for page in folder.pages { check(page, with: all) }
    for rule in rules where !folder.pages.contains(where: { RuleFolder.rule(of: $0) == rule.name })
    {
      fail(rule.name + ".json", SpecimenProblem.ruleWithoutPage(rule.name))
    }
    if !isJSON {
      output.line("\(rules.count) rules, \(pages) pages, \(failures) failures")
    }
    output.flush()
    if failures > 0 { throw ExitCode.someFailed }
  }

  private mutating func fail(_ file: String, _ problem: any Problem) {
    failures += 1
    if isJSON {
      output.line(.object([.init("file", .string(file)), ProblemJSON.member(problem)]))
    } else {
      Complaint.say(problem.description)
    }
  }

  private mutating func check(_ page: String, with rules: OutletRules) {
    pages += 1
    let name = RuleFolder.rule(of: page)
    let expectation = RuleFolder.expectation(of: page)
    guard folder.has(name + ".json") else {
      return fail(page, SpecimenProblem.pageWithoutRule(page: page, missing: name + ".json"))
    }
    guard folder.has(expectation) else {
      return fail(page, SpecimenProblem.pageWithoutExpectation(page: page, missing: expectation))
    }
    guard let bytes = folder.bytes(of: page), let wanted = folder.bytes(of: expectation) else {
      return fail(page, UnreadableFile(name: folder.place(of: page)))
    }
    do {
      let specimen = try RuleSpecimen(reading: wanted, named: folder.place(of: expectation))
      let extractor = ArticleExtractor(rules: rules)
      let article = try extractor.article(in: bytes, of: specimen.context)
      let use = try extractor.ruleUse(on: bytes, in: specimen.context)
      if records, use?.rule == name {
        let place = URL(filePath: folder.place(of: expectation))
        let lines = Data(RuleSpecimen.recorded(article, in: specimen.context))
        guard (try? lines.write(to: place, options: .atomic)) != nil else {
          return fail(
            page, SpecimenProblem.unwritableExpectation(place.path(percentEncoded: false)))
        }
        return tell(page, name, use, [], "recorded")
      }
      var differences = specimen.differences(from: article)
      if use?.rule != name {
        differences.insert(
          .init(member: "rule", expected: .string(name), found: .optional(use?.rule)), at: 0)
      }
      if specimen.expected.isEmpty {
        return fail(page, SpecimenProblem.emptyExpectation(folder.place(of: expectation)))
      }
      let plain = try ArticleExtractor().article(in: bytes, of: specimen.context)
      let isNeeded = specimen.differences(from: plain).contains {
        !$0.member.hasPrefix("knownFrom") && !$0.member.hasSuffix(".knownFrom")
      }
      tell(page, name, use, differences, isNeeded ? nil : "read right without the rule, too")
    } catch let problem as any Problem {
      fail(page, problem)
    } catch {
      fail(page, UnreadableFile(name: folder.place(of: page)))
    }
  }

  private mutating func tell(
    _ page: String, _ rule: String, _ use: RuleUse?, _ differences: [RuleSpecimen.Difference],
    _ note: String?
  ) {
    if !differences.isEmpty { failures += 1 }
    let notes = (note.map { [$0] } ?? []) + (use?.complaints ?? [])
    guard isJSON else {
      output.line("\(page): \(differences.isEmpty ? note ?? "as expected" : "not as expected")")
      for difference in differences {
        output.line("  \(difference.member)")
        output.line("    expected \(difference.expected.text)")
        output.line("    found    \(difference.found?.text ?? "no such member")")
      }
      for complaint in use?.complaints ?? [] { output.line("  \(complaint)") }
      guard !differences.isEmpty else { return }
      for line in use?.lines ?? [] { output.line("  \(line)") }
      return
    }
    output.line(
      .object([
        .init("page", .string(page)), .init("rule", .string(rule)),
        .init("asExpected", .bool(differences.isEmpty)),
        .init(
          "differences",
          .array(
            differences.map {
              .object([
                .init("member", .string($0.member)), .init("expected", $0.expected),
                .init("found", $0.found ?? .null),
              ])
            })),
        .init("use", RuleUseJSON.value(of: use)), .init("notes", .strings(notes)),
      ]))
  }
}

/// What a rule came to, as JSON.
enum RuleUseJSON {
  /// The rule, what it took, what its selectors matched, what it couldn't do.
  static func value(of use: RuleUse?) -> JSONValue {
    guard let use else { return .null }
    return .object([
      .init("rule", .string(use.rule)), .init("taken", .strings(use.taken.map(\.rawValue))),
      .init(
        "matches",
        .array(
          use.matches.map {
            .object([
              .init("key", .string($0.key)), .init("selector", .string($0.selector)),
              .init("count", .integer($0.count)),
            ])
          })),
      .init("complaints", .strings(use.complaints)),
    ])
  }
}
