/// How the characters of a page or feed were written as bytes: the encodings of the Encoding standard.
///
/// UTF-32 besides, which the standard left out; GBK is read as gb18030, and ISO-8859-8-I as
/// ISO-8859-8.
enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case utf32LittleEndian = "utf-32le"
  case utf32BigEndian = "utf-32be"
  case ibm866
  case iso88592 = "iso-8859-2"
  case iso88593 = "iso-8859-3"
  case iso88594 = "iso-8859-4"
  case iso88595 = "iso-8859-5"
  case iso88596 = "iso-8859-6"
  case iso88597 = "iso-8859-7"
  case iso88598 = "iso-8859-8"
  case iso885910 = "iso-8859-10"
  case iso885913 = "iso-8859-13"
  case iso885914 = "iso-8859-14"
  case iso885915 = "iso-8859-15"
  case iso885916 = "iso-8859-16"
  case koi8r = "koi8-r"
  case koi8u = "koi8-u"
  case macintosh
  case windows874 = "windows-874"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case windows1258 = "windows-1258"
  case macCyrillic = "x-mac-cyrillic"
  case gb18030
  case big5
  case eucJP = "euc-jp"
  case iso2022JP = "iso-2022-jp"
  case shiftJIS = "shift_jis"
  case eucKR = "euc-kr"

  /// Reads a label as the Encoding standard does: without regard to case and outer blanks.
  ///
  /// - Returns: nil if the label names no encoding known here.
  init?(label: some Collection<UInt8>) {
    let name = String(
      decoding: label.lazy.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        .prefix(40),
      as: UTF8.self)
    guard let encoding = Self.labels[name] else { return nil }
    self = encoding
  }

  /// Reads a label given as text.
  init?(label: String) {
    self.init(label: label.utf8)
  }

  /// Bytes of a unit, and whether the first one counts most; nil unless it is UTF-16 or UTF-32.
  var wideUnit: (bytes: Int, isBigEndian: Bool)? {
    switch self {
    case .utf16LittleEndian: (2, false)
    case .utf16BigEndian: (2, true)
    case .utf32LittleEndian: (4, false)
    case .utf32BigEndian: (4, true)
    default: nil
    }
  }

  /// The upper half of an encoding of one byte a character; nil for the others.
  var upperHalf: [UInt16]? { SingleByteTable.upperHalf(of: self) }

  /// Whether some characters are two bytes or four, by tables.
  var isMultiByte: Bool {
    switch self {
    case .gb18030, .big5, .eucJP, .iso2022JP, .shiftJIS, .eucKR: true
    default: false
    }
  }
}
