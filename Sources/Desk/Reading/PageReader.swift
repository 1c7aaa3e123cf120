import Analysis
public import ArabicText
public import Extraction
public import News
public import Store

/// Turns what was fetched into what is stored: extraction and analysis in one call.
///
/// A pure function of its input; desk, command line and batch all read pages through it.
public struct PageReader: Sendable {
  private let extractor: ArticleExtractor

  /// A reader.
  ///
  /// - Parameter rules: how the pages of some outlets are read.
  public init(rules: OutletRules = .none) {
    extractor = ArticleExtractor(rules: rules)
  }

  /// An article's report from its page, or from the feed where the page holds none.
  ///
  /// - Parameters:
  ///   - page: what its address answered.
  ///   - lease: the entry that led to it.
  /// - Returns: a report, or the problem that neither page nor feed holds a text.
  public func report(on page: Page, for lease: EntryLease) -> Result<ArticleReport, RecordedProblem>
  {
    let context = PageContext(
      address: page.address, contentType: page.contentType,
      contentLanguage: page.contentLanguage, fetchedAt: page.fetchedAt, outlet: lease.outlet,
      entry: lease.entry)
    let reason: RecordedProblem
    do throws(UnreadablePage) {
      let article = try extractor.article(in: page.bytes, of: context)
      if article.kind.isReadable, !article.text.isEmpty {
        let identity = ArticleID.identity(canonical: article.canonicalURL, fetched: page.address)
        return .success(
          report(
            article, identity: identity.canonicalKey, url: page.address, origin: .page,
            lease: lease, at: page.fetchedAt))
      }
      reason = RecordedProblem(
        ArticleNotFound(address: page.address, kind: article.kind), at: page.fetchedAt)
    } catch {
      reason = RecordedProblem(error, at: page.fetchedAt)
    }
    return report(onFeedOf: lease, because: reason, at: page.fetchedAt)
  }

  /// An article's report from the feed alone, because its page can't be had.
  ///
  /// - Returns: a report, or the same problem if the feed holds no text either.
  public func report(
    onFeedOf lease: EntryLease, because problem: RecordedProblem?, at now: Moment
  ) -> Result<ArticleReport, RecordedProblem> {
    let article = extractor.article(
      of: PageContext(
        address: lease.entry.link, fetchedAt: now, outlet: lease.outlet, entry: lease.entry))
    guard let key = lease.entry.key, article.headline != nil || !article.text.isEmpty else {
      return .failure(
        problem
          ?? RecordedProblem(ArticleNotFound(address: lease.entry.link, kind: .other), at: now)
      )
    }
    return .success(
      report(
        article, identity: key, url: lease.entry.link,
        origin: problem.map(ArticleOrigin.feed(because:)) ?? .feedInFull, lease: lease, at: now))
  }

  /// The report of an article that comes in on a line.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - outlet: whom it is filed under if the line doesn't say.
  ///   - now: when it is read, for a line without a time of its own.
  /// - Returns: nothing for a line that holds neither headline nor text.
  public func report(on line: ArticleLine, of outlet: OutletID, now: Moment) -> ArticleReport? {
    var article = line.article
    guard article.headline != nil || !article.text.isEmpty else { return nil }
    if article.language == .unknown {
      let words = (article.headline ?? "") + "\n" + article.text
      article.language = LanguageRecognizer().recognise(words).language
    }
    let identity: String
    if let url = line.url ?? article.canonicalURL {
      identity = ArticleID.identity(canonical: article.canonicalURL, fetched: url).canonicalKey
    } else {
      identity = "id:" + (line.id ?? (article.headline ?? "") + article.text.prefix(200))
    }
    return report(
      article, identity: identity, url: line.url, origin: line.origin ?? .imported, lease: nil,
      outlet: line.outlet ?? outlet, at: line.seen ?? now, readAt: line.versionSeen)
  }

  private func report(
    _ article: Article, identity: String, url: WebAddress?, origin: ArticleOrigin,
    lease: EntryLease?, outlet: OutletID? = nil, at seen: Moment, readAt: Moment? = nil
  ) -> ArticleReport {
    let analysed = ArticleAnalyser().terms(of: article)
    return ArticleReport(
      lease: lease, outlet: outlet ?? lease?.outlet.id ?? OutletID(host: url?.host ?? ""),
      identity: identity, url: url, seen: seen, readAt: readAt, origin: origin, article: article,
      headlineTerms: analysed.headline, bodyTerms: analysed.body,
      fingerprint: ArticleAnalyser().fingerprint(of: article))
  }
}

extension PageKind {
  /// Whether a page of this kind holds one text of its own.
  fileprivate var isReadable: Bool {
    switch self {
    case .article, .live, .gallery, .video: true
    case .index, .login, .other: false
    }
  }
}

/// A page that holds no article.
public struct ArticleNotFound: Sendable {
  /// Where it is.
  public let address: WebAddress?
  /// What it is instead.
  public let kind: PageKind
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension ArticleNotFound: Problem {
  public var code: ProblemCode { .articleNotFound }
  public var description: String {
    let place = address?.text ?? "The entry"
    return switch kind {
    case .login:
      "\(place) asks for a login or a subscription, so only the feed's own text is kept."
    case .index:
      "\(place) is a list of articles, not one article; only the feed's own text is kept."
    default: "\(place) holds no article that could be found; only the feed's own text is kept."
    }
  }
}
