import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Testing

/// A desk filled from the sample outlets and served by the built program.
final class ServedDesk {
  let address: String
  private let process: IsnadProcess
  private let folder: ScratchFolder

  /// Starts a desk and waits until its front page has news.
  ///
  /// - Parameters:
  ///   - port: the port of its pages; tests that run side by side take different ones.
  ///   - data: its data folder; a folder of its own if none is given.
  /// - Throws: ``JourneyFailure`` if it isn't filled within a minute.
  init(port: Int, data: String? = nil) async throws {
    folder = try ScratchFolder()
    process = try IsnadProcess([
      "serve", "--samples", "--port", String(port), "--sample-port", String(port + 50),
      "--data", data ?? folder.path,
    ])
    address = "http://127.0.0.1:\(port)"
    for _ in 0..<300 {
      if let page = try? await text(of: "/"), page.components(separatedBy: "/article/").count > 20 {
        return
      }
      try await Task.sleep(for: .milliseconds(200))
    }
    throw JourneyFailure(description: "the desk wasn't filled: " + process.complaintsSoFar)
  }

  deinit { process.kill() }

  /// Asks it to stop.
  @discardableResult
  func stop() -> Int32 { process.stop() }

  /// A page's markup.
  func text(of path: String) async throws -> String {
    var request = HTTPClientRequest(url: address + path)
    request.headers.add(name: "Accept-Language", value: "ar")
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(20))
    return String(buffer: try await response.body.collect(upTo: 8 << 20))
  }

  /// The first local address on a page that looks like that.
  func somePath(matching pattern: String, on path: String) async throws -> String {
    let page = try await text(of: path)
    let found = try #require(page.range(of: pattern, options: .regularExpression))
    return String(page[found])
  }
}
