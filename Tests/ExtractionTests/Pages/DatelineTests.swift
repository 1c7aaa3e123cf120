import ArabicText
import News
import Testing

@testable import Extraction

@Suite("Where a report was filed from")
struct DatelineTests {
  @Test(
    "Place and agency stand before the first words",
    arguments: [
      ("النخيل (السهل) - أعلنت البلدية أن الجسر سيغلق.", "النخيل", "السهل"),
      ("القاهرة - رويترز - أعلنت البلدية أن الجسر سيغلق.", "القاهرة", "رويترز"),
      ("القاهرة (رويترز) – أعلنت البلدية أن الجسر سيغلق.", "القاهرة", "رويترز"),
      ("دمشق، سوريا (CNN) -- أعلنت البلدية أن الجسر سيغلق.", "دمشق، سوريا", "CNN"),
      ("الرياض: «الشرق الأوسط» - أعلنت البلدية أن الجسر سيغلق.", "الرياض", "الشرق الأوسط"),
      ("LONDON, Feb 12 (Reuters) - The council said the bridge will close.", "LONDON", "Reuters"),
      ("LONDON (AP) — The council said the bridge will close.", "LONDON", "AP"),
    ])
  func readsBoth(text: String, place: String, agency: String) throws {
    let dateline = try #require(Dateline(opening: text))
    #expect(dateline.place == place)
    #expect(dateline.agency == agency)
    let rest = text.bytes(from: dateline.end, to: text.utf8.count)
    #expect(rest.hasPrefix("أعلنت") || rest.hasPrefix("The council"))
  }

  @Test("An agency may stand there without a place")
  func readsAgencyAlone() throws {
    let dateline = try #require(Dateline(opening: "(CNN) -- أظهرت صور جديدة حجم الدمار."))
    #expect(dateline.place == nil)
    #expect(dateline.agency == "CNN")
  }

  @Test("A place may stand there without an agency")
  func readsPlaceAlone() throws {
    let dateline = try #require(Dateline(opening: "النخيل - أعلنت البلدية أن الجسر سيغلق غدا."))
    #expect(dateline.place == "النخيل")
    #expect(dateline.agency == nil)
  }

  @Test("«القاهرة - فلان» names the writer")
  func readsWriter() throws {
    let dateline = try #require(Dateline(opening: "القاهرة - سامر العلي"))
    #expect(dateline.place == "القاهرة")
    #expect(dateline.author == "سامر العلي")
  }

  @Test(
    "A sentence with a dash or bracket is no dateline",
    arguments: [
      "قال الوزير - الذي زار النخيل أمس - إن الجسر سيغلق غدا أمام الشاحنات.",
      "أعلنت (البلدية) أن الجسر سيغلق أمام الشاحنات.",
      "في الصباح - كما في المساء - تبقى الطريق مفتوحة.",
      "الوزير: سنغلق الجسر غدا أمام الشاحنات.", "عاجل - الجسر مغلق أمام الشاحنات.",
      "مليون و300 ألف - هذا عدد السكان.", "The council - elected in May - closed the bridge.",
      "", "-", "(", "() - ",
    ])
  func leavesSentences(text: String) {
    #expect(Dateline(opening: text) == nil)
  }

  @Test("On a page the dateline leaves the body and is kept")
  func leavesBody() throws {
    var story = SampleStory.paragraphs
    story[0] = "النخيل (السهل) - " + story[0]
    let page = SampleStory.page(
      "<article><h1>\(SampleStory.headline)</h1><p>3 مارس 2025</p>\(SampleStory.elements(story))"
        + "</article>")
    let article = try article(in: page)
    #expect(article.dateline == "النخيل")
    #expect(article.agencies == ["السهل"])
    #expect(paragraphs(of: article) == SampleStory.paragraphs)
  }

  @Test("«النخيل - فلان» on a line of its own is place and writer, no paragraph")
  func readsLineOfItsOwn() throws {
    let page = SampleStory.article(before: "<p>3 مارس 2025</p><p>النخيل - سامر العلي</p>")
    let article = try article(in: page)
    #expect(article.dateline == "النخيل")
    #expect(article.authors == ["سامر العلي"])
    #expect(paragraphs(of: article) == SampleStory.paragraphs)
  }
}
