import AsyncHTTPClient
import NIOCore
import NIOSSL

/// HTTP clients, each bound to one host and the one address of it that was checked.
///
/// A client looks no name up and follows no redirect by itself, so it can't be led elsewhere. One
/// that was used is kept for the host's next request, with its open connection.
actor ClientPool {
  /// A client's host, and where that was found to be.
  struct Place: Hashable, Sendable {
    let host: String
    let address: NetworkAddress
  }

  private var idle: [Place: (client: HTTPClient, since: ContinuousClock.Instant)] = [:]
  private var atWork: [ObjectIdentifier: HTTPClient] = [:]
  private(set) var isClosed = false
  private let mostIdle: Int
  private let clock = ContinuousClock()

  // Longer than the pause between two requests to a host, shorter than what servers bear.
  private static let idleTime: Duration = .seconds(4)

  init(mostIdle: Int) { self.mostIdle = mostIdle }

  /// A client for one request, and whether its connection is new; nothing after ``close()``.
  func take(for place: Place) async -> (client: HTTPClient, isNew: Bool)? {
    guard !isClosed else { return nil }
    let old = idle.removeValue(forKey: place)
    let isFresh = old.map { $0.since + Self.idleTime > clock.now } ?? false
    if let old, isFresh {
      atWork[ObjectIdentifier(old.client)] = old.client
      return (old.client, false)
    }
    let client = Self.client(for: place)
    atWork[ObjectIdentifier(client)] = client
    if let old { await Self.end(old.client) }
    return (client, true)
  }

  /// Takes a client back; one whose request failed is ended.
  func give(back client: HTTPClient, of place: Place, isGood: Bool) async {
    // Closed in the meantime: then it was ended with the others.
    guard atWork.removeValue(forKey: ObjectIdentifier(client)) != nil else { return }
    guard isGood, mostIdle > 0, !isClosed, idle[place] == nil else {
      await Self.end(client)
      return
    }
    idle[place] = (client, clock.now)
    guard idle.count > mostIdle else { return }
    // Emptied by halves, so that the search for the oldest is rare.
    let oldest = idle.sorted { $0.value.since < $1.value.since }.prefix(idle.count - mostIdle / 2)
    for (place, _) in oldest { idle[place] = nil }
    for (_, entry) in oldest { await Self.end(entry.client) }
  }

  /// Ends all clients, those at work too.
  func close() async {
    isClosed = true
    let clients = idle.values.map(\.client) + atWork.values
    idle = [:]
    atWork = [:]
    for client in clients { await Self.end(client) }
  }

  private static func client(for place: Place) -> HTTPClient {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.trustRoots = TrustRoots.system
    var settings = HTTPClient.Configuration(
      tlsConfiguration: tls, redirectConfiguration: .disallow,
      timeout: .init(connect: .seconds(10), read: .seconds(20)), decompression: .disabled)
    settings.dnsOverride = [place.host: place.address.text]
    settings.httpVersion = .http1Only
    settings.connectionPool.idleTimeout = .seconds(4)
    settings.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1
    settings.connectionPool.retryConnectionEstablishment = false
    return HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
  }

  private static func end(_ client: HTTPClient) async {
    // The one thing that can fail is that it has ended already, which is what was wanted.
    try? await client.shutdown()
  }
}
