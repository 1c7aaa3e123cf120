import Glibc
import NIOCore
import NIOPosix
import Synchronization

/// An outlet's server on an address of this machine, which answers as a test says.
final class LocalServer: Sendable {
  /// What was asked.
  struct Request: Sendable {
    let target: String
    /// By their names in lower case.
    let headers: [String: String]
  }

  /// What is answered.
  enum Reply: Sendable {
    /// A whole answer of HTTP.
    case answer(String, [String: String] = [:], [UInt8] = [])
    /// Bytes as they are, and then the end of the connection.
    case raw([UInt8])
    /// Bytes as they are, and then nothing, ever.
    case begun([UInt8])
    /// The connection broken.
    case reset
    /// Nothing, ever.
    case silence

    static func text(_ text: String, _ headers: [String: String] = [:]) -> Reply {
      .answer("200 OK", headers, Array(text.utf8))
    }

    static func moved(_ status: String, to location: String) -> Reply {
      .answer(status, ["Location": location])
    }

    static let missing: Reply = .answer("404 Not Found")
  }

  struct Ledger {
    var requests: [Request] = []
    var connections = 0
    var open = 0
    var mostOpen = 0
  }

  private let channel: any Channel
  private let ledger: LedgerBox

  /// A lock that handlers can share.
  final class LedgerBox: Sendable {
    let state: Mutex<Ledger> = Mutex(Ledger())
  }

  private init(channel: any Channel, ledger: LedgerBox) {
    self.channel = channel
    self.ledger = ledger
  }

  /// Runs `body` while a server answers at `address`; robots.txt is missing unless `answer` is
  /// asked for it too.
  static func run(
    at address: String = "127.30.0.1", port: Int = 0, hasRobots: Bool = false,
    answer: @escaping @Sendable (Request) -> Reply, body: (LocalServer) async throws -> Void
  ) async throws {
    let ledger = LedgerBox()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          ledger.state.withLock { $0.connections += 1 }
          try channel.pipeline.syncOperations.addHandler(
            Conversation(ledger: ledger) { request in
              request.target == "/robots.txt" && !hasRobots ? .missing : answer(request)
            })
        }
      }
      .bind(host: address, port: port).get()
    let server = LocalServer(channel: channel, ledger: ledger)
    do {
      try await body(server)
    } catch {
      try await channel.close()
      throw error
    }
    try await channel.close()
  }

  var port: Int { channel.localAddress?.port ?? 0 }
  var origin: String { "http://\(channel.localAddress?.ipAddress ?? ""):\(port)" }
  /// What was asked, but for robots.txt.
  var requests: [Request] { all.filter { $0.target != "/robots.txt" } }
  /// What was asked.
  var all: [Request] { ledger.state.withLock { $0.requests } }
  var connections: Int { ledger.state.withLock { $0.connections } }
  /// How many requests it had open at once.
  var mostOpen: Int { ledger.state.withLock { $0.mostOpen } }
}

/// One connection: reads heads of requests, writes what is answered.
private final class Conversation: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let ledger: LocalServer.LedgerBox
  private let answer: @Sendable (LocalServer.Request) -> LocalServer.Reply
  private var received = ""

  init(
    ledger: LocalServer.LedgerBox,
    answer: @escaping @Sendable (LocalServer.Request) -> LocalServer.Reply
  ) {
    self.ledger = ledger
    self.answer = answer
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = unwrapInboundIn(data)
    // The greeting of TLS, which this isn't.
    if bytes.readableBytesView.first == 0x16 {
      return write(.raw(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8)), context: context)
    }
    received += String(buffer: bytes)
    guard received.hasSuffix("\r\n\r\n") else { return }
    let request = request(from: received)
    received = ""
    ledger.state.withLock { ledger in
      ledger.requests.append(request)
      ledger.open += 1
      ledger.mostOpen = max(ledger.mostOpen, ledger.open)
    }
    // A moment later, so that a second request would be seen beside the first.
    let box = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: .milliseconds(1)) {
      let (conversation, context) = box.value
      conversation.ledger.state.withLock { $0.open -= 1 }
      conversation.write(conversation.answer(request), context: context)
    }
  }

  private func request(from head: String) -> LocalServer.Request {
    let lines = head.split(separator: "\r\n")
    let target = lines.first?.split(separator: " ").dropFirst().first ?? ""
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      headers[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
    }
    return LocalServer.Request(target: String(target), headers: headers)
  }

  private func write(_ reply: LocalServer.Reply, context: ChannelHandlerContext) {
    switch reply {
    case .answer(let status, let headers, let body):
      var head = "HTTP/1.1 \(status)\r\nContent-Length: \(body.count)\r\n"
      for (name, value) in headers { head += "\(name): \(value)\r\n" }
      let bytes = Array((head + "\r\n").utf8) + body
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
    case .raw(let bytes):
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
      context.close(promise: nil)
    case .begun(let bytes):
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
    case .reset:
      let box = NIOLoopBound(context, eventLoop: context.eventLoop)
      guard let socket = context.channel as? any SocketOptionProvider else { return }
      socket.setSoLinger(linger(l_onoff: 1, l_linger: 0))
        .whenComplete { _ in box.value.close(promise: nil) }
    case .silence: return
    }
  }
}
