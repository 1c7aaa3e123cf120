import News

/// What a page says of itself for machines: `<title>`, `<meta>`, `<link>`, JSON-LD, `lang`.
struct PageHead {
  var title: String?
  /// The first value of each `meta`, by its `property`, `name`, `itemprop` or `http-equiv` in lower
  /// case.
  private(set) var values: [String: String] = [:]
  var canonical: String?
  /// The page this one is the AMP or print variant of says so by ``canonical``; this is where
  /// relative addresses start.
  var base: String?
  var language: String?
  var data = StructuredData()
  /// The first day of publication that a program of the page holds, as it stands there.
  private(set) var scriptedDay: String?

  /// No more names are kept of one page.
  private static let mostNames = 400
  private static let longestValue = 8192

  init(_ document: MarkupDocument) {
    if let html = document.documentElement {
      language = document.attribute("lang", of: html) ?? document.attribute("xml:lang", of: html)
    }
    var walk = document.descendants(of: document.root)
    while let node = walk.next() {
      switch document.tag(of: node) {
      case .title where title == nil && document.namespace(of: node) == .html:
        let text = CleanText.cleaned(document.text(of: node))
        title = text.isEmpty ? nil : text
      case .meta: take(meta: node, in: document)
      case .base where base == nil: base = document.attribute("href", of: node)
      case .link
      where canonical == nil && document.attribute("rel", of: node, contains: "canonical"):
        canonical = document.attribute("href", of: node)
      case .script:
        guard let content = document.firstChild(of: node) else { continue }
        let bytes = document.contentBytes(of: content)
        if let type = document.attributeBytes("type", of: node),
          type.span.holds("ld+json")
        {
          data.read(bytes)
        } else if scriptedDay == nil {
          scriptedDay = Self.day(inScript: bytes)
        }
      case .svg, .math: walk.skipContent()
      default: break
      }
    }
  }

  /// Names under which systems keep when a story was published.
  ///
  /// A bare `date` isn't among them: weather, matches and advertisements have one too.
  private static let dayNames: [[UInt8]] = [
    "datePublished", "published_at", "publishedAt", "publishDate", "publish_date", "publishedDate",
    "published_date", "publicationDate", "pubDate", "date_published", "publishedTime",
  ].map { Array($0.utf8) }

  /// The value of the first `"publishedAt": "2020-…"`; one pass, nothing is parsed.
  private static func day(inScript bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count <= 1 << 20 else { return nil }
    let quote = UInt8(ascii: "\"")
    let span = bytes.span
    var next = 0
    // A time begins with a quote and its century.
    while let place = span.position(of: quote, UInt8(ascii: "2"), from: next),
      place + 8 < span.count
    {
      next = place + 1
      guard span[place + 2] == UInt8(ascii: "0"), span[place + 5] == UInt8(ascii: "-") else {
        continue
      }
      let index = bytes.startIndex + place
      let name = name(before: index, in: bytes)
      if dayNames.contains(where: { name.elementsEqual($0) }) {
        let value = bytes[(index + 1)...].prefix(40).prefix { $0 != quote }
        return String(decoding: value, as: UTF8.self)
      }
      next = place + 6
    }
    return nil
  }

  /// The name in front of a value: letters before a colon, in quotes or not.
  private static func name(before value: Int, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let marks: [UInt8] = [0x20, 0x22, 0x27, 0x3A]
    var end = value
    while end > bytes.startIndex, value - end < 5, marks.contains(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > bytes.startIndex, end - start < 20, !marks.contains(bytes[start - 1]),
      bytes[start - 1] != 0x2C, bytes[start - 1] != 0x7B
    {
      start -= 1
    }
    return bytes[start..<end]
  }

  private mutating func take(meta node: MarkupNode, in document: MarkupDocument) {
    guard let bytes = document.attributeBytes("content", of: node), !bytes.isEmpty,
      bytes.count <= Self.longestValue
    else { return }
    var value: String?
    for attribute in ["property", "name", "itemprop", "http-equiv"] {
      guard values.count < Self.mostNames,
        let name = document.attribute(attribute, of: node)?.lowercased(), name.utf8.count < 64,
        values[name] == nil
      else { continue }
      let text = value ?? Self.decodedTwice(String(decoding: bytes, as: UTF8.self))
      value = text
      if !text.isEmpty { values[name] = text }
    }
  }

  /// The first of some names that has a value.
  subscript(names: String...) -> String? {
    for name in names {
      if let value = values[name] { return value }
    }
    return nil
  }

  /// Some outlets escape what is escaped already: «&amp;nbsp;».
  private static func decodedTwice(_ text: String) -> String {
    CleanText.cleaned(text.utf8.contains(UInt8(ascii: "&")) ? decoded(text) : text)
  }

  /// A text whose character references are characters, and whose tags are gone.
  static func decoded(_ text: String) -> String {
    let document = MarkupDocument(parsing: Array(text.utf8), as: .html)
    guard let body = document.body else { return text }
    return document.text(of: body)
  }
}
