public import News

/// Finds the feeds of a site from one of its pages.
public enum FeedDiscovery {
  /// An address at which there may be a feed.
  public struct Candidate: Hashable, Sendable {
    /// Why there may be one.
    public enum Evidence: Hashable, Sendable {
      /// The page announces it.
      case announced
      /// The page links to it, and it reads like a feed.
      case linked
      /// Sites have theirs there.
      case customary
    }

    /// Where to look.
    public let address: WebAddress
    /// What the page calls it.
    public let title: String?
    /// Why.
    public let evidence: Evidence
    /// Whether it is likely to carry readers' comments, not news.
    public let isOfComments: Bool
  }

  /// Candidates from one page.
  static let most = 100

  /// Where a site's feeds may be, the likeliest first, comments last.
  ///
  /// - Parameters:
  ///   - bytes: a page of the site.
  ///   - contentType: the `Content-Type` it came with; nothing if none.
  ///   - address: where it came from.
  /// - Returns: each address once; never empty, since there are always the customary places.
  public static func feeds(
    in bytes: [UInt8], contentType: String? = nil, address: WebAddress
  ) -> [Candidate] {
    let text = DecodedText(bytes, declared: contentType)
    let page = MarkupDocument(parsing: text.bytes, as: .html)
    var found = Found()
    let base = baseAddress(of: page, address)
    for link in page.elements(.link, in: page.root) {
      if let candidate = announcement(link, in: page, base: base) { found.add(candidate) }
    }
    for link in page.elements(.a, in: page.root) where found.candidates.count < most {
      if let candidate = reference(link, in: page, base: base) { found.add(candidate) }
    }
    for place in customaryPlaces(of: address) { found.add(place) }
    return found.candidates.filter { !$0.isOfComments } + found.candidates.filter(\.isOfComments)
  }

  /// Where sites have their feeds, without a look at any page of theirs.
  public static func customaryPlaces(of site: WebAddress) -> [Candidate] {
    var folders = [""]
    // A site of several languages has a feed beside each front page (`/ar/feed`).
    if site.query == nil, let first = site.path.split(separator: "/").first,
      first.utf8.count <= 12, !first.contains(".")
    {
      folders.insert("/" + first, at: 0)
    }
    return folders.flatMap { folder in
      customaryPaths.compactMap { path in
        WebAddress(site.origin + folder + path).map {
          Candidate(address: $0, title: nil, evidence: .customary, isOfComments: false)
        }
      }
    }
  }

  private static let customaryPaths = [
    "/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json",
    "/?feed=rss2",
  ]

  /// Candidates in order, each once.
  private struct Found {
    var candidates: [Candidate] = []
    private var keys: Set<String> = []

    mutating func add(_ candidate: Candidate) {
      guard candidates.count < most + 2 * customaryPaths.count else { return }
      var key = candidate.address.canonicalKey
      if key.hasSuffix("/") { key.removeLast() }
      if keys.insert(key).inserted { candidates.append(candidate) }
    }
  }

  private static func baseAddress(of page: MarkupDocument, _ address: WebAddress) -> WebAddress {
    for base in page.elements(.base, in: page.root) {
      if let href = page.attribute("href", of: base) {
        return WebAddress(href, relativeTo: address) ?? address
      }
    }
    return address
  }
}

extension FeedDiscovery {
  /// `<link rel="alternate" type="application/rss+xml" …>`.
  private static func announcement(
    _ link: MarkupNode, in page: MarkupDocument, base: WebAddress
  ) -> Candidate? {
    guard let href = page.attribute("href", of: link), !href.isEmpty else { return nil }
    let type = (page.attribute("type", of: link) ?? "").lowercased()
      .prefix { $0 != ";" }.filter { !$0.isWhitespace }
    let isFeed = page.attribute("rel", of: link, contains: "feed")
    guard isFeed || page.attribute("rel", of: link, contains: "alternate") else { return nil }
    guard isFeed || feedTypes.contains(type), let address = WebAddress(href, relativeTo: base)
    else { return nil }
    // WordPress announces its own interface as JSON.
    if type == "application/json", !address.path.lowercased().contains("feed") { return nil }
    return candidate(address, title: page.attribute("title", of: link), .announced)
  }

  private static let feedTypes: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml",
    "application/feed+json", "application/json", "application/xml", "text/xml", "text/rss+xml",
    "text/rss", "application/rss", "application/x-rss+xml",
  ]

  /// A link in the page's text that reads like one to a feed.
  private static func reference(
    _ link: MarkupNode, in page: MarkupDocument, base: WebAddress
  ) -> Candidate? {
    guard let href = page.attributeBytes("href", of: link), href.count <= 1000 else { return nil }
    let lower = href.map(NameHash.lowercased)
    // A look at the bytes first: a page has hundreds of links, and one of them leads to a feed.
    let text = String(decoding: lower, as: UTF8.self)
    guard hints.contains(where: { text.contains($0) }) else { return nil }
    guard let address = WebAddress(String(decoding: href, as: UTF8.self), relativeTo: base),
      readsLikeFeed(address), !readers.contains(where: { address.host.hasSuffix($0) })
    else { return nil }
    let title = page.text(of: link)
    return candidate(address, title: title.isEmpty ? nil : String(title.prefix(200)), .linked)
  }

  private static let hints = ["rss", "feed", "atom", "rdf", ".xml"]

  /// Services that subscribe for a reader; their addresses have «feed» in them, and are none.
  private static let readers = [
    "feedly.com", "inoreader.com", "netvibes.com", "newsblur.com", "feedspot.com", "yahoo.com",
    "theoldreader.com", "facebook.com", "twitter.com", "x.com", "google.com",
  ]

  private static func readsLikeFeed(_ address: WebAddress) -> Bool {
    let path = address.path.lowercased()
    let parts = path.split(separator: "/")
    if let last = parts.last {
      if fileNames.contains(String(last)) { return true }
      if [".rss", ".rdf", ".atom"].contains(where: { last.hasSuffix($0) }) { return true }
      // A page about feeds is no feed; one below a folder of feeds mostly is.
      if parts.dropLast().contains(where: { $0 == "rss" || $0 == "feed" || $0 == "feeds" }) {
        return !last.hasSuffix(".html") && !last.hasSuffix(".htm")
      }
      if last.hasSuffix(".xml") || last.hasSuffix(".json") || last.hasSuffix(".php") {
        return last.contains("rss") || last.contains("feed") || last.contains("atom")
      }
    }
    guard let query = address.query?.lowercased() else { return false }
    return ["feed=", "format=feed", "format=rss", "type=rss", "type=atom", "output=rss"]
      .contains { query.contains($0) }
  }

  private static let fileNames: Set<String> = [
    "feed", "rss", "rss2", "atom", "rdf", "feeds", "rssfeed", "rss.aspx", "rss.ashx",
  ]

  private static func candidate(
    _ address: WebAddress, title: String?, _ evidence: Candidate.Evidence
  ) -> Candidate {
    let name = (title ?? "").lowercased()
    let path = address.path.lowercased()
    let isOfComments =
      path.contains("comment") || name.contains("comment") || name.contains("تعليق")
      || (address.query?.lowercased().contains("comments") ?? false)
    let shown = title.map { String($0.prefix(200)) }.flatMap { $0.isEmpty ? nil : $0 }
    return Candidate(
      address: address, title: shown, evidence: evidence, isOfComments: isOfComments)
  }
}
