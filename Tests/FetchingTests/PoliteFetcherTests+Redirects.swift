import News
import Testing

@testable import Fetching

@Suite("Redirects and addresses")
struct RedirectTests {
  @Test(
    "An address has moved only if every redirect said for good",
    arguments: [
      (["301 Moved", "308 Moved"], true), (["301 Moved", "302 Found"], false),
      (["307 Moved", "301 Moved"], false), (["303 See Other"], false),
    ])
  func tellsMoves(statuses: [String], isForGood: Bool) async throws {
    try await LocalServer.run { request in
      let hop = Int(request.target.dropFirst()) ?? 0
      return hop < statuses.count ? .moved(statuses[hop], to: "\(hop + 1)") : .text("here")
    } body: { server in
      let outcome = try await outcome(at: server.origin + "/0")
      guard case .page(let page, let movedTo, _) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      let end = try address(server.origin + "/\(statuses.count)")
      #expect(page.address == end)
      #expect(page.requested == (try address(server.origin + "/0")))
      #expect(movedTo == (isForGood ? end : nil))
    }
  }

  @Test("Circles and long ways are given up", arguments: ["/circle", "/on/0", "/nowhere", "/mail"])
  func givesUp(path: String) async throws {
    try await LocalServer.run { request in
      switch request.target {
      case "/circle": return .moved("302 Found", to: "/back")
      case "/back": return .moved("302 Found", to: "/circle")
      case "/nowhere": return .moved("302 Found", to: "http://[::1")
      case "/mail": return .moved("302 Found", to: "mailto:a@b.example")
      default:
        let hop = Int(request.target.dropFirst(4)) ?? 0
        return .moved("301 Moved", to: "/on/\(hop + 1)")
      }
    } body: { server in
      let problem = try await problem(at: server.origin + path)
      #expect(problem == .redirectsEndless(try address(server.origin + path)))
      #expect(server.requests.count <= 6)
    }
  }

  @Test("Five redirects are followed")
  func followsFive() async throws {
    try await LocalServer.run { request in
      let hop = Int(request.target.dropFirst()) ?? 0
      return hop < 5 ? .moved("301 Moved", to: "/\(hop + 1)") : .text("here")
    } body: { server in
      let found = try await page(at: server.origin + "/0")
      #expect(found?.bytes == Array("here".utf8))
    }
  }

  @Test(
    "No redirect leads into this machine, however it is spelt",
    arguments: [
      "127.66.66.66", "2135048770", "0x7f.0x42.0x42.0x42", "0177.0102.0102.0102", "127.4342338",
      "[::ffff:127.66.66.66]", "[::ffff:7f42:4242]", "%3127.66.66.66", "127。66。66。66", "localhost",
    ])
  func staysOutside(host: String) async throws {
    try await LocalServer.run(at: "127.66.66.66") { _ in
      .text("secret")
    } body: { trap in
      try await LocalServer.run { _ in
        .moved("302 Found", to: "http://\(host):\(trap.port)/latest/meta-data/")
      } body: { server in
        let problem = try await problem(at: server.origin)
        guard case .addressRefused = problem else {
          Issue.record("\(String(describing: problem))")
          return
        }
        #expect(problem?.description.contains("fetch.allow") == true)
        #expect(trap.connections == 0)
      }
    }
  }

  @Test("A name that leads to this machine is refused; so is one that does so only partly")
  func refusesNames() async throws {
    let port = 9
    let found2 = try await problem(at: "http://localhost:\(port)/")
    #expect(found2?.code == .addressPrivate)
    let mixed = try await problem(
      at: "http://outlet.example/",
      lookup: { _ in .success([.v4(0x0808_0808), .v4(0x0A00_0001)]) })
    #expect(mixed == .addressRefused(host: "outlet.example", address: "10.0.0.1"))
  }

  @Test("A host is connected to where it was checked, under its own name")
  func connectsWhereChecked() async throws {
    try await LocalServer.run { _ in
      .text("x")
    } body: { server in
      let lookup: HostResolver.Lookup = { host in
        host == "outlet.example" ? .success([.v4(0x7F1E_0001)]) : .failure(.unknown)
      }
      let outcome = try await outcome(
        at: "http://outlet.example:\(server.port)/", lookup: lookup)
      guard case .page = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(server.requests.first?.headers["host"] == "outlet.example:\(server.port)")
    }
  }

  @Test("A host that nobody knows is unknown")
  func tellsUnknownHosts() async throws {
    let problem = try await problem(at: "http://no.example/", lookup: { _ in .failure(.unknown) })
    #expect(problem == .hostUnknown(host: "no.example"))
  }

  @Test("Who gives up TLS hasn't moved, and plain HTTP isn't TLS")
  func distrustsPlain() async throws {
    try await LocalServer.run { _ in
      .text("x")
    } body: { server in
      let secure = "https://127.30.0.1:\(server.port)/"
      let found3 = try await problem(at: secure)
      #expect(found3?.code == .hostUntrusted)
    }
  }
}
