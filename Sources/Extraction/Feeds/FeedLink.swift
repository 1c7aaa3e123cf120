import News

/// A link of a feed or an item: `link` with an address inside, or in `href`.
struct FeedLink {
  /// Where it leads; nothing if that is no web address.
  var address: WebAddress? { place.address }
  /// Where it leads, and as what that is printed.
  let place: FeedPlace
  /// The media type it names.
  let type: String?
  private let relation: ArraySlice<UInt8>

  /// Reads a link.
  init(_ node: MarkupNode, in document: MarkupDocument, base: WebAddress?) {
    let text =
      document.attributeBytes("href", of: node) ?? document.attributeBytes("url", of: node)
      ?? FeedMarkup.characters(of: node, in: document)
    place = FeedPlace(text, base: base)
    type = document.attribute("type", of: node)
    relation = document.attributeBytes("rel", of: node) ?? []
  }

  /// Whether the link has this relation; `word` in lower case.
  func has(_ word: String) -> Bool {
    relation.split(whereSeparator: { $0 <= 0x20 }).contains { MarkupDocument.equal($0, word) }
  }

  /// Whether it leads to the thing itself.
  var isAlternate: Bool { relation.allSatisfy { $0 <= 0x20 } || has("alternate") }

  /// Whether it leads to a page, as far as it says.
  var isPage: Bool {
    guard let type, !type.isEmpty else { return true }
    let lower = type.lowercased()
    return lower.contains("html") || lower == "text" || lower == "text/plain"
  }
}
