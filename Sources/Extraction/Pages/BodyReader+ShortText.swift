/// Texts of which no line reads like running text: a poem, a dialogue, a notice.
extension BodyReader {
  /// Where nothing reads like running text, the box that the outlet says is its body.
  mutating func readShortText() {
    var best: (letters: Int, box: Int)?
    for (index, box) in outline.boxes.enumerated()
    where box.roles.contains(.body) || box.tag == .article {
      guard trusted[index].isDisjoint(with: .aside) else { continue }
      let letters = (box.firstBlock..<box.endBlock).reduce(0) {
        $0 + (outline.blocks[$1].linkShare < 0.3 ? outline.blocks[$1].letters : 0)
      }
      if letters >= 60, letters >= best?.letters ?? 0 { best = (letters, index) }
    }
    guard let box = best?.box ?? boxOfLines() else { return }
    region = box
    judge(outline.boxes[box].firstBlock..<outline.boxes[box].endBlock)
    for index in verdicts.indices where verdicts[index] == .loose {
      let block = outline.blocks[index]
      if block.linkShare < 0.3, block.words >= 3, !holdsMostlyNumbers(block) {
        verdicts[index] = .sibling
      }
    }
    keepLinesBetween()
    readHead()
    readTail()
  }

  /// A verse may be of one word.
  mutating func keepLinesBetween() {
    guard let first = verdicts.firstIndex(where: \.isKept),
      let last = verdicts.lastIndex(where: \.isKept)
    else { return }
    for index in first...last
    where verdicts[index] == .loose && outline.blocks[index].linkLetters == 0
      && (parentBox(of: index) == parentBox(of: first)
        || outline.boxes[outline.blocks[index].box].tag == .td)
    {
      verdicts[index] = .amongProse
    }
  }

  /// The box of the first short lines that stand together under the headline: a poem, a dialogue.
  func boxOfLines() -> Int? {
    let start = headlineBlock.map { $0 + 1 } ?? 0
    var found: (box: Int, lines: Int, letters: Int) = (-1, 0, 0)
    for index in outline.blocks.indices.dropFirst(start).prefix(40) {
      let block = outline.blocks[index]
      let tag = outline.boxes[block.box].tag
      guard tag == .p || tag == .td || block.precededBy == .line,
        block.linkLetters == 0, announcements[index] == nil, !holdsMostlyNumbers(block),
        trusted[block.box].isDisjoint(with: ContainerRole.aside.union(.small))
      else {
        if found.lines >= 3, found.letters >= 60 { return found.box }
        found = (-1, 0, 0)
        continue
      }
      // Verses of two halves stand in the cells of a table.
      let table = tag == .td ? outline.ancestor(of: block.box) { $0.tag == .table } : nil
      let box = table ?? parentBox(of: index)
      if box != found.box {
        if found.lines >= 3, found.letters >= 60 { return found.box }
        found = (box, 0, 0)
      }
      found = (box, found.lines + 1, found.letters + block.letters)
    }
    return found.lines >= 3 && found.letters >= 60 ? found.box : nil
  }

  func holdsMostlyNumbers(_ block: PageBlock) -> Bool {
    let digits = block.text.unicodeScalars.count { $0.properties.numericType == .decimal }
    return digits * 4 > block.letters
  }
}
