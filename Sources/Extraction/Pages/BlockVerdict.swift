/// Whether a block is of the article's text, and why.
enum BlockVerdict: Equatable {
  /// It stands outside the box of the body.
  case outside
  /// It is the headline, or says it again.
  case headline
  /// It stands before the headline.
  case beforeHeadline
  case subtitle
  /// It says when the article was published.
  case date
  case byline
  case credit
  case caption
  /// Its box is for something else, by its words.
  case aside
  /// It offers other stories.
  case related
  /// It belongs to another story printed below this one.
  case secondStory
  /// It announces, or follows, something else.
  case announced(BlockLabel)
  /// It is a link and nothing else.
  case link
  /// It sets rules for readers.
  case policy
  /// The text has said it before.
  case repeated
  /// A short line with nothing that speaks for it.
  case loose
  /// Running text.
  case prose
  /// A short line among running text.
  case amongProse
  /// A heading of what follows.
  case heading
  /// Beside running text in the same box.
  case sibling

  var isKept: Bool {
    switch self {
    case .prose, .amongProse, .heading, .sibling: true
    default: false
    }
  }

  /// Whether what it says is kept as a fact beside the text.
  var isFact: Bool {
    switch self {
    case .headline, .subtitle, .date, .byline, .credit, .caption: true
    default: false
    }
  }

  /// In English, for `--explain`.
  var reason: String {
    switch self {
    case .outside: "outside the body's box"
    case .headline: "the headline"
    case .beforeHeadline: "before the headline"
    case .subtitle: "the subtitle"
    case .date: "a date"
    case .byline: "names the writer"
    case .credit: "names the source"
    case .caption: "a caption"
    case .aside: "in a box for something else"
    case .related: "offers another story"
    case .secondStory: "of another story"
    case .announced(let label): "after a label: \(label)"
    case .link: "a link alone"
    case .policy: "rules for readers"
    case .repeated: "said before"
    case .loose: "a short line by itself"
    case .prose: "running text"
    case .amongProse: "among running text"
    case .heading: "a heading of the text"
    case .sibling: "beside running text"
    }
  }
}
