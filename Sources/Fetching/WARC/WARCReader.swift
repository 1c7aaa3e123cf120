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
    /// A record that can't be read, and what it was of, if that is known.
    case damaged(target: String?)
  }

  /// The largest record that is read; of a larger one only its name is told.
  public static let largest = 64 << 20

  private let bytes: WARCBytes
  private var held: [UInt8] = []
  private var start = 0
  private var toldDamage = 0

  /// An archive whose bytes come from `source`, which answers with nothing at the end.
  ///
  /// - Parameter source: gives the next bytes, at most so many.
  public init(_ source: @escaping (_ most: Int) -> [UInt8]) { bytes = WARCBytes(source) }

  /// The next page or damage; nothing at the end.
  public func next() -> Item? {
    while true {
      if bytes.damaged > toldDamage {
        toldDamage += 1
        return .damaged(target: nil)
      }
      guard let head = nextHead() else {
        return bytes.damaged > toldDamage ? next() : nil
      }
      let target = head["warc-target-uri"].map { $0.trimmed("<>") }
      guard let length = head["content-length"].flatMap({ Int($0) }), length >= 0 else {
        return .damaged(target: target)
      }
      guard head["warc-type"]?.lowercased() == "response", length <= Self.largest else {
        let isPage = head["warc-type"]?.lowercased() == "response"
        guard skip(length) else { return .damaged(target: target) }
        if isPage { return .damaged(target: target) }
        continue
      }
      let damage = bytes.damaged
      guard let body = take(length), bytes.damaged == damage else {
        toldDamage = bytes.damaged
        return .damaged(target: target)
      }
      guard let address = target.flatMap({ WebAddress($0) }) else { continue }
      switch Self.page(body, at: address, on: head["warc-date"]) {
      case .page(let page): return .page(page)
      case .damaged: return .damaged(target: target)
      case nil: continue
      }
    }
  }

  private static func page(_ body: [UInt8], at address: WebAddress, on date: String?) -> Item? {
    guard let end = headEnd(in: body[...]), end <= 256 << 10 else {
      return .damaged(target: address.text)
    }
    let lines = lines(of: body[..<end])
    let words = (lines.first ?? "").split(separator: " ")
    guard words.count >= 2, words[0].hasPrefix("HTTP/"), let status = Int(words[1]) else {
      return .damaged(target: address.text)
    }
    guard (200..<300).contains(status) else { return nil }
    var headers = HTTPHeaders()
    for (name, value) in fields(of: lines.dropFirst()) { headers.add(name: name, value: value) }
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

  // MARK: - Records

  /// The fields of the next record's head, names in lower case; what stands before it is left out.
  private func nextHead() -> [String: String]? {
    while true {
      let mark = Array("WARC/1.".utf8)
      while let first = held[start...].firstIndex(of: mark[0]) {
        start = first
        while held.count - start < mark.count, fill() {}
        if held[start...].starts(with: mark) { break }
        guard held.count - start >= mark.count else { return nil }
        start += 1
      }
      guard start < held.count, held[start...].starts(with: mark) else {
        start = held.count
        let damage = bytes.damaged
        guard fill() || bytes.damaged > damage else { return nil }
        continue
      }
      var end = Self.headEnd(in: held[start...])
      while end == nil, held.count - start < 64 << 10, fill() {
        end = Self.headEnd(in: held[start...])
      }
      guard let end else {
        // No head in all that is held. Only the last beginning can still be one: to try each of many
        // would cost the square of what a hostile archive repeats.
        start = Self.lastIndex(of: mark, in: held[(start + mark.count)...]) ?? held.count
        continue
      }
      let fields = Self.fields(of: Self.lines(of: held[start..<end]).dropFirst())
      start = end
      return Dictionary(
        fields.map { ($0.0.lowercased(), $0.1) }, uniquingKeysWith: { first, _ in first })
    }
  }

  private func fill() -> Bool {
    let damage = bytes.damaged
    guard let piece = bytes.next() else { return false }
    if bytes.damaged > damage {
      // A record doesn't go on behind a break.
      held = piece
      start = 0
      return false
    }
    if start > 0 {
      held.removeFirst(start)
      start = 0
    }
    held.append(contentsOf: piece)
    return true
  }

  private func take(_ length: Int) -> [UInt8]? {
    while held.count - start < length { guard fill() else { return nil } }
    defer { start += length }
    return Array(held[start..<(start + length)])
  }

  private func skip(_ length: Int) -> Bool {
    var rest = length
    while true {
      let step = min(rest, held.count - start)
      start += step
      rest -= step
      guard rest > 0 else { return true }
      guard fill() else { return false }
    }
  }

  private static func lastIndex(of mark: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    var at = bytes.endIndex - mark.count
    while at >= bytes.startIndex {
      if bytes[at] == mark[0], bytes[at...].starts(with: mark) { return at }
      at -= 1
    }
    return nil
  }

  private static func headEnd(in bytes: ArraySlice<UInt8>) -> Int? {
    var at = bytes.startIndex
    while let end = bytes[at...].firstIndex(of: 0x0A) {
      if end &+ 1 < bytes.endIndex, bytes[end &+ 1] == 0x0A { return end + 2 }
      if end &+ 2 < bytes.endIndex, bytes[end &+ 1] == 0x0D, bytes[end &+ 2] == 0x0A {
        return end + 3
      }
      at = end + 1
    }
    return nil
  }

  private static func lines(of head: ArraySlice<UInt8>) -> [String] {
    head.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self).trimmed("\r") }
  }

  private static func fields(of lines: ArraySlice<String>) -> [(String, String)] {
    lines.compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      // NIO ends the process over a name that isn't ASCII.
      guard parts.count == 2, parts[0].utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
      return (String(parts[0]).trimmed(" \t"), String(parts[1]).trimmed(" \t"))
    }
  }
}

extension String {
  fileprivate func trimmed(_ marks: String) -> String {
    var text = Substring(self)
    while let first = text.unicodeScalars.first, marks.unicodeScalars.contains(first) {
      text.unicodeScalars.removeFirst()
    }
    while let last = text.unicodeScalars.last, marks.unicodeScalars.contains(last) {
      text.unicodeScalars.removeLast()
    }
    return String(text)
  }
}
