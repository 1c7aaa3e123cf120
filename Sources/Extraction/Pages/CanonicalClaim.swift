import News

/// What a page says its own address is, judged: systems write front pages, lists, proxies and
/// nothing at all there.
struct CanonicalClaim {
  /// Where the page came from, if that is known.
  let page: WebAddress?

  /// The address as claimed; nothing if it can't be meant.
  func address(_ claim: String?, read: (String) -> WebAddress?) -> WebAddress? {
    guard let claim, let first = claim.unicodeScalars.first(where: { $0 != " " }), first != "#",
      let url = read(claim)
    else { return nil }
    if isFront(url), !(page.map(isFront) ?? false) { return nil }
    if isList(url) { return nil }
    return isUnreachable(url) && page?.host != url.host ? nil : url
  }

  /// The front page, or one of its views; `/?id=825076` may be a story of an old system.
  private func isFront(_ url: WebAddress) -> Bool {
    if url.isFrontPage { return true }
    guard url.path == "/", let query = url.query else { return false }
    var run = 0
    for byte in query.utf8 {
      run = (0x30...0x39).contains(byte) ? run + 1 : 0
      if run == 2 { return false }
    }
    return true
  }

  /// A folder that the page stands in, or one that lists by subject.
  private func isList(_ url: WebAddress) -> Bool {
    guard let page, url.query == nil else { return false }
    let steps = url.path.split(separator: "/")
    let own = page.path.split(separator: "/")
    guard let last = steps.last, steps != own else { return false }
    if url.host == page.host, steps.count < own.count, own.starts(with: steps) { return true }
    let holder = steps.dropLast().last ?? last
    return Self.holders.contains(holder.lowercased()) && !own.contains(last)
      && !own.contains { Self.holders.contains($0.lowercased()) }
  }

  private static let holders: Set<String> = [
    "category", "categories", "cat", "tag", "tags", "topic", "topics", "section", "sections",
    "author", "authors", "archive", "archives", "search",
  ]

  /// A bare number or a name inside someone's network, as systems behind a proxy write it.
  private func isUnreachable(_ url: WebAddress) -> Bool {
    url.host.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
      || !url.host.utf8.contains(UInt8(ascii: "."))
  }
}
