import News

/// How facts are known.
protocol EvidenceWording: PhraseBook {
  /// Where a fact was taken from.
  func evidence(_ evidence: Evidence) -> String
  /// How a time's zone is known.
  func zoneEvidence(_ evidence: SourcedTime.ZoneEvidence) -> String
  func field(_ field: Article.Field) -> String
}

extension ArabicWording: EvidenceWording {
  func evidence(_ evidence: Evidence) -> String {
    switch evidence {
    case .jsonld: "من بيانات الصفحة المنظَّمة (JSON-LD)"
    case .opengraph: "من بيانات الصفحة للمشاركة (Open Graph)"
    case .microdata: "من بيانات مضمَّنة في نص الصفحة (microdata)"
    case .markup: "من بنية الصفحة"
    case .text: "من نص مطبوع في الصفحة"
    case .feed: "من خلاصة الوسيلة"
    case .url: "من عنوان الصفحة على الويب"
    case .http: "من ترويسة جواب الموقع"
    case .rule: "بقاعدة قراءة خاصة بالوسيلة"
    }
  }

  func zoneEvidence(_ evidence: SourcedTime.ZoneEvidence) -> String {
    switch evidence {
    case .printed: "التوقيت مذكور معه"
    case .outlet: "التوقيت هو المعتاد عند الوسيلة، ولم يُذكر"
    case .relative: "حُسب من وقت القراءة"
    case .unknown: "التوقيت غير معروف"
    }
  }

  func field(_ field: Article.Field) -> String {
    switch field {
    case .headline: "العنوان"
    case .subtitle: "العنوان الفرعي"
    case .authors: "الكاتب"
    case .published: "تاريخ النشر"
    case .modified: "آخر تعديل"
    case .credit: "المصدر"
    case .dateline: "مكان الخبر"
    case .section: "القسم"
    case .language: "اللغة"
    case .canonicalURL: "العنوان على الويب"
    case .text: "النص"
    case .images: "الصور"
    }
  }
}

extension EnglishWording: EvidenceWording {
  func evidence(_ evidence: Evidence) -> String {
    switch evidence {
    case .jsonld: "from the page’s structured data (JSON-LD)"
    case .opengraph: "from the page’s data for sharing (Open Graph)"
    case .microdata: "from data inside the page’s text (microdata)"
    case .markup: "from the page’s structure"
    case .text: "from words printed on the page"
    case .feed: "from the outlet’s feed"
    case .url: "from the page’s web address"
    case .http: "from the header of the site’s answer"
    case .rule: "by a rule for this outlet"
    }
  }

  func zoneEvidence(_ evidence: SourcedTime.ZoneEvidence) -> String {
    switch evidence {
    case .printed: "the time zone stands beside it"
    case .outlet: "the time zone is the outlet’s usual one, and wasn’t printed"
    case .relative: "counted back from when the page was read"
    case .unknown: "time zone unknown"
    }
  }

  func field(_ field: Article.Field) -> String {
    switch field {
    case .headline: "Headline"
    case .subtitle: "Subtitle"
    case .authors: "Author"
    case .published: "Published"
    case .modified: "Last edited"
    case .credit: "Credit"
    case .dateline: "Dateline"
    case .section: "Section"
    case .language: "Language"
    case .canonicalURL: "Web address"
    case .text: "Text"
    case .images: "Pictures"
    }
  }
}
