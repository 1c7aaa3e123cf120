import ArabicText
import News

/// A site at one moment: what its pages are made from.
struct SiteView {
  let outlet: SampleOutlet
  let now: Moment
  let clock: SampleClock
  /// What it has published so far, newest first.
  let truths: [SampleTruth]
  private let addresses: [String: WebAddress]

  init(
    outlet: SampleOutlet, archive: [[SampleTruth]], addresses: [String: WebAddress],
    clock: SampleClock, now: Moment
  ) {
    self.outlet = outlet
    self.now = now
    self.clock = clock
    self.addresses = addresses
    truths = archive.compactMap { editions in editions.last { $0.touched <= now } }
      .sorted { ($0.published, $0.id) > ($1.published, $1.id) }
  }

  /// Scheme, host and port of an outlet's site.
  func origin(of outlet: SampleOutlet) -> String {
    addresses[outlet.slug]?.origin ?? "http://\(outlet.slug).example"
  }

  /// The whole address of an article's page.
  func address(of truth: SampleTruth) -> String { origin(of: truth.outlet) + truth.path }

  /// The whole address of a path of this site.
  func address(_ path: String) -> String { origin(of: outlet) + path }

  /// What a link to an article says; nothing if it isn't published yet.
  func link(toArticle id: String) -> SiteLink? {
    guard let article = SampleArticle.named(id),
      let truth = SampleTruth(article, by: clock, at: now)
    else { return nil }
    return link(to: truth)
  }

  /// A link to an article: a path within the site, a whole address to another.
  func link(to truth: SampleTruth) -> SiteLink {
    let address = truth.outlet == outlet ? truth.path : address(of: truth)
    return SiteLink(title: truth.headline, address: address)
  }

  /// A headline that leads to its article.
  func anchor(_ truth: SampleTruth) -> Markup {
    let link = link(to: truth)
    return "<a href=\"\(link.address)\">\(link.title)</a>"
  }

  /// Headlines as items of a list.
  func items(_ truths: [SampleTruth]) -> [Markup] {
    truths.map { "<li>\(anchor($0))</li>" }
  }

  /// The section as a link; nothing for an article that is filed under none.
  func sectionAnchor(of truth: SampleTruth) -> Markup? {
    truth.section.map { "<a href=\"\(path(ofSection: $0))\">\($0)</a>" }
  }

  /// The line of an article that says when it was published.
  func time(of truth: SampleTruth) -> String {
    outlet.printedTime(published: truth.published, modified: truth.modified)
  }

  /// A number of no meaning that stays the same, for "seen … times" and the like.
  func count(of truth: SampleTruth, upTo most: Int) -> Int {
    Int(SampleOutlet.hash(of: truth.article) >> 8) % most + 1
  }

  /// The article that another prints in full below its own text.
  func story(_ id: String) -> SampleTruth? {
    SampleArticle.named(id).flatMap { SampleTruth($0, by: clock, at: now) }
  }

  // MARK: What stands beside the text

  /// The sections its articles are filed under.
  var sections: [String] {
    var sections: [String] = []
    for article in SampleArticle.all where article.outlet == outlet.slug {
      if let section = article.section, !sections.contains(section) { sections.append(section) }
    }
    return sections
  }

  func path(ofSection section: String) -> String {
    let name = PercentEncoding.encoded(section)
    return switch outlet.layout {
    case .market: "/Section.aspx?name=\(name)"
    case .tables, .broken: "/cat.php?name=\(name)"
    case .wire, .ministry: "/ar/section/\(name)"
    default: "/section/\(name)"
    }
  }

  var menu: [SiteLink] {
    [SiteLink(title: outlet.language == .english ? "Home" : "الرئيسية", address: "/")]
      + sections.map { SiteLink(title: $0, address: path(ofSection: $0)) }
  }

  /// What readers read most, in an order of no meaning that stays the same.
  var mostRead: [SampleTruth] {
    Array(
      truths.sorted {
        SampleOutlet.hash(of: $0.article) < SampleOutlet.hash(of: $1.article)
      }.prefix(5))
  }

  /// What the site offers beside an article: the same event first, then the same section.
  func related(to truth: SampleTruth) -> [SampleTruth] {
    let others = truths.filter { $0.id != truth.id && !truth.readAlso.contains($0.id) }
    let same = others.filter { $0.event == truth.event }
    let near = others.filter { $0.event != truth.event && $0.section == truth.section }
    let rest = others.filter { $0.event != truth.event && $0.section != truth.section }
    return Array((same + near + rest).prefix(4))
  }

  /// What a list shows of an article besides its headline.
  func summary(of truth: SampleTruth) -> String {
    let first = truth.paragraphs.first ?? ""
    guard first.count > 160 else { return first }
    let cut = first.prefix(160)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end] + "..."
  }

  /// What the outlet prints before the first words: «النخيل (السهل) - ».
  func opening(of truth: SampleTruth) -> String {
    guard let dateline = truth.dateline else { return "" }
    if dateline.hasSuffix(":") { return dateline + " " }
    return dateline + (outlet.language == .english ? " — " : " - ")
  }

  /// A number in the outlet's digits.
  func digits(_ text: String) -> String { outlet.digits.printed(text) }

  /// Says on every page what the site is.
  var confession: String {
    outlet.language == .english
      ? "Sample: an invented outlet of Isnad. Its news, people and places are made up."
      : "عيّنة: هذا موقع متخيَّل من عيّنات «إسناد»، وأخباره وأسماؤه وأماكنه مختلقة."
  }
}

/// A link as a page shows it.
struct SiteLink {
  let title: String
  let address: String
}
