import CZlib

/// Bytes as they were before `gzip` or `deflate` (RFC 1950 to 1952).
struct Inflation {
  /// How far it came.
  enum Ending: Hashable {
    /// To the end.
    case whole
    /// To where the bytes ended, before the end.
    case cut
    /// To the limit.
    case tooLarge
    /// To bytes that can't be.
    case broken
  }

  /// What came out; bytes before the place where it ended, at most the limit.
  private(set) var bytes: [UInt8] = []
  /// How far it came.
  private(set) var ending: Ending = .cut

  /// Unpacks `packed` until there are more than `limit` bytes.
  ///
  /// Streams of gzip may follow each other. Servers say `deflate` for two things: zlib's form,
  /// which the standard means, and the bare stream.
  init(_ packed: [UInt8], limit: Int) {
    // zlib's form, or gzip's, told apart by their first bytes; then the bare stream.
    ending = unpack(packed, windowBits: MAX_WBITS + 32, limit: limit)
    if ending == .broken, bytes.isEmpty {
      ending = unpack(packed, windowBits: -MAX_WBITS, limit: limit)
    }
  }

  private mutating func unpack(_ packed: [UInt8], windowBits: Int32, limit: Int) -> Ending {
    var stream = z_stream()
    guard
      inflateInit2_(
        &stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return .broken }
    // zlib keeps the stream's own address, so it must not move between calls: `&stream` of one
    // local variable doesn't, within one `withUnsafeMutablePointer`.
    return withUnsafeMutablePointer(to: &stream) { stream in
      defer { inflateEnd(stream) }
      return packed.withUnsafeBufferPointer { input in
        // zlib doesn't write to its input; its type predates const.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(clamping: input.count)
        return run(stream, limit: limit)
      }
    }
  }

  private mutating func run(_ stream: UnsafeMutablePointer<z_stream>, limit: Int) -> Ending {
    var room = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let (status, made) = room.withUnsafeMutableBufferPointer { out in
        stream.pointee.next_out = out.baseAddress
        stream.pointee.avail_out = UInt32(clamping: out.count)
        let status = inflate(stream, Z_NO_FLUSH)
        return (status, out.count - Int(stream.pointee.avail_out))
      }
      guard bytes.count + made <= limit else {
        bytes.append(contentsOf: room[..<(limit - bytes.count)])
        return .tooLarge
      }
      bytes.append(contentsOf: room[..<made])
      switch status {
      case Z_OK: continue
      case Z_STREAM_END:
        guard startsAgain(stream), inflateReset(stream) == Z_OK else { return .whole }
      case Z_BUF_ERROR: return .cut
      default: return .broken
      }
    }
  }

  /// Whether another stream of gzip follows; anything else behind the end is left aside.
  private func startsAgain(_ stream: UnsafeMutablePointer<z_stream>) -> Bool {
    guard stream.pointee.avail_in >= 2, let next = stream.pointee.next_in else { return false }
    return next[0] == 0x1F && next[1] == 0x8B
  }
}
