/// Decides which addresses may be asked: none of this machine, of a private network, or of
/// nobody, but those that someone allowed on purpose.
struct AddressGuard: Sendable {
  let allowed: [AddressRange]

  /// What it finds about a host.
  enum Verdict: Hashable {
    /// Open to everyone.
    case open(NetworkAddress)
    /// Private, but allowed on purpose.
    case allowed(NetworkAddress)
    /// Not to be asked.
    case refused(NetworkAddress)
  }

  /// What is thought of a host with these addresses; nothing if it has none.
  ///
  /// One refused address refuses the host: which one would be connected to is chance, or the
  /// choice of whoever answers for the name.
  func verdict(on addresses: [NetworkAddress], of host: String) -> Verdict? {
    var isPrivate = false
    for address in addresses.map(\.plain) where !address.isOpen {
      guard allowed.contains(where: { $0.covers(address, host: host) }) else {
        return .refused(address)
      }
      isPrivate = true
    }
    return addresses.first.map { isPrivate ? .allowed($0.plain) : .open($0.plain) }
  }
}

extension NetworkAddress {
  /// IPv4 where IPv6 only wraps it (`::ffff:127.0.0.1`): the socket connects to that.
  var plain: NetworkAddress {
    guard case .v6(let high, let low) = self, high == 0, low >> 32 == 0xFFFF else { return self }
    return .v4(UInt32(truncatingIfNeeded: low))
  }

  /// Whether it is an address of the open Internet.
  ///
  /// After the IANA special-purpose address registries (RFC 6890 and its updates).
  var isOpen: Bool {
    switch self {
    case .v4: return !Self.closedFour.contains { isInside($0.network, prefix: $0.prefix) }
    case .v6(let high, let low):
      if let inner = innerFour(high: high, low: low) { return inner.isOpen }
      // Only 2000::/3 has been given out: loopback, link-local, unique local and multicast
      // addresses all lie outside of it.
      return high >> 61 == 1
        && !Self.closedSix.contains { isInside($0.network, prefix: $0.prefix) }
    }
  }

  /// The IPv4 address that a gateway or tunnel would be asked to pass a packet on to.
  private func innerFour(high: UInt64, low: UInt64) -> NetworkAddress? {
    // ::a.b.c.d (compatible, RFC 4291) and ::ffff:0:a.b.c.d (translated, RFC 2765). `::` and `::1`
    // come out as 0.0.0.0 and 0.0.0.1, which are closed too.
    if high == 0, low >> 32 == 0 || low >> 32 == 0xFFFF || low >> 32 == 0xFFFF_0000 {
      return .v4(UInt32(truncatingIfNeeded: low))
    }
    // 64:ff9b::a.b.c.d (NAT64, RFC 6052).
    if high == 0x0064_FF9B_0000_0000, low >> 32 == 0 { return .v4(UInt32(truncatingIfNeeded: low)) }
    // 2002:ab:cd:: (6to4, RFC 3056).
    if high >> 48 == 0x2002 { return .v4(UInt32(truncatingIfNeeded: high >> 16)) }
    return nil
  }

  private typealias Closed = (network: NetworkAddress, prefix: Int)

  private static let closedFour: [Closed] = closed([
    ("0.0.0.0", 8),  // this network
    ("10.0.0.0", 8), ("172.16.0.0", 12), ("192.168.0.0", 16),  // private, RFC 1918
    ("100.64.0.0", 10),  // behind a provider's NAT, RFC 6598
    ("127.0.0.0", 8),  // this machine
    ("169.254.0.0", 16),  // link-local; clouds tell secrets there
    ("192.0.0.0", 24), ("192.88.99.0", 24),  // protocol assignments, 6to4 relays
    ("192.0.2.0", 24), ("198.51.100.0", 24), ("203.0.113.0", 24),  // documentation
    ("198.18.0.0", 15),  // benchmarks
    ("224.0.0.0", 4), ("240.0.0.0", 4),  // multicast, reserved, broadcast
  ])

  private static let closedSix: [Closed] = closed([
    ("2001::", 23),  // protocol assignments, Teredo and ORCHID among them
    ("2001:db8::", 32), ("3fff::", 20),  // documentation
  ])

  private static func closed(_ ranges: [(String, Int)]) -> [Closed] {
    ranges.compactMap { text, prefix in NetworkAddress(text).map { ($0, prefix) } }
  }
}
