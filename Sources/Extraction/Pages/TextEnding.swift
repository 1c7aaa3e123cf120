/// What outlets print in the last paragraphs of a text that isn't of it: whose opinion it isn't, what
/// to subscribe to, who the writer is.
struct TextEnding {
  let label: BlockLabel

  /// Recognises a paragraph behind the text.
  ///
  /// - Parameters:
  ///   - block: the last paragraph.
  ///   - writers: the names of the article's writers.
  init?(_ block: PageBlock, writers: [WordPrint]) {
    guard block.letters < 600 else { return nil }
    let words = WordPrint(block.text, limit: 90).hashes
    if block.letters < 300, Self.holds(words, anyOf: Self.disclaimers) {
      label = .disclaimer
    } else if block.letters < 300, Self.holds(words, anyOf: Self.pleas) {
      label = .plea
    } else if block.letters < 160, Self.holds(words, anyOf: Self.counters) {
      label = .share
    } else if block.letters < 400, Self.marks.contains(where: { words.starts(with: $0) }),
      block.text.utf8.count(where: { $0 &- 0x30 < 10 }) >= 3
    {
      label = .published
    } else if Self.tellsOfWriter(words, writers) {
      label = .author
    } else {
      return nil
    }
  }

  /// Whether a paragraph begins with a writer's name and says what he does.
  private static func tellsOfWriter(_ words: [UInt32], _ writers: [WordPrint]) -> Bool {
    writers.contains { name in
      name.count >= 2 && words.count > name.count + 2 && words.starts(with: name.hashes)
        && words[name.count..<min(words.count, name.count + 12)].contains(where: trades.contains)
    }
  }

  private static func holds(_ words: [UInt32], anyOf phrases: [[UInt32]]) -> Bool {
    phrases.contains { phrase in
      words.count >= phrase.count
        && (0...(words.count - phrase.count)).contains {
          words[$0..<($0 + phrase.count)].elementsEqual(phrase)
        }
    }
  }

  private static let disclaimers = [
    "متفق ہونا ضروری نہیں", "لا تعبر بالضرورة", "لا يعبر بالضرورة", "لا تعبر عن رأي",
    "لا يعبر عن رأي", "تعبر عن رأي كاتبها", "يعبر عن رأي كاتبه", "تعبر عن رأي صاحبها",
    "تعبر عن آراء أصحابها", "لا تعكس بالضرورة", "لا يتحمل الموقع مسؤولية", "حقوق النشر محفوظة",
    "do not necessarily reflect", "does not necessarily reflect", "are those of the author",
    "n'engagent que leurs auteurs", "n'engage que son auteur", "نظر نویسنده", "لزوما بیانگر",
    "لزوما نظر",
  ].map { WordPrint($0).hashes }

  /// How posts are signed by the software of weblogs; with digits only, since a story may begin so.
  private static let marks = [
    "نشرها", "نشره", "كتبها", "كتبه", "كتبتها", "نشرتها", "أضافتها", "أضافها", "أضافه", "أرسلها",
    "أرسله", "this entry was posted",
    "this post was written", "dieser beitrag wurde", "der beitrag wurde", "dieser eintrag wurde",
    "cette entrée a été", "esta entrada fue",
  ].map { WordPrint($0).hashes }

  private static let counters = [
    "مرات القراءة", "عدد القراءات", "عدد المشاهدات", "عدد الزوار", "الزائر رقم", "رقم الخبر",
    "الرابط المختصر", "عدد مرات", "کد خبر", "تعداد بازدید",
  ].map { WordPrint($0).hashes }

  private static let pleas = [
    "إذا أعجبك ما", "إن أعجبك ما", "لا يموله", "لا تموله", "ساهم في دعم", "ساهموا في دعم",
    "هل تريد أن تصلك", "للاشتراك في النسخة", "لاحظت خطأ", "للإبلاغ عن خطأ", "وجدت خطأ",
    "spotted a mistake", "found a mistake", "spotted an error", "report an error",
    "become a friend", "become a patron", "une erreur dans cet article",
    "صحافتنا المستقلة", "دعم صحافتنا", "ادعموا صحافتنا", "ادعم صحافتنا", "اشتركوا في نشرتنا",
    "اشترك في نشرتنا", "النشرة البريدية", "نشرتنا البريدية", "للاشتراك في قناتنا",
    "اشترك في قناتنا", "اشتركوا في قناتنا", "تابعوا قناتنا", "تابع قناتنا", "انضم إلى قناتنا",
    "انضموا إلى قناتنا", "تابعونا على", "تابعنا على", "تابعوا صفحتنا", "صفحتنا على فيسبوك",
    "قناتنا على", "حملوا تطبيق", "حمل تطبيق", "حملوا تطبيقنا", "حمل تطبيقنا",
    "در تلگرام دنبال کنید", "کانال تلگرام ما", "ما را در", "عضو کانال", "فالو کریں",
    "سبسکرائب کریں", "سبسکرائب کیجیے", "واٹس ایپ چینل",
    "support our journalism", "support independent journalism", "our newsletter",
    "our newsletters", "our daily newsletter", "our weekly newsletter", "sign up for our",
    "sign up to our", "subscribe to our", "become a subscriber", "become a member",
    "become a supporter", "download our app", "follow us on", "join our whatsapp",
    "our telegram channel", "delivered to your inbox", "straight to your inbox",
    "in your inbox", "make a donation", "please consider supporting",
    "consider supporting our", "notre newsletter", "soutenez notre", "faites un don",
    "abonnez vous", "suivez nous sur", "unseren newsletter", "unserem newsletter",
  ].map { WordPrint($0).hashes }

  /// What writers are, as their outlets say it.
  private static let trades = Set(
    WordPrint(
      """
      وكاتب وكاتبة وباحث وباحثة وصحفي وصحفية وصحافي كاتب كاتبة صحفي صحفية صحافي صحافية باحث باحثة
      محرر محررة مراسل مراسلة أكاديمي أكاديمية أستاذ
      أستاذة إعلامي إعلامية محلل نویسنده روزنامه\u{200C}نگار خبرنگار صحافی مصنف مصنفہ
      journalist reporter correspondent editor writer author columnist contributor covers writes
      founder professor researcher fellow freelance blogger journaliste rédacteur rédactrice
      correspondant auteur redakteur redakteurin autor autorin journalistin
      """
    ).hashes)
}
