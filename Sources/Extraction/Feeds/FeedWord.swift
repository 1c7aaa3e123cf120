/// The names of elements that mean something in a feed, in lower case, prefixes aside.
enum FeedWord: String, CaseIterable {
  // What holds the rest
  case rss, rdf, feed, channel, items, seq, item, entry
  case urlset, sitemapindex, url, news, publication
  // Texts
  case title, description, summary, abstract, subtitle, tagline, info
  case content, encoded, body, fullitem
  // Addresses
  case link, guid, id, loc, origlink
  // Times
  case pubdate, published, issued, date, created, publicationDate = "publication_date"
  case updated, modified, lastbuilddate, lastmod
  // People
  case author, creator, managingeditor, name, email, webmaster, contributor, owner
  // Subjects
  case category, subject, keywords, tags
  // Files and pictures
  case enclosure, thumbnail, group, image, icon, logo, textinput, player
  // The rest
  case language, ttl, source, generator, cloud, copyright, rights

  private struct Row {
    let hash: UInt32
    let word: FeedWord
  }

  /// Open addressing by the hash of the name.
  private static let rows: [Row?] = {
    var rows = [Row?](repeating: nil, count: 256)
    for word in allCases {
      let hash = NameHash.of(word.rawValue.utf8)
      var slot = Int(hash & 255)
      while rows[slot] != nil { slot = (slot + 1) & 255 }
      rows[slot] = Row(hash: hash, word: word)
    }
    return rows
  }()

  /// Finds the word a name is, without regard to case; nothing if it means nothing here.
  init?(_ name: ArraySlice<UInt8>) {
    guard name.count <= 16 else { return nil }
    let hash = NameHash.of(name)
    var slot = Int(hash & 255)
    while let row = Self.rows[slot] {
      if row.hash == hash, MarkupDocument.equal(name, row.word.rawValue) {
        self = row.word
        return
      }
      slot = (slot + 1) & 255
    }
    return nil
  }
}

/// Which vocabulary an element of a feed is from, as far as readers care.
enum FeedVocabulary {
  /// RSS, RDF and Atom, which borrow from one another.
  case core
  case dublinCore, content, media, itunes, html, sitemap, sitemapNews, sitemapImage, feedburner
  /// One that says nothing about news.
  case foreign

  /// The vocabulary of an element.
  init(of node: MarkupNode, in document: MarkupDocument) {
    switch document.namespace(of: node) {
    case .none, .atom, .rss10, .rdf: self = .core
    case .dublinCore, .dublinCoreTerms: self = .dublinCore
    case .content: self = .content
    case .media: self = .media
    case .itunes, .googlePlay: self = .itunes
    case .html: self = .html
    case .sitemap: self = .sitemap
    case .sitemapNews: self = .sitemapNews
    case .sitemapImage: self = .sitemapImage
    case .feedburner: self = .feedburner
    // A namespace nobody knows, and no prefix: an early Atom, or a maker's own idea of RSS.
    case .other where document.record(node).prefixLength == 0: self = .core
    default: self = .foreign
    }
  }
}
