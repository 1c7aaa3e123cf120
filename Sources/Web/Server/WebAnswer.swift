/// What a browser is answered.
struct WebAnswer: Sendable {
  /// The status of HTTP.
  enum Status: Int, Sendable {
    case ok = 200
    case seeOther = 303
    case notModified = 304
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case gone = 410
    case tooLarge = 413
    case failed = 500
  }

  var status: Status
  /// Names and values, in order; names in lower case.
  var headers: [(name: String, value: String)]
  var body: [UInt8]

  init(_ status: Status, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first value of a header field.
  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// Sends the browser on to one of our own pages, to be asked for anew.
  static func onward(to path: LocalPath, cookies: [String] = []) -> WebAnswer {
    WebAnswer(
      .seeOther,
      headers: [("location", path.text), ("cache-control", "no-store")]
        + cookies.map { ("set-cookie", $0) })
  }
}
