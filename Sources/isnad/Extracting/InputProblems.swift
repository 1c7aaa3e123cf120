import News

/// What keeps an input from giving pages.
enum InputProblem {
  /// A record of a web archive that can't be read.
  case damagedRecord(archive: String, target: String?)
  /// A web archive without a page.
  case emptyArchive(String)
  /// A folder without a page.
  case emptyFolder(String)
  /// A folder that can't be listed.
  case closedFolder(String)
  /// A list of addresses without one.
  case emptyList(String)
}

extension InputProblem: Problem {
  var code: ProblemCode { .fileUnreadable }

  var description: String {
    switch self {
    case .damagedRecord(let archive, let target):
      "A record of \(archive)\(target.map { " (\($0))" } ?? "") is damaged; the rest was read."
    case .emptyArchive(let name):
      "\(name) holds no page. It should be a web archive (WARC 1.0 or 1.1), packed with gzip or not."
    case .emptyFolder(let name):
      "\(name) holds no page: no file in it is called .html or the like, or begins like HTML."
    case .closedFolder(let name):
      "The folder \(name) can't be listed (no permission, or nested too deep); the rest was read."
    case .emptyList(let name): "\(name) holds no address. Write one on each line."
    }
  }
}
