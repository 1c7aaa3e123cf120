import ArabicText
import News

extension XMLFeedReading {
  /// A part of an item that is being walked.
  private struct Open {
    var children: MarkupChildren
    let scope: Scope
    /// Whether only items count here.
    let isField: Bool
  }

  /// What is gathered while one item is read.
  private struct Item {
    var draft = EntryDraft()
    /// The language the feed names for it in so many words.
    var saidLanguage: String?
    /// The languages its texts are declared in.
    var textLanguage: String?
    /// Items found inside.
    var inner: [MarkupNode] = []
  }

  /// Reads one item into the feed.
  ///
  /// - Returns: the items found inside it, which are no part of it.
  mutating func readItem(_ node: MarkupNode, _ scope: Scope) -> [MarkupNode] {
    met += 1
    guard met <= FeedLimits.entries else { return [] }
    var item = Item()
    let about =
      document.attributeBytes("rdf:about", of: node) ?? document.attributeBytes("about", of: node)
    var open = [Open(children: document.children(of: node), scope: scope, isField: false)]
    while !open.isEmpty {
      guard let child = open[open.count - 1].children.next() else {
        open.removeLast()
        continue
      }
      guard document.kind(of: child) == .element else { continue }
      let outer = open[open.count - 1]
      if isItem(child) {
        item.inner.append(child)
        continue
      }
      let scope = self.scope(of: child, in: outer.scope)
      let isHolder = !outer.isField && readField(child, scope, outer: outer.scope, &item)
      // Inside a field there may be items all the same: the field was never closed.
      if isHolder || holdsElements(child) {
        open.append(
          Open(
            children: document.children(of: child), scope: scope,
            isField: outer.isField || !isHolder))
      }
    }
    if let about {
      let text = FeedText(bytes: about, nature: .plain)
      if item.draft.entry.identifier == nil {
        item.draft.offer(identifier: text.bare(limit: FeedLimits.identifier, &repairs))
      }
      item.draft.offer(link: FeedPlace(about, base: scope.base), .identifier)
    }
    let declared = scope.language == feed.languageTag ? nil : scope.language
    let language = item.saidLanguage ?? item.textLanguage ?? declared
    if let language { entryLanguageTag = language }
    item.draft.offer(language: language.flatMap { Language($0) })
    feed.entries.append(item.draft.finished())
    return item.inner
  }

  /// Reads one element of an item.
  ///
  /// - Returns: whether to read what is inside as well.
  private mutating func readField(
    _ node: MarkupNode, _ scope: Scope, outer: Scope, _ item: inout Item
  ) -> Bool {
    let word = FeedWord(document.localNameBytes(of: node))
    switch FeedVocabulary(of: node, in: document) {
    case .core:
      guard let word else { return false }
      if scope.language != outer.language { item.textLanguage = scope.language }
      return readCore(word, node, scope, &item)
    case .dublinCore:
      if let word { readDublinCore(word, node, scope, &item) }
    case .content:
      guard word == .encoded else { return false }
      if scope.language != outer.language { item.textLanguage = scope.language }
      item.draft.offer(content: markup(of: node, scope, otherwise: .markup, FeedLimits.content))
    case .html:
      if scope.language != outer.language { item.textLanguage = scope.language }
      item.draft.offer(content: markup(of: node, scope, otherwise: .markup, FeedLimits.content))
    case .media: return readMedia(word, node, scope, &item)
    case .itunes:
      if let word { readPodcast(word, node, scope, &item) }
    case .sitemap, .sitemapNews, .sitemapImage:
      if let word { return readSitemap(word, node, scope, &item) }
    case .feedburner, .foreign: break
    }
    return false
  }

  private mutating func readCore(
    _ word: FeedWord, _ node: MarkupNode, _ scope: Scope, _ item: inout Item
  ) -> Bool {
    switch word {
    case .title: item.draft.offer(title: line(of: node), .own)
    case .link: readLink(node, scope, &item)
    case .guid, .id: readIdentifier(word, node, scope, &item)
    case .description:
      item.draft.offer(
        summary: markup(of: node, scope, otherwise: .markup, FeedLimits.summary), .own)
    case .summary, .abstract:
      item.draft.offer(
        summary: markup(of: node, scope, otherwise: .unsaid, FeedLimits.summary), .own)
    case .content, .body, .fullitem:
      let nature: FeedText.Nature = word == .content ? .unsaid : .markup
      item.draft.offer(content: markup(of: node, scope, otherwise: nature, FeedLimits.content))
    case .pubdate, .published, .issued: item.draft.offer(published: time(of: node), .own)
    case .date: item.draft.offer(published: time(of: node), .dublinCore)
    case .created: item.draft.offer(published: time(of: node), .other)
    case .updated, .modified, .lastbuilddate: item.draft.offer(updated: time(of: node))
    case .author, .creator, .managingeditor: item.draft.add(author: author(of: node))
    case .category, .subject, .keywords: readCategory(node, &item)
    case .tags: readList(node, &item)
    case .enclosure: readEnclosure(node, scope, &item)
    case .image, .thumbnail, .logo, .icon: readImage(node, scope, &item)
    case .language: item.saidLanguage = item.saidLanguage ?? languageTag(in: node)
    case .source: readSource(node, scope, &item)
    case .news, .group, .items, .channel: return true
    case .loc: item.draft.offer(link: FeedLink(node, in: document, base: scope.base).place, .page)
    case .lastmod: item.draft.offer(updated: time(of: node))
    default: break
    }
    return false
  }

  private mutating func readDublinCore(
    _ word: FeedWord, _ node: MarkupNode, _ scope: Scope, _ item: inout Item
  ) {
    switch word {
    case .title: item.draft.offer(title: line(of: node), .dublinCore)
    case .description:
      item.draft.offer(
        summary: markup(of: node, scope, otherwise: .markup, FeedLimits.summary), .dublinCore)
    case .creator, .author: item.draft.add(author: author(of: node))
    case .subject: readCategory(node, &item)
    case .date: item.draft.offer(published: time(of: node), .dublinCore)
    case .issued: item.draft.offer(published: time(of: node), .own)
    case .created: item.draft.offer(published: time(of: node), .other)
    case .modified: item.draft.offer(updated: time(of: node))
    case .language: item.saidLanguage = languageTag(in: node) ?? item.saidLanguage
    default: break
    }
  }

  private mutating func readPodcast(
    _ word: FeedWord, _ node: MarkupNode, _ scope: Scope, _ item: inout Item
  ) {
    switch word {
    case .title: item.draft.offer(title: line(of: node), .podcast)
    case .summary, .description:
      item.draft.offer(
        summary: markup(of: node, scope, otherwise: .unsaid, FeedLimits.summary), .podcast)
    case .subtitle:
      item.draft.offer(
        summary: markup(of: node, scope, otherwise: .unsaid, FeedLimits.summary), .other)
    case .author: item.draft.add(author: author(of: node))
    case .keywords: readList(node, &item)
    case .category:
      readCategory(node, &item)
      for child in document.childElements(of: node)
      where document.isElement(child, named: "category") { readCategory(child, &item) }
    case .image: readImage(node, scope, &item)
    default: break
    }
  }

  private mutating func readSitemap(
    _ word: FeedWord, _ node: MarkupNode, _ scope: Scope, _ item: inout Item
  ) -> Bool {
    let isImage = document.namespace(of: node) == .sitemapImage
    switch word {
    case .news, .publication, .image: return true
    case .loc where isImage: item.draft.add(image: address(in: node, scope))
    case .loc: item.draft.offer(link: FeedLink(node, in: document, base: scope.base).place, .page)
    case .lastmod: item.draft.offer(updated: time(of: node))
    case .title where !isImage: item.draft.offer(title: line(of: node), .own)
    case .publicationDate: item.draft.offer(published: time(of: node), .own)
    case .keywords: readList(node, &item)
    case .name: item.draft.offer(source: line(of: node, limit: FeedLimits.name))
    case .language: item.saidLanguage = item.saidLanguage ?? languageTag(in: node)
    default: break
    }
    return false
  }

  // MARK: Links and identifiers

  private mutating func readLink(_ node: MarkupNode, _ scope: Scope, _ item: inout Item) {
    let link = FeedLink(node, in: document, base: scope.base)
    if link.address == nil, link.place.isGiven { repairs.note(.unusableLinks) }
    if link.isAlternate {
      item.draft.offer(link: link.place, link.isPage ? .page : .alternate)
    } else if link.has("enclosure"), let address = link.address {
      addFile(
        address, type: link.type, length: document.attribute("length", of: node), &item)
    }
  }

  private mutating func readIdentifier(
    _ word: FeedWord, _ node: MarkupNode, _ scope: Scope, _ item: inout Item
  ) {
    let text = FeedText(
      bytes: FeedMarkup.characters(of: node, in: document), nature: .plain)
    guard let identifier = text.bare(limit: FeedLimits.identifier, &repairs) else { return }
    let permanence = document.attribute("ispermalink", of: node)?.lowercased()
    let isPlace = permanence.map { $0.contains("true") } ?? true
    // An address without its host is one all the same; any other text is a name, not a place.
    let mayBeRelative = isPlace && identifier.hasPrefix("/")
    let place = FeedPlace(
      ArraySlice(Array(identifier.utf8)), base: mayBeRelative ? scope.base : nil)
    if mayBeRelative, let address = place.address {
      item.draft.offer(identifier: address.text)
    } else {
      item.draft.offer(identifier: identifier)
    }
    guard isPlace else { return }
    item.draft.offer(link: place, word == .guid ? .permanent : .identifier)
  }

  private func address(in node: MarkupNode, _ scope: Scope) -> WebAddress? {
    FeedLink(node, in: document, base: scope.base).address
  }

  // MARK: Texts

  private mutating func markup(
    of node: MarkupNode, _ scope: Scope, otherwise nature: FeedText.Nature, _ limit: Int
  ) -> String? {
    FeedMarkup.text(of: node, in: document, otherwise: nature, &repairs)
      .markup(base: scope.base, limit: limit, &repairs)
  }

  private func languageTag(in node: MarkupNode) -> String? {
    let text = FeedMarkup.characters(of: node, in: document).prefix(64)
    return Self.languageTag(String(decoding: text, as: UTF8.self))
  }

  private mutating func readSource(_ node: MarkupNode, _ scope: Scope, _ item: inout Item) {
    var name: String?
    var link = document.attribute("url", of: node).flatMap { WebAddress($0) }
    for child in document.childElements(of: node) {
      switch FeedWord(document.localNameBytes(of: child)) {
      case .title: name = name ?? line(of: child, limit: FeedLimits.name)
      case .link:
        let given = FeedLink(child, in: document, base: scope.base)
        if given.isAlternate { link = link ?? given.address }
      default: break
      }
    }
    if !holdsElements(node) { name = line(of: node, limit: FeedLimits.name) }
    item.draft.offer(source: name, at: link)
  }

  // MARK: Subjects

  private mutating func readCategory(_ node: MarkupNode, _ item: inout Item) {
    let given =
      document.attributeBytes("term", of: node) ?? document.attributeBytes("text", of: node)
    if let given {
      let term = FeedText(bytes: given, nature: .unsaid).line(limit: FeedLimits.name, &repairs)
      if let term {
        item.draft.add(category: term)
        return
      }
    }
    item.draft.add(category: line(of: node, limit: FeedLimits.name))
  }

  private mutating func readList(_ node: MarkupNode, _ item: inout Item) {
    guard let list = line(of: node) else { return }
    for term in list.split(whereSeparator: { $0 == "," || $0 == "\u{060C}" || $0 == ";" }) {
      let bytes = Array(term.utf8)
      let text = FeedText(bytes: bytes[...], nature: .plain)
      item.draft.add(category: text.line(limit: FeedLimits.name, &repairs))
    }
  }

  // MARK: Files and pictures

  private mutating func readMedia(
    _ word: FeedWord?, _ node: MarkupNode, _ scope: Scope, _ item: inout Item
  ) -> Bool {
    switch word {
    case .group: return true
    case .content:
      if let url = document.attribute("url", of: node),
        let address = WebAddress(url, relativeTo: scope.base)
      {
        let medium = document.attribute("medium", of: node)?.lowercased()
        addFile(
          address, type: document.attribute("type", of: node), medium: medium, isMedia: true,
          length: document.attribute("filesize", of: node), &item)
      }
      return true
    case .thumbnail: readImage(node, scope, &item)
    case .title: item.draft.offer(title: line(of: node), .media)
    case .description:
      item.draft.offer(
        summary: markup(of: node, scope, otherwise: .unsaid, FeedLimits.summary), .media)
    case .category: readCategory(node, &item)
    case .keywords: readList(node, &item)
    default: break
    }
    return false
  }

  private mutating func readEnclosure(_ node: MarkupNode, _ scope: Scope, _ item: inout Item) {
    guard let address = address(in: node, scope) else {
      repairs.note(.unusableLinks)
      return
    }
    addFile(
      address, type: document.attribute("type", of: node),
      length: document.attribute("length", of: node), &item)
  }

  private mutating func readImage(_ node: MarkupNode, _ scope: Scope, _ item: inout Item) {
    for child in document.childElements(of: node)
    where document.isElement(child, named: "url") || document.isElement(child, named: "loc") {
      item.draft.add(image: address(in: child, scope))
      return
    }
    item.draft.add(image: address(in: node, scope))
  }

  /// Adds a file to the item: to its files, and to its pictures if it is one.
  ///
  /// `isMedia` says that it is there to be shown; a picture then is no file to fetch.
  private func addFile(
    _ address: WebAddress, type: String?, medium: String? = nil, isMedia: Bool = false,
    length: String?, _ item: inout Item
  ) {
    let type = type.flatMap { $0.isEmpty || $0.utf8.count > 128 ? nil : $0 }
    let isPicture =
      medium == "image" || type?.lowercased().hasPrefix("image/") ?? false
      || (type == nil && medium == nil && FeedFile.isPicture(address))
    if isPicture { item.draft.add(image: address) }
    if isPicture, isMedia { return }
    item.draft.add(
      Enclosure(url: address, type: type, length: length.flatMap(FeedFile.length)))
  }
}
