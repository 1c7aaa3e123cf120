extension WebAddress {
  /// The address as a person reads it: `https://وكالة.شبكة/اقتصاد`.
  ///
  /// Hosts come back from Punycode and escapes from UTF-8 where the letters can be seen and can't
  /// pass for others; all else stays encoded. Leads to the same place if read again.
  public var displayText: String {
    let port = port.map { ":\($0)" } ?? ""
    let query = query.map { "?" + Self.displayed($0) } ?? ""
    return (isSecure ? "https://" : "http://") + displayHost + port + Self.displayed(path) + query
  }

  /// The host as a person reads it.
  public var displayHost: String {
    guard host.contains("xn--") else { return host }
    return host.split(separator: ".", omittingEmptySubsequences: false)
      .map { Self.displayed(label: String($0)) }
      .joined(separator: ".")
  }

  private static func displayed(label: String) -> String {
    guard let letters = HostName.letters(ofLabel: label), isHonest(letters) else { return label }
    return String(String.UnicodeScalarView(letters))
  }

  /// Whether a label is in one script, and not made of letters that look like Latin ones.
  private static func isHonest(_ label: [Unicode.Scalar]) -> Bool {
    guard label.allSatisfy({ isPlain($0) && ($0 == "-" || isLetterOrDigit($0)) }) else {
      return false
    }
    let letters = label.filter { $0.properties.isAlphabetic }
    if letters.allSatisfy({ $0.value < 0x0250 || (0x1E00...0x1EFF).contains($0.value) }) {
      return true
    }
    if letters.allSatisfy(HostLetters.isArabicLetter) { return true }
    // Elsewhere a single Latin letter among the others would be disguise.
    guard !letters.contains(where: { $0.value < 0x0250 || HostLetters.isArabicLetter($0) }) else {
      return false
    }
    return !letters.allSatisfy { latinLookalikes.contains($0) }
  }

  // A slash of mathematics or a dot of music in a host would be taken for its end.
  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
      .decimalNumber:
      true
    default: false
    }
  }

  private static let latinLookalikes: Set<Unicode.Scalar> = Set(
    "аеорсухіјѕһԁԛԝӏνορυαικτγωχ".unicodeScalars)

  /// A path or query with the escapes undone that make letters one can see.
  private static func displayed(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = PercentEncoding.decoded(text.utf8) { $0 >= 0x80 }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        out.append(bytes[index])
        index += 1
        continue
      }
      let width = min(UTF8Width.of(bytes[index]), bytes.count - index)
      let letter = bytes[index..<(index + width)]
      if let scalar = String(validating: letter, as: UTF8.self)?.unicodeScalars.first,
        isPlain(scalar)
      {
        out.append(contentsOf: letter)
        index += width
      } else {
        PercentEncoding.appendEscape(of: bytes[index], to: &out)
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether a letter can be seen, and doesn't change how its neighbours are read.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.properties.isDefaultIgnorableCodePoint else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber,
      .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      return scalar != "\u{FFFD}"
    default: return false
    }
  }
}

/// How many bytes a letter of UTF-8 takes, by its first one.
private enum UTF8Width {
  static func of(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
