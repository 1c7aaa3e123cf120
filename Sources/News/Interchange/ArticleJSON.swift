import ArabicText

/// The full form of an article: what `extract` and `export` write and `import` reads back.
public enum ArticleJSON {
  /// The members of the full form, in a fixed order.
  public static func members(of article: Article) -> [JSONValue.Member] {
    [
      .init("kind", .string(article.kind.rawValue)),
      .init("headline", .optional(article.headline)),
      .init("subtitle", .optional(article.subtitle)),
      .init("authors", .strings(article.authors)),
      .init("published", value(of: article.published)),
      .init("modified", value(of: article.modified)),
      .init("credit", .optional(article.credit)),
      .init("agencies", .strings(article.agencies)),
      .init("dateline", .optional(article.dateline)),
      .init("section", .optional(article.section)),
      .init("language", .string(article.language.tag)),
      .init("canonicalURL", .optional(article.canonicalURL?.text)),
      .init("text", .string(article.text)),
      .init("blocks", .array(article.blocks.map(value(of:)))),
      .init("images", .array(article.images.map(value(of:)))),
      .init("related", .array(article.related.map(value(of:)))),
      .init(
        "knownFrom",
        .object(
          Article.Field.allCases.compactMap { field in
            article.knownFrom[field].map { .init(field.rawValue, .string($0.rawValue)) }
          })),
      .init("repairs", .strings(article.repairs)),
    ]
  }

  /// A stored article as a line of `export`.
  public static func value(of stored: StoredArticle) -> JSONValue {
    .object(
      [
        .init("id", .string(stored.id.text)),
        .init("outlet", .string(stored.outlet.slug)),
        .init("url", .optional(stored.url?.text)),
        .init("seen", .string(KnownTime(stored.seen).text)),
        .init("version", .integer(stored.version)),
        .init("versionSeen", .string(KnownTime(stored.versionSeen).text)),
        .init("origin", value(of: stored.origin)),
      ] + members(of: stored.article))
  }

  /// A time as the full form has it: value, precision, zone and how it is known.
  public static func value(of time: SourcedTime?) -> JSONValue {
    guard let time else { return .null }
    var members: [JSONValue.Member] = [
      .init("value", .string(time.time.text)),
      .init("precision", .string(time.time.precision.rawValue)),
      .init("zone", .optional(time.time.offsetText)),
      .init("zoneKnownFrom", .string(time.zone.rawValue)),
      .init("knownFrom", .string(time.knownFrom.rawValue)),
    ]
    if let printed = time.printed { members.append(.init("printed", .string(printed))) }
    return .object(members)
  }

  private static func value(of origin: ArticleOrigin) -> JSONValue {
    switch origin {
    case .page: .string("page")
    case .feedInFull: .string("feed-in-full")
    case .imported: .string("import")
    case .feed(let problem):
      .object([
        .init("kind", .string("feed")),
        .init("code", .string(problem.code.rawValue)),
        .init("sentence", .string(problem.sentence)),
        .init("at", .string(KnownTime(problem.at).text)),
      ])
    }
  }

  private static func value(of block: ArticleBlock) -> JSONValue {
    switch block {
    case .paragraph(let text): .object([.init("kind", .string("paragraph"))] + members(of: text))
    case .heading(let text, let level):
      .object(
        [
          .init("kind", .string("heading")), .init("level", .integer(level)),
        ] + members(of: text))
    case .quote(let text, let source):
      .object(
        [.init("kind", .string("quote"))] + members(of: text)
          + (source.map { [.init("source", .string($0))] } ?? []))
    case .list(let list): value(of: list)
    case .table(let table): value(of: table)
    case .image(let image): kind("image", .init("image", value(of: image)))
    case .embed(let embed):
      .object([
        .init("kind", .string("embed")), .init("url", .string(embed.url.text)),
        .init("content", .string(embed.content.rawValue)),
      ])
    case .code(let text): kind("code", .init("text", .string(text)))
    }
  }

  /// A list; levels and the first number are written where they aren't the common ones.
  private static func value(of list: ItemList) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("kind", .string("list")), .init("numbered", .bool(list.isNumbered)),
      .init("items", .strings(list.items.map(\.text.text))),
    ]
    if list.start != 1 { members.append(.init("start", .integer(list.start))) }
    if list.items.contains(where: { $0.level > 0 }) {
      members.append(.init("levels", .array(list.items.map { .integer($0.level) })))
      members.append(.init("numberedItems", .array(list.items.map { .bool($0.isNumbered) })))
    }
    return .object(members + marks(of: list.items.map(\.text)))
  }

  /// A table; cells that take several places, or name a row, are listed by row and place in it.
  private static func value(of table: ArticleTable) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("kind", .string("table")), .init("head", .bool(table.hasHead)),
      .init("rows", .array(table.texts.map(JSONValue.strings))),
    ]
    if let caption = table.caption { members.append(.init("caption", .string(caption))) }
    var cells: [JSONValue] = []
    for (row, line) in table.rows.enumerated() {
      for (place, cell) in line.enumerated()
      where cell != ArticleTable.Cell(cell.text, isHead: table.hasHead && row == 0) {
        cells.append(
          .object([
            .init("row", .integer(row)), .init("cell", .integer(place)),
            .init("head", .bool(cell.isHead)), .init("columns", .integer(cell.columns)),
            .init("rows", .integer(cell.rows)),
          ]))
      }
    }
    if !cells.isEmpty { members.append(.init("cells", .array(cells))) }
    return .object(members)
  }

  /// A text and, where there are any, its marks.
  private static func members(of text: InlineText) -> [JSONValue.Member] {
    [.init("text", .string(text.text))]
      + (text.spans.isEmpty ? [] : [.init("spans", .array(text.spans.map(value(of:))))])
  }

  /// The marks of a list's items, an array an item, where any has some: items stay plain texts.
  private static func marks(of items: [InlineText]) -> [JSONValue.Member] {
    guard items.contains(where: { !$0.spans.isEmpty }) else { return [] }
    return [.init("spans", .array(items.map { .array($0.spans.map(value(of:))) }))]
  }

  private static func value(of span: InlineText.Span) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("start", .integer(span.range.start)), .init("end", .integer(span.range.end)),
    ]
    switch span.mark {
    case .link(let url):
      members += [.init("kind", .string("link")), .init("url", .string(url.text))]
    case .emphasis: members.append(.init("kind", .string("emphasis")))
    case .strong: members.append(.init("kind", .string("strong")))
    case .code: members.append(.init("kind", .string("code")))
    }
    return .object(members)
  }

  private static func kind(_ name: String, _ member: JSONValue.Member) -> JSONValue {
    .object([.init("kind", .string(name)), member])
  }

  private static func value(of image: ArticleImage) -> JSONValue {
    .object([
      .init("url", .string(image.url.text)), .init("caption", .optional(image.caption)),
      .init("credit", .optional(image.credit)),
    ])
  }

  private static func value(of link: RelatedLink) -> JSONValue {
    .object([.init("url", .optional(link.url?.text)), .init("title", .string(link.title))])
  }
}
