import News
import Testing

@testable import Fetching

@Suite("Pages come out of a web archive")
struct WARCReaderTests {
  @Test("Answers are given in order, requests and pictures left out", arguments: [1, 7, 4_096])
  func readsRecords(step: Int) {
    let archive =
      record("warcinfo", "software: x\r\n") + record("request", "GET / HTTP/1.1\r\n\r\n")
      + record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>first", "/1")
      + record("response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG", "/2")
      + record("response", "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\nno", "/3")
      + record("response", chunked, "/4")
    #expect(texts(in: archive, step: step) == ["<p>first", "<p>in pieces"])
  }

  @Test("A record that breaks off is told, and the pages before it are kept")
  func tellsTruncation() {
    let whole = record("response", chunked, "/1")
    let archive = whole + whole.dropLast(30)
    #expect(texts(in: archive, step: 100) == ["<p>in pieces", "damaged https://example.com/1"])
  }

  @Test("After damage reading goes on at the next record")
  func findsNextRecord() {
    let archive =
      Array("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nrubbish".utf8)
      + record("response", chunked, "/1")
    #expect(texts(in: archive, step: 64) == ["damaged ?", "<p>in pieces"])
  }

  @Test("A record without a date is told, since nobody knows when its page said «an hour ago»")
  func wantsDate() {
    let whole = String(decoding: record("response", chunked, "/1"), as: UTF8.self)
    let undated = whole.replacing("WARC-Date: 2026-11-24T12:00:00Z\r\n", with: "")
    #expect(undated.utf8.count < whole.utf8.count)
    #expect(texts(in: Array(undated.utf8), step: 64) == ["damaged https://example.com/1"])
  }

  @Test("Beginnings without an end hide no record behind them")
  func passesFalseBeginnings() {
    let marks = Array(String(repeating: "WARC/1.", count: 30_000).utf8)
    let archive = marks + record("response", chunked, "/1")
    #expect(texts(in: archive, step: 4_096).last == "<p>in pieces")
  }

  @Test(
    "A false length costs no other record: too long, too short, or longer than may be read",
    arguments: [1_000, 30, 5_000_000, 100_000_000_000, Int.max], [1, 37, 65_536])
  func endsAtNextRecord(length: Int, step: Int) {
    let archive =
      record("response", page("first"), "/1", length: length)
      + (2...40).flatMap { record("response", page("page \($0)"), "/\($0)") }
    let texts = texts(in: archive, step: step)
    let isRead = length <= WARCReader.largest
    #expect(texts.first == (isRead ? "mended <p>first" : "damaged https://example.com/1"))
    #expect(texts.dropFirst() == (2...40).map { "<p>page \($0)" }[...])
  }

  @Test("A false length of what is no page costs nothing, and isn't told")
  func passesFalseRequest() {
    let archive =
      record("request", "GET / HTTP/1.1\r\n\r\n", length: 2_000)
      + record("response", page("first"), "/1") + record("response", page("second"), "/2")
    #expect(texts(in: archive, step: 64) == ["<p>first", "<p>second"])
  }

  @Test("A page that shows what an archive looks like is no beginning of a record")
  func keepsQuotedRecord() {
    let quoted = page("<pre>\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\n</pre>")
    let archive =
      record("response", quoted, "/1") + record("response", page("second"), "/2")
    let texts = texts(in: archive, step: 64)
    #expect(texts.count == 2)
    #expect(texts.first?.hasSuffix("</pre>") == true)
  }

  @Test("Packed with gzip, a record ends with its member at the latest")
  func endsWithMember() {
    let second = record("response", page("second"), "/2")
    // As long as both together, so that a third record follows where it says.
    let first = record(
      "response", page("first"), "/1", length: page("first").utf8.count + 4 + second.count)
    let archive =
      Packing.gzip.packed(first) + Packing.gzip.packed(second)
      + Packing.gzip.packed(record("response", page("third"), "/3"))
    #expect(texts(in: archive, step: 50) == ["mended <p>first", "<p>second", "<p>third"])
  }

  @Test("Before a damaged member, a false length costs no record either")
  func endsBeforeDamage() {
    var broken = Packing.gzip.packed(
      record("response", page(String(repeating: "x", count: 400)), "/3"))
    for at in (broken.count / 2)..<broken.count { broken[at] = 0xFF }
    let archive =
      Packing.gzip.packed(record("response", page("first"), "/1", length: 900_000))
      + Packing.gzip.packed(record("response", page("second"), "/2")) + broken
      + Packing.gzip.packed(record("response", page("fourth"), "/4"))
    let texts = texts(in: archive, step: 4_096)
    #expect(texts.prefix(2) == ["mended <p>first", "<p>second"])
    #expect(texts.contains { $0.hasPrefix("damaged") })
    #expect(texts.last == "<p>fourth")
  }

  @Test("Any bytes come to an end, packed or not", arguments: [false, true])
  func survivesAnything(isPacked: Bool) {
    var seed: UInt64 = 3
    func random(below end: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % max(1, end)
    }
    let lengths = [0, 1, 40, 90, 400, 70_000, 68_000_000, Int.max]
    for _ in 0..<150 {
      var archive: [UInt8] = []
      for number in 0..<(1 + random(below: 5)) {
        let length = random(below: 3) == 0 ? lengths[random(below: lengths.count)] : nil
        let kind = random(below: 4) == 0 ? "request" : "response"
        var record = record(kind, chunked, "/\(number)", length: length)
        if random(below: 5) == 0 { record.removeLast(random(below: record.count)) }
        archive += isPacked ? Packing.gzip.packed(record) : record
      }
      for _ in 0..<random(below: 5) where !archive.isEmpty {
        archive[random(below: archive.count)] = UInt8(truncatingIfNeeded: random(below: 256))
      }
      #expect(texts(in: archive, step: 1 + random(below: 300)).count <= 12)
    }
  }

  private func page(_ text: String) -> String {
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>\(text)"
  }

  private var chunked: String {
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
      + "5\r\n<p>in\r\n7\r\n pieces\r\n0\r\n\r\n"
  }

  private func record(
    _ kind: String, _ body: String, _ path: String = "/", length: Int? = nil
  ) -> [UInt8] {
    Array(
      """
      WARC/1.1\r\nWARC-Type: \(kind)\r\nWARC-Target-URI: https://example.com\(path)\r\n\
      WARC-Date: 2026-11-24T12:00:00Z\r\nContent-Length: \(length ?? body.utf8.count)\r\n\r\n\(body)\r\n\r\n
      """.utf8)
  }

  private func texts(in archive: [UInt8], step: Int) -> [String] {
    var rest = archive[...]
    let reader = WARCReader { most in
      defer { rest = rest.dropFirst(min(most, step)) }
      return Array(rest.prefix(min(most, step)))
    }
    var texts: [String] = []
    while let item = reader.next() {
      switch item {
      case .page(let page): texts.append(String(decoding: page.bytes, as: UTF8.self))
      case .mended(let page):
        texts.append("mended " + String(decoding: page.bytes, as: UTF8.self))
      case .damaged(let target): texts.append("damaged " + (target ?? "?"))
      }
    }
    return texts
  }
}
