import ArabicText
import News

/// Reads JSON Feed, versions 1 and 1.1 (jsonfeed.org).
struct JSONFeedReading {
  private let value: JSONValue
  private let base: WebAddress?
  private let times: FeedTimes
  private var repairs: FeedRepairs
  private var feedAuthors: [String] = []

  /// Prepares for a feed; nothing if the text is no JSON Feed.
  init?(_ text: [UInt8], address: WebAddress?, times: FeedTimes, repairs: FeedRepairs) {
    self.repairs = repairs
    if let value = JSONValue(parsing: text) {
      self.value = value
    } else if let value = JSONValue(parsing: text, lenient: true) {
      self.value = value
      self.repairs.note(.brokenJSON)
    } else {
      return nil
    }
    let version = value["version"]?.string
    let isNamed = version.map { $0.contains("jsonfeed.org") } ?? false
    guard case .object = value, case .array(let items)? = value["items"],
      isNamed || items.isEmpty || items.contains(where: { $0["id"] != nil || $0["url"] != nil })
    else { return nil }
    self.times = times
    base = address
  }

  /// The feed.
  mutating func read() -> Feed {
    let version = value["version"]?.string ?? ""
    var feed = Feed(
      format: .json,
      version: version.utf8.split(separator: UInt8(ascii: "/")).last
        .map { String(decoding: $0.prefix(8), as: UTF8.self) })
    feed.title = line(value["title"], FeedLimits.title)
    let home = place(value["home_page_url"]?.string)
    feed.link = home.address
    feed.printedLink = home.printed
    feed.selfLink = address(value["feed_url"])
    feed.languageTag = value["language"]?.string.flatMap(XMLFeedReading.languageTag)
    for hub in value["hubs"]?.elements ?? [] where feed.hub == nil {
      guard hub["type"]?.string.map({ $0.lowercased() == "websub" }) ?? true else { continue }
      feed.hub = address(hub["url"])
    }
    feedAuthors = authors(of: value)
    let items = value["items"]?.elements ?? []
    if items.count > FeedLimits.entries { repairs.note(.tooManyItems) }
    feed.entries = items.prefix(FeedLimits.entries).map { entry($0) }
    feed.repairs = repairs.sentences
    return feed
  }

  private mutating func entry(_ item: JSONValue) -> Entry {
    var draft = EntryDraft()
    let identifier = identifier(item["id"])
    draft.offer(identifier: identifier)
    draft.offer(link: place(item["url"]?.string), .page)
    draft.offer(link: place(item["external_url"]?.string), .alternate)
    draft.offer(link: FeedPlace(ArraySlice(Array((identifier ?? "").utf8)), base: nil), .identifier)
    draft.offer(title: line(item["title"], FeedLimits.title), .own)
    draft.offer(summary: markup(item["summary"], .unsaid, FeedLimits.summary), .own)
    draft.offer(content: markup(item["content_html"], .markup, FeedLimits.content))
    draft.offer(content: markup(item["content_text"], .plain, FeedLimits.content))
    draft.offer(published: time(item["date_published"]), .own)
    draft.offer(updated: time(item["date_modified"]))
    let authors = authors(of: item)
    for name in authors.isEmpty ? feedAuthors : authors { draft.add(author: name) }
    for tag in item["tags"]?.elements.prefix(FeedLimits.list) ?? [] {
      draft.add(category: line(tag, FeedLimits.name))
    }
    draft.add(image: address(item["image"]))
    draft.add(image: address(item["banner_image"]))
    for file in item["attachments"]?.elements.prefix(FeedLimits.list) ?? [] {
      guard let url = address(file["url"]) else { continue }
      let type = file["mime_type"]?.string
      draft.add(Enclosure(url: url, type: type, length: file["size_in_bytes"]?.integer))
      if type?.lowercased().hasPrefix("image/") ?? FeedFile.isPicture(url) {
        draft.add(image: url)
      }
    }
    draft.offer(language: item["language"]?.string.flatMap { Language($0) })
    return draft.finished()
  }

  /// Some write numbers for identifiers, which is against the rules and clear all the same.
  private mutating func identifier(_ value: JSONValue?) -> String? {
    if let number = value?.integer {
      repairs.note(.brokenJSON)
      return String(number)
    }
    return value?.string.flatMap { text in
      FeedText(bytes: ArraySlice(Array(text.utf8)), nature: .plain)
        .bare(limit: FeedLimits.identifier, &repairs)
    }
  }

  private mutating func authors(of value: JSONValue) -> [String] {
    var names: [String] = []
    let people = (value["authors"]?.elements ?? []) + (value["author"].map { [$0] } ?? [])
    for person in people.prefix(FeedLimits.list) {
      guard let name = line(person["name"] ?? person, FeedLimits.name), !names.contains(name)
      else { continue }
      names.append(name)
    }
    return names
  }

  private mutating func line(_ value: JSONValue?, _ limit: Int) -> String? {
    guard let text = value?.string else { return nil }
    return FeedText(bytes: ArraySlice(Array(text.utf8)), nature: .unsaid)
      .line(limit: limit, &repairs)
  }

  private mutating func markup(
    _ value: JSONValue?, _ nature: FeedText.Nature, _ limit: Int
  ) -> String? {
    guard let text = value?.string else { return nil }
    return FeedText(bytes: ArraySlice(Array(text.utf8)), nature: nature)
      .markup(base: base, limit: limit, &repairs)
  }

  private mutating func address(_ value: JSONValue?) -> WebAddress? {
    place(value?.string).address
  }

  private mutating func place(_ text: String?) -> FeedPlace {
    let place = FeedPlace(ArraySlice(Array((text ?? "").utf8)), base: base)
    if place.isGiven, place.address == nil { repairs.note(.unusableLinks) }
    return place
  }

  private mutating func time(_ value: JSONValue?) -> KnownTime? {
    guard let text = value?.string else { return nil }
    return times.time(ArraySlice(Array(text.utf8)), &repairs)
  }
}
