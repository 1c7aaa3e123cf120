import ArabicText
import News
import Samples

/// News without end: paragraphs of the sample articles drawn anew, always the same for one seed.
struct InventedNews: Sendable {
  private let headlines: [String]
  private let paragraphs: [String]

  init() {
    let clock = SampleClock(start: Moment(secondsSince1970: 1_795_000_000))
    let truths = SampleTruth.all(by: clock, at: Moment(secondsSince1970: 1_795_100_000))
      .filter { $0.outlet.language == .arabic }
    headlines = truths.map(\.headline)
    paragraphs = truths.flatMap(\.paragraphs).filter { $0.utf8.count > 120 }
  }

  /// An article's headline and paragraphs.
  func article(_ number: Int) -> (headline: String, paragraphs: [String]) {
    var state = UInt64(truncatingIfNeeded: number) &* 0x9e37_79b9_7f4a_7c15 | 1
    func draw(_ texts: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return texts[Int((state >> 33) % UInt64(texts.count))]
    }
    let headline = draw(headlines) + " \(number)"
    return (headline, (0..<9).map { _ in draw(paragraphs) })
  }

  /// The page of an article on a site with everything that such pages carry.
  func page(_ number: Int, published: Moment) -> String {
    let article = article(number)
    let menu = (0..<80).map {
      "<li class=\"menu-item\"><a href=\"/section/\($0)\">قسم \($0)</a></li>"
    }
    let beside = (1...40).map {
      "<div class=\"card\"><a href=\"/n/\(number + $0)\">\(headlines[(number + $0) % headlines.count])</a></div>"
    }
    return """
      <!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
      <title>\(article.headline) - صحيفة الاختبار</title>
      <meta property="og:title" content="\(article.headline)">
      <meta property="article:published_time" content="\(KnownTime(published).text)">
      <script>\(String(repeating: "var a=1;function f(b){return b<2&&b>0};", count: 200))</script>
      <style>\(String(repeating: ".x{color:red;margin:0 auto}", count: 200))</style></head>
      <body><header><nav><ul>\(menu.joined())</ul></nav></header>
      <main><article><h1>\(article.headline)</h1>
      <div class="share"><a href="#">شارك</a><a href="#">أرسل</a></div>
      \(article.paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))
      <p>المصدر: وكالة الاختبار</p></article>
      <aside><h3>مواد ذات صلة</h3>\(beside.joined())</aside></main>
      <footer>جميع الحقوق محفوظة</footer></body></html>
      """
  }
}
