/// Articles as HTML that is safe on any page: plain elements, escaped text, links that vouch for
/// nothing.
public enum ArticleHTML {
  /// Headline and body.
  public static func text(of article: Article) -> String {
    let title = article.headline.map { "<h1>\(escaped($0))</h1>\n" } ?? ""
    return title + body(of: article.blocks)
  }

  /// A body, one element after the other.
  public static func body(of blocks: [ArticleBlock]) -> String {
    blocks.map(html(of:)).joined(separator: "\n")
  }

  private static func html(of block: ArticleBlock) -> String {
    switch block {
    case .paragraph(let text): return "<p>\(html(of: text))</p>"
    case .heading(let text, let level):
      let tag = "h\(min(max(level, 2), 6))"
      return "<\(tag)>\(html(of: text))</\(tag)>"
    case .quote(let text): return "<blockquote><p>\(html(of: text))</p></blockquote>"
    case .list(let items, let isNumbered):
      let tag = isNumbered ? "ol" : "ul"
      return "<\(tag)>\(items.map { "<li>\(html(of: $0))</li>" }.joined())</\(tag)>"
    case .table(let rows, let hasHead): return table(rows, hasHead: hasHead)
    case .image(let image): return figure(image)
    case .embed(let address): return "<p>\(link(address))\(escaped(address.host))</a></p>"
    }
  }

  private static func html(of text: InlineText) -> String {
    var html = ""
    var link: WebAddress?
    for piece in text.pieces {
      if piece.link != link {
        if link != nil { html += "</a>" }
        link = piece.link
        if let link { html += self.link(link) }
      }
      var words = escaped(piece.text).split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "<br>")
      if piece.isCode { words = "<code>\(words)</code>" }
      if piece.isEmphasised { words = "<em>\(words)</em>" }
      if piece.isStrong { words = "<strong>\(words)</strong>" }
      html += words
    }
    return link == nil ? html : html + "</a>"
  }

  private static func link(_ address: WebAddress) -> String {
    "<a href=\"\(escaped(address.text))\" rel=\"noopener nofollow ugc\">"
  }

  private static func table(_ rows: [[String]], hasHead: Bool) -> String {
    func row(_ cells: [String], _ start: String, _ end: String) -> String {
      "<tr>\(cells.map { start + escaped($0) + end }.joined())</tr>"
    }
    let head =
      hasHead
      ? "<thead>\(row(rows.first ?? [], "<th scope=\"col\">", "</th>"))</thead>" : ""
    let body = rows.dropFirst(hasHead ? 1 : 0).map { row($0, "<td>", "</td>") }.joined()
    return "<table>\(head)<tbody>\(body)</tbody></table>"
  }

  private static func figure(_ image: ArticleImage) -> String {
    let words = [image.caption, image.credit].compactMap { $0 }
    // As long as a caption is; what is longer stands under the picture in full.
    let alt = String((image.caption ?? "").unicodeScalars.prefix(400))
    let caption =
      words.isEmpty
      ? "" : "<figcaption>\(words.map(escaped).joined(separator: "<br>"))</figcaption>"
    return
      "<figure><img src=\"\(escaped(image.url.text))\" alt=\"\(escaped(alt))\">\(caption)</figure>"
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    EscapedHTML.append(text.utf8, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
