import ArabicText
public import News

/// Reads lists of feeds in OPML 1.0 and 2.0, also broken ones.
public enum OPMLReader {
  /// Feeds read from one list; what follows is left out.
  static let most = 20_000

  /// The list that a file holds.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - contentType: the `Content-Type` it came with; nothing if none.
  ///   - name: what to call the file in a problem.
  /// - Returns: the feeds in order, each once, with the folders they lie in.
  /// - Throws: ``UnrecognisedOPML`` if it is no OPML.
  public static func document(
    in bytes: [UInt8], contentType: String? = nil, named name: String = "This file"
  ) throws(UnrecognisedOPML) -> OPMLDocument {
    let text = DecodedText(bytes, declared: contentType)
    let document = MarkupDocument(parsing: text.bytes, as: .xml, limits: .feed)
    var reading = OPMLReading(document: document)
    guard reading.read() else { throw UnrecognisedOPML(name: name) }
    return reading.list
  }
}

/// A file that was to be a list of feeds and isn't one.
public struct UnrecognisedOPML: Sendable, Equatable {
  /// What the file is called.
  public let name: String
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension UnrecognisedOPML: Problem {
  public var code: ProblemCode { .opmlUnrecognised }
  public var description: String {
    "\(name) isn't OPML. Export your feeds from the other program as OPML, and try that file."
  }
}

/// Goes through the tree of a list.
private struct OPMLReading {
  let document: MarkupDocument
  var list = OPMLDocument()
  private var seen: Set<WebAddress> = []
  private var repairs = FeedRepairs()

  init(document: MarkupDocument) { self.document = document }

  /// A folder that is being read.
  private struct Open {
    var children: MarkupChildren
    let folders: [String]
    let isHead: Bool
  }

  /// Whether it is a list at all.
  mutating func read() -> Bool {
    var isList = false
    var open = [
      Open(children: document.children(of: document.root), folders: [], isHead: false)
    ]
    while !open.isEmpty {
      guard let node = open[open.count - 1].children.next() else {
        open.removeLast()
        continue
      }
      guard document.kind(of: node) == .element else { continue }
      let outer = open[open.count - 1]
      var folders = outer.folders
      var isHead = false
      if document.isElement(node, named: "opml") {
        isList = true
      } else if document.isElement(node, named: "head") {
        isHead = true
      } else if document.isElement(node, named: "title"), outer.isHead {
        list.title = list.title ?? line(FeedMarkup.characters(of: node, in: document))
      } else if document.isElement(node, named: "outline") {
        isList = true
        // A folder is named by its text; eight deep is deeper than anyone files feeds.
        if !readOutline(node, in: folders), let name = name(of: node), folders.count < 8 {
          folders.append(name)
        }
      } else if !document.isElement(node, named: "body") {
        continue
      }
      open.append(
        Open(children: document.children(of: node), folders: folders, isHead: isHead))
    }
    return isList
  }

  /// Whether the outline is a feed.
  private mutating func readOutline(_ node: MarkupNode, in folders: [String]) -> Bool {
    guard let given = address(of: node) else { return false }
    guard let feed = WebAddress(given) else {
      if list.unusable.count < 100 { list.unusable.append(String(given.prefix(500))) }
      return true
    }
    guard list.subscriptions.count < OPMLReader.most, seen.insert(feed).inserted else {
      return true
    }
    var subscription = OPMLDocument.Subscription(feed: feed, folders: folders)
    subscription.title = name(of: node)
    subscription.home = document.attribute("htmlurl", of: node).flatMap { WebAddress($0) }
    subscription.language =
      document.attribute("language", of: node).flatMap { Language($0) }.flatMap {
        $0 == .unknown ? nil : $0
      }
    for part in (document.attribute("category", of: node) ?? "").split(separator: ",").prefix(64) {
      let path = part.split(separator: "/").joined(separator: "/")
      if let term = line(ArraySlice(Array(path.utf8))) { subscription.categories.append(term) }
    }
    // A name that can't name an outlet is none; the desk then makes one of the host.
    subscription.outlet =
      document.attribute("isnad:outlet", of: node).flatMap { try? OutletID($0) }
    subscription.latinName =
      document.attributeBytes("isnad:latinname", of: node).flatMap { line($0) }
    subscription.country = document.attribute("isnad:country", of: node).flatMap(Self.country)
    subscription.kind =
      document.attribute("isnad:kind", of: node).flatMap { Outlet.Kind(rawValue: $0.lowercased()) }
      ?? .unknown
    subscription.zone = document.attributeBytes("isnad:zone", of: node).flatMap { line($0) }
    list.subscriptions.append(subscription)
    return true
  }

  /// The address of a feed, as given; nothing if the outline is none.
  private func address(of node: MarkupNode) -> String? {
    if let address = document.attribute("xmlurl", of: node), !address.isEmpty { return address }
    // Some programs of the first years wrote `url`, as OPML has it for links to pages.
    let type = document.attribute("type", of: node)?.lowercased()
    guard type == "rss" || type == "atom" || type == "rdf" else { return nil }
    return document.attribute("url", of: node)
  }

  private mutating func name(of node: MarkupNode) -> String? {
    for attribute in ["text", "title"] {
      if let bytes = document.attributeBytes(attribute, of: node), let name = line(bytes) {
        return name
      }
    }
    return nil
  }

  private mutating func line(_ bytes: ArraySlice<UInt8>) -> String? {
    FeedText(bytes: bytes, nature: .unsaid).line(limit: FeedLimits.name, &repairs)
  }

  private static func country(_ text: String) -> String? {
    let code = text.uppercased()
    guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    return code
  }
}
