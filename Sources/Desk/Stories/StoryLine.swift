import Analysis
import ArabicText
import News
import Stories
import Store

/// Compares articles, one after another in the order they came: copies folded, Read also chosen.
///
/// What it remembers is only a window on the store. Killed at any moment it starts again from what
/// was placed, and finds what wasn't.
actor StoryLine {
  private let store: any DeskStore
  private let settings: DeskSettings
  private var copies = CopyDetector()
  private var related: RelatedStories
  private var remembers = false
  private var names: [OutletID: [String]] = [:]

  init(store: any DeskStore, settings: DeskSettings) {
    self.store = store
    self.settings = settings
    related = RelatedStories(limit: settings.windowLimit)
  }

  /// Places every article that waits.
  ///
  /// - Returns: how many there were.
  @discardableResult
  func placeAll(now: Moment, until stop: StopSign? = nil) async throws(StoreProblem) -> Int {
    var placed = 0
    while stop?.isRaised != true {
      let waiting = try await store.unplaced(limit: 100)
      guard !waiting.isEmpty else { break }
      for outlet in try await store.outlets() {
        names[outlet.id] = [outlet.name, outlet.latinName].compactMap { $0 }
      }
      try await remember(now: now)
      try await store.apply(waiting.flatMap(decisions(on:)))
      placed += waiting.count
    }
    return placed
  }

  /// Takes up what a former desk knew; asked for only once there is something to place.
  private func remember(now: Moment) async throws(StoreProblem) {
    guard !remembers else { return }
    let since = now.advanced(bySeconds: -Int64(settings.windowDays) * 86_400)
    let known = try await store.placed(since: since, limit: settings.windowLimit)
    // The newest came first; they are to be met in the order they came.
    for article in known.reversed() {
      _ = copies.verdict(
        on: article.stored.id, fingerprint: article.fingerprint, shelf: article.shelf)
      related.remember(
        article.stored.id, shelf: article.shelf,
        digest: digest(of: article.stored))
    }
    remembers = true
  }

  private func digest(of stored: StoredArticle) -> ArticleDigest {
    ArticleAnalyser().digest(of: stored.article, outletNames: names[stored.outlet] ?? [])
  }

  private func decisions(on waiting: UnplacedArticle) -> [StoryDecision] {
    let id = waiting.stored.id
    let verdict = copies.verdict(
      on: id, fingerprint: waiting.fingerprint, shelf: waiting.shelf)
    let choices = related.place(
      id, shelf: waiting.shelf, digest: digest(of: waiting.stored))
    var decisions = choices.map { choice in
      StoryDecision(
        article: choice.article, copies: choice.article == id ? verdict.place : .unchanged,
        related: choice.choices)
    }
    if case .earlier(let other) = verdict {
      decisions.append(StoryDecision(article: other, copies: .copy(of: id), related: nil))
    }
    return decisions
  }
}

extension CopyDetector.Verdict {
  fileprivate var place: StoryDecision.CopyPlace {
    switch self {
    case .original, .earlier: .original
    case .copy(let first): .copy(of: first)
    }
  }
}
