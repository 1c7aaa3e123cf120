import Testing

@testable import Extraction

@Suite("Lists that show what is chosen")
struct SelectedContentTests {
  private static let place = "<button><selectedcontent></button>"

  /// What the first place of a list shows.
  private func shown(_ markup: String) throws -> String {
    let document = MarkupDocument(parsing: Array(markup.utf8), as: .html)
    #expect(flaws(of: document).isEmpty)
    let place = try #require(
      document.elements(.selectedcontent, in: document.root).first { _ in true })
    return document.children(of: place).map { outline(of: $0, in: document) }
      .joined(separator: " ")
  }

  @Test(
    "The first option is shown, or the last that the page marks",
    arguments: [
      ("<option>أ<option>ب", "\"أ\""), ("<option>أ<option selected>ب", "\"ب\""),
      ("<option selected>أ<option>ب", "\"أ\""),
      ("<option selected>أ<option selected>ب<option>ج", "\"ب\""),
      ("<option disabled>أ<option>ب", "\"ب\""),
      ("<optgroup disabled><option>أ</optgroup><option>ب", "\"ب\""),
      ("<option><b>أ</b> <i>ب</option>", "b(\"أ\") \" \" i(\"ب\")"),
      ("<div><optgroup><option>أ", "\"أ\""),
    ])
  func showsChoice(options: String, expected: String) throws {
    #expect(try shown("<select>\(Self.place)\(options)</select>") == expected)
    #expect(try shown("<select>\(Self.place)\(options)") == expected)
    #expect(try shown("<select>\(options)</option></optgroup>\(Self.place)") == expected)
  }

  @Test(
    "Nothing is shown where several may be chosen or nothing is",
    arguments: [
      "<select multiple>\(place)<option selected>أ", "<select size=4>\(place)<option>أ",
      "<select>\(place)", "<select>\(place)<option disabled>أ", "\(place)<option>أ",
      "<select>\(place)<datalist><option>أ",
    ])
  func showsNothing(markup: String) throws {
    #expect(try shown(markup) == "")
  }

  @Test("A place that holds its own option, or stands in one, keeps what it has")
  func neverHoldsItself() throws {
    #expect(try shown("<select><selectedcontent><option>أ</select>") == "option(\"أ\")")
    #expect(try shown("<select><option><selectedcontent>أ</select>") == "\"أ\"")
  }

  @Test("A thousand marked options leave one copy in the page")
  func copiesOnce() throws {
    let options = String(repeating: "<option selected><b>ن</b>", count: 1_000)
    let markup = "<select>\(Self.place)\(options)</select>"
    let document = MarkupDocument(parsing: Array(markup.utf8), as: .html)
    #expect(document.elements(.b, in: document.root).reduce(0) { sum, _ in sum + 1 } == 1_001)
    #expect(document.nodes.count < 6_000)
  }
}
