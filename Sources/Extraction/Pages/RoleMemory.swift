/// What the values of attributes were found to say: pages give the same class to many elements.
struct RoleMemory {
  /// The values by a hash of them and their length, each place holding the last one that came to it.
  private var keys = [UInt64](repeating: 0, count: size)
  private var roles = [ContainerRole](repeating: [], count: size)

  private static let size = 256

  /// What ``ContainerRole/read(_:)`` gives.
  mutating func roles(of value: ArraySlice<UInt8>) -> ContainerRole {
    let key = Self.key(of: value.span)
    let place = Int(truncatingIfNeeded: key >> 48) & (Self.size - 1)
    if keys[place] == key { return roles[place] }
    let found = ContainerRole.read(value)
    keys[place] = key
    roles[place] = found
    return found
  }

  /// A number for a value, never 0; that two of one page share it would only mislead about the page.
  private static func key(of value: Span<UInt8>) -> UInt64 {
    let words = value.bytes
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = UInt64(truncatingIfNeeded: value.count) &* factor
    var index = 0
    while index &+ 8 <= value.count {
      let word = words.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      hash = (hash ^ word) &* factor
      hash ^= hash >> 29
      index &+= 8
    }
    while index < value.count {
      hash = (hash ^ UInt64(value[index])) &* factor
      hash ^= hash >> 32
      index &+= 1
    }
    return hash | 1
  }
}
