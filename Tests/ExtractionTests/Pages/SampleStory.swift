import ArabicText
import News
import Testing

@testable import Extraction

/// A story of our own, and the pages that outlets would make of it.
enum SampleStory {
  static let headline = "مجلس النخيل البلدي يقر خطة جديدة لإنارة الشوارع"
  static let paragraphs = [
    """
    أقر المجلس البلدي في مدينة النخيل، اليوم الأربعاء، خطة جديدة لإنارة الشوارع الرئيسية والفرعية \
    خلال عامين، وذلك بعد نقاش دام خمس ساعات.
    """,
    """
    وقالت رئيسة المجلس سلمى الحداد إن الخطة تشمل تركيب ثلاثة آلاف عمود إنارة يعمل بالطاقة الشمسية، \
    بكلفة تقدر بنحو أربعة ملايين دينار.
    """,
    "وأضافت: \"سنبدأ بالأحياء القديمة لأنها الأكثر حاجة\".",
    """
    من جانبه، طالب عضو المجلس مروان القيسي بنشر تفاصيل العقود على موقع البلدية قبل بدء التنفيذ، \
    محذرا من تكرار أخطاء الماضي.
    """,
    "ومن المقرر أن يبدأ العمل في الأول من أيلول المقبل.",
  ]

  static let otherHeadline = "سكان الوادي يشكون انقطاع المياه منذ أسبوعين"
  static let otherParagraphs = [
    """
    (السهل) -- شكا سكان حي الوادي من انقطاع المياه عن منازلهم منذ أسبوعين، وقالوا إن الشركة لم ترد \
    على اتصالاتهم المتكررة.
    """,
    """
    وأكد المتحدث باسم شركة المياه أن فرق الصيانة تعمل على إصلاح خط رئيسي تضرر خلال أعمال الحفر في \
    المنطقة، متوقعا عودة الضخ غدا.
    """,
  ]

  /// The paragraphs, each in an element.
  static func elements(_ texts: [String] = paragraphs, _ tag: String = "p") -> String {
    texts.map { "<\(tag)>\($0)</\(tag)>" }.joined()
  }

  /// A whole page around a body.
  static func page(
    _ body: String, title: String? = headline, head: String = "", language: String = "ar"
  ) -> String {
    """
    <!doctype html><html lang="\(language)"><head><meta charset="utf-8">\
    \(title.map { "<title>\($0)</title>" } ?? "")\(head)</head><body>\(body)</body></html>
    """
  }

  /// The story as one article element, with what stands before and after its paragraphs.
  static func article(before: String = "", after: String = "", head: String = "") -> String {
    page(
      "<article><h1>\(headline)</h1>\(before)\(elements())\(after)</article>", head: head)
  }
}

/// Reads a page as the desk would.
func article(
  in page: String, at address: String? = nil, fetched: String? = "2025-03-04T00:00:00Z",
  outlet: Outlet? = nil, entry: Entry? = nil
) throws -> Article {
  try ArticleExtractor().article(
    in: Array(page.utf8),
    of: PageContext(
      address: address.flatMap { WebAddress($0) }, contentType: "text/html; charset=utf-8",
      fetchedAt: fetched.flatMap { KnownTime($0)?.earliest }, outlet: outlet, entry: entry))
}

/// The paragraphs of an article's body.
func paragraphs(of article: Article) -> [String] {
  article.blocks.map(\.text).filter { !$0.isEmpty }
}

/// An outlet of our own.
func outlet(named name: String, zone: String? = nil) throws -> Outlet {
  Outlet(id: try OutletID("sahl-agency"), name: name, zone: zone)
}
