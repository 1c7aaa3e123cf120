import News

/// Hosts that a rule is for: one by name, or all below one.
struct HostPattern: Hashable {
  /// In the form addresses have them: lower case, Punycode.
  let host: String
  /// `*.news.example`: all below, not the host itself.
  let isBelow: Bool

  init?(_ text: String) {
    isBelow = text.hasPrefix("*.")
    let name = isBelow ? String(text.dropFirst(2)) : text
    guard !name.isEmpty, name.utf8.count <= 253,
      !name.unicodeScalars.contains(where: { "/?#@:* ".unicodeScalars.contains($0) }),
      let address = WebAddress("https://" + name + "/")
    else { return nil }
    host = address.host
  }

  /// Whether an address's host is meant; `www.` in front makes no difference.
  func matches(_ other: String) -> Bool {
    if isBelow { return other.hasSuffix("." + host) && other.utf8.count > host.utf8.count + 1 }
    return other == host || other == "www." + host
  }
}

/// Paths that a rule is for: `/story/*`, where `*` stands for any letters.
struct PathPattern: Hashable {
  private let bytes: [UInt8]
  private let withQuery: Bool

  /// Bytes of the longest path that is looked at.
  private static let reach = 2048

  init?(_ text: String) {
    guard text.utf8.count <= 200, text.hasPrefix("/") || text.hasPrefix("*") else { return nil }
    // Read as part of an address, so that «/خبر/*» is written as addresses write it.
    let path = text.hasPrefix("/") ? text : "/" + text
    guard let address = WebAddress("https://rule.example" + path) else { return nil }
    let whole = address.path + (address.query.map { "?" + $0 } ?? "")
    bytes = Array(whole.utf8.dropFirst(text.hasPrefix("/") ? 0 : 1))
    withQuery = address.query != nil
  }

  /// Whether an address has such a path; its query counts where the pattern has one.
  func matches(_ address: WebAddress) -> Bool {
    var path = Array(address.path.utf8.prefix(Self.reach))
    if withQuery, let query = address.query {
      path.append(UInt8(ascii: "?"))
      path.append(contentsOf: query.utf8.prefix(Self.reach))
    }
    return matches(path)
  }

  private func matches(_ path: [UInt8]) -> Bool {
    let star = UInt8(ascii: "*")
    var at = 0
    var pattern = 0
    // Where the last star stands, and how far it reaches: only the last need ever be widened.
    var lastStar: (pattern: Int, path: Int)?
    while at < path.count {
      if pattern < bytes.count, bytes[pattern] == star {
        lastStar = (pattern, at)
        pattern += 1
      } else if pattern < bytes.count, bytes[pattern] == path[at] {
        pattern += 1
        at += 1
      } else if let (star, reached) = lastStar {
        lastStar = (star, reached + 1)
        pattern = star + 1
        at = reached + 1
      } else {
        return false
      }
    }
    return bytes[pattern...].allSatisfy { $0 == star }
  }

  /// How much a pattern says: letters that aren't stars.
  var weight: Int { bytes.count { $0 != UInt8(ascii: "*") } }
}
