public import ArabicText
public import News

/// Reads feeds: RSS 0.9x to 2.0, RDF (RSS 0.90 and 1.0), Atom 0.3 and 1.0, JSON Feed, and sitemaps
/// with news in them.
///
/// What they are is told by what is in them, whatever label they came with. What is broken is
/// mended where a reader would see what was meant, and said so.
public enum FeedReader {
  /// The feed that an answer holds.
  ///
  /// - Parameters:
  ///   - bytes: the body, decompressed.
  ///   - contentType: the `Content-Type` as it was sent; nothing if none was.
  ///   - address: where it came from, redirects followed; what relative links are relative to.
  ///     Nothing for a file of which nobody knows.
  ///   - fetchedAt: when it was fetched; decides between two readings of a date.
  ///   - outletZone: the zone the outlet's clocks show, as the IANA names it, for times that name
  ///     none.
  /// - Returns: the feed, with at least its format; it may have no items.
  /// - Throws: ``UnrecognisedFeed`` if there is no feed in it.
  public static func feed(
    in bytes: [UInt8], contentType: String? = nil, address: WebAddress?, fetchedAt: Moment,
    outletZone: String? = nil
  ) throws(UnrecognisedFeed) -> Feed {
    let text = DecodedText(bytes, declared: contentType)
    var repairs = FeedRepairs()
    repairs.note(text)
    let times = FeedTimes(fetchedAt: fetchedAt, outletZone: outletZone)
    if let first = text.bytes.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{"),
      var reading = JSONFeedReading(
        text.bytes, address: address, times: times, repairs: repairs)
    {
      return reading.read()
    }
    let document = MarkupDocument(parsing: text.bytes, as: .xml, limits: .feed)
    guard var reading = XMLFeedReading(document, address: address, times: times) else {
      throw UnrecognisedFeed(
        url: address?.text ?? "This file",
        appearance: .init(of: bytes, decodedTo: text.bytes))
    }
    reading.repairs = repairs
    return reading.read()
  }
}
