import ArabicText
public import News

/// Reads an article's own text for what is compared and searched: its terms, names and wording.
public struct ArticleAnalyser: Sendable {
  /// An analyser.
  public init() {}

  /// The terms for the index: of the headlines, and of everything else that a reader might search.
  public func terms(of article: Article) -> (headline: [String], body: [String]) {
    let headline = [article.headline, article.subtitle].compactMap { $0 }.joined(separator: "\n")
    var rest = [article.text]
    rest.append(contentsOf: article.authors)
    rest.append(contentsOf: [article.dateline, article.credit, article.section].compactMap { $0 })
    return (searchTerms(of: headline), searchTerms(of: rest.joined(separator: "\n")))
  }

  /// A name for the wording of the body, the same for every outlet that prints the same words.
  ///
  /// Spelling variants (hamza, marks, digits), punctuation and the cutting into paragraphs don't
  /// count; figures do, so that yesterday's prices aren't today's. Nothing for texts under thirty
  /// words: two outlets may well say the same in one sentence by themselves.
  public func fingerprint(of article: Article) -> String? {
    let words = Self.words(of: article.text)
    guard words.count >= 30 else { return nil }
    var hash = SHA256()
    for word in words {
      hash.update(with: word)
      hash.update(with: [0x20])
    }
    return hash.hex(bytes: 16)
  }

  /// The article as what compares articles needs it.
  ///
  /// - Parameters:
  ///   - article: the article.
  ///   - outletNames: what its outlet is called: an outlet names itself in every other article, and
  ///     that says nothing of what they are about.
  /// - Returns: what it is about, and its wording.
  public func digest(of article: Article, outletNames: [String] = []) -> ArticleDigest {
    let own = Set(outletNames.flatMap(searchTerms(of:)))
    return ArticleDigest(
      keyTerms: KeyTerms.terms(
        headline: article.headline ?? "", text: article.text, leavingOut: own),
      shingles: ShingleSketch(words: Self.words(of: article.text)))
  }

  static func words(of text: String) -> [String] {
    let folded = normalized(text, to: .folded)
    let tokens = Tokens(folded)
    var words: [String] = []
    for token in tokens {
      switch token.kind {
      case .word, .latin, .number, .handle: words.append(String(tokens.string(of: token)))
      case .address, .quote, .mark: break
      }
    }
    return words
  }
}

/// What comparing needs of one article.
public struct ArticleDigest: Sendable {
  /// Names and terms that say what it is about, the weightiest first.
  public let keyTerms: [KeyTerm]
  /// Its wording, sampled.
  public let shingles: ShingleSketch
}
