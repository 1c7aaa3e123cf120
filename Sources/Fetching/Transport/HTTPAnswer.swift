import ArabicText
import NIOCore
import NIOHTTP1
import News

/// What came back from one request, redirects not followed.
struct HTTPAnswer: Sendable {
  let status: Int
  let headers: HTTPHeaders
  /// The body as it was sent.
  let body: [UInt8]
  /// Whether the connection ended before the body did.
  let isCut: Bool

  /// The `Content-Type` as it was sent, in bounds.
  var contentType: String? { headers.first(name: "Content-Type").map { String($0.prefix(1_024)) } }

  /// The `Content-Language` as it was sent, in bounds.
  var contentLanguage: String? {
    headers.first(name: "Content-Language").map { String($0.prefix(256)) }
  }

  /// What the status means for the fetch.
  enum Verdict: Equatable {
    case page
    case unchanged
    case elsewhere(String, isPermanent: Bool)
    case denied, missing, gone
    /// To come back later; the wait is nothing if the host didn't say.
    case busy
    case failing
  }

  /// What the status and the headers ask of us (RFC 9110, section 15).
  var verdict: Verdict {
    switch status {
    case 200..<300: .page
    case 304: .unchanged
    case 301, 302, 303, 307, 308:
      headers.first(name: "Location").map {
        .elsewhere($0, isPermanent: status == 301 || status == 308)
      } ?? .failing
    case 401, 402, 403, 407, 451: .denied
    case 404: .missing
    case 410: .gone
    case 429: .busy
    case 503: headers.contains(name: "Retry-After") ? .busy : .failing
    default: .failing
    }
  }

  /// How long the host asks to be left alone; a refusal says so by `max-age` too.
  func wait(now: Moment) -> Duration? {
    let said = headers.first(name: "Retry-After").flatMap { HTTPDate.wait($0, now: now) }
    guard status == 429 || status == 503 else { return said }
    return [said, freshness(now: now)].compactMap { $0 }.max()
  }

  /// How long the answer asks to be taken for fresh.
  func freshness(now: Moment) -> Duration? {
    let control = headers[canonicalForm: "Cache-Control"].joined(separator: ",")
    return Freshness.lifetime(
      cacheControl: control, age: headers.first(name: "Age"),
      expires: headers.first(name: "Expires"), date: headers.first(name: "Date"), now: now)
  }

  /// What to send back next time, byte for byte.
  var validators: Validators {
    Validators(
      entityTag: headers.first(name: "ETag").flatMap(Self.returnable),
      lastModified: headers.first(name: "Last-Modified").flatMap(Self.returnable))
  }

  // What isn't ASCII didn't survive the way into a String, and would go back as another one.
  private static func returnable(_ value: String) -> String? {
    guard (1...1_024).contains(value.utf8.count),
      value.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x09 })
    else { return nil }
    return value
  }

  /// The body as it was before it was compressed.
  func unpacked(limit: Int) throws(UnpackingFailure) -> (bytes: [UInt8], isCut: Bool) {
    var bytes = body
    var isCut = isCut || status == 206
    let codings = headers[canonicalForm: "Content-Encoding"]
      .map { $0.lowercased() }.filter { $0 != "identity" && !$0.isEmpty }
    guard codings.count <= 2 else { throw .unreadable("compressed \(codings.count) times") }
    for coding in codings.reversed() where !bytes.isEmpty {
      switch coding {
      // Servers forget to compress what they say is compressed.
      case "gzip" where !bytes.starts(with: [0x1F, 0x8B]): continue
      case "x-gzip" where !bytes.starts(with: [0x1F, 0x8B]): continue
      case "gzip", "x-gzip", "deflate":
        let inflation = Inflation(bytes, limit: limit)
        bytes = inflation.bytes
        switch inflation.ending {
        case .whole: break
        case .cut: isCut = true
        case .tooLarge: throw .tooLarge
        case .broken: throw .unreadable("broken \(coding)")
        }
      default: throw .unreadable("compressed as \(coding.prefix(20)), which wasn't asked for")
      }
    }
    guard bytes.count <= limit else { throw .tooLarge }
    return (bytes, isCut)
  }

  /// The body as it was before it was compressed, as far as it can be read.
  func unpackedLeniently(limit: Int) -> [UInt8] {
    // What can't be unpacked is taken as nothing: the caller asks for rules, not for news.
    (try? unpacked(limit: limit).bytes) ?? []
  }

  /// Why a body can't be had.
  enum UnpackingFailure: Error, Equatable {
    case tooLarge
    case unreadable(String)
  }
}
