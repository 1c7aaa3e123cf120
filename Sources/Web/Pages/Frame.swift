import ArabicText
import News

/// A page's own part: what stands between masthead and foot.
protocol Page: Sendable {
  /// Its title, for the browser's tab.
  func title(for visit: Visit) -> String
  /// What it adds to the head: feeds, what machines read.
  func head(for visit: Visit) -> HTML
  /// What is read.
  func content(for visit: Visit) -> HTML
  /// Where it stands in the navigation; nothing for pages that aren't in it.
  var place: Frame.Place? { get }
  /// What was searched for, to be searched again.
  var searchWords: String { get }
  /// The feed that the foot offers.
  var feed: Route.FeedOf? { get }
}

extension Page {
  func head(for visit: Visit) -> HTML { .nothing }
  var place: Frame.Place? { nil }
  var searchWords: String { "" }
  var feed: Route.FeedOf? { nil }
}

/// What stands around every page.
struct Frame {
  /// A place in the navigation.
  enum Place: Hashable, Sendable, CaseIterable {
    case news, outlets, starters, preferences, about
  }

  private let visit: Visit
  private var words: any Wording { visit.words }
  private var reader: Reader { visit.reader }

  init(for visit: Visit) { self.visit = visit }

  /// A whole page as UTF-8.
  func bytes(of page: some Page) -> [UInt8] {
    html(
      .lang(reader.language.language), .dir(reader.language.direction),
      reader.theme == .automatic ? nil : .theme(reader.theme)
    ) {
      head(of: page)
      body {
        a(.class("skip"), .href(to: "main")) { "\(words.skip)" }
        div(.class("page")) {
          masthead(of: page)
          page.content(for: visit)
          foot(of: page)
        }
      }
    }.page
  }

  private func head(of page: some Page) -> HTML {
    Tag("head")() {
      meta(.utf8)
      meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
      title { "\(visit.plain(page.title(for: visit)))" }
      meta(.name("color-scheme"), .content(reader.theme.colorScheme))
      link(.rel("stylesheet"), .href(Assets.style.path))
      link(.rel("icon"), .type("image/svg+xml"), .href(Assets.icon.path))
      if let feed = page.feed {
        for format in Route.FeedFormat.allCases {
          link(
            .rel("alternate"), .type(format.mediaType), .href(Route.feed(feed, format).path),
            .title(words.feedOfThisPage + " (" + format.name + ")"))
        }
      }
      page.head(for: visit)
    }
  }

  private func masthead(of page: some Page) -> HTML {
    header(.class("masthead")) {
      div(.class("line")) {
        name(isHeading: page is FrontPage)
        span(.class("motto")) { "\(words.motto)" }
        dateline
      }
      nav(.label(words.navigation)) {
        ul {
          for place in Place.allCases { item(place, isCurrent: place == page.place) }
        }
      }
      search(page.searchWords)
    }
  }

  private func name(isHeading: Bool) -> HTML {
    let home = a(.class("name"), .href(Route.front.path)) { "\(words.siteName)" }
    return isHeading ? h1 { home } : home
  }

  /// The day, the clock that times are read by, and the other language.
  private var dateline: HTML {
    let other: InterfaceLanguage = reader.language == .arabic ? .english : .arabic
    let ownName = other.wording(digits: .latin).name(of: other)
    let toOther = Route.language(other).path.asking([("to", visit.address.text)])
    return p(.class("today")) {
      time(.datetime(KnownTime(day: visit.today, precision: .day))) {
        "\(words.date(visit.today))"
      }
      span {
        words.clockOf(visit.zoneName)
        " "
        a(.href(Route.preferences.path.asking([("to", visit.address.text)]))) {
          "\(words.changeZone)"
        }
      }
      a(
        .class("tongue"), .lang(other.language), .dir(other.direction),
        .hreflang(other.language), .href(toOther)
      ) { "\(ownName)" }
    }
  }

  private func item(_ place: Place, isCurrent: Bool) -> HTML {
    let (route, name): (Route, String) =
      switch place {
      case .news: (.front, words.news)
      case .outlets: (.outlets, words.outlets)
      case .starters: (.starters, words.addOutlets)
      case .preferences: (.preferences, words.preferences)
      case .about: (.about, words.about)
      }
    return li {
      a(.href(route.path), isCurrent ? .current("page") : nil) { "\(name)" }
    }
  }

  private func search(_ words: String) -> HTML {
    form(.role("search"), .action(Route.search.path), .method("get")) {
      label(.class("unseen"), .for("q")) { "\(self.words.searchLabel)" }
      input(
        .id("q"), .name("q"), .type("search"), .value(words), .maxlength(200),
        .placeholder(self.words.searchHint), .autocomplete("off"))
      button { "\(self.words.searchButton)" }
    }
  }

  private func foot(of page: some Page) -> HTML {
    footer {
      p { "\(words.promise)" }
      p {
        a(.href(Route.about.path)) { "\(words.about)" }
        if let feed = page.feed {
          for format in Route.FeedFormat.allCases {
            a(.href(Route.feed(feed, format).path), .type(format.mediaType)) {
              visit.say("\(words.feedOfThisPage) (\(format.name))")
            }
          }
        }
      }
    }
  }
}

extension Route.FeedFormat {
  /// What its readers call it.
  var name: String {
    switch self {
    case .atom: "Atom"
    case .json: "JSON Feed"
    }
  }
}

extension Theme {
  /// What a browser paints its own parts by.
  var colorScheme: String {
    switch self {
    case .automatic: "light dark"
    case .light: "light"
    case .dark: "dark"
    }
  }
}
