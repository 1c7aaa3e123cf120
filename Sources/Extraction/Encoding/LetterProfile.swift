/// Tells which of the encodings of one byte a character reads as a language, by its letters.
///
/// Every table turns bytes into some letters; only the right one makes the language's own common
/// letters common, keeps capitals at the heads of words, and one script to a word.
struct LetterProfile {
  /// The encodings a script is written in, the likelier first: of equals the first is taken.
  let encodings: [TextEncoding]
  private let weights: [UInt16: Double]
  private let isLatin: Bool

  /// From the small letters in the order of their frequency; of Latin, only the accented ones.
  private init(_ encodings: [TextEncoding], _ letters: String, isLatin: Bool = false) {
    self.encodings = encodings
    self.isLatin = isLatin
    var weights: [UInt16: Double] = [:]
    let scalars = Array(letters.unicodeScalars)
    for (rank, scalar) in scalars.enumerated() {
      // Letters of news fall off about as steeply as this in all alphabets looked at.
      let weight = isLatin ? 1.0 : 2.2 - 5.0 * Double(rank) / Double(scalars.count)
      weights[UInt16(truncatingIfNeeded: scalar.value)] = weight
      if let capital = Self.capital(of: scalar) { weights[capital] = isLatin ? 0.5 : weight - 0.5 }
    }
    for sign in "«»“”„‘’–—…№·€§°©®".unicodeScalars {
      weights[UInt16(truncatingIfNeeded: sign.value)] = 0
    }
    weights[0xA0] = 0
    self.weights = weights
  }

  /// Every script and group of languages that can be told.
  static let all: [LetterProfile] = [
    LetterProfile(
      [.windows1251, .koi8r, .ibm866, .iso88595, .macCyrillic, .koi8u],
      "оеаинтсрвлкмдпуіяыьзбгйчїєхжшющцэфґъёў"),
    LetterProfile([.windows1255, .iso88598], "יוהלראבמתנשדסםעקפטחגכןזצךףץ"),
    LetterProfile([.windows1253, .iso88597], "αοιετσνηρπυκμλςίόάήωέδγύθχφβώξζψ"),
    LetterProfile(
      [.windows874],
      "านรอกเง\u{E48}ม\u{E31}ย\u{E35}\u{E49}ลวดท\u{E34}สตะปบคหแจพชข\u{E47}โใไผ\u{E38}\u{E39}\u{E37}\u{E4C}ซธณ"
    ),
    LetterProfile([.windows1252, .macintosh], "éàèêçôîâûùëïœæ", isLatin: true),
    LetterProfile([.windows1252, .macintosh], "óíáéñúüãçõêâôà¿¡ºª", isLatin: true),
    LetterProfile([.windows1252, .macintosh], "äöüßåøæé", isLatin: true),
    LetterProfile([.windows1252, .macintosh], "èàéìòù", isLatin: true),
    LetterProfile([.windows1254], "ıüşçöğâîİ", isLatin: true),
    LetterProfile([.windows1250, .iso88592], "íáéěýščřžůúťňďóľĺŕôä", isLatin: true),
    LetterProfile([.windows1250, .iso88592], "łąęóśżćńź", isLatin: true),
    LetterProfile([.windows1250, .iso88592], "áéöóőüíűú", isLatin: true),
    LetterProfile([.windows1257, .iso885913], "āīēšūņļžķģčėįąųęõäöü", isLatin: true),
  ]

  /// The best reading of `bytes` as something else than Arabic: 1 or so if it is right, 0 or less
  /// if it isn't.
  static func best(of bytes: [UInt8]) -> (encoding: TextEncoding, evidence: Double)? {
    let bytes = condensed(bytes)
    var best: (encoding: TextEncoding, evidence: Double)?
    for profile in all {
      for encoding in profile.encodings {
        guard let evidence = profile.evidence(for: bytes, in: encoding) else { continue }
        // A later one must be clearly better: windows-1252 is what most of the web means.
        if best.map({ evidence > $0.evidence + 0.02 }) ?? true { best = (encoding, evidence) }
      }
    }
    return best
  }

  /// The best evidence for one encoding.
  static func evidence(for bytes: [UInt8], in encoding: TextEncoding) -> Double? {
    all.filter { $0.encodings.contains(encoding) }
      .compactMap { $0.evidence(for: bytes, in: encoding) }.max()
  }

  /// What matters of a text for the profiles, read once for all of them: what lies beyond ASCII, and
  /// of a run of ASCII its first byte and its last, which stand beside it.
  private static func condensed(_ bytes: [UInt8]) -> [UInt8] {
    var sample: [UInt8] = []
    var judged = 0
    var run = 0
    var last: UInt8 = 0
    for byte in bytes {
      if byte < 0x80 {
        if run == 0 { sample.append(byte) }
        run += 1
        last = byte
      } else {
        if run > 1 { sample.append(last) }
        run = 0
        sample.append(byte)
        judged += 1
        if judged == most { break }
      }
    }
    return sample
  }

  /// Bytes beyond ASCII that are judged; the letters of a page or two.
  private static let most = 2_000

  private func evidence(for bytes: [UInt8], in encoding: TextEncoding) -> Double? {
    guard let table = encoding.upperHalf else { return nil }
    let scores = table.map { weights[$0] ?? ($0 < 0xA0 || $0 == 0xFFFD ? -5 : -3) }
    let kinds = table.map(Self.kind(of:))
    var sum = 0.0
    var judged = 0
    var previous = Kind.other
    var run = 0
    for byte in bytes {
      guard byte >= 0x80 else {
        let isLetter = (0x61...0x7A).contains(byte | 0x20)
        if isLetter, !isLatin, previous == .small || previous == .capital { sum -= 1.5 }
        previous = isLetter ? .ascii : .other
        run = 0
        continue
      }
      let place = Int(byte & 0x7F)
      let kind = kinds[place]
      sum += scores[place]
      if isLatin {
        run += kind == .other ? 0 : 1
        // Accents stand among plain letters, seldom three in a row.
        if run > 2 { sum -= 1.5 }
      } else {
        if kind != .other, previous == .ascii { sum -= 1.5 }
        if kind == .capital, previous == .small { sum -= 2 }
      }
      previous = kind
      judged += 1
      if judged == Self.most { break }
    }
    return judged == 0 ? nil : sum / Double(judged)
  }

  private enum Kind { case other, ascii, small, capital }

  private static func kind(of scalar: UInt16) -> Kind {
    switch scalar {
    case 0x0391...0x03AB, 0x0400...0x042F: .capital
    case 0x00C0...0x00D6, 0x00D8...0x00F6, 0x00F8...0x02AF, 0x0386...0x0390, 0x03AC...0x03FF,
      0x0430...0x045F, 0x0490...0x0491, 0x05D0...0x05EA, 0x0E01...0x0E4E:
      .small
    default: .other
    }
  }

  private static func capital(of scalar: Unicode.Scalar) -> UInt16? {
    let capital = scalar.properties.uppercaseMapping.unicodeScalars
    guard let first = capital.first, capital.count == 1, first != scalar else { return nil }
    return UInt16(exactly: first.value)
  }
}
