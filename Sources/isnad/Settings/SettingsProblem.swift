import News

/// A setting that can't be used.
enum SettingsProblem {
  case unknown(key: String, place: String, nearest: String)
  case malformed(key: String, value: String, place: String, expected: String)
  case noAssignment(line: String, place: String)
  case unreadable(file: String, reason: String)
}

extension SettingsProblem: Problem {
  var code: ProblemCode {
    switch self {
    case .unknown: .settingUnknown
    case .malformed, .noAssignment: .settingMalformed
    case .unreadable: .fileUnreadable
    }
  }

  var description: String {
    switch self {
    case .unknown(let key, let place, let nearest):
      "\(place): there is no setting \"\(key)\". Did you mean \"\(nearest)\"? `isnad settings` lists them all."
    case .malformed(let key, let value, let place, let expected):
      "\(place): \"\(value)\" can't be the value of \(key): \(expected)."
    case .noAssignment(let line, let place):
      "\(place): \"\(line)\" isn't a setting. Write `key = value`, or start the line with #."
    case .unreadable(let file, let reason):
      "The settings file \(file) can't be read (\(reason)). Name another with --settings."
    }
  }
}
