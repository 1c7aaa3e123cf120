/// A page's own name at the ends of what it says: «الخبر - السهل نيوز», «السهل نيوز: الخبر».
enum OwnName {
  /// A text without the names at its ends.
  struct Cut {
    var text: String
    var wasAtStart = false
    var wasAtEnd = false
  }

  /// Cuts names off both ends where a mark parts them from the rest; nothing if none stands there.
  static func cut(from text: String, names: [WordPrint]) -> Cut? {
    var cut = Cut(text: text)
    // A name may stand there twice: «الخبر | السهل نيوز - السهل».
    for _ in 0..<3 {
      guard let shorter = once(cut, names) else { break }
      cut = shorter
    }
    return cut.wasAtStart || cut.wasAtEnd ? cut : nil
  }

  private static func once(_ cut: Cut, _ names: [WordPrint]) -> Cut? {
    let print = WordPrint(cut.text, limit: 80)
    guard !print.isCut, print.count > 1 else { return nil }
    let words = print.words
    for name in names where name.count < words.count && !name.isEmpty {
      let first = words.count - name.count
      if matches(name, words[first...]),
        hasMark(cut.text, from: words[first - 1].end, to: words[first].start, isEnd: true)
      {
        var shorter = cut
        shorter.text = CreditLine.unquoted(cut.text.bytes(from: 0, to: words[first - 1].end))
        // A closing quotation mark behind the last word is the headline's own.
        let tail = cut.text.bytes(from: words[first - 1].end, to: words[first].start)
        if let mark = tail.unicodeScalars.first, closing.contains(mark) {
          shorter.text.unicodeScalars.append(mark)
        }
        shorter.wasAtEnd = true
        return shorter
      }
      if matches(name, words[..<name.count]),
        hasMark(
          cut.text, from: words[name.count - 1].end, to: words[name.count].start, isEnd: false)
      {
        var shorter = cut
        let gap = cut.text.bytes(from: words[name.count - 1].end, to: words[name.count].start)
        let opening = gap.unicodeScalars.last.map { Self.opening.contains($0) } ?? false
        let rest = cut.text.bytes(from: words[name.count].start, to: cut.text.utf8.count)
        shorter.text = opening ? String(gap.unicodeScalars.suffix(1)) + rest : rest
        shorter.wasAtStart = true
        return shorter
      }
    }
    return nil
  }

  private static func matches(_ name: WordPrint, _ words: ArraySlice<WordPrint.Word>) -> Bool {
    zip(name.words, words).allSatisfy { $0.hash == $1.hash }
  }

  private static let marks: Set<Unicode.Scalar> = [
    "-", "–", "—", "|", ":", "·", "•", "/", "ـ", "›", "‹", "<", ">", "*", "~", "»", "«", "\u{2212}",
  ]
  private static let opening: Set<Unicode.Scalar> = ["\"", "“", "'", "("]
  private static let closing: Set<Unicode.Scalar> = ["\"", "”", "'", ")", "؟", "!", "?", ".", "…"]

  /// Whether a mark between blanks stands there; a quotation mark beside the name parts nothing.
  private static func hasMark(_ text: String, from start: Int, to end: Int, isEnd: Bool) -> Bool {
    let gap = Array(text.bytes(from: start, to: end).unicodeScalars)
    guard gap.contains(where: { marks.contains($0) }) else { return false }
    if gap.contains("|") { return true }
    guard gap.contains(" ") else { return false }
    let isQuoted = gap.last == "«" && isEnd || gap.first == "»" && !isEnd
    return !isQuoted || gap.count { marks.contains($0) } > 1
  }
}
