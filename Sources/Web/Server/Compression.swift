import CZlib

/// Makes answers smaller on the way.
enum Compression {
  /// How hard to try.
  enum Effort: Int32 {
    /// For pages, which are made for each reader.
    case fast = 2
    /// For files, which are compressed once.
    case smallest = 9
  }

  /// `bytes` as gzip (RFC 1952); empty if zlib refuses, which it does only without memory.
  static func gzip(_ bytes: [UInt8], _ effort: Effort) -> [UInt8] {
    var stream = z_stream()
    let gzipWindow: Int32 = 15 + 16
    guard
      deflateInit2_(
        &stream, effort.rawValue, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return [] }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    var input = bytes
    return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      count = input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        // The bound holds the whole answer, so one call ends it.
        return deflate(&stream, Z_FINISH) == Z_STREAM_END ? output.count - Int(stream.avail_out) : 0
      }
    }
  }

  /// Whether a browser takes gzip (RFC 9110, section 12.5.3).
  static func isAccepted(by field: String?) -> Bool {
    for part in (field ?? "").split(separator: ",") {
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
      guard pieces.first == "gzip" || pieces.first == "*" else { continue }
      return !pieces.dropFirst().contains { ["q=0", "q=0.0", "q=0.00", "q=0.000"].contains($0) }
    }
    return false
  }
}
