/// What becomes of the letters of a host's name before it is looked up (UTS 46, not transitional).
///
/// Complete for Latin, Arabic, Greek and Cyrillic. A letter that only Unicode's compatibility
/// tables know how to map (ligatures, letters in circles) makes the host unreadable rather than
/// another host.
enum HostLetters {
  /// The letters in lower case, full-width forms narrowed, marks composed, invisible ones dropped;
  /// nothing if one of them has no place in a host.
  static func mapped(_ text: String) -> [Unicode.Scalar]? {
    var mapped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00AD, 0x034F, 0x180B...0x180D, 0x180F, 0x200B, 0x2060, 0x2064, 0xFE00...0xFE0F, 0xFEFF,
        0xE0100...0xE01EF:
        continue
      case 0x3002, 0xFF0E, 0xFF61: mapped.append(".")
      case 0xFF01...0xFF5E:
        guard let narrow = Unicode.Scalar(scalar.value - 0xFEE0) else { return nil }
        mapped.append(contentsOf: narrow.properties.lowercaseMapping.unicodeScalars)
      default: mapped.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    let composed = composed(String(mapped))
    return composed.allSatisfy(mayStand) ? composed : nil
  }

  /// Whether mapped letters make a label: no mark first, no misplaced hyphen or joiner.
  static func isLabel(_ label: [Unicode.Scalar]) -> Bool {
    guard let first = label.first, !isMark(first) else { return false }
    for (index, scalar) in label.enumerated() where scalar == zwnj || scalar == zwj {
      guard index > 0, index + 1 < label.count else { return false }
      let before = label[index - 1]
      // RFC 5892, A.1 and A.2: after a virama, and the non-joiner between joining letters too.
      let followsVirama = before.properties.canonicalCombiningClass.rawValue == 9
      let joins = scalar == zwnj && isArabicLetter(before) && isArabicLetter(label[index + 1])
      guard followsVirama || joins else { return false }
    }
    return readsOneWay(label)
  }

  /// Whether a label written from the right holds nothing that turns it round (RFC 5893, section 2).
  private static func readsOneWay(_ label: [Unicode.Scalar]) -> Bool {
    guard label.contains(where: { isFromTheRight($0) || isArabicDigit($0) }) else { return true }
    guard let first = label.first, isFromTheRight(first) else { return false }
    guard let last = label.last(where: { !isMark($0) }) else { return false }
    guard isFromTheRight(last) || isArabicDigit(last) || isEuropean(last) else { return false }
    guard !(label.contains(where: isArabicDigit) && label.contains(where: isEuropean)) else {
      return false
    }
    return label.allSatisfy {
      isFromTheRight($0) || isArabicDigit($0) || isEuropean($0) || !$0.properties.isAlphabetic
        || isMark($0)
    }
  }

  private static func isFromTheRight(_ scalar: Unicode.Scalar) -> Bool {
    guard (0x0590...0x08FF).contains(scalar.value) else { return false }
    return scalar.properties.generalCategory == .otherLetter
      || scalar.properties.generalCategory == .modifierLetter
  }

  // Persian digits (06F0) count as European ones there.
  private static func isEuropean(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0x06F0...0x06F9).contains(scalar.value)
  }

  private static func isArabicDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x0660...0x0669).contains(scalar.value)
  }

  private static let zwnj: Unicode.Scalar = "\u{200C}"
  private static let zwj: Unicode.Scalar = "\u{200D}"

  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII || scalar == zwnj || scalar == zwj { return true }
    // Sharp s and final sigma fold to other letters, but are letters of their own in hosts.
    if scalar == "\u{00DF}" || scalar == "\u{03C2}" { return true }
    guard !scalar.properties.changesWhenNFKCCaseFolded, scalar != "\u{FFFD}" else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
      .paragraphSeparator:
      return false
    default: return true
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  static func isArabicLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x0620...0x06FF).contains(scalar.value) || (0x0750...0x077F).contains(scalar.value)
      || (0x08A0...0x08FF).contains(scalar.value)
  }

  /// Letters with the marks that follow them made one, where one exists.
  private static func composed(_ text: String) -> [Unicode.Scalar] {
    text.flatMap { character -> [Unicode.Scalar] in
      let scalars = Array(character.unicodeScalars)
      guard scalars.count > 1, let one = whole[character] else { return scalars }
      return [one]
    }
  }

  // Characters are equal if canonically equivalent, so the table finds a letter in any spelling.
  private static let whole: [Character: Unicode.Scalar] = {
    let ranges: [ClosedRange<UInt32>] = [
      0x00C0...0x024F, 0x0370...0x04FF, 0x0622...0x0626, 0x06C0...0x06C2, 0x06D3...0x06D3,
      0x1E00...0x1FFF,
    ]
    let scalars = ranges.joined().compactMap(Unicode.Scalar.init)
    return Dictionary(scalars.map { (Character($0), $0) }) { first, _ in first }
  }()
}
