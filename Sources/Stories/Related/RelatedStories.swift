public import Analysis
public import ArabicText
public import News

/// Chooses what to read also: other news about the same names and things.
///
/// Articles are compared by the cosine of their key terms, each weighted by how rare it is among
/// the articles remembered. What has the same wording, or is so close in words and time that it
/// must be the same event, isn't offered; of several that say the same, one is.
public struct RelatedStories: Sendable {
  /// How choices are made; the figures were set on the sample outlets' events.
  public struct Measure: Hashable, Sendable {
    /// Offers for one article at most.
    public var most = 5
    /// The cosine under which two articles have nothing to do with each other.
    public var least = 0.06
    /// The cosine from which two articles within ``sameEventHours`` tell one event.
    public var sameEvent = 0.20
    /// How long one event is told.
    public var sameEventHours = 30
    /// The containment of wording from which a text is a copy.
    public var copy = 0.4

    /// The figures as measured.
    public init() {}
  }

  private struct Remembered {
    let id: ArticleID
    let shelf: Moment
    let terms: [(term: Int32, weight: Float)]
    let shingles: ShingleSketch
    var offers: [RelatedChoice]
  }

  private let measure: Measure
  private let limit: Int
  private var articles: [Remembered] = []
  private var place: [ArticleID: Int] = [:]
  private var termNumber: [String: Int32] = [:]
  private var printed: [String] = []
  private var isPhrase: [Bool] = []
  private var postings: [[Int32]] = []

  /// A memory of nothing yet.
  ///
  /// - Parameters:
  ///   - limit: articles remembered at least; up to a quarter more are.
  ///   - measure: how choices are made.
  public init(limit: Int = 50_000, measure: Measure = Measure()) {
    self.limit = max(limit, 100)
    self.measure = measure
  }

  /// How many articles are remembered.
  public var count: Int { articles.count }

  /// Remembers an article without choosing anything: for those that were placed before.
  public mutating func remember(
    _ id: ArticleID, shelf: Moment, digest: ArticleDigest, offers: [RelatedChoice] = []
  ) {
    guard place[id] == nil else { return }
    let terms = digest.keyTerms.map { term in (number(of: term), Float(term.weight)) }
    let index = Int32(articles.count)
    for (term, _) in terms { postings[Int(term)].append(index) }
    place[id] = articles.count
    articles.append(
      Remembered(
        id: id, shelf: shelf, terms: terms, shingles: digest.shingles, offers: offers))
    if articles.count > limit + limit / 4 { forgetOldest() }
  }

  /// Remembers an article and chooses what to read also, for it and for those it now serves better.
  ///
  /// - Returns: the articles whose choices changed, the new one first.
  public mutating func place(
    _ id: ArticleID, shelf: Moment, digest: ArticleDigest
  ) -> [(article: ArticleID, choices: [RelatedChoice])] {
    if place[id] != nil { forget(id) }
    remember(id, shelf: shelf, digest: digest)
    guard let own = place[id] else { return [] }
    let near = neighbours(of: own)
    articles[own].offers = choices(for: own, among: near)
    var changed = [(article: id, choices: articles[own].offers)]
    for neighbour in near.prefix(20) where mayOffer(own, for: neighbour.index, neighbour.cosine) {
      let old = articles[neighbour.index].offers
      if old.count >= measure.most, (old.last?.score ?? 0) >= neighbour.cosine { continue }
      let again = choices(for: neighbour.index, among: neighbours(of: neighbour.index))
      if again.map(\.article) != old.map(\.article) {
        articles[neighbour.index].offers = again
        changed.append((articles[neighbour.index].id, again))
      }
    }
    return changed
  }

  private struct Neighbour {
    let index: Int
    let cosine: Double
  }

  private func rarity(of term: Int32) -> Double {
    let among = Double(max(articles.count, 1))
    let holding = Double(postings[Int(term)].count)
    // A term that a third of the news shares tells nothing apart.
    guard holding * 3 < among || among < 12 else { return 0 }
    return (1 + among / max(holding, 1)).exponentAndSignificandLogarithm
  }

  private func neighbours(of own: Int) -> [Neighbour] {
    var scores: [Int32: Double] = [:]
    for (term, weight) in articles[own].terms {
      let rare = rarity(of: term)
      guard rare > 0 else { continue }
      // The newest two thousand are enough: a term that more share is hardly a reason.
      for other in postings[Int(term)].suffix(2_000) where Int(other) != own {
        scores[other, default: 0] += rare * rare * Double(weight)
      }
    }
    let best = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(60)
    let ownLength = length(of: own)
    return best.map { other, _ in
      Neighbour(
        index: Int(other),
        cosine: product(own, Int(other)) / max(ownLength * length(of: Int(other)), 1e-9))
    }.sorted { ($1.cosine, $0.index) < ($0.cosine, $1.index) }
  }

  private func product(_ one: Int, _ other: Int) -> Double {
    shared(one, other).reduce(0) { $0 + $1.share }
  }

  private func shared(_ one: Int, _ other: Int) -> [(term: Int32, share: Double)] {
    var weights: [Int32: Float] = [:]
    for (term, weight) in articles[other].terms { weights[term] = weight }
    return articles[one].terms.compactMap { term, weight in
      guard let theirs = weights[term] else { return nil }
      let rare = rarity(of: term)
      return rare > 0 ? (term, Double(weight) * Double(theirs) * rare * rare) : nil
    }
  }

  private func length(of index: Int) -> Double {
    articles[index].terms.reduce(0) { sum, term in
      let part = Double(term.weight) * rarity(of: term.term)
      return sum + part * part
    }.squareRoot()
  }

  private func mayOffer(_ other: Int, for own: Int, _ cosine: Double) -> Bool {
    guard cosine >= measure.least, !saysTheSame(own, other, cosine) else { return false }
    let common = shared(own, other)
    return common.count >= 2 || common.contains { isPhrase[Int($0.term)] }
  }

  /// Whether two articles are copies, or tell one event.
  private func saysTheSame(_ one: Int, _ other: Int, _ cosine: Double) -> Bool {
    if articles[one].shingles.containment(with: articles[other].shingles) >= measure.copy {
      return true
    }
    let apart = abs(articles[one].shelf.seconds(since: articles[other].shelf))
    return cosine >= measure.sameEvent && apart <= Int64(measure.sameEventHours) * 3600
  }

  private func choices(for own: Int, among near: [Neighbour]) -> [RelatedChoice] {
    var chosen: [Neighbour] = []
    for candidate in near {
      guard chosen.count < measure.most else { break }
      guard mayOffer(candidate.index, for: own, candidate.cosine) else { continue }
      let repeats = chosen.contains { earlier in
        let cosine =
          product(earlier.index, candidate.index)
          / max(length(of: earlier.index) * length(of: candidate.index), 1e-9)
        return saysTheSame(earlier.index, candidate.index, cosine)
      }
      if !repeats { chosen.append(candidate) }
    }
    return chosen.map { choice in
      RelatedChoice(
        article: articles[choice.index].id, score: min(choice.cosine, 1),
        shared: reason(own, choice.index))
    }
  }

  /// The names and terms to give as a reason, pairs before single words, at most three.
  private func reason(_ own: Int, _ other: Int) -> [String] {
    let common = shared(own, other).sorted { ($1.share, $0.term) < ($0.share, $1.term) }
    var words: [String] = []
    for (term, _) in common {
      let word = printed[Int(term)]
      // In Latin letters a name has a capital; other words are poor reasons.
      if let first = word.unicodeScalars.first, first.isASCII, !first.properties.isUppercase {
        continue
      }
      if words.contains(where: { $0.contains(word) || word.contains($0) }) { continue }
      words.append(word)
      if words.count == 3 { break }
    }
    return words
  }

  private mutating func number(of term: KeyTerm) -> Int32 {
    // A letter that may be a conjunction or preposition is one where the rest is a word by itself.
    if let first = term.key.unicodeScalars.first, Self.clitics.contains(first),
      let number = termNumber[String(term.key.unicodeScalars.dropFirst())], !term.isPhrase
    {
      return number
    }
    if let number = termNumber[term.key] {
      if term.printed.utf8.count < printed[Int(number)].utf8.count {
        printed[Int(number)] = term.printed
      }
      return number
    }
    let number = Int32(printed.count)
    termNumber[term.key] = number
    printed.append(term.printed)
    isPhrase.append(term.isPhrase)
    postings.append([])
    return number
  }

  private static let clitics: Set<Unicode.Scalar> = ["و", "ف", "ب", "ل"]

  private mutating func forget(_ id: ArticleID) {
    rebuild(keeping: articles.filter { $0.id != id })
  }

  private mutating func forgetOldest() {
    rebuild(keeping: Array(articles.sorted { $0.shelf < $1.shelf }.suffix(limit)))
  }

  private mutating func rebuild(keeping kept: [Remembered]) {
    articles = kept
    place = [:]
    postings = Array(repeating: [], count: postings.count)
    for (index, article) in kept.enumerated() {
      place[article.id] = index
      for (term, _) in article.terms { postings[Int(term)].append(Int32(index)) }
    }
  }
}

extension Double {
  /// The natural logarithm to three digits, for weights: a pure room has no C library.
  fileprivate var exponentAndSignificandLogarithm: Double {
    let part = significand - 1
    return (Double(exponent) + part * (1.3465 - 0.3465 * part)) * 0.693
  }
}
