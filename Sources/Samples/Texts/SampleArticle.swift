/// One text of the sample news, in all its editions, as its file has it.
public struct SampleArticle: Hashable, Sendable {
  /// Its file's name: the event's slug, then the outlet's.
  public let id: String
  /// The slug of the outlet that publishes it.
  public let outlet: String
  /// What it is about: `dam-call`.
  public let event: String
  /// Seconds from the sample's start to its publication; negative before it.
  public let publication: Int64
  /// What is printed before the mark that opens the first paragraph: «النخيل (السهل)».
  public let dateline: String?
  /// The section it is filed under.
  public let section: String?
  /// Who it was taken from; nothing for the outlet's own text.
  public let copy: Copy?
  /// The picture above it.
  public let image: Image?
  /// What was published, first edition first; never empty.
  public let editions: [Edition]

  /// Whose text it took, and what it did with it.
  public struct Copy: Hashable, Sendable {
    /// The articles it was taken from: one, or two for a text that joins them.
    public let of: [String]
    /// What was done.
    public let kind: Kind

    /// What an outlet did with another's text.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// The same paragraphs; the headline may be its own.
      case exact
      /// The same paragraphs but one at most, under another headline.
      case headline
      /// The first paragraphs.
      case truncated
      /// A new opening, the rest mostly the same.
      case rewritten
      /// Two texts joined.
      case merged
      /// A paragraph in a text of its own.
      case passage
    }

    /// Whether its words are another's to the letter, days named in them included.
    var isVerbatim: Bool { [.exact, .headline, .truncated].contains(kind) }
  }

  /// A picture.
  public struct Image: Hashable, Sendable {
    /// The name of the drawing: `fire-port.svg`.
    public let name: String
    /// What stands under it.
    public let caption: String
    /// Who gave it.
    public let credit: String
  }

  /// One state of the text.
  public struct Edition: Hashable, Sendable {
    /// Seconds after publication at which it replaced the one before; 0 for the first.
    public let after: Int64
    /// Its headline.
    public let headline: String
    /// The line under it.
    public let subtitle: String?
    /// Who wrote it.
    public let authors: [String]
    /// Whom it names as its origin, as printed.
    public let credit: String?
    /// What a test may ask for: the numbers it gives, the sources it doesn't name.
    public let facts: [String: String]
    /// The body.
    public let pieces: [Piece]
  }

  /// A piece of a body, with `{weekday}` and the like still in it.
  public enum Piece: Hashable, Sendable {
    /// A paragraph.
    case paragraph(String)
    /// A heading inside the text.
    case heading(String)
    /// A sentence set apart.
    case quote(String)
    /// Items.
    case list([String])
    /// Rows of cells, the first naming the columns.
    case table([[String]])
    /// A link to another article between the paragraphs.
    case readAlso(String)
    /// Another article printed in full below this one.
    case alsoStory(String)

    /// Its words; none for a pointer to another article.
    var texts: [String] {
      switch self {
      case .paragraph(let text), .heading(let text), .quote(let text): [text]
      case .list(let items): items
      case .table(let rows): rows.flatMap { $0 }
      case .readAlso, .alsoStory: []
      }
    }
  }
}

extension SampleArticle {
  /// All texts, in the order of their names.
  public static let all: [SampleArticle] = SampleFile.all.map { file in
    do {
      return try SampleArticle(parsing: file.bytes, named: file.name)
    } catch {
      // Our own data, read by a test before anyone else reads it.
      preconditionFailure("\(error)")
    }
  }

  /// The text of that name; nothing if there is none.
  public static func named(_ id: String) -> SampleArticle? { byName[id] }

  /// The page in the structure of the portal that Isnad began with: two agencies' texts joined,
  /// the date in English, the credit last, and another story printed below.
  public static let seedAnalogue = "dam-call-shati"

  private static let byName = Dictionary(
    all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
