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

  private static let creditWords = Set(
    WordPrint("تصوير الصورة photo photograph getty credit المصدر عدسة عکس picture image foto")
      .hashes)
}
