import ArabicText
import News

/// An entry as the queue keeps it while its page waits: JSON, with what is missing left out.
enum EntryText {
  static func encoded(_ entry: Entry) -> String {
    let members: [(String, JSONValue)] = [
      ("identifier", .optional(entry.identifier)),
      ("link", .optional(entry.link?.text)),
      ("title", .optional(entry.title)),
      ("summary", .optional(entry.summary)),
      ("contentHTML", .optional(entry.contentHTML)),
      ("authors", .strings(entry.authors)),
      ("published", value(of: entry.published)),
      ("updated", value(of: entry.updated)),
      ("categories", .strings(entry.categories)),
      ("enclosures", .array(entry.enclosures.map(value(of:)))),
      ("images", .strings(entry.images.map(\.text))),
      ("language", .optional(entry.language?.tag)),
      ("source", .optional(entry.source)),
    ]
    return JSONValue.object(
      members.filter { $0.1 != .null && $0.1 != .array([]) }.map { .init($0.0, $0.1) }
    ).text
  }

  static func decoded(_ text: String) throws -> Entry {
    guard let value = JSONValue(parsing: Array(text.utf8)), case .object = value else {
      throw UnreadableValue(what: "entry")
    }
    return Entry(
      identifier: value["identifier"]?.string,
      link: address(value["link"]),
      title: value["title"]?.string,
      summary: value["summary"]?.string,
      contentHTML: value["contentHTML"]?.string,
      authors: strings(value["authors"]),
      published: time(value["published"]),
      updated: time(value["updated"]),
      categories: strings(value["categories"]),
      enclosures: (value["enclosures"]?.elements ?? []).compactMap(enclosure(_:)),
      images: (value["images"]?.elements ?? []).compactMap { address($0) },
      language: (value["language"]?.string).flatMap { Language($0) },
      source: value["source"]?.string)
  }

  // In numbers, not in its text form: that has no place for the zone of a bare day, and an entry
  // must come back with the digest it had.
  private static func value(of time: KnownTime?) -> JSONValue {
    guard let time else { return .null }
    return .object([
      .init("day", .integer(time.day.daysSince1970)), .init("second", .integer(time.secondOfDay)),
      .init("offset", time.offset.map(JSONValue.integer) ?? .null),
      .init("precision", .string(time.precision.rawValue)),
    ])
  }

  private static func time(_ value: JSONValue?) -> KnownTime? {
    guard let day = value?["day"]?.integer,
      let precision = (value?["precision"]?.string).flatMap(KnownTime.Precision.init(rawValue:))
    else { return nil }
    return KnownTime(
      day: GregorianDay(daysSince1970: day), secondOfDay: value?["second"]?.integer ?? 0,
      offset: value?["offset"]?.integer, precision: precision)
  }

  private static func value(of enclosure: Enclosure) -> JSONValue {
    .object([
      .init("url", .string(enclosure.url.text)), .init("type", .optional(enclosure.type)),
      .init("length", enclosure.length.map(JSONValue.integer) ?? .null),
    ])
  }

  private static func enclosure(_ value: JSONValue) -> Enclosure? {
    address(value["url"]).map {
      Enclosure(url: $0, type: value["type"]?.string, length: value["length"]?.integer)
    }
  }

  private static func address(_ value: JSONValue?) -> WebAddress? {
    (value?.string).flatMap { WebAddress($0) }
  }

  private static func strings(_ value: JSONValue?) -> [String] {
    (value?.elements ?? []).compactMap(\.string)
  }
}
