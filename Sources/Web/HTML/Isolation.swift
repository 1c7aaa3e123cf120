import ArabicText

/// Keeps runs of the other direction from disturbing the text around them.
enum Isolation {
  /// A stretch of text, and whether it runs against the text around it.
  struct Run: Hashable, Sendable {
    let text: Substring
    let isForeign: Bool
  }

  /// `text` parted into what runs with `direction` and what runs against it.
  ///
  /// A foreign run begins and ends with a letter or digit; the marks after it belong outside, as
  /// «(CNN)» and «لـCNN،» want it.
  static func runs(of text: String, in direction: Direction) -> [Run] {
    var runs: [Run] = []
    let scalars = text.unicodeScalars
    let foreign = Kind.letter(direction.opposite)
    var plainStart = scalars.startIndex
    var at = scalars.startIndex
    while at < scalars.endIndex {
      guard kind(of: scalars[at]) == foreign else {
        at = scalars.index(after: at)
        continue
      }
      let start = beginning(ofRunAt: at, after: plainStart, in: scalars)
      let end = end(ofRunAt: at, of: foreign, in: scalars)
      if plainStart < start { runs.append(Run(text: text[plainStart..<start], isForeign: false)) }
      runs.append(Run(text: text[start..<end], isForeign: true))
      plainStart = end
      at = end
    }
    if plainStart < scalars.endIndex {
      runs.append(Run(text: text[plainStart...], isForeign: false))
    }
    return runs
  }

  /// `text` for a place that takes no markup: foreign runs stand between U+2068 and U+2069.
  static func plain(_ text: String, in direction: Direction) -> String {
    runs(of: text, in: direction).reduce(into: "") { plain, run in
      plain += run.isForeign ? "\u{2068}\(run.text)\u{2069}" : String(run.text)
    }
  }

  /// The way most letters of `text` run; nothing if it has none.
  static func direction(of text: String) -> Direction? {
    var balance = 0
    var letters = 0
    for scalar in text.unicodeScalars.prefix(2_000) {
      guard case .letter(let direction) = kind(of: scalar) else { continue }
      letters += 1
      balance += direction == .rightToLeft ? 1 : -1
    }
    guard letters > 0 else { return nil }
    return balance >= 0 ? .rightToLeft : .leftToRight
  }

  private enum Kind: Equatable {
    case letter(Direction)
    case digit
    /// What may stand inside a name or an address, but neither begin nor end it.
    case inner
    case other
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter(.leftToRight)
    case 0x00...0x7F: .inner
    case 0x0590...0x08FF:
      switch scalar.properties.generalCategory {
      case .otherLetter, .modifierLetter: .letter(.rightToLeft)
      case .decimalNumber: .digit
      default: .other
      }
    case 0xFB1D...0xFDFF, 0xFE70...0xFEFC: .letter(.rightToLeft)
    case 0x2010...0x2027, 0x20A0...0x20CF: .inner
    default: scalar.properties.isAlphabetic ? .letter(.leftToRight) : .other
    }
  }

  /// Digits written onto a run belong to it: «3G», «5G».
  private static func beginning(
    ofRunAt index: String.Index, after limit: String.Index, in scalars: String.UnicodeScalarView
  ) -> String.Index {
    var start = index
    while start > limit {
      let before = scalars.index(before: start)
      guard kind(of: scalars[before]) == .digit || "@#$".unicodeScalars.contains(scalars[before])
      else { break }
      start = before
    }
    return start
  }

  private static func end(
    ofRunAt index: String.Index, of foreign: Kind, in scalars: String.UnicodeScalarView
  ) -> String.Index {
    var end = scalars.index(after: index)
    var at = end
    var isAttached = true
    while at < scalars.endIndex {
      let scalar = scalars[at]
      let next = scalars.index(after: at)
      let kind = kind(of: scalar)
      if kind == foreign {
        end = next
        isAttached = true
      } else if case .letter = kind {
        break
      } else if kind == .digit {
        // «F-16» is one run, but in «NATO 12 قراراً» the number belongs to what follows.
        if isAttached { end = next }
      } else if kind == .other {
        // Vowel marks and combining marks stay with their letter.
        if end == at, scalar.properties.canonicalCombiningClass != .notReordered { end = next }
      } else if scalar.value <= 0x20 {
        isAttached = false
      }
      at = next
    }
    return end
  }
}
