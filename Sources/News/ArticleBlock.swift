/// A piece of an article's body, in reading order.
public enum ArticleBlock: Hashable, Sendable {
  /// A paragraph.
  case paragraph(InlineText)
  /// A heading inside the text, level 2 to 6.
  case heading(InlineText, level: Int)
  /// A quotation set apart, and whom it names.
  case quote(InlineText, source: String?)
  /// Items, one under the other.
  case list(ItemList)
  /// Rows of cells.
  case table(ArticleTable)
  /// A picture in the text.
  case image(ArticleImage)
  /// Something of another site: a post, a film.
  case embed(ArticleEmbed)
  /// Lines for a machine, spaces and breaks as they are.
  case code(String)

  /// Its words; empty for a picture or an embed.
  ///
  /// Each item of a list is a paragraph of its own, as readers see it.
  public var text: String {
    switch self {
    case .paragraph(let text), .heading(let text, _): text.text
    // Whose words they are is never lost.
    case .quote(let text, let source): source.map { text.text + "\n\n— " + $0 } ?? text.text
    case .list(let list): list.items.lazy.map(\.text.text).joined(separator: "\n\n")
    case .table(let table): table.text
    case .code(let text): text
    case .image, .embed: ""
    }
  }
}

/// Items of a text, numbered or not, with those under them.
public struct ItemList: Hashable, Sendable {
  /// One item.
  public struct Item: Hashable, Sendable {
    /// Its words.
    public let text: InlineText
    /// How many items it stands under, 0 to ``ItemList/deepest``.
    public let level: Int
    /// Whether the items beside it are numbered.
    public let isNumbered: Bool

    /// An item as the page sets it.
    public init(_ text: InlineText, level: Int = 0, isNumbered: Bool = false) {
      self.text = text
      self.level = min(max(level, 0), ItemList.deepest)
      self.isNumbered = isNumbered
    }
  }

  /// What stands deeper stands on this level.
  public static let deepest = 8

  /// The items in reading order; none stands more than one level under the one before it.
  public let items: [Item]
  /// The first number of the outermost items, 1 where the page doesn't say.
  public let start: Int

  /// Items in reading order; levels that leave one out are drawn up.
  public init(_ items: [Item], start: Int = 1) {
    var last = -1
    self.items = items.map { item in
      last = min(item.level, last + 1)
      return Item(item.text, level: last, isNumbered: item.isNumbered)
    }
    self.start = min(max(start, 0), 1_000_000)
  }

  /// Whether the outermost items are numbered.
  public var isNumbered: Bool { items.first?.isNumbered ?? false }
}

/// Rows of cells, as a page sets them.
public struct ArticleTable: Hashable, Sendable {
  /// One cell.
  public struct Cell: Hashable, Sendable {
    /// Its words.
    public let text: String
    /// Whether it names its row or column.
    public let isHead: Bool
    /// How many columns it takes, from 1.
    public let columns: Int
    /// How many rows it takes, from 1.
    public let rows: Int

    /// A cell; what is wider or higher than ``ArticleTable/widest`` is cut to it.
    public init(_ text: String, isHead: Bool = false, columns: Int = 1, rows: Int = 1) {
      self.text = text
      self.isHead = isHead
      self.columns = min(max(columns, 1), ArticleTable.widest)
      self.rows = min(max(rows, 1), ArticleTable.widest)
    }
  }

  /// No cell takes more columns or rows.
  public static let widest = 50

  /// What the table is called.
  public let caption: String?
  /// The rows, each with the cells that begin in it.
  public let rows: [[Cell]]
  /// Whether the first row names the columns.
  public let hasHead: Bool

  /// A table of rows.
  public init(_ rows: [[Cell]], hasHead: Bool, caption: String? = nil) {
    self.rows = rows
    self.hasHead = hasHead
    self.caption = caption
  }

  /// The words of each cell, row by row.
  public var texts: [[String]] { rows.map { $0.map(\.text) } }

  /// Caption and cells, a line a row, tabs between cells.
  public var text: String {
    ([caption].compactMap { $0 } + texts.map { $0.joined(separator: "\t") })
      .joined(separator: "\n")
  }

  /// The rows with every place filled: a cell that takes several stands in the first of them.
  ///
  /// - Complexity: O(n) in the places of the table; no row has more than 200.
  public var grid: [[String]] {
    let mostColumns = 200
    var grid: [[String]] = []
    // How many rows below each column is taken, counted from the row that is filled.
    var taken: [Int] = []
    for row in rows {
      var line: [String] = []
      func skip() {
        while line.count < taken.count, taken[line.count] > 0, line.count < mostColumns {
          taken[line.count] -= 1
          line.append("")
        }
      }
      for cell in row {
        skip()
        for column in 0..<cell.columns where line.count < mostColumns {
          while taken.count <= line.count { taken.append(0) }
          taken[line.count] = max(taken[line.count], cell.rows - 1)
          line.append(column == 0 ? cell.text : "")
        }
      }
      skip()
      grid.append(line)
    }
    return grid
  }
}

/// Something of another site inside an article.
public struct ArticleEmbed: Hashable, Sendable {
  /// Where it is.
  public let url: WebAddress
  /// What it is, by its element or else by its address.
  public let content: EmbedContent

  /// Something at an address; what it is is judged by the address if it isn't known.
  public init(_ url: WebAddress, content: EmbedContent? = nil) {
    self.url = url
    self.content = content ?? EmbedContent(of: url)
  }
}

extension ArticleBlock {
  /// A paragraph without marks.
  public static func paragraph(_ text: String) -> ArticleBlock { .paragraph(InlineText(text)) }

  /// A heading without marks.
  public static func heading(_ text: String, level: Int) -> ArticleBlock {
    .heading(InlineText(text), level: level)
  }

  /// A quotation that names nobody.
  public static func quote(_ text: InlineText) -> ArticleBlock { .quote(text, source: nil) }

  /// A quotation without marks.
  public static func quote(_ text: String) -> ArticleBlock { .quote(InlineText(text)) }

  /// Items of one level.
  public static func list(_ items: [InlineText], isNumbered: Bool) -> ArticleBlock {
    .list(ItemList(items.map { ItemList.Item($0, isNumbered: isNumbered) }))
  }

  /// Items without marks.
  public static func list(_ items: [String], isNumbered: Bool) -> ArticleBlock {
    .list(items.map { InlineText($0) }, isNumbered: isNumbered)
  }

  /// Rows of plain cells; `hasHead` if the first names the columns.
  public static func table(_ rows: [[String]], hasHead: Bool) -> ArticleBlock {
    .table(
      ArticleTable(
        rows.enumerated().map { index, row in
          row.map { ArticleTable.Cell($0, isHead: hasHead && index == 0) }
        }, hasHead: hasHead))
  }

  /// Something of another site, known by its address.
  public static func embed(_ url: WebAddress) -> ArticleBlock { .embed(ArticleEmbed(url)) }
}
