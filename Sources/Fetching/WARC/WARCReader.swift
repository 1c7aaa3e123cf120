import ArabicText
import NIOHTTP1
public import News

/// Reads the pages of a web archive (WARC 1.0 and 1.1), one at a time, in bounded memory.
///
/// Only answers that are pages are given: records of the kind `response` with a status of 200 to
/// 299 and a text type, unpacked and joined as their headers say.
public final class WARCReader {
  /// What comes next in an archive.
  public enum Item: Sendable {
    /// A page.
    case page(Page)
    /// A page whose record is longer or shorter than its head says: it ends where the next begins.
    case mended(Page)
    /// A record that can't be read, and what it was of, if that is known.
    case damaged(target: String?)
  }

  /// The largest record that is read; of a larger one only its name is told.
  public static let largest = 64 << 20

  private let records: WARCRecords

  /// An archive whose bytes come from `source`, which answers with nothing at the end.
  ///
  /// - Parameter source: gives the next bytes, at most so many.
  public init(_ source: @escaping (_ most: Int) -> [UInt8]) {
    records = WARCRecords(largest: Self.largest, source)
  }

  /// The next page or damage; nothing at the end.
  public func next() -> Item? {
    while let record = records.next() {
      let target = record.fields["warc-target-uri"].map { $0.trimmed("<>") }
      let isAnswer = record.fields["warc-type"]?.lowercased() == "response"
      let body: [UInt8]
      var isMended = false
      switch record.body {
      case .whole(let bytes): body = bytes
      case .mended(let bytes):
        body = bytes
        isMended = true
      case .tooLarge where !isAnswer: continue
      case .tooLarge, .broken: return .damaged(target: target)
      }
      guard isAnswer, let address = target.flatMap({ WebAddress($0) }) else { continue }
      switch Self.page(body, at: address, on: record.fields["warc-date"]) {
      case .page(let page): return isMended ? .mended(page) : .page(page)
      case .mended, .damaged: return .damaged(target: target)
      case nil: continue
      }
    }
    return nil
  }

  private static func page(_ body: [UInt8], at address: WebAddress, on date: String?) -> Item? {
    guard let end = WARCHead.end(in: body[...]), end <= 256 << 10 else {
      return .damaged(target: address.text)
    }
    let lines = WARCHead.lines(of: body[..<end])
    let words = (lines.first ?? "").split(separator: " ")
    guard words.count >= 2, words[0].hasPrefix("HTTP/"), let status = Int(words[1]) else {
      return .damaged(target: address.text)
    }
    guard (200..<300).contains(status) else { return nil }
    var headers = HTTPHeaders()
    for (name, value) in WARCHead.fields(of: lines.dropFirst()) {
      headers.add(name: name, value: value)
    }
    let type = (headers.first(name: "Content-Type") ?? "").lowercased()
    guard type.isEmpty || type.contains("html") || type.contains("xml") || type.hasPrefix("text/")
    else { return nil }
    var content = Array(body[end...])
    // Some archivers joined the pieces and left the header.
    if headers.first(name: "Transfer-Encoding")?.lowercased().contains("chunked") == true {
      content = joined(content) ?? content
    }
    let answer = HTTPAnswer(status: status, headers: headers, body: content, isCut: false)
    guard let unpacked = try? answer.unpacked(limit: 20 << 20) else {
      return .damaged(target: address.text)
    }
    // The standard wants a date in every record. Without it, what a page prints as «two hours ago»
    // would be counted from a moment that nobody wrote.
    guard let fetched = date.flatMap({ KnownTime($0) })?.earliest else {
      return .damaged(target: address.text)
    }
    return .page(
      Page(
        requested: address, status: status, contentType: answer.contentType,
        contentLanguage: answer.contentLanguage, bytes: unpacked.bytes, fetchedAt: fetched,
        isTruncated: unpacked.isCut))
  }

  /// The body without the sizes of its chunks; nil if it has none.
  private static func joined(_ body: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var at = 0
    while let end = body[at...].firstIndex(of: 0x0A) {
      let digits = body[at..<end].prefix { $0 != 0x3B && $0 > 0x20 }
      guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0 else {
        return result.isEmpty ? nil : result
      }
      if size == 0 { return result }
      let rest = body.count - end - 1
      result.append(contentsOf: body[(end + 1)..<(end + 1 + min(size, rest))])
      guard size < rest else { return result }
      at = end + 1 + size
      while at < body.count, body[at] == 0x0D || body[at] == 0x0A { at += 1 }
    }
    return result.isEmpty ? nil : result
  }
}
