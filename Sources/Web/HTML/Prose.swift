import ArabicText

/// A text of the world in its own language, ready to stand among words of another.
struct Prose: Hashable, Sendable {
  let text: String
  let language: Language
  /// The way most of its letters run, whatever language it is said to be in.
  let direction: Direction

  init(_ text: String, in language: Language) {
    self.text = text
    self.language = language
    direction = Isolation.direction(of: text) ?? Direction(of: language)
  }

  /// Its words, with what runs against them isolated.
  var markup: HTML { Isolation.markup(text, in: direction) }

  /// Its language, where an element must say it because the page speaks another.
  func lang(within page: InterfaceLanguage) -> Attribute? {
    language == page.language || language == .unknown ? nil : .lang(language)
  }

  /// Its direction, where an element must say it because the page runs the other way.
  func dir(within page: InterfaceLanguage) -> Attribute? {
    direction == page.direction ? nil : .dir(direction)
  }
}

extension Isolation {
  /// `text` as markup, each foreign run in a `<bdi>`.
  static func markup(_ text: String, in direction: Direction) -> HTML {
    let runs = runs(of: text, in: direction)
    if runs.allSatisfy({ !$0.isForeign }) { return "\(text)" }
    return HTMLBuilder.buildArray(
      runs.map { run in run.isForeign ? bdi { "\(String(run.text))" } : "\(String(run.text))" })
  }

  /// A name as one isolated piece, whichever way it runs.
  static func name(_ text: String) -> HTML {
    guard let direction = direction(of: text) else { return bdi { "\(text)" } }
    let markup = markup(text, in: direction)
    // The first letter decides for a bare `<bdi>`; where it would decide wrongly we do.
    let isMixed = runs(of: text, in: direction).contains(where: \.isForeign)
    return bdi(isMixed ? .dir(direction) : nil) { markup }
  }
}
