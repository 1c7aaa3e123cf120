extension SampleArticle {
  /// Reads an article's file: lines `key: value`, a line `---`, the body, later editions after it.
  ///
  /// - Throws: ``MalformedSample`` for anything the form doesn't have; nothing is guessed.
  public init(parsing bytes: [UInt8], named name: String) throws(MalformedSample) {
    var parser = SampleArticleParser(bytes, named: name)
    self = try parser.article()
  }
}

/// Reads the lines of one file, in order, once.
private struct SampleArticleParser {
  private let file: String
  private let lines: [Substring]
  private var next = 0

  init(_ bytes: [UInt8], named file: String) {
    self.file = file
    let text = String(decoding: bytes, as: UTF8.self)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  mutating func article() throws(MalformedSample) -> SampleArticle {
    let head = try header(allowing: Self.articleKeys)
    guard try head.one("id") == file else { throw fault("the id isn't the file's name") }
    var editions = [try edition(head, after: 0, following: nil)]
    while next < lines.count {
      let after = try editionMark()
      let changes = try header(allowing: Self.editionKeys)
      editions.append(try edition(changes, after: after, following: editions.last))
    }
    return SampleArticle(
      id: file, outlet: try head.one("outlet"), event: try head.one("event"),
      publication: try publication(head), dateline: try head.atMostOne("dateline"),
      section: try head.atMostOne("section"), copy: try copy(head), image: try image(head),
      editions: editions)
  }

  // MARK: Head

  private static let editionKeys: Set = ["headline", "subtitle", "author", "credit", "fact"]
  private static let articleKeys = editionKeys.union([
    "id", "outlet", "event", "before", "after", "section", "dateline", "copy-of", "copy-kind",
    "image",
  ])

  private mutating func header(
    allowing keys: Set<String>
  ) throws(MalformedSample) -> SampleHeader {
    var header = SampleHeader(file: file, line: next + 1)
    while true {
      guard next < lines.count else { throw fault("the head doesn't end with ---") }
      let line = lines[next]
      next += 1
      if line == "---" { return header }
      guard let colon = line.firstIndex(of: ":"), line[colon...].hasPrefix(": ") else {
        throw fault("a line of the head is no \"key: value\"")
      }
      let key = String(line[..<colon])
      let value = String(line[line.index(colon, offsetBy: 2)...])
      guard keys.contains(key) else { throw fault("\"\(key)\" isn't a key here") }
      guard !value.isEmpty, value.first != " ", value.last != " " else {
        throw fault("\"\(key)\" has no value, or blanks around it")
      }
      header.values[key, default: []].append(value)
    }
  }

  private func publication(_ head: SampleHeader) throws(MalformedSample) -> Int64 {
    switch (try head.atMostOne("before"), try head.atMostOne("after")) {
    case (let before?, nil): return -(try seconds(before))
    case (nil, let after?): return try seconds(after)
    default: throw fault("either \"before\" or \"after\" must be given")
    }
  }

  private func copy(_ head: SampleHeader) throws(MalformedSample) -> SampleArticle.Copy? {
    let origins = head.values["copy-of"] ?? []
    guard let word = try head.atMostOne("copy-kind") else {
      guard origins.isEmpty else { throw fault("a copy without its kind") }
      return nil
    }
    guard let kind = SampleArticle.Copy.Kind(rawValue: word) else {
      throw fault("\"\(word)\" is no kind of copy")
    }
    guard kind == .merged ? origins.count == 2 : origins.count == 1 else {
      throw fault("a merged copy has two origins, any other one")
    }
    return SampleArticle.Copy(of: origins, kind: kind)
  }

  private func image(_ head: SampleHeader) throws(MalformedSample) -> SampleArticle.Image? {
    guard let text = try head.atMostOne("image") else { return nil }
    let parts = cells(text[...])
    guard parts.count == 3, parts[0].hasSuffix(".svg") else {
      throw fault("an image is \"name.svg | caption | credit\"")
    }
    return SampleArticle.Image(name: parts[0], caption: parts[1], credit: parts[2])
  }

  // MARK: Editions

  private mutating func editionMark() throws(MalformedSample) -> Int64 {
    guard let time = pointer(lines[next], to: "edit") else { throw fault("no edition starts here") }
    next += 1
    return try seconds(time)
  }

  private mutating func edition(
    _ head: SampleHeader, after: Int64, following former: SampleArticle.Edition?
  ) throws(MalformedSample) -> SampleArticle.Edition {
    if let former, former.after >= after { throw fault("an edition is older than the one before") }
    guard let headline = try head.atMostOne("headline") ?? former?.headline else {
      throw fault("no headline")
    }
    var facts = former?.facts ?? [:]
    for fact in head.values["fact"] ?? [] {
      guard let equals = fact.firstIndex(of: "="), equals != fact.startIndex else {
        throw fault("a fact is \"name=value\"")
      }
      facts[String(fact[..<equals])] = String(fact[fact.index(after: equals)...])
    }
    return SampleArticle.Edition(
      after: after, headline: headline,
      subtitle: try head.atMostOne("subtitle") ?? former?.subtitle,
      authors: head.values["author"] ?? former?.authors ?? [],
      credit: try head.atMostOne("credit") ?? former?.credit, facts: facts, pieces: try body())
  }

  private mutating func body() throws(MalformedSample) -> [SampleArticle.Piece] {
    var pieces: [SampleArticle.Piece] = []
    while next < lines.count, pointer(lines[next], to: "edit") == nil {
      if lines[next].isEmpty {
        next += 1
        continue
      }
      let start = next
      while next < lines.count, !lines[next].isEmpty { next += 1 }
      pieces.append(try piece(lines[start..<next]))
    }
    guard !pieces.isEmpty else { throw fault("an edition without a body") }
    return pieces
  }

  private func piece(_ chunk: ArraySlice<Substring>) throws(MalformedSample) -> SampleArticle.Piece
  {
    guard let first = chunk.first else { throw fault("an empty piece") }
    if first.hasPrefix("- ") { return .list(try lines(chunk, startingWith: "- ")) }
    if first.hasPrefix("| ") {
      let rows = try lines(chunk, startingWith: "| ").map { cells($0[...]) }
      guard rows.count > 1, rows.allSatisfy({ $0.count == rows[0].count && $0.count > 1 }) else {
        throw fault("a table's rows must have the same number of cells, two at least")
      }
      return .table(rows)
    }
    guard chunk.count == 1 else { throw fault("a paragraph is one line, then a blank one") }
    if let id = pointer(first, to: "read-also") { return .readAlso(id) }
    if let id = pointer(first, to: "also-story") { return .alsoStory(id) }
    if first.hasPrefix("## ") { return .heading(String(first.dropFirst(3))) }
    if first.hasPrefix("> ") { return .quote(String(first.dropFirst(2))) }
    guard let mark = first.first, !"[#>-|".contains(mark) else {
      throw fault("a mark that means nothing opens the line")
    }
    return .paragraph(String(first))
  }

  // MARK: Small parts

  private func lines(
    _ chunk: ArraySlice<Substring>, startingWith mark: String
  ) throws(MalformedSample) -> [String] {
    guard chunk.allSatisfy({ $0.hasPrefix(mark) }) else { throw fault("lines of two kinds in one") }
    return chunk.map { String($0.dropFirst(mark.count)) }
  }

  private func cells(_ row: Substring) -> [String] {
    let bare = row.hasSuffix(" |") ? row.dropLast(2) : row
    return bare.split(separator: "|", omittingEmptySubsequences: false).map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// `x` of `[word: x]`.
  private func pointer(_ line: Substring, to word: String) -> String? {
    let start = "[\(word): "
    guard line.hasPrefix(start), line.hasSuffix("]") else { return nil }
    return String(line.dropFirst(start.count).dropLast())
  }

  /// `1d 3h 20m` in seconds.
  private func seconds(_ text: String) throws(MalformedSample) -> Int64 {
    var minutes: Int64 = 0
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      let length: Int64? =
        switch part.last {
        case "d": 1440
        case "h": 60
        case "m": 1
        default: nil
        }
      guard let length, let count = Int64(part.dropLast()), (0..<1440).contains(count) else {
        throw fault("\"\(text)\" is no duration like 1d 3h 20m")
      }
      minutes += count * length
    }
    return minutes * 60
  }

  private func fault(_ fault: String) -> MalformedSample {
    MalformedSample(file: file, line: next, fault: fault)
  }
}

/// The values of one head, by key.
private struct SampleHeader {
  let file: String
  let line: Int
  var values: [String: [String]] = [:]

  func one(_ key: String) throws(MalformedSample) -> String {
    guard let value = try atMostOne(key) else {
      throw MalformedSample(file: file, line: line, fault: "\"\(key)\" is missing")
    }
    return value
  }

  func atMostOne(_ key: String) throws(MalformedSample) -> String? {
    let all = values[key] ?? []
    guard all.count < 2 else {
      throw MalformedSample(file: file, line: line, fault: "\"\(key)\" is given twice")
    }
    return all.first
  }
}
