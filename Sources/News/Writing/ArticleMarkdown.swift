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
    case .quote(let text, let source):
      let cited = source.map { "\n\n— " + line(InlineText($0)) } ?? ""
      return (paragraph(text) + cited).split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
    case .list(let list): return markdown(of: list)
    case .table(let table): return markdown(of: table)
    case .image(let image):
      let caption = image.caption.map { line(InlineText($0)) } ?? ""
      let credit = image.credit.map { "\n" + line(InlineText($0)) } ?? ""
      return "![\(caption)](<\(image.url.text)>)\(credit)"
    case .embed(let embed): return "[\(line(InlineText(embed.url.host)))](<\(embed.url.text)>)"
    case .code(let text):
      let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
      return fence + "\n" + text + "\n" + fence
    }
  }

  private static func markdown(of list: ItemList) -> String {
    // The next number of each level, and how far its items are set in.
    var numbers: [Int] = []
    var indents: [Int] = [0]
    return list.items.map { item in
      if numbers.count > item.level + 1 { numbers.removeLast(numbers.count - item.level - 1) }
      if numbers.count == item.level { numbers.append(item.level == 0 ? list.start : 1) }
      if indents.count > item.level + 1 { indents.removeLast(indents.count - item.level - 1) }
      let mark = item.isNumbered ? "\(numbers[item.level]). " : "- "
      numbers[item.level] += 1
      let indent = indents[item.level]
      indents.append(indent + mark.utf8.count)
      return String(repeating: " ", count: indent) + mark + line(item.text)
    }.joined(separator: "\n")
  }

  private static func markdown(of table: ArticleTable) -> String {
    let rows = table.grid
    let width = rows.map(\.count).max() ?? 0
    guard width > 0 else { return "" }
    func row(_ cells: [String]) -> String {
      let padded = cells + Array(repeating: "", count: width - cells.count)
      return "| " + padded.map { line(InlineText($0)) }.joined(separator: " | ") + " |"
    }
    let head = row(table.hasHead ? rows.first ?? [] : [])
    let rule = "|" + String(repeating: " --- |", count: width)
    let caption = table.caption.map { line(InlineText($0)) + "\n\n" } ?? ""
    return caption
      + ([head, rule] + rows.dropFirst(table.hasHead ? 1 : 0).map(row)).joined(separator: "\n")
  }

  private static func longestRun(of sign: Unicode.Scalar, in text: String) -> Int {
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == sign ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
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
    if piece.isCode, let code = code(piece.text) { return code }
    let words = escaped(piece.text)
    guard let first = piece.text.unicodeScalars.first, let last = piece.text.unicodeScalars.last,
      isWord(first), isWord(last)
    else { return words }
    var marks = ""
    if piece.isStrong { marks += "**" }
    if piece.isEmphasised { marks += "*" }
    return marks + words + marks
  }

  /// Words between backticks, more of them than the words have; a bar would part cells even there.
  private static func code(_ text: String) -> String? {
    guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "|" }),
      text.utf8.contains(where: { $0 > 0x20 })
    else { return nil }
    let fence = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    // A space inside is taken off again where one stands on both sides.
    let isPadded =
      text.hasPrefix("`") || text.hasSuffix("`") || (text.hasPrefix(" ") && text.hasSuffix(" "))
    return isPadded ? "\(fence) \(text) \(fence)" : fence + text + fence
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
