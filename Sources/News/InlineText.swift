public import ArabicText

/// A piece of running text with what the outlet marked in it: links and stress.
///
/// The text is plain and the only truth; marks are ranges of it and may be ignored.
public struct InlineText: Hashable, Sendable {
  /// What a range of the text is.
  public enum Mark: Hashable, Sendable {
    /// It leads somewhere.
    case link(WebAddress)
    /// It is stressed.
    case emphasis
    /// It is important.
    case strong
    /// It is for a machine.
    case code
  }

  /// A mark and where it stands.
  public struct Span: Hashable, Sendable {
    /// The range, in Unicode scalars of the text.
    public let range: TextSpan
    /// What it is.
    public let mark: Mark

    /// A marked range.
    public init(_ range: TextSpan, _ mark: Mark) {
      self.range = range
      self.mark = mark
    }
  }

  /// A stretch of the text that is marked alike throughout.
  public struct Piece: Hashable, Sendable {
    /// Its words.
    public let text: String
    /// Where it leads.
    public let link: WebAddress?
    /// Whether it is stressed.
    public let isEmphasised: Bool
    /// Whether it is important.
    public let isStrong: Bool
    /// Whether it is for a machine.
    public let isCode: Bool
  }

  /// The words.
  public let text: String
  /// The marks, in the order they begin: none empty or outside the text, none of one kind
  /// overlapping another.
  public let spans: [Span]

  private static let mostSpans = 2_000

  /// A text with its marks; what is outside the text or overlaps an earlier link is cut.
  public init(_ text: String, spans: [Span] = []) {
    self.text = text
    self.spans = spans.isEmpty ? [] : Self.ordered(spans, in: text.scalarCount)
  }

  private static func ordered(_ spans: [Span], in count: Int) -> [Span] {
    let sorted = spans.prefix(mostSpans).enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }
    var kept: [Span] = []
    // The last span of each kind, by its place in `kept`.
    var last: [Int: Int] = [:]
    for (_, span) in sorted {
      var start = max(0, span.range.start)
      let end = min(count, span.range.end)
      let kind = order(of: span.mark)
      if let at = last[kind], kept[at].range.end >= start {
        let before = kept[at]
        if before.mark == span.mark {
          if end > before.range.end {
            kept[at] = Span(TextSpan(start: before.range.start, end: end), span.mark)
          }
          continue
        }
        start = max(start, before.range.end)
      }
      guard start < end else { continue }
      last[kind] = kept.count
      kept.append(Span(TextSpan(start: start, end: end), span.mark))
    }
    return kept.sorted {
      ($0.range.start, order(of: $0.mark)) < ($1.range.start, order(of: $1.mark))
    }
  }

  private static func order(of mark: Mark) -> Int {
    switch mark {
    case .link: 0
    case .strong: 1
    case .emphasis: 2
    case .code: 3
    }
  }

  /// The text in stretches that are marked alike.
  public var pieces: [Piece] {
    guard !spans.isEmpty else { return text.isEmpty ? [] : [piece(text[...], [:])] }
    var changes: [(at: Int, isStart: Bool, mark: Mark)] = []
    for span in spans {
      changes.append((span.range.start, true, span.mark))
      changes.append((span.range.end, false, span.mark))
    }
    // What ends goes before what begins at the same place.
    changes.sort { ($0.at, $0.isStart ? 1 : 0) < ($1.at, $1.isStart ? 1 : 0) }
    var pieces: [Piece] = []
    var open: [Int: Mark] = [:]
    let scalars = text.unicodeScalars
    var at = scalars.startIndex
    var place = 0
    for change in changes {
      let next =
        scalars.index(at, offsetBy: change.at - place, limitedBy: scalars.endIndex)
        ?? scalars.endIndex
      if next > at { pieces.append(piece(text[at..<next], open)) }
      at = next
      place = change.at
      open[Self.order(of: change.mark)] = change.isStart ? change.mark : nil
    }
    if at < scalars.endIndex { pieces.append(piece(text[at...], open)) }
    return pieces
  }

  private func piece(_ text: Substring, _ marks: [Int: Mark]) -> Piece {
    var address: WebAddress?
    if case .link(let link) = marks[0] { address = link }
    return Piece(
      text: String(text), link: address, isEmphasised: marks[2] != nil, isStrong: marks[1] != nil,
      isCode: marks[3] != nil)
  }

  /// The part of it that reads `rest`, its beginning or its end; without marks if it is neither.
  public func keeping(_ rest: String) -> InlineText {
    guard !spans.isEmpty else { return InlineText(rest) }
    let count = rest.unicodeScalars.count
    let shift: Int
    if text.utf8.starts(with: rest.utf8) {
      shift = 0
    } else if text.utf8.suffix(rest.utf8.count).elementsEqual(rest.utf8) {
      shift = text.unicodeScalars.count - count
    } else {
      return InlineText(rest)
    }
    return InlineText(
      rest,
      spans: spans.filter { $0.range.end > shift && $0.range.start < shift + count }.map {
        Span(
          TextSpan(
            start: max(0, $0.range.start - shift), end: min(count, $0.range.end - shift)),
          $0.mark)
      })
  }

  /// Both, one after the other.
  public func joined(by separator: String, to other: InlineText) -> InlineText {
    let shift = text.scalarCount + separator.scalarCount
    return InlineText(
      text + separator + other.text,
      spans: spans
        + other.spans.map {
          Span(TextSpan(start: $0.range.start + shift, end: $0.range.end + shift), $0.mark)
        })
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension InlineText: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}
