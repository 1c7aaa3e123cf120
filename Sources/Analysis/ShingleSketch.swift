/// A text's wording: a sample of the runs of four words it has, small enough to keep for thousands.
///
/// Every run is hashed, and those hashes that are divisible by eight are kept: the modulo sketch of
/// Broder, "On the resemblance and containment of documents" (1997), section 4.2. Texts of fewer
/// than eighty words keep every run, since a sample of ten says nothing.
public struct ShingleSketch: Hashable, Sendable {
  /// The hashes of the short form: all runs of a short text, or an eighth of a long one's, sorted.
  private let sampled: [UInt32]

  /// Sketches a text of folded words.
  public init(words: [String]) {
    let hashes = words.map(Self.hash(_:))
    var sampled: Set<UInt32> = []
    let keepsAll = hashes.count < 80
    if hashes.count >= 4 {
      for start in 0...(hashes.count - 4) {
        var run: UInt64 = 0xcbf2_9ce4_8422_2325
        for word in hashes[start..<(start + 4)] {
          run = (run ^ word) &* 0x9e37_79b9_7f4a_7c15
          run ^= run >> 29
        }
        let short = UInt32(truncatingIfNeeded: run >> 16)
        if keepsAll || short % 8 == 0 { sampled.insert(short) }
      }
    }
    self.sampled = sampled.sorted()
  }

  /// How much of the shorter text stands in the other, from 0 to 1, as far as the samples tell.
  public func containment(with other: ShingleSketch) -> Double {
    var shared = 0
    var mine = 0
    var theirs = 0
    // A short text keeps every run, a long one an eighth: only what both would keep compares.
    let left = sampled.filter { $0 % 8 == 0 }
    let right = other.sampled.filter { $0 % 8 == 0 }
    while mine < left.count, theirs < right.count {
      if left[mine] == right[theirs] {
        shared += 1
        mine += 1
        theirs += 1
      } else if left[mine] < right[theirs] {
        mine += 1
      } else {
        theirs += 1
      }
    }
    let least = min(left.count, right.count)
    return least == 0
      ? (sampled == other.sampled && !sampled.isEmpty ? 1 : 0)
      : Double(shared) / Double(least)
  }

  private static func hash(_ word: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}
