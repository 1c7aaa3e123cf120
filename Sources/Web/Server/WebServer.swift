public import ArabicText
import FoundationEssentials
import Glibc
import Hummingbird
import Logging
import NIOCore
import News
public import Store

/// Serves the pages, until it is cancelled or asked to stop.
public struct WebServer: Sendable {
  private let site: Site
  private let settings: WebSettings
  private let now: @Sendable () -> Moment
  private let onReady: @Sendable (Int) async -> Void

  /// A server that isn't running yet.
  ///
  /// - Parameters:
  ///   - store: what the pages are made of.
  ///   - leave: leaves a reader's request for the desk.
  ///   - settings: where to listen, and what pages need to know.
  ///   - now: the time, for pages that say how long ago something was.
  ///   - note: told of what went wrong with an answer, and on which path.
  ///   - onReady: told the port once it listens.
  public init(
    store: any ReaderStore, leave: @escaping @Sendable (DeskRequest) async throws -> Void,
    settings: WebSettings = WebSettings(),
    now: @escaping @Sendable () -> Moment = Self.clock,
    note: @escaping @Sendable (_ error: any Error, _ path: String) -> Void = { _, _ in },
    onReady: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
  ) {
    site = Site(store: store, leave: leave, settings: settings, note: note)
    self.settings = settings
    self.now = now
    self.onReady = onReady
  }

  /// The machine's clock.
  public static let clock: @Sendable () -> Moment = {
    Moment(secondsSince1970: Int64(Date().timeIntervalSince1970))
  }

  /// Listens and answers; ends when its task is cancelled or its service group shuts down.
  ///
  /// - Throws: ``PortUnavailable`` if it can't listen.
  public func run() async throws {
    var logger = Logger(label: "isnad.web", factory: { _ in SwiftLogNoOpLogHandler() })
    logger.logLevel = .critical
    let responder = CallbackResponder<BasicRequestContext> { [site, now] request, _ in
      await Self.response(to: request, of: site, now: now())
    }
    let application = Application(
      responder: responder,
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(60),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100))),
      configuration: .init(address: .hostname(settings.host, port: settings.port), serverName: nil),
      onServerRunning: { [onReady] channel in await onReady(channel.localAddress?.port ?? 0) },
      logger: logger)
    do {
      try await application.run()
    } catch is CancellationError {
      return
    } catch {
      throw Self.problem(error, at: settings)
    }
  }

  private static func problem(_ error: any Error, at settings: WebSettings) -> any Error {
    func unavailable(_ reason: PortUnavailable.Reason) -> PortUnavailable {
      PortUnavailable(host: settings.host, port: settings.port, reason: reason)
    }
    guard let failure = error as? IOError else {
      return error is SocketAddressError ? unavailable(.noSuchHost) : error
    }
    return switch failure.errnoCode {
    case EADDRINUSE: unavailable(.inUse)
    case EACCES, EPERM: unavailable(.notAllowed)
    case EADDRNOTAVAIL: unavailable(.noSuchHost)
    default: error
    }
  }
}

// What follows turns Hummingbird's values into ours and back.
extension WebServer {
  private static let largestForm = 65_536

  private static func response(
    to request: Request, of site: Site, now: Moment
  ) async -> Response {
    let method: WebRequest.Method =
      switch request.method {
      case .get: .get
      case .head: .head
      case .post: .post
      default: .other
      }
    var headers: [String: String] = [:]
    for field in request.headers {
      let name = field.name.canonicalName
      let parted = name == "cookie" ? "; " : ", "
      headers[name] = headers[name].map { $0 + parted + field.value } ?? field.value
    }
    headers["host"] = headers["host"] ?? request.head.authority
    var body: [UInt8] = []
    if method == .post {
      do {
        body = Array(buffer: try await request.body.collect(upTo: largestForm))
      } catch {
        return response(WebAnswer(.tooLarge), toHead: false)
      }
    }
    let question = WebRequest(method, request.head.path ?? "/", headers: headers, body: body)
    return response(await site.answer(to: question, now: now), toHead: method == .head)
  }

  private static func response(_ answer: WebAnswer, toHead isHead: Bool) -> Response {
    var fields = HTTPFields()
    for header in answer.headers {
      guard let name = HTTPFields.Element.Name(header.name) else { continue }
      fields.append(HTTPFields.Element(name: name, value: header.value))
    }
    if answer.status != .notModified { fields[.contentLength] = String(answer.body.count) }
    return Response(
      status: .init(code: answer.status.rawValue), headers: fields,
      body: isHead || answer.body.isEmpty
        ? .init() : .init(byteBuffer: ByteBuffer(bytes: answer.body)))
  }
}
