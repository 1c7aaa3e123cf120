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
        } else if reading.wideCharacters == 0, reading.illFormed == 0, Self.hasEscapes(bytes) {
          Plan(.iso2022JP, .bytes, reading)
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

    /// Not Unicode: the labels, unless the letters contradict them.
    ///
    /// A label is believed against weak evidence and refused against strong: servers send one label
    /// for all they have.
    private static func narrow(
      _ bytes: [UInt8], _ transport: ArraySlice<UInt8>, _ own: ArraySlice<UInt8>,
      _ reading: UTF8Reading
    ) -> Plan {
      let labelled: [(encoding: TextEncoding, evidence: Evidence)] = [
        (transport, Evidence.transport), (own, .declaration),
      ].compactMap { label, evidence in
        guard let encoding = TextEncoding(label: label),
          encoding.upperHalf != nil || encoding.isMultiByte
        else { return nil }
        return (encoding, evidence)
      }
      func plan(_ encoding: TextEncoding) -> Plan {
        let agreeing = labelled.first { $0.encoding == encoding }
        return Plan(encoding, agreeing?.evidence ?? .letters, reading)
      }
      // A label of several bytes a character can be checked: the wrong one fails at once.
      for label in labelled where label.encoding.isMultiByte {
        let trial = MultiByteDecoding(bytes, as: label.encoding, limit: Self.trial)
        if trial.wide >= 20 * trial.undecodable { return plan(label.encoding) }
      }
      let arabic: [(encoding: TextEncoding, evidence: Double)] = [
        TextEncoding.windows1256, .iso88596,
      ].compactMap { encoding in
        let letters = ArabicLetterFrequency(of: bytes, with: encoding.upperHalf ?? [])
        return letters.isArabic ? (encoding, letters.evidence) : nil
      }
      let other = LetterProfile.best(of: bytes)
      if let best = arabic.max(by: { $0.evidence < $1.evidence }),
        best.evidence + 0.2 >= other?.evidence ?? 0
      {
        return plan(best.encoding)
      }
      let named = labelled.first { !$0.encoding.isMultiByte }
      let namedEvidence =
        named.map { LetterProfile.evidence(for: bytes, in: $0.encoding) ?? 0 } ?? -.infinity
      // In bytes of several languages a label decides, as long as the letters bear it.
      if let named, namedEvidence > 0.3 { return Plan(named.encoding, named.evidence, reading) }
      if let encoding = eastAsian(bytes) { return plan(encoding) }
      let isMany = bytes.lazy.filter({ $0 >= 0x80 }).prefix(24).count == 24
      // French is the same in windows-1252, 1254 and 1256: then the label isn't wrong.
      if let named, let other, Self.readsAlike(bytes, named.encoding, other.encoding) {
        return Plan(named.encoding, named.evidence, reading)
      }
      if let other, other.evidence > (named == nil ? 0.3 : 0.8), isMany || named == nil {
        return plan(other.encoding)
      }
      if let named { return Plan(named.encoding, named.evidence, reading) }
      return Plan(.windows1252, .assumption, reading)
    }

    private static func readsAlike(
      _ bytes: [UInt8], _ one: TextEncoding, _ other: TextEncoding
    ) -> Bool {
      guard let one = one.upperHalf, let other = other.upperHalf else { return false }
      return bytes.allSatisfy { $0 < 0x80 || one[Int($0 & 0x7F)] == other[Int($0 & 0x7F)] }
    }

    /// Bytes on which several bytes a character are tried.
    private static let trial = 64 << 10

    /// The East Asian encoding that fits without a fault and gives the signs every text has.
    private static func eastAsian(_ bytes: [UInt8]) -> TextEncoding? {
      var best: (encoding: TextEncoding, share: Double)?
      for encoding in [TextEncoding.gb18030, .big5, .eucKR, .eucJP, .shiftJIS] {
        let trial = MultiByteDecoding(bytes, as: encoding, limit: Self.trial)
        // One may be cut at the end.
        guard trial.wide >= 6, trial.wide >= 100 * (trial.undecodable - 1) else { continue }
        // Half of a Japanese text is kana; the rest of the signs is shared with Chinese.
        let isJapanese = encoding == .eucJP || encoding == .shiftJIS
        let share = Double(trial.common) / Double(trial.wide) * (isJapanese ? 2.5 : 1)
        if share >= 0.6, share > best?.share ?? 0 { best = (encoding, share) }
      }
      return best?.encoding
    }

    /// ISO-2022-JP is ASCII but for its escapes.
    private static func hasEscapes(_ bytes: [UInt8]) -> Bool {
      var at = bytes.startIndex
      while let escape = bytes[at...].firstIndex(of: 0x1B), escape &+ 2 < bytes.count {
        if bytes[escape &+ 1] == UInt8(ascii: "$"),
          bytes[escape &+ 2] == UInt8(ascii: "B") || bytes[escape &+ 2] == UInt8(ascii: "@")
        {
          return true
        }
        at = escape &+ 1
      }
      return false
    }
  }
}
