import Synchronization
import Testing

@testable import Fetching

@Suite("Turns at a host")
struct HostGateTests {
  @Test("One request at a time, with a pause after each")
  func letsOneIn() async throws {
    let gate = HostGate()
    let log: Mutex<[(ContinuousClock.Instant, ContinuousClock.Instant)]> = Mutex([])
    let inside: Mutex<Int> = Mutex(0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 {
        group.addTask {
          let turn = try await gate.enter("h", pause: .milliseconds(5))
          let started = ContinuousClock.now
          #expect(
            inside.withLock {
              $0 += 1; return $0
            } == 1)
          await Task.yield()
          inside.withLock { $0 -= 1 }
          log.withLock { $0.append((started, ContinuousClock.now)) }
          gate.leave(turn)
        }
      }
      try await group.waitForAll()
    }
    let turns = log.withLock { $0 }
    #expect(turns.count == 6)
    for (before, after) in zip(turns, turns.dropFirst()) {
      #expect(before.1.duration(to: after.0) >= .milliseconds(5))
    }
  }

  @Test("Hosts don't wait for each other")
  func partsHosts() async throws {
    let gate = HostGate()
    _ = try await gate.enter("one.example", pause: .seconds(600))
    _ = try await gate.enter("two.example", pause: .seconds(600))
    #expect(gate.hostCount == 2)
  }

  @Test("Who stops waiting gives the place to the next one")
  func givesPlacesBack() async throws {
    let gate = HostGate()
    let first = try await gate.enter("h", pause: .zero)
    let second = Task { try await gate.enter("h", pause: .zero) }
    let third = Task { try await gate.enter("h", pause: .zero) }
    second.cancel()
    await #expect(throws: HostGate.Refusal.cancelled) { try await second.value }
    gate.leave(first)
    let turn = try await third.value
    gate.leave(turn)
  }

  @Test("Who is cancelled in the pause gives the turn back unused")
  func givesTurnsBack() async throws {
    let gate = HostGate()
    gate.leave(try await gate.enter("h", pause: .milliseconds(20)))
    let sleeper = Task { try await gate.enter("h", pause: .seconds(600)) }
    sleeper.cancel()
    await #expect(throws: HostGate.Refusal.cancelled) { try await sleeper.value }
    gate.leave(try await gate.enter("h", pause: .zero))
  }

  @Test("A host that asked for a pause isn't waited for; the rest of it is told")
  func holds() async throws {
    let gate = HostGate()
    let first = try await gate.enter("h", pause: .zero)
    let waiting = Task { try await gate.enter("h", pause: .zero) }
    gate.hold("h", for: .seconds(600))
    gate.leave(first)
    for task in [waiting, Task { try await gate.enter("h", pause: .zero) }] {
      let refusal = await #expect(throws: HostGate.Refusal.self) { try await task.value }
      guard case .held(let rest) = refusal else {
        Issue.record("\(String(describing: refusal))")
        continue
      }
      #expect(rest > .seconds(500) && rest <= .seconds(600))
    }
    // A shorter hold doesn't end a longer one.
    gate.hold("h", for: .zero)
    await #expect(throws: HostGate.Refusal.self) { try await gate.enter("h", pause: .zero) }
  }

  @Test("A turn in which nobody asked costs the next one nothing")
  func sparesUnusedTurns() async throws {
    let gate = HostGate()
    gate.leaveUnused(try await gate.enter("h", pause: .seconds(600)))
    gate.leave(try await gate.enter("h", pause: .zero))
  }

  @Test("Hosts that are left alone are forgotten")
  func forgets() async throws {
    let gate = HostGate()
    for number in 0..<5_000 {
      gate.leave(try await gate.enter("\(number).example", pause: .zero))
    }
    #expect(gate.hostCount <= 1_024)
  }
}
