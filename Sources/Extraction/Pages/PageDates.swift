import ArabicText
import News

/// When a page was published and changed, decided among all places that say so.
struct PageDates {
  private(set) var published: SourcedTime?
  private(set) var modified: SourcedTime?

  private let context: PageContext
  private let reader: PrintedDateReader
  private var candidates: [TimeCandidate] = []
  /// In seconds: zones may make a time of today look like one of tomorrow.
  private static let day: Int64 = 86_400

  init(
    head: PageHead, outline: PageOutline, body: BodyReader, context: PageContext
  ) {
    self.context = context
    reader = Self.reader(for: context)
    takeMetadata(head)
    takePrinted(outline, body, head)
    if let time = context.entry?.published {
      add(TimeCandidate(time, evidence: .feed, weight: TimeCandidate.Weight.feed))
    }
    if let time = context.entry?.updated {
      add(TimeCandidate(time, evidence: .feed, weight: 1.5, isUpdate: true))
    }
    if let address = context.address ?? head.canonical.flatMap({ WebAddress($0) }),
      let day = Self.day(in: address)
    {
      add(
        TimeCandidate(
          KnownTime(day: day, precision: .day), evidence: .url, weight: TimeCandidate.Weight.address
        ))
    }
    let isSure = decide()
    guard !isSure || published.map({ $0.time.precision < .day }) ?? true else { return }
    let survey = DateSurvey(
      outline: outline, body: body, head: head, reader: reader, latest: context.fetchedAt)
    if let found = survey.published(before: published?.time) { published = found.source }
  }

  static func reader(for context: PageContext) -> PrintedDateReader {
    PrintedDateReader(
      context: DateContext(
        fetchedAt: context.fetchedAt ?? farAhead, outletZone: context.outlet?.zone,
        country: context.outlet?.country))
  }

  /// Where no time of fetching is known nothing is too late, and nothing is counted back.
  private static let farAhead = Moment(secondsSince1970: 4_102_444_800)

  // MARK: Candidates

  private mutating func add(_ candidate: TimeCandidate) {
    guard (1990...2100).contains(candidate.time.day.year), candidates.count < 200 else { return }
    if let now = context.fetchedAt, candidate.time.earliest.seconds(since: now) > Self.day {
      return
    }
    candidates.append(candidate)
  }

  private mutating func takeMetadata(_ head: PageHead) {
    take(head.data.published, .jsonld, TimeCandidate.Weight.jsonld)
    take(head.data.modified, .jsonld, 1.5, isUpdate: true)
    for (names, evidence, weight) in Self.publishedNames {
      for name in names { take(head[name], evidence, weight) }
    }
    for name in Self.modifiedNames { take(head[name], .opengraph, 1.5, isUpdate: true) }
  }

  private static let publishedNames: [([String], Evidence, Double)] = [
    (
      ["article:published_time", "og:published_time", "og:article:published_time"], .opengraph,
      TimeCandidate.Weight.meta
    ),
    (["datepublished", "datecreated"], .microdata, TimeCandidate.Weight.microdata),
    (
      [
        "pubdate", "publishdate", "publish_date", "publish-date", "published", "parsely-pub-date",
        "sailthru.date", "article.published", "cxenseparse:recs:publishtime", "rnews:datepublished",
        "article_date_original", "publication_date", "nastooh:publishdate", "dateofpublication",
      ], .markup, TimeCandidate.Weight.meta
    ),
    (
      ["dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued", "dcterms.date", "date"],
      .markup, TimeCandidate.Weight.bareDate
    ),
  ]

  private static let modifiedNames = [
    "article:modified_time", "og:updated_time", "article:modified", "datemodified", "lastmod",
    "last-modified", "dcterms.modified", "revised",
  ]

  private mutating func take(
    _ text: String?, _ evidence: Evidence, _ weight: Double, isUpdate: Bool = false
  ) {
    guard let text, text.utf8.count < 100 else { return }
    let bare = CleanText.cleaned(text)
    if let time = KnownTime(bare) ?? KnownTime(Self.joined(bare)) {
      add(
        TimeCandidate(
          Self.withoutEmptyClock(time), evidence: evidence, weight: weight, isUpdate: isUpdate,
          isBareGMT: time.offset == 0 && time.precision >= .hour))
    } else if let date = publication(in: bare) {
      // Some outlets give machines what they print for people.
      add(
        TimeCandidate(
          Self.withoutEmptyClock(date.time), evidence: evidence, weight: weight * 0.8,
          isUpdate: isUpdate,
          zone: Self.zone(of: date)))
    }
  }

  /// `2020-02-18 T 07:20:50 +0330`.
  private static func joined(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count > 2, words[1] == "T" else { return text }
    return words[0] + "T" + words[2...].joined()
  }

  /// Midnight sharp is what a system writes that knows the day alone.
  private static func withoutEmptyClock(_ time: KnownTime) -> KnownTime {
    guard time.precision >= .hour, time.secondOfDay == 0 else { return time }
    return KnownTime(
      day: time.day, offset: time.offset == 0 ? nil : time.offset, precision: .day)
  }

  private mutating func takePrinted(_ outline: PageOutline, _ body: BodyReader, _ head: PageHead) {
    let headline = body.headline?.block
    let firstProse = body.verdicts.firstIndex { $0.isKept }
    let lastProse = body.verdicts.lastIndex { $0.isKept }
    guard let anchor = headline ?? firstProse else { return }
    let start = max(0, anchor - (headline == nil ? 8 : 5))
    let end = min(outline.blocks.count, max(firstProse ?? anchor, anchor) + 3)
    for index in start..<max(end, start) {
      take(block: index, outline, body, isAbove: index < anchor, isEnd: false)
    }
    if let lastProse {
      for index in lastProse..<min(lastProse + 8, outline.blocks.count) where index >= end {
        take(block: index, outline, body, isAbove: false, isEnd: true)
      }
    }
    takeTimes(outline, from: start, to: end, anchor: anchor)
  }

  private mutating func take(
    block index: Int, _ outline: PageOutline, _ body: BodyReader, isAbove: Bool, isEnd: Bool
  ) {
    let block = outline.blocks[index]
    guard block.letters < 260, body.verdicts[index] != .prose || block.letters < 90,
      index != body.headline?.block, body.verdicts[index] != .headline
    else { return }
    // What is said of the headline's own boxes is said of the whole page.
    let roles = outline.roles(around: block.box).subtracting(headlineRoles(outline, body))
    guard roles.isDisjoint(with: [.related, .comments, .footer]) else { return }
    guard let date = publication(in: block.text) else { return }
    let marks = outline.marks.lazy.filter { $0.block == index }
    let saysDate =
      roles.contains(.date) || marks.contains { !$0.roles.isDisjoint(with: [.date, .modified]) }
    var weight: Double
    if isEnd {
      guard date.role != .none || saysDate else { return }
      weight = TimeCandidate.Weight.elsewhere
    } else if isAbove {
      weight = TimeCandidate.Weight.aboveHeadline
      if !roles.isDisjoint(with: [.navigation, .sidebar, .widget]) { weight = 0.4 }
      if outline.ancestor(of: block.box, where: { $0.tag == .header }) != nil, date.role == .none {
        weight *= 0.8
      }
      // The page's own "today".
      if let now = context.fetchedAt, date.role == .none,
        date.time.day == KnownTime(now, offset: date.time.offset ?? 0).day
      {
        weight *= 0.5
      }
    } else {
      weight =
        date.role == .none ? TimeCandidate.Weight.nearHeadline : TimeCandidate.Weight.labelled
      if !roles.isDisjoint(with: [.sidebar, .widget, .navigation]), !saysDate { weight *= 0.4 }
    }
    if date.isRelative { weight *= 0.7 }
    let isUpdate = date.role == .updated
    // A line may say both: «نُشر … آخر تحديث …»; the reader gives the first.
    add(
      TimeCandidate(
        date.time, evidence: .text, weight: isUpdate ? weight * 0.6 : weight, isUpdate: isUpdate,
        zone: Self.zone(of: date), printed: block.text.scalars(in: date.span)))
    takeUpdate(in: block.text, besides: date)
  }

  private func headlineRoles(_ outline: PageOutline, _ body: BodyReader) -> ContainerRole {
    body.headline?.block.map { outline.roles(around: outline.blocks[$0].box) } ?? []
  }

  private mutating func takeUpdate(in text: String, besides date: PrintedDate) {
    guard date.role != .updated else { return }
    for other in reader.dates(in: text) where other.role == .updated && other.span != date.span {
      add(
        TimeCandidate(
          other.time, evidence: .text, weight: 1.5, isUpdate: true, zone: Self.zone(of: other),
          printed: text.scalars(in: other.span)))
    }
  }

  private mutating func takeTimes(_ outline: PageOutline, from start: Int, to end: Int, anchor: Int)
  {
    for time in outline.times where (start..<end).contains(time.block) {
      let roles = outline.roles(around: time.box)
      guard roles.isDisjoint(with: [.related, .comments, .footer, .sidebar, .widget, .navigation])
      else {
        continue
      }
      let weight = time.block < anchor ? 1.4 : TimeCandidate.Weight.microdata
      take(time.value, .markup, weight, isUpdate: time.roles.contains(.modified))
    }
    for mark in outline.marks where (start..<end).contains(mark.block) {
      guard let value = mark.value, !mark.roles.isDisjoint(with: [.date, .modified]) else {
        continue
      }
      take(value, .microdata, 2, isUpdate: mark.roles.contains(.modified))
    }
  }

  /// A printed time of publication; nothing that would need a time of fetching which isn't known.
  private func publication(in text: String) -> PrintedDate? {
    guard BlockAnnouncement.holdsDigit(text) || context.fetchedAt != nil,
      let date = reader.publication(in: text)
    else { return nil }
    guard context.fetchedAt == nil else { return date }
    guard !date.isRelative, Self.holdsYear(text.scalars(in: date.span)) else { return nil }
    return date
  }

  private static func holdsYear(_ text: String) -> Bool {
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar.properties.numericType == .decimal ? run + 1 : 0
      if run == 4 { return true }
    }
    return false
  }

  private static func zone(of date: PrintedDate) -> SourcedTime.ZoneEvidence {
    switch date.zoneKnownFrom {
    case .printed: .printed
    case .outlet: .outlet
    case .relative: .relative
    case .none: .unknown
    }
  }

  /// `/2020/03/17/`, `/2020-03-17/`, `/20200317…`.
  static func day(in address: WebAddress) -> GregorianDay? {
    let path = address.path.utf8
    var numbers: [(value: Int, digits: Int)] = []
    var end = path.startIndex
    // `/2023/10/3-questions`: a number that begins a slug is no day.
    func beginsSlug(_ part: Substring.UTF8View) -> Bool {
      guard part.count == 1, part.endIndex < path.endIndex, part.startIndex > path.startIndex
      else { return false }
      let next = path.index(after: part.endIndex)
      return path[path.index(before: part.startIndex)] == UInt8(ascii: "/")
        && path[part.endIndex] != UInt8(ascii: "/")
        && next < path.endIndex && !(0x30...0x39).contains(path[next])
    }
    for part in path.split(whereSeparator: { !(0x30...0x39).contains($0) }).prefix(24) {
      // Words between two numbers part them: `/2019-4/…-4-2019` is no day.
      if !numbers.isEmpty, path.distance(from: end, to: part.startIndex) > 1 {
        numbers.append((-1, 0))
      }
      end = part.endIndex
      guard part.count <= 18, !beginsSlug(part),
        let value = Int(String(decoding: part, as: UTF8.self))
      else {
        numbers.append((-1, 0))
        continue
      }
      numbers.append((value, part.count))
      if part.count >= 8 {
        let head = Int(String(decoding: part.prefix(8), as: UTF8.self)) ?? 0
        if (19_950_101...20_991_231).contains(head), part.count == 8 || part.count >= 12,
          let day = GregorianDay(year: head / 10_000, month: head / 100 % 100, day: head % 100)
        {
          return day
        }
      }
    }
    for index in numbers.indices.dropLast(2) {
      let (year, month, day) = (numbers[index], numbers[index + 1], numbers[index + 2])
      if year.digits == 4, (1995...2099).contains(year.value), month.digits <= 2, day.digits <= 2,
        let found = GregorianDay(year: year.value, month: month.value, day: day.value)
      {
        return found
      }
    }
    return nil
  }

  // MARK: Decision

  /// Settles both times; false where what speaks for the first is weak: a bare `date`, an update.
  private mutating func decide() -> Bool {
    var isSure = true
    let firsts = candidates.filter { !$0.isUpdate }
    let updates = candidates.filter(\.isUpdate)
    if let chosen = Self.agreed(firsts, witnesses: updates) {
      published = settled(Self.original(before: chosen, firsts) ?? chosen, among: firsts)
      isSure = firsts.contains { $0.weight > Weight.bareDate && $0.agrees(with: chosen) }
    } else if firsts.isEmpty, let chosen = Self.agreed(updates, witnesses: []) {
      // An update proves no day of publication, but where nothing else is printed it is what the
      // outlet shows as its date.
      published = settled(chosen, among: updates)
      return false
    }
    if let chosen = Self.agreed(updates, witnesses: firsts) {
      let time = settled(chosen, among: updates)
      if let published, !Self.isLater(time.time, than: published.time) { return isSure }
      modified = published == nil ? nil : time
    }
    return isSure
  }

  private typealias Weight = TimeCandidate.Weight

  /// The day in the address, where it is earlier than the likeliest one.
  ///
  /// Systems that publish a story again write the new day wherever readers and machines look, but
  /// the address stays what it was.
  private static func original(
    before chosen: TimeCandidate, _ firsts: [TimeCandidate]
  ) -> TimeCandidate? {
    firsts.first {
      $0.evidence == .url && $0.time.day < chosen.time.day && !$0.agrees(with: chosen)
    }
  }

  private static func isLater(_ time: KnownTime, than other: KnownTime) -> Bool {
    if min(time.precision, other.precision) < .hour { return time.day > other.day }
    return time.earliest.seconds(since: other.earliest) >= 60
  }

  /// The candidate whose day most others confirm; nothing if too little speaks for it.
  private static func agreed(
    _ candidates: [TimeCandidate], witnesses: [TimeCandidate]
  ) -> TimeCandidate? {
    var best: (score: Double, candidate: TimeCandidate)?
    for candidate in candidates where candidate.time.precision >= .month {
      var support: [Evidence: Double] = [:]
      for other in candidates where other.agrees(with: candidate) {
        // Two names of one machine's date are one witness.
        support[other.evidence] = max(support[other.evidence] ?? 0, other.weight)
      }
      var score = support.values.reduce(0, +)
      if witnesses.contains(where: { $0.agrees(with: candidate) }) { score += 0.3 }
      // Of candidates of one day the one that knows more.
      score +=
        candidate.weight * 0.01 + (candidate.time.precision >= .minute ? 0.02 : 0)
        + (candidate.time.offset != nil ? 0.02 : 0)
      if candidate.time.precision < .day { score *= 0.5 }
      if score > best?.score ?? TimeCandidate.Weight.enough { best = (score, candidate) }
    }
    return best?.candidate
  }

  /// The chosen time, with a zone only where no other source gives it the lie.
  private func settled(_ chosen: TimeCandidate, among candidates: [TimeCandidate]) -> SourcedTime {
    guard chosen.isBareGMT, chosen.time.precision >= .minute else { return chosen.source }
    if let local = onPrintedDay(chosen, among: candidates) { return local }
    let printed = candidates.first {
      $0.evidence == .text && $0.time.precision >= .minute && $0.agrees(with: chosen)
    }
    guard let printed, printed.time.secondOfDay / 60 == chosen.time.secondOfDay / 60,
      printed.time.offset != 0
    else { return chosen.source }
    // The page prints the same clock that the metadata marks as GMT: if it is the outlet's own, the
    // mark is wrong; if no zone is known, which of the two it is isn't either.
    return printed.source
  }
}

extension PageDates {
  /// A moment told in GMT, by the clock of the readers who are shown another day.
  ///
  /// Late in the evening there is tomorrow in GMT. The outlet's zone gives both day and clock; where
  /// none is known, the day that the page prints is what can be said.
  private func onPrintedDay(
    _ chosen: TimeCandidate, among candidates: [TimeCandidate]
  ) -> SourcedTime? {
    guard
      let printed = candidates.first(where: {
        $0.evidence == .text && $0.time.precision >= .day && $0.time.day != chosen.time.day
          && $0.agrees(with: chosen) && $0.time.offset != 0
      }), !candidates.contains(where: { $0.evidence == .text && $0.time.day == chosen.time.day }),
      let moment = chosen.time.moment
    else { return nil }
    if let zone = context.outlet?.zone.flatMap({ TimeZoneLaw(named: $0) }) {
      let local = KnownTime(
        moment, offset: zone.offset(at: moment), precision: chosen.time.precision)
      if local.day == printed.time.day {
        return SourcedTime(local, knownFrom: chosen.evidence, zone: .outlet)
      }
    }
    return printed.source
  }
}

extension String {
  /// The piece between two scalars.
  func scalars(in span: TextSpan) -> String {
    let scalars = unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: span.start, limitedBy: scalars.endIndex)
    guard let start else { return "" }
    let end = scalars.index(start, offsetBy: span.count, limitedBy: scalars.endIndex)
    return String(scalars[start..<(end ?? scalars.endIndex)])
  }
}
