/// Texts made to hold a core or its memory.
enum HostileTexts {
  static var all: [(name: String, markup: [UInt8])] {
    let size = 20_000_000
    return [
      ("100,000 nested elements", many("<div>", 100_000)),
      ("nested elements, 20 MB", many("<div>", size / 5)),
      ("40,000 attributes", numbered("<p ", "a", "=1 ", 40_000) + Array(">".utf8)),
      ("one attribute 5,000,000 times", Array("<p ".utf8) + many("a=1 ", size / 4)),
      ("one element's text, 20 MB", Array("<p>".utf8) + many("نص ", size / 5)),
      ("NULs, 20 MB", [UInt8](repeating: 0, count: size)),
      ("misnested formatting, 1 MB", many("<a><b></a></b>", 70_000)),
      ("formatting around blocks, 1 MB", many("<b><i><p>x", 100_000)),
      ("formatting, all different", numbered("", "<font size=", ">", 100_000)),
      ("tables in tables", many("<table>", 100_000)),
      ("text and blocks in tables", many("<table><div>x<tr>y", 100_000)),
      ("foster parents", Array("<table>".utf8) + many("<a>x<tr>", 200_000)),
      ("end tags of paragraphs", many("</p>", size / 4)),
      ("drawings", many("<svg>", 100_000)),
      ("drawings and page again", many("<svg><desc><p>", 100_000)),
      ("lists to choose from", many("<select><option>x", 100_000)),
      ("chosen options", many("<select><button><selectedcontent></button><option>x", 50_000)),
      ("options, each chosen", chosen("", many("<option selected>x", 1_000_000))),
      (
        "options, all before their place",
        Array("<select>".utf8) + many("<option>x", 2_000_000)
          + Array("</option><selectedcontent>".utf8)
      ),
      ("options far inside", chosen(text("<div>", 450), many("<option>x", 1_500_000))),
      (
        "places for options, far inside",
        chosen(
          text("<div>", 450), many("<selectedcontent></selectedcontent>", 500_000))
      ),
      ("formatting closed from afar", many("<b><u><i><s><p></b>", 60_000)),
      ("tables closed in the wrong order", many("<table><tr><td></table></tr>", 300_000)),
      ("comments without end", many("<!--", size / 4)),
      ("references", many("&amp;", size / 5)),
      ("references that are none", many("&notinvc", size / 8)),
      ("templates", many("<template>", 100_000)),
      ("templates of tables", many("<template><td>", 100_000)),
      ("1,000,000 ‘<’", many("<", 1_000_000)),
      ("declared entities", entities()),
      ("100,000 namespaces", numbered("", "<a xmlns:n", "=\"urn:x\">", 100_000)),
      ("sections without end", many("<![CDATA[", size / 9)),
      ("quotes without end", many("<a b=\"", size / 6)),
    ]
  }

  private static func many(_ unit: String, _ count: Int) -> [UInt8] {
    let unit = Array(unit.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(unit.count * count)
    for _ in 0..<count { bytes += unit }
    return bytes
  }

  private static func text(_ unit: String, _ count: Int) -> String {
    String(repeating: unit, count: count)
  }

  /// A list that shows its choice, with what stands in it.
  private static func chosen(_ start: String, _ rest: [UInt8]) -> [UInt8] {
    Array("<select><button><selectedcontent></button>\(start)".utf8) + rest
  }

  private static func numbered(
    _ start: String, _ before: String, _ after: String, _ count: Int
  ) -> [UInt8] {
    var bytes = Array(start.utf8)
    for index in 0..<count { bytes += Array("\(before)\(index)\(after)".utf8) }
    return bytes
  }

  /// Each entity is ten of the one before it.
  private static func entities() -> [UInt8] {
    var text = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY e0 \"x\">"
    for index in 1..<30 {
      text += "<!ENTITY e\(index) \"" + String(repeating: "&e\(index - 1);", count: 10) + "\">"
    }
    return Array((text + "]><rss><channel><title>&e29;</title></channel></rss>").utf8)
  }
}
