public import ArabicText
public import News

/// What is known of a page before it is read.
public struct PageContext: Sendable {
  /// Where it came from, redirects followed.
  public var address: WebAddress?
  /// The `Content-Type` it was sent with.
  public var contentType: String?
  /// The `Content-Language` it was sent with.
  public var contentLanguage: String?
  /// When it was fetched: the day that «today» and «an hour ago» count from.
  public var fetchedAt: Moment?
  /// Who publishes it.
  public var outlet: Outlet?
  /// The feed's item that led to it.
  public var entry: Entry?

  /// A page of which nothing needs to be known.
  public init(
    address: WebAddress? = nil, contentType: String? = nil, contentLanguage: String? = nil,
    fetchedAt: Moment? = nil, outlet: Outlet? = nil, entry: Entry? = nil
  ) {
    self.address = address
    self.contentType = contentType
    self.contentLanguage = contentLanguage
    self.fetchedAt = fetchedAt
    self.outlet = outlet
    self.entry = entry
  }
}

/// Bytes that were fetched as a page and can't be read as one.
public struct UnreadablePage: Hashable, Sendable {
  /// Why not.
  public enum Reason: Hashable, Sendable {
    /// There is nothing but blanks.
    case empty
    /// It is something else, named in English with its article: "a PDF document".
    case notMarkup(seemsToBe: String)
  }

  /// Where it came from, if that is known.
  public let address: WebAddress?
  /// Why it can't be read.
  public let reason: Reason

  /// A page that can't be read.
  public init(address: WebAddress?, reason: Reason) {
    self.address = address
    self.reason = reason
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension UnreadablePage: Problem {
  public var code: ProblemCode {
    switch reason {
    case .empty: .pageEmpty
    case .notMarkup: .pageNotMarkup
    }
  }
  public var description: String {
    let name = address?.text ?? "The page"
    return switch reason {
    case .empty: "\(name) is empty. Open it in a browser, or try again later."
    case .notMarkup(let what):
      "\(name) isn't a web page but \(what). Give the address of the page that links to it."
    }
  }
}
