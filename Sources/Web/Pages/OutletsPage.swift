import ArabicText
import News
import Store

/// Every outlet and how its feeds do, what needs attention first.
struct OutletsPage: Page {
  /// What a form on this page has just done.
  enum Outcome: String, Hashable, Sendable {
    case none = "", added, malformed, refreshed, starters
  }

  let outlets: [OutletHealth]
  let outcome: Outcome
  /// How many starters were just asked for.
  let starterCount: Int
  /// What was typed into the form and couldn't be read.
  let typed: String

  var place: Frame.Place? { .outlets }

  func title(for visit: Visit) -> String {
    visit.words.outletsTitle + " · " + visit.words.siteName
  }

  func content(for visit: Visit) -> HTML {
    let words = visit.words
    let troubled = outlets.filter { $0.feeds.contains { FeedHealth($0).needsAttention } }
    return main(.id("main"), .class("wide")) {
      h1 { "\(words.outletsTitle)" }
      p(.class("under")) { "\(words.outletsLead)" }
      notice(for: visit)
      if outlets.isEmpty {
        p(.class("say")) { "\(words.noOutlets)" }
        p { a(.class("act"), .href(Route.starters.path)) { "\(words.emptyStarters)" } }
      }
      if !troubled.isEmpty { attention(troubled, for: visit) }
      if !outlets.isEmpty { all(for: visit) }
      add(for: visit)
    }
  }

  private func notice(for visit: Visit) -> HTML {
    let words = visit.words
    let sentence: String? =
      switch outcome {
      case .none, .malformed: nil
      case .added: words.addAsked
      case .refreshed: words.refreshAsked
      case .starters: words.startersAsked(starterCount)
      }
    return sentence.map { sentence in
      p(.class("notice"), .role("status")) { visit.say(sentence) }
    } ?? .nothing
  }

  private func attention(_ troubled: [OutletHealth], for visit: Visit) -> HTML {
    section(.class("block attention")) {
      h2 { "\(visit.words.needAttention)" }
      for health in troubled.prefix(40) {
        article(.class("troubled")) {
          h3 {
            a(.href(Route.outlet(health.outlet.id).path)) {
              Isolation.name(visit.name(of: health.outlet))
            }
            visit.sampleMark(health.outlet.isSample)
          }
          ul(.class("feeds")) {
            for feed in health.feeds where FeedHealth(feed).needsAttention {
              visit.health(of: feed, home: health.outlet.home)
            }
          }
        }
      }
    }
  }

  private func all(for visit: Visit) -> HTML {
    let words = visit.words
    return section(.class("block"), .labelled(by: "all")) {
      h2(.id("all")) { "\(words.allOutlets)" }
      table(.class("outlets")) {
        caption { visit.say(words.outletCount(outlets.count)) }
        thead {
          tr {
            th(.scope("col")) { "\(words.columnOutlet)" }
            th(.scope("col")) { "\(words.columnKind)" }
            th(.scope("col"), .class("figure")) { "\(words.columnArticles)" }
            th(.scope("col")) { "\(words.columnNewest)" }
            th(.scope("col")) { "\(words.columnFeeds)" }
          }
        }
        tbody { for health in outlets { row(health, for: visit) } }
      }
    }
  }

  private func row(_ health: OutletHealth, for visit: Visit) -> HTML {
    let words = visit.words
    let waiting = health.feeds.reduce(0) { $0 + $1.waitingCount }
    return tr {
      th(.scope("row")) {
        a(.href(Route.outlet(health.outlet.id).path)) {
          Isolation.name(visit.name(of: health.outlet))
        }
        visit.sampleMark(health.outlet.isSample)
      }
      td(.side(words.columnKind)) {
        "\(words.name(of: health.outlet.kind))"
        if let country = health.outlet.country {
          "\(words.comma)"
          Isolation.name(words.country(country))
        }
      }
      td(.side(words.columnArticles), .class("figure")) { "\(visit.number(health.articleCount))" }
      td(.side(words.columnNewest)) {
        health.newest.map(visit.when(_:)) ?? span(.class("none")) { "\(words.noneYet)" }
      }
      td(.side(words.columnFeeds)) {
        for (state, count) in states(of: health) {
          span(.class(state.needsAttention ? "tag doubt" : "tag")) {
            "\(state.name(in: words))"
            if count > 1 { " × \(visit.number(count))" }
          }
          " "
        }
        if waiting > 0 { small { visit.say(words.waitingPages(waiting)) } }
      }
    }
  }

  /// The states its feeds are in, each once, with how many are in it.
  private func states(of health: OutletHealth) -> [(FeedHealth, Int)] {
    var states: [(FeedHealth, Int)] = []
    for feed in health.feeds {
      let state = FeedHealth(feed)
      let same = states.firstIndex { known, _ in
        switch (known, state) {
        case (.failing, .failing): true
        default: known == state
        }
      }
      if let same { states[same].1 += 1 } else { states.append((state, 1)) }
    }
    return states
  }

  private func add(for visit: Visit) -> HTML {
    let words = visit.words
    return section(.class("block"), .id("add")) {
      h2 { "\(words.addTitle)" }
      form(.class("asking"), .method("post"), .action(Route.addOutlet.path)) {
        p { label(.for("url")) { "\(words.addLabel)" } }
        p(.class("ask")) {
          input(
            .id("url"), .name("url"), .type("text"), .dir(.leftToRight), .value(typed),
            .maxlength(2_000), .required, .autocomplete("url"),
            .placeholder("https://www.example.com"),
            .described(by: outcome == .malformed ? "why" : "how"))
          button { "\(words.addButton)" }
        }
        if outcome == .malformed {
          p(.id("why"), .class("notice doubt"), .role("alert")) {
            "\(words.addMalformed) "
            bdi(.dir(.leftToRight)) { "https://www.example.com" }
          }
        }
        p(.id("how"), .class("hint")) { "\(words.addLead)" }
      }
      p { a(.href(Route.starters.path)) { "\(words.emptyStarters)" } }
    }
  }
}
