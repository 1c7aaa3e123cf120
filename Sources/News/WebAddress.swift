/// An `http` or `https` address, parsed once by the rules of the WHATWG URL standard.
public struct WebAddress: Hashable, Sendable {
  /// Whether it asks for TLS.
  public let isSecure: Bool
  /// The host as the socket will read it: ASCII, lower case, Punycode; IPv4 as four numbers,
  /// IPv6 in brackets.
  public let host: String
  /// The port; nothing where it is the scheme's own.
  public let port: Int?
  /// The path, percent-encoded, `/` at least.
  public let path: String
  /// The query without `?`, percent-encoded; nothing if there is none.
  public let query: String?

  /// An address of parts that are known to be right.
  init(isSecure: Bool, host: String, port: Int?, path: String, query: String?) {
    self.isSecure = isSecure
    self.host = host
    self.port = port
    self.path = path
    self.query = query
  }

  /// The whole address, without a fragment.
  public var text: String {
    origin + path + (query.map { "?" + $0 } ?? "")
  }

  /// Scheme, host and port: `https://www.marfa.example`.
  public var origin: String {
    (isSecure ? "https://" : "http://") + authority
  }

  /// Host, and port where it isn't the scheme's own.
  public var authority: String {
    host + (port.map { ":\($0)" } ?? "")
  }

  /// The port a connection is made to.
  public var effectivePort: Int { port ?? (isSecure ? 443 : 80) }

  /// Whether it leads to a site's front page rather than into the site.
  public var isFrontPage: Bool {
    guard query == nil else { return false }
    let bare = path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 4).map(Substring.init)
    guard let only = bare.first else { return true }
    // A language's front page (`/ar`) is one too, and so is the file that stands for a folder.
    return bare.count == 1
      && (only.utf8.count == 2 || only.hasPrefix("index.") || only.hasPrefix("default."))
  }

  /// What two addresses of one page have in common.
  ///
  /// Scheme, `www.`, a dot after the host and the marks that campaigns add are left out, and
  /// escapes are written one way. For comparing, not for fetching.
  public var canonicalKey: String {
    var name = host[...]
    if name.hasPrefix("www.") { name = name.dropFirst(4) }
    if name.hasSuffix(".") { name = name.dropLast() }
    var key = String(name)
    if let port { key += ":\(port)" }
    key += PercentEncoding.normalised(path)
    guard let query else { return key }
    let kept = PercentEncoding.normalised(query)
      .split(separator: "&", omittingEmptySubsequences: true)
      .filter { !Self.isCampaignMark($0) }
    return kept.isEmpty ? key : key + "?" + kept.joined(separator: "&")
  }

  private static func isCampaignMark(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || name.hasPrefix("at_") || name.hasPrefix("pk_")
      || ["fbclid", "gclid", "yclid", "mc_cid", "mc_eid", "ref", "amp"].contains(name)
  }
}

extension WebAddress {
  /// Reads an address, whole or relative to `base`; nothing if it isn't `http` or `https`, names
  /// no host, holds a user's name or password, or is longer than 4,096 bytes.
  public init?(_ text: String, relativeTo base: WebAddress? = nil) {
    let parser = WebAddressParser(text, relativeTo: base)
    // Escapes and a base make it longer than it was written; what is kept must read back.
    guard let address = parser.address(), address.length <= WebAddressParser.mostBytes else {
      return nil
    }
    self = address
  }

  /// The bytes of ``text``, which is ASCII throughout.
  private var length: Int {
    origin.utf8.count + path.utf8.count + (query.map { $0.utf8.count + 1 } ?? 0)
  }
}

/// A text that was to be an address and isn't.
public struct MalformedAddress: Sendable {
  /// What was given.
  public let text: String

  /// A refusal of `text`.
  public init(text: String) { self.text = text }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension MalformedAddress: Problem {
  public var code: ProblemCode { .addressMalformed }
  public var description: String {
    "\"\(text)\" isn't a web address. Write it whole, as https://www.example.com/feed."
  }
}
