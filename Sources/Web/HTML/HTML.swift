import News

/// Markup as a value: safe by construction, since text comes in by interpolation, which escapes,
/// and elements and attributes only through the names this folder knows.
struct HTML: Sendable {
  fileprivate indirect enum Node: Sendable {
    case text(String)
    case element(name: StaticString, attributes: [Attribute], content: [Node])
    case empty(name: StaticString, attributes: [Attribute])
    case data(JSONValue)
  }

  fileprivate var nodes: [Node]

  fileprivate init(nodes: [Node]) { self.nodes = nodes }

  /// Nothing.
  static let nothing = HTML(nodes: [])

  /// One piece after the other.
  static func + (left: HTML, right: HTML) -> HTML { HTML(nodes: left.nodes + right.nodes) }

  /// A block of data in the page's head that no browser runs.
  static func data(_ value: JSONValue) -> HTML { HTML(nodes: [.data(value)]) }

  /// Whether there is nothing to see.
  var isEmpty: Bool { nodes.isEmpty }

  /// The words alone, for a place that takes no markup.
  var words: String {
    func words(of nodes: [Node]) -> String {
      nodes.reduce(into: "") { words, node in
        switch node {
        case .text(let text): words += text
        case .element(_, _, let content): words += Self(nodes: content).words
        case .empty, .data: break
        }
      }
    }
    return words(of: nodes)
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension HTML: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var nodes: [Node] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      nodes.reserveCapacity(interpolationCount * 2 + 1)
    }

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { nodes.append(.text(literal)) }
    }

    mutating func appendInterpolation(_ text: String) {
      if !text.isEmpty { nodes.append(.text(text)) }
    }

    mutating func appendInterpolation(_ markup: HTML) { nodes.append(contentsOf: markup.nodes) }
  }

  init(stringLiteral text: String) { nodes = text.isEmpty ? [] : [.text(text)] }

  init(stringInterpolation: StringInterpolation) { nodes = stringInterpolation.nodes }
}

/// The kind of an element: call it with attributes and content to have one.
struct Tag: Sendable {
  private let name: StaticString

  init(_ name: StaticString) { self.name = name }

  func callAsFunction(_ attributes: Attribute?..., @HTMLBuilder content: () -> HTML) -> HTML {
    HTML(nodes: [
      .element(name: name, attributes: attributes.compactMap { $0 }, content: content().nodes)
    ])
  }
}

/// The kind of an element that holds nothing: `<meta>`, `<input>`.
struct VoidTag: Sendable {
  private let name: StaticString

  init(_ name: StaticString) { self.name = name }

  func callAsFunction(_ attributes: Attribute?...) -> HTML {
    HTML(nodes: [.empty(name: name, attributes: attributes.compactMap { $0 })])
  }
}

/// Writes pieces of markup one under the other.
///
/// It takes only ``HTML``, never a bare `String`, so that every text passes through interpolation.
@resultBuilder
enum HTMLBuilder {
  static func buildExpression(_ piece: HTML) -> HTML { piece }
  static func buildExpression(_ piece: HTML?) -> HTML { piece ?? .nothing }
  static func buildExpression(_ pieces: [HTML]) -> HTML { buildArray(pieces) }
  static func buildBlock(_ pieces: HTML...) -> HTML { buildArray(pieces) }
  static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .nothing }
  static func buildEither(first piece: HTML) -> HTML { piece }
  static func buildEither(second piece: HTML) -> HTML { piece }
  static func buildArray(_ pieces: [HTML]) -> HTML {
    if pieces.count == 1 { return pieces[0] }
    var nodes: [HTML.Node] = []
    for piece in pieces { nodes.append(contentsOf: piece.nodes) }
    return HTML(nodes: nodes)
  }
}

extension HTML {
  /// The markup as UTF-8.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return bytes
  }

  /// A whole page, from the document type on.
  var page: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(65_536)
    bytes.append(contentsOf: "<!doctype html>".utf8)
    write(into: &bytes)
    return bytes
  }

  private func write(into bytes: inout [UInt8]) { Self.write(nodes, into: &bytes) }

  private static func write(_ nodes: [Node], into bytes: inout [UInt8]) {
    for node in nodes {
      switch node {
      case .text(let text): Escaping.write(text, into: &bytes)
      case .empty(let name, let attributes): open(name, attributes, into: &bytes)
      case .element(let name, let attributes, let content):
        open(name, attributes, into: &bytes)
        write(content, into: &bytes)
        bytes.append(contentsOf: "</".utf8)
        Escaping.write(name, into: &bytes)
        bytes.append(UInt8(ascii: ">"))
      case .data(let value):
        bytes.append(contentsOf: "<script type=\"application/ld+json\">".utf8)
        Escaping.writeData(value, into: &bytes)
        bytes.append(contentsOf: "</script>".utf8)
      }
    }
  }

  private static func open(
    _ name: StaticString, _ attributes: [Attribute], into bytes: inout [UInt8]
  ) {
    bytes.append(UInt8(ascii: "<"))
    Escaping.write(name, into: &bytes)
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      Escaping.write(attribute.name, into: &bytes)
      guard let value = attribute.value else { continue }
      bytes.append(contentsOf: "=\"".utf8)
      Escaping.write(value, into: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }
}
