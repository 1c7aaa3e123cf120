import ArabicText
import GRDB
import News
import Store

/// A stored article as its tables keep it.
enum ArticleRow {
  /// Its columns, of an article `a`, a text `t` of it, and its outlet `o`.
  static let columns = """
    a.id, o.slug, a.url, a.seen, t.version, t.seen, t.origin, t.problem_code, t.problem_sentence,
    t.problem_at, t.content
    """

  /// The article with its present text.
  static let present = """
    articles a JOIN texts t ON t.article = a.number AND t.version = a.version
    JOIN outlets o ON o.number = a.outlet
    """

  static func stored(_ columns: inout Columns) throws -> StoredArticle {
    StoredArticle(
      id: try columns.articleID(), outlet: try columns.outletID(),
      url: try columns.optionalAddress(), seen: try columns.moment(),
      version: try columns.count(), versionSeen: try columns.moment(),
      origin: try OriginColumns.origin(&columns),
      article: try ArticleText.decoded(columns.text()))
  }

  /// An article that is compared with others: its row ends in shelf and fingerprint.
  static func unplaced(_ columns: inout Columns) throws -> UnplacedArticle {
    UnplacedArticle(
      stored: try stored(&columns), shelf: try columns.moment(),
      fingerprint: try columns.optionalText())
  }
}

/// What an article was read from, as four columns.
struct OriginColumns {
  let name: String
  let problem: RecordedProblem?

  init(_ origin: ArticleOrigin) {
    switch origin {
    case .page: (name, problem) = ("page", nil)
    case .feedInFull: (name, problem) = ("feed-in-full", nil)
    case .imported: (name, problem) = ("import", nil)
    case .feed(let reason): (name, problem) = ("feed", reason)
    }
  }

  var arguments: StatementArguments {
    [name, problem?.code.rawValue, problem?.sentence.storable, problem?.at.secondsSince1970]
  }

  static func origin(_ columns: inout Columns) throws -> ArticleOrigin {
    let name = try columns.text()
    let problem = try columns.problem()
    switch name {
    case "page": return .page
    case "feed-in-full": return .feedInFull
    case "import": return .imported
    default:
      guard let problem else { throw UnreadableValue(what: "origin of an article") }
      return .feed(because: problem)
    }
  }
}

/// An article's line in lists, as its table keeps it.
enum SummaryRow {
  /// Its columns, of an article `a` and its outlet `o`.
  static let columns = """
    a.id, o.slug, o.name, o.latin_name, o.is_sample, a.headline, a.opening, a.section, a.language,
    a.published, a.seen, a.shelf, a.version, a.url
    """

  /// The most copies that are shown beside one article.
  static let mostCopies = 200

  static func summary(_ columns: inout Columns) throws -> ArticleSummary {
    ArticleSummary(
      id: try columns.articleID(), outlet: try columns.outletID(), outletName: try columns.text(),
      outletLatinName: try columns.optionalText(), isSample: try columns.truth(),
      headline: try columns.text(), opening: try columns.text(),
      section: try columns.optionalText(), language: try columns.language(),
      published: ArticleText.decoded(time: try columns.optionalText()),
      seen: try columns.moment(), shelf: try columns.moment(), version: try columns.count(),
      url: try columns.optionalAddress())
  }
}
