import News

/// An address as a feed gives it, and as it can be fetched.
struct FeedPlace {
  /// Where it leads; nothing if that is no web address.
  let address: WebAddress?
  /// As printed, made whole; nothing if that reads as the address does, or is no kind of address.
  let printed: String?
  /// Whether anything was given.
  let isGiven: Bool

  /// Reads an address, relative to `base` if it isn't whole.
  init(_ text: ArraySlice<UInt8>, base: WebAddress?) {
    let trimmed = FeedText(bytes: text, nature: .plain).trimmed
    isGiven = !trimmed.isEmpty
    guard isGiven, trimmed.count <= 4096 else {
      address = nil
      printed = nil
      return
    }
    let given = String(decoding: trimmed, as: UTF8.self)
    address = WebAddress(given, relativeTo: base)
    guard given != address?.text else {
      printed = nil
      return
    }
    let line = trimmed.filter { $0 >= 0x20 && $0 != 0x7F }
    if let base, address != nil, !RelativeLinks.hasScheme(line[...]) {
      printed = RelativeLinks.joined(line[...], to: base)
    } else {
      printed = Self.isHarmful(line) ? nil : String(decoding: line, as: UTF8.self)
    }
  }

  /// What no one should be shown as a link, not even in a list of faults.
  private static func isHarmful(_ link: [UInt8]) -> Bool {
    ["javascript:", "vbscript:", "data:"].contains { scheme in
      link.lazy.map(NameHash.lowercased).starts(with: scheme.utf8)
    }
  }
}
