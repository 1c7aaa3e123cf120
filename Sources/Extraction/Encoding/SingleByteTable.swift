/// The upper halves of the encodings of one byte a character, as the Encoding standard has them.
enum SingleByteTable {
  /// 128 code points, for the bytes 0x80 to 0xFF; 0xFFFD where the standard knows none.
  ///
  /// - Returns: nil for an encoding that isn't of one byte a character.
  static func upperHalf(of encoding: TextEncoding) -> [UInt16]? { tables[encoding] }

  /// The upper half of windows-1256, for Arabic, Persian and Urdu.
  static let windows1256 = codePoints(of: SingleByteRuns.windows1256)
  /// The upper half of windows-1252, which the web means by latin1.
  static let windows1252 = codePoints(of: SingleByteRuns.windows1252)

  private static let tables: [TextEncoding: [UInt16]] = {
    typealias Runs = SingleByteRuns
    let runs: [TextEncoding: StaticString] = [
      .ibm866: Runs.ibm866, .iso88592: Runs.iso88592, .iso88593: Runs.iso88593,
      .iso88594: Runs.iso88594, .iso88595: Runs.iso88595, .iso88596: Runs.iso88596,
      .iso88597: Runs.iso88597, .iso88598: Runs.iso88598, .iso885910: Runs.iso885910,
      .iso885913: Runs.iso885913, .iso885914: Runs.iso885914, .iso885915: Runs.iso885915,
      .iso885916: Runs.iso885916, .koi8r: Runs.koi8r, .koi8u: Runs.koi8u,
      .macintosh: Runs.macintosh, .windows874: Runs.windows874, .windows1250: Runs.windows1250,
      .windows1251: Runs.windows1251, .windows1252: Runs.windows1252,
      .windows1253: Runs.windows1253, .windows1254: Runs.windows1254,
      .windows1255: Runs.windows1255, .windows1256: Runs.windows1256,
      .windows1257: Runs.windows1257, .windows1258: Runs.windows1258,
      .macCyrillic: Runs.macCyrillic,
    ]
    return runs.mapValues(codePoints(of:))
  }()

  private static func codePoints(of runs: StaticString) -> [UInt16] {
    var points: [UInt16] = []
    points.reserveCapacity(128)
    for run in runs.description.split(separator: " ") {
      let parts = run.split(separator: "*")
      guard let first = UInt16(parts[0], radix: 16) else { continue }
      let count = parts.count > 1 ? UInt16(parts[1]) ?? 1 : 1
      // A run of what isn't known is written once.
      for step in 0..<count { points.append(first &+ step) }
    }
    return points
  }
}
