/// Texts that no one writes and any server may send: random bytes and scalars, endless marks.
func hostileTexts() -> [String] {
  var texts = [
    "", "\u{0}", "\u{0654}", "\u{064E}\u{0651}\u{0654}", "\u{FEFB}\u{0654}\u{0640}\u{0655}",
    "ا" + String(repeating: "\u{064B}\u{0654}\u{0651}", count: 200),
    String(repeating: "\u{0301}", count: 500), String(repeating: "7", count: 5_000),
    String(repeating: "\u{FDFA}", count: 300), String(repeating: "\u{202E}", count: 300),
    "\u{10FFFF}\u{FFFD}\u{1F1F8}\u{1F1E6}", String(repeating: "ـ", count: 2_000),
  ]
  var seed: UInt64 = 20_261_124
  func next() -> UInt64 {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return seed >> 33
  }
  for _ in 0..<40 {
    let bytes = (0..<200).map { _ in UInt8(truncatingIfNeeded: next()) }
    texts.append(String(decoding: bytes, as: UTF8.self))
  }
  let blocks: [UInt32] = [0x0300, 0x0600, 0x0640, 0x06C0, 0x08D0, 0x2000, 0xFB50, 0xFC50, 0xFE70]
  for _ in 0..<60 {
    var text = String.UnicodeScalarView()
    for _ in 0..<60 {
      let block = blocks[Int(next()) % blocks.count]
      if let scalar = Unicode.Scalar(block + UInt32(next() % 0x60)) { text.append(scalar) }
    }
    texts.append(String(text))
  }
  return texts
}
