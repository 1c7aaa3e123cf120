public import ArabicText
public import News

/// What a rule should make of one page: the file beside the page that says so.
///
/// `article` holds members as `isnad extract --json` writes them; those that aren't named may be
/// anything.
public struct RuleSpecimen: Sendable {
  /// Where the page is from.
  public let address: WebAddress
  /// When it was fetched.
  public let fetchedAt: Moment?
  /// The `Content-Type` it was sent with.
  public let contentType: String?
  /// Members of the article; none where nobody has looked at it yet.
  public let expected: [JSONValue.Member]

  /// Something that came out otherwise than it should.
  public struct Difference: Hashable, Sendable {
    /// The member: `headline`, `published.value`, `blocks[2].text`.
    public let member: String
    /// What should be there, as JSON.
    public let expected: JSONValue
    /// What is there; nothing if there is no such member.
    public let found: JSONValue?

    /// An expectation and what was found instead.
    public init(member: String, expected: JSONValue, found: JSONValue?) {
      self.member = member
      self.expected = expected
      self.found = found
    }
  }

  /// Reads the file beside a page.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name, for what is said of a mistake.
  /// - Throws: ``MalformedRule`` with the place of the first mistake.
  public init(reading bytes: [UInt8], named file: String) throws(MalformedRule) {
    do throws(PlacedFault) {
      try self.init(try PlacedJSONReader.read(bytes))
    } catch {
      throw MalformedRule(file: file, bytes: bytes, at: error)
    }
  }

  private init(_ root: PlacedJSON) throws(PlacedFault) {
    let members = try RuleReader.members(
      of: root, as: "the file", among: ["about", "url", "fetchedAt", "contentType", "article"])
    func value(_ key: String) -> PlacedJSON? { members.first { $0.name == key }?.value }
    guard let url = value("url") else {
      throw PlacedFault(at: root.start, fault: .missingKey("url"))
    }
    guard let address = url.string.flatMap({ WebAddress($0) }) else {
      throw PlacedFault(at: url.start, fault: .badAddress(url.string ?? url.kindName))
    }
    self.address = address
    if let time = value("fetchedAt") {
      guard let moment = time.string.flatMap({ KnownTime($0) })?.earliest else {
        throw PlacedFault(at: time.start, fault: .badTime(time.string ?? time.kindName))
      }
      fetchedAt = moment
    } else {
      fetchedAt = nil
    }
    contentType = value("contentType")?.string
    guard let article = value("article") else {
      expected = []
      return
    }
    guard case .object(let wanted) = article.content else {
      throw PlacedFault(
        at: article.start,
        fault: .wrongKind(
          key: "article", wanted: "members of an article", found: article.kindName))
    }
    expected = wanted.map { .init($0.name, $0.value.value) }
  }

  /// What is known of the page before it is read.
  public var context: PageContext {
    PageContext(address: address, contentType: contentType, fetchedAt: fetchedAt)
  }

  /// Where an article isn't as expected.
  public func differences(from article: Article) -> [Difference] {
    var differences: [Difference] = []
    Self.compare(
      .object(expected), .object(ArticleJSON.members(of: article)), at: "", into: &differences)
    return differences
  }

  private static func compare(
    _ expected: JSONValue, _ found: JSONValue?, at place: String,
    into differences: inout [Difference]
  ) {
    switch (expected, found) {
    case (.object(let members), .object?):
      for member in members {
        compare(
          member.value, found?[member.name],
          at: place.isEmpty ? member.name : place + "." + member.name, into: &differences)
      }
    case (.array(let values), .array(let others)?) where values.count == others.count:
      for (index, value) in values.enumerated() {
        compare(value, others[index], at: "\(place)[\(index)]", into: &differences)
      }
    default:
      if expected != found {
        differences.append(Difference(member: place, expected: expected, found: found))
      }
    }
  }

  /// The file for what came out: for the writer of a rule who has looked at it and found it right.
  ///
  /// Everything is written but what had to be mended, which is the page's business.
  public static func recorded(_ article: Article, in context: PageContext) -> [UInt8] {
    var members: [JSONValue.Member] = [.init("url", .optional(context.address?.text))]
    if let moment = context.fetchedAt {
      members.append(.init("fetchedAt", .string(KnownTime(moment).text)))
    }
    let kept = ArticleJSON.members(of: article).filter { !["repairs", "text"].contains($0.name) }
    var lines = "{\n"
    for member in members {
      lines += "  \(JSONValue.string(member.name).text): \(member.value.text),\n"
    }
    lines += "  \"article\": {\n"
    lines += kept.map { "    \(JSONValue.string($0.name).text): \($0.value.text)" }
      .joined(separator: ",\n")
    return Array((lines + "\n  }\n}\n").utf8)
  }
}
