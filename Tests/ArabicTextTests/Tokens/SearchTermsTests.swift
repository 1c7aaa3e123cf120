import ArabicText
import Testing

struct SearchTermsTests {
  @Test(
    "A word is found by its other forms",
    arguments: [
      ("الميناء", "ميناء"), ("بالميناء", "ميناء"), ("للوزير", "وزير"), ("والحكومة", "حكومة"),
      ("الأم", "أم"), ("مهندسون", "المهندسين"), ("شركات", "شركة"), ("مسئول", "المسؤول"),
      ("شئون", "شؤون"), ("لاجئ", "اللاجئين"), ("مَدْرَسَةُ", "مدرسة"), ("پاکستان", "باكستان"),
      ("ڤيينا", "فيينا"), ("١٬٠٠٠", "1000"), ("٣٫٥", "3.5"), ("CNN", "cnn"), ("reports", "Report"),
      ("countries", "country"), ("minister's", "minister"), ("l’Élysée", "elysee"),
      ("الـــهدنة", "هدنة"), ("\u{FEFB}عب", "لاعب"),
    ])
  func findsForms(one: String, other: String) {
    #expect(searchTerms(of: one) == searchTerms(of: other))
  }

  @Test(
    "Different words stay different",
    arguments: [
      ("وزير", "زير"), ("فساد", "ساد"), ("بطاقة", "طاقة"), ("والدته", "دته"), ("التماس", "تماس"),
      ("لبنان", "لبن"), ("الماني", "ماني"), ("12", "120"), ("3.5", "35"), ("بالغ", "غ"),
      ("Paris", "Pari"), ("analysis", "analysi"),
    ])
  func keepsApart(one: String, other: String) {
    #expect(searchTerms(of: one) != searchTerms(of: other))
  }

  @Test("A name stuck to a preposition and a hashtag give their words")
  func splitsCompounds() {
    #expect(searchTerms(of: "لـCNN") == ["ل", "cnn"])
    #expect(searchTerms(of: "#سد_الوفاء") == ["سد", "وفاء"])
    #expect(searchTerms(of: "«» — https://example.org/x") == [])
  }

  @Test("A found term points at the word as it was printed")
  func pointsBack() throws {
    let text = "أعلنت \u{200F}الوِزارةُ\u{200E} النتائج"
    let term = try #require(
      locatedSearchTerms(of: text).first { $0.term == searchTerms(of: "وزارة")[0] })
    let scalars = Array(text.unicodeScalars)[term.span.start..<term.span.end]
    #expect(String(String.UnicodeScalarView(scalars)) == "الوِزارةُ")
  }

  @Test(
    "Stop words are known by their terms",
    arguments: ["في", "إلى", "التي", "the", "است", "ہے", "dans"])
  func knowsStopWords(word: String) throws {
    let term = try #require(searchTerms(of: word).first)
    #expect(StopWords.contains(term: term))
  }

  @Test(
    "Words that carry the news are no stop words",
    arguments: ["هدنة", "سد", "وزير", "flood", "رئیس"])
  func sparesContent(word: String) throws {
    let term = try #require(searchTerms(of: word).first)
    #expect(!StopWords.contains(term: term))
  }

  @Test("Any text gives terms without blanks, each within the text")
  func survivesAnything() {
    for text in hostileTexts() {
      let count = text.unicodeScalars.count
      for term in locatedSearchTerms(of: text) {
        #expect(!term.term.isEmpty && term.span.end <= count)
        #expect(!term.term.utf8.contains(0x20))
      }
    }
  }
}
