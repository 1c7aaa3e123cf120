/// Words by which a page says what it is: «تغطية مباشرة», "Page not found", «نتائج البحث».
///
/// Read in headlines, titles and short lines; alone they decide nothing but failures and doors.
struct PageSign: OptionSet, Hashable {
  let rawValue: UInt16

  /// The page isn't there, or can't be shown.
  static let failure = PageSign(rawValue: 1 << 0)
  /// It is about the outlet, or its rules.
  static let about = PageSign(rawValue: 1 << 1)
  /// Sign in, register, agree.
  static let door = PageSign(rawValue: 1 << 2)
  /// The rest of the text stands behind a door.
  static let wall = PageSign(rawValue: 1 << 3)
  static let live = PageSign(rawValue: 1 << 4)
  static let gallery = PageSign(rawValue: 1 << 5)
  static let film = PageSign(rawValue: 1 << 6)
  /// Results, archives, everything under one word.
  static let list = PageSign(rawValue: 1 << 7)
  /// «اقرأ المزيد», "Continue reading": what stands above it is only a beginning.
  static let more = PageSign(rawValue: 1 << 8)

  /// The signs in a text.
  static func signs(in text: String, limit: Int = 60) -> PageSign {
    let print = WordPrint(text, limit: limit)
    var found: PageSign = []
    for start in print.words.indices {
      guard let choices = table[print.words[start].hash] else { continue }
      for choice in choices where start + choice.words.count <= print.count {
        let agrees = choice.words.indices.allSatisfy {
          print.words[start + $0].hash == choice.words[$0]
        }
        let isPlaced =
          switch choice.place {
          case .anywhere: true
          case .opening: start == 0
          case .whole: start == 0 && choice.words.count == print.count && !print.isCut
          }
        if agrees, isPlaced { found.insert(choice.sign) }
      }
    }
    return found
  }

  private enum Place { case anywhere, opening, whole }

  private struct Choice {
    let words: [UInt32]
    let sign: PageSign
    let place: Place
  }

  private static let table: [UInt32: [Choice]] = {
    var table: [UInt32: [Choice]] = [:]
    for (sign, place, texts) in phrases {
      for phrase in texts {
        let words = WordPrint(phrase).hashes
        guard let first = words.first else { continue }
        table[first, default: []].append(Choice(words: words, sign: sign, place: place))
      }
    }
    return table
  }()

  private static let phrases: [(PageSign, Place, [String])] = [
    (
      .failure, .whole,
      [
        "404", "500", "403", "خطأ", "error", "not found", "forbidden", "access denied", "erreur",
        "خطا", "just a moment", "attention required", "service unavailable", "bad gateway",
        "internal server error", "gone",
      ]
    ),
    (
      .failure, .opening,
      [
        "الصفحة غير موجودة", "صفحة غير موجودة", "عذرا الصفحة", "عفوا الصفحة", "الصفحة المطلوبة",
        "الصفحة التي تبحث عنها", "عذرا هذه الصفحة", "لم يتم العثور على الصفحة",
        "لم نعثر على الصفحة", "المحتوى غير متوفر", "هذا المحتوى لم يعد متاحا", "خطأ 404",
        "خطأ 500", "خطأ 403", "404 الصفحة", "404 صفحة", "حدث خطأ في الخادم", "حدث خطأ غير متوقع",
        "error 404", "404 error", "404 not found", "404 page", "page not found", "http 404",
        "error 500", "500 internal", "403 forbidden", "we couldn't find that page",
        "sorry we couldn't find", "sorry this page", "sorry the page", "oops",
        "this page isn't available", "this page doesn't exist", "checking your browser",
        "verify you are human", "are you a robot", "page introuvable", "erreur 404",
        "cette page n'existe", "désolé cette page", "صفحه یافت نشد", "صفحه مورد نظر",
        "صفحه پیدا نشد", "خطای 404", "صفحہ نہیں ملا", "یہ صفحہ موجود نہیں", "seite nicht gefunden",
        "página no encontrada", "sayfa bulunamadı",
      ]
    ),
    (
      .about, .whole,
      [
        "من نحن", "اتصل بنا", "تواصل معنا", "سياسة الخصوصية", "سياسة الاستخدام", "شروط الاستخدام",
        "الشروط والأحكام", "اتفاقية الاستخدام", "عن الموقع", "عن الصحيفة", "هيئة التحرير",
        "أعلن معنا", "للإعلان معنا", "حقوق النشر", "سياسة التحرير", "خريطة الموقع", "وظائف",
        "about us", "about", "contact us", "contact", "privacy policy", "privacy notice",
        "cookie policy", "terms of use", "terms of service", "terms and conditions",
        "advertise with us", "editorial policy", "editorial guidelines", "masthead", "our team",
        "careers", "site map", "sitemap", "درباره ما", "تماس با ما", "حریم خصوصی",
        "قوانین و مقررات", "ہمارے بارے میں", "رابطہ", "ہم سے رابطہ کریں", "پرائیویسی پالیسی",
        "qui sommes nous", "à propos", "nous contacter", "contactez nous", "mentions légales",
        "politique de confidentialité", "conditions générales d'utilisation", "hakkımızda",
        "impressum", "datenschutz", "datenschutzerklärung", "kontakt",
      ]
    ),
    (
      .door, .whole,
      [
        "دخول", "تسجيل", "التسجيل", "اشترك", "الاشتراك", "ورود", "ثبت نام", "عضویت", "لاگ ان",
        "سائن ان", "login", "log in", "sign in", "sign up", "register", "subscribe",
        "connexion", "inscription", "se connecter", "s'inscrire", "anmelden",
      ]
    ),
    (
      .door, .opening,
      [
        "تسجيل الدخول", "تسجيل دخول", "سجل الدخول", "سجل دخولك", "إنشاء حساب", "أنشئ حساب",
        "حساب جديد", "تسجيل عضوية", "ورود کاربران", "ورود به", "ورود یا ثبت نام", "لاگ ان کریں",
        "sign in to", "log in to", "log in or", "sign in or", "login or", "create an account",
        "create your account", "register to", "subscribe to continue", "before you continue",
        "we value your privacy", "your privacy", "نحن نهتم بخصوصيتك", "خصوصيتك تهمنا",
        "votre accord est nécessaire", "nous respectons votre vie privée", "connectez vous pour",
        "créez votre compte", "identifiez vous",
      ]
    ),
    (
      .wall, .anywhere,
      [
        "لإكمال القراءة", "لمتابعة القراءة", "لمواصلة القراءة", "لاستكمال القراءة",
        "متاح للمشتركين", "للمشتركين فقط", "هذا المحتوى للمشتركين", "مخصص للمشتركين",
        "حصري للمشتركين", "لقراءة المقال كاملا", "to continue reading", "to keep reading",
        "to read the full story", "to read the full article", "to read this article",
        "for subscribers only", "subscribers only", "exclusive to subscribers",
        "already a subscriber", "this article is for subscribers", "to unlock this article",
        "réservé aux abonnés", "réservée aux abonnés", "déjà abonné",
        "pour lire la suite", "il vous reste", "برای ادامه مطلب وارد", "ویژه مشترکان",
        "مشترک شوید", "صرف سبسکرائبرز", "مکمل خبر پڑھنے کے لیے لاگ ان",
      ]
    ),
    (
      .live, .anywhere,
      [
        "تغطية مباشرة", "تغطية حية", "تغطية مستمرة", "لحظة بلحظة", "لحظة بلحظه", "أولا بأول",
        "بث حي", "مباشر", "مباشرة", "تحديثات مباشرة", "تحديثات متواصلة", "تحديثات مستمرة",
        "live", "live blog", "liveblog", "live updates", "as it happened", "latest updates",
        "rolling coverage", "en direct", "le direct", "direct", "minute par minute", "زنده",
        "لحظه به لحظه", "پوشش زنده", "لائیو", "لمحہ بہ لمحہ", "براہ راست", "canlı", "liveticker",
        "en vivo", "ao vivo",
      ]
    ),
    (
      .gallery, .anywhere,
      [
        "بالصور", "صور", "ألبوم", "معرض صور", "معرض الصور", "in pictures", "in photos", "photos",
        "photo gallery", "picture gallery", "gallery", "slideshow", "photo essay", "en images",
        "en photos", "diaporama", "گزارش تصویری", "تصاویر", "عکس", "عکسها", "آلبوم", "تصویری",
        "bildergalerie", "fotos", "bilder",
      ]
    ),
    (
      .film, .anywhere,
      [
        "فيديو", "بالفيديو", "شاهد", "شاهدوا", "مقطع", "الحلقة", "حلقة", "برنامج", "video",
        "watch", "clip", "episode", "vidéo", "en vidéo", "فیلم", "ویدیو", "ویدئو", "ویڈیو",
        "دیکھیں",
      ]
    ),
    (
      .list, .opening,
      [
        "نتائج البحث", "نتيجة البحث", "البحث عن", "وسم", "الوسم", "التصنيف", "تصنيف", "أرشيف",
        "الأرشيف", "آخر الأخبار", "أحدث الأخبار", "كل الأخبار", "جميع الأخبار", "أهم الأخبار",
        "search results", "results for", "search for", "tag", "tagged", "category", "archive",
        "archives", "latest news", "all news", "all stories", "posts by", "articles by",
        "stories by", "résultats", "recherche", "toutes les actualités", "toute l'actualité",
        "نتایج جستجو", "جستجو", "جستجوی", "آرشیو", "آخرین اخبار", "برچسب", "تلاش کے نتائج",
        "تازہ ترین خبریں", "تمام خبریں",
      ]
    ),
    (
      .more, .whole,
      [
        "اقرأ المزيد", "المزيد", "التفاصيل", "تفاصيل", "إقرأ المزيد", "تتمة", "التتمة",
        "تابع القراءة", "متابعة القراءة", "أكمل القراءة", "قراءة المزيد", "للمزيد", "اقرأ الخبر",
        "read more", "continue reading", "more", "full story", "read full story", "keep reading",
        "lire la suite", "en savoir plus", "lire", "ادامه مطلب", "ادامه", "بیشتر", "مزید پڑھیں",
        "تفصیل", "weiterlesen", "mehr", "devamı",
      ]
    ),
  ]
}
