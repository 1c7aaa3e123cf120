import ArabicText
import GRDB
import News
import Store

/// Walks over a row's columns in order, so that a value read is never another's.
struct Columns {
  private let row: Row
  private var next = 0

  init(_ row: Row) { self.row = row }

  mutating func integer() throws -> Int64 { try value() }

  mutating func count() throws -> Int { Int(clamping: try integer()) }

  mutating func truth() throws -> Bool { try integer() != 0 }

  mutating func text() throws -> String { try value() }

  mutating func optionalText() throws -> String? { try value() }

  mutating func moment() throws -> Moment { Moment(secondsSince1970: try integer()) }

  mutating func optionalMoment() throws -> Moment? {
    let seconds: Int64? = try value()
    return seconds.map { Moment(secondsSince1970: $0) }
  }

  /// An address that may be missing, or may not be one any more.
  mutating func optionalAddress() throws -> WebAddress? {
    try optionalText().flatMap { WebAddress($0) }
  }

  mutating func outletID() throws -> OutletID {
    do {
      return try OutletID(text())
    } catch is MalformedOutletID {
      throw UnreadableValue(what: "outlet's name")
    }
  }

  mutating func articleID() throws -> ArticleID {
    guard let id = ArticleID(try text()) else { throw UnreadableValue(what: "article's name") }
    return id
  }

  mutating func language() throws -> Language { Language(try text()) ?? .unknown }

  mutating func choice<Choice: RawRepresentable<String>>(_ what: String) throws -> Choice {
    guard let choice = Choice(rawValue: try text()) else { throw UnreadableValue(what: what) }
    return choice
  }

  mutating func problem() throws -> RecordedProblem? {
    let code = try optionalText()
    let sentence = try optionalText()
    let at = try optionalMoment()
    guard let code = code.flatMap(ProblemCode.init(rawValue:)), let sentence, let at else {
      return nil
    }
    return RecordedProblem(code: code, sentence: sentence, at: at)
  }

  private mutating func value<Value: DatabaseValueConvertible & StatementColumnConvertible>()
    throws -> Value
  {
    defer { next += 1 }
    return try row.decode(atIndex: next)
  }
}

extension String {
  /// The text as a column keeps it: SQLite's texts end at a NUL.
  var storable: String {
    utf8.contains(0) ? replacing("\0", with: "\u{FFFD}") : self
  }
}

extension Database {
  /// Runs a statement that is kept prepared.
  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// The first row, by a statement that is kept prepared.
  func row(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
    try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
  }

  /// What each row says, by a statement that is kept prepared.
  func rows<Value>(
    _ sql: String, _ arguments: StatementArguments = [],
    as value: (inout Columns) throws -> Value
  ) throws -> [Value] {
    let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
    var values: [Value] = []
    while let row = try cursor.next() {
      var columns = Columns(row)
      values.append(try value(&columns))
    }
    return values
  }

  /// A number, by a statement that is kept prepared; nothing if there is no row, or it says none.
  func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Int64? {
    try Int64?.fetchOne(cachedStatement(sql: sql), arguments: arguments) ?? nil
  }

  /// Says that a reader would see something else from now on.
  func growRevision() throws {
    try run("UPDATE desk SET revision = revision + 1")
  }
}
