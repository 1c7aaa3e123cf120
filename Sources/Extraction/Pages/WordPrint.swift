/// The words of a text as numbers, with where they stand: for comparing headlines and finding
/// labels without making a string of every word.
///
/// Spelling counts as little as ``NormalizationLevel/folded`` makes it count; what is folded here
/// is only what headlines and labels differ by, in the same pass that finds the words.
struct WordPrint {
  /// A word: what it is, and where in the text's UTF-8.
  struct Word {
    let hash: UInt32
    let start: Int
    let end: Int
  }

  let words: [Word]
  /// Whether the text went on after the last word that was read.
  let isCut: Bool

  /// Reads at most `limit` words.
  init(_ text: String, limit: Int = .max) {
    let utf8 = text.utf8
    self.init(utf8.span, limit: limit)
  }

  init(_ bytes: Span<UInt8>, limit: Int = .max) {
    var words: [Word] = []
    words.reserveCapacity(min(limit, bytes.count / 5 + 2))
    var hash = Self.seed
    var start = -1
    var index = 0
    var isCut = false
    let count = bytes.count
    let table = Self.table
    while index < count {
      let lead = bytes[index]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard index &+ length <= count else { break }
      var scalar = UInt32(lead)
      if length > 1 {
        scalar = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index &+ offset] & 0x3F) }
      }
      switch scalar < Self.reach ? table[Int(scalar)] : Self.folded(scalar) {
      case Self.divider:
        if start >= 0 {
          words.append(Word(hash: hash, start: start, end: index))
          start = -1
        }
      case Self.nothing: break
      case let letter:
        if start < 0 {
          guard words.count < limit else {
            isCut = true
            index = count
            continue
          }
          start = index
          hash = Self.seed
        }
        hash = (hash ^ letter) &* 0x0100_0193
      }
      index &+= length
    }
    if start >= 0, !isCut { words.append(Word(hash: hash, start: start, end: count)) }
    self.words = words
    self.isCut = isCut
  }

  /// The hash of a text's first word, for whom the others may not matter; nothing is kept.
  static func firstHash(of text: String) -> UInt32? {
    let utf8 = text.utf8
    let bytes = utf8.span
    let count = bytes.count
    let table = table
    var hash: UInt32?
    var index = 0
    while index < count {
      let lead = bytes[index]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard index &+ length <= count else { break }
      var scalar = UInt32(lead)
      if length > 1 {
        scalar = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index &+ offset] & 0x3F) }
      }
      switch scalar < reach ? table[Int(scalar)] : folded(scalar) {
      case divider: if hash != nil { return hash }
      case nothing: break
      case let letter: hash = ((hash ?? seed) ^ letter) &* 0x0100_0193
      }
      index &+= length
    }
    return hash
  }

  var count: Int { words.count }
  var isEmpty: Bool { words.isEmpty }
  var hashes: [UInt32] { words.map(\.hash) }

  /// Whether both say the same words in the same order.
  func isSame(as other: WordPrint) -> Bool {
    count == other.count && !isEmpty && zip(words, other.words).allSatisfy { $0.hash == $1.hash }
  }

  /// The share of the longer one's words that both have, 0 to 1; 0 too if it can't reach `least`.
  func resemblance(to other: WordPrint, atLeast least: Double = 0) -> Double {
    guard !isEmpty, !other.isEmpty,
      Double(min(count, other.count)) >= least * Double(max(count, other.count))
    else { return 0 }
    return Double(shared(with: other)) / Double(max(count, other.count))
  }

  /// How many words both have, counted with repetition.
  func shared(with other: WordPrint) -> Int {
    if count <= 64 { return sharedByScan(with: other) }
    if other.count <= 64 { return other.sharedByScan(with: self) }
    var counts: [UInt32: Int] = [:]
    for word in words { counts[word.hash, default: 0] += 1 }
    var shared = 0
    for word in other.words {
      guard let left = counts[word.hash], left > 0 else { continue }
      counts[word.hash] = left - 1
      shared += 1
    }
    return shared
  }

  /// The same for at most 64 words, as headlines have: a bit for each is quicker than a table.
  private func sharedByScan(with other: WordPrint) -> Int {
    var taken: UInt64 = 0
    for word in other.words {
      for index in words.indices
      where words[index].hash == word.hash && taken & (1 << UInt64(index)) == 0 {
        taken |= 1 << UInt64(index)
        break
      }
    }
    return taken.nonzeroBitCount
  }

  private static let seed: UInt32 = 0x811C_9DC5
  private static let divider: UInt32 = 0
  private static let nothing: UInt32 = 1

  private static let reach: UInt32 = 0x0700
  /// What the scalars below ``reach`` count as.
  private static let table = (0..<reach).map(folded)

  /// What a scalar counts as: a letter, ``divider`` or ``nothing``.
  private static func folded(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 {
      switch scalar {
      case 0x30...0x39, 0x61...0x7A: return scalar
      case 0x41...0x5A: return scalar | 0x20
      default: return divider
      }
    }
    if (0x0600...0x06FF).contains(scalar) { return foldedArabic(scalar) }
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: return nothing
    case 0xC0...0xDE where scalar != 0xD7: return scalar + 0x20
    case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE10...0xFE6F,
      0xFF00...0xFF0F, 0xFFF0...0xFFFF, 0x1F000...:
      return divider
    default: return scalar
    }
  }

  private static func foldedArabic(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x0622, 0x0623, 0x0625, 0x0671: 0x0627
    case 0x0629, 0x06C0, 0x06C1, 0x06C2, 0x06BE, 0x06D5, 0x06C3: 0x0647
    case 0x0649, 0x06CC: 0x064A
    case 0x06A9, 0x06AA: 0x0643
    case 0x0660...0x0669: scalar - 0x0660 + 0x30
    case 0x06F0...0x06F9: scalar - 0x06F0 + 0x30
    case 0x0640, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED, 0x061C: nothing
    case 0x0600...0x060F, 0x061B, 0x061D...0x061F, 0x066A...0x066D, 0x06D4: divider
    default: scalar
    }
  }
}

extension String {
  /// The piece between two places of the text's UTF-8, cut back to whole scalars by the caller.
  func bytes(from start: Int, to end: Int) -> String {
    let utf8 = self.utf8
    let count = utf8.count
    let low = min(max(start, 0), count)
    let high = min(max(end, low), count)
    let from = utf8.index(utf8.startIndex, offsetBy: low)
    return String(self[from..<utf8.index(from, offsetBy: high - low)])
  }
}
