import ArabicText
import News

/// One page, read from its markup to its article.
struct PageReading {
  let context: PageContext
  let head: PageHead
  let outline: PageOutline
  let ownNames: [WordPrint]
  let body: BodyReader
  private(set) var article = Article()

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - text: the page's text.
  ///   - document: its tree, where that isn't simply the text's own.
  ///   - context: what is known of it.
  ///   - isFragment: whether it is the text of a feed's item, all of which is body.
  init(
    _ text: DecodedText, document: MarkupDocument? = nil, context: PageContext,
    isFragment: Bool = false
  ) {
    let document = document ?? MarkupDocument(parsing: text.bytes, as: .html)
    self.context = context
    head = PageHead(document)
    outline = OutlineReader.outline(of: document)
    let declared = Self.declaredNames(of: head, outlet: context.outlet)
    ownNames = declared + Self.namesInTitle(of: head)
    let headline =
      isFragment
      ? nil
      : HeadlineChoice.choice(
        in: outline, head: head, entry: context.entry, ownNames: ownNames, declared: declared)
    body = BodyReader(
      outline, isFragment: isFragment, headline: headline, ownNames: ownNames,
      descriptions: [head["og:description"], head["description"], head.data.description]
        .compactMap { $0 },
      writers: head.data.authors + [head["author"]].compactMap { $0 })
    article.repairs = Self.repairs(text, document)
    take(headline)
    takeBody()
    takeAuthors()
    takeTimes()
    takeLanguage()
    takeAddress()
    takeSection(document)
    article.kind =
      PageKindChoice(
        article, head: head, outline: outline, body: body, context: context, ownNames: ownNames
      ).kind
  }

  /// The same reading with another article made of it.
  func holding(_ article: Article) -> PageReading {
    var reading = self
    reading.article = article
    return reading
  }

  /// Why each block was kept or dropped.
  var explanation: [BlockExplanation] {
    outline.blocks.indices.map { index in
      BlockExplanation(
        isKept: body.verdicts[index].isKept, isFact: body.verdicts[index].isFact,
        reason: body.verdicts[index].reason,
        weight: index < body.weights.count ? body.weights[index] : 0,
        text: outline.blocks[index].text)
    }
  }

  // MARK: What the outlet calls itself

  private static func declaredNames(of head: PageHead, outlet: Outlet?) -> [WordPrint] {
    var names = head.data.publishers
    for name in ["og:site_name", "application-name", "publisher", "dc.publisher", "copyright"] {
      if let name = head[name] { names.append(name) }
    }
    return prints(names + [outlet?.name, outlet?.latinName].compactMap { $0 })
  }

  /// The site's name stands at the end of the title; only there, and only if it is short.
  private static func namesInTitle(of head: PageHead) -> [WordPrint] {
    guard let title = head.title else { return [] }
    let parts = HeadlineChoice.pieces(of: title, ownNames: [])
    guard parts.count > 1, let shortened = parts.dropFirst().first else { return [] }
    let tail = title.utf8.count > shortened.utf8.count ? title.dropFirst(shortened.count) : ""
    return prints([CreditLine.bare(String(tail))])
  }

  private static func prints(_ names: [String]) -> [WordPrint] {
    names.map { WordPrint($0, limit: 8) }.filter { (1...5).contains($0.count) }
  }

  private func isOwn(_ name: String) -> Bool {
    let print = WordPrint(name, limit: 10)
    return ownNames.contains {
      $0.isSame(as: print) || ($0.count > 1 && $0.shared(with: print) == $0.count)
    }
  }

  // MARK: Addresses

  /// An address as the page means it.
  func address(_ text: String) -> WebAddress? {
    let base = head.base.flatMap { WebAddress($0, relativeTo: context.address) } ?? context.address
    return WebAddress(text, relativeTo: base)
  }

  private mutating func set(_ field: Article.Field, _ evidence: Evidence) {
    article.knownFrom[field] = evidence
  }

  // MARK: Fields

  private mutating func take(_ headline: HeadlineChoice?) {
    guard let headline else { return }
    article.headline = headline.text
    set(.headline, headline.evidence)
  }

  private mutating func takeBody() {
    var composer = BodyComposer(outline, reader: body) { [self] in address($0) }
    composer.compose()
    article.blocks = composer.blocks
    if !article.blocks.isEmpty {
      set(.text, .markup)
    } else if !head.data.body.isEmpty {
      // The page's own script writes the text; machines were given it.
      article.blocks = head.data.body.prefix(1_000).map { .paragraph($0) }
      set(.text, .jsonld)
    }
    let reader = PageDates.reader(for: context)
    if let index = body.subtitle, !saysOnlyWhen(outline.blocks[index].text, reader) {
      let subtitle = outline.blocks[index].text
      article.subtitle = subtitle
      set(.subtitle, .markup)
      if body.credit == nil, let credit = ReportedSource.opening(subtitle) {
        article.credit = credit
        article.agencies = [credit]
        set(.credit, .text)
      }
    }
    if let credit = body.credit {
      article.credit = credit.text
      article.agencies = credit.agencies
      set(.credit, .text)
    }
    dropLinesOfTimes(reader)
    takeOpening()
    takeClosing()
    takeImages(composer)
    article.related = body.related.map {
      RelatedLink(
        url: $0.address.flatMap { address($0) }, title: Self.withoutDate($0.title, reader))
    }
  }

  /// A headline without the date and the number of readers that its card prints behind it.
  private static func withoutDate(_ title: String, _ reader: PrintedDateReader) -> String {
    guard
      title.unicodeScalars.suffix(24).contains(where: { $0.properties.numericType == .decimal }),
      let date = reader.dates(in: title).last
    else { return title }
    let count = title.unicodeScalars.count
    guard date.span.start >= 15, count - date.span.end <= 24, date.span.start * 2 > count else {
      return title
    }
    return CreditLine.bare(title.scalars(in: TextSpan(start: 0, end: date.span.start)))
  }

  /// Whether a line is a date and nothing else.
  private func saysOnlyWhen(_ text: String, _ reader: PrintedDateReader) -> Bool {
    guard text.utf8.count < 80, BlockAnnouncement.holdsDigit(text),
      let span = reader.dates(in: text).first?.span
    else { return false }
    return WordPrint(text.scalars(in: TextSpan(start: 0, end: span.start)), limit: 2).count < 2
      && WordPrint(
        text.scalars(in: TextSpan(start: span.end, end: text.unicodeScalars.count)), limit: 1
      ).isEmpty
  }

  /// Drops lines before the text that say nothing but when: "Published 12 May 2024, 08:21 GMT+3
  /// Updated 12 May 2024, 14:41 GMT+3".
  private mutating func dropLinesOfTimes(_ reader: PrintedDateReader) {
    for _ in 0..<3 {
      guard let index = article.blocks.firstIndex(where: { !$0.text.isEmpty }),
        case .paragraph(let paragraph) = article.blocks[index],
        case let text = paragraph.text, text.utf8.count < 240,
        BlockAnnouncement.holdsDigit(text)
      else { return }
      let spans = reader.dates(in: text).map(\.span)
      guard !spans.isEmpty else { return }
      var rest = ""
      for (place, scalar) in text.unicodeScalars.enumerated()
      where !spans.contains(where: { $0.start <= place && place < $0.end }) {
        rest.unicodeScalars.append(scalar)
      }
      // Labels and what is left of a zone; a sentence with a date in it has more to say.
      let words = WordPrint(rest, limit: 20)
      guard words.count <= spans.count * 2 + 1, article.blocks.count > index + 1 else { return }
      article.blocks.remove(at: index)
    }
  }

  /// Cuts the dateline off the first paragraph.
  private mutating func takeOpening() {
    takeLineOfPlace()
    guard let index = article.blocks.firstIndex(where: { !$0.text.isEmpty }),
      case .paragraph(let paragraph) = article.blocks[index]
    else { return }
    let text = paragraph.text
    guard let dateline = Dateline(opening: text, ownNames: ownNames) else {
      if article.credit == nil, let credit = ReportedSource.opening(text) {
        article.credit = credit
        article.agencies = [credit]
        set(.credit, .text)
      }
      return
    }
    take(dateline)
    let rest = CleanText.cleaned(text.bytes(from: dateline.end, to: text.utf8.count))
    if rest.isEmpty {
      article.blocks.remove(at: index)
    } else {
      article.blocks[index] = .paragraph(paragraph.keeping(rest))
    }
  }

  /// «القاهرة - فلان» on a line of its own, between headline and text.
  private mutating func takeLineOfPlace() {
    for index in body.headZone {
      let block = outline.blocks[index]
      guard block.words <= 10, block.linkShare < 0.9, !BlockAnnouncement.holdsDigit(block.text),
        body.verdicts[index] == .loose,
        let dateline = Dateline(opening: block.text, ownNames: ownNames),
        dateline.end == block.text.utf8.count, dateline.place != nil
      else { continue }
      take(dateline)
      return
    }
  }

  private mutating func take(_ dateline: Dateline) {
    if let place = dateline.place, article.dateline == nil {
      article.dateline = place
      set(.dateline, .text)
    }
    if let agency = dateline.agency {
      let credit = CreditLine(named: agency)
      if article.credit == nil {
        article.credit = credit.text
        set(.credit, .text)
      }
      for name in credit.agencies where !article.agencies.contains(name) {
        article.agencies.append(name)
      }
    }
    if let author = dateline.author, !isOwn(author) {
      article.authors = [author]
      set(.authors, .text)
    }
  }

  /// Cuts a credit off the last paragraph.
  private mutating func takeClosing() {
    guard let index = article.blocks.lastIndex(where: { !$0.text.isEmpty }),
      case .paragraph(let paragraph) = article.blocks[index],
      case let text = paragraph.text,
      let (credit, keeps) = CreditLine.closing(text)
    else { return }
    if article.credit == nil {
      article.credit = credit.text
      set(.credit, .text)
    }
    for name in credit.agencies where !article.agencies.contains(name) {
      article.agencies.append(name)
    }
    let rest = CleanText.cleaned(text.bytes(from: 0, to: keeps))
    if rest.isEmpty {
      article.blocks.remove(at: index)
    } else {
      article.blocks[index] = .paragraph(paragraph.keeping(rest))
    }
  }

  private mutating func takeImages(_ composer: BodyComposer) {
    var images: [ArticleImage] = []
    func add(_ image: ArticleImage) {
      if let index = images.firstIndex(where: { $0.url == image.url }) {
        images[index].caption = images[index].caption ?? image.caption
        images[index].credit = images[index].credit ?? image.credit
      } else if images.count < 40 {
        images.append(image)
      }
    }
    let logos = head.data.logos.compactMap { address($0) }
    func mayShow(_ url: WebAddress) -> Bool { !logos.contains(url) && !SitePicture.isOne(url) }
    for picture in head.data.images {
      if let url = address(picture.url), mayShow(url) {
        add(ArticleImage(url: url, caption: picture.caption, credit: picture.credit))
      }
    }
    let told = images.count
    if let url = head["og:image", "twitter:image"].flatMap({ address($0) }), mayShow(url) {
      add(ArticleImage(url: url))
    }
    let claimed = images.count
    if let region = body.region {
      let start = body.outline.boxes[region].firstBlock
      let from = min(start, max(0, (headlineBlock ?? start) - 3))
      let end = body.verdicts.lastIndex(where: \.isKept) ?? start
      for picture in outline.pictures where (from...max(from, end)).contains(picture.block) {
        guard outline.boxes[picture.box].inherited.isDisjoint(with: .aside),
          let image = composer.image(of: picture), mayShow(image.url)
        else { continue }
        add(image)
      }
    }
    article.images = images
    if !images.isEmpty { set(.images, told > 0 ? .jsonld : claimed > 0 ? .opengraph : .markup) }
  }

  private var headlineBlock: Int? { body.headline?.block }

  private mutating func takeAuthors() {
    var printed: [String] = []
    for index in body.bylines {
      let line = outline.blocks[index].text
      printed += Byline.names(inLine: line) ?? Byline.names(in: line)
    }
    let sources: [([String], Evidence)] = [
      (printed, .text),
      (head.data.authors.flatMap { Byline.names(in: $0) }, .jsonld),
      (markedAuthors(), .markup),
      (article.authors, .text),
      (
        [head["author", "article:author", "dc.creator", "og:article:author"]].compactMap { $0 }
          .flatMap { Byline.names(in: $0) }, .opengraph
      ),
      (datedAuthors(), .text),
    ]
    article.authors = []
    for (names, evidence) in sources {
      let found = people(names)
      guard !found.isEmpty else { continue }
      article.authors = found
      set(.authors, evidence)
      return
    }
  }

  /// Names in elements whose words say that a writer stands there.
  private func markedAuthors() -> [String] {
    let zone = body.headZone
    var names: [String] = []
    for mark in outline.marks where zone.contains(mark.block) && mark.roles.contains(.author) {
      names += Byline.names(in: mark.text.isEmpty ? mark.value ?? "" : mark.text)
    }
    for index in zone where outline.roles(around: outline.blocks[index].box).contains(.author) {
      let block = outline.blocks[index]
      if block.words <= 10, names.isEmpty { names += Byline.names(in: block.text) }
    }
    return names
  }

  /// A name that shares its line with the date: «فلان الفلاني الأحد 12 مايو 2024», «12 مايو 2024 |
  /// بقلم: فلان».
  private func datedAuthors() -> [String] {
    let reader = PageDates.reader(for: context)
    for index in body.headZone {
      let block = outline.blocks[index]
      guard block.words <= 14, block.letters < 90, BlockAnnouncement.holdsDigit(block.text),
        let date = reader.dates(in: block.text).first, !date.isRelative
      else { continue }
      let scalars = block.text.unicodeScalars.count
      let after = block.text.scalars(
        in: TextSpan(start: date.span.end, end: max(date.span.end, scalars)))
      if let names = Byline.names(inLine: CreditLine.bare(after)) { return names }
      guard date.span.start > 0 else { continue }
      let before = block.text.scalars(in: TextSpan(start: 0, end: date.span.start))
      let name = CreditLine.bare(before)
      let print = WordPrint(name, limit: 6)
      guard (2...4).contains(print.count), BlockLabel.match(at: print) == nil else { continue }
      let names = Byline.names(in: name)
      if !names.isEmpty { return names }
    }
    return []
  }

  private func people(_ names: [String]) -> [String] {
    var people: [String] = []
    for name in names where !isOwn(name) && !people.contains(name) && people.count < 12 {
      people.append(name)
    }
    return people
  }

  private mutating func takeTimes() {
    let dates = PageDates(head: head, outline: outline, body: body, context: context)
    article.published = dates.published
    article.modified = dates.modified
    if let published = dates.published { set(.published, published.knownFrom) }
    if let modified = dates.modified { set(.modified, modified.knownFrom) }
  }

  private mutating func takeAddress() {
    let claim = CanonicalClaim(page: context.address)
    let claims: [(String?, Evidence)] = [
      (head.canonical, .markup), (head["og:url"], .opengraph), (head.data.address, .jsonld),
    ]
    for (text, evidence) in claims {
      guard let claimed = claim.address(text, read: { address($0) }), !isOwnVariant(claimed),
        let url = settled(claimed)
      else { continue }
      article.canonicalURL = url
      set(.canonicalURL, evidence)
      return
    }
    guard let url = settled(nil) else { return }
    article.canonicalURL = url
    set(.canonicalURL, .url)
  }

  /// Whether a claim names the AMP variant as the page itself: what else is said is better.
  private func isOwnVariant(_ url: WebAddress) -> Bool {
    guard let amp = head.amp, url != context.address else { return false }
    return address(amp) == url
  }

  private mutating func takeSection(_ document: MarkupDocument) {
    let printed = SectionTrail(
      outline: outline, document: document, ownNames: ownNames, headline: article.headline)
    let told = SectionTrail.section(
      of: head.data.trail, ownNames: ownNames, headline: article.headline)
    let claims: [(String?, Evidence)] = [
      (head.data.section, .jsonld), (head["article:section", "parsely-section"], .opengraph),
      (told, .jsonld),
    ]
    for (text, evidence) in claims {
      guard let text = text.flatMap(SectionTrail.first(of:)), !isOwn(text) else { continue }
      article.section = text
      set(.section, evidence)
      return
    }
    guard let section = printed.section() else { return }
    article.section = section
    set(.section, .markup)
  }

  /// The text's own words decide; what the page says of itself is often the system's default.
  private mutating func takeLanguage() {
    // A few sentences are enough where they leave no doubt.
    var (language, confidence) = recognised(first: 400)
    if confidence < 0.9 { (language, confidence) = recognised(first: 1_200) }
    let claims: [(String?, Evidence)] = [
      (head.language, .markup), (head.data.language, .jsonld), (context.contentLanguage, .http),
      (head["og:locale"], .opengraph), (head["content-language"], .markup),
      (head["language"], .markup),
    ]
    let claimed = claims.lazy.compactMap { text, evidence in
      text.flatMap { Language($0) }.map { ($0, evidence) }
    }
    if let agreed = claimed.first(where: { $0.0 == language }) {
      article.language = language
      set(.language, agreed.1)
    } else if language != .unknown, confidence >= 0.5 || claimed.isEmpty {
      article.language = language
      set(.language, .text)
    } else if let first = claimed.first {
      article.language = first.0
      set(.language, first.1)
    }
  }

  private func recognised(first letters: Int) -> (language: Language, confidence: Double) {
    var sample = article.headline ?? ""
    for block in article.blocks where sample.utf8.count < letters + letters / 3 {
      sample += " " + block.text
    }
    return LanguageRecognizer().recognise(String(sample.prefix(letters)))
  }
}
