import ArabicText
import Testing

struct NormalizedTextTests {
  @Test(
    "One spelling, however it was typed",
    arguments: [
      ("\u{0627}\u{0653}ذار", "آذار"),
      ("\u{0627}\u{0654}خبار", "أخبار"),
      ("\u{0627}\u{0655}لى", "إلى"),
      ("مسو\u{0654}ول", "مسؤول"),
      ("هيي\u{0654}ة", "هيئة"),
      ("\u{0627}\u{064E}\u{0654}مر", "أ\u{064E}مر"),
      ("ش\u{064E}\u{0651}", "ش\u{064E}\u{0651}"),
      ("ش\u{0651}\u{064E}", "ش\u{064E}\u{0651}"),
      ("الـــخبر", "الخبر"),
      ("\u{200F}خبر\u{200E}\u{FEFF}", "خبر"),
      ("\u{FEFB} \u{FEF7}حد", "لا لأحد"),
      ("\u{FDF2}", "الله"),
      ("\u{FDFA}", "صلى الله عليه وسلم"),
      ("e\u{0301}te\u{0301}", "été"),
      ("\u{0438}\u{0306}", "й"),
    ])
  func writesOneWay(given: String, expected: String) {
    #expect(scalars(normalized(given, to: .written)) == scalars(expected))
  }

  @Test(
    "Texts are compared without vowel marks, foreign digits and Persian letters",
    arguments: [
      ("مُحَمَّدٌ", "محمد"),
      ("هٰذا", "هذا"),
      ("میناء کبیر", "ميناء كبير"),
      ("ہے", "هے"),
      ("١٢٣٫٥ ۴۵٪ ١٬٠٠٠", "123.5 45% 1,000"),
      ("१२", "12"),
      ("\u{FF21}\u{FF11}", "A1"),
      ("ألف\u{00A0}لاجئ", "ألف لاجئ"),
      ("أعلى قيمة", "أعلى قيمة"),
    ])
  func foldsForComparing(given: String, expected: String) {
    #expect(scalars(normalized(given, to: .plain)) == scalars(expected))
  }

  @Test(
    "Search folds alef, ya and ta marbuta, and keeps the seats of hamza",
    arguments: [
      ("أحمد إلى آخر ٱلصف", "احمد الي اخر الصف"),
      ("على مستشفى", "علي مستشفي"),
      ("مسؤولة هيئة ماء", "مسؤوله هيئه ماء"),
      ("Élysée CNN", "elysee cnn"),
      ("Türkiye İstanbul", "turkiye istanbul"),
      ("Путин", "путин"),
    ])
  func foldsForSearch(given: String, expected: String) {
    #expect(scalars(normalized(given, to: .folded)) == scalars(expected))
  }

  @Test(
    "A word found in the folded text is shown as it was printed",
    arguments: [
      ("قال \u{200F}المُتَحَدِّثُ\u{200E} باسمه", "المتحدث", "المُتَحَدِّثُ"),
      ("إن الأُمّة", "الامه", "الأُمّة"),
      ("شبكة لـCNN", "ل", "لـ"),
      ("قيل \u{FEFB} شيء", "لا", "\u{FEFB}"),
    ])
  func mapsBack(given: String, word: String, expected: String) throws {
    let text = NormalizedText(given, to: .folded)
    let place = try #require(span(of: word, in: text.text, last: true))
    #expect(scalars(given, text.originalSpan(of: place)) == scalars(expected))
  }

  @Test("A span of the original finds its folded words")
  func mapsForward() throws {
    let text = NormalizedText("قال: «مُـحَـمَّد» آتٍ", to: .folded)
    let place = try #require(span(of: "مُـحَـمَّد", in: text.original, last: false))
    #expect(scalars(text.text, text.normalizedSpan(of: place)) == scalars("محمد"))
  }

  @Test("Every level folds what the one before it leaves, and folding twice changes nothing")
  func levelsAgree() {
    for text in hostileTexts() {
      let written = normalized(text, to: .written)
      let plain = normalized(text, to: .plain)
      let folded = normalized(text, to: .folded)
      #expect(
        scalars(normalized(written, to: .written)) == scalars(written), "\(text.debugDescription)")
      #expect(
        scalars(normalized(written, to: .plain)) == scalars(plain), "\(text.debugDescription)")
      #expect(
        scalars(normalized(plain, to: .folded)) == scalars(folded), "\(text.debugDescription)")
    }
  }

  @Test("The map covers every scalar, for any bytes", arguments: NormalizationLevel.allCases)
  func mapsAnything(level: NormalizationLevel) {
    for text in hostileTexts() {
      let folded = NormalizedText(text, to: level)
      #expect(folded.scalarCount == folded.text.unicodeScalars.count)
      #expect(folded.text == normalized(text, to: level))
      let all = folded.originalSpan(of: TextSpan(start: 0, end: folded.scalarCount))
      #expect(all.end <= text.unicodeScalars.count)
      let beyond = folded.originalSpan(of: TextSpan(start: folded.scalarCount + 7, end: 1_000_000))
      #expect(beyond.count == 0)
    }
  }

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private func scalars(_ text: String, _ span: TextSpan) -> [UInt32] {
    Array(scalars(text)[span.start..<span.end])
  }

  private func span(of word: String, in text: String, last: Bool) -> TextSpan? {
    let word = scalars(word)
    let text = scalars(text)
    guard word.count <= text.count else { return nil }
    let starts = (0...(text.count - word.count)).filter {
      Array(text[$0..<($0 + word.count)]) == word
    }
    return (last ? starts.last : starts.first).map { TextSpan(start: $0, end: $0 + word.count) }
  }
}
