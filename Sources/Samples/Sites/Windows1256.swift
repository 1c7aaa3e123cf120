/// The Arabic code page of Windows, as the WHATWG's Encoding Standard tables it.
enum Windows1256 {
  /// The bytes of a page; what the code page lacks becomes a numeric reference, as browsers do it.
  static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.unicodeScalars.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if let byte = byteOf[scalar] {
        bytes.append(byte)
      } else {
        bytes.append(contentsOf: "&#\(scalar.value);".utf8)
      }
    }
    return bytes
  }

  /// Whether it has every character of a text.
  static func hasAll(of text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.isASCII || byteOf[$0] != nil }
  }

  private static let byteOf: [Unicode.Scalar: UInt8] = {
    var byteOf: [Unicode.Scalar: UInt8] = [:]
    for (index, scalar) in upperHalf.enumerated() {
      byteOf[scalar] = UInt8(0x80 + index)
    }
    return byteOf
  }()

  /// What the bytes 0x80 to 0xFF stand for.
  private static let upperHalf: [Unicode.Scalar] = [
    "€", "پ", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "ٹ", "‹", "Œ", "چ", "ژ", "ڈ",
    "گ", "‘", "’", "“", "”", "•", "–", "—", "ک", "™", "ڑ", "›", "œ", "\u{200C}", "\u{200D}", "ں",
    "\u{A0}", "،", "¢", "£", "¤", "¥", "¦", "§", "¨", "©", "ھ", "«", "¬", "\u{AD}", "®", "¯",
    "°", "±", "²", "³", "´", "µ", "¶", "·", "¸", "¹", "؛", "»", "¼", "½", "¾", "؟",
    "ہ", "ء", "آ", "أ", "ؤ", "إ", "ئ", "ا", "ب", "ة", "ت", "ث", "ج", "ح", "خ", "د",
    "ذ", "ر", "ز", "س", "ش", "ص", "ض", "×", "ط", "ظ", "ع", "غ", "\u{640}", "ف", "ق", "ك",
    "à", "ل", "â", "م", "ن", "ه", "و", "ç", "è", "é", "ê", "ë", "ى", "ي", "î", "ï",
    "\u{64B}", "\u{64C}", "\u{64D}", "\u{64E}", "ô", "\u{64F}", "\u{650}", "÷", "\u{651}", "ù",
    "\u{652}", "û", "ü", "\u{200E}", "\u{200F}", "ے",
  ]
}
