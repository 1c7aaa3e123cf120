import ArabicText

/// How the pages of one outlet are made.
protocol PageLayout {
  /// A whole page: everything around the part that differs.
  func page(_ parts: PageParts, on site: SiteView) -> Markup
  /// An article with what stands around and between its paragraphs.
  func article(_ truth: SampleTruth, on site: SiteView) -> Markup
  /// An article in a list.
  func teaser(_ truth: SampleTruth, on site: SiteView) -> Markup
}

/// What differs from page to page.
struct PageParts {
  /// What the window's title says.
  let title: String
  /// What is added to the head.
  var head: Markup = ""
  /// What stands in the middle.
  let main: Markup
}

extension SiteView {
  private var layout: any PageLayout {
    switch outlet.layout {
    case .wire: WireLayout()
    case .bulletin: BulletinLayout()
    case .gazette: GazetteLayout()
    case .channel: ChannelLayout()
    case .post: PostLayout()
    case .market: MarketLayout()
    case .ministry: MinistryLayout()
    case .maghreb: MaghrebLayout()
    case .tables: TablesLayout()
    case .broken: BrokenLayout()
    case .hashed: HashedLayout()
    case .blog: BlogLayout()
    }
  }

  func articlePage(_ truth: SampleTruth) -> Markup {
    layout.page(
      PageParts(
        title: truth.headline + " | " + outlet.name, head: metadata(of: truth),
        main: layout.article(truth, on: self)),
      on: self)
  }

  func listPage(_ section: String?, _ truths: [SampleTruth]) -> Markup {
    let empty = outlet.language == .english ? "Nothing here yet." : "لا مواد في هذا القسم حتى الآن."
    let teasers = truths.map { layout.teaser($0, on: self) }
    let main: Markup = teasers.isEmpty ? "<p>\(empty)</p>" : "\(teasers)"
    return layout.page(
      PageParts(title: section.map { $0 + " | " + outlet.name } ?? outlet.name, main: main),
      on: self)
  }

  func aboutPage() -> Markup {
    let isEnglish = outlet.language == .english
    return layout.page(
      PageParts(
        title: (isEnglish ? "About us" : "من نحن") + " | " + outlet.name,
        main: "<h2>\(isEnglish ? "About us" : "من نحن")</h2><p>\(confession)</p>"),
      on: self)
  }

  func missingPage() -> Markup {
    let isEnglish = outlet.language == .english
    let title = isEnglish ? "Page not found" : "الصفحة غير موجودة"
    let words =
      isEnglish
      ? "The page you asked for has moved or no longer exists."
      : "عذراً، الصفحة التي طلبتها نُقلت أو لم تعد موجودة."
    return layout.page(
      PageParts(title: title, main: "<h2>\(title)</h2><p>\(words)</p>"), on: self)
  }

  // MARK: For machines

  /// The links by which a page announces the site's feed.
  var feedLink: Markup {
    """
    <link rel="alternate" type="\(FeedWriter.announcedType(of: outlet))" \
    title="\(outlet.name)" href="\(outlet.feedPath)">
    """
  }

  func metadata(of truth: SampleTruth) -> Markup {
    var parts: [Markup] = []
    if ![.broken, .tables].contains(outlet.layout) {
      parts.append("<link rel=\"canonical\" href=\"\(address(of: truth))\">")
    }
    if outlet.metadata.contains(.openGraph) { parts.append(openGraph(of: truth)) }
    if outlet.metadata.contains(.jsonLD) { parts.append(jsonLD(of: truth)) }
    return "\(parts)"
  }

  private func openGraph(of truth: SampleTruth) -> Markup {
    var properties = [
      ("og:type", "article"), ("og:title", truth.headline), ("og:url", address(of: truth)),
      ("og:site_name", outlet.name), ("og:description", summary(of: truth)),
      ("og:locale", outlet.language == .english ? "en_GB" : "ar_AR"),
    ]
    if let image = truth.article.image {
      properties.append(("og:image", address(SamplePicture.path(of: image.name))))
    }
    // The station and the aggregator say no times: the page's own words must do.
    if ![.channel, .hashed].contains(outlet.layout) {
      properties.append(
        ("article:published_time", MachineTime.iso(truth.published, outlet.zone)))
      if let modified = truth.modified {
        properties.append(("article:modified_time", MachineTime.iso(modified, outlet.zone)))
      }
    }
    if let section = truth.section { properties.append(("article:section", section)) }
    let lines = properties.map { property, content -> Markup in
      "<meta property=\"\(property)\" content=\"\(content)\">"
    }
    return "\(lines)"
  }
}
