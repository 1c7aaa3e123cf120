import ArabicText
import News
import Testing

@testable import Extraction

@Suite("Credits, datelines, sections and writers in the forms that outlets print")
struct PrintedFieldTests {
  @Test(
    "A credit's names are parted at every mark that parts names",
    arguments: [
      ("المصدر: الجزيرة + وكالات", ["الجزيرة", "وكالات"]),
      ("المصدر : الجزيرة+ وكالات", ["الجزيرة", "وكالات"]),
      ("المصدر: الجزيرة / رويترز", ["الجزيرة", "رويترز"]),
      ("المصدر: الجزيرة/رويترز", ["الجزيرة", "رويترز"]),
      ("المصدر: رويترز، الأناضول، وكالات", ["رويترز", "الأناضول", "وكالات"]),
      ("المصدر: رويترز, الأناضول", ["رويترز", "الأناضول"]),
      ("المصدر: رويترز والأناضول", ["رويترز", "الأناضول"]),
      ("المصدر: رويترز و الأناضول", ["رويترز", "الأناضول"]),
      ("المصدر: رويترز - الأناضول", ["رويترز", "الأناضول"]),
      ("المصدر: رويترز – الأناضول", ["رويترز", "الأناضول"]),
      ("المصدر: رويترز | الأناضول", ["رويترز", "الأناضول"]),
      ("المصدر: السهل + رويترز + فرانس برس", ["السهل", "رويترز", "فرانس برس"]),
      ("المصادر: رويترز، فرانس برس", ["رويترز", "فرانس برس"]),
      ("المصدر: صحيفة السهل", ["صحيفة السهل"]), ("المصدر: السهل نت", ["السهل نت"]),
      ("المصدر - وكالات", ["وكالات"]), ("المصدر | وكالات", ["وكالات"]),
      ("المصدر:\"السهل\"", ["السهل"]), ("المصدر: «السهل»", ["السهل"]),
      ("Source: Reuters and AFP", ["Reuters", "AFP"]),
      ("Sources: Reuters, AFP", ["Reuters", "AFP"]),
      ("Source : AFP", ["AFP"]), ("(وكالات)", ["وكالات"]),
      ("(رويترز، أ ف ب)", ["رويترز", "أ ف ب"]),
      ("رويترز + الأناضول", ["رويترز", "الأناضول"]), ("أ.ف.ب / رويترز", ["أ.ف.ب", "رويترز"]),
    ])
  func partsCredits(line: String, names: [String]) throws {
    var rest: String?
    let credit = try #require(CreditLine(line: line, rest: &rest), "\(line)")
    #expect(credit.agencies == names)
    #expect(rest == nil)
    let page = SampleStory.article(after: "<p>\(line)</p>")
    #expect(try article(in: page).agencies == names)
  }

  @Test(
    "A dateline is read in Arabic, English and French forms",
    arguments: [
      ("النخيل - السهل: ", "النخيل", "السهل"), ("بيروت - أ ف ب: ", "بيروت", "أ ف ب"),
      ("بيروت (أ ف ب) - ", "بيروت", "أ ف ب"), ("بغداد/ رويترز - ", "بغداد", "رويترز"),
      ("القاهرة/ الأناضول/ ", "القاهرة", "الأناضول"), ("القاهرة - (د ب أ): ", "القاهرة", "د ب أ"),
      ("رام الله - وفا - ", "رام الله", "وفا"), ("عمان 12 شباط (بترا) - ", "عمان", "بترا"),
      ("الرياض 12 فبراير 2025 (واس) -- ", "الرياض", "واس"),
      ("دبي / 12 فبراير / وام / ", "دبي", "وام"), ("الدوحة في 12 فبراير /قنا/ ", "الدوحة", "قنا"),
      ("واشنطن - ", "واشنطن", nil), ("واشنطن – ", "واشنطن", nil), ("لندن: ", "لندن", nil),
      ("غزة - «القدس العربي»: ", "غزة", "القدس العربي"), ("رويترز - ", nil, "رويترز"),
      ("(رويترز) - ", nil, "رويترز"), ("BEIRUT (Reuters) - ", "BEIRUT", "Reuters"),
      ("BEIRUT, Feb 12 (Reuters) - ", "BEIRUT", "Reuters"),
      ("CAIRO, Egypt (AP) — ", "CAIRO, Egypt", "AP"),
      ("GENEVA -- ", "GENEVA", nil), ("Paris (AFP) - ", "Paris", "AFP"),
      ("Alger (APS) - ", "Alger", "APS"), ("TUNIS, 12 fév 2025 (TAP) - ", "TUNIS", "TAP"),
    ] as [(String, String?, String?)])
  func readsDatelines(head: String, place: String?, agency: String?) throws {
    let dateline = try #require(
      Dateline(opening: head + SampleStory.paragraphs[0], ownNames: [WordPrint("السهل")]), "\(head)"
    )
    #expect(dateline.place == place)
    #expect(dateline.agency == agency)
    #expect(dateline.end == head.utf8.count)
  }

  @Test(
    "The beginning of a sentence is no dateline",
    arguments: [
      "Two hostages — an American and an Australian — came home on Tuesday.",
      "Am 12. und 13. September - wie jedes Jahr - kommen die Besucher.",
      "قال الوزير - وهو من أبناء المدينة - إن الجسر سيغلق.",
      "أكد المجلس: لا عودة عن الخطة.", "الخطة (وهي الثالثة هذا العام) تشمل الشوارع كلها.",
      "The plan — the third this year — covers all streets.",
    ])
  func leavesSentences(text: String) {
    #expect(Dateline(opening: text)?.place == nil)
  }

  @Test(
    "What leads to a date is no part of a name",
    arguments: [
      ("By Samer Ali On 12 May 2025", ["Samer Ali"]),
      ("Samer Ali November 18, 2025", ["Samer Ali"]),
      ("Reuters November 18, 2025", []), ("سامر العلي الأحد 12 مايو 2024", ["سامر العلي"]),
      ("سامر العلي في 12 مايو 2024", ["سامر العلي"]), ("Von Tür zu Tür über Land", []),
      ("Sahl Sports Writer", []),
    ])
  func cutsNames(text: String, names: [String]) {
    #expect(Byline.names(in: text) == names)
  }

  @Test("A title that breaks off at a quotation mark is not the headline")
  func keepsQuotedEnd() throws {
    let headline = "عضو في مجلس النخيل يصف الخطة الجديدة بأنها \"حلم قديم\""
    let cut = "عضو في مجلس النخيل يصف الخطة الجديدة بأنها"
    let page = SampleStory.page(
      "<article><h1>\(headline)</h1>\(SampleStory.elements())</article>", title: cut,
      head: "<meta property=\"og:title\" content=\"\(cut)\">")
    #expect(try article(in: page).headline == headline)
  }

  @Test("A line in front of the headline, in the same element, is not part of it")
  func cutsKicker() throws {
    let page = SampleStory.page(
      "<article><h1><span>إنارة الشوارع</span> \(SampleStory.headline)</h1>"
        + "\(SampleStory.elements())</article>",
      head: "<meta property=\"og:title\" content=\"\(SampleStory.headline)\">")
    #expect(try article(in: page).headline == SampleStory.headline)
  }

  @Test("Of several sections that a system lists the first is the page's")
  func takesFirstSection() {
    #expect(SectionTrail.first(of: "محليات,الصفحة الأولى") == "محليات")
    #expect(SectionTrail.first(of: "علوم, تقنية") == "علوم, تقنية")
    #expect(SectionTrail.first(of: " , ") == nil || SectionTrail.first(of: ",") == nil)
  }

  @Test("A date under the headline is no subtitle")
  func refusesDateAsSubtitle() throws {
    let page = SampleStory.article(before: "<h2>3 مارس 2025</h2>")
    let found = try article(in: page)
    #expect(found.subtitle == nil)
    #expect(found.published?.time.text == "2025-03-03")
  }
}
