import ArabicText
import News
import Store

/// What is known of an article, and how.
struct ArticleFacts {
  private let view: ArticleView
  private var stored: StoredArticle { view.stored }
  private var item: Article { view.stored.article }

  init(_ view: ArticleView) { self.view = view }

  func html(for visit: Visit) -> HTML {
    let words = visit.words
    return dl(.class("facts")) {
      fact(words.published, known(.published, item.published, visit)) {
        published(item.published, for: visit)
      }
      if let modified = item.modified, modified.time != item.published?.time {
        fact(words.modified, known(.modified, modified, visit)) {
          published(modified, for: visit)
        }
      }
      fact(words.seenLabel, nil) {
        inGMTAndHere(stored.seen, for: visit)
        if stored.version > 1 {
          part {
            "\(words.editedTimes(stored.version - 1)) "
            a(.href(Route.versions(stored.id).path)) { "\(words.whatChanged)" }
          }
        }
      }
      fact(words.outlet, nil) {
        part {
          a(.href(Route.outlet(view.outlet.id).path)) {
            Isolation.name(visit.name(of: view.outlet))
          }
          visit.sampleMark(view.outlet.isSample)
        }
        if let address = stored.canonicalAddress {
          part {
            a(.href(address), .rel("noreferrer")) { "\(words.onOutletsPage)" }
          }
        }
      }
      if !item.authors.isEmpty {
        fact(words.authors(item.authors.count), known(.authors, nil, visit)) {
          words.list(item.authors.map { Isolation.name($0) })
        }
      }
      if let dateline = item.dateline {
        fact(words.place, known(.dateline, nil, visit)) { Isolation.name(dateline) }
      }
      fact(words.credit, known(.credit, nil, visit)) {
        item.credit.map { Isolation.name($0) } ?? span(.class("none")) { "\(words.noCredit)" }
      }
    } + howKnown(for: visit)
  }

  private func fact(_ name: String, _ source: String?, @HTMLBuilder _ content: () -> HTML) -> HTML {
    dt { "\(name)" } + dd(source.map { .title($0) }, content: content)
  }

  private func part(@HTMLBuilder _ content: () -> HTML) -> HTML {
    span(.class("part"), content: content)
  }

  /// A time in GMT, on the reader's clock, and as it was printed.
  private func published(_ sourced: SourcedTime?, for visit: Visit) -> HTML {
    guard let sourced else {
      return span(.class("none")) { "\(visit.words.timeUnknown)" }
    }
    let known = sourced.time
    return HTMLBuilder.buildArray([
      known.moment.map { inGMTAndHere($0, for: visit) } ?? part { partly(known, for: visit) },
      visit.isAhead(known)
        ? part { span(.class("tag doubt")) { "\(visit.words.notYet)" } } : .nothing,
      sourced.printed.map { printed in
        part {
          small {
            "\(visit.words.asPrinted): "
            span(.class("printed")) { Isolation.name(printed) }
          }
        }
      } ?? .nothing,
    ])
  }

  private func inGMTAndHere(_ moment: Moment, for visit: Visit) -> HTML {
    let gmt = KnownTime(moment, precision: .minute)
    let here = visit.reader.zone.time(at: moment)
    let isHere = visit.reader.zone.isGMT
    return HTMLBuilder.buildArray([
      part {
        visit.stamp(gmt, visit.fullText(of: gmt)) + " "
          + Isolation.name(visit.words.name(of: OfferedZone.gmt))
      },
      isHere
        ? .nothing
        : part {
          let text = here.day == gmt.day ? visit.words.clock(here) : visit.fullText(of: here)
          visit.stamp(here, text)
          " "
          visit.words.clockOf(visit.zoneName)
        },
    ])
  }

  /// A time of which the hour or the zone isn't known.
  private func partly(_ known: KnownTime, for visit: Visit) -> HTML {
    let words = visit.words
    let unknown =
      switch known.precision {
      case .year, .month: words.dayUnknown
      case .day: words.hourUnknown
      case .hour, .minute, .second: words.zoneUnknown
      }
    let date =
      switch known.precision {
      case .year: words.year(known.day)
      case .month: words.month(known.day)
      case .day: words.date(known.day)
      case .hour, .minute, .second: words.dateAndClock(known.day, words.clock(known))
      }
    let zone: HTML =
      known.offset == 0 && known.precision == .day
      ? " " + Isolation.name(words.name(of: OfferedZone.gmt)) : ""
    return visit.stamp(known, date) + zone + " "
      + span(.class("none")) { "(\(unknown))" }
  }

  /// How a fact is known, in words for a tooltip.
  private func known(_ field: Article.Field, _ time: SourcedTime?, _ visit: Visit) -> String? {
    guard let evidence = time?.knownFrom ?? item.knownFrom[field] else { return nil }
    var sentence = visit.words.evidence(evidence)
    if let time, time.time.precision >= .day {
      sentence += visit.words.semicolon + visit.words.zoneEvidence(time.zone)
    }
    return visit.plain(sentence)
  }

  /// The same for those who can't point: everything known, and where it was taken from.
  private func howKnown(for visit: Visit) -> HTML {
    let words = visit.words
    var rows: [(String, String)] = []
    for field in Article.Field.allCases {
      let time: SourcedTime? =
        switch field {
        case .published: item.published
        case .modified: item.modified
        default: nil
        }
      guard let evidence = time?.knownFrom ?? item.knownFrom[field] else { continue }
      let zone = time.map { words.semicolon + words.zoneEvidence($0.zone) } ?? ""
      rows.append((words.field(field), words.evidence(evidence) + zone))
    }
    guard !rows.isEmpty || !item.repairs.isEmpty else { return .nothing }
    return details(.class("known")) {
      summary { "\(words.howKnown)" }
      p { "\(words.howKnownLead)" }
      dl(.class("facts")) {
        for row in rows {
          dt { "\(row.0)" }
          dd { visit.say(row.1) }
        }
      }
      if !item.repairs.isEmpty {
        p { "\(words.mended):" }
        ul(.lang(.english), .dir(.leftToRight)) {
          for repair in item.repairs.prefix(12) {
            li { Isolation.markup(repair, in: .leftToRight) }
          }
        }
      }
    }
  }
}
