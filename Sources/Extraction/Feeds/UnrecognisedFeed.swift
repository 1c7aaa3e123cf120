public import News

/// An answer that was to be a feed and isn't one.
public struct UnrecognisedFeed: Sendable, Equatable {
  /// What it seems to be.
  public enum Appearance: Sendable, Equatable {
    /// Nothing at all.
    case nothing
    /// A page for a browser, with its title.
    case page(title: String?)
    /// A page that asks for a name and a password, with its title.
    case login(title: String?)
    /// A picture, an archive, a program.
    case binary
    /// JSON of another kind.
    case json
    /// A list of sitemaps, which are no feeds.
    case sitemapIndex
    /// XML of another kind, with the name of its outermost element.
    case xml(root: String)
    /// Text of another kind.
    case text
  }

  /// Where it came from.
  public let url: String
  /// What it seems to be.
  public let appearance: Appearance

  /// A refusal of what came from `url`.
  public init(url: String, appearance: Appearance) {
    self.url = url
    self.appearance = appearance
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension UnrecognisedFeed: Problem {
  public var code: ProblemCode {
    switch appearance {
    case .nothing: .pageEmpty
    case .binary: .pageNotMarkup
    default: .feedUnrecognised
    }
  }

  public var description: String {
    switch appearance {
    case .nothing: "\(url) answered with nothing. Look whether the address is right."
    case .page(let title):
      "\(url) is a web page\(Self.named(title)), not a feed. Add it as a site, "
        + "and its feeds are looked for."
    case .login(let title):
      "\(url) is a page\(Self.named(title)) that asks to sign in, not a feed. "
        + "Isnad reads only what is open to all."
    case .binary: "\(url) is neither text nor a feed. Look whether the address is right."
    case .json: "\(url) is JSON, but not a JSON Feed."
    case .sitemapIndex:
      "\(url) is a list of sitemaps, not a feed. Add the sitemap for news that it names."
    case .xml(let root): "\(url) is XML (<\(root)>), but not RSS, RDF or Atom."
    case .text: "\(url) is text, but not RSS, RDF, Atom or JSON Feed."
    }
  }

  private static func named(_ title: String?) -> String {
    title.map { " (\"\($0)\")" } ?? ""
  }
}
