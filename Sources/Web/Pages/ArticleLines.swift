import ArabicText
import News
import Store

// Articles as lists show them.
extension Visit {
  /// An article in a grid: section, headline, first words, who and when.
  ///
  /// `naming` its outlet is left out on the outlet's own page.
  func story(_ folded: FoldedArticle, heading: Tag, naming: Bool = true) -> HTML {
    let line = folded.first
    return article(.class("story")) {
      kicker(of: line, marking: naming)
      heading { headline(of: line) }
      opening(of: line)
      meta(of: line, naming: naming)
      alsoPublished(folded)
    }
  }

  /// The section an article is filed under, and whether its news is invented.
  func kicker(of line: ArticleSummary, marking: Bool = true) -> HTML {
    let section = (line.section ?? "").isEmpty ? nil : line.section
    guard section != nil || (line.isSample && marking) else { return .nothing }
    return p(.class("kicker")) {
      if let section {
        let prose = Prose(section, in: line.language)
        span(prose.lang(within: reader.language), prose.dir(within: reader.language)) {
          prose.markup
        }
      }
      sampleMark(line.isSample && marking)
    }
  }

  /// An article's first words; nothing where they only say the headline again.
  func opening(of line: ArticleSummary) -> HTML {
    guard !line.opening.isEmpty, line.opening != line.headline else { return .nothing }
    // An opening is cut at a word; the mark says that the text goes on.
    let isCut = line.opening.unicodeScalars.last.map { !".!?؟…»”\"".unicodeScalars.contains($0) }
    let prose = Prose(line.opening + (isCut == true ? "…" : ""), in: line.language)
    return p(
      .class("opening"), prose.lang(within: reader.language), prose.dir(within: reader.language)
    ) { prose.markup }
  }

  /// Who published an article and when, in one quiet line.
  func meta(of line: ArticleSummary, naming: Bool = true) -> HTML {
    p(.class("meta")) {
      if naming { link(to: line) }
      span { published(line) }
      if line.version > 1 {
        a(.href(Route.versions(line.id).path)) { "\(words.edited)" }
      }
    }
  }

  /// The outlets that printed the same text, as far as a line holds them.
  func alsoPublished(_ folded: FoldedArticle, naming most: Int = 3) -> HTML {
    guard !folded.copies.isEmpty else { return .nothing }
    var named = [folded.first.outlet]
    var links: [HTML] = []
    for copy in folded.copies where !named.contains(copy.outlet) {
      named.append(copy.outlet)
      links.append(
        a(.href(Route.article(copy.id).path)) { Isolation.name(outletName(of: copy)) })
    }
    guard !links.isEmpty else {
      // One outlet printed one text twice: nothing to name, but to count.
      return p(.class("also")) { say(words.copies(folded.copies.count)) }
    }
    let others = links.count - most
    var shown = others > 1 ? Array(links.prefix(most)) : links
    if others > 1 { shown.append(words.andOthers(others)) }
    return p(.class("also")) { words.alsoPublished(in: words.list(shown)) }
  }

  /// An article as one line: headline, outlet, time.
  func shortLine(_ folded: FoldedArticle) -> HTML {
    let line = folded.first
    return li {
      headline(of: line)
      small {
        Isolation.name(outletName(of: line))
        " · "
        published(line)
        if !folded.copies.isEmpty { say(" · " + words.copies(folded.copies.count)) }
      }
    }
  }

  /// The newest articles by the clock, one under the other.
  func river(_ articles: [FoldedArticle]) -> HTML {
    section(.class("river"), .labelled(by: "now")) {
      h2(.id("now")) { "\(words.now)" }
      ol {
        for folded in articles {
          li {
            clock(of: folded.first)
            div {
              headline(of: folded.first)
              small {
                Isolation.name(outletName(of: folded.first))
                if folded.first.published?.time.moment == nil {
                  say(" · " + (folded.first.published == nil ? words.seenWord : words.hourUnknown))
                }
                if !folded.copies.isEmpty {
                  say(" · " + words.copies(folded.copies.count))
                }
              }
            }
          }
        }
      }
    }
  }

  /// Articles in a grid, parted by the day on the reader's clock.
  func byDay(_ articles: [FoldedArticle]) -> HTML {
    var days: [(day: GregorianDay, articles: [FoldedArticle])] = []
    for folded in articles {
      let day = reader.zone.time(at: folded.first.shelf).day
      if days.last?.day == day {
        days[days.count - 1].articles.append(folded)
      } else {
        days.append((day, [folded]))
      }
    }
    return HTMLBuilder.buildArray(
      days.map { group in
        section(.class("block")) {
          h2 {
            time(.datetime(KnownTime(day: group.day, precision: .day))) {
              "\(words.date(group.day))"
            }
          }
          div(.class("stories")) { group.articles.map { story($0, heading: h3) } }
        }
      })
  }

  /// The way to older news.
  func older(_ next: Moment?, on path: LocalPath, _ name: String) -> HTML {
    guard let next else { return .nothing }
    return p(.class("onward")) {
      a(.href(path.asking([("before", String(next.secondsSince1970))])), .rel("next")) { "\(name)" }
    }
  }
}
