/// Cuts what Arabic sticks to a word: articles with their prepositions, and light endings.
///
/// After light10 (Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information
/// Retrieval", 2007), but shyer: a single letter is never cut in front, since without a corpus no
/// rule tells «وزير» from «و» + «زير».
enum ArabicStem {
  /// The index terms of one word, as printed: one, but for «\u{FDFA}», which is four words.
  static func terms(of word: String) -> [String] {
    let folded = normalized(word, to: .folded)
    return folded.unicodeScalars.map(\.value).split(separator: 0x20).map { term(of: Array($0)) }
  }

  private static func term(of folded: [UInt32]) -> String {
    var letters = folded
    for index in letters.indices {
      if let arabic = arabicLetters[letters[index]] { letters[index] = arabic }
    }
    letters = seated(withoutEnding(withoutArticle(letters)))
    var term = String.UnicodeScalarView()
    // Nothing needs a longer term, and one that long would only swell the index.
    for letter in letters.prefix(64) {
      if let scalar = Unicode.Scalar(letter) { term.append(scalar) }
    }
    return String(term)
  }

  /// Letters that Arabic borrows for foreign names, and the ones that are written instead.
  private static let arabicLetters = letters(
    [("پ", "ب"), ("ڤ", "ف"), ("ڥ", "ف"), ("چ", "ج"), ("گ", "ك"), ("ڭ", "ك"), ("ے", "ي")])

  /// Articles, alone and after their prepositions, longest first.
  private static let articles = [
    "وبال", "وكال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "ال",
  ]
  .map { $0.unicodeScalars.map(\.value) }

  /// Endings of number, gender and possession, longest first.
  private static let endings = ["ات", "ون", "ين", "ها", "هم", "ه"]
    .map { $0.unicodeScalars.map(\.value) }

  private static func withoutArticle(_ word: [UInt32]) -> [UInt32] {
    for article in articles where word.starts(with: article) {
      // «الأم» is «أم» with its article; «والد» isn't «د».
      let fewest = article.count == 2 && article[0] == alef ? 2 : 3
      guard word.count - article.count >= fewest, !ownsItsBeginning(word) else { continue }
      return Array(word.dropFirst(article.count))
    }
    return word
  }

  private static func withoutEnding(_ word: [UInt32]) -> [UInt32] {
    for ending in endings where word.count - ending.count >= 3 && word.ends(with: ending) {
      return Array(word.dropLast(ending.count))
    }
    return word
  }

  /// Evens out the seats of hamza: مسئول is مسؤول, شئون is شؤون, لاجىء is لاجئ.
  private static func seated(_ word: [UInt32]) -> [UInt32] {
    guard word.count > 3, word.contains(where: isHamza) else {
      if word.last == yaHamza { return word.dropLast() + [ya] }
      return word
    }
    var seated: [UInt32] = []
    for (index, letter) in word.enumerated() {
      guard isHamza(letter) else {
        seated.append(letter)
        continue
      }
      guard index == word.count - 1 else { continue }
      if letter == yaHamza {
        seated.append(ya)
      } else if seated.last != ya {
        seated.append(letter)
      }
    }
    return seated.count < 2 ? word : seated
  }

  private static func isHamza(_ letter: UInt32) -> Bool {
    letter == yaHamza || letter == 0x0621 || letter == 0x0624
  }

  private static let alef: UInt32 = 0x0627
  private static let ya: UInt32 = 0x064A
  private static let yaHamza: UInt32 = 0x0626

  /// Whether what looks like an article is part of the word.
  private static func ownsItsBeginning(_ word: [UInt32]) -> Bool {
    owners.contains(word) || owningStems.contains { word.starts(with: $0) }
  }

  /// Words, folded, that own the letters an article would have.
  private static let owners: Set<[UInt32]> = words(
    """
    الله الي الا الان الذي الذين التي اللذان اللذين اللتان اللتين اللاتي اللواتي الفا الفي الفان
    الفين الاف القي القاء الغي الغاء التقي الهام الزام الزامي الزاميه الحاح الحاق المان المانيا
    الماني المانيه الماس البان البانيا الباني البوم الواح الوان العاب الغام الفاظ الزهايمر
    والد والده والدها والدهم والدي والدته والدتها والدتي والدان والدين والي والت
    بالغ بالغه بالغا بالغين بالغون بالون بالونات بالي باليه كالسيوم فالح فالنسيا للتو
    """)

  /// Beginnings that are part of every word that has them.
  private static let owningStems: [[UInt32]] = Array(
    words(
      """
      التزام التزم التهاب التماس التمس التقاء التقاط التقط التحق التحاق التباس التفاف التفات الكترون
      """))

  private static func words(_ text: String) -> Set<[UInt32]> {
    Set(text.split { $0.isWhitespace }.map { $0.unicodeScalars.map(\.value) })
  }

  private static func letters(_ pairs: [(String, String)]) -> [UInt32: UInt32] {
    var letters: [UInt32: UInt32] = [:]
    for (from, to) in pairs {
      guard let from = from.unicodeScalars.first, let to = to.unicodeScalars.first else { continue }
      letters[from.value] = to.value
    }
    return letters
  }
}

extension Array where Element == UInt32 {
  fileprivate func ends(with ending: [UInt32]) -> Bool {
    count >= ending.count && self[(count - ending.count)...].elementsEqual(ending)
  }
}

/// Cuts what English and French stick to a word.
enum LatinStem {
  /// The index term of one folded word: without possessive, elided article and plural -s.
  ///
  /// Plurals after Harman, "How Effective Is Suffixing?" (1991), the S-stemmer.
  static func term(of word: String) -> String {
    var letters = Array(word.utf8.prefix(64))
    letters = withoutApostrophe(letters)
    guard letters.count > 3, letters.last == 0x73, letters.allSatisfy({ $0 > 0x60 && $0 < 0x7B })
    else { return String(decoding: letters, as: UTF8.self) }
    let before = letters[letters.count - 2]
    let beforeThat = letters[letters.count - 3]
    switch (beforeThat, before) {
    case (0x69, 0x65) where letters.count > 4:
      letters.replaceSubrange((letters.count - 3)..., with: [0x79])
    case (_, 0x75), (_, 0x73), (_, 0x69): break
    default: letters.removeLast()
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func withoutApostrophe(_ letters: [UInt8]) -> [UInt8] {
    // U+2019 is three bytes; both apostrophes are cut the same way.
    let straight = String(decoding: letters, as: UTF8.self).split { $0 == "'" || $0 == "\u{2019}" }
    guard straight.count > 1 else { return letters }
    let first = Array(straight[0].utf8)
    let rest = Array(straight.dropFirst().joined().utf8)
    if first.count <= 2, rest.count > 2 { return rest }
    return rest == [0x73] ? first : first + rest
  }
}
