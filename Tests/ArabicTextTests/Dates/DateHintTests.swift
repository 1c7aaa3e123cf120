import Testing

@testable import ArabicText

@Suite("A look at a text before its dates are read")
struct DateHintTests {
  @Test(
    "Words without a figure hold no date",
    arguments: [
      "The minister opened the bridge with his colleagues",
      "وأضاف الوزير أن الجسر سيفتح أمام المارة",
      "Le ministre a ouvert l'école",
    ])
  func passesOver(text: String) {
    #expect(!DateHint.mayHoldDate(text, upTo: 1_000))
  }

  @Test(
    "Figures of all digits, words of time and days in words are looked at",
    arguments: [
      "في 12", "١٢ فبراير", "۱۲ اسفند", "أمس", "وأمس", "قبل ساعتين", "yesterday", "an hour ago",
      "الثاني من فبراير", "aujourd'hui", "aujourd\u{2019}hui", "il y a une heure", "أَمْسِ",
      "\u{200F}أمس", "２",
    ])
  func looksAt(text: String) {
    #expect(DateHint.mayHoldDate(text, upTo: 1_000))
  }
}
