/// The `article` elements inside the page's own article that hold other stories: cards, teasers,
/// comments.
///
/// The standard says that what a nested `article` holds is related to the outer one, but is no part of
/// its text. Pages that wrap each stretch of one text so are known by having no text beside them.
struct NestedArticles {
  private var cards: Set<Int> = []

  /// Finds them.
  ///
  /// - Parameters:
  ///   - outline: the page.
  ///   - headline: the block of the headline.
  ///   - prose: its running text.
  init(in outline: PageOutline, headline: Int?, prose: ProseSums) {
    guard let headline else { return }
    var nested: [Int: [Int]] = [:]
    for (index, box) in outline.boxes.enumerated() where box.tag == .article && box.parent >= 0 {
      guard let outer = outline.ancestor(of: box.parent, where: { $0.tag == .article }),
        headline < outline.boxes[outer].endBlock, !Self.holds(headline, box)
      else { continue }
      nested[outer, default: []].append(index)
    }
    for (outer, inner) in nested where inner.count > 1 {
      let all = prose.letters(in: outline.boxes[outer])
      let theirs = inner.reduce(0) { $0 + prose.letters(in: outline.boxes[$1]) }
      // Its own text is a paragraph at least.
      if all - theirs >= 200 { cards.formUnion(inner) }
    }
  }

  func contains(_ box: Int) -> Bool { cards.contains(box) }

  private static func holds(_ block: Int, _ box: PageBox) -> Bool {
    box.firstBlock <= block && block < box.endBlock
  }
}
