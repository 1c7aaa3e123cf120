import CZlib

/// The bytes of an archive, unpacked as they come: members of gzip one after another, or plain.
///
/// A damaged member is left where it broke, and reading goes on at the next that begins well.
final class WARCBytes {
  /// Where packed bytes come from; an empty answer is the end.
  typealias Source = (_ most: Int) -> [UInt8]

  private let source: Source
  private var packed: [UInt8] = []
  private var place = 0
  private var isAtEnd = false
  private var isPacked: Bool?
  // zlib keeps the stream's own address: it stays where it was allocated, and is freed with us.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var isOpen = false
  /// Members that broke before their end.
  private(set) var damaged = 0
  /// Whether the piece that was given last is the beginning of a member behind another.
  private(set) var beganMember = false
  private var isBetweenMembers = false
  /// Where the member that is read begins, or what is held of it.
  private var memberPlace = 0
  /// How often reading may still go back to a member's beginning; so that a hostile archive can't make
  /// us read the same bytes for ever.
  private var returnsLeft = mostReturns
  private static let mostReturns = 16

  init(_ source: @escaping Source) {
    self.source = source
    stream.initialize(to: z_stream())
    isOpen =
      inflateInit2_(stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
      == Z_OK
  }

  deinit {
    if isOpen { inflateEnd(stream) }
    stream.deallocate()
  }

  /// The next piece, 64 KB at most; nothing at the end.
  func next() -> [UInt8]? {
    beganMember = false
    while true {
      if place >= packed.count, !fill() {
        return nil
      }
      if isPacked == nil { isPacked = packed.starts(with: [0x1F, 0x8B]) }
      guard isPacked == true, isOpen else {
        defer { place = packed.count }
        return Array(packed[place...])
      }
      let isFirst = isBetweenMembers
      if let piece = inflated(), !piece.isEmpty {
        beganMember = isFirst
        return piece
      }
    }
  }

  private func fill() -> Bool {
    guard !isAtEnd else { return false }
    packed = source(256 << 10)
    place = 0
    memberPlace = 0
    returnsLeft = Self.mostReturns
    isAtEnd = packed.isEmpty
    return !isAtEnd
  }

  private func inflated() -> [UInt8]? {
    var status = Z_OK
    let piece = [UInt8](unsafeUninitializedCapacity: 64 << 10) { room, count in
      packed.withUnsafeMutableBufferPointer { input in
        stream.pointee.next_in = input.baseAddress.map { $0 + place }
        stream.pointee.avail_in = UInt32(clamping: input.count - place)
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = UInt32(clamping: room.count)
        status = inflate(stream, Z_NO_FLUSH)
        place = input.count - Int(stream.pointee.avail_in)
        count = room.count - Int(stream.pointee.avail_out)
      }
    }
    switch status {
    case Z_OK, Z_BUF_ERROR: if !piece.isEmpty { isBetweenMembers = false }
    case Z_STREAM_END:
      inflateReset(stream)
      isBetweenMembers = true
      memberPlace = place
    default:
      damaged += 1
      inflateReset(stream)
      // A member that was cut off shows its break only inside the next one.
      if returnsLeft > 0, memberPlace < place {
        returnsLeft -= 1
        place = memberPlace + 1
      }
      resume()
      // What came before the break is of no use, and what follows is another record.
      return nil
    }
    return piece
  }

  /// Goes to the next place where a member may begin.
  private func resume() {
    while true {
      while place &+ 2 < packed.count {
        if packed[place] == 0x1F, packed[place &+ 1] == 0x8B, packed[place &+ 2] == 0x08 {
          memberPlace = place
          return
        }
        place &+= 1
      }
      let rest = Array(packed[min(place, packed.count)...])
      guard fill() else {
        place = packed.count
        return
      }
      packed = rest + packed
    }
  }
}
