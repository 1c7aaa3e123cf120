import Foundation
import Testing

@Suite("Outlet rules from the command line")
struct OutletRuleTests {
  static let examples = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/outlet-rules")

  @Test("The rules that are shown as examples give what they should, and are needed")
  func examplesHold() throws {
    let run = try IsnadProcess.run("rules", "check", "--json", Self.examples.path())
    #expect(run.status == 0, "\(run.complaints)\(run.output)")
    let lines = try run.output.split(separator: "\n").map(Self.object)
    #expect(lines.count == 2)
    for line in lines {
      #expect(line["asExpected"] as? Bool == true)
      #expect((line["notes"] as? [String]) == [], "an example without need teaches nothing")
    }
  }

  @Test("extract reads with the rules of a folder, and --explain tells which and how")
  func extracts() throws {
    let page = Self.examples.appending(path: "barid-alsahil.html").path()
    let run = try IsnadProcess.run(
      "extract", "--json", "--explain", "--rules", Self.examples.path(), "--url",
      "https://barid-alsahil.example/n/2207", "--fetched-at", "2025-04-07T06:00Z", page)
    #expect(run.status == 0, "\(run.complaints)")
    let article = try Self.object(run.output[...])
    #expect(
      article["headline"] as? String == "مرفأ الصيادين يفتح رصيفه الجديد بعد ثلاث سنوات من العمل")
    #expect((article["knownFrom"] as? [String: String])?["text"] == "rule")
    let explanation = try #require(article["explanation"] as? [String: Any])
    #expect((explanation["rule"] as? [String: Any])?["rule"] as? String == "barid-alsahil")
    #expect(
      run.complaints.contains(
        "rule barid-alsahil: headline “div.plate > span:nth-of-type(2)” matched 1"))
    let plain = try IsnadProcess.run(
      "extract", "--json", "--rules", Self.examples.path(), "--url", "https://else.example/n/2207",
      page)
    #expect(!plain.output.contains("\"rule\""))
  }

  @Test(
    "A mistake in a rule is told by file, line and column, and nothing is read with half the rules")
  func refusesMistakes() throws {
    let folder = try ScratchFolder()
    let file = folder.path + "/sahl.json"
    try "{ \"hosts\": \"sahl.example\",\n  \"body\": \"div >\" }\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    let page = Self.examples.appending(path: "barid-alsahil.html").path()
    for arguments in [["extract", "--rules", folder.path, page], ["rules", "check", folder.path]] {
      let run = try IsnadProcess(arguments).ended()
      #expect(run.status == 65)
      #expect(run.complaints.contains("sahl.json, line 2, column 16: a selector has nothing"))
      #expect(run.output.isEmpty)
    }
    let none = try IsnadProcess.run("extract", "--rules", folder.path + "/none", page)
    #expect(none.status == 65)
    #expect(none.complaints.contains("isn't a folder with outlet rules"))
  }

  @Test(
    "A new rule grows step by step: its page, what comes out, and a check that fails when it should"
  )
  func growsRule() throws {
    let folder = try ScratchFolder()
    func write(_ text: String, _ name: String) throws {
      try text.write(toFile: folder.path + "/" + name, atomically: true, encoding: .utf8)
    }
    func check(_ flags: String...) throws -> IsnadProcess.Ended {
      try IsnadProcess(["rules", "check"] + flags + [folder.path]).ended()
    }
    try write("{\"hosts\": \"sahl.example\", \"headline\": \".t\", \"body\": \".b\"}", "sahl.json")
    var run = try check()
    #expect(run.status == 1)
    #expect(run.complaints.contains("Save one of the outlet's pages beside it as sahl.html"))
    try write(
      "<h1>سهل</h1><i class=t>عنوان الخبر هنا</i><div class=b>نص الخبر كله في سطر واحد.</div>",
      "sahl.html")
    run = try check()
    #expect(run.status == 1)
    #expect(run.complaints.contains("sahl.html has no sahl.expected.json"))
    try write("{\"url\": \"https://sahl.example/1\"}", "sahl.expected.json")
    #expect(try check().complaints.contains("expects nothing"))
    #expect(try check("--record").status == 0)
    let recorded = try String(contentsOfFile: folder.path + "/sahl.expected.json", encoding: .utf8)
    #expect(recorded.contains("\"headline\": \"عنوان الخبر هنا\""))
    #expect(try check().output.contains("1 rules, 1 pages, 0 failures"))
    try write("{\"hosts\": \"sahl.example\", \"headline\": \"h1\", \"body\": \".b\"}", "sahl.json")
    run = try check()
    #expect(run.status == 1)
    #expect(run.output.contains("expected \"عنوان الخبر هنا\""))
    #expect(run.output.contains("rule sahl: headline “h1” matched 1"))
  }

  private static func object(_ line: Substring) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }
}
