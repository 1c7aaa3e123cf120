import ArabicText
import News

/// Reads RSS, RDF, Atom and sitemaps out of a tree.
///
/// One reading for all of them, since feeds borrow from one another: an Atom link in RSS, RSS
/// items in something that calls itself Atom.
struct XMLFeedReading {
  let document: MarkupDocument
  let address: WebAddress?
  var times: FeedTimes
  var repairs = FeedRepairs()
  var feed: Feed
  /// Items met so far, whether kept or not.
  var met = 0
  /// The language the last item was declared in, region and all.
  var entryLanguageTag: String?
  private var feedAuthors: [String] = []
  private var ranks = FeedRanks()

  /// What a part of the tree inherits.
  struct Scope {
    /// What relative links are relative to.
    var base: WebAddress?
    /// The language declared; nothing if none is.
    var language: String?
  }

  /// How good the sources of the feed's own fields were.
  private struct FeedRanks {
    var title = EntryDraft.Rank?.none
    var link = EntryDraft.LinkRank?.none
    var updated = 0
    var hasLanguageElement = false
  }

  /// Prepares for a document that has a feed in it; nothing if it has none.
  init?(_ document: MarkupDocument, address: WebAddress?, times: FeedTimes) {
    guard let found = FeedRoot(in: document) else { return nil }
    self.document = document
    self.address = address
    self.times = times
    feed = Feed(format: found.format, version: found.version)
  }

  // MARK: The walk

  /// A part of the tree that is being walked.
  private struct Open {
    var children: MarkupChildren
    let scope: Scope
    /// Whether only items count here: the part is inside a field that was never closed.
    let isField: Bool
    /// Whether items belong here.
    let holdsItems: Bool
  }

  /// The feed.
  mutating func read() -> Feed {
    repairs.note(document.repairs)
    var open = [
      Open(
        children: document.children(of: document.root), scope: Scope(base: address, language: nil),
        isField: false, holdsItems: false)
    ]
    while !open.isEmpty {
      guard let node = open[open.count - 1].children.next() else {
        open.removeLast()
        continue
      }
      guard document.kind(of: node) == .element else { continue }
      let outer = open[open.count - 1]
      let scope = scope(of: node, in: outer.scope)
      if isItem(node) {
        if outer.isField || !outer.holdsItems { repairs.note(.misplacedItems) }
        readItems(from: node, scope)
      } else if isContainer(node) {
        noteLanguage(scope.language)
        open.append(
          Open(
            children: document.children(of: node), scope: scope, isField: false,
            holdsItems: holdsItems(node)))
      } else {
        if !outer.isField { readField(node, scope) }
        if holdsElements(node) {
          open.append(
            Open(
              children: document.children(of: node), scope: scope, isField: true,
              holdsItems: false))
        }
      }
    }
    if met > FeedLimits.entries { repairs.note(.tooManyItems) }
    inheritAuthors()
    settleLanguage()
    feed.repairs = repairs.sentences
    return feed
  }

  /// Reads an item, and after it those inside it, as if they stood beside it.
  private mutating func readItems(from item: MarkupNode, _ scope: Scope) {
    var waiting = [item]
    var index = 0
    while index < waiting.count, met <= FeedLimits.entries {
      waiting.append(contentsOf: readItem(waiting[index], scope))
      index += 1
    }
    if waiting.count > 1 { repairs.note(.misplacedItems) }
  }

  /// Whether an element is an item.
  func isItem(_ node: MarkupNode) -> Bool {
    switch (FeedVocabulary(of: node, in: document), FeedWord(document.localNameBytes(of: node))) {
    case (.core, .item), (.core, .entry): true
    case (.sitemap, .url): true
    case (.core, .url): feed.format == .sitemap
    default: false
    }
  }

  private func isContainer(_ node: MarkupNode) -> Bool {
    guard FeedVocabulary(of: node, in: document) != .foreign else { return false }
    switch FeedWord(document.localNameBytes(of: node)) {
    case .rss, .rdf, .feed, .channel, .items, .seq, .urlset: return true
    default: return false
    }
  }

  /// Whether items belong directly into this container.
  private func holdsItems(_ node: MarkupNode) -> Bool {
    switch FeedWord(document.localNameBytes(of: node)) {
    case .channel, .feed, .rdf, .urlset, .items: true
    default: false
    }
  }

  /// Whether there is an element inside.
  func holdsElements(_ node: MarkupNode) -> Bool {
    document.children(of: node).contains { document.kind(of: $0) == .element }
  }

  /// What a node's inside inherits, given what the node itself inherits.
  func scope(of node: MarkupNode, in outer: Scope) -> Scope {
    guard document.record(node).attributeCount > 0 else { return outer }
    var scope = outer
    if let base = document.attribute("xml:base", of: node) ?? document.attribute("base", of: node),
      let address = WebAddress(base, relativeTo: outer.base)
    {
      scope.base = address
    }
    if let language = document.attribute("xml:lang", of: node)
      ?? document.attribute("lang", of: node)
    {
      scope.language = Self.languageTag(language)
    }
    return scope
  }

  /// A language tag as BCP 47 writes it; nothing if it is none.
  static func languageTag(_ text: String) -> String? {
    let tag = text.split { $0.isWhitespace }.first ?? ""
    guard Language(String(tag)) != nil, tag.utf8.count <= 35 else { return nil }
    return String(tag.map { $0 == "_" ? "-" : $0 })
  }

  private mutating func noteLanguage(_ tag: String?) {
    if let tag, feed.languageTag == nil { feed.languageTag = tag }
  }

  // MARK: The feed's own fields

  private mutating func readField(_ node: MarkupNode, _ scope: Scope) {
    guard let word = FeedWord(document.localNameBytes(of: node)) else { return }
    switch (FeedVocabulary(of: node, in: document), word) {
    case (.core, .title): offerTitle(node, .own)
    case (.dublinCore, .title): offerTitle(node, .dublinCore)
    case (.core, .link): readFeedLink(node, scope)
    case (.core, .language), (.dublinCore, .language): readLanguage(node)
    case (.core, .ttl): readTTL(node)
    case (.core, .updated), (.core, .modified), (.core, .lastbuilddate), (.dublinCore, .modified):
      offerUpdated(node, 3)
    case (.core, .date), (.dublinCore, .date): offerUpdated(node, 2)
    case (.core, .pubdate), (.core, .published), (.core, .issued), (.dublinCore, .issued):
      offerUpdated(node, 1)
    case (.core, .author):
      if let name = author(of: node), feedAuthors.count < FeedLimits.list {
        feedAuthors.append(name)
      }
    default: break
    }
  }

  private mutating func offerTitle(_ node: MarkupNode, _ rank: EntryDraft.Rank) {
    guard ranks.title.map({ rank < $0 }) ?? true, let title = line(of: node) else { return }
    feed.title = title
    ranks.title = rank
  }

  private mutating func readFeedLink(_ node: MarkupNode, _ scope: Scope) {
    let link = FeedLink(node, in: document, base: scope.base)
    if let address = link.address {
      if link.has("self"), feed.selfLink == nil { feed.selfLink = address }
      if link.has("hub"), feed.hub == nil { feed.hub = address }
    }
    guard link.isAlternate else { return }
    if link.address == nil, link.place.isGiven { repairs.note(.unusableLinks) }
    guard link.address != nil || link.place.printed != nil else { return }
    let rank: EntryDraft.LinkRank =
      link.address == nil ? .unusable : link.isPage ? .page : .alternate
    guard ranks.link.map({ rank < $0 }) ?? true else { return }
    feed.link = link.address
    feed.printedLink = link.place.printed
    ranks.link = rank
  }

  private mutating func readLanguage(_ node: MarkupNode) {
    let text = String(
      decoding: FeedMarkup.characters(of: node, in: document).prefix(64), as: UTF8.self)
    guard !ranks.hasLanguageElement, let tag = Self.languageTag(text) else { return }
    feed.languageTag = tag
    ranks.hasLanguageElement = true
  }

  private mutating func readTTL(_ node: MarkupNode) {
    let text = FeedText(bytes: FeedMarkup.characters(of: node, in: document), nature: .plain)
    // A year at most: what is more is a mistake, and no one's patience.
    guard let minutes = Int(String(decoding: text.trimmed.prefix(12), as: UTF8.self)),
      (0...525_600).contains(minutes)
    else { return }
    feed.ttl = .seconds(minutes * 60)
  }

  private mutating func offerUpdated(_ node: MarkupNode, _ rank: Int) {
    guard rank > ranks.updated, let time = time(of: node) else { return }
    feed.updated = time
    ranks.updated = rank
  }

  /// In Atom the feed's authors are those of items that name none (RFC 4287, section 4.2.1).
  private mutating func inheritAuthors() {
    guard feed.format == .atom, !feedAuthors.isEmpty else { return }
    for index in feed.entries.indices where feed.entries[index].authors.isEmpty {
      feed.entries[index].authors = feedAuthors
    }
  }

  /// A language that all items declare is the feed's, and needn't be said of each.
  private mutating func settleLanguage() {
    if feed.languageTag == nil, let tag = entryLanguageTag, entryLanguagesAgree {
      feed.languageTag = tag
    }
    guard let language = feed.language else { return }
    for index in feed.entries.indices where feed.entries[index].language == language {
      feed.entries[index].language = nil
    }
  }

  private var entryLanguagesAgree: Bool {
    let first = feed.entries.first?.language
    return first != nil && feed.entries.allSatisfy { $0.language == first }
  }

  // MARK: Values

  /// The text of an element as one line.
  mutating func line(of node: MarkupNode, limit: Int = FeedLimits.title) -> String? {
    FeedMarkup.text(of: node, in: document, otherwise: .unsaid, &repairs)
      .line(limit: limit, &repairs)
  }

  /// The time an element prints.
  mutating func time(of node: MarkupNode) -> KnownTime? {
    let text = FeedMarkup.characters(of: node, in: document)
    if !times.knowsOrder, times.machineDate(text)?.isAmbiguous ?? false {
      times.learnOrder(from: printedTimes)
    }
    return times.time(text, &repairs)
  }

  /// The texts of elements that print times, 200 at most.
  private var printedTimes: [ArraySlice<UInt8>] {
    var texts: [ArraySlice<UInt8>] = []
    for node in document.descendants(of: document.root) where document.kind(of: node) == .element {
      switch FeedWord(document.localNameBytes(of: node)) {
      case .pubdate, .date, .published, .issued, .updated, .modified, .lastbuilddate:
        texts.append(FeedMarkup.characters(of: node, in: document))
      default: continue
      }
      if texts.count == 200 { break }
    }
    return texts
  }

  /// The name of a person, from a text or from `name` and `email` inside.
  mutating func author(of node: MarkupNode) -> String? {
    guard holdsElements(node) else { return plainAuthor(of: node) }
    var email: String?
    for child in document.childElements(of: node) {
      switch FeedWord(document.localNameBytes(of: child)) {
      case .name, .title:
        if let name = line(of: child, limit: FeedLimits.name) { return name }
      case .email: email = email ?? line(of: child, limit: FeedLimits.name)
      default: break
      }
    }
    // Markup that shouldn't be there.
    return email ?? plainAuthor(of: node)
  }

  private mutating func plainAuthor(of node: MarkupNode) -> String? {
    line(of: node, limit: FeedLimits.name).flatMap(AuthorName.name(in:))
  }
}
