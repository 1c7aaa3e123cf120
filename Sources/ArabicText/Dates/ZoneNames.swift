/// The names by which outlets call the zones of their clocks.
enum ZoneNames {
  /// Zones that are meant wherever they stand.
  static let zones: [(zone: String, names: String)] = [
    (
      "GMT",
      """
      gmt|utc|z|غرينتش|غرينيتش|جرينتش|جرينيتش|كرينتش|غرنتش|جرنتش|قرينتش|قرنتش|غرينيش|گرينتش|گرینویچ
      |غرينويتش|جرينويتش|جرينتس|غرينتس|ت غ|بالتوقيت العالمي|بالتوقيت الدولي|تغ|غ م|التوقيت العالمي|توقيت غرينتش|توقيت جرينتش|greenwich
      """
    ),
    ("GMT+1", "cet"), ("GMT+2", "cest"), ("GMT+2", "eet"), ("GMT+3", "eest"), ("GMT+3", "msk"),
    ("GMT+3:30", "irst"), ("GMT+3", "trt"), ("GMT-5", "est"), ("GMT-4", "edt"), ("GMT-8", "pst"),
    ("GMT-7", "pdt"), ("GMT+4", "gst"), ("GMT+5", "pkt"),
    ("GMT+8", "hkt"), ("GMT+8", "sgt"), ("GMT+9", "jst"), ("GMT+9", "kst"), ("GMT+1", "bst"),
    ("GMT+1", "wat"), ("GMT+2", "cat"), ("GMT+2", "sast"), ("GMT+3", "eat"), ("GMT+10", "aest"),
    ("GMT+11", "aedt"), ("GMT+4:30", "irdt"), ("Asia/Riyadh", "ksa"),
    ("America/New_York", "et"), ("America/Los_Angeles", "pt"),
  ]

  /// Letters that name more than one zone: the clock before them is local to an unknown place.
  static let ambiguous = "ast|cst|cdt|ist|mst|mdt|ct|mt|wib|pht|nzst|nzdt|lt"

  /// Places whose clocks are meant after «بتوقيت».
  static let places: [(zone: String, names: String)] = [
    (
      "Asia/Riyadh",
      """
      مكة|مكة المكرمة|الرياض|السعودية|المملكة|المملكة العربية السعودية|جدة|المدينة|المدينة المنورة|الكويت
      |قطر|الدوحة|البحرين|المنامة|اليمن|صنعاء|عدن|mecca|makkah|riyadh|saudi|ksa|doha|kuwait
      """
    ),
    ("Asia/Baghdad", "بغداد|العراق|أربيل|baghdad|iraq"),
    (
      "Asia/Dubai",
      "دبي|الإمارات|الإمارات العربية المتحدة|أبو ظبي|أبوظبي|الشارقة|مسقط|عُمان|سلطنة عمان|dubai|uae|abu dhabi"
    ),
    ("Asia/Amman", "عمّان|الأردن|amman"),
    ("Asia/Damascus", "دمشق|سوريا|سورية|الشام|حلب|damascus"),
    ("Asia/Beirut", "بيروت|لبنان|beirut"),
    ("Asia/Jerusalem", "القدس|القدس المحتلة|فلسطين|رام الله|تل أبيب|إسرائيل|jerusalem"),
    ("Asia/Gaza", "غزة|gaza"),
    ("Africa/Cairo", "القاهرة|مصر|مصر العربية|الإسكندرية|cairo|egypt"),
    ("Africa/Khartoum", "الخرطوم|السودان|khartoum"),
    ("Africa/Tripoli", "طرابلس|ليبيا|طرابلس الغرب|بنغازي|tripoli"),
    ("Africa/Tunis", "تونس|tunis"),
    ("Africa/Algiers", "الجزائر|الجزائر العاصمة|alger|algiers"),
    ("Africa/Casablanca", "الرباط|المغرب|الدار البيضاء|rabat|casablanca"),
    ("Africa/Nouakchott", "نواكشوط|موريتانيا"),
    ("Africa/Nairobi", "مقديشو|الصومال|جيبوتي|نيروبي|أديس أبابا|جزر القمر"),
    ("Asia/Tehran", "طهران|إيران|تهران|tehran"),
    ("Asia/Kabul", "كابل|كابول|أفغانستان"),
    ("Asia/Karachi", "إسلام آباد|إسلام أباد|كراتشي|باكستان"),
    ("Asia/Kolkata", "نيودلهي|الهند"),
    ("Europe/Istanbul", "إسطنبول|اسطنبول|أنقرة|تركيا|istanbul|ankara"),
    ("Europe/Moscow", "موسكو|روسيا|moscow"),
    ("Europe/Athens", "كييف|أثينا|أوكرانيا|اليونان|نيقوسيا|قبرص"),
    ("Europe/London", "لندن|بريطانيا|london"),
    (
      "Europe/Paris",
      "باريس|فرنسا|برلين|ألمانيا|بروكسل|روما|مدريد|جنيف|فيينا|أوروبا|وسط أوروبا|paris|berlin|brussels"
    ),
    ("America/New_York", "نيويورك|واشنطن|شرق الولايات المتحدة|الساحل الشرقي|washington|new york"),
    ("America/Los_Angeles", "لوس أنجلوس|لوس أنجليس"),
    ("Asia/Shanghai", "بكين|الصين|beijing"),
    ("Asia/Tokyo", "طوكيو|اليابان|tokyo"),
    ("Asia/Seoul", "سيول|سول"),
    ("Asia/Kuala_Lumpur", "كوالالمبور|ماليزيا"),
    ("Asia/Jakarta", "جاكرتا"),
  ]
}
