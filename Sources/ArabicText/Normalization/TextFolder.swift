/// Folds a text in one pass over its bytes, with or without the map back to the original.
struct TextFolder {
  /// What is written so far, valid UTF-8.
  private(set) var bytes: [UInt8] = []
  /// For each scalar written, the first scalar of the original that it came from.
  private(set) var starts: [Int32] = []
  /// For each scalar written, one past the last scalar that it came from.
  private(set) var ends: [Int32] = []

  private let folding: ScalarFolding
  private let keepsMap: Bool
  private var position: Int32 = 0

  /// Marks kept on one letter; more are dropped, so that the work per scalar is bounded (Unicode's
  /// stream-safe format calls 30 the most that sane text needs).
  private static let mostMarks = 30

  init(to level: NormalizationLevel, keepsMap: Bool, expecting count: Int) {
    folding = .to(level)
    self.keepsMap = keepsMap
    bytes.reserveCapacity(count + 16)
    if keepsMap {
      starts.reserveCapacity(count / 2 + 16)
      ends.reserveCapacity(count / 2 + 16)
    }
  }

  /// Folds well-formed UTF-8, as a `String` gives it.
  mutating func fold(_ source: Span<UInt8>) {
    let isFolded = folding.level == .folded
    let table = folding.table
    var index = 0
    let count = source.count
    while index < count, position < Int32.max {
      let lead = source[index]
      if lead < 0x80 {
        let isCapital = isFolded && lead &- 0x41 < 26
        bytes.append(isCapital ? lead | 0x20 : lead)
        noteWritten()
        index += 1
      } else if lead < 0xE0, index + 1 < count {
        let next = source[index + 1]
        let scalar = UInt32(lead & 0x1F) << 6 | UInt32(next & 0x3F)
        if table[Int(scalar)] == ScalarFolding.keep {
          bytes.append(lead)
          bytes.append(next)
          noteWritten()
        } else {
          apply(folding.fate(of: scalar), to: scalar)
        }
        index += 2
      } else {
        let length = lead < 0xF0 ? 3 : 4
        var scalar = UInt32(lead) & (length == 3 ? 0x0F : 0x07)
        for offset in 1..<length where index + offset < count {
          scalar = scalar << 6 | UInt32(source[index + offset] & 0x3F)
        }
        apply(folding.fate(of: scalar), to: scalar)
        index += length
      }
      position += 1
    }
  }

  private mutating func apply(_ fate: ScalarFolding.Fate, to scalar: UInt32) {
    switch fate {
    case .kept: append(scalar)
    case .replaced(let other): append(other)
    case .dropped: break
    case .absorbed: absorb()
    case .mark(let stays): addMark(scalar, stays: stays)
    case .expanded:
      for letter in PresentationForms.letters[scalar] ?? [] {
        // No form is made of forms, so this goes one level deep.
        apply(folding.fate(of: letter), to: letter)
      }
    }
  }

  private mutating func append(_ scalar: UInt32) {
    appendUTF8(of: scalar)
    noteWritten()
  }

  private mutating func noteWritten() {
    guard keepsMap else { return }
    starts.append(position)
    ends.append(position + 1)
  }

  private mutating func absorb() {
    guard keepsMap, !ends.isEmpty else { return }
    ends[ends.count - 1] = position + 1
  }

  private mutating func addMark(_ mark: UInt32, stays: Bool) {
    let order = ScalarFolding.combiningClass(mark)
    var cursor = bytes.count
    var marksBehind = 0
    var place: (offset: Int, marks: Int)?
    var isBlocked = false
    while marksBehind < Self.mostMarks, let previous = scalar(before: cursor) {
      let previousOrder = ScalarFolding.combiningClass(previous.scalar)
      if previousOrder == 0 {
        if !isBlocked, let letter = Compositions.letter(base: previous.scalar, mark: mark) {
          replace(bytesFrom: previous.offset, to: cursor, with: letter, marksBehind: marksBehind)
          return
        }
        break
      }
      if previousOrder > order { place = (previous.offset, marksBehind + 1) }
      if previousOrder >= order { isBlocked = true }
      cursor = previous.offset
      marksBehind += 1
    }
    guard stays, marksBehind < Self.mostMarks else { return absorb() }
    guard let place else { return append(mark) }
    bytes.insert(contentsOf: Self.utf8(of: mark), at: place.offset)
    guard keepsMap else { return }
    starts.insert(position, at: starts.count - place.marks)
    ends.insert(position + 1, at: ends.count - place.marks)
  }

  /// Puts the composed letter where its base stands, `marksBehind` scalars before the end.
  private mutating func replace(
    bytesFrom start: Int, to end: Int, with letter: UInt32, marksBehind: Int
  ) {
    let final: UInt32 =
      switch folding.fate(of: letter) {
      case .replaced(let other): other
      default: letter
      }
    bytes.replaceSubrange(start..<end, with: Self.utf8(of: final))
    guard keepsMap else { return }
    ends[ends.count - 1 - marksBehind] = position + 1
  }

  /// The scalar that ends before a place in what is written, if it is one that marks can follow.
  private func scalar(before offset: Int) -> (scalar: UInt32, offset: Int)? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    switch offset - start {
    case 1: return (UInt32(bytes[start]), start)
    case 2: return (UInt32(bytes[start] & 0x1F) << 6 | UInt32(bytes[start + 1] & 0x3F), start)
    case 3:
      let high = UInt32(bytes[start] & 0x0F) << 12 | UInt32(bytes[start + 1] & 0x3F) << 6
      return (high | UInt32(bytes[start + 2] & 0x3F), start)
    default: return nil
    }
  }

  private mutating func appendUTF8(of scalar: UInt32) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
      return
    }
    if scalar < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    } else {
      if scalar < 0x10000 {
        bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      } else {
        bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18 & 0x07))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      }
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    }
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }

  private static func utf8(of scalar: UInt32) -> [UInt8] {
    Array(String(Character(Unicode.Scalar(scalar) ?? "\u{FFFD}")).utf8)
  }
}
