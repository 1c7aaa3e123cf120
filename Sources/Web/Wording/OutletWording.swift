/// The pages of outlets, their health, and the starter list.
protocol OutletWording: PhraseBook {
  var outletsTitle: String { get }
  var outletsLead: String { get }
  var noOutlets: String { get }
  var needAttention: String { get }
  var allOutlets: String { get }
  var columnOutlet: String { get }
  var columnKind: String { get }
  var columnArticles: String { get }
  var columnNewest: String { get }
  var columnFeeds: String { get }
  func outletCount(_ count: Int) -> String
  func waitingPages(_ count: Int) -> String
  var healthy: String { get }
  var neverVisited: String { get }
  var paused: String { get }
  var gone: String { get }
  var failing: String { get }
  func failures(_ count: Int) -> String
  func lastGood(_ when: HTML) -> HTML
  var neverGood: String { get }
  func nextVisit(_ when: HTML) -> HTML
  var whatToDo: String { get }
  var asRecorded: String { get }
  var onCommandLine: String { get }
  var pagesNotHad: String { get }
  var refresh: String { get }
  var refreshAsked: String { get }
  var feedTitle: String { get }
  var home: String { get }
  var noneYet: String { get }
  var newsOfOutlet: String { get }
  var feedsOfOutlet: String { get }
  var noNewsOfOutlet: String { get }
  var country: String { get }
  var languagesLabel: String { get }
  /// A visit that lies `span` ahead: «بعد 5 دقائق».
  func ahead(_ span: TimeSpan) -> String
  var due: String { get }

  var addTitle: String { get }
  var addLead: String { get }
  var addLabel: String { get }
  var addButton: String { get }
  var addAsked: String { get }
  var addMalformed: String { get }

  var startersTitle: String { get }
  var startersLead: String { get }
  var startersUnverified: String { get }
  var startersEmpty: String { get }
  var startersButton: String { get }
  var startersNone: String { get }
  var alreadyThere: String { get }
  func startersAsked(_ count: Int) -> String
}

extension ArabicWording: OutletWording {
  var outletsTitle: String { "وسائل الإعلام" }
  var outletsLead: String { "من نقرأ، وكيف حال خلاصاتهم، وما العمل إن تعثرت." }
  var noOutlets: String { "لم تُضَف إلى المكتب وسيلة إعلام بعد." }
  var needAttention: String { "تحتاج إلى عناية" }
  var allOutlets: String { "كل الوسائل" }
  var columnOutlet: String { "الوسيلة" }
  var columnKind: String { "النوع" }
  var columnArticles: String { "الأخبار" }
  var columnNewest: String { "أحدث خبر" }
  var columnFeeds: String { "الخلاصات" }
  func outletCount(_ count: Int) -> String { CountedNoun.outlet.counted(count, digits: digits) }
  func waitingPages(_ count: Int) -> String {
    CountedNoun.page.counted(count, digits: digits) + " في الانتظار"
  }
  var healthy: String { "بخير" }
  var neverVisited: String { "لم تُزَر بعد" }
  var paused: String { "موقوفة مؤقتاً" }
  var gone: String { "أُزيلت نهائياً" }
  var failing: String { "متعثرة" }
  func failures(_ count: Int) -> String {
    switch count {
    case 1: "تعثرت الزيارة الأخيرة"
    case 2: "تعثرت زيارتان متتاليتان"
    default: "تعثرت \(CountedNoun.visit.counted(count, digits: digits)) متتالية"
    }
  }
  func lastGood(_ when: HTML) -> HTML { "آخر زيارة ناجحة: \(when)" }
  var neverGood: String { "لم تنجح زيارة بعد" }
  func nextVisit(_ when: HTML) -> HTML { "الزيارة التالية: \(when)" }
  var whatToDo: String { "ما العمل:" }
  var asRecorded: String { "كما سُجّل" }
  var onCommandLine: String { "في سطر الأوامر:" }
  var pagesNotHad: String { "صفحات لم يمكن قراءتها أخيراً" }
  var refresh: String { "زُرها الآن" }
  var refreshAsked: String { "طُلبت الزيارة: تظهر نتيجتها هنا خلال لحظات." }
  var feedTitle: String { "الخلاصة" }
  var home: String { "موقعها" }
  var noneYet: String { "لا شيء بعد" }
  var newsOfOutlet: String { "أخبارها" }
  var feedsOfOutlet: String { "حال خلاصاتها" }
  var noNewsOfOutlet: String { "لم يصل من هذه الوسيلة خبر بعد." }
  var country: String { "البلد" }
  var languagesLabel: String { "اللغة" }
  func ahead(_ span: TimeSpan) -> String {
    "بعد " + span.unit.noun.counted(span.count, digits: digits)
  }
  var due: String { "حان موعدها" }

  var addTitle: String { "أضف وسيلة إعلام" }
  var addLead: String {
    "اكتب عنوان موقع أو خلاصة. يُبحث في الموقع عن خلاصته، ثم تظهر الوسيلة في هذه الصفحة."
  }
  var addLabel: String { "عنوان الموقع أو الخلاصة" }
  var addButton: String { "أضف" }
  var addAsked: String { "تُزار الصفحة الآن ويُبحث فيها عن خلاصة. حدّث هذه الصفحة بعد لحظات." }
  var addMalformed: String { "هذا ليس عنواناً على الويب. اكتبه كاملاً، مثل:" }

  var startersTitle: String { "قائمة البداية" }
  var startersLead: String { "وسائل إعلام عربية معروفة، لتبدأ بها. اختر منها ما تتابعه." }
  var startersUnverified: String {
    "عناوين الخلاصات مأخوذة من قوائم عامة ولم يُتحقق منها بعد: تُزار كل خلاصة عند إضافتها، وما لا يجيب يظهر في صفحة وسائل الإعلام مع ما يمكن فعله."
  }
  var startersEmpty: String { "قائمة البداية غير متاحة في هذا المكتب." }
  var startersButton: String { "أضف ما اخترته" }
  var startersNone: String { "لم تختر شيئاً: ضع علامة أمام وسيلة واحدة على الأقل." }
  var alreadyThere: String { "مضافة" }
  func startersAsked(_ count: Int) -> String {
    switch count {
    case 1: "تُضاف الوسيلة الآن، وتصل أخبارها خلال دقائق."
    case 2: "تُضاف الوسيلتان الآن، وتصل أخبارهما خلال دقائق."
    default:
      "تُضاف \(CountedNoun.outlet.counted(count, digits: digits)) الآن، وتصل أخبارها خلال دقائق."
    }
  }
}

extension EnglishWording: OutletWording {
  var outletsTitle: String { "Outlets" }
  var outletsLead: String { "Whom we read, how their feeds are, and what to do about failures." }
  var noOutlets: String { "No outlet has been added to the desk yet." }
  var needAttention: String { "In need of attention" }
  var allOutlets: String { "All outlets" }
  var columnOutlet: String { "Outlet" }
  var columnKind: String { "Kind" }
  var columnArticles: String { "Articles" }
  var columnNewest: String { "Newest" }
  var columnFeeds: String { "Feeds" }
  func outletCount(_ count: Int) -> String { EnglishNoun("outlet").counted(count) }
  func waitingPages(_ count: Int) -> String { EnglishNoun("page").counted(count) + " waiting" }
  var healthy: String { "Well" }
  var neverVisited: String { "Not visited yet" }
  var paused: String { "Paused" }
  var gone: String { "Gone for good" }
  var failing: String { "Failing" }
  func failures(_ count: Int) -> String {
    count == 1 ? "the last visit failed" : "\(count) visits in a row failed"
  }
  func lastGood(_ when: HTML) -> HTML { "last good visit: \(when)" }
  var neverGood: String { "no visit has gone well yet" }
  func nextVisit(_ when: HTML) -> HTML { "next visit: \(when)" }
  var whatToDo: String { "What to do:" }
  var asRecorded: String { "As recorded" }
  var onCommandLine: String { "On the command line:" }
  var pagesNotHad: String { "Pages that couldn’t be read lately" }
  var refresh: String { "Visit now" }
  var refreshAsked: String { "A visit was asked for: its outcome appears here in a moment." }
  var feedTitle: String { "Feed" }
  var home: String { "Its site" }
  var noneYet: String { "Nothing yet" }
  var newsOfOutlet: String { "Its news" }
  var feedsOfOutlet: String { "Health of its feeds" }
  var noNewsOfOutlet: String { "No news has come from this outlet yet." }
  var country: String { "Country" }
  var languagesLabel: String { "Language" }
  func ahead(_ span: TimeSpan) -> String { "in " + span.unit.english.counted(span.count) }
  var due: String { "due now" }

  var addTitle: String { "Add an outlet" }
  var addLead: String {
    "Give the address of a site or a feed. The site is searched for its feed; then the outlet appears on this page."
  }
  var addLabel: String { "Address of the site or feed" }
  var addButton: String { "Add" }
  var addAsked: String {
    "The page is being visited and searched for a feed. Reload this page in a moment."
  }
  var addMalformed: String { "This isn’t a web address. Write it whole, as:" }

  var startersTitle: String { "Starter list" }
  var startersLead: String { "Well-known Arabic outlets to begin with. Choose those you follow." }
  var startersUnverified: String {
    "The addresses of the feeds come from public lists and haven’t been verified yet: each feed is visited when it is added, and one that doesn’t answer is shown on the page of outlets, with what can be done."
  }
  var startersEmpty: String { "The starter list isn’t available on this desk." }
  var startersButton: String { "Add what I chose" }
  var startersNone: String { "Nothing was chosen: tick at least one outlet." }
  var alreadyThere: String { "added" }
  func startersAsked(_ count: Int) -> String {
    EnglishNoun("outlet").counted(count)
      + (count == 1 ? " is" : " are") + " being added; the news arrives within minutes."
  }
}
