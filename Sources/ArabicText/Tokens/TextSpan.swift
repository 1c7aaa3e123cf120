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
