import ArabicText
import News
import Store

/// One article: what it says, what is known of it and how, and what belongs beside it.
struct ArticlePage: Page {
  let view: ArticleView

  var place: Frame.Place? { nil }
  private var stored: StoredArticle { view.stored }
  private var item: Article { view.stored.article }

  func title(for visit: Visit) -> String {
    headlineText(for: visit) + " · " + visit.name(of: view.outlet)
  }

  func head(for visit: Visit) -> HTML {
    HTMLBuilder.buildArray([
      stored.canonicalAddress.map { link(.rel("canonical"), .href($0)) } ?? .nothing,
      meta(.name("description"), .content(view.summary.opening)),
      meta(.property("og:type"), .content("article")),
      meta(.property("og:title"), .content(headlineText(for: visit))),
      meta(.property("og:description"), .content(view.summary.opening)),
      meta(.property("og:site_name"), .content(view.outlet.name)),
      stored.canonicalAddress.map { meta(.property("og:url"), .content($0.text)) } ?? .nothing,
      item.language == .unknown
        ? .nothing : meta(.property("og:locale"), .content(item.language.tag)),
      HTML.data(StructuredArticle(view).json),
    ])
  }

  func content(for visit: Visit) -> HTML {
    let body = ArticleBody(stored, in: visit)
    return main(.id("main"), .class("reading")) {
      article(body.lang, body.dir) {
        header(.class("opening-of-article")) {
          visit.kicker(of: view.summary)
          h1 { Prose(item.headline ?? "", in: item.language).headline(or: fallback(for: visit)) }
          if let subtitle = item.subtitle {
            let prose = Prose(subtitle, in: item.language)
            p(.class("subtitle")) { prose.markup }
          }
        }
        // The facts are told in the reader's language, whatever the article's.
        div(
          .class("about"), body.lang.map { _ in .lang(visit.reader.language.language) },
          body.dir.map { _ in .dir(visit.reader.language.direction) }
        ) {
          ArticleFacts(view).html(for: visit)
          notice(for: visit)
        }
        body.html
      }
      ArticleCompany(view).html(for: visit)
    }
  }

  private func headlineText(for visit: Visit) -> String {
    guard let headline = item.headline, !headline.isEmpty else { return fallback(for: visit) }
    return headline
  }

  private func fallback(for visit: Visit) -> String {
    view.summary.headline.isEmpty ? visit.words.untitled : view.summary.headline
  }

  /// What the text was read from, where that isn't the article's own page.
  private func notice(for visit: Visit) -> HTML {
    switch stored.origin {
    case .page: return .nothing
    case .feedInFull: return p(.class("notice")) { visit.say(visit.words.feedInFull) }
    case .imported: return p(.class("notice")) { visit.say(visit.words.imported) }
    case .feed(let problem):
      return p(.class("notice doubt")) {
        visit.say(visit.words.feedOnly + " " + visit.words.words(for: problem.code).happened)
      }
    }
  }
}

extension StoredArticle {
  /// Where the outlet has it: the address it wants it known by, else where it was found.
  var canonicalAddress: WebAddress? { article.canonicalURL ?? url }
}
