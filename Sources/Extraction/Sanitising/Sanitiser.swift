public import News

/// Makes markup from outside safe to stand on a page of ours.
///
/// The markup is parsed as a browser parses it, what an allow-list names is kept of the tree, and
/// the tree is written anew. What comes out holds only elements of HTML whose content is parsed as
/// usual (no script, style, foreign vocabulary, raw text or comment), so that nothing in it can
/// turn into something else when it is parsed once more; that it reads back to itself is checked.
///
/// Classes, names and identifiers go, since the page's own style and script go by them; so do
/// frames, players and forms. Links are `http`, `https` or `mailto` and vouch for nothing.
public struct Sanitiser: Sendable {
  /// Bytes of markup that are read; the rest is left out.
  public static let mostBytes = 4 << 20

  private let base: WebAddress?

  /// A sanitiser for markup of one place.
  ///
  /// - Parameter base: where the markup stood; without it relative links are left out.
  public init(base: WebAddress? = nil) {
    self.base = base
  }

  /// The safe part of `html`, a piece of a page's body.
  ///
  /// - Complexity: O(n) in the bytes of `html`; at most four times its length and 64 KiB come out.
  public func sanitised(_ html: String) -> String {
    sanitised(Array(html.utf8))
  }

  /// The safe part of markup in valid UTF-8.
  public func sanitised(_ html: [UInt8]) -> String {
    var limit = 4 * min(html.count, Self.mostBytes) + 65_536
    var safe = Self.written(html, base: base, limit: limit)
    // Elements that went may have held apart what can't stand in one another: a browser would
    // read the rest as another tree. So it is read again until it stands still.
    for _ in 0..<6 {
      limit = max(limit, safe.count)
      let again = Self.written(safe, base: base, limit: limit)
      if again == safe { return String(decoding: safe, as: UTF8.self) }
      safe = again
    }
    return Self.words(of: safe)
  }

  /// The words alone, for markup that never stands still.
  private static func words(of html: [UInt8]) -> String {
    let document = parsed(html)
    guard let body = document.body else { return "" }
    var bytes: [UInt8] = []
    for node in document.descendants(of: body) where document.kind(of: node) == .text {
      EscapedHTML.append(document.contentBytes(of: node), to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func parsed(_ html: [UInt8]) -> MarkupDocument {
    // The body is opened first: no frame set, and no title or style of a head, can come of it.
    var source = Array("<!doctype html><head></head><body>".utf8)
    source.append(contentsOf: html.prefix(mostBytes))
    return MarkupDocument(parsing: source, as: .html)
  }

  private static func written(_ html: [UInt8], base: WebAddress?, limit: Int) -> [UInt8] {
    let document = parsed(html)
    guard let body = document.body else { return [] }
    var writer = SafeWriter(document, base: base, limit: limit)
    writer.write(inside: body)
    return writer.bytes
  }
}
