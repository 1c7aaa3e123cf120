import News

/// Finds the feed in a tree, and what it is written in.
struct FeedRoot {
  let format: Feed.Format
  let version: String?

  /// Nothing if there is no feed in the tree.
  init?(in document: MarkupDocument) {
    var walk = document.descendants(of: document.root)
    var loose: MarkupNode?
    while let node = walk.next() {
      guard document.kind(of: node) == .element else { continue }
      let vocabulary = FeedVocabulary(of: node, in: document)
      switch (vocabulary, FeedWord(document.localNameBytes(of: node))) {
      case (.core, .rss):
        format = .rss
        version = Self.version(of: node, in: document)
        return
      case (.core, .rdf):
        guard let version = Self.versionOfRDF(node, in: document) else { continue }
        format = .rdf
        self.version = version
        return
      case (.core, .feed):
        format = .atom
        version = Self.versionOfAtom(node, in: document)
        return
      case (.sitemap, .urlset), (.core, .urlset):
        format = .sitemap
        version = nil
        return
      case (.core, .channel), (.core, .item), (.core, .entry): loose = loose ?? node
      case (.html, _), (.core, .body): walk.skipContent()
      default: break
      }
    }
    // Something that lost its outermost element, or never had one.
    guard let loose, !Self.isPage(document) else { return nil }
    format = document.isElement(loose, named: "entry") ? .atom : .rss
    version = nil
  }

  private static func isPage(_ document: MarkupDocument) -> Bool {
    document.documentElement.map { document.isElement($0, named: "html") } ?? false
  }

  private static func version(of node: MarkupNode, in document: MarkupDocument) -> String? {
    guard let text = document.attribute("version", of: node) else { return nil }
    let digits = text.unicodeScalars.prefix(12).filter {
      ("0"..."9").contains($0) || $0 == "."
    }
    let version = String(String.UnicodeScalarView(digits))
    // 2.0.1 and 2.1 are names of 2.0 that never caught on.
    return version.isEmpty ? nil : version.hasPrefix("2.") ? "2.0" : version
  }

  /// RDF is used for more than feeds; it is one if it speaks of RSS.
  private static func versionOfRDF(_ node: MarkupNode, in document: MarkupDocument) -> String? {
    var version: String?
    for attribute in document.attributes(of: node)
    where attribute.name.starts(with: "xmlns".utf8) {
      let uri = String(decoding: attribute.value.prefix(64), as: UTF8.self).lowercased()
      if uri.contains("netscape.com/rdf/simple/0.9") { version = "0.90" }
      if uri.contains("purl.org/rss/1.0") && !uri.contains("modules") { return "1.0" }
    }
    if let version { return version }
    let holdsFeed = document.childElements(of: node).contains { child in
      switch FeedWord(document.localNameBytes(of: child)) {
      case .channel, .item: true
      default: false
      }
    }
    return holdsFeed ? "1.0" : nil
  }

  private static func versionOfAtom(_ node: MarkupNode, in document: MarkupDocument) -> String? {
    for attribute in document.attributes(of: node)
    where attribute.name.starts(with: "xmlns".utf8)
      && String(decoding: attribute.value.prefix(64), as: UTF8.self).lowercased()
        .contains("w3.org/2005/atom")
    {
      return "1.0"
    }
    return version(of: node, in: document)
  }
}
