import ArabicText
import Store

/// What is where on a front page, decided by what there is.
struct FrontPlan: Sendable {
  /// The article that leads.
  let lead: FoldedArticle?
  /// What stands under it with its first words.
  let stories: [FoldedArticle]
  /// What is left, as lines.
  let rest: [FoldedArticle]
  /// The newest of all, by the clock.
  let river: [FoldedArticle]

  private static let storyCount = 10
  private static let riverCount = 18

  /// Lays out articles, which come newest first, for someone who reads `language`.
  ///
  /// What many outlets printed and what is fresh stands higher; an article in the language of the
  /// interface leads before one that isn't. The same for every reader of a language.
  init(_ articles: [FoldedArticle], in language: InterfaceLanguage, now: Moment) {
    let ranked = articles.enumerated().map { index, folded in
      (folded, index, Self.weight(of: folded, in: language, now: now))
    }
    .sorted { ($0.2, $1.1) > ($1.2, $0.1) }
    let top = ranked.prefix(1 + Self.storyCount)
    let shown = Set(top.map(\.1))
    lead = top.first?.0
    // Under the lead the order is again that of time: a front page is read for what is new.
    stories = top.dropFirst().sorted { $0.1 < $1.1 }.map(\.0)
    rest = articles.enumerated().filter { !shown.contains($0.offset) }.map(\.element)
    river = Array(articles.prefix(Self.riverCount))
  }

  private static func weight(
    of folded: FoldedArticle, in language: InterfaceLanguage, now: Moment
  ) -> Int {
    let hours = max(Int(now.seconds(since: folded.first.shelf) / 3_600), 0)
    var weight = min(folded.copies.count, 6) * 3 - min(hours, 72)
    if folded.first.language == language.language { weight += 12 }
    if !folded.first.opening.isEmpty { weight += 4 }
    return weight
  }
}

/// The front page: what is new, the weightiest first.
struct FrontPage: Page {
  let list: ArticleList
  let days: [DayCount]
  let counts: StoreCounts

  var place: Frame.Place? { .news }
  var feed: Route.FeedOf? { .front }

  func title(for visit: Visit) -> String { visit.words.frontTitle }

  func head(for visit: Visit) -> HTML {
    meta(.name("description"), .content(visit.words.frontDescription))
  }

  func content(for visit: Visit) -> HTML {
    guard !list.articles.isEmpty else { return empty(for: visit) }
    let plan = FrontPlan(list.articles, in: visit.reader.language, now: visit.now)
    return main(.id("main"), .class("front")) {
      div(.class("chief")) {
        if let lead = plan.lead { self.lead(lead, for: visit) }
        div(.class("stories")) { plan.stories.map { visit.story($0, heading: h3) } }
        if !plan.rest.isEmpty {
          section(.class("block")) {
            h2 { "\(visit.words.more)" }
            ul(.class("lines")) { plan.rest.map(visit.shortLine(_:)) }
          }
        }
      }
      visit.river(plan.river)
      DayLinks(days: days, current: nil).html(for: visit, older: list.next)
    }
  }

  private func lead(_ folded: FoldedArticle, for visit: Visit) -> HTML {
    article(.class("lead")) {
      visit.kicker(of: folded.first)
      h2 { visit.headline(of: folded.first) }
      visit.opening(of: folded.first)
      visit.meta(of: folded.first)
      visit.alsoPublished(folded, naming: 6)
    }
  }

  private func empty(for visit: Visit) -> HTML {
    let words = visit.words
    return main(.id("main"), .class("plain")) {
      h2 { "\(words.emptyTitle)" }
      if counts.outlets > 0 {
        p(.class("say")) {
          visit.say(words.waiting(outlets: counts.outlets, pages: counts.waiting))
        }
        p { a(.class("act"), .href(Route.outlets.path)) { "\(words.outletsTitle)" } }
      } else {
        p(.class("say")) { visit.say(words.emptyLead) }
        ol(.class("steps")) { words.emptySteps.map { step in li { step } } }
        p { a(.class("act"), .href(Route.starters.path)) { "\(words.emptyStarters)" } }
      }
    }
  }
}

/// News from before a moment, newest first.
struct OlderPage: Page {
  let list: ArticleList
  let days: [DayCount]

  var place: Frame.Place? { .news }

  func title(for visit: Visit) -> String { visit.words.newsBefore + " · " + visit.words.siteName }

  func content(for visit: Visit) -> HTML {
    main(.id("main"), .class("wide")) {
      h1 { "\(visit.words.newsBefore)" }
      if list.articles.isEmpty { p(.class("say")) { "\(visit.words.noNewsThatDay)" } }
      visit.byDay(list.articles)
      DayLinks(days: days, current: nil).html(for: visit, older: list.next)
    }
  }
}

/// The news of one day on the reader's clock.
struct DayPage: Page {
  let day: GregorianDay
  let list: ArticleList
  let days: [DayCount]

  var place: Frame.Place? { .news }

  func title(for visit: Visit) -> String {
    visit.words.newsOf(visit.words.date(day)) + " · " + visit.words.siteName
  }

  func content(for visit: Visit) -> HTML {
    main(.id("main"), .class("wide")) {
      h1 { "\(visit.words.newsOf(visit.words.date(day)))" }
      if let count = days.first(where: { $0.day == day })?.count {
        p(.class("under")) { visit.say(visit.words.articles(count)) }
      }
      if list.articles.isEmpty { p(.class("say")) { "\(visit.words.noNewsThatDay)" } }
      div(.class("stories")) { list.articles.map { visit.story($0, heading: h2) } }
      DayLinks(days: days, current: day).html(for: visit, older: list.next)
    }
  }
}

/// Links to the news of other days.
struct DayLinks {
  let days: [DayCount]
  let current: GregorianDay?

  func html(for visit: Visit, older next: Moment?) -> HTML {
    guard !days.isEmpty || next != nil else { return .nothing }
    return nav(.class("days"), .labelled(by: "days")) {
      h2(.id("days")) { "\(visit.words.otherDays)" }
      ul {
        for count in days {
          li {
            a(
              .href(Route.day(count.day).path), count.day == current ? .current("page") : nil
            ) { "\(visit.words.shortDate(count.day, near: visit.today.year))" }
            small { visit.say(visit.words.articles(count.count)) }
          }
        }
      }
      visit.older(
        next, on: current.map { Route.day($0).path } ?? Route.front.path, visit.words.olderNews)
    }
  }
}
