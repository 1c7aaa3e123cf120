import ArabicText
import News

/// A stretch of a block that stands out.
struct PageRun {
  let mark: InlineText.Mark
  let block: Int
  /// Where it stands in the block's UTF-8.
  let start: Int
  let end: Int
}

/// The marks whose ends are awaited.
struct OpenRuns {
  private var runs: [(mark: InlineText.Mark, start: Int)] = []

  private static let most = 20_000
  private static let mostOpen = 64

  mutating func open(_ mark: InlineText.Mark, at start: Int) {
    runs.append((mark, start))
  }

  mutating func close(_ mark: InlineText.Mark, at end: Int, in outline: inout PageOutline) {
    guard let index = runs.lastIndex(where: { $0.mark == mark }) else { return }
    note(runs.remove(at: index), until: end, in: &outline)
  }

  /// Ends all with their block; they begin anew with the next one.
  mutating func endBlock(at end: Int, in outline: inout PageOutline) {
    for index in runs.indices {
      if index < Self.mostOpen { note(runs[index], until: end, in: &outline) }
      runs[index].start = 0
    }
  }

  private func note(
    _ run: (mark: InlineText.Mark, start: Int), until end: Int, in outline: inout PageOutline
  ) {
    guard run.start < end, outline.runs.count < Self.most else { return }
    outline.runs.append(
      PageRun(mark: run.mark, block: outline.blocks.count, start: run.start, end: end))
  }
}

extension PageOutline {
  /// A block's text with its links and what stands out in it.
  ///
  /// - Complexity: O(n) in the bytes of the block, and O(log m) in the runs of the page.
  func inlineText(of index: Int, address: (String) -> WebAddress?) -> InlineText {
    let block = blocks[index]
    var found: [(start: Int, end: Int, mark: InlineText.Mark)] = []
    for link in links[block.links].prefix(500) where link.block == index && link.start < link.end {
      if let url = address(link.address) { found.append((link.start, link.end, .link(url))) }
    }
    var next = firstRun(of: index)
    while next < runs.count, runs[next].block == index, found.count < 2_000 {
      let run = runs[next]
      next += 1
      // What is stressed from end to end stands out from nothing: it is a style of the page, or a
      // `b` that nobody closed.
      let isWhole = (run.end - run.start) * 10 >= block.text.utf8.count * 9
      if isWhole, run.mark == .strong || run.mark == .emphasis { continue }
      found.append((run.start, run.end, run.mark))
    }
    guard !found.isEmpty else { return InlineText(block.text) }
    // How many scalars begin before each byte.
    var places: [Int] = []
    places.reserveCapacity(block.text.utf8.count + 1)
    var count = 0
    for byte in block.text.utf8 {
      places.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    places.append(count)
    return InlineText(
      block.text,
      spans: found.compactMap { start, end, mark in
        let start = places[min(max(0, start), places.count - 1)]
        let end = places[min(max(0, end), places.count - 1)]
        return start < end ? InlineText.Span(TextSpan(start: start, end: end), mark) : nil
      })
  }

  private func firstRun(of block: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].block < block { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
