/// What something of another site is, as far as its address tells.
public enum EmbedContent: String, Hashable, Sendable, CaseIterable {
  /// Named for what a reader finds there.
  case post, video, audio, map, document, other

  /// Judged by the words of an address, as sites of all kinds choose them.
  public init(of address: WebAddress) {
    let words = Set(
      address.text.prefix(2_000).lowercased().split { !$0.isLetter && !$0.isNumber }.map(
        String.init))
    self =
      Self.signs.first { !words.isDisjoint(with: $0.words) }?.content ?? .other
  }

  private static let signs: [(content: EmbedContent, words: Set<String>)] = [
    (
      .document, ["pdf", "doc", "docx", "ppt", "pptx", "xls", "xlsx", "document", "docs", "viewer"]
    ),
    (.map, ["map", "maps", "openstreetmap"]),
    (.audio, ["audio", "podcast", "podcasts", "mp3", "ogg", "m4a", "radio", "track", "tracks"]),
    (.post, ["post", "posts", "status", "statuses", "tweet", "story"]),
    (
      .video,
      ["video", "videos", "watch", "player", "mp4", "webm", "m3u8", "live", "stream", "embed"]
    ),
  ]
}
