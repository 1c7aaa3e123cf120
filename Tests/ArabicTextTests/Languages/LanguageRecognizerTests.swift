import ArabicText
import Testing

struct LanguageRecognizerTests {
  @Test(
    "A headline's language is recognised",
    arguments: [
      ("وزارة الري تعلن ارتفاع منسوب النهر", Language.arabic),
      ("مقتل ثلاثة في حريق", .arabic),
      ("وزیر نیرو از افزایش آب رودخانه خبر داد", .persian),
      ("دریا میں پانی کی سطح بڑھ گئی ہے", .urdu),
      ("وەزارەتی ئاودێری ڕایگەیاند ئاستی ئاو بەرز بووەتەوە", .sorani),
      ("د اوبو وزارت وايي چې د سیند اوبه ډېرې شوې", .pashto),
      ("Ministry says the river is still rising", .english),
      ("Le ministère annonce une hausse du niveau du fleuve", .french),
      ("Bakanlık nehir seviyesinin yükseldiğini açıkladı", .turkish),
      ("משרד המים הודיע על עלייה במפלס", .hebrew),
      ("Министерство сообщило о подъёме уровня реки", .russian),
    ])
  func recognises(text: String, language: Language) {
    let found = LanguageRecognizer().recognise(text)
    #expect(found.language == language)
    #expect(found.confidence > 0.3 && found.confidence <= 1)
  }

  @Test("A name in Latin letters doesn't turn an Arabic sentence")
  func ignoresForeignNames() {
    #expect(LanguageRecognizer().recognise("قالت شبكة CNN إن الوزير استقال").language == .arabic)
  }

  @Test(
    "What has no words, or none we know, is unknown",
    arguments: ["", "12345 67", "— … !", "日本語の見出し", "https://example.org/en/news", "\u{0}\u{FFFD}"])
  func saysUnknown(text: String) {
    let found = LanguageRecognizer().recognise(text)
    #expect(found.language == .unknown)
    #expect(found.confidence == 0)
  }

  @Test("Any text gets an answer, with a confidence between 0 and 1")
  func survivesAnything() {
    for text in hostileTexts() + [String(repeating: "خبر ", count: 300_000)] {
      let found = LanguageRecognizer().recognise(text)
      #expect((0...1).contains(found.confidence))
    }
  }
}
