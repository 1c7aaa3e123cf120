import ArabicText
import ArgumentParser
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import News

/// Hundreds of outlets, each a host of its own on loopback, in a process of its own.
struct Farm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "farm", abstract: "Serve invented outlets on 127.40.0.0/16 until killed.")

  /// Where the outlets are.
  static let range = "127.40.0.0/16"
  static let port = 8095

  @Option var hosts = 300
  @Option var articles = 10

  static func host(_ number: Int) -> String { "127.40.\(number / 250).\(number % 250 + 1)" }

  func run() async throws {
    let news = InventedNews()
    let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { [articles] channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(
            FarmHandler(news: news, articles: articles))
        }
      }
    var channels: [any Channel] = []
    for number in 0..<hosts {
      channels.append(
        try await bootstrap.bind(host: Self.host(number), port: Self.port).get())
    }
    Figures.say("ready")
    try await channels[0].closeFuture.get()
  }
}

/// Answers for one connection.
private final class FarmHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let news: InventedNews
  private let articles: Int
  private var path = "/"

  init(news: InventedNews, articles: Int) {
    self.news = news
    self.articles = articles
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): path = head.uri
    case .body: break
    case .end: answer(context)
    }
  }

  private func answer(_ context: ChannelHandlerContext) {
    let host = context.localAddress?.ipAddress ?? ""
    let parts = host.split(separator: ".").compactMap { Int($0) }
    let number = parts.count == 4 ? parts[2] * 250 + parts[3] - 1 : 0
    let body: String
    let type: String
    let published = Moment(secondsSince1970: 1_790_000_000 + Int64(number) * 60)
    switch path {
    case "/robots.txt": (body, type) = ("User-agent: *\nAllow: /\n", "text/plain")
    case "/feed": (body, type) = (feed(of: number, at: host), "application/rss+xml; charset=utf-8")
    default:
      let article = Int(path.split(separator: "/").last ?? "") ?? 0
      (body, type) = (news.page(article, published: published), "text/html; charset=utf-8")
    }
    var buffer = context.channel.allocator.buffer(capacity: body.utf8.count)
    buffer.writeString(body)
    let head = HTTPResponseHead(
      version: .http1_1, status: .ok,
      headers: ["content-type": type, "content-length": String(buffer.readableBytes)])
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(buffer))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  private func feed(of number: Int, at host: String) -> String {
    let items = (0..<articles).map { index -> String in
      let article = number * articles + index
      let link = "http://\(host):\(Farm.port)/n/\(article)"
      return
        "<item><title>\(news.article(article).headline)</title><link>\(link)</link><guid>\(link)</guid></item>"
    }
    return
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>صحيفة \(number)</title><link>http://\(host):\(Farm.port)/</link>\(items.joined())</channel></rss>"
  }
}
