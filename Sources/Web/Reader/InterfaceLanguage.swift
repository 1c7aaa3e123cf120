import ArabicText

/// A language the interface speaks.
enum InterfaceLanguage: String, Hashable, Sendable, CaseIterable {
  case arabic = "ar"
  case english = "en"

  /// The language itself.
  var language: Language {
    switch self {
    case .arabic: .arabic
    case .english: .english
    }
  }

  /// The way it is written.
  var direction: Direction { Direction(of: language) }

  /// The one a browser asks for by `Accept-Language` (RFC 9110, section 12.5.4); Arabic unless it
  /// clearly prefers English.
  init(accepting field: String?) {
    var best = (language: InterfaceLanguage.arabic, weight: 0)
    for part in (field ?? "").split(separator: ",").prefix(50) {
      let pieces = part.split(separator: ";")
      let tag = pieces.first?.drop { $0 == " " }.prefix { $0 != "-" && $0 != " " } ?? ""
      guard let language = Self(rawValue: tag.lowercased()) else { continue }
      let weight = Self.weight(pieces.dropFirst().first)
      if weight > best.weight { best = (language, weight) }
    }
    self = best.language
  }

  /// A `q` in thousandths.
  private static func weight(_ parameter: Substring?) -> Int {
    guard let equals = parameter?.firstIndex(of: "="), let parameter,
      let value = Double(parameter[parameter.index(after: equals)...].filter { $0 != " " }),
      value.isFinite
    else { return 1_000 }
    return Int(min(max(value, 0), 1) * 1_000)
  }
}

/// How bright the pages are.
enum Theme: String, Hashable, Sendable, CaseIterable {
  /// As the reader's machine is set.
  case automatic = "auto"
  case light, dark
}

/// The digits that numbers and dates of the interface are written with; texts keep their own.
enum Digits: String, Hashable, Sendable, CaseIterable {
  case latin, arabicIndic = "arab"

  /// `number` in these digits, without separators.
  func text(_ number: Int, padded width: Int = 0) -> String {
    let plain = String(number)
    let filled = String(repeating: "0", count: max(0, width - plain.utf8.count)) + plain
    return text(filled)
  }

  /// `text` with its digits written as these.
  func text(_ text: String) -> String {
    guard self == .arabicIndic else { return text }
    var written = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDigit = (0x30...0x39).contains(scalar.value)
      written.append(isDigit ? Unicode.Scalar(scalar.value + 0x630) ?? scalar : scalar)
    }
    return String(written)
  }
}
