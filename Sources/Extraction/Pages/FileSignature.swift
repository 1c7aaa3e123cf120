/// Tells by the first bytes of an answer what it is, if it is no page.
enum FileSignature {
  /// What the bytes seem to be, in English; nothing if they may well be a page.
  static func name(of bytes: [UInt8], contentType: String?) -> String? {
    if let known = known.first(where: { $0.matches(bytes) }) { return known.name }
    let head = bytes.prefix(2048)
    guard !head.contains(UInt8(ascii: "<")) else { return nil }
    if let name = name(ofType: contentType) { return name }
    // UTF-16 has a NUL in every other byte, but then it has a mark in front or only those.
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    let controls = head.count { $0 < 0x09 || (0x0E..<0x20).contains($0) || $0 == 0x7F }
    return controls * 10 > head.count ? "a binary file" : nil
  }

  private static func name(ofType contentType: String?) -> String? {
    guard let type = contentType?.split(separator: ";").first?.lowercased() else { return nil }
    let bare = type.filter { $0 != " " }
    return types.first { bare.hasPrefix($0.prefix) }?.name
  }

  private struct Mark {
    let name: String
    let bytes: [UInt8]
    var offset = 0

    func matches(_ file: [UInt8]) -> Bool {
      file.count >= offset + bytes.count && file.dropFirst(offset).starts(with: bytes)
    }
  }

  private static let types: [(prefix: String, name: String)] = [
    ("image/", "a picture"), ("audio/", "a sound"), ("video/", "a film"), ("font/", "a font"),
    ("application/json", "JSON"), ("application/pdf", "a PDF document"),
    ("application/zip", "an archive"), ("application/octet-stream", "a binary file"),
  ]

  private static let known: [Mark] = [
    Mark(name: "a PDF document", bytes: Array("%PDF-".utf8)),
    Mark(name: "a PNG picture", bytes: [0x89, 0x50, 0x4E, 0x47]),
    Mark(name: "a JPEG picture", bytes: [0xFF, 0xD8, 0xFF]),
    Mark(name: "a GIF picture", bytes: Array("GIF8".utf8)),
    Mark(name: "a WebP picture", bytes: Array("WEBP".utf8), offset: 8),
    Mark(name: "a TIFF picture", bytes: [0x49, 0x49, 0x2A, 0x00]),
    Mark(name: "an icon", bytes: [0x00, 0x00, 0x01, 0x00]),
    Mark(name: "a film", bytes: Array("ftyp".utf8), offset: 4),
    Mark(name: "a film", bytes: [0x1A, 0x45, 0xDF, 0xA3]),
    Mark(name: "a sound", bytes: Array("ID3".utf8)),
    Mark(name: "a sound", bytes: Array("OggS".utf8)),
    Mark(name: "a sound", bytes: Array("WAVE".utf8), offset: 8),
    Mark(name: "an archive", bytes: [0x50, 0x4B, 0x03, 0x04]),
    Mark(name: "an archive", bytes: [0x1F, 0x8B]),
    Mark(name: "an archive", bytes: Array("Rar!".utf8)),
    Mark(name: "an archive", bytes: [0x37, 0x7A, 0xBC, 0xAF]),
    Mark(name: "an archive", bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
    Mark(name: "an archive", bytes: Array("BZh".utf8)),
    Mark(name: "an archive", bytes: [0x28, 0xB5, 0x2F, 0xFD]),
    Mark(name: "a program", bytes: [0x7F, 0x45, 0x4C, 0x46]),
    Mark(name: "a program", bytes: Array("MZ".utf8)),
    Mark(name: "a program", bytes: [0xCA, 0xFE, 0xBA, 0xBE]),
    Mark(name: "a program", bytes: [0x00, 0x61, 0x73, 0x6D]),
    Mark(name: "a font", bytes: Array("wOFF".utf8)),
    Mark(name: "a font", bytes: Array("wOF2".utf8)),
    Mark(name: "a database", bytes: Array("SQLite format 3".utf8)),
    Mark(name: "an old Office document", bytes: [0xD0, 0xCF, 0x11, 0xE0]),
  ]
}
