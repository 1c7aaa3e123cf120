import ArabicText
import News
import Testing

@testable import Extraction

@Suite("Whom a text names as its source")
struct CreditLineTests {
  @Test(
    "A line that names the source and nothing else",
    arguments: [
      ("المصدر: وكالات", "وكالات", ["وكالات"]),
      ("المصدر : الجزيرة + وكالات", "الجزيرة + وكالات", ["الجزيرة", "وكالات"]),
      ("مصدر الخبر: صحيفة الوادي", "صحيفة الوادي", ["صحيفة الوادي"]),
      ("المصدر: رويترز، أ ف ب", "رويترز، أ ف ب", ["رويترز", "أ ف ب"]),
      ("المصدر: رويترز وفرانس برس", "رويترز وفرانس برس", ["رويترز", "فرانس برس"]),
      ("Source: AFP", "AFP", ["AFP"]), ("Source - Reuters", "Reuters", ["Reuters"]),
      ("منبع: ایسنا", "ایسنا", ["ایسنا"]), ("(رويترز)", "رويترز", ["رويترز"]),
      ("وكالات", "وكالات", ["وكالات"]), ("--(بترا)", "بترا", ["بترا"]),
    ])
  func readsLine(line: String, text: String, agencies: [String]) throws {
    var rest: String?
    let credit = try #require(CreditLine(line: line, rest: &rest))
    #expect(credit.text == text)
    #expect(credit.agencies == agencies)
    #expect(rest == nil)
  }

  @Test(
    "A sentence is no credit",
    arguments: [
      "المصدر قال إن الاجتماع تأجل.", "مصدر: الحكومة تستقيل غدا أو بعد غد", "أكدت رويترز الخبر.",
      "المصدر: وأضاف المتحدث أن العمل في الجسر القديم سيستمر أسابيع طويلة بسبب نقص المواد والعمال",
      "المصدر", "", "By the river", "عن الحياة: كتاب جديد",
    ])
  func leavesSentences(line: String) {
    var rest: String?
    #expect(CreditLine(line: line, rest: &rest) == nil)
  }

  @Test("A credit ends at its full stop; what follows is the text's again")
  func endsAtFullStop() throws {
    var rest: String?
    let line = "المصدر: رويترز. وأضاف البيان أن الجسر سيغلق."
    let credit = try #require(CreditLine(line: line, rest: &rest))
    #expect(credit.text == "رويترز")
    #expect(rest == "وأضاف البيان أن الجسر سيغلق.")
  }

  @Test("The stops inside «أ. ف. ب.» are no end")
  func readsInitials() throws {
    var rest: String?
    let credit = try #require(CreditLine(line: "المصدر: أ. ف. ب", rest: &rest))
    #expect(credit.text == "أ. ف. ب")
  }

  @Test(
    "The source in the last words of the last paragraph is cut off it",
    arguments: [
      ("يبدأ العمل غدا. المصدر: وكالات", "يبدأ العمل غدا.", "وكالات"),
      ("يبدأ العمل غدا. (رويترز)", "يبدأ العمل غدا.", "رويترز"),
      ("يبدأ العمل غدا --(بترا)", "يبدأ العمل غدا", "بترا"),
    ])
  func cutsClosing(paragraph: String, kept: String, source: String) throws {
    let (credit, keeps) = try #require(CreditLine.closing(paragraph))
    #expect(credit.text == source)
    #expect(CleanText.cleaned(paragraph.bytes(from: 0, to: keeps)) == kept)
  }

  @Test("A bracket at the end that is part of the sentence stays")
  func keepsBrackets() {
    #expect(CreditLine.closing("بلغت الكلفة أربعة ملايين دينار (نحو ستة ملايين دولار).") == nil)
    #expect(CreditLine.closing("قال مصدر: سنعود.") == nil)
  }

  @Test("On a page the credit leaves the body and is kept")
  func leavesBody() throws {
    let page = SampleStory.article(
      before: "<p>3 مارس 2025</p>", after: "<p>المصدر: الجزيرة + وكالات</p>")
    let article = try article(in: page)
    #expect(article.credit == "الجزيرة + وكالات")
    #expect(article.agencies == ["الجزيرة", "وكالات"])
    #expect(article.knownFrom[.credit] == .text)
    #expect(paragraphs(of: article) == SampleStory.paragraphs)
  }

  @Test("A label alone names the source in the next line")
  func readsNextLine() throws {
    let page = SampleStory.article(
      before: "<p>3 مارس 2025</p>", after: "<div>المصدر:</div><div>صحيفة الوادي</div>")
    let article = try article(in: page)
    #expect(article.credit == "صحيفة الوادي")
    #expect(paragraphs(of: article) == SampleStory.paragraphs)
  }

  @Test("«به گزارش …» names the source and stays in its sentence")
  func readsPersianReport() {
    #expect(ReportedSource.opening("به گزارش \"ورزش نخیل\"، تیم شهر پیروز شد.") == "ورزش نخیل")
    #expect(ReportedSource.opening("روزنامه دشت نوشت: باران در راه است.") == "دشت")
    #expect(ReportedSource.opening("باران در راه است و شهر آماده شد.") == nil)
  }
}
