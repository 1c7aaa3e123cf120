import ArabicText
import News
import Store

/// What belongs beside an article: copies, what to read also, what its outlet offers with it.
struct ArticleCompany {
  private let view: ArticleView

  init(_ view: ArticleView) { self.view = view }

  func html(for visit: Visit) -> HTML {
    div(.class("company")) {
      copies(for: visit)
      readAlso(for: visit)
      offers(for: visit)
    }
  }

  private func copies(for visit: Visit) -> HTML {
    guard !view.copies.isEmpty else { return .nothing }
    let words = visit.words
    return section(.class("block")) {
      h2 { "\(words.copiesTitle)" }
      p(.class("because")) { "\(words.copiesLead)" }
      ul(.class("copies")) {
        for copy in view.copies {
          li {
            a(.href(Route.article(copy.id).path)) { Isolation.name(visit.outletName(of: copy)) }
            visit.sampleMark(copy.isSample)
            small {
              difference(of: copy, for: visit)
              if let gap = gap(to: copy, in: words) { visit.say(words.semicolon + gap) }
            }
          }
        }
      }
    }
  }

  private func difference(of copy: ArticleSummary, for visit: Visit) -> HTML {
    if copy.headline == view.summary.headline { return "\(visit.words.sameHeadline)" }
    let prose = Prose(copy.headline, in: copy.language)
    return visit.words.underHeadline(
      span(prose.lang(within: visit.reader.language), prose.dir(within: visit.reader.language)) {
        prose.markup
      })
  }

  private func gap(to other: ArticleSummary, in words: any Wording) -> String? {
    guard let here = view.stored.article.published?.time, let there = other.published?.time else {
      return nil
    }
    return TimeGap(from: here, to: there).map(words.gap(_:))
  }

  private func readAlso(for visit: Visit) -> HTML {
    guard !view.related.isEmpty else { return .nothing }
    return section(.class("block")) {
      h2 { "\(visit.words.readAlso)" }
      for related in view.related {
        article(.class("story")) {
          visit.kicker(of: related.article)
          h3 { visit.headline(of: related.article) }
          p(.class("because")) {
            reason(for: related, visit)
            " · "
            visit.link(to: related.article)
          }
        }
      }
    }
  }

  /// Why an article is offered: what both are about, and how far apart they are.
  private func reason(for related: RelatedArticle, _ visit: Visit) -> HTML {
    let names = related.shared.prefix(4).map { name in b { Isolation.name(name) } }
    let gap = gap(to: related.article, in: visit.words)
    guard !names.isEmpty else {
      return gap.map { visit.say($0) } ?? visit.published(related.article)
    }
    let about = visit.words.because(of: visit.words.list(names))
    return gap.map { about + visit.say(visit.words.semicolon + $0) } ?? about
  }

  private func offers(for visit: Visit) -> HTML {
    let offers = view.stored.article.related
    guard !offers.isEmpty else { return .nothing }
    return section(.class("block quiet")) {
      h2 { "\(visit.words.outletOffers)" }
      ul(.class("lines")) {
        for offer in offers.prefix(12) {
          let prose = Prose(offer.title, in: view.stored.article.language)
          li(prose.lang(within: visit.reader.language), prose.dir(within: visit.reader.language)) {
            if let url = offer.url {
              a(.href(url), .rel("noreferrer nofollow")) { prose.markup }
            } else {
              prose.markup
            }
          }
        }
      }
    }
  }
}
