public import News

/// What the pages need to know before they are served.
public struct WebSettings: Sendable {
  /// The address or name to listen on.
  public var host: String
  /// The port to listen on; 0 picks a free one.
  public var port: Int
  /// The outlets that a new desk is offered.
  public var starters: [StarterOutlet]
  /// The IANA name of the zone that readers see until they choose their own; an unknown name is
  /// GMT.
  public var zone: String
  /// Whether readers reach the pages through TLS, so that cookies and browsers insist on it.
  public var isBehindTLS: Bool

  /// Settings of a desk for one person on one machine, unless said otherwise.
  public init(
    host: String = "127.0.0.1", port: Int = 8080, starters: [StarterOutlet] = [],
    zone: String = "GMT", isBehindTLS: Bool = false
  ) {
    self.host = host
    self.port = port
    self.starters = starters
    self.zone = zone
    self.isBehindTLS = isBehindTLS
  }
}

/// An outlet of the starter list: unverified until it is fetched.
public struct StarterOutlet: Hashable, Sendable {
  /// Who publishes.
  public let outlet: Outlet
  /// Where its feeds were last said to be.
  public let feeds: [WebAddress]

  /// An outlet with its feeds, as the list has them.
  public init(outlet: Outlet, feeds: [WebAddress]) {
    self.outlet = outlet
    self.feeds = feeds
  }
}
