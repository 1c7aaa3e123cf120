import News
import Store

/// What a search found.
///
/// Whatever was typed, it is a page of results or of help.
struct SearchPage: Page {
  /// What was typed.
  let typed: String
  /// What was found; nothing if there was nothing to look for.
  let list: ArticleList?

  var searchWords: String { typed }
  var feed: Route.FeedOf? { typed.isEmpty ? nil : .search(typed) }

  func title(for visit: Visit) -> String {
    (typed.isEmpty ? visit.words.searchTitle : visit.words.resultsTitle(typed)) + " · "
      + visit.words.siteName
  }

  func head(for visit: Visit) -> HTML { meta(.name("robots"), .content("noindex")) }

  func content(for visit: Visit) -> HTML {
    let words = visit.words
    return main(.id("main"), .class("wide")) {
      h1 {
        typed.isEmpty ? "\(words.searchTitle)" : words.resultsFor(Isolation.name(typed))
      }
      if let list, !list.articles.isEmpty {
        p(.class("under")) {
          visit.say(words.found(list.articles.count, isAll: list.next == nil))
        }
        div(.class("stories")) { list.articles.map { visit.story($0, heading: h2) } }
        visit.older(list.next, on: Route.search.path.asking([("q", typed)]), words.moreResults)
      } else if typed.isEmpty {
        p(.class("say")) { visit.say(words.searchHow) }
      } else {
        p(.class("say")) { words.nothingFound(for: Isolation.name(typed)) }
        ul(.class("steps")) { for advice in words.searchAdvice { li { visit.say(advice) } } }
      }
    }
  }
}
