/// Reads a host as the socket will (WHATWG URL standard, "host parsing").
enum HostName {
  /// The host in lower-case ASCII; nothing if it can't be one.
  static func parsed(_ bytes: ArraySlice<UInt8>) -> String? {
    guard !bytes.isEmpty, bytes.count <= 255 else { return nil }
    let allowed = bytes.allSatisfy { byte in
      let lower = byte | 0x20
      return (0x61...0x7A).contains(lower) || (0x30...0x39).contains(byte)
        || [0x2D, 0x2E, 0x5F].contains(byte)
    }
    guard allowed else { return nil }
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }
}
