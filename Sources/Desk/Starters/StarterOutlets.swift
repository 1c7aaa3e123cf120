import Extraction
public import News

/// Real outlets that a new desk offers to begin with.
///
/// What is known of them comes from public lists; nobody has fetched them for this list, so each
/// address is checked when someone adds it, and is easily dropped if it doesn't answer.
public enum StarterOutlets {
  /// An outlet and its feeds.
  public struct Starter: Hashable, Sendable {
    /// The outlet.
    public let outlet: Outlet
    /// Where its feeds are said to be.
    public let feeds: [WebAddress]
  }

  /// All of them, Arabic first; an outlet of several feeds once.
  public static let all: [Starter] = {
    // Our own file, read in tests: if it weren't a list, there would be nothing to offer.
    guard
      let list = try? OPMLReader.document(
        in: PackageResources.starter_outlets_opml, named: "starter-outlets.opml")
    else { return [] }
    return starters(of: list)
  }()

  /// The outlets that a list of feeds speaks of, each with all its feeds.
  public static func starters(of list: OPMLDocument) -> [Starter] {
    var order: [OutletID] = []
    var outlets: [OutletID: Outlet] = [:]
    var feeds: [OutletID: [WebAddress]] = [:]
    for subscription in list.subscriptions {
      let home = subscription.home
      let id = subscription.outlet ?? OutletID(host: (home ?? subscription.feed).host)
      if outlets[id] == nil {
        order.append(id)
        outlets[id] = Outlet(
          id: id, name: subscription.title ?? id.slug, latinName: subscription.latinName,
          country: subscription.country, languages: subscription.language.map { [$0] } ?? [],
          kind: subscription.kind, home: home, zone: subscription.zone)
      }
      feeds[id, default: []].append(subscription.feed)
    }
    return order.compactMap { id in
      outlets[id].map { Starter(outlet: $0, feeds: feeds[id] ?? []) }
    }
  }
}
