import ArabicText
import News

/// One page, read by its outlet's rule; where the rule says nothing, in the general way.
///
/// A rule adds and corrects, it never loses: a selector that finds nothing leaves what the general
/// reading found, and says so.
struct RuledReading {
  private(set) var article: Article
  private(set) var use: RuleUse
  private let document: MarkupDocument
  private let general: PageReading
  /// The reading of the rule's body; nothing where the general one's counts.
  private var body: PageReading?
  private var bodyElements: [MarkupNode] = []
  private var dropped: [MarkupNode] = []
  private var fieldElements: [MarkupNode] = []

  /// Reads a page by the rule that fits; nothing if none does.
  init?(_ text: DecodedText, context: PageContext, rules: OutletRules) {
    guard !rules.isEmpty else { return nil }
    var known: MarkupDocument?
    var address = context.address
    if address == nil {
      let parsed = MarkupDocument(parsing: text.bytes, as: .html)
      known = parsed
      // A page from a file may say itself where it is from.
      let head = PageHead(parsed)
      address = (head.canonical ?? head["og:url"]).flatMap { WebAddress($0) }
    }
    guard let address else { return nil }
    let fitting = rules.rules(for: address)
    guard !fitting.isEmpty else { return nil }
    let document = known ?? MarkupDocument(parsing: text.bytes, as: .html)
    var plain: PageReading?
    func plainReading() -> PageReading {
      let reading = plain ?? PageReading(text, document: document, context: context)
      plain = reading
      return reading
    }
    let valid = fitting.first { rule in
      guard rule.from != nil || rule.until != nil else { return true }
      let fetched = context.fetchedAt.map { KnownTime($0).day }
      if rule.validBy == .fetched, fetched != nil { return rule.isValid(on: fetched) }
      let published = context.entry?.published?.day ?? plainReading().article.published?.time.day
      return rule.isValid(on: published ?? fetched)
    }
    guard let rule = valid else { return nil }
    self.document = document
    use = RuleUse(rule: rule.name)
    if let kind = rule.kind(of: address) {
      general = plainReading()
      article = general.article
      article.kind = kind
      return
    }
    let matches = rule.program.matches(in: document)
    var fields = RuledFields(rule, document: document, matches: matches, context: context)
    for key in OutletRule.Key.allCases {
      for list in rule.sources[key]?.lists ?? [] {
        use.matches.append(
          RuleUse.Match(
            key: key.rawValue, selector: rule.selectors[list], count: matches[list].count))
      }
    }
    var own = Article()
    let taken = fields.put(into: &own)
    dropped = fields.elements(of: .drop) + fields.elements(of: .related)
    let whole = [document.documentElement, document.body]
    if dropped.contains(where: whole.contains) {
      dropped.removeAll(where: whole.contains)
      use.complaints.append("It drops the whole page; that was left undone.")
    }
    let isDropping = !dropped.isEmpty
    bodyElements = fields.elements(of: .body)
    var general =
      isDropping
      ? PageReading(text, document: Self.page(document, without: dropped), context: context)
      : plainReading()
    fieldElements = fields.used
    body = Self.body(
      of: document, bodyElements, except: dropped + fields.used, text: text, context: context)
    if rule.sources[.body] != nil {
      if body == nil {
        let found = bodyElements.count
        use.complaints.append(
          found == 0
            ? "Its body matched nothing; the text was found without it."
            : "Its body matched \(found) elements without text; the text was found without it.")
        if isDropping { general = plainReading() }
      }
    } else if isDropping, general.article.text.isEmpty, !plainReading().article.text.isEmpty {
      use.complaints.append("What it drops was all the text; nothing was dropped.")
      general = plainReading()
    }
    for key in [OutletRule.Key.headline, .date]
    where rule.sources[key] != nil && !taken.contains(key == .date ? .published : .headline) {
      use.complaints.append("Its \(key.rawValue) gave nothing; it was looked for without it.")
    }
    self.general = general
    article = general.article
    takeBody()
    take(own, taken)
    let links = fields.related { general.address($0) }
    article.related += links.filter { link in !article.related.contains { $0.url == link.url } }
    if use.taken.isEmpty, links.isEmpty, !isDropping {
      use.complaints.append("It found nothing on this page; look whether the site has changed.")
    }
    article.repairs += use.complaints.map { "The outlet's rule “\(rule.name)”: \($0)" }
  }

  private static func page(
    _ document: MarkupDocument, without dropped: [MarkupNode]
  ) -> MarkupDocument {
    var tree = RuledTree(document)
    tree.drop(dropped)
    return tree.page
  }

  /// The reading of a page of which nothing but the rule's body is left; nothing without text.
  private static func body(
    of document: MarkupDocument, _ elements: [MarkupNode], except dropped: [MarkupNode],
    text: DecodedText, context: PageContext
  ) -> PageReading? {
    guard !elements.isEmpty else { return nil }
    var tree = RuledTree(document)
    guard tree.keepInBody(elements, except: dropped) else { return nil }
    // All of it is body; the labels, credits and datelines in it are read as on any page.
    let reading = PageReading(text, document: tree.page, context: context, isFragment: true)
    // Text that scripts hold is found without a rule; it isn't what the selector gave.
    return reading.article.knownFrom[.text] == .markup && !reading.article.text.isEmpty
      ? reading : nil
  }

  // MARK: Putting together

  private mutating func takeBody() {
    guard let read = body?.article else { return }
    // Where the general reading took another text for the body, what it drew from that text goes.
    let isSameText = Self.share(of: general.article, in: read) >= 0.5
    article.blocks = read.blocks
    article.knownFrom[.text] = .rule
    use.taken.append(.text)
    if read.credit != nil || !isSameText {
      article.credit = read.credit
      article.agencies = read.agencies
      article.knownFrom[.credit] = read.knownFrom[.credit]
    }
    if read.dateline != nil || !isSameText {
      article.dateline = read.dateline
      article.knownFrom[.dateline] = read.knownFrom[.dateline]
    }
    if !isSameText {
      article.subtitle = read.subtitle
      article.knownFrom[.subtitle] = read.knownFrom[.subtitle]
    }
    if article.authors.isEmpty {
      article.authors = read.authors
      article.knownFrom[.authors] = read.knownFrom[.authors]
    }
    if !read.images.isEmpty || !isSameText {
      article.images = read.images
      article.knownFrom[.images] = read.knownFrom[.images]
    }
    if read.language != .unknown {
      article.language = read.language
      article.knownFrom[.language] = read.knownFrom[.language]
    }
    let seen = isSameText ? article.related : []
    article.related =
      read.related + seen.filter { link in !read.related.contains { $0.url == link.url } }
    switch article.kind {
    case .index, .login, .other: article.kind = .article
    case .article, .live, .gallery, .video: break
    }
  }

  /// How much of one article's text stands in another's, by its blocks.
  private static func share(of article: Article, in other: Article) -> Double {
    let texts = Set(other.blocks.lazy.map(\.text))
    var all = 0
    var shared = 0
    for text in article.blocks.lazy.map(\.text) where !text.isEmpty {
      all += text.utf8.count
      if texts.contains(text) { shared += text.utf8.count }
    }
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  private mutating func take(_ own: Article, _ taken: [Article.Field]) {
    for field in taken {
      switch field {
      case .headline: article.headline = own.headline
      case .subtitle: article.subtitle = own.subtitle
      case .authors: article.authors = own.authors
      case .published: article.published = own.published
      case .modified: article.modified = own.modified
      case .section: article.section = own.section
      case .credit:
        article.credit = own.credit
        article.agencies = own.agencies
      case .dateline, .language, .canonicalURL, .text, .images: continue
      }
      article.knownFrom[field] = .rule
    }
    use.taken += taken
    if let published = article.published, let modified = article.modified,
      modified.time.earliest.seconds(since: published.time.earliest) < 0,
      modified.time.day != published.time.day, !taken.contains(.modified)
    {
      article.modified = nil
      article.knownFrom[.modified] = nil
    }
    guard body != nil, let headline = article.headline else { return }
    // A body read alone doesn't know the headline that stands in it.
    let print = WordPrint(headline, limit: 60)
    if let again = article.blocks.prefix(3).firstIndex(where: {
      !$0.text.isEmpty && WordPrint($0.text, limit: 61).isSame(as: print)
    }), article.blocks.count > 1 {
      article.blocks.remove(at: again)
    }
  }

  // MARK: Explanation

  /// The article with all that led to it.
  var explained: PageExplanation {
    var explained = general.holding(article).explained
    explained.rule = use
    if body != nil { explained.blocks = explanation }
    return explained
  }

  /// Why each block of the page was kept or dropped, what the rule did first.
  var explanation: [BlockExplanation] {
    guard let body else { return general.explanation }
    let places = places()
    var read = body.explanation[...]
    var lines: [BlockExplanation] = []
    let outline = OutlineReader.outline(of: document)
    for block in outline.blocks {
      let place = places[outline.boxes[block.box].node] ?? .outside
      if place == .body {
        if let line = read.popFirst() { lines.append(line) }
      } else {
        let reason =
          switch place {
          case .field: "a field by the rule"
          case .dropped, .droppedFromBody: "dropped by the rule"
          case .outside, .body: "outside the body of the rule"
          }
        lines.append(
          BlockExplanation(
            isKept: false, isFact: place == .field, reason: "\(reason) \(use.rule)", weight: 0,
            text: block.text))
      }
    }
    return lines + read
  }

  private enum Place { case outside, body, field, droppedFromBody, dropped }

  /// Where each element of the page stands, as the rule sees it.
  private func places() -> [MarkupNode: Place] {
    let text = Set(bodyElements)
    let without = Set(dropped)
    let fields = Set(fieldElements)
    var places: [MarkupNode: Place] = [:]
    var walk = document.descendants(of: document.root)
    while let node = walk.next() {
      guard document.kind(of: node) == .element else { continue }
      let around = document.parent(of: node).flatMap { places[$0] } ?? .outside
      places[node] =
        switch around {
        case .droppedFromBody, .field: around
        case .body where fields.contains(node): .field
        case .body: without.contains(node) ? .droppedFromBody : .body
        case .outside, .dropped:
          without.contains(node)
            ? .dropped : fields.contains(node) ? .outside : text.contains(node) ? .body : around
        }
    }
    return places
  }
}
