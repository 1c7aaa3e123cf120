/// A page or feed as valid UTF-8 without NULs, and how it came to be.
///
/// The order of trust, learned from outlets that label their pages wrongly: a byte order mark,
/// the pattern of UTF-16 and UTF-32, valid UTF-8 with characters of several bytes, then the labels
/// (HTTP, then the text's own), and against them the letter frequencies of Arabic.
struct DecodedText: Sendable, Equatable {
  /// Valid UTF-8; no NUL, no byte order mark.
  let bytes: [UInt8]
  /// What the bytes were taken for.
  let encoding: TextEncoding
  /// Why.
  let evidence: Evidence
  /// What had to be mended, in a fixed order, each at most once.
  let repairs: [Repair]

  /// What decided the encoding.
  enum Evidence: Sendable, Equatable {
    case byteOrderMark
    /// The bytes can be nothing else: UTF-16 or UTF-32 by their NULs, or well-formed UTF-8.
    case bytes
    /// The label HTTP gave.
    case transport
    /// The XML declaration or the `meta` element.
    case declaration
    /// Arabic letters at their usual frequency, against a label or without one.
    case letters
    /// Nothing said anything; windows-1252, as browsers assume.
    case assumption
  }

  /// Something mended on the way.
  enum Repair: Sendable, Equatable {
    /// A label named an encoding the bytes are not in.
    case wrongLabel
    /// So many stretches could not be decoded, and are U+FFFD now.
    case undecodable(Int)
    /// So many NULs were left out.
    case nuls(Int)
    /// UTF-8 had been read as something else and written as UTF-8 again, so many times.
    case encodedTooOften(Int)
    /// So many letters were written by their looks (presentation forms), and are plain ones now.
    case presentationForms(Int)
    /// The text was longer than may be read, and was cut.
    case tooLong
  }

  /// The most bytes read of one text.
  static let patience = 20 << 20

  /// Decodes what came from outside; never fails, whatever the bytes.
  ///
  /// - Parameters:
  ///   - raw: the body as it came, decompressed.
  ///   - declared: the HTTP `Content-Type`, or only its charset; nil if there is none.
  ///   - limit: bytes read of `raw`; what follows is dropped.
  init(_ raw: [UInt8], declared: String? = nil, limit: Int = Self.patience) {
    var mending = Mending()
    var source = raw
    if raw.count > limit {
      source = Array(raw.prefix(max(0, limit)))
      mending.isTooLong = true
    }
    let plan = Plan(for: source, declared: declared)
    encoding = plan.encoding
    evidence = plan.evidence
    mending.isWronglyLabelled = plan.isAgainstLabel
    var text: [UInt8]
    if let unit = plan.encoding.wideUnit {
      text = WideDecoding.utf8(of: source[plan.skipped...], unit: unit, &mending)
    } else if let table = plan.encoding.upperHalf {
      text = Self.singleByte(source, table: table, &mending)
    } else if plan.encoding.isMultiByte {
      let decoding = MultiByteDecoding(source, as: plan.encoding)
      mending.undecodable += decoding.undecodable
      mending.nuls += decoding.nuls
      text = decoding.bytes
    } else {
      text = Self.utf8(source, skipping: plan.skipped, reading: plan.reading, &mending)
    }
    let isAsItCame = plan.encoding == .utf8 && plan.reading.isClean
    // Every letter that was encoded too often is two characters side by side now, and eight must be.
    let mayBeSpoilt = !isAsItCame || plan.reading.neighbours >= 8
    while mayBeSpoilt, mending.timesTooOften < 3, let once = DoubleEncoding.undone(text) {
      text = once
      mending.timesTooOften += 1
    }
    if !isAsItCame || plan.reading.mayHoldForms || mending.timesTooOften > 0,
      let letters = LetterForms.spelled(text)
    {
      text = letters.bytes
      mending.forms = letters.count
    }
    bytes = text
    repairs = mending.repairs
  }

  private static func utf8(
    _ source: [UInt8], skipping skipped: Int, reading: UTF8Reading, _ mending: inout Mending
  ) -> [UInt8] {
    mending.undecodable += reading.illFormed
    mending.nuls += reading.nuls
    let rest = skipped == 0 ? source : Array(source[skipped...])
    return reading.isClean ? rest : UTF8Reading.mended(rest)
  }

  private static func singleByte(
    _ source: [UInt8], table: [UInt16], _ mending: inout Mending
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count &+ source.count / 2 &+ 16)
    for byte in source {
      if byte == 0 {
        mending.nuls += 1
      } else if byte < 0x80 {
        result.append(byte)
      } else {
        let index = Int(byte & 0x7F)
        let scalar = index < table.count ? UInt32(table[index]) : 0xFFFD
        if scalar == 0xFFFD { mending.undecodable += 1 }
        result.appendUTF8(of: scalar)
      }
    }
    return result
  }

  /// Running counts of what is mended.
  struct Mending {
    var isWronglyLabelled = false
    var undecodable = 0
    var nuls = 0
    var isTooLong = false
    var timesTooOften = 0
    var forms = 0

    var repairs: [Repair] {
      var repairs: [Repair] = []
      if isWronglyLabelled { repairs.append(.wrongLabel) }
      if undecodable > 0 { repairs.append(.undecodable(undecodable)) }
      if nuls > 0 { repairs.append(.nuls(nuls)) }
      if timesTooOften > 0 { repairs.append(.encodedTooOften(timesTooOften)) }
      if forms > 0 { repairs.append(.presentationForms(forms)) }
      if isTooLong { repairs.append(.tooLong) }
      return repairs
    }
  }
}

extension [UInt8] {
  /// Appends one scalar value as UTF-8; U+FFFD for what is none.
  mutating func appendUTF8(of value: UInt32) {
    switch value {
    case 0..<0x80: append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
      append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    case 0xD800...0xDFFF, 0x110000...: append(contentsOf: [0xEF, 0xBF, 0xBD])
    case 0x800..<0x10000:
      append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      append(0x80 | UInt8(truncatingIfNeeded: (value >> 6) & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    default:
      append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
      append(0x80 | UInt8(truncatingIfNeeded: (value >> 12) & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: (value >> 6) & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    }
  }
}
