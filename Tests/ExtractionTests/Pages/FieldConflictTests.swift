import ArabicText
import News
import Testing

@testable import Extraction

@Suite("Where what a page tells machines and what it prints differ")
struct FieldConflictTests {
  private static let headline = SampleStory.headline
  private static let siteName = "<meta property=\"og:site_name\" content=\"السهل نيوز\">"

  // MARK: Headline

  @Test(
    "The site's name glued to the title is no part of the headline, whatever the mark",
    arguments: [
      "H - السهل نيوز", "H | السهل نيوز", "H « السهل نيوز", "H » السهل نيوز", "H – السهل نيوز",
      "H — السهل نيوز", "H :: السهل نيوز", "H : السهل نيوز", "H • السهل نيوز", "H · السهل نيوز",
      "H / السهل نيوز", "H| السهل نيوز", "H |السهل نيوز", "H|السهل نيوز", "السهل نيوز - H",
      "السهل نيوز | H", "السهل نيوز: H", "السهل نيوز » H", "السهل نيوز :: H",
      "H - محليات - السهل نيوز",
      "H | محليات | السهل نيوز", "السهل نيوز - محليات - H", "H- السهل نيوز", "H -السهل نيوز",
    ])
  func cutsSiteName(title: String) throws {
    let glued = title.replacing("H", with: Self.headline)
    let bare = SampleStory.elements()
    for page in [
      SampleStory.page(bare, title: glued, head: Self.siteName),
      SampleStory.page(
        bare, title: glued,
        head: Self.siteName + "<meta property=\"og:title\" content=\"\(glued)\">"),
      SampleStory.page(
        "<article><h1>\(Self.headline)</h1>\(bare)</article>", title: glued, head: Self.siteName),
      SampleStory.page(
        bare, title: glued,
        head: Self.siteName + "<meta property=\"og:title\" content=\"\(Self.headline)\">"),
    ] {
      #expect(try article(in: page).headline == Self.headline)
    }
  }

  @Test(
    "A printed headline with the site's name in it loses the name",
    arguments: ["H - السهل نيوز", "H | السهل نيوز", "السهل نيوز | H", "السهل نيوز - H"])
  func cutsPrintedName(title: String) throws {
    let glued = title.replacing("H", with: Self.headline)
    let page = SampleStory.page(
      "<article><h1>\(glued)</h1>\(SampleStory.elements())</article>", title: glued,
      head: Self.siteName)
    #expect(try article(in: page).headline == Self.headline)
  }

  @Test(
    "Marks inside a headline are its own",
    arguments: [
      "غرق قارب - فقدان ثلاثة صيادين قبالة الوادي", "الحداد: الخطة تبدأ في أيلول المقبل",
      "«النخيل» و«الوادي»: مدينتان وجسر واحد لا يكفي", "خطة 2025-2030 لإنارة شوارع المدينة القديمة",
      "رئيسة المجلس لـ«السهل»: لا عودة عن الخطة", "السوق القديم | حكايات من مدينة لا تنام",
    ])
  func keepsMarks(headline: String) throws {
    let page = SampleStory.page(
      "<article><h1>\(headline)</h1>\(SampleStory.elements())</article>",
      title: "\(headline) - السهل نيوز",
      head: Self.siteName + "<meta property=\"og:title\" content=\"\(headline)\">")
    #expect(try article(in: page).headline == headline)
  }

  @Test("A title cut for machines gives way to the whole one that is printed")
  func prefersWhole() throws {
    let cut = "مجلس النخيل البلدي يقر خطة جديدة..."
    let page = SampleStory.page(
      "<article><h1>\(Self.headline)</h1>\(SampleStory.elements())</article>", title: cut,
      head: "<meta property=\"og:title\" content=\"\(cut)\">")
    #expect(try article(in: page).headline == Self.headline)
  }

  // MARK: Writers

  @Test(
    "An outlet, a desk or an address is no writer, wherever it is called one",
    arguments: [
      "السهل نيوز", "السهل", "موقع السهل نيوز", "السهل نيوز - وكالات", "admin", "محرر الموقع",
      "غرفة الأخبار", "هيئة التحرير", "وكالات", "رويترز", "قسم الأخبار", "desk@sahl.example",
      "https://sahl.example/author/7", "كتب المحرر", "Editor", "Sahl News Desk", "مراسل السهل نيوز",
    ])
  func refusesOutlets(name: String) throws {
    let pages = [
      SampleStory.article(head: Self.siteName + "<meta name=\"author\" content=\"\(name)\">"),
      SampleStory.article(
        before: "<span class=\"author\">\(name)</span>", head: Self.siteName),
      SampleStory.article(
        head: Self.siteName + """
          <script type="application/ld+json">{"@type": "NewsArticle", "headline": "\(Self.headline)",
          "author": {"@type": "Person", "name": "\(name)"}}</script>
          """),
    ]
    for page in pages { #expect(try article(in: page).authors == []) }
  }

  @Test(
    "The outlet before the writer's name is cut off",
    arguments: [
      "السهل نيوز - سامر العلي", "السهل نيوز – سامر العلي", "السهل نيوز | سامر العلي",
      "السهل نيوز/ سامر العلي", "السهل نيوز: سامر العلي", "سامر العلي - السهل نيوز",
      "سامر العلي | السهل نيوز", "كتب: سامر العلي - السهل نيوز", "بقلم: سامر العلي/ السهل نيوز",
    ])
  func cutsOutlet(line: String) throws {
    for before in ["<div class=\"author\">\(line)</div>", "<span class=\"byline\">\(line)</span>"] {
      let page = SampleStory.article(before: before, head: Self.siteName)
      #expect(try article(in: page).authors == ["سامر العلي"])
    }
  }

  @Test(
    "A writer's name is found among counters, dates and buttons",
    arguments: [
      "كتب: سامر العلي | 3 مارس 2025 | 1234 مشاهدة", "سامر العلي | 3 مارس 2025 10:20",
      "بقلم: سامر العلي - 3 مارس 2025 - 10:20 م", "سامر العلي - 3 مارس 2025",
      "3 مارس 2025 | بقلم: سامر العلي", "3 مارس 2025 - بقلم سامر العلي",
      "بواسطة سامر العلي 3 مارس 2025",
    ])
  func findsWriter(line: String) throws {
    let page = SampleStory.article(before: "<div class=\"meta\">\(line)</div>", head: Self.siteName)
    let found = try article(in: page)
    #expect(found.authors == ["سامر العلي"])
    #expect(found.published?.time.text.prefix(10) == "2025-03-03")
  }

  // MARK: Language

  @Test(
    "A label of another language yields to the words",
    arguments: ["en", "en-US", "fr", "ar_AR", "AR", "", "fa", "he"])
  func wordsDecide(label: String) throws {
    let page = SampleStory.page(
      "<article><h1>\(Self.headline)</h1>\(SampleStory.elements())</article>",
      head: "<meta property=\"og:locale\" content=\"en_US\">", language: label)
    #expect(try article(in: page).language == .arabic)
  }

  // MARK: Addresses

  @Test(
    "An address that can't be the page's own is not believed",
    arguments: [
      "https://sahl.example/", "/", "https://sahl.example", "http://10.0.0.7/news/1",
      "https://sahl.example/index.php", "https://sahl.example/?page=1", "#", "",
      "javascript:void(0)",
      "https://sahl.example/category/local/", "https://sahl.example/tag/lights",
      "https://localhost/news/1",
    ])
  func refusesAddress(canonical: String) throws {
    let page = SampleStory.article(head: "<link rel=\"canonical\" href=\"\(canonical)\">")
    let found = try article(in: page, at: "https://sahl.example/news/2025/lights-plan")
    #expect(found.canonicalURL == nil)
    #expect(found.knownFrom[.canonicalURL] == nil)
  }

  @Test("Where the link is not to be believed another name may tell the address")
  func takesOtherAddress() throws {
    let page = SampleStory.article(
      head: "<link rel=\"canonical\" href=\"https://sahl.example/\">"
        + "<meta property=\"og:url\" content=\"https://sahl.example/news/2025/lights-plan\">")
    let found = try article(in: page, at: "https://sahl.example/news/2025/lights-plan?ref=x")
    #expect(found.canonicalURL?.text == "https://sahl.example/news/2025/lights-plan")
    #expect(found.knownFrom[.canonicalURL] == .opengraph)
  }

  @Test("A page of another host may be where a story comes from")
  func believesOtherHost() throws {
    let page = SampleStory.article(
      head: "<link rel=\"canonical\" href=\"https://www.sahl.example/news/lights-plan\">")
    let found = try article(in: page, at: "https://amp.sahl.example/news/lights-plan")
    #expect(found.canonicalURL?.text == "https://www.sahl.example/news/lights-plan")
  }

  // MARK: Pictures

  @Test(
    "The site's own sign is no picture of the story",
    arguments: [
      "/img/logo.png", "/assets/site-logo-1200x630.jpg", "/default-og-image.png",
      "/favicon-512.png",
      "/images/placeholder.jpg", "/uploads/no-image.png",
    ])
  func refusesLogo(address: String) throws {
    let page = SampleStory.article(
      before: "<figure><img src=\"/uploads/lights.jpg\" width=\"800\" height=\"500\">"
        + "<figcaption>شارع السوق مساء</figcaption></figure>",
      head: "<meta property=\"og:image\" content=\"\(address)\">")
    let found = try article(in: page, at: "https://sahl.example/news/1")
    #expect(found.images.first?.url.text == "https://sahl.example/uploads/lights.jpg")
    #expect(found.images.first?.caption == "شارع السوق مساء")
    #expect(found.knownFrom[.images] == .markup)
    let alone = SampleStory.article(head: "<meta property=\"og:image\" content=\"\(address)\">")
    #expect(try article(in: alone, at: "https://sahl.example/news/1").images == [])
  }

  // MARK: Section

  @Test("The section is told for machines, or by the way that leads to the page")
  func findsSection() throws {
    let way =
      "<nav class=\"breadcrumb\"><a href=\"/\">الرئيسية</a> » <a href=\"/local\">محليات</a></nav>"
    let printed = try article(
      in: SampleStory.page(
        way + "<article><h1>\(Self.headline)</h1>\(SampleStory.elements())</article>"),
      at: "https://sahl.example/news/1")
    #expect(printed.section == "محليات")
    #expect(printed.knownFrom[.section] == .markup)
    let told = try article(
      in: SampleStory.page(
        way + "<article><h1>\(Self.headline)</h1>\(SampleStory.elements())</article>",
        head: "<meta property=\"article:section\" content=\"شؤون المدينة\">"),
      at: "https://sahl.example/news/1")
    #expect(told.section == "شؤون المدينة")
    #expect(told.knownFrom[.section] == .opengraph)
  }

  @Test("A list of steps for machines tells the section, too")
  func readsSteps() throws {
    let page = SampleStory.article(
      head: """
        <script type="application/ld+json">{"@type": "BreadcrumbList", "itemListElement": [
        {"@type": "ListItem", "position": 1, "name": "الرئيسية", "item": "https://sahl.example/"},
        {"@type": "ListItem", "position": 2, "item": {"@id": "https://sahl.example/local", "name": "محليات"}},
        {"@type": "ListItem", "position": 3, "name": "\(Self.headline)"}]}</script>
        """)
    let found = try article(in: page)
    #expect(found.section == "محليات")
    #expect(found.knownFrom[.section] == .jsonld)
  }
}
