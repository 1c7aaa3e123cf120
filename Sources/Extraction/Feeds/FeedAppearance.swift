import News

extension UnrecognisedFeed.Appearance {
  /// What an answer seems to be that has no feed in it.
  ///
  /// - Parameters:
  ///   - raw: the answer as it came.
  ///   - text: the same as UTF-8.
  init(of raw: [UInt8], decodedTo text: [UInt8]) {
    guard let first = text.first(where: { $0 > 0x20 }) else {
      self = .nothing
      return
    }
    if Self.isBinary(raw, text) {
      self = .binary
    } else if first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
      JSONValue(parsing: text, lenient: true) != nil
    {
      self = .json
    } else if let root = Self.outermostElement(of: text) {
      self = Self.appearance(of: text, root: root)
    } else {
      self = .text
    }
  }

  private static func appearance(of text: [UInt8], root: String) -> Self {
    switch root.lowercased() {
    case "sitemapindex": return .sitemapIndex
    case "html", "head", "body", "title", "meta", "div", "p", "br", "script", "center", "h1",
      "form",
      "table", "b", "font", "link":
      let page = MarkupDocument(parsing: text, as: .html)
      let title = page.elements(.title, in: page.root).first { _ in true }
        .flatMap { node -> String? in
          var repairs = FeedRepairs()
          let bytes = Array(page.text(of: node).utf8)
          return FeedText(bytes: bytes[...], nature: .plain).line(limit: 200, &repairs)
        }
      let asksForPassword = page.elements(.input, in: page.root).contains {
        page.attribute("type", of: $0)?.lowercased() == "password"
      }
      return asksForPassword ? .login(title: title) : .page(title: title)
    default: return .xml(root: root)
    }
  }

  /// The name of the first tag; nothing if there is none.
  private static func outermostElement(of text: [UInt8]) -> String? {
    let bytes = text.span
    var index = 0
    while let open = bytes.position(of: UInt8(ascii: "<"), from: index) {
      index = open + 1
      if bytes.has("!--", at: index) {
        while index < bytes.count, !bytes.has("-->", at: index) { index += 1 }
        continue
      }
      if bytes.has("!doctype html", at: index) { return "html" }
      guard index < bytes.count, bytes[index].isASCIILetter else { continue }
      var end = index
      while end < bytes.count, end - index < 40, !bytes[end].isMarkupBlank, bytes[end] != 0x3E,
        bytes[end] != 0x2F
      {
        end += 1
      }
      return String(decoding: text[index..<end], as: UTF8.self)
    }
    return nil
  }

  /// Whether it begins as pictures, archives and programs do, or is full of control characters.
  private static func isBinary(_ raw: [UInt8], _ text: [UInt8]) -> Bool {
    let magic: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("%PDF".utf8),
      [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B], Array("RIFF".utf8), [0x7F, 0x45, 0x4C, 0x46],
      Array("wOFF".utf8), Array("OggS".utf8), Array("ID3".utf8),
    ]
    if magic.contains(where: { raw.starts(with: $0) }) { return true }
    let sample = text.prefix(1024)
    let controls = sample.count { $0 < 0x20 && !(0x09...0x0D).contains($0) }
    return controls * 10 > sample.count
  }
}
