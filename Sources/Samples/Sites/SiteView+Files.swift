import ArabicText

extension SiteView {
  /// Whom the site lets in, and where its list of pages is.
  var robots: [UInt8] {
    let rules = """
      User-agent: *
      Disallow: /search
      Disallow: /print/

      Sitemap: \(address("/sitemap.xml"))

      """
    return Array(rules.utf8)
  }

  /// The pages of the site (sitemaps.org, 0.90).
  var sitemap: [UInt8] {
    let pages = truths.map { truth -> Markup in
      """
      <url><loc>\(address(of: truth))</loc>\
      <lastmod>\(MachineTime.iso(truth.touched, outlet.zone))</lastmod></url>
      """
    }
    let sitemap: Markup = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <url><loc>\(address("/"))</loc></url>
      \(pages)
      </urlset>

      """
    return Array(sitemap.text.utf8)
  }
}
