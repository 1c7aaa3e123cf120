/// UTF-16 as UTF-8.
enum UTF16Decoding {
  /// Decodes `bytes`; a lone surrogate or half a unit at the end becomes U+FFFD.
  static func utf8(
    of bytes: ArraySlice<UInt8>, bigEndian: Bool, _ mending: inout DecodedText.Mending
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var lead: UInt32?
    var index = bytes.startIndex
    while index &+ 1 < bytes.endIndex {
      let first = UInt32(bytes[index])
      let second = UInt32(bytes[index &+ 1])
      let unit = bigEndian ? first << 8 | second : second << 8 | first
      index &+= 2
      if let high = lead {
        lead = nil
        if unit >> 10 == 0x37 {
          result.appendUTF8(of: 0x10000 + ((high & 0x3FF) << 10) + (unit & 0x3FF))
          continue
        }
        mending.undecodable += 1
        result.appendUTF8(of: 0xFFFD)
      }
      switch unit {
      case 0: mending.nuls += 1
      case 0xD800...0xDBFF: lead = unit
      case 0xDC00...0xDFFF:
        mending.undecodable += 1
        result.appendUTF8(of: 0xFFFD)
      default: result.appendUTF8(of: unit)
      }
    }
    if lead != nil || index < bytes.endIndex {
      mending.undecodable += 1
      result.appendUTF8(of: 0xFFFD)
    }
    return result
  }
}
