import ArabicText

/// Writes lists of feeds as OPML 2.0.
///
/// What OPML has no attribute for stands in the namespace ``OPMLDocument/namespace``, which other
/// programs pass over.
public struct OPMLWriter {
  private var text = ""
  private var folders: [String] = []

  private init() {}

  /// The list as text, folders of one name together.
  public static func text(of document: OPMLDocument) -> String {
    var writer = OPMLWriter()
    writer.write(document)
    return writer.text
  }

  private mutating func write(_ document: OPMLDocument) {
    text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<opml version=\"2.0\" xmlns:isnad=\"\(OPMLDocument.namespace)\">\n<head>\n"
    if let title = document.title { text += "<title>\(Self.escaped(title))</title>\n" }
    text += "</head>\n<body>\n"
    for subscription in Self.byFolder(document.subscriptions) {
      enter(subscription.folders)
      write(subscription)
    }
    enter([])
    text += "</body>\n</opml>\n"
  }

  /// The feeds in order of their folders' first appearance.
  private static func byFolder(
    _ subscriptions: [OPMLDocument.Subscription]
  ) -> [OPMLDocument.Subscription] {
    var places: [[String]: Int] = [:]
    var groups: [[OPMLDocument.Subscription]] = []
    for subscription in subscriptions {
      if let place = places[subscription.folders] {
        groups[place].append(subscription)
      } else {
        places[subscription.folders] = groups.count
        groups.append([subscription])
      }
    }
    return groups.flatMap { $0 }
  }

  /// Closes the folders that are open and not wanted, and opens those that are.
  private mutating func enter(_ wanted: [String]) {
    let common = zip(folders, wanted).prefix { $0 == $1 }.count
    for _ in common..<max(common, folders.count) { text += "</outline>\n" }
    for folder in wanted.dropFirst(common) {
      text += "<outline text=\"\(Self.escaped(folder))\">\n"
    }
    folders = wanted
  }

  private mutating func write(_ subscription: OPMLDocument.Subscription) {
    let title = subscription.title ?? subscription.feed.host
    text += "<outline type=\"rss\""
    add("text", title)
    add("title", subscription.title)
    add("xmlUrl", subscription.feed.text)
    add("htmlUrl", subscription.home?.text)
    add("language", subscription.language?.tag)
    if !subscription.categories.isEmpty {
      add("category", subscription.categories.joined(separator: ","))
    }
    add("isnad:outlet", subscription.outlet?.slug)
    add("isnad:latinName", subscription.latinName)
    add("isnad:country", subscription.country)
    if subscription.kind != .unknown { add("isnad:kind", subscription.kind.rawValue) }
    add("isnad:zone", subscription.zone)
    text += "/>\n"
  }

  private mutating func add(_ name: String, _ value: String?) {
    if let value { text += " \(name)=\"\(Self.escaped(value))\"" }
  }

  /// Text for an attribute or an element; control characters, which XML forbids, are left out.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case "\u{0}"..<"\u{20}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
