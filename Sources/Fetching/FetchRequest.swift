public import News

/// What is to be fetched, and how.
public struct FetchRequest: Sendable {
  /// What an address is asked for.
  public enum Purpose: Sendable {
    /// A feed: RSS, RDF, Atom or JSON.
    case feed
    /// A web page.
    case page

    /// The media types that are welcome, as `Accept` says it.
    var accept: String {
      switch self {
      case .feed:
        "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, "
          + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, "
          + "*/*;q=0.1"
      case .page: "text/html, application/xhtml+xml, application/xml;q=0.8, */*;q=0.1"
      }
    }
  }

  /// Where.
  public let address: WebAddress
  /// What the last complete answer gave, to ask only for news; none asks for everything.
  public let validators: Validators
  /// What for.
  public let purpose: Purpose

  /// A wish for what is at `address`.
  public init(_ address: WebAddress, for purpose: Purpose, validators: Validators = .none) {
    self.address = address
    self.validators = validators
    self.purpose = purpose
  }
}

/// How a fetch ended.
///
/// `movedTo` is where an address has moved for good: there only if every redirect on the way was
/// permanent (301, 308) and none gave up TLS. `freshFor` is how long the answer asked not to be
/// asked again (`Cache-Control`, `Expires`), as it was sent: bound it before obeying.
public enum FetchOutcome: Sendable {
  /// An answer.
  case page(Page, movedTo: WebAddress?, freshFor: Duration?)
  /// Nothing changed since the validators were given.
  case unchanged(movedTo: WebAddress?, freshFor: Duration?)
  /// Nothing came. `retryAfter` is how long the host asked to be left alone, in bounds.
  case refused(FetchProblem, retryAfter: Duration?)
}
