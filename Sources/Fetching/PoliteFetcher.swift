import ArabicText
import FoundationEssentials
import News

/// The desk's one robot: one polite exchange at a time with each host.
///
/// A host's turn, its robots.txt and the check of its address come before every request, those
/// after a redirect too. Nothing of a host is remembered but what politeness needs: no cookies.
public actor PoliteFetcher {
  private let settings: FetchSettings
  private let guardian: AddressGuard
  private let resolver: HostResolver
  private let gate = HostGate()
  private let pool: ClientPool
  private let exchange: HTTPExchange
  private let now: @Sendable () -> Moment
  private let clock = ContinuousClock()
  private var robots = RobotsBook()

  /// How often a fetch is sent on before it is given up.
  private static let mostRedirects = 5

  /// A robot with these manners.
  public init(settings: FetchSettings) {
    self.init(settings: settings, lookup: HostResolver.ask) {
      Moment(secondsSince1970: Int64(Date().timeIntervalSince1970))
    }
  }

  init(
    settings: FetchSettings, lookup: @escaping HostResolver.Lookup,
    now: @escaping @Sendable () -> Moment
  ) {
    self.settings = settings
    self.now = now
    guardian = AddressGuard(allowed: settings.allowed)
    resolver = HostResolver(patience: settings.lookupPatience, lookup: lookup)
    pool = ClientPool(mostIdle: settings.idleConnections)
    exchange = HTTPExchange(pool: pool, settings: settings)
  }

  /// Fetches one address when its host's turn comes, redirects followed.
  ///
  /// Waits behind other requests to the host, but not for a host that asked for a pause: that is
  /// ``FetchProblem/held(_:)``, with what is left of it. Cancelling the task gives the turn back.
  public func fetch(_ request: FetchRequest) async -> FetchOutcome {
    do throws(Setback) {
      return try await outcome(of: request)
    } catch {
      return .refused(error.problem, retryAfter: error.wait)
    }
  }

  /// Ends all connections; fetches that still run end as ``FetchProblem/interrupted(_:)``.
  public func shutdown() async { await pool.close() }

  /// What ends a fetch early.
  private struct Setback: Error {
    let problem: FetchProblem
    var wait: Duration?
  }

  private func outcome(of request: FetchRequest) async throws(Setback) -> FetchOutcome {
    var address = request.address
    var seen: Set<WebAddress> = [address]
    var isForGood = true
    var patience = settings.patience
    while true {
      let rules = try await rules(for: address, within: &patience)
      guard rules.mayFetch(address) else { throw Setback(problem: .robotsRefuse(address)) }
      guard
        let answer = try await ask(
          address, accept: request.purpose.accept, validators: request.validators,
          within: &patience)
      else { throw Setback(problem: .interrupted(address)) }
      let fresh = answer.freshness(now: now())
      let movedTo = seen.count > 1 && isForGood ? address : nil
      switch answer.verdict {
      case .page:
        let page = try await page(of: answer, at: address, for: request)
        return .page(page, movedTo: movedTo, freshFor: fresh)
      case .unchanged where request.validators != .none:
        return .unchanged(movedTo: movedTo, freshFor: fresh)
      case .elsewhere(let location, let isPermanent):
        guard let next = WebAddress(location, relativeTo: address), seen.insert(next).inserted,
          seen.count <= Self.mostRedirects + 1
        else { throw Setback(problem: .redirectsEndless(request.address)) }
        // Who gives up TLS doesn't move: someone on the way may have said so.
        isForGood = isForGood && isPermanent && (next.isSecure || !address.isSecure)
        address = next
      default: throw setback(by: answer, at: address)
      }
    }
  }

  private nonisolated func page(
    of answer: HTTPAnswer, at address: WebAddress, for request: FetchRequest
  ) async throws(Setback) -> Page {
    do throws(HTTPAnswer.UnpackingFailure) {
      let (bytes, isCut) = try answer.unpacked(limit: settings.largestUnpacked)
      return Page(
        requested: request.address, address: address, status: answer.status,
        contentType: answer.contentType, contentLanguage: answer.contentLanguage,
        validators: answer.validators, bytes: bytes, fetchedAt: now(), isTruncated: isCut)
    } catch {
      switch error {
      case .tooLarge: throw Setback(problem: .tooLarge(address, limit: settings.largestUnpacked))
      case .unreadable(let detail): throw Setback(problem: .broken(address, detail: detail))
      }
    }
  }

  private func setback(by answer: HTTPAnswer, at address: WebAddress) -> Setback {
    let wait = answer.wait(now: now()).map { min($0, settings.longestHold) }
    let status = answer.status
    switch answer.verdict {
    case .denied: return Setback(problem: .denied(address, status: status), wait: wait)
    case .missing: return Setback(problem: .missing(address), wait: wait)
    case .gone: return Setback(problem: .gone(address))
    case .busy:
      return Setback(
        problem: .busy(address, status: status), wait: wait ?? settings.holdWithoutWord)
    case .page, .unchanged, .elsewhere, .failing:
      return Setback(problem: .failing(address, status: status), wait: wait)
    }
  }
}

// MARK: - One request

extension PoliteFetcher {
  /// Asks for one address in its host's turn, and takes the time it needs from `patience`.
  ///
  /// - Returns: the answer; nothing if it was to learn an origin's robots.txt, and someone else has
  ///   learnt it while we waited.
  private func ask(
    _ address: WebAddress, accept: String, validators: Validators = .none,
    learning origin: String? = nil,
    within patience: inout Duration
  ) async throws(Setback) -> HTTPAnswer? {
    let (place, isPrivate) = try await place(of: address)
    let key = Self.key(of: place)
    let turn = try await turn(at: key, isPrivate: isPrivate, for: address)
    if let origin, robots.entry(of: origin, at: clock.now) != nil {
      gate.leaveUnused(turn)
      return nil
    }
    defer { gate.leave(turn) }
    guard patience > .zero else { throw Setback(problem: .tooSlow(address)) }
    let question = HTTPExchange.Question(
      address: address, place: place, accept: accept, validators: validators,
      largest: origin == nil ? settings.largestAnswer : RobotsRules.largest, mayCut: origin != nil)
    let started = clock.now
    defer { patience -= clock.now - started }
    do throws(FetchProblem) {
      let answer = try await exchange.answer(to: question, within: patience)
      // Before the turn is given back, so that whoever waits for it is held too.
      if answer.verdict == .busy, let wait = setback(by: answer, at: address).wait {
        gate.hold(key, for: wait)
      }
      return answer
    } catch {
      throw Setback(problem: error)
    }
  }

  private func turn(
    at key: String, isPrivate: Bool, for address: WebAddress
  ) async throws(Setback) -> HostGate.Turn {
    do throws(HostGate.Refusal) {
      return try await gate.enter(key, pause: isPrivate ? settings.privatePause : settings.pause)
    } catch {
      switch error {
      case .held(let rest): throw Setback(problem: .held(address), wait: rest)
      case .cancelled: throw Setback(problem: .interrupted(address))
      }
    }
  }

  private func place(
    of address: WebAddress
  ) async throws(Setback) -> (place: ClientPool.Place, isPrivate: Bool) {
    let host = address.host
    let addresses: [NetworkAddress]
    do throws(HostResolver.Failure) {
      addresses = try await resolver.addresses(of: host)
    } catch {
      switch error {
      case .unknown: throw Setback(problem: .hostUnknown(host: host))
      case .silent(let detail):
        throw Setback(problem: .hostUnreachable(host: host, detail: detail))
      case .cancelled: throw Setback(problem: .interrupted(address))
      }
    }
    switch guardian.verdict(on: addresses, of: host) {
    case .open(let checked): return (ClientPool.Place(host: host, address: checked), false)
    case .allowed(let checked): return (ClientPool.Place(host: host, address: checked), true)
    case .refused(let refused):
      throw Setback(problem: .addressRefused(host: host, address: refused.text))
    case nil: throw Setback(problem: .hostUnknown(host: host))
    }
  }

  /// What shares its turns: a host, whatever the port and the dot behind it.
  ///
  /// On this machine every address is a host of its own, whatever it is called.
  private static func key(of place: ClientPool.Place) -> String {
    if case .v4(let number) = place.address, number >> 24 == 127 { return place.address.text }
    return place.host.hasSuffix(".") ? String(place.host.dropLast()) : place.host
  }
}

// MARK: - robots.txt

extension PoliteFetcher {
  /// What the robots.txt of an address's origin says; fetched, unless it is known.
  private func rules(
    for address: WebAddress, within patience: inout Duration
  ) async throws(Setback) -> RobotsRules {
    let origin = address.origin
    guard var place = WebAddress(origin + "/robots.txt") else { return .none }
    var hops = 0
    while true {
      switch robots.entry(of: origin, at: clock.now) {
      case .rules(let rules): return rules
      case .closed(let problem): throw Setback(problem: problem, wait: settings.robotsRetry)
      case nil: break
      }
      let answer: HTTPAnswer?
      do throws(Setback) {
        answer = try await ask(
          place, accept: "text/plain, */*;q=0.1", learning: origin, within: &patience)
      } catch {
        throw close(address, because: error, wasAsked: hops > 0)
      }
      // Someone else learnt it while we waited for our turn.
      guard let answer else { continue }
      guard case .elsewhere(let location, _) = answer.verdict, hops < Self.mostRedirects,
        let next = WebAddress(location, relativeTo: place)
      else { return try learn(from: answer, for: address) }
      place = next
      hops += 1
    }
  }

  /// What an answer to the question for robots.txt means (RFC 9309, section 2.3.1).
  private func learn(
    from answer: HTTPAnswer, for address: WebAddress
  ) throws(Setback) -> RobotsRules {
    switch answer.verdict {
    case .page:
      return keep(RobotsRules(answer.unpackedLeniently(limit: RobotsRules.largest)), of: address)
    case .busy: throw setback(by: answer, at: address)
    case .failing where answer.status >= 500:
      let problem = FetchProblem.robotsUnreadable(address, status: answer.status)
      throw close(address, because: Setback(problem: problem), wasAsked: true)
    // There is none; five redirects are enough to say so.
    default: return keep(.none, of: address)
    }
  }

  private func keep(_ rules: RobotsRules, of address: WebAddress) -> RobotsRules {
    let time = min(settings.robotsKept, .seconds(86_400))
    robots.keep(.rules(rules), of: address.origin, until: clock.now + time)
    return rules
  }

  /// What follows from a robots.txt that couldn't be had: its origin is left alone for a while.
  private func close(
    _ address: WebAddress, because setback: Setback, wasAsked: Bool
  ) -> Setback {
    switch setback.problem {
    // The first two say nothing of the origin.
    case .interrupted: return Setback(problem: .interrupted(address))
    case .held: return Setback(problem: .held(address), wait: setback.wait)
    // These cost nobody anything, unless the origin itself sent us there.
    case .addressRefused where !wasAsked, .hostUnknown where !wasAsked: return setback
    default:
      robots.keep(
        .closed(setback.problem), of: address.origin, until: clock.now + settings.robotsRetry)
      return Setback(problem: setback.problem, wait: setback.wait ?? settings.robotsRetry)
    }
  }
}
