public import News

/// A host or a range of addresses that someone allowed on purpose.
///
/// `127.20.0.0/16`, `10.1.2.3`, `fd00::/8` or `intranet.example`.
public struct AddressRange: Hashable, Sendable {
  enum Extent: Hashable, Sendable {
    case network(NetworkAddress, prefix: Int)
    case host(String)
  }

  let extent: Extent
  /// As it is written in the settings.
  public let text: String

  /// Reads a range (CIDR, RFC 4632), a single address, or a host's name.
  ///
  /// - Throws: ``MalformedAddressRange`` for anything else.
  public init(_ text: String) throws(MalformedAddressRange) {
    self.text = text
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if let first = parts.first, let address = NetworkAddress(String(first)) {
      guard parts.count <= 2 else { throw MalformedAddressRange(text: text) }
      guard parts.count == 2 else {
        extent = .network(address, prefix: address.width)
        return
      }
      guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let prefix = Int(parts[1]),
        prefix <= address.width, !address.hasBits(beyond: prefix)
      else { throw MalformedAddressRange(text: text) }
      extent = .network(address, prefix: prefix)
      return
    }
    // A name, not an address in one of its odd spellings: `0x7f.1` reads as `127.0.0.1` there.
    guard parts.count == 1, !text.contains(":"), let host = WebAddress("http://\(text)/")?.host,
      NetworkAddress(host) == nil
    else { throw MalformedAddressRange(text: text) }
    extent = .host(host)
  }

  /// Whether the range names this host, or holds this address.
  func covers(_ address: NetworkAddress, host: String) -> Bool {
    switch extent {
    case .host(let name): name == host
    case .network(let network, let prefix): address.isInside(network, prefix: prefix)
    }
  }
}

/// A setting that was to be a range of addresses and isn't.
public struct MalformedAddressRange: Sendable {
  /// What was given.
  public let text: String
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension MalformedAddressRange: Problem {
  public var code: ProblemCode { .settingMalformed }
  public var description: String {
    "\"\(text)\" is neither a range of addresses nor a host. "
      + "Write 10.1.0.0/16, fd00::/8 or intranet.example; bits after the prefix must be 0."
  }
}
