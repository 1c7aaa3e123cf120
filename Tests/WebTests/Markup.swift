/// Markup read back, strictly: what our own pages must be is well-formed.
struct Markup {
  /// An element with what it holds.
  final class Element {
    let name: String
    let attributes: [(name: String, value: String)]
    var children: [Element] = []
    var pieces: [Piece] = []

    enum Piece {
      case text(String)
      case element(Element)
    }

    init(name: String, attributes: [(name: String, value: String)]) {
      self.name = name
      self.attributes = attributes
    }

    subscript(_ attribute: String) -> String? {
      attributes.first { $0.name == attribute }?.value
    }

    /// Its words and those inside it.
    var text: String {
      pieces.reduce(into: "") { text, piece in
        switch piece {
        case .text(let words): text += words
        case .element(let element): text += element.text
        }
      }
    }

    /// Itself and every element inside it.
    var all: [Element] { [self] + children.flatMap(\.all) }

    func has(class name: String) -> Bool {
      (self["class"] ?? "").split(separator: " ").contains(Substring(name))
    }
  }

  let source: String
  let root: Element
  /// What is wrong with it; nothing if it is well-formed.
  let fault: String?

  private static let void: Set<String> = ["meta", "link", "input", "br"]

  init(_ bytes: [UInt8]) {
    source = String(decoding: bytes, as: UTF8.self)
    let root = Element(name: "", attributes: [])
    var open = [root]
    var fault: String?
    var rest = source[...]
    if rest.hasPrefix("<!doctype html>") { rest = rest.dropFirst(15) }
    while let mark = rest.firstIndex(of: "<") {
      open.last?.pieces.append(.text(Self.unescaped(rest[..<mark])))
      guard let end = rest[mark...].firstIndex(of: ">") else {
        fault = "a tag without an end"
        break
      }
      let tag = rest[rest.index(after: mark)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        if open.last?.name != String(tag.dropFirst()) {
          fault = fault ?? "</\(tag.dropFirst())> closes <\(open.last?.name ?? "")>"
        }
        if open.count > 1 { open.removeLast() }
        continue
      }
      let element = Self.element(tag)
      open.last?.children.append(element)
      open.last?.pieces.append(.element(element))
      if !Self.void.contains(element.name) { open.append(element) }
    }
    if open.count > 1 { fault = fault ?? "<\(open.last?.name ?? "")> stays open" }
    self.root = root
    self.fault = fault
  }

  /// Every element of that name.
  func all(_ name: String) -> [Element] { root.all.filter { $0.name == name } }

  /// The first element of that name.
  func first(_ name: String) -> Element? { all(name).first }

  /// Every element of that class.
  func all(class name: String) -> [Element] { root.all.filter { $0.has(class: name) } }

  /// The words of the page's body.
  var text: String { first("body")?.text ?? root.text }

  /// Where its links lead.
  var links: [String] { all("a").compactMap { $0["href"] } }

  private static func element(_ tag: Substring) -> Element {
    let name = tag.prefix { $0 != " " }
    var rest = tag.dropFirst(name.count)
    var attributes: [(name: String, value: String)] = []
    while let start = rest.firstIndex(where: { $0 != " " }) {
      rest = rest[start...]
      let attribute = rest.prefix { $0 != "=" && $0 != " " }
      rest = rest.dropFirst(attribute.count)
      guard rest.hasPrefix("=\"") else {
        attributes.append((String(attribute), ""))
        continue
      }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      attributes.append((String(attribute), unescaped(value)))
      rest = rest.dropFirst(3 + value.count)
    }
    return Element(name: String(name), attributes: attributes)
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&amp;", with: "&")
  }
}
