public import News

/// What a rule came to on one page.
public struct RuleUse: Hashable, Sendable {
  /// One selector of the rule.
  public struct Match: Hashable, Sendable {
    /// The key it stands under: `body`, `date`.
    public let key: String
    /// Its words.
    public let selector: String
    /// How many elements it matched.
    public let count: Int
  }

  /// The rule's name.
  public let rule: String
  /// Its selectors in the order of the keys; none on a page that is never an article.
  public internal(set) var matches: [Match] = []
  /// What was taken by it, by the names of ``Article/Field``.
  public internal(set) var taken: [Article.Field] = []
  /// What it couldn't do, each a sentence; the general reading stands in for it.
  public internal(set) var complaints: [String] = []

  init(rule: String) { self.rule = rule }

  /// A line for each thing to be told.
  public var lines: [String] {
    let fields = taken.map(\.rawValue).joined(separator: ", ")
    return ["rule \(rule): \(fields.isEmpty ? "nothing taken" : "took \(fields)")"]
      + matches.map { "rule \(rule): \($0.key) “\($0.selector)” matched \($0.count)" }
      + complaints.map { "rule \(rule): \($0)" }
  }
}
