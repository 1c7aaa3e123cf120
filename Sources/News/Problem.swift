public import ArabicText

/// Something that went wrong, told as a fact and as a sentence.
///
/// `description` is English, for logs and the command line: what happened, to which input, what to
/// do. The web room words the same `code` in both languages.
public protocol Problem: Error, Sendable, CustomStringConvertible {
  /// What kind of thing went wrong; stable, for scripts and for wording.
  var code: ProblemCode { get }
}

/// Every kind of thing that can go wrong.
public enum ProblemCode: String, Hashable, Sendable, CaseIterable {
  // Addresses
  /// A text that is no `http` or `https` address.
  case addressMalformed = "address-malformed"
  /// An address that leads into a private network or to this machine.
  case addressPrivate = "address-private"

  // Fetching
  /// The host's name isn't known.
  case hostUnknown = "host-unknown"
  /// The host doesn't answer, or broke the connection.
  case hostUnreachable = "host-unreachable"
  /// The host's certificate can't be trusted.
  case hostUntrusted = "host-untrusted"
  /// The host took too long.
  case hostSlow = "host-slow"
  /// The answer is larger than we read.
  case answerTooLarge = "answer-too-large"
  /// The answer isn't HTTP, or its compression is broken.
  case answerBroken = "answer-broken"
  /// Redirects that end nowhere.
  case redirectsEndless = "redirects-endless"
  /// 401, 402, 403, 407, 451: not for us.
  case accessDenied = "access-denied"
  /// 404: no such page.
  case pageMissing = "page-missing"
  /// 410: gone for good.
  case pageGone = "page-gone"
  /// 429 or 503 with a time to wait.
  case hostBusy = "host-busy"
  /// Any other status of 400 and above.
  case hostFailing = "host-failing"
  /// robots.txt asks us to stay out.
  case robotsRefuse = "robots-refuse"

  // Reading
  /// Not RSS, RDF, Atom or JSON Feed.
  case feedUnrecognised = "feed-unrecognised"
  /// A page on which no feed is announced.
  case feedNotFound = "feed-not-found"
  /// A feed without a single entry.
  case feedEmpty = "feed-empty"
  /// A rule for an outlet's pages, or a specimen of it, that can't be used.
  case ruleMalformed = "rule-malformed"
  /// Bytes that are no page: a picture, an archive, a program.
  case pageNotMarkup = "page-not-markup"
  /// An answer of no bytes.
  case pageEmpty = "page-empty"
  /// A page on which no article was found.
  case articleNotFound = "article-not-found"
  /// An input line that isn't what it should be.
  case lineMalformed = "line-malformed"
  /// A file that can't be read.
  case fileUnreadable = "file-unreadable"
  /// OPML that isn't.
  case opmlUnrecognised = "opml-unrecognised"

  // Store
  /// The data folder can't be written.
  case storeUnwritable = "store-unwritable"
  /// The disk is full.
  case diskFull = "disk-full"
  /// The data folder is of a newer version of Isnad.
  case storeNewer = "store-newer"
  /// The data folder is damaged.
  case storeDamaged = "store-damaged"
  /// Another desk works on this data folder.
  case deskTaken = "desk-taken"
  /// The database failed in a way we don't know.
  case storeFailed = "store-failed"

  // Desk
  /// No such outlet, feed or article.
  case notFound = "not-found"
  /// An outlet or feed that is there already.
  case alreadyThere = "already-there"
  /// A setting that isn't one.
  case settingUnknown = "setting-unknown"
  /// A setting's value that can't be.
  case settingMalformed = "setting-malformed"
  /// The port is in use, or not allowed.
  case portUnavailable = "port-unavailable"
}

/// A problem as it is stored beside the feed or page it befell.
public struct RecordedProblem: Hashable, Sendable {
  /// What kind.
  public let code: ProblemCode
  /// The English sentence.
  public let sentence: String
  /// When it happened last.
  public let at: Moment

  /// Something that went wrong at one moment.
  public init(_ problem: any Problem, at moment: Moment) {
    self.init(code: problem.code, sentence: problem.description, at: moment)
  }

  /// A problem read back from the store.
  public init(code: ProblemCode, sentence: String, at moment: Moment) {
    self.code = code
    self.sentence = sentence
    self.at = moment
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension RecordedProblem: Problem {
  public var description: String { sentence }
}
