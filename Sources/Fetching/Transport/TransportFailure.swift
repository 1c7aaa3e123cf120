import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import News

/// What can go wrong between two sockets, read from whatever the libraries threw.
enum TransportFailure: Error, Equatable {
  case tooLarge
  case slow
  case cancelled
  /// The host ended the connection.
  case closed
  case unreachable(String)
  case untrusted(String)
  case broken(String)

  init(_ error: any Error) {
    self =
      switch error {
      case let failure as TransportFailure: failure
      case is CancellationError: .cancelled
      case let error as HTTPClientError: Self.failure(error)
      case HTTPParserError.invalidEOFState: .closed
      case is HTTPParserError: .broken("it isn't HTTP")
      case NIOSSLError.uncleanShutdown: .closed
      case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
        .untrusted(Self.sentence(of: error))
      case let error as NIOConnectionError:
        .unreachable(
          error.connectionErrors.first.map { Self.sentence(of: $0.error) } ?? "no answer")
      case let error as IOError:
        [ECONNRESET, EPIPE].contains(error.errnoCode)
          ? .closed : .unreachable(Self.sentence(of: error))
      case is ChannelError: .closed
      default: .broken(Self.sentence(of: error))
      }
  }

  private static func failure(_ error: HTTPClientError) -> TransportFailure {
    switch error {
    case .cancelled, .alreadyShutdown, .requestStreamCancelled: .cancelled
    case .remoteConnectionClosed, .uncleanShutdown: .closed
    case .readTimeout, .writeTimeout, .connectTimeout, .deadlineExceeded, .tlsHandshakeTimeout,
      .getConnectionFromPoolTimeout:
      .slow
    default: .broken(error.shortDescription)
    }
  }

  private static func sentence(of error: any Error) -> String {
    if let error = error as? IOError, let text = strerror(error.errnoCode) {
      return String(cString: text).lowercased()
    }
    return String(String(describing: error).prefix(200))
  }

  /// The failure as the desk is told of it.
  func problem(at address: WebAddress, limit: Int) -> FetchProblem {
    switch self {
    case .tooLarge: .tooLarge(address, limit: limit)
    case .slow: .tooSlow(address)
    case .cancelled: .interrupted(address)
    case .closed: .hostUnreachable(host: address.host, detail: "it closed the connection")
    case .unreachable(let detail): .hostUnreachable(host: address.host, detail: detail)
    case .untrusted(let detail): .hostUntrusted(host: address.host, detail: detail)
    case .broken(let detail): .broken(address, detail: detail)
    }
  }
}
