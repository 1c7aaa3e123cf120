import Synchronization
import Testing

@testable import Fetching

@Suite("Turns at a host")
struct HostGateTests {
  @Test("One request at a time, with a pause after each")
  func letsOneIn() async throws {
    let gate = HostGate()
    let log = TurnLog()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 {
        group.addTask {
          let turn = try await gate.enter("h", pause: .milliseconds(5))
          log.begin()
          await Task.yield()
          log.end()
          gate.leave(turn)
        }
      }
      try await group.waitForAll()
    }
    #expect(log.mostInside == 1)
    #expect(log.pauses.count == 5)
    for pause in log.pauses { #expect(pause >= .milliseconds(5)) }
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

/// Who was inside when.
private final class TurnLog: Sendable {
  private struct State {
    var inside = 0
    var mostInside = 0
    var lastEnd: ContinuousClock.Instant?
    var pauses: [Duration] = []
  }

  private let state: Mutex<State> = Mutex(State())

  func begin() {
    state.withLock { state in
      state.inside += 1
      state.mostInside = max(state.mostInside, state.inside)
      if let end = state.lastEnd { state.pauses.append(end.duration(to: .now)) }
    }
  }

  func end() {
    state.withLock { state in
      state.inside -= 1
      state.lastEnd = .now
    }
  }

  var mostInside: Int { state.withLock { $0.mostInside } }
  var pauses: [Duration] { state.withLock { $0.pauses } }
}
