import News

/// What a robots.txt asks of this robot (RFC 9309).
struct RobotsRules: Sendable {
  /// The name by which robots.txt can speak to us.
  static let productToken = "isnad"
  /// How many bytes of a robots.txt are read; the RFC asks for at least that many.
  static let largest = 500 << 10

  private struct Rule {
    let pattern: [UInt8]
    let allows: Bool
  }

  // The longest pattern first, and what allows before what doesn't: the first match decides.
  private let rules: [Rule]

  /// No rules: everything may be asked for.
  static let none = RobotsRules([UInt8]())

  /// Reads a robots.txt; what can't be understood is passed over, so anything can be read.
  init(_ bytes: [UInt8]) {
    var ours: [Rule] = []
    var everyones: [Rule] = []
    var areOursNamed = false
    var group: (isOurs: Bool, isEveryones: Bool) = (false, false)
    var isNamingAgents = false
    for line in Self.lines(bytes.prefix(Self.largest)) {
      switch line.key {
      case "user-agent":
        if !isNamingAgents { group = (false, false) }
        isNamingAgents = true
        let name = Self.token(line.value)
        if name == Self.productToken { (group.isOurs, areOursNamed) = (true, true) }
        if line.value.first == UInt8(ascii: "*") { group.isEveryones = true }
      case "allow", "disallow":
        isNamingAgents = false
        guard !line.value.isEmpty, group.isOurs || group.isEveryones else { continue }
        let rule = Rule(pattern: Self.pattern(line.value), allows: line.key == "allow")
        if group.isOurs { ours.append(rule) }
        if group.isEveryones { everyones.append(rule) }
      default: continue
      }
    }
    let rules = areOursNamed ? ours : everyones
    self.rules = rules.sorted { left, right in
      left.pattern.count != right.pattern.count
        ? left.pattern.count > right.pattern.count : left.allows && !right.allows
    }
  }

  /// Whether we may ask for `address`.
  func mayFetch(_ address: WebAddress) -> Bool {
    guard address.path != "/robots.txt", !rules.isEmpty else { return true }
    let path = Self.normalised(address.path + (address.query.map { "?" + $0 } ?? ""))
    // `*` and `$` stand for themselves in an address, and for more in a pattern.
    let target = path.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "*"): Array("%2A".utf8)
      case UInt8(ascii: "$"): Array("%24".utf8)
      default: [byte]
      }
    }
    return rules.first { Self.matches($0.pattern, target) }?.allows ?? true
  }

  /// About how many bytes it takes.
  var size: Int { rules.reduce(64) { $0 + $1.pattern.count + 48 } }

  private static func lines(
    _ bytes: ArraySlice<UInt8>
  ) -> some Sequence<(key: String, value: ArraySlice<UInt8>)> {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    return text.lazy.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .compactMap { line in
        let said = line.prefix { $0 != UInt8(ascii: "#") }
        guard let colon = said.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let key = String(decoding: trimmed(said[..<colon]), as: UTF8.self).lowercased()
        return (key, trimmed(said[(colon + 1)...]))
      }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return bytes[start..<end]
  }

  /// The letters a robot is called by: `Isnad/0.1 (…)` is `isnad`.
  private static func token(_ value: ArraySlice<UInt8>) -> String {
    let letters = value.prefix { byte in
      (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
    return String(decoding: letters, as: UTF8.self).lowercased()
  }

  private static func pattern(_ value: ArraySlice<UInt8>) -> [UInt8] {
    let encoded = PercentEncoding.encoded(value) { $0 > 0x20 && $0 < 0x7F }
    return Array(normalised(String(decoding: encoded, as: UTF8.self)).utf8)
  }

  private static func normalised(_ text: String) -> String { PercentEncoding.normalised(text) }

  /// Whether `target` begins as the pattern says, or is it to the end if that says `$`.
  static func matches(_ pattern: [UInt8], _ target: [UInt8]) -> Bool {
    let isAnchored = pattern.last == UInt8(ascii: "$")
    let pieces = (isAnchored ? pattern.dropLast() : pattern[...])
      .split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    guard let first = pieces.first, target.starts(with: first) else { return false }
    var place = first.count
    guard pieces.count > 1, let last = pieces.last else {
      return !isAnchored || place == target.count
    }
    for piece in pieces.dropFirst().dropLast(isAnchored ? 1 : 0) where !piece.isEmpty {
      guard let end = end(of: piece, in: target, from: place) else { return false }
      place = end
    }
    guard isAnchored else { return true }
    return target.count - last.count >= place && target.suffix(last.count).elementsEqual(last)
  }

  /// Where `piece` first ends in `target`, after Knuth, Morris and Pratt, "Fast Pattern Matching in
  /// Strings" (1977): a hostile robots.txt must not hold a core.
  private static func end(of piece: ArraySlice<UInt8>, in target: [UInt8], from start: Int) -> Int?
  {
    let piece = Array(piece)
    guard target.count - start >= piece.count else { return nil }
    var borders = [Int](repeating: 0, count: piece.count)
    var border = 0
    for index in piece.indices.dropFirst() {
      while border > 0, piece[index] != piece[border] { border = borders[border - 1] }
      if piece[index] == piece[border] { border += 1 }
      borders[index] = border
    }
    var matched = 0
    for index in start..<target.count {
      while matched > 0, target[index] != piece[matched] { matched = borders[matched - 1] }
      if target[index] == piece[matched] { matched += 1 }
      if matched == piece.count { return index + 1 }
    }
    return nil
  }
}
