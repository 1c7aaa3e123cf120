/// What speaks for each of the languages written in one script.
///
/// All languages are weighed at once: one lane of a vector each, at most eight. Words, beginnings,
/// endings and pairs of letters are looked up by number, each once for all languages.
struct LanguageEvidence: Sendable {
  /// The languages, in the order of the lanes.
  let languages: [Language]
  /// For each letter below ``reach`` the row of ``weights`` it has; 0 for those that say nothing.
  private let rows: [UInt8]
  private let weights: [SIMD8<Double>]
  /// Bits of the languages that have a pair of letters, by both rows.
  private let fragments: [UInt8]
  private let rowCount: Int
  private let smallWords: HashedBits
  private let beginnings: HashedBits
  private let endings: HashedBits
  private let longestBeginning: Int
  private let longestEnding: Int

  /// Beyond the last letter that is listed.
  private static let reach = 0x0700

  /// How much one word, given by its letters, speaks for each language; negative if against it.
  func scores(of letters: [UInt32], in word: Range<Int>) -> SIMD8<Double> {
    var scores = SIMD8<Double>()
    let count = word.count
    var hash = HashedBits.seed
    var begun: UInt8 = 0
    var pairs = SIMD8<Double>()
    var last = 0
    for place in 0..<count {
      let letter = letters[word.lowerBound &+ place]
      hash = HashedBits.adding(letter, to: hash)
      if place < longestBeginning { begun |= beginnings[hash] }
      // Longer words are names or noise; their first letters are enough.
      guard place <= 24 else { continue }
      let row = letter < Self.reach ? Int(rows[Int(letter)]) : 0
      if row != 0, place < 24 { scores += weights[row] }
      if last != 0, row != 0 {
        let languages = fragments[last &* rowCount &+ row]
        if languages != 0 { pairs += Self.lanes[Int(languages)] }
      }
      last = row
    }
    let known = smallWords[hash]
    if known != 0 { scores += 2.5 * Self.lanes[Int(known)] }
    scores += 0.4 * pairs
    guard count >= 4 else { return scores }
    if begun != 0 { scores += Self.lanes[Int(begun)] }
    var ended: UInt8 = 0
    hash = HashedBits.seed
    for place in 0..<min(longestEnding, count) {
      hash = HashedBits.adding(letters[word.upperBound &- 1 &- place], to: hash)
      ended |= endings[hash]
    }
    if ended != 0 { scores += Self.lanes[Int(ended)] }
    return scores
  }

  /// 1 in the lane of each bit that is set.
  private static let lanes: [SIMD8<Double>] = (0..<256).map { bits in
    var lanes = SIMD8<Double>()
    for lane in 0..<8 where bits >> lane & 1 == 1 { lanes[lane] = 1 }
    return lanes
  }

  /// One language as it is written below.
  private struct Table {
    let language: Language
    let letters: [(String, Double)]
    let words: [[UInt32]]
    let beginnings: [[UInt32]]
    let endings: [[UInt32]]
    let fragments: [[UInt32]]

    /// - Parameters:
    ///   - tag: the language.
    ///   - letters: letters, and how much each of them in a text speaks for it.
    ///   - words: words that stand in most of its sentences.
    ///   - beginnings: what its longer words begin with.
    ///   - endings: what they end in.
    ///   - fragments: two letters side by side that are common in it and rare in the others.
    init?(
      _ tag: String, letters: [(String, Double)], words: String, beginnings: String = "",
      endings: String = "", fragments: String = ""
    ) {
      guard let language = Language(tag) else { return nil }
      func list(_ text: String) -> [[UInt32]] {
        normalized(text, to: .written).split { $0.isWhitespace }.map {
          $0.unicodeScalars.map(\.value)
        }
      }
      self.language = language
      self.letters = letters
      self.words = list(words)
      self.beginnings = list(beginnings)
      self.endings = list(endings)
      self.fragments = list(fragments).filter { $0.count == 2 }
    }
  }

  private init(_ tables: [Table?]) {
    // As many as there are lanes.
    let tables = tables.compactMap(\.self).prefix(8)
    languages = tables.map(\.language)
    var rows = [UInt8](repeating: 0, count: Self.reach)
    var weights = [SIMD8<Double>()]
    func row(of letter: UInt32) -> Int? {
      guard letter < Self.reach else { return nil }
      if rows[Int(letter)] == 0, weights.count < 256 {
        rows[Int(letter)] = UInt8(weights.count)
        weights.append(SIMD8())
      }
      return Int(rows[Int(letter)])
    }
    for (lane, table) in tables.enumerated() {
      for (letters, weight) in table.letters {
        for letter in letters.unicodeScalars where letter != " " {
          if let row = row(of: letter.value) { weights[row][lane] = Double(Float(weight)) }
        }
      }
    }
    let pairs = tables.map { table in
      table.fragments.compactMap { pair in
        row(of: pair[0]).flatMap { one in row(of: pair[1]).map { (one, $0) } }
      }
    }
    var fragments = [UInt8](repeating: 0, count: weights.count * weights.count)
    for (lane, pairs) in pairs.enumerated() {
      for (one, next) in pairs { fragments[one * weights.count + next] |= 1 << lane }
    }
    self.rows = rows
    self.weights = weights
    self.fragments = fragments
    rowCount = weights.count
    smallWords = HashedBits(tables.map(\.words))
    beginnings = HashedBits(tables.map(\.beginnings))
    endings = HashedBits(tables.map { $0.endings.map { $0.reversed() } })
    longestBeginning = tables.flatMap(\.beginnings).map(\.count).max() ?? 0
    longestEnding = tables.flatMap(\.endings).map(\.count).max() ?? 0
  }

  /// Languages in Arabic letters.
  static let arabicScript = LanguageEvidence([
    Table(
      "ar",
      letters: [
        ("ة", 1.5), ("أإ", 0.8), ("ىؤ", 0.6), ("يك", 0.25), ("ضظصطذ", 0.15), ("یک", -0.7),
        ("پچژگ", -1.2), ("ەێۆڕڵۇۈۋڭېٹڈڑںہےھټډړښږۍڼځڅګٻڀٿٺڄڃڇڦڌڏڍڙڳڱڻڪ", -2.5),
      ],
      words: """
        في من على إلى عن مع التي الذي أن إن بعد قبل بين هذا هذه خلال لا ما لم لن قد كان كانت هو هي ذلك عند
        حتى منذ حول ضد نحو بسبب كما لكن أو ثم غير كل بعض عبر دون أي وفي ومن وعلى يوم عام أمام تحت
        """,
      beginnings: "ال وال بال لل فال كال", endings: "ات ون ين ية ته ها هم"),
    Table(
      "fa",
      letters: [
        ("یک", 0.35), ("پچژگ", 0.5), ("آ", 0.3), ("ة", -1), ("أإى", -0.7), ("يك", -0.1),
        ("ەێۆڕڵۇۈۋڭېٹڈڑںہےھټډړښږۍڼځڅګٻڀٿٺڄڃڇڦڌڏڍڙڳڱڻڪ", -2.5),
      ],
      words: """
        در به از که این آن را با است برای یک خود تا هم نیز شد می شده شود بر اما اگر هر همه چه بود های ها پس
        پیش بین روی دیگر همین وی خواهد کرد کند کنند گفت نمی بی چون پس درباره درمورد میان سوی هزار نیست بودند
        میشود میکند شدند دارد دارند باید ترین ای دو سه علیه پی
        """,
      beginnings: "می نمی", endings: "های هایی شان ترین گان ند"),
    Table(
      "ur",
      letters: [
        ("ٹڈڑںےہ", 1.5), ("ھ", 0.7), ("یک", 0.2), ("پچگ", 0.2), ("ة", -1), ("أإ", -0.7),
        ("ەێۆڕڵۇۈۋڭټډړښږۍڼځڅګٻڀٿٺڄڃڇڦڌڏڍڙڳڱڻڪ", -2.5),
      ],
      words: """
        کے کی کا کو میں سے نے ہے ہیں تھا تھے تھی پر اور یہ وہ اس ان ایک کہ بھی نہیں ہو ہوا ہوئے گیا گئے گئی
        کر کرنے کیا جو تو ہی لیے ساتھ بعد جب تک یا اپنے اپنی لیکن اگر کوئی کچھ رہا رہے والے دیا دی کردیا
        """),
    Table(
      "ckb",
      letters: [
        ("ێڕڵ", 2), ("ۆ", 1.4), ("ە", 1.2), ("ڤ", 0.6), ("ی", 0.15), ("ئ", 0.3), ("پچژگ", 0.2),
        ("ةأإىيك", -0.8), ("ۇۈۋڭېٹڈڑںےټډړښږۍڼځڅګ", -2),
      ],
      words:
        "لە بە بۆ لەگەڵ ئەم ئەو کە و دەکات کرد بوو هەیە نییە سەر ناو پێش دوای یان هەر هێزی ساڵ",
      beginnings: "دە ئە", endings: "ەکان ەوە ەی یەکی ەکە"),
    Table(
      "ps",
      letters: [
        ("ټډړښږۍڼځڅګ", 2), ("ې", 1.2), ("يی", 0.1), ("ک", 0.2), ("پچ", 0.15), ("ة", -1),
        ("أإ", -0.7),
        ("ەێۆڕڵۇۈۋڭٹڈڑںےہھ", -2),
      ],
      words: """
        د په چې او کې ته له دی ده دي یې سره هم کړي کړ کړه کوي شو شوي شي وه وو به باندې پر هغه دا دغه لپاره
        څخه وکړ وروسته پورې خو ځکه نه یو یوه چا
        """),
    Table(
      "ug",
      letters: [
        ("ۇۈۋڭ", 2), ("ې", 1), ("ۆ", 0.8), ("ە", 0.9), ("ئ", 0.5), ("ى", 0.3), ("ھ", 0.3),
        ("پچگژ", 0.1),
        ("ةأإێڕڵٹڈڑںےہټډړښږۍڼځڅګ", -2),
      ],
      words: "ۋە بىلەن ئۈچۈن بۇ بىر دەپ بولغان قىلىش كېيىن", endings: "نىڭ لىق لار لەر غان"),
    Table(
      "sd",
      letters: [
        ("ٻڀٿٺڄڃڇڦڌڏڍڙڳڱڻڪ", 2), ("ھ", 0.4), ("ي", 0.1), ("ةأإ", -1),
        ("ەێۆڕڵۇۈۋڭټډړښږۍڼځڅګےں", -1.5),
      ],
      words: "جي جو جا کي ۾ ۽ تي سان آهي ته هن ان لاءِ لاء به"),
  ])

  /// Languages in Latin letters.
  static let latinScript = LanguageEvidence([
    Table(
      "en", letters: [("w", 0.25), ("y", 0.1), ("éèêàçñäöüßışğ", -0.8)],
      words: """
        the of and to in is for on with at by from as that it are was be this after over an his her has have
        will not who its says say said new more but their they he she up out about into first no two than
        could would against under amid how why what
        """,
      beginnings: "th wh sh", endings: "ing ed ly tion ness ight ers ght ould",
      fragments: "th wh sh ck ee oo ow ew ea gh ng ld rd nd rs ts wo wi fo"),
    Table(
      "fr", letters: [("éèêàâîôûœ", 0.9), ("ç", 0.4), ("q", 0.2), ("wk", -0.2), ("ñßışğäö", -0.9)],
      words: """
        le la les de des du un une et à au aux en dans pour par sur avec est sont ne pas que qui ce cette ses son
        sa il elle plus après avant contre entre chez sans mais ou où se leur leurs été d l ont a
        """,
      beginnings: "d' l' qu' s' n' j' c'",
      endings: "ment eur eurs eux ique aux ais ait ées ée tion ière",
      fragments: "eu ou oi qu ai au é é tt mm nn ff ui éc dé iq"),
    Table(
      "tr", letters: [("ışğ", 1.2), ("üöç", 0.5), ("kyz", 0.15), ("éèêàâñßäqwx", -0.8)],
      words: """
        ve bir bu ile için de da olarak olan daha en çok ne gibi sonra kadar var yok her o ki mi ama veya göre
        karşı üzerine oldu etti dedi ise yeni
        """,
      endings:
        "lar ler nin nın nun nün dan den tan ten dır dir lık lik cı ci yor ları leri ması mesi sı si",
      fragments: "ay ya yı iy yo ak ık lı ek ke aş ül ün az ka la"
    ),
    Table(
      "de", letters: [("ßäöü", 0.7), ("kzw", 0.12), ("éèêàçñışğ", -0.8)],
      words: """
        der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er
        hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor
        zur bis mehr gegen wegen
        """,
      beginnings: "ge ver be sch", endings: "ung en lich schaft keit isch ten",
      fragments: "ch ei ie sc tz rt nd ge zu ck"),
    Table(
      "es", letters: [("ñ", 1.5), ("áíóú", 0.5), ("wkçèêàäößışğ", -0.6)],
      words: """
        el la los las de del y en un una por para con que se su al lo como más pero sus le ya o este sí porque esta
        entre cuando muy sin sobre también me hasta hay donde quien desde todo nos tras es fue son
        """,
      endings: "ción ado ada dad ando iendo os as mente",
      fragments: "ue ci io ió ll rr ad do os la"),
  ])

  /// Languages in Cyrillic letters; only Russian is promised, the others keep it honest.
  static let cyrillicScript = LanguageEvidence([
    Table(
      "ru", letters: [("ыэё", 0.6), ("абвгдежзийклмнопрстуфхцчшщьюя", 0.05), ("іїєґўјљњћђџ", -2)],
      words: "в и на не с что по за к о из от для как его это при после был до"),
    Table(
      "uk", letters: [("іїєґ", 1.2), ("ыэёъ", -1.5)],
      words: "в і на не з що по за до від для як та у це"),
    Table(
      "bg", letters: [("ъ", 0.9), ("ыэіїєґ", -1.5)],
      words: "на и в да се от за с е не са по до през"),
  ])
}
