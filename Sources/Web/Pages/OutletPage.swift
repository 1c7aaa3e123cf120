import ArabicText
import News
import Store

/// One outlet: who it is, how its feeds do, and its news.
struct OutletPage: Page {
  let health: OutletHealth
  let list: ArticleList
  /// Whether a visit was just asked for from this page.
  let wasAsked: Bool

  private var outlet: Outlet { health.outlet }

  var place: Frame.Place? { .outlets }
  var feed: Route.FeedOf? { .outlet(outlet.id) }

  func title(for visit: Visit) -> String {
    visit.name(of: outlet) + " · " + visit.words.siteName
  }

  func content(for visit: Visit) -> HTML {
    let words = visit.words
    return main(.id("main"), .class("wide")) {
      header(.class("opening-of-article")) {
        p(.class("kicker")) {
          "\(words.name(of: outlet.kind))"
          visit.sampleMark(outlet.isSample)
        }
        h1 { Isolation.name(visit.name(of: outlet)) }
      }
      if wasAsked { p(.class("notice"), .role("status")) { "\(words.refreshAsked)" } }
      facts(for: visit)
      section(.class("block")) {
        h2 { "\(words.newsOfOutlet)" }
        if list.articles.isEmpty { p(.class("say")) { "\(words.noNewsOfOutlet)" } }
        div(.class("stories")) { list.articles.map { visit.story($0, heading: h3, naming: false) } }
        visit.older(list.next, on: Route.outlet(outlet.id).path, words.olderNews)
      }
      feeds(for: visit)
      problems(for: visit)
    }
  }

  private func facts(for visit: Visit) -> HTML {
    let words = visit.words
    return dl(.class("facts")) {
      dt { "\(words.columnArticles)" }
      dd { visit.say(words.articles(health.articleCount)) }
      dt { "\(words.columnNewest)" }
      dd { health.newest.map(visit.when(_:)) ?? span(.class("none")) { "\(words.noneYet)" } }
      if let country = outlet.country {
        dt { "\(words.country)" }
        dd { Isolation.name(words.country(country)) }
      }
      if !outlet.languages.isEmpty {
        dt { "\(words.languagesLabel)" }
        dd { words.list(outlet.languages.map { Isolation.name(words.name(of: $0)) }) }
      }
      if let home = outlet.home {
        dt { "\(words.home)" }
        dd {
          a(.class("address"), .href(home), .rel("noreferrer")) {
            bdi(.dir(.leftToRight)) { "\(home.text)" }
          }
        }
      }
    }
  }

  private func feeds(for visit: Visit) -> HTML {
    guard !health.feeds.isEmpty else { return .nothing }
    return section(.class("block")) {
      h2 { "\(visit.words.feedsOfOutlet)" }
      ul(.class("feeds")) {
        for feed in health.feeds { visit.health(of: feed, home: outlet.home) }
      }
    }
  }

  private func problems(for visit: Visit) -> HTML {
    guard !health.pageProblems.isEmpty else { return .nothing }
    return section(.class("block")) {
      h2 { "\(visit.words.pagesNotHad)" }
      ul(.class("feeds")) {
        for page in health.pageProblems {
          li(.class("feed")) {
            p { name(of: page, for: visit) }
            visit.explain(page.problem)
          }
        }
      }
    }
  }

  private func name(of page: PageProblem, for visit: Visit) -> HTML {
    let prose = page.title.map { Prose($0, in: outlet.languages.first ?? .unknown) }
    let words = prose.map { $0.markup }
    guard let address = page.address else { return words ?? "\(visit.words.untitled)" }
    return a(
      .href(address), .rel("noreferrer"), prose?.lang(within: visit.reader.language),
      prose?.dir(within: visit.reader.language)
    ) { words ?? bdi(.dir(.leftToRight)) { "\(address.text)" } }
  }
}
