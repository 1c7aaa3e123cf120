/// How we read the news.
protocol AboutWording: PhraseBook {
  var aboutTitle: String { get }
  var aboutLead: String { get }
  var aboutSections: [(title: String, paragraphs: [String])] { get }
}

extension ArabicWording: AboutWording {
  var aboutTitle: String { "كيف نقرأ الأخبار" }
  var aboutLead: String {
    "إسناد مكتب أخبار يعمل على جهازك: يقرأ وسائل الإعلام التي تختارها، ويعرض ما نشرته كما نشرته."
  }
  var aboutSections: [(title: String, paragraphs: [String])] {
    [
      (
        "من أين تأتي الأخبار",
        [
          "من خلاصات الوسائل وصفحاتها، بزيارات متباعدة تحترم ما يطلبه كل موقع. لا يُعرض إلا ما نُشر، ولا تُضاف إليه كلمة ولا تُلخّص منه فقرة.",
          "إن تعذرت قراءة صفحة الخبر عُرض نص الخلاصة وحدها، وقيل ذلك.",
        ]
      ),
      (
        "ما الذي نعرفه عن كل خبر",
        [
          "عنوانه وتاريخه وكاتبه ومكانه ومصدره كما ذكرتها الوسيلة، ومن أين أُخذ كل منها. وما لا نعرفه نقول إننا لا نعرفه: الساعة غير المعروفة تبقى كذلك.",
          "نحتفظ بكل نص سابق للخبر إذا عدّلته الوسيلة، ونعرض ما أضيف وما حُذف.",
        ]
      ),
      (
        "النسخ المطوية",
        [
          "حين تنشر وسائل عدة النص نفسه نعرضه مرة واحدة تحت أول من نشره، ونذكر البقية: «نُشر أيضاً في …». لا يعني ذلك أن الأول هو من كتبه."
        ]
      ),
      (
        "إقرأ أيضاً",
        [
          "أخبار أخرى تشترك مع الخبر في أسماء وموضوعات، ومعها سبب اختيارها مكتوباً. لا يتغير الاختيار من قارئ إلى آخر."
        ]
      ),
      (
        "خصوصيتك",
        [
          "لا تتبُّع ولا إحصاء ولا صور من مواقع أخرى. ملفات الارتباط أربعة، تحفظ اللغة والتوقيت والمظهر وشكل الأرقام."
        ]
      ),
    ]
  }
}

extension EnglishWording: AboutWording {
  var aboutTitle: String { "How we read the news" }
  var aboutLead: String {
    "Isnad is a news desk that runs on your own machine: it reads the outlets you choose, and shows what they published as they published it."
  }
  var aboutSections: [(title: String, paragraphs: [String])] {
    [
      (
        "Where the news comes from",
        [
          "From the outlets’ feeds and pages, by visits far enough apart to respect what each site asks. Only what was published is shown; no word is added and no paragraph summed up.",
          "Where an article’s page can’t be read, the feed’s own text is shown, and marked as such.",
        ]
      ),
      (
        "What we know about each article",
        [
          "Its headline, date, author, dateline and credit as the outlet gives them, and where each was taken from. What we don’t know we say we don’t know: an unknown hour stays unknown.",
          "Every former text is kept when an outlet edits an article, and what was added and removed is shown.",
        ]
      ),
      (
        "Folded copies",
        [
          "When several outlets publish the same text, it is shown once, under whoever had it first, and the others are named: “Also published by …”. That doesn’t mean the first wrote it."
        ]
      ),
      (
        "Read also",
        [
          "Other articles that share names and subjects with this one, each with the reason it was chosen, in words. The choice is the same for every reader."
        ]
      ),
      (
        "Your privacy",
        [
          "No tracking, no counting, no pictures from other sites. There are four cookies: for language, time zone, appearance and digits."
        ]
      ),
    ]
  }
}
