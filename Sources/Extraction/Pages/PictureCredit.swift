/// Lines that say whose a picture is.
enum PictureCredit {
  /// «© رويترز», "Photo: AFP", «تصوير: فلان»: whose the picture is, not what it shows.
  static func isCredit(_ text: String) -> Bool {
    guard text.unicodeScalars.count < 80 else { return false }
    if isMarked(text) { return true }
    let print = WordPrint(text, limit: 2)
    guard let first = print.words.first else { return false }
    return creditWords.contains(first.hash) || CreditLine.isKnown(CreditLine.bare(text))
  }

  /// Whether a line begins with the sign of a right.
  static func isMarked(_ text: String) -> Bool {
    text.utf8.count < 120
      && (text.hasPrefix("©") || text.hasPrefix("(c) ") || text.hasPrefix("(C) "))
  }

  /// Whether a line names a picture's maker and says nothing else: "Photograph by Ed Marshall",
  /// «(عدسة: فلان)».
  static func isLine(_ text: String) -> Bool {
    guard text.utf8.count < 120 else { return false }
    let print = WordPrint(text, limit: 3)
    guard let first = print.words.first, pictureWords.contains(first.hash) else { return false }
    return isFollowedByName(text, print)
  }

  /// Whether a line ends with a picture's maker in brackets: "… (Foto: Getty)", "… [File: Reuters]".
  static func ends(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count < 600, let last = bytes.last, last == 0x29 || last == 0x5D,
      let open = bytes.lastIndex(where: { $0 == 0x28 || $0 == 0x5B }),
      bytes.distance(from: open, to: bytes.endIndex) < 90
    else { return false }
    let inner = String(text[open...].dropFirst().dropLast())
    let print = WordPrint(inner, limit: 3)
    guard let first = print.words.first,
      pictureWords.contains(first.hash) || first.hash == file
    else { return false }
    return isFollowedByName(inner, print)
  }

  /// Whether a colon or a "by" parts the first word from what follows.
  private static func isFollowedByName(_ text: String, _ print: WordPrint) -> Bool {
    guard print.count > 1 else { return false }
    if print.words[1].hash == by, print.count > 2 { return true }
    let between = text.utf8.dropFirst(print.words[0].end)
      .prefix(print.words[1].start - print.words[0].end)
    return between.contains(0x3A)
  }

  private static let pictureWords = Set(
    WordPrint(
      "تصوير الصورة صورة عدسة عکس photo photos photograph credit credits crédit crédits picture image foto fotos bild bilder"
    ).hashes)
  private static let by = WordPrint("by").hashes[0]
  private static let file = WordPrint("file").hashes[0]

  private static let creditWords = Set(
    WordPrint("تصوير الصورة photo photograph getty credit المصدر عدسة عکس picture image foto")
      .hashes)
}
