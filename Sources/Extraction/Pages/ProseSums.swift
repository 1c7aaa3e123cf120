/// How much running text stands in any stretch of a page's blocks, counted once.
struct ProseSums {
  /// For every block the letters, and the paragraphs, of running text before it; and one more for the end.
  private let letters: [Int]
  private let paragraphs: [Int]

  init(_ outline: PageOutline) {
    var letters = [0]
    var paragraphs = [0]
    letters.reserveCapacity(outline.blocks.count + 1)
    paragraphs.reserveCapacity(outline.blocks.count + 1)
    var sum = 0
    var count = 0
    for block in outline.blocks {
      if block.isProse {
        sum += block.letters
        count += 1
      }
      letters.append(sum)
      paragraphs.append(count)
    }
    self.letters = letters
    self.paragraphs = paragraphs
  }

  /// The letters of all running text.
  var all: Int { letters[letters.count - 1] }

  /// The letters of running text in some blocks.
  func letters(in range: Range<Int>) -> Int {
    letters[range.upperBound] - letters[range.lowerBound]
  }

  /// The letters of running text in a box.
  func letters(in box: PageBox) -> Int { letters(in: box.firstBlock..<box.endBlock) }

  /// How many paragraphs of running text a box holds.
  func paragraphs(in box: PageBox) -> Int { paragraphs[box.endBlock] - paragraphs[box.firstBlock] }
}
