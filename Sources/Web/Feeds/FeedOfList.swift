import ArabicText
import News
import Store

/// A list of articles as feed readers take it.
struct FeedOfList {
  let of: Route.FeedOf
  let list: ArticleList
  /// The outlet, if it is of one.
  let outlet: Outlet?
  /// Scheme and host, for addresses that leave the desk.
  let base: String

  func bytes(_ format: Route.FeedFormat, for visit: Visit) -> [UInt8] {
    switch format {
    // Feed readers show Atom titles as they come, without markup to isolate foreign runs.
    case .atom: feed(format, visit) { Isolation.plain($0, in: Prose($0, in: $1).direction) }.atom
    case .json: feed(format, visit) { text, _ in text }.json
    }
  }

  private func feed(
    _ format: Route.FeedFormat, _ visit: Visit, written: (String, Language) -> String
  ) -> OutgoingFeed {
    let lines = list.articles.map(\.first)
    return OutgoingFeed(
      title: written(title(for: visit), visit.reader.language.language), page: base + page.text,
      address: base + Route.feed(of, format).path.text,
      language: visit.reader.language.language,
      updated: lines.map(\.seen).max() ?? Moment(secondsSince1970: 0),
      items: lines.map { line in
        OutgoingFeed.Item(
          id: line.id, title: written(line.headline, line.language),
          excerpt: written(line.opening, line.language),
          page: base + Route.article(line.id).path.text, original: line.url,
          outlet: line.outletName, outletHome: outlet?.home, language: line.language,
          published: line.published?.time.moment, updated: line.seen)
      })
  }

  private var page: LocalPath {
    switch of {
    case .front: Route.front.path
    case .outlet(let id): Route.outlet(id).path
    case .search(let typed): Route.search.path.asking([("q", typed)])
    }
  }

  private func title(for visit: Visit) -> String {
    switch of {
    case .front: visit.words.frontTitle
    case .outlet: (outlet.map(visit.name(of:)) ?? "") + " · " + visit.words.siteName
    case .search(let typed): visit.words.resultsTitle(typed) + " · " + visit.words.siteName
    }
  }
}
