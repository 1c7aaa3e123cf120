import ArabicText
import Foundation
import News

@testable import Extraction

/// A page of our own in the layout of some portal, and what a careful reader sees on it.
struct PortalPage {
  /// What a reader sees; a field that is missing is not on the page.
  struct Truth: Decodable {
    /// An offer of another story.
    struct Offer: Decodable {
      let title: String
      let url: String?
    }

    /// What makes the page hard.
    let hard: String
    /// Whether its particulars are kept from those who write the rules.
    let held: Bool
    let url: String?
    let contentType: String?
    let fetchedAt: String?
    let kind: String
    /// Kinds that a reader would accept as well.
    let kindAlso: [String]?
    let language: String
    let headline: String?
    let headlineAlso: [String]?
    let subtitle: String?
    let authors: [String]?
    /// Names that a reader might call writers as well: a poet, who posted a copy.
    let authorsAlso: [String]?
    /// The day, in ISO form.
    let published: String?
    let publishedAlso: [String]?
    /// The clock time where the page tells one, with the offset where it tells that: `21:12`.
    let time: String?
    let modified: String?
    let credit: String?
    /// Names that might be called an origin as well: the outlet in front of its writer.
    let creditAlso: [String]?
    let agencies: [String]?
    let dateline: String?
    let section: String?
    let canonicalURL: String?
    /// What stands under the main picture.
    let caption: String?
    let body: [String]?
    /// Phrases that may stand in the text or not, as lines of their own or at an end of one:
    /// captions, the credit, the dateline.
    let free: [String]?
    let related: [Offer]?
    /// Words that would be somebody else's in the text.
    let absent: [String]?

    /// Whether `given` is what a reader would call the page.
    func accepts(_ given: PageKind) -> Bool {
      kind == given.rawValue || (kindAlso ?? []).contains(given.rawValue)
    }
  }

  let name: String
  let truth: Truth
  let article: Article

  private init(name: String) throws {
    let folder = Self.folder.appending(path: name)
    truth = try JSONDecoder().decode(
      Truth.self, from: Data(contentsOf: folder.appending(path: "truth.json")))
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "page.html")))
    let context = PageContext(
      address: truth.url.flatMap { WebAddress($0) }, contentType: truth.contentType,
      fetchedAt: truth.fetchedAt.flatMap { KnownTime($0)?.earliest })
    article = try ArticleExtractor().article(in: bytes, of: context)
    self.name = name
  }

  /// Every page, read.
  static func all() throws -> [PortalPage] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { !$0.contains(".") }.sorted().map(PortalPage.init(name:))
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Specimens/Portals")
}
