/// The vocabularies that feeds, lists and pages are written in.
///
/// Found by the declared URI, in the variants feeds use; by a well-known prefix where the
/// declaration is missing or wrong, which aggregators have always let pass.
enum MarkupNamespace: UInt8, CaseIterable, Sendable {
  /// No namespace, as all of RSS 2.0.
  case none
  /// One that isn't in this list.
  case other
  case html, svg, mathML, xlink, xml, xmlns
  case atom, rdf, rss10, dublinCore, dublinCoreTerms, content, media, itunes, podcast, googlePlay
  case slash, wellFormedWeb, syndication, thread, feedburner, feedburnerLinks, geoRSS, geo
  case creativeCommons, opml, sitemap, sitemapNews, sitemapImage, sitemapVideo, atomPublishing

  /// Finds the vocabulary of a URI; nil if it isn't in the list.
  ///
  /// Case, the scheme, `www.` and a last `/` or `#` don't matter.
  init?(uri: some Collection<UInt8>) {
    guard let known = Self.byURI[Self.core(of: uri)] else { return nil }
    self = known
  }

  /// Finds the vocabulary a prefix is always used for; nil if there is none.
  init?(prefix: some Collection<UInt8>) {
    let name = String(decoding: prefix.prefix(32).map(NameHash.lowercased), as: UTF8.self)
    guard let known = Self.byPrefix[name] else { return nil }
    self = known
  }

  private static func core(of uri: some Collection<UInt8>) -> String {
    var bytes = ArraySlice(uri.prefix(128).lazy.filter { $0 > 0x20 }.map(NameHash.lowercased))
    for start in ["http://", "https://", "www."] where bytes.starts(with: start.utf8) {
      bytes = bytes.dropFirst(start.utf8.count)
    }
    while let last = bytes.last, last == UInt8(ascii: "/") || last == UInt8(ascii: "#") {
      bytes = bytes.dropLast()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let byURI: [String: MarkupNamespace] = [
    "w3.org/1999/xhtml": .html,
    "w3.org/2000/svg": .svg,
    "w3.org/1998/math/mathml": .mathML,
    "w3.org/1999/xlink": .xlink,
    "w3.org/xml/1998/namespace": .xml,
    "w3.org/2000/xmlns": .xmlns,
    "w3.org/2005/atom": .atom,
    "purl.org/atom/ns": .atom,
    "w3.org/2007/app": .atomPublishing,
    "purl.org/atom/app": .atomPublishing,
    "w3.org/1999/02/22-rdf-syntax-ns": .rdf,
    "purl.org/rss/1.0": .rss10,
    "my.netscape.com/rdf/simple/0.9": .rss10,
    "channel.netscape.com/rdf/simple/0.9": .rss10,
    "my.netscape.com/publish/formats/rss-0.91.dtd": .none,
    "backend.userland.com/rss": .none,
    "backend.userland.com/rss2": .none,
    "backend.userland.com/rss091": .none,
    "backend.userland.com/rss092": .none,
    "blogs.law.harvard.edu/tech/rss": .none,
    "cyber.law.harvard.edu/rss/rss.html": .none,
    "rssboard.org/rss-specification": .none,
    "purl.org/dc/elements/1.1": .dublinCore,
    "purl.org/dc/elements/1.0": .dublinCore,
    "purl.org/dc/terms": .dublinCoreTerms,
    "purl.org/rss/1.0/modules/content": .content,
    "search.yahoo.com/mrss": .media,
    "video.search.yahoo.com/mrss": .media,
    "tools.search.yahoo.com/mrss": .media,
    "itunes.com/dtds/podcast-1.0.dtd": .itunes,
    "example.com/dtds/podcast-1.0.dtd": .itunes,
    "itunes.com/dtds/podcast.dtd": .itunes,
    "podcastindex.org/namespace/1.0": .podcast,
    "google.com/schemas/play-podcasts/1.0": .googlePlay,
    "purl.org/rss/1.0/modules/slash": .slash,
    "wellformedweb.org/commentapi": .wellFormedWeb,
    "purl.org/rss/1.0/modules/syndication": .syndication,
    "purl.org/syndication/thread/1.0": .thread,
    "rssnamespace.org/feedburner/ext/1.0": .feedburner,
    "feedburner.google.com/fb/feed/1.0": .feedburnerLinks,
    "georss.org/georss": .geoRSS,
    "w3.org/2003/01/geo/wgs84_pos": .geo,
    "backend.userland.com/creativecommonsrssmodule": .creativeCommons,
    "web.resource.org/cc": .creativeCommons,
    "cyber.law.harvard.edu/rss/creativecommonsrssmodule.html": .creativeCommons,
    "creativecommons.org/ns": .creativeCommons,
    "opml.org/spec2": .opml,
    "sitemaps.org/schemas/sitemap/0.9": .sitemap,
    "google.com/schemas/sitemap/0.84": .sitemap,
    "google.com/schemas/sitemap-news/0.9": .sitemapNews,
    "google.com/schemas/sitemap-image/1.1": .sitemapImage,
    "google.com/schemas/sitemap-video/1.1": .sitemapVideo,
  ]

  private static let byPrefix: [String: MarkupNamespace] = [
    "xhtml": .html, "svg": .svg, "xlink": .xlink, "xml": .xml, "xmlns": .xmlns,
    "atom": .atom, "atom10": .atom, "atom03": .atom, "a10": .atom, "app": .atomPublishing,
    "rdf": .rdf, "rss": .none, "dc": .dublinCore, "dcterms": .dublinCoreTerms,
    "content": .content, "media": .media, "itunes": .itunes, "podcast": .podcast,
    "googleplay": .googlePlay, "slash": .slash, "wfw": .wellFormedWeb, "sy": .syndication,
    "thr": .thread, "feedburner": .feedburner, "georss": .geoRSS, "geo": .geo,
    "creativecommons": .creativeCommons, "cc": .creativeCommons, "news": .sitemapNews,
  ]
}
