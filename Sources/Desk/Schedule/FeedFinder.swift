import Extraction
public import Fetching
public import News

/// Finds the feed of a site from whatever address someone gives.
public struct FeedFinder: Sendable {
  /// A feed that was found and read.
  public struct Found: Sendable {
    /// Where it is.
    public let address: WebAddress
    /// What it says.
    public let feed: Feed
    /// The site's own page, if that was given.
    public let site: WebAddress?
    /// Other feeds that the site announces, not read.
    public let others: [WebAddress]
  }

  private let fetcher: PoliteFetcher

  /// A finder that asks through `fetcher`.
  public init(fetcher: PoliteFetcher) { self.fetcher = fetcher }

  /// The feed at `address`, or the one that the page there announces, or one in a usual place.
  ///
  /// - Throws: the problem of fetching, or that there is no feed.
  public func feed(at address: WebAddress) async throws(AnyProblem) -> Found {
    let page = try await page(at: address, for: .page)
    if let feed = try? FeedReader.feed(in: page, outletZone: nil) {  // no feed: it may be a site
      return Found(address: page.address, feed: feed, site: nil, others: [])
    }
    let announced = FeedDiscovery.feeds(
      in: page.bytes, contentType: page.contentType, address: page.address)
    for (index, candidate) in announced.prefix(Self.mostTries).enumerated() {
      // A candidate that fails is no reason to stop: pages announce feeds that are long gone.
      guard let answer = try? await self.page(at: candidate.address, for: .feed),
        let feed = try? FeedReader.feed(in: answer, outletZone: nil)
      else { continue }
      let others = announced.enumerated()
        .filter { $0.offset != index && $0.element.evidence == .announced }
        .map(\.element.address)
      return Found(
        address: answer.address, feed: feed, site: page.address,
        others: Array(others.prefix(Self.mostTries)))
    }
    throw AnyProblem(FeedNotFound(address: address))
  }

  /// How many places are tried.
  private static let mostTries = 12

  private func page(
    at address: WebAddress, for purpose: FetchRequest.Purpose
  ) async throws(AnyProblem) -> Page {
    switch await fetcher.fetch(FetchRequest(address, for: purpose)) {
    case .page(let page, _, _): return page
    case .refused(let problem, _): throw AnyProblem(problem)
    case .unchanged: throw AnyProblem(FeedNotFound(address: address))
    }
  }
}

/// A site on which no feed was found.
public struct FeedNotFound: Sendable {
  /// Where it was looked for.
  public let address: WebAddress
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension FeedNotFound: Problem {
  public var code: ProblemCode { .feedNotFound }
  public var description: String {
    "\(address.text) announces no feed, and none was found in the usual places. Look on the site for RSS or «خلاصات», and add the feed's own address."
  }
}

/// Any of the problems of a step that has several kinds.
public struct AnyProblem: Sendable {
  /// What went wrong.
  public let problem: any Problem

  /// A problem, whichever it is.
  public init(_ problem: any Problem) { self.problem = problem }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension AnyProblem: Problem {
  public var code: ProblemCode { problem.code }
  public var description: String { problem.description }
}
