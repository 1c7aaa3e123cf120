/// How the characters of a page or feed were written as bytes.
///
/// Only encodings in which Arabic, Persian or Urdu news, or what surrounds it, is really met.
enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case utf32LittleEndian = "utf-32le"
  case utf32BigEndian = "utf-32be"
  case windows1256 = "windows-1256"
  case iso88596 = "iso-8859-6"
  case windows1252 = "windows-1252"
  case windows1251 = "windows-1251"
  case koi8r = "koi8-r"
  case windows1254 = "windows-1254"

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
  var upperHalf: [UInt16]? {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian: nil
    case .windows1256: SingleByteTable.windows1256
    case .iso88596: SingleByteTable.iso88596
    case .windows1252: SingleByteTable.windows1252
    case .windows1251: SingleByteTable.windows1251
    case .koi8r: SingleByteTable.koi8r
    case .windows1254: SingleByteTable.windows1254
    }
  }

  private static let labels: [String: TextEncoding] = {
    let names: [TextEncoding: String] = [
      .utf8: "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8",
      .utf16LittleEndian:
        "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf16 utf-16le",
      .utf16BigEndian: "unicodefffe utf-16be",
      // The standard left UTF-32 out; a few feeds didn't.
      .utf32LittleEndian: "utf-32 utf32 utf-32le",
      .utf32BigEndian: "utf-32be",
      .windows1256: "cp1256 windows-1256 x-cp1256 windows1256 win-1256 cp-1256",
      .iso88596: """
      arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e \
      iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
      """,
      .windows1252: """
      ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 \
      iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252
      """,
      .windows1251: "cp1251 windows-1251 x-cp1251",
      .koi8r: "cskoi8r koi koi8 koi8-r koi8_r",
      .windows1254: """
      cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 \
      latin5 windows-1254 x-cp1254
      """,
    ]
    var labels: [String: TextEncoding] = [:]
    for (encoding, list) in names {
      for name in list.split(separator: " ") { labels[String(name)] = encoding }
    }
    return labels
  }()
}
