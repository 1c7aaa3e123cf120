import ArabicText
import Extraction
import News

/// The pages of one article, asked for one after another until one has none behind it.
struct ArticlePages {
  /// Why no more pages are joined though one was said to follow.
  enum End {
    case refused(any Problem)
    case otherStory(WebAddress)
    case tooMany

    /// What the reader of a text that may end too early should know.
    var sentence: String {
      switch self {
      case .refused(let problem):
        "The next page could not be read, and the text ends before it: \(problem.description)"
      case .otherStory(let address):
        "The next page, \(address.text), seems to be no part of the article; it was left out."
      case .tooMany:
        "The article has more than \(ArticleJoiner.mostParts) pages; the others were left out."
      }
    }
  }

  private let address: WebAddress
  private var parts: [Article]
  /// Keys of all addresses that were asked for or answered: none is asked for again.
  private var known: Set<String>
  /// What the last page that names any says is behind it.
  private var ahead: [WebAddress]
  /// Why it ended early, if it did.
  private(set) var end: End?

  /// - Parameters:
  ///   - first: the page that was asked for.
  ///   - address: where it was found.
  ///   - requested: where it was looked for.
  init(_ first: ArticlePart, at address: WebAddress, requested: WebAddress) {
    self.address = address
    parts = [first.article]
    known = [address.canonicalKey, requested.canonicalKey]
    ahead = first.next
  }

  /// The address to ask next; nothing if there is no more to join.
  ///
  /// - Returns: addresses of the first page's host, none of them twice, and fewer in all than
  ///   ``ArticleJoiner/mostParts``: each is answered by a page that is joined, or by the end.
  mutating func next() -> WebAddress? {
    guard end == nil else { return nil }
    let (host, known) = (address.host, known)
    guard let next = ahead.first(where: { $0.host == host && !known.contains($0.canonicalKey) })
    else { return nil }
    guard parts.count < ArticleJoiner.mostParts else {
      end = .tooMany
      return nil
    }
    self.known.insert(next.canonicalKey)
    return next
  }

  /// Takes what an address answered with.
  mutating func take(_ part: ArticlePart, at found: WebAddress, requested: WebAddress) {
    let isSentOn = found != requested
    // Sent back to a page we have, or given its text under another number: the circle is closed.
    let isRepeated =
      isSentOn && known.contains(found.canonicalKey)
      || parts.contains { $0.blocks == part.article.blocks }
    guard !isRepeated else {
      ahead = []
      return
    }
    guard found.host == address.host, goesOn(part.article, at: found) else {
      end = .otherStory(found)
      return
    }
    known.insert(found.canonicalKey)
    parts.append(part.article)
    if !part.next.isEmpty { ahead = part.next }
  }

  /// Ends it: the address that was asked last can't be had.
  mutating func stop(_ problem: any Problem) { end = .refused(problem) }

  /// The whole article, and that it was joined.
  var article: Article {
    var whole = ArticleJoiner.joined(parts) ?? parts[0]
    // What was mended on a later page is the whole's too: its text may have a hole there.
    for repair in parts.dropFirst().flatMap(\.repairs) where !whole.repairs.contains(repair) {
      whole.repairs.append(repair)
    }
    if let end { whole.repairs.append(end.sentence) }
    return whole
  }

  /// Whether a page is one of the article's and neither a door, a list nor another story.
  private func goesOn(_ page: Article, at found: WebAddress) -> Bool {
    guard [.article, .gallery, .live, .video].contains(page.kind) else { return false }
    if isBelow(found) || page.canonicalURL?.canonicalKey == address.canonicalKey { return true }
    // `/news/1` and `/news/2` are two pages of one story, or two stories.
    guard let own = parts[0].headline.map(Self.words), let other = page.headline.map(Self.words)
    else { return true }
    if own.intersection(other).count * 2 >= min(own.count, other.count) { return true }
    guard let time = parts[0].published?.time, time.precision >= .minute else { return false }
    return page.published?.time == time
  }

  /// Whether an address is the first page's own with something added to it.
  private func isBelow(_ other: WebAddress) -> Bool {
    if other.path == address.path { return true }
    var stem = address.path[...]
    while stem.hasSuffix("/") { stem.removeLast() }
    if let dot = stem.lastIndex(of: "."), !stem[dot...].contains("/") { stem = stem[..<dot] }
    guard !stem.isEmpty, other.path.hasPrefix(stem) else { return false }
    return other.path.dropFirst(stem.count).first.map { !$0.isNumber } ?? true
  }

  private static func words(of headline: String) -> Set<Substring> {
    Set(normalized(headline, to: .folded).split { !$0.isLetter && !$0.isNumber })
  }
}
