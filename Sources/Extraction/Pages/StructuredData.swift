import News

/// What a page says of itself in schema.org's words, as JSON-LD: evidence, not truth.
struct StructuredData {
  /// What kind of thing the page says it is.
  enum Kind {
    case article, live, video, gallery, list, page
  }

  var kind: Kind?
  var headline: String?
  var description: String?
  var authors: [String] = []
  /// Names of publishers, whatever page or site they are of.
  var publishers: [String] = []
  var published: String?
  var modified: String?
  var section: String?
  var language: String?
  var address: String?
  /// The paragraphs of `articleBody`; often cut, doubled or stale.
  var body: [String] = []
  var images: [Picture] = []
  /// The steps that lead to the page, the front page first.
  var trail: [String] = []
  /// Addresses of publishers' signs.
  var logos: [String] = []

  struct Picture {
    let url: String
    let caption: String?
    let credit: String?
  }

  /// No script is read that is longer.
  private static let longestScript = 1 << 20
  /// No more things are looked at on one page.
  private static let mostThings = 400

  /// Reads one script; what isn't JSON is passed over.
  mutating func read(_ script: ArraySlice<UInt8>) {
    guard script.count <= Self.longestScript else { return }
    let bytes = Self.trimmed(script)
    guard let root = JSONValue(parsing: bytes, lenient: true) else { return }
    var queue: [JSONValue] = [root]
    var next = 0
    while next < queue.count, next < Self.mostThings {
      let thing = queue[next]
      next += 1
      switch thing {
      case .array(let values): queue.append(contentsOf: values.prefix(Self.mostThings))
      case .object:
        if let graph = thing["@graph"] { queue.append(graph) }
        if let main = thing["mainEntity"] { queue.append(main) }
        take(thing)
      default: break
      }
    }
  }

  /// Some outlets wrap their JSON in a comment or CDATA.
  private static func trimmed(_ script: ArraySlice<UInt8>) -> [UInt8] {
    let open = script.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
    var start = open ?? script.startIndex
    if let open, script[open] == UInt8(ascii: "["), script[open...].starts(with: "[CDATA[".utf8) {
      start =
        script[(open + 7)...].firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
        ?? open
    }
    let close = script.lastIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }
    guard let close, close >= start else { return [] }
    var end = close
    // «]]>» and the like behind the last brace.
    if script[start] == UInt8(ascii: "{"), let brace = script.lastIndex(of: UInt8(ascii: "}")) {
      end = brace
    }
    return end >= start ? Array(script[start...end]) : []
  }

  private mutating func take(_ thing: JSONValue) {
    let kinds = (thing["@type"]?.elements ?? []).compactMap { $0.string?.lowercased() }
    if let name = text(thing["publisher"]?["name"]) { note(publisher: name) }
    if kinds.contains(where: Self.publishers.contains) {
      for name in ["name", "alternateName", "legalName"] {
        if let name = text(thing[name]) { note(publisher: name) }
      }
    }
    if let logo = address(thing["publisher"]?["logo"]) ?? address(thing["logo"]), logos.count < 16 {
      logos.append(logo)
    }
    if kinds.contains("breadcrumblist"), trail.isEmpty { trail = steps(thing["itemListElement"]) }
    guard let found = kinds.compactMap(Self.kind(of:)).first else { return }
    // The first article counts: others on the page are of other stories.
    if kind == nil || rank(found) > rank(kind ?? .page) {
      self = StructuredData(kind: found, publishers: publishers, trail: trail, logos: logos)
    } else if found != kind || headline != nil {
      return
    }
    headline = text(thing["headline"]) ?? (found == .page ? nil : text(thing["name"]))
    description = text(thing["description"]) ?? text(thing["abstract"])
    published = text(thing["datePublished"]) ?? text(thing["uploadDate"])
    modified = text(thing["dateModified"])
    section = text(thing["articleSection"])
    language = text(thing["inLanguage"]) ?? text(thing["inLanguage"]?["name"])
    address =
      text(thing["url"]) ?? text(thing["mainEntityOfPage"]?["@id"])
      ?? text(thing["mainEntityOfPage"])
    body = Self.lines(thing["articleBody"]?.string ?? "").compactMap { text(.string($0)) }
    for name in ["author", "creator"] where authors.isEmpty {
      authors = (thing[name]?.elements ?? []).prefix(12).compactMap {
        isOrganisation($0) ? nil : text($0) ?? text($0["name"])
      }
    }
    images = (thing["image"]?.elements ?? []).prefix(20).compactMap { image in
      guard let url = image.string ?? image["url"]?.string ?? image["contentUrl"]?.string else {
        return nil
      }
      return Picture(
        url: url, caption: text(image["caption"]),
        credit: text(image["creditText"]) ?? text(image["copyrightHolder"]?["name"]))
    }
  }

  private init(kind: Kind, publishers: [String], trail: [String], logos: [String]) {
    self.kind = kind
    self.publishers = publishers
    self.trail = trail
    self.logos = logos
  }

  init() {}

  private func address(_ picture: JSONValue?) -> String? {
    picture?.string ?? picture?["url"]?.string ?? picture?["contentUrl"]?.string
  }

  /// The names of a list's steps, by their positions.
  private func steps(_ list: JSONValue?) -> [String] {
    let steps = (list?.elements ?? []).prefix(12).enumerated().compactMap { index, step in
      (text(step["name"]) ?? text(step["item"]?["name"])).map { name in
        (place: step["position"]?.integer ?? index, name: name)
      }
    }
    return steps.sorted { $0.place < $1.place }.map(\.name)
  }

  private mutating func note(publisher name: String) {
    if publishers.count < 16, !publishers.contains(name) { publishers.append(name) }
  }

  /// The lines of a text; CR and LF side by side are one mark that parts none.
  private static func lines(_ text: String) -> [String] {
    let bytes = text.utf8
    guard !bytes.contains(0x0D) else { return text.split(separator: "\n").map(String.init) }
    return bytes.split(separator: 0x0A).map { String(Substring($0)) }
  }

  private func isOrganisation(_ value: JSONValue) -> Bool {
    (value["@type"]?.elements ?? []).contains {
      ($0.string?.lowercased()).map { Self.publishers.contains($0) } ?? false
    }
  }

  private func text(_ value: JSONValue?) -> String? {
    guard let raw = value?.elements.first?.string else { return nil }
    // Outlets escape their JSON as if it were markup.
    let escaped = raw.utf8.contains(UInt8(ascii: "&"))
    let text = CleanText.cleaned(escaped ? PageHead.decoded(raw) : raw)
    return text.isEmpty ? nil : text
  }

  private static let publishers: Set<String> = [
    "organization", "newsmediaorganization", "website", "corporation", "educationalorganization",
    "governmentorganization", "ngo",
  ]

  private func rank(_ kind: Kind) -> Int {
    switch kind {
    case .live: 5
    case .article: 4
    case .video: 3
    case .gallery: 2
    case .list: 1
    case .page: 0
    }
  }

  private static func kind(of type: String) -> Kind? {
    switch type {
    case "liveblogposting": .live
    case "newsarticle", "article", "reportagenewsarticle", "opinionnewsarticle",
      "analysisnewsarticle", "backgroundnewsarticle", "blogposting", "report", "reviewnewsarticle",
      "askpublicnewsarticle", "socialmediaposting", "advertisercontentarticle", "techarticle",
      "scholarlyarticle", "satiricalarticle":
      .article
    case "videoobject": .video
    case "imagegallery", "mediagallery": .gallery
    case "collectionpage", "itemlist", "searchresultspage": .list
    case "webpage", "aboutpage", "contactpage", "profilepage", "faqpage": .page
    default: nil
    }
  }
}
