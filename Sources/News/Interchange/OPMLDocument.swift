public import ArabicText

/// A list of feeds, as programs that read feeds give them to one another (OPML 2.0).
public struct OPMLDocument: Hashable, Sendable {
  /// What the list calls itself.
  public var title: String?
  /// The feeds in order.
  public var subscriptions: [Subscription]
  /// What stands where a feed's address should and is no web address, as printed.
  public var unusable: [String]

  /// A list of feeds.
  public init(title: String? = nil, subscriptions: [Subscription] = [], unusable: [String] = []) {
    self.title = title
    self.subscriptions = subscriptions
    self.unusable = unusable
  }

  /// A feed on the list, and what is said of who publishes it.
  public struct Subscription: Hashable, Sendable {
    /// Where the feed is.
    public var feed: WebAddress
    /// What the list calls it.
    public var title: String?
    /// The site it is of.
    public var home: WebAddress?
    /// The folders it lies in, outermost first.
    public var folders: [String]
    /// What it is filed under.
    public var categories: [String]
    /// Its language.
    public var language: Language?
    /// The desk's name for the outlet.
    public var outlet: OutletID?
    /// The outlet's name in Latin letters.
    public var latinName: String?
    /// The outlet's country, ISO 3166-1 alpha-2.
    public var country: String?
    /// What sort of publisher the outlet is.
    public var kind: Outlet.Kind
    /// The zone the outlet's clocks show, as the IANA names it.
    public var zone: String?

    /// A feed with what is known of it.
    public init(
      feed: WebAddress, title: String? = nil, home: WebAddress? = nil, folders: [String] = [],
      categories: [String] = [], language: Language? = nil, outlet: OutletID? = nil,
      latinName: String? = nil, country: String? = nil, kind: Outlet.Kind = .unknown,
      zone: String? = nil
    ) {
      self.feed = feed
      self.title = title
      self.home = home
      self.folders = folders
      self.categories = categories
      self.language = language
      self.outlet = outlet
      self.latinName = latinName
      self.country = country
      self.kind = kind
      self.zone = zone
    }
  }

  /// The namespace of the attributes that OPML lacks: the outlet's name for the desk, its name in
  /// Latin letters, its country, kind and zone.
  public static let namespace = "urn:isnad:opml"
}
