import ArabicText
import News
import Store

/// Answers requests: everything about serving pages that needs no socket.
struct Site: Sendable {
  let store: any ReaderStore
  let leave: @Sendable (DeskRequest) async throws -> Void
  let settings: WebSettings
  let note: @Sendable (_ error: any Error, _ path: String) -> Void

  /// The answer to one request.
  func answer(to request: WebRequest, now: Moment) async -> WebAnswer {
    guard Route(path: request.path, query: request.query) != nil else {
      return WebAnswer(.notFound)
    }
    return WebAnswer(.ok)
  }
}
