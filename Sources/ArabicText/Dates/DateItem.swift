/// A number, sign or known phrase of a text that may hold dates.
struct DateItem {
  /// What it is.
  enum Kind {
    /// Digits; -1 where there are too many to count.
    case number(Int, digits: Int)
    /// A mark, by its scalar.
    case sign(UInt32)
    /// A word or phrase with all that it can mean; with no meaning, it is unknown.
    case word([DateWord])
  }

  /// What stands between an item and the one before it.
  enum Gap {
    case none
    case blank
    case line
  }

  /// What it is.
  let kind: Kind
  /// Its letters, folded; empty for signs.
  let text: String
  /// What stands before it.
  let gap: Gap
  /// Where it stands in the folded text, in scalars.
  let span: TextSpan

  /// What the word can mean; nothing for numbers and signs.
  var meanings: [DateWord] {
    if case .word(let meanings) = kind { return meanings }
    return []
  }

  /// Whether it is one of some signs.
  func isSign(_ signs: SignSet) -> Bool {
    if case .sign(let sign) = kind { return signs.contains(sign) }
    return false
  }

  /// Whether it is a word that can mean this.
  func means(_ word: DateWord) -> Bool { meanings.contains(word) }

  /// The number, if it has one of so many digits.
  func number(digits: ClosedRange<Int>) -> Int? {
    if case .number(let value, let count) = kind, digits.contains(count) { return value }
    return nil
  }
}

/// Some signs: asked for at every item of a text, so a bit each where they are common.
struct SignSet: ExpressibleByArrayLiteral, Sendable {
  private var ascii: (low: UInt64, high: UInt64) = (0, 0)
  private var others: [UInt32] = []

  @inline(__always)
  init(arrayLiteral signs: UInt32...) {
    for sign in signs { insert(sign) }
  }

  private mutating func insert(_ sign: UInt32) {
    if sign < 0x40 {
      ascii.low |= 1 << UInt64(sign)
    } else if sign < 0x80 {
      ascii.high |= 1 << UInt64(sign - 0x40)
    } else {
      others.append(sign)
    }
  }

  func contains(_ sign: UInt32) -> Bool {
    if sign < 0x40 { return ascii.low >> UInt64(sign) & 1 == 1 }
    if sign < 0x80 { return ascii.high >> UInt64(sign - 0x40) & 1 == 1 }
    return others.contains(sign)
  }

  /// The signs of both.
  func union(_ other: SignSet) -> SignSet {
    var all = self
    all.ascii.low |= other.ascii.low
    all.ascii.high |= other.ascii.high
    all.others += other.others
    return all
  }
}

/// Splits a folded text into the items that dates are made of.
struct DateLexer {
  /// The items of a text, folded to ``NormalizationLevel/folded``.
  static func items(in folded: String) -> [DateItem] {
    phrases(of: lexemes(in: folded))
  }

  /// Words, numbers and signs, each word without meaning yet.
  private static func lexemes(in folded: String) -> [DateItem] {
    var items: [DateItem] = []
    let scalars = Array(folded.unicodeScalars)
    let bytes = Array(folded.utf8)
    // How many scalars were passed, and where in the bytes the next one stands.
    var passed = 0
    var offset = 0
    var gap = DateItem.Gap.line
    var index = 0
    while index < scalars.count {
      let first = scalars[index]
      if first.value <= 0x20 || first.value == 0x85 || first.value == 0x2028
        || first.value == 0x2029
      {
        let isLine = (0x0A...0x0D).contains(first.value) || first.value > 0x20
        if isLine { gap = .line } else if gap == .none { gap = .blank }
        index += 1
        continue
      }
      let start = index
      let kind: DateItem.Kind
      if isDigit(first) {
        while index < scalars.count, isDigit(scalars[index]) { index += 1 }
        let digits = scalars[start..<index]
        let value = digits.count > 15 ? -1 : digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
        kind = .number(value, digits: digits.count)
      } else if isLetter(first) {
        let isLatin = first.value < 0x250
        // No blanks part Chinese and Japanese words: each sign is one.
        if isIdeograph(first) { index += 1 }
        while !isIdeograph(first), index < scalars.count,
          continuesWord(scalars, at: index, isLatin: isLatin)
        {
          index += 1
        }
        kind = .word([])
      } else {
        index += 1
        kind = .sign(first.value)
      }
      var text = ""
      if case .sign = kind {
      } else {
        while passed < start {
          offset += UTF8.width(scalars[passed])
          passed += 1
        }
        let first = offset
        while passed < index {
          offset += UTF8.width(scalars[passed])
          passed += 1
        }
        text = String(decoding: bytes[first..<offset], as: UTF8.self)
      }
      items.append(
        DateItem(kind: kind, text: text, gap: gap, span: TextSpan(start: start, end: index)))
      gap = .none
    }
    return items
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    (0x3040...0x9FFF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value)
  }

  /// Whether a word goes on here; scripts aren't mixed, an apostrophe joins Latin letters.
  private static func continuesWord(
    _ scalars: [Unicode.Scalar], at index: Int, isLatin: Bool
  ) -> Bool {
    let scalar = scalars[index]
    if isLetter(scalar) { return (scalar.value < 0x250) == isLatin }
    guard isLatin, scalar == "'" || scalar == "\u{2019}", index + 1 < scalars.count else {
      return false
    }
    return isLetter(scalars[index + 1])
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return (scalar.value | 0x20) &- 0x61 < 26 }
    return scalar.value < 0x900
      ? DateHint.isLetter[Int(scalar.value)] : scalar.properties.isAlphabetic
  }

  /// Joins known phrases, longest first; a word that is none stays as it is.
  private static func phrases(of lexemes: [DateItem]) -> [DateItem] {
    let lexicon = DateLexicon.shared
    var items: [DateItem] = []
    items.reserveCapacity(lexemes.count)
    var index = 0
    while index < lexemes.count {
      let first = lexemes[index]
      guard case .word = first.kind else {
        items.append(first)
        index += 1
        continue
      }
      let found =
        phrase(beginning: first.text, at: index, in: lexemes, lexicon)
        ?? afterClitic(first.text).flatMap {
          phrase(beginning: $0, at: index, in: lexemes, lexicon)
        }
      let end = found?.end ?? index + 1
      items.append(
        DateItem(
          kind: .word(found?.meanings ?? []), text: first.text, gap: first.gap,
          span: TextSpan(start: first.span.start, end: lexemes[end - 1].span.end)))
      index = end
    }
    return items
  }

  /// «وتم التحديث» is «تم التحديث» with «و» before it.
  private static func afterClitic(_ word: String) -> String? {
    guard word.unicodeScalars.count > 2, word.unicodeScalars.first == "و" else { return nil }
    return String(String.UnicodeScalarView(word.unicodeScalars.dropFirst()))
  }

  private static func phrase(
    beginning first: String, at index: Int, in lexemes: [DateItem], _ lexicon: DateLexicon
  ) -> (meanings: [DateWord], end: Int)? {
    for phrase in lexicon.phrases(beginning: first) ?? [] {
      if let end = end(of: phrase.rest, after: index, in: lexemes) { return (phrase.meanings, end) }
    }
    return nil
  }

  /// Where the rest of a phrase ends; full stops inside abbreviations and hyphens don't count.
  private static func end(of rest: [String], after index: Int, in lexemes: [DateItem]) -> Int? {
    var next = index + 1
    for word in rest {
      if next < lexemes.count, lexemes[next].isSign([0x2E, 0x2D]), lexemes[next].gap == .none {
        next += 1
      }
      guard next < lexemes.count, lexemes[next].text == word, lexemes[next].gap != .line
      else { return nil }
      next += 1
    }
    return next
  }
}
