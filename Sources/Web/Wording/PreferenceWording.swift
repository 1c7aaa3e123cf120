/// The page of preferences.
protocol PreferenceWording: PhraseBook {
  var preferencesTitle: String { get }
  var preferencesLead: String { get }
  var languageLabel: String { get }
  var zoneLabel: String { get }
  var zoneHint: String { get }
  var themeLabel: String { get }
  func name(of theme: Theme) -> String
  var digitsLabel: String { get }
  var digitsHint: String { get }
  func name(of digits: Digits) -> String
  var save: String { get }
  var saved: String { get }
  var backToReading: String { get }
}

extension ArabicWording: PreferenceWording {
  var preferencesTitle: String { "التفضيلات" }
  var preferencesLead: String {
    "تُحفظ اختياراتك في متصفحك وحده، في ملفات ارتباط لا تميّزك عن غيرك."
  }
  var languageLabel: String { "لغة الواجهة" }
  var zoneLabel: String { "التوقيت" }
  var zoneHint: String { "تُعرض الأوقات بتوقيتك، ومعها توقيت غرينتش في صفحة الخبر." }
  var themeLabel: String { "المظهر" }
  func name(of theme: Theme) -> String {
    switch theme {
    case .automatic: "كما في جهازك"
    case .light: "فاتح"
    case .dark: "داكن"
    }
  }
  var digitsLabel: String { "الأرقام" }
  var digitsHint: String { "في الواجهة وحدها: نصوص الأخبار تبقى كما نُشرت." }
  func name(of digits: Digits) -> String {
    switch digits {
    case .latin: "0123456789"
    case .arabicIndic: "٠١٢٣٤٥٦٧٨٩"
    }
  }
  var save: String { "احفظ" }
  var saved: String { "حُفظت تفضيلاتك." }
  var backToReading: String { "عودة إلى القراءة" }
}

extension EnglishWording: PreferenceWording {
  var preferencesTitle: String { "Preferences" }
  var preferencesLead: String {
    "Your choices are kept in your own browser, in cookies that don’t tell you from anyone else."
  }
  var languageLabel: String { "Language of the interface" }
  var zoneLabel: String { "Time zone" }
  var zoneHint: String {
    "Times are shown in your zone, with GMT beside them on the article’s page."
  }
  var themeLabel: String { "Appearance" }
  func name(of theme: Theme) -> String {
    switch theme {
    case .automatic: "As on your machine"
    case .light: "Light"
    case .dark: "Dark"
    }
  }
  var digitsLabel: String { "Digits" }
  var digitsHint: String { "In the Arabic interface alone: texts of articles stay as published." }
  func name(of digits: Digits) -> String {
    switch digits {
    case .latin: "0123456789"
    case .arabicIndic: "٠١٢٣٤٥٦٧٨٩"
    }
  }
  var save: String { "Save" }
  var saved: String { "Your preferences are saved." }
  var backToReading: String { "Back to reading" }
}
