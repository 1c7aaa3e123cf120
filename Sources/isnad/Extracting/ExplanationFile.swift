import ArgumentParser
import Extraction
import Foundation
import Glibc

/// The file that shows how pages were read; see ``ExplanationPage``.
struct ExplanationFile {
  private let name: String
  private let descriptor: Int32
  private var entries: [ExplanationPage.Entry] = []
  private var number = 0

  /// The most pages that the list at its end names: a browser shows no more with ease.
  private static let mostEntries = 10_000

  /// Begins a file, over what was there.
  ///
  /// - Throws: an exit code, once it was told that it can't be written.
  init(_ name: String) throws {
    self.name = name
    descriptor = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw Self.unwritable(name) }
    write(ExplanationPage.opening)
  }

  /// Adds the section of one page.
  mutating func add(_ answer: PageAnswer) {
    number += 1
    if entries.count < Self.mostEntries {
      entries.append(
        ExplanationPage.Entry(number: number, name: answer.called, outcome: answer.outcome))
    }
    write(answer.section)
  }

  /// Writes the list of all pages, and closes the file.
  func end() {
    write(ExplanationPage.closing(entries))
    close(descriptor)
  }

  private func write(_ bytes: [UInt8]) {
    var start = 0
    bytes.withUnsafeBytes { bytes in
      while start < bytes.count {
        let count = Glibc.write(
          descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { exit(Self.unwritable(name).rawValue) }
        start += count
      }
    }
  }

  private static func unwritable(_ name: String) -> ExitCode {
    Complaint.say("\(name) can't be written: \(String(cString: strerror(errno))).")
    return .unwritable
  }
}
