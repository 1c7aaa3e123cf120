import News

/// Writes the pieces of a body as elements, the plain way that most layouts share.
enum BodyMarkup {
  /// A block as the one element it is.
  static func plain(_ block: ArticleBlock) -> Markup {
    switch block {
    case .paragraph(let text): return "<p>\(text.text)</p>"
    case .heading(let text, let level): return "<h\(level)>\(text.text)</h\(level)>"
    case .quote(let text, _): return "<blockquote>\(text.text)</blockquote>"
    case .list(let list):
      return "<ul>\(list.items.map { "<li>\($0.text.text)</li>" as Markup })</ul>"
    case .table(let content): return table(content.texts)
    case .image, .embed, .code: return ""
    }
  }

  private static func table(_ rows: [[String]]) -> Markup {
    let head = (rows.first ?? []).map { "<th>\($0)</th>" as Markup }
    let body = rows.dropFirst().map { row -> Markup in
      "<tr>\(row.map { "<td>\($0)</td>" as Markup })</tr>"
    }
    return "<table><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table>"
  }

  /// The body with the dateline before its first words; `inset` says how a link to another article
  /// between the paragraphs looks.
  static func pieces(
    of truth: SampleTruth, on site: SiteView, inset: (SiteLink) -> Markup
  ) -> [Markup] {
    var opening = site.opening(of: truth)
    return truth.pieces.compactMap { piece in
      switch piece {
      case .block(.paragraph(let text)):
        defer { opening = "" }
        return plain(.paragraph(opening + text.text))
      case .block(let block): return plain(block)
      case .readAlso(let id): return site.link(toArticle: id).map(inset)
      case .alsoStory: return nil
      }
    }
  }
}
