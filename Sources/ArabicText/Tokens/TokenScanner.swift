/// Finds tokens in one pass over UTF-8.
struct TokenScanner {
  /// What a scalar can be part of.
  enum Class: UInt8 {
    case blank
    case invisible
    case latin
    case letter
    case joiner
    case digit
    case quote
    case mark
  }

  /// A scalar, its class and its place.
  struct Piece {
    let scalar: UInt32
    let kind: Class
    let start: Int
    let end: Int
  }

  /// All tokens of well-formed UTF-8.
  static func tokens(in bytes: Span<UInt8>) -> [Token] {
    var scanner = TokenScanner(count: bytes.count)
    while scanner.offset < scanner.count { scanner.readToken(in: bytes) }
    return scanner.tokens
  }

  private var tokens: [Token] = []
  private var offset = 0
  private var position = 0
  private let count: Int

  private init(count: Int) {
    self.count = count
    tokens.reserveCapacity(count / 9)
  }

  /// The scalar at an offset; nothing at the end.
  private func piece(in bytes: Span<UInt8>, at offset: Int) -> Piece? {
    guard offset < count else { return nil }
    let lead = bytes[offset]
    if lead < 0x80 {
      let scalar = UInt32(lead)
      return Piece(
        scalar: scalar, kind: Self.commonClasses[Int(scalar)], start: offset, end: offset + 1)
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for next in 1..<length where offset + next < count {
      scalar = scalar << 6 | UInt32(bytes[offset + next] & 0x3F)
    }
    return Piece(
      scalar: scalar, kind: Self.kind(of: scalar), start: offset, end: min(offset + length, count))
  }

  private mutating func readToken(in bytes: Span<UInt8>) {
    guard let first = piece(in: bytes, at: offset) else { return }
    switch first.kind {
    case .blank, .invisible, .joiner:
      offset = first.end
      position += 1
    case .latin:
      if let length = addressLength(in: bytes, from: first) {
        readRun(in: bytes, as: .address) { $0.start < length }
      } else {
        readWord(in: bytes, as: .latin) { $0 == .latin || $0 == .digit }
      }
    case .letter: readWord(in: bytes, as: .word) { $0 == .letter }
    case .digit: readNumber(in: bytes)
    case .quote: readRun(in: bytes, as: .quote) { $0.start == first.start }
    case .mark:
      if first.scalar == 0x40 || first.scalar == 0x23,
        let next = piece(in: bytes, at: first.end), Self.belongsToHandle(next)
      {
        readRun(in: bytes, as: .handle) { $0.start == first.start || Self.belongsToHandle($0) }
      } else {
        readRun(in: bytes, as: .mark) { $0.start == first.start }
      }
    }
  }

  private static func belongsToHandle(_ piece: Piece) -> Bool {
    switch piece.kind {
    case .latin, .letter, .joiner, .digit: true
    default: piece.scalar == 0x5F
    }
  }

  /// Takes pieces as long as they belong.
  private mutating func readRun(
    in bytes: Span<UInt8>, as kind: Token.Kind, while belongs: (Piece) -> Bool
  ) {
    let start = (offset, position)
    while let next = piece(in: bytes, at: offset), belongs(next) {
      offset = next.end
      position += 1
    }
    finish(from: start, as: kind)
  }

  /// Takes letters, and between them an apostrophe or invisible marks.
  private mutating func readWord(
    in bytes: Span<UInt8>, as kind: Token.Kind, of belongs: (Class) -> Bool
  ) {
    let start = (offset, position)
    var end = start
    var isJoined = false
    while let next = piece(in: bytes, at: offset) {
      if belongs(next.kind) || next.kind == .joiner {
        isJoined = false
      } else if next.kind == .invisible {
        // A direction mark inside a word is a slip of a tool; after it, it isn't the word's.
      } else if kind == .latin, !isJoined, next.scalar == 0x27 || next.scalar == 0x2019 {
        isJoined = true
      } else {
        break
      }
      offset = next.end
      position += 1
      if !isJoined, next.kind != .invisible { end = (offset, position) }
    }
    (offset, position) = end
    finish(from: start, as: kind)
  }

  private mutating func readNumber(in bytes: Span<UInt8>) {
    let start = (offset, position)
    var end = start
    var isAfterSign = false
    var kind = Token.Kind.number
    while let next = piece(in: bytes, at: offset) {
      if next.kind == .digit {
        isAfterSign = false
      } else if next.kind == .latin, !isAfterSign {
        kind = .latin
      } else if kind == .number, !isAfterSign,
        [0x2C, 0x2E, 0x066B, 0x066C].contains(next.scalar)
      {
        isAfterSign = true
      } else {
        break
      }
      offset = next.end
      position += 1
      if !isAfterSign { end = (offset, position) }
    }
    (offset, position) = end
    finish(from: start, as: kind)
  }

  private mutating func finish(from start: (offset: Int, position: Int), as kind: Token.Kind) {
    tokens.append(
      Token(
        span: TextSpan(start: start.position, end: max(start.position, position)), kind: kind,
        bytes: start.offset..<max(start.offset, offset)))
  }

  /// Where the address ends that begins here; nothing if none does.
  private func addressLength(in bytes: Span<UInt8>, from first: Piece) -> Int? {
    guard ["http://", "https://", "www."].contains(where: { begins(bytes, first.start, with: $0) })
    else { return nil }
    var end = first.start
    // Longer addresses are split; no outlet links to one.
    while end < count, end - first.start < 2_000, bytes[end] > 0x20, bytes[end] < 0x7F,
      ![0x22, 0x3C, 0x3E].contains(bytes[end])
    {
      end += 1
    }
    while end > first.start,
      [0x21, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F].contains(bytes[end - 1])
    {
      end -= 1
    }
    return end
  }

  private func begins(_ bytes: Span<UInt8>, _ start: Int, with prefix: StaticString) -> Bool {
    guard start + prefix.utf8CodeUnitCount <= count else { return false }
    return prefix.withUTF8Buffer { letters in
      letters.indices.allSatisfy { bytes[start + $0] | 0x20 == letters[$0] | 0x20 }
    }
  }

  private static func kind(of scalar: UInt32) -> Class {
    if scalar < 0x900 { return commonClasses[Int(scalar)] }
    switch scalar {
    case 0x2018...0x201F, 0x2039, 0x203A, 0x2033, 0x2036, 0x300C, 0x300D: return .quote
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFE00...0xFE0F:
      return .invisible
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .blank
    case 0x1E00...0x1EFF, 0xFF21...0xFF3A, 0xFF41...0xFF5A: return .latin
    case 0xFF10...0xFF19: return .digit
    case 0xFB50...0xFD3D, 0xFD50...0xFDFB, 0xFE70...0xFEFC: return .letter
    case 0x2010...0x27BF: return .mark
    default: return rareKind(of: scalar)
    }
  }

  private static let commonClasses: [Class] = (0..<0x900).map { scalar in
    switch scalar {
    case 0...0x20, 0x7F...0xA0: .blank
    case 0x30...0x39, 0x0660...0x0669, 0x06F0...0x06F9, 0x07C0...0x07C9: .digit
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x024F: .latin
    case 0x22, 0xAB, 0xBB: .quote
    case 0xAD, 0x061C: .invisible
    case 0x0640: .joiner
    case 0x21...0x7E, 0xA1...0xBF, 0xD7, 0xF7: .mark
    default: ScalarFolding.isMark(UInt32(scalar)) ? .joiner : rareKind(of: UInt32(scalar))
    }
  }

  private static func rareKind(of scalar: UInt32) -> Class {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return .mark }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .joiner
    case .decimalNumber: return .digit
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      return .letter
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .blank
    case .format: return .invisible
    default: return .mark
    }
  }
}
