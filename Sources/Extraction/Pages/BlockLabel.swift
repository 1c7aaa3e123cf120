/// The words by which pages announce what comes next: «اقرأ أيضاً», «المصدر», "Share this".
///
/// One table for all outlets and languages. Spelling counts as little as in ``WordPrint``.
enum BlockLabel: UInt8, CaseIterable {
  /// Other stories, offered beside this one.
  case related
  /// What is read most, what is new: other stories too, but not because of this one.
  case mostRead
  /// Words the story is filed under.
  case tags
  /// What readers say, and the rules for saying it.
  case comments
  /// Ways to pass it on, or to follow the outlet.
  case share
  /// Who the writer is.
  case author
  /// A plea: subscribe, install, sign up.
  case plea
  /// Whose opinion it isn't; who owns the words.
  case disclaimer
  /// When it was published.
  case published
  /// When it was changed.
  case updated
  /// Where it was taken from.
  case credit
  /// Who wrote it.
  case byline

  /// A label found at the head of a text.
  struct Match {
    let label: BlockLabel
    /// How many words of the text it took.
    let words: Int
    /// Where in the text's UTF-8 it ends.
    let end: Int
  }

  /// Whether any label begins with this word; nearly every block is through with it.
  static func mayBegin(with word: UInt32) -> Bool { table[word] != nil }

  /// The longest label that the text begins with.
  static func match(at print: WordPrint, from first: Int = 0) -> Match? {
    guard first < print.count else { return nil }
    guard let choices = table[print.words[first].hash] else { return nil }
    var best: Match?
    for choice in choices where first + choice.words.count <= print.count {
      guard choice.words.count > best?.words ?? 0 else { continue }
      let agrees = choice.words.indices.allSatisfy {
        print.words[first + $0].hash == choice.words[$0]
      }
      if agrees {
        best = Match(
          label: choice.label, words: choice.words.count,
          end: print.words[first + choice.words.count - 1].end)
      }
    }
    return best
  }

  private struct Choice {
    let words: [UInt32]
    let label: BlockLabel
  }

  private static let table: [UInt32: [Choice]] = {
    var table: [UInt32: [Choice]] = [:]
    for label in allCases {
      for phrase in phrases(of: label) {
        let words = WordPrint(phrase).hashes
        guard let first = words.first else { continue }
        table[first, default: []].append(Choice(words: words, label: label))
      }
    }
    return table
  }()

  private static func phrases(of label: BlockLabel) -> [String] {
    switch label {
    case .related: relatedPhrases
    case .mostRead: mostReadPhrases
    case .tags:
      [
        "الوسوم", "وسوم", "الوسوم المرتبطة", "وسوم ذات صلة", "كلمات دلالية", "الكلمات الدلالية",
        "كلمات مفتاحية", "الكلمات المفتاحية", "كلمات البحث", "العلامات", "علامات", "تاغات",
        "هاشتاغ", "المواضيع", "موضوعات", "تاجز",
        "tags", "tag", "keywords", "topics", "filed under", "more on these topics",
        "برچسب", "برچسب ها", "برچسبها", "کلیدواژه", "کلید واژه", "کلیدواژهها", "کلیدواژه ها",
        "ٹیگز", "متعلقہ عنوان", "متعلقہ عنوانات", "mots clés", "étiquettes", "etiketler",
        "schlagwörter", "schlagworte", "etiquetas", "mots clefs",
      ]
    case .comments:
      [
        "التعليقات", "تعليقات", "تعليقات القراء", "تعليقات الزوار", "تعليقات حول الموضوع",
        "أضف تعليق", "أضف تعليقا", "أضف تعليقك", "إضافة تعليق", "اترك تعليقا", "اترك تعليق",
        "اترك ردا", "اترك رد", "اكتب تعليقك", "اكتب تعليقا", "شارك برأيك", "شاركنا رأيك",
        "ما رأيك", "قواعد التعليق", "قواعد المشاركة", "شروط التعليق", "إرشادات الاستخدام",
        "لا يوجد تعليقات", "لا توجد تعليقات", "كن أول من يعلق",
        "comments", "comment", "leave a comment", "leave a reply", "add a comment",
        "post a comment", "join the conversation", "commenting rules", "no comments",
        "نظرات", "نظر شما", "ارسال نظر", "دیدگاه", "دیدگاهها", "دیدگاه ها", "نظرات کاربران",
        "نظر بدهید", "دیدگاهتان را بنویسید", "تبصرے", "تبصرہ", "اپنی رائے", "آپ کی رائے",
        "commentaires", "laisser un commentaire", "yorumlar", "kommentare",
      ]
    case .share:
      [
        "شارك", "شارك الخبر", "شارك هذا الخبر", "شارك المقال", "شارك المقالة", "شارك هذا المقال",
        "شارك الموضوع", "شارك على", "شارك عبر", "شاركها", "مشاركة", "مشاركة الخبر",
        "مشاركة المقال", "انشر", "انشر الخبر", "أرسل إلى صديق", "طباعة", "اطبع", "حفظ",
        "تقييم المقال", "قيم المقال", "قيم هذا المقال", "تقييم الخبر", "rate this", "rating",
        "نسخ الرابط", "انسخ الرابط", "الرابط المختصر", "رابط مختصر", "رابط الخبر", "حجم الخط",
        "تكبير الخط", "تصغير الخط", "استمع", "استمع إلى المقال", "تابعونا", "تابعنا",
        "تابعونا على", "تابعنا على", "تابعوا", "اضغط للمشاركة",
        "empfiehl", "empfehlen", "artikel teilen", "compartir", "compartilhar", "condividi",
        "share", "share this", "share this article", "share this story", "share on", "follow us",
        "follow us on", "print", "copy link", "email this", "listen",
        "اشتراک گذاری", "به اشتراک بگذارید", "اشتراک", "لینک کوتاه", "کپی لینک", "پرینت",
        "شیئر", "شیئر کریں", "شئیر کریں", "partager", "paylaş", "teilen",
      ]
    case .author:
      [
        "عن الكاتب", "عن الكاتبة", "عن المؤلف", "نبذة عن الكاتب", "حول الكاتب", "من هو الكاتب",
        "المزيد من مقالات الكاتب", "مقالات الكاتب", "مقالات أخرى للكاتب", "جميع مقالات",
        "about the author", "about the writer", "more from this author", "more by",
        "درباره نویسنده", "à propos de l'auteur", "über den autor",
      ]
    case .plea:
      [
        "اشترك", "اشترك في", "اشترك الآن", "اشتركوا", "اشترك معنا", "انضم إلى", "انضم الى",
        "انضموا إلى", "سجل الآن", "سجل في", "النشرة البريدية", "القائمة البريدية",
        "حمل التطبيق", "حمل تطبيق", "حملوا تطبيق", "نزل التطبيق", "تحميل التطبيق",
        "للاشتراك في", "لمتابعة آخر الأخبار", "لمتابعة أهم الأخبار", "إعلان", "اعلان", "إعلانات",
        "تابع القراءة", "يستخدم هذا الموقع", "نستخدم ملفات",
        "هل أعجبك", "هل أعجبك المقال", "هل كان هذا المقال", "هل كانت هذه الصفحة",
        "يرجى تفعيل", "الرجاء تفعيل", "ادعمنا", "ادعموا",
        "advertisement", "advert", "sponsored", "sponsored content", "promoted content",
        "this slideshow requires", "please enable javascript", "javascript is disabled",
        "you need javascript", "did you like", "did you enjoy", "was this article",
        "was this page", "was this helpful", "support us", "follow us", "join our", "get our",
        "sign up for", "subscribe to", "subscribe now", "get the latest", "for the latest",
        "if you enjoyed", "help us continue",
        "anzeige", "werbung", "war der artikel", "war dieser artikel", "gefällt ihnen",
        "hat dir der artikel", "hat ihnen der artikel", "möchten sie den artikel",
        "lust auf mehr", "jetzt abonnieren", "unterstützen sie uns", "publicidad", "pubblicità",
        "publicidade", "cet article vous a", "vous avez aimé", "inscrivez vous",
        "recevez notre newsletter", "subscribe", "sign up", "newsletter", "download our app",
        "get our app", "support our", "we use cookies", "join us on", "become a member",
        "دانلود اپلیکیشن", "دانلود", "عضویت", "عضویت در", "تبلیغات", "اپلیکیشن", "اشتہار",
        "جاری ہے", "abonnez vous", "publicité", "abone ol", "reklam",
      ]
    case .disclaimer:
      [
        "الآراء الواردة", "الآراء المنشورة", "الآراء والمعلومات", "المقالات المنشورة",
        "المقال يعبر", "هذا المقال يعبر", "ما ينشر", "جميع الحقوق", "حقوق النشر", "حقوق الطبع",
        "كل الحقوق", "تنويه", "إخلاء مسؤولية", "جميع الحقوق محفوظة",
        "all rights reserved", "copyright", "disclaimer", "the views expressed",
        "the opinions expressed", "views expressed", "کلیه حقوق", "تمامی حقوق", "تمام حقوق",
        "جملہ حقوق", "tous droits", "tüm hakları", "alle rechte",
      ]
    case .published:
      [
        "تاريخ النشر", "تاريخ نشر الخبر", "تاريخ الخبر", "تاريخ ووقت النشر", "تم النشر",
        "تم النشر في", "تم نشره", "تم نشره في", "نشر", "نشرت", "نشر في", "نشر يوم", "نشر بتاريخ",
        "وقت النشر", "نشر الخبر", "منشور", "أضيف", "أضيف في", "تاريخ الإضافة", "تاريخ",
        "التاريخ", "بتاريخ", "كتب في", "حرر في", "حرر بتاريخ",
        "published", "published on", "published at", "posted", "posted on", "date", "publié le",
        "publié", "تاریخ انتشار", "تاریخ", "زمان انتشار", "منتشر شده", "انتشار", "تاریخ اشاعت",
        "تاریخ درج", "yayınlanma", "yayın tarihi", "veröffentlicht",
      ]
    case .updated:
      [
        "آخر تحديث", "تاريخ التحديث", "تم التحديث", "تم التحديث في", "تحديث", "حدث", "حدثت",
        "محدثة", "عدل في", "آخر تعديل", "تم التعديل", "آخر تحديث للخبر",
        "updated", "updated on", "updated at", "last updated", "last update", "last modified",
        "modified", "mis à jour", "mis à jour le", "آخرین بروزرسانی", "به روز رسانی", "آخری اپڈیٹ",
        "güncelleme", "son güncelleme", "aktualisiert",
      ]
    case .credit:
      [
        "المصدر", "مصدر", "المصادر", "مصدر الخبر", "مصدر المقال", "المصدر الأصلي", "نقلا عن",
        "نقلا من", "عن", "عن وكالة", "source", "sources", "via", "منبع", "منابع", "منبع خبر",
        "ماخذ", "مآخذ", "سرچاوە", "kaynak", "quelle", "المصدر هنا",
      ]
    case .byline:
      [
        "كتب", "كتبت", "كتبه", "كتبها", "كتبته", "بقلم", "بقلم الكاتب", "بقلم الكاتبة", "حوار",
        "حاوره", "حاورته", "حاورها", "حاورتها", "أجرى الحوار", "أجرت الحوار", "تقرير", "إعداد",
        "اعداد", "أعد التقرير", "أعده", "أعدها", "أعدته", "تحقيق", "تحرير", "متابعة", "ترجمة",
        "الكاتب", "الكاتبة", "المحرر", "المحررة", "اسم الكاتب", "مراسل", "مراسلنا", "مراسلتنا",
        "by", "written by", "reported by", "author", "story by", "نویسنده",
        "به قلم", "خبرنگار",
        "گزارش", "گفت و گو", "مترجم", "تحریر", "مصنف", "رپورٹ", "رپورٹر", "par", "von", "yazan",
        "نووسینی", "editing by", "reporting by",
      ]
    }
  }

  private static let relatedPhrases = [
    "اقرأ أيضا", "اقرأ ايضا", "اقرأ أيضًا", "اقرأوا أيضا", "اقرؤوا أيضا", "اقرأ أيضا في",
    "اقرأ المزيد", "اقرأ المزيد عن", "اقرأ كذلك", "واقرأ أيضا", "إقرأي أيضا", "إقرئي أيضا",
    "اقرأ أكثر", "اقرأ", "للقراءة", "يمكنك قراءة", "يمكنك أيضا قراءة", "طالع أيضا", "طالعوا أيضا",
    "طالع المزيد", "طالع", "شاهد أيضا", "شاهدوا أيضا", "شاهد", "شاهد المزيد", "شاهد بالفيديو",
    "تابع أيضا", "تابعوا أيضا", "انظر أيضا", "راجع أيضا", "استمع أيضا", "وللمزيد", "للمزيد",
    "للمزيد من الأخبار", "للمزيد اقرأ", "لمزيد من التفاصيل", "لقراءة المزيد", "المزيد",
    "المزيد من الأخبار", "المزيد حول", "المزيد عن", "المزيد من", "المزيد في",
    "مواضيع ذات صلة", "موضوعات ذات صلة", "أخبار ذات صلة", "خبر ذو صلة", "مقالات ذات صلة",
    "أخبار ذات علاقة", "مواضيع ذات علاقة", "مقالات ذات علاقة", "ذات صلة", "ذو صلة",
    "قصص ذات صلة", "محتوى ذو صلة", "روابط ذات صلة", "مواضيع متعلقة", "موضوعات متعلقة",
    "أخبار متعلقة", "مقالات متعلقة", "مواضيع مرتبطة", "أخبار مرتبطة", "مقالات مرتبطة",
    "مواضيع مشابهة", "مقالات مشابهة", "أخبار مشابهة", "مواد ذات صلة", "مواد متعلقة",
    "موضوعات قد تهمك", "مواضيع قد تهمك", "أخبار قد تهمك", "مقالات قد تهمك", "قد يهمك",
    "قد يهمك أيضا", "قد يعجبك", "قد يعجبك أيضا", "ربما يعجبك", "ربما يهمك", "وقد يهمك",
    "يهمك أيضا", "أخبار أخرى", "مواضيع أخرى", "موضوعات أخرى", "مقالات أخرى", "قصص أخرى",
    "اخترنا لك", "اخترنا لكم", "نرشح لك", "ننصحك بقراءة", "مقترحة لك", "مقترح لك", "لا تفوت",
    "لا يفوتك", "في هذا الملف", "ملفات ذات صلة", "مختارات", "خبر متعلق", "أخبار قد تعجبك",
    "other stories", "other news", "other articles", "other columns",
    "read also", "also read", "read more", "read next", "read", "related", "related stories",
    "related articles", "related news", "related content", "related topics", "related posts",
    "see also", "more on this story", "more on this", "more on", "more from", "more stories",
    "more news", "you may also like", "you might also like", "you may like", "recommended",
    "recommended for you", "recommended stories", "don't miss", "up next", "watch", "watch also",
    "also on", "in other news", "further reading", "similar posts", "similar articles",
    "بیشتر بخوانید", "بیشتر بخوانیم", "همچنین بخوانید", "بخوانید", "اینجا بخوانید",
    "مطالب مرتبط", "اخبار مرتبط", "خبرهای مرتبط", "مطالب مشابه", "اخبار مشابه", "خبر مرتبط",
    "مرتبط با این خبر", "مطالب پیشنهادی", "اخبار پیشنهادی", "در همین رابطه", "در همین زمینه",
    "ببینید", "تماشا کنید", "از دست ندهید", "مطلب مرتبط", "مرتبط ها", "خبرهای مشابه",
    "یہ بھی پڑھیں", "یہ بھی پڑھیے", "مزید پڑھیں", "مزید پڑھیے", "متعلقہ خبریں", "متعلقہ خبر",
    "متعلقہ مضامین", "متعلقہ مضمون", "مزید خبریں",
    "مزید مضامین", "ہم خیال", "یہ بھی دیکھیں", "مزید متعلقہ", "مضامین و انٹرویوز کی مزید",
    "زیاتر بخوێنەوە", "هەواڵی پەیوەندیدار", "بابەتی پەیوەندیدار", "نور ولولئ", "دا هم ولولئ",
    "lire aussi", "à lire aussi", "a lire aussi", "à lire également", "sur le même sujet",
    "voir aussi", "articles liés", "ilgili haberler", "benzer haberler", "ayrıca bakınız",
    "bunlar da ilginizi çekebilir", "lesen sie auch", "mehr zum thema", "ähnliche beiträge",
    "ähnliche artikel", "auch interessant", "das könnte sie auch interessieren",
    "das könnte dich auch interessieren", "das könnte ihnen auch gefallen", "weitere beiträge",
    "weitere artikel", "weitere themen", "weitere nachrichten", "mehr lesen", "lies auch",
    "lesetipp", "siehe auch", "verwandte artikel", "verwandte themen",
    "lee también", "lea también", "lea además", "le puede interesar", "te puede interesar",
    "noticias relacionadas", "artículos relacionados", "más noticias", "ver también",
    "vea también", "relacionados", "relacionadas", "leia também", "leia mais", "veja também",
    "você pode gostar", "notícias relacionadas", "matérias relacionadas", "artigos relacionados",
    "leggi anche", "potrebbe interessarti", "articoli correlati", "vedi anche",
    "czytaj także", "czytaj też", "czytaj więcej", "zobacz także", "zobacz też",
    "przeczytaj także", "lees ook", "lees meer", "läs också", "à voir aussi", "en savoir plus",
    "articles similaires", "articles connexes", "à découvrir", "pour aller plus loin",
    "sur ce sujet", "nos articles", "contenus sponsorisés", "à lire sur le même sujet",
  ]

  private static let mostReadPhrases = [
    "الأكثر قراءة", "الأكثر مشاهدة", "الأكثر تعليقا", "الأكثر تداولا", "الأكثر شعبية",
    "الأكثر تصفحا", "الأكثر تفاعلا", "الاكثر زيارة", "الأكثر رواجا", "آخر الأخبار",
    "أحدث الأخبار", "أهم الأخبار", "الأحدث", "أخبار عاجلة", "شريط الأخبار", "آخر المواضيع",
    "أحدث المواضيع", "أحدث المقالات", "آخر المقالات", "عناوين أخرى", "مواضيع ساخنة",
    "مواضيع ساخنة اخرى", "من نفس القسم", "المقال السابق", "المقال التالي", "السابق", "التالي",
    "الخبر السابق", "الخبر التالي", "الموضوع السابق", "الموضوع التالي",
    "most read", "most viewed", "most popular", "most commented", "latest news", "latest",
    "trending", "top stories", "popular", "previous article", "next article", "previous", "next",
    "previous post", "next post", "editor's picks", "editors picks",
    "پربازدیدترین", "پربازدیدترین ها", "پربازدید", "پربازدیدها", "پربحث ترین", "آخرین اخبار",
    "تازه ترین اخبار", "جدیدترین اخبار", "مهمترین اخبار", "تیترهای مهم", "دیگر خبرها",
    "دیگر رسانه ها", "تازہ ترین خبریں", "مقبول خبریں", "اہم خبریں", "زیادہ پڑھی جانے والی",
    "les plus lus", "les plus consultés", "en çok okunanlar", "son dakika", "meistgelesen",
    "meist gelesen", "meist gesucht", "meistgesucht", "lo más leído", "lo más visto",
    "mais lidas", "i più letti", "najczęściej czytane",
  ]
}
