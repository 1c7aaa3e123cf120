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
  func isSign(_ signs: Set<UInt32>) -> Bool {
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
        text = String(String.UnicodeScalarView(scalars[start..<index]))
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

  /// Whether a scalar is a letter; the letters of most texts are known without asking.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x80: (scalar.value | 0x20) &- 0x61 < 26
    case 0x0621...0x063A, 0x0641...0x064A: true
    default: scalar.properties.isAlphabetic
    }
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
    for phrase in lexicon.phrases[first] ?? [] {
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
