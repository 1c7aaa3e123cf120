/// Puts the text of a block together: blanks joined, marks that no reader sees left out.
///
/// Letters stay as they are given, also in their normal form. Direction marks go, since they serve
/// the page they stood on; a zero-width non-joiner inside a word stays, since Persian spells by it.
struct CleanText {
  private(set) var bytes: [UInt8] = []
  /// Scalars that are no blanks.
  private(set) var letters = 0
  /// How many runs between blanks there are.
  private(set) var words = 0
  private var wideLetters = 0
  private var owedBlank = false
  private var owedJoiner: UInt8 = 0

  /// Nothing yet.
  init() {}

  /// A text that was put together elsewhere, cleaned.
  static func cleaned(_ text: String) -> String {
    let utf8 = text.utf8
    // Most texts are clean already.
    if Self.plainRun(in: utf8.span, from: 0).end == utf8.count { return text }
    var clean = CleanText()
    clean.add(ArraySlice(text.utf8))
    return clean.string
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// The text, without blanks at its ends.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Where in ``bytes`` the next letter will stand.
  var position: Int { bytes.count + (owedBlank && !bytes.isEmpty ? 1 : 0) }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    letters = 0
    words = 0
    wideLetters = 0
    owedBlank = false
    owedJoiner = 0
  }

  /// A blank, unless one stands there.
  mutating func addBlank() { owedBlank = true }

  /// Adds valid UTF-8.
  mutating func add(_ text: ArraySlice<UInt8>) {
    let span = text.span
    var index = text.startIndex
    let end = text.endIndex
    while index < end {
      let lead = text[index]
      if lead <= 0x20 || lead == 0x7F {
        owedBlank = true
        index &+= 1
        continue
      }
      let plain = Self.plainRun(in: span, from: index &- text.startIndex)
      if plain.letters > 0 {
        let next = plain.end &+ text.startIndex
        beginLetter()
        letters &+= plain.letters
        words &+= plain.blanks
        bytes.append(contentsOf: text[index..<next])
        index = next
        continue
      }
      let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard index &+ length <= end else { return }
      switch Self.fate(of: text, at: index) {
      case .letter:
        append(lead)
        // Chinese and Japanese part no words by blanks; two of their signs count as one.
        if (0xE3...0xE9).contains(lead) {
          wideLetters &+= 1
          if wideLetters & 1 == 0 { words &+= 1 }
        }
        for offset in 1..<length { bytes.append(text[index &+ offset]) }
      case .blank: owedBlank = true
      case .joiner: owedJoiner = text[index &+ 2]
      case .nothing: break
      }
      index &+= length
    }
  }

  /// How far a text has nothing but letters that stay and single blanks between them.
  @inline(__always)
  private static func plainRun(
    in text: Span<UInt8>, from start: Int
  ) -> (end: Int, letters: Int, blanks: Int) {
    var index = start
    var letters = 0
    var blanks = 0
    var isAfterBlank = false
    while index < text.count {
      let lead = text[index]
      let length: Int
      if lead == 0x20 {
        // Nor may one begin a run or end it.
        guard !isAfterBlank, letters > 0 else { break }
        isAfterBlank = true
        index &+= 1
        continue
      } else if lead &- 0x21 < 0x5E {
        length = 1
      } else if lead &- 0xC3 < 0x1D {
        guard index &+ 1 < text.count, lead != 0xD8 || text[index &+ 1] != 0x9C else { break }
        length = 2
      } else {
        // Dashes, quotation marks, the ellipsis.
        guard lead == 0xE2, index &+ 2 < text.count, text[index &+ 1] == 0x80,
          text[index &+ 2] &- 0x90 < 0x18
        else { break }
        length = 3
      }
      if isAfterBlank {
        blanks &+= 1
        isAfterBlank = false
      }
      letters &+= 1
      index &+= length
    }
    return (isAfterBlank ? index &- 1 : index, letters, blanks)
  }

  private mutating func append(_ byte: UInt8) {
    beginLetter()
    letters &+= 1
    bytes.append(byte)
  }

  /// Writes what is owed before a letter.
  private mutating func beginLetter() {
    if owedBlank || bytes.isEmpty { words &+= 1 }
    if owedBlank {
      if !bytes.isEmpty { bytes.append(0x20) }
      owedBlank = false
    } else if owedJoiner != 0, !bytes.isEmpty {
      bytes.append(contentsOf: [0xE2, 0x80, owedJoiner])
    }
    owedJoiner = 0
  }

  private enum Fate { case letter, blank, joiner, nothing }

  private static func fate(of text: ArraySlice<UInt8>, at index: Int) -> Fate {
    let second = text[index &+ 1]
    switch text[index] {
    case 0xC2:
      // C1 controls, the no-break space, the soft hyphen.
      return second < 0xA0
        ? .nothing : second == 0xA0 ? .blank : second == 0xAD ? .nothing : .letter
    case 0xD8: return second == 0x9C ? .nothing : .letter
    case 0xE2:
      let third = text[index &+ 2]
      if second == 0x80 {
        switch third {
        case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return .blank
        case 0x8B, 0x8E, 0x8F, 0xAA...0xAE: return .nothing
        case 0x8C, 0x8D: return .joiner
        default: return .letter
        }
      }
      if second == 0x81 {
        return third == 0x9F ? .blank : (0xA0...0xAF).contains(third) ? .nothing : .letter
      }
      return .letter
    case 0xE3: return second == 0x80 && text[index &+ 2] == 0x80 ? .blank : .letter
    case 0xEF:
      let third = text[index &+ 2]
      let isMark =
        (second == 0xBB && third == 0xBF) || (second == 0xBF && third >= 0xB9 && third <= 0xBC)
      // Private use: the glyphs of icon fonts.
      return isMark || (0x80...0xA3).contains(second) ? .nothing : .letter
    case 0xEE: return .nothing
    default: return .letter
    }
  }
}
