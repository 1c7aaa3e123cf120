/// What stayed, went and came between two sequences.
struct Changes<Element: Hashable & Sendable>: Sendable {
  /// A stretch of one kind.
  enum Piece: Hashable, Sendable {
    case kept([Element])
    case removed([Element])
    case added([Element])
  }

  let pieces: [Piece]

  /// Compares by the longest common subsequence, after cutting what both begin and end with.
  ///
  /// - Parameters:
  ///   - old: what was.
  ///   - new: what became of it.
  ///   - largest: the largest table that is filled; beyond it all that lies between counts as
  ///     replaced.
  /// - Complexity: O(n × m) in what lies between, at most `largest`.
  init(from old: [Element], to new: [Element], largest: Int = 1_000_000) {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var end = 0
    while end < old.count - start, end < new.count - start,
      old[old.count - 1 - end] == new[new.count - 1 - end]
    {
      end += 1
    }
    let before = Array(old[start..<(old.count - end)])
    let after = Array(new[start..<(new.count - end)])
    var builder = Builder()
    builder.keep(old[..<start])
    if before.count * after.count > largest {
      builder.remove(before[...])
      builder.add(after[...])
    } else {
      Self.compare(before, after, into: &builder)
    }
    builder.keep(old[(old.count - end)...])
    pieces = builder.pieces
  }

  /// The share of both that stayed, from 0 to 1.
  var keptShare: Double {
    var kept = 0
    var all = 0
    for piece in pieces {
      switch piece {
      case .kept(let elements):
        kept += 2 * elements.count
        all += 2 * elements.count
      case .removed(let elements), .added(let elements): all += elements.count
      }
    }
    return all == 0 ? 1 : Double(kept) / Double(all)
  }

  private static func compare(
    _ before: [Element], _ after: [Element], into builder: inout Builder
  ) {
    let width = after.count + 1
    var longest = [UInt32](repeating: 0, count: (before.count + 1) * width)
    for i in stride(from: before.count - 1, through: 0, by: -1) {
      for j in stride(from: after.count - 1, through: 0, by: -1) {
        longest[i * width + j] =
          before[i] == after[j]
          ? longest[(i + 1) * width + j + 1] + 1
          : max(longest[(i + 1) * width + j], longest[i * width + j + 1])
      }
    }
    var i = 0
    var j = 0
    while i < before.count || j < after.count {
      if i < before.count, j < after.count, before[i] == after[j] {
        builder.keep(before[i...i])
        i += 1
        j += 1
      } else if j == after.count
        || (i < before.count && longest[(i + 1) * width + j] >= longest[i * width + j + 1])
      {
        builder.remove(before[i...i])
        i += 1
      } else {
        builder.add(after[j...j])
        j += 1
      }
    }
  }

  /// Joins stretches of one kind; between two kept ones, all that went stands before all that came.
  private struct Builder {
    private var done: [Piece] = []
    private var kept: [Element] = []
    private var removed: [Element] = []
    private var added: [Element] = []

    mutating func keep(_ elements: ArraySlice<Element>) {
      if elements.isEmpty { return }
      flushChange()
      kept.append(contentsOf: elements)
    }

    mutating func remove(_ elements: ArraySlice<Element>) {
      if elements.isEmpty { return }
      flushKept()
      removed.append(contentsOf: elements)
    }

    mutating func add(_ elements: ArraySlice<Element>) {
      if elements.isEmpty { return }
      flushKept()
      added.append(contentsOf: elements)
    }

    var pieces: [Piece] {
      var copy = self
      copy.flushKept()
      copy.flushChange()
      return copy.done
    }

    private mutating func flushKept() {
      if !kept.isEmpty { done.append(.kept(kept)) }
      kept = []
    }

    private mutating func flushChange() {
      if !removed.isEmpty { done.append(.removed(removed)) }
      if !added.isEmpty { done.append(.added(added)) }
      removed = []
      added = []
    }
  }
}
