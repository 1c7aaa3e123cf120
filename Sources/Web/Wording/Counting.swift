/// An Arabic noun with the forms that counting asks for (تمييز العدد).
struct CountedNoun: Sendable {
  /// None: «لا أخبار».
  let none: String
  /// One, the number said by the noun itself: «خبر واحد».
  let one: String
  /// Two: «خبران», or «خبرين» after a preposition.
  let two: String
  /// Three to ten: «أخبار».
  let few: String
  /// Eleven to ninety-nine: «خبراً».
  let many: String
  /// Hundreds, and one or two above them: «خبر».
  let hundreds: String
  /// Whether the noun is feminine, for numbers that are written out.
  let isFeminine: Bool

  init(
    none: String, one: String, two: String, few: String, many: String, hundreds: String,
    isFeminine: Bool = false
  ) {
    self.none = none
    self.one = one
    self.two = two
    self.few = few
    self.many = many
    self.hundreds = hundreds
    self.isFeminine = isFeminine
  }

  /// So many of it.
  func counted(_ count: Int, digits: Digits) -> String {
    switch count {
    case ...0: none
    case 1: one
    case 2: two
    default: digits.text(count) + " " + form(for: count)
    }
  }

  /// So many of it with the number written out, as far as newspapers do: «ثلاثة أشهر».
  func written(_ count: Int, digits: Digits) -> String {
    guard (3...10).contains(count) else { return counted(count, digits: digits) }
    return (isFeminine ? Self.beforeFeminine : Self.beforeMasculine)[count - 3] + " " + few
  }

  private func form(for count: Int) -> String {
    switch count % 100 {
    case 3...10: few
    case 11...99: many
    default: hundreds
    }
  }

  // From three to ten the number takes the other gender.
  private static let beforeMasculine = [
    "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة",
  ]
  private static let beforeFeminine = [
    "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر",
  ]
}

// swift-format-ignore
extension CountedNoun {
  static let article = Self(none: "لا أخبار", one: "خبر واحد", two: "خبران", few: "أخبار", many: "خبراً", hundreds: "خبر")
  static let copy = Self(none: "لا نسخ", one: "نسخة واحدة", two: "نسختان", few: "نسخ", many: "نسخة", hundreds: "نسخة", isFeminine: true)
  static let outlet = Self(none: "لا وسائل إعلام", one: "وسيلة واحدة", two: "وسيلتان", few: "وسائل", many: "وسيلة", hundreds: "وسيلة", isFeminine: true)
  static let feed = Self(none: "لا خلاصات", one: "خلاصة واحدة", two: "خلاصتان", few: "خلاصات", many: "خلاصة", hundreds: "خلاصة", isFeminine: true)
  static let page = Self(none: "لا صفحات", one: "صفحة واحدة", two: "صفحتان", few: "صفحات", many: "صفحة", hundreds: "صفحة", isFeminine: true)
  static let visit = Self(none: "لا زيارات", one: "زيارة واحدة", two: "زيارتان", few: "زيارات", many: "زيارة", hundreds: "زيارة", isFeminine: true)
  static let result = Self(none: "لا نتائج", one: "نتيجة واحدة", two: "نتيجتان", few: "نتائج", many: "نتيجة", hundreds: "نتيجة", isFeminine: true)
  static let edit = Self(none: "لا تعديل", one: "تعديل واحد", two: "تعديلان", few: "تعديلات", many: "تعديلاً", hundreds: "تعديل")
  static let time = Self(none: "لم يُعدَّل", one: "مرة واحدة", two: "مرتين", few: "مرات", many: "مرة", hundreds: "مرة", isFeminine: true)
  // Lengths of time stand after «قبل» and «بعده بـ»: their dual is in the genitive.
  static let minute = Self(none: "أقل من دقيقة", one: "دقيقة", two: "دقيقتين", few: "دقائق", many: "دقيقة", hundreds: "دقيقة", isFeminine: true)
  static let hour = Self(none: "أقل من ساعة", one: "ساعة", two: "ساعتين", few: "ساعات", many: "ساعة", hundreds: "ساعة", isFeminine: true)
  static let day = Self(none: "أقل من يوم", one: "يوم", two: "يومين", few: "أيام", many: "يوماً", hundreds: "يوم")
  static let week = Self(none: "أقل من أسبوع", one: "أسبوع", two: "أسبوعين", few: "أسابيع", many: "أسبوعاً", hundreds: "أسبوع")
  static let month = Self(none: "أقل من شهر", one: "شهر", two: "شهرين", few: "أشهر", many: "شهراً", hundreds: "شهر")
  static let year = Self(none: "أقل من سنة", one: "سنة", two: "سنتين", few: "سنوات", many: "سنة", hundreds: "سنة", isFeminine: true)
}

/// An English noun.
struct EnglishNoun: Sendable {
  let one: String
  let more: String

  init(_ one: String, _ more: String? = nil) {
    self.one = one
    self.more = more ?? one + "s"
  }

  /// So many of it: «no copies», «1 copy», «2 copies».
  func counted(_ count: Int) -> String {
    switch count {
    case ...0: "no " + more
    case 1: "1 " + one
    default: "\(count) " + more
    }
  }
}
