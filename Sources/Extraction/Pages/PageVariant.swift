import News

/// The variants that one page has by its address: for printing, and as AMP.
enum PageVariant {
  /// The address without the marks of a variant; nothing if it has none.
  ///
  /// - Parameter address: any address.
  /// - Returns: where the page itself should be, and whether that is sure: a query or an ending is
  ///   a switch of the same page, a folder (`/print/…`) may be anything.
  static func plain(_ address: WebAddress) -> (address: WebAddress, isSure: Bool)? {
    var path = address.path
    var isSure = true
    var isVariant = false
    for (ending, rest) in [(".amp.html", ".html"), (".amp", "")] where path.hasSuffix(ending) {
      path = String(path.dropLast(ending.utf8.count)) + rest
      isVariant = true
    }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    while parts.count > 2, parts.last == "" { parts.removeLast() }
    if parts.count > 2, let last = parts.last, words.contains(last.lowercased()) {
      parts.removeLast()
      // The folder of a page: `/story/amp/` stands for `/story/`.
      if path.hasSuffix("/") { parts.append("") }
      isVariant = true
    } else if parts.count > 2, words.contains(parts[1].lowercased()) {
      parts.remove(at: 1)
      isVariant = true
      isSure = false
    } else if path != address.path {
      parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    } else {
      parts = address.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    }
    var query: [Substring] = []
    for pair in (address.query ?? "").split(separator: "&") {
      if isMark(pair) { isVariant = true } else { query.append(pair) }
    }
    guard isVariant else { return nil }
    let text =
      address.origin + parts.joined(separator: "/")
      + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    return WebAddress(text).map { ($0, isSure) }
  }

  private static let words: Set<String> = ["amp", "print", "printable", "printpage"]

  private static func isMark(_ pair: Substring) -> Bool {
    let parts = pair.lowercased().split(separator: "=", maxSplits: 1)
    guard let name = parts.first.map(String.init) else { return false }
    let value = parts.count > 1 ? String(parts[1]) : ""
    if ["amp", "print", "printable", "isprint", "forprint"].contains(name) {
      return ["", "1", "true", "yes", "y", "on"].contains(value)
    }
    let isSwitch = [
      "output", "outputtype", "view", "mode", "format", "layout", "type", "action",
    ].contains(name)
    return isSwitch && words.contains(value)
  }
}

extension PageReading {
  /// The address the page should be known by: as claimed, less what only a variant has.
  func settled(_ claim: WebAddress?) -> WebAddress? {
    if let claim {
      guard let plain = PageVariant.plain(claim), plain.isSure || leads(to: plain.address) else {
        return claim
      }
      return plain.address
    }
    guard let address = context.address, let plain = PageVariant.plain(address),
      plain.isSure || leads(to: plain.address)
    else { return nil }
    return plain.address
  }

  /// Whether the page has a link to an address.
  private func leads(to address: WebAddress) -> Bool {
    let key = address.canonicalKey
    return outline.links.prefix(2_000).contains { self.address($0.address)?.canonicalKey == key }
  }
}
