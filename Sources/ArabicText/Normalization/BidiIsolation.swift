/// A stretch of text that goes one way, for pages that wrap foreign stretches in `<bdi>`.
public struct DirectionalRun: Hashable, Sendable {
  /// Where it stands in the text.
  public let span: TextSpan
  /// Whether it goes against the text around it and must be isolated.
  public let isForeign: Bool
}

/// A text between marks that keep its direction from touching what stands around it.
///
/// For places without markup: titles, `alt`, feeds, mail. U+2068 takes the direction from the first
/// letter, U+2069 ends it; stray direction marks inside are stripped, so that none is left open.
public func isolated(_ text: String) -> String {
  "\u{2068}" + withoutDirectionMarks(text) + "\u{2069}"
}

/// A text without the invisible marks that turn its direction.
///
/// - Complexity: O(n); a text without marks is returned as it is.
public func withoutDirectionMarks(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isDirectionMark) else { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isDirectionMark($0) }))
}

/// Splits a text into stretches that go its own way and foreign ones, in order and without a gap.
///
/// A foreign stretch begins and ends with a strong letter of the other direction, or with digits and
/// signs that belong to it (`COVID-19`, `C++`, `+971`, `14:05 GMT`, `user@host`). Marks of the
/// sentence after it stay outside, as they belong to the text; so does the tatweel of «لـCNN».
/// In right-to-left text, numbers joined by signs that would turn them round (ranges, clocks,
/// minus) are foreign too; a bare number isn't.
///
/// - Complexity: O(n).
public func directionalRuns(of text: String, rightToLeft: Bool) -> [DirectionalRun] {
  var splitter = RunSplitter(isRightToLeft: rightToLeft)
  for (index, scalar) in text.unicodeScalars.enumerated() { splitter.read(scalar, at: index) }
  return splitter.finish()
}

private func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// Finds foreign stretches scalar by scalar.
private struct RunSplitter {
  let isRightToLeft: Bool
  private var runs: [DirectionalRun] = []
  private var home = 0
  private var start: Int?
  private var end = 0
  private var count = 0
  private var hasLetter = false
  private var hasNumber = false
  private var hasTurningSign = false
  private var previous = Strength.neutral

  init(isRightToLeft: Bool) { self.isRightToLeft = isRightToLeft }

  private enum Strength {
    case home
    case foreign
    case digit
    /// A sign that numbers and foreign words are written with: + @ # / : - . $ %.
    case joiner
    case blank
    case neutral
  }

  mutating func read(_ scalar: Unicode.Scalar, at index: Int) {
    count = index + 1
    let strength = strength(of: scalar)
    switch strength {
    case .foreign:
      open(at: index)
      hasLetter = true
      end = index + 1
    case .digit:
      if start == nil { open(at: index) }
      if hasNumber, index > end { hasTurningSign = true }
      hasNumber = true
      end = index + 1
    case .joiner:
      readJoiner(scalar, at: index)
    case .blank, .neutral:
      // Quotes and commas between two foreign words stay inside if a foreign word follows.
      break
    case .home: close()
    }
    previous = strength
  }

  private mutating func readJoiner(_ scalar: Unicode.Scalar, at index: Int) {
    if start == nil {
      // `+971`, `@name`, `-5`: the sign goes with what follows it.
      guard previous == .blank || previous == .neutral,
        "+-\u{2212}@#$".unicodeScalars.contains(scalar)
      else { return }
      start = index
      end = index
      if scalar != "$", scalar != "#" { hasTurningSign = true }
    } else if hasLetter, previous == .foreign || previous == .joiner,
      "+#".unicodeScalars.contains(scalar),
      end == index
    {
      end = index + 1  // C++, C#
    }
  }

  private mutating func open(at index: Int) {
    if start == nil { start = index }
  }

  /// Ends the foreign stretch where its last letter or digit was.
  private mutating func close() {
    defer {
      start = nil
      hasLetter = false
      hasNumber = false
      hasTurningSign = false
    }
    guard let start, end > start, hasLetter || (isRightToLeft && hasNumber && hasTurningSign)
    else { return }
    if start > home {
      runs.append(DirectionalRun(span: TextSpan(start: home, end: start), isForeign: false))
    }
    runs.append(DirectionalRun(span: TextSpan(start: start, end: end), isForeign: true))
    home = end
  }

  mutating func finish() -> [DirectionalRun] {
    close()
    if count > home {
      runs.append(DirectionalRun(span: TextSpan(start: home, end: count), isForeign: false))
    }
    return runs
  }

  private func strength(of scalar: Unicode.Scalar) -> Strength {
    switch scalar.value {
    case 0x30...0x39, 0x06F0...0x06F9: return .digit
    // Arabic-Indic digits keep their order in Arabic text by themselves.
    case 0x0660...0x0669: return isRightToLeft ? .home : .digit
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x02B8, 0x0370...0x058F,
      0x1E00...0x1FFF, 0x0900...0x109F, 0x2C00...0x2DFF, 0x3040...0xD7FF:
      return isRightToLeft ? .foreign : .home
    case 0x0590...0x065F, 0x066E...0x06EF, 0x06FA...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC:
      return isRightToLeft ? .home : .foreign
    case 0x20, 0xA0, 0x09...0x0D, 0x2000...0x200A, 0x202F: return .blank
    case 0x23...0x25, 0x26, 0x2B, 0x2D...0x2F, 0x3A, 0x40, 0x5F, 0x2013, 0x2212, 0x7E, 0x3D:
      return .joiner
    default: return .neutral
    }
  }
}
