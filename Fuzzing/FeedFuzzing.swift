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
    }
    if let list = try? OPMLReader.document(in: bytes) {  // refused is as good as read
      promise(list.subscriptions.count <= bytes.count, "no more feeds than bytes")
    }
    let candidates = FeedDiscovery.feeds(in: bytes, address: address)
    promise(!candidates.isEmpty, "there are always the customary places")
    promise(
      Set(candidates.map(\.address)).count == candidates.count, "each candidate is named once")
  }
}
