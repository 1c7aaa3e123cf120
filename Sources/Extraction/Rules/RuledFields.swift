import ArabicText
import News

/// What a rule's selectors give of an article's fields.
struct RuledFields {
  let rule: OutletRule
  let document: MarkupDocument
  /// The elements of each list of the rule.
  let matches: [[MarkupNode]]
  let context: PageContext

  /// Elements whose words became fields: they are no text.
  private(set) var used: [MarkupNode] = []

  init(
    _ rule: OutletRule, document: MarkupDocument, matches: [[MarkupNode]], context: PageContext
  ) {
    self.rule = rule
    self.document = document
    self.matches = matches
    self.context = context
  }

  /// Bytes of the longest field; more is no field but a text.
  private static let longest = 2_000
  /// Elements of one key that are looked at.
  private static let mostElements = 40

  /// The elements of a key in document order, each once.
  func elements(of key: OutletRule.Key) -> [MarkupNode] {
    guard let lists = rule.sources[key]?.lists else { return [] }
    let found = lists.compactMap { $0 < matches.count ? matches[$0] : nil }
    guard found.count > 1 else { return found.first ?? [] }
    // Each list is in document order; together they are put into it by one more walk.
    let all = Set(found.joined())
    guard !all.isEmpty else { return [] }
    return document.descendants(of: document.root).filter { all.contains($0) }
  }

  /// The words of a key's elements, on one line each.
  ///
  /// The lists are tried in the order the rule gives them: the first that says anything counts.
  private func words(of key: OutletRule.Key) -> [(text: String, node: MarkupNode)] {
    guard let source = rule.sources[key] else { return [] }
    for list in source.lists where list < matches.count {
      var found: [(text: String, node: MarkupNode)] = []
      for node in matches[list].prefix(Self.mostElements) {
        let raw =
          source.attribute.map { document.attribute($0, of: node) ?? "" }
          ?? document.text(of: node)
        guard raw.utf8.count <= Self.longest * 4 else { continue }
        let text = CleanText.cleaned(raw)
        if !text.isEmpty, text.utf8.count <= Self.longest { found.append((text, node)) }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  private mutating func first(of key: OutletRule.Key) -> String? {
    guard let found = words(of: key).first else { return nil }
    note(found.node, of: key)
    return found.text
  }

  /// Words that became a field are no text; those of an attribute never were.
  private mutating func note(_ node: MarkupNode, of key: OutletRule.Key) {
    guard rule.sources[key]?.attribute == nil, node != document.body,
      node != document.documentElement
    else { return }
    used.append(node)
  }

  /// Puts into an article what the rule says of it, and tells what was taken.
  mutating func put(into article: inout Article) -> [Article.Field] {
    var taken: [Article.Field] = []
    func take(_ field: Article.Field) {
      taken.append(field)
      article.knownFrom[field] = .rule
    }
    if let headline = first(of: .headline) {
      article.headline = headline
      take(.headline)
    }
    if let subtitle = first(of: .subtitle) {
      article.subtitle = subtitle
      take(.subtitle)
    }
    let authors = self.authors()
    if !authors.isEmpty {
      article.authors = authors
      take(.authors)
    }
    if let time = time(of: .date) {
      article.published = time
      take(.published)
    }
    if let time = time(of: .modified) {
      article.modified = time
      take(.modified)
    }
    if let line = first(of: .credit) {
      var rest: String?
      let credit = CreditLine(line: line, rest: &rest) ?? CreditLine(named: CreditLine.bare(line))
      article.credit = credit.text
      article.agencies = credit.agencies
      take(.credit)
    }
    if let section = first(of: .section) {
      article.section = section
      take(.section)
    }
    return taken
  }

  private mutating func authors() -> [String] {
    var names: [String] = []
    for (text, node) in words(of: .authors) {
      var found = Byline.names(inLine: text) ?? Byline.names(in: text)
      // The rule says that a writer stands here, so that a single name is one as well.
      if found.isEmpty {
        let name = CreditLine.bare(text)
        let words = WordPrint(name, limit: 7)
        if words.count == 1, !BlockAnnouncement.holdsDigit(name), !CreditLine.isKnown(name) {
          found = [name]
        }
      }
      guard !found.isEmpty else { continue }
      note(node, of: .authors)
      for name in found where !names.contains(name) && names.count < 12 { names.append(name) }
    }
    return names
  }

  /// Where the rule's elements are links to other stories.
  func related(_ address: (String) -> WebAddress?) -> [RelatedLink] {
    var links: [RelatedLink] = []
    for box in elements(of: .related).prefix(Self.mostElements) {
      let anchors =
        document.tag(of: box) == .a ? [box] : Array(document.elements(.a, in: box).prefix(100))
      for anchor in anchors where links.count < 100 {
        let title = CleanText.cleaned(document.text(of: anchor))
        guard !title.isEmpty, title.utf8.count <= Self.longest,
          let target = document.attribute("href", of: anchor), let url = address(target),
          !links.contains(where: { $0.url == url })
        else { continue }
        links.append(RelatedLink(url: url, title: title))
      }
    }
    return links
  }

  // MARK: Dates

  private mutating func time(of key: OutletRule.Key) -> SourcedTime? {
    guard let source = rule.sources[key] else { return nil }
    for (text, node) in words(of: key) {
      guard let time = time(in: text, source) else { continue }
      note(node, of: key)
      return time
    }
    return nil
  }

  private func time(in text: String, _ source: OutletRule.Source) -> SourcedTime? {
    var found: (time: KnownTime, zone: SourcedTime.ZoneEvidence, printed: String?)?
    if let form = source.form {
      if let (time, printed) = form.time(in: text) {
        found = (time, time.offset == nil ? .unknown : .printed, printed.isEmpty ? nil : printed)
      }
    } else if let time = KnownTime(text), time.precision >= .day {
      found = (time, time.offset == nil ? .unknown : .printed, nil)
    } else if let date = printedDate(in: text, zone: source.zone) {
      let zone: SourcedTime.ZoneEvidence =
        switch date.zoneKnownFrom {
        case .printed: .printed
        case .outlet: .outlet
        case .relative: .relative
        case .none: .unknown
        }
      found = (date.time, zone, text.scalars(in: date.span))
    }
    guard var found, (1900...2100).contains(found.time.day.year) else { return nil }
    let isRelative = found.zone == .relative
    if let zone = source.zone, found.time.precision >= .hour, !isRelative,
      found.time.offset == nil || source.zoneWins
    {
      let time = found.time
      found.time = KnownTime(
        day: time.day, secondOfDay: time.secondOfDay,
        offset: zone.offset(on: time.day, secondOfDay: time.secondOfDay),
        precision: time.precision)
      found.zone = .outlet
    }
    // A time of tomorrow is a mistake; zones may make one of today look like it.
    if let now = context.fetchedAt, found.time.earliest.seconds(since: now) > 86_400 { return nil }
    return SourcedTime(found.time, knownFrom: .rule, zone: found.zone, printed: found.printed)
  }

  private func printedDate(in text: String, zone: TimeZoneLaw?) -> PrintedDate? {
    let reader = PrintedDateReader(
      context: DateContext(
        fetchedAt: context.fetchedAt ?? Moment(secondsSince1970: 4_102_444_800),
        outletZone: zone?.name ?? context.outlet?.zone, country: context.outlet?.country))
    guard let date = reader.publication(in: text), date.time.precision >= .day else { return nil }
    // Where no time of fetching is known nothing can be counted back from it.
    guard context.fetchedAt != nil || !date.isRelative else { return nil }
    return date
  }
}
