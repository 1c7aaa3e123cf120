/// The words of the interface, a member a phrase: one that is missing in Arabic or English doesn't
/// compile.
///
/// Each page's phrases stand in a file of their own, both languages side by side.
typealias Wording = FrameWording & FrontWording & ArticleWording & EvidenceWording & VersionWording
  & OutletWording & SearchWording & PreferenceWording & TroubleWording & AboutWording & TimeWording
  & ProblemWording & NameWording

/// What every phrase book has.
protocol PhraseBook: Sendable {
  /// The digits it writes numbers with.
  var digits: Digits { get }
}

/// Arabic, as a careful newspaper writes it.
struct ArabicWording: PhraseBook {
  let digits: Digits
}

/// English, a translation of the Arabic.
struct EnglishWording: PhraseBook {
  let digits: Digits
}

extension InterfaceLanguage {
  /// Its phrases.
  func wording(digits: Digits) -> any Wording {
    switch self {
    case .arabic: ArabicWording(digits: digits)
    // Arabic-Indic digits belong to Arabic text.
    case .english: EnglishWording(digits: .latin)
    }
  }
}
