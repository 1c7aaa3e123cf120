import News

/// What the folders of an address say that a page is: `/tag/…`, `/live/…`, `?s=`.
enum AddressWords {
  /// The signs in an address, its last part left out: that is the page's own name.
  static func signs(of address: WebAddress) -> PageSign {
    var signs: PageSign = []
    let parts = address.path.prefix(1_000).lowercased().split(separator: "/").prefix(12)
    for (index, part) in parts.enumerated() {
      for (sign, words) in folders where words.contains(String(part)) {
        // `/news/video` is the section itself.
        if index + 1 < parts.count || sign == .list { signs.insert(sign) }
      }
    }
    for pair in (address.query ?? "").prefix(500).lowercased().split(separator: "&") {
      let name = pair.prefix { $0 != "=" }
      if ["s", "q", "query", "search", "keyword", "tag", "cat", "category"].contains(String(name)),
        pair.count > name.count + 1
      {
        signs.insert(.list)
      }
    }
    return signs
  }

  private static let folders: [(PageSign, Set<String>)] = [
    (
      .list,
      [
        "tag", "tags", "category", "categories", "search", "topic", "topics", "author", "authors",
        "archive", "archives", "keyword", "keywords", "writers",
      ]
    ),
    (.live, ["live", "liveblog", "live-blog", "live-updates", "direct", "en-direct", "live-news"]),
    (
      .gallery,
      [
        "gallery", "galleries", "photos", "photo", "album", "albums", "pictures", "slideshow",
        "slideshows", "images", "diaporama", "in-pictures", "photogallery", "image-gallery",
      ]
    ),
    (
      .film,
      [
        "video", "videos", "watch", "tv", "program", "programs", "programme", "programmes",
        "episode", "clip", "clips", "film", "vod",
      ]
    ),
  ]
}
