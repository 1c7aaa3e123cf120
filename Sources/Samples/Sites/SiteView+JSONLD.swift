import ArabicText
import News

extension SiteView {
  /// schema.org's NewsArticle.
  func jsonLD(of truth: SampleTruth) -> Markup {
    var members: [JSONValue.Member] = [
      .init("@context", .string("https://schema.org")),
      .init("@type", .string("NewsArticle")),
      .init("headline", .string(truth.headline)),
      .init("mainEntityOfPage", .string(address(of: truth))),
      .init("datePublished", .string(MachineTime.iso(truth.published, outlet.zone))),
      .init("dateModified", .string(MachineTime.iso(truth.touched, outlet.zone))),
      .init("inLanguage", .string(outlet.language.tag)),
      .init("author", author(of: truth)),
      .init("publisher", organisation),
    ]
    if let subtitle = truth.subtitle {
      members.append(.init("alternativeHeadline", .string(subtitle)))
    }
    if let section = truth.section { members.append(.init("articleSection", .string(section))) }
    if let image = truth.article.image {
      members.append(.init("image", .string(address(SamplePicture.path(of: image.name)))))
    }
    // «<» as an escape of JSON, so that no text can end the script.
    let object = JSONValue.object(members).text.split(
      separator: "<", omittingEmptySubsequences: false
    ).joined(separator: "\\u003c")
    return "<script type=\"application/ld+json\">\(raw: object)</script>"
  }

  private func author(of truth: SampleTruth) -> JSONValue {
    guard !truth.authors.isEmpty else { return organisation }
    return .array(
      truth.authors.map { name in
        .object([.init("@type", .string("Person")), .init("name", .string(name))])
      })
  }

  private var organisation: JSONValue {
    .object([
      .init("@type", .string("NewsMediaOrganization")), .init("name", .string(outlet.name)),
      .init("url", .string(address("/"))),
    ])
  }
}
