/// A character reference as it stands in markup: `&amp;`, `&#1575;`, `&#x627;`.
struct CharacterReference {
  /// Where a reference stands, which decides how lenient one may be.
  enum Place {
    case htmlText, htmlAttribute
    /// In a feed, where a bare `&` in a link must stay one.
    case xml
  }

  /// The scalar value it stands for.
  let first: UInt32
  /// A second one, 0 for none.
  var second: UInt32 = 0
  /// Where to read on.
  let next: Int
  /// Whether it was a name XML doesn't know by itself.
  var isHTMLName = false

  /// Reads what stands at `ampersand`.
  ///
  /// - Returns: nil if the `&` stands for itself.
  init?(at ampersand: Int, before end: Int, in bytes: Span<UInt8>, place: Place) {
    let start = ampersand &+ 1
    guard start < end else { return nil }
    if bytes[start] == UInt8(ascii: "#") {
      guard let (value, next) = Self.number(at: start &+ 1, before: end, in: bytes) else {
        return nil
      }
      first = Self.remapped(value)
      self.next = next
      return
    }
    guard let (meaning, next) = NamedReferences.standard.meaning(at: start, before: end, in: bytes)
    else { return nil }
    let isTerminated = bytes[next &- 1] == UInt8(ascii: ";")
    switch place {
    case .htmlText: break
    case .htmlAttribute:
      // In `?a=1&copy=2` the name belongs to the link.
      if !isTerminated, next < end, Self.continuesWord(bytes[next]) { return nil }
    case .xml:
      guard isTerminated else { return nil }
      isHTMLName = !Self.isXMLName(bytes[start], length: next &- start &- 1, meaning.first)
    }
    first = meaning.first
    second = meaning.second
    self.next = next
  }

  private static func number(
    at start: Int, before end: Int, in bytes: Span<UInt8>
  ) -> (UInt32, Int)? {
    guard start < end else { return nil }
    let isHexadecimal = bytes[start] | 0x20 == UInt8(ascii: "x")
    let radix: UInt32 = isHexadecimal ? 16 : 10
    var index = isHexadecimal ? start &+ 1 : start
    let firstDigit = index
    var value: UInt32 = 0
    while index < end, let digit = digit(bytes[index]), digit < radix {
      value = min(value &* radix &+ digit, 0x11_0000)
      index &+= 1
    }
    guard index > firstDigit else { return nil }
    if index < end, bytes[index] == UInt8(ascii: ";") { index &+= 1 }
    return (value, index)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte &- 0x30)
    case 0x41...0x46, 0x61...0x66: UInt32((byte | 0x20) &- 0x57)
    default: nil
    }
  }

  private static func continuesWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// `amp`, `lt`, `gt`, `quot` and `apos`.
  private static func isXMLName(_ lead: UInt8, length: Int, _ value: UInt32) -> Bool {
    switch value {
    case 0x26: lead == UInt8(ascii: "a") && length == 3
    case 0x3C, 0x3E: length == 2 && lead >= 0x61
    case 0x22: lead == UInt8(ascii: "q")
    case 0x27: lead == UInt8(ascii: "a")
    default: false
    }
  }

  /// Numbers from 128 to 159 mean windows-1252, as they always have on the web.
  private static func remapped(_ value: UInt32) -> UInt32 {
    switch value {
    case 0, 0xD800...0xDFFF, 0x11_0000...: 0xFFFD
    case 0x80...0x9F: UInt32(SingleByteTable.windows1252[Int(value &- 0x80)])
    default: value
    }
  }
}
