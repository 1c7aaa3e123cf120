import ArabicText
import News

/// An item while it is read: of each field the best so far, and how good its source was.
struct EntryDraft {
  /// How well an element fits a field; less is better.
  enum Rank: Int, Comparable {
    /// The format's own element.
    case own
    /// Dublin Core's.
    case dublinCore
    /// One that podcasts use.
    case podcast
    /// What is said of a picture or a film.
    case media
    /// A last resort.
    case other

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  private var title: (text: String, rank: Rank)?
  private var summary: (text: String, rank: Rank)?
  private var secondSummary: String?
  private var content: String?
  private var link: (place: FeedPlace, rank: LinkRank)?
  private var published: (time: KnownTime, rank: Rank)?
  private var updated: KnownTime?
  private(set) var entry = Entry()

  /// How well an address fits an item's page.
  enum LinkRank: Int, Comparable {
    /// Said to be the item's page, in HTML.
    case page
    /// Said to be the item's page, in a form it names.
    case alternate
    /// The identifier, said to be the page.
    case permanent
    /// The identifier, which looks like an address.
    case identifier
    /// What stands where the page should, but leads nowhere.
    case unusable

    static func < (left: LinkRank, right: LinkRank) -> Bool { left.rawValue < right.rawValue }
  }

  /// Whether nothing was said of it at all.
  var isEmpty: Bool {
    title == nil && summary == nil && content == nil && link == nil && entry.identifier == nil
      && entry.enclosures.isEmpty && entry.images.isEmpty && published == nil && updated == nil
  }

  mutating func offer(title text: String?, _ rank: Rank) {
    guard let text, title.map({ rank < $0.rank }) ?? true else { return }
    title = (text, rank)
  }

  mutating func offer(summary text: String?, _ rank: Rank) {
    guard let text else { return }
    guard let current = summary else {
      summary = (text, rank)
      return
    }
    if rank < current.rank {
      summary = (text, rank)
    } else if rank == .own, secondSummary == nil, current.text != text {
      // «description» and «summary» in one item: the second is the longer story.
      secondSummary = text
    }
  }

  mutating func offer(content text: String?) {
    guard let text, content == nil else { return }
    content = text
  }

  mutating func offer(link place: FeedPlace, _ rank: LinkRank) {
    guard place.address != nil || (place.printed != nil && rank <= .alternate) else { return }
    let rank = place.address == nil ? .unusable : rank
    guard link.map({ rank < $0.rank }) ?? true else { return }
    link = (place, rank)
  }

  mutating func offer(published time: KnownTime?, _ rank: Rank) {
    guard let time else { return }
    guard let current = published else {
      published = (time, rank)
      return
    }
    if rank <= current.rank {
      if rank < current.rank, updated == nil, current.rank == .dublinCore { updated = current.time }
      published = (time, rank)
    } else if rank == .dublinCore, updated == nil {
      updated = time
    }
  }

  mutating func offer(updated time: KnownTime?) {
    if let time { updated = time }
  }

  mutating func offer(identifier text: String?) {
    if let text { entry.identifier = text }
  }

  mutating func offer(language: Language?) {
    if entry.language == nil { entry.language = language }
  }

  mutating func offer(source text: String?, at address: WebAddress? = nil) {
    if entry.source == nil { entry.source = text }
    if entry.sourceLink == nil { entry.sourceLink = address }
  }

  mutating func add(author name: String?) {
    guard let name, entry.authors.count < FeedLimits.list, !entry.authors.contains(name) else {
      return
    }
    entry.authors.append(name)
  }

  mutating func add(category term: String?) {
    guard let term, entry.categories.count < FeedLimits.list, !entry.categories.contains(term)
    else { return }
    entry.categories.append(term)
  }

  mutating func add(image address: WebAddress?) {
    guard let address, entry.images.count < FeedLimits.list, !entry.images.contains(address)
    else { return }
    entry.images.append(address)
  }

  mutating func add(_ enclosure: Enclosure) {
    guard entry.enclosures.count < FeedLimits.list,
      !entry.enclosures.contains(where: { $0.url == enclosure.url })
    else { return }
    entry.enclosures.append(enclosure)
  }

  /// The item.
  func finished() -> Entry {
    var entry = entry
    entry.title = title?.text
    entry.summary = summary?.text
    entry.contentHTML = content ?? secondSummary
    entry.link = link?.place.address
    entry.printedLink = link?.place.printed
    entry.published = published?.time
    entry.updated = updated
    return entry
  }
}
