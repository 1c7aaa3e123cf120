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
  /// Room to add up in, all zero between two calls.
  private var sums: [Float] = []

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
    var weights: [Int32: Float] = [:]
    for term in digest.keyTerms { weights[number(of: term), default: 0] += Float(term.weight) }
    let terms = weights.map { (term: $0.key, weight: $0.value) }.sorted { $0.term < $1.term }
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
    for neighbour in near.prefix(20) where offer(own, to: neighbour.index, neighbour.cosine) {
      changed.append((articles[neighbour.index].id, articles[neighbour.index].offers))
    }
    return changed
  }

  /// Puts a new article among the offers of one that was there, if it is better than one of them.
  private mutating func offer(_ new: Int, to old: Int, _ cosine: Double) -> Bool {
    let offers = articles[old].offers
    if offers.count >= measure.most, (offers.last?.score ?? 0) >= cosine { return false }
    guard mayOffer(new, for: old, cosine) else { return false }
    // Of several that say the same, the better one stays.
    let rivals = offers.filter { offer in
      guard let other = place[offer.article] else { return false }
      return saysTheSame(other, new, self.cosine(other, new))
    }
    guard rivals.allSatisfy({ $0.score < cosine }) else { return false }
    let choice = RelatedChoice(
      article: articles[new].id, score: min(cosine, 1), shared: reason(old, new))
    let kept = offers.filter { offer in !rivals.contains(offer) } + [choice]
    articles[old].offers = Array(
      kept.sorted { ($1.score, $0.article.text) < ($0.score, $1.article.text) }
        .prefix(measure.most))
    return true
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

  private mutating func neighbours(of own: Int) -> [Neighbour] {
    if sums.count < articles.count {
      sums.append(contentsOf: repeatElement(0, count: articles.count + 64 - sums.count))
    }
    var touched: [Int32] = []
    for (term, weight) in articles[own].terms {
      let rare = rarity(of: term)
      guard rare > 0 else { continue }
      let share = Float(rare * rare) * weight
      // The newest thousand are enough: a term that more share is hardly a reason.
      for other in postings[Int(term)].suffix(1_000) where Int(other) != own {
        if sums[Int(other)] == 0 { touched.append(other) }
        sums[Int(other)] += share
      }
    }
    var best: [(sum: Float, index: Int32)] = []
    for other in touched {
      let sum = sums[Int(other)]
      sums[Int(other)] = 0
      if best.count == Self.examined, let least = best.last, sum <= least.sum { continue }
      let at = best.firstIndex { sum > $0.sum } ?? best.count
      best.insert((sum, other), at: at)
      if best.count > Self.examined { best.removeLast() }
    }
    return best.map { Neighbour(index: Int($0.index), cosine: cosine(own, Int($0.index))) }
      .sorted { ($1.cosine, $0.index) < ($0.cosine, $1.index) }
  }

  /// How many candidates are compared in full.
  private static let examined = 60

  private func cosine(_ one: Int, _ other: Int) -> Double {
    product(one, other) / max(length(of: one) * length(of: other), 1e-9)
  }

  private func product(_ one: Int, _ other: Int) -> Double {
    shared(one, other).reduce(0) { $0 + $1.share }
  }

  private func shared(_ one: Int, _ other: Int) -> [(term: Int32, share: Double)] {
    // Both are in the order of their terms' numbers.
    let mine = articles[one].terms
    let theirs = articles[other].terms
    var shared: [(term: Int32, share: Double)] = []
    var left = 0
    var right = 0
    while left < mine.count, right < theirs.count {
      if mine[left].term == theirs[right].term {
        let rare = rarity(of: mine[left].term)
        if rare > 0 {
          let weight = Double(mine[left].weight) * Double(theirs[right].weight)
          shared.append((mine[left].term, weight * rare * rare))
        }
        left += 1
        right += 1
      } else if mine[left].term < theirs[right].term {
        left += 1
      } else {
        right += 1
      }
    }
    return shared
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
        saysTheSame(
          earlier.index, candidate.index, cosine(earlier.index, candidate.index))
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
