import ArabicText
import CZlib
import Foundation
import News
import Samples

/// The pages of the sample outlets as a web archive: one member of gzip a record, as crawlers write
/// them, each followed by its request.
struct SampleArchive {
  let records: Int

  /// Writes the archive.
  func write(to name: String) throws {
    try Data().write(to: URL(filePath: name))
    let file = try FileHandle(forWritingTo: URL(filePath: name))
    defer { try? file.close() }
    let pages = Self.pages()
    for number in 0..<records {
      let (address, answer) = pages[number % pages.count]
      let target = address + (address.contains("?") ? "&" : "?") + "copy=\(number)"
      try file.write(
        contentsOf: Self.record("request", Array("GET / HTTP/1.1\r\n\r\n".utf8), target))
      try file.write(contentsOf: Self.record("response", answer, target))
    }
  }

  /// Each page that the sample outlets have a day after their news began, as it was sent.
  private static func pages() -> [(address: String, answer: [UInt8])] {
    let start = Moment(secondsSince1970: 1_795_000_000)
    let now = start.advanced(bySeconds: 86_400)
    let clock = SampleClock(start: start)
    let truths = SampleTruth.all(by: clock, at: now)
    return SampleOutlet.all.flatMap { outlet in
      let site = SampleSite(outlet: outlet, addresses: [:], clock: clock)
      let paths = ["/"] + truths.filter { $0.outlet.slug == outlet.slug }.map(\.path)
      return paths.compactMap { path -> (String, [UInt8])? in
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        let answer = site.answer(
          path: parts.first ?? "/", query: parts.count > 1 ? parts[1] : nil, at: now)
        guard answer.status == 200 else { return nil }
        var bytes = Array("HTTP/1.1 200 OK\r\n".utf8)
        for header in answer.headers {
          bytes.append(contentsOf: "\(header.name): \(header.value)\r\n".utf8)
        }
        return ("http://\(outlet.slug).example\(path)", bytes + [0x0D, 0x0A] + answer.bytes)
      }
    }
  }

  private static func record(_ kind: String, _ body: [UInt8], _ target: String) -> Data {
    let head =
      "WARC/1.1\r\nWARC-Type: \(kind)\r\nWARC-Target-URI: \(target)\r\n"
      + "WARC-Date: 2026-11-24T12:00:00Z\r\nContent-Length: \(body.count)\r\n\r\n"
    return packed(Array(head.utf8) + body + Array("\r\n\r\n".utf8))
  }

  /// Bytes as one member of gzip.
  private static func packed(_ bytes: [UInt8]) -> Data {
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 1_024)
    var stream = z_stream()
    let made = withUnsafeMutablePointer(to: &stream) { stream in
      deflateInit2_(
        stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
      defer { deflateEnd(stream) }
      return input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
          stream.pointee.next_in = input.baseAddress
          stream.pointee.avail_in = UInt32(input.count)
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = UInt32(output.count)
          deflate(stream, Z_FINISH)
          return output.count - Int(stream.pointee.avail_out)
        }
      }
    }
    return Data(output.prefix(made))
  }
}
