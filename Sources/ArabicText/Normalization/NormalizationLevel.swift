/// How much of a spelling is folded away; each level folds what the one before it does, and more.
///
/// Never fold what is shown or stored: folded «على» (on) is folded «علي» (Ali).
public enum NormalizationLevel: Int, Hashable, Sendable, CaseIterable {
  /// One way of writing the same letters.
  ///
  /// Marks composed and in order (NFC, for Arabic, Latin and Cyrillic letters), presentation forms
  /// to letters, direction and zero-width marks and tatweel out.
  case written
  /// For comparing texts: besides, vowel marks and superscript alef out, ی ک ہ ە ھ as Arabic
  /// writes them, digits of all sets and the signs around them in ASCII, blanks of all widths one
  /// blank.
  case plain
  /// For search and names: besides, أ إ آ ٱ → ا, ى → ي, ة → ه; Latin and Cyrillic letters small
  /// and without marks. «ؤ ئ ء» stay.
  case folded
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension NormalizationLevel: Comparable {
  public static func < (left: NormalizationLevel, right: NormalizationLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}
