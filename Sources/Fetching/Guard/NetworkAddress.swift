import Glibc

/// An address of the Internet Protocol, without a port.
enum NetworkAddress: Hashable, Sendable {
  case v4(UInt32)
  case v6(high: UInt64, low: UInt64)

  /// Reads four numbers, or IPv6 with or without brackets; no other spelling.
  init?(_ text: String) {
    var bare = text[...]
    if bare.hasPrefix("["), bare.hasSuffix("]") { bare = bare.dropFirst().dropLast() }
    // inet_pton stops at a NUL and would accept what stands before it.
    guard bare.utf8.count <= 45, !bare.utf8.contains(0) else { return nil }
    var four = in_addr()
    if inet_pton(AF_INET, String(bare), &four) == 1 {
      self = .v4(UInt32(bigEndian: four.s_addr))
      return
    }
    var six = in6_addr()
    guard inet_pton(AF_INET6, String(bare), &six) == 1 else { return nil }
    self.init(six)
  }

  /// The address of a socket; nothing if it is of another family.
  init?(_ socketAddress: UnsafePointer<sockaddr>) {
    switch Int32(socketAddress.pointee.sa_family) {
    case AF_INET:
      let number = socketAddress.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        $0.pointee.sin_addr.s_addr
      }
      self = .v4(UInt32(bigEndian: number))
    case AF_INET6:
      let six = socketAddress.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
        $0.pointee.sin6_addr
      }
      self.init(six)
    default: return nil
    }
  }

  private init(_ address: in6_addr) {
    let bytes = withUnsafeBytes(of: address) { Array($0) }
    let half = { (part: ArraySlice<UInt8>) in part.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    self = .v6(high: half(bytes[..<8]), low: half(bytes[8...]))
  }

  /// How many bits it has.
  var width: Int {
    switch self {
    case .v4: 32
    case .v6: 128
    }
  }

  /// As a socket's library reads it: four numbers, or IPv6 without brackets.
  var text: String {
    switch self {
    case .v4(let number):
      [24, 16, 8, 0].map { String(number >> UInt32($0) & 255) }.joined(separator: ".")
    case .v6(let high, let low):
      [high, low].flatMap { half in
        [48, 32, 16, 0].map { String(half >> UInt64($0) & 0xFFFF, radix: 16) }
      }.joined(separator: ":")
    }
  }

  /// Whether the first `prefix` bits are those of `network`.
  func isInside(_ network: NetworkAddress, prefix: Int) -> Bool {
    switch (self, network) {
    case (.v4(let own), .v4(let other)): (own ^ other) & Self.mask(prefix) == 0
    case (.v6(let high, let low), .v6(let otherHigh, let otherLow)):
      (high ^ otherHigh) & Self.longMask(prefix) == 0
        && (low ^ otherLow) & Self.longMask(prefix - 64) == 0
    default: false
    }
  }

  /// Whether a bit after the first `prefix` ones is set.
  func hasBits(beyond prefix: Int) -> Bool {
    switch self {
    case .v4(let number): number & ~Self.mask(prefix) != 0
    case .v6(let high, let low):
      high & ~Self.longMask(prefix) != 0 || low & ~Self.longMask(prefix - 64) != 0
    }
  }

  // Swift's smart shifts give 0 where all bits leave, so prefix 0 needs no case of its own.
  private static func mask(_ prefix: Int) -> UInt32 { UInt32.max << (32 - max(0, prefix)) }
  private static func longMask(_ prefix: Int) -> UInt64 {
    UInt64.max << (64 - max(0, min(64, prefix)))
  }
}
