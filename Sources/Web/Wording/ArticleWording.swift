/// The page of one article.
protocol ArticleWording: PhraseBook {
  var published: String { get }
  var modified: String { get }
  var seenLabel: String { get }
  var outlet: String { get }
  func authors(_ count: Int) -> String
  var place: String { get }
  var credit: String { get }
  var noCredit: String { get }
  var asPrinted: String { get }
  var onOutletsPage: String { get }
  /// «عُدّل مرتين»
  func editedTimes(_ count: Int) -> String
  var whatChanged: String { get }
  var picture: String { get }
  var openPicture: String { get }
  func photographedBy(_ credit: HTML) -> HTML
  /// «محتوى مضمَّن من …»
  func embedded(from host: HTML) -> HTML

  var feedOnly: String { get }
  var feedInFull: String { get }
  var imported: String { get }
  var noText: String { get }
  var untitled: String { get }
  var bodyLabel: String { get }

  var copiesTitle: String { get }
  var copiesLead: String { get }
  var sameHeadline: String { get }
  func underHeadline(_ headline: HTML) -> HTML
  var readAlso: String { get }
  /// «لأنه عن X وY»
  func because(of names: HTML) -> HTML
  var outletOffers: String { get }
  var outletOffersLead: String { get }
  var howKnown: String { get }
  var howKnownLead: String { get }
  var mended: String { get }
}

extension ArabicWording: ArticleWording {
  var published: String { "تاريخ النشر" }
  var modified: String { "آخر تعديل" }
  var seenLabel: String { "رُصد" }
  var outlet: String { "الوسيلة" }
  func authors(_ count: Int) -> String {
    switch count {
    case 1: "الكاتب"
    case 2: "الكاتبان"
    default: "الكتّاب"
    }
  }
  var place: String { "مكان الخبر" }
  var credit: String { "المصدر" }
  var noCredit: String { "لم تذكر الوسيلة مصدراً" }
  var asPrinted: String { "كما طُبع" }
  var onOutletsPage: String { "الخبر في موقع الوسيلة" }
  func editedTimes(_ count: Int) -> String {
    "عُدّل " + CountedNoun.time.counted(count, digits: digits)
  }
  var whatChanged: String { "ما الذي تغيّر؟" }
  var picture: String { "صورة" }
  var openPicture: String { "افتحها في موقع الوسيلة" }
  func photographedBy(_ credit: HTML) -> HTML { "عن: \(credit)" }
  func embedded(from host: HTML) -> HTML { "محتوى من \(host)" }

  var feedOnly: String {
    "هذا نص الخلاصة وحدها، لأن صفحة الخبر لم تُقرأ:"
  }
  var feedInFull: String { "هذا نص الخلاصة: الوسيلة تنشر فيها الخبر كله، أو لا صفحة له." }
  var imported: String { "أُدخل هذا الخبر من ملف، ولم يُقرأ من موقع الوسيلة." }
  var noText: String { "لا نص لهذا الخبر غير عنوانه." }
  var untitled: String { "خبر بلا عنوان" }
  var bodyLabel: String { "نص الخبر" }

  var copiesTitle: String { "نُشر أيضاً في" }
  var copiesLead: String { "النص نفسه عند وسائل أخرى، وما يختلف فيه:" }
  var sameHeadline: String { "بالعنوان نفسه" }
  func underHeadline(_ headline: HTML) -> HTML { "بعنوان «\(headline)»" }
  var readAlso: String { "إقرأ أيضاً" }
  func because(of names: HTML) -> HTML { "لأنه عن \(names)" }
  var outletOffers: String { "عرضته الوسيلة مع الخبر" }
  var outletOffersLead: String { "روابط اختارتها الوسيلة نفسها:" }
  var howKnown: String { "كيف عُرف هذا؟" }
  var howKnownLead: String { "ما نعرضه عن الخبر، ومن أين أُخذ:" }
  var mended: String { "ما لزم إصلاحه لقراءة الصفحة" }
}

extension EnglishWording: ArticleWording {
  var published: String { "Published" }
  var modified: String { "Last edited" }
  var seenLabel: String { "Seen" }
  var outlet: String { "Outlet" }
  func authors(_ count: Int) -> String { count == 1 ? "Author" : "Authors" }
  var place: String { "Dateline" }
  var credit: String { "Credit" }
  var noCredit: String { "The outlet names no source" }
  var asPrinted: String { "As printed" }
  var onOutletsPage: String { "The article on the outlet’s site" }
  func editedTimes(_ count: Int) -> String {
    switch count {
    case 1: "Edited once"
    case 2: "Edited twice"
    default: "Edited \(count) times"
    }
  }
  var whatChanged: String { "What changed?" }
  var picture: String { "Picture" }
  var openPicture: String { "Open it on the outlet’s site" }
  func photographedBy(_ credit: HTML) -> HTML { "By \(credit)" }
  func embedded(from host: HTML) -> HTML { "Content from \(host)" }

  var feedOnly: String {
    "This is the text of the feed alone, because the article’s page wasn’t read:"
  }
  var feedInFull: String {
    "This is the text of the feed: the outlet publishes the whole article there, or has no page for it."
  }
  var imported: String { "This article came from a file; it wasn’t read on the outlet’s site." }
  var noText: String { "This article has no text but its headline." }
  var untitled: String { "Untitled article" }
  var bodyLabel: String { "Text of the article" }

  var copiesTitle: String { "Also published by" }
  var copiesLead: String { "The same text at other outlets, and what differs:" }
  var sameHeadline: String { "under the same headline" }
  func underHeadline(_ headline: HTML) -> HTML { "as “\(headline)”" }
  var readAlso: String { "Read also" }
  func because(of names: HTML) -> HTML { "Because it is about \(names)" }
  var outletOffers: String { "Offered by the outlet with this article" }
  var outletOffersLead: String { "Links the outlet itself chose:" }
  var howKnown: String { "How is this known?" }
  var howKnownLead: String { "What we show about the article, and where it was taken from:" }
  var mended: String { "What had to be mended to read the page" }
}
