import ArabicText
import News

/// A request with what follows from it: who reads, what they ask for, from where.
struct Asking: Sendable {
  let request: WebRequest
  /// Nothing if no page can be there.
  let route: Route?
  let visit: Visit
  /// Scheme and host as the reader sees them, for addresses that leave the desk.
  let base: String

  init(_ request: WebRequest, settings: WebSettings, now: Moment) {
    self.request = request
    route = Route(path: request.path, query: request.query)
    let here = LocalPath(outside: request.target) ?? Route.front.path
    visit = Visit(
      reader: Reader(of: request, settings: settings), now: now,
      // A page that answers a form is come back to without the form's traces.
      address: route.map { $0 == .preferences ? Self.origin(of: request) : here }
        ?? Route.front.path)
    base = (settings.isBehindTLS ? "https://" : "http://") + Self.host(of: request, settings)
  }

  /// Where to go back to; the front page if none was named, or none of ours.
  var origin: LocalPath { Self.origin(of: request) }

  private static func origin(of request: WebRequest) -> LocalPath {
    (request.query["to"] ?? "").isEmpty
      ? Route.front.path : LocalPath(outside: request.query["to"] ?? "") ?? Route.front.path
  }

  /// The moment that a list is asked to end before.
  var before: Moment? {
    request.query["before"].flatMap { Int64($0) }
      .map { Moment(secondsSince1970: min(max($0, -62_135_596_800), 253_402_300_799)) }
  }

  /// What was typed into the search box, on one line.
  var searchWords: String {
    let typed = (request.query["q"] ?? "").prefix(200)
    return typed.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
  }

  /// What a browser may keep this answer under: it changes with the store, with the reader's
  /// choices and with the minute, since pages say how long ago things were.
  func entityTag(revision: Int64) -> String {
    var hash = SHA256()
    let minute = visit.now.secondsSince1970 / 60
    for part in [
      request.target, base, String(revision), String(minute), visit.reader.language.rawValue,
      visit.reader.zone.name, visit.reader.theme.rawValue, visit.reader.digits.rawValue,
      Assets.style.digest,
    ] {
      hash.update(with: part)
      hash.update(with: [0])
    }
    // Weak, since it stands for the page compressed and not.
    return "W/\"" + hash.hex(bytes: 12) + "\""
  }

  /// Whether the browser has what goes by that tag.
  func alreadyHas(_ tag: String) -> Bool {
    guard let field = request.headers["if-none-match"] else { return false }
    let opaque = tag.dropFirst(2)
    return field == "*"
      || field.split(separator: ",").contains { kept in
        let trimmed = kept.drop { $0 == " " }
        return (trimmed.hasPrefix("W/") ? trimmed.dropFirst(2) : trimmed) == opaque
      }
  }

  private static func host(of request: WebRequest, _ settings: WebSettings) -> String {
    let given = request.headers["host"] ?? ""
    let isPlausible =
      (1...255).contains(given.utf8.count)
      && given.utf8.allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
          || [0x2D, 0x2E, 0x3A, 0x5B, 0x5D, 0x5F].contains($0)
      }
    return isPlausible ? given : "\(settings.host):\(settings.port)"
  }
}
