@testable import Extraction

/// Any bytes, under any label, become valid UTF-8 without NULs, of a size in proportion.
enum DecodingFuzzing {
  private static let labels: [String?] = [
    nil, "utf-8", "windows-1256", "iso-8859-6", "utf-16", "utf-16be", "gb18030", "gbk", "big5",
    "shift_jis", "euc-jp", "iso-2022-jp", "euc-kr", "koi8-r", "windows-1252", "x-user-defined",
    "text/html; charset=\"windows-1256\"", "text/html; charset=", "macintosh", "ibm866",
  ]

  static func feed(_ bytes: [UInt8]) {
    // The last byte decides what isn't in the text itself.
    let label = labels[Int(bytes.last ?? 0) % labels.count]
    let text = DecodedText(bytes, declared: label)
    promise(String(validating: text.bytes, as: UTF8.self) != nil, "what comes out is UTF-8")
    promise(!text.bytes.contains(0), "no NUL comes out")
    // A byte may become U+FFFD, or a letter of three bytes.
    promise(text.bytes.count <= 4 * bytes.count + 16, "what comes out is in proportion")
    promise(DecodedText(bytes, declared: label) == text, "decoding the same gives the same")
    let again = DecodedText(text.bytes, declared: "utf-8")
    promise(
      String(validating: again.bytes, as: UTF8.self) != nil && !again.bytes.contains(0),
      "what came out decodes again")
    if text.bytes.contains(where: { $0 >= 0x80 }), again.repairs.isEmpty {
      promise(again.encoding == .utf8, "valid UTF-8 is taken for UTF-8, not \(again.encoding)")
    }
  }
}
