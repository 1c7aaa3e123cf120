/// The names of months and days, each school its own.
enum MonthNames {
  /// Months of all calendars.
  static let months: [(calendar: PrintedDate.Calendar, month: Int, names: String)] = [
    // Egypt and the Gulf | the Levant and Iraq | the Maghreb | English | French | Persian | Urdu |
    // Turkish | Libya until 2011.
    (
      .gregorian, 1,
      """
      يناير|كانون الثاني|كانون ثاني|كانون ثان|جانفي|ينايير|january|jan|janvier|janv|ژانویه|جنوری|ocak
      |أي النار
      """
    ),
    (
      .gregorian, 2,
      "فبراير|شباط|فيفري|فبرائر|february|feb|fevrier|fevr|fev|فوریه|فروری|şubat|النوار"
    ),
    (.gregorian, 3, "مارس|آذار|مارث|march|mar|mars|مارچ|mart"),
    (.gregorian, 4, "أبريل|إبريل|نيسان|أفريل|april|apr|avril|avr|آوریل|آپریل|اپریل|nisan"),
    (.gregorian, 5, "مايو|أيار|ماي|may|mai|مه|می|مئی|mayıs"),
    (.gregorian, 6, "يونيو|حزيران|جوان|يونيه|يونية|june|jun|juin|ژوئن|جون|haziran"),
    (
      .gregorian, 7,
      "يوليو|تموز|جويلية|يوليوز|يوليه|يولية|july|jul|juillet|juil|ژوئیه|جولای|جولائی|temmuz"
    ),
    (
      .gregorian, 8,
      "أغسطس|آب|أوت|غشت|أغشت|اوغسطس|august|aug|aout|اگست|آگوست|ağustos|هانيبال"
    ),
    (
      .gregorian, 9,
      "سبتمبر|أيلول|شتنبر|شتمبر|september|sept|sep|septembre|سپتامبر|ستمبر|eylül|الفاتح"
    ),
    (
      .gregorian, 10,
      "أكتوبر|تشرين الأول|تشرين أول|اوكتوبر|october|oct|octobre|اکتبر|ekim|التمور"
    ),
    (
      .gregorian, 11,
      "نوفمبر|تشرين الثاني|تشرين ثاني|تشرين ثان|نونبر|november|nov|novembre|نوامبر|نومبر|kasım|الحرث"
    ),
    (
      .gregorian, 12,
      """
      ديسمبر|كانون الأول|كانون أول|دجنبر|دجمبر|ديسامبر|december|dec|decembre|دسامبر|دسمبر|aralık
      |الكانون
      """
    ),
    // German | Dutch and Scandinavian | Spanish | Italian | Portuguese | Russian | Ukrainian |
    // Polish: Arabic outlets have sister pages, and readers archive those of others.
    (.gregorian, 1, "januar|jänner|januari|enero|ene|gennaio|gen|janeiro|января|січня|stycznia"),
    (.gregorian, 2, "februar|februari|febrero|febbraio|fevereiro|февраля|лютого|lutego"),
    (.gregorian, 3, "märz|mrz|maart|maret|marts|marzo|março|марта|березня|marca"),
    (.gregorian, 4, "abril|abr|aprile|апреля|квітня|kwietnia"),
    (.gregorian, 5, "mayo|maggio|maio|mei|maj|мая|травня|maja"),
    (.gregorian, 6, "juni|junio|giugno|junho|июня|червня|czerwca"),
    (.gregorian, 7, "juli|julio|luglio|julho|июля|липня|lipca"),
    (.gregorian, 8, "augustus|augusti|agustus|agosto|августа|серпня|sierpnia"),
    (.gregorian, 9, "septiembre|setiembre|settembre|setembro|сентября|вересня|września"),
    (.gregorian, 10, "oktober|okt|octubre|ottobre|outubro|октября|жовтня|października"),
    (.gregorian, 11, "noviembre|novembro|ноября|listopada|листопада"),
    (
      .gregorian, 12, "dezember|dez|desember|diciembre|dic|dicembre|dezembro|декабря|грудня|grudnia"
    ),
    (.hijri, 1, "محرم|المحرم|محرم الحرام|muharram"),
    (.hijri, 2, "صفر|صفر الخير|صفر المظفر|safar"),
    (.hijri, 3, "ربيع الأول|ربيع أول|ربيع الاولى|ربيع الأنور|rabi al-awwal"),
    (.hijri, 4, "ربيع الآخر|ربيع الثاني|ربيع ثاني|ربيع ثان|ربيع آخر|rabi al-thani"),
    (
      .hijri, 5,
      "جمادى الأولى|جمادى الأول|جمادى أول|جمادى أولى|جماد الأول|جماد أول|جماد الأولى|جمادي الاولي"
    ),
    (
      .hijri, 6,
      """
      جمادى الآخرة|جمادى الثانية|جمادى الآخر|جمادى الثاني|جمادى ثاني|جمادى آخر|جماد الثاني|جماد الآخر
      |جماد ثاني|جماد آخر|جماد الآخرة|جماد الثانية
      """
    ),
    (.hijri, 7, "رجب|رجب الأصب|رجب الفرد|رجب المرجب|rajab"),
    (.hijri, 8, "شعبان|شعبان المعظم|shaban|sha'ban"),
    (.hijri, 9, "رمضان|رمضان المبارك|رمضان المعظم|ramadan|ramazan"),
    (.hijri, 10, "شوال|شوال المكرم|shawwal"),
    (.hijri, 11, "ذو القعدة|ذي القعدة|ذوالقعدة|ذيالقعدة|ذا القعدة|القعدة|ذي قعدة|ذو قعدة"),
    (
      .hijri, 12,
      "ذو الحجة|ذي الحجة|ذوالحجة|ذيالحجة|ذا الحجة|الحجة|ذي حجة|ذو حجة|ذو الحجة الحرام|ذي الحجة الحرام"
    ),
    (.solarHijri, 1, "فروردین|حمل|farvardin"),
    (.solarHijri, 2, "اردیبهشت|ثور|ordibehesht"),
    (.solarHijri, 3, "خرداد|جوزا|khordad"),
    (.solarHijri, 4, "تیر|سرطان|tir"),
    (.solarHijri, 5, "مرداد|امرداد|اسد|mordad"),
    (.solarHijri, 6, "شهریور|سنبله|shahrivar"),
    (.solarHijri, 7, "مهر|میزان|mehr"),
    (.solarHijri, 8, "آبان|عقرب|aban"),
    (.solarHijri, 9, "آذر|قوس|azar"),
    (.solarHijri, 10, "دی|جدی"),
    (.solarHijri, 11, "بهمن|دلو|bahman"),
    (.solarHijri, 12, "اسفند|حوت|esfand"),
    (.coptic, 1, "توت"), (.coptic, 2, "بابه|بابة"), (.coptic, 3, "هاتور"),
    (.coptic, 4, "كيهك|كياك"),
    (.coptic, 5, "طوبة"), (.coptic, 6, "أمشير"), (.coptic, 7, "برمهات"), (.coptic, 8, "برمودة"),
    (.coptic, 9, "بشنس"), (.coptic, 10, "بؤونة|بؤنة|بئونة"), (.coptic, 11, "أبيب"),
    (.coptic, 12, "مسرى"), (.coptic, 13, "نسيء|النسيء"),
  ]

  /// Days of the week, Sunday first.
  static let weekdays = [
    "الأحد|أحد|sunday|sun|dimanche|dim|یکشنبه|یک شنبه|اتوار|pazar"
      + "|sonntag|domingo|domenica|zondag|воскресенье",
    "الاثنين|الإثنين|الأثنين|الاتنين|إثنين|الإتنين|monday|mon|lundi|lun|دوشنبه|دو شنبه|پیر|pazartesi"
      + "|montag|lunes|lunedi|maandag|понедельник",
    "الثلاثاء|الثلاثا|ثلاثاء|الثلثاء|ثلثاء|tuesday|tue|tues|mardi|mar|سهشنبه|سه شنبه|منگل|salı"
      + "|dienstag|martes|martedi|dinsdag|вторник",
    "الأربعاء|الأربعا|أربعاء|الاربع|wednesday|wed|mercredi|mer|چهارشنبه|چهار شنبه|بدھ|çarşamba"
      + "|mittwoch|miercoles|mercoledi|woensdag|среда",
    "الخميس|خميس|thursday|thu|thur|thurs|jeudi|jeu|پنجشنبه|پنج شنبه|جمعرات|perşembe"
      + "|donnerstag|jueves|giovedi|donderdag|четверг",
    "الجمعة|جمعة|friday|fri|vendredi|ven|جمعہ|آدینه|cuma"
      + "|freitag|viernes|venerdi|vrijdag|пятница",
    "السبت|سبت|saturday|sat|samedi|sam|شنبه|ہفتہ|سنیچر|cumartesi"
      + "|samstag|sonnabend|sabado|sabato|zaterdag|суббота",
  ]

  /// Names of months as printed words may miss them by a letter: folded, one word, Arabic letters.
  static let misspellable: [(letters: [UInt32], calendar: PrintedDate.Calendar, month: Int)] =
    months.flatMap { row in
      names(row.names).filter { !$0.contains(" ") }
        .map { (letters: $0.unicodeScalars.map(\.value), calendar: row.calendar, month: row.month) }
        .filter { $0.letters.count >= 4 && row.calendar != .coptic }
    }

  /// The folded names of a row.
  static func names(_ row: String) -> [String] {
    let joined = String(decoding: row.utf8.filter { $0 != 0x0A }, as: UTF8.self)
    // No mark reaches over a bar, so the row is folded as a whole.
    return normalized(joined, to: .folded).utf8.split(separator: UInt8(ascii: "|"))
      .map { String(Substring($0)) }
  }

  /// The month that a misspelt word must mean: one letter wrong, and no other month as near.
  static func nearest(to word: String) -> (calendar: PrintedDate.Calendar, month: Int)? {
    let letters = word.unicodeScalars.map(\.value)
    guard (4...12).contains(letters.count) else { return nil }
    var found: (calendar: PrintedDate.Calendar, month: Int)?
    for name in misspellable where isOneSlip(letters, from: name.letters) {
      if let found, found != (name.calendar, name.month) { return nil }
      found = (name.calendar, name.month)
    }
    return found
  }

  private static let longWeekdays = weekdays.flatMap { names($0) }
    .filter { !$0.contains(" ") && $0.unicodeScalars.first.map { $0.value > 0x600 } == true }
    .map { $0.unicodeScalars.map(\.value) }.filter { $0.count >= 5 }

  /// Whether a word misses an Arabic weekday by one letter; «الأحمد» misses «الأحد», too.
  static func isNearWeekday(_ word: String) -> Bool {
    let letters = word.unicodeScalars.map(\.value)
    return (5...10).contains(letters.count)
      && longWeekdays.contains { isOneSlip(letters, from: $0) }
  }

  /// Whether one letter was changed, left out, added or swapped; a short name only by a change
  /// after its first letter, since «مدارس» is no «مارس».
  private static func isOneSlip(_ word: [UInt32], from name: [UInt32]) -> Bool {
    guard abs(word.count - name.count) <= 1, word != name else { return false }
    let isShort = name.count < 5
    if isShort, word.count != name.count { return false }
    var start = 0
    while start < min(word.count, name.count), word[start] == name[start] { start += 1 }
    if isShort, start == 0 { return false }
    var wordEnd = word.count
    var nameEnd = name.count
    while wordEnd > start, nameEnd > start, word[wordEnd - 1] == name[nameEnd - 1] {
      wordEnd -= 1
      nameEnd -= 1
    }
    let changed = (wordEnd - start, nameEnd - start)
    if changed == (2, 2) {
      return word[start] == name[start + 1] && word[start + 1] == name[start]
    }
    return max(changed.0, changed.1) <= 1
  }
}
