import Testing

@testable import Extraction

@Suite("Selectors of outlet rules")
struct SelectorTests {
  @Test(
    "Each form finds what it says",
    arguments: [
      ("p", "a b"), ("*", "x a i b s d c"), ("#b", "b"), (".lead", "a"), ("p.lead.first", "a"),
      ("P", "a b"), (".Lead", ""), ("[data-k]", "a b"), ("[data-k=one]", "a"),
      ("[DATA-K='one']", "a"),
      ("[data-k^='o']", "a"), ("[data-k$=\"o\"]", "b"), ("[data-k*='w']", "b"),
      ("[class~='2col']", "b"), ("[class~=\"first\"]", "a"), ("div p", "a b"), ("div > p", "a"),
      ("div > section p", "b"), ("#x > i", ""), ("p i, #d", "i d"), ("p:first-of-type", "a b"),
      ("div > *:nth-of-type(2)", "d"), ("div>section>p", "b"), ("a\\:b", "c"), (".\\32", nil),
      ("[data-k='']", ""), ("[data-k^='']", ""), ("[data-k*='']", ""), ("figure", ""),
    ] as [(String, String?)])
  func findsElements(selector: String, ids: String?) throws {
    let page = """
      <div id=x><p id=a class="lead first" data-k=one>1<i id=i>2</i></p>\
      <section id=s><p id=b class="2col" data-k=two>3</p></section><section id=d></section></div>\
      <a:b id=c></a:b>
      """.replacing("s->", with: "s>")
    guard let ids else {
      #expect(throws: SelectorReader.Fault.self) { try SelectorReader.selectors(in: selector) }
      return
    }
    let document = MarkupDocument(parsing: Array(page.utf8), as: .html)
    var program = SelectorProgram()
    #expect(program.add(try SelectorReader.selectors(in: selector)))
    let found = program.matches(in: document)[0].compactMap { document.attribute("id", of: $0) }
    let wanted = ids.split(separator: " ").map(String.init)
    #expect(Set(found) == Set(wanted), "\(selector)")
    #expect(found.count == wanted.count)
  }

  @Test(
    "A mistake is told where it stands",
    arguments: [
      ("", 0, .empty), ("  ", 1, .empty), ("p,", 1, .dangling(",")), (",p", 0, .dangling(",")),
      ("p >", 2, .dangling(">")), ("> p", 0, .dangling(">")), ("p > > i", 4, .dangling(">")),
      ("div.", 3, .nameMissing(after: ".")), ("div#", 3, .nameMissing(after: "#")),
      ("div .2col", 5, .digitFirst), ("p[data-k", 1, .unclosedBracket),
      ("p[k='x]", 4, .unclosedQuote), ("p[k=]", 4, .valueMissing),
      ("p:hover", 1, .unsupported(":hover")), ("p::before", 1, .unsupported("::")),
      ("h1 + p", 3, .unsupported("+")), ("h1 ~ p", 3, .unsupported("~")),
      ("p:nth-of-type(2n)", 1, .unsupported(":nth-of-type without a plain number")),
      ("p!", 1, .stray("!")), ("p[k!=x]", 3, .stray("!")), ("خبر؟»", 6, nil),
      ("p(", 1, .stray("(")),
    ] as [(String, Int, SelectorFault?)])
  func tellsMistakes(selector: String, at: Int, fault: SelectorFault?) throws {
    guard let fault else {
      // All letters beyond ASCII may stand in names, as CSS has it.
      #expect(try SelectorReader.selectors(in: selector).count == 1)
      return
    }
    #expect(throws: SelectorReader.Fault(at: at, fault: fault)) {
      try SelectorReader.selectors(in: selector)
    }
    #expect(fault.sentence.hasSuffix("."))
    #expect(fault.advice.hasSuffix("."))
  }

  @Test("A selector longer than any needs is refused")
  func refusesEndless() {
    let text = String(repeating: "div ", count: 200)
    #expect(throws: SelectorReader.Fault(at: 0, fault: .tooLong(most: 500))) {
      try SelectorReader.selectors(in: text)
    }
  }

  @Test("On any tree, matching in one walk finds what looking at each element by itself finds")
  func matchesAsBruteForce() throws {
    var all = 0
    for seed: UInt64 in 0..<150 {
      var chance = Chance(seed: seed)
      let document = MarkupDocument(parsing: Array(page(&chance).utf8), as: .html)
      var program = SelectorProgram()
      var lists: [[Selector]] = []
      for _ in 0..<12 {
        let text = (0...chance.below(2)).map { _ in selector(&chance) }.joined(separator: ", ")
        let list = try SelectorReader.selectors(in: text)
        guard program.add(list) else { break }
        lists.append(list)
      }
      let found = program.matches(in: document)
      try #require(found.count == lists.count)
      for (index, list) in lists.enumerated() {
        let wanted = document.descendants(of: document.root).filter { node in
          list.contains { BruteForce(document).matches($0.parts[...], node) }
        }
        #expect(found[index] == wanted, "seed \(seed): \(list)")
        all += wanted.count
      }
    }
    // Trees and selectors that never meet would prove nothing.
    #expect(all > 5_000)
  }

  @Test("A rule's hundred selectors and a page of ten thousand elements take one walk")
  func isLinear() throws {
    var program = SelectorProgram()
    for _ in 0..<30 { _ = program.add(try SelectorReader.selectors(in: "div div > div .x")) }
    let deep = String(repeating: "<div class='x y'>", count: 400)
    let flat = String(repeating: "<div class=x></div>", count: 10_000)
    let document = MarkupDocument(parsing: Array((deep + flat).utf8), as: .html)
    let found = program.matches(in: document)
    #expect(found.allSatisfy { $0.count == found[0].count })
    #expect(found[0].count > 10_000)
  }

  private static let names = ["div", "p", "b", "section", "x-y"]

  private func page(_ chance: inout Chance) -> String {
    var page = ""
    var open: [String] = []
    for _ in 0..<80 {
      if chance.below(3) == 0, let name = open.popLast() {
        page += "</\(name)>"
        continue
      }
      let name = Self.names[chance.below(Self.names.count)]
      page += "<\(name)"
      if chance.below(2) == 0 { page += " class='\(["k", "l", "k l", "K"][chance.below(4)])'" }
      if chance.below(6) == 0 { page += " id=\(["one", "two"][chance.below(2)])" }
      if chance.below(4) == 0 { page += " data-n='\(["ab", "abc", "b c", ""][chance.below(4)])'" }
      page += ">x"
      open.append(name)
    }
    return page
  }

  private func selector(_ chance: inout Chance) -> String {
    var text = ""
    for index in 0...chance.below(4) {
      if index > 0 { text += [" ", " > ", ">"][chance.below(3)] }
      var part = ["*", "", "", "div", "p", "b", "section", "x-y"][chance.below(8)]
      if chance.below(3) == 0 { part += [".k", ".l", ".k.l"][chance.below(3)] }
      if chance.below(8) == 0 { part += "#one" }
      if chance.below(4) == 0 {
        part +=
          ["[data-n]", "[data-n=ab]", "[data-n^=a]", "[data-n$=c]", "[data-n*=b]", "[data-n~=b]"][
            chance.below(6)]
      }
      if chance.below(6) == 0 { part += [":first-of-type", ":nth-of-type(2)"][chance.below(2)] }
      text += part.isEmpty ? "*" : part
    }
    return text
  }
}

/// Matches from the right, looking at every ancestor: slow, and plainly right.
private struct BruteForce {
  let document: MarkupDocument

  init(_ document: MarkupDocument) { self.document = document }

  func matches(_ parts: ArraySlice<Selector.Part>, _ node: MarkupNode) -> Bool {
    guard let part = parts.last, document.kind(of: node) == .element, holds(part, node) else {
      return false
    }
    let rest = parts.dropLast()
    switch part.bond {
    case .first: return true
    case .directlyInside: return document.parent(of: node).map { matches(rest, $0) } ?? false
    case .inside: return document.ancestors(of: node).contains { matches(rest, $0) }
    }
  }

  private func holds(_ part: Selector.Part, _ node: MarkupNode) -> Bool {
    if let type = part.type, document.name(of: node) != type.name { return false }
    if let id = part.id, document.attribute("id", of: node) != String(decoding: id, as: UTF8.self) {
      return false
    }
    let words = (document.attribute("class", of: node) ?? "").split(separator: " ")
    for name in part.classes where !words.contains(Substring(decoding: name.bytes, as: UTF8.self)) {
      return false
    }
    for test in part.attributes {
      guard let value = document.attribute(test.name, of: node) else { return false }
      let wanted = String(decoding: test.value, as: UTF8.self)
      let isMeant =
        switch test.relation {
        case .isThere: true
        case .equals: value == wanted
        case .beginsWith: value.hasPrefix(wanted)
        case .endsWith: value.hasSuffix(wanted)
        case .contains: value.contains(wanted)
        case .hasWord: value.split(separator: " ").contains(Substring(wanted))
        }
      guard isMeant else { return false }
    }
    guard let place = part.place else { return true }
    let siblings = document.parent(of: node).map { Array(document.childElements(of: $0)) } ?? []
    let alike = siblings.filter { document.name(of: $0) == document.name(of: node) }
    return alike.firstIndex(of: node) == place - 1
  }
}

/// Numbers that look like chance and are the same on every run.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, limit)))
  }
}
