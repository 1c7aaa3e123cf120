import News

/// The headline, chosen by agreement: what the page prints as one, against what it says for
/// machines.
struct HeadlineChoice {
  let text: String
  let evidence: Evidence
  /// The block that prints it.
  let block: Int?
  /// Whether the page says much the same for machines.
  var isClaimed = false

  private struct Claim {
    let print: WordPrint
    let text: String
    let weight: Double
    let evidence: Evidence
  }

  /// Chooses among what is printed and what is claimed; nothing if there is neither.
  static func choice(
    in outline: PageOutline, head: PageHead, entry: Entry?, ownNames: [WordPrint],
    declared: [WordPrint]
  ) -> HeadlineChoice? {
    let claims = claims(of: head, entry: entry, ownNames: ownNames)
    // A block with more words than this resembles no claim, however it goes on.
    let mostWords = min(60, 12 + 2 * (claims.map(\.print.count).max() ?? 0))
    var best: (score: Double, block: Int)?
    let all = outline.blocks.reduce(0) { $0 + ($1.isProse ? $1.letters : 0) }
    var before = 0
    for index in outline.blocks.indices {
      if outline.blocks[index].isProse { before += outline.blocks[index].letters }
      var score = score(
        ofBlock: index, in: outline, claims: claims, ownNames: ownNames, mostWords: mostWords)
      if before * 2 > all, all > 400 { score = score.map { $0 + Weight.behindText } }
      if let score, score > best?.score ?? Weight.enough { best = (score, index) }
    }
    if let best {
      let block = first(saying: outline.blocks[best.block].text, upTo: best.block, in: outline)
      let whole = trimmed(outline.blocks[block].text)
      let printed = withoutName(whole, declared)
      let print = WordPrint(printed, limit: 60)
      return HeadlineChoice(
        text: shorter(claims, in: printed) ?? printed, evidence: .markup, block: block,
        isClaimed: claims.contains { $0.print.resemblance(to: print, atLeast: 0.5) >= 0.5 })
    }
    // A name alone («موقع الوادي») is the outlet's: a line above the text says more.
    let claim = agreed(claims.filter { claim in !ownNames.contains { $0.isSame(as: claim.print) } })
    let printed = (claim?.print.count ?? 0) < 3 ? unconfirmed(in: outline) : nil
    return printed
      ?? claim.map { HeadlineChoice(text: $0.text, evidence: $0.evidence, block: nil) }
  }

  /// A printed headline without the outlet's name; only one that it declares, since the end of a
  /// title may be the headline's own.
  private static func withoutName(_ printed: String, _ declared: [WordPrint]) -> String {
    guard let cut = OwnName.cut(from: printed, names: declared),
      WordPrint(cut.text, limit: 3).count == 3
    else { return printed }
    return cut.text
  }

  /// On a page that claims no headline, the line that stands above its text like one.
  private static func unconfirmed(in outline: PageOutline) -> HeadlineChoice? {
    guard let first = outline.blocks.firstIndex(where: { $0.isProse && $0.letters >= 80 }) else {
      return nil
    }
    let candidates = (max(0, first - 6)..<first).filter { index in
      let block = outline.blocks[index]
      return block.words >= 3 && block.letters < 160 && block.linkShare < 0.3 && !block.endsSentence
        && BlockAnnouncement(block, isHeading: false) == nil
        && !outline.roles(around: block.box).contains(.navigation)
    }
    let isMarked = { (index: Int) in
      let block = outline.blocks[index]
      return outline.boxes[block.box].tag.isHeading || block.boldLetters * 10 >= block.letters * 9
    }
    guard let block = candidates.first(where: isMarked) ?? candidates.first else { return nil }
    return HeadlineChoice(text: outline.blocks[block].text, evidence: .text, block: block)
  }

  /// The first `h1` that says the same: recipes and galleries repeat the headline further down.
  private static func first(saying text: String, upTo block: Int, in outline: PageOutline) -> Int {
    let print = WordPrint(text, limit: 60)
    return (0..<block).first { index in
      outline.boxes[outline.blocks[index].box].tag == .h1
        && WordPrint(outline.blocks[index].text, limit: 61).isSame(as: print)
    } ?? block
  }

  /// What speaks for a block being the headline, and how much.
  private enum Weight {
    /// Less is no headline: a lone `h2` that nothing confirms.
    static let enough = 0.85
    static let h1 = 1.0
    static let h2 = 0.45
    static let h3 = 0.25
    /// A class that says so; pages of the 2000s have nothing else.
    static let role = 0.45
    /// Running text begins soon after it: tells the headline from a logo.
    static let beforeProse = 0.5
    /// A bold line by itself, on pages without headings.
    static let bold = 0.2
    /// Menus, side columns and cards of other stories have headings too.
    static let aside = -1.2
    static let linked = -0.5
    static let tooShort = -0.6
    /// Most of the page's text stands above it: a form or a list repeats the headline.
    static let behindText = -0.9
  }

  private static func score(
    ofBlock index: Int, in outline: PageOutline, claims: [Claim], ownNames: [WordPrint],
    mostWords: Int
  ) -> Double? {
    let block = outline.blocks[index]
    guard (4...400).contains(block.letters) else { return nil }
    let box = outline.ancestor(of: block.box) {
      $0.tag.isHeading || $0.roles.contains(.headline)
    }
    let tag = box.map { outline.boxes[$0].tag } ?? outline.boxes[block.box].tag
    let hasRole = box.map { outline.boxes[$0].roles.contains(.headline) } ?? false
    var score = 0.0
    if let box, outline.boxes[box].endBlock - outline.boxes[box].firstBlock <= 3 {
      switch tag {
      case .h1: score += Weight.h1
      case .h2: score += Weight.h2
      case .h3, .h4: score += Weight.h3
      default: break
      }
      if hasRole { score += Weight.role }
    }
    let print = WordPrint(block.text, limit: mostWords)
    guard !print.isEmpty else { return nil }
    // One name may say the same as another: the best of each kind counts.
    var agreement: [Double: Double] = [:]
    for claim in claims {
      let likeness = claim.print.resemblance(to: print, atLeast: 0.6)
      if likeness >= 0.6 {
        agreement[claim.weight] = max(agreement[claim.weight] ?? 0, claim.weight * likeness)
      }
    }
    let confirmed = agreement.values.reduce(0, +)
    score += confirmed
    guard score > 0.2 else { return nil }
    if block.boldLetters * 10 >= block.letters * 9 { score += Weight.bold }
    let roles = outline.roles(around: block.box)
    if !roles.isDisjoint(with: ContainerRole.aside.subtracting(.hidden)) { score += Weight.aside }
    if roles.contains(.hidden) { score -= 0.4 }
    if block.linkShare > 0.8, confirmed < 1 { score += Weight.linked }
    if print.count < 3, confirmed < 0.7 { score += Weight.tooShort }
    if ownNames.contains(where: { $0.isSame(as: print) }) { score -= 2 }
    if isBeforeProse(index, in: outline) { score += Weight.beforeProse }
    return score
  }

  private static func isBeforeProse(_ index: Int, in outline: PageOutline) -> Bool {
    var seen = 0
    for next in outline.blocks[(index + 1)...].prefix(14) {
      if next.isProse { return true }
      if next.linkShare > 0.6 { seen += 1 }
      if seen > 6 { return false }
    }
    return false
  }

  // MARK: Claims

  private static func claims(
    of head: PageHead, entry: Entry?, ownNames: [WordPrint]
  ) -> [Claim] {
    var claims: [Claim] = []
    func add(_ text: String?, _ weight: Double, _ evidence: Evidence) {
      guard let text, !text.isEmpty, text.utf8.count < 1_600 else { return }
      for piece in pieces(of: text, ownNames: ownNames) {
        let print = WordPrint(piece, limit: 60)
        if !print.isEmpty {
          claims.append(Claim(print: print, text: piece, weight: weight, evidence: evidence))
        }
      }
    }
    add(head.data.headline, 0.8, .jsonld)
    add(head["og:title"], 0.79, .opengraph)
    add(head.title, 0.78, .markup)
    add(entry?.title.map(CleanText.cleaned), 0.77, .feed)
    add(head["headline"], 0.5, .microdata)
    add(head["twitter:title"], 0.3, .opengraph)
    return claims
  }

  /// A title with and without the names of site and section that are glued to its ends.
  ///
  /// The likeliest first: without a known name; then whole; then without its last or first piece.
  static func pieces(of title: String, ownNames: [WordPrint]) -> [String] {
    guard let cut = OwnName.cut(from: title, names: ownNames) else {
      return unnamed(title, ownNames: ownNames)
    }
    var pieces = [cut.text]
    // «الخبر - محليات - السهل»: what stands between headline and name is the section.
    let parts = parts(of: cut.text)
    if parts.count > 1, let first = parts.first, let last = parts.last {
      let end = cut.wasAtEnd && isSection(last.text, beside: cut.text) ? 1 : 0
      let start = end == 0 && cut.wasAtStart && isSection(first.text, beside: cut.text) ? 1 : 0
      if start + end > 0 {
        var text = parts[start].text
        for part in parts[(start + 1)..<(parts.count - end)] { text += part.mark + part.text }
        pieces.insert(text, at: 0)
      }
    }
    for piece in unnamed(title, ownNames: ownNames) where !pieces.contains(piece) {
      pieces.append(piece)
    }
    return pieces
  }

  private static func isSection(_ part: String, beside text: String) -> Bool {
    let words = WordPrint(part, limit: 3).count
    return words <= 2 && WordPrint(text, limit: 7).count - words >= 4
  }

  private static func unnamed(_ title: String, ownNames: [WordPrint]) -> [String] {
    let parts = parts(of: title)
    guard parts.count > 1 else { return [title] }
    var range = parts.startIndex..<parts.endIndex
    while range.count > 1, isOwn(parts[range.upperBound - 1].text, ownNames) {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    while range.count > 1, isOwn(parts[range.lowerBound].text, ownNames) {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    func joined(_ range: Range<Int>) -> String {
      var text = parts[range.lowerBound].text
      for part in parts[range].dropFirst() { text += part.mark + part.text }
      return text
    }
    var pieces = [joined(range)]
    if range.count == parts.count { pieces.append(joined(0..<(parts.count - 1))) }
    for piece in [joined(0..<1), joined(1..<parts.count), title, joined(0..<(parts.count - 1))]
    where !pieces.contains(piece) { pieces.append(piece) }
    return pieces
  }

  private static func isOwn(_ text: String, _ ownNames: [WordPrint]) -> Bool {
    let print = WordPrint(text, limit: 12)
    return ownNames.contains { $0.isSame(as: print) }
  }

  /// The pieces of a title, each with the mark before it.
  private static func parts(of title: String) -> [(mark: String, text: String)] {
    var parts: [(mark: String, text: String)] = []
    var text = ""
    var mark = ""
    for piece in title.utf8.split(separator: 0x20, maxSplits: 200).prefix(200) {
      let word = Substring(piece)
      // No mark is longer.
      if piece.count <= 3, marks.contains(String(word)), !text.isEmpty {
        parts.append((mark, text))
        text = ""
        mark = " \(word) "
      } else if piece.contains(UInt8(ascii: "|")), piece.count > 1,
        let bar = word.unicodeScalars.firstIndex(of: "|")
      {
        // «الخبر| الموقع»
        let left = word[..<bar]
        let right = word[word.unicodeScalars.index(after: bar)...]
        text += (text.isEmpty || left.isEmpty ? "" : " ") + left
        if !text.isEmpty { parts.append((mark, text)) }
        text = String(right)
        mark = " | "
      } else {
        text += (text.isEmpty ? "" : " ") + word
      }
    }
    if !text.isEmpty { parts.append((mark, text)) }
    return parts
  }

  private static let marks: Set<String> = [
    "-", "|", "::", "–", "—", "»", "«", "·", "•", "/", ":", "ـ", "--", "||", "›", "<", ">", "*",
  ]

  /// The claim that most others confirm.
  private static func agreed(_ claims: [Claim]) -> Claim? {
    var best: (score: Double, claim: Claim)?
    for claim in claims.prefix(40) {
      var support: [Double: Double] = [:]
      for other in claims.prefix(40) {
        let likeness = claim.print.resemblance(to: other.print)
        if likeness > 0.6 {
          support[other.weight] = max(support[other.weight] ?? 0, likeness * other.weight)
        }
      }
      let score = support.values.reduce(0, +)
      if score > (best?.score ?? 0) + 0.001 { best = (score, claim) }
    }
    return best?.claim
  }

  /// A claim that is what the block prints without a date or a name that stands in it as well.
  private static func shorter(_ claims: [Claim], in printed: String) -> String? {
    let print = WordPrint(printed, limit: 80)
    return claims.first { claim in
      claim.weight > 0.75 && !isCutOff(claim.text) && claim.print.count >= 3
        && claim.print.count < print.count
        && claim.print.count * 10 >= print.count * 5
        && claims.contains { $0.weight != claim.weight && $0.print.isSame(as: claim.print) }
        && isRun(claim.print, of: print, in: printed)
    }?.text
  }

  /// Whether a system cut it to a length: «… خطة جديدة...».
  private static func isCutOff(_ text: String) -> Bool {
    text.hasSuffix("…") || text.hasSuffix("...") || text.hasSuffix("..")
  }

  /// Whether the words of a claim stand in what is printed, and what stands around them is
  /// something else: a line in front, a name or date behind a mark, a new sentence behind.
  private static func isRun(_ part: WordPrint, of whole: WordPrint, in printed: String) -> Bool {
    let words = whole.words
    guard part.count < words.count else { return false }
    let hashes = part.hashes
    for start in 0...(words.count - part.count) {
      let end = start + part.count
      guard words[start..<end].map(\.hash).elementsEqual(hashes) else { continue }
      if end == words.count { return true }
      let next = words[end].start
      let begins = printed.bytes(from: next, to: next + 4).unicodeScalars.first
      let gap = printed.bytes(from: words[end - 1].end, to: next)
      if isParted(printed, from: words[end - 1].end, to: next) || gap == " " && isCapital(begins)
        || BlockAnnouncement.holdsDigit(printed.bytes(from: next, to: printed.utf8.count))
      {
        return true
      }
    }
    return false
  }

  private static func isCapital(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.properties.isUppercase } ?? false
  }

  private static func isParted(_ text: String, from start: Int, to end: Int) -> Bool {
    text.bytes(from: start, to: end).unicodeScalars.contains { !quoting.contains($0) }
  }

  /// What may stand between two words of one headline: a title cut at a quotation mark isn't whole.
  private static let quoting: Set<Unicode.Scalar> = [
    " ", "\"", "'", "«", "»", "“", "”", "‘", "’", "„", "،", ",", "\u{A0}",
  ]

  /// Without the «#» that leads to the heading itself.
  private static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let last = scalars.last, last == "#" || last == "¶" || last == " " || last == "§" {
      scalars.removeLast()
    }
    return scalars.isEmpty ? text : String(scalars)
  }
}
