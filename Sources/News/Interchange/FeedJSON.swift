import ArabicText

/// The form of a feed that `isnad feed` writes.
public enum FeedJSON {
  /// A feed as an object, without the file it came from.
  public static func value(of feed: Feed) -> JSONValue { .object(members(of: feed)) }

  /// The members of that object, in a fixed order.
  public static func members(of feed: Feed) -> [JSONValue.Member] {
    [
      .init("format", .string(feed.format.rawValue)),
      .init("version", .optional(feed.version)),
      .init("title", .optional(feed.title)),
      .init("link", .optional(feed.printedLink ?? feed.link?.text)),
      .init("language", .optional(feed.languageTag)),
      .init("updated", .optional(feed.updated?.text)),
      .init("ttl", feed.ttl.map { .integer(Int($0.components.seconds / 60)) } ?? .null),
      .init("hub", .optional(feed.hub?.text)),
      .init("self", .optional(feed.selfLink?.text)),
      .init("entries", .array(feed.entries.map(value(of:)))),
      .init("repairs", .strings(feed.repairs)),
    ]
  }

  /// One item of a feed.
  public static func value(of entry: Entry) -> JSONValue {
    .object([
      .init("id", .optional(entry.identifier)),
      .init("link", .optional(entry.printedLink ?? entry.link?.text)),
      .init("title", .optional(entry.title)),
      .init("summary", .optional(entry.summary)),
      .init("contentHTML", .optional(entry.contentHTML)),
      .init("authors", .strings(entry.authors)),
      .init("published", .optional(entry.published?.text)),
      .init("updated", .optional(entry.updated?.text)),
      .init("categories", .strings(entry.categories)),
      .init("enclosures", .array(entry.enclosures.map(value(of:)))),
      .init("images", .strings(entry.images.map(\.text))),
      .init("language", .optional(entry.language?.tag)),
      .init("source", source(of: entry)),
    ])
  }

  private static func source(of entry: Entry) -> JSONValue {
    guard entry.source != nil || entry.sourceLink != nil else { return .null }
    return .object([
      .init("title", .optional(entry.source)), .init("url", .optional(entry.sourceLink?.text)),
    ])
  }

  private static func value(of enclosure: Enclosure) -> JSONValue {
    .object([
      .init("url", .string(enclosure.url.text)),
      .init("type", .optional(enclosure.type)),
      .init("length", enclosure.length.map(JSONValue.integer) ?? .null),
    ])
  }
}
