/// A name of an element of HTML, or of the few of SVG and MathML that change how HTML is read.
///
/// Everything else is ``other``, and its name stands in the source.
enum TagName: UInt8, CaseIterable, Sendable {
  case other = 0
  case a, abbr, acronym, address, annotationXML, applet, area, article, aside, audio, b, base
  case basefont, bdi, bdo, bgsound, big, blockquote, body, br, button, canvas, caption, center
  case cite, code, col, colgroup, data, datalist, dd, del, desc, details, dfn, dialog, dir, div
  case dl, dt, em, embed, fieldset, figcaption, figure, font, footer, foreignObject, form, frame
  case frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, image, img
  case input, ins, kbd, keygen, label, legend, li, link, listing, main, malignmark, map, mark
  case marquee, math, menu, menuitem, meta, meter, mglyph, mi, mn, mo, ms, mtext, nav, nobr
  case noembed, noframes, noscript, object, ol, optgroup, option, output, p, param, picture
  case plaintext, pre, progress, q, rb, rp, rt, rtc, ruby, s, samp, script, search, section
  case select, selectedcontent, slot, small, source, span, strike, strong, style, sub, summary
  case sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track
  case tt, u, ul, `var`, video, wbr, xmp

  /// The name in lower case; empty for ``other``.
  var name: String { TagTable.standard.names[Int(rawValue)] }
}

/// Finds names of elements by their bytes.
struct TagTable: Sendable {
  /// The names, by raw value.
  let names: [String]
  private let bytes: [[UInt8]]
  private let hashes: [UInt32]
  /// Open addressing: raw values by hash, 0 for none.
  private let slots: [UInt8]

  /// The one there is.
  static let standard = TagTable()

  private init() {
    names = [""] + Self.list.split(separator: " ").map(String.init)
    bytes = names.map { Array($0.utf8) }
    hashes = bytes.map { NameHash.of($0) }
    var slots = [UInt8](repeating: 0, count: 1024)
    for value in 1..<names.count {
      var slot = Self.slot(of: hashes[value])
      while slots[slot] != 0 { slot = (slot + 1) & 1023 }
      slots[slot] = UInt8(value)
    }
    self.slots = slots
  }

  /// The name that stands at `start`, compared without regard to case.
  func tag(at start: Int, length: Int, hash: UInt32, in source: Span<UInt8>) -> TagName {
    var slot = Self.slot(of: hash)
    while slots[slot] != 0 {
      let value = slots[slot]
      if hashes[Int(value)] == hash, isName(Int(value), at: start, length: length, in: source) {
        return TagName(rawValue: value) ?? .other
      }
      slot = (slot &+ 1) & 1023
    }
    return .other
  }

  private func isName(_ value: Int, at start: Int, length: Int, in source: Span<UInt8>) -> Bool {
    let name = bytes[value]
    guard name.count == length, start &+ length <= source.count else { return false }
    for index in 0..<length where NameHash.lowercased(source[start &+ index]) != name[index] {
      return false
    }
    return true
  }

  @inline(__always)
  private static func slot(of hash: UInt32) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B1) >> 22)
  }

  /// In the order of the cases of ``TagName``.
  private static let list = """
    a abbr acronym address annotation-xml applet area article aside audio b base basefont bdi \
    bdo bgsound big blockquote body br button canvas caption center cite code col colgroup data \
    datalist dd del desc details dfn dialog dir div dl dt em embed fieldset figcaption figure \
    font footer foreignobject form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i \
    iframe image img input ins kbd keygen label legend li link listing main malignmark map mark \
    marquee math menu menuitem meta meter mglyph mi mn mo ms mtext nav nobr noembed noframes \
    noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt \
    rtc ruby s samp script search section select selectedcontent slot small source span strike \
    strong style sub summary sup svg table tbody td template textarea tfoot th thead time title \
    tr track tt u ul var video wbr xmp
    """
}
