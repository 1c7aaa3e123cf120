/// Parts an archive into its records, in bounded memory.
///
/// A record says how long it is. Where that can't be true (it ends in the middle of something, runs
/// past the end, or over the beginning of another record), it ends where the next record begins: a
/// false length costs no other record.
final class WARCRecords {
  /// One record.
  struct Record {
    /// The fields of its head, names in lower case.
    let fields: [String: String]
    let body: Body
  }

  /// What stands under a record's head.
  enum Body {
    /// As long as the head says.
    case whole([UInt8])
    /// The length was false; this is what stands before the next record.
    case mended([UInt8])
    /// It breaks off, or has no length.
    case broken
    /// It is larger than is read, and was passed over.
    case tooLarge
  }

  private let bytes: WARCBytes
  private let largest: Int
  private var held: [UInt8] = []
  private var start = 0
  /// Where members of gzip begin in what is held.
  private var memberStarts: [Int] = []
  /// What follows a broken member; nothing is read on before what is held is used up.
  private var afterBreak: [UInt8]?
  /// Breaks of which nobody was told.
  private var untold = 0

  /// - Parameters:
  ///   - largest: bytes of the largest body that is read.
  ///   - source: gives the next bytes of the archive, at most so many; none at its end.
  init(largest: Int, _ source: @escaping WARCBytes.Source) {
    self.largest = largest
    bytes = WARCBytes(source)
  }

  /// What comes next: a record, or a break that no record told of; nothing at the end.
  func next() -> Record? {
    while true {
      if afterBreak == nil, untold > 0 {
        untold -= 1
        return Record(fields: [:], body: .broken)
      }
      if let fields = nextHead() {
        guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
          return Record(fields: fields, body: .broken)
        }
        return Record(fields: fields, body: length > largest ? pass(length) : body(length))
      }
      guard let rest = afterBreak else { return nil }
      held = rest
      start = 0
      memberStarts = []
      afterBreak = nil
    }
  }

  // MARK: - Bodies

  /// The most bytes that are looked at to know a beginning: its own line and the next one's name.
  private static let reach = 32

  private func body(_ length: Int) -> Body {
    while held.count - start < length + Self.reach, fill() {}
    let isThere = held.count - start >= length
    if let member = memberBeginning(within: length) { return mended(until: member) }
    if isThere, isEnd(start + length) {
      defer { start += length }
      return .whole(Array(held[start..<(start + length)]))
    }
    if let next = beginning(from: start, to: held.count) { return mended(until: next) }
    guard isThere else {
      start = held.count
      if untold > 0 { untold -= 1 }
      return .broken
    }
    // What follows is no record: either the length is too short, or something was dropped there.
    var looked = held.count - start
    while looked < largest, fill() {
      if let next = beginning(from: start + max(0, looked - Self.reach), to: held.count) {
        return mended(until: next)
      }
      looked = held.count - start
    }
    defer { start += length }
    return .whole(Array(held[start..<(start + length)]))
  }

  private func mended(until end: Int) -> Body {
    var last = end
    // The two empty lines that part records.
    while last > start, end - last < 4, held[last - 1] == 0x0D || held[last - 1] == 0x0A {
      last -= 1
    }
    defer { start = end }
    return .mended(Array(held[start..<last]))
  }

  /// Passes over a body that is too large to be read, but over no beginning of a record.
  private func pass(_ length: Int) -> Body {
    var rest = length
    while rest > 0 {
      if let next = beginning(from: start, to: start + min(held.count - start, rest)) {
        start = next
        return .broken
      }
      // A beginning may stand across two pieces.
      let step = min(rest, max(0, held.count - start - Self.reach))
      start += step
      rest -= step
      guard rest > 0, !fill() else { continue }
      start += min(held.count - start, rest)
      if untold > 0 { untold -= 1 }
      return .broken
    }
    return .tooLarge
  }

  /// Whether a record may end at a place: empty lines, and then another record or nothing.
  private func isEnd(_ place: Int) -> Bool {
    var at = place
    while at < held.count, at - place < 8, held[at] == 0x0D || held[at] == 0x0A { at += 1 }
    return at == held.count || held[at...].starts(with: Self.mark)
  }

  /// A member of gzip that begins with a record, inside what would be this record's body.
  private func memberBeginning(within length: Int) -> Int? {
    memberStarts.removeAll { $0 <= start }
    return memberStarts.first { $0 - start < length && isBeginning($0) }
  }

  private func beginning(from first: Int, to end: Int) -> Int? {
    var at = first
    while at < end, let found = held[at..<end].firstIndex(of: Self.mark[0]) {
      if isBeginning(found) { return found }
      at = found + 1
    }
    return nil
  }

  /// Whether a record's head begins at a place: its version, and the name of a field under it.
  private func isBeginning(_ place: Int) -> Bool {
    guard held[place...].starts(with: Self.mark) else { return false }
    var at = place + Self.mark.count
    while at < held.count, at - place < 12, (0x30...0x39).contains(held[at]) { at += 1 }
    if at < held.count, held[at] == 0x0D { at += 1 }
    guard at < held.count, held[at] == 0x0A else { return false }
    let name = held[(at + 1)...].prefix(8).map { $0 | 0x20 }
    return name.starts(with: "warc-".utf8) || name.starts(with: "content-".utf8)
  }

  // MARK: - Heads

  private static let mark = Array("WARC/1.".utf8)

  /// The fields of the next record's head; what stands before it is left out.
  private func nextHead() -> [String: String]? {
    let mark = Self.mark
    while true {
      while let first = held[start...].firstIndex(of: mark[0]) {
        start = first
        while held.count - start < mark.count, fill() {}
        if held[start...].starts(with: mark) { break }
        guard held.count - start >= mark.count else { return nil }
        start += 1
      }
      guard start < held.count, held[start...].starts(with: mark) else {
        start = held.count
        guard fill() else { return nil }
        continue
      }
      var end = WARCHead.end(in: held[start...])
      while end == nil, held.count - start < 64 << 10, fill() {
        end = WARCHead.end(in: held[start...])
      }
      guard let end else {
        // No head in all that is held. Only the last beginning can still be one: to try each of many
        // would cost the square of what a hostile archive repeats.
        start = Self.lastIndex(of: mark, in: held[(start + mark.count)...]) ?? held.count
        continue
      }
      let fields = WARCHead.fields(of: WARCHead.lines(of: held[start..<end]).dropFirst())
      start = end
      return Dictionary(
        fields.map { ($0.0.lowercased(), $0.1) }, uniquingKeysWith: { first, _ in first })
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

  /// Reads on; false at the end, and at a break until what stands before it is used up.
  private func fill() -> Bool {
    guard afterBreak == nil else { return false }
    let damage = bytes.damaged
    let piece = bytes.next()
    if bytes.damaged > damage {
      untold += bytes.damaged - damage
      afterBreak = piece ?? []
      return false
    }
    guard let piece else { return false }
    // Moved only once half of it is used, so that many short records under false long lengths don't
    // move the same bytes again and again.
    if start > held.count / 2 {
      held.removeFirst(start)
      memberStarts = memberStarts.compactMap { $0 > start ? $0 - start : nil }
      start = 0
    }
    if bytes.beganMember { memberStarts.append(held.count) }
    held.append(contentsOf: piece)
    return true
  }
}

/// The head of a record, or of the answer in it: lines of names and values.
enum WARCHead {
  /// Where the first empty line ends.
  static func end(in bytes: ArraySlice<UInt8>) -> Int? {
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

  static func lines(of head: ArraySlice<UInt8>) -> [String] {
    head.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self).trimmed("\r") }
  }

  static func fields(of lines: ArraySlice<String>) -> [(String, String)] {
    lines.compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      // NIO ends the process over a name that isn't ASCII.
      guard parts.count == 2, parts[0].utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
      return (String(parts[0]).trimmed(" \t"), String(parts[1]).trimmed(" \t"))
    }
  }
}

extension String {
  /// Without any of some marks at its ends.
  func trimmed(_ marks: String) -> String {
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
