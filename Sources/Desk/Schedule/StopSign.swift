import Synchronization

/// A sign that work should come to its end: nothing new is begun, what is in hand is finished.
public final class StopSign: Sendable {
  private let raised = Atomic(false)

  /// A sign that isn't raised.
  public init() {}

  /// Whether it is raised.
  public var isRaised: Bool { raised.load(ordering: .relaxed) }

  /// Raises it, for good.
  public func raise() { raised.store(true, ordering: .relaxed) }
}
