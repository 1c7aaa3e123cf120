/// What stands on every page.
protocol FrameWording: PhraseBook {
  var siteName: String { get }
  var motto: String { get }
  var skip: String { get }
  var navigation: String { get }
  var news: String { get }
  var outlets: String { get }
  var addOutlets: String { get }
  var preferences: String { get }
  var about: String { get }
  var searchLabel: String { get }
  var searchButton: String { get }
  var searchHint: String { get }
  var feedOfThisPage: String { get }
  var promise: String { get }
  var changeZone: String { get }
  var sample: String { get }
  var sampleMeaning: String { get }
  /// Words one after the other: «أ، ب وج».
  func list(_ items: [HTML]) -> HTML
  /// What parts clauses: «،».
  var comma: String { get }
  var semicolon: String { get }
}

extension ArabicWording: FrameWording {
  var siteName: String { "إسناد" }
  var motto: String { "من قال؟ وعمّن؟" }
  var skip: String { "إلى المحتوى" }
  var navigation: String { "أقسام المكتب" }
  var news: String { "الأخبار" }
  var outlets: String { "وسائل الإعلام" }
  var addOutlets: String { "أضف وسيلة" }
  var preferences: String { "التفضيلات" }
  var about: String { "كيف نقرأ الأخبار" }
  var searchLabel: String { "ابحث في الأخبار" }
  var searchButton: String { "ابحث" }
  var searchHint: String { "كلمة أو أكثر" }
  var feedOfThisPage: String { "خلاصة هذه الصفحة" }
  var promise: String { "إسناد يعمل على جهازك: لا تتبُّع، ولا شيء يغادره." }
  var changeZone: String { "غيّر التوقيت" }
  var sample: String { "عيّنة" }
  var sampleMeaning: String { "خبر متخيَّل من وسيلة إعلام متخيَّلة، للتجربة" }
  var comma: String { "، " }
  var semicolon: String { "؛ " }

  func list(_ items: [HTML]) -> HTML {
    switch items.count {
    case 0: .nothing
    case 1: items[0]
    // «و» is written onto the word it joins.
    default:
      items.dropLast().reduce(.nothing) { $0.isEmpty ? $1 : "\($0)، \($1)" } + " و"
        + items[items.count - 1]
    }
  }
}

extension EnglishWording: FrameWording {
  var siteName: String { "Isnad" }
  var motto: String { "Who said it, and who told us?" }
  var skip: String { "Skip to content" }
  var navigation: String { "Sections of the desk" }
  var news: String { "News" }
  var outlets: String { "Outlets" }
  var addOutlets: String { "Add an outlet" }
  var preferences: String { "Preferences" }
  var about: String { "How we read the news" }
  var searchLabel: String { "Search the news" }
  var searchButton: String { "Search" }
  var searchHint: String { "One word or more" }
  var feedOfThisPage: String { "Feed of this page" }
  var promise: String { "Isnad runs on your own machine: no tracking, and nothing leaves it." }
  var changeZone: String { "Change" }
  var sample: String { "Sample" }
  var sampleMeaning: String { "Invented news from an invented outlet, to try things out" }
  var comma: String { ", " }
  var semicolon: String { "; " }

  func list(_ items: [HTML]) -> HTML {
    switch items.count {
    case 0: .nothing
    case 1: items[0]
    default:
      items.dropLast().reduce(.nothing) { $0.isEmpty ? $1 : "\($0), \($1)" } + " and "
        + items[items.count - 1]
    }
  }
}
