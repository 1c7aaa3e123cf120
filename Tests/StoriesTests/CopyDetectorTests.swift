import Analysis
import ArabicText
import News
import Stories
import Testing

@Suite("Copies")
struct CopyDetectorTests {
  private let first = ArticleID(outlet: OutletID(host: "agency.example"), address: "a")
  private let second = ArticleID(outlet: OutletID(host: "paper.example"), address: "b")
  private let third = ArticleID(outlet: OutletID(host: "portal.example"), address: "c")
  private func at(_ second: Int64) -> Moment { Moment(secondsSince1970: second) }

  @Test("The second outlet to print a text repeats the first")
  func laterOneIsACopy() {
    var copies = CopyDetector()
    #expect(copies.verdict(on: first, fingerprint: "x", shelf: at(10)) == .original)
    #expect(copies.verdict(on: second, fingerprint: "x", shelf: at(20)) == .copy(of: first))
    #expect(copies.verdict(on: third, fingerprint: "y", shelf: at(30)) == .original)
  }

  @Test("An earlier text that arrives late takes the first place")
  func earlierOneTakesOver() {
    var copies = CopyDetector()
    _ = copies.verdict(on: first, fingerprint: "x", shelf: at(20))
    #expect(copies.verdict(on: second, fingerprint: "x", shelf: at(10)) == .earlier(than: first))
    #expect(copies.verdict(on: third, fingerprint: "x", shelf: at(30)) == .copy(of: second))
  }

  @Test("Seen again, an article is no copy of itself")
  func sameArticleTwice() {
    var copies = CopyDetector()
    _ = copies.verdict(on: first, fingerprint: "x", shelf: at(20))
    #expect(copies.verdict(on: first, fingerprint: "x", shelf: at(20)) == .original)
  }

  @Test("Two short texts are no copies, whatever they say")
  func shortTextsStandAlone() {
    var copies = CopyDetector()
    #expect(copies.verdict(on: first, fingerprint: nil, shelf: at(1)) == .original)
    #expect(copies.verdict(on: second, fingerprint: nil, shelf: at(2)) == .original)
  }

  @Test("Spelling, marks and digits of another outlet leave the wording the same")
  func fingerprintIgnoresSpelling() throws {
    let one = article(
      "أعلنت وزارة الري أن منسوب البحيرة ارتفع 12 سنتيمتراً خلال الأسبوع الماضي، وأن فرق المتابعة ستواصل القياس اليومي حتى نهاية الشهر، ثم ترفع تقريرها إلى لجنة الحوض المشتركة لتقرر في ضوئه ما يلزم من إجراءات قبل بدء الموسم الزراعي."
    )
    let other = article(
      "اعلنت وزارة الري ان منسوب البحيره ارتفع ١٢ سنتيمترا خلال الاسبوع الماضى وان فرق المتابعة ستواصل القياس اليومي حتى نهاية الشهر، ثم ترفع تقريرها الى لجنة الحوض المشتركة لتقرر فى ضوئه ما يلزم من إجراءات قبل بدء الموسم الزراعي"
    )
    let print = try #require(ArticleAnalyser().fingerprint(of: one))
    #expect(ArticleAnalyser().fingerprint(of: other) == print)
  }

  @Test("A figure that differs makes another text: yesterday's prices aren't today's")
  func fingerprintKeepsFigures() {
    let frame = String(
      repeating: "سعر الكيلوغرام في سوق الجملة صباح هذا اليوم كما أوردته إدارة السوق ", count: 4)
    #expect(
      ArticleAnalyser().fingerprint(of: article(frame + "هو 3.50"))
        != ArticleAnalyser().fingerprint(of: article(frame + "هو 3.75")))
  }

  private func article(_ text: String) -> Article { Article(blocks: [.paragraph(text)]) }
}
