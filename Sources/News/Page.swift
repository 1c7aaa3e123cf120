public import ArabicText

/// What an address answered: the evidence.
public struct Page: Sendable {
  /// What was asked for.
  public let requested: WebAddress
  /// Where the answer came from, redirects followed.
  public let address: WebAddress
  /// The status of HTTP, 200 to 299.
  public let status: Int
  /// The `Content-Type` as it was sent; nothing if none was.
  public let contentType: String?
  /// The `Content-Language` as it was sent.
  public let contentLanguage: String?
  /// What to send back next time.
  public let validators: Validators
  /// The body, decompressed.
  public let bytes: [UInt8]
  /// When the answer was complete.
  public let fetchedAt: Moment
  /// Whether the body ended before it should have: it gives what it has, but is no good fetch.
  public let isTruncated: Bool

  /// An answer in full.
  public init(
    requested: WebAddress, address: WebAddress? = nil, status: Int = 200,
    contentType: String? = nil, contentLanguage: String? = nil, validators: Validators = .none,
    bytes: [UInt8], fetchedAt: Moment, isTruncated: Bool = false
  ) {
    self.requested = requested
    self.address = address ?? requested
    self.status = status
    self.contentType = contentType
    self.contentLanguage = contentLanguage
    self.validators = validators
    self.bytes = bytes
    self.fetchedAt = fetchedAt
    self.isTruncated = isTruncated
  }
}

/// What a server gave to ask "has it changed?" with, byte for byte (RFC 9110, section 8.8).
public struct Validators: Hashable, Sendable {
  /// The `ETag`, quotes and all.
  public let entityTag: String?
  /// The `Last-Modified`, as it was sent.
  public let lastModified: String?

  /// What was received; nothing for what wasn't.
  public init(entityTag: String?, lastModified: String?) {
    self.entityTag = entityTag
    self.lastModified = lastModified
  }

  /// Nothing to ask with.
  public static let none = Validators(entityTag: nil, lastModified: nil)
}
