import ArabicText
import News

extension FeedWriter {
  /// Atom (RFC 4287).
  var atom: Markup {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(outlet.language.tag)">
    <title>\(outlet.name)</title>
    <subtitle>\(view.confession)</subtitle>
    <id>\(view.address("/"))</id>
    <link rel="alternate" type="text/html" href="\(view.address("/"))"/>
    <link rel="self" type="application/atom+xml" href="\(view.address(outlet.feedPath))"/>
    <updated>\(iso(touched))</updated>
    \(truths.map(atomEntry))
    </feed>

    """
  }

  private func atomEntry(_ truth: SampleTruth) -> Markup {
    let authors = truth.authors.isEmpty ? [outlet.name] : truth.authors
    return """
      <entry>
      <title type="text">\(truth.headline)</title>
      <id>tag:\(outlet.slug).example,2026:\(SampleOutlet.number(of: truth.article))</id>
      <link rel="alternate" type="text/html" href="\(view.address(of: truth))"/>
      <published>\(iso(truth.published))</published>
      <updated>\(iso(truth.touched))</updated>
      \(authors.map { "<author><name>\($0)</name></author>" as Markup })
      \(truth.section.map { "<category term=\"\($0)\"/>" as Markup })
      <summary type="text">\(summary(of: truth))</summary>
      </entry>
      """
  }

  /// RDF Site Summary 1.0, with the times of Dublin Core.
  var rdf: Markup {
    let order = truths.map { "<rdf:li rdf:resource=\"\(view.address(of: $0))\"/>" as Markup }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
      xmlns:dcterms="http://purl.org/dc/terms/">
      <channel rdf:about="\(view.address(outlet.feedPath))">
      <title>\(outlet.name)</title>
      <link>\(view.address("/"))</link>
      <description>\(view.confession)</description>
      <dc:language>\(outlet.language.tag)</dc:language>
      <items><rdf:Seq>
      \(order)
      </rdf:Seq></items>
      </channel>
      \(truths.map(rdfItem))
      </rdf:RDF>

      """
  }

  private func rdfItem(_ truth: SampleTruth) -> Markup {
    """
    <item rdf:about="\(view.address(of: truth))">
    <title>\(truth.headline)</title>
    <link>\(view.address(of: truth))</link>
    <description>\(summary(of: truth))</description>
    <dc:date>\(iso(truth.published))</dc:date>
    \(truth.modified.map { "<dcterms:modified>\(iso($0))</dcterms:modified>" as Markup })
    \(truth.section.map { "<dc:subject>\($0)</dc:subject>" as Markup })
    \(truth.authors.map { "<dc:creator>\($0)</dc:creator>" as Markup })
    </item>
    """
  }

  /// JSON Feed 1.1.
  var jsonFeed: [UInt8] {
    let feed = JSONValue.object([
      .init("version", .string("https://jsonfeed.org/version/1.1")),
      .init("title", .string(outlet.name)),
      .init("home_page_url", .string(view.address("/"))),
      .init("feed_url", .string(view.address(outlet.feedPath))),
      .init("description", .string(view.confession)),
      .init("language", .string("en-GB")),
      .init("items", .array(truths.map(jsonItem))),
    ])
    return feed.bytes
  }

  private func jsonItem(_ truth: SampleTruth) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(view.address(of: truth))),
      .init("url", .string(view.address(of: truth))),
      .init("title", .string(truth.headline)),
      .init("summary", .string(truth.subtitle ?? summary(of: truth))),
      .init("content_text", .string(summary(of: truth))),
      .init("date_published", .string(iso(truth.published))),
      .init(
        "authors", .array(truth.authors.map { .object([.init("name", .string($0))]) })),
    ]
    if let modified = truth.modified {
      members.append(.init("date_modified", .string(iso(modified))))
    }
    if let section = truth.section { members.append(.init("tags", .strings([section]))) }
    if let image = truth.article.image {
      members.append(
        .init("image", .string(view.address(SamplePicture.path(of: image.name)))))
    }
    return .object(members)
  }
}
