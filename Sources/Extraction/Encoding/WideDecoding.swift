/// UTF-16 and UTF-32 as UTF-8.
enum WideDecoding {
  /// Decodes `bytes`; a lone surrogate, half a unit and what is no scalar value become U+FFFD.
  static func utf8(
    of bytes: ArraySlice<UInt8>, unit: (bytes: Int, isBigEndian: Bool),
    _ mending: inout DecodedText.Mending
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var lead: UInt32?
    var index = bytes.startIndex
    while index &+ unit.bytes <= bytes.endIndex {
      var value: UInt32 = 0
      for offset in 0..<unit.bytes {
        let place = unit.isBigEndian ? offset : unit.bytes &- 1 &- offset
        value = value << 8 | UInt32(bytes[index &+ place])
      }
      index &+= unit.bytes
      if let high = lead {
        lead = nil
        if value >> 10 == 0x37 {
          result.appendUTF8(of: 0x10000 + ((high & 0x3FF) << 10) + (value & 0x3FF))
          continue
        }
        mending.undecodable += 1
        result.appendUTF8(of: 0xFFFD)
      }
      switch value {
      case 0: mending.nuls += 1
      case 0xD800...0xDBFF where unit.bytes == 2: lead = value
      case 0xD800...0xDFFF, 0x11_0000...:
        mending.undecodable += 1
        result.appendUTF8(of: 0xFFFD)
      default: result.appendUTF8(of: value)
      }
    }
    if lead != nil || index < bytes.endIndex {
      mending.undecodable += 1
      result.appendUTF8(of: 0xFFFD)
    }
    return result
  }
}
