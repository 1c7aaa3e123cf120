import ArabicText
import News

/// An article as its table keeps it: its full form in JSON, less what is said twice.
enum ArticleText {
  static func encoded(_ article: Article) -> String {
    JSONValue.object(
      ArticleJSON.members(of: article).filter {
        // The text follows from the blocks.
        $0.name != "text" && $0.value != .null && $0.value != .array([])
      }
    ).text
  }

  static func decoded(_ text: String) throws -> Article {
    guard let value = JSONValue(parsing: Array(text.utf8)), case .object = value else {
      throw UnreadableValue(what: "article")
    }
    return ArticleLine(value).article
  }

  /// A time as lists need it, apart from its article.
  static func encoded(_ time: SourcedTime?) -> String? {
    time.map { ArticleJSON.value(of: $0).text }
  }

  static func decoded(time text: String?) -> SourcedTime? {
    guard let text, let value = JSONValue(parsing: Array(text.utf8)) else { return nil }
    return ArticleLine(.object([.init("published", value)])).article.published
  }

  /// The first words of a text on one line, cut at a word, at most `limit` scalars.
  static func opening(of article: Article, limit: Int = 240) -> String {
    var opening = String.UnicodeScalarView()
    var lastBlank: String.UnicodeScalarView.Index?
    var count = 0
    var isBlankDue = false
    for block in article.blocks {
      for scalar in block.text.unicodeScalars {
        guard !scalar.properties.isWhitespace else {
          isBlankDue = !opening.isEmpty
          continue
        }
        if isBlankDue {
          lastBlank = opening.endIndex
          opening.append(" ")
          count += 1
          isBlankDue = false
        }
        guard count < limit else {
          // One word without end is cut where it must be.
          return String(lastBlank.map { opening[..<$0] } ?? opening[...])
        }
        opening.append(scalar)
        count += 1
      }
      isBlankDue = !opening.isEmpty
    }
    return String(opening)
  }
}
