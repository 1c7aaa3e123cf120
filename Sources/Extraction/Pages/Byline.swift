/// Names of writers in a line: «كتب: فلان», «بقلم فلان», "By A and B".
enum Byline {
  /// The names in a line that a label opens; nothing if it isn't such a line.
  static func names(inLine line: String) -> [String]? {
    let print = WordPrint(line, limit: 16)
    guard let match = BlockLabel.match(at: print), match.label == .byline, !print.isCut,
      print.count <= 14
    else { return nil }
    let start = CreditLine.afterSeparator(in: line, from: match.end)
    // Without a colon «كتب» and «تقرير» are words of a sentence.
    guard start != nil || strong.contains(print.words[0].hash) && print.count - match.words <= 9
    else { return nil }
    let names = names(in: line.bytes(from: start ?? match.end, to: line.utf8.count))
    return names.isEmpty ? nil : names
  }

  private static let strong = Set(
    ["بقلم", "by", "تحریر", "written", "par", "von"].map { WordPrint($0).hashes[0] })

  /// The single names in a text that names writers and little else.
  static func names(in text: String) -> [String] {
    var names: [String] = []
    for piece in pieces(of: text) {
      let name = withoutLabel(CreditLine.bare(piece))
      if isName(name), !names.contains(name) { names.append(name) }
    }
    return names
  }

  private static func withoutLabel(_ name: String) -> String {
    let print = WordPrint(name, limit: 8)
    if let length = through.first(where: { print.hashes.starts(with: $0) })?.count,
      print.count > length
    {
      return withoutLabel(
        CreditLine.bare(name.bytes(from: print.words[length - 1].end, to: name.utf8.count)))
    }
    guard let match = BlockLabel.match(at: print), match.label == .byline, match.words < print.count
    else { return name }
    return CreditLine.bare(name.bytes(from: match.end, to: name.utf8.count))
  }

  /// «بواسطة فلان»: words that say through whom, not who wrote.
  private static let through = [
    "نشر بواسطة", "أضيف بواسطة", "أرسل بواسطة", "بواسطة", "من طرف", "posted by", "published by",
  ].map { WordPrint($0).hashes }

  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var words: [Substring] = []
    func finish() {
      if !words.isEmpty { pieces.append(words.joined(separator: " ")) }
      words = []
    }
    for piece in text.utf8.split(separator: 0x20, maxSplits: 40).prefix(40) {
      let word = Substring(piece)
      // None is longer in bytes.
      if piece.count <= 6,
        ["و", "and", "&", "-", "–", "—", "|", "•", "/", "et", "und", "ve", "اور"].contains(word)
      {
        finish()
        continue
      }
      // What follows a number is a date, no name.
      if BlockAnnouncement.holdsDigit(String(word)) {
        // "By A On 12 May", "Reuters November 18": what leads to the number isn't the name's.
        while let last = words.last, leadsToDate(last) { words.removeLast() }
        finish()
        break
      }
      let ends = word.last.map { "،,؛;|/:".contains($0) } ?? false
      words.append(ends ? word.dropLast() : word)
      if ends { finish() }
    }
    finish()
    return pieces
  }

  private static func leadsToDate(_ word: Substring) -> Bool {
    let print = WordPrint(String(word), limit: 2)
    return print.words.allSatisfy { datePrecursors.contains($0.hash) }
  }

  private static let datePrecursors = Set(
    WordPrint(
      """
      on at am le at the in date published updated posted في بتاريخ يوم الساعة نشر تاريخ در تاریخ روز
      january february march april may june july august september october november december
      jan feb mar apr jun jul aug sep sept oct nov dec janvier février mars avril mai juin juillet
      août septembre octobre novembre décembre
      monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
      السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة
      """
    ).hashes)

  /// Whether a text can be the name of a person: a few words, no address, no desk.
  static func isName(_ name: String) -> Bool {
    let words = WordPrint(name, limit: 7)
    guard (2...6).contains(words.count), !words.isCut, name.unicodeScalars.count >= 3 else {
      return false
    }
    guard !name.unicodeScalars.contains(where: { notInNames.contains($0) }) else { return false }
    guard !words.words.contains(where: { notPeople.contains($0.hash) }) else { return false }
    guard !name.split(separator: " ").contains(where: { isSmallLatin($0) }) else { return false }
    return !CreditLine.isKnown(name)
  }

  /// "by the time": in Latin letters names have capitals, but for what stands inside them.
  private static func isSmallLatin(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first,
      (0x61...0x7A).contains(first.value) || (0xDF...0xFF).contains(first.value)
    else { return false }
    return ![
      "de", "da", "di", "van", "von", "der", "den", "bin", "ben", "al", "el", "la", "du", "e",
    ]
    .contains { word == $0 || word.hasPrefix($0 + "-") }
  }

  private static let notInNames: Set<Unicode.Scalar> = [
    "@", "/", "?", "؟", "!", "#", ":", "_", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "<",
    ">", "{", "}", "=",
  ]

  private static let notPeople = Set(
    WordPrint(
      """
      writer writers correspondent correspondents contributor contributors blog مدونة بوابة تلفزيون
      admin administrator editor editors editorial staff newsroom desk webmaster team reporter
      reporters correspondent agencies agency news online web site user guest author unknown
      محرر المحرر محررة المحررة تحرير التحرير فريق هيئة قسم مراسل مراسلنا مراسلو وكالة وكالات موقع
      صحيفة جريدة قناة شبكة أخبار الأخبار كاتب خاص متابعات ادارة الادارة مدير المشرف تحریریه سرویس
      گروه خبرگزاری روزنامه خبرنگار تحریریہ ویب ڈیسک نیوز نمائندہ رپورٹر خبریں ago منذ
      السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة
      """
    ).hashes)
}
