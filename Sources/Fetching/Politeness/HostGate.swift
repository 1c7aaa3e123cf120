import Synchronization

/// Lets requests to one host through one at a time, with a pause between them.
///
/// A class with a lock rather than an actor: a cancelled task gives its place back at once, and
/// cancellation handlers can't wait for an actor.
final class HostGate: Sendable {
  /// A request's right to ask its host now; to be given back.
  struct Turn: Sendable {
    let host: String
    let pause: Duration
  }

  /// Why no turn was given.
  enum Refusal: Error, Equatable {
    /// The host asked for a pause that isn't over for so long.
    case held(Duration)
    /// The task was cancelled.
    case cancelled
  }

  private typealias Ticket = UInt64

  private struct Queue {
    var isTaken = false
    /// No request before this.
    var nextTurn: ContinuousClock.Instant
    /// No request before this either, because the host said so.
    var heldUntil: ContinuousClock.Instant?
    var waiting: [(ticket: Ticket, waiter: CheckedContinuation<Bool, Never>)] = []
  }

  private struct State {
    var queues: [String: Queue] = [:]
    var lastTicket: Ticket = 0
    /// Tickets whose task was cancelled before it stood in line.
    var withdrawn: Set<Ticket> = []
    var sweepAt = 1_024
  }

  private let state: Mutex<State> = Mutex(State())
  private let clock = ContinuousClock()

  /// Waits for a turn at `host`, first come, first served.
  ///
  /// - Parameters:
  ///   - host: its name, without a port: ports of one host share its turns.
  ///   - pause: how long to leave the host alone after this turn.
  /// - Returns: the turn, to be given back by ``leave(_:)`` or ``leaveUnused(_:)``.
  /// - Throws: ``Refusal`` if the host asked for a pause, or the task was cancelled.
  func enter(_ host: String, pause: Duration) async throws(Refusal) -> Turn {
    guard await standInLine(at: host) else { throw .cancelled }
    let turn = Turn(host: host, pause: pause)
    // The place is ours now, so nobody can slip in while we sleep.
    while true {
      let now = clock.now
      let (due, held) = state.withLock { state in
        let queue = state.queues[host]
        return (queue?.nextTurn ?? now, queue?.heldUntil ?? now)
      }
      if held > now {
        leaveUnused(turn)
        throw .held(now.duration(to: held))
      }
      guard due > now else { return turn }
      do {
        try await clock.sleep(until: due)
      } catch {
        leaveUnused(turn)
        throw .cancelled
      }
    }
  }

  /// Gives a turn back in which the host was asked; its pause begins.
  func leave(_ turn: Turn) {
    state.withLock { state in
      state.queues[turn.host]?.nextTurn = clock.now + turn.pause
    }
    leaveUnused(turn)
  }

  /// Gives a turn back in which the host was not asked: the next one need not wait.
  func leaveUnused(_ turn: Turn) {
    let next = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      guard var queue = state.queues[turn.host] else { return nil }
      let next = queue.waiting.isEmpty ? nil : queue.waiting.removeFirst().waiter
      queue.isTaken = next != nil
      state.queues[turn.host] = queue
      if state.queues.count >= state.sweepAt { sweep(&state) }
      return next
    }
    next?.resume(returning: true)
  }

  /// Keeps everyone from `host` for a while, those too who wait for their turn.
  func hold(_ host: String, for duration: Duration) {
    state.withLock { state in
      let now = clock.now
      var queue = state.queues[host] ?? Queue(nextTurn: now)
      queue.heldUntil = max(queue.heldUntil ?? now, now + duration)
      state.queues[host] = queue
    }
  }

  /// How many hosts are remembered.
  var hostCount: Int { state.withLock { $0.queues.count } }

  /// Waits until the place at the head is ours; false if the task was cancelled before.
  private func standInLine(at host: String) async -> Bool {
    let ticket = state.withLock { state in
      state.lastTicket &+= 1
      return state.lastTicket
    }
    let isOurs = await withTaskCancellationHandler {
      await withCheckedContinuation { waiter in
        let answer = state.withLock { state -> Bool? in
          if state.withdrawn.contains(ticket) { return false }
          var queue = state.queues[host] ?? Queue(nextTurn: clock.now)
          defer { state.queues[host] = queue }
          if queue.isTaken {
            queue.waiting.append((ticket, waiter))
            return nil
          }
          queue.isTaken = true
          return true
        }
        if let answer { waiter.resume(returning: answer) }
      }
    } onCancel: {
      withdraw(ticket, from: host)
    }
    state.withLock { _ = $0.withdrawn.remove(ticket) }
    return isOurs
  }

  private func withdraw(_ ticket: Ticket, from host: String) {
    let waiter = state.withLock { state -> CheckedContinuation<Bool, Never>? in
      guard let place = state.queues[host]?.waiting.firstIndex(where: { $0.ticket == ticket })
      else {
        state.withdrawn.insert(ticket)
        return nil
      }
      return state.queues[host]?.waiting.remove(at: place).waiter
    }
    waiter?.resume(returning: false)
  }

  /// Forgets hosts that nobody waits for and that may be asked at once.
  private func sweep(_ state: inout State) {
    let now = clock.now
    state.queues = state.queues.filter { _, queue in
      queue.isTaken || queue.nextTurn > now || (queue.heldUntil ?? now) > now
    }
    state.sweepAt = max(1_024, 2 * state.queues.count)
  }
}
