import ArabicText
import GRDB
import News
import Store

extension SQLiteStore {
  func leave(_ request: DeskRequest, at now: Moment) async throws(StoreProblem) {
    try await write("leaving a request") { db in
      try db.run(
        "INSERT INTO requests (at, content) VALUES (?, ?)",
        [now.secondsSince1970, RequestText.encoded(request)])
    }
  }

  func takeRequests() async throws(StoreProblem) -> [DeskRequest] {
    try await write("taking requests") { db in
      let waiting = try db.rows(
        "SELECT number, content FROM requests ORDER BY number LIMIT 1000"
      ) { (number: try $0.integer(), request: RequestText.decoded(try $0.text())) }
      guard let last = waiting.last else { return [] }
      try db.run("DELETE FROM requests WHERE number <= ?", [last.number])
      return waiting.compactMap(\.request)
    }
  }
}

/// A request as its table keeps it, in JSON.
enum RequestText {
  static func encoded(_ request: DeskRequest) -> String {
    let member: JSONValue.Member =
      switch request {
      case .add(let address): .init("add", .string(address.text))
      case .addStarters(let outlets): .init("addStarters", .strings(outlets.map(\.slug)))
      case .refresh(let outlet): .init("refresh", .string(outlet.slug))
      }
    return JSONValue.object([member]).text
  }

  /// The request; nothing if it is of a kind that only another version of Isnad knows.
  static func decoded(_ text: String) -> DeskRequest? {
    guard let value = JSONValue(parsing: Array(text.utf8)) else { return nil }
    if let address = (value["add"]?.string).flatMap({ WebAddress($0) }) { return .add(address) }
    if let starters = value["addStarters"] {
      return .addStarters(starters.elements.compactMap(\.string).compactMap(outlet(_:)))
    }
    return (value["refresh"]?.string).flatMap(outlet(_:)).map(DeskRequest.refresh)
  }

  private static func outlet(_ slug: String) -> OutletID? {
    try? OutletID(slug)  // a name that is none asks for nothing
  }
}
