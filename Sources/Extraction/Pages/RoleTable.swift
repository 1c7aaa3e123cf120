/// Roles by the hash of a word.
///
/// Asked for every word of every `class` of a page, so it probes a flat table by the hash itself
/// instead of hashing it again.
struct RoleTable {
  private var keys: [UInt32]
  private var roles: [ContainerRole]
  private let mask: Int

  init(_ list: [(ContainerRole, String)]) {
    let words = list.flatMap { role, names in
      names.split { $0.isWhitespace }.map { (NameHash.of($0.utf8), role) }
    }
    // At most a quarter full, so that most words that say nothing meet an empty place at once.
    var size = 1
    while size < words.count * 4 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    roles = Array(repeating: [], count: size)
    mask = size - 1
    for (hash, role) in words {
      let place = place(of: hash)
      keys[place] = hash
      roles[place].formUnion(role)
    }
  }

  @inline(__always)
  subscript(hash: UInt32) -> ContainerRole { roles[place(of: hash)] }

  /// Where a hash stands, or the empty place where it would.
  private func place(of hash: UInt32) -> Int {
    var place = Int(hash ^ hash >> 16) & mask
    while keys[place] != hash, !roles[place].isEmpty { place = (place + 1) & mask }
    return place
  }
}
