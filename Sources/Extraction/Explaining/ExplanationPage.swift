import News

/// How pages were read, as one HTML page that needs nothing else: no script, no picture, no address
/// but its own.
///
/// It is written piece by piece (``opening``, a ``section(of:called:number:)`` for each page,
/// ``closing(_:)``), so that thousands of pages need no more memory than one. Foreign text is escaped
/// and keeps its own direction; what is kept or dropped is said by a sign and a word, not by colour
/// alone.
public enum ExplanationPage {
  /// A page as the list at the end names it.
  public struct Entry: Sendable {
    /// The number of its section.
    public let number: Int
    /// What it is called.
    public let name: String
    /// What became of it, in a few words.
    public let outcome: String

    /// A line of the list.
    public init(number: Int, name: String, outcome: String) {
      self.number = number
      self.name = name
      self.outcome = outcome
    }
  }

  /// What stands before the first section.
  public static let opening = Array(
    """
    <!doctype html>
    <html lang="en" dir="ltr">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="referrer" content="no-referrer">
    <title>How the pages were read</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <header>
    <h1>How the pages were read</h1>
    <p class="key"><span class="kept"><b>+</b> kept in the article’s text</span>
    <span class="fact"><b>*</b> taken as a fact</span>
    <span class="dropped"><b>\u{2212}</b> <s>dropped</s>, with the reason</span>
    <span><b>=</b> says the same</span> <span><b>\u{D7}</b> says something else</span>
    <a href="#pages">All pages</a></p>
    </header>
    <main>

    """.utf8)

  /// One page: its facts and how each is known, then its blocks in reading order.
  ///
  /// - Parameters:
  ///   - explanation: how it was read.
  ///   - name: what it is called: its file or address.
  ///   - number: its place among all pages, from 1.
  /// - Returns: bytes of HTML.
  public static func section(
    of explanation: PageExplanation, called name: String, number: Int
  ) -> [UInt8] {
    var page = PageBytes()
    page.open(number: number, name: name)
    page.raw("<p class=\"sum\">")
    page.text(summary(of: explanation))
    page.raw("</p>\n<h3>Facts</h3>\n<dl>\n")
    for field in explanation.fields { page.field(field) }
    page.raw("</dl>\n<h3>Blocks</h3>\n<ol class=\"blocks\">\n")
    page.blocks(explanation.blocks)
    page.raw("</ol>\n")
    if !explanation.article.related.isEmpty {
      page.raw("<h3>Other stories it offers</h3>\n<ul>\n")
      for link in explanation.article.related {
        page.raw("<li>")
        page.foreign(link.title, in: "span")
        page.raw("</li>\n")
      }
      page.raw("</ul>\n")
    }
    if !explanation.article.repairs.isEmpty {
      page.raw("<h3>Mended</h3>\n<ul>\n")
      for repair in explanation.article.repairs {
        page.raw("<li>")
        page.text(repair)
        page.raw("</li>\n")
      }
      page.raw("</ul>\n")
    }
    page.raw("</article>\n")
    return page.bytes
  }

  /// A page that could not be read, with the sentence that says why.
  public static func section(failed sentence: String, called name: String, number: Int) -> [UInt8] {
    var page = PageBytes()
    page.open(number: number, name: name)
    page.raw("<p class=\"failed\"><b>Not read.</b> ")
    page.text(sentence)
    page.raw("</p>\n</article>\n")
    return page.bytes
  }

  /// In a few words: what it is, and how much of it was kept.
  public static func summary(of explanation: PageExplanation) -> String {
    let kind = explanation.article.kind.rawValue
    return "\(kind): \(explanation.keptCount) of \(explanation.blocks.count) blocks kept"
  }

  /// What stands behind the last section: the list of all.
  ///
  /// - Parameter entries: the pages by number; others that were read may be left out of it.
  /// - Returns: bytes of HTML.
  public static func closing(_ entries: [Entry]) -> [UInt8] {
    var page = PageBytes()
    page.raw("</main>\n<nav id=\"pages\"><h2>All pages</h2>\n<ol>\n")
    for entry in entries {
      page.raw("<li value=\"\(entry.number)\"><a href=\"#page-\(entry.number)\">")
      page.foreign(entry.name, in: "bdi")
      page.raw("</a> ")
      page.text(entry.outcome)
      page.raw("</li>\n")
    }
    page.raw("</ol></nav>\n</body>\n</html>\n")
    return page.bytes
  }

  private static let style = """
    :root { color-scheme: light dark; --paper: #fff; --ink: #1b1c1e; --soft: #555b63; --rule: #c9cdd3;
      --kept: #0a6a33; --kept-wash: #eef7f0; --fact: #1d4f91; --gone: #5a6068; --bad: #9c2b22; }
    @media (prefers-color-scheme: dark) { :root { --paper: #16181b; --ink: #e9eaec; --soft: #abb1ba;
      --rule: #43484f; --kept: #82d3a0; --kept-wash: #17271d; --fact: #9cc2f5; --gone: #a5abb4; --bad: #f0968c; } }
    *, ::before, ::after { box-sizing: border-box; }
    html { background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
      font: 1rem/1.6 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", sans-serif; }
    body { max-inline-size: 70rem; margin: 0 auto; padding: 1rem clamp(.8rem, 3vw, 2rem) 4rem; }
    h1 { font-size: 1.5rem; margin: 0 0 .4rem; }
    h2 { font-size: 1.15rem; margin: 2.5rem 0 .2rem; padding-block-start: .8rem;
      border-block-start: 3px solid var(--ink); }
    h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
    a { color: inherit; }
    .key { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin: 0; }
    .key .kept { border-inline-start: 6px solid var(--kept); padding-inline-start: .5rem; }
    .key .fact { border-inline-start: 6px double var(--fact); padding-inline-start: .5rem; }
    .key .dropped { border-inline-start: 6px dotted var(--gone); padding-inline-start: .5rem;
      color: var(--gone); }
    .sum { margin: 0; color: var(--soft); }
    .failed b { color: var(--bad); }
    dl { margin: 0; }
    dl > div { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 0 1rem;
      border-block-start: 1px solid var(--rule); padding-block: .35rem; }
    dt { font-weight: 600; }
    dd { margin: 0; }
    dd > p { margin: 0; }
    dd li p { margin: 0; }
    dd ul { list-style: none; margin: .15rem 0 0; padding: 0; color: var(--soft); }
    .from, .why { color: var(--soft); font-size: .9rem; }
    .blocks, .blocks ol { list-style: none; margin: 0; padding: 0; }
    .blocks li { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 0 1rem;
      margin-block: .25rem; padding: .2rem .7rem; }
    .blocks p { margin: 0; line-height: 1.8; }
    .blocks .kept { border-inline-start: 6px solid var(--kept); background: var(--kept-wash); }
    .blocks .kept .why { color: var(--kept); }
    .blocks .fact { border-inline-start: 6px double var(--fact); }
    .blocks .fact .why { color: var(--fact); }
    .blocks .dropped { border-inline-start: 6px dotted var(--gone); color: var(--gone); }
    .blocks .dropped p, .key s { text-decoration: line-through 1px; }
    .blocks .fold { display: block; padding: 0; }
    .blocks summary { color: var(--gone); padding: .2rem .7rem; cursor: pointer;
      border-inline-start: 6px dotted var(--gone); }
    .why b { font-size: 1.05rem; }
    @media (max-width: 40rem) { .blocks li, dl > div { grid-template-columns: minmax(0, 1fr); } }
    @media print { nav, .key a { display: none; } .blocks details:not([open]) > ol { display: block; } }
    """
}

/// Bytes of the page as they are written.
private struct PageBytes {
  private(set) var bytes: [UInt8] = []

  /// The most scalars of a dropped block that are shown; a kept one is shown in full.
  private static let longestDropped = 400
  /// Dropped blocks in a row, for one reason, from which on they are folded.
  private static let leastFolded = 4

  /// Markup of our own.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Words, escaped.
  mutating func text(_ words: String) { EscapedHTML.append(words.utf8, to: &bytes) }

  /// Words of a page in an element of their own direction.
  mutating func foreign(_ words: String, in tag: String) {
    raw("<\(tag) dir=\"\(Self.direction(of: words))\">")
    text(words)
    raw("</\(tag)>")
  }

  mutating func open(number: Int, name: String) {
    raw("<article id=\"page-\(number)\">\n<h2>")
    foreign(name, in: "bdi")
    raw("</h2>\n")
  }

  mutating func field(_ field: FieldExplanation) {
    raw("<div><dt>\(field.field.rawValue)</dt><dd>")
    if let value = field.value {
      foreign(value, in: "p")
      if let evidence = field.knownFrom {
        raw("<span class=\"from\">from \(evidence.words)</span>")
      }
    } else {
      raw("<p><i>unknown</i></p>")
    }
    if !field.claims.isEmpty {
      raw("<ul>")
      for claim in field.claims {
        raw("<li><b>\(claim.agrees ? "=" : "\u{D7}")</b> ")
        text(claim.place)
        // Said once is enough.
        if claim.agrees { raw(": the same") } else { foreign(claim.value, in: "p") }
        raw("</li>")
      }
      raw("</ul>")
    }
    raw("</dd></div>\n")
  }

  mutating func blocks(_ blocks: [BlockExplanation]) {
    var at = 0
    while at < blocks.count {
      var end = at + 1
      while end < blocks.count, !blocks[at].isKept, !blocks[end].isKept,
        !blocks[at].isFact, blocks[end].reason == blocks[at].reason
      { end += 1 }
      if end - at >= Self.leastFolded {
        raw("<li class=\"fold\"><details><summary><b>\u{2212}</b> \(end - at) blocks: ")
        text(blocks[at].reason)
        raw("</summary><ol>\n")
        for block in blocks[at..<end] { self.block(block) }
        raw("</ol></details></li>\n")
      } else {
        for block in blocks[at..<end] { self.block(block) }
      }
      at = end
    }
  }

  private mutating func block(_ block: BlockExplanation) {
    let (name, sign) =
      block.isKept ? ("kept", "+") : block.isFact ? ("fact", "*") : ("dropped", "\u{2212}")
    raw("<li class=\"\(name)\"><span class=\"why\"><b>\(sign)</b> ")
    text(block.reason)
    if block.weight != 0 { text(" (\(ExplanationText.weight(block.weight)))") }
    raw("</span>")
    let isLong = name == "dropped" && block.text.unicodeScalars.count > Self.longestDropped
    foreign(
      isLong
        ? String(block.text.unicodeScalars.prefix(Self.longestDropped)) + "\u{2026}" : block.text,
      in: "p")
    raw("</li>\n")
  }

  /// The way most letters run: the first one alone would turn a paragraph that begins with a name.
  private static func direction(of text: String) -> String {
    // Addresses run from left to right, whatever is in them.
    if text.hasPrefix("http://") || text.hasPrefix("https://") { return "ltr" }
    var balance = 0
    for scalar in text.unicodeScalars.prefix(2_000) {
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: balance += 1
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x058F: balance -= 1
      default: break
      }
    }
    return balance > 0 ? "rtl" : "ltr"
  }
}

extension Evidence {
  /// In a reader's words.
  fileprivate var words: String {
    switch self {
    case .jsonld: "JSON-LD"
    case .opengraph: "Open Graph"
    case .microdata: "microdata"
    case .markup: "the markup"
    case .text: "the words on the page"
    case .feed: "the feed"
    case .url: "the address"
    case .http: "the headers of the answer"
    }
  }
}
