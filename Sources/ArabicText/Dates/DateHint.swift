/// Whether a text can hold a date at all: a look at its bytes, before it is folded and taken apart.
///
/// Without a figure only few words make a date. Most blocks of a page have neither.
enum DateHint {
  /// False only where no date can be; what isn't sure may be one.
  ///
  /// - Complexity: O(n) in the first `reach` scalars; nothing is kept.
  static func mayHoldDate(_ text: String, upTo reach: Int) -> Bool {
    let utf8 = text.utf8
    return mayHoldDate(utf8.span, upTo: reach)
  }

  private static func mayHoldDate(_ bytes: Span<UInt8>, upTo reach: Int) -> Bool {
    let openers = DateLexicon.shared.openers
    let fates = ScalarFolding.to(.folded).table
    let count = bytes.count
    var found: UInt8 = 0
    var word = Word()
    var index = 0
    // A scalar has at most four bytes.
    while index < count, index < reach &* 4 {
      let lead = bytes[index]
      if lead < 0x80 {
        if lead &- 0x30 < 10 { return true }
        let letter = lead | 0x20
        if letter &- 0x61 < 26 {
          if word.isOther { found |= word.close(openers) }
          word.add(UInt32(letter), isOther: false)
        } else if word.length > 0 {
          found |= word.close(openers)
        }
        index &+= 1
      } else if lead < 0xE0, index &+ 1 < count {
        let scalar = UInt32(lead & 0x1F) << 6 | UInt32(bytes[index &+ 1] & 0x3F)
        index &+= 2
        let letter: UInt32
        switch fates[Int(scalar)] {
        case ScalarFolding.keep: letter = scalar
        case ScalarFolding.drop, ScalarFolding.absorb: continue
        case ScalarFolding.dropMark, ScalarFolding.keepMark:
          // Vowel marks go; others may make another letter of the one before them.
          guard (0x064B...0x0652).contains(scalar) else { return true }
          continue
        case let other: letter = UInt32(other)
        }
        if letter &- 0x30 < 10 { return true }
        guard isLetter[Int(letter)] else {
          if word.length > 0 { found |= word.close(openers) }
          continue
        }
        let isOther = letter >= 0x250
        if word.length > 0, word.isOther != isOther { found |= word.close(openers) }
        word.add(letter, isOther: isOther)
      } else if lead == 0xE2, index &+ 2 < count, bytes[index &+ 1] == 0x80,
        bytes[index &+ 2] >= 0x90
      {
        // Dashes, quotation marks, dots; invisible marks are told from them by nothing but the word
        // they stand in.
        guard !isInvisible(bytes[index &+ 2]) else { return true }
        if word.length > 0 { found |= word.close(openers) }
        index &+= 3
      } else {
        return true
      }
      if isEnough(found) { return true }
    }
    return isEnough(found | word.close(openers))
  }

  private static func isEnough(_ found: UInt8) -> Bool {
    let dayAndMonth = bit(.day) | bit(.month)
    return found & bit(.alone) != 0 || found & dayAndMonth == dayAndMonth
  }

  private static func bit(_ opener: DateLexicon.Opener) -> UInt8 { 1 << UInt8(opener.rawValue) }

  private static func isInvisible(_ third: UInt8) -> Bool { (0xAA...0xAF).contains(third) }

  /// The letters by which a phrase of the lexicon is known here: those of its longest word.
  ///
  /// No phrase stands where one of its words is missing. An apostrophe parts words here.
  static func letters(of phrase: [String]) -> [UInt32] {
    let words = phrase.flatMap { word in
      word.unicodeScalars.map(\.value).split { $0 >= 0x900 || !isLetter[Int($0)] }
    }
    return words.max { $0.count < $1.count }.map { Array($0) } ?? []
  }

  /// The letters below U+0900, where nearly all dates are written.
  static let isLetter: [Bool] = (0..<UInt32(0x900)).map {
    Unicode.Scalar($0)?.properties.isAlphabetic ?? false
  }

  /// The word that is being read, with and without its first letter: «و» may stand before any.
  private struct Word {
    var length = 0
    var isOther = false
    private var isJoined = false
    private var hash = HashedBits.seed
    private var rest = HashedBits.seed

    @inline(__always)
    mutating func add(_ letter: UInt32, isOther: Bool) {
      self.isOther = isOther
      hash = HashedBits.adding(letter, to: hash)
      if length == 0 {
        isJoined = letter == 0x0648
      } else {
        rest = HashedBits.adding(letter, to: rest)
      }
      length &+= 1
    }

    mutating func close(_ openers: HashedBits) -> UInt8 {
      var found = length > 0 ? openers[hash] : 0
      if isJoined, length > 2 { found |= openers[rest] }
      self = Word()
      return found
    }
  }
}
