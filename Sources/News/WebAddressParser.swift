/// Reads addresses (WHATWG URL standard, "URL parsing", for the schemes `http` and `https`).
struct WebAddressParser {
  private let bytes: [UInt8]
  private let base: WebAddress?

  init(_ text: String, relativeTo base: WebAddress?) {
    // Tabs and line ends inside an address are dropped, controls and blanks around it too.
    let all = text.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    var slice = all[...]
    while let first = slice.first, first <= 0x20 { slice.removeFirst() }
    while let last = slice.last, last <= 0x20 { slice.removeLast() }
    if let hash = slice.firstIndex(of: UInt8(ascii: "#")) { slice = slice[..<hash] }
    bytes = Array(slice)
    self.base = base
  }

  mutating func address() -> WebAddress? {
    guard bytes.count <= 4096 else { return nil }
    if let scheme = scheme() {
      guard scheme.name == "http" || scheme.name == "https" else { return nil }
      let rest = bytes[scheme.end...].drop { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
      return absolute(rest, isSecure: scheme.name == "https")
    }
    guard let base else { return nil }
    let slashes = bytes.prefix { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.count
    if slashes >= 2 { return absolute(bytes[slashes...], isSecure: base.isSecure) }
    if bytes.isEmpty { return base }
    if bytes.first == UInt8(ascii: "?") {
      return joined(base, path: base.path, query: Self.encoded(bytes[1...], keeping: Self.inQuery))
    }
    let parts = Self.parted(bytes[...])
    let folder =
      slashes == 1
      ? "" : String(base.path[..<(base.path.lastIndex(of: "/") ?? base.path.endIndex)]) + "/"
    return joined(
      base, path: Self.normalised(folder + Self.encoded(parts.path, keeping: Self.inPath)),
      query: parts.query.map { Self.encoded($0, keeping: Self.inQuery) })
  }

  private func joined(_ base: WebAddress, path: String, query: String?) -> WebAddress {
    WebAddress(isSecure: base.isSecure, host: base.host, port: base.port, path: path, query: query)
  }

  private func scheme() -> (name: String, end: Int)? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return nil }
    var name = ""
    for (index, byte) in bytes[..<colon].enumerated() {
      let lower = byte | 0x20
      let isLetter = (0x61...0x7A).contains(lower)
      let isLater = (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E].contains(byte)
      guard isLetter || (index > 0 && isLater) else { return nil }
      name.unicodeScalars.append(Unicode.Scalar(isLetter ? lower : byte))
    }
    return (name, colon + 1)
  }

  private func absolute(_ rest: ArraySlice<UInt8>, isSecure: Bool) -> WebAddress? {
    let end = rest.firstIndex {
      [UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "?")].contains($0)
    }
    let authority = rest[..<(end ?? rest.endIndex)]
    guard !authority.contains(UInt8(ascii: "@")) else { return nil }
    var hostBytes = authority
    var port: Int?
    let bracket = authority.lastIndex(of: UInt8(ascii: "]"))
    if let colon = authority.lastIndex(of: UInt8(ascii: ":")), colon > (bracket ?? -1) {
      let digits = authority[(colon + 1)...]
      guard digits.count <= 5, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      if !digits.isEmpty {
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard number <= 65_535 else { return nil }
        port = number == (isSecure ? 443 : 80) ? nil : number
      }
      hostBytes = authority[..<colon]
    }
    guard let host = HostName.parsed(hostBytes) else { return nil }
    let parts = Self.parted(end.map { rest[$0...] } ?? [])
    return WebAddress(
      isSecure: isSecure, host: host, port: port,
      path: Self.normalised(
        "/" + Self.encoded(parts.path.drop { $0 == 0x2F || $0 == 0x5C }, keeping: Self.inPath)),
      query: parts.query.map { Self.encoded($0, keeping: Self.inQuery) })
  }

  private static func parted(
    _ bytes: ArraySlice<UInt8>
  ) -> (path: ArraySlice<UInt8>, query: ArraySlice<UInt8>?) {
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "?")) else { return (bytes, nil) }
    return (bytes[..<mark], bytes[(mark + 1)...])
  }

  // What stays as it is; everything else is percent-encoded.
  private static let inPath: Set<UInt8> = Set(0x21...0x7E).subtracting(
    [0x22, 0x3C, 0x3E, 0x3F, 0x5E, 0x60, 0x7B, 0x7D])
  private static let inQuery: Set<UInt8> = Set(0x21...0x7E).subtracting([0x22, 0x27, 0x3C, 0x3E])

  private static func encoded(_ bytes: ArraySlice<UInt8>, keeping kept: Set<UInt8>) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in bytes {
      if kept.contains(byte) {
        out.append(byte)
      } else {
        out.append(contentsOf: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Resolves `.` and `..`, turns `\` into `/`, and writes percent-encodings in capitals.
  private static func normalised(_ path: String) -> String {
    var kept: [Substring] = []
    let parts = path.replacing("\\", with: "/").split(
      separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.dropFirst().enumerated() {
      let isLast = index == parts.count - 2
      switch part.lowercased() {
      case ".", "%2e":
        if isLast { kept.append("") }
      case "..", ".%2e", "%2e.", "%2e%2e":
        if !kept.isEmpty { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(part)
      }
    }
    return "/" + kept.joined(separator: "/")
  }
}
