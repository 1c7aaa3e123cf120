public import News

/// Reads the article out of a page, or out of the feed's item where there is no page.
///
/// What it can't find it leaves out: an unknown day is better than a wrong one.
public struct ArticleExtractor: Sendable {
  /// An extractor; it keeps nothing from page to page.
  public init() {}

  /// The article of a page.
  ///
  /// - Parameters:
  ///   - bytes: the page as it came, in whatever encoding.
  ///   - context: what is known of the page.
  /// - Returns: what was found; its kind says whether it is an article at all.
  /// - Throws: ``UnreadablePage`` if there is nothing to read, or no page.
  /// - Complexity: O(n) in the bytes of the page.
  public func article(
    in bytes: [UInt8], of context: PageContext
  ) throws(UnreadablePage) -> Article {
    try reading(of: bytes, in: context).article
  }

  /// The article as far as the feed's item tells it.
  public func article(of context: PageContext) -> Article {
    EntryReading(context).article
  }

  /// Why each block of a page was kept or dropped, in reading order.
  ///
  /// - Parameters:
  ///   - bytes: the page as it came.
  ///   - context: what is known of the page.
  /// - Returns: one line a block.
  /// - Throws: ``UnreadablePage`` as ``article(in:of:)`` does.
  public func explanation(
    of bytes: [UInt8], in context: PageContext
  ) throws(UnreadablePage) -> [BlockExplanation] {
    try reading(of: bytes, in: context).explanation
  }

  /// The article of a page, with why each block was kept or dropped and how each fact is known.
  ///
  /// - Parameters:
  ///   - bytes: the page as it came.
  ///   - context: what is known of the page.
  /// - Returns: the article and its explanation, from one reading.
  /// - Throws: ``UnreadablePage`` as ``article(in:of:)`` does.
  public func explained(
    _ bytes: [UInt8], in context: PageContext
  ) throws(UnreadablePage) -> PageExplanation {
    try reading(of: bytes, in: context).explained
  }

  private func reading(
    of bytes: [UInt8], in context: PageContext
  ) throws(UnreadablePage) -> PageReading {
    if let name = FileSignature.name(of: bytes, contentType: context.contentType) {
      throw UnreadablePage(address: context.address, reason: .notMarkup(seemsToBe: name))
    }
    let text = DecodedText(bytes, declared: context.contentType)
    guard text.bytes.contains(where: { $0 > 0x20 }) else {
      throw UnreadablePage(address: context.address, reason: .empty)
    }
    return PageReading(text, context: context)
  }
}

/// Why one block of a page was kept or dropped.
public struct BlockExplanation: Hashable, Sendable {
  /// Whether it is part of the article's text.
  public let isKept: Bool
  /// Whether it was left out of the text because it says a fact: the headline, a date, the writer.
  public let isFact: Bool
  /// Why, in English.
  public let reason: String
  /// What spoke for it, above 0, or against it.
  public let weight: Double
  /// Its words.
  public let text: String
}
