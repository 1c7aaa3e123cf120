/// A page's document type, and what it says of the page's age (HTML standard, 13.2.5.53 to 68).
struct DocumentType {
  /// The name, after the blanks that follow `doctype`.
  let name: Range<Int>
  /// The public and the system identifier, without quotes.
  private(set) var publicID: Range<Int>?
  private(set) var systemID: Range<Int>?
  /// Whether it is so broken that the page is read as an old one, whatever it says.
  ///
  /// The standard's "force-quirks flag".
  private(set) var isBroken = false
  /// Whether the page is to be read as browsers read pages of the nineties.
  private(set) var isQuirky = false

  /// Reads what stands between `<!doctype` and `>`.
  ///
  /// `isClosed` says whether the `>` was there, or the page ended before it.
  init(from start: Int, to end: Int, in bytes: Span<UInt8>, isClosed: Bool) {
    var index = bytes.skippingBlanks(from: start, before: end)
    let nameStart = index
    while index < end, !bytes[index].isMarkupBlank { index &+= 1 }
    name = nameStart..<index
    isBroken = !readIdentifiers(from: index, to: end, in: bytes, isClosed: isClosed)
    isQuirky = isBroken || !Self.isHTML(name, in: bytes) || isOfTheNineties(in: bytes)
  }

  /// Reads what follows the name; false if it is broken.
  private mutating func readIdentifiers(
    from start: Int, to end: Int, in bytes: Span<UInt8>, isClosed: Bool
  ) -> Bool {
    var index = bytes.skippingBlanks(from: start, before: end)
    guard index < end else { return isClosed && !name.isEmpty }
    let isPublic = index &+ 6 <= end && bytes.has("public", at: index)
    guard isPublic || index &+ 6 <= end && bytes.has("system", at: index) else { return false }
    index &+= 6
    guard let first = Self.quoted(at: &index, before: end, in: bytes) else { return false }
    if isPublic { publicID = first.text } else { systemID = first.text }
    guard first.isWhole else { return false }
    index = bytes.skippingBlanks(from: index, before: end)
    guard index < end else { return isClosed }
    // After a system identifier anything may stand, without harm.
    guard isPublic else { return true }
    guard let second = Self.quoted(at: &index, before: end, in: bytes) else { return false }
    systemID = second.text
    guard second.isWhole else { return false }
    return isClosed || bytes.skippingBlanks(from: index, before: end) < end
  }

  private static func quoted(
    at index: inout Int, before end: Int, in bytes: Span<UInt8>
  ) -> (text: Range<Int>, isWhole: Bool)? {
    index = bytes.skippingBlanks(from: index, before: end)
    guard index < end, bytes[index] == 0x22 || bytes[index] == 0x27 else { return nil }
    let quote = bytes[index]
    index &+= 1
    let first = index
    while index < end, bytes[index] != quote { index &+= 1 }
    let text = first..<index
    guard index < end else { return (text, false) }
    index &+= 1
    return (text, true)
  }

  private static func isHTML(_ name: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    name.count == 4 && bytes.has("html", at: name.lowerBound)
  }

  private func isOfTheNineties(in bytes: Span<UInt8>) -> Bool {
    guard let publicID else {
      guard let systemID else { return false }
      return Self.text(systemID, in: bytes) == Self.quirkySystemID
    }
    let id = Self.text(publicID, in: bytes)
    if Self.quirkyIDs.contains(id) { return true }
    if Self.quirkyPrefixes.contains(where: { id.hasPrefix($0) }) { return true }
    guard let systemID else {
      return id.hasPrefix("-//w3c//dtd html 4.01 frameset//")
        || id.hasPrefix("-//w3c//dtd html 4.01 transitional//")
    }
    return Self.text(systemID, in: bytes) == Self.quirkySystemID
  }

  private static func text(_ range: Range<Int>, in bytes: Span<UInt8>) -> String {
    var text: [UInt8] = []
    for index in range.prefix(128) { text.append(NameHash.lowercased(bytes[index])) }
    return String(decoding: text, as: UTF8.self)
  }

  private static let quirkySystemID = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd"

  private static let quirkyIDs: Set<String> = [
    "-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html",
  ]

  private static let quirkyPrefixes = [
    "+//silmaril//dtd html pro v0r11 19970101//", "-//as//dtd html 3.0 aswedit + extensions//",
    "-//advasoft ltd//dtd html 3.0 aswedit + extensions//", "-//ietf//dtd html 2.0 level 1//",
    "-//ietf//dtd html 2.0 level 2//", "-//ietf//dtd html 2.0 strict level 1//",
    "-//ietf//dtd html 2.0 strict level 2//", "-//ietf//dtd html 2.0 strict//",
    "-//ietf//dtd html 2.0//", "-//ietf//dtd html 2.1e//", "-//ietf//dtd html 3.0//",
    "-//ietf//dtd html 3.2 final//", "-//ietf//dtd html 3.2//", "-//ietf//dtd html 3//",
    "-//ietf//dtd html level 0//", "-//ietf//dtd html level 1//", "-//ietf//dtd html level 2//",
    "-//ietf//dtd html level 3//", "-//ietf//dtd html strict level 0//",
    "-//ietf//dtd html strict level 1//", "-//ietf//dtd html strict level 2//",
    "-//ietf//dtd html strict level 3//", "-//ietf//dtd html strict//", "-//ietf//dtd html//",
    "-//metrius//dtd metrius presentational//",
    "-//microsoft//dtd internet explorer 2.0 html strict//",
    "-//microsoft//dtd internet explorer 2.0 html//",
    "-//microsoft//dtd internet explorer 2.0 tables//",
    "-//microsoft//dtd internet explorer 3.0 html strict//",
    "-//microsoft//dtd internet explorer 3.0 html//",
    "-//microsoft//dtd internet explorer 3.0 tables//", "-//netscape comm. corp.//dtd html//",
    "-//netscape comm. corp.//dtd strict html//", "-//o'reilly and associates//dtd html 2.0//",
    "-//o'reilly and associates//dtd html extended 1.0//",
    "-//o'reilly and associates//dtd html extended relaxed 1.0//",
    "-//sq//dtd html 2.0 hotmetal + extensions//",
    "-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//",
    "-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//",
    "-//spyglass//dtd html 2.0 extended//", "-//sun microsystems corp.//dtd hotjava html//",
    "-//sun microsystems corp.//dtd hotjava strict html//", "-//w3c//dtd html 3 1995-03-24//",
    "-//w3c//dtd html 3.2 draft//", "-//w3c//dtd html 3.2 final//", "-//w3c//dtd html 3.2//",
    "-//w3c//dtd html 3.2s draft//", "-//w3c//dtd html 4.0 frameset//",
    "-//w3c//dtd html 4.0 transitional//", "-//w3c//dtd html experimental 19960712//",
    "-//w3c//dtd html experimental 970421//", "-//w3c//dtd w3 html//", "-//w3o//dtd w3 html 3.0//",
    "-//webtechs//dtd mozilla html 2.0//", "-//webtechs//dtd mozilla html//",
  ]
}
