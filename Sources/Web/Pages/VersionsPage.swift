import ArabicText
import News
import Store

/// An article's former texts, and what changed from each to the next.
struct VersionsPage: PageContent {
  /// Oldest first, the present one last.
  let versions: [StoredArticle]
  let view: ArticleView

  /// How many edits are shown: some outlets never stop.
  private static let most = 20

  func title(for visit: Visit) -> String {
    visit.words.versionsTitle + ": " + view.summary.headline + " · " + visit.words.siteName
  }

  func head(for visit: Visit) -> HTML { meta(.name("robots"), .content("noindex")) }

  func content(for visit: Visit) -> HTML {
    let words = visit.words
    return main(.id("main"), .class("plain versions")) {
      p(.class("kicker")) { "\(words.versionsTitle)" }
      h1 { visit.headline(of: view.summary) }
      p(.class("meta")) {
        visit.link(to: view.summary)
        visit.sampleMark(view.outlet.isSample)
        a(.href(Route.article(view.stored.id).path)) { "\(words.toTheArticle)" }
      }
      if versions.count < 2 {
        p(.class("say")) { "\(words.onlyVersion)" }
      } else {
        p(.class("say")) { "\(words.versionsLead)" }
        for index in versions.indices.dropFirst().reversed().prefix(Self.most) {
          change(
            from: versions[index - 1], to: versions[index], isLast: index == versions.count - 1,
            visit)
        }
        if versions.count - 1 > Self.most {
          p(.class("none")) { visit.say(words.olderEdits(versions.count - 1 - Self.most)) }
        }
        first(for: visit)
      }
    }
  }

  private func change(
    from old: StoredArticle, to new: StoredArticle, isLast: Bool, _ visit: Visit
  ) -> HTML {
    let words = visit.words
    let changes = fields(old.article, new.article, visit) + text(old.article, new.article, visit)
    return section(.class("block change")) {
      h2 {
        "\(words.version(new.version))"
        if isLast { " · \(words.presentVersion)" }
      }
      p(.class("meta")) { span { words.seen(visit.when(new.versionSeen)) } }
      changes.isEmpty ? p(.class("none")) { "\(words.nothingChanged)" } : changes
    }
  }

  private func first(for visit: Visit) -> HTML {
    guard let first = versions.first else { return .nothing }
    return section(.class("block")) {
      h2 { "\(visit.words.version(first.version)) · \(visit.words.firstVersion)" }
      p(.class("meta")) { span { visit.words.seen(visit.when(first.versionSeen)) } }
    }
  }

  /// Headline, subtitle, authors, credit and dateline, where one of them changed.
  private func fields(_ old: Article, _ new: Article, _ visit: Visit) -> HTML {
    let words = visit.words
    let all: [(String, String?, String?)] = [
      (words.field(.headline), old.headline, new.headline),
      (words.field(.subtitle), old.subtitle, new.subtitle),
      (words.field(.authors), joined(old.authors, words), joined(new.authors, words)),
      (words.field(.credit), old.credit, new.credit),
      (words.field(.dateline), old.dateline, new.dateline),
    ]
    let changed = all.filter { $0.1 != $0.2 }
    guard !changed.isEmpty else { return .nothing }
    return dl(.class("facts")) {
      for field in changed {
        dt { "\(field.0)" }
        dd {
          if let was = field.1, !was.isEmpty {
            span(.class("part")) {
              small { "\(words.was): " }
              del { Isolation.name(was) }
            }
          }
          if let became = field.2, !became.isEmpty {
            span(.class("part")) {
              small { "\(words.became): " }
              ins { Isolation.name(became) }
            }
          }
        }
      }
    }
  }

  private func joined(_ names: [String], _ words: any Wording) -> String? {
    names.isEmpty ? nil : names.joined(separator: words.comma)
  }

  /// The paragraphs that came, went and were reworded; those that stayed are counted.
  private func text(_ old: Article, _ new: Article, _ visit: Visit) -> HTML {
    let before = old.blocks.map(\.text).filter { !$0.isEmpty }
    let after = new.blocks.map(\.text).filter { !$0.isEmpty }
    let pieces = Changes(from: before, to: after).pieces
    guard pieces.contains(where: { if case .kept = $0 { false } else { true } }) else {
      return .nothing
    }
    var markup = HTML.nothing
    var removed: [String] = []
    for piece in pieces {
      switch piece {
      case .removed(let paragraphs): removed = paragraphs
      case .added(let paragraphs):
        markup = markup + replaced(removed, by: paragraphs, new.language, visit)
        removed = []
      case .kept(let paragraphs):
        markup = markup + replaced(removed, by: [], new.language, visit)
        removed = []
        let count = visit.words.unchangedParagraphs(paragraphs.count)
        markup = markup + p(.class("unchanged")) { visit.say(count) }
      }
    }
    return markup + replaced(removed, by: [], new.language, visit)
  }

  /// Paragraphs that took the place of others: those that say nearly the same are shown as one,
  /// with the words that changed.
  private func replaced(
    _ old: [String], by new: [String], _ language: Language, _ visit: Visit
  ) -> HTML {
    let pairs = min(old.count, new.count)
    var markup = HTML.nothing
    for index in 0..<pairs {
      let words = Changes(
        from: Self.words(of: old[index]), to: Self.words(of: new[index]), largest: 160_000)
      markup =
        markup
        + (words.keptShare > 0.5
          ? reworded(words, language, visit)
          : whole(old[index], language, visit, isAdded: false)
            + whole(new[index], language, visit, isAdded: true))
    }
    for paragraph in old.dropFirst(pairs) {
      markup = markup + whole(paragraph, language, visit, isAdded: false)
    }
    for paragraph in new.dropFirst(pairs) {
      markup = markup + whole(paragraph, language, visit, isAdded: true)
    }
    return markup
  }

  private static func words(of paragraph: String) -> [Substring] {
    paragraph.split(whereSeparator: { $0 == " " || $0 == "\n" })
  }

  private func whole(
    _ paragraph: String, _ language: Language, _ visit: Visit, isAdded: Bool
  ) -> HTML {
    let prose = Prose(paragraph, in: language)
    let mark = isAdded ? ins : del
    return div(.class(isAdded ? "came" : "went")) {
      p(.class("what")) { "\(isAdded ? visit.words.added : visit.words.removed)" }
      p(prose.lang(within: visit.reader.language), prose.dir(within: visit.reader.language)) {
        mark { prose.markup }
      }
    }
  }

  private func reworded(
    _ changes: Changes<Substring>, _ language: Language, _ visit: Visit
  ) -> HTML {
    let all = changes.pieces.map { piece in
      switch piece {
      case .kept(let words), .removed(let words), .added(let words):
        words.joined(separator: " ")
      }
    }
    let prose = Prose(all.joined(separator: " "), in: language)
    return div(.class("edited")) {
      p(.class("what")) { "\(visit.words.reworded)" }
      p(prose.lang(within: visit.reader.language), prose.dir(within: visit.reader.language)) {
        for (piece, text) in zip(changes.pieces, all) {
          let markup = Isolation.markup(text, in: prose.direction)
          switch piece {
          case .kept: markup
          case .removed: del { markup }
          case .added: ins { markup }
          }
          " "
        }
      }
    }
  }
}
