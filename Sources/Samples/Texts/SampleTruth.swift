public import ArabicText
public import News

/// What is true of an article in one edition: what a test compares the desk's reading with.
public struct SampleTruth: Hashable, Sendable {
  /// The article.
  public let article: SampleArticle
  /// Which of its editions, counted from 0.
  public let edition: Int
  /// The outlet that publishes it.
  public let outlet: SampleOutlet
  /// Where its page is: a path, with a query where the outlet uses one.
  public let path: String
  /// The headline as printed.
  public let headline: String
  /// The line under it, as printed.
  public let subtitle: String?
  /// The body in reading order, insets included.
  public let pieces: [Piece]
  /// When it was published.
  public let published: Moment
  /// When this edition replaced the one before; nothing for the first.
  public let modified: Moment?

  /// A piece of the body.
  public enum Piece: Hashable, Sendable {
    /// A piece of the text itself.
    case block(ArticleBlock)
    /// A link to another article between the paragraphs.
    case readAlso(String)
    /// Another article printed in full below.
    case alsoStory(String)
  }

  /// The name of the article's file.
  public var id: String { article.id }
  /// What it is about.
  public var event: String { article.event }
  /// Where it says it was filed from, as printed before its first words.
  public var dateline: String? { article.dateline }
  /// The section it is filed under.
  public var section: String? { article.section }
  /// Whose text it took.
  public var copy: SampleArticle.Copy? { article.copy }
  /// Who wrote it.
  public var authors: [String] { text.authors }
  /// Whom it names as its origin, as printed.
  public var credit: String? { text.credit }
  /// What it claims, by name.
  public var facts: [String: String] { text.facts }
  /// The text itself, without insets and without the story below it.
  public var blocks: [ArticleBlock] {
    pieces.compactMap { piece in
      guard case .block(let block) = piece else { return nil }
      return block
    }
  }
  /// The words of the text itself, a block each; the dateline isn't among them.
  public var paragraphs: [String] { blocks.map(\.text) }
  /// The article printed in full below this one.
  public var alsoStory: String? {
    pieces.lazy.compactMap { piece in
      guard case .alsoStory(let id) = piece else { return nil }
      return id
    }.first
  }
  /// The articles it links to between its paragraphs.
  public var readAlso: [String] {
    pieces.compactMap { piece in
      guard case .readAlso(let id) = piece else { return nil }
      return id
    }
  }
  /// When it was last touched.
  public var touched: Moment { modified ?? published }

  private var text: SampleArticle.Edition { article.editions[edition] }
}

extension SampleTruth {
  /// What is true of an article at a moment; nothing if it hasn't appeared yet.
  public init?(_ article: SampleArticle, by clock: SampleClock, at now: Moment) {
    guard let edition = clock.edition(of: article, at: now) else { return nil }
    self.init(article, edition: edition, by: clock)
  }

  /// What is true of an article in one of its editions; nothing if it has no such edition or its
  /// outlet is none of ours.
  public init?(_ article: SampleArticle, edition: Int, by clock: SampleClock) {
    guard article.editions.indices.contains(edition),
      let outlet = SampleOutlet.named(article.outlet),
      let days = Self.days(of: article, by: clock)
    else { return nil }
    let text = article.editions[edition]
    let published = clock.publication(of: article)
    self.article = article
    self.edition = edition
    self.outlet = outlet
    path = outlet.path(of: article, published: published)
    headline = days.resolved(text.headline) ?? text.headline
    subtitle = text.subtitle.map { days.resolved($0) ?? $0 }
    pieces = text.pieces.map { Self.piece($0, days) }
    self.published = published
    modified = edition == 0 ? nil : published.advanced(bySeconds: text.after)
  }

  /// Every article of every outlet as it stands at a moment, in the order of their names.
  public static func all(by clock: SampleClock, at now: Moment) -> [SampleTruth] {
    SampleArticle.all.compactMap { SampleTruth($0, by: clock, at: now) }
  }

  /// A copied text keeps the days as its original printed them, month names, digits and all.
  private static func days(of article: SampleArticle, by clock: SampleClock) -> DayPlaceholders? {
    var source = article
    if let copy = article.copy, copy.isVerbatim, let first = copy.of.first {
      source = SampleArticle.named(first) ?? article
    }
    guard let outlet = SampleOutlet.named(source.outlet) else { return nil }
    let published = outlet.localTime(clock.publication(of: source))
    return DayPlaceholders(words: DayWords(outlet), today: published.day)
  }

  private static func piece(_ piece: SampleArticle.Piece, _ days: DayPlaceholders) -> Piece {
    func said(_ text: String) -> String { days.resolved(text) ?? text }
    return switch piece {
    case .paragraph(let text): .block(.paragraph(said(text)))
    case .heading(let text): .block(.heading(said(text), level: 2))
    case .quote(let text): .block(.quote(said(text)))
    case .list(let items): .block(.list(items.map(said), isNumbered: false))
    case .table(let rows): .block(.table(rows.map { $0.map(said) }, hasHead: true))
    case .readAlso(let id): .readAlso(id)
    case .alsoStory(let id): .alsoStory(id)
    }
  }
}
