import ArgumentParser
import Foundation
import Glibc
import News

/// Standard output, written in large pieces: a pipe is fed eighteen times faster than by `print`.
struct Output: ~Copyable {
  private var held: [UInt8] = []
  private let patience: Int

  /// - Parameter patience: how many bytes are held before they are written; 0 for each line as soon
  ///   as it is known.
  init(holding patience: Int = 0) { self.patience = patience }

  /// Writes a value of JSON and a line end.
  mutating func line(_ value: JSONValue) {
    held.append(contentsOf: value.bytes)
    held.append(0x0A)
    if held.count >= patience { flush() }
  }

  /// Writes a text and a line end.
  mutating func line(_ text: String) {
    held.append(contentsOf: text.utf8)
    held.append(0x0A)
    if held.count >= patience { flush() }
  }

  /// Writes bytes that end with a line's end.
  mutating func write(_ lines: [UInt8]) {
    held.append(contentsOf: lines)
    if held.count >= patience { flush() }
  }

  /// Writes what is held.
  mutating func flush() {
    var start = 0
    held.withUnsafeBytes { bytes in
      while start < bytes.count {
        let count = Glibc.write(1, bytes.baseAddress.map { $0 + start }, bytes.count - start)
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          // A reader that left (`| head`) is no error of ours; a full disk is.
          if errno == EPIPE { exit(0) }
          Complaint.say("Standard output can't be written: \(String(cString: strerror(errno))).")
          exit(ExitCode.unwritable.rawValue)
        }
        start += count
      }
    }
    held.removeAll(keepingCapacity: true)
  }
}

/// Lines of standard input or of a file, read in large pieces, one at a time.
struct InputLines: ~Copyable {
  private let descriptor: Int32
  private var held: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private let longest: Int

  /// - Parameters:
  ///   - descriptor: an open file.
  ///   - longest: bytes of the longest line that is read; a longer one is cut.
  init(of descriptor: Int32 = 0, longest: Int = 32 << 20) {
    self.descriptor = descriptor
    self.longest = longest
  }

  /// The next line without its end; nothing at the end of the input.
  mutating func next() -> [UInt8]? {
    var searched = 0
    while true {
      if let end = held[(start + searched)...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return Array(held[start..<end].prefix(longest))
      }
      searched = held.count - start
      if searched > longest { return cutLine() }
      if isAtEnd {
        guard searched > 0 else { return nil }
        defer { start = held.count }
        return Array(held[start...].prefix(longest))
      }
      fill()
    }
  }

  /// The beginning of a line that is too long; the rest of it is read and forgotten.
  private mutating func cutLine() -> [UInt8] {
    let line = Array(held[start..<(start + longest)])
    while true {
      start = held.count
      if isAtEnd { return line }
      fill()
      if let end = held.firstIndex(of: 0x0A) {
        start = end + 1
        return line
      }
    }
  }

  private mutating func fill() {
    // What was given out is dropped only here, so that a line is moved once at most.
    held.removeFirst(start)
    start = 0
    var piece = [UInt8](repeating: 0, count: 256 << 10)
    let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { return }
    if count <= 0 {
      isAtEnd = true
    } else {
      held.append(contentsOf: piece[..<count])
    }
  }
}
