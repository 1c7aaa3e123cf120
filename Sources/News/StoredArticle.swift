public import ArabicText

/// The name of an article, from its outlet and its address: the same article is never stored twice.
public struct ArticleID: Hashable, Sendable {
  /// Sixteen letters and digits, for addresses.
  public let text: String

  /// The article that `outlet` has at `address`.
  public init(outlet: OutletID, address: String) {
    var hash = SHA256()
    hash.update(with: outlet.slug)
    hash.update(with: [0])
    hash.update(with: address)
    // Crockford's base 32: no letters that look alike, and no words.
    let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".unicodeScalars)
    var text = ""
    var bits: UInt32 = 0
    var held = 0
    for byte in hash.digest().prefix(10) {
      bits = bits << 8 | UInt32(byte)
      held += 8
      while held >= 5 {
        held -= 5
        text.unicodeScalars.append(letters[Int(bits >> UInt32(held)) & 31])
      }
    }
    self.text = text
  }

  /// Reads a name; nothing if it can't be one.
  public init?(_ text: String) {
    guard text.utf8.count == 16,
      text.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
    else { return nil }
    self.text = text
  }
}

/// What an article's text was read from.
public enum ArticleOrigin: Hashable, Sendable {
  /// Its own page.
  case page
  /// The feed alone, and why the page couldn't be had.
  case feed(because: RecordedProblem)
  /// The feed alone: it has no page, or carries the whole text.
  case feedInFull
  /// A file of lines.
  case imported
}

/// An article as the desk keeps it.
public struct StoredArticle: Hashable, Sendable {
  /// Its name.
  public let id: ArticleID
  /// Who published it.
  public let outlet: OutletID
  /// Where its page was fetched from, or the feed's link; nothing for an import without address.
  public let url: WebAddress?
  /// When the desk saw it first.
  public let seen: Moment
  /// 1 for the first text, one more for each change.
  public let version: Int
  /// When this version was read.
  public let versionSeen: Moment
  /// What it was read from.
  public let origin: ArticleOrigin
  /// The article itself.
  public let article: Article

  /// An article read back from the store.
  public init(
    id: ArticleID, outlet: OutletID, url: WebAddress?, seen: Moment, version: Int,
    versionSeen: Moment, origin: ArticleOrigin, article: Article
  ) {
    self.id = id
    self.outlet = outlet
    self.url = url
    self.seen = seen
    self.version = version
    self.versionSeen = versionSeen
    self.origin = origin
    self.article = article
  }
}

extension ArticleID {
  /// The address that makes an article itself, among what was found of it.
  ///
  /// The canonical one, unless it leads to a front page or to another host: then the one that was
  /// fetched (outlets copy such lines from templates).
  public static func identity(canonical: WebAddress?, fetched: WebAddress) -> WebAddress {
    guard let canonical, canonical.host == fetched.host, !canonical.isFrontPage else {
      return fetched
    }
    return canonical
  }
}

extension SourcedTime {
  /// Where an article stands among others in time.
  ///
  /// A time that is known exactly stands there, but never after it was seen: no outlet can push
  /// itself to the top with a date of tomorrow. A day without an hour stands at the moment it was
  /// seen if that was on the day, else at its noon. Without any time, the moment it was seen.
  public static func shelf(published: SourcedTime?, seen: Moment) -> Moment {
    guard let time = published?.time else { return seen }
    if time.precision >= .hour { return min(time.earliest, seen) }
    guard time.precision == .day else { return min(time.earliest, seen) }
    let midnight = time.earliest
    let next = midnight.advanced(bySeconds: 86_400)
    if midnight <= seen, seen < next { return seen }
    return min(midnight.advanced(bySeconds: 43_200), seen)
  }
}
