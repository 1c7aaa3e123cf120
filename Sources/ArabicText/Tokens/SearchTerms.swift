/// A word of a text as the full-text index knows it, and where it stands.
public struct SearchTerm: Hashable, Sendable {
  /// The word folded and stemmed; no blank, no capital letter, no mark.
  public let term: String
  /// Where the word stands in the original text.
  public let span: TextSpan
}

/// The words of a text as the full-text index and the term statistics know them, in order.
///
/// Folded and lightly stemmed, stop words kept; marks and web addresses give none. Index and query
/// go through this one function, so that any spelling finds the word.
///
/// - Complexity: O(n).
public func searchTerms(of text: String) -> [String] {
  locatedSearchTerms(of: text).map(\.term)
}

/// The same words as ``searchTerms(of:)``, each with its place in the text.
///
/// - Complexity: O(n).
public func locatedSearchTerms(of text: String) -> [SearchTerm] {
  let tokens = Tokens(text)
  var terms: [SearchTerm] = []
  terms.reserveCapacity(tokens.count)
  for token in tokens {
    switch token.kind {
    case .word:
      for term in ArabicStem.terms(of: String(tokens.string(of: token))) where !term.isEmpty {
        terms.append(SearchTerm(term: term, span: token.span))
      }
    case .latin:
      let word = normalized(String(tokens.string(of: token)), to: .folded)
      terms.append(SearchTerm(term: LatinStem.term(of: word), span: token.span))
    case .number:
      let number = normalized(String(tokens.string(of: token)), to: .plain)
      terms.append(SearchTerm(term: ungrouped(number), span: token.span))
    case .handle:
      terms.append(contentsOf: handleTerms(of: tokens.string(of: token), at: token.span))
    case .address, .quote, .mark: break
    }
  }
  return terms
}

/// The words of a hashtag, which are written with `_` between them.
private func handleTerms(of handle: Substring, at span: TextSpan) -> [SearchTerm] {
  // Without their signs the parts are no handles, so this ends.
  handle.unicodeScalars.split { $0 == "_" || $0 == "#" || $0 == "@" }
    .flatMap { searchTerms(of: String($0)) }
    .map { SearchTerm(term: $0, span: span) }
}

/// A number without the marks that group its thousands: `1,000` is `1000`, `3.5` stays.
private func ungrouped(_ number: String) -> String {
  let parts = number.utf8.split(separator: 0x2C, omittingEmptySubsequences: false)
  guard parts.count > 1, parts.dropFirst().allSatisfy({ $0.prefix { $0 != 0x2E }.count == 3 })
  else { return number }
  return String(decoding: parts.joined(), as: UTF8.self)
}
