/// Takes the name out of what feeds write as an author.
enum AuthorName {
  /// `editor@example.com (Name)`, `Name <editor@example.com>`, `Name`; the address where no name
  /// stands beside it.
  static func name(in text: String) -> String? {
    let text = trimmed(text[...])
    guard !text.isEmpty else { return nil }
    guard text.contains("@") else { return String(text) }
    if let name = bracketed(text, "(", ")") { return name }
    if let name = bracketed(text, "<", ">") { return name }
    // «Name editor@example.com»: the words that are no address.
    let words = text.split(separator: " ").filter { !$0.contains("@") }
    return words.isEmpty ? String(text) : words.joined(separator: " ")
  }

  /// What stands inside or before the brackets, whichever isn't the address.
  private static func bracketed(
    _ text: Substring, _ open: Character, _ close: Character
  ) -> String? {
    guard let start = text.firstIndex(of: open), let end = text.lastIndex(of: close), start < end
    else { return nil }
    let inside = trimmed(text[text.index(after: start)..<end])
    let before = trimmed(text[..<start])
    let candidates = [inside, before].filter { !$0.isEmpty && !$0.contains("@") }
    if let name = candidates.first { return String(name) }
    return [inside, before].first { !$0.isEmpty }.map(String.init)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace || first == "\"" { text.removeFirst() }
    while let last = text.last, last.isWhitespace || last == "\"" { text.removeLast() }
    return text
  }
}
