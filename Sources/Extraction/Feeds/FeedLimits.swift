/// How much of a feed is kept, in bytes unless said.
enum FeedLimits {
  /// Items.
  static let entries = 5_000
  /// A title.
  static let title = 2_048
  /// A summary as HTML.
  static let summary = 64 << 10
  /// A full text as HTML.
  static let content = 1 << 20
  /// An identifier.
  static let identifier = 2_048
  /// A name of a person, a source or a subject.
  static let name = 512
  /// Names, subjects, files or pictures of one item.
  static let list = 64
}
