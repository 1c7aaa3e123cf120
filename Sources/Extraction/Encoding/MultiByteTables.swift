/// The characters of the encodings of several bytes, by the pointers of the Encoding standard.
///
/// Tables of our own rather than the system's converters: those load modules from files when first
/// asked, differ from system to system, and read a few characters otherwise than browsers do.
enum MultiByteTables {
  /// What stands where a table knows no character.
  static let unknown: UInt32 = 0

  /// Characters of gb18030's two bytes, 190 a lead byte from 0x81.
  static let gb18030 = characters(GB18030Characters.characters)
  /// Characters of Big5, from ``firstBig5``, 157 a lead byte.
  static let big5 = characters(Big5Characters.characters)
  /// The pointer of the first of ``big5``.
  static let firstBig5 = 942
  /// JIS X 0208, 94 a row, and from 8836 on the additions of IBM.
  static let jis = characters(JISCharacters.characters)
  /// JIS X 0212, 94 a row.
  static let jisSupplement = characters(JISSupplement.characters)
  /// Characters of EUC-KR, 190 a lead byte from 0x81.
  static let korean = characters(KoreanCharacters.characters)

  /// The character at a pointer, or ``unknown``.
  static func character(_ pointer: Int, of table: [UInt32]) -> UInt32 {
    table.indices.contains(pointer) ? table[pointer] : unknown
  }

  /// The character of four bytes of gb18030, by its linear pointer.
  ///
  /// Below 39,420 these are the code points that two bytes don't write, in order; from 189,000 on
  /// the planes above the first.
  static func fourByteCharacter(_ pointer: Int) -> UInt32 {
    if (189_000...1_237_575).contains(pointer) { return UInt32(pointer - 189_000 + 0x10000) }
    return character(pointer, of: restOfFirstPlane)
  }

  private static let restOfFirstPlane: [UInt32] = {
    var isTaken = [Bool](repeating: false, count: 0x10000)
    for scalar in gb18030 where scalar < 0x10000 { isTaken[Int(scalar)] = true }
    // Written by two bytes as characters of private use.
    let taken: [ClosedRange<Int>] = [
      0...0x7F, 0xD800...0xDFFF, 0xE000...0xE76B, 0xE76D...0xE7C7, 0xE7C9...0xE7E6,
      0xE7F4...0xE814, 0xE816...0xE818, 0xE81E...0xE81E, 0xE826...0xE826, 0xE82B...0xE82C,
      0xE831...0xE832, 0xE83B...0xE83B, 0xE843...0xE843, 0xE854...0xE855, 0xE864...0xE864,
    ]
    for range in taken { for code in range { isTaken[code] = true } }
    return (0..<0x10000).filter { !isTaken[$0] }.map { UInt32($0) }
  }()

  private static func characters(_ text: StaticString) -> [UInt32] {
    text.withUTF8Buffer { bytes in
      String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
        $0 == "?" ? unknown : $0.value
      }
    }
  }
}
