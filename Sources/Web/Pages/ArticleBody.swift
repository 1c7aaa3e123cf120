import ArabicText
import News

/// The text of an article, block by block.
struct ArticleBody {
  private let stored: StoredArticle
  private let visit: Visit
  private let direction: Direction

  /// The language and direction of the whole article, where the page's are others.
  let lang: Attribute?
  let dir: Attribute?

  init(_ stored: StoredArticle, in visit: Visit) {
    self.stored = stored
    self.visit = visit
    let item = stored.article
    let whole = Prose((item.headline ?? "") + "\n" + item.text, in: item.language)
    direction = whole.direction
    lang = whole.lang(within: visit.reader.language)
    dir = whole.dir(within: visit.reader.language)
  }

  var html: HTML {
    let blocks = stored.article.blocks
    // Headings of the text come under the article's own, one level at a time.
    let levels = Self.levels(of: blocks)
    return section(.class("body"), .label(visit.words.bodyLabel)) {
      if blocks.allSatisfy({ $0.text.isEmpty }) {
        p(
          .class("notice"), .lang(visit.reader.language.language),
          .dir(visit.reader.language.direction)
        ) {
          "\(visit.words.noText)"
        }
      }
      for (index, block) in blocks.enumerated() {
        html(of: block, level: levels[index], isFirst: index == 0)
      }
    }
  }

  private static func levels(of blocks: [ArticleBlock]) -> [Int] {
    var last = 1
    return blocks.map { block in
      guard case .heading(_, let level) = block else { return 0 }
      last = min(max(level, 2), last + 1, 6)
      return last
    }
  }

  private func html(of block: ArticleBlock, level: Int, isFirst: Bool) -> HTML {
    switch block {
    case .paragraph(let text):
      return p(own(text.text)) {
        if isFirst, let dateline = stored.article.dateline {
          b(.class("dateline")) { markup(dateline) }
          " — "
        }
        lines(of: text)
      }
    case .heading(let text, _):
      return Self.headings[min(max(level, 2), 6) - 2](own(text.text)) { lines(of: text) }
    case .quote(let text, let source):
      return blockquote(own(text.text)) {
        p { lines(of: text) }
        if let source { p { markup(source) } }
      }
    case .list(let list):
      // The reader's page has one level; the files that are exported have all.
      let content = list.items.map { item in li(own(item.text.text)) { lines(of: item.text) } }
      return list.isNumbered ? ol { content } : ul { content }
    case .table(let content):
      let whole = table(content.grid, hasHead: content.hasHead)
      return content.caption.map { name in p { b { markup(name) } } + whole } ?? whole
    case .code(let text):
      return p(own(text)) { code { lines(of: InlineText(text)) } }
    case .image(let image): return figure(image)
    case .embed(let embed):
      let address = embed.url
      return p(.class("aside"), interface.0, interface.1) {
        visit.words.embedded(
          from: a(.href(address), .rel("noreferrer nofollow")) { Isolation.name(address.host) })
      }
    }
  }

  private static let headings = [h2, h3, h4, h5, h6]

  /// The interface's language and direction, for our own words inside the article.
  private var interface: (Attribute?, Attribute?) {
    (
      lang.map { _ in .lang(visit.reader.language.language) },
      dir.map { _ in .dir(visit.reader.language.direction) }
    )
  }

  /// A direction of its own for a block that runs against the rest, as a quotation may.
  private func own(_ text: String) -> Attribute? {
    guard let direction = Isolation.direction(of: text), direction != self.direction else {
      return nil
    }
    return .dir(direction)
  }

  private func markup(_ text: String) -> HTML {
    Isolation.markup(text, in: Isolation.direction(of: text) ?? direction)
  }

  /// A text with its links and what is stressed in it; a link's pieces stand in one element.
  private func lines(of text: InlineText) -> HTML {
    let direction = Isolation.direction(of: text.text) ?? direction
    var whole: [HTML] = []
    var linked: [HTML] = []
    let pieces = text.pieces
    for (index, piece) in pieces.enumerated() {
      guard let address = piece.link else {
        whole.append(stressed(piece, in: direction))
        continue
      }
      linked.append(stressed(piece, in: direction))
      guard index + 1 == pieces.count || pieces[index + 1].link != address else { continue }
      let content = HTMLBuilder.buildArray(linked)
      whole.append(a(.href(address), .rel("noreferrer noopener nofollow ugc")) { content })
      linked = []
    }
    return HTMLBuilder.buildArray(whole)
  }

  private func stressed(_ piece: InlineText.Piece, in direction: Direction) -> HTML {
    let lines = piece.text.split(separator: "\n", omittingEmptySubsequences: false)
    var markup = HTMLBuilder.buildArray(
      lines.enumerated().map { index, line in
        let words = Isolation.markup(String(line), in: direction)
        return index == 0 ? words : br() + words
      })
    if piece.isCode { markup = code { markup } }
    if piece.isEmphasised { markup = em { markup } }
    if piece.isStrong { markup = strong { markup } }
    return markup
  }

  private func table(_ rows: [[String]], hasHead: Bool) -> HTML {
    let names = hasHead ? rows.first ?? [] : []
    let bodyRows = hasHead ? rows.dropFirst() : rows[...]
    return div(.class("table")) {
      Tag("table")() {
        if !names.isEmpty {
          thead { tr { names.map { name in th(.scope("col")) { markup(name) } } } }
        }
        tbody {
          for row in bodyRows {
            tr {
              for (index, cell) in row.enumerated() {
                td(index < names.count && !names[index].isEmpty ? .side(names[index]) : nil) {
                  markup(cell)
                }
              }
            }
          }
        }
      }
    }
  }

  /// A picture as words: what stands under it, who took it, and where it is.
  ///
  /// It is never loaded: its host would learn who reads.
  private func figure(_ image: ArticleImage) -> HTML {
    p(.class("aside"), interface.0, interface.1) {
      b { "\(visit.words.picture)" }
      ": "
      if let caption = image.caption {
        let prose = Prose(caption, in: stored.article.language)
        span(prose.lang(within: visit.reader.language), prose.dir(within: visit.reader.language)) {
          prose.markup
        }
        " "
      }
      if let credit = image.credit {
        visit.words.photographedBy(Isolation.name(credit))
        " "
      }
      a(.href(image.url), .rel("noreferrer nofollow")) { "\(visit.words.openPicture)" }
    }
  }
}
