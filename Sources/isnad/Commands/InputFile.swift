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
    var piece = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return all }
      if count < 0, errno == EINTR { continue }
      guard count > 0, all.count + count <= largest else { return nil }
      all.append(contentsOf: piece[..<count])
    }
  }
}

/// A file that can't be read.
struct UnreadableFile {
  let name: String
}

extension UnreadableFile: Problem {
  var code: ProblemCode { .fileUnreadable }
  var description: String {
    "\(name) can't be read: no such file, no permission, a folder without files, or larger than 64 MB."
  }
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
