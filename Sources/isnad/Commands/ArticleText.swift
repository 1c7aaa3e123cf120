import ArabicText
import ArgumentParser
import News

/// How an article is written for others to read.
enum ArticleFormat: String, ExpressibleByArgument {
  case text, markdown, html, json
}

/// An article as a person reads it in a terminal.
enum ArticleText {
  /// The article in a format for people.
  static func text(of article: Article, as format: ArticleFormat) -> String {
    switch format {
    case .text, .json: text(of: article)
    case .markdown: ArticleMarkdown.text(of: article)
    case .html: ArticleHTML.text(of: article)
    }
  }

  /// Headline, facts, body and what is offered beside it.
  static func text(of article: Article) -> String {
    var lines: [String] = []
    if article.kind != .article { lines.append("[\(article.kind.rawValue)]") }
    lines.append(article.headline ?? "(no headline)")
    if let subtitle = article.subtitle { lines.append(subtitle) }
    if let published = article.published {
      lines.append("published: \(published.time.text) (\(published.knownFrom.rawValue))")
    }
    if let modified = article.modified { lines.append("modified: \(modified.time.text)") }
    if !article.authors.isEmpty { lines.append("by: " + article.authors.joined(separator: ", ")) }
    if let dateline = article.dateline { lines.append("dateline: " + dateline) }
    if let credit = article.credit { lines.append("credit: " + credit) }
    lines.append("")
    lines.append(article.text)
    for link in article.related {
      lines.append("→ " + link.title + (link.url.map { " (\($0.text))" } ?? ""))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
