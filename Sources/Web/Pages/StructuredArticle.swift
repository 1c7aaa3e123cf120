import ArabicText
import News
import Store

/// An article as schema.org has it, for machines that read the page.
struct StructuredArticle {
  private let view: ArticleView

  init(_ view: ArticleView) { self.view = view }

  /// A `NewsArticle`, with what is known and nothing else.
  var json: JSONValue {
    let item = view.stored.article
    var members: [JSONValue.Member] = [
      .init("@context", .string("https://schema.org")),
      .init("@type", .string("NewsArticle")),
      .init("headline", .string(item.headline ?? view.summary.headline)),
      .init("identifier", .string(view.stored.id.text)),
      .init(
        "publisher",
        organization(view.outlet.name, address: view.outlet.home)),
    ]
    func add(_ name: String, _ value: JSONValue?) {
      if let value { members.append(.init(name, value)) }
    }
    add("alternativeHeadline", item.subtitle.map(JSONValue.string))
    add("datePublished", item.published.map { .string($0.time.text) })
    add("dateModified", item.modified.map { .string($0.time.text) })
    add("articleSection", item.section.map(JSONValue.string))
    add("inLanguage", item.language == .unknown ? nil : .string(item.language.tag))
    add("dateline", item.dateline.map(JSONValue.string))
    add("url", view.stored.canonicalAddress.map { .string($0.text) })
    add("mainEntityOfPage", view.stored.canonicalAddress.map { .string($0.text) })
    add("creditText", item.credit.map(JSONValue.string))
    if !item.authors.isEmpty {
      add(
        "author",
        .array(
          item.authors.map { name in
            .object([.init("@type", .string("Person")), .init("name", .string(name))])
          }))
    }
    if !item.agencies.isEmpty {
      add("sourceOrganization", .array(item.agencies.map { organization($0, address: nil) }))
    }
    let pictures = item.images.prefix(4).map { JSONValue.string($0.url.text) }
    if !pictures.isEmpty { add("image", .array(Array(pictures))) }
    if !view.summary.opening.isEmpty { add("description", .string(view.summary.opening)) }
    return .object(members)
  }

  private func organization(_ name: String, address: WebAddress?) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("@type", .string("NewsMediaOrganization")), .init("name", .string(name)),
    ]
    if let address { members.append(.init("url", .string(address.text))) }
    return .object(members)
  }
}
