import Dispatch
import Glibc
import Synchronization

/// Looks hosts up on threads of its own, and remembers the answers for a little while.
///
/// `getaddrinfo` blocks for as long as name servers are silent, which no thread of Swift's pool
/// may do.
final class HostResolver: Sendable {
  /// Why a host has no address.
  enum Failure: Error, Equatable {
    /// No name server knows it.
    case unknown
    /// No name server answered.
    case silent(String)
    /// The task was cancelled.
    case cancelled
  }

  typealias Answer = Result<[NetworkAddress], Failure>
  /// Asks a name server, and blocks until it has answered.
  typealias Lookup = @Sendable (String) -> Answer

  private struct State {
    var known: [String: (answer: Answer, until: ContinuousClock.Instant)] = [:]
    /// Who waits for which host; only the first one asks.
    var waiting: [String: [(ticket: UInt64, waiter: CheckedContinuation<Answer, Never>)]] = [:]
    var queued: [String] = []
    var running = 0
    var lastTicket: UInt64 = 0
    var withdrawn: Set<UInt64> = []
  }

  private let state: Mutex<State> = Mutex(State())
  private let queue = DispatchQueue(label: "isnad.names", attributes: .concurrent)
  private let clock = ContinuousClock()
  private let lookup: Lookup
  private let patience: Duration

  // A name server that is silent for half a minute must not hold up the names after it.
  private static let widest = 16
  private static let mostKnown = 4_096
  private static let kept: Duration = .seconds(60)
  private static let failureKept: Duration = .seconds(10)

  /// A resolver that gives up after `patience`.
  init(patience: Duration, lookup: @escaping Lookup = HostResolver.ask) {
    self.patience = patience
    self.lookup = lookup
  }

  /// The addresses of `host`, in the system's order of preference.
  func addresses(of host: String) async throws(Failure) -> [NetworkAddress] {
    if let address = NetworkAddress(host) { return [address] }
    guard Self.mayBeAsked(host) else { throw .unknown }
    if let answer = known(host) { return try answer.get() }
    return try await answer(about: host).get()
  }

  private func known(_ host: String) -> Answer? {
    state.withLock { state in
      guard let known = state.known[host], known.until > clock.now else { return nil }
      return known.answer
    }
  }

  private func answer(about host: String) async -> Answer {
    let ticket = state.withLock { state in
      state.lastTicket &+= 1
      return state.lastTicket
    }
    let answer = await withTaskCancellationHandler {
      await withCheckedContinuation { (waiter: CheckedContinuation<Answer, Never>) in
        let isCancelled = state.withLock { state in
          guard !state.withdrawn.contains(ticket) else { return true }
          if state.waiting[host] == nil { state.queued.append(host) }
          state.waiting[host, default: []].append((ticket, waiter))
          return false
        }
        guard !isCancelled else {
          waiter.resume(returning: .failure(.cancelled))
          return
        }
        queue.asyncAfter(deadline: .now() + seconds(patience)) { [self] in
          release(ticket, of: host, with: .failure(.silent("no name server answered")))
        }
        startLookups()
      }
    } onCancel: {
      release(ticket, of: host, with: .failure(.cancelled))
    }
    state.withLock { _ = $0.withdrawn.remove(ticket) }
    return answer
  }

  private func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private func startLookups() {
    while true {
      let host = state.withLock { state -> String? in
        guard state.running < Self.widest, !state.queued.isEmpty else { return nil }
        state.running += 1
        return state.queued.removeFirst()
      }
      guard let host else { return }
      queue.async { [self] in
        finish(host, with: lookup(host))
        startLookups()
      }
    }
  }

  private func finish(_ host: String, with answer: Answer) {
    let waiters = state.withLock { state in
      state.running -= 1
      let now = clock.now
      if state.known.count >= Self.mostKnown {
        state.known = state.known.filter { $0.value.until > now }
        if state.known.count >= Self.mostKnown { state.known = [:] }
      }
      let isGood = (try? answer.get()) != nil  // only whether it is one: the failure goes on below
      state.known[host] = (answer, now + (isGood ? Self.kept : Self.failureKept))
      return state.waiting.removeValue(forKey: host) ?? []
    }
    for (_, waiter) in waiters { waiter.resume(returning: answer) }
  }

  /// Lets one task go on without an answer.
  private func release(_ ticket: UInt64, of host: String, with answer: Answer) {
    let waiter = state.withLock { state -> CheckedContinuation<Answer, Never>? in
      guard let place = state.waiting[host]?.firstIndex(where: { $0.ticket == ticket }) else {
        if case .failure(.cancelled) = answer { state.withdrawn.insert(ticket) }
        return nil
      }
      // The list stays, even empty: it says that the host is being asked about.
      return state.waiting[host]?.remove(at: place).waiter
    }
    waiter?.resume(returning: answer)
  }

  /// Whether a host has only what names in the DNS have; what else the URL standard lets pass never
  /// gets as far as a socket.
  static func mayBeAsked(_ host: String) -> Bool {
    (1...254).contains(host.utf8.count)
      && host.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
          || byte == 0x2E || byte == 0x5F
      }
  }

  /// Asks the system.
  static let ask: Lookup = { host in
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let status = getaddrinfo(host, nil, &hints, &list)
    defer { if let list { freeaddrinfo(list) } }
    guard status == 0 else {
      // -5 is EAI_NODATA, which the header offers to GNU sources only.
      return status == EAI_NONAME || status == -5
        ? .failure(.unknown) : .failure(.silent(String(cString: gai_strerror(status))))
    }
    var addresses: [NetworkAddress] = []
    var next = list
    while let entry = next?.pointee {
      if let address = entry.ai_addr, let read = NetworkAddress(address), !addresses.contains(read)
      {
        addresses.append(read)
      }
      next = entry.ai_next
    }
    return addresses.isEmpty ? .failure(.unknown) : .success(addresses)
  }
}
