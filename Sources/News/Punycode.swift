/// Letters of any script as letters of ASCII (RFC 3492), for the labels of host names.
enum Punycode {
  private static let base = 36
  private static let tMin = 1
  private static let tMax = 26
  private static let skew = 38
  private static let damp = 700
  private static let initialBias = 72
  private static let initialCodePoint = 128

  /// The label without its `xn--`; nothing if it overflows.
  static func encoded(_ label: [Unicode.Scalar]) -> String? {
    var out = label.filter(\.isASCII).map { UInt8($0.value) }
    let plainCount = out.count
    if plainCount > 0 { out.append(UInt8(ascii: "-")) }
    var codePoint = initialCodePoint
    var delta = 0
    var bias = initialBias
    var handled = plainCount
    while handled < label.count {
      guard let next = label.lazy.map({ Int($0.value) }).filter({ $0 >= codePoint }).min()
      else { return nil }
      delta += (next - codePoint) * (handled + 1)
      guard delta <= 1 << 40 else { return nil }
      codePoint = next
      for scalar in label {
        let value = Int(scalar.value)
        if value < codePoint { delta += 1 }
        guard value == codePoint else { continue }
        append(delta, bias: bias, to: &out)
        bias = adapted(delta, count: handled + 1, isFirst: handled == plainCount)
        delta = 0
        handled += 1
      }
      delta += 1
      codePoint += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The letters of a label without its `xn--`; nothing if it isn't Punycode.
  static func decoded(_ text: some Collection<UInt8>) -> [Unicode.Scalar]? {
    let bytes = Array(text)
    var out: [Unicode.Scalar] = []
    var index = 0
    if let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")) {
      guard bytes[..<hyphen].allSatisfy({ $0 < 0x80 }) else { return nil }
      out = bytes[..<hyphen].map { Unicode.Scalar($0) }
      index = hyphen + 1
    }
    var codePoint = initialCodePoint
    var position = 0
    var bias = initialBias
    while index < bytes.count {
      let start = position
      var weight = 1
      var step = base
      while true {
        guard index < bytes.count, let digit = digit(bytes[index]) else { return nil }
        index += 1
        position += digit * weight
        guard position <= 1 << 31 else { return nil }
        let threshold = threshold(step, bias: bias)
        if digit < threshold { break }
        weight *= base - threshold
        guard weight <= 1 << 31 else { return nil }
        step += base
      }
      let count = out.count + 1
      bias = adapted(position - start, count: count, isFirst: start == 0)
      codePoint += position / count
      position %= count
      guard codePoint <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(codePoint)) else {
        return nil
      }
      out.insert(scalar, at: position)
      position += 1
    }
    return out
  }

  private static func append(_ delta: Int, bias: Int, to out: inout [UInt8]) {
    var rest = delta
    var step = base
    while true {
      let threshold = threshold(step, bias: bias)
      guard rest >= threshold else { break }
      out.append(letter(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      step += base
    }
    out.append(letter(rest))
  }

  private static func threshold(_ step: Int, bias: Int) -> Int {
    max(tMin, min(tMax, step - bias))
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var rest = isFirst ? delta / damp : delta / 2
    rest += rest / count
    var step = 0
    while rest > (base - tMin) * tMax / 2 {
      rest /= base - tMin
      step += base
    }
    return step + (base - tMin + 1) * rest / (rest + skew)
  }

  private static func letter(_ digit: Int) -> UInt8 {
    UInt8(digit < 26 ? 0x61 + digit : 0x30 + digit - 26)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30 + 26
    case 0x41...0x5A: Int(byte) - 0x41
    case 0x61...0x7A: Int(byte) - 0x61
    default: nil
    }
  }
}
