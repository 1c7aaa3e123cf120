extension DecodedText {
  /// The decision which encoding a text is in.
  struct Plan {
    var encoding: TextEncoding
    var evidence: Evidence
    /// Whether a label said otherwise.
    var isAgainstLabel = false
    /// Bytes of the byte order mark.
    var skipped = 0
    /// What the text looks like as UTF-8.
    var reading: UTF8Reading

    init(for bytes: [UInt8], declared: String?) {
      let reading = UTF8Reading(bytes.span)
      let transport = declared.map(DeclaredEncoding.label(inContentType:)) ?? []
      let own = DeclaredEncoding(in: bytes)?.label ?? []
      self =
        if let mark = Self.mark(of: bytes) {
          Plan(mark.encoding, .byteOrderMark, reading, skipped: mark.length)
        } else if let encoding = Self.wideEncoding(of: bytes) {
          Plan(encoding, .bytes, reading)
        } else if reading.isUTF8 {
          Plan(.utf8, .bytes, reading)
        } else {
          Self.narrow(bytes, transport, own, reading)
        }
      let label = transport.isEmpty ? own : transport
      isAgainstLabel = !label.isEmpty && !agrees(with: label)
    }

    private init(
      _ encoding: TextEncoding, _ evidence: Evidence, _ reading: UTF8Reading, skipped: Int = 0
    ) {
      self.encoding = encoding
      self.evidence = evidence
      self.reading = reading
      self.skipped = skipped
    }

    /// A label for UTF-16 says nothing of the byte order, and pure ASCII agrees with every label
    /// that keeps ASCII.
    private func agrees(with label: ArraySlice<UInt8>) -> Bool {
      let named = TextEncoding(label: label)
      if named == encoding { return true }
      switch encoding {
      case .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian:
        return named?.wideUnit?.bytes == encoding.wideUnit?.bytes
      case .utf8 where reading.wideCharacters == 0 && reading.illFormed == 0:
        return named?.wideUnit == nil
      default: return false
      }
    }

    private static func mark(of bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
      if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
      if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
      if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
      if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
      return nil
    }

    /// UTF-16 and UTF-32 without their mark.
    ///
    /// Markup is ASCII, whose every second byte is NUL in UTF-16; in UTF-32 half of all bytes are,
    /// whatever the script.
    private static func wideEncoding(of bytes: [UInt8]) -> TextEncoding? {
      let pairs = min(bytes.count, 2048) / 2
      guard pairs >= 2 else { return nil }
      let quads = pairs / 2
      let early = (0..<quads).count { bytes[4 * $0] == 0 && bytes[4 * $0 + 1] == 0 }
      let late = (0..<quads).count { bytes[4 * $0 + 2] == 0 && bytes[4 * $0 + 3] == 0 }
      if late * 8 >= quads * 7, early * 8 <= quads { return .utf32LittleEndian }
      if early * 8 >= quads * 7, late * 8 <= quads { return .utf32BigEndian }
      var even = 0
      var odd = 0
      for pair in 0..<pairs {
        if bytes[2 * pair] == 0 { even += 1 }
        if bytes[2 * pair + 1] == 0 { odd += 1 }
      }
      if odd * 8 >= pairs, even * 16 <= odd { return .utf16LittleEndian }
      if even * 8 >= pairs, odd * 16 <= even { return .utf16BigEndian }
      return nil
    }

    /// One byte a character: the labels, unless the letters contradict them.
    private static func narrow(
      _ bytes: [UInt8], _ transport: ArraySlice<UInt8>, _ own: ArraySlice<UInt8>,
      _ reading: UTF8Reading
    ) -> Plan {
      let labelled: [(TextEncoding, Evidence)] = [
        (transport, Evidence.transport), (own, .declaration),
      ].compactMap { label, evidence in
        guard let encoding = TextEncoding(label: label), encoding.upperHalf != nil else {
          return nil
        }
        return (encoding, evidence)
      }
      let arabic: [(encoding: TextEncoding, evidence: Double)] = [
        TextEncoding.windows1256, .iso88596,
      ].compactMap { encoding in
        let letters = ArabicLetterFrequency(of: bytes, with: encoding.upperHalf ?? [])
        return letters.isArabic ? (encoding, letters.evidence) : nil
      }
      if let best = arabic.max(by: { $0.evidence < $1.evidence }) {
        let agreeing = labelled.first { $0.0 == best.encoding }
        return Plan(best.encoding, agreeing?.1 ?? .letters, reading)
      }
      if let first = labelled.first { return Plan(first.0, first.1, reading) }
      return Plan(.windows1252, .assumption, reading)
    }
  }
}
