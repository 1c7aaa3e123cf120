import ArabicText
import FoundationXML
import Foundation
import News
import Store
import Testing

@testable import Web

@Suite("Feeds that go out")
struct FeedTests {
  private let hostile = "CNN: «خبر عن مياه السد» <b>&amp;</b>\u{0}\u{FFFE}]]>"

  @Test(
    "Atom is well-formed whatever the headlines hold",
    arguments: [
      "/feed.atom", "/outlet/sahl-agency/feed.atom", "/search/feed.atom?q=CNN",
    ])
  func writesAtom(path: String) async throws {
    let answer = await site(store).answer(
      to: WebRequest(.get, path, headers: ["host": "127.0.0.1:8123"]), now: Canned.now)
    #expect(answer.header("content-type") == "application/atom+xml; charset=utf-8")
    let reader = AtomReader(answer.body)
    #expect(reader.isWellFormed)
    #expect(reader.texts["entry title"]?.contains("«خبر عن مياه السد»") == true)
    #expect(reader.texts["entry title"]?.hasPrefix("\u{2068}CNN\u{2069}") == true)
    #expect(reader.texts["entry updated"] == "2025-02-12T19:55:00+00:00")
    #expect(reader.texts["entry id"]?.hasPrefix("urn:uuid:") == true)
    #expect(reader.links.contains { $0.hasPrefix("http://127.0.0.1:8123/article/") })
    #expect(reader.links.contains("http://127.0.0.1:8123" + path))
  }

  @Test("JSON Feed keeps its texts clean")
  func writesJSON() async throws {
    let answer = await site(store).answer(
      to: WebRequest(.get, "/feed.json", headers: ["host": "desk.example"]), now: Canned.now)
    #expect(answer.header("content-type") == "application/feed+json; charset=utf-8")
    let feed = try #require(JSONValue(parsing: answer.body))
    #expect(feed["version"] == .string("https://jsonfeed.org/version/1.1"))
    let item = try #require(feed["items"]?.elements.first)
    #expect(item["title"]?.string == hostile)
    #expect(item["url"]?.string?.hasPrefix("http://desk.example/article/") == true)
    #expect(item["external_url"] == .string("https://www.sahl.example/1"))
    #expect(item["content_text"] == .string("كلمات أولى"))
  }

  @Test("An entry keeps its name whatever host serves it, and a feed of nobody isn't")
  func namesEntries() async {
    let first = await site(store).answer(
      to: WebRequest(.get, "/feed.atom", headers: ["host": "a.example"]), now: Canned.now)
    let second = await site(store).answer(
      to: WebRequest(.get, "/feed.atom", headers: ["host": "b.example"]), now: Canned.now)
    #expect(
      AtomReader(first.body).texts["entry id"] == AtomReader(second.body).texts["entry id"])
    let nobody = await site(store).answer(
      to: WebRequest(.get, "/outlet/nobody/feed.atom"), now: Canned.now)
    #expect(nobody.status == .notFound)
  }

  private var store: CannedStore {
    var store = CannedStore()
    store.articles = [Canned.folded(Canned.line(hostile, opening: "كلمات أولى"))]
    store.health = [Canned.health([Canned.feed])]
    return store
  }
}

/// Reads Atom with a parser that isn't ours.
private final class AtomReader: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  /// The text of the first element under each path of two.
  private(set) var texts: [String: String] = [:]
  private(set) var links: [String] = []
  private var path: [String] = []
  private var text = ""

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    path.append(name)
    text = ""
    if name == "link", let address = attributes["href"] { links.append(address) }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    let key = path.suffix(2).joined(separator: " ")
    if texts[key] == nil { texts[key] = text }
    path.removeLast()
  }
}
