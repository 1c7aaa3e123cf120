import CZlib

/// The three forms in which a server compresses.
enum Packing: CaseIterable {
  case gzip, zlib, bare

  func packed(_ bytes: [UInt8]) -> [UInt8] {
    let windowBits: Int32
    switch self {
    case .gzip: windowBits = 15 + 16
    case .zlib: windowBits = 15
    case .bare: windowBits = -15
    }
    var stream = z_stream()
    return withUnsafeMutablePointer(to: &stream) { stream in
      deflateInit2_(
        stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
      defer { deflateEnd(stream) }
      var input = bytes
      var output = [UInt8](repeating: 0, count: bytes.count + 1_024)
      let made = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
          stream.pointee.next_in = input.baseAddress
          stream.pointee.avail_in = UInt32(input.count)
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = UInt32(output.count)
          deflate(stream, Z_FINISH)
          return output.count - Int(stream.pointee.avail_out)
        }
      }
      return Array(output.prefix(made))
    }
  }
}
