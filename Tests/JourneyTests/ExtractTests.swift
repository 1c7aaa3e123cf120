import ArabicText
import Foundation
import News
import Samples
import Testing

@Suite("isnad extract, run as a script runs it")
struct ExtractTests {
  @Test("A folder gives its pages by name, those of inner folders where their names stand")
  func folderInOrder() throws {
    let folder = try ScratchFolder()
    let names = ["01.html", "02/a.html", "02/b/c.htm", "03", "04.php", "10.html"]
    for name in names { try Page.write(name, in: folder) }
    for (name, text) in [("02/style.css", "p {}"), ("05.txt", "<p>"), ("06", "no page")] {
      try Page.write(name, in: folder, as: text)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/02/up", withDestinationPath: "..")
    let run = try IsnadProcess.run("extract", "--json", folder.path, "--jobs", "3")
    #expect(run.status == 0, "\(run.complaints)")
    #expect(files(in: run.output, under: folder) == names)
    #expect(run.complaints.contains("Passed over 4 files that are no pages"))
    for name in ["02/style.css", "02/up", "05.txt", "/06"] {
      #expect(run.complaints.contains(name), "\(run.complaints)")
    }
  }

  @Test("A file in a folder whose name is no text is told and not lost in silence")
  func nameOfBytes() throws {
    let folder = try ScratchFolder()
    try Page.write("1.html", in: folder)
    let name = Array(folder.path.utf8CString.dropLast()) + [0x2F, -1, -2, 0]
    let descriptor = open(name, O_WRONLY | O_CREAT, 0o644)
    try #require(descriptor >= 0)
    close(descriptor)
    let run = try IsnadProcess.run("extract", "--json", folder.path)
    #expect(run.status == 1, "\(run.complaints)")
    #expect(lines(run.output).count == 2)
    #expect(run.complaints.contains("can't be read"))
    unlink(name)
  }

  @Test("However many pages are read at once, the output is the same, byte for byte")
  func sameOutput() throws {
    let folder = try ScratchFolder()
    for number in 0..<20 {
      // Long and short ones in turn, so that many are done before their turn.
      try Page.write("\(number).html", in: folder, paragraphs: number % 7 == 0 ? 200 : 3)
    }
    let alone = try IsnadProcess.run(
      "extract", "--json", folder.path, "--jobs", "1", "--fetched-at", "2026-11-24T12:00Z")
    let many = try IsnadProcess.run(
      "extract", "--json", folder.path, "--jobs", "8", "--fetched-at", "2026-11-24T12:00Z")
    #expect(lines(alone.output).count == 20)
    #expect(alone.output == many.output)
  }

  @Test("One bad file among good ones is told, counted, and costs no other")
  func badFile() throws {
    let folder = try ScratchFolder()
    for name in ["1.html", "3.html"] { try Page.write(name, in: folder) }
    try Page.write("2.html", in: folder, as: "")
    let run = try IsnadProcess.run(
      "extract", "--json", folder.path, folder.path + "/missing.html")
    #expect(run.status == 1)
    let codes = lines(run.output).map { $0["problem"]?["code"]?.string ?? "read" }
    #expect(codes == ["read", "page-empty", "read", "file-unreadable"])
    #expect(run.complaints.contains("2.html: The page is empty."))
    #expect(run.complaints.contains("missing.html can't be read"))
    #expect(run.complaints.contains("2 pages read, 2 failed"))
  }

  @Test("Where nothing could be read the status says so, and whose fault it is")
  func allFailed() throws {
    let folder = try ScratchFolder()
    #expect(try IsnadProcess.run("extract", folder.path).status == 65)
    let list = folder.path + "/list.txt"
    try "# nothing yet\n\n".write(toFile: list, atomically: true, encoding: .utf8)
    let empty = try IsnadProcess.run("extract", "--urls", list)
    #expect(empty.status == 65)
    #expect(empty.complaints.contains("holds no address"))
    let refused = try IsnadProcess.run("extract", "http://127.0.0.1:9/")
    #expect(refused.status == 69)
    #expect(refused.complaints.contains("fetch.allow"))
  }

  @Test("A list of addresses is fetched politely and answered in its order")
  func addresses() throws {
    let start = "2026-11-24T09:00:00Z"
    let samples = try SampleProcess(port: 8199, start: start, present: start)
    let sites = samples.addresses.sorted { $0.key < $1.key }.prefix(4).map(\.value.site)
    try #require(sites.count == 4)
    let folder = try ScratchFolder()
    let list = folder.path + "/list.txt"
    let missing = sites[0] + "no-such-page"
    try """
    # front pages
    \(sites[0])

      \(sites[1])\r
    not an address
    \(missing)
    \(sites[2])
    \(sites[3])
    """.write(toFile: list, atomically: true, encoding: .utf8)
    let run = try IsnadProcess.run(
      "extract", "--json", "--urls", list, "--fetch-allow", "127.31.7.0/24")
    #expect(run.status == 1, "\(run.complaints)")
    let found = lines(run.output)
    #expect(
      found.map { $0["url"]?.string } == [
        sites[0], sites[1], "not an address", missing, sites[2], sites[3],
      ])
    #expect(
      found.map { $0["problem"]?["code"]?.string } == [
        nil, nil, "address-malformed", "page-missing", nil, nil,
      ])
    // The same from standard input would be private without leave.
    let refused = try IsnadProcess.run("extract", "--json", "--urls", list)
    #expect(refused.status == 65)
    #expect(lines(refused.output)[0]["problem"]?["code"]?.string == "address-private")
  }

  @Test(
    "In a list, redirects, breaks and floods cost their own page alone; a short pause is granted")
  func badServer() throws {
    let page = "<h1>افتتاح المتحف</h1>" + Page.body(paragraphs: 3)
    let server = try ScriptedServer { path, times in
      func answer(_ status: String, _ fields: String = "", _ body: String = "") -> [UInt8] {
        Array("HTTP/1.1 \(status)\r\nConnection: close\r\n\(fields)\r\n\(body)".utf8)
      }
      switch path {
      case "/robots.txt": return answer("404 Not Found")
      case "/moved": return answer("302 Found", "Location: /page\r\n")
      case "/circle": return answer("302 Found", "Location: /circle\r\n")
      case "/busy" where times == 0:
        return answer("429 Too Many Requests", "Retry-After: 1\r\n")
      case "/cut": return answer("200 OK", "Content-Length: 99999\r\n", page)
      case "/flood": return answer("200 OK", "", String(repeating: "<p>", count: 3 << 20))
      case "/picture": return answer("200 OK", "Content-Type: image/png\r\n", "\u{89}PNG")
      default: return answer("200 OK", "Content-Type: text/html\r\n", page)
      }
    }
    let paths = ["page", "moved", "circle", "busy", "cut", "flood", "picture", "last"]
    let folder = try ScratchFolder()
    let list = folder.path + "/list.txt"
    try paths.map { "\(server.origin)/\($0)" }.joined(separator: "\n")
      .write(toFile: list, atomically: true, encoding: .utf8)
    let run = try IsnadProcess.run(
      "extract", "--json", "--urls", list, "--fetch-allow", "127.0.0.1")
    #expect(run.status == 1, "\(run.complaints)")
    let found = lines(run.output)
    try #require(found.count == paths.count)
    #expect(
      found.map { $0["problem"]?["code"]?.string ?? $0["headline"]?.string ?? "?" } == [
        "افتتاح المتحف", "افتتاح المتحف", "redirects-endless", "افتتاح المتحف", "افتتاح المتحف",
        "answer-too-large", "page-not-markup", "افتتاح المتحف",
      ])
    #expect(found[1]["url"]?.string == server.origin + "/page")
    #expect(found[1]["requested"]?.string == server.origin + "/moved")
    #expect(
      found[4]["repairs"]?.elements.contains { $0.string?.contains("broke off") == true } == true)
  }

  @Test("An answer is written as soon as it is known, not when the next line of input comes")
  func answersAtOnce() throws {
    let folder = try ScratchFolder()
    try Page.write("1.html", in: folder)
    let run = Process()
    run.executableURL = IsnadProcess.program
    run.arguments = ["extract", "--lines"]
    let input = Pipe()
    let output = Pipe()
    run.standardInput = input
    run.standardOutput = output
    try run.run()
    for _ in 0..<3 {
      input.fileHandleForWriting.write(Data("{\"file\":\"\(folder.path)/1.html\"}\n".utf8))
      // Would wait for ever if the answer waited for more input.
      #expect(!output.fileHandleForReading.availableData.isEmpty)
    }
    try input.fileHandleForWriting.close()
    run.waitUntilExit(orKillAfter: 60)
    #expect(run.terminationStatus == 0)
  }

  @Test("A reader that has seen enough ends it without a word")
  func closedPipe() throws {
    let folder = try ScratchFolder()
    for number in 0..<40 { try Page.write("\(number).html", in: folder, paragraphs: 100) }
    let run = try IsnadProcess(["extract", "--json", folder.path])
    _ = run.output.fileHandleForReading.availableData
    try run.output.fileHandleForReading.close()
    run.process.waitUntilExit(orKillAfter: 60)
    #expect(run.process.terminationReason == .exit)
    #expect(run.process.terminationStatus == 0)
    #expect(run.complaintsSoFar.isEmpty, "\(run.complaintsSoFar)")
  }

  @Test("Ctrl-C ends it between two lines, and says how far it came")
  func interrupted() throws {
    let folder = try ScratchFolder()
    try Page.write("1.html", in: folder)
    let page = folder.path + "/why.html"
    // Standard input that never ends.
    let run = Process()
    run.executableURL = IsnadProcess.program
    run.arguments = ["extract", "--lines", "--explain-page", page]
    let pipes = (input: Pipe(), output: Pipe(), complaints: Pipe())
    run.standardInput = pipes.input
    run.standardOutput = pipes.output
    run.standardError = pipes.complaints
    try run.run()
    pipes.input.fileHandleForWriting.write(
      Data("{\"file\":\"\(folder.path)/1.html\"}\n{\"file\"".utf8))
    var text = Data()
    while text.last != 0x0A {
      let data = pipes.output.fileHandleForReading.availableData
      try #require(!data.isEmpty)
      text += data
    }
    kill(run.processIdentifier, SIGINT)
    run.waitUntilExit(orKillAfter: 60)
    #expect(run.terminationReason == .exit)
    #expect(run.terminationStatus == 128 + SIGINT)
    #expect(lines(String(decoding: text, as: UTF8.self)).count == 1)
    let complaints = pipes.complaints.fileHandleForReading.readDataToEndOfFile()
    #expect(String(decoding: complaints, as: UTF8.self).contains("Stopped. 1 pages read"))
    #expect(try String(contentsOfFile: page, encoding: .utf8).hasSuffix("</html>\n"))
  }

  @Test("The explanation page is whole, escaped, and asks for nothing")
  func explanationPage() throws {
    let folder = try ScratchFolder()
    try Page.write(
      "<b>1.html", in: folder,
      as: """
        <!doctype html><html lang="ar"><title>خبر &lt;script&gt;alert(1)&lt;/script&gt;</title>
        <nav><a href="/">الرئيسية</a></nav><h1>خبر &lt;img src=x onerror=alert(1)&gt;</h1>
        \(Page.body(paragraphs: 4))<p>اقرأ أيضا: <a href="/2">قصة أخرى تماما عن المدينة</a></p>
        """)
    try Page.write("2.html", in: folder, as: "")
    let file = folder.path + "/why.out"
    let run = try IsnadProcess.run(
      "extract", "--json", "--explain", "--explain-page", file, folder.path)
    #expect(run.status == 1, "\(run.complaints)")
    let page = try String(contentsOfFile: file, encoding: .utf8)
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.hasSuffix("</html>\n"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(!page.contains("href=\"http"))
    #expect(page.contains("&lt;img src=x onerror=alert(1)&gt;"))
    #expect(page.contains("&lt;b&gt;1.html"))
    #expect(page.contains("<li class=\"kept\"><span class=\"why\"><b>+</b> running text"))
    #expect(page.contains("dir=\"rtl\""))
    #expect(page.contains("Not read.</b> The page is empty."))
    // In JSON and in words it is the same.
    let explanation = try #require(lines(run.output).last?["explanation"])
    let kept = (explanation["blocks"]?.elements ?? []).filter { $0["kept"] == .bool(true) }
    #expect(kept.count == 4)
    #expect(run.complaints.split(separator: "\n").count { $0.hasPrefix("+ ") } == 4)
  }

  @Test("A page that can't be written to is told before anything is read")
  func unwritablePage() throws {
    let run = try IsnadProcess.run(
      "extract", "--explain-page", "/nonexistent/why.html", "/nonexistent/page.html")
    #expect(run.status == 73)
    #expect(run.complaints.contains("/nonexistent/why.html can't be written"))
  }

  @Test("Progress is said where it is asked for, and never in the output")
  func progress() throws {
    let folder = try ScratchFolder()
    for name in ["1.html", "2.html"] { try Page.write(name, in: folder) }
    let silent = try IsnadProcess.run("extract", "--json", folder.path)
    #expect(silent.complaints.isEmpty, "\(silent.complaints)")
    let told = try IsnadProcess.run("extract", "--json", "--progress", folder.path)
    #expect(told.complaints.contains("2 pages read, in "), "\(told.complaints)")
    #expect(lines(told.output).count == 2)
  }
}

/// The lines of JSON in a text; a line that is none fails the test.
private func lines(_ text: String) -> [JSONValue] {
  text.split(separator: "\n").compactMap { line in
    let value = JSONValue(parsing: Array(line.utf8))
    #expect(value != nil, "\(line.prefix(80))")
    return value
  }
}

/// The files that lines are of, as they are called inside a folder.
private func files(in text: String, under folder: ScratchFolder) -> [String] {
  let root = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
  return lines(text).compactMap { line in
    line["file"]?.string.map { $0.hasPrefix(root) ? String($0.dropFirst(root.count)) : $0 }
  }
}

/// Pages of news to try the program on.
private enum Page {
  /// Writes a page of so many paragraphs, or some other text.
  static func write(
    _ name: String, in folder: ScratchFolder, paragraphs: Int = 3, as text: String? = nil
  ) throws {
    let file = URL(filePath: folder.path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let page =
      text
      ?? "<!doctype html><title>\(name)</title><h1>افتتاح المتحف في \(name)</h1>"
      + body(paragraphs: paragraphs)
    try Data(page.utf8).write(to: file)
  }

  static func body(paragraphs: Int) -> String {
    (1...paragraphs).map {
      "<p>قال مدير المتحف إن القاعة رقم \($0) فتحت أبوابها للزوار صباح اليوم، بعد ترميم دام سنتين، "
        + "وإن الدخول إليها سيبقى مجانا حتى نهاية الشهر.</p>\n"
    }.joined()
  }
}
