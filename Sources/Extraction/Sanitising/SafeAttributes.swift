import News

/// The attributes of one element of foreign markup that may stay, in a fixed order.
struct SafeAttributes {
  private(set) var list: [(name: StaticString, value: String)] = []

  private let document: MarkupDocument
  private let node: MarkupNode
  private let base: WebAddress?

  init(of node: MarkupNode, as tag: TagName, in document: MarkupDocument, base: WebAddress?) {
    self.document = document
    self.node = node
    self.base = base
    if tag == .br || tag == .wbr || tag == .hr { return }
    read(tag)
    keep("dir") { Self.isDirection($0) }
    keep("lang") { Self.isLanguage($0) }
    keepWords("title", limit: 1_000)
  }

  /// Whether the element says anything about the language or direction of what it holds.
  var saysHowToRead: Bool {
    list.contains { ["dir", "lang"].contains($0.name.description) }
  }

  private mutating func read(_ tag: TagName) {
    switch tag {
    case .a:
      keepAddress("href") { SafeAddress.link($0, base: $1) }
      if !list.isEmpty { list.append(("rel", "noopener nofollow ugc")) }
    case .img:
      readPicture()
    case .blockquote, .q, .del, .ins:
      keepAddress("cite") { SafeAddress.page($0, base: $1) }
      if tag == .del || tag == .ins { keep("datetime") { Self.isMachineText($0) } }
    case .time: keep("datetime") { Self.isMachineText($0) }
    case .data: keep("value") { Self.isMachineText($0) }
    case .ol:
      keep("start") { Self.isNumber($0, upTo: 999_999) }
      keep("type") { $0.count == 1 && "1aAiI".utf8.contains($0.first ?? 0) }
      if document.attributeBytes("reversed", of: node) != nil { list.append(("reversed", "")) }
    case .li: keep("value") { Self.isNumber($0, upTo: 999_999) }
    case .td, .th:
      // As far as browsers go; wider ones only cost memory.
      keep("colspan") { Self.isNumber($0, upTo: 1_000) }
      keep("rowspan") { Self.isNumber($0, upTo: 1_000) }
      if tag == .th {
        keep("scope") { value in
          ["row", "col", "rowgroup", "colgroup"].contains { MarkupDocument.equal(value, $0) }
        }
      }
    case .col, .colgroup: keep("span") { Self.isNumber($0, upTo: 1_000) }
    case .details:
      if document.attributeBytes("open", of: node) != nil { list.append(("open", "")) }
    default: break
    }
  }

  /// A picture is one only with an address; pages that load it late keep it elsewhere.
  private mutating func readPicture() {
    for name in ["src", "data-src", "data-original", "data-lazy-src"] {
      if let value = document.attributeBytes(name, of: node),
        let address = SafeAddress.page(value, base: base)
      {
        list.append(("src", address))
        break
      }
    }
    keepWords("alt", limit: 2_000)
    keep("width") { Self.isNumber($0, upTo: 10_000) }
    keep("height") { Self.isNumber($0, upTo: 10_000) }
  }

  // MARK: Ways to keep one

  private mutating func keep(_ name: StaticString, where isFine: (ArraySlice<UInt8>) -> Bool) {
    guard let value = document.attributeBytes(name.description, of: node), isFine(value) else {
      return
    }
    list.append((name, String(decoding: value, as: UTF8.self)))
  }

  private mutating func keepWords(_ name: StaticString, limit: Int) {
    guard let value = document.attributeBytes(name.description, of: node), value.count <= limit
    else { return }
    list.append((name, String(decoding: value, as: UTF8.self)))
  }

  private mutating func keepAddress(
    _ name: StaticString, reading: (ArraySlice<UInt8>, WebAddress?) -> String?
  ) {
    guard let value = document.attributeBytes(name.description, of: node),
      let address = reading(value, base)
    else { return }
    list.append((name, address))
  }

  private static func isNumber(_ value: ArraySlice<UInt8>, upTo limit: Int) -> Bool {
    guard (1...6).contains(value.count), value.allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
    return value.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= limit
  }

  private static func isDirection(_ value: ArraySlice<UInt8>) -> Bool {
    ["rtl", "ltr", "auto"].contains { MarkupDocument.equal(value, $0) }
  }

  private static func isLanguage(_ value: ArraySlice<UInt8>) -> Bool {
    (1...35).contains(value.count)
      && value.allSatisfy { $0.isASCIILetter || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }
  }

  /// Times, numbers and codes.
  private static func isMachineText(_ value: ArraySlice<UInt8>) -> Bool {
    (1...64).contains(value.count)
      && value.allSatisfy { byte in
        byte.isASCIILetter || byte &- 0x30 < 10 || " +-.:/_".utf8.contains(byte)
      }
  }
}
