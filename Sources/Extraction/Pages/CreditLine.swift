/// Whom a text names as its origin: «المصدر: الجزيرة + وكالات», «(رويترز)», "Source: AFP".
struct CreditLine: Equatable {
  /// As printed, without the label: «الجزيرة + وكالات».
  let text: String
  /// The single agencies and outlets in it.
  let agencies: [String]

  /// The longest a source's name may be; more words are a sentence.
  private static let mostWords = 12

  /// A name that is known to be a source.
  init(named text: String) {
    self.text = text
    agencies = Self.agencies(in: text)
  }

  /// A line that is a credit and nothing else.
  ///
  /// - Parameters:
  ///   - line: the words of a block.
  ///   - rest: what stands after the credit's full stop, and is the article's own again.
  init?(line: String, rest: inout String?) {
    guard let first = WordPrint.firstHash(of: line),
      BlockLabel.mayBegin(with: first) || KnownSources.mayBegin(with: first)
    else { return nil }
    let print = WordPrint(line, limit: Self.mostWords + 6)
    if let match = BlockLabel.match(at: print), match.label == .credit,
      let start = Self.afterSeparator(in: line, from: match.end)
    {
      var name = line.bytes(from: start, to: line.utf8.count)
      let after = Self.cutAtFullStop(&name)
      name = Self.bare(name)
      let count = WordPrint(name, limit: Self.mostWords + 1).count
      guard count > 0, count <= Self.mostWords else { return nil }
      // «مصدر: الحكومة تستقيل» is a headline; so are others with a word that means any source.
      let isWeak = Self.weakLabels.contains(print.words[0].hash) && match.words == 1
      guard !isWeak || count <= 2 || Self.isKnown(name) else { return nil }
      self.init(named: name)
      rest = after
      return
    }
    guard !print.isCut, print.count <= 10, KnownSources.mayBegin(with: first),
      case let name = Self.bare(line), Self.isKnown(name)
    else { return nil }
    self.init(named: name)
    rest = nil
  }

  private static let weakLabels = Set(
    ["مصدر", "عن", "via", "sources"].map { WordPrint($0).hashes[0] })

  /// Whether a text is a label of a credit, whose name stands in the next block.
  static func isLabelAlone(_ line: String) -> Bool {
    let print = WordPrint(line, limit: 4)
    guard let match = BlockLabel.match(at: print), match.label == .credit else { return false }
    return match.words == print.count && !print.isCut
      && !(match.words == 1 && weakLabels.contains(print.words[0].hash))
  }

  /// A credit at the end of a paragraph: «… (رويترز)», «… المصدر: وكالات».
  ///
  /// - Returns: the credit, and how many bytes of the paragraph stay.
  static func closing(_ paragraph: String) -> (credit: CreditLine, keeps: Int)? {
    let bytes = Array(paragraph.utf8)
    if let found = closingBracket(bytes) { return found }
    return closingLabel(paragraph, bytes)
  }

  private static func closingBracket(_ bytes: [UInt8]) -> (credit: CreditLine, keeps: Int)? {
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard end > 0, bytes[end - 1] == UInt8(ascii: ")") else { return nil }
    guard let open = bytes[..<end].suffix(120).lastIndex(of: UInt8(ascii: "(")) else { return nil }
    let name = String(decoding: bytes[(open + 1)..<(end - 1)], as: UTF8.self)
    var keeps = open
    var hasDash = false
    while keeps > 0, bytes[keeps - 1] == 0x20 || bytes[keeps - 1] == UInt8(ascii: "-") {
      hasDash = hasDash || bytes[keeps - 1] == UInt8(ascii: "-")
      keeps -= 1
    }
    let words = WordPrint(name, limit: 6).count
    guard isKnown(bare(name)) || (hasDash && (1...3).contains(words)) else { return nil }
    return (CreditLine(named: bare(name)), keeps)
  }

  private static func closingLabel(
    _ paragraph: String, _ bytes: [UInt8]
  ) -> (credit: CreditLine, keeps: Int)? {
    // Looked for in the last words only, and only after a full stop: «المصدر: …» inside a sentence
    // is someone's speech.
    let from = max(0, bytes.count - 160)
    var index = bytes.count - 1
    while index > from {
      let isStop = bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "\n")
      if isStop, index + 1 < bytes.count {
        let tail = String(decoding: bytes[(index + 1)...], as: UTF8.self)
        let print = WordPrint(tail, limit: 3)
        if let match = BlockLabel.match(at: print), match.label == .credit {
          var rest: String?
          let line = CleanText.cleaned(tail)
          if let credit = CreditLine(line: line, rest: &rest), rest == nil {
            return (credit, index + (bytes[index] == UInt8(ascii: ".") ? 1 : 0))
          }
        }
      }
      index -= 1
    }
    return nil
  }

  // MARK: Names

  /// Whether all parts of a text are sources that are known without a label.
  static func isKnown(_ name: String) -> Bool {
    guard let first = WordPrint.firstHash(of: name), KnownSources.mayBegin(with: first) else {
      return false
    }
    let parts = agencies(in: name)
    return !parts.isEmpty && parts.allSatisfy { KnownSources.contains($0) }
  }

  /// The single names in a credit: «الجزيرة + وكالات» has two.
  static func agencies(in credit: String) -> [String] {
    var names: [String] = []
    var current = String.UnicodeScalarView()
    func finish() {
      let name = bare(String(current))
      if !name.isEmpty, !names.contains(name) { names.append(name) }
      current = .init()
    }
    for scalar in credit.unicodeScalars {
      if dividers.contains(scalar) { finish() } else { current.append(scalar) }
    }
    finish()
    return names.flatMap { splitAtAnd($0) }
  }

  private static let dividers: Set<Unicode.Scalar> = [
    "+", "/", "\\", "،", ",", "|", "؛", ";", "–", "—", "&", "•", "\n",
  ]

  /// «رويترز وفرانس برس»: two, where what «و» joins is known on both sides.
  private static func splitAtAnd(_ name: String) -> [String] {
    let words = name.split(separator: " ")
    guard words.count > 1, words.count <= 8 else { return [name] }
    for index in 1..<words.count {
      let left = words[..<index].joined(separator: " ")
      var right = words[index...].joined(separator: " ")
      let word = words[index]
      if word == "-" || word == "and" || word == "و" {
        right = words[(index + 1)...].joined(separator: " ")
      } else if word.hasPrefix("و"), word.unicodeScalars.count > 2, !KnownSources.contains(right) {
        right.unicodeScalars.removeFirst()
      } else {
        continue
      }
      if word == "-" || (KnownSources.contains(left) && KnownSources.contains(right)) {
        return [left, right].map(bare).filter { !$0.isEmpty }
      }
    }
    return [name]
  }

  /// A name without the brackets, dashes and stops around it.
  static func bare(_ name: String) -> String {
    var scalars = Substring(CleanText.cleaned(name)).unicodeScalars
    while let first = scalars.first, edges.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, edges.contains(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// A text without the blanks and marks at its end, its quotation marks kept.
  static func unquoted(_ text: String) -> String {
    var scalars = Substring(CleanText.cleaned(text)).unicodeScalars
    while let last = scalars.last, last == " " || last == "-" || last == "|" || last == ":" {
      scalars.removeLast()
    }
    return String(scalars)
  }

  private static let edges: Set<Unicode.Scalar> = [
    " ", "(", ")", "[", "]", "-", "–", "—", "ـ", ":", ".", "،", ",", "«", "»", "\"", "“", "”", "*",
    "|", "/", "؛", "۔", "\u{2022}", ">", "<", "…", "'", "‘", "’", "+",
  ]

  private static func cutAtFullStop(_ name: inout String) -> String? {
    let bytes = Array(name.utf8)
    for index in bytes.indices.dropLast() {
      let isStop = bytes[index] == UInt8(ascii: ".") && bytes[index + 1] == 0x20
      // «أ. ف. ب.» is no end: a letter alone stands before its stop.
      guard isStop || bytes[index] == 0x0A else { continue }
      let before = String(decoding: bytes[..<index], as: UTF8.self)
      if isStop, let last = before.split(separator: " ").last, last.unicodeScalars.count < 2 {
        continue
      }
      let rest = CleanText.cleaned(String(decoding: bytes[(index + 1)...], as: UTF8.self))
      name = before
      return rest.isEmpty ? nil : rest
    }
    return nil
  }

  /// Where the name begins after a label, if what stands between them parts them.
  static func afterSeparator(in line: String, from end: Int) -> Int? {
    let bytes = Array(line.utf8.dropFirst(end).prefix(12))
    var index = 0
    var isParted = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: "/"),
        UInt8(ascii: ">"), UInt8(ascii: "="):
        isParted = true
        index += 1
      case 0x20, 0x0A: index += 1
      case 0xE2
      where index + 2 < bytes.count && bytes[index + 1] == 0x80
        && (0x93...0x94).contains(bytes[index + 2]):
        isParted = true
        index += 3
      default: return isParted ? end + index : nil
      }
    }
    return nil
  }
}
