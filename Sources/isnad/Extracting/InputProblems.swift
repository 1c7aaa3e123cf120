import News

/// A record of a web archive that can't be read.
struct DamagedRecord {
  let archive: String
  let target: String?
}

extension DamagedRecord: Problem {
  var code: ProblemCode { .fileUnreadable }
  var description: String {
    "A record of \(archive)\(target.map { " (\($0))" } ?? "") is damaged; the rest was read."
  }
}

/// A web archive without a page.
struct EmptyArchive {
  let name: String
}

extension EmptyArchive: Problem {
  var code: ProblemCode { .fileUnreadable }
  var description: String {
    "\(name) holds no page. It should be a web archive (WARC 1.0 or 1.1), packed with gzip or not."
  }
}

/// A folder without a page.
struct EmptyFolder {
  let name: String
}

extension EmptyFolder: Problem {
  var code: ProblemCode { .fileUnreadable }
  var description: String {
    "\(name) holds no page: no file in it is called .html or the like, or begins like HTML."
  }
}

/// A folder that can't be listed.
struct ClosedFolder {
  let name: String
}

extension ClosedFolder: Problem {
  var code: ProblemCode { .fileUnreadable }
  var description: String {
    "The folder \(name) can't be listed (no permission, or nested too deep); the rest was read."
  }
}

/// A list of addresses without one.
struct EmptyList {
  let name: String
}

extension EmptyList: Problem {
  var code: ProblemCode { .fileUnreadable }
  var description: String { "\(name) holds no address. Write one on each line." }
}
