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
    case .quote(let text): .object([.init("kind", .string("quote"))] + members(of: text))
    case .list(let items, let isNumbered):
      .object(
        [
          .init("kind", .string("list")), .init("numbered", .bool(isNumbered)),
          .init("items", .strings(items.map(\.text))),
        ] + marks(of: items))
    case .table(let rows, let hasHead):
      .object([
        .init("kind", .string("table")), .init("head", .bool(hasHead)),
        .init("rows", .array(rows.map(JSONValue.strings))),
      ])
    case .image(let image): kind("image", .init("image", value(of: image)))
    case .embed(let url):
      .object([
        .init("kind", .string("embed")), .init("url", .string(url.text)),
        .init("content", .string(EmbedContent(of: url).rawValue)),
      ])
    }
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
