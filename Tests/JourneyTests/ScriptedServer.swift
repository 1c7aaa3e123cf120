import Foundation

/// A server on loopback that answers as a test says, one connection at a time.
final class ScriptedServer: Sendable {
  /// What is sent for a path; the number says how often it was asked for before.
  typealias Script = @Sendable (_ path: String, _ times: Int) -> [UInt8]

  /// Where it is: `http://127.0.0.1:PORT`.
  let origin: String
  private let descriptor: Int32

  /// - Throws: ``JourneyFailure`` if there is no port for it.
  init(_ script: @escaping Script) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isBound = withUnsafeMutablePointer(to: &place) { place in
      place.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
        bind(descriptor, place, length) == 0 && listen(descriptor, 16) == 0
          && getsockname(descriptor, place, &length) == 0
      }
    }
    guard isBound else { throw JourneyFailure(description: "no port for a server") }
    origin = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))"
    Thread.detachNewThread { Self.serve(descriptor, script) }
  }

  deinit {
    // Wakes the thread that accepts, which then ends.
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }

  private static func serve(_ descriptor: Int32, _ script: Script) {
    var times: [String: Int] = [:]
    while true {
      let connection = accept(descriptor, nil, nil)
      guard connection >= 0 else { return }
      if let path = path(from: connection) {
        send(script(path, times[path, default: 0]), to: connection)
        times[path, default: 0] += 1
      }
      close(connection)
    }
  }

  private static func path(from connection: Int32) -> String? {
    var head: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4_096)
    while !head.reversed().starts(with: [0x0A, 0x0D, 0x0A, 0x0D]) {
      let count = read(connection, &piece, piece.count)
      guard count > 0 else { return nil }
      head += piece[..<count]
    }
    let words = String(decoding: head, as: UTF8.self).split(separator: " ", maxSplits: 2)
    return words.count > 1 ? String(words[1]) : nil
  }

  private static func send(_ bytes: [UInt8], to connection: Int32) {
    var start = 0
    while start < bytes.count {
      // A reader that has had enough breaks off; that is its right.
      let count = bytes.withUnsafeBytes {
        Foundation.send(
          connection, $0.baseAddress.map { $0 + start }, bytes.count - start,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      start += count
    }
  }
}
