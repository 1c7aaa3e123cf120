import News

/// The section of a page by the way that leads to it: «الرئيسية » أخبار » محليات».
struct SectionTrail {
  let outline: PageOutline
  let document: MarkupDocument
  let ownNames: [WordPrint]
  let headline: String?

  /// Boxes looked at; a trail stands near the head of a page.
  private static let mostBoxes = 2_000
  private static let mostSteps = 8

  /// The last step before the page itself; nothing if no trail is printed.
  func section() -> String? {
    for index in outline.boxes.indices.prefix(Self.mostBoxes)
    where isTrail(outline.boxes[index]) {
      let box = outline.boxes[index]
      let blocks = box.firstBlock..<min(box.endBlock, box.firstBlock + 12)
      if let section = Self.section(of: steps(in: blocks), ownNames: ownNames, headline: headline) {
        return section
      }
    }
    return nil
  }

  private func isTrail(_ box: PageBox) -> Bool {
    guard box.endBlock > box.firstBlock, box.endBlock - box.firstBlock <= 12 else { return false }
    // Asked of boxes whose words say "navigation" alone: that is what a trail's words say.
    guard box.roles.contains(.navigation) else { return false }
    for name in ["class", "id", "aria-label", "itemtype"] {
      if let value = document.attributeBytes(name, of: box.node), Self.holdsCrumb(value) {
        return true
      }
    }
    return false
  }

  /// Whether `breadcrumb` or the like stands in an attribute, in whatever case.
  private static func holdsCrumb(_ value: ArraySlice<UInt8>) -> Bool {
    let crumb = Array("crumb".utf8)
    guard value.count >= crumb.count, value.count < 512 else { return false }
    return (value.startIndex...(value.endIndex - crumb.count)).contains { start in
      value[start..<(start + crumb.count)].elementsEqual(crumb, by: { $0 | 0x20 == $1 })
    }
  }

  /// The links of a trail, each a step.
  private func steps(in blocks: Range<Int>) -> [String] {
    var steps: [String] = []
    for index in blocks where outline.blocks.indices.contains(index) {
      let block = outline.blocks[index]
      for link in block.links where steps.count < Self.mostSteps {
        let link = outline.links[link]
        guard link.block == index else { continue }
        let text = CreditLine.bare(
          block.text.bytes(from: link.start, to: min(link.end, block.text.utf8.count)))
        if !text.isEmpty { steps.append(text) }
      }
    }
    return steps
  }

  /// The last step that is neither the front page nor the story.
  static func section(
    of steps: [String], ownNames: [WordPrint], headline: String?
  ) -> String? {
    let title = headline.map { WordPrint($0, limit: 60) }
    return steps.last { step in
      let print = WordPrint(step, limit: 8)
      guard (1...5).contains(print.count), !print.isCut, step.utf8.count < 120 else { return false }
      if print.words.allSatisfy({ home.contains($0.hash) }) { return false }
      if ownNames.contains(where: { $0.isSame(as: print) }) { return false }
      return title.map { $0.resemblance(to: print) < 0.6 } ?? true
    }
  }

  private static let home = Set(
    WordPrint(
      "الرئيسية الصفحة البداية الرئيسة home homepage accueil start startseite خانه صفحه اصلی نخست ہوم صفحۂ اول"
    ).hashes)
}
