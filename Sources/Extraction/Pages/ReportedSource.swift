/// Whom the first words of a text name as its origin, as Persian pages do: «به گزارش ورزش سه، …».
///
/// The words are part of a sentence and stay in the text.
enum ReportedSource {
  /// The name; nothing if the text begins with the news itself.
  static func opening(_ text: String) -> String? {
    let print = WordPrint(text, limit: 12)
    let hashes = print.hashes
    guard hashes.count > 3 else { return nil }
    if hashes.starts(with: byReport) {
      return name(in: text, from: print.words[byReport.count - 1].end)
    }
    // «روزنامه جوان نوشت: …»
    if KnownSources.namesKind(hashes[0]), let verb = hashes.prefix(6).firstIndex(of: wrote),
      verb > 1
    {
      return CreditLine.bare(text.bytes(from: print.words[0].end, to: print.words[verb - 1].end))
    }
    return nil
  }

  private static func name(in text: String, from start: Int) -> String? {
    let rest = text.bytes(from: start, to: min(text.utf8.count, start + 160))
    var name = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in rest.unicodeScalars {
      if ["\"", "«", "“", "”", "»"].contains(scalar) {
        if isQuoted || (!name.isEmpty && scalar != " " && String(name).contains { $0 != " " }) {
          break
        }
        isQuoted = true
        continue
      }
      if ["،", ":", "؛", ".", ",", "("].contains(scalar) { break }
      name.append(scalar)
    }
    let bare = CreditLine.bare(String(name))
    return (1...6).contains(WordPrint(bare, limit: 7).count) ? bare : nil
  }

  private static let byReport = WordPrint("به گزارش").hashes
  private static let wrote = WordPrint("نوشت").hashes[0]
}
