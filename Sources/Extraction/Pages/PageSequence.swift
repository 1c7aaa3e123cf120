import News

/// An address as one page of several: what all of them share, and which page it is.
///
/// `/story`, `/story/2`, `/story/page/2`, `/story-2.html`, `/story?page=2`.
struct PageOfSequence: Hashable {
  /// What all pages share.
  let stem: String
  /// Which page, from 1.
  let number: Int
  /// Whether a bare number tells the page: it could be another story's, too.
  let isBare: Bool

  /// The highest number that counts pages; what is higher counts stories.
  static let most = 40
  /// Addresses of stories are shorter, and ask for less; others would be read for seconds.
  private static let longest = 1_000
  private static let mostPairs = 20

  /// All the ways to read an address, the whole as a first page before others; none of one that is
  /// longer than addresses of stories are.
  static func readings(of address: WebAddress) -> [PageOfSequence] {
    let query = address.query ?? ""
    let path = address.path
    guard path.utf8.count + query.utf8.count <= longest else { return [] }
    func stem(_ path: String, _ query: String) -> String {
      let end = path.utf8.lastIndex { $0 != UInt8(ascii: "/") }
      return address.host + (end.map { path[...$0] } ?? "/") + "?" + query
    }
    var readings = [PageOfSequence(stem: stem(path, query), number: 1, isBare: false)]
    let pairs = query.split(separator: "&")
    for (index, pair) in pairs.enumerated() where pairs.count <= mostPairs {
      let sides = pair.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, names.contains(sides[0].lowercased()), let number = page(sides[1])
      else { continue }
      var rest = pairs
      rest.remove(at: index)
      readings.append(
        PageOfSequence(
          stem: stem(path, rest.joined(separator: "&")), number: number, isBare: false))
    }
    readings += byPath(path).map { path, number, isBare in
      PageOfSequence(stem: stem(path, query), number: number, isBare: isBare)
    }
    return readings
  }

  private static let names: Set<String> = [
    "page", "pg", "p", "pagenum", "pageno", "page_no", "pagenumber", "currentpage", "part", "seite",
  ]

  private static func page(_ text: Substring) -> Int? {
    guard text.utf8.count <= 2, let number = Int(text), (1...most).contains(number) else {
      return nil
    }
    return number
  }

  private static func byPath(_ path: String) -> [(path: String, number: Int, isBare: Bool)] {
    var parts = path.split(separator: "/")
    guard parts.count <= 40, let last = parts.last else { return [] }
    parts.removeLast()
    func joined(_ last: Substring? = nil) -> String {
      "/" + (parts + (last.map { [$0] } ?? [])).joined(separator: "/")
    }
    if let number = page(last) {
      if let word = parts.last?.lowercased(), names.contains(word) {
        parts.removeLast()
        return [(joined(), number, false)]
      }
      return parts.isEmpty ? [] : [(joined(), number, true)]
    }
    // `story-2.html`, `story_page2`, `page-2`.
    let dot = last.lastIndex(of: ".")
    let name = dot.map { last[..<$0] } ?? last
    let ending = dot.map { last[$0...] } ?? ""
    let digits = name.reversed().prefix { ("0"..."9").contains($0) }.count
    guard digits > 0, let number = page(name.suffix(digits)) else { return [] }
    var head = name.dropLast(digits)
    var isBare = true
    for word in ["page", "p", "seite"] where head.lowercased().hasSuffix(word) {
      let before = head.dropLast(word.count)
      guard before.isEmpty || before.last.map({ "-_,".contains($0) }) ?? false else { continue }
      head = before
      isBare = false
      break
    }
    guard isBare || !head.isEmpty else { return [(joined(), number, false)] }
    guard let mark = head.last, "-_,".contains(mark) else { return [] }
    return [(joined(head.dropLast() + ending), number, isBare)]
  }
}

extension PageReading {
  private static let mostPages = 19
  /// A pager stands right behind the text.
  private static let blocksBehind = 12

  /// Where the article goes on, in order; empty where this is its last page or its only one.
  ///
  /// Only addresses that differ from the page's own by the number of a page count: «التالي» leads
  /// to the next story as often.
  var nextPages: [WebAddress] {
    guard article.kind == .article || article.kind == .gallery,
      let own = context.address ?? article.canonicalURL
    else { return [] }
    let mine = PageOfSequence.readings(of: own)
    var found: [Int: WebAddress] = [:]
    lazy var beginnings = linkedBeginnings
    func take(_ text: String) {
      guard let address = address(text), address.host == own.host, found.count < 100 else { return }
      for other in PageOfSequence.readings(of: address) where other.number > 1 {
        guard let own = mine.last(where: { $0.stem == other.stem }), other.number > own.number,
          !own.isBare || own.number == 1 || beginnings.contains(own.stem)
        else { continue }
        if found[other.number] == nil { found[other.number] = address }
      }
    }
    if let next = head.next { take(next) }
    let last = body.verdicts.lastIndex(where: \.isKept) ?? -1
    for link in outline.links.prefix(4_000) where link.block < outline.blocks.count {
      let block = outline.blocks[link.block]
      let roles = body.trusted[block.box]
      guard link.block <= last + Self.blocksBehind, !roles.contains(.comments),
        roles.isDisjoint(with: [.related, .sidebar, .footer]), link.end - link.start <= 60
      else { continue }
      take(link.address)
    }
    return found.sorted { $0.key < $1.key }.prefix(Self.mostPages).map(\.value)
  }

  /// What the addresses that the page links to share, each taken for the first of several pages.
  private var linkedBeginnings: Set<String> {
    var stems: Set<String> = []
    for link in outline.links.prefix(2_000) {
      guard let address = address(link.address) else { continue }
      for reading in PageOfSequence.readings(of: address) where reading.number == 1 {
        stems.insert(reading.stem)
      }
    }
    return stems
  }
}
