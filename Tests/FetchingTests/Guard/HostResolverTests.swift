import Dispatch
import Synchronization
import Testing

@testable import Fetching

@Suite("Looking hosts up")
struct HostResolverTests {
  @Test("A name is asked for once, however many wait for it, and then remembered")
  func asksOnce() async throws {
    let asked: Mutex<Int> = Mutex(0)
    let address = NetworkAddress.v4(0x0808_0808)
    try await withKnownLookup { _ in
      asked.withLock { $0 += 1 }
      return .success([address])
    } body: { resolver in
      let answers = await withTaskGroup(of: [NetworkAddress].self) { group in
        for _ in 0..<50 {
          group.addTask { (try? await resolver.addresses(of: "outlet.example")) ?? [] }
        }
        return await group.reduce(into: []) { $0 += $1 }
      }
      #expect(answers == Array(repeating: address, count: 50))
      let found = try await resolver.addresses(of: "outlet.example")
      #expect(found == [address])
    }
    #expect(asked.withLock { $0 } <= 2)
  }

  @Test("An address needs no asking, and what can't be a name gets none")
  func asksForNamesOnly() async throws {
    try await withKnownLookup { host in
      Issue.record("asked for \(host)")
      return .failure(.unknown)
    } body: { resolver in
      let found2 = try await resolver.addresses(of: "127.0.0.1")
      #expect(found2 == [.v4(0x7F00_0001)])
      let found3 = try await resolver.addresses(of: "[::1]")
      #expect(found3 == [.v6(high: 0, low: 1)])
      await #expect(throws: HostResolver.Failure.unknown) {
        try await resolver.addresses(of: "a!b")
      }
      await #expect(throws: HostResolver.Failure.unknown) {
        try await resolver.addresses(of: String(repeating: "a", count: 300))
      }
    }
  }

  @Test("A silent name server is given up")
  func givesUp() async {
    let silence = DispatchSemaphore(value: 0)
    let resolver = HostResolver(patience: .milliseconds(5)) { _ in
      // Blocks a thread of the resolver's own, as a name server that doesn't answer would.
      silence.wait()
      return .success([])
    }
    await #expect(throws: HostResolver.Failure.silent("no name server answered")) {
      try await resolver.addresses(of: "outlet.example")
    }
    silence.signal()
  }

  @Test("A cancelled task waits no longer")
  func honoursCancellation() async {
    let silence = DispatchSemaphore(value: 0)
    let resolver = HostResolver(patience: .seconds(600)) { _ in
      silence.wait()
      return .success([])
    }
    let task = Task { try await resolver.addresses(of: "outlet.example") }
    task.cancel()
    await #expect(throws: HostResolver.Failure.cancelled) { try await task.value }
    silence.signal()
  }

  @Test("The system knows this machine")
  func asksTheSystem() throws {
    let addresses = try HostResolver.ask("localhost").get()
    #expect(addresses.allSatisfy { !$0.plain.isOpen })
    #expect(HostResolver.ask("no-such-host.invalid") != .success([]))
  }

  private func withKnownLookup(
    _ lookup: @escaping HostResolver.Lookup, body: (HostResolver) async throws -> Void
  ) async throws {
    try await body(HostResolver(patience: .seconds(60), lookup: lookup))
  }
}
