public import News

/// How the desk's one robot behaves.
public struct FetchSettings: Sendable {
  /// Where an outlet's webmaster can read what this robot is and whom to write to.
  public var contact: WebAddress?
  /// Hosts and addresses that may be fetched although they are private (`fetch.allow`).
  public var allowed: [AddressRange]
  /// How long a host is left alone between two requests.
  public var pause: Duration
  /// The same for addresses in ``allowed``: they are the operator's own.
  public var privatePause: Duration
  /// How long one fetch may take, redirects and all, without the wait for its turn.
  public var patience: Duration
  /// How long a name may take to be looked up.
  public var lookupPatience: Duration
  /// After how long an answer has to come at ``leastSpeed``.
  public var slowStart: Duration
  /// Bytes a second, as sent, below which an answer is given up.
  public var leastSpeed: Int
  /// The most bytes of an answer that are read, as sent.
  public var largestAnswer: Int
  /// The most bytes of an answer once decompressed.
  public var largestUnpacked: Int
  /// The longest `Retry-After` that is believed.
  public var longestHold: Duration
  /// How long a host is left alone that is too busy to say how long.
  public var holdWithoutWord: Duration
  /// How long robots.txt is kept; at most 24 hours (RFC 9309, section 2.4).
  public var robotsKept: Duration
  /// How long a host whose robots.txt couldn't be had is left alone.
  public var robotsRetry: Duration
  /// How many connections are kept open for a next request.
  public var idleConnections: Int

  /// A polite robot that tells outlets of `contact`.
  public init(contact: WebAddress?, allowed: [AddressRange] = []) {
    self.contact = contact
    self.allowed = allowed
    pause = .seconds(1)
    privatePause = .milliseconds(50)
    patience = .seconds(30)
    lookupPatience = .seconds(10)
    slowStart = .seconds(10)
    leastSpeed = 1_000
    largestAnswer = 5 << 20
    largestUnpacked = 20 << 20
    longestHold = .seconds(86_400)
    holdWithoutWord = .seconds(300)
    robotsKept = .seconds(86_400)
    robotsRetry = .seconds(300)
    idleConnections = 64
  }

  /// What the robot calls itself.
  public var userAgent: String { "Isnad/0.1" + (contact.map { " (+\($0.text))" } ?? "") }
}
