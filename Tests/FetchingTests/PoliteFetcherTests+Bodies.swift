import News
import Testing

@testable import Fetching

@Suite("Bodies")
struct BodyTests {
  private let text = Array(String(repeating: "خبر عاجل. ", count: 500).utf8)

  @Test("Compressed answers are unpacked", arguments: Packing.allCases)
  func unpacks(packing: Packing) async throws {
    let coding = packing == .gzip ? "gzip" : "deflate"
    let body = packing.packed(text)
    try await LocalServer.run { _ in
      .answer("200 OK", ["Content-Encoding": coding], body)
    } body: { server in
      let found = try await page(at: server.origin)
      #expect(found?.bytes == text)
    }
  }

  @Test("What is only said to be compressed is taken as it is")
  func forgivesFalseLabels() async throws {
    try await LocalServer.run { _ in
      .text("<rss/>", ["Content-Encoding": "gzip"])
    } body: { server in
      let found2 = try await page(at: server.origin)
      #expect(found2?.bytes == Array("<rss/>".utf8))
    }
  }

  @Test(
    "A compression that wasn't asked for can't be read",
    arguments: ["br", "zstd", "gzip,gzip,gzip"])
  func refusesOtherCodings(coding: String) async throws {
    try await LocalServer.run { _ in
      .text("\u{1F}\u{8B}", ["Content-Encoding": coding])
    } body: { server in
      let found3 = try await problem(at: server.origin)
      #expect(found3?.code == .answerBroken)
    }
  }

  @Test("A bomb is given up")
  func stopsBombs() async throws {
    let bomb = Packing.gzip.packed([UInt8](repeating: 0, count: 2 << 20))
    try await LocalServer.run { _ in
      .answer("200 OK", ["Content-Encoding": "gzip"], bomb)
    } body: { server in
      let problem = try await problem(at: server.origin) { $0.largestUnpacked = 1 << 20 }
      #expect(problem == .tooLarge(try address(server.origin), limit: 1 << 20))
    }
  }

  @Test("A body may have as many bytes as are read, and not one more", arguments: [true, false])
  func limitsBodies(saysLength: Bool) async throws {
    for (count, isRead) in [(100_000, true), (100_001, false)] {
      let body = [UInt8](repeating: 65, count: count)
      try await LocalServer.run { _ in
        saysLength
          ? .answer("200 OK", [:], body) : .raw(Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + body)
      } body: { server in
        let outcome = try await outcome(at: server.origin) { $0.largestAnswer = 100_000 }
        switch outcome {
        case .page(let page, _, _): #expect(isRead && page.bytes == body && !page.isTruncated)
        case .refused(let problem, _):
          #expect(!isRead && problem == .tooLarge(try address(server.origin), limit: 100_000))
        case .unchanged: Issue.record("unchanged")
        }
      }
    }
  }

  @Test("A body that ends too early gives what it has, and says so")
  func tellsCutBodies() async throws {
    let whole = Packing.gzip.packed((0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) })
    let cases: [(head: String, body: [UInt8])] = [
      ("Content-Length: 100000\r\n", text), ("Transfer-Encoding: chunked\r\n", chunk(text)),
      ("Content-Encoding: gzip\r\n", Array(whole.prefix(whole.count / 2))),
    ]
    for (head, body) in cases {
      let bytes = Array("HTTP/1.1 200 OK\r\nETag: \"1\"\r\n\(head)\r\n".utf8) + body
      try await LocalServer.run { _ in
        .raw(bytes)
      } body: { server in
        let page = try #require(try await page(at: server.origin), "\(head)")
        #expect(page.isTruncated, "\(head)")
        #expect(!page.bytes.isEmpty, "\(head)")
        if !head.contains("gzip") { #expect(page.bytes == text, "\(head)") }
      }
    }
  }

  @Test("A body without a length ends with its connection")
  func readsToTheEnd() async throws {
    let bytes = Array("HTTP/1.0 200 OK\r\n\r\nwhole".utf8)
    try await LocalServer.run { _ in
      .raw(bytes)
    } body: { server in
      let page = try #require(try await page(at: server.origin))
      #expect(page.bytes == Array("whole".utf8) && !page.isTruncated)
    }
  }

  @Test("Who doesn't answer in time is given up")
  func givesUpSilence() async throws {
    try await LocalServer.run { _ in
      .silence
    } body: { server in
      let problem = try await problem(at: server.origin) { $0.patience = .milliseconds(60) }
      #expect(problem?.code == .hostSlow)
    }
  }

  @Test("Who answers more slowly than is bearable is given up")
  func givesUpTrickles() async throws {
    let start = Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx".utf8)
    try await LocalServer.run { _ in
      .begun(start)
    } body: { server in
      let problem = try await problem(at: server.origin) { $0.patience = .milliseconds(200) }
      // On a busy machine robots.txt may use the time up: which of the two was slow isn't the point.
      #expect(problem?.code == .hostSlow)
    }
    try await LocalServer.run { _ in
      .text("x")
    } body: { server in
      let problem = try await problem(at: server.origin) { settings in
        settings.slowStart = .zero
        settings.leastSpeed = 1_000_000_000
      }
      #expect(problem == .tooSlow(try address(server.origin)))
    }
  }

  @Test("A broken connection, a closed port and another protocol are told apart")
  func tellsBrokenConnections() async throws {
    var port = 0
    try await LocalServer.run { _ in
      .reset
    } body: { server in
      port = server.port
      let found4 = try await problem(at: server.origin)
      #expect(found4?.code == .hostUnreachable)
    }
    let closed = try await problem(at: "http://127.30.0.1:\(port)/")
    #expect(closed == .hostUnreachable(host: "127.30.0.1", detail: "connection refused"))
    try await LocalServer.run { _ in
      .raw(Array("220 mail.example ESMTP\r\n".utf8))
    } body: { server in
      let found5 = try await problem(at: server.origin)
      #expect(found5?.code == .answerBroken)
    }
  }

  private func chunk(_ bytes: [UInt8]) -> [UInt8] {
    Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + Array("\r\n".utf8)
  }
}
