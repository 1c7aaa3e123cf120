/// Hosts that are numbers (WHATWG URL standard, "IPv4 parser", "IPv6 parser" and their serializers).
enum HostNumber {
  /// Whether the last part of a host is a number, so that all of it has to be an IPv4 address.
  static func endsInNumber(_ host: [UInt8]) -> Bool {
    var parts = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true {
      guard parts.count > 1 else { return false }
      parts.removeLast()
    }
    guard let last = parts.last, !last.isEmpty else { return false }
    return last.allSatisfy { (0x30...0x39).contains($0) } || number(last) != nil
  }

  /// An IPv4 address in any of its spellings; nothing if it is none.
  ///
  /// One to four parts, each decimal, octal (`0177`) or hexadecimal (`0x7F`); the last one fills
  /// what is left: `127.1` and `2130706433` are `127.0.0.1`.
  static func four(_ host: [UInt8]) -> UInt32? {
    var parts = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true, parts.count > 1 { parts.removeLast() }
    guard parts.count <= 4, let last = parts.popLast().flatMap(number) else { return nil }
    var address: UInt64 = 0
    for part in parts {
      guard let value = number(part), value <= 255 else { return nil }
      address = address << 8 | value
    }
    let room = UInt64(8 * (4 - parts.count))
    guard last < 1 << room else { return nil }
    return UInt32(address << room | last)
  }

  /// Four numbers with dots.
  static func text(ofFour address: UInt32) -> String {
    [24, 16, 8, 0].map { String(address >> UInt32($0) & 255) }.joined(separator: ".")
  }

  /// A number as an IPv4 address may write it; what is over 32 bits is given as larger than those.
  private static func number(_ part: ArraySlice<UInt8>) -> UInt64? {
    guard !part.isEmpty else { return nil }
    var digits = part
    var radix: UInt64 = 10
    if part.count >= 2, part.first == UInt8(ascii: "0") {
      let second = part[part.startIndex + 1] | 0x20
      radix = second == UInt8(ascii: "x") ? 16 : 8
      digits = part.dropFirst(radix == 16 ? 2 : 1)
    }
    var value: UInt64 = 0
    for byte in digits {
      guard let digit = PercentEncoding.hexValue(byte), digit < radix else { return nil }
      value = min(value * radix + UInt64(digit), 1 << 40)
    }
    return value
  }

  /// The eight pieces of an IPv6 address; nothing if it is none.
  static func sixPieces(_ bytes: ArraySlice<UInt8>) -> [UInt16]? {
    let colon = UInt8(ascii: ":")
    var rest = bytes
    var pieces: [UInt16] = []
    var gap: Int?
    if rest.first == colon {
      guard rest.dropFirst().first == colon else { return nil }
      rest = rest.dropFirst(2)
      gap = 0
    }
    while !rest.isEmpty {
      guard pieces.count < 8 else { return nil }
      if rest.first == colon {
        guard gap == nil else { return nil }
        rest = rest.dropFirst()
        gap = pieces.count
        continue
      }
      let digits = rest.prefix(4).prefix { PercentEncoding.hexValue($0) != nil }
      let after = rest.dropFirst(digits.count)
      if after.first == UInt8(ascii: ".") {
        guard !digits.isEmpty, pieces.count <= 6, let four = dotted(rest) else { return nil }
        pieces += [UInt16(four >> 16), UInt16(four & 0xFFFF)]
        rest = rest.dropFirst(rest.count)
        break
      }
      // "::" leads on without digits; a single colon does not.
      guard !digits.isEmpty else { return nil }
      pieces.append(digits.reduce(0) { $0 << 4 | UInt16(PercentEncoding.hexValue($1) ?? 0) })
      rest = after
      if rest.first == colon {
        rest = rest.dropFirst()
        guard !rest.isEmpty else { return nil }
      } else if !rest.isEmpty {
        return nil
      }
    }
    guard let gap else { return pieces.count == 8 ? pieces : nil }
    guard pieces.count < 8 else { return nil }
    pieces.insert(contentsOf: Array(repeating: 0, count: 8 - pieces.count), at: gap)
    return pieces
  }

  /// Four decimal numbers without leading zeros, as they end an IPv6 address.
  private static func dotted(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var address: UInt32 = 0
    for part in parts {
      guard (1...3).contains(part.count), part.allSatisfy({ (0x30...0x39).contains($0) }),
        part.count == 1 || part.first != UInt8(ascii: "0")
      else { return nil }
      let value = part.reduce(UInt32(0)) { $0 * 10 + UInt32($1 - 0x30) }
      guard value <= 255 else { return nil }
      address = address << 8 | value
    }
    return address
  }

  /// Eight pieces, the first longest run of zeros as `::` (RFC 5952).
  static func text(ofSix pieces: [UInt16]) -> String {
    var longest = 0..<0
    var start = 0
    while start < pieces.count {
      var end = start
      while end < pieces.count, pieces[end] == 0 { end += 1 }
      if end - start > longest.count, end - start > 1 { longest = start..<end }
      start = max(end, start + 1)
    }
    let hex = pieces.map { String($0, radix: 16) }
    guard !longest.isEmpty else { return hex.joined(separator: ":") }
    return hex[..<longest.lowerBound].joined(separator: ":") + "::"
      + hex[longest.upperBound...].joined(separator: ":")
  }
}
