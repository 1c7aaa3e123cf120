/// The named character references of HTML, found by their bytes.
struct NamedReferences: Sendable {
  /// What a name stands for.
  struct Meaning: Sendable {
    let first: UInt32
    /// A second scalar value, 0 for none.
    let second: UInt32
    /// Whether browsers understand it without a semicolon.
    let standsAlone: Bool
  }

  /// The one table, read from its text when first used.
  static let standard = NamedReferences()

  /// The longest name.
  static let longest = 31
  /// The longest name that is understood without a semicolon.
  private static let longestAlone = 6

  private var names: [UInt8] = []
  private var starts: [UInt16] = []
  private var meanings: [Meaning] = []
  private var hashes: [UInt32] = []
  /// Open addressing: places in `meanings` plus 1, 0 for none.
  private var slots = [UInt16](repeating: 0, count: 8192)

  /// How many names there are.
  var count: Int { meanings.count }

  private init() {
    for entry in namedReferenceNames.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      guard let mark = entry.firstIndex(where: { $0 == 0x3D || $0 == 0x21 }) else { continue }
      let codes = entry[mark...].dropFirst().split(separator: UInt8(ascii: "+")).map { digits in
        UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0xFFFD
      }
      let name = entry[..<mark]
      let hash = Self.hash(of: name)
      starts.append(UInt16(names.count))
      names.append(contentsOf: name)
      hashes.append(hash)
      meanings.append(
        Meaning(
          first: codes.first ?? 0xFFFD, second: codes.count > 1 ? codes[1] : 0,
          standsAlone: entry[mark] == 0x21))
      var slot = Int(hash & 8191)
      while slots[slot] != 0 { slot = (slot + 1) & 8191 }
      slots[slot] = UInt16(meanings.count)
    }
    starts.append(UInt16(names.count))
  }

  /// The longest name at `start`.
  ///
  /// `start` is after the `&`, `end` where the text ends. Gives what the name means and where to
  /// read on; nil if there is none.
  func meaning(at start: Int, before end: Int, in bytes: Span<UInt8>) -> (Meaning, next: Int)? {
    var length = 0
    let most = min(Self.longest + 1, end &- start)
    while length < most, Self.isNameByte(bytes[start &+ length]) { length &+= 1 }
    guard length >= 2 else { return nil }
    let close = start &+ length
    if close < end, bytes[close] == UInt8(ascii: ";"),
      let meaning = find(start, length, in: bytes)
    {
      return (meaning, close &+ 1)
    }
    var shorter = min(length, Self.longestAlone)
    while shorter >= 2 {
      if let meaning = find(start, shorter, in: bytes), meaning.standsAlone {
        return (meaning, start &+ shorter)
      }
      shorter &-= 1
    }
    return nil
  }

  private func find(_ start: Int, _ length: Int, in bytes: Span<UInt8>) -> Meaning? {
    var hash: UInt32 = 0x811C_9DC5
    for offset in 0..<length { hash = (hash ^ UInt32(bytes[start &+ offset])) &* 0x0100_0193 }
    hash ^= hash >> 15
    var slot = Int(hash & 8191)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) &- 1
      if hashes[place] == hash, isName(place, at: start, length: length, in: bytes) {
        return meanings[place]
      }
      slot = (slot &+ 1) & 8191
    }
    return nil
  }

  private func isName(_ place: Int, at start: Int, length: Int, in bytes: Span<UInt8>) -> Bool {
    let first = Int(starts[place])
    guard Int(starts[place &+ 1]) &- first == length else { return false }
    for offset in 0..<length where names[first &+ offset] != bytes[start &+ offset] {
      return false
    }
    return true
  }

  private static func hash(of name: some Sequence<UInt8>) -> UInt32 {
    let hash = name.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    return hash ^ (hash >> 15)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}
