import ArabicText
import Testing

struct TokensTests {
  @Test("Words, numbers, names in Latin letters and addresses are told apart")
  func tellsTokensApart() {
    let text =
      "قالت شبكة «لـCNN»: 1,250.50 دولار، @sahl_news #سد_الوفاء https://example.org/a?b=1. G20 COVID-19"
    #expect(
      kinds(in: text) == [
        "قالت word", "شبكة word", "« quote", "لـ word", "CNN latin", "» quote", ": mark",
        "1,250.50 number", "دولار word", "، mark", "@sahl_news handle", "#سد_الوفاء handle",
        "https://example.org/a?b=1 address", ". mark", "G20 latin", "COVID latin", "- mark",
        "19 number",
      ])
  }

  @Test("A full stop after a number ends the sentence, not the number")
  func numberEnds() {
    #expect(
      kinds(in: "عام ٢٠٢٥. وفي ٣٫٥٪") == [
        "عام word", "٢٠٢٥ number", ". mark", "وفي word", "٣٫٥ number", "٪ mark",
      ])
  }

  @Test("Marks and direction marks inside a word don't break it, and aren't its end")
  func keepsMarkedWords() {
    #expect(
      kinds(in: "\u{200F}مُحَ\u{200D}مَّدٌ\u{200F} don’t") == ["مُحَ\u{200D}مَّدٌ word", "don’t latin"])
  }

  @Test("Spans count scalars, and never overlap, for any text")
  func spansHold() {
    for text in hostileTexts() {
      let tokens = Tokens(text)
      let scalars = Array(text.unicodeScalars)
      var end = 0
      for token in tokens {
        #expect(token.span.start >= end && token.span.count > 0)
        end = token.span.end
        let printed = String(String.UnicodeScalarView(scalars[token.span.start..<token.span.end]))
        #expect(Array(tokens.string(of: token).unicodeScalars) == Array(printed.unicodeScalars))
      }
      #expect(end <= scalars.count)
    }
  }

  private func kinds(in text: String) -> [String] {
    let tokens = Tokens(text)
    return tokens.map { "\(tokens.string(of: $0)) \($0.kind.rawValue)" }
  }
}
