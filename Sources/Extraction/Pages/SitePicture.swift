import News

/// Pictures that stand for a site and not for a story: its sign, its stand-in for a missing picture.
enum SitePicture {
  /// Whether a picture's name says nothing but that it is the site's own.
  ///
  /// A logo may be the very subject of a story («twitter-logo-office.jpg»), so that one word of
  /// another subject makes it a picture again.
  static func isOne(_ address: WebAddress) -> Bool {
    let file = address.path.utf8.split(separator: UInt8(ascii: "/")).last ?? Substring("").utf8
    let dot = file.lastIndex(of: UInt8(ascii: ".")) ?? file.startIndex
    let words = words(in: dot == file.startIndex ? file : file[..<dot])
    guard words.contains(where: { telling.contains($0) }) || isStandIn(words) else { return false }
    let host = Self.words(in: address.host.utf8[...])
    return words.allSatisfy {
      telling.contains($0) || filling.contains($0) || host.contains($0)
        || $0.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "x") }
        || $0.utf8.count == 1
    }
  }

  /// «no-image», «default-picture».
  private static func isStandIn(_ words: [String]) -> Bool {
    words.count > 1 && words.contains { $0 == "no" || $0 == "default" }
      && words.contains { pictures.contains($0) }
  }

  /// The first words of an address's part, which is ASCII whatever it names.
  private static func words(in name: Substring.UTF8View) -> [String] {
    name.split(maxSplits: 40) { byte in
      NameHash.lowercased(byte) &- 0x61 >= 26 && byte &- 0x30 >= 10
    }.prefix(16).map { Substring($0).lowercased() }
  }

  private static let telling: Set<String> = [
    "logo", "logos", "favicon", "placeholder", "noimage", "noimg", "nophoto", "blank", "spacer",
    "sitelogo", "ogimage", "defaultimage", "icon",
  ]
  private static let pictures: Set<String> = [
    "image", "img", "photo", "picture", "pic", "thumb", "thumbnail", "share", "og", "news", "post",
    "cover", "social",
  ]
  private static let filling: Set<String> = pictures.union([
    "default", "no", "site", "website", "main", "header", "facebook", "fb", "twitter", "meta",
    "new",
    "white", "black", "dark", "light", "ar", "en", "fa", "ur", "big", "large", "small", "square",
    "arabic", "english", "apple", "touch", "web", "app", "brand", "card", "for", "with", "rtl",
    "bg",
    "v", "hd", "cropped", "final", "transparent", "color", "available",
  ])
}
