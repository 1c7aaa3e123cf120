import News

/// What can be told of a file by what a feed says of it.
enum FeedFile {
  private static let pictures = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"]

  /// Whether an address ends as those of pictures do.
  static func isPicture(_ address: WebAddress) -> Bool {
    let end = address.path.suffix(5).lowercased()
    return pictures.contains { end.hasSuffix($0) }
  }

  /// The bytes a file has; nothing if the text is no such number.
  static func length(_ text: String) -> Int? {
    let text = FeedText(bytes: ArraySlice(Array(text.utf8.prefix(32))), nature: .plain).trimmed
    guard let length = Int(String(decoding: text, as: UTF8.self)), length >= 0 else { return nil }
    return length
  }
}
