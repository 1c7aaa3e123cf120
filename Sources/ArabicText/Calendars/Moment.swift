/// A point in time, to the second, the same everywhere on Earth.
public struct Moment: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX).
  public let secondsSince1970: Int64

  /// The point `secondsSince1970` seconds after the beginning of 1970 in GMT.
  public init(secondsSince1970: Int64) { self.secondsSince1970 = secondsSince1970 }

  /// The point `seconds` later; earlier, if negative.
  public func advanced(bySeconds seconds: Int64) -> Moment {
    Moment(secondsSince1970: secondsSince1970 + seconds)
  }

  /// The point `duration` later, fractions of a second cut.
  public func advanced(by duration: Duration) -> Moment {
    advanced(bySeconds: duration.components.seconds)
  }

  /// Seconds from `earlier` to here; negative if it is later.
  public func seconds(since earlier: Moment) -> Int64 {
    secondsSince1970 - earlier.secondsSince1970
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Moment: Comparable {
  public static func < (left: Moment, right: Moment) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
}
