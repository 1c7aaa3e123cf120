/// The posts that answer the first one, as forums and lists of comments print them: elements of one
/// template, each with its writer and a text.
struct RepliesOfReaders {
  /// The blocks of the answers; none if the page has none.
  let blocks: Range<Int>

  /// Fewer may be the boxes of a text.
  private static let fewest = 3

  init(in outline: PageOutline, headline: Int?, prose: ProseSums) {
    var found = 0..<0
    // Nearly every box has no two of its template beside it: those are told first by a small table.
    var counts = [UInt8](repeating: 0, count: 4_096)
    for box in outline.boxes where box.isNamed && box.parent >= 0 {
      let place = Key(parent: box.parent, shape: box.shape).place
      counts[place] = min(counts[place], 254) + 1
    }
    var siblings: [Key: [Int]] = [:]
    for (index, box) in outline.boxes.enumerated() where box.isNamed && box.parent >= 0 {
      let key = Key(parent: box.parent, shape: box.shape)
      guard counts[key.place] >= Self.fewest else { continue }
      siblings[key, default: []].append(index)
    }
    for (_, boxes) in siblings where boxes.count >= Self.fewest {
      let posts = boxes.filter { Self.isPost($0, in: outline, prose: prose) }
      guard posts.count >= Self.fewest, posts.count * 5 >= boxes.count * 4 else { continue }
      // The first is the article, unless there is a text above all of them.
      let start = headline.map { $0 + 1 } ?? 0
      let first = outline.boxes[posts[0]].firstBlock
      let isAnswered = start < first && prose.letters(in: start..<first) >= 120
      let from = isAnswered ? first : outline.boxes[posts[0]].endBlock
      let to = outline.boxes[posts[posts.count - 1]].endBlock
      // Of two as long, the first: the order of a table mustn't decide.
      if from < to, from > start,
        to - from > found.count || (to - from == found.count && from < found.lowerBound)
      {
        found = from..<to
      }
    }
    blocks = found
  }

  private struct Key: Hashable {
    let parent: Int
    let shape: UInt32

    /// A place in a table of 4,096.
    var place: Int {
      let mixed =
        (UInt64(truncatingIfNeeded: parent) << 32 | UInt64(shape)) &* 0x9E37_79B9_7F4A_7C15
      return Int(mixed >> 52)
    }
  }

  /// Whether a box names a writer in an element of his own, and says something.
  private static func isPost(_ index: Int, in outline: PageOutline, prose: ProseSums) -> Bool {
    let box = outline.boxes[index]
    guard box.endBlock - box.firstBlock >= 2, prose.letters(in: box) > 0 else {
      return false
    }
    if (box.firstBlock..<min(box.endBlock, box.firstBlock + 3)).contains(where: {
      isSignature(outline.blocks[$0])
    }) {
      return true
    }
    return ((index + 1)..<max(index + 1, box.end)).contains { inner in
      let part = outline.boxes[inner]
      return part.roles.contains(.author) && part.inherited.isDisjoint(with: [.figure, .caption])
        && prose.letters(in: part) == 0
        && part.endBlock > part.firstBlock
    }
  }

  /// Whether a line signs a post: «بواسطة فلان » 7 مارس …».
  private static func isSignature(_ block: PageBlock) -> Bool {
    guard block.letters < 90, BlockAnnouncement.holdsDigit(block.text),
      let first = WordPrint(block.text, limit: 1).words.first
    else { return false }
    return signing.contains(first.hash)
  }

  private static let signing = Set(
    WordPrint("بواسطة كتب كتبه كتبها كتبت كتبته من by posted par von توسط نوشته").hashes)
}
