import News

/// Outlets to begin with, to be chosen from.
struct StartersPage: PageContent {
  let starters: [StarterOutlet]
  /// The outlets that are there already.
  let known: Set<OutletID>
  /// Whether the form came without a choice.
  let wasEmpty: Bool

  var place: Frame.Place? { .starters }

  func title(for visit: Visit) -> String {
    visit.words.startersTitle + " · " + visit.words.siteName
  }

  func content(for visit: Visit) -> HTML {
    let words = visit.words
    return main(.id("main"), .class("plain")) {
      h1 { "\(words.startersTitle)" }
      if starters.isEmpty {
        p(.class("say")) { "\(words.startersEmpty)" }
        p { a(.class("act"), .href(Route.outlets.path)) { "\(words.outletsTitle)" } }
      } else {
        p(.class("say")) { "\(words.startersLead)" }
        p(.class("notice doubt")) { "\(words.startersUnverified)" }
        if wasEmpty { p(.class("notice doubt"), .role("alert")) { "\(words.startersNone)" } }
        choices(for: visit)
      }
    }
  }

  private func choices(for visit: Visit) -> HTML {
    form(.class("asking"), .method("post"), .action(Route.starters.path)) {
      for kind in Outlet.Kind.allCases {
        let group = starters.filter { $0.outlet.kind == kind }
        if !group.isEmpty {
          fieldset {
            legend { "\(visit.words.group(of: kind))" }
            ul(.class("choices")) { for starter in group { choice(starter, for: visit) } }
          }
        }
      }
      p(.class("submit")) { button { "\(visit.words.startersButton)" } }
    }
  }

  private func choice(_ starter: StarterOutlet, for visit: Visit) -> HTML {
    let words = visit.words
    let outlet = starter.outlet
    let isKnown = known.contains(outlet.id)
    return li {
      label {
        input(
          .type("checkbox"), .name("outlet"), .value(outlet.id.slug), isKnown ? .disabled : nil)
        " "
        span {
          Isolation.name(visit.name(of: outlet))
          small {
            if let country = outlet.country { Isolation.name(words.country(country)) }
            if isKnown { " · \(words.alreadyThere)" }
            if let host = (outlet.home ?? starter.feeds.first)?.host {
              " · "
              bdi(.dir(.leftToRight)) { "\(host)" }
            }
          }
        }
      }
    }
  }
}
