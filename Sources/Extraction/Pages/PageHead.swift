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
        guard let type = document.attribute("type", of: node),
          type.lowercased().contains("ld+json"),
          let content = document.firstChild(of: node)
        else { continue }
        data.read(document.contentBytes(of: content))
      case .svg, .math: walk.skipContent()
      default: break
      }
    }
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
