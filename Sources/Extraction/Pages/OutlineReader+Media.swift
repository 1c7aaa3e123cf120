import News

/// What stands on a page besides text: pictures, films, frames, doors, and how lists and tables are
/// set.
extension OutlineReader {
  mutating func takePicture(_ node: MarkupNode) {
    guard outline.pictures.count < Self.mostOfAKind else { return }
    let names = ["data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "src"]
    var address: String?
    for name in names where address == nil {
      if let value = document.attribute(name, of: node), !value.isEmpty, value.utf8.count < 4096,
        !value.hasPrefix("data:")
      {
        address = value
      }
    }
    if address == nil,
      let set = document.attribute("srcset", of: node)
        ?? document.attribute("data-srcset", of: node)
    {
      let first = set.utf8.drop { $0 == 0x20 }.prefix { $0 != 0x20 }
      address = first.isEmpty ? nil : String(Substring(first))
    }
    guard let address else { return }
    let width = document.attribute("width", of: node).flatMap { Int($0.prefix { $0.isNumber }) }
    let height = document.attribute("height", of: node).flatMap { Int($0.prefix { $0.isNumber }) }
    // Icons and counters.
    guard (width ?? 200) >= 80, (height ?? 200) >= 50 else { return }
    outline.pictures.append(
      PagePicture(
        address: address, block: outline.blocks.count + (text.isEmpty ? 0 : 1), box: currentBox,
        link: openAddress))
  }

  /// Where the innermost link that is open leads.
  private var openAddress: String? {
    guard openLinks > 0 else { return nil }
    for item in open.reversed() {
      if case .link(let index) = item.kind { return index.map { outline.links[$0].address } ?? "" }
    }
    return nil
  }

  mutating func takeDoor() {
    guard outline.doors.count < Self.mostOfAKind else { return }
    outline.doors.append(
      PageDoor(block: outline.blocks.count + (text.isEmpty ? 0 : 1), box: currentBox))
  }

  /// The first `<source>` of a film or recording.
  private func source(inside node: MarkupNode) -> String? {
    var walk = document.descendants(of: node)
    var seen = 0
    while let inner = walk.next(), seen < 20 {
      seen += 1
      if document.tag(of: inner) == .source, let address = document.attribute("src", of: inner) {
        return address
      }
    }
    return nil
  }

  mutating func takeEmbed(_ node: MarkupNode) {
    guard outline.embeds.count < Self.mostOfAKind else { return }
    guard
      let address = document.attribute("src", of: node) ?? document.attribute("data-src", of: node)
        ?? source(inside: node), !address.isEmpty, address.utf8.count < 4096
    else { return }
    outline.embeds.append(
      PageEmbed(
        address: address, tag: document.tag(of: node),
        block: outline.blocks.count + (text.isEmpty ? 0 : 1), box: currentBox))
  }

  // MARK: Lists, tables and code

  /// Notes what a list, a cell or lines of code say of themselves.
  mutating func takeDetails(of node: MarkupNode, tag: TagName) {
    guard outline.details.count < Self.mostOfAKind else { return }
    var details = BoxDetails()
    switch tag {
    case .ol: details.start = number("start", of: node)
    case .td, .th:
      details.columns = number("colspan", of: node)
      details.rows = number("rowspan", of: node)
    // What stands inside other lines of code was read with them; two hundred deep it would be read
    // as often.
    case .pre where !isInCode:
      var walk = document.descendants(of: node)
      while let inner = walk.next() {
        guard document.kind(of: inner) == .element else { continue }
        if document.tag(of: inner) == .code { details.code = Self.code(document.rawText(of: node)) }
        break
      }
    default: return
    }
    if details != BoxDetails() { outline.details[currentBox] = details }
  }

  /// Whether the lines of code around the current box have been read.
  private var isInCode: Bool {
    var box = outline.boxes[currentBox].parent
    while box >= 0 {
      if outline.details[box]?.code != nil { return true }
      box = outline.boxes[box].parent
    }
    return false
  }

  private func number(_ name: String, of node: MarkupNode) -> Int? {
    document.attribute(name, of: node).flatMap { $0.utf8.count <= 6 ? Int($0) : nil }
  }

  /// Lines without the blank ones around them; empty if all are blank.
  private static func code(_ text: String) -> String {
    var lines = text.prefix(20_000).split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.first, line.allSatisfy({ $0 == " " || $0 == "\r" }) {
      lines.removeFirst()
    }
    while let line = lines.last, line.allSatisfy({ $0 == " " || $0 == "\r" }) { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
