public import ArabicText

/// An article as it comes in on a line, in the full form or in the short one that scripts write.
///
/// The short form is `{"id", "outlet"?, "lang"?, "time"?, "title"?, "text"?, "url"?, "credit"?}`.
public struct ArticleLine: Sendable {
  /// The line's own name for it; nothing if it gave none.
  public let id: String?
  /// Who published it; nothing if not said or no name of an outlet.
  public let outlet: OutletID?
  /// Where it was fetched from.
  public let url: WebAddress?
  /// When the desk that exported it saw it first.
  public let seen: Moment?
  /// Which version it was there.
  public let version: Int?
  /// When that version was read there.
  public let versionSeen: Moment?
  /// What it was read from there.
  public let origin: ArticleOrigin?
  /// The article.
  public let article: Article

  /// Reads a line; nothing if it isn't an object of JSON.
  public init?(parsing bytes: [UInt8]) {
    guard let value = JSONValue(parsing: bytes), case .object = value else { return nil }
    self.init(value)
  }

  /// Reads an object in either form; what is missing or of another type is missing.
  public init(_ value: JSONValue) {
    id = value["id"]?.string
    outlet = (value["outlet"]?.string).flatMap { try? OutletID($0) }  // a name that is none is none
    url = (value["url"]?.string).flatMap { WebAddress($0) }
    seen = Self.moment(value["seen"])
    version = value["version"]?.integer
    versionSeen = Self.moment(value["versionSeen"])
    origin = Self.origin(value["origin"])
    article = Self.article(value)
  }

  private static func moment(_ value: JSONValue?) -> Moment? {
    (value?.string).flatMap { KnownTime($0) }?.earliest
  }

  private static func origin(_ value: JSONValue?) -> ArticleOrigin? {
    switch value?.string {
    case "page": return .page
    case "feed-in-full": return .feedInFull
    case "import": return .imported
    default:
      guard let value, let code = (value["code"]?.string).flatMap(ProblemCode.init(rawValue:)),
        let sentence = value["sentence"]?.string, let at = moment(value["at"])
      else { return nil }
      return .feed(because: RecordedProblem(code: code, sentence: sentence, at: at))
    }
  }

  private static func article(_ value: JSONValue) -> Article {
    let text = value["text"]?.string ?? ""
    var blocks = (value["blocks"]?.elements ?? []).compactMap(block(_:))
    if blocks.isEmpty { blocks = paragraphs(of: text) }
    var known: [Article.Field: Evidence] = [:]
    if case .object(let members) = value["knownFrom"] {
      for member in members {
        if let field = Article.Field(rawValue: member.name),
          let evidence = (member.value.string).flatMap(Evidence.init(rawValue:))
        {
          known[field] = evidence
        }
      }
    }
    return Article(
      kind: (value["kind"]?.string).flatMap(PageKind.init(rawValue:)) ?? .article,
      headline: filled(value["headline"] ?? value["title"]),
      subtitle: filled(value["subtitle"]),
      authors: strings(value["authors"]),
      published: time(value["published"]) ?? time(value["time"]),
      modified: time(value["modified"]),
      credit: filled(value["credit"]),
      agencies: strings(value["agencies"]),
      dateline: filled(value["dateline"]),
      section: filled(value["section"]),
      language: ((value["language"] ?? value["lang"])?.string).flatMap { Language($0) } ?? .unknown,
      canonicalURL: (value["canonicalURL"]?.string).flatMap { WebAddress($0) },
      blocks: blocks,
      images: (value["images"]?.elements ?? []).compactMap(image(_:)),
      related: (value["related"]?.elements ?? []).compactMap(related(_:)),
      knownFrom: known,
      repairs: strings(value["repairs"]))
  }

  private static func filled(_ value: JSONValue?) -> String? {
    guard let text = value?.string, !text.isEmpty else { return nil }
    return text
  }

  private static func strings(_ value: JSONValue?) -> [String] {
    (value?.elements ?? []).compactMap(\.string)
  }

  private static func time(_ value: JSONValue?) -> SourcedTime? {
    guard let value else { return nil }
    if let text = value.string {
      return KnownTime(text).map { SourcedTime($0, knownFrom: .text) }
    }
    guard let time = (value["value"]?.string).flatMap({ KnownTime($0) }) else { return nil }
    let precision = (value["precision"]?.string).flatMap(KnownTime.Precision.init(rawValue:))
    let known = KnownTime(
      day: time.day, secondOfDay: time.secondOfDay, offset: time.offset ?? offset(value["zone"]),
      precision: min(precision ?? time.precision, time.precision))
    return SourcedTime(
      known, knownFrom: (value["knownFrom"]?.string).flatMap(Evidence.init(rawValue:)) ?? .text,
      zone: (value["zoneKnownFrom"]?.string).flatMap(SourcedTime.ZoneEvidence.init(rawValue:)),
      printed: value["printed"]?.string)
  }

  /// The zone of a bare day stands beside it, since RFC 3339 has no place for it.
  private static func offset(_ zone: JSONValue?) -> Int? {
    guard let zone = zone?.string else { return nil }
    return KnownTime("2000-01-01T00:00" + zone)?.offset
  }

  private static func paragraphs(of text: String) -> [ArticleBlock] {
    var paragraphs: [ArticleBlock] = []
    var lines: [Substring] = []
    let rows: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false) + [""]
    for line in rows {
      if line.utf8.allSatisfy({ $0 <= 0x20 }) {
        if !lines.isEmpty { paragraphs.append(.paragraph(lines.joined(separator: "\n"))) }
        lines = []
      } else {
        lines.append(line)
      }
    }
    return paragraphs
  }

  private static func block(_ value: JSONValue) -> ArticleBlock? {
    let text = InlineText(value["text"]?.string ?? "", spans: spans(value["spans"]))
    switch value["kind"]?.string {
    case "paragraph": return .paragraph(text)
    case "heading": return .heading(text, level: min(max(value["level"]?.integer ?? 2, 2), 6))
    case "quote": return .quote(text, source: filled(value["source"]))
    case "list": return .list(list(value))
    case "table": return .table(table(value))
    case "code": return .code(value["text"]?.string ?? "")
    case "image": return value["image"].flatMap(image(_:)).map(ArticleBlock.image)
    case "embed":
      guard let url = (value["url"]?.string).flatMap({ WebAddress($0) }) else { return nil }
      let content = (value["content"]?.string).flatMap(EmbedContent.init(rawValue:))
      return .embed(ArticleEmbed(url, content: content))
    default: return nil
    }
  }

  private static func list(_ value: JSONValue) -> ItemList {
    let marks = value["spans"]?.elements ?? []
    let levels = value["levels"]?.elements ?? []
    let kinds = value["numberedItems"]?.elements ?? []
    let isNumbered = value["numbered"]?.bool ?? false
    let items = strings(value["items"]).enumerated().map { index, item in
      ItemList.Item(
        InlineText(item, spans: index < marks.count ? spans(marks[index]) : []),
        level: index < levels.count ? levels[index].integer ?? 0 : 0,
        isNumbered: index < kinds.count ? kinds[index].bool ?? isNumbered : isNumbered)
    }
    return ItemList(items, start: value["start"]?.integer ?? 1)
  }

  private static func table(_ value: JSONValue) -> ArticleTable {
    let hasHead = value["head"]?.bool ?? false
    var rows = (value["rows"]?.elements ?? []).enumerated().map { row, texts in
      strings(texts).map { ArticleTable.Cell($0, isHead: hasHead && row == 0) }
    }
    for cell in value["cells"]?.elements ?? [] {
      guard let row = cell["row"]?.integer, rows.indices.contains(row),
        let place = cell["cell"]?.integer, rows[row].indices.contains(place)
      else { continue }
      rows[row][place] = ArticleTable.Cell(
        rows[row][place].text, isHead: cell["head"]?.bool ?? false,
        columns: cell["columns"]?.integer ?? 1, rows: cell["rows"]?.integer ?? 1)
    }
    return ArticleTable(rows, hasHead: hasHead, caption: filled(value["caption"]))
  }

  private static func spans(_ value: JSONValue?) -> [InlineText.Span] {
    (value?.elements ?? []).compactMap { span in
      guard let start = span["start"]?.integer, let end = span["end"]?.integer, 0 <= start,
        start < end
      else { return nil }
      let mark: InlineText.Mark
      switch span["kind"]?.string {
      case "link":
        guard let url = (span["url"]?.string).flatMap({ WebAddress($0) }) else { return nil }
        mark = .link(url)
      case "emphasis": mark = .emphasis
      case "strong": mark = .strong
      case "code": mark = .code
      default: return nil
      }
      return InlineText.Span(TextSpan(start: start, end: end), mark)
    }
  }

  private static func image(_ value: JSONValue) -> ArticleImage? {
    guard let url = (value["url"]?.string).flatMap({ WebAddress($0) }) else { return nil }
    return ArticleImage(
      url: url, caption: filled(value["caption"]), credit: filled(value["credit"]))
  }

  private static func related(_ value: JSONValue) -> RelatedLink? {
    guard let title = filled(value["title"]) else { return nil }
    return RelatedLink(url: (value["url"]?.string).flatMap { WebAddress($0) }, title: title)
  }
}
