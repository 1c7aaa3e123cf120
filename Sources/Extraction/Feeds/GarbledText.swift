/// Undoes what happens to texts that pass through two encodings.
enum GarbledText {
  /// The text as it was meant; nothing if it is as it should be.
  ///
  /// - Complexity: O(n), one look at each byte if nothing is wrong.
  static func restored(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var wide = false
    var control = false
    for byte in text where byte >= 0xC2 {
      // From U+0180 on there is nothing that windows-1252 could have made, but for its own marks.
      if byte == 0xC3 { wide = true }
      if byte == 0xC2 { control = true }
    }
    if wide, let restored = throughWindows1252(text) { return restored }
    return control ? withoutWindowsControls(text) : nil
  }

  /// UTF-8 that was taken for windows-1252 or ISO 8859-1 and encoded again: «Ø§Ù„» for «ال».
  private static func throughWindows1252(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(text.count / 2)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard let byte = windowsByte(scalar.value) else { return nil }
      out.append(byte)
    }
    let reading = UTF8Reading(out.span)
    return reading.illFormed == 0 && reading.wideCharacters > 0 ? out : nil
  }

  private static func windowsByte(_ scalar: UInt32) -> UInt8? {
    if scalar <= 0xFF { return UInt8(scalar) }
    guard scalar <= 0x2122 else { return nil }
    return SingleByteTable.windows1252.prefix(32).firstIndex { UInt32($0) == scalar }
      .map { UInt8(0x80 + $0) }
  }

  /// U+0080 to U+009F, which are controls nobody means: windows-1252 without its label.
  private static func withoutWindowsControls(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    var index = text.startIndex
    var kept = index
    while index + 1 < text.endIndex {
      guard text[index] == 0xC2, (0x80...0x9F).contains(text[index + 1]) else {
        index += 1
        continue
      }
      out.append(contentsOf: text[kept..<index])
      out.appendUTF8(of: UInt32(SingleByteTable.windows1252[Int(text[index + 1] & 0x7F)]))
      index += 2
      kept = index
    }
    guard kept > text.startIndex else { return nil }
    out.append(contentsOf: text[kept...])
    return out
  }
}
