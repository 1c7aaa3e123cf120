import Foundation
import News

/// Asks one server on loopback for pages over one connection, without a library's own work.
final class PageClient {
  private let descriptor: Int32

  /// Connects; nothing if no one listens.
  init?(port: Int) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Asks for a page.
  ///
  /// - Returns: status and size of the body; nothing if the connection broke.
  func get(_ path: String) -> (status: Int, size: Int)? {
    let request = "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: ar\r\n\r\n"
    guard request.utf8.count == request.withCString({ write(descriptor, $0, strlen($0)) })
    else { return nil }
    var held: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    var needed: Int?
    var status = 0
    while needed.map({ held.count < $0 }) ?? true {
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return nil }
      held.append(contentsOf: piece[..<count])
      if needed == nil, let end = Self.endOfHead(in: held) {
        let head = String(decoding: held[..<end], as: UTF8.self).lowercased()
        status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        let length = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
        needed = end + (length.flatMap { Int($0.filter(\.isNumber)) } ?? 0)
      }
    }
    return (status, held.count)
  }

  private static func endOfHead(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    return (0...(bytes.count - 4)).first { bytes[$0..<($0 + 4)].elementsEqual([13, 10, 13, 10]) }
      .map { $0 + 4 }
  }
}
