/// What a level of normalising does to each scalar.
///
/// A table answers for everything below U+0900, where Arabic text lives; the rest is rules.
struct ScalarFolding: Sendable {
  /// What becomes of one scalar.
  enum Fate: Equatable {
    /// It stays as it is.
    case kept
    /// It becomes another scalar.
    case replaced(by: UInt32)
    /// It leaves nothing behind.
    case dropped
    /// It leaves nothing behind, and its place belongs to the letter before it.
    case absorbed
    /// A mark: it may melt into the letter before it; otherwise it stays or goes.
    case mark(stays: Bool)
    /// It becomes several scalars, each to be folded in turn.
    case expanded
  }

  /// The level that this folds to.
  let level: NormalizationLevel
  /// One answer a scalar below U+0900; see ``fate(of:)`` for the codes.
  let table: [UInt16]

  /// Codes of ``table``; all others are the scalar to write instead.
  static let keep: UInt16 = 0
  static let drop: UInt16 = 0xFFFF
  static let absorb: UInt16 = 0xFFFE
  static let keepMark: UInt16 = 0xFFFD
  static let dropMark: UInt16 = 0xFFFC

  /// The folding to a level, its table built once.
  static func to(_ level: NormalizationLevel) -> ScalarFolding {
    switch level {
    case .written: written
    case .plain: plain
    case .folded: folded
    }
  }

  private static let written = ScalarFolding(level: .written)
  private static let plain = ScalarFolding(level: .plain)
  private static let folded = ScalarFolding(level: .folded)

  private init(level: NormalizationLevel) {
    self.level = level
    table = (0..<0x900).map { Self.code(of: UInt32($0), at: level) }
  }

  /// What becomes of `scalar`.
  func fate(of scalar: UInt32) -> Fate {
    guard scalar < 0x900 else { return rareFate(of: scalar) }
    switch table[Int(scalar)] {
    case Self.keep: return .kept
    case Self.drop: return .dropped
    case Self.absorb: return .absorbed
    case Self.keepMark: return .mark(stays: true)
    case Self.dropMark: return .mark(stays: false)
    case let other: return .replaced(by: UInt32(other))
    }
  }

  private static func code(of scalar: UInt32, at level: NormalizationLevel) -> UInt16 {
    switch scalar {
    case 0x00AD, 0x061C: return drop
    case 0x0640: return absorb
    default: break
    }
    if isMark(scalar) {
      let isVowelMark = scalar >= 0x0610
      return level == .folded || (level == .plain && isVowelMark) ? dropMark : keepMark
    }
    guard level > .written else { return keep }
    if scalar == 0x00A0 { return 0x20 }
    if let plain = plainLetter(scalar) {
      return level == .folded ? foldedLetter(plain) ?? UInt16(plain) : UInt16(plain)
    }
    return level == .folded ? foldedLetter(scalar) ?? keep : keep
  }

  /// Marks of Latin and Arabic that stand on the letter before them.
  static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0300...0x036F, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC,
      0x06DF...0x06E4, 0x06E7, 0x06E8, 0x06EA...0x06ED, 0x0898...0x089F, 0x08CA...0x08E1,
      0x08E3...0x08FF:
      true
    default: false
    }
  }

  /// The class by which Unicode orders marks on one letter; 0 for what is no mark.
  static func combiningClass(_ scalar: UInt32) -> UInt8 {
    guard isMark(scalar) else { return 0 }
    switch scalar {
    case 0x064B...0x0652: return UInt8(scalar - 0x064B) + 27
    case 0x08F0...0x08F2: return UInt8(scalar - 0x08F0) + 27
    case 0x0618...0x061A: return UInt8(scalar - 0x0618) + 30
    case 0x0670: return 35
    case 0x031B: return 216
    case 0x0321, 0x0322, 0x0327, 0x0328: return 202
    case 0x0316...0x0319, 0x031C...0x0320, 0x0323...0x0326, 0x0329...0x0333, 0x0655, 0x0656,
      0x065C, 0x065F, 0x06E3, 0x06EA, 0x06ED, 0x08CF...0x08D3, 0x08E3, 0x08E6, 0x08E9,
      0x08ED...0x08EF, 0x08F6, 0x08F9, 0x08FA:
      return 220
    default: return 230
    }
  }

  /// Letters, digits and signs that other languages write for the Arabic ones.
  private static func plainLetter(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x06CC: 0x064A  // ی
    case 0x06A9, 0x06AA: 0x0643  // ک ڪ
    case 0x06C0, 0x06C1, 0x06C2, 0x06BE, 0x06D5, 0x06FF: 0x0647  // ۀ ہ ۂ ھ ە
    case 0x06C3: 0x0629  // ۃ
    case 0x06D3: 0x06D2  // ۓ
    case 0x066A: 0x25
    case 0x066B: 0x2E
    case 0x066C: 0x2C
    case 0x0660...0x0669: scalar - 0x0660 + 0x30
    case 0x06F0...0x06F9: scalar - 0x06F0 + 0x30
    case 0x07C0...0x07C9: scalar - 0x07C0 + 0x30
    default: nil
    }
  }

  private static func foldedLetter(_ scalar: UInt32) -> UInt16? {
    switch scalar {
    case 0x0622, 0x0623, 0x0625, 0x0671...0x0673: return 0x0627
    case 0x0649: return 0x064A
    case 0x0629: return 0x0647
    case 0x0131: return 0x69
    case 0x41...0x5A: return UInt16(scalar + 0x20)
    case 0x0591...0x05BD, 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7: return absorb
    default: break
    }
    let base = Compositions.bases[scalar] ?? scalar
    let small = smallLetter(base)
    return small == scalar ? nil : UInt16(truncatingIfNeeded: small)
  }

  private static func smallLetter(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x0391...0x03A9, 0x0410...0x042F: scalar + 0x20
    case 0x0100...0x0137 where scalar % 2 == 0, 0x014A...0x0177 where scalar % 2 == 0: scalar + 1
    case 0x0139...0x0148 where scalar % 2 == 1, 0x0179...0x017E where scalar % 2 == 1: scalar + 1
    case 0x0400...0x040F: scalar + 0x50
    default: scalar
    }
  }

  private func rareFate(of scalar: UInt32) -> Fate {
    switch scalar {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF, 0x180E,
      0xFE00...0xFE0F:
      return .dropped
    case 0xFB50...0xFDFF, 0xFE70...0xFEFE:
      return PresentationForms.letters[scalar] == nil ? .kept : .expanded
    default: break
    }
    guard level > .written else { return .kept }
    switch scalar {
    case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .replaced(by: 0x20)
    case 0x2010, 0x2011: return .replaced(by: 0x2D)
    case 0xFF01...0xFF5E:
      let ascii = scalar - 0xFF01 + 0x21
      return .replaced(by: level == .folded ? Self.smallLetter(ascii) : ascii)
    case 0x1E00...0x1E99 where level == .folded:
      guard let base = Compositions.bases[scalar] else { return .kept }
      return .replaced(by: Self.smallLetter(base))
    default: return Self.digit(scalar).map { .replaced(by: $0) } ?? .kept
    }
  }

  /// Where the rarer sets of decimal digits begin (Unicode category Nd, below U+10000).
  private static let zeros: [UInt32] = [
    0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0,
    0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40,
    0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0,
  ]

  private static func digit(_ scalar: UInt32) -> UInt32? {
    guard scalar < 0x1C60 || (0xA620..<0xABFA).contains(scalar) else { return nil }
    return zeros.last { $0 <= scalar }.flatMap { scalar - $0 < 10 ? scalar - $0 + 0x30 : nil }
  }
}
