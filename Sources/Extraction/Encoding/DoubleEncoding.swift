/// UTF-8 that was taken for an encoding of one byte a character and turned into UTF-8 again:
/// «Ø§Ù„» for «ال», «ط§ظ„» if it was windows-1256.
enum DoubleEncoding {
  /// The text as it was before, or nil if it wasn't encoded too often.
  ///
  /// Only a text in which nearly everything beyond ASCII falls into whole characters of UTF-8 is
  /// undone: an article that shows one such word as an example stays as it is.
  static func undone(_ text: [UInt8]) -> [UInt8]? {
    // Nearly every text is through here after one look at what stands first beyond ASCII.
    guard let sample = sample(of: text) else { return nil }
    for table in tables where Trial(sample, table, keepsText: false).isSpoilt {
      let trial = Trial(text, table, keepsText: true)
      if trial.isSpoilt { return trial.bytes }
    }
    return nil
  }

  /// What stands first of a text beyond ASCII, with one byte for all ASCII between; nothing if it is
  /// too little to be undone.
  private static func sample(of text: [UInt8]) -> [UInt8]? {
    var sample: [UInt8] = []
    let bytes = text.span
    var index = 0
    while sample.count < 2_048 {
      index = bytes.skippingASCII(from: index)
      guard index < bytes.count else { break }
      let start = index
      while index < bytes.count, bytes[index] >= 0x80 { index &+= 1 }
      sample.append(contentsOf: text[start..<min(index, start &+ 2_048)])
      sample.append(0x20)
    }
    return sample.count >= 32 ? sample : nil
  }

  /// The byte of each code point below ``reach``, by encoding; 0 for those without one.
  ///
  /// Flat, because every character of every page is looked up.
  private static let tables: [[UInt8]] = [
    TextEncoding.windows1252, .windows1256, .windows1251,
  ].map { encoding in
    var bytes = [UInt8](repeating: 0, count: reach)
    // What the table doesn't use came through as a control of the same number.
    for byte in UInt8(0x80)...0x9F { bytes[Int(byte)] = byte }
    for (index, scalar) in (encoding.upperHalf ?? []).enumerated() where scalar < reach {
      bytes[Int(scalar)] = 0x80 + UInt8(index)
    }
    return bytes
  }

  /// Beyond the last sign of those encodings, ™.
  private static let reach = 0x2200

  /// One reading of the text through one table.
  private struct Trial {
    var bytes: [UInt8] = []
    /// Characters that came out of two or more.
    var undone = 0
    /// Characters beyond ASCII that belong to none.
    var others = 0
    /// Whether nearly all of it fell into whole characters.
    var isSpoilt: Bool { undone >= 8 && undone >= 4 * others }

    init(_ text: [UInt8], _ table: [UInt8], keepsText: Bool) {
      if keepsText { bytes.reserveCapacity(text.count) }
      let span = text.span
      var index = 0
      var inner: [UInt8] = []
      var starts: [Int] = []
      while index < span.count {
        let first = index
        guard span[first] >= 0x80 else {
          if keepsText { bytes.append(span[first]) }
          index &+= 1
          continue
        }
        // A run of characters that have a byte in the table.
        inner.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        while index < span.count, span[index] >= 0x80, inner.count < 4_096 {
          let (scalar, length) = Self.scalar(at: index, in: span)
          guard scalar < table.count, table[Int(scalar)] != 0 else { break }
          inner.append(table[Int(scalar)])
          starts.append(index)
          index &+= length
        }
        if inner.isEmpty {
          let (_, length) = Self.scalar(at: index, in: span)
          others &+= 1
          if keepsText { bytes.append(contentsOf: text[index..<min(index &+ length, text.count)]) }
          index &+= length
          continue
        }
        starts.append(index)
        read(inner, of: text, starts, keepsText: keepsText)
      }
    }

    private mutating func read(
      _ inner: [UInt8], of text: [UInt8], _ starts: [Int], keepsText: Bool
    ) {
      let span = inner.span
      var place = 0
      while place < span.count {
        let length = span[place] < 0x80 ? -1 : UTF8Reading.lengthOfCharacter(at: place, in: span)
        if length > 1 {
          undone &+= 1
          if keepsText { bytes.append(contentsOf: inner[place..<(place &+ length)]) }
          place &+= length
        } else {
          others &+= 1
          if keepsText { bytes.append(contentsOf: text[starts[place]..<starts[place &+ 1]]) }
          place &+= 1
        }
      }
    }

    private static func scalar(at index: Int, in text: Span<UInt8>) -> (UInt32, Int) {
      let lead = text[index]
      let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard index &+ length <= text.count else { return (0xFFFD, 1) }
      var scalar = UInt32(lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07))
      for offset in 1..<length { scalar = scalar << 6 | UInt32(text[index &+ offset] & 0x3F) }
      return (scalar, length)
    }
  }
}
