/// Reads addresses (WHATWG URL standard, "URL parsing", for the schemes `http` and `https`).
struct WebAddressParser {
  /// The most bytes of an address, as it is written and as it is kept.
  static let mostBytes = 4096

  private let bytes: [UInt8]
  private let base: WebAddress?

  init(_ text: String, relativeTo base: WebAddress?) {
    // Tabs and line ends inside an address are dropped, controls and blanks around it too.
    let all = text.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    let start = all.firstIndex { $0 > 0x20 } ?? all.endIndex
    let end = all.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    bytes = Array(all[start..<end].prefix { $0 != UInt8(ascii: "#") })
    self.base = base
  }

  func address() -> WebAddress? {
    guard bytes.count <= Self.mostBytes else { return nil }
    guard let scheme = scheme() else { return base.flatMap { relative(bytes[...], to: $0) } }
    guard scheme.name == "http" || scheme.name == "https" else { return nil }
    let isSecure = scheme.name == "https"
    let rest = bytes[scheme.end...]
    // "https:next" beside an https page is a relative address, as of old.
    if let base, base.isSecure == isSecure, !rest.starts(with: "//".utf8) {
      return relative(rest, to: base)
    }
    return absolute(rest.drop(while: Self.isSlash), isSecure: isSecure)
  }

  private func relative(_ rest: ArraySlice<UInt8>, to base: WebAddress) -> WebAddress? {
    guard let first = rest.first else { return base }
    let slashes = rest.prefix(while: Self.isSlash).count
    if slashes >= 2 { return absolute(rest.dropFirst(slashes), isSecure: base.isSecure) }
    if first == UInt8(ascii: "?") {
      return joined(base, path: base.path, query: Self.query(rest.dropFirst()))
    }
    let parts = Self.parted(rest)
    var path = Self.path(parts.path)
    if slashes == 0 {
      let folder = base.path.utf8.prefix(upTo: Self.endOfFolder(base.path))
      path = String(decoding: folder, as: UTF8.self) + path
    }
    return joined(base, path: Self.normalised(path), query: parts.query.map(Self.query))
  }

  private static func endOfFolder(_ path: String) -> String.Index {
    let bytes = path.utf8
    return bytes.lastIndex(of: UInt8(ascii: "/")).map(bytes.index(after:)) ?? bytes.endIndex
  }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
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
    let end =
      rest.firstIndex { Self.isSlash($0) || $0 == UInt8(ascii: "?") } ?? rest.endIndex
    guard let authority = Self.withoutUser(rest[..<end]) else { return nil }
    var hostBytes = authority
    var port: Int?
    let bracket = authority.lastIndex(of: UInt8(ascii: "]"))
    if let colon = authority.lastIndex(of: UInt8(ascii: ":")), colon > (bracket ?? -1) {
      guard let number = Self.port(authority[(colon + 1)...]) else { return nil }
      port = number == 0 && colon + 1 == authority.endIndex ? nil : number
      if port == (isSecure ? 443 : 80) { port = nil }
      hostBytes = authority[..<colon]
    }
    guard let host = HostName.parsed(hostBytes) else { return nil }
    let parts = Self.parted(rest[end...])
    return WebAddress(
      isSecure: isSecure, host: host, port: port, path: Self.normalised(Self.path(parts.path)),
      query: parts.query.map(Self.query))
  }

  /// What follows the `@`; nothing if a user's name or password stands before it.
  private static func withoutUser(_ authority: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")) else { return authority }
    guard authority[..<at].elementsEqual(":".utf8) || at == authority.startIndex else { return nil }
    return authority[(at + 1)...]
  }

  private static func port(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
      guard number <= 65_535 else { return nil }
    }
    return number
  }

  private static func parted(
    _ bytes: ArraySlice<UInt8>
  ) -> (path: ArraySlice<UInt8>, query: ArraySlice<UInt8>?) {
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "?")) else { return (bytes, nil) }
    return (bytes[..<mark], bytes[(mark + 1)...])
  }

  // The "path percent-encode set" and the "special-query percent-encode set" of the standard.
  private static let escapedInPath = "\"#<>?^`{}"
  private static let escapedInQuery = "\"#<>'"

  private static func path(_ bytes: ArraySlice<UInt8>) -> String {
    let slashed = bytes.lazy.map { isSlash($0) ? UInt8(ascii: "/") : $0 }
    return encoded(slashed, escaping: escapedInPath)
  }

  private static func query(_ bytes: ArraySlice<UInt8>) -> String {
    encoded(bytes, escaping: escapedInQuery)
  }

  private static func encoded(
    _ bytes: some Collection<UInt8>, escaping escaped: String
  ) -> String {
    let out = PercentEncoding.encoded(bytes) { byte in
      byte > 0x20 && byte < 0x7F && !escaped.utf8.contains(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let slash = UInt8(ascii: "/")

  /// Whether any part of a path begins as `.` and `..` can.
  private static func mayHoldDots(_ path: String) -> Bool {
    var isAtStart = true
    for byte in path.utf8 {
      if isAtStart, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "%") { return true }
      isAtStart = byte == slash
    }
    return false
  }

  /// Resolves `.` and `..`, and opens with a slash.
  private static func normalised(_ path: String) -> String {
    guard mayHoldDots(path) else { return path.utf8.first == slash ? path : "/" + path }
    var kept: [Substring] = []
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.first?.isEmpty == true { parts.removeFirst() }
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch part.utf8.count <= 6 ? part.lowercased() : "" {
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
