import ArabicText

extension FeedWriter {
  /// RSS 2.0.
  var rss: Markup {
    """
    <?xml version="1.0" encoding="\(outlet.encoding.rawValue)"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:dcterms="http://purl.org/dc/terms/" xmlns:atom="http://www.w3.org/2005/Atom">
    <channel>
    <title>\(outlet.name)</title>
    <link>\(view.address("/"))</link>
    <atom:link rel="self" type="application/rss+xml" href="\(view.address(outlet.feedPath))"/>
    <description>\(view.confession)</description>
    <language>\(outlet.language.tag)</language>
    <lastBuildDate>\(date(touched))</lastBuildDate>
    \(truths.map(item))
    </channel>
    </rss>

    """
  }

  private func item(_ truth: SampleTruth) -> Markup {
    """
    <item>
    <title>\(truth.headline)</title>
    <link>\(view.address(of: truth))</link>
    <guid isPermaLink="\(outlet.layout == .blog ? "false" : "true")">\(identifier(of: truth))</guid>
    <pubDate>\(date(truth.published))</pubDate>
    \(details(of: truth))\
    <description>\(description(of: truth))</description>
    </item>
    """
  }

  private func details(of truth: SampleTruth) -> Markup {
    var details: [Markup] = truth.authors.map { "<dc:creator>\($0)</dc:creator>" }
    if let section = truth.section { details.append("<category>\(section)</category>") }
    if let modified = truth.modified {
      details.append("<dcterms:modified>\(iso(modified))</dcterms:modified>")
    }
    if outlet.feed == .rssWithContent {
      let content: Markup = "\(truth.blocks.map(BodyMarkup.plain))"
      details.append("<content:encoded><![CDATA[\(raw: content.text)]]></content:encoded>")
    }
    return details.isEmpty ? "" : "\(details)\n"
  }

  /// The station's summaries are markup in a text; others' are words.
  private func description(of truth: SampleTruth) -> Markup {
    guard outlet.layout == .channel else { return "\(summary(of: truth))" }
    let image = truth.article.image.map { image -> Markup in
      "<img src=\"\(view.address(SamplePicture.path(of: image.name)))\" alt=\"\(image.caption)\">"
    }
    let html: Markup = "\(image)<p>\(summary(of: truth))</p>"
    return "<![CDATA[\(raw: html.text)]]>"
  }

  private func identifier(of truth: SampleTruth) -> String {
    outlet.layout == .blog ? "malaeb:" + truth.id : view.address(of: truth)
  }

  private func date(_ moment: Moment) -> String {
    guard outlet.feed == .rssWithArabicDates else { return MachineTime.mail(moment, outlet.zone) }
    // As a program writes it whose locale is Arabic: RFC 5322 with the names translated.
    let words = DayWords(outlet)
    let time = outlet.localTime(moment)
    return words.weekday(time.day) + ", " + words.date(time.day) + " " + words.clock(time)
      + ":00 +0300"
  }

  /// RSS behind a warning of PHP, with addresses and entities as they fell.
  var brokenRSS: Markup {
    let items = truths.map { truth -> Markup in
      """
      <item>
      <title>\(truth.headline)&nbsp;| أخبار & تقارير</title>
      <link>\(raw: view.address(of: truth))&cat=1</link>
      <pubDate>\(MachineTime.mail(truth.published, outlet.zone))</pubDate>
      <description>\(truth.paragraphs.first ?? "")</description>
      </item>
      """
    }
    return """
      <br />
      <b>Warning</b>:  Undefined variable $cat in <b>/home/nahr/public_html/rss.php</b> on line \
      <b>27</b><br />
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0">
      <channel>
      <title>\(outlet.name) | أخبار & تقارير</title>
      <link>\(view.address("/"))</link>
      <description>\(view.confession)</description>
      \(items)
      </channel>
      </rss>
      """
  }
}
