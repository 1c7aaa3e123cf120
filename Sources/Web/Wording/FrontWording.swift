/// Lists of news: the front page, a day, what was published elsewhere too.
protocol FrontWording: PhraseBook {
  var frontTitle: String { get }
  var frontDescription: String { get }
  var now: String { get }
  var more: String { get }
  var otherDays: String { get }
  var olderNews: String { get }
  var newestNews: String { get }
  func newsOf(_ date: String) -> String
  var newsBefore: String { get }
  var noNewsThatDay: String { get }
  func articles(_ count: Int) -> String
  func copies(_ count: Int) -> String
  /// «نُشر أيضاً في …»
  func alsoPublished(in outlets: HTML) -> HTML
  /// «و3 وسائل أخرى»
  func andOthers(_ count: Int) -> HTML
  /// «رُصد قبل 3 دقائق»
  func seen(_ when: HTML) -> HTML
  var seenWord: String { get }
  var edited: String { get }

  var emptyTitle: String { get }
  var emptyLead: String { get }
  var emptySteps: [HTML] { get }
  var emptyStarters: String { get }
  /// News that is on its way: outlets are known, nothing is stored yet.
  func waiting(outlets: Int, pages: Int) -> String
}

extension ArabicWording: FrontWording {
  var frontTitle: String { "إسناد: أخبار اليوم" }
  var frontDescription: String {
    "أخبار وسائلك المختارة في صفحة واحدة، نسخها مطوية ومصادرها مذكورة."
  }
  var now: String { "الآن" }
  var more: String { "أخبار أخرى" }
  var otherDays: String { "أخبار الأيام" }
  var olderNews: String { "أخبار أقدم" }
  var newestNews: String { "أحدث الأخبار" }
  func newsOf(_ date: String) -> String { "أخبار \(date)" }
  var newsBefore: String { "أخبار أقدم" }
  var noNewsThatDay: String { "لا أخبار محفوظة من هذا اليوم." }
  func articles(_ count: Int) -> String { CountedNoun.article.counted(count, digits: digits) }
  func copies(_ count: Int) -> String { CountedNoun.copy.counted(count, digits: digits) }
  func alsoPublished(in outlets: HTML) -> HTML { "نُشر أيضاً في \(outlets)" }
  func andOthers(_ count: Int) -> HTML {
    switch count {
    case 1: "وسيلة أخرى"
    case 2: "وسيلتين أخريين"
    default: "\(CountedNoun.outlet.counted(count, digits: digits)) أخرى"
    }
  }
  func seen(_ when: HTML) -> HTML { "رُصد \(when)" }
  var seenWord: String { "رُصد" }
  var edited: String { "عُدّل" }

  var emptyTitle: String { "لا أخبار بعد" }
  var emptyLead: String {
    "المكتب فارغ: لم تُضَف إليه وسيلة إعلام بعد. أضف الوسائل التي تتابعها، فتظهر أخبارها هنا خلال دقائق."
  }
  var emptySteps: [HTML] {
    [
      "اختر من قائمة البداية: وسائل إعلام عربية معروفة، تُضاف بنقرة واحدة.",
      "أو أضف عنوان موقع أو خلاصة من صفحة وسائل الإعلام، فيُبحث عن خلاصته.",
      "أو اكتب في سطر الأوامر: \(code(.dir(.leftToRight)) { "isnad add https://www.example.com" })",
    ]
  }
  var emptyStarters: String { "افتح قائمة البداية" }
  func waiting(outlets: Int, pages: Int) -> String {
    let known = "في المكتب \(CountedNoun.outlet.counted(outlets, digits: digits))"
    guard pages > 0 else { return known + "، ولم يصل منها خبر بعد. تُزار خلاصاتها الآن." }
    return known + "، و" + CountedNoun.page.counted(pages, digits: digits) + " في طريقها إلى هنا."
  }
}

extension EnglishWording: FrontWording {
  var frontTitle: String { "Isnad: today’s news" }
  var frontDescription: String {
    "The news of the outlets you chose on one page, copies folded, sources named."
  }
  var now: String { "Now" }
  var more: String { "More news" }
  var otherDays: String { "News by day" }
  var olderNews: String { "Older news" }
  var newestNews: String { "Newest news" }
  func newsOf(_ date: String) -> String { "News of \(date)" }
  var newsBefore: String { "Older news" }
  var noNewsThatDay: String { "No news of this day is stored." }
  func articles(_ count: Int) -> String { EnglishNoun("article").counted(count) }
  func copies(_ count: Int) -> String { EnglishNoun("copy", "copies").counted(count) }
  func alsoPublished(in outlets: HTML) -> HTML { "Also published by \(outlets)" }
  func andOthers(_ count: Int) -> HTML {
    count == 1 ? "one other outlet" : "\(String(count)) other outlets"
  }
  func seen(_ when: HTML) -> HTML { "seen \(when)" }
  var seenWord: String { "seen" }
  var edited: String { "edited" }

  var emptyTitle: String { "No news yet" }
  var emptyLead: String {
    "The desk is empty: no outlet has been added to it. Add the outlets you follow, and their news appears here within minutes."
  }
  var emptySteps: [HTML] {
    [
      "Choose from the starter list: well-known Arabic outlets, added with one click.",
      "Or give the address of a site or a feed on the page of outlets; its feed is looked for.",
      "Or type on the command line: \(code(.dir(.leftToRight)) { "isnad add https://www.example.com" })",
    ]
  }
  var emptyStarters: String { "Open the starter list" }
  func waiting(outlets: Int, pages: Int) -> String {
    let known = "The desk has " + EnglishNoun("outlet").counted(outlets)
    guard pages > 0 else {
      return known + ", and no news from them yet. Their feeds are being visited now."
    }
    return known + ", and " + EnglishNoun("page").counted(pages) + " on the way here."
  }
}
