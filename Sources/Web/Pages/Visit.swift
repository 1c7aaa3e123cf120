import ArabicText
import News
import Store

/// Someone looking at a page at one moment: what pages are made for.
struct Visit: Sendable {
  let reader: Reader
  let words: any Wording
  let now: Moment
  /// Where they are, so that they come back there from a choice of language.
  let address: LocalPath

  init(reader: Reader, now: Moment, address: LocalPath) {
    self.reader = reader
    words = reader.language.wording(digits: reader.digits)
    self.now = now
    self.address = address
  }

  /// A sentence of our own, with what runs against it isolated.
  func say(_ sentence: String) -> HTML {
    Isolation.markup(sentence, in: reader.language.direction)
  }

  /// A sentence for a place that takes no markup.
  func plain(_ sentence: String) -> String {
    Isolation.plain(sentence, in: reader.language.direction)
  }

  /// A number in the reader's digits.
  func number(_ number: Int) -> String { words.digits.text(number) }

  /// An outlet's name as this reader reads it: their letters, where we know it in them.
  func name(of outlet: Outlet) -> String {
    reader.language == .arabic ? outlet.name : outlet.latinName ?? outlet.name
  }

  /// The name of the outlet that a line of a list is from.
  func outletName(of line: ArticleSummary) -> String {
    reader.language == .arabic ? line.outletName : line.outletLatinName ?? line.outletName
  }

  /// The mark of news that is invented; nothing for real news.
  func sampleMark(_ isSample: Bool) -> HTML {
    guard isSample else { return .nothing }
    return span(.class("tag sample"), .title(words.sampleMeaning)) { "\(words.sample)" }
  }

  /// A link to an outlet's page, under its name.
  func link(to line: ArticleSummary) -> HTML {
    a(.href(Route.outlet(line.outlet).path)) { Isolation.name(outletName(of: line)) }
  }

  /// A headline that leads to its article.
  func headline(of line: ArticleSummary) -> HTML {
    let prose = Prose(line.headline, in: line.language)
    return a(
      .href(Route.article(line.id).path), prose.lang(within: reader.language),
      prose.dir(within: reader.language)
    ) { prose.headline(or: words.untitled) }
  }
}

extension Prose {
  /// Its words; `other` where there are none.
  func headline(or other: String) -> HTML {
    text.utf8.allSatisfy { $0 <= 0x20 } ? "\(other)" : markup
  }
}
