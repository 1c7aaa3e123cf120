import News
import Testing

@testable import Fetching

@Suite("Manners")
struct MannersTests {
  @Test("A host has one request at a time, whatever its ports")
  func asksOneByOne() async throws {
    try await LocalServer.run { _ in
      .text("x")
    } body: { server in
      try await withFetcher { fetcher in
        let addresses = try (0..<12).map { try address(server.origin + "/\($0)") }
        let count = await withTaskGroup(of: Bool.self) { group in
          for address in addresses {
            group.addTask {
              guard case .page = await fetcher.fetch(FetchRequest(address, for: .page)) else {
                return false
              }
              return true
            }
          }
          return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(count == 12)
        #expect(server.mostOpen == 1)
        #expect(server.all.count { $0.target == "/robots.txt" } == 1)
      }
    }
  }

  @Test("A busy host is left alone for as long as it asks, on every port")
  func obeysRetryAfter() async throws {
    try await LocalServer.run { _ in
      .answer("429 Too Many Requests", ["Retry-After": "120"])
    } body: { server in
      try await LocalServer.run { _ in
        .text("x")
      } body: { other in
        try await withFetcher { fetcher in
          let first = try address(server.origin)
          let outcome = await fetcher.fetch(FetchRequest(first, for: .feed))
          guard case .refused(.busy(first, status: 429), retryAfter: .seconds(120)) = outcome else {
            Issue.record("\(outcome)")
            return
          }
          let second = try address(other.origin)
          let later = await fetcher.fetch(FetchRequest(second, for: .feed))
          guard case .refused(.held(second), let wait?) = later else {
            Issue.record("\(later)")
            return
          }
          #expect(wait > .seconds(100) && wait <= .seconds(120))
          #expect(other.all.isEmpty)
        }
      }
    }
  }

  @Test(
    "A wait is read as seconds, as a date or as max-age, and believed within bounds",
    arguments: [
      (["Retry-After": "Mon, 12 Jan 1970 13:48:40 GMT"], 120),
      (["Retry-After": "999999999"], 3_600),
      ([:], 300), (["Cache-Control": "max-age=60"], 60),
      (["Retry-After": "10", "Cache-Control": "max-age=60"], 60),
    ])
  func boundsWaits(headers: [String: String], seconds: Int) async throws {
    try await LocalServer.run { _ in
      .answer("429 Busy", headers)
    } body: { server in
      let outcome = try await outcome(at: server.origin) { $0.longestHold = .seconds(3_600) }
      guard case .refused(.busy, let wait) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(wait == .seconds(seconds))
    }
  }

  @Test("robots.txt is asked for first, once, and obeyed")
  func obeysRobots() async throws {
    let rules = "User-agent: *\nDisallow: /\nUser-agent: isnad\nDisallow: /secret/\n"
    try await LocalServer.run(hasRobots: true) { request in
      request.target == "/robots.txt" ? .text(rules) : .text("x")
    } body: { server in
      try await withFetcher { fetcher in
        let barred = try address(server.origin + "/secret/1")
        let outcome = await fetcher.fetch(FetchRequest(barred, for: .page))
        guard case .refused(.robotsRefuse(barred), _) = outcome else {
          Issue.record("\(outcome)")
          return
        }
        let open = try address(server.origin + "/news/1")
        guard case .page = await fetcher.fetch(FetchRequest(open, for: .page)) else {
          Issue.record("refused")
          return
        }
        #expect(server.all.map(\.target) == ["/robots.txt", "/news/1"])
      }
    }
  }

  @Test("A redirect into what robots.txt forbids is not followed")
  func obeysRobotsAfterRedirects() async throws {
    try await LocalServer.run(hasRobots: true) { request in
      switch request.target {
      case "/robots.txt": .text("User-agent: *\nDisallow: /secret/")
      case "/": .moved("302 Found", to: "/secret/")
      default: .text("x")
      }
    } body: { server in
      let found = try await problem(at: server.origin)
      #expect(
        found
          == .robotsRefuse(try address(server.origin + "/secret/")))
    }
  }

  @Test(
    "No robots.txt allows all; one that fails forbids all",
    arguments: [
      ("404 Not Found", true), ("403 Forbidden", true), ("500 Error", false), ("503 Busy", false),
    ])
  func readsRobotsStatus(status: String, isOpen: Bool) async throws {
    try await LocalServer.run(hasRobots: true) { request in
      request.target == "/robots.txt" ? .answer(status) : .text("x")
    } body: { server in
      try await withFetcher { fetcher in
        for _ in 0..<2 {
          let request = FetchRequest(try address(server.origin), for: .feed)
          switch await fetcher.fetch(request) {
          case .page: #expect(isOpen)
          case .refused(.robotsUnreadable, let wait): #expect(!isOpen && wait == .seconds(300))
          case let outcome: Issue.record("\(outcome)")
          }
        }
        #expect(server.all.count { $0.target == "/robots.txt" } == 1)
        #expect(server.requests.isEmpty == !isOpen)
      }
    }
  }

  @Test("robots.txt may be elsewhere, but not in a private network")
  func followsRobots() async throws {
    try await LocalServer.run(at: "127.30.0.2", hasRobots: true) { _ in
      .text("User-agent: *\nDisallow: /a")
    } body: { other in
      try await LocalServer.run(hasRobots: true) { request in
        request.target == "/robots.txt"
          ? .moved("301 Moved", to: other.origin + "/r") : .text("x")
      } body: { server in
        let found2 = try await problem(at: server.origin + "/a")
        #expect(found2?.code == .robotsRefuse)
        let found3 = try await page(at: server.origin + "/b")
        #expect(found3 != nil)
      }
    }
    try await LocalServer.run(hasRobots: true) { request in
      request.target == "/robots.txt" ? .moved("301 Moved", to: "http://10.0.0.1/") : .text("x")
    } body: { server in
      let found4 = try await problem(at: server.origin + "/b")
      #expect(found4?.code == .addressPrivate)
    }
  }

  @Test("A host that is out of reach for robots.txt is spared the next questions")
  func sparesUnreachableHosts() async throws {
    try await LocalServer.run(hasRobots: true) { _ in
      .reset
    } body: { server in
      try await withFetcher { fetcher in
        for _ in 0..<3 {
          let outcome = await fetcher.fetch(FetchRequest(try address(server.origin), for: .feed))
          guard case .refused(.hostUnreachable, retryAfter: .seconds(300)) = outcome else {
            Issue.record("\(outcome)")
            continue
          }
        }
        #expect(server.all.count == 1)
      }
    }
  }
}
