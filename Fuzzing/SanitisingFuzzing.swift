import News

@testable import Extraction

/// Whatever markup comes in, what goes out holds only what is allowed, and reads back to itself.
///
/// What is allowed is written down here once more, so that a slip in the sanitiser's own list is
/// seen.
enum SanitisingFuzzing {
  private static let elements: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col",
    "colgroup", "data", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption",
    "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark",
    "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub",
    "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul",
    "var", "wbr",
  ]
  private static let plainAttributes: Set<String> = [
    "alt", "colspan", "datetime", "dir", "height", "lang", "loading", "open", "rel", "reversed",
    "rowspan", "scope", "span", "start", "title", "type", "value", "width", "decoding",
    "referrerpolicy",
  ]
  private static let addresses: Set<String> = ["cite", "href", "src"]

  static func feed(_ bytes: [UInt8]) {
    let source = DecodedText(bytes).bytes
    let base = bytes.count % 2 == 0 ? WebAddress("https://sahl.example/a/b?c=d") : nil
    let sanitiser = Sanitiser(base: base)
    let safe = sanitiser.sanitised(source)
    promise(safe.utf8.count <= 4 * source.count + 65_536, "what goes out is in proportion")
    promise(sanitiser.sanitised(safe) == safe, "sanitising twice changes nothing")
    checkAllowed(safe)
  }

  /// Checks that markup of our own writing holds nothing that could act.
  static func checkAllowed(_ html: String) {
    let source = Array(("<!doctype html><body>" + html).utf8)
    let document = MarkupDocument(parsing: source, as: .html)
    guard let body = document.body else {
      promise(false, "there is a body")
      return
    }
    for node in document.descendants(of: body) {
      switch document.kind(of: node) {
      case .text: continue
      case .element: checkElement(node, in: document)
      case .comment, .cdata, .doctype, .instruction, .document:
        promise(false, "only elements and texts go out, but \(document.kind(of: node))")
      }
    }
  }

  private static func checkElement(_ node: MarkupNode, in document: MarkupDocument) {
    let name = document.name(of: node)
    promise(elements.contains(name), "no element \(name) goes out")
    for attribute in document.attributes(of: node) {
      let attributeName = String(decoding: attribute.name, as: UTF8.self)
      guard addresses.contains(attributeName) else {
        promise(plainAttributes.contains(attributeName), "no attribute \(attributeName) goes out")
        continue
      }
      let value = String(decoding: attribute.value, as: UTF8.self)
      promise(
        value.hasPrefix("https://") || value.hasPrefix("http://")
          || attributeName == "href" && value.hasPrefix("mailto:"),
        "no address like \(value) goes out")
    }
  }
}
