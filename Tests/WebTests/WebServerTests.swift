import Dispatch
import Glibc
import News
import Store
import Testing

@testable import Web

@Suite("The server", .serialized, .timeLimit(.minutes(1)))
struct WebServerTests {
  @Test("It answers on a port of its own choosing, and stops when its task is cancelled")
  func serves() async throws {
    try await serving { port in
      let page = try await asked("GET / HTTP/1.1", of: port)
      #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(page.contains("<!doctype html>"))
      #expect(!page.lowercased().contains("\r\nserver:"))
      let head = try await asked("HEAD /about HTTP/1.1", of: port)
      #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(head.hasSuffix("\r\n\r\n"))
      #expect(!head.lowercased().contains("\r\ncontent-length: 0\r\n"))
      let missing = try await asked("GET /nothing HTTP/1.1", of: port)
      #expect(missing.hasPrefix("HTTP/1.1 404 Not Found\r\n"))
    }
  }

  @Test("A form that is too large is refused")
  func refusesLargeForms() async throws {
    try await serving { port in
      let body = String(repeating: "x", count: 70_000)
      let answer = try await asked(
        "POST /preferences HTTP/1.1\r\nContent-Length: \(body.utf8.count)", body: body, of: port)
      #expect(answer.hasPrefix("HTTP/1.1 413 "))
    }
  }

  @Test("A port that is taken is said to be, with what to do")
  func tellsOfTakenPorts() async throws {
    try await serving { port in
      let second = WebServer(
        store: CannedStore(), leave: { _ in }, settings: WebSettings(port: port))
      let problem = await #expect(throws: PortUnavailable.self) { try await second.run() }
      #expect(problem == PortUnavailable(host: "127.0.0.1", port: port, reason: .inUse))
      #expect(problem?.code == .portUnavailable)
      #expect(problem?.description.contains("make run PORT=") == true)
    }
  }

  @Test("A host that isn't this machine's is said to be none of its own")
  func tellsOfForeignHosts() async {
    let server = WebServer(
      store: CannedStore(), leave: { _ in }, settings: WebSettings(host: "192.0.2.1", port: 0))
    let problem = await #expect(throws: PortUnavailable.self) { try await server.run() }
    #expect(problem?.reason == .noSuchHost)
  }

  /// Runs a server while `body` talks to it.
  private func serving(_ body: @escaping @Sendable (Int) async throws -> Void) async throws {
    let (ports, ready) = AsyncStream.makeStream(of: Int.self)
    let server = WebServer(
      store: CannedStore(), leave: { _ in }, settings: WebSettings(port: 0),
      onReady: { port in
        ready.yield(port)
        ready.finish()
      })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      for await port in ports { try await body(port) }
      group.cancelAll()
      try await group.waitForAll()
    }
  }

  /// What the server says to one request on a connection of its own.
  private func asked(_ request: String, body: String = "", of port: Int) async throws -> String {
    let text = request + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n" + body
    // Sockets block, so they get a thread that no task waits for.
    let answer: [UInt8]? = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: Conversation(with: port)?.answer(to: Array(text.utf8)))
      }
    }
    return String(decoding: try #require(answer), as: UTF8.self)
  }
}

/// One connection to a server on this machine.
private final class Conversation {
  private let socket: Int32

  init?(with port: Int) {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { return nil }
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { return nil }
  }

  deinit { close(socket) }

  func answer(to request: [UInt8]) -> [UInt8] {
    var sent = 0
    while sent < request.count {
      let count = request[sent...].withUnsafeBytes {
        send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { break }
      sent += count
    }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      if count <= 0 { break }
      answer.append(contentsOf: buffer[..<count])
    }
    return answer
  }
}
