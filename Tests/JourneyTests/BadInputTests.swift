import Foundation
import Testing

@Suite("Bad input at every door")
struct BadInputTests {
  @Test(
    "One clear sentence, and an exit code that means it",
    arguments: [
      (["extract", "/nonexistent/page.html"], 65, "can't be read: there is no such file"),
      (["extract", "http://"], 65, "isn't a web address"),
      (["add", "ftp://example.com/feed"], 64, "isn't a web address"),
      (["add", "http://127.0.0.1:9/feed"], 69, "fetch.allow"),
      (["feed", "/nonexistent/feed.xml"], 65, "can't be read: there is no such file"),
      (["feed", "/"], 65, "can't be read: it is a folder"),
      (["pause", "nobody"], 64, "There is no outlet"),
      (["pause", "Not A Name"], 64, "There is no outlet"),
      (["import", "/nonexistent/lines.jsonl"], 65, "can't be read"),
      (["serve", "--port", "99999"], 64, "0 to 65535"),
      (["remove", "nobody"], 64, "There is no outlet"),
    ])
  func refused(arguments: [String], status: Int, sentence: String) throws {
    let folder = try ScratchFolder()
    let takesData = arguments[0] != "feed"
    let run = try IsnadProcess(arguments + (takesData ? ["--data", folder.path] : [])).ended()
    #expect(Int(run.status) == status, "\(run.complaints)")
    #expect((run.complaints + run.output).contains(sentence), "\(run.complaints)")
  }

  @Test("A setting that isn't one is refused with the nearest that is")
  func unknownSetting() throws {
    let folder = try ScratchFolder()
    let file = folder.path + "/isnad.conf"
    try "fetch.puase = 2\n".write(toFile: file, atomically: true, encoding: .utf8)
    let run = try IsnadProcess.run("settings", "--settings", file)
    #expect(run.status == 64)
    #expect(run.complaints.contains("fetch.pause"))
    #expect(run.complaints.contains("line 1"))
  }

  @Test("Flags win over the environment, the environment over the file, and each says so")
  func settingsOrder() throws {
    let folder = try ScratchFolder()
    let file = folder.path + "/isnad.conf"
    try "port = 8001\nfetch.pause = 2\nzone = Asia/Amman\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    let run = try IsnadProcess.run(
      "settings", "--settings", file, "--data", "/tmp/elsewhere",
      environment: ["ISNAD_PORT": "8002"])
    #expect(run.status == 0)
    #expect(run.output.contains("\nport = 8002\n"))
    #expect(run.output.contains("\nfetch.pause = 2\n"))
    #expect(run.output.contains("\ndata = /tmp/elsewhere\n"))
    #expect(run.output.contains("the environment's ISNAD_PORT"))
    #expect(run.output.contains("the flag --data"))
    // What is printed is a settings file with the same meaning.
    let copy = folder.path + "/copy.conf"
    try run.output.write(toFile: copy, atomically: true, encoding: .utf8)
    let again = try IsnadProcess.run("settings", "--settings", copy)
    #expect(again.output.contains("\nport = 8002\n"))
  }

  @Test("Bytes that are no page are told for what they are")
  func notAPage() throws {
    let folder = try ScratchFolder()
    let picture = folder.path + "/picture.html"
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13])
      .write(to: URL(filePath: picture))
    let empty = folder.path + "/empty.html"
    try Data().write(to: URL(filePath: empty))
    let run = try IsnadProcess.run("extract", "--json", picture, empty)
    #expect(run.status == 65)
    #expect(run.output.contains("page-not-markup"))
    #expect(run.output.contains("page-empty"))
  }

  @Test("A file that is too large is told to be, and isn't read")
  func tooLarge() throws {
    let folder = try ScratchFolder()
    let file = folder.path + "/large.html"
    #expect(FileManager.default.createFile(atPath: file, contents: nil))
    // A hole: a gigabyte that takes no place.
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.truncate(atOffset: 1 << 30)
    try handle.close()
    let run = try IsnadProcess(["extract", file]).ended()
    #expect(run.status == 65)
    #expect(run.complaints.contains("it is larger than 64 MB"), "\(run.complaints)")
  }

  @Test("A file in a folder whose name isn't UTF-8 is told to be that, not to be missing")
  func brokenName() throws {
    let folder = try ScratchFolder()
    var name: [UInt8] = Array((folder.path + "/").utf8)
    name += [0xFF, 0x2E, 0x68, 0x74, 0x6D, 0x6C, 0]
    let path = name.map { CChar(bitPattern: $0) }
    let descriptor: Int32 = creat(path, 0o600)
    #expect(descriptor >= 0)
    close(descriptor)
    let run = try IsnadProcess(["extract", folder.path]).ended()
    #expect(run.status == 65)
    #expect(run.complaints.contains("its name isn't UTF-8"), "\(run.complaints)")
  }

  @Test("An archive that is none is told, not passed over in silence")
  func notAnArchive() throws {
    let folder = try ScratchFolder()
    let file = folder.path + "/pages.warc.gz"
    try "<p>no archive</p>".write(toFile: file, atomically: true, encoding: .utf8)
    let run = try IsnadProcess.run("extract", "--json", file)
    #expect(run.status == 65)
    #expect(run.output.contains("holds no page"))
  }

  @Test("A login page is no feed, and is said to be a page")
  func loginPageAsFeed() throws {
    let folder = try ScratchFolder()
    let file = folder.path + "/feed.xml"
    try "<!doctype html><title>دخول</title><form><input type=password></form>".write(
      toFile: file, atomically: true, encoding: .utf8)
    let run = try IsnadProcess.run("feed", "--json", file)
    #expect(run.status == 65)
    #expect(run.output.contains("feed-unrecognised"))
  }

  @Test("A second desk on one folder is refused, and told who the first is")
  func secondDesk() async throws {
    let folder = try ScratchFolder()
    let first = try IsnadProcess(["serve", "--port", "0", "--data", folder.path])
    for _ in 0..<100 where !first.complaintsSoFar.contains("serves on") {
      try await Task.sleep(for: .milliseconds(100))
    }
    let second = try IsnadProcess.run("collect", "--data", folder.path)
    #expect(second.status == 75, "\(second.complaints)")
    #expect(second.complaints.contains("isnad serve"))
    #expect(first.stop() == 0)
    // With the first gone, the folder is free again.
    let third = try IsnadProcess.run("collect", "--data", folder.path)
    #expect(third.status == 0, "\(third.complaints)")
  }

  @Test("A port in use is told with what to do")
  func portInUse() async throws {
    let folder = try ScratchFolder()
    let other = try ScratchFolder()
    let first = try IsnadProcess(["serve", "--port", "8193", "--data", folder.path])
    for _ in 0..<100 where !first.complaintsSoFar.contains("serves on") {
      try await Task.sleep(for: .milliseconds(100))
    }
    let second = try IsnadProcess.run("serve", "--port", "8193", "--data", other.path)
    #expect(second.status == 69, "\(second.complaints)")
    #expect(second.complaints.contains("8193"))
    #expect(second.complaints.contains("--port"))
    first.kill()
  }

  @Test("Every command has help with an example")
  func helpHasExamples() throws {
    let commands = [
      "serve", "collect", "add", "feeds", "pause", "resume", "remove", "sample-outlets",
      "settings", "extract", "feed", "date", "language", "import", "export",
    ]
    for command in commands {
      let run = try IsnadProcess.run(command, "--help")
      #expect(run.status == 0)
      #expect(run.output.contains("Example:"), "\(command)")
    }
  }
}
