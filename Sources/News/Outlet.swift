public import ArabicText

/// The name under which the desk knows an outlet: `sahl-agency`.
public struct OutletID: Hashable, Sendable {
  /// Lowercase ASCII letters, digits and single inner hyphens, at most 64.
  public let slug: String

  /// Reads an outlet's name.
  ///
  /// - Throws: ``MalformedOutletID`` if `text` has anything else, or nothing, or too much.
  public init(_ text: String) throws(MalformedOutletID) {
    let bytes = Array(text.utf8)
    let hyphen = UInt8(ascii: "-")
    guard (1...64).contains(bytes.count), bytes.first != hyphen, bytes.last != hyphen,
      !zip(bytes, bytes.dropFirst()).contains(where: { $0 == hyphen && $1 == hyphen }),
      bytes.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == hyphen })
    else { throw MalformedOutletID(text: text) }
    slug = text
  }

  /// The name that a host suggests: `www.marfa.example` is `marfa-example`.
  public init(host: String) {
    var slug = ""
    let plain = host.hasPrefix("www.") ? host.dropFirst(4) : host[...]
    for byte in plain.utf8.prefix(60) {
      if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    self.slug = slug.isEmpty ? "outlet" : slug
  }
}

/// A text that can't name an outlet.
public struct MalformedOutletID: Sendable {
  /// What was given.
  public let text: String
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension MalformedOutletID: Problem {
  public var code: ProblemCode { .lineMalformed }
  public var description: String {
    "\"\(text)\" can't name an outlet: use lowercase Latin letters, digits and single hyphens."
  }
}

/// Who publishes.
public struct Outlet: Hashable, Sendable {
  /// What sort of publisher it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A news agency.
    case agency
    /// A newspaper, printed or not.
    case newspaper
    /// A television or radio station.
    case broadcaster
    /// A news site that is neither.
    case site
    /// A ministry, an authority, an organisation.
    case official
    /// A site that gathers others' news.
    case aggregator
    /// Not known.
    case unknown
  }

  /// Its name in the desk and in addresses.
  public let id: OutletID
  /// Its name as it calls itself, in its own language.
  public var name: String
  /// Its name in Latin letters, for the English interface; nothing if none is known.
  public var latinName: String?
  /// ISO 3166-1 alpha-2; nothing if not known.
  public var country: String?
  /// The languages it writes, main one first; empty if not known.
  public var languages: [Language]
  /// What sort of publisher.
  public var kind: Kind
  /// Its front page.
  public var home: WebAddress?
  /// The zone its clocks show, as the IANA names it (`Asia/Riyadh`); nothing if not known.
  public var zone: String?
  /// Whether it is one of our own sample outlets, whose news is invented.
  public var isSample: Bool

  /// An outlet of which at least the name is known.
  public init(
    id: OutletID, name: String, latinName: String? = nil, country: String? = nil,
    languages: [Language] = [], kind: Kind = .unknown, home: WebAddress? = nil,
    zone: String? = nil, isSample: Bool = false
  ) {
    self.id = id
    self.name = name
    self.latinName = latinName
    self.country = country
    self.languages = languages
    self.kind = kind
    self.home = home
    self.zone = zone
    self.isSample = isSample
  }
}
