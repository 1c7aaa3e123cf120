/// A block that announces something else than the article's text, and how.
struct BlockAnnouncement {
  /// How the label stands in its block.
  enum Form {
    /// The block says nothing else: what it announces follows.
    case alone
    /// What it announces stands behind it in the same block.
    case inline
  }

  let label: BlockLabel
  let form: Form
  /// What stands behind the label.
  let rest: String

  /// Labels after which a word or two may stand: «التعليقات (5)», «المزيد من الرياضة».
  private static let open: Set<BlockLabel> = [
    .comments, .share, .tags, .mostRead, .related, .author,
  ]

  /// What a heading may tell a reader to do with much else than another story.
  private static let verbs = Set(
    WordPrint("read watch اقرأ شاهد طالع للقراءة بخوانید ببینید").hashes)

  /// Reads the head of a block.
  init?(_ block: PageBlock, isHeading: Bool) {
    guard block.letters <= 400 || block.linkShare < 0.2 else { return nil }
    let text = block.text
    guard let first = WordPrint.firstHash(of: text), BlockLabel.mayBegin(with: first) else {
      return nil
    }
    let print = WordPrint(text, limit: 16)
    // «6 تعليقات»
    if print.count == 2, block.letters <= 30, Self.isNumber(text, print.words[0]),
      Self.counted.contains(print.words[1].hash)
    {
      label = .comments
      form = .alone
      rest = ""
      return
    }
    // A dash or an arrow may stand before the label, but no word.
    guard let match = BlockLabel.match(at: print) else { return nil }
    label = match.label
    let end = Self.afterMarks(text, from: match.end)
    rest = text.bytes(from: end, to: text.utf8.count)
    if match.words == print.count, !print.isCut {
      guard block.letters <= 60 else { return nil }
      form = .alone
      return
    }
    let isParted = CreditLine.afterSeparator(in: text, from: match.end) != nil
    if isParted || Self.isLinked(block, rest: rest) {
      form = .inline
      return
    }
    let restWords = print.count - match.words
    switch label {
    case .byline where block.letters < 90 && Byline.names(inLine: text) != nil: form = .inline
    case .disclaimer where match.words >= 2: form = .inline
    case .plea where match.words >= 2 && block.letters <= 220: form = .inline
    case .published where restWords <= 10 && block.letters <= 80 && Self.holdsDigit(rest),
      .updated where restWords <= 10 && block.letters <= 80 && Self.holdsDigit(rest):
      form = .inline
    case .related where match.words == 1 && Self.verbs.contains(print.words[0].hash): return nil
    case _
    where Self.open.contains(label) && !print.isCut && restWords <= 2 && !block.endsSentence
      && block.letters <= 50 && (match.words >= 2 || isHeading):
      form = .alone
    default: return nil
    }
  }

  private static func isNumber(_ text: String, _ word: WordPrint.Word) -> Bool {
    text.utf8.dropFirst(word.start).prefix(word.end - word.start).allSatisfy { $0 &- 0x30 < 10 }
      || holdsDigit(text.bytes(from: word.start, to: word.end))
  }

  /// What readers leave, as pages count it.
  private static let counted = Set(
    WordPrint(
      """
      تعليق تعليقات تعليقا تعليقاً رد ردود ملاحظات مشاركة مشاركات نظر نظرات دیدگاه تبصرے تبصرہ
      comment comments reply replies response responses commentaire commentaires kommentar kommentare
      comentario comentarios
      """
    ).hashes)

  private static func isLinked(_ block: PageBlock, rest: String) -> Bool {
    guard block.linkLetters > 0 else { return false }
    let letters = rest.unicodeScalars.count { $0 != " " }
    return block.linkLetters * 10 >= letters * 8
  }

  private static func afterMarks(_ text: String, from end: Int) -> Int {
    let bytes = Array(text.utf8.dropFirst(end).prefix(16))
    var index = 0
    while index < bytes.count {
      if [0x20, 0x3A, 0x2D, 0x7C, 0x2E, 0x2F, 0x3E, 0x2A].contains(bytes[index]) {
        index += 1
      } else if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
        (0x90...0xA6).contains(bytes[index + 2])
      {
        index += 3
      } else {
        break
      }
    }
    return end + index
  }

  static func holdsDigit(_ text: String) -> Bool {
    let utf8 = text.utf8
    let bytes = utf8.span
    var isRare = false
    for index in bytes.indices {
      let byte = bytes[index]
      if byte &- 0x30 < 10 { return true }
      switch byte {
      // The digits of Arabic; the letters around them are commoner than any figure.
      case 0xD9 where index &+ 1 < bytes.count && bytes[index &+ 1] &- 0xA0 < 10: return true
      case 0xDB where index &+ 1 < bytes.count && bytes[index &+ 1] &- 0xB0 < 10: return true
      case 0xDF...0xE1, 0xE3...: isRare = true
      default: break
      }
    }
    return isRare && text.unicodeScalars.contains { $0.properties.numericType == .decimal }
  }
}
