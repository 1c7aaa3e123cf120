/// Stories offered beside this one, or printed below it.
extension BodyReader {
  /// Whether what stands behind «اقرأ أيضا:» is a headline, not the rest of a sentence.
  func isOffer(_ announcement: BlockAnnouncement, _ index: Int) -> Bool {
    let block = outline.blocks[index]
    if block.linkLetters > 0 { return block.linkLetters * 2 > announcement.rest.utf8.count / 2 }
    return WordPrint(announcement.rest, limit: 40).count <= 30
  }

  mutating func noteOffer(_ announcement: BlockAnnouncement, _ index: Int) {
    let block = outline.blocks[index]
    if block.links.isEmpty {
      add(FoundLink(address: nil, title: CreditLine.bare(announcement.rest)))
    } else {
      for link in block.links { add(link: link) }
    }
  }

  /// What stands behind a label alone: links to other stories, or a whole other story.
  mutating func otherStories(
    after index: Int, in range: Range<Int>, around spine: Int, proseSeen: Int
  ) -> Reaction {
    let label = announcements[index]?.label ?? .related
    let parent = announcementBox(index)
    let end = min(outline.boxes[parent].endBlock, range.upperBound)
    // A box of its own goes as a whole.
    if parent != spine, !outline.box(spine, isIn: parent), label == .related || proseSeen > 0 {
      for block in (index + 1)..<max(end, index + 1) { noteTitle(block) }
      return .dropThrough(max(end, index + 1), label == .related ? .related : .announced(label))
    }
    var next = index + 1
    var hasLinks = false
    while next < end {
      let block = outline.blocks[next]
      let isTitle =
        block.linkShare > 0.6
        || ((!block.endsSentence || isBehindCredit) && block.letters < 260 && next < index + 2)
        || (!block.isProse && block.letters < 220)
      guard isTitle, announcements[next].map({ $0.label == .related }) ?? true else { break }
      hasLinks = hasLinks || block.linkShare > 0.6
      if label == .related { noteTitle(next) }
      next += 1
    }
    if hasLinks, proseSeen > 0, label == .related, next < end, outline.blocks[next].isProse,
      isBehindCredit || headsMoreStories(from: next, to: end)
    {
      return .cut(end, .related)
    }
    guard !hasLinks, proseSeen > 0,
      next > index + 1 || outline.boxes[outline.blocks[index].box].tag.isHeading
    else { return .dropThrough(next, label == .related ? .related : .announced(label)) }
    // Its headline has no link: the other story itself is printed here.
    return .cut(end, .related)
  }

  /// Whether a linked heading stands among what follows: the stories are printed here, one below the
  /// other.
  func headsMoreStories(from start: Int, to end: Int) -> Bool {
    (start..<end).contains { index in
      let block = outline.blocks[index]
      return block.linkShare > 0.8 && block.words >= 3
        && outline.boxes[block.box].tag.isHeading && index + 1 < end
        && outline.blocks[index + 1].isProse
    }
  }

  /// Whether a block behind the credit is the headline of another story: a line with text under it.
  func beginsStory(_ index: Int, in range: Range<Int>) -> Bool {
    let block = outline.blocks[index]
    guard index + 1 < range.upperBound, outline.blocks[index + 1].isProse, block.words >= 3,
      block.letters < 200
    else { return false }
    let isBold = block.boldLetters * 10 >= block.letters * 9
    return outline.boxes[block.box].tag.isHeading || isBold || !block.endsSentence
  }

  /// Where the box of a second story ends.
  func storyEnd(_ index: Int, in range: Range<Int>) -> Int {
    min(outline.boxes[announcementBox(index)].endBlock, range.upperBound)
  }

  mutating func noteTitle(_ index: Int) {
    let block = outline.blocks[index]
    guard (8...300).contains(block.letters), related.count < 40 else { return }
    if block.links.isEmpty {
      if !block.isProse || block.precededBy == .box {
        add(FoundLink(address: nil, title: block.text))
      }
    } else {
      for link in block.links { add(link: link) }
    }
  }

  mutating func noteRelated(_ index: Int, _ block: PageBlock) {
    let roles = trusted[block.box]
    guard roles.contains(.related) || verdicts[index] == .link, block.linkShare > 0.5 else {
      return
    }
    for link in block.links { add(link: link) }
  }

  mutating func add(link index: Int) {
    let link = outline.links[index]
    guard !link.address.hasPrefix("javascript:") else { return }
    let title = CleanText.cleaned(
      outline.blocks[link.block].text.bytes(from: link.start, to: link.end))
    guard WordPrint(title, limit: 3).count >= 2 else { return }
    add(FoundLink(address: link.address, title: title))
  }

  mutating func add(_ link: FoundLink) {
    guard related.count < 40, !link.title.isEmpty,
      !related.contains(where: { $0.title == link.title })
    else { return }
    let print = WordPrint(link.title, limit: 60)
    if let headline, print.isSame(as: WordPrint(headline.text, limit: 60)) { return }
    related.append(link)
  }
}
