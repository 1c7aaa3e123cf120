import ArabicText

/// A name or term that says what an article is about.
public struct KeyTerm: Hashable, Sendable {
  /// The stem, or two stems with a blank between them: equal for every spelling.
  public let key: String
  /// As the article prints it.
  public let printed: String
  /// How much of the article is about it, from 0; not how rare it is.
  public let weight: Double
  /// Whether it is a pair of words that go together, as the names of people and places do.
  public let isPhrase: Bool
}

/// Finds what an article is about: words that come often or stand in the headline, and pairs of
/// words that come together more than once.
enum KeyTerms {
  /// How much of the text is read: news says what it is about at the beginning.
  private static let longestText = 6_000
  private static let most = 48

  static func terms(headline: String, text: String, leavingOut own: Set<String>) -> [KeyTerm] {
    var counts: [String: Count] = [:]
    count(headline, weight: 2.5, into: &counts)
    count(String(text.unicodeScalars.prefix(longestText)), weight: 1, into: &counts)
    let kept = counts.filter { key, count in
      count.isPhrase
        ? count.times > 1 && !key.split(separator: " ").allSatisfy { own.contains(String($0)) }
        : !own.contains(key)
    }
    let terms = kept.map { key, count in
      KeyTerm(
        key: key, printed: count.printed,
        weight: (1 + log2(count.sum)) * (count.isPhrase ? 1.7 : 1), isPhrase: count.isPhrase)
    }
    return Array(terms.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }.prefix(most))
  }

  private struct Count {
    var sum = 0.0
    var times = 0
    var printed: String
    var isPhrase: Bool
  }

  private static func count(_ text: String, weight: Double, into counts: inout [String: Count]) {
    let scalars = Array(text.unicodeScalars)
    var previous: SearchTerm?
    for term in locatedSearchTerms(of: text) {
      guard tells(term) else {
        previous = nil
        continue
      }
      add(term.term, from: term.span, isPhrase: false)
      if let before = previous, isBlank(scalars, from: before.span.end, to: term.span.start) {
        add(
          before.term + " " + term.term,
          from: TextSpan(start: before.span.start, end: term.span.end), isPhrase: true)
      }
      previous = term
    }

    func add(_ key: String, from span: TextSpan, isPhrase: Bool) {
      var printed = ""
      printed.unicodeScalars.append(contentsOf: scalars[span.start..<span.end])
      var count = counts[key] ?? Count(printed: printed, isPhrase: isPhrase)
      count.sum += weight
      count.times += 1
      // The shortest spelling is the one without «و» and «ب» before it.
      if printed.unicodeScalars.count < count.printed.unicodeScalars.count {
        count.printed = printed
      }
      counts[key] = count
    }
  }

  /// Whether a word says anything of what the article is about.
  private static func tells(_ term: SearchTerm) -> Bool {
    term.term.unicodeScalars.count >= 3 && !StopWords.contains(term: term.term)
      && !term.term.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
      && !NewsWords.terms.contains(term.term)
  }

  private static func isBlank(_ scalars: [Unicode.Scalar], from start: Int, to end: Int) -> Bool {
    start < end && scalars[start..<end].allSatisfy { $0 == " " || $0 == "\u{00A0}" }
  }

  /// The logarithm to the base of two, to three digits: `Foundation` isn't worth one function.
  private static func log2(_ number: Double) -> Double {
    guard number > 0 else { return 0 }
    let exponent = Double(number.exponent)
    let part = number.significand
    // A parabola through the three points where the logarithm of 1 to 2 is known.
    return exponent + (part - 1) * (1.3465 - 0.3465 * (part - 1))
  }
}

/// Words that news uses of everything, so that sharing them says nothing.
enum NewsWords {
  /// Their terms.
  static let terms: Set<String> = Set(
    words.split { $0 == " " || $0 == "\n" }.flatMap {
      searchTerms(of: String($0))
    })

  private static let words = """
    قال قالت يقول وقال أضاف وأضاف أضافت أكد أكدت وأكد أعلن أعلنت وأعلن ذكر ذكرت وذكر أوضح أوضحت وأوضح
    تابع وتابع صرح أشار وأشار أشارت لفت شدد نقل نقلت أفاد أفادت بحسب وفق اليوم أمس غدا الاثنين الثلاثاء
    الأربعاء الخميس الجمعة السبت الأحد يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر
    ديسمبر شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين كانون مصدر مصدران مصادر المتحدث باسم وكالة صحيفة
    قناة خبر بيان تصريح مؤتمر صحافي صحفي عام سنة شهر أسبوع يوم أيام ساعة ساعات دقيقة نسبة عدد نحو أكثر أقل
    خلال بعد قبل منذ حتى جديد جديدة كبير كبيرة أول الأولى ثاني الثانية ثلاثة أربعة خمسة عدم أمام عبر بين
    الوزير وزير وزيرة وزارة الرئيس رئيس رئيسة مدير مديرة محافظ أمين العام العامة الحكومة حكومة مسؤول مسؤولون
    السيد السيدة الدكتور المقبل المقبلة الماضي الماضية الحالي الحالية يمكن يجب كانت يكون تكون بلغ بلغت وصل
    أنباء عاجل تقرير خاص تم يتم جرى يجري بدأ بدأت تبدأ انتهى أجل بسبب نتيجة إطار مجال دون غير بعض كل جميع
    تعود يعود عاد عودة فني فنية فريقا زيارة لقاء نُشر هيئة درجة قراءة بشأن وجود دار الآن المئة المائة واحد واحدة رقم ونصف نصف قرار فريق مشروع تبادل البلدين أجر لدى ضمن حول
    one because back comment control five four per cent article down over after before
    said says told according statement spokesman spokeswoman minister ministry president government
    official officials source sources monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december year years month
    week day days hour hours new first last also would could will two three people news agency
    """
}
