import ArabicText
import Samples
import Testing

@Suite("The writing of the samples")
struct SampleWritingTests {
  @Test("No invisible marks, no tatweel, no blanks too many", arguments: SampleArticle.all)
  func blanksAndMarks(article: SampleArticle) {
    for text in texts(of: article) {
      #expect(!text.contains("  ") && text.first != " " && text.last != " ", "\(text)")
      #expect(!text.unicodeScalars.contains(where: isInvisible), "\(article.id): \(text)")
      #expect(!text.contains(" ،") && !text.contains(" .") && !text.contains(" ؛"), "\(text)")
      #expect(!text.contains("« ") && !text.contains(" »"), "\(article.id): \(text)")
    }
  }

  @Test("Arabic has Arabic punctuation, and quotation marks in pairs", arguments: arabic)
  func punctuation(article: SampleArticle) {
    for text in texts(of: article) {
      let scalars = Array(text.unicodeScalars)
      for (index, scalar) in scalars.enumerated() where [",", ";", "?"].contains(scalar) {
        // A decimal comma, as Maghrebi papers print it.
        let isDecimal =
          scalar == "," && index > 0 && index + 1 < scalars.count
          && isDigit(scalars[index - 1]) && isDigit(scalars[index + 1])
        #expect(isDecimal, "\(article.id): \(text)")
      }
      #expect(text.count { $0 == "«" } == text.count { $0 == "»" }, "\(article.id): \(text)")
      #expect(text.count { $0 == "\"" } % 2 == 0, "\(article.id): \(text)")
      #expect(!text.contains("\"") || article.outlet == "shati", "\(article.id): \(text)")
    }
  }

  @Test("A paragraph ends where its sentence ends", arguments: SampleArticle.all)
  func paragraphsEnd(article: SampleArticle) {
    for edition in article.editions {
      for case .paragraph(let text) in edition.pieces {
        let end = text.last ?? " "
        #expect([".", "؟", "!", ":", "”"].contains(end) || text.hasSuffix(".)"), "\(text)")
      }
    }
  }

  @Test("«إن» follows «قال», a masculine title no woman", arguments: arabic)
  func usage(article: SampleArticle) {
    let faults = [
      "قال أن ", "قالت أن ", "وقال أن ", "رئيس هيئة الأرصاد سعاد", "وزير الري هند", "إنشاء الله",
      "لاكن", "هاذا", "اللذي ", "مئة بالمئة", "الغير ",
    ]
    for text in texts(of: article) {
      for fault in faults { #expect(!text.contains(fault), "\(article.id): \(text)") }
    }
  }

  @Test("The business paper has no European digit, nobody else an Indic one", arguments: arabic)
  func digits(article: SampleArticle) {
    let takesFromSouq = article.copy?.of.contains { $0.hasSuffix("-souq") } ?? false
    for text in texts(of: article).map(withoutPlaceholders) {
      if article.outlet == "souq" {
        #expect(!text.unicodeScalars.contains(where: isDigit), "\(article.id): \(text)")
      } else if !takesFromSouq {
        #expect(!text.unicodeScalars.contains(where: isIndicDigit), "\(article.id): \(text)")
      }
    }
  }

  @Test("Months are named as the outlet's country names them", arguments: arabic)
  func months(article: SampleArticle) throws {
    let levantine = ["شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "أيلول", "تشرين", "كانون"]
    let maghrebi = ["جانفي", "فيفري", "أفريل", "جوان", "جويلية"]
    let common = ["يناير", "فبراير", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس"]
    let strangers: [String]
    switch try #require(SampleOutlet.named(article.outlet)).months {
    case .levantine: strangers = maghrebi + common
    case .maghrebi: strangers = levantine + common
    case .common, .english: strangers = maghrebi
    }
    for text in texts(of: article) {
      for month in strangers {
        let words = text.split { !$0.isLetter }
        #expect(!words.contains { $0 == month }, "\(article.id): \(text)")
      }
    }
  }

  static let arabic = SampleArticle.all.filter { $0.outlet != "harbour-post" }

  private func texts(of article: SampleArticle) -> [String] {
    let own = [article.dateline, article.section, article.image?.caption].compactMap { $0 }
    return own
      + article.editions.flatMap { edition in
        [edition.headline] + [edition.subtitle, edition.credit].compactMap { $0 }
          + edition.authors + edition.pieces.flatMap(words)
      }
  }

  private func words(of piece: SampleArticle.Piece) -> [String] {
    switch piece {
    case .paragraph(let text), .heading(let text), .quote(let text): [text]
    case .list(let items): items
    case .table(let rows): rows.flatMap { $0 }
    case .readAlso, .alsoStory: []
    }
  }

  private func withoutPlaceholders(_ text: String) -> String {
    text.split(separator: "{").enumerated().map { index, part in
      index == 0 && !text.hasPrefix("{") ? String(part) : String(part.drop { $0 != "}" })
    }.joined()
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private func isIndicDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{660}"..."\u{669}").contains(scalar)
  }

  private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA1, 0xAD, 0x61C, 0x640, 0x200B...0x200F, 0x2028...0x202F,
      0x2060...0x206F, 0xFEFF, 0xFB50...0xFDFF, 0xFE70...0xFEFE:
      true
    default: false
    }
  }
}
