/// The search page.
protocol SearchWording: PhraseBook {
  var searchTitle: String { get }
  func resultsFor(_ words: HTML) -> HTML
  func resultsTitle(_ words: String) -> String
  /// So many results on this page; more if there are.
  func found(_ count: Int, isAll: Bool) -> String
  func nothingFound(for words: HTML) -> HTML
  var searchAdvice: [String] { get }
  var searchHow: String { get }
  var moreResults: String { get }
  var feedOfSearch: String { get }
}

extension ArabicWording: SearchWording {
  var searchTitle: String { "البحث" }
  func resultsFor(_ words: HTML) -> HTML { "نتائج البحث عن «\(words)»" }
  func resultsTitle(_ words: String) -> String { "البحث عن «\(words)»" }
  func found(_ count: Int, isAll: Bool) -> String {
    CountedNoun.result.counted(count, digits: digits) + (isAll ? "" : "، وهناك المزيد")
  }
  func nothingFound(for words: HTML) -> HTML { "لا خبر فيه «\(words)»." }
  var searchAdvice: [String] {
    [
      "جرّب كلمات أقل: تُعرض الأخبار التي فيها كل الكلمات معاً.",
      "لا فرق بين «إ» و«أ» و«ا»، ولا بين «ة» و«ه»، ولا أثر لأداة التعريف والتشكيل.",
      "جرّب صيغة أخرى للاسم كما قد تكتبه وسيلة أخرى.",
    ]
  }
  var searchHow: String {
    "تُعرض الأخبار التي فيها كل الكلمات معاً، بأي رسم كُتبت: «الاميركي» تجد «الأميركي»."
  }
  var moreResults: String { "نتائج أقدم" }
  var feedOfSearch: String { "خلاصة هذا البحث" }
}

extension EnglishWording: SearchWording {
  var searchTitle: String { "Search" }
  func resultsFor(_ words: HTML) -> HTML { "Results for “\(words)”" }
  func resultsTitle(_ words: String) -> String { "Search for “\(words)”" }
  func found(_ count: Int, isAll: Bool) -> String {
    EnglishNoun("result").counted(count) + (isAll ? "" : ", and there are more")
  }
  func nothingFound(for words: HTML) -> HTML { "No article has “\(words)”." }
  var searchAdvice: [String] {
    [
      "Try fewer words: articles are shown that have all of them.",
      "Spelling variants count as one in Arabic: hamza, ta marbuta, the article and vowel marks make no difference.",
      "Try another spelling of the name, as another outlet may write it.",
    ]
  }
  var searchHow: String {
    "Articles are shown that have all the words, in any Arabic spelling of them."
  }
  var moreResults: String { "Older results" }
  var feedOfSearch: String { "Feed of this search" }
}
