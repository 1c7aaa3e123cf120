/// A stretch of a text, counted in Unicode scalars, as SQLite, PostgreSQL and Python count.
public struct TextSpan: Hashable, Sendable {
  /// The first scalar, counted from zero.
  public let start: Int
  /// One past the last scalar.
  public let end: Int

  /// A stretch from `start` up to, but not including, `end`.
  ///
  /// - Precondition: `0 <= start <= end`; spans are made by our own code, never read from outside.
  public init(start: Int, end: Int) {
    precondition(0 <= start && start <= end, "a span runs forward")
    self.start = start
    self.end = end
  }

  /// How many scalars it covers.
  public var count: Int { end - start }
}

extension String {
  /// How many Unicode scalars it has: the bytes of its UTF-8 that begin one, counted many at a time.
  package var scalarCount: Int {
    let bytes = utf8
    return Self.scalarCount(of: bytes.span)
  }

  private static func scalarCount(of bytes: Span<UInt8>) -> Int {
    var count = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 { count &+= 1 }
    return count
  }
}
