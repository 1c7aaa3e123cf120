import ArabicText
import News

@testable import Extraction

/// Any bytes are read as a feed, as a list of feeds and as a page that names feeds, or refused.
enum FeedFuzzing {
  static func feed(_ bytes: [UInt8]) {
    guard let address = WebAddress("https://sahl.example/rss.xml") else { return }
    let fetchedAt = Moment(secondsSince1970: 1_764_000_000)
    func read() -> Feed? {
      // A text that is no feed is refused, which is as good.
      try? FeedReader.feed(in: bytes, address: address, fetchedAt: fetchedAt)
    }
    if let feed = read() {
      promise(read() == feed, "the same bytes are the same feed")
      promise(feed.entries.count <= bytes.count, "no more items than bytes")
      promise(Set(feed.repairs).count == feed.repairs.count, "each repair is told once")
      let json = FeedJSON.value(of: feed).bytes
      promise(JSONValue(parsing: json)?.bytes == json, "a feed's JSON reads back")
      for entry in feed.entries { check(entry, fetchedAt) }
    }
    if let value = JSONValue(parsing: bytes, lenient: true) {
      promise(JSONValue(parsing: value.bytes) == value, "JSON that was mended reads back")
    }
    if let list = try? OPMLReader.document(in: bytes) {  // refused is as good as read
      promise(list.subscriptions.count <= bytes.count, "no more feeds than bytes")
    }
    let candidates = FeedDiscovery.feeds(in: bytes, address: address)
    promise(!candidates.isEmpty, "there are always the customary places")
    for candidate in candidates { check(candidate.address) }
    promise(
      Set(candidates.map(\.address)).count == candidates.count, "each candidate is named once")
  }

  private static func check(_ entry: Entry, _ fetchedAt: Moment) {
    let addresses = [entry.link, entry.sourceLink] + entry.images + entry.enclosures.map(\.url)
    for address in addresses.compactMap({ $0 }) { check(address) }
    for time in [entry.published, entry.updated].compactMap({ $0 }) {
      promise(KnownTime(time.text)?.text == time.text, "\(time.text) reads back")
    }
    let context = PageContext(fetchedAt: fetchedAt, entry: entry)
    let article = ArticleExtractor().article(of: context)
    SanitisingFuzzing.checkAllowed(ArticleHTML.body(of: article.blocks))
  }

  /// An address once parsed is one and the same for whoever parses it again.
  private static func check(_ address: WebAddress) {
    promise(WebAddress(address.text) == address, "\(address.text) reads back")
  }
}
