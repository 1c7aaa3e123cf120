/// The page of an article's former texts.
protocol VersionWording: PhraseBook {
  var versionsTitle: String { get }
  var versionsLead: String { get }
  var onlyVersion: String { get }
  func version(_ number: Int) -> String
  var firstVersion: String { get }
  var presentVersion: String { get }
  var added: String { get }
  var removed: String { get }
  var reworded: String { get }
  var was: String { get }
  var became: String { get }
  func unchangedParagraphs(_ count: Int) -> String
  var nothingChanged: String { get }
  func olderEdits(_ count: Int) -> String
  var toTheArticle: String { get }
}

extension ArabicWording: VersionWording {
  var versionsTitle: String { "ما الذي تغيّر" }
  var versionsLead: String {
    "نصوص الخبر كما رُصدت، من الأحدث إلى الأقدم، وما تغيّر بين كل نص وسابقه."
  }
  var onlyVersion: String { "لم يتغيّر هذا الخبر منذ رُصد." }
  func version(_ number: Int) -> String { "النص \(digits.text(number))" }
  var firstVersion: String { "النص الأول كما رُصد" }
  var presentVersion: String { "النص الحالي" }
  var added: String { "أضيف" }
  var removed: String { "حُذف" }
  var reworded: String { "عُدّلت صياغته" }
  var was: String { "كان" }
  var became: String { "صار" }
  func unchangedParagraphs(_ count: Int) -> String {
    switch count {
    case 1: "فقرة واحدة لم تتغيّر"
    case 2: "فقرتان لم تتغيّرا"
    case 3...10: "\(digits.text(count)) فقرات لم تتغيّر"
    default: "\(digits.text(count)) فقرة لم تتغيّر"
    }
  }
  var nothingChanged: String { "لم يتغيّر شيء يُقرأ." }
  func olderEdits(_ count: Int) -> String {
    "ولا يُعرض هنا ما سبق ذلك: " + CountedNoun.edit.counted(count, digits: digits) + "."
  }
  var toTheArticle: String { "عودة إلى الخبر" }
}

extension EnglishWording: VersionWording {
  var versionsTitle: String { "What changed" }
  var versionsLead: String {
    "The article’s texts as they were seen, newest first, and what changed from each to the next."
  }
  var onlyVersion: String { "This article hasn’t changed since it was seen." }
  func version(_ number: Int) -> String { "Text \(number)" }
  var firstVersion: String { "The first text as seen" }
  var presentVersion: String { "The present text" }
  var added: String { "Added" }
  var removed: String { "Removed" }
  var reworded: String { "Reworded" }
  var was: String { "Was" }
  var became: String { "Became" }
  func unchangedParagraphs(_ count: Int) -> String {
    EnglishNoun("paragraph").counted(count) + " unchanged"
  }
  var nothingChanged: String { "Nothing changed that can be read." }
  func olderEdits(_ count: Int) -> String {
    "Not shown here: " + EnglishNoun("older edit").counted(count) + "."
  }
  var toTheArticle: String { "Back to the article" }
}
