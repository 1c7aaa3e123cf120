/// The settings file: lines of `key = value`, blank lines, and comments that begin with `#`.
struct SettingsFile {
  /// A value and the line it stands on.
  struct Line {
    let value: String
    let place: String
  }

  /// What the file sets; a key that comes twice counts the last time.
  let lines: [SettingKey: Line]

  /// Reads a file's text; `name` is what problems call it.
  init(_ text: String, named name: String) throws(SettingsProblem) {
    var lines: [SettingKey: Line] = [:]
    let rows = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, row) in rows.enumerated() {
      let place = "\(name), line \(index + 1)"
      let line = Self.trimmed(row)
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let equals = line.firstIndex(of: "=") else {
        throw .noAssignment(line: String(line), place: place)
      }
      let name = String(Self.trimmed(line[..<equals]))
      guard let key = SettingKey(rawValue: name) else {
        throw .unknown(key: name, place: place, nearest: Self.nearest(to: name))
      }
      lines[key] = Line(
        value: String(Self.trimmed(line[line.index(after: equals)...])), place: place)
    }
    self.lines = lines
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  /// The known key that takes the fewest single-letter changes to reach.
  static func nearest(to name: String) -> String {
    let distances = SettingKey.allCases.map { key in
      (key.rawValue, editDistance(from: Array(name.utf8.prefix(64)), to: Array(key.rawValue.utf8)))
    }
    return distances.min { $0.1 < $1.1 }?.0 ?? ""
  }

  private static func editDistance(from one: [UInt8], to other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (index, byte) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, target) in other.enumerated() {
        let change = diagonal + (byte == target ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
