/// What is looked for, among what was typed.
enum SearchTerms {
  /// The terms of a search, each once.
  static func terms(of typed: String) -> [String] {
    var terms: [String] = []
    for word in typed.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).prefix(16) {
      let term = word.lowercased()
      if !terms.contains(term) { terms.append(term) }
    }
    return terms
  }
}
