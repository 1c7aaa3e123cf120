import ArabicText
import News
import Testing

@testable import Fetching

@Suite("The polite fetcher")
struct PoliteFetcherTests {
  @Test("A page comes with what is known of it, and the robot says who it is")
  func fetchesPages() async throws {
    let headers = ["Content-Type": "text/html; charset=windows-1256", "Content-Language": "ar"]
    try await LocalServer.run { _ in
      .text("خبر", headers)
    } body: { server in
      let page = try #require(try await page(at: server.origin + "/خبر?a|b"))
      #expect(page.bytes == Array("خبر".utf8))
      #expect(page.contentType == "text/html; charset=windows-1256")
      #expect(page.contentLanguage == "ar")
      #expect(page.status == 200 && !page.isTruncated && page.validators == .none)
      #expect(page.fetchedAt == Moment(secondsSince1970: 1_000_000))
      let request = try #require(server.requests.first)
      #expect(request.target == "/%D8%AE%D8%A8%D8%B1?a%7Cb")
      #expect(request.headers["user-agent"] == "Isnad/0.1 (+https://desk.example/robot)")
      #expect(request.headers["accept-encoding"] == "gzip, deflate")
      #expect(request.headers["accept"]?.contains("text/html") == true)
      #expect(request.headers["host"] == "127.30.0.1:\(server.port)")
      #expect(request.headers["cookie"] == nil && request.headers["referer"] == nil)
    }
  }

  @Test("Nothing new is said to be nothing new, with the validators sent back byte for byte")
  func asksConditionally() async throws {
    let tag = "W/\"a b;=ü\"".filter(\.isASCII)
    let date = "Sun, 06 Nov 1994 08:49:37 GMT"
    try await LocalServer.run { request in
      let isKnown =
        request.headers["if-none-match"] == tag && request.headers["if-modified-since"] == date
      let headers = ["ETag": tag, "Last-Modified": date, "Cache-Control": "max-age=60"]
      return isKnown
        ? .answer("304 Not Modified", headers) : .text("<rss/>", headers)
    } body: { server in
      let page = try #require(try await page(at: server.origin + "/feed"))
      #expect(page.validators == Validators(entityTag: tag, lastModified: date))
      let outcome = try await outcome(
        at: server.origin + "/feed", validators: page.validators)
      guard case .unchanged(movedTo: nil, freshFor: .seconds(60)) = outcome else {
        Issue.record("\(outcome)")
        return
      }
    }
  }

  @Test("304 to a question without validators is a failure")
  func refusesUnaskedNothing() async throws {
    try await LocalServer.run { _ in
      .answer("304 Not Modified")
    } body: { server in
      let found = try await problem(at: server.origin)
      #expect(found == .failing(try address(server.origin), status: 304))
    }
  }

  @Test(
    "A status that is no answer says what to do",
    arguments: [401, 402, 403, 404, 407, 410, 418, 429, 451, 500, 503, 599, 300, 301])
  func tellsStatuses(status: Int) async throws {
    try await LocalServer.run { _ in
      .answer("\(status) X", [:], [65])
    } body: { server in
      let address = try address(server.origin)
      let expected: FetchProblem =
        switch status {
        case 401, 402, 403, 407, 451: .denied(address, status: status)
        case 404: .missing(address)
        case 410: .gone(address)
        case 429: .busy(address, status: status)
        default: .failing(address, status: status)
        }
      let found2 = try await problem(at: server.origin)
      #expect(found2 == expected)
      #expect(expected.description.contains("\(status)"))
    }
  }

  @Test("A fetcher that was shut down fetches no more")
  func endsFetches() async throws {
    try await LocalServer.run { _ in
      .silence
    } body: { server in
      let fetcher = try fetcher()
      let request = FetchRequest(try address(server.origin), for: .feed)
      async let running = fetcher.fetch(request)
      while server.requests.isEmpty { await Task.yield() }
      await fetcher.shutdown()
      for outcome in [await running, await fetcher.fetch(request)] {
        guard case .refused(.interrupted, retryAfter: nil) = outcome else {
          Issue.record("\(outcome)")
          continue
        }
      }
    }
  }

  @Test("A cancelled fetch is interrupted, and gives its turn back")
  func honoursCancellation() async throws {
    try await LocalServer.run {
      $0.target == "/hang" ? .silence : .text("x")
    } body: { server in
      try await withFetcher { fetcher in
        let slow = FetchRequest(try address(server.origin + "/hang"), for: .page)
        let task = Task { await fetcher.fetch(slow) }
        while server.requests.isEmpty { await Task.yield() }
        task.cancel()
        guard case .refused(.interrupted, _) = await task.value else {
          Issue.record("\(await task.value)")
          return
        }
        let next = await fetcher.fetch(FetchRequest(try address(server.origin + "/x"), for: .page))
        guard case .page = next else {
          Issue.record("\(next)")
          return
        }
      }
    }
  }

  @Test("A kept connection is used again, and one that the host closed is opened anew")
  func keepsConnections() async throws {
    let whole = Array("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx".utf8)
    try await LocalServer.run { request in
      request.target == "/closes" ? .raw(whole) : .text("x")
    } body: { server in
      try await withFetcher { fetcher in
        for path in ["/1", "/2", "/closes", "/3", "/4"] {
          let address = try address(server.origin + path)
          let outcome = await fetcher.fetch(FetchRequest(address, for: .page))
          guard case .page(let page, _, _) = outcome else {
            Issue.record("\(outcome)")
            continue
          }
          #expect(page.bytes == [UInt8(ascii: "x")])
        }
        #expect(server.connections == 2)
        #expect(server.requests.count == 5)
      }
    }
  }
}
