extension MarkupDocument {
  /// All text inside a node as it stands, scripts and styles included.
  func rawText(of node: MarkupNode) -> String {
    var text: [UInt8] = []
    text.append(contentsOf: textContent(of: node))
    for inner in descendants(of: node) { text.append(contentsOf: textContent(of: inner)) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The text a reader sees inside a node: blanks as one, blocks on lines of their own.
  ///
  /// Leaves out scripts, styles, comments and elements with the `hidden` attribute.
  func text(of node: MarkupNode) -> String {
    var collector = VisibleText()
    if kind(of: node) == .text || kind(of: node) == .cdata {
      collector.add(contentBytes(of: node))
      return collector.string
    }
    var walk = descendants(of: node)
    // How deep the blocks stand that are open.
    var blocks: [Int] = []
    while let inner = walk.next() {
      while let last = blocks.last, last >= walk.depth {
        collector.breakLine()
        blocks.removeLast()
      }
      let record = record(inner)
      switch record.kind {
      case .text, .cdata: collector.add(slice(record.start, record.length))
      case .element:
        if record.tag.isInvisible || attributeBytes("hidden", of: inner) != nil {
          walk.skipContent()
          continue
        }
        if record.tag.isBlock {
          collector.breakLine()
          blocks.append(walk.depth)
        }
      case .document, .comment, .doctype, .instruction: break
      }
    }
    return collector.string
  }

  private func textContent(of node: MarkupNode) -> ArraySlice<UInt8> {
    let record = record(node)
    return record.kind == .text || record.kind == .cdata ? slice(record.start, record.length) : []
  }
}

/// Text put together as a reader sees it.
struct VisibleText {
  private var bytes: [UInt8] = []
  private var owedBlank = false
  private var owedBreak = false

  /// The text so far, without blanks at its ends.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds text, each run of blanks as one.
  mutating func add(_ text: ArraySlice<UInt8>) {
    var kept = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      guard Self.isBlank(text[index]) else {
        index &+= 1
        continue
      }
      flush(text[kept..<index])
      owedBlank = true
      while index < text.endIndex, Self.isBlank(text[index]) { index &+= 1 }
      kept = index
    }
    flush(text[kept..<index])
  }

  /// Begins a new line, once there is more text.
  mutating func breakLine() {
    owedBreak = true
  }

  private mutating func flush(_ word: ArraySlice<UInt8>) {
    guard !word.isEmpty else { return }
    if !bytes.isEmpty {
      if owedBreak {
        bytes.append(UInt8(ascii: "\n"))
      } else if owedBlank {
        bytes.append(UInt8(ascii: " "))
      }
    }
    owedBreak = false
    owedBlank = false
    bytes.append(contentsOf: word)
  }

  /// ASCII blanks; a no-break space stays, its meaning is for the reader of the text.
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
