/// The desk's one robot: one polite exchange at a time with each host.
public actor PoliteFetcher {
  private let settings: FetchSettings

  /// A robot with these manners.
  public init(settings: FetchSettings) { self.settings = settings }

  /// Fetches one address when its host's turn comes, redirects followed.
  public func fetch(_ request: FetchRequest) async -> FetchOutcome {
    .refused(.interrupted(request.address), retryAfter: nil)
  }

  /// Ends all connections. Fetches that still run end as ``FetchProblem/interrupted(_:)``.
  public func shutdown() async {}
}
