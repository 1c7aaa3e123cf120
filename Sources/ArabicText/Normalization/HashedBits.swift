/// Bits by the hash of a row of letters, in a flat table.
struct HashedBits: Sendable {
  private var keys: [UInt64]
  private var bits: [UInt8]
  private let mask: Int

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func adding(_ letter: UInt32, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Rows of letters; those of the first list have bit 0, and so on.
  init(_ lists: [[[UInt32]]]) {
    var size = 8
    while size < lists.reduce(0, { $0 + $1.count }) * 4 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    bits = Array(repeating: 0, count: size)
    mask = size - 1
    for (bit, rows) in lists.enumerated() {
      for row in rows {
        let hash = row.reduce(Self.seed) { Self.adding($1, to: $0) }
        let place = place(of: hash)
        keys[place] = hash
        bits[place] |= 1 << UInt8(bit)
      }
    }
  }

  subscript(hash: UInt64) -> UInt8 { bits[place(of: hash)] }

  /// Where a hash stands, or the empty place where it would.
  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash &>> 40) & mask
    while keys[place] != hash, bits[place] != 0 { place = (place &+ 1) & mask }
    return place
  }
}
