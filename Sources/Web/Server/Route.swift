import ArabicText
import News

/// The addresses of the desk, each known once: read from a request, written into links.
enum Route: Hashable, Sendable {
  /// A list that has a feed.
  enum FeedOf: Hashable, Sendable {
    case front
    case outlet(OutletID)
    case search(String)
  }

  /// A format that feeds go out in.
  enum FeedFormat: String, Hashable, Sendable, CaseIterable {
    case atom, json

    /// Its media type.
    var mediaType: String {
      switch self {
      case .atom: "application/atom+xml"
      case .json: "application/feed+json"
      }
    }
  }

  /// A file that goes with the pages.
  enum Asset: String, Hashable, Sendable, CaseIterable {
    case style = "isnad.css"
    case icon = "icon.svg"
  }

  case front
  case day(GregorianDay)
  case article(ArticleID)
  case versions(ArticleID)
  case outlets
  case addOutlet
  case outlet(OutletID)
  case refresh(OutletID)
  case search
  case starters
  case preferences
  case language(InterfaceLanguage)
  case about
  case feed(FeedOf, FeedFormat)
  case asset(Asset, digest: String)
  case robots

  /// Reads the path of a request; nothing if no page can be there.
  init?(path: String, query: FormFields) {
    var parts: [String] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      guard parts.count < 5, let decoded = PercentEncoding.decoded(part) else { return nil }
      parts.append(decoded)
    }
    guard path.hasPrefix("/"), let route = Self.route(parts, query) else { return nil }
    self = route
  }

  private static func route(_ parts: [String], _ query: FormFields) -> Route? {
    switch parts.count {
    case 0: return .front
    case 1: return single(parts[0])
    case 2: return pair(parts[0], parts[1], query)
    case 3: return triple(parts[0], parts[1], parts[2])
    default: return nil
    }
  }

  private static func single(_ name: String) -> Route? {
    switch name {
    case "outlets": .outlets
    case "search": .search
    case "starters": .starters
    case "preferences": .preferences
    case "about": .about
    case "robots.txt": .robots
    default: format(ofFeed: name).map { .feed(.front, $0) }
    }
  }

  private static func pair(_ folder: String, _ name: String, _ query: FormFields) -> Route? {
    switch folder {
    case "article": ArticleID(name).map(Route.article)
    case "outlet": outlet(name).map(Route.outlet)
    case "outlets": name == "add" ? .addOutlet : nil
    case "day": day(name).map(Route.day)
    case "language": InterfaceLanguage(rawValue: name).map(Route.language)
    case "search": format(ofFeed: name).map { .feed(.search(query["q"] ?? ""), $0) }
    case "assets": asset(name)
    default: nil
    }
  }

  private static func triple(_ folder: String, _ name: String, _ page: String) -> Route? {
    switch (folder, page) {
    case ("article", "versions"): ArticleID(name).map(Route.versions)
    case ("outlet", "refresh"): outlet(name).map(Route.refresh)
    case ("outlet", _):
      outlet(name).flatMap { outlet in
        format(ofFeed: page).map { .feed(.outlet(outlet), $0) }
      }
    default: nil
    }
  }

  private static func outlet(_ slug: String) -> OutletID? {
    try? OutletID(slug)  // an address that names no outlet is an address of nothing
  }

  private static func day(_ text: String) -> GregorianDay? {
    guard let time = KnownTime(text), time.precision == .day, time.text == text else { return nil }
    return time.day
  }

  private static func format(ofFeed name: String) -> FeedFormat? {
    FeedFormat.allCases.first { name == "feed." + $0.rawValue }
  }

  private static func asset(_ name: String) -> Route? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let asset = Asset(rawValue: parts[0] + "." + parts[2]) else {
      return nil
    }
    return .asset(asset, digest: String(parts[1]))
  }
}

extension Route {
  /// Whether its page sends forms that change something.
  var hasForm: Bool {
    switch self {
    case .outlets, .outlet, .starters, .preferences: true
    default: false
    }
  }

  /// Where it is on this desk.
  var path: LocalPath {
    switch self {
    case .front: LocalPath("/")
    case .day(let day): LocalPath("/day/" + KnownTime(day: day, precision: .day).text)
    case .article(let id): LocalPath("/article/" + id.text)
    case .versions(let id): LocalPath("/article/" + id.text + "/versions")
    case .outlets: LocalPath("/outlets")
    case .addOutlet: LocalPath("/outlets/add")
    case .outlet(let id): LocalPath("/outlet/" + id.slug)
    case .refresh(let id): LocalPath("/outlet/" + id.slug + "/refresh")
    case .search: LocalPath("/search")
    case .starters: LocalPath("/starters")
    case .preferences: LocalPath("/preferences")
    case .language(let language): LocalPath("/language/" + language.rawValue)
    case .about: LocalPath("/about")
    case .feed(.front, let format): LocalPath("/feed." + format.rawValue)
    case .feed(.outlet(let id), let format):
      LocalPath("/outlet/" + id.slug + "/feed." + format.rawValue)
    case .feed(.search(let words), let format):
      LocalPath("/search/feed." + format.rawValue).asking([("q", words)])
    case .asset(let asset, let digest):
      LocalPath("/assets/" + asset.rawValue.replacing(".", with: "." + digest + "."))
    case .robots: LocalPath("/robots.txt")
    }
  }
}

/// A path on this desk, with or without a query: what our own links lead to.
struct LocalPath: Hashable, Sendable {
  /// Percent-encoded, from `/` on.
  let text: String

  /// A path that is known to be right.
  fileprivate init(_ text: String) { self.text = text }

  /// Reads a path that came from outside; nothing unless it stays on this desk.
  ///
  /// `//host`, `/\host`, schemes, controls and anything that isn't ASCII are refused: browsers have
  /// taken each of them for another site.
  init?(outside text: String) {
    guard text.utf8.count <= 2_000, text.utf8.first == UInt8(ascii: "/"),
      text.utf8.dropFirst().first != UInt8(ascii: "/"),
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
    else { return nil }
    self.text = text
  }

  /// The same path, asking with these names and values; a value that is empty is left out.
  func asking(_ fields: [(name: String, value: String?)]) -> LocalPath {
    let filled = fields.compactMap { field in
      field.value.flatMap { $0.isEmpty ? nil : "\(field.name)=\(PercentEncoding.encoded($0))" }
    }
    guard !filled.isEmpty else { return self }
    return LocalPath(
      text + (text.utf8.contains(UInt8(ascii: "?")) ? "&" : "?")
        + filled.joined(separator: "&"))
  }
}
