import ArabicText
import News

/// Names of things the world names: countries, languages, zones, kinds of outlets.
protocol NameWording: PhraseBook {
  func name(of zone: OfferedZone) -> String
  func name(of language: InterfaceLanguage) -> String
  func name(of language: Language) -> String
  func name(of kind: Outlet.Kind) -> String
  /// A group of that kind: «وكالات الأنباء».
  func group(of kind: Outlet.Kind) -> String
  /// The country of an ISO 3166-1 code; the code itself where we have no name for it.
  func country(_ code: String) -> String
}

extension ArabicWording: NameWording {
  func name(of zone: OfferedZone) -> String {
    switch zone {
    case .gmt: "غرينتش"
    case .makkah: "مكة المكرمة والرياض"
    case .jerusalem: "القدس"
    case .gaza: "غزة"
    case .cairo: "القاهرة"
    case .baghdad: "بغداد"
    case .damascus: "دمشق"
    case .beirut: "بيروت"
    case .amman: "عمّان"
    case .kuwait: "الكويت"
    case .doha: "الدوحة"
    case .manama: "المنامة"
    case .dubai: "أبوظبي ودبي"
    case .muscat: "مسقط"
    case .sanaa: "صنعاء وعدن"
    case .khartoum: "الخرطوم"
    case .tripoli: "طرابلس"
    case .tunis: "تونس"
    case .algiers: "الجزائر"
    case .rabat: "الرباط والدار البيضاء"
    case .nouakchott: "نواكشوط"
    case .mogadishu: "مقديشو"
    case .djibouti: "جيبوتي"
    case .tehran: "طهران"
    case .istanbul: "إسطنبول"
    case .moscow: "موسكو"
    case .berlin: "برلين"
    case .paris: "باريس"
    case .london: "لندن"
    case .newYork: "نيويورك وواشنطن"
    case .losAngeles: "لوس أنجلوس"
    case .delhi: "نيودلهي"
    case .kualaLumpur: "كوالالمبور"
    case .beijing: "بكين"
    case .sydney: "سيدني"
    }
  }

  func name(of language: InterfaceLanguage) -> String {
    switch language {
    case .arabic: "العربية"
    case .english: "الإنجليزية"
    }
  }

  func name(of language: Language) -> String {
    let names: [Language: String] = [
      .arabic: "العربية", .persian: "الفارسية", .urdu: "الأردية", .sorani: "الكردية",
      .pashto: "البشتوية", .english: "الإنجليزية", .french: "الفرنسية", .turkish: "التركية",
      .hebrew: "العبرية", .russian: "الروسية", .unknown: "لغة غير معروفة",
    ]
    return names[language] ?? language.tag
  }

  func name(of kind: Outlet.Kind) -> String {
    switch kind {
    case .agency: "وكالة أنباء"
    case .newspaper: "صحيفة"
    case .broadcaster: "إذاعة أو تلفزيون"
    case .site: "موقع إخباري"
    case .official: "جهة رسمية"
    case .aggregator: "مجمِّع أخبار"
    case .unknown: "وسيلة إعلام"
    }
  }

  func group(of kind: Outlet.Kind) -> String {
    switch kind {
    case .agency: "وكالات الأنباء"
    case .newspaper: "الصحف"
    case .broadcaster: "الإذاعات والقنوات"
    case .site: "المواقع الإخبارية"
    case .official: "الجهات الرسمية"
    case .aggregator: "مجمِّعات الأخبار"
    case .unknown: "وسائل أخرى"
    }
  }

  func country(_ code: String) -> String {
    let names = [
      "AE": "الإمارات", "AF": "أفغانستان", "BH": "البحرين", "CA": "كندا", "CN": "الصين",
      "DE": "ألمانيا", "DJ": "جيبوتي", "DZ": "الجزائر", "EG": "مصر", "ES": "إسبانيا",
      "FR": "فرنسا", "GB": "بريطانيا", "IL": "إسرائيل", "IN": "الهند", "IQ": "العراق",
      "IR": "إيران", "IT": "إيطاليا", "JO": "الأردن", "KM": "جزر القمر", "KW": "الكويت",
      "LB": "لبنان", "LY": "ليبيا", "MA": "المغرب", "MR": "موريتانيا", "OM": "عُمان",
      "PK": "باكستان", "PS": "فلسطين", "QA": "قطر", "RU": "روسيا", "SA": "السعودية",
      "SD": "السودان", "SO": "الصومال", "SY": "سوريا", "TN": "تونس", "TR": "تركيا",
      "US": "الولايات المتحدة", "YE": "اليمن",
      // The states of the sample news, under codes that ISO leaves to its users.
      "XA": "أطلسيا", "XM": "مُرجان", "XS": "سهلان",
    ]
    return names[code] ?? code
  }
}

extension EnglishWording: NameWording {
  func name(of zone: OfferedZone) -> String {
    switch zone {
    case .gmt: "GMT"
    case .makkah: "Mecca and Riyadh"
    case .jerusalem: "Jerusalem"
    case .gaza: "Gaza"
    case .cairo: "Cairo"
    case .baghdad: "Baghdad"
    case .damascus: "Damascus"
    case .beirut: "Beirut"
    case .amman: "Amman"
    case .kuwait: "Kuwait"
    case .doha: "Doha"
    case .manama: "Manama"
    case .dubai: "Abu Dhabi and Dubai"
    case .muscat: "Muscat"
    case .sanaa: "Sanaa and Aden"
    case .khartoum: "Khartoum"
    case .tripoli: "Tripoli"
    case .tunis: "Tunis"
    case .algiers: "Algiers"
    case .rabat: "Rabat and Casablanca"
    case .nouakchott: "Nouakchott"
    case .mogadishu: "Mogadishu"
    case .djibouti: "Djibouti"
    case .tehran: "Tehran"
    case .istanbul: "Istanbul"
    case .moscow: "Moscow"
    case .berlin: "Berlin"
    case .paris: "Paris"
    case .london: "London"
    case .newYork: "New York and Washington"
    case .losAngeles: "Los Angeles"
    case .delhi: "New Delhi"
    case .kualaLumpur: "Kuala Lumpur"
    case .beijing: "Beijing"
    case .sydney: "Sydney"
    }
  }

  func name(of language: InterfaceLanguage) -> String {
    switch language {
    case .arabic: "Arabic"
    case .english: "English"
    }
  }

  func name(of language: Language) -> String {
    let names: [Language: String] = [
      .arabic: "Arabic", .persian: "Persian", .urdu: "Urdu", .sorani: "Kurdish",
      .pashto: "Pashto", .english: "English", .french: "French", .turkish: "Turkish",
      .hebrew: "Hebrew", .russian: "Russian", .unknown: "language unknown",
    ]
    return names[language] ?? language.tag
  }

  func name(of kind: Outlet.Kind) -> String {
    switch kind {
    case .agency: "News agency"
    case .newspaper: "Newspaper"
    case .broadcaster: "Broadcaster"
    case .site: "News site"
    case .official: "Official body"
    case .aggregator: "Aggregator"
    case .unknown: "Outlet"
    }
  }

  func group(of kind: Outlet.Kind) -> String {
    switch kind {
    case .agency: "News agencies"
    case .newspaper: "Newspapers"
    case .broadcaster: "Broadcasters"
    case .site: "News sites"
    case .official: "Official bodies"
    case .aggregator: "Aggregators"
    case .unknown: "Other outlets"
    }
  }

  func country(_ code: String) -> String {
    let names = [
      "AE": "United Arab Emirates", "AF": "Afghanistan", "BH": "Bahrain", "CA": "Canada",
      "CN": "China", "DE": "Germany", "DJ": "Djibouti", "DZ": "Algeria", "EG": "Egypt",
      "ES": "Spain", "FR": "France", "GB": "United Kingdom", "IL": "Israel", "IN": "India",
      "IQ": "Iraq", "IR": "Iran", "IT": "Italy", "JO": "Jordan", "KM": "Comoros",
      "KW": "Kuwait", "LB": "Lebanon", "LY": "Libya", "MA": "Morocco", "MR": "Mauritania",
      "OM": "Oman", "PK": "Pakistan", "PS": "Palestine", "QA": "Qatar", "RU": "Russia",
      "SA": "Saudi Arabia", "SD": "Sudan", "SO": "Somalia", "SY": "Syria", "TN": "Tunisia",
      "TR": "Türkiye", "US": "United States", "YE": "Yemen",
      // The states of the sample news, under codes that ISO leaves to its users.
      "XA": "Atlasia", "XM": "Murjan", "XS": "Sahlan",
    ]
    return names[code] ?? code
  }
}
