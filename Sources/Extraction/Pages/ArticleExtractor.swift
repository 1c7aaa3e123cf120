public import News

/// Reads the article out of a page, or out of the feed's item where there is no page.
///
/// What it can't find it leaves out: an unknown day is better than a wrong one.
public struct ArticleExtractor: Sendable {
  private let rules: OutletRules

  /// An extractor; it keeps nothing from page to page.
  ///
  /// - Parameter rules: how the pages of some outlets are read; of all others none is needed.
  public init(rules: OutletRules = .none) {
    self.rules = rules
  }

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
    let text = try text(of: bytes, in: context)
    return RuledReading(text, context: context, rules: rules)?.article
      ?? PageReading(text, context: context).article
  }

  /// One page of an article, and where the article goes on.
  ///
  /// - Parameters:
  ///   - bytes: the page as it came.
  ///   - context: what is known of the page; without its address nothing is known to follow.
  /// - Returns: the page's article, to be joined by ``ArticleJoiner`` with those that follow.
  /// - Throws: ``UnreadablePage`` as ``article(in:of:)`` does.
  public func part(
    in bytes: [UInt8], of context: PageContext
  ) throws(UnreadablePage) -> ArticlePart {
    let text = try text(of: bytes, in: context)
    let general = PageReading(text, context: context)
    let article = RuledReading(text, context: context, rules: rules)?.article ?? general.article
    return ArticlePart(article: article, next: general.nextPages)
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
    let text = try text(of: bytes, in: context)
    return RuledReading(text, context: context, rules: rules)?.explanation
      ?? PageReading(text, context: context).explanation
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
    let text = try text(of: bytes, in: context)
    return RuledReading(text, context: context, rules: rules)?.explained
      ?? PageReading(text, context: context).explained
  }

  /// What the outlet's rule came to on a page; nothing if no rule is for it.
  ///
  /// - Parameters:
  ///   - bytes: the page as it came.
  ///   - context: what is known of the page.
  /// - Returns: the rule, what its selectors matched and what it couldn't do.
  /// - Throws: ``UnreadablePage`` as ``article(in:of:)`` does.
  public func ruleUse(
    on bytes: [UInt8], in context: PageContext
  ) throws(UnreadablePage) -> RuleUse? {
    guard !rules.isEmpty else { return nil }
    return RuledReading(try text(of: bytes, in: context), context: context, rules: rules)?.use
  }

  private func text(
    of bytes: [UInt8], in context: PageContext
  ) throws(UnreadablePage) -> DecodedText {
    if let name = FileSignature.name(of: bytes, contentType: context.contentType) {
      throw UnreadablePage(address: context.address, reason: .notMarkup(seemsToBe: name))
    }
    let text = DecodedText(bytes, declared: context.contentType)
    guard text.bytes.contains(where: { $0 > 0x20 }) else {
      throw UnreadablePage(address: context.address, reason: .empty)
    }
    return text
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
