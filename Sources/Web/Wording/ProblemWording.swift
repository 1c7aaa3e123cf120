import News

/// What went wrong, said to someone who can do something about it.
struct ProblemWords: Hashable, Sendable {
  /// What happened.
  let happened: String
  /// What to do.
  let remedy: String

  init(_ happened: String, _ remedy: String) {
    self.happened = happened
    self.remedy = remedy
  }
}

/// Words for every kind of problem.
protocol ProblemWording: PhraseBook {
  func words(for code: ProblemCode) -> ProblemWords
}

// swift-format-ignore
extension ArabicWording: ProblemWording {
  func words(for code: ProblemCode) -> ProblemWords {
    switch code {
    case .addressMalformed: ProblemWords("العنوان المكتوب ليس عنواناً على الويب.", "اكتبه كاملاً، مثل https://www.example.com/feed.")
    case .addressPrivate: ProblemWords("العنوان يقود إلى شبكة داخلية أو إلى هذا الجهاز نفسه.", "لا تُزار هذه العناوين إلا إذا سُمّيت قصداً في الإعدادات. إن كنت تثق بالعنوان فأضفه إليها.")
    case .hostUnknown: ProblemWords("اسم الموقع غير معروف.", "تحقق من كتابة العنوان ومن اتصال هذا الجهاز بالشبكة. وإن كان الموقع قد انتقل فأضف عنوانه الجديد وأزل القديم.")
    case .hostUnreachable: ProblemWords("الموقع لا يجيب، أو قطع الاتصال.", "تُعاد المحاولة من تلقاء نفسها. وإن طال الأمر فافتح الموقع في متصفحك، وأوقف الخلاصة إن كان قد أُغلق.")
    case .hostUntrusted: ProblemWords("شهادة الموقع لا يمكن الوثوق بها.", "تُعاد المحاولة من تلقاء نفسها، ويُصلحها عادةً أصحاب الموقع. إن طال الأمر فأوقف الخلاصة مؤقتاً.")
    case .hostSlow: ProblemWords("تأخر الموقع في الجواب أكثر مما ننتظر.", "لا يلزم شيء: تُعاد المحاولة من تلقاء نفسها، على مهل.")
    case .answerTooLarge: ProblemWords("جواب الموقع أكبر مما نقرأ.", "تحقق من أن العنوان عنوان خلاصة، لا ملف صوت أو صورة أو أرشيف.")
    case .answerBroken: ProblemWords("جاء جواب الموقع تالفاً.", "تُعاد المحاولة من تلقاء نفسها. إن تكرر الأمر فالخلل عند الموقع.")
    case .redirectsEndless: ProblemWords("يحيل الموقع من عنوان إلى آخر بلا نهاية.", "افتح العنوان في متصفحك، وأضف العنوان الذي يستقر عليه.")
    case .accessDenied: ProblemWords("يمنع الموقع القراءة الآلية، أو يطلب اشتراكاً.", "جرّب خلاصة أخرى للوسيلة نفسها. وإن لم تجد فأوقفها أو أزلها.")
    case .pageMissing: ProblemWords("لا صفحة في هذا العنوان (404).", "لعل الخلاصة انتقلت: افتح الموقع وابحث عن رابطها الجديد، ثم أضفه وأزل القديم.")
    case .pageGone: ProblemWords("أُزيلت الصفحة نهائياً (410).", "لن تُزار بعد الآن. إن كانت للوسيلة خلاصة أخرى فأضفها.")
    case .hostBusy: ProblemWords("الموقع مشغول، وطلب أن نعود لاحقاً.", "لا يلزم شيء: نعود في الموعد الذي طلبه.")
    case .hostFailing: ProblemWords("أجاب الموقع بأن فيه عطلاً.", "تُعاد المحاولة من تلقاء نفسها. الخلل عند الموقع.")
    case .robotsRefuse: ProblemWords("يطلب الموقع في ملف robots.txt ألا تُقرأ هذه الصفحات آلياً.", "نحترم ما يطلبه. جرّب خلاصة أخرى للوسيلة، أو أوقفها.")
    case .feedUnrecognised: ProblemWords("ما وصل ليس خلاصة: لا RSS ولا RDF ولا Atom ولا JSON Feed.", "إن كان العنوان عنوان صفحة فأضفها من جديد بعنوان الموقع، ليُبحث فيه عن خلاصته.")
    case .feedNotFound: ProblemWords("لا تعلن الصفحة عن خلاصة.", "ابحث في الموقع عن رابط اسمه RSS أو «خلاصات»، وأضف عنوانه.")
    case .feedEmpty: ProblemWords("الخلاصة خالية من الأخبار.", "لا يلزم شيء: تُقرأ حين تمتلئ. وإن بقيت خالية فابحث في الموقع عن غيرها.")
    case .ruleMalformed: ProblemWords("في ملف قواعد القراءة خطأ.", "الأمر isnad rules check يبيّن السطر وما يُصلحه.")
    case .pageNotMarkup: ProblemWords("ما وصل ليس صفحة: صورة أو أرشيف أو برنامج.", "تحقق من العنوان في متصفحك.")
    case .pageEmpty: ProblemWords("جاء الجواب فارغاً.", "تُعاد المحاولة من تلقاء نفسها. إن تكرر الأمر فالخلل عند الموقع.")
    case .articleNotFound: ProblemWords("لم نجد في الصفحة خبراً.", "افتح الصفحة: لعلها فيديو أو قائمة. وإن كان فيها خبر فأبلغنا بعنوانها لنتعلم قراءتها.")
    case .lineMalformed: ProblemWords("سطر الإدخال ليس على الصيغة المطلوبة.", "قارنه بما يكتبه isnad export articles.")
    case .fileUnreadable: ProblemWords("لا يمكن قراءة الملف.", "تحقق من اسمه ومن أذوناته.")
    case .opmlUnrecognised: ProblemWords("الملف ليس OPML.", "صدّره من جديد من قارئ الخلاصات الذي جاء منه.")
    case .storeUnwritable: ProblemWords("لا يمكن الكتابة في مجلد البيانات.", "غيّر أذوناته، أو اختر مجلداً آخر بالخيار --data.")
    case .diskFull: ProblemWords("امتلأ القرص.", "لم يضع شيء مما حُفظ: أفرغ بعض المساحة، ثم شغّل إسناد من جديد.")
    case .storeNewer: ProblemWords("مجلد البيانات من إصدار أحدث من إسناد.", "حدّث إسناد، أو اختر مجلداً آخر بالخيار --data.")
    case .storeDamaged: ProblemWords("قاعدة البيانات معطوبة.", "استعد نسخة محفوظة من مجلد البيانات، أو اختر مجلداً آخر بالخيار --data.")
    case .deskTaken: ProblemWords("يعمل على مجلد البيانات مكتب آخر.", "أوقفه أولاً، أو اختر مجلداً آخر بالخيار --data.")
    case .storeFailed: ProblemWords("لم تُجب قاعدة البيانات.", "أعد المحاولة بعد لحظة. وإن تكرر الأمر ففي السجل تفصيله.")
    case .notFound: ProblemWords("لا وسيلة ولا خلاصة ولا خبر بهذا الاسم.", "انظر الأسماء في صفحة وسائل الإعلام.")
    case .alreadyThere: ProblemWords("هذه الوسيلة أو الخلاصة مضافة من قبل.", "لا يلزم شيء.")
    case .settingUnknown: ProblemWords("في ملف الإعدادات ما ليس إعداداً.", "الأمر isnad settings يعرض الإعدادات كلها.")
    case .settingMalformed: ProblemWords("في ملف الإعدادات قيمة لا تصح.", "الأمر isnad settings يعرض ما يُقبل.")
    case .portUnavailable: ProblemWords("المنفذ مشغول أو غير مسموح به.", "اختر غيره بالخيار --port.")
    }
  }
}

// swift-format-ignore
extension EnglishWording: ProblemWording {
  func words(for code: ProblemCode) -> ProblemWords {
    switch code {
    case .addressMalformed: ProblemWords("What was written isn’t a web address.", "Write it whole, as https://www.example.com/feed.")
    case .addressPrivate: ProblemWords("The address leads into a private network or to this very machine.", "Such addresses are visited only if named on purpose in the settings. If you trust it, add it there.")
    case .hostUnknown: ProblemWords("The site’s name isn’t known.", "Check the spelling of the address and this machine’s connection. If the site has moved, add its new address and remove the old one.")
    case .hostUnreachable: ProblemWords("The site doesn’t answer, or broke the connection.", "It is tried again by itself. If it goes on, open the site in your browser, and pause the feed if the site was closed.")
    case .hostUntrusted: ProblemWords("The site’s certificate can’t be trusted.", "It is tried again by itself; the site’s owners usually mend it. If it goes on, pause the feed.")
    case .hostSlow: ProblemWords("The site took longer to answer than we wait.", "Nothing needs doing: it is tried again by itself, less often.")
    case .answerTooLarge: ProblemWords("The site’s answer is larger than we read.", "Check that the address is of a feed, not of a sound, a picture or an archive.")
    case .answerBroken: ProblemWords("The site’s answer came damaged.", "It is tried again by itself. If it goes on, the fault is the site’s.")
    case .redirectsEndless: ProblemWords("The site sends us from address to address without end.", "Open the address in your browser, and add the one it comes to rest on.")
    case .accessDenied: ProblemWords("The site refuses automatic reading, or asks for a subscription.", "Try another feed of the same outlet. If there is none, pause or remove it.")
    case .pageMissing: ProblemWords("There is no page at this address (404).", "The feed may have moved: open the site, look for its new link, add it and remove the old one.")
    case .pageGone: ProblemWords("The page is gone for good (410).", "It isn’t visited any more. If the outlet has another feed, add it.")
    case .hostBusy: ProblemWords("The site is busy and asked us to come back later.", "Nothing needs doing: we come back when it asked us to.")
    case .hostFailing: ProblemWords("The site answered that it is out of order.", "It is tried again by itself. The fault is the site’s.")
    case .robotsRefuse: ProblemWords("The site’s robots.txt asks that these pages not be read automatically.", "We do as it asks. Try another feed of the outlet, or pause it.")
    case .feedUnrecognised: ProblemWords("What came isn’t a feed: not RSS, RDF, Atom or JSON Feed.", "If the address is a page’s, add it anew by the site’s address, so that its feed is looked for.")
    case .feedNotFound: ProblemWords("The page announces no feed.", "Look on the site for a link called RSS or “feeds”, and add its address.")
    case .feedEmpty: ProblemWords("The feed has no news in it.", "Nothing needs doing: it is read when it fills. If it stays empty, look on the site for another.")
    case .ruleMalformed: ProblemWords("A file of reading rules has a mistake.", "isnad rules check shows the line and what mends it.")
    case .pageNotMarkup: ProblemWords("What came isn’t a page: a picture, an archive, a program.", "Check the address in your browser.")
    case .pageEmpty: ProblemWords("The answer was empty.", "It is tried again by itself. If it goes on, the fault is the site’s.")
    case .articleNotFound: ProblemWords("No article was found on the page.", "Open the page: it may be a film or a list. If there is an article on it, tell us its address, so that we learn to read it.")
    case .lineMalformed: ProblemWords("An input line isn’t in the form it should be.", "Compare it with what isnad export articles writes.")
    case .fileUnreadable: ProblemWords("The file can’t be read.", "Check its name and its permissions.")
    case .opmlUnrecognised: ProblemWords("The file isn’t OPML.", "Export it anew from the feed reader it came from.")
    case .storeUnwritable: ProblemWords("The data folder can’t be written.", "Change its permissions, or choose another with --data.")
    case .diskFull: ProblemWords("The disk is full.", "Nothing stored is lost: free some space and start Isnad again.")
    case .storeNewer: ProblemWords("The data folder is of a newer version of Isnad.", "Update Isnad, or choose another folder with --data.")
    case .storeDamaged: ProblemWords("The database is damaged.", "Restore a copy of the data folder, or choose another with --data.")
    case .deskTaken: ProblemWords("Another desk works on the data folder.", "Stop it first, or choose another folder with --data.")
    case .storeFailed: ProblemWords("The database didn’t answer.", "Try again in a moment. If it goes on, the log says more.")
    case .notFound: ProblemWords("There is no outlet, feed or article of that name.", "The page of outlets has the names.")
    case .alreadyThere: ProblemWords("This outlet or feed is there already.", "Nothing needs doing.")
    case .settingUnknown: ProblemWords("The settings file has something that isn’t a setting.", "isnad settings shows them all.")
    case .settingMalformed: ProblemWords("The settings file has a value that can’t be.", "isnad settings shows what is accepted.")
    case .portUnavailable: ProblemWords("The port is in use, or not allowed.", "Choose another with --port.")
    }
  }
}
