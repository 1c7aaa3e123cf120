/// Agencies and outlets that others name as their source, as Arabic, Persian, Urdu and Western pages
/// print them.
///
/// Needed only where no label says what a name is: «(رويترز)» alone on a line, «القاهرة - د ب أ».
enum KnownSources {
  /// Whether the words are the name of an agency, or a word for agencies as such («وكالات»).
  static func contains(_ name: String) -> Bool {
    contains(WordPrint(name, limit: 8).hashes[...])
  }

  static func contains(_ words: ArraySlice<UInt32>) -> Bool {
    guard !words.isEmpty else { return false }
    if table.contains(Array(words)) { return true }
    // «وكالة رويترز», «قناة الجزيرة», «موقع ...»: the kind of thing stands in front.
    guard let first = words.first, kinds.contains(first), words.count > 1 else { return false }
    return table.contains(Array(words.dropFirst()))
  }

  /// Whether any name of a source begins with this word; nearly every line is through with it.
  static func mayBegin(with word: UInt32) -> Bool {
    firstWords.contains(word) || kinds.contains(word)
  }

  private static let firstWords = Set(table.compactMap(\.first))

  /// Whether the text begins with a word for a publisher: «وكالة», «قناة», «صحيفة».
  static func namesKind(_ word: UInt32) -> Bool { kinds.contains(word) }

  private static let kinds = Set(
    [
      "وكالة", "وكاله", "قناة", "صحيفة", "جريدة", "موقع", "شبكة", "تلفزيون", "إذاعة", "راديو",
      "مجلة", "خبرگزاری", "روزنامه", "سایت", "شبکه", "وبسایت", "اخبار", "agency", "الوكالة",
    ].compactMap { WordPrint($0).hashes.first })

  private static let table = Set(names.map { WordPrint($0).hashes })

  private static let names = [
    "وكالات", "الوكالات", "وكالات أنباء", "وكالات الأنباء", "وكالات عالمية", "وكالات ومواقع",
    "مواقع", "مواقع إلكترونية", "مواقع التواصل", "مواقع التواصل الاجتماعي", "صحف", "صحافة",
    "الصحافة", "وسائل إعلام", "وسائل الإعلام", "متابعات", "متفرقات", "مصادر محلية",
    "الصحافة الأجنبية", "الصحافة البريطانية", "الصحافة الأميركية", "الصحافة الإسرائيلية",
    "رويترز", "فرانس برس", "أ ف ب", "ا ف ب", "أف ب", "أ.ف.ب", "وكالة الصحافة الفرنسية",
    "الفرنسية", "الصحافة الفرنسية", "أسوشيتد برس", "اسوشيتد برس", "أسوشييتد برس", "أ ب", "ا ب",
    "يونايتد برس", "د ب أ", "د ب ا", "الألمانية", "الأناضول", "الاناضول", "شينخوا", "تاس",
    "نوفوستي", "ريا نوفوستي", "إنترفاكس", "انترفاكس", "سبوتنيك", "بلومبرغ", "بلومبيرغ", "إيفي",
    "أكي", "آكي", "أنسا", "كيودو", "نوفا", "واس", "وام", "كونا", "قنا", "بنا", "بترا", "سانا",
    "وفا", "معا", "صفا", "سما", "شهاب", "سوا", "أ ش أ", "ا ش ا", "أنباء الشرق الأوسط",
    "الشرق الأوسط", "واج", "وأج", "وات", "وال", "ومع", "لاماب", "ماب", "سونا", "واع", "نينا",
    "شفق نيوز", "السومرية", "السومرية نيوز", "رووداو", "كوردستان 24", "الوطنية", "المركزية",
    "النشرة", "ليبانون ديبايت", "العمانية", "سبأ", "سبأنت", "فارس", "إرنا", "ارنا", "تسنيم",
    "مهر", "إيسنا", "الجزيرة", "الجزيرة نت", "العربية", "العربية نت", "الحدث", "الميادين",
    "المنار", "العالم", "سكاي نيوز", "سكاي نيوز عربية", "روسيا اليوم", "آر تي", "بي بي سي",
    "سي إن إن", "سي ان ان", "فرانس 24", "دويتشه فيله", "الحرة", "يورونيوز", "القدس العربي",
    "العربي الجديد", "رأي اليوم", "اليوم السابع", "المصري اليوم", "الغارديان", "الجارديان",
    "نيويورك تايمز", "واشنطن بوست", "هآرتس", "معاريف", "يديعوت أحرونوت",
    "reuters", "afp", "agence france presse", "ap", "associated press", "the associated press",
    "dpa", "upi", "anadolu", "anadolu agency", "aa", "xinhua", "tass", "ria novosti", "interfax",
    "bloomberg", "efe", "ansa", "kyodo", "pti", "ani", "ians", "app", "inp", "online", "nni",
    "cnn", "bbc", "bbc news", "bbc arabic", "rt", "sputnik", "al jazeera", "aljazeera", "wam",
    "spa", "kuna", "qna", "bna", "petra", "sana", "wafa", "mena", "map", "agencies",
    "news agencies", "irna", "isna", "fars", "tasnim", "mehr", "france 24", "dw", "sky news",
    "ایسنا", "ایرنا", "فارس", "تسنیم", "مهر", "ایلنا", "ایکنا", "باشگاه خبرنگاران", "رویترز",
    "خبرگزاری فرانسه", "آسوشیتدپرس", "اے ایف پی", "رائٹرز", "اے پی پی", "آن لائن", "این این آئی",
    "این آئی", "آئی این پی", "ایجنسیاں", "ایجنسیز",
  ]
}
