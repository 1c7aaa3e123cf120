import ArabicText
import News

@testable import Extraction

/// The feed that a text holds, as fetched from an invented outlet in Riyadh.
func feed(
  _ text: String, from address: String? = "https://marfa.example/feed/", zone: String? = nil
) throws -> Feed {
  try feed(bytes: Array(text.utf8), from: address, zone: zone)
}

/// The feed that bytes hold.
func feed(
  bytes: [UInt8], contentType: String? = nil, from address: String? = "https://marfa.example/feed/",
  zone: String? = nil
) throws -> Feed {
  try FeedReader.feed(
    in: bytes, contentType: contentType, address: address.flatMap { WebAddress($0) },
    fetchedAt: noon, outletZone: zone)
}

/// 24 November 2026, 12:00 in GMT.
let noon = Moment(secondsSince1970: 1_795_521_600)

/// An RSS feed of one item, whose elements are given.
func rss(_ item: String) -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>المرفأ</title>
  <link>https://marfa.example/</link><item>\(item)</item></channel></rss>
  """
}

/// A text in an encoding of one byte a character; what it lacks becomes a question mark.
func bytes(of text: String, in table: [UInt16]) -> [UInt8] {
  text.unicodeScalars.map { scalar in
    if scalar.value < 0x80 { return UInt8(scalar.value) }
    return table.firstIndex { UInt32($0) == scalar.value }.map { UInt8(0x80 + $0) }
      ?? UInt8(ascii: "?")
  }
}
