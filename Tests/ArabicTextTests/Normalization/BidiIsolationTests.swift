import ArabicText
import Testing

struct BidiIsolationTests {
  @Test(
    "Foreign stretches of Arabic text are isolated, and the marks of the sentence stay outside",
    arguments: [
      ("قالت شبكة CNN، نقلا عن Reuters.", ["CNN", "Reuters"]),
      ("مصادر لـCNN تؤكد", ["CNN"]),
      ("تراجعت إصابات COVID-19 في", ["COVID-19"]),
      ("كتب بلغة C++ كلها", ["C++"]),
      ("في الساعة 14:05 GMT.", ["14:05 GMT"]),
      ("بين 10-15 مترا", ["10-15"]),
      ("بلغت -5 درجات", ["-5"]),
      ("هاتف +971 50 123 4567 للحجز", ["+971 50 123 4567"]),
      ("عام 2025 وعدد 12", []),
      ("نسبة ٢٥٪ و١٠-١٥", []),
      ("راسلوا press@example.org!", ["press@example.org"]),
      ("(The Harbour Post): خبر", ["The Harbour Post"]),
      ("", []),
    ])
  func isolatesForeign(text: String, expected: [String]) {
    #expect(foreign(in: text, rightToLeft: true) == expected)
  }

  @Test("Arabic in English text is the foreign part")
  func isolatesArabic() {
    #expect(
      foreign(in: "He wrote «وزارة الري» (the ministry).", rightToLeft: false) == ["وزارة الري"])
  }

  @Test("Runs follow one another without a gap, for any text")
  func coversEverything() {
    for text in hostileTexts() {
      for rightToLeft in [true, false] {
        let runs = directionalRuns(of: text, rightToLeft: rightToLeft)
        var end = 0
        for run in runs {
          #expect(run.span.start == end && run.span.count > 0)
          end = run.span.end
        }
        #expect(end == text.unicodeScalars.count)
      }
    }
  }

  @Test("An isolated text leaves no direction open")
  func isolatesPlainText() {
    let text = isolated("\u{202E}خبر CNN\u{200F}")
    #expect(Array(text.unicodeScalars) == Array("\u{2068}خبر CNN\u{2069}".unicodeScalars))
    #expect(withoutDirectionMarks("بلا علامات") == "بلا علامات")
  }

  private func foreign(in text: String, rightToLeft: Bool) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return directionalRuns(of: text, rightToLeft: rightToLeft).filter(\.isForeign).map {
      String(String.UnicodeScalarView(scalars[$0.span.start..<$0.span.end]))
    }
  }
}
