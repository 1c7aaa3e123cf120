public import News

/// A port that can't be listened on.
public struct PortUnavailable: Hashable, Sendable {
  /// Why not.
  public enum Reason: Hashable, Sendable {
    /// Another program listens there.
    case inUse
    /// This user may not listen there; ports below 1024 belong to root.
    case notAllowed
    /// The host isn't one of this machine's.
    case noSuchHost
  }

  /// The host that was asked for.
  public let host: String
  /// The port that was asked for.
  public let port: Int
  /// Why it can't be had.
  public let reason: Reason
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PortUnavailable: Problem {
  public var code: ProblemCode { .portUnavailable }

  public var description: String {
    switch reason {
    case .inUse:
      "Port \(port) on \(host) is in use by another program. Choose another with `make run PORT=\(port &+ 1)` or `isnad serve --port \(port &+ 1)`."
    case .notAllowed:
      "This user may not listen on port \(port) of \(host). Choose one above 1023 with `make run PORT=8080` or `isnad serve --port 8080`."
    case .noSuchHost:
      "\(host) isn't an address of this machine. Choose one that is, as `isnad serve --host 127.0.0.1 --port \(port)`."
    }
  }
}
