public import ArabicText

/// A list of articles on its way to feed readers: excerpts and links, in Atom or JSON Feed.
public struct OutgoingFeed: Sendable {
  /// One article of it.
  public struct Item: Sendable {
    /// Its name.
    public let id: ArticleID
    /// Its headline, as plain text.
    public let title: String
    /// Its first words, as plain text.
    public let excerpt: String
    /// Its page on the desk.
    public let page: String
    /// Its page at the outlet.
    public let original: WebAddress?
    /// The outlet's name.
    public let outlet: String
    /// The outlet's front page.
    public let outletHome: WebAddress?
    /// Its language.
    public let language: Language
    /// When it was published, if the moment is known.
    public let published: Moment?
    /// When its present text was seen.
    public let updated: Moment

    /// An article as feeds show it.
    public init(
      id: ArticleID, title: String, excerpt: String, page: String, original: WebAddress?,
      outlet: String, outletHome: WebAddress? = nil, language: Language, published: Moment?,
      updated: Moment
    ) {
      self.id = id
      self.title = title
      self.excerpt = excerpt
      self.page = page
      self.original = original
      self.outlet = outlet
      self.outletHome = outletHome
      self.language = language
      self.published = published
      self.updated = updated
    }
  }

  /// What it is called.
  public let title: String
  /// The page it is of.
  public let page: String
  /// Where it is itself.
  public let address: String
  /// The language of its title.
  public let language: Language
  /// When something in it changed last.
  public let updated: Moment
  /// Newest first.
  public let items: [Item]

  /// A feed of a page.
  public init(
    title: String, page: String, address: String, language: Language, updated: Moment,
    items: [Item]
  ) {
    self.title = title
    self.page = page
    self.address = address
    self.language = language
    self.updated = updated
    self.items = items
  }
}

extension OutgoingFeed {
  /// The feed in Atom (RFC 4287).
  public var atom: [UInt8] {
    var writer = XMLWriter()
    writer.element(
      "feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language.tag)]
    ) { writer in
      writer.element("title", text: title)
      writer.element("id", text: Self.name(of: "feed:" + page))
      writer.element("updated", text: KnownTime(updated).text)
      writer.element(
        "link", [("rel", "self"), ("type", "application/atom+xml"), ("href", address)])
      writer.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", page)])
      writer.element("generator", text: "Isnad")
      for item in items { Self.write(item, into: &writer) }
    }
    return writer.bytes
  }

  private static func write(_ item: Item, into writer: inout XMLWriter) {
    let language = item.language == .unknown ? nil : item.language.tag
    writer.element("entry", [("xml:lang", language)]) { writer in
      writer.element("title", text: item.title)
      writer.element("id", text: name(of: "article:" + item.id.text))
      writer.element("updated", text: KnownTime(item.updated).text)
      if let published = item.published {
        writer.element("published", text: KnownTime(published).text)
      }
      writer.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", item.page)])
      if let original = item.original {
        writer.element("link", [("rel", "via"), ("href", original.text)])
      }
      writer.element("author") { writer in
        writer.element("name", text: item.outlet)
        if let home = item.outletHome { writer.element("uri", text: home.text) }
      }
      if !item.excerpt.isEmpty {
        writer.element("summary", [("type", "text")], text: item.excerpt)
      }
    }
  }

  /// The feed in JSON Feed 1.1 (jsonfeed.org).
  public var json: [UInt8] {
    JSONValue.object([
      .init("version", .string("https://jsonfeed.org/version/1.1")),
      .init("title", .string(title)),
      .init("home_page_url", .string(page)),
      .init("feed_url", .string(address)),
      .init("language", .string(language.tag)),
      .init("items", .array(items.map(Self.value(of:)))),
    ]).bytes
  }

  private static func value(of item: Item) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(name(of: "article:" + item.id.text))),
      .init("url", .string(item.page)),
      .init("title", .string(item.title)),
      .init("content_text", .string(item.excerpt)),
      .init("date_modified", .string(KnownTime(item.updated).text)),
      .init(
        "authors",
        .array([
          .object(
            [.init("name", .string(item.outlet))]
              + (item.outletHome.map { [.init("url", .string($0.text))] } ?? []))
        ])),
    ]
    if let original = item.original {
      members.append(.init("external_url", .string(original.text)))
    }
    if let published = item.published {
      members.append(.init("date_published", .string(KnownTime(published).text)))
    }
    if item.language != .unknown {
      members.append(.init("language", .string(item.language.tag)))
    }
    return .object(members)
  }

  /// A name that stays whatever host serves the feed: a UUID of version 8 (RFC 9562).
  private static func name(of thing: String) -> String {
    var hash = SHA256()
    hash.update(with: "isnad:" + thing)
    var bytes = Array(hash.digest().prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array("0123456789abcdef".unicodeScalars)
    var name = "urn:uuid:"
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { name += "-" }
      name.unicodeScalars.append(digits[Int(byte >> 4)])
      name.unicodeScalars.append(digits[Int(byte & 15)])
    }
    return name
  }
}
