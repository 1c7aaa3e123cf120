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
    case .quote(let text, let source):
      let cited = source.map { "<footer><cite>\(escaped($0))</cite></footer>" } ?? ""
      return "<blockquote><p>\(html(of: text))</p>\(cited)</blockquote>"
    case .list(let list): return html(of: list)
    case .table(let table): return html(of: table)
    case .image(let image): return figure(image)
    case .embed(let embed): return "<p>\(link(embed.url))\(escaped(embed.url.host))</a></p>"
    case .code(let text): return "<pre><code>\(escaped(text))</code></pre>"
    }
  }

  private static func html(of list: ItemList) -> String {
    var html = ""
    var open: [String] = []
    for item in list.items {
      while open.count > item.level + 1, let tag = open.popLast() { html += "</li></\(tag)>" }
      if open.count == item.level + 1 {
        html += "</li>"
      } else {
        let tag = item.isNumbered ? "ol" : "ul"
        let isStart = open.isEmpty && item.isNumbered && list.start != 1
        html += "<\(tag)\(isStart ? " start=\"\(list.start)\"" : "")>"
        open.append(tag)
      }
      html += "<li>\(self.html(of: item.text))"
    }
    while let tag = open.popLast() { html += "</li></\(tag)>" }
    return html
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

  private static func html(of table: ArticleTable) -> String {
    func row(_ cells: [ArticleTable.Cell], isHead: Bool) -> String {
      let cells = cells.map { cell in
        let tag = cell.isHead || isHead ? "th" : "td"
        let scope = tag == "th" ? " scope=\"\(isHead ? "col" : "row")\"" : ""
        let columns = cell.columns > 1 ? " colspan=\"\(cell.columns)\"" : ""
        let rows = cell.rows > 1 ? " rowspan=\"\(cell.rows)\"" : ""
        return "<\(tag)\(scope)\(columns)\(rows)>\(escaped(cell.text))</\(tag)>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    let caption = table.caption.map { "<caption>\(escaped($0))</caption>" } ?? ""
    let head =
      table.hasHead ? "<thead>\(row(table.rows.first ?? [], isHead: true))</thead>" : ""
    let body = table.rows.dropFirst(table.hasHead ? 1 : 0).map { row($0, isHead: false) }
    return "<table>\(caption)\(head)<tbody>\(body.joined())</tbody></table>"
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
