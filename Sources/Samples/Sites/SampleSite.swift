public import ArabicText
public import News

/// The site of one sample outlet: a path and a moment in, bytes and headers out.
///
/// It holds no connection and no clock; whoever serves it says what time it is.
public struct SampleSite: Sendable {
  /// Whose site it is.
  public let outlet: SampleOutlet
  private let addresses: [String: WebAddress]
  private let clock: SampleClock
  /// What the outlet ever publishes: the editions of each article.
  private let archive: [[SampleTruth]]

  /// A site.
  ///
  /// - Parameters:
  ///   - outlet: whose it is.
  ///   - addresses: the front pages of all sample outlets, by slug, for the links between them.
  ///     An outlet without one is taken to be at `http://SLUG.example/`.
  ///   - clock: when its news happens.
  public init(outlet: SampleOutlet, addresses: [String: WebAddress], clock: SampleClock) {
    self.outlet = outlet
    self.addresses = addresses
    self.clock = clock
    archive = SampleArticle.all.filter { $0.outlet == outlet.slug }.map { article in
      article.editions.indices.compactMap { SampleTruth(article, edition: $0, by: clock) }
    }
  }

  /// The pages that the site links to and doesn't have, so that a reader is left with its feed.
  ///
  /// The station's blog lost one; everything else that is linked to is there.
  public static let lostArticles: Set<String> = ["semi-final-preview-malaeb"]

  /// What the site answers to `GET`.
  ///
  /// - Parameters:
  ///   - path: the path as it was asked for, percent-encoded or not.
  ///   - query: what stood after `?`; nothing if there was none.
  ///   - now: the moment of asking: what is published later isn't there yet.
  ///   - validators: what the asker had from the last answer; the same again makes it a 304. Like
  ///     nginx by default, the site compares dates byte for byte.
  /// - Returns: what a server has to send, 404 for anything the site doesn't have.
  public func answer(
    path: String, query: String? = nil, at now: Moment, validators: Validators = .none
  ) -> SampleAnswer {
    let view = SiteView(
      outlet: outlet, archive: archive, addresses: addresses, clock: clock, now: now)
    let answer = answer(to: SiteRequest(path: path, query: query), on: view)
    let isUnchanged =
      validators.entityTag.map { $0 == answer.validators.entityTag }
      ?? validators.lastModified.map { $0 == answer.validators.lastModified } ?? false
    guard isUnchanged, answer.status == 200 else { return answer }
    let kept = answer.headers.filter { $0.name != "Content-Type" }
    return SampleAnswer(status: 304, headers: kept, bytes: [], delay: answer.delay)
  }

  private func answer(to request: SiteRequest, on view: SiteView) -> SampleAnswer {
    if let truth = view.truths.first(where: { request.asks(for: $0.path) }) {
      guard !Self.lostArticles.contains(truth.id) else { return missing(on: view) }
      let delay: Duration = outlet.layout == .blog ? .milliseconds(1500) : .zero
      return page(view.articlePage(truth), touched: truth.touched, delay: delay)
    }
    if let section = view.sections.first(where: { request.asks(for: view.path(ofSection: $0)) }) {
      let truths = view.truths.filter { $0.section == section }
      return page(view.listPage(section, truths), touched: touched(truths))
    }
    switch request.path {
    case "/":
      return page(view.listPage(nil, view.truths), touched: touched(view.truths))
    case outlet.feedPath where request.query.isEmpty:
      return answer(
        FeedWriter(view: view).bytes, type: FeedWriter.contentType(of: outlet),
        touched: touched(view.truths))
    case "/about": return page(view.aboutPage(), touched: clock.start)
    case "/robots.txt": return answer(view.robots, type: "text/plain; charset=utf-8")
    case "/sitemap.xml": return answer(view.sitemap, type: "application/xml")
    case "/favicon.ico", "/favicon.svg":
      return answer(Array(SamplePicture.icon(of: outlet).text.utf8), type: "image/svg+xml")
    default:
      guard let picture = SamplePicture(path: request.path, of: outlet) else {
        return missing(on: view)
      }
      return answer(Array(picture.markup.text.utf8), type: "image/svg+xml")
    }
  }

  private func page(
    _ markup: Markup, touched: Moment, delay: Duration = .zero
  ) -> SampleAnswer {
    answer(encoded(markup), type: pageType, touched: touched, delay: delay)
  }

  private func missing(on view: SiteView) -> SampleAnswer {
    SampleAnswer(
      status: 404, headers: [SampleHeaderField("Content-Type", pageType)],
      bytes: encoded(view.missingPage()))
  }

  private func encoded(_ markup: Markup) -> [UInt8] {
    outlet.encoding == .utf8 ? Array(markup.text.utf8) : Windows1256.bytes(of: markup.text)
  }

  private var pageType: String {
    // The portal's server names no encoding: the page alone does, as such portals have it.
    outlet.encoding == .utf8 ? "text/html; charset=UTF-8" : "text/html"
  }

  private func touched(_ truths: [SampleTruth]) -> Moment {
    truths.map(\.touched).max() ?? clock.start
  }

  private func answer(
    _ bytes: [UInt8], type: String, touched: Moment? = nil, delay: Duration = .zero
  ) -> SampleAnswer {
    var digest = SHA256()
    digest.update(with: bytes)
    var headers = [
      SampleHeaderField("Content-Type", type),
      SampleHeaderField("ETag", "\"" + digest.hex(bytes: 10) + "\""),
    ]
    if let touched {
      headers.append(SampleHeaderField("Last-Modified", MachineTime.http(touched)))
    }
    return SampleAnswer(headers: headers, bytes: bytes, delay: delay)
  }
}

/// What was asked of a site, comparable with what it links to.
struct SiteRequest {
  let path: String
  let query: [String]

  init(path: String, query: String?) {
    self.path = PercentEncoding.decoded(path)
    self.query = (query ?? "").split(separator: "&").map { PercentEncoding.decoded(String($0)) }
  }

  /// Whether it asks for an address of the site; parameters too many don't matter.
  func asks(for address: String) -> Bool {
    let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let asked = SiteRequest(
      path: String(parts[0]), query: parts.count > 1 ? String(parts[1]) : nil)
    return path == asked.path && asked.query.allSatisfy(query.contains)
  }
}
