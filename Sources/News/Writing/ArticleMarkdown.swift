/// Articles as Markdown (CommonMark, with the tables of GitHub), every sign of the text escaped.
public enum ArticleMarkdown {
  /// Headline and body.
  public static func text(of article: Article) -> String {
    let title = article.headline.map { "# " + line(InlineText($0)) + "\n\n" } ?? ""
    return title + article.blocks.map(markdown(of:)).joined(separator: "\n\n") + "\n"
  }

  private static func markdown(of block: ArticleBlock) -> String {
    switch block {
    case .paragraph(let text): return paragraph(text)
    case .heading(let text, let level):
      return String(repeating: "#", count: min(max(level, 2), 6)) + " " + line(text)
    case .quote(let text):
      return paragraph(text).split(separator: "\n", omittingEmptySubsequences: false)
        .map { "> " + $0 }.joined(separator: "\n")
    case .list(let items, let isNumbered):
      return items.enumerated().map { index, item in
        (isNumbered ? "\(index + 1). " : "- ") + line(item)
      }.joined(separator: "\n")
    case .table(let rows, let hasHead): return table(rows, hasHead: hasHead)
    case .image(let image):
      let caption = image.caption.map { line(InlineText($0)) } ?? ""
      let credit = image.credit.map { "\n" + line(InlineText($0)) } ?? ""
      return "![\(caption)](<\(image.url.text)>)\(credit)"
    case .embed(let address): return "[\(line(InlineText(address.host)))](<\(address.text)>)"
    }
  }

  private static func table(_ rows: [[String]], hasHead: Bool) -> String {
    let width = rows.map(\.count).max() ?? 0
    guard width > 0 else { return "" }
    func row(_ cells: [String]) -> String {
      let padded = cells + Array(repeating: "", count: width - cells.count)
      return "| " + padded.map { line(InlineText($0)) }.joined(separator: " | ") + " |"
    }
    let head = row(hasHead ? rows.first ?? [] : [])
    let rule = "|" + String(repeating: " --- |", count: width)
    return ([head, rule] + rows.dropFirst(hasHead ? 1 : 0).map(row)).joined(separator: "\n")
  }

  /// A text on one line.
  private static func line(_ text: InlineText) -> String {
    paragraph(text, lineBreak: " ")
  }

  private static func paragraph(_ text: InlineText, lineBreak: String = "\\\n") -> String {
    var markdown = ""
    var link: WebAddress?
    for piece in text.pieces {
      if piece.link != link {
        if let link { markdown += "](<\(link.text)>)" }
        link = piece.link
        if link != nil { markdown += "[" }
      }
      markdown += marked(piece)
    }
    if let link { markdown += "](<\(link.text)>)" }
    return markdown.split(separator: "\n").map(withoutOpening).joined(separator: lineBreak)
  }

  /// Stress is only understood beside a letter: where the piece begins or ends with another sign
  /// the words stay plain.
  private static func marked(_ piece: InlineText.Piece) -> String {
    let words = escaped(piece.text)
    guard let first = piece.text.unicodeScalars.first, let last = piece.text.unicodeScalars.last,
      isWord(first), isWord(last)
    else { return words }
    var marks = ""
    if piece.isStrong { marks += "**" }
    if piece.isEmphasised { marks += "*" }
    return marks + words + marks
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "!", "$":
        escaped.append("\\")
        escaped.append(scalar)
      case "\r": escaped.append("\n")
      case "\t": escaped.append(" ")
      default: if scalar == "\n" || scalar.value >= 0x20 { escaped.append(scalar) }
      }
    }
    return String(escaped)
  }

  /// A line that begins no list, rule or block of its own.
  private static func withoutOpening(_ line: Substring) -> String {
    let line = line.drop { $0 == " " }
    guard let first = line.first else { return "" }
    if "-+=:".contains(first) { return "\\" + line }
    let digits = line.prefix { ("0"..."9").contains($0) }
    if !digits.isEmpty, let after = line.dropFirst(digits.count).first, after == "." || after == ")"
    {
      return digits + "\\" + line.dropFirst(digits.count)
    }
    return String(line)
  }
}
