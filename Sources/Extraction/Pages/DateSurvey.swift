import ArabicText
import News

/// The day of a page that says it neither to machines nor beside its headline.
///
/// Blogs print it under the text, portals in a column, some systems only in an attribute. All dates
/// outside other stories are looked at, each weighed by what says that it is one of publication and
/// by how near it stands to the headline; a page full of different days is a list and has none.
struct DateSurvey {
  let outline: PageOutline
  let body: BodyReader
  let head: PageHead
  let reader: PrintedDateReader
  /// The last day that may be meant; nothing if no time of fetching is known.
  let latest: Moment?
  /// The block of the headline, or the first of the text.
  private let anchor: Int?
  /// What is said of the headline's own boxes is said of the whole page.
  private let pageRoles: ContainerRole
  private let lastKept: Int?

  init(
    outline: PageOutline, body: BodyReader, head: PageHead, reader: PrintedDateReader,
    latest: Moment?
  ) {
    self.outline = outline
    self.body = body
    self.head = head
    self.reader = reader
    self.latest = latest
    anchor = body.headline?.block ?? body.verdicts.firstIndex(where: \.isKept)
    pageRoles = anchor.map { outline.roles(around: outline.blocks[$0].box) } ?? []
    lastKept = body.verdicts.lastIndex(where: \.isKept)
  }

  private struct Sighting {
    let time: KnownTime
    let evidence: Evidence
    var score: Double
    let printed: String?
    /// Whether it stands in a column, a menu or a footer.
    var isAside = false
  }

  /// Columns that show several days list other stories.
  private static func withoutLists(_ sightings: [Sighting]) -> [Sighting] {
    let days = Set(sightings.filter(\.isAside).map(\.time.day))
    guard days.count > 2 else { return sightings }
    return sightings.map { sighting in
      var sighting = sighting
      if sighting.isAside { sighting.score -= 0.5 }
      return sighting
    }
  }

  /// No more dates are weighed on one page.
  private static let most = 300
  /// Nor are more places of one kind looked at: a page of numbers would cost seconds.
  private static let mostTries = 2_000
  /// Blocks that may hold a printed day; what is longer is text.
  private static let longestBlock = 160
  /// Less says too little.
  private static let enough = 0.6
  /// As much have a day that says that it is one of publication, or one right under the headline.
  private static let sure = 1.6

  /// The day with the best evidence; nothing where two are as good as each other.
  ///
  /// - Parameter known: what weak evidence says; only a day that says it is one of publication is
  ///   better.
  /// - Returns: the day, with where it stands.
  func published(before known: KnownTime?) -> TimeCandidate? {
    var sightings: [Sighting] = []
    for sighting in marked() + printed() + told() + scripted()
    where sightings.count < Self.most && isPlausible(sighting.time) {
      sightings.append(sighting)
    }
    sightings = Self.withoutLists(sightings)
    // One score a day: the best sighting, and a little for each that confirms it.
    var days: [GregorianDay: (score: Double, best: Sighting)] = [:]
    for sighting in sightings {
      guard let known = days[sighting.time.day] else {
        days[sighting.time.day] = (sighting.score, sighting)
        continue
      }
      let best = sighting.score > known.best.score ? sighting : known.best
      let other = min(sighting.score, known.best.score)
      days[sighting.time.day] = (max(known.score, sighting.score) + 0.05 * other, best)
    }
    let ranked = days.values.sorted {
      ($0.score, $1.best.time.day.daysSince1970) > ($1.score, $0.best.time.day.daysSince1970)
    }
    guard let first = ranked.first, first.score >= Self.enough else { return nil }
    if let known, known.precision >= .day {
      guard first.score >= Self.sure, first.best.time.day != known.day else { return nil }
    }
    if ranked.count > 1, first.score - ranked[1].score < 0.005 { return nil }
    return TimeCandidate(
      first.best.time, evidence: first.best.evidence, weight: first.score,
      printed: first.best.printed, isBareGMT: first.best.time.offset == 0)
  }

  private func isPlausible(_ time: KnownTime) -> Bool {
    guard (1995...2100).contains(time.day.year), time.precision >= .day else { return false }
    return latest.map { time.earliest.seconds(since: $0) <= 86_400 } ?? true
  }

  // MARK: For machines

  /// Attributes that hold a time, wherever they stand.
  private func marked() -> [Sighting] {
    var sightings: [Sighting] = []
    for time in outline.times.prefix(Self.mostTries) {
      let weight = isPageTop(time.box, time.block) ? 1.1 : 1.5
      guard let place = place(box: time.box, block: time.block, of: weight) else { continue }
      add(time.value ?? time.text, place, time.roles.contains(.modified), to: &sightings)
    }
    for mark in outline.marks.prefix(Self.mostTries)
    where !mark.roles.isDisjoint(with: [.date, .modified]) {
      let weight = mark.value == nil && isPageTop(mark.box, mark.block) ? 1.1 : 1.5
      guard let place = place(box: mark.box, block: mark.block, of: weight) else { continue }
      add(mark.value ?? mark.text, place, mark.roles.contains(.modified), to: &sightings)
    }
    return sightings
  }

  private func add(
    _ text: String, _ place: Place, _ isUpdate: Bool, to sightings: inout [Sighting]
  ) {
    guard text.utf8.count < 120 else { return }
    let bare = CleanText.cleaned(text)
    guard let time = KnownTime(bare) ?? day(in: bare)?.time else { return }
    sightings.append(
      Sighting(
        time: time, evidence: .markup, score: isUpdate ? place.score - 0.3 : place.score,
        printed: nil, isAside: place.isAside))
  }

  /// The one full date of a short text, whatever words stand around it.
  private func day(in text: String) -> PrintedDate? {
    guard BlockAnnouncement.holdsDigit(text) else { return nil }
    return daySaying(text)?.date
  }

  /// The day, and whether the text is read as telling its publication.
  private func daySaying(_ text: String) -> (date: PrintedDate, isPublication: Bool)? {
    let told = reader.publicationOrDates(in: text)
    if let date = told.publication { return isFull(date, in: text) ? (date, true) : nil }
    let dates = told.dates.filter { isFull($0, in: text) }
    guard let first = dates.first, dates.allSatisfy({ $0.time.day == first.time.day }) else {
      return nil
    }
    return (first, false)
  }

  /// Whether day, month and year are all printed.
  private func isFull(_ date: PrintedDate, in text: String) -> Bool {
    guard !date.isRelative, date.time.precision >= .day else { return false }
    let figures = text.scalars(in: date.span).unicodeScalars.filter {
      $0.properties.numericType == .decimal
    }
    return figures.count >= 5
  }

  // MARK: For readers

  private func printed() -> [Sighting] {
    var sightings: [Sighting] = []
    var tried = 0
    for (index, block) in outline.blocks.enumerated()
    where tried < Self.mostTries && BlockAnnouncement.holdsDigit(block.text)
      && (block.letters <= Self.longestBlock || mayBeColophon(block))
    {
      tried += 1
      guard let (date, isPublication) = daySaying(block.text) else { continue }
      let saysDate = !outline.roles(around: block.box).isDisjoint(with: [.date, .modified])
      var weight = saysDate ? 1.4 : block.letters < 40 ? 1.0 : block.letters < 90 ? 0.85 : 0.7
      if date.role == .published { weight = max(weight, 1.5) }
      if date.role == .updated { weight = max(weight, 1.15) }
      // A sentence tells of days, not of its own.
      if body.verdicts[index] == .prose, date.role == .none, !saysDate, !isPublication {
        continue
      }
      if isPageTop(block.box, index), date.role == .none { weight -= 0.4 }
      guard let place = place(box: block.box, block: index, of: weight) else { continue }
      sightings.append(
        Sighting(
          time: date.time, evidence: .text, score: place.score,
          printed: block.text.scalars(in: date.span), isAside: place.isAside))
    }
    return sightings
  }

  /// A sentence of tags and links behind the text: "This entry was posted on … in …".
  private func mayBeColophon(_ block: PageBlock) -> Bool {
    block.letters <= Self.longestBlock * 2 && block.linkShare > 0.15
  }

  /// Whether a block stands high above the headline, where pages print their own "today".
  private func isPageTop(_ box: Int, _ block: Int) -> Bool {
    guard let anchor = body.headline?.block, block < anchor else { return false }
    return anchor - block > 3 || outline.ancestor(of: box) { $0.tag == .header } != nil
  }

  /// What the page's descriptions say of the day.
  private func told() -> [Sighting] {
    [(head.title, 0.9), (head["description"], 0.9), (head["og:description"], 0.9)]
      .compactMap { text, weight in
        guard let text, text.utf8.count < 1_000, let date = day(in: text) else { return nil }
        return Sighting(
          time: date.time, evidence: .markup, score: weight + 0.15,
          printed: text.scalars(in: date.span))
      }
  }

  /// What the page's programs are told of the day, as systems that draw a page in the browser do.
  private func scripted() -> [Sighting] {
    guard let text = head.scriptedDay, let time = KnownTime(text) else { return [] }
    return [Sighting(time: time, evidence: .markup, score: 0.95, printed: nil)]
  }

  /// What a place makes of a weight.
  private struct Place {
    var score: Double
    let isAside: Bool
  }

  /// A weight by where it stands; nothing inside other stories, comments and footers.
  private func place(box: Int, block: Int, of weight: Double) -> Place? {
    let roles = outline.roles(around: box).subtracting(pageRoles)
    guard roles.isDisjoint(with: [.comments, .related]) else { return nil }
    let isAside = !roles.isDisjoint(
      with: [.footer, .sidebar, .widget, .navigation, .promotion])
    var place = Place(score: isAside ? weight - 0.35 : weight, isAside: isAside)
    guard let anchor else { return place }
    // What stands in front of a headline belongs to it as well as what stands behind, but less.
    let distance = block >= anchor ? block - anchor : (anchor - block) * 2
    place.score += 0.6 / (1 + Double(distance) / 4)
    if let lastKept, (lastKept...lastKept + 4).contains(block) { place.score += 0.2 }
    return place
  }
}
