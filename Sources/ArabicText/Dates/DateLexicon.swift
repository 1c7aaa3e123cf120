/// The words that dates are made of, and the words around them, each with what it can mean.
struct DateLexicon: Sendable {
  /// The one lexicon, built once.
  static let shared = DateLexicon()

  /// A phrase of folded words.
  struct Phrase: Sendable {
    /// The words after the first.
    let rest: [String]
    /// What the phrase can mean.
    var meanings: [DateWord]
  }

  /// Phrases by their first word, longest first.
  private let phrases: [String: [Phrase]]

  /// The first words by the hash of their UTF-8: most words of a text begin no phrase.
  private let firstWords: HashedBits

  /// The phrases that begin with a word, longest first.
  func phrases(beginning word: String) -> [Phrase]? {
    var hash = HashedBits.seed
    for byte in word.utf8 { hash = HashedBits.adding(UInt32(byte), to: hash) }
    return firstWords[hash] == 0 ? nil : phrases[word]
  }

  /// What a text needs to hold a date, by the hash of a word: bits of ``Opener``.
  let openers: HashedBits

  /// What a word can do for a date without a figure.
  enum Opener: Int, CaseIterable {
    /// Counted back from now, it is one.
    case alone
    /// A day of the month in words.
    case day
    case month

    init?(_ meaning: DateWord) {
      switch meaning {
      case .now, .since, .thereIs, .ago, .relativeDay, .last: self = .alone
      case .ordinal: self = .day
      case .month: self = .month
      default: return nil
      }
    }
  }

  private init() {
    var phrases: [String: [Phrase]] = [:]
    func add(_ names: String, _ meaning: DateWord) {
      for name in MonthNames.names(names) {
        let words = name.utf8.split(separator: 0x20).map { String(Substring($0)) }
        guard let first = words.first else { continue }
        Self.add(meaning, after: Array(words.dropFirst()), to: &phrases[first, default: []])
      }
    }
    for row in MonthNames.months { add(row.names, .month(row.calendar, row.month)) }
    for (day, names) in MonthNames.weekdays.enumerated() { add(names, .weekday(day)) }
    for row in ZoneNames.zones { add(row.names, .zone(row.zone)) }
    add(ZoneNames.ambiguous, .ambiguousZone)
    for row in ZoneNames.places {
      add(row.names, .zonePlace(row.zone))
      add(row.names, .neutral)
    }
    for row in DateLabels.rows + DateLabels.composed { add(row.words, row.meaning) }
    for row in DateVocabulary.rows { add(row.words, row.meaning) }
    for row in DateVocabulary.numbers { add(row.words, .count(row.number)) }
    for row in DateVocabulary.hours { add(row.words, .hour(row.number)) }
    for row in DateVocabulary.ordinals { add(row.words, .ordinal(row.number)) }
    self.phrases = phrases.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
    firstWords = HashedBits([phrases.keys.map { $0.utf8.map(UInt32.init) }])
    openers = HashedBits(
      Opener.allCases.map { opener in
        phrases.flatMap { first, list in
          list.filter { $0.meanings.contains { Opener($0) == opener } }
            .map { DateHint.letters(of: [first] + $0.rest) }
        }
      })
  }

  private static func add(_ meaning: DateWord, after rest: [String], to list: inout [Phrase]) {
    if let known = list.firstIndex(where: { $0.rest == rest }) {
      if !list[known].meanings.contains(meaning) { list[known].meanings.append(meaning) }
    } else {
      list.append(Phrase(rest: rest, meanings: [meaning]))
    }
  }
}

/// The vocabulary of dates but for the names of months, days and zones.
enum DateVocabulary {
  /// Each meaning with its words, folded when the lexicon is built.
  static let rows: [(meaning: DateWord, words: String)] = [
    (.era(.gregorian), "م|ميلادي|ميلادية|للميلاد|ميلاديا|الميلادي|الميلادية|ad|میلادی|ء|عیسوی"),
    (.era(.hijri), "ه|هجري|هجرية|للهجرة|الهجري|هجريا|ه ق|هجری قمری|ah|هق|هجريه قمريه"),
    (.era(.solarHijri), "ه ش|هجري شمسي|هجری شمسی|خورشیدی|شمسی|ش|هش"),
    (.era(.coptic), "قبطي|للشهداء|ش ق"),
    (
      .corresponding,
      "الموافق|الموافق ل|الموافق له|يوافقه|الموافقة ل|يصادف|موافق|يوافق|الموافق لـ|الموافق يوم|المصادف|الموافق لليوم|برابر با|مطابق|بمطابق|الموافقه"
    ),
    (
      .clockOpener,
      "الساعة|ساعة|على|في الساعة|عند الساعة|عند|على الساعة|at|a|à|ساعت|بالساعة|في تمام الساعة|الوقت|time"
    ),
    (
      .filler,
      """
      في|يوم|بتاريخ|تاريخ|التاريخ|اليوم والتاريخ|هذا|بيوم|date|on|le|du|the|day|ل|بوقت|قراءة|في يوم
      |du jour|um|في تاريخ|هذا الخبر|الخبر|المقال|المقالة|الموضوع|التقرير|المادة|هذا المقال|هذه المادة
      |در|تاریخ|به|روز|كان|هو|الموافقة
      |am|vom|den|el|il|em|uhr|ore|alle|klo|kl|datum|fecha|data|дата|год|г|года|року|р|dia
      """
    ),
    (.and, "و|and|et|ve|&"),
    (.of, "من|من شهر|شهر|في شهر|of|de|del|di|ماه|لشهر"),
    (
      .yearOpener,
      "عام|سنة|العام|السنة|لعام|لسنة|من عام|من سنة|من العام|سال|year|in|بعام|de l'annee"
    ),
    (.since, "منذ|قبل|مضى على"),
    (.about, "حوالي|حوالى|نحو|قرابة|زهاء|تقريبا|about|around|environ|almost|nearly|حدود|تقریبا"),
    (.ago, "ago|پیش|قبل|پہلے|once|önce|مضت|earlier"),
    (.thereIs, "il y a"),
    (
      .unit(.second, count: 1),
      "ثانية|ثوان|ثواني|الثانية|second|seconds|sec|secs|seconde|secondes|ثانیه"
    ),
    (.unit(.second, count: 2), "ثانيتين|ثانيتان"),
    (
      .unit(.minute, count: 1),
      "دقيقة|دقائق|دقايق|دقيقه|د|minute|minutes|min|mins|m|دقیقه|منٹ|dakika|mn"
    ),
    (.unit(.minute, count: 2), "دقيقتين|دقيقتان"),
    (
      .unit(.hour, count: 1),
      "ساعة|ساعات|ساعه|س|hour|hours|hr|hrs|h|heure|heures|ساعت|گھنٹے|گھنٹہ|saat"
    ),
    (.unit(.hour, count: 2), "ساعتين|ساعتان"),
    (.unit(.day, count: 1), "يوم|أيام|يوما|day|days|jour|jours|روز|دن|gün|d"),
    (.unit(.day, count: 2), "يومين|يومان"),
    (
      .unit(.longer, count: 1),
      """
      أسبوع|أسابيع|أسبوعا|أسبوعين|شهر|أشهر|شهور|شهرا|شهرين|سنة|سنوات|سنتين|عام|أعوام|عاما|عامين|week|weeks
      |month|months|year|years|semaine|semaines|mois|an|ans|هفته|ماه|سال|ہفتے|ماہ
      """
    ),
    (.fraction(1_800), "نصف|نصف ساعة|half an hour|une demi heure|نیم ساعت"),
    (.fraction(900), "ربع|ربع ساعة|الربع"), (.fraction(1_200), "ثلث|ثلث ساعة|الثلث"),
    (.fraction(1_800), "النصف|والنصف|ونصف"), (.fraction(900), "والربع|وربع"),
    (.fraction(1_200), "والثلث|وثلث"), (.fraction(-900), "إلا ربعا|إلا ربع|الا الربع"),
    (.fraction(-1_200), "إلا ثلثا|إلا ثلث"),
    (.relativeDay(0), "اليوم|today|aujourd'hui|aujourdhui|امروز|آج|bugün|النهاردة"),
    (.relativeDay(-1), "أمس|البارحة|يوم أمس|امبارح|بالأمس|الأمس|yesterday|hier|دیروز|dün|مساء أمس"),
    (
      .relativeDay(-2),
      "أول أمس|أول من أمس|أمس الأول|قبل أمس|avant hier|day before yesterday|پریروز"
    ),
    (
      .now,
      """
      الآن|الان|just now|now|قبل لحظات|منذ لحظات|لحظات|منذ أقل من دقيقة|قبل أقل من دقيقة|أقل من دقيقة|less than a minute ago|a l'instant|منذ ثوان|منذ ثواني|قبل ثوان|اکنون|moments ago
      |منذ لحظة|قبل لحظة|للتو|maintenant|a few seconds ago
      """
    ),
    (.last, "الماضي|الماضية|المنصرم|الفائت|last|dernier|گذشته"),
    (
      .dayPart(.morning),
      "ص|صباحا|صباح|am|a m|فجرا|فجر|الفجر|قبل الظهر|ضحى|الصباح|ق ظ|صبح|du matin|بامداد"
    ),
    (.dayPart(.noon), "ظهرا|الظهر|ظهر|noon"),
    (
      .dayPart(.afternoon),
      "م|مساء|مساءا|مسا|مغربا|pm|p m|عصرا|العصر|بعد الظهر|بعدالظهر|بعد ظهر|المساء|ب ظ|عصر|du soir"
    ),
    (.dayPart(.night), "ليلا|ليل|الليل|شب|عشاء|بعد العشاء"),
    (.dayPart(.afterMidnight), "بعد منتصف الليل|منتصف الليل|بعد منتصف ليل"),
    (
      .zoneOpener,
      "بتوقيت|توقيت|حسب توقيت|وفق توقيت|بحسب توقيت|وفقا لتوقيت|بالتوقيت|حسب التوقيت|بوقت|التوقيت"
    ),
    (
      .localZone,
      "بالتوقيت المحلي|التوقيت المحلي|بتوقيت محلي|توقيت محلي|local time|heure locale|بوقت محلي"
    ),
    (
      .byline(isSure: true),
      "بقلم|بواسطة|من طرف|أرسله|أضافه|نشره|حرره|by|par|von|por|written by|posted by"
    ),
    (
      .byline(isSure: false),
      """
      كتب|كتبت|تحرير|إعداد|تقرير|المصدر|مصدر|الكاتب|كاتب|المحرر|المؤلف|مراسل|مراسلنا|ترجمة|تصوير
      |الناشر|محرر|أعده|أعدته|author|source|editor|writer|نویسنده|خبرنگار|التصنيف|القسم|تصنيف|قسم|باب
      |كاتب المقال|section|category|rubrique|tags|وسوم|الوسوم
      """
    ),
    (
      .neutral,
      """
      اترك تعليقا|أضف تعليقا|أضف تعليق|أضف تعليقك|اترك تعليق|اكتب تعليقا|للقراءة|دقيقة|دقائق|min|mins|نيوز|برس
      |بوابة|شبكة|قناة|مجلة|إذاعة|تلفزيون|حجم الخط|حفظ|نسخة للطباعة|مدة القراءة|وقت القراءة|زمن القراءة|آخر خبر
      |لا توجد تعليقات على|لا توجد تعليقات|لا يوجد تعليقات|لا تعليقات|بدون تعليقات|التعليقات مغلقة|السنة|
      |تعليق|تعليقات|تعليقا|التعليقات|مشاهدة|مشاهدات|المشاهدات|زيارة|زيارات|القراءات|عدد|العدد|رقم العدد
      |دقيقة قراءة|دقائق قراءة|مرات القراءة|مشاركة|المشاركات|شارك|طباعة|إرسال|حفظ|استمع|متابعة|متابعات
      |الرئيسية|أخبار|الأخبار|سياسة|رياضة|اقتصاد|محليات|عربي|عربي ودولي|دولي|العالم|عالم|ثقافة|منوعات|صحة|فن
      |تقارير|مقالات|رأي|آراء|تكنولوجيا|علوم|مجتمع|حوادث|عاجل|خاص|صحيفة|جريدة|موقع|وكالة|وكالات|الأنباء
      |رويترز|أ ش أ|أ ف ب|فرانس برس|د ب أ|أ ب|الأناضول|سبوتنيك|واس|وام|بترا|قنا|كونا|سانا|وفا|واج|وات|سونا|نينا|معا|صفا|وال|سبأ|بنا|واع|أنباء|مشاركات
      |tap|aps|wam|spa|qna|kuna|bna|petra|mena|wafa|irna|isna|ina|nna|saba|sana|dpa|upi|efe|xinhua|tass|anadolu|aa
      |comments|comment|views|view|min read|minutes read|share|print|home|news|reuters|afp|ap|partager
      |commentaires|vues|imprimer|lecture|اشتراك|الأخيرة|آخر الأخبار|الصفحة الأولى|مكتب|النسخة|المطبوعة
      |كود خبر|کد خبر|شناسه خبر|الشرق|الأوسط|الشرق الأوسط|حلب|حمص|الموصل|البصرة|كركوك|نابلس|الخليل|صيدا
      |طنجة|فاس|مراكش|وهران|قسنطينة|صفاقس|سوسة|تعز|الحديدة|أم درمان|بورتسودان|عواصم
      """
    ),
    (
      .event,
      """
      ولد|ولدت|مواليد|الميلاد|ميلاد|ميلاده|توفي|توفيت|وفاة|وفاته|الوفاة|رحل|استشهد|قتل|مقتل|اغتيال|ذكرى
      |الذكرى|موعد|الموعد|مهلة|المهلة|تنتهي|ينتهي|انتهاء|انتهت|انتهى|صلاحية|حتى|لغاية|يعقد|تعقد|عقد|انعقد
      |ينعقد|مؤتمر|المؤتمر|اجتماع|قمة|القمة|مباراة|المباراة|حفل|معرض|مهرجان|انتخابات|الانتخابات|اقتراع|حرب
      |الحرب|معركة|اندلع|اندلعت|ثورة|انقلاب|هجوم|هجمات|افتتاح|يفتتح|تأسس|تأسست|تأسيس|امتحان|امتحانات|اختبار
      |التسجيل|تسجيل|التقديم|مرسوم|المرسوم|قانون|القانون|قرار|القرار|الصادر|الصادرة|صادر|أذان|الأذان|صلاة
      |الصلاة|مواقيت|الشروق|يبدأ|تبدأ|بداية|نهاية|انطلاق|ينطلق|تنطلق|اعتبارا|ابتداء|منذ|مقرر
      |المقرر|المقررة|سيعقد|ستعقد|يقام|تقام|زلزال|كأس|مونديال|دورة|الدورة|عرض|يعرض|الحلقة|حقوق|محفوظة|الحقوق
      |copyright|rights|born|died|deadline|until|expires|expiry|event|conference|match|kick|founded|since
      |ne|nee|mort|deces|jusqu'au|date limite|expire|debut|fin|conference|election|war|copyright|birth
      |الزيارة|زيارته|إلى|from|to|au|بين|المباريات|الاستحقاق|استحقاق|التسليم|تسليم|الإغلاق|فعالية|فعاليات|ندوة
      |ورشة|لقاء|رحلة|حجز|السفر|العطلة|عطلة|إجازة|عيد|العيد|اليوم الوطني|آخر موعد
      """
    ),
  ]

  /// Numbers in words, one to a hundred, as they stand before what is counted.
  static let numbers: [(number: Int, words: String)] = [
    (1, "واحد|واحدة|one|a|an|un|une|یک|ایک|bir"), (2, "اثنين|اثنان|اثنتين|two|deux|دو"),
    (3, "ثلاث|ثلاثة|three|trois|سه"), (4, "أربع|أربعة|four|quatre|چهار"),
    (5, "خمس|خمسة|five|cinq|پنج"), (6, "ست|ستة|six|شش"), (7, "سبع|سبعة|seven|sept|هفت"),
    (8, "ثمان|ثماني|ثمانية|eight|huit|هشت"), (9, "تسع|تسعة|nine|neuf|نه"),
    (10, "عشر|عشرة|ten|dix|ده"), (11, "إحدى عشرة|أحد عشر|eleven|onze"),
    (12, "اثنتي عشرة|اثنتا عشرة|اثني عشر|اثنا عشر|twelve|douze"),
    (13, "ثلاث عشرة|ثلاثة عشر"), (14, "أربع عشرة|أربعة عشر"),
    (15, "خمس عشرة|خمسة عشر|fifteen|quinze"), (16, "ست عشرة|ستة عشر"),
    (17, "سبع عشرة|سبعة عشر"), (18, "ثماني عشرة|ثمانية عشر"), (19, "تسع عشرة|تسعة عشر"),
    (20, "عشرين|عشرون|twenty|vingt"), (25, "خمس وعشرين|خمسة وعشرين"),
    (30, "ثلاثين|ثلاثون|thirty|trente"), (40, "أربعين|أربعون|forty|quarante"),
    (45, "خمس وأربعين|خمسة وأربعين"), (50, "خمسين|خمسون|fifty|cinquante"),
  ]

  /// Hours in words, as they follow «الساعة».
  static let hours: [(number: Int, words: String)] = [
    (1, "الواحدة"), (2, "الثانية"), (3, "الثالثة"), (4, "الرابعة"), (5, "الخامسة"), (6, "السادسة"),
    (7, "السابعة"), (8, "الثامنة"), (9, "التاسعة"), (10, "العاشرة"),
    (11, "الحادية عشرة|الحادية عشر"), (12, "الثانية عشرة|الثانية عشر"),
  ]

  /// Days of the month in words.
  static let ordinals: [(number: Int, words: String)] = {
    let units = [
      "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع",
      "العاشر",
    ]
    var rows = units.enumerated().map { (number: $0.offset + 1, words: $0.element) }
    let joined = ["الحادي"] + units.dropFirst()
    for (index, unit) in joined.prefix(9).enumerated() {
      rows.append((index + 11, "\(unit) عشر"))
      rows.append((index + 21, "\(unit) والعشرين|\(unit) والعشرون|\(unit) و العشرين"))
    }
    rows.append((1, "غرة"))
    rows.append((20, "العشرين|العشرون"))
    rows.append((30, "الثلاثين|الثلاثون"))
    rows.append((31, "الحادي والثلاثين|الحادي والثلاثون"))
    return rows
  }()
}
