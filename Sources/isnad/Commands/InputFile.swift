import Foundation
import News

/// A file named on the command line, or standard input.
enum InputFile {
  /// The most bytes of one input that are read.
  static let largest = 64 << 20

  /// The bytes of a file, or of standard input for `-`; nothing if it can't be read or is larger
  /// than ``largest``.
  static func bytes(of name: String) -> [UInt8]? {
    let descriptor = name == "-" ? 0 : open(name, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { if descriptor > 0 { close(descriptor) } }
    var all: [UInt8] = []
    // One byte more than a file is long: what comes of it then is the whole, without a copy.
    var most = min(largest, size(of: descriptor)) + 1
    while true {
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: most) { bytes, filled in
        count = read(descriptor, bytes.baseAddress, bytes.count)
        filled = max(0, count)
      }
      if count == 0 { return all }
      if count < 0, errno == EINTR { continue }
      guard count > 0, all.count + count <= largest else { return nil }
      if all.isEmpty { all = piece } else { all.append(contentsOf: piece) }
      most = 64 << 10
    }
  }

  /// The bytes of an open file; for a pipe, as many as are worth one read.
  private static func size(of descriptor: Int32) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return 64 << 10 }
    return Int(status.st_size)
  }
}

/// A file that can't be read, and what is seen of why.
struct UnreadableFile {
  let name: String
  private let reason: String

  init(name: String) {
    self.name = name
    reason = Self.reason(of: name)
  }

  private static func reason(of name: String) -> String {
    var status = stat()
    if name == "-" { return "it is larger than 64 MB, or broke off" }
    guard stat(name, &status) == 0 else {
      if errno == EACCES { return "its folder is closed to you" }
      // What listing a folder puts for bytes that are no text.
      return name.unicodeScalars.contains("\u{FFFD}")
        ? "its name isn't UTF-8; rename it" : "there is no such file"
    }
    if status.st_mode & S_IFMT == S_IFDIR { return "it is a folder" }
    if Int(status.st_size) > InputFile.largest { return "it is larger than 64 MB" }
    return access(name, R_OK) == 0 ? "it broke off" : "it is closed to you"
  }
}

extension UnreadableFile: Problem {
  var code: ProblemCode { .fileUnreadable }
  var description: String { "\(name) can't be read: \(reason)." }
}

/// A line of input that isn't what it should be.
struct MalformedLine {
  let expected: String
}

extension MalformedLine: Problem {
  var code: ProblemCode { .lineMalformed }
  var description: String { "A line of the input isn't JSON of the form \(expected)." }
}

/// Problems on lines of output.
enum ProblemJSON {
  /// The member `problem` with code and sentence.
  static func member(_ problem: any Problem) -> JSONValue.Member {
    .init(
      "problem",
      .object([
        .init("code", .string(problem.code.rawValue)),
        .init("sentence", .string(problem.description)),
      ]))
  }
}
