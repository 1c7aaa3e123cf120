import ArabicText
import News

/// How well one page was read.
struct PortalScore {
  let page: PortalPage
  /// Shared shingles of four words by those given, and by those that should be.
  let precision: Double
  let recall: Double
  /// How many of the reader's paragraphs are given as they stand.
  let paragraphs: Double
  /// What went wrong with the fields, one word a failure and what was given.
  let faults: [Fault]

  /// One thing that a reader would mark.
  struct Fault: CustomStringConvertible {
    /// What kind of mistake it is.
    enum Kind: String, CaseIterable {
      case kind = "kind"
      case headline = "headline"
      case subtitle = "subtitle"
      case subtitleInvented = "subtitle invented"
      case dayWrong = "day wrong"
      case dayMissing = "day missing"
      case timeWrong = "time wrong"
      case modifiedWrong = "modified wrong"
      case authorMissing = "author missing"
      case authorInvented = "author invented"
      case creditMissing = "credit missing"
      case creditInvented = "credit invented"
      case datelineMissing = "dateline missing"
      case datelineInvented = "dateline invented"
      case section = "section"
      case canonical = "canonical"
      case language = "language"
      case captionMissing = "caption missing"
      case relatedMissing = "related missing"
      case foreignWords = "foreign words in text"
    }

    let kind: Kind
    let given: String

    var description: String { "\(kind.rawValue): \(given)" }
  }

  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// Whether the page has a text that can be right or wrong.
  var hasText: Bool { page.truth.body != nil }

  /// One line for a maintainer.
  var line: String {
    let text = faults.map(\.description).joined(separator: "; ")
    let figures =
      hasText
      ? "F1 \(Self.rounded(f1)) (P \(Self.rounded(precision)), R \(Self.rounded(recall))), "
        + "paragraphs \(Self.rounded(paragraphs))"
      : "called \(page.article.kind.rawValue)"
    return "\(page.name): \(figures)\(text.isEmpty ? "" : " — \(text)")"
  }

  static func rounded(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded())
    return thousandths >= 1000 ? "1.000" : ".\(String(1000 + thousandths).dropFirst())"
  }

  init(_ page: PortalPage) {
    let truth = page.truth
    self.page = page
    let faults = Self.faults(of: page)
    guard truth.body != nil else {
      (precision, recall, paragraphs) = (1, 1, 1)
      // A list has no headline and no day; a film or an album has.
      let asked: Set<Fault.Kind> =
        truth.headline == nil ? [.kind] : [.kind, .headline, .dayWrong, .dayMissing]
      self.faults = faults.filter { asked.contains($0.kind) }
      return
    }
    self.faults = faults
    (precision, recall) = Self.body(of: page)
    paragraphs = Self.paragraphs(of: page)
  }

  private static func body(of page: PortalPage) -> (Double, Double) {
    let want = PortalWords.shingles(wanted(of: page).flatMap(\.self))
    let got = PortalWords.shingles(given(of: page).flatMap(\.self))
    let same = got.reduce(0) { $0 + min($1.value, want[$1.key] ?? 0) }
    let total = (got.values.reduce(0, +), want.values.reduce(0, +))
    return (
      total.0 == 0 ? 0 : Double(same) / Double(total.0),
      total.1 == 0 ? 0 : Double(same) / Double(total.1)
    )
  }

  private static func paragraphs(of page: PortalPage) -> Double {
    let wanted = wanted(of: page)
    let given = Set(given(of: page))
    return Double(wanted.count { given.contains($0) }) / Double(max(1, wanted.count))
  }

  private static func wanted(of page: PortalPage) -> [[String]] {
    required(page.truth.body ?? [], by: page.truth)
  }

  private static func given(of page: PortalPage) -> [[String]] {
    required(page.article.text.split(separator: "\n").map(String.init), by: page.truth)
  }

  /// The words of lines without what the reader leaves free.
  private static func required(_ lines: [String], by truth: PortalPage.Truth) -> [[String]] {
    let free =
      ((truth.free ?? []) + [truth.subtitle, truth.credit, truth.caption].compactMap(\.self))
      .map(PortalWords.words(in:)).sorted { $0.count > $1.count }
    return lines.map { PortalWords.required(of: PortalWords.words(in: $0), without: free) }
      .filter { !$0.isEmpty }
  }

  private static func faults(of page: PortalPage) -> [Fault] {
    let truth = page.truth
    let article = page.article
    var faults: [Fault] = []
    func mark(_ kind: Fault.Kind, _ given: String?, if isWrong: Bool) {
      if isWrong { faults.append(Fault(kind: kind, given: given ?? "none")) }
    }
    mark(.kind, article.kind.rawValue, if: !truth.accepts(article.kind))
    let headlines = ([truth.headline].compactMap(\.self) + (truth.headlineAlso ?? [])).map(plain)
    mark(.headline, article.headline, if: !headlines.contains(plain(article.headline)))
    if let subtitle = truth.subtitle {
      mark(.subtitle, article.subtitle, if: plain(article.subtitle) != plain(subtitle))
    } else {
      mark(.subtitleInvented, article.subtitle, if: article.subtitle != nil)
    }
    let days = [truth.published].compactMap(\.self) + (truth.publishedAlso ?? [])
    if let given = article.published?.time.text.prefix(10) {
      mark(.dayWrong, String(given), if: !days.contains { given.hasPrefix($0) })
    } else {
      mark(.dayMissing, nil, if: !days.isEmpty)
    }
    if let time = truth.time, let given = article.published?.time.text {
      mark(.timeWrong, given, if: !agrees(given, with: time))
    }
    if let given = article.modified?.time.text.prefix(10) {
      let allowed = [truth.modified].compactMap(\.self) + days
      mark(.modifiedWrong, String(given), if: !allowed.contains { given.hasPrefix($0) })
    }
    let (wanted, named) = (
      Set((truth.authors ?? []).map(plain)), Set(article.authors.map(plain))
    )
    for name in wanted.subtracting(named).sorted() { mark(.authorMissing, name, if: true) }
    let accepted = wanted.union((truth.authorsAlso ?? []).map(plain))
    for name in named.subtracting(accepted).sorted() { mark(.authorInvented, name, if: true) }
    let sources = plain(([article.credit ?? ""] + article.agencies).joined(separator: " "))
    let wantedSources = (truth.agencies ?? []) + [truth.credit].compactMap(\.self)
    for source in wantedSources where !sources.contains(plain(source)) {
      mark(.creditMissing, source, if: true)
    }
    let isAccepted = (truth.creditAlso ?? []).contains { plain(article.credit) == plain($0) }
    mark(
      .creditInvented, article.credit,
      if: wantedSources.isEmpty && article.credit != nil && !isAccepted)
    if let dateline = truth.dateline {
      mark(
        .datelineMissing, article.dateline, if: plain(article.dateline) != plain(dateline))
    } else {
      mark(.datelineInvented, article.dateline, if: article.dateline != nil)
    }
    if let section = truth.section {
      mark(.section, article.section, if: plain(article.section) != plain(section))
    }
    if let canonical = truth.canonicalURL {
      mark(
        .canonical, article.canonicalURL?.text,
        if: article.canonicalURL != WebAddress(canonical))
    }
    mark(.language, article.language.tag, if: article.language.tag != truth.language)
    if let caption = truth.caption {
      let shown = article.images.map { plain(($0.caption ?? "") + " " + ($0.credit ?? "")) }
      mark(
        .captionMissing, shown.first, if: !shown.contains { $0.contains(plain(caption)) })
    }
    for offer in truth.related ?? [] {
      let isKept = article.related.contains { found in
        plain(found.title).contains(plain(offer.title))
          && (offer.url == nil || found.url == offer.url.flatMap { WebAddress($0) })
      }
      mark(.relatedMissing, offer.title, if: !isKept)
    }
    let text = plain(article.text)
    for foreign in truth.absent ?? [] where text.contains(plain(foreign)) {
      mark(.foreignWords, foreign, if: true)
    }
    return faults
  }

  /// Whether a time that was given shows the clock that the page tells; a bare day does.
  private static func agrees(_ given: String, with clock: String) -> Bool {
    guard let mark = given.firstIndex(of: "T") else { return true }
    return given[mark...].dropFirst().hasPrefix(clock)
  }

  /// Text with its spaces joined and quotation marks dropped.
  private static func plain(_ text: String?) -> String {
    (text ?? "").filter { !"\"“”«»‟″".contains($0) }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
