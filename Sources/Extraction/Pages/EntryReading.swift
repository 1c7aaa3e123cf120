import ArabicText
import News

/// The article as far as a feed's item tells it.
struct EntryReading {
  let article: Article

  init(_ context: PageContext) {
    guard let entry = context.entry else {
      article = Article()
      return
    }
    var article = Article()
    if let html = entry.contentHTML ?? entry.summary {
      // The body's rules are the page's: the same labels, credits and datelines stand in it.
      var inner = context
      inner.entry = nil
      inner.address = context.address ?? entry.link
      let wrapped = "<article>" + html + "</article>"
      let reading = PageReading(
        DecodedText(Array(wrapped.utf8), declared: "utf-8"), context: inner, isFragment: true)
      article = reading.article
    }
    article.kind = .article
    let title = entry.title.map(CleanText.cleaned) ?? ""
    article.headline = title.isEmpty ? nil : title
    article.knownFrom[.headline] = title.isEmpty ? nil : .feed
    if !article.blocks.isEmpty { article.knownFrom[.text] = .feed }
    let authors = entry.authors.flatMap { Byline.names(in: $0) }
    if !authors.isEmpty {
      article.authors = authors
      article.knownFrom[.authors] = .feed
    }
    if let time = entry.published {
      article.published = SourcedTime(time, knownFrom: .feed)
      article.knownFrom[.published] = .feed
    }
    if let time = entry.updated, time != entry.published {
      article.modified = SourcedTime(time, knownFrom: .feed)
      article.knownFrom[.modified] = .feed
    }
    if article.section == nil, let category = entry.categories.first {
      article.section = category
      article.knownFrom[.section] = .feed
    }
    if let link = entry.link {
      article.canonicalURL = link
      article.knownFrom[.canonicalURL] = .feed
    }
    let pictures = entry.enclosures.filter { $0.type?.hasPrefix("image/") ?? false }.map(\.url)
    for url in entry.images + pictures where !article.images.contains(where: { $0.url == url }) {
      article.images.append(ArticleImage(url: url))
    }
    if !article.images.isEmpty { article.knownFrom[.images] = .feed }
    if article.language == .unknown,
      let language = entry.language ?? context.outlet?.languages.first
    {
      article.language = language
      article.knownFrom[.language] = .feed
    }
    self.article = article
  }
}
